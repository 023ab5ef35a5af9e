//! What is done with a card: shown, checked, copied for a purpose, authorised, reported, linked (F-6.1.10.g, F-6.3.4).

use super::{Attachment, CardBrief, CardKind, CardState, Named, Text};

open_enum! {
    /// What came of checking a code.
    pub enum CardVerdict {
        /// It holds; a card code has been used up by this check.
        Valid = "VALID",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was used before.
        Used = "USED",
        /// Its holder has made a newer one, or recalled it.
        Recalled = "RECALLED",
        /// The code is right, and the card behind it does not hold.
        CardInvalid = "CARD_INVALID",
        /// Nobody knows it.
        Unknown = "UNKNOWN",
    }
}

open_enum! {
    /// How a card was used.
    pub enum CardUseKind {
        /// Its code was checked.
        Shown = "SHOWN",
        /// An officer called it up.
        OfficerCheck = "OFFICER_CHECK",
        /// It was handed in as a material.
        Material = "MATERIAL",
        /// A copy for a purpose was made.
        CopyMade = "COPY_MADE",
        /// A copy for a purpose was checked.
        CopyChecked = "COPY_CHECKED",
    }
}

open_enum! {
    /// What is reported of a card.
    pub enum CardReportKind {
        /// A line on its face is wrong.
        WrongLine = "WRONG_LINE",
        /// A use that its holder does not recognise.
        UnknownUse = "UNKNOWN_USE",
    }
}

open_enum! {
    /// How far a report is.
    pub enum CardReportState {
        /// It has come in.
        Received = "RECEIVED",
        /// Somebody looks into it.
        Checking = "CHECKING",
        /// It is answered.
        Answered = "ANSWERED",
    }
}

open_enum! {
    /// Whether something that its holder gave holds.
    pub enum CardTermState {
        /// It will, from its first day on.
        NotYet = "NOT_YET",
        /// It does.
        Active = "ACTIVE",
        /// Its time is over.
        Ended = "ENDED",
        /// Its holder took it back.
        Revoked = "REVOKED",
    }
}

open_enum! {
    /// Who is authorised.
    pub enum GranteeKind {
        /// A department, by its id.
        Department = "DEPARTMENT",
        /// An organisation, by its 统一社会信用代码.
        Organisation = "ORGANISATION",
    }
}

open_enum! {
    /// What came of asking for a card that is missing.
    pub enum CardLinkState {
        /// It is in the wallet now.
        Linked = "LINKED",
        /// It was there already.
        Known = "KNOWN",
        /// No register has it.
        NotFound = "NOT_FOUND",
        /// A register has it under another name.
        OfAnother = "OF_ANOTHER",
        /// Not everything fits: its issuer looks into it.
        UnderReview = "UNDER_REVIEW",
    }
}

