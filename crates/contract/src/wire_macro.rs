//! One spelling for all types that travel as JSON objects.

/// Declares a struct of the wire: camelCase names, schema behind the `schema` feature.
/// Unknown fields are ignored when read, so that a newer back end does not break an older portal.
macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($body)* }
    )+};
}
