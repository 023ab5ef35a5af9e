//! What the personas keep for themselves: favourites, footprints, files to hand in again.

pub(crate) mod addresses;
pub(crate) mod favourites;
pub(crate) mod footprints;
pub(crate) mod materials;
mod page;
mod seeds;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use crate::world::World;

/// All that is kept.
#[derive(Default)]
pub(crate) struct Keeping(Mutex<Kept>);

/// The same by id of the persona.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// Whether the samples stand in it.
    seeded: bool,
    favourites: BTreeMap<String, favourites::Own>,
    footprints: BTreeMap<String, footprints::Own>,
    materials: BTreeMap<String, Vec<materials::Row>>,
    addresses: BTreeMap<String, Vec<contract::wire::SavedAddress>>,
}

impl Keeping {
    /// Opens it, for one request at a time.
    pub(crate) fn open(&self, world: &World, now: i64) -> MutexGuard<'_, Kept> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !kept.seeded {
            kept.seeded = true;
            seeds::sow(&mut kept, world, now);
        }
        kept
    }

    /// Everything as at the start.
    pub(crate) fn clear(&self) {
        self.load(Kept::default());
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> Kept {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, kept: Kept) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
}
