//! 授权委托: acting for somebody else by their will, or by law (F-6.1.10.k). The machine: [`crate::delegation`].

use super::{Attachment, CardSeal, DraftContent, IdentityKind, Named, Principal, Text};

open_enum! {
    /// Where a delegation stands.
    pub enum DelegationState {
        /// An organisation's, which still has to be sealed.
        AwaitingSeal = "AWAITING_SEAL",
        /// Waits for the other side to accept.
        Offered = "OFFERED",
        /// Accepted; its first day is still to come.
        Scheduled = "SCHEDULED",
        /// In force.
        Active = "ACTIVE",
        /// Refused by whom it was given to.
        Refused = "REFUSED",
        /// Revoked by either side.
        Revoked = "REVOKED",
        /// Its last day is over.
        Expired = "EXPIRED",
        /// Nobody accepted it in time.
        Lapsed = "LAPSED",
    }
}
open_enum! {
    /// What one of the two does with a delegation.
    pub enum DelegationAct {
        /// 用印: the organisation seals it.
        Seal = "SEAL",
        /// Accept it.
        Accept = "ACCEPT",
        /// Refuse it, with a reason.
        Refuse = "REFUSE",
        /// Less of it: fewer items, fewer rights, a shorter time.
        Narrow = "NARROW",
        /// End it at once.
        Revoke = "REVOKE",
    }
}
open_enum! {
    /// What happened to a delegation.
    pub enum DelegationEvent {
        /// It was given.
        Given = "GIVEN",
        /// The organisation sealed it.
        Sealed = "SEALED",
        /// It was taken up with its code.
        TakenUp = "TAKEN_UP",
        /// Accepted.
        Accepted = "ACCEPTED",
        /// Refused.
        Refused = "REFUSED",
        /// Made less.
        Narrowed = "NARROWED",
        /// Revoked.
        Revoked = "REVOKED",
        /// Came into force.
        Began = "BEGAN",
        /// Its last day is over.
        Expired = "EXPIRED",
        /// Nobody accepted it in time.
        Lapsed = "LAPSED",
    }
}
open_enum! {
    /// Which of the two one is.
    pub enum DelegationSide {
        /// One gave it.
        Given = "GIVEN",
        /// It was given to one.
        Received = "RECEIVED",
    }
}
open_enum! {
    /// How a delegation says what it covers.
    pub enum ScopeKind {
        /// Everything that can be done on line.
        All = "ALL",
        /// Items of some themes.
        Themes = "THEMES",
        /// Single items, wherever they are handled.
        Items = "ITEMS",
    }
}
open_enum! {
    /// What a delegate may do beside filling in and handing in.
    pub enum DelegatedRight {
        /// Sign, and so submit.
        Sign = "SIGN",
        /// Pay.
        Pay = "PAY",
        /// See how cases were decided, and their papers.
        SeeResults = "SEE_RESULTS",
    }
}
open_enum! {
    /// What is missing to act for somebody; with `NOT_ALLOWED` in `lack` of the problem.
    pub enum DelegationLack {
        /// No delegation is in force: none was given, or it has ended.
        Ended = "ENDED",
        /// The delegation does not cover this item.
        Scope = "SCOPE",
        /// The right to sign.
        Sign = "SIGN",
        /// The right to pay.
        Pay = "PAY",
        /// The right to see results.
        SeeResults = "SEE_RESULTS",
    }
}
open_enum! {
    /// What is wrong with an entry of a delegation. Travels as the `detail` of a field's error.
    pub enum DelegationFault {
        /// Must be given.
        Missing = "MISSING",
        /// Not a number of this kind: a slip.
        BadNumber = "BAD_NUMBER",
        /// One cannot delegate to oneself.
        Yourself = "YOURSELF",
        /// The first day is over already.
        PastDay = "PAST_DAY",
        /// The last day is before the first.
        BeforeStart = "BEFORE_START",
        /// Longer than is allowed.
        TooLong = "TOO_LONG",
        /// There is no such item or theme.
        Unknown = "UNKNOWN",
        /// Narrowing may only take away.
        NotNarrower = "NOT_NARROWER",
    }
}
open_enum! {
    /// What somebody did for somebody else.
    pub enum DelegatedDeed {
        /// Began an application.
        Began = "BEGAN",
        /// Began to pay.
        Paid = "PAID",
        /// Signed.
        Signed = "SIGNED",
        /// Submitted.
        Submitted = "SUBMITTED",
        /// Handed the application over to whom it is for.
        HandedOver = "HANDED_OVER",
        /// Handed in what was to be corrected.
        Corrected = "CORRECTED",
        /// Took a case back.
        Withdrew = "WITHDREW",
        /// Urged.
        Urged = "URGED",
        /// Rated.
        Rated = "RATED",
        /// Fetched a paper of a case.
        SawPaper = "SAW_PAPER",
        /// Made or took back a collection code.
        SetCollector = "SET_COLLECTOR",
        /// Asked after a parcel, or took that back.
        AskedAfterParcel = "ASKED_AFTER_PARCEL",
    }
}
open_enum! {
    /// By what law one acts for somebody without a delegation.
    pub enum LawKind {
        /// Of a minor's parent or guardian.
        Guardian = "GUARDIAN",
        /// Of a legal person's representative.
        Representative = "REPRESENTATIVE",
    }
}

