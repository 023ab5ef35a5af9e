//! Proving who one is: signing in without leaving the portal, registering, raising the real-name level (F-6.1.2, F-6.1.3, F-6.1.10.j).

use super::{IdentityKind, Session, Text};

open_enum! {
    /// A way to sign in on the portal's own screens.
    pub enum SignInMethod {
        /// Account and password.
        Password = "PASSWORD",
        /// A code sent to a mobile number.
        Sms = "SMS",
        /// A digital certificate on another device, by hand-over.
        Certificate = "CERTIFICATE",
        /// 电子营业执照 on another device, by hand-over.
        Licence = "LICENSE",
    }
}
open_enum! {
    /// What the code in a text message is for.
    pub enum CodePurpose {
        /// Signing in.
        SignIn = "SIGN_IN",
        /// Registering.
        Register = "REGISTER",
    }
}
open_enum! {
    /// Where a hand-over to another device stands.
    pub enum HandoverState {
        /// Nobody has scanned the code yet.
        Waiting = "WAITING",
        /// Scanned; the other device asks its owner.
        Scanned = "SCANNED",
        /// Confirmed: whoever asks is signed in.
        Done = "DONE",
        /// Refused on the other device.
        Refused = "REFUSED",
        /// Its time has run out.
        Expired = "EXPIRED",
    }
}
open_enum! {
    /// Why an entry of signing in, registering or raising the level was refused. Travels as the `detail` of a field's error.
    pub enum IdentityFault {
        /// Account and password do not go together. Never says which of them is wrong.
        WrongCredentials = "WRONG_CREDENTIALS",
        /// The code of the text message is wrong.
        WrongCode = "WRONG_CODE",
        /// There is no such code any more: too old, used, or tried too often.
        CodeExpired = "CODE_EXPIRED",
        /// No account has this mobile number: register first.
        NoAccount = "NO_ACCOUNT",
        /// There is an account with this already.
        AccountExists = "ACCOUNT_EXISTS",
        /// Not a number of this kind: a slip.
        BadNumber = "BAD_NUMBER",
        /// The document has expired.
        DocumentExpired = "DOCUMENT_EXPIRED",
        /// Under 14: a guardian registers and acts.
        UnderAge = "UNDER_AGE",
        /// Name and number do not go together in the register that was asked.
        NotMatching = "NOT_MATCHING",
        /// Too short or too easily guessed.
        WeakPassword = "WEAK_PASSWORD",
        /// Must be given.
        Missing = "MISSING",
        /// Not a picture that can be used: not JPEG, or too large.
        BadPicture = "BAD_PICTURE",
    }
}
open_enum! {
    /// A check that raises the real-name level.
    pub enum LevelCheckKind {
        /// Identity card: name, number, valid until. To level 3.
        IdCard = "ID_CARD",
        /// Social security card: name, number, region of the card, number of the card. To level 3.
        SocialSecurity = "SOCIAL_SECURITY",
        /// A picture of the face, from level 3 to 4.
        Face = "FACE",
        /// The chip of the identity card, read by an app, from level 4 to 5.
        Chip = "CHIP",
    }
}
open_enum! {
    /// What a check came to.
    pub enum LevelOutcome {
        /// The level is raised.
        Raised = "RAISED",
        /// A person looks at it; ask again later.
        Review = "REVIEW",
        /// Refused: `reason` says why.
        Refused = "REFUSED",
    }
}
open_enum! {
    /// Why a check was refused.
    pub enum LevelReason {
        /// Name, number and the rest do not go together in the register that was asked.
        NotMatching = "NOT_MATCHING",
        /// No face can be made out: too dark, too small, covered.
        NoFace = "NO_FACE",
        /// The face is not the one of the document.
        OtherFace = "OTHER_FACE",
        /// The picture is of a picture or a screen.
        NotLive = "NOT_LIVE",
    }
}

