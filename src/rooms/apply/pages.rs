//! The pages of the form.

use super::desk::Hand;
use super::step::Step;
use crate::browser::time;
use crate::form::{FormPageView, FormState, Start};
use crate::ui::button::{Button, ButtonKind};
use crate::words;
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
    let form = FormState::new(work.content.with_untracked(|content| Start {
        form: Arc::new(draft.form.clone()),
        answers: content.answers.clone(),
        prefilled: draft.prefilled.clone(),
        disputed: content.disputed.clone(),
    }));
    let take = move || {
        let (answers, disputed) = (form.answers(), form.disputed());
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
        if form.changed() > 0 {
            time::after(PAUSE, take);
        }
    });
    on_cleanup(take);
    let back = work.field.try_update_value(Option::take).flatten();
    if let Some(pointer) = back {
        leptos::task::spawn_local(async move {
            time::pause(Duration::from_millis(120)).await;
            form.focus(&pointer);
        });
    }
    let body = view! { <FormPageView state=form page=at /> }.into_any();
    let on = move |()| {
        take();
        if form.check_page(at) {
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
