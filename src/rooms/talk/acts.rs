//! What one can do with a thread now: the form of an act opens in place, and what is written in it is kept.

use super::{
    rate,
    say_more::{SayMore, kept_note},
    thread::Now,
};
use crate::{
    backend::{Remote, use_action},
    browser::{dom, time},
    form::kept::Kept,
    show::{refusal::Refusal, taken::taken},
    styles::talk_thread as style,
    ui::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        error_summary::{ErrorSummary, FieldError},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ContinueThread,
    wire::{Thread, ThreadAct, ThreadActRequest},
};
use leptos::prelude::*;
use std::time::Duration;

/// Most characters of what is said.
pub const MOST: usize = 2000;
const TITLE: &str = "talk-act-title";
const TEXT: &str = "talk-act-text";

/// The acts, and the form of the one that was chosen.
pub fn view(id: &Id, remote: Remote<Thread>, now: Now) -> AnyView {
    let acts = Memo::new(move |_| now.with(|thread| thread.summary.acts.clone()));
    let chosen = RwSignal::new(None::<ThreadAct>);
    // An act that has become impossible meanwhile takes its form away only when nothing is written in it: pressing tells.
    let withdraw = RwSignal::new(false);
    let buttons = move || {
        let mut first = true;
        acts.get()
            .into_iter()
            .filter(|act| name(act).is_some())
            .map(|act| {
                let kind = match act {
                    ThreadAct::Withdraw => ButtonKind::Quiet,
                    _ if first => ButtonKind::Primary,
                    _ => ButtonKind::Secondary,
                };
                first = false;
                button(act, kind, chosen, withdraw)
            })
            .collect_view()
    };
    let (form_id, dialog_id) = (id.clone(), id.clone());
    let form = move || {
        let act = chosen.get()?;
        let id = form_id.clone();
        Some(untrack(|| match act {
            ThreadAct::Rate => rate::form(id, remote, chosen),
            act => words_form(id, remote, now, act, chosen),
        }))
    };
    let any = move || acts.with(|acts| acts.iter().any(|act| name(act).is_some()));
    view! {
        <section class="stack no-print" hidden=move || !any() && chosen.with(Option::is_none)>
            <h2>{words::talk::now}</h2>
            <div class="row">{buttons}</div>
            {form}
        </section>
        <Withdraw id=dialog_id remote open=withdraw />
    }
    .into_any()
}

/// What the button of an act says; an act that this portal does not know has none.
pub fn name(act: &ThreadAct) -> Option<fn() -> &'static str> {
    Some(match act {
        ThreadAct::Add => words::talk::act_add,
        ThreadAct::Ask => words::talk::act_ask,
        ThreadAct::Rate => words::talk::act_rate,
        ThreadAct::Reopen => words::talk::act_reopen,
        ThreadAct::Object => words::talk::act_object,
        ThreadAct::Withdraw => words::talk::act_withdraw,
        ThreadAct::Other(_) => return None,
    })
}

fn button(
    act: ThreadAct,
    kind: ButtonKind,
    chosen: RwSignal<Option<ThreadAct>>,
    withdraw: RwSignal<bool>,
) -> AnyView {
    let label = name(&act);
    let press = move |()| {
        if act == ThreadAct::Withdraw {
            withdraw.set(true);
        } else {
            chosen.set(Some(act.clone()));
        }
    };
    label
        .map(|label| view! { <Button kind on_press=press>{label}</Button> })
        .into_any()
}

/// The thread as the write left it; said, and the keyboard caught where its form has gone.
pub fn done(
    remote: Remote<Thread>,
    chosen: RwSignal<Option<ThreadAct>>,
    now: Thread,
    told: fn() -> &'static str,
) {
    chosen.set(None);
    remote.replace(now);
    taken(told);
}

fn words_form(
    id: Id,
    remote: Remote<Thread>,
    now: Now,
    act: ThreadAct,
    chosen: RwSignal<Option<ThreadAct>>,
) -> AnyView {
    let rules = now.with_untracked(|thread| thread.file_rules.clone());
    let more = SayMore::new(TEXT, rules, MOST);
    let key = ["thread|", &id.0, "|", act.name()].concat();
    let request = {
        let (more, act) = (more.clone(), act.clone());
        move || ThreadActRequest {
            act: act.clone(),
            text: Some(more.text.get()),
            documents: more.documents(),
            rating: None,
        }
    };
    let filled = more.clone();
    let kept = Kept::open(
        key,
        move |before: ThreadActRequest| {
            filled.fill(before.text.unwrap_or_default(), before.documents);
        },
        {
            let request = request.clone();
            move || serde_json::to_string(&request()).unwrap_or_default()
        },
    );
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let send = use_action::<ContinueThread>(
        move || (id.clone(), (), untrack(&request)),
        move |thread| {
            kept.forget();
            done(remote, chosen, thread, words::talk::sent);
        },
    );
    let checked = more.clone();
    let press = move |()| {
        let wrong = checked.wrong();
        let ready = wrong.is_empty();
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    time::after(Duration::ZERO, || dom::focus(TITLE));
    let title = name(&act).unwrap_or(words::talk::act_add);
    let about: fn() -> &'static str = match act {
        ThreadAct::Ask => words::talk::ask_about,
        ThreadAct::Reopen => words::talk::reopen_about,
        ThreadAct::Object => words::talk::object_about,
        _ => words::talk::add_about,
    };
    view! {
        <div class=style::FORM role="group" aria-labelledby=TITLE>
            <h3 id=TITLE tabindex="-1">
                {title}
            </h3>
            <ErrorSummary errors />
            {more.view(words::talk::text, about)}
            {kept_note(kept)}
            <Refusal failure=send.failure conflict=words::talk::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                    {words::talk::send}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| chosen.set(None)>
                    {words::talk::leave_it}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Withdraw(id: Id, remote: Remote<Thread>, open: RwSignal<bool>) -> impl IntoView {
    let chosen = RwSignal::new(None);
    let send = use_action::<ContinueThread>(
        move || {
            let request = ThreadActRequest {
                act: ThreadAct::Withdraw,
                text: None,
                documents: Vec::new(),
                rating: None,
            };
            (id.clone(), (), request)
        },
        move |thread| {
            open.set(false);
            done(remote, chosen, thread, words::talk::withdrawn);
        },
    );
    view! {
        <Dialog open title=words::talk::act_withdraw>
            <div class="stack">
                <p>{words::talk::withdraw_about}</p>
                <Refusal failure=send.failure conflict=words::talk::conflict />
                <div class="row">
                    <Button kind=ButtonKind::Danger pending=send.pending on_press=send.start>
                        {words::talk::withdraw_send}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>
                        {words::talk::leave_it}
                    </Button>
                </div>
            </div>
        </Dialog>
    }
    .into_any()
}
