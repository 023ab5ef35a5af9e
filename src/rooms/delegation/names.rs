//! The names of states, rights, deeds and steps.

use crate::{
    say::{day, said},
    show::moment::moment,
    ui::Tone,
    words::{self, Phrase},
};
use contract::wire::{
    DelegatedDeed, DelegatedRight, DelegationBrief, DelegationEvent, DelegationParty,
    DelegationScope, DelegationSide, DelegationState, ScopeKind,
};

/// A name that may be newer than this portal.
fn known(phrase: Option<Phrase>, name: &str) -> String {
    phrase.map_or_else(|| name.to_owned(), |phrase| phrase().to_owned())
}

/// How a state is coloured and called; reactive.
pub fn state(state: &DelegationState) -> (Tone, String) {
    use words::delegation as say;
    let (tone, phrase): (Tone, Option<Phrase>) = match state {
        DelegationState::AwaitingSeal => (Tone::Wait, Some(say::awaiting_seal)),
        DelegationState::Offered => (Tone::Wait, Some(say::offered)),
        DelegationState::Scheduled => (Tone::Info, Some(say::scheduled)),
        DelegationState::Active => (Tone::Done, Some(say::active)),
        DelegationState::Refused => (Tone::Danger, Some(say::refused)),
        DelegationState::Revoked => (Tone::Plain, Some(say::revoked)),
        DelegationState::Expired => (Tone::Plain, Some(say::expired)),
        DelegationState::Lapsed => (Tone::Plain, Some(say::lapsed)),
        DelegationState::Other(_) => (Tone::Plain, None),
    };
    (tone, known(phrase, state.name()))
}

/// A state with its day, in a sentence; reactive.
pub fn since(brief: &DelegationBrief) -> String {
    use words::delegation as say;
    let at = moment(&brief.state_at);
    let until = brief.lapses_at.as_deref().map(moment).unwrap_or_default();
    match &brief.state {
        DelegationState::AwaitingSeal => say::awaiting_seal_since(&at, &until),
        DelegationState::Offered => say::offered_since(&at, &until),
        DelegationState::Scheduled => say::scheduled_since(&at, &day(&brief.from)),
        DelegationState::Active => say::active_since(&at, &day(&brief.until)),
        DelegationState::Refused => say::refused_since(&at),
        DelegationState::Revoked => say::revoked_since(&at),
        DelegationState::Expired => say::expired_since(&at),
        DelegationState::Lapsed => say::lapsed_since(&at),
        DelegationState::Other(name) => [name, " ", at.as_str()].concat(),
    }
}

/// What somebody may do beside filling in; reactive.
pub fn right(right: &DelegatedRight) -> String {
    use words::delegation as say;
    let phrase: Option<Phrase> = match right {
        DelegatedRight::Sign => Some(say::right_sign),
        DelegatedRight::Pay => Some(say::right_pay),
        DelegatedRight::SeeResults => Some(say::right_results),
        DelegatedRight::Other(_) => None,
    };
    known(phrase, right.name())
}

/// All rights in a row, with what always belongs to them; reactive.
pub fn rights(may: &[DelegatedRight]) -> String {
    let mut all = vec![words::delegation::right_fill().to_owned()];
    all.extend(may.iter().map(right));
    all.join(words::delegation::comma())
}

/// What it covers; reactive.
pub fn scope(scope: &DelegationScope) -> String {
    let named = match scope.kind {
        ScopeKind::All => return words::delegation::scope_all().to_owned(),
        ScopeKind::Themes => &scope.themes,
        _ => &scope.items,
    };
    let names: Vec<String> = named.iter().map(|one| said(&one.name)).collect();
    names.join(words::delegation::comma())
}

/// The other side; reactive.
pub fn other(brief: &DelegationBrief) -> String {
    let party: Option<&DelegationParty> = match brief.side {
        DelegationSide::Given => brief.delegate.as_ref(),
        _ => Some(&brief.principal),
    };
    match party {
        Some(party) => party.name.clone(),
        None => words::delegation::nobody_yet().to_owned(),
    }
}

/// Who to whom, in a sentence; reactive.
pub fn title(brief: &DelegationBrief) -> String {
    let name = other(brief);
    match brief.side {
        DelegationSide::Given => words::delegation::given_to(&name),
        _ => words::delegation::received_from(&name),
    }
}

/// Something that happened; reactive.
pub fn event(event: &DelegationEvent) -> String {
    use words::delegation as say;
    let phrase: Option<Phrase> = match event {
        DelegationEvent::Given => Some(say::event_given),
        DelegationEvent::Sealed => Some(say::event_sealed),
        DelegationEvent::TakenUp => Some(say::event_taken_up),
        DelegationEvent::Accepted => Some(say::event_accepted),
        DelegationEvent::Refused => Some(say::event_refused),
        DelegationEvent::Narrowed => Some(say::event_narrowed),
        DelegationEvent::Revoked => Some(say::event_revoked),
        DelegationEvent::Began => Some(say::event_began),
        DelegationEvent::Expired => Some(say::event_expired),
        DelegationEvent::Lapsed => Some(say::event_lapsed),
        DelegationEvent::Other(_) => None,
    };
    known(phrase, event.name())
}

/// Something that a delegate did; reactive.
pub fn deed(deed: &DelegatedDeed) -> String {
    use words::delegation as say;
    let phrase: Option<Phrase> = match deed {
        DelegatedDeed::Began => Some(say::deed_began),
        DelegatedDeed::Paid => Some(say::deed_paid),
        DelegatedDeed::Signed => Some(say::deed_signed),
        DelegatedDeed::Submitted => Some(say::deed_submitted),
        DelegatedDeed::HandedOver => Some(say::deed_handed_over),
        DelegatedDeed::Corrected => Some(say::deed_corrected),
        DelegatedDeed::Withdrew => Some(say::deed_withdrew),
        DelegatedDeed::Urged => Some(say::deed_urged),
        DelegatedDeed::Rated => Some(say::deed_rated),
        DelegatedDeed::SawPaper => Some(say::deed_saw_paper),
        DelegatedDeed::SetCollector => Some(say::deed_set_collector),
        DelegatedDeed::AskedAfterParcel => Some(say::deed_asked_after_parcel),
        DelegatedDeed::Other(_) => None,
    };
    known(phrase, deed.name())
}
