//! The words and tones of fetching; a name that this portal does not know is shown as it came.

use crate::{ui::Tone, words::collect as told};
use contract::wire::{CollectionCodeState, CollectionState};

/// Where it stands; reactive.
pub fn state(state: &CollectionState) -> String {
    match state {
        CollectionState::Waiting => told::waiting(),
        CollectionState::Collected => told::collected(),
        CollectionState::KeptNoLonger => told::kept_no_longer(),
        CollectionState::Other(name) => name,
    }
    .to_owned()
}

/// How it is coloured.
pub fn tone(state: &CollectionState) -> Tone {
    match state {
        CollectionState::Waiting => Tone::Info,
        CollectionState::Collected => Tone::Done,
        CollectionState::KeptNoLonger => Tone::Danger,
        CollectionState::Other(_) => Tone::Plain,
    }
}

/// Where a code stands; reactive.
pub fn code(state: &CollectionCodeState) -> String {
    match state {
        CollectionCodeState::Holds => told::code_holds(),
        CollectionCodeState::Used => told::code_used(),
        CollectionCodeState::Expired => told::code_expired(),
        CollectionCodeState::Withdrawn => told::code_withdrawn(),
        CollectionCodeState::Other(name) => name,
    }
    .to_owned()
}
