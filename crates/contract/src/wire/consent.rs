//! What one has agreed to: which text, for what, when, by which channel; and taking it back.

use super::Text;

open_enum! {
    /// Whether something is agreed to.
    pub enum ConsentState {
        /// It is.
        Given = "GIVEN",
        /// It was taken back.
        Withdrawn = "WITHDRAWN",
        /// It was never asked for, or never given.
        NotGiven = "NOT_GIVEN",
    }
}
open_enum! {
    /// By which channel somebody agreed or took it back.
    pub enum ConsentChannel {
        /// This portal.
        Portal = "PORTAL",
        /// The app.
        App = "APP",
        /// A counter in a hall.
        Counter = "COUNTER",
    }
}

wire! {
    /// Something one can agree to.
    pub struct Consent {
        /// Opaque identifier.
        pub id: String,
        /// Name of the text.
        pub title: Text,
        /// Version of the text that was agreed to, or would be now.
        pub version: String,
        /// What for.
        pub purpose: Text,
        /// Whether it is agreed to.
        pub state: ConsentState,
        /// When that was last changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
        /// By which channel.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub channel: Option<ConsentChannel>,
        /// Without it there is no account: it ends with the account only.
        #[serde(default)]
        pub needed: bool,
        /// What stops working without it.
        pub without: Text,
    }

    /// Everything one can agree to.
    pub struct Consents {
        /// In the order to show them.
        pub consents: Vec<Consent>,
    }

    /// A text that one can agree to, with what became of it.
    pub struct ConsentText {
        /// What lists show too.
        pub consent: Consent,
        /// The text, by paragraphs.
        pub paragraphs: Vec<Text>,
        /// Each time one agreed or took it back, the newest first.
        pub history: Vec<ConsentTurn>,
    }

    /// One agreed, or took it back.
    pub struct ConsentTurn {
        /// When.
        pub at: String,
        /// Agreed, or taken back.
        pub given: bool,
        /// Version of the text.
        pub version: String,
        /// By which channel.
        pub channel: ConsentChannel,
    }

    /// Agrees, or takes it back.
    pub struct ConsentChange {
        /// Agreed, or taken back.
        pub given: bool,
        /// Version of the text that one has seen.
        pub version: String,
    }
}
