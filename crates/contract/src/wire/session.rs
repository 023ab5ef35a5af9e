//! Who is here.

use super::{ApplicantKind, IdentityKind, Named, Role, Text};

wire! {
    /// Who is here. Never holds a token that opens anything: the session itself is a cookie that
    /// scripts cannot read.
    pub struct Session {
        /// The person; absent when nobody is signed in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub person: Option<Identity>,
        /// To be sent back in `X-CSRF-Token` on every write.
        pub csrf_token: String,
        /// When it ends if nothing is done, RFC 3339; absent when nobody is signed in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<String>,
        /// The same in seconds from now, by the clock of the back end: the device's may be wrong.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expires_in_seconds: Option<u32>,
        /// The account is being cancelled: when it will be done, RFC 3339.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub cancels_at: Option<String>,
        /// Signed in at a public terminal: the portal keeps nothing on this device.
        #[serde(default)]
        pub public_terminal: bool,
    }

    /// A person or body, as far as the header of a page needs to know. Everything is masked.
    pub struct Identity {
        /// Masked name: *明.
        pub display_name: String,
        /// Who it is.
        pub kind: IdentityKind,
        /// Real-name level, 1 to 5 of GB/T 39047 table 1.
        pub level: u8,
        /// For whom this person acts now, when not for themself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub acting_for: Option<Named>,
        /// With `actingFor`: by what right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub acting_kind: Option<ApplicantKind>,
        /// With `actingFor`: seconds until that right ends by itself, by the clock of the back end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub acting_ends_in_seconds: Option<u32>,
        /// With an officer: what they may do.
        #[serde(default)]
        pub roles: Vec<Role>,
    }

    /// The session has ended.
    pub struct SignedOut {
        /// Always true.
        pub signed_out: bool,
        /// Other systems that were told to sign the person out (统一登出).
        #[serde(default)]
        pub systems: Vec<SystemSignOut>,
    }

    /// Another system in which the person was signed in.
    pub struct SystemSignOut {
        /// Its name.
        pub name: Text,
        /// Whether it answered. One that did not may still be signed in.
        pub reached: bool,
    }
}
