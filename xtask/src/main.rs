//! The repository's own commands: `cargo xtask setup | serve | test | dist | bench | openapi | coverage | docs`.

mod bench;
mod coverage;
mod deny;
mod dist;
mod docs;
mod finish;
mod fuzz;
mod openapi;
mod options;
mod portal;
mod python;
mod run;
mod serve;
mod setup;
mod test;
mod wasm_target;

use run::{Failure, Outcome};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  setup                            install what building and testing need
  serve [--listen ADDR] [-- ARGS]  build the portal, start it with the mock server (ARGS are the mock server's)
  test [--only rust|browser] [-- ARGS]
                                   run every test (ARGS are Playwright's)
  dist [--out DIR] [--base-path /x/]
                                   the files to put on a web server
  openapi [--check | --compare | --release]
                                   write docs/openapi.json from the contract, only look whether it is fresh, hold it against
                                   the released document, or release it
  coverage [--check]               write into docs/coverage.md and public/coverage.json what of each clause there is, or only
                                   compare
  docs                             whether every link between the documents leads somewhere
  fuzz [--seed N] [--persona ID]   the mock server under schemathesis, driven by the OpenAPI document
  bench [--only bytes|browser|lighthouse|server] [--runs N] [--items N]
                                   measure, compare with budgets.json, write docs/numbers/bench.md
  deny                             licences, bans, sources and advisories of all dependencies

called by Trunk: finish
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match chosen(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn chosen(words: &[String]) -> Outcome {
    let Some((command, rest)) = words.split_first() else {
        print!("{HELP}");
        return Err(Failure::new("no command given"));
    };
    let alone = || options::Options::read(rest, &[], &[], false).map(drop);
    match command.as_str() {
        "setup" => {
            alone()?;
            let tools = setup::for_building()?;
            setup::for_testing()?;
            python::schemathesis()?;
            println!("everything is there; for `trunk serve` put its folders on your PATH:");
            println!("  export PATH=\"{}:$PATH\"", tools.folders());
            Ok(())
        }
        "serve" => serve::run(rest),
        "test" => test::run(rest),
        "dist" => dist::run(rest),
        "bench" => bench::run(rest),
        "deny" => alone().and_then(|()| deny::run()),
        "coverage" => coverage::run(rest),
        "docs" => alone().and_then(|()| docs::run()),
        "openapi" => openapi::run(rest),
        "fuzz" => fuzz::run(rest),
        "finish" => alone().and_then(|()| finish::run()),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => {
            print!("{HELP}");
            Err(Failure::new(format!("`{other}` is not a command")))
        }
    }
}
