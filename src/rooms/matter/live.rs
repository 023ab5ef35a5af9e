//! Follows a case while its page is open: says how, quietly, and tells what is new without moving anything.

use super::part::Now;
use crate::{
    backend::{Remote, Watch, watch},
    browser::page,
    say::said,
    show::case_timeline::newest,
    styles::matter_case as style,
    words,
};
use contract::{
    endpoint::{Id, target},
    endpoints::WatchCase,
    wire::Case,
};
use leptos::prelude::*;

/// The line that says how one is kept up to date.
pub fn line(id: &Id, remote: Remote<Case>, case: Now) -> AnyView {
    let state = watch(target::<WatchCase>(id, &()), move |revision| {
        let known =
            case.try_with_untracked(|case| revision.as_deref() == Some(case.revision.as_str()));
        if known == Some(false) {
            remote.refresh();
        }
    });
    Effect::new(move |before: Option<u32>| {
        let now = case.with(|case| newest(&case.timeline));
        if before.is_some_and(|before| before < now) {
            let title =
                case.with_untracked(|case| case.timeline.first().map(|event| said(&event.title)));
            if let Some(title) = title {
                page::announce(&untrack(|| words::matter::news(&title)));
            }
        }
        now
    });
    let told = move || match state.get() {
        Watch::Live => words::matter::live(),
        Watch::Asking => words::matter::asking(),
        Watch::Resting => "",
    };
    view! { <p class=[style::LIVE, " no-print"].concat()>{told}</p> }.into_any()
}
