//! Another device says who one is: a certificate, an e-licence. A code here, a yes there.

use super::back::Back;
use crate::{
    backend::{FailureNotice, call, use_action},
    browser::time,
    styles::enter as style,
    ui::{
        Text, Tone,
        button::{Button, ButtonKind},
        notice::{Notice, Urgency},
        qr_code::QrCode,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetHandover, StartHandover},
    wire::{Handover, HandoverStart, HandoverState, SignInMethod},
};
use leptos::prelude::*;
use std::time::Duration;

/// How often it is asked whether the other device has answered.
const EVERY: Duration = Duration::from_secs(2);

/// Signing in by means of another device.
#[component]
pub fn ByHandover(
    /// With what.
    kind: SignInMethod,
    /// Where it leads.
    back: Back,
    /// At a public terminal.
    public: RwSignal<bool>,
) -> impl IntoView {
    let now = RwSignal::new(None::<Handover>);
    let turn = RwSignal::new(0_u32);
    let lead = if kind == SignInMethod::Licence {
        words::enter::licence_lead
    } else {
        words::enter::certificate_lead
    };
    let action = use_action::<StartHandover>(
        move || {
            let body = HandoverStart {
                kind: kind.clone(),
                public_terminal: public.get_untracked(),
            };
            ((), (), body)
        },
        move |handover| {
            now.set(Some(handover));
            turn.update(|turn| *turn += 1);
        },
    );
    poll(now, turn, back);
    let state = Memo::new(move |_| now.with(|now| now.as_ref().map(|now| now.state.clone())));
    let start = move |label: words::Phrase, kind: ButtonKind| {
        view! {
            <Button kind pending=action.pending on_press=action.start>
                {label}
            </Button>
        }
        .into_any()
    };
    let body = move || match state.get() {
        None => start(words::enter::handover_start, ButtonKind::Primary),
        Some(HandoverState::Waiting | HandoverState::Other(_)) => code(now),
        Some(HandoverState::Scanned) => {
            ended(Tone::Info, words::enter::handover_scanned.into(), None)
        }
        Some(HandoverState::Done) => ended(Tone::Done, words::enter::handover_done.into(), None),
        Some(HandoverState::Refused) => ended(
            Tone::Danger,
            words::enter::handover_refused.into(),
            Some(start(words::enter::handover_again, ButtonKind::Secondary)),
        ),
        Some(HandoverState::Expired) => ended(
            Tone::Wait,
            words::enter::handover_expired.into(),
            Some(start(words::enter::handover_again, ButtonKind::Secondary)),
        ),
    };
    view! {
        <div class=crate::styles::refusals::FORM>
            <p>{lead}</p>
            {move || action.failure.get().map(|failure| view! { <FailureNotice failure on_retry=action.start /> })}
            {body}
        </div>
    }
    .into_any()
}

/// Asks again and again until there is an answer. A question that fails is asked again like any other.
fn poll(now: RwSignal<Option<Handover>>, turn: RwSignal<u32>, back: Back) {
    Effect::new(move || {
        if turn.get() == 0 {
            return;
        }
        time::after(EVERY, move || {
            let Some(Some(before)) = now.try_get_untracked() else {
                return;
            };
            leptos::task::spawn_local(async move {
                let answer = call::<GetHandover>(Id(before.id.clone()), ()).await;
                let still = now
                    .try_get_untracked()
                    .flatten()
                    .is_some_and(|now| now.id == before.id);
                // Another one was begun meanwhile, or the page was left.
                if !still {
                    return;
                }
                let mut next = answer.unwrap_or_else(|_| Handover {
                    expires_in_seconds: before.expires_in_seconds.saturating_sub(2),
                    ..before
                });
                let session = next.session.take();
                let goes_on = matches!(
                    next.state,
                    HandoverState::Waiting | HandoverState::Scanned | HandoverState::Other(_)
                );
                now.set(Some(next));
                if let Some(session) = session {
                    back.enter(&session);
                } else if goes_on {
                    turn.update(|turn| *turn += 1);
                }
            });
        });
    });
}

/// The code to scan, the same as a number, and how long it holds.
fn code(now: RwSignal<Option<Handover>>) -> AnyView {
    let of = move |pick: fn(&Handover) -> String| {
        now.with(|now| now.as_ref().map(pick).unwrap_or_default())
    };
    let scan = Memo::new(move |_| of(|h| h.scan.clone()));
    let number = Memo::new(move |_| of(|h| h.code.clone()));
    let minutes = Memo::new(move |_| {
        now.with(|now| {
            now.as_ref()
                .map_or(0, |h| h.expires_in_seconds.div_ceil(60))
        })
    });
    view! {
        <div class=style::SCAN>
            <QrCode text=Signal::derive(move || scan.get()) label=words::enter::handover_scan />
            <div class="stack">
                <p>{words::enter::handover_type}</p>
                <p class=style::NUMBER>{move || number.get()}</p>
                <p>{move || words::enter::handover_left(u64::from(minutes.get()))}</p>
            </div>
        </div>
    }
    .into_any()
}

fn ended(tone: Tone, title: Text, again: Option<AnyView>) -> AnyView {
    view! {
        <Notice tone title urgency=Urgency::AtOnce>
            {again}
        </Notice>
    }
    .into_any()
}
