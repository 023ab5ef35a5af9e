//! 领取: a result that is fetched at a place, by the applicant or by somebody with a code (Y-8).

use super::{Named, Place, Text};

open_enum! {
    /// Where the fetching of a result stands.
    pub enum CollectionState {
        /// It lies ready to be fetched.
        Waiting = "WAITING",
        /// It was handed over.
        Collected = "COLLECTED",
        /// Nobody came in time: it is not kept at the place any more.
        KeptNoLonger = "KEPT_NO_LONGER",
    }
}
open_enum! {
    /// Who fetches a result.
    pub enum Collector {
        /// The applicant.
        Myself = "MYSELF",
        /// Somebody whom the applicant has named.
        Deputy = "DEPUTY",
    }
}
open_enum! {
    /// Where a collection code stands.
    pub enum CollectionCodeState {
        /// The result is handed over for it.
        Holds = "HOLDS",
        /// The result was handed over for it.
        Used = "USED",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// Why nothing is handed over for a collection code, as the `detail` of an entry of `errors` at `/code`.
    pub enum CollectionFault {
        /// There is no such code.
        Unknown = "UNKNOWN",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
        /// It is for a result that lies in another hall.
        OtherPlace = "OTHER_PLACE",
        /// The result is not kept at the place any more.
        KeptNoLonger = "KEPT_NO_LONGER",
    }
}

wire! {
    /// A result that is fetched: where, until when, and the codes for which it is handed over.
    pub struct Collection {
        /// Where it stands.
        pub state: CollectionState,
        /// Where it is fetched.
        pub place: Place,
        /// Since when it lies ready.
        pub ready_at: String,
        /// Last day on which it is kept there.
        pub kept_until: String,
        /// What the applicant must bring.
        #[serde(default)]
        pub bring: Vec<Text>,
        /// What somebody else must bring.
        #[serde(default)]
        pub bring_deputy: Vec<Text>,
        /// For how many days a code for somebody else can be made. None: nobody else can fetch it.
        #[serde(default)]
        pub deputy_days: Vec<u32>,
        /// The codes, the newest first.
        #[serde(default)]
        pub codes: Vec<CollectionCode>,
        /// With `COLLECTED`: when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub collected_at: Option<String>,
        /// With `COLLECTED`: who fetched it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub collector: Option<Collector>,
        /// With `COLLECTED`: their name, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub collected_by: Option<String>,
        /// With `KEPT_NO_LONGER`: what becomes of it, and what to do.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub then: Option<Text>,
    }

    /// A code for which a result is handed over once.
    pub struct CollectionCode {
        /// Opaque identifier.
        pub id: String,
        /// Who fetches with it.
        pub collector: Collector,
        /// With `DEPUTY`: their name, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Where it stands.
        pub state: CollectionCodeState,
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
    }

    /// A new code. The one that the same collector had stops at once.
    pub struct CollectionCodeStart {
        /// Who fetches with it.
        pub collector: Collector,
        /// With `DEPUTY`: their full name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// With `DEPUTY`: the last four characters of their identity number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number_end: Option<String>,
        /// With `DEPUTY`: for how many days it holds, one of `deputyDays`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// With `DEPUTY`: that one lets them fetch it, and has told them that their name is given. Needed.
        #[serde(default)]
        pub agreed: bool,
    }

    /// A collection code that somebody shows at the desk.
    pub struct CollectionCheck {
        /// As it is read or scanned; gaps and small letters do not matter.
        pub code: String,
    }

    /// Hands a result over for a code.
    pub struct ResultHandOver {
        /// The code.
        pub code: String,
        /// That the officer has looked at everything in `check`. Needed.
        pub checked: bool,
    }

    /// A result that somebody comes for, as the desk sees it.
    pub struct DeskCollection {
        /// 办件编号.
        pub number: String,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// Where it stands.
        pub state: CollectionState,
        /// Who fetches with this code.
        pub collector: Collector,
        /// With `DEPUTY`: their name, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// With `DEPUTY`: the last four characters of their identity number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number_end: Option<String>,
        /// Last day on which it is kept.
        pub kept_until: String,
        /// What to look at before it is handed over.
        #[serde(default)]
        pub check: Vec<Text>,
        /// With `COLLECTED`: when it was handed over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub collected_at: Option<String>,
        /// With `COLLECTED`: to whom, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub collected_by: Option<String>,
    }
}
