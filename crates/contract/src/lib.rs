//! The contract: every interface of the standard, said once.
//!
//! The portal calls it, the mock server serves it, `/openapi.json` is printed from it and the
//! conformance kit holds any back end against it. It does no I/O and builds for WebAssembly and
//! natively. See `docs/` for the conventions on the wire in prose.
//!
//! - [`wire`]: the types that travel, a file per subject.
//! - [`endpoints`]: the operations, each a type that implements [`Endpoint`].
//! - [`Problem`]: the one shape of every error (RFC 9457).
//! - [`read`]: how the portal reads them.
//! - [`clauses`]: the standards' clauses by id.
//! - [`validate`], [`mask`], [`money`], [`situation`], [`precheck`], [`editions`], [`halls`], [`calendar_file`], [`clock`], [`codes`], [`exchange`]: rules and tables that need no back end.

#[macro_use]
mod open_enum;
#[macro_use]
mod query;
#[macro_use]
mod wire_macro;

pub mod base64url;
pub mod calendar_file;
pub mod clauses;
pub mod clock;
pub mod codes;
pub mod delegation;
pub mod editions;
pub mod endpoint;
pub mod endpoints;
pub mod exchange;
pub mod flow;
pub mod form;
pub mod halls;
pub mod header;
pub mod mask;
pub mod money;
#[cfg(feature = "schema")]
pub mod openapi;
pub mod precheck;
pub mod problem;
pub mod read;
pub mod rectify;
pub mod situation;
pub mod thread;
pub mod validate;
pub mod wire;

pub use endpoint::{About, Access, Endpoint, Method, PathParams};
pub use problem::{FieldError, Problem, ProblemKind};
pub use query::{ParamAbout, ParamValue, QueryParams};

/// Version of this contract: major.minor. A back end states the one it serves in its capabilities.
/// The major number changes when an older portal or back end would break.
pub const CONTRACT_VERSION: &str = "1.0";