wire! {
    /// Whom a delegation is given to. Without it, whoever takes it up with its code.
    /// The answer never says whether there is such a person.
    pub struct DelegateWish {
        /// Full name.
        pub name: String,
        /// Mobile number, 11 digits; this or the other.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mobile: Option<String>,
        /// Citizen identity number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id_number: Option<String>,
    }

    /// What a delegation is to cover.
    pub struct ScopeWish {
        /// How it is said.
        pub kind: ScopeKind,
        /// With `THEMES`: codes of themes of the principal's side.
        #[serde(default)]
        pub themes: Vec<String>,
        /// With `ITEMS`: ids of items; each stands for the same item wherever it is handled.
        #[serde(default)]
        pub items: Vec<String>,
    }

    /// Gives a delegation. What is refused is in `errors`, each with a [`DelegationFault`] as its `detail`.
    pub struct DelegationStart {
        /// To whom; absent for whoever takes it up with its code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<DelegateWish>,
        /// What it covers.
        pub scope: ScopeWish,
        /// What they may do beside filling in. Signing and paying need level 4.
        pub may: Vec<DelegatedRight>,
        /// First day, `YYYY-MM-DD`.
        pub from: String,
        /// Last day; 730 days after the first at most.
        pub until: String,
        /// What one says to them, 200 characters at most.
        #[serde(default)]
        pub note: String,
    }

    /// A step of one of the two.
    pub struct DelegationStep {
        /// Which.
        pub act: DelegationAct,
        /// With `REFUSE` and `REVOKE`: why. `REFUSE` needs one.
        #[serde(default)]
        pub reason: String,
        /// With `NARROW`: what is left of it; absent where nothing changes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub scope: Option<ScopeWish>,
        /// With `NARROW`: the rights that are left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub may: Option<Vec<DelegatedRight>>,
        /// With `NARROW`: an earlier last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
    }

    /// A code by which a delegation is taken up.
    pub struct TakeUp {
        /// The code, as it was shown or scanned; blanks and hyphens do not count.
        pub code: String,
    }

    /// One of the two.
    pub struct DelegationParty {
        /// Masked name; the full one with organisations.
        pub name: String,
        /// Who it is.
        pub kind: IdentityKind,
    }

    /// What a delegation covers.
    pub struct DelegationScope {
        /// How it is said.
        pub kind: ScopeKind,
        /// With `THEMES`: the themes, by code.
        #[serde(default)]
        pub themes: Vec<Named>,
        /// With `ITEMS`: the items.
        #[serde(default)]
        pub items: Vec<Named>,
    }

    /// A delegation, in a list.
    pub struct DelegationBrief {
        /// Opaque identifier.
        pub id: String,
        /// Number of the document.
        pub number: String,
        /// Which of the two one is.
        pub side: DelegationSide,
        /// Where it stands.
        pub state: DelegationState,
        /// Since when it stands there, RFC 3339.
        pub state_at: String,
        /// With `OFFERED` and `AWAITING_SEAL`: when it lapses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lapses_at: Option<String>,
        /// Who gave it.
        pub principal: DelegationParty,
        /// Whom it was given to; absent until it was taken up with its code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delegate: Option<DelegationParty>,
        /// What it covers.
        pub scope: DelegationScope,
        /// What they may do beside filling in.
        pub may: Vec<DelegatedRight>,
        /// First day.
        pub from: String,
        /// Last day.
        pub until: String,
        /// What one can do with it now.
        #[serde(default)]
        pub acts: Vec<DelegationAct>,
        /// With `RECEIVED`: the id of the [`Principal`] one acts for by it, while it is `ACTIVE`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub acts_for: Option<String>,
    }

    /// A code to be shown to the other side.
    pub struct DelegationCode {
        /// To be read out, typed or scanned.
        pub code: String,
        /// Until when it can be used, RFC 3339.
        pub expires_at: String,
    }

    /// Something that happened to a delegation.
    pub struct DelegationMoment {
        /// What.
        pub event: DelegationEvent,
        /// When, RFC 3339.
        pub at: String,
        /// Masked name of who did it; absent when a day came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub by: Option<String>,
        /// What they said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
    }

    /// A delegation.
    pub struct Delegation {
        /// What lists show too.
        pub brief: DelegationBrief,
        /// Changes with every step; goes into `If-Match` in double quotes.
        pub revision: String,
        /// What the principal said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// For the principal, until somebody has taken it up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<DelegationCode>,
        /// What happened to it, the newest first.
        pub history: Vec<DelegationMoment>,
        /// An organisation's seal of approval.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seal: Option<CardSeal>,
        /// The document.
        pub paper: Attachment,
    }

    /// Somebody one acts for by law: no delegation is needed.
    pub struct ByLaw {
        /// Whom one acts for.
        pub principal: Principal,
        /// By what law.
        pub law: LawKind,
        /// With a minor: the day they come of age, when it ends.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
        /// With a minor under 14: the day from which they consent to the use of their data themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub consent_from: Option<String>,
    }

    /// All delegations that one gave or received, and whom one acts for by law.
    pub struct Delegations {
        /// Those that wait for one first, then those in force, then the others; the newest first in each.
        pub delegations: Vec<DelegationBrief>,
        /// By law.
        pub by_law: Vec<ByLaw>,
        /// What is missing before one can delegate: the level needed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub required_level: Option<u8>,
    }

    /// Something that a delegate did.
    pub struct DelegatedAct {
        /// When, RFC 3339.
        pub at: String,
        /// Masked name of who did it.
        pub by: String,
        /// What.
        pub deed: DelegatedDeed,
        /// The item it was about.
        pub item: Named,
        /// The case, where there is one: its id and number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
    }

    /// For whom one acts from now on.
    pub struct ActingStart {
        /// Id of a [`Principal`]; oneself when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub principal: Option<String>,
    }

    /// Hands a draft over to whom it is for: to be signed or paid by them, or because one may not act for them any more.
    pub struct HandOver {
        /// The step where they go on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// What was typed and could not be saved any more, whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub content: Option<DraftContent>,
        /// What one says to them, 200 characters at most.
        #[serde(default)]
        pub note: String,
    }

    /// A draft was handed over.
    pub struct HandedOver {
        /// Masked name of who has it now.
        pub to: String,
        /// What they were told.
        pub told: Text,
    }
}