wire! {
    /// A code to be checked: of a card that is shown, or of a copy.
    pub struct CardCheck {
        /// As scanned or typed.
        pub code: String,
        /// Who checks, in their own words; the holder sees it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub by: Option<String>,
    }

    /// What a checker sees. Of codes that do not hold, nothing of the card is told.
    pub struct CardChecked {
        /// What came of it.
        pub verdict: CardVerdict,
        /// When it was checked.
        pub at: String,
        /// With `VALID`: the card, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<CardBrief>,
        /// Of a copy with `VALID`: what for, for whom, until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub copy: Option<CopyTerms>,
        /// With `USED`: when it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub used_at: Option<String>,
        /// With `CARD_INVALID`: how the card stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub state: Option<CardState>,
    }

    /// What a copy may be used for.
    pub struct CopyTerms {
        /// What for.
        pub purpose: String,
        /// Who is to have it.
        pub recipient: String,
        /// Last day on which it holds.
        pub valid_until: String,
    }

    /// 用途水印: a copy for one purpose.
    pub struct CardCopy {
        /// Opaque identifier.
        pub id: String,
        /// By which anybody can check it.
        pub code: String,
        /// What it may be used for.
        pub terms: CopyTerms,
        /// When it was made.
        pub made_at: String,
        /// Whether it holds.
        pub state: CardTermState,
        /// Its document, marked with all of this.
        pub file: Attachment,
    }

    /// The copies of a card.
    pub struct CardCopies {
        /// The newest first.
        pub copies: Vec<CardCopy>,
    }

    /// A use of a card.
    pub struct CardUse {
        /// Opaque identifier.
        pub id: String,
        /// When.
        pub at: String,
        /// How.
        pub kind: CardUseKind,
        /// Who, as far as the back end knows.
        pub by: Text,
        /// What for, where it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub purpose: Option<Text>,
        /// The case it was used in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// How far the report is, where its holder has reported this use.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub report: Option<CardReportState>,
    }

    /// Says that something about a card is not right.
    pub struct CardReportStart {
        /// What.
        pub kind: CardReportKind,
        /// With `WRONG_LINE`: the Chinese label of the line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub line: Option<String>,
        /// With `WRONG_LINE`: what it should say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub should_be: Option<String>,
        /// With `UNKNOWN_USE`: id of the use.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub use_id: Option<String>,
        /// More, in the holder's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// A report and how far it is.
    pub struct CardReport {
        /// Opaque identifier.
        pub id: String,
        /// What it is about.
        pub kind: CardReportKind,
        /// The line, or the use, in words.
        pub about: Text,
        /// What it should say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub should_be: Option<String>,
        /// When it was made.
        pub at: String,
        /// How far it is.
        pub state: CardReportState,
        /// When an answer is promised.
        pub answer_by: String,
        /// The answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub answer: Option<Text>,
    }

    /// Asks for a copy for a purpose.
    pub struct CopyStart {
        /// What for, 2 to 60 characters.
        pub purpose: String,
        /// Who is to have it, 2 to 60 characters.
        pub recipient: String,
        /// Last day on which it holds: today at the earliest, in 180 days at the latest.
        pub valid_until: String,
    }

    /// Who may use a card.
    pub struct Grantee {
        /// What they are.
        pub kind: GranteeKind,
        /// Id of a department, or 统一社会信用代码.
        pub id: String,
        /// Their name, from the back end.
        pub name: Text,
    }

    /// Authorises a use.
    pub struct GrantStart {
        /// What they are.
        pub kind: GranteeKind,
        /// Id of a department, or 统一社会信用代码.
        pub grantee: String,
        /// What for, 2 to 60 characters.
        pub purpose: String,
        /// Id of the only item it is for; any of theirs when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<String>,
        /// First day.
        pub from: String,
        /// Last day: a year after the first at the latest.
        pub until: String,
    }

    /// 授权: who may use a card, for what, how long.
    pub struct CardGrant {
        /// Opaque identifier.
        pub id: String,
        /// Which card.
        pub card: Named,
        /// Who.
        pub grantee: Grantee,
        /// What for.
        pub purpose: String,
        /// The only item it is for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// First day.
        pub from: String,
        /// Last day.
        pub until: String,
        /// Whether it holds.
        pub state: CardTermState,
        /// How often it was made use of.
        pub uses: u32,
        /// When its holder took it back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub revoked_at: Option<String>,
    }

    /// What a holder has authorised.
    pub struct CardGrants {
        /// Those that hold first, then the newest.
        pub grants: Vec<CardGrant>,
    }

    /// Asks for a card that is missing.
    pub struct CardLinkStart {
        /// What it is about.
        pub kind: CardKind,
        /// Its number, as it stands on it.
        pub number: String,
        /// Code of the region whose authority issued it.
        pub region: String,
    }

    /// What came of it.
    pub struct CardLink {
        /// Opaque identifier.
        pub id: String,
        /// What it is about.
        pub kind: CardKind,
        /// The number, masked.
        pub number: String,
        /// When it was asked for.
        pub at: String,
        /// What came of it.
        pub state: CardLinkState,
        /// The card, where it is in the wallet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<Named>,
        /// With `UNDER_REVIEW`: when an answer is promised.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub answer_by: Option<String>,
    }

    /// What was asked for.
    pub struct CardLinks {
        /// The newest first.
        pub links: Vec<CardLink>,
    }
}
