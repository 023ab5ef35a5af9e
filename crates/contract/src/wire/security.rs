//! Where one is signed in, and was.

use super::Text;

open_enum! {
    /// How somebody signed in.
    pub enum EntryMethod {
        /// Account and password.
        Password = "PASSWORD",
        /// A code sent to a mobile number.
        Sms = "SMS",
        /// A digital certificate on another device.
        Certificate = "CERTIFICATE",
        /// 电子营业执照 on another device.
        Licence = "LICENSE",
        /// The identity provider's own page.
        Provider = "PROVIDER",
        /// By registering.
        Registration = "REGISTRATION",
    }
}
open_enum! {
    /// What a try to sign in came to.
    pub enum EntryOutcome {
        /// Signed in.
        Entered = "ENTERED",
        /// Wrong password or code.
        Refused = "REFUSED",
        /// Too many wrong ones: locked for a while.
        Locked = "LOCKED",
    }
}

wire! {
    /// Where one is signed in now.
    pub struct OpenSession {
        /// Opaque; tells nothing of the session itself.
        pub id: String,
        /// Browser and system.
        pub device: Text,
        /// About where, by its network address.
        pub place: Text,
        /// How one signed in there.
        pub method: EntryMethod,
        /// Since when.
        pub signed_in_at: String,
        /// When it was last used.
        pub last_used_at: String,
        /// The one that asks.
        pub current: bool,
        /// At a public terminal.
        #[serde(default)]
        pub public_terminal: bool,
    }

    /// Everywhere one is signed in.
    pub struct OpenSessions {
        /// The one that asks first, then those used last.
        pub sessions: Vec<OpenSession>,
    }

    /// A try to sign in.
    pub struct Entry {
        /// When.
        pub at: String,
        /// How.
        pub method: EntryMethod,
        /// What it came to.
        pub outcome: EntryOutcome,
        /// Browser and system.
        pub device: Text,
        /// About where.
        pub place: Text,
        /// At a public terminal.
        #[serde(default)]
        pub public_terminal: bool,
    }
}
