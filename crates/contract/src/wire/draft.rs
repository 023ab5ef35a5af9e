//! 暂存: an application that is being filled in (Q-A.2.3.1, Q-6.2.2.5, Q-6.2.2.6, Q-6.2.2.9).

use super::{
    Answers, BegunAtCounter, Bill, CounterCodeState, DelegationLack, Delivery, DeliveryKind,
    DraftCounter, DraftMaterial, FileRules, FormDefinition, Named, SignatureKind, Supply, Text,
};

open_enum! {
    /// For whom one applies.
    pub enum ApplicantKind {
        /// For oneself.
        Myself = "MYSELF",
        /// For somebody who gave a delegation.
        Delegate = "DELEGATE",
        /// For a child or somebody under guardianship.
        Guardian = "GUARDIAN",
        /// For a legal person or another organisation.
        Organisation = "ORGANISATION",
    }
}
open_enum! {
    /// Why a draft cannot go on as it is.
    pub enum DraftBar {
        /// The item is suspended for now.
        ItemSuspended = "ITEM_SUSPENDED",
        /// The item has been withdrawn.
        ItemWithdrawn = "ITEM_WITHDRAWN",
        /// The form has a newer version: `PUT` with `migrate` goes over to it.
        FormChanged = "FORM_CHANGED",
    }
}

wire! {
    /// Begins an application.
    pub struct DraftStart {
        /// Id of the item.
        pub item: String,
        /// Code of the region where it is applied for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
        /// Id of whom one applies for, of [`Principal`]s; whom one acts for, or oneself, when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub applicant: Option<String>,
        /// Throws the open draft of this item and applicant away. Without it such a draft is a `CONFLICT`.
        #[serde(default)]
        pub anew: bool,
    }

    /// Somebody one may apply for.
    pub struct Principal {
        /// Opaque identifier.
        pub id: String,
        /// Masked name.
        pub name: String,
        /// By what right.
        pub kind: ApplicantKind,
        /// What is missing to act for them: of the item that was asked about, or of the draft it stands in.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub lacks: Vec<DelegationLack>,
    }

    /// Everybody one may apply for, oneself first.
    pub struct Principals {
        /// In the order to offer them.
        pub principals: Vec<Principal>,
    }

    /// A draft, in a list.
    pub struct DraftSummary {
        /// Opaque identifier.
        pub id: String,
        /// The item.
        pub item: Named,
        /// For whom.
        pub applicant: Principal,
        /// When it was saved last.
        pub saved_at: String,
        /// When it will be thrown away.
        pub expires_at: String,
        /// Where its newest counter code stands: `HOLDS`, or `RETURNED` with something to do.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub counter: Option<CounterCodeState>,
    }

    /// An application that is being filled in.
    pub struct Draft {
        /// Opaque identifier.
        pub id: String,
        /// Changes with each save; goes into `If-Match` in double quotes.
        pub revision: String,
        /// The item.
        pub item: Named,
        /// Code and name of the region where it is applied for.
        pub region: Named,
        /// For whom.
        pub applicant: Principal,
        /// When it was begun.
        pub began_at: String,
        /// When it was saved last.
        pub saved_at: String,
        /// When it will be thrown away.
        pub expires_at: String,
        /// Why it cannot go on as it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bar: Option<DraftBarred>,
        /// The form it was begun with.
        pub form: FormDefinition,
        /// What the person says.
        pub content: DraftContent,
        /// Answers that were filled in from what is known.
        #[serde(default)]
        pub prefilled: Vec<Prefilled>,
        /// The materials that this situation needs, with what was supplied for each.
        pub materials: Vec<DraftMaterial>,
        /// What is due; absent when nothing is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bill: Option<Bill>,
        /// How it can be delivered.
        pub delivery_kinds: Vec<DeliveryKind>,
        /// How it can be signed.
        pub signature_kinds: Vec<SignatureKind>,
        /// What is told to and asked of the person before they begin: purpose, kinds of data, who gets them.
        pub notice: Vec<Text>,
        /// What files may be like.
        pub file_rules: FileRules,
        /// How it can go on at a counter; absent where no hall serves the item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub counter: Option<DraftCounter>,
        /// That it was begun at a counter and taken up with a code; absent where it was begun on line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub begun: Option<BegunAtCounter>,
    }

    /// Why a draft cannot go on.
    pub struct DraftBarred {
        /// Why.
        pub kind: DraftBar,
        /// In words, with what to do.
        pub explain: Text,
        /// With `FORM_CHANGED`: what changed, in words.
        #[serde(default)]
        pub changes: Vec<Text>,
    }

    /// What a person says in a draft: the body of a save.
    pub struct DraftContent {
        /// Their situation: options chosen.
        #[serde(default)]
        pub situation: Vec<SituationAnswer>,
        /// Answers to the form.
        pub answers: Answers,
        /// How the result is handed over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery: Option<Delivery>,
        /// How materials that need no file are supplied.
        #[serde(default)]
        pub supplies: Vec<Supply>,
        /// JSON pointers of filled-in answers that the person says are wrong, with what they say of it.
        #[serde(default)]
        pub disputed: Vec<Disputed>,
        /// Whether the person has read the notice and agreed to it.
        #[serde(default)]
        pub agreed: bool,
        /// Where in the application they were: `form/person`. For coming back; opaque to the back end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// Go over to the newest version of the form. Only with `FORM_CHANGED`.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub migrate: bool,
    }

    /// An answer to a question of the guide.
    pub struct SituationAnswer {
        /// Id of the question.
        pub question: String,
        /// Ids of the options chosen.
        pub options: Vec<String>,
    }

    /// A filled-in answer that is wrong.
    pub struct Disputed {
        /// JSON pointer into `answers`.
        pub pointer: String,
        /// What the person says of it.
        pub note: String,
    }

    /// An answer that was filled in.
    pub struct Prefilled {
        /// JSON pointer into `answers`.
        pub pointer: String,
        /// Where it comes from: 公安人口库.
        pub source: Text,
        /// The day it was true there, `YYYY-MM-DD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub as_of: Option<String>,
        /// The answer stands there masked. While it is left as it is the back end puts the real one in its place, and
        /// nobody judges it.
        #[serde(default)]
        pub masked: bool,
    }

    /// What is still missing before a draft can be submitted. Empty lists: it can.
    pub struct DraftCheck {
        /// Each wrong or missing answer; pointers into the content: `/answers/name`, `/delivery/mobile`.
        pub errors: Vec<crate::problem::FieldError>,
        /// Ids of materials that are still to be supplied.
        pub materials: Vec<String>,
        /// Whether something is still to be paid.
        pub unpaid: bool,
        /// SM3 digest of what would be signed.
        pub digest: String,
    }
}
