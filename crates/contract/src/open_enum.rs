//! Enumerations that travel by name and stay open.

/// Declares an enumeration whose values travel as SCREAMING_SNAKE names. A name that this version
/// does not know is carried in `Other` and shown as it is, never an error: back ends may be newer
/// than the portal.
macro_rules! open_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
            /// A name unknown to this version, kept as it came.
            Other(Box<str>),
        }

        impl $name {
            /// Every name this version knows, in the order of the standard's table.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// Every value this version knows, in the same order.
            #[must_use]
            pub fn known() -> Vec<Self> {
                vec![$(Self::$variant),+]
            }

            /// The name as it travels.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(name) => name,
                }
            }

            /// Whether this version knows the name.
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                match name {
                    $($text => Self::$variant,)+
                    _ => Self::Other(name.into()),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let name = <String as serde::Deserialize>::deserialize(from)?;
                Ok(Self::from(name.as_str()))
            }
        }

        impl $crate::read::FromJson for $name {
            fn from_json(
                json: $crate::read::Json,
                misfit: &mut Option<$crate::read::Misfit>,
            ) -> Self {
                Self::from(String::from_json(json, misfit).as_str())
            }
        }

        impl $crate::query::ParamValue for $name {
            const EXPECTED: &'static str = concat!("one of", $(" ", $text),+);

            fn read(text: &str) -> Option<Self> {
                // A request is held to what is known: only answers are open.
                let value = Self::from(text);
                value.is_known().then_some(value)
            }

            fn show(&self) -> String {
                self.name().to_owned()
            }

            #[cfg(feature = "schema")]
            fn schema() -> utoipa::openapi::Schema {
                $crate::openapi::names(Self::NAMES, true)
            }
        }

        #[cfg(feature = "schema")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                $crate::openapi::names(Self::NAMES, false).into()
            }
        }

        #[cfg(feature = "schema")]
        impl utoipa::ToSchema for $name {}
    };
}
