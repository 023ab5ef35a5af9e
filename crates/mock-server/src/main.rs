//! The mock server's binary: see `mock_server::cli` for its options.

fn main() -> std::process::ExitCode {
    mock_server::cli::main()
}
