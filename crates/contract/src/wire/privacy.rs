//! 隐私空间: cards, cases and messages behind a second factor (F-6.1.10.i).

use super::{CardBrief, CaseSummary, LevelReason, Message};

open_enum! {
    /// What opens a privacy space.
    pub enum SecondFactor {
        /// A key of the device (WebAuthn), unlocked by face, finger or the device's own code.
        Passkey = "PASSKEY",
        /// A PIN, of which the back end only ever sees what a slow function makes of it.
        Pin = "PIN",
    }
}
open_enum! {
    /// What a challenge is for.
    pub enum FactorPurpose {
        /// To set a factor up, the first or another one.
        Register = "REGISTER",
        /// To unlock.
        Unlock = "UNLOCK",
    }
}
open_enum! {
    /// What can be kept in a privacy space.
    pub enum PrivateKind {
        /// A card of the wallet.
        Card = "CARD",
        /// A case.
        Case = "CASE",
        /// A message.
        Message = "MESSAGE",
    }
}
open_enum! {
    /// When private messages destroy themselves once they are read.
    pub enum DestroyAfter {
        /// Never.
        Never = "NEVER",
        /// As soon as they are closed.
        OnClose = "ON_CLOSE",
        /// An hour after they were read.
        Hour = "HOUR",
        /// A day after.
        Day = "DAY",
        /// Seven days after.
        Week = "WEEK",
    }
}

wire! {
    /// One's privacy space as it is now. While it is locked, it says nothing of what is in it.
    pub struct PrivacySpace {
        /// What opens it; absent until one is set up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub factor: Option<SecondFactor>,
        /// Whether this session has it open.
        #[serde(default)]
        pub unlocked: bool,
        /// While it is open: seconds until it locks by itself, by the clock of the back end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unlocked_for_seconds: Option<u32>,
        /// After too many wrong PINs: seconds until one may try again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub retry_after_seconds: Option<u32>,
        /// How it behaves.
        pub settings: PrivacySettings,
        /// While it is locked, and only where `settings.mention` wishes it: that lists leave something out.
        #[serde(default)]
        pub hides: bool,
        /// How many things in it wait for the person, whether locked or not, so that no deadline is missed.
        #[serde(default)]
        pub needs_you: u32,
        /// While it is open: what is in it.
        #[serde(default)]
        pub things: Vec<PrivateThing>,
    }

    /// How a privacy space behaves.
    pub struct PrivacySettings {
        /// Minutes after which it locks by itself: 1 to 60.
        pub lock_after_minutes: u32,
        /// Seconds for which the page may be out of sight before it locks: 0 to 600.
        pub hidden_after_seconds: u32,
        /// When private messages destroy themselves once they are read.
        pub destroy_read: DestroyAfter,
        /// Whether lists say, in one neutral line, that something is left out.
        #[serde(default)]
        pub mention: bool,
    }

    /// Something that is kept in a privacy space.
    pub struct PrivateThing {
        /// What it is.
        pub kind: PrivateKind,
        /// Its id.
        pub id: String,
    }

    /// Moves something in or out.
    pub struct PrivatePlacement {
        /// What it is.
        pub kind: PrivateKind,
        /// Its id.
        pub id: String,
        /// In (`true`), or out again.
        pub private: bool,
    }

    /// What is in a privacy space, as lists show it.
    pub struct PrivateThings {
        /// Cards.
        pub cards: Vec<CardBrief>,
        /// Cases.
        pub cases: Vec<CaseSummary>,
        /// Messages: those that were moved in, and those about a case in it.
        pub messages: Vec<Message>,
    }

    /// Asks for a challenge.
    pub struct FactorStart {
        /// What for.
        pub purpose: FactorPurpose,
    }

    /// What a factor is set up or used with; holds once, for five minutes, for the session that asked.
    pub struct FactorChallenge {
        /// Opaque identifier, to be sent back.
        pub id: String,
        /// With a passkey: what its key signs, base64url.
        pub challenge: String,
        /// With a passkey: the relying party, which is the host of the portal.
        pub rp_id: String,
        /// With a passkey: an opaque name of the account for the device, base64url; never a person's number.
        pub user_handle: String,
        /// With a passkey: masked name, which the device shows.
        pub user_name: String,
        /// With `UNLOCK` and a passkey: which keys may answer, base64url.
        #[serde(default)]
        pub credential_ids: Vec<String>,
        /// With a PIN: the salt, base64url.
        pub salt: String,
        /// With a PIN: how many rounds of PBKDF2-SHA-256; 600,000 at least.
        pub iterations: u32,
        /// Seconds for which it holds.
        pub expires_in_seconds: u32,
    }

    /// Sets a factor up. One that is there already is replaced; that needs it unlocked.
    pub struct FactorSetUp {
        /// Id of the challenge.
        pub challenge: String,
        /// What from now on opens the space; the field of its kind must be there.
        pub factor: SecondFactor,
        /// With `PIN`: what was derived from it, 32 bytes as base64url. Never the PIN.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub verifier: Option<String>,
        /// With `PASSKEY`: the new key.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub passkey: Option<NewPasskey>,
    }

    /// What a browser says of a new key (WebAuthn, ES256).
    pub struct NewPasskey {
        /// `clientDataJSON`, base64url.
        pub client_data: String,
        /// `attestationObject`, base64url.
        pub attestation: String,
    }

    /// Proves the second factor.
    pub struct FactorProof {
        /// Id of the challenge.
        pub challenge: String,
        /// With `PIN`: what was derived from it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub verifier: Option<String>,
        /// With `PASSKEY`: the signature.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub passkey: Option<SignedPasskey>,
    }

    /// What a key signed (WebAuthn).
    pub struct SignedPasskey {
        /// Which key, base64url.
        pub credential_id: String,
        /// `clientDataJSON`, base64url.
        pub client_data: String,
        /// `authenticatorData`, base64url.
        pub authenticator_data: String,
        /// The signature (ES256, DER), base64url.
        pub signature: String,
    }

    /// Checks anew who one is, where the factor is forgotten or lost.
    pub struct FactorReset {
        /// A JPEG of the face in base64, 960,000 characters at most. Nothing of it is kept.
        pub face: String,
    }

    /// What the check came to. After a reset nothing is open: what is in the space stays hidden until another factor is set up.
    pub struct FactorResetOutcome {
        /// Whether the factor is gone.
        pub reset: bool,
        /// Why it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<LevelReason>,
        /// The space as it is now.
        pub space: PrivacySpace,
    }

    /// What a privacy space makes of a message.
    pub struct MessagePrivacy {
        /// Whether it belongs to the space.
        #[serde(default)]
        pub private: bool,
        /// Its content is left out while the space is locked.
        #[serde(default)]
        pub veiled: bool,
        /// Service of a document that the law wants kept: it never destroys itself.
        #[serde(default)]
        pub kept_by_law: bool,
        /// When it will destroy itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destroys_at: Option<String>,
        /// When it destroyed itself; its content is gone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destroyed_at: Option<String>,
    }
}
