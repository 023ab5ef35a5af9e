//! Messages to a person (F-6.1.10.d).

use super::{MessagePrivacy, Named, Text};

wire! {
    /// A message.
    pub struct Message {
        /// Opaque identifier.
        pub id: String,
        /// When it came.
        pub at: String,
        /// What it is about.
        pub title: Text,
        /// What it says.
        pub text: Text,
        /// The case it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// Whether it has been read.
        #[serde(default)]
        pub read: bool,
        /// Whether something is to be done.
        #[serde(default)]
        pub needs_you: bool,
        /// What the person's privacy space makes of it, where it does or could.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub privacy: Option<MessagePrivacy>,
    }
}
