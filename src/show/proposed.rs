//! For whom something is done: proposed, until the person chooses.

use crate::session::acting;
use contract::wire::Principal;
use leptos::prelude::*;

/// Whom one acts for already, or oneself; follows who is here, which is known late, until the person has chosen.
pub fn proposed(principals: &[Principal]) -> RwSignal<String> {
    let ids: Vec<String> = principals.iter().map(|one| one.id.clone()).collect();
    let proposal = Memo::new(move |_| {
        let acting = acting::id().filter(|id| ids.contains(id));
        acting.or_else(|| ids.first().cloned()).unwrap_or_default()
    });
    let whom = RwSignal::new(proposal.get_untracked());
    let chosen = RwSignal::new(false);
    // What was proposed last tells the person's own choice from ours.
    Effect::new(move |before: Option<String>| {
        let (now, proposal) = (whom.get(), proposal.get());
        if before.is_some_and(|before| before != now) {
            chosen.set(true);
        }
        if !chosen.get_untracked() && proposal != now {
            whom.set(proposal.clone());
        }
        proposal
    });
    whom
}
