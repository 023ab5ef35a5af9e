//! 线上线下接续办理: what was begun on line and goes on at the counter of a hall (Y-7).

use super::{
    Answers, ApplicantKind, Delivery, Document, FormDefinition, Named, Place, SupplyKind, Text,
};

open_enum! {
    /// Where a counter code stands.
    pub enum CounterCodeState {
        /// The counter goes on with the draft for it.
        Holds = "HOLDS",
        /// The counter took the draft in: it is a case now.
        Used = "USED",
        /// The counter gave the draft back, and said why.
        Returned = "RETURNED",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// Why the counter does not go on with a draft, as the `detail` of an entry of `errors` at `/code`.
    pub enum CounterFault {
        /// There is no such code.
        Unknown = "UNKNOWN",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
        /// It is for a draft that this hall does not serve.
        OtherPlace = "OTHER_PLACE",
        /// The draft was given back: a new code is made for it.
        Returned = "RETURNED",
        /// The draft was handed in on line meanwhile.
        Submitted = "SUBMITTED",
    }
}
open_enum! {
    /// How a material was there on paper.
    pub enum PaperShown {
        /// The original was seen and given back.
        OriginalSeen = "ORIGINAL_SEEN",
        /// A copy was taken in.
        CopyTaken = "COPY_TAKEN",
    }
}

wire! {
    /// How a draft can go on at a counter.
    pub struct DraftCounter {
        /// Where.
        pub places: Vec<Place>,
        /// What the officer sees of the draft.
        #[serde(default)]
        pub sees: Vec<Text>,
        /// Who comes, and what they bring.
        #[serde(default)]
        pub bring: Vec<Text>,
        /// For how many days a code holds.
        pub days: u32,
        /// The newest code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<CounterCode>,
    }

    /// A code for which a counter goes on with a draft.
    pub struct CounterCode {
        /// Opaque identifier.
        pub id: String,
        /// Where it stands.
        pub state: CounterCodeState,
        /// With `HOLDS`: the code, letters and digits without gaps. It says nothing about anybody. Never at the desk.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// Until when it holds.
        pub until: String,
        /// When it was made.
        pub made_at: String,
        /// When it was used, or taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ended_at: Option<String>,
        /// With `RETURNED`: the hall that gave it back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hall: Option<Named>,
        /// With `RETURNED`: why, in the officer's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
        /// With `RETURNED`: what was missing then, in words.
        #[serde(default)]
        pub lacks: Vec<Text>,
    }

    /// A counter code that somebody shows at the desk.
    pub struct CounterCheck {
        /// As it is read or scanned; gaps and small letters do not matter.
        pub code: String,
    }

    /// A draft that somebody comes with, as it was saved last and as the desk sees it.
    pub struct DeskDraft {
        /// Where the code stands: `HOLDS`, `USED` or `RETURNED`.
        pub state: CounterCodeState,
        /// SM3 digest of what is taken in and signed on paper.
        pub digest: String,
        /// The item.
        pub item: Named,
        /// Code and name of the region where it is applied for.
        pub region: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// By what right whoever comes applies.
        pub kind: ApplicantKind,
        /// Masked name of whoever must come.
        pub comes: String,
        /// The last four characters of their identity number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number_end: Option<String>,
        /// When it was saved last.
        pub saved_at: String,
        /// Until when the code holds.
        pub until: String,
        /// What to look at before anything is taken in.
        #[serde(default)]
        pub check: Vec<Text>,
        /// The situation: questions with what was chosen.
        #[serde(default)]
        pub situation: Vec<DeskSituation>,
        /// The form it was begun with.
        pub form: FormDefinition,
        /// The answers; sensitive ones masked.
        pub answers: Answers,
        /// How the result is handed over; name, telephone and address masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery: Option<Delivery>,
        /// The materials that this situation needs.
        pub materials: Vec<DeskDraftMaterial>,
        /// What is still missing beside materials, in words. While there is any it cannot be taken in.
        #[serde(default)]
        pub lacks: Vec<Text>,
        /// With `USED`: id and number of the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// With `USED` and `RETURNED`: when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ended_at: Option<String>,
    }

    /// A question of the guide with what was chosen.
    pub struct DeskSituation {
        /// The question.
        pub question: Text,
        /// The options chosen.
        pub chosen: Vec<Text>,
    }

    /// A material of a draft at the desk.
    pub struct DeskDraftMaterial {
        /// Id, as in the guide.
        pub id: String,
        /// Name.
        pub name: Text,
        /// How it is supplied; absent while it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub way: Option<SupplyKind>,
        /// Whether it must be there before the draft is taken in, as a file or on paper.
        #[serde(default)]
        pub missing: bool,
        /// Files handed in.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// A material that was there on paper.
    pub struct PaperMaterial {
        /// Id of the material.
        pub material: String,
        /// How.
        pub shown: PaperShown,
    }

    /// Takes a draft in at the counter: it becomes a case.
    pub struct DraftIntake {
        /// The code.
        pub code: String,
        /// `digest` of what the officer looked at. `CONFLICT` once it has changed.
        pub digest: String,
        /// What was there on paper.
        #[serde(default)]
        pub papers: Vec<PaperMaterial>,
        /// That the officer has looked at everything in `check`. Needed.
        pub checked: bool,
        /// That it was signed on paper at the counter. Needed.
        pub signed: bool,
    }

    /// Gives a draft back to whom it belongs.
    pub struct DraftReturn {
        /// The code.
        pub code: String,
        /// Why, for them to read.
        pub reason: String,
    }
}
