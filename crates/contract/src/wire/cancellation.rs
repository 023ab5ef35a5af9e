//! 注销: giving up one's account, with everything fetched first (F-6.1.10.h).

use super::Text;

open_enum! {
    /// How somebody proves again who they are.
    pub enum ProofKind {
        /// The account's password.
        Password = "PASSWORD",
        /// A code sent to the account's mobile number.
        Sms = "SMS",
    }
}
open_enum! {
    /// What has to be settled before an account can be cancelled.
    pub enum HindranceKind {
        /// A case that has not ended.
        OpenCase = "OPEN_CASE",
        /// A bill that is not paid; `id` is that of the draft.
        Unpaid = "UNPAID",
        /// A delegation that holds.
        Delegation = "DELEGATION",
        /// A parcel under way; `id` is that of its case.
        Parcel = "PARCEL",
        /// Only the legal representative may do this.
        NotRepresentative = "NOT_REPRESENTATIVE",
    }
}
open_enum! {
    /// How far a cancellation is.
    pub enum CancellationState {
        /// Not asked for.
        None = "NONE",
        /// Asked for; it can be undone until `at`.
        Cooling = "COOLING",
        /// Undone.
        Undone = "UNDONE",
        /// The account is no more.
        Done = "DONE",
    }
}

wire! {
    /// Proves again who one is. Holds for this session and some minutes.
    pub struct Proof {
        /// How.
        pub kind: ProofKind,
        /// The password or the code.
        pub secret: String,
    }

    /// It was proved.
    pub struct Proved {
        /// Seconds for which it holds.
        pub seconds: u32,
    }

    /// Something that has to be settled first.
    pub struct Hindrance {
        /// What kind of thing.
        pub kind: HindranceKind,
        /// Its name.
        pub name: Text,
        /// Opaque identifier of what it is; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    /// Where cancelling the account stands.
    pub struct CancellationStanding {
        /// How far it is.
        pub state: CancellationState,
        /// What has to be settled first; none when it can be done now.
        pub blocks: Vec<Hindrance>,
        /// What it means, in plain words.
        pub effects: Vec<Text>,
        /// Days in which it can be undone.
        pub cooling_days: u32,
        /// While it can be undone, and after.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub receipt: Option<CancellationReceipt>,
    }

    /// What one has in hand.
    pub struct CancellationReceipt {
        /// Nobody can guess it: who has it may ask what became of it.
        pub id: String,
        /// How far it is.
        pub state: CancellationState,
        /// Masked name of whose account it was.
        pub holder: String,
        /// When it was asked for.
        pub asked_at: String,
        /// With `COOLING`, when it will be done; with `DONE`, when it was; with `UNDONE`, when that was.
        pub at: String,
    }

    /// Everything that is known of oneself, in one archive, for a short time.
    pub struct Export {
        /// Opaque identifier, good for `GET /me/exports/{id}`.
        pub id: String,
        /// Where to fetch it, below the API's root.
        pub href: String,
        /// What to save it as.
        pub file_name: String,
        /// Its size in bytes.
        pub size: u64,
        /// Seconds for which it can be fetched.
        pub seconds: u32,
    }
}
