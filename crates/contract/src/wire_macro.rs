//! One spelling for all types that travel as JSON objects.

/// Declares a struct of the wire: camelCase names, schema behind the `schema` feature, read by serde and by
/// [`FromJson`](crate::read::FromJson) alike.
/// Unknown fields are ignored when read, so that a newer back end does not break an older portal.
macro_rules! wire {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$($about:tt)+])* pub $field:ident: $type:ty,)*
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$($about)+])* pub $field: $type,)*
        }

        impl $crate::read::FromJson for $name {
            fn from_json(
                json: $crate::read::Json,
                misfit: &mut Option<$crate::read::Misfit>,
            ) -> Self {
                let mut fields = $crate::read::Fields::of(json, misfit);
                Self { $($field: read_field!(fields $field $([$($about)+])*),)* }
            }
        }
    )+};
}

/// Takes a field out as its `serde` attribute says: `default` may be missing, `rename` has another name.
macro_rules! read_field {
    ($fields:ident $field:ident [serde(default $($how:tt)*)] $($rest:tt)*) => {
        $fields.may(stringify!($field))
    };
    ($fields:ident $field:ident [serde(rename = $name:literal)] $($rest:tt)*) => {
        $fields.must($name)
    };
    ($fields:ident $field:ident [$($other:tt)+] $($rest:tt)*) => {
        read_field!($fields $field $($rest)*)
    };
    ($fields:ident $field:ident) => {
        $fields.must(stringify!($field))
    };
}
