//! A code that somebody was shown or given: typed or scanned, looked up; what is wrong with it is said at its field.

use super::{
    ticket::tidy,
    wait::{self, Foot, Wait},
};
use crate::{
    backend::{Action, Failure},
    browser::dom,
    ui::{sent_form::SentForm, text_field::TextField},
    words::Phrase,
};
use leptos::prelude::*;

/// What the form says.
pub struct Words {
    /// What the code is called.
    pub label: Phrase,
    /// How it is typed.
    pub hint: Phrase,
    /// That none was typed.
    pub missing: Phrase,
    /// That one may try again.
    pub again: Phrase,
    /// The foot.
    pub foot: Foot,
}

/// The fault that a refusal of a code names, known or not, if it names one.
pub fn named<F: for<'a> From<&'a str>>(failure: &Failure) -> Option<F> {
    let error = failure.errors.first()?;
    let at_code = error.pointer.as_deref() == Some("/code");
    at_code.then(|| F::from(error.detail.as_str()))
}

/// The form. `told` says in words what a refusal finds wrong with the code; `begin` clears what was found before.
pub fn code_look(
    id: &'static str,
    code: RwSignal<String>,
    send: Action<()>,
    told: fn(&Failure) -> Option<String>,
    words: Words,
    begin: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let missing = RwSignal::new(false);
    let wait = Wait::after(send.failure, words.again);
    let of_code = move |why: &Failure| untrack(|| told(why)).is_some();
    let other = wait::others(move || send.failure.get(), of_code);
    Effect::new(move || {
        if send.failure.with(|why| why.as_ref().is_some_and(of_code)) {
            dom::focus(id);
        }
    });
    let error = Signal::derive(move || {
        let missing = missing.get() && code.with(|code| tidy(code).is_empty());
        let none = missing.then(|| (words.missing)().to_owned());
        none.or_else(|| send.failure.with(|why| why.as_ref().and_then(told)))
    });
    let submit = move || {
        if wait.left.get_untracked() > 0 || send.pending.get_untracked() {
            return;
        }
        let none = code.with_untracked(|code| tidy(code).is_empty());
        missing.set(none);
        begin();
        if none {
            dom::focus(id);
        } else {
            send.start.run(());
        }
    };
    view! {
        <SentForm on_submit=move |()| submit()>
            <TextField id label=words.label hint=words.hint value=code error private=true />
            {wait.foot(words.foot, send.pending, other)}
        </SentForm>
    }
    .into_any()
}
