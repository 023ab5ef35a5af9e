//! 线上线下接续办理, the other way: what was begun at the window of a hall and goes on on line (Y-7).

use super::{Answers, FormDefinition, Named, PaperMaterial, PaperShown, Text};

open_enum! {
    /// Where an application stands that was begun at a counter.
    pub enum CounterDraftState {
        /// Nobody took it up yet.
        Waits = "WAITS",
        /// It became the draft of the person it was begun for.
        TakenUp = "TAKEN_UP",
        /// Its time is over.
        Expired = "EXPIRED",
        /// The window took it back.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// Why a take-up code does not hold, as the `detail` of an entry of `errors` at `/code`.
    pub enum TakeUpFault {
        /// There is no such code for whoever asks. The same is said of a code that is somebody else's.
        Unknown = "UNKNOWN",
        /// It was taken up before.
        Used = "USED",
        /// Its time is over.
        Expired = "EXPIRED",
        /// The window took it back.
        Withdrawn = "WITHDRAWN",
    }
}

wire! {
    /// Begins an application for a person who stands at the window.
    pub struct CounterDraftStart {
        /// Id of the item.
        pub item: String,
        /// Name, as on the card that was seen.
        pub name: String,
        /// Identity number, as on the card that was seen. It travels here alone and is not shown again.
        pub id_number: String,
        /// The answers that the person gave, as far as they were noted.
        #[serde(default)]
        pub answers: Answers,
        /// Which papers were there.
        #[serde(default)]
        pub papers: Vec<PaperMaterial>,
    }

    /// An application that was begun at a counter, as the desk sees it.
    pub struct CounterDraft {
        /// Opaque identifier.
        pub id: String,
        /// Where it stands.
        pub state: CounterDraftState,
        /// The item.
        pub item: Named,
        /// The hall.
        pub hall: Named,
        /// Masked name of the person it was begun for.
        pub person: String,
        /// The last four characters of their identity number.
        pub number_end: String,
        /// When it was begun.
        pub begun_at: String,
        /// Until when it can be taken up.
        pub until: String,
        /// The take-up code, for the slip: only in the answer to `startCounterDraft`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// The papers that were there.
        #[serde(default)]
        pub papers: Vec<NotedPaper>,
        /// How many answers were noted.
        pub noted: u32,
        /// What the person must still fill in or bring: names of required fields not answered, then of required papers not noted.
        #[serde(default)]
        pub missing: Vec<Text>,
        /// When it was taken up, or taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ended_at: Option<String>,
        /// With `WITHDRAWN`: why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
    }

    /// What can be noted at a window for an item, before anything is.
    pub struct CounterForm {
        /// The item.
        pub item: Named,
        /// The form, without what the card says and without statements (`CONFIRM`), which the person alone makes.
        pub form: FormDefinition,
        /// The papers of the guide, in its order.
        pub papers: Vec<CounterPaper>,
    }

    /// A paper that somebody can have with them at a window.
    pub struct CounterPaper {
        /// Id of the material, as in the guide.
        pub id: String,
        /// Its name.
        pub name: Text,
        /// Whether the item needs it, whatever the situation.
        pub required: bool,
    }

    /// A paper that was there at the window where an application was begun.
    pub struct NotedPaper {
        /// Id of the material, as in the guide.
        pub material: String,
        /// Its name.
        pub name: Text,
        /// How it was there.
        pub shown: PaperShown,
    }

    /// Takes back what was begun.
    pub struct CounterDraftWithdrawal {
        /// Why, for the desk to read later.
        pub reason: String,
    }

    /// A take-up code that somebody types.
    pub struct TakeUpCode {
        /// As it is on the slip; gaps and small letters do not matter.
        pub code: String,
    }

    /// What was begun at a counter, for the person it was begun for.
    pub struct TakeUpLook {
        /// The item.
        pub item: Named,
        /// The hall where it was begun.
        pub hall: Named,
        /// When.
        pub begun_at: String,
        /// Until when it can be taken up.
        pub until: String,
        /// The form it was begun with.
        pub form: FormDefinition,
        /// The answers that were noted; sensitive ones masked.
        pub answers: Answers,
        /// The papers that were there.
        #[serde(default)]
        pub papers: Vec<NotedPaper>,
    }

    /// That a draft was begun at a counter, and what was noted there.
    pub struct BegunAtCounter {
        /// The hall where it was begun.
        pub hall: Named,
        /// When.
        pub at: String,
        /// Ids of the fields, or of the repeated groups, that were noted there.
        #[serde(default)]
        pub fields: Vec<String>,
        /// The papers that were there. Each counts as supplied; files may be handed in for it all the same.
        #[serde(default)]
        pub papers: Vec<NotedPaper>,
    }
}
