//! Names of the headers that the contract gives a meaning.

/// A key the client makes anew for each intended write; the same key twice does the write once.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
/// The token from [`crate::wire::Session`], required on every write (double-submit protection).
pub const CSRF_TOKEN: &str = "X-CSRF-Token";
/// A number a person can quote to support; also in each problem document.
pub const TRACE_ID: &str = "X-Trace-Id";
/// Media type of every error (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";
