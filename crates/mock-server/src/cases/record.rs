//! A case as the server keeps it.

use contract::flow::At;
use contract::wire::{
    Archive, CaseEvent, CertificateCheck, Correction, Decision, Opinion, ParcelInquiry, Rating,
    Text,
};
use serde::{Deserialize, Serialize};

use super::NewCase;

/// A case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Opaque.
    pub id: String,
    /// 办件编号.
    pub number: String,
    /// 查询密码.
    pub query_code: String,
    /// What was handed in; materials hold the verdicts of the desk.
    pub filed: NewCase,
    pub submitted_at: i64,
    #[serde(with = "crate::by_name")]
    pub at: At,
    /// Grows with each change.
    pub revision: u32,
    /// When the clock began.
    pub accepted_at: Option<i64>,
    /// When the clock stopped: the decision, or an end without one.
    pub stopped_at: Option<i64>,
    /// When the case ended.
    pub ended_at: Option<i64>,
    /// When the clock stood still.
    pub pauses: Vec<Pause>,
    /// The oldest first.
    pub events: Vec<CaseEvent>,
    pub papers: Vec<PaperRow>,
    /// The correction asked for, while it is.
    pub correction: Option<Correction>,
    /// How often corrections have been asked for.
    pub rounds: u32,
    pub decision: Option<Decision>,
    pub parcel: Option<ParcelRow>,
    /// Of a result that is fetched, once it is ready.
    #[serde(default)]
    pub collect: Option<super::collect::Collecting>,
    pub ratings: Vec<Rating>,
    /// What becomes of bad ones.
    #[serde(default)]
    pub rectifications: Vec<crate::rectify::Record>,
    pub archive: Option<Archive>,
    pub opinions: Vec<Opinion>,
    pub checks: Vec<CertificateCheck>,
    /// When it was urged.
    pub urgings: Vec<i64>,
    /// A part that a knob has spoilt, so that the archive finds it.
    pub spoilt: Option<String>,
}

/// A time in which the clock stands still.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Pause {
    pub from: i64,
    pub to: Option<i64>,
    /// The day on which it should end.
    pub until: i64,
    pub reason: Text,
}

/// A paper of a case; its PDF is made when asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct PaperRow {
    /// Name of the act that made it.
    pub act: String,
    pub number: String,
    pub at: i64,
    /// What it says beside the usual.
    pub lines: Vec<String>,
}

/// A parcel; how far it is follows from the clock.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ParcelRow {
    pub number: String,
    pub at: i64,
    /// It goes astray on its way.
    #[serde(default)]
    pub lost: bool,
    /// When it was found again, and the day on which it comes.
    #[serde(default)]
    pub found: Option<(i64, i64)>,
    /// When it was shown to have been received.
    #[serde(default)]
    pub proven: Option<i64>,
    /// Numbers whose place it took, each with since when; the oldest first.
    #[serde(default)]
    pub earlier: Vec<(String, i64)>,
    /// What was asked after it, the oldest first.
    #[serde(default)]
    pub inquiries: Vec<ParcelInquiry>,
}

impl ParcelRow {
    /// A parcel that is ordered now.
    pub(crate) fn new(number: String, now: i64) -> Self {
        Self {
            number,
            at: now,
            lost: false,
            found: None,
            proven: None,
            earlier: Vec::new(),
            inquiries: Vec::new(),
        }
    }
}

impl Record {
    /// The guarded revision, as it travels.
    pub(crate) fn revision(&self) -> String {
        format!("r{}", self.revision)
    }

    /// The material of an id.
    pub(crate) fn material(&mut self, id: &str) -> Option<&mut contract::wire::CaseMaterial> {
        self.filed.materials.iter_mut().find(|m| m.id == id)
    }

    /// The pause that goes on.
    pub(crate) fn pause(&self) -> Option<&Pause> {
        self.pauses.last().filter(|pause| pause.to.is_none())
    }
}
