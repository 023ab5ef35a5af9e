//! What is kept of each account beside who it is: where it is signed in, what it agreed to, who looked at its data, whether
//! it is being given up.

pub(crate) mod accesses;
pub(crate) mod cancel;
pub(crate) mod change;
pub(crate) mod consents;
pub(crate) mod entries;
pub(crate) mod export;
pub(crate) mod overview;
pub(crate) mod profile;
pub(crate) mod proof;

use std::collections::BTreeMap;

use contract::wire::{ConsentTurn, DataAccess};
use serde::{Deserialize, Serialize};

use crate::session::secret;

pub(crate) use cancel::cancels_at;
pub(crate) use consents::{FACES, agrees};
pub(crate) use entries::{Tried, note_entry};

/// All that is kept of one account.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct AccountBook {
    /// E-mail address that was proved.
    pub email: Option<String>,
    /// Tries to sign in, the oldest first.
    pub entries: Vec<entries::Row>,
    /// By id of the text, the oldest first.
    pub consents: BTreeMap<String, Vec<ConsentTurn>>,
    /// The oldest first.
    pub accesses: Vec<DataAccess>,
    /// Session that proved again who it is, and until when that holds.
    pub proved: Option<(String, i64)>,
    /// Archives that can be fetched: id, and until when.
    pub exports: Vec<(String, i64)>,
    /// Cancellations asked for, the newest last.
    pub cancellations: Vec<cancel::Row>,
}

/// A number by which a record can be quoted.
fn audit_id() -> String {
    secret()[..12].to_uppercase()
}
