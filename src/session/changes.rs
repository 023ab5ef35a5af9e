//! That somebody else has come, or who was here has signed out: what is personal does not stay on screen then.

use super::Who;
use crate::keep::drafts;
use leptos::prelude::*;
use std::sync::OnceLock;

struct Changes {
    /// Who it was last that was certain: nobody, or whose mark.
    last: ArcStoredValue<Option<Option<String>>>,
    /// How often that has changed.
    count: ArcRwSignal<u32>,
}

fn all() -> &'static Changes {
    static ALL: OnceLock<Changes> = OnceLock::new();
    ALL.get_or_init(|| Changes {
        last: ArcStoredValue::new(None),
        count: ArcRwSignal::new(0),
    })
}

/// How often somebody else has come, or who was here has signed out, in any tab. A session that has ended by itself does not
/// count, so that nothing typed is taken away. Reactive.
pub fn changes() -> u32 {
    all().count.get()
}

/// Notes who is here, and who it was known to be before.
pub(super) fn note(now: &Who, before: &Who) {
    let certain = match now {
        Who::Unknown | Who::Expired => return,
        // Putting the word of an ended session away is no sign-out.
        Who::Nobody if *before == Who::Expired => return,
        Who::Nobody => None,
        Who::Person(person) => Some(drafts::owner(person.kind.name(), &person.display_name)),
    };
    let last = all().last.get_value();
    all().last.set_value(Some(certain.clone()));
    if last.is_some_and(|last| last != certain) {
        all().count.update(|count| *count += 1);
    }
}
