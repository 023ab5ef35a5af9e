//! Names of the headers that the contract gives a meaning.

/// A key the client makes anew for each intended write; the same key twice does the write once.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
/// The token from [`crate::wire::Session`], required on every write (double-submit protection).
pub const CSRF_TOKEN: &str = "X-CSRF-Token";
/// A number a person can quote to support; also in each problem document.
pub const TRACE_ID: &str = "X-Trace-Id";
/// Media type of every error (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";
/// On guarded writes: the revision they were made on, in double quotes.
pub const IF_MATCH: &str = "If-Match";
/// tus 1.0: how many bytes of an upload are here, or where a part goes.
pub const UPLOAD_OFFSET: &str = "Upload-Offset";
/// tus 1.0: how many bytes an upload has.
pub const UPLOAD_LENGTH: &str = "Upload-Length";
/// tus 1.0: its version, on every request and answer of an upload.
pub const TUS_RESUMABLE: &str = "Tus-Resumable";
/// The version of tus.
pub const TUS_VERSION: &str = "1.0.0";
/// Media type of a part of an upload.
pub const TUS_PART: &str = "application/offset+octet-stream";