wire! {
    /// Signs in with a password.
    pub struct PasswordSignIn {
        /// Mobile number, identity number, credit code or account name.
        pub account: String,
        /// The password.
        pub password: String,
        /// At a public terminal: the session is shorter, and the portal keeps nothing on the device.
        #[serde(default)]
        pub public_terminal: bool,
    }

    /// Asks for a code by text message.
    pub struct CodeRequest {
        /// Mobile number, 11 digits.
        pub mobile: String,
        /// What for.
        pub purpose: CodePurpose,
    }

    /// A code is on its way. Says the same whether the number is known or not.
    pub struct CodeSent {
        /// Masked number.
        pub mobile: String,
        /// Seconds until another may be asked for.
        pub resend_after_seconds: u32,
        /// Seconds for which the code holds.
        pub expires_in_seconds: u32,
    }

    /// Signs in with the code of a text message.
    pub struct SmsSignIn {
        /// Mobile number, 11 digits.
        pub mobile: String,
        /// The code, 6 digits.
        pub code: String,
        /// As in [`PasswordSignIn`].
        #[serde(default)]
        pub public_terminal: bool,
    }

    /// Begins to sign in by means of another device.
    pub struct HandoverStart {
        /// `CERTIFICATE` or `LICENSE`.
        pub kind: SignInMethod,
        /// As in [`PasswordSignIn`].
        #[serde(default)]
        pub public_terminal: bool,
    }

    /// Signing in by means of another device.
    pub struct Handover {
        /// Opaque identifier, known to this browser only.
        pub id: String,
        /// `CERTIFICATE` or `LICENSE`.
        pub kind: SignInMethod,
        /// Where it stands.
        pub state: HandoverState,
        /// To type on the other device where it cannot scan.
        pub code: String,
        /// What the QR code holds.
        pub scan: String,
        /// When it ends, RFC 3339.
        pub expires_at: String,
        /// Seconds until it ends, by the clock of the back end.
        pub expires_in_seconds: u32,
        /// With `DONE`: who is here now. The answer sets the session's cookie.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub session: Option<Session>,
    }

    /// A person who registers, or the legal representative of an organisation that does.
    pub struct RegisteredPerson {
        /// Name as on the identity card.
        pub name: String,
        /// Citizen identity number.
        pub id_number: String,
        /// Last day of the identity card, `2031-05-06`; absent when it holds for good, and with organisations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub valid_until: Option<String>,
    }

    /// An organisation that registers.
    pub struct RegisteredOrganisation {
        /// Name as registered.
        pub name: String,
        /// Unified social credit code.
        pub credit_code: String,
    }

    /// Registers. What is refused is in `errors`, each with an [`IdentityFault`] as its `detail`.
    pub struct Registration {
        /// Natural person, legal person or other organisation.
        pub kind: IdentityKind,
        /// The person; with organisations, their legal representative or head.
        pub person: RegisteredPerson,
        /// The organisation, with these kinds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub organisation: Option<RegisteredOrganisation>,
        /// Mobile number; with organisations, of the agent who registers.
        pub mobile: String,
        /// The code sent to it.
        pub code: String,
        /// The password: 8 to 64 characters, letters and digits at least.
        pub password: String,
        /// As in [`PasswordSignIn`]: who registers is signed in.
        #[serde(default)]
        pub public_terminal: bool,
    }

    /// A check to raise one's own level. Which fields are needed depends on its kind. Nothing of it is kept but the outcome.
    pub struct LevelCheck {
        /// Which check.
        pub kind: LevelCheckKind,
        /// Name as on the document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Citizen identity number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id_number: Option<String>,
        /// With `ID_CARD`: its last day; absent when it holds for good.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub valid_until: Option<String>,
        /// With `SOCIAL_SECURITY`: six digits of the region that issued the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card_region: Option<String>,
        /// With `SOCIAL_SECURITY`: number of the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card_number: Option<String>,
        /// With `FACE`: a JPEG in base64, 960,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub face: Option<String>,
    }

    /// A check that was made.
    pub struct LevelAttempt {
        /// Which check.
        pub kind: LevelCheckKind,
        /// What it came to, as of now.
        pub outcome: LevelOutcome,
        /// With `REFUSED`: why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<LevelReason>,
        /// With `REFUSED`: what the back end adds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
        /// What a person can quote to support, and what the review is known by.
        pub audit_id: String,
        /// When it was made.
        pub at: String,
        /// With `REVIEW`: by when it will be decided.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub decided_by: Option<String>,
    }

    /// Where one stands on the ladder of real-name levels.
    pub struct LevelStanding {
        /// The level now, 1 to 5 of GB/T 39047 table 1.
        pub level: u8,
        /// Checks that can be made on line now, for the next level.
        pub checks: Vec<LevelCheckKind>,
        /// Checks that the app can make, by hand-over.
        #[serde(default)]
        pub handovers: Vec<LevelCheckKind>,
        /// The last check, where there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last: Option<LevelAttempt>,
        /// After too many refusals: seconds until another check may be made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub retry_after_seconds: Option<u32>,
    }
}
