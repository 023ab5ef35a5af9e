//! All bills, and what goes with all of them.

use std::sync::Mutex;

use contract::wire::{Bill, BillState, Text};

use super::{Kept, Teller};
use crate::cases::lookup::{Tries, Visitor};
use crate::shelf::Shelf;

/// All bills.
#[derive(Default)]
pub(crate) struct Bills {
    pub(super) all: Shelf<Kept>,
    teller: Mutex<Teller>,
    /// Pay codes tried that there are not.
    tries: Mutex<Tries>,
}

impl Bills {
    /// What the payment system says.
    pub(crate) fn teller(&self) -> Teller {
        self.teller.lock().map(|t| *t).unwrap_or_default()
    }

    /// Makes it say something else from now on.
    pub(crate) fn tell(&self, says: Teller) {
        if let Ok(mut teller) = self.teller.lock() {
            *teller = says;
        }
    }

    /// Seconds that somebody has to wait before they try another pay code.
    pub(super) fn wait(&self, who: &Visitor, now: i64) -> Option<u32> {
        self.tries.lock().ok()?.wait(who, now)
    }

    /// Notes a pay code that there is not.
    pub(super) fn note_try(&self, who: &Visitor, now: i64) {
        if let Ok(mut tries) = self.tries.lock() {
            tries.note(who, now);
        }
    }

    /// What somebody has still to pay: the draft, and what for.
    pub(crate) fn unpaid_of(&self, owner: &str) -> Vec<(String, Text)> {
        let unpaid = |kept: &Kept| {
            kept.owner == owner && matches!(kept.bill.state, BillState::Unpaid | BillState::Paying)
        };
        let rows = self.all.all_where(unpaid).into_iter();
        rows.map(|kept| (kept.draft, kept.bill.name)).collect()
    }

    /// A bill as it stands now: a case keeps the one that it was handed in with.
    pub(crate) fn now(&self, filed: &Bill) -> Bill {
        let found = self.all.find(|kept| kept.bill.id == filed.id);
        found.map_or_else(|| filed.clone(), |kept| kept.bill)
    }

    /// Throws away what belongs to a draft that is no more. What was paid, or may yet turn out to be, stays, so that it can
    /// be asked back.
    pub(crate) fn forget(&self, draft: &str) {
        self.all
            .retain(|kept| kept.draft != draft || kept.bill.state != BillState::Unpaid);
    }

    /// A draft's bill has another owner. What the one before agreed to, they did not.
    pub(crate) fn hand_over(&self, draft: &str, owner: &str, now: i64) {
        self.all.change(
            |kept| kept.draft == draft,
            |kept| {
                kept.end_codes(now);
                kept.owner = owner.to_owned();
            },
        );
    }

    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.load(Vec::new(), Teller::default());
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> Vec<Kept> {
        self.all.save()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, rows: Vec<Kept>, teller: Teller) {
        self.all.load(rows);
        self.tell(teller);
        if let Ok(mut tries) = self.tries.lock() {
            *tries = Tries::default();
        }
    }
}
