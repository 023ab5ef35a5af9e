//! The pages of the form.

use super::desk::Hand;
use super::step::Step;
use crate::browser::time;
use crate::form::{FormPageView, FormState, Start};
use crate::ui::button::{Button, ButtonKind};
use crate::words;
use contract::form;
use contract::wire::{Draft, DraftContent, Prefilled};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long the typing must pause before the answers are taken over: copying them at each key would be felt.
const PAUSE: Duration = Duration::from_millis(100);

/// The step that one is at.
#[component]
pub fn PageStep() -> impl IntoView {
    let hand = expect_context::<Hand>();
    let Step::Page(page) = hand.way.now.get_untracked() else {
        return ().into_any();
    };
    let work = hand.work;
    let draft = work.draft.get_untracked();
    let at = draft.form.pages.iter().position(|one| one.id == page);
    let at = at.unwrap_or(0);
    let state = FormState::new(work.content.with_untracked(|content| Start {
        form: Arc::new(draft.form.clone()),
        answers: content.answers.clone(),
        prefilled: still_prefilled(&draft, content),
        disputed: content.disputed.clone(),
    }));
    if let Some(begun) = &draft.begun {
        state.mark_noted(&begun.fields);
    }
    let take = move || {
        let (answers, disputed) = (state.answers(), state.disputed());
        let same = work
            .content
            .with_untracked(|content| content.answers == answers && content.disputed == disputed);
        if !same {
            work.content.update(|content| {
                content.answers = answers;
                content.disputed = disputed;
            });
        }
    };
    Effect::new(move |_| {
        if state.changed() > 0 {
            time::after(PAUSE, move || work.gather());
        }
    });
    work.saving
        .gather
        .set_value(Some(Callback::new(move |()| take())));
    on_cleanup(move || {
        work.gather();
        work.saving.gather.try_set_value(None);
    });
    let back = work.field.try_update_value(Option::take).flatten();
    if let Some(pointer) = back {
        leptos::task::spawn_local(async move {
            time::pause(Duration::from_millis(120)).await;
            state.focus(&pointer);
        });
    }
    let body = view! { <FormPageView state page=at /> }.into_any();
    let on = move |()| {
        work.gather();
        if state.check_page(at) {
            hand.way.next();
        }
    };
    let main = view! {
        <Button kind=ButtonKind::Primary on_press=on>
            {words::apply::next}
        </Button>
    }
    .into_any();
    hand.way.frame(work, body, main)
}

/// What was filled in and still stands so: the back end learns of a change only when it is saved.
fn still_prefilled(draft: &Draft, content: &DraftContent) -> Vec<Prefilled> {
    let stands = |one: &&Prefilled| {
        let now = form::get(&content.answers, &one.pointer);
        now == form::get(&draft.content.answers, &one.pointer) && !noted_over(draft, one)
    };
    draft.prefilled.iter().filter(stands).cloned().collect()
}

/// Whether a window noted something else there: then it does not come from where it was filled in from. What is masked stands as
/// it came.
fn noted_over(draft: &Draft, one: &Prefilled) -> bool {
    let steps = form::steps(&one.pointer);
    let noted = draft.begun.as_ref().zip(steps.first());
    !one.masked && noted.is_some_and(|(begun, first)| begun.fields.contains(first))
}
