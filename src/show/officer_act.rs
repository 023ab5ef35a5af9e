//! What an officer does with what somebody said: the acts that are open, and the form of the one that was chosen, with the
//! officer's seal. What is typed stays in this tab until it is sent. A room adds its own fields and its own write.

use super::{refusal::Refusal, starts::starts};
use crate::{
    backend::{Action, Failure},
    browser::{dom, page, time},
    keep::typed::Typed,
    say::saying,
    styles::talk_thread as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        notice::{Notice, Urgency},
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::wire::Text;
use leptos::prelude::*;
use std::time::Duration;

const TITLE: &str = "officer-act";
const TEXT: &str = "officer-act-text";
const DONE: &str = "officer-act-done";

/// An act that is offered, by its name on the wire.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// The act.
    pub act: String,
    /// Whether words must go with it.
    pub text_required: bool,
    /// Sentences to start from.
    pub templates: Vec<Text>,
    /// Why it cannot be taken.
    pub blocked: Option<Text>,
}

/// The acts of a page, and how far one is with them.
#[derive(Clone, Copy)]
pub struct Acts {
    /// What is offered, of what this portal knows.
    pub offers: Memo<Vec<Offer>>,
    /// What an act is called; reactive.
    pub name: fn(&str) -> String,
    /// The act whose form is open.
    chosen: RwSignal<Option<String>>,
    /// The act that was just taken.
    done: RwSignal<Option<String>>,
}

/// What a room adds to the form of an act.
pub struct Own {
    /// What is typed.
    pub text: Typed,
    /// What the words are.
    pub label: fn() -> &'static str,
    /// Whether words may go with it where none must.
    pub may_write: bool,
    /// Its own fields.
    pub fields: AnyView,
    /// What is wrong with them.
    pub wrong: Box<dyn Fn() -> Vec<FieldError> + Send + Sync>,
    /// What is wrong with all of the form, for them to show theirs.
    pub errors: RwSignal<Vec<FieldError>>,
    /// The write.
    pub send: Action<()>,
    /// Fetches anew what it is about: somebody was faster.
    pub again: Box<dyn Fn() + Send + Sync>,
    /// What it says where the state forbids the act.
    pub conflict: fn() -> &'static str,
    /// The name on the officer's seal.
    pub seal: StoredValue<String>,
}

/// What is typed in a field, where it is something.
pub fn given(value: RwSignal<String>) -> Option<String> {
    let value = value.get_untracked().trim().to_owned();
    (!value.is_empty()).then_some(value)
}

/// A field in which something has to be, as it is wrong.
pub fn missing(
    field: &str,
    value: RwSignal<String>,
    message: fn() -> &'static str,
) -> Option<FieldError> {
    value
        .with_untracked(|value| value.trim().is_empty())
        .then(|| FieldError {
            field: field.to_owned(),
            message: message.into(),
        })
}

impl Acts {
    /// None is chosen yet.
    pub fn new(offers: Memo<Vec<Offer>>, name: fn(&str) -> String) -> Self {
        Self {
            offers,
            name,
            chosen: RwSignal::new(None),
            done: RwSignal::new(None),
        }
    }

    /// The buttons, and the form that `form` makes of the one that was pressed.
    pub fn view(self, form: impl Fn(Offer) -> AnyView + Send + Sync + 'static) -> AnyView {
        let buttons = move || {
            let offers = self.offers.get().into_iter();
            offers.map(|offer| self.button(offer)).collect_view()
        };
        let none = move || {
            self.offers
                .with(Vec::is_empty)
                .then(|| view! { <p>{words::desk::act_none}</p> })
        };
        let open = move || {
            let act = self.chosen.get()?;
            let offers = self.offers.get_untracked();
            let offer = offers.into_iter().find(|offer| offer.act == act)?;
            Some(untrack(|| form(offer)))
        };
        view! {
            <h2>{words::desk::act_now}</h2>
            {none}
            <div class="row">{buttons}</div>
            {open}
        }
        .into_any()
    }

    /// A button, or why there is none.
    fn button(self, offer: Offer) -> AnyView {
        let (act, label) = (offer.act.clone(), offer.act);
        let name = self.name;
        match offer.blocked {
            Some(why) => {
                let why = saying(&why);
                view! { <p>{move || words::desk::act_blocked(&name(&label), &why.get())}</p> }
                    .into_any()
            }
            None => view! {
                <Button on_press=move |()| self.chosen.set(Some(act.clone()))>
                    {move || name(&label)}
                </Button>
            }
            .into_any(),
        }
    }

    /// An act has been taken: it is said, and its form goes.
    pub fn taken(self, act: &str) {
        page::announce(&untrack(|| words::desk::act_done(&(self.name)(act))));
        self.done.try_set(Some(act.to_owned()));
        self.chosen.try_set(None);
        time::after(Duration::ZERO, || dom::focus(DONE));
    }

    /// What has just been done.
    pub fn done(self) -> AnyView {
        let told = move || {
            let act = self.done.get()?;
            Some(view! {
                <Notice tone=Tone::Done title=move || words::desk::act_done(&(self.name)(&act))>
                    <p>{words::desk::acted_sealed}</p>
                </Notice>
            })
        };
        view! {
            <div id=DONE tabindex="-1">
                {told}
            </div>
        }
        .into_any()
    }

    /// The form of an act.
    pub fn form(self, offer: Offer, own: Own) -> AnyView {
        let (errors, send, text) = (own.errors, own.send, own.text);
        let faster = RwSignal::new(false);
        Effect::new(move || {
            if send
                .failure
                .with(|why| why.as_ref().is_some_and(Failure::is_stale))
            {
                send.failure.set(None);
                faster.set(true);
                (own.again)();
            }
        });
        let needs = offer.text_required;
        let press = move |()| {
            faster.set(false);
            let mut wrong = (own.wrong)();
            wrong.extend(
                needs
                    .then(|| missing(TEXT, text.text, words::desk::act_text_missing))
                    .flatten(),
            );
            let ready = wrong.is_empty();
            errors.set(wrong);
            if ready {
                send.start.run(());
            }
        };
        let write = (needs || own.may_write).then(|| {
            view! {
                <TextField
                    id=TEXT
                    label=own.label
                    value=text.text
                    kind=TextKind::Lines
                    need=if needs { Need::Required } else { Need::Optional }
                    error=error_of(errors, TEXT)
                />
                {starts(text.text, offer.templates)}
            }
        });
        time::after(Duration::ZERO, || dom::focus(TITLE));
        let name = self.name;
        let (title, confirm) = (offer.act.clone(), offer.act);
        view! {
            <div class=style::FORM role="group" aria-labelledby=TITLE>
                <h3 id=TITLE tabindex="-1">
                    {move || name(&title)}
                </h3>
                <ErrorSummary errors />
                {move || faster.get().then(|| view! { <Notice tone=Tone::Wait title=words::desk::act_faster urgency=Urgency::AtOnce /> })}
                {own.fields}
                {write}
                <p>{move || words::desk::with_seal(&own.seal.get_value())}</p>
                <Refusal failure=send.failure conflict=own.conflict />
                <div class="row">
                    <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                        {move || words::desk::confirm(&name(&confirm))}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| self.chosen.set(None)>
                        {words::desk::put_away}
                    </Button>
                </div>
            </div>
        }
        .into_any()
    }
}
