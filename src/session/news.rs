//! What concerns who is signed in, wherever they are: the session that is about to end, what signing out reached, an account
//! that is being cancelled. A part of the program of its own, which arrives when there is something to tell.

use super::aside::{ask_before_leaving, asks_before_leaving};
use super::leave::{use_sign_out, use_sign_out_at_once};
use super::{cancels_at, farewell, idle, is_here, renew};
use crate::{
    browser::{listen, page},
    room::room,
    routes::Route,
    say::said,
    show::moment::moment,
    styles::news as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        dialog::Dialog,
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
    },
    words,
};
use contract::wire::SystemSignOut;
use leptos::prelude::*;

room!(NewsPart, session_news, crate::session::news::News);

/// Whether there is anything to tell; reactive.
pub fn is_any() -> bool {
    idle::left().is_some()
        || farewell().is_some()
        || cancels_at().is_some()
        || asks_before_leaving()
}

/// The news.
#[component]
pub fn News() -> impl IntoView {
    let idle = Memo::new(|_| idle::left().is_some());
    view! {
        {move || idle.get().then(|| view! { <Idle /> })}
        {move || (asks_before_leaving() && is_here()).then(|| view! { <Unsent /> })}
        {move || farewell().map(|systems| told(&systems))}
        {move || cancels_at().filter(|_| is_here()).map(cancelling)}
    }
    .into_any()
}

/// The session is about to end. It stays at the foot of the window, takes no focus from who is typing, and typing or
/// pressing anything is as good as its button.
#[component]
fn Idle() -> impl IntoView {
    page::announce(untrack(words::news::idle_told));
    let asked = StoredValue::new(false);
    let stay = move |told: bool| {
        // One question is enough, until the countdown begins anew.
        if !asked.get_value() {
            asked.set_value(true);
            renew();
            if told {
                page::announce(untrack(words::news::stayed));
            }
        }
    };
    listen::on_window("keydown", move |_| stay(false));
    listen::on_window("input", move |_| stay(false));
    Effect::new(move || {
        // It could not be asked for: off line. The next press asks again.
        if idle::left().is_some_and(|left| left % 10 == 0) {
            asked.set_value(false);
        }
    });
    let out = use_sign_out();
    let left = move || {
        let left = idle::left().unwrap_or(0);
        let seconds = left % 60;
        let zero = if seconds < 10 { "0" } else { "" };
        [&(left / 60).to_string(), ":", zero, &seconds.to_string()].concat()
    };
    view! {
        <div class=style::IDLE role="group" aria-labelledby="session-idle">
            <div class=["page ", style::INSIDE].concat()>
                <div>
                    <p class=style::TITLE id="session-idle">{words::news::idle}</p>
                    <p aria-live="off">{move || words::news::idle_left(&left())}</p>
                </div>
                <div class="row">
                    <Button kind=ButtonKind::Primary on_press=move |()| stay(true)>
                        {words::news::stay}
                    </Button>
                    <Button pending=out.pending on_press=out.start>
                        {words::frame::sign_out}
                    </Button>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Asked before what was written and not sent goes with who signs out.
#[component]
fn Unsent() -> impl IntoView {
    let open = RwSignal::new(true);
    Effect::new(move || {
        if !open.get() {
            ask_before_leaving(false);
        }
    });
    let out = use_sign_out_at_once();
    Effect::new(move || {
        let failure = out.failure.get();
        if failure.is_some() {
            // What is wrong is said above the page.
            open.set(false);
            super::set_trouble(failure);
        }
    });
    view! {
        <Dialog open title=words::news::unsent>
            <p>{words::news::unsent_explain}</p>
            <p>{words::news::unsent_draft}</p>
            <div class="row">
                <Button kind=ButtonKind::Primary on_press=move |()| open.set(false)>
                    {words::news::unsent_stay}
                </Button>
                <Button kind=ButtonKind::Danger pending=out.pending on_press=out.start>
                    {words::news::unsent_out}
                </Button>
            </div>
        </Dialog>
    }
    .into_any()
}

/// Which other systems were told that one signed out, and which did not answer.
fn told(systems: &[SystemSignOut]) -> AnyView {
    let names = |reached: bool| {
        let some: Vec<_> = systems
            .iter()
            .filter(|system| system.reached == reached)
            .map(|system| system.name.clone())
            .collect();
        let all = some.clone();
        (!some.is_empty()).then_some(move || {
            let names: Vec<String> = all.iter().map(said).collect();
            names.join(words::news::between())
        })
    };
    let (reached, deaf) = (names(true), names(false));
    let (tone, title): (Tone, words::Phrase) = if deaf.is_some() {
        (Tone::Wait, words::news::out_partly)
    } else {
        (Tone::Done, words::news::out)
    };
    view! {
        <Notice tone title urgency=Urgency::AtOnce>
            {reached.map(|names| view! { <p>{words::news::told} {names}</p> })}
            {deaf
                .map(|names| {
                    view! {
                        <p>{words::news::not_told} {names}</p>
                        <p>{words::news::not_told_do}</p>
                    }
                })}
            <Button kind=ButtonKind::Quiet on_press=|()| super::forget_farewell()>
                {words::ui::dismiss}
            </Button>
        </Notice>
    }
    .into_any()
}

fn cancelling(at: String) -> AnyView {
    view! {
        <Notice tone=Tone::Wait title=words::news::cancelling>
            <p>{move || words::news::cancels_on(&moment(&at))}</p>
            <Link href=Route::Cancel.href() kind=LinkKind::Lone>
                {words::news::to_cancel}
            </Link>
        </Notice>
    }
    .into_any()
}
