//! A check on the app: a code here, the face or the chip of the card there.

use crate::{
    backend::{FailureNotice, call, use_action},
    browser::time,
    styles::{raise_panel as style, refusals},
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::{Notice, Urgency},
        qr_code::QrCode,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetLevel, GetLevelHandover, StartLevelHandover},
    wire::{HandoverState, LevelCheckKind, LevelHandover, LevelHandoverStart, LevelStanding},
};
use leptos::prelude::*;
use std::time::Duration;

/// How often it is asked whether the app has finished.
const EVERY: Duration = Duration::from_secs(2);

/// The check; `taken` gets where one stands after it.
pub fn check(kind: LevelCheckKind, taken: Callback<LevelStanding>) -> AnyView {
    let now = RwSignal::new(None::<LevelHandover>);
    let turn = RwSignal::new(0_u32);
    let lead = if kind == LevelCheckKind::Chip {
        words::level::app_chip_lead
    } else {
        words::level::app_face_lead
    };
    let action = use_action::<StartLevelHandover>(
        move || ((), (), LevelHandoverStart { kind: kind.clone() }),
        move |begun| {
            now.set(Some(begun));
            turn.update(|turn| *turn += 1);
        },
    );
    poll(now, turn, taken);
    let state = Memo::new(move |_| now.with(|now| now.as_ref().map(|now| now.state.clone())));
    let start = move |label: words::Phrase| {
        view! {
            <div>
                <Button kind=ButtonKind::Primary pending=action.pending on_press=action.start>
                    {label}
                </Button>
            </div>
        }
        .into_any()
    };
    let again = move |tone: Tone, title: words::Phrase| {
        view! {
            <Notice tone title urgency=Urgency::AtOnce>
                {start(words::level::app_again)}
            </Notice>
        }
        .into_any()
    };
    let body = move || match state.get() {
        None => start(words::level::app_start),
        Some(HandoverState::Waiting | HandoverState::Other(_)) => code(now),
        Some(HandoverState::Scanned | HandoverState::Done) => view! {
            <Notice tone=Tone::Info title=words::level::app_scanned urgency=Urgency::AtOnce />
        }
        .into_any(),
        Some(HandoverState::Refused) => again(Tone::Danger, words::level::app_refused),
        Some(HandoverState::Expired) => again(Tone::Wait, words::level::app_expired),
    };
    view! {
        <div class=refusals::FORM>
            <p>{lead}</p>
            {move || action.failure.get().map(|failure| view! { <FailureNotice failure on_retry=action.start /> })}
            {body}
        </div>
    }
    .into_any()
}

/// Asks again and again until the app has finished; then where one stands.
fn poll(now: RwSignal<Option<LevelHandover>>, turn: RwSignal<u32>, taken: Callback<LevelStanding>) {
    Effect::new(move || {
        if turn.get() == 0 {
            return;
        }
        time::after(EVERY, move || {
            let Some(Some(before)) = now.try_get_untracked() else {
                return;
            };
            leptos::task::spawn_local(async move {
                let answer = call::<GetLevelHandover>(Id(before.id.clone()), ()).await;
                let still = now
                    .try_get_untracked()
                    .flatten()
                    .is_some_and(|now| now.id == before.id);
                // Another one was begun meanwhile, or the page was left.
                if !still {
                    return;
                }
                // A question that fails is asked again like any other.
                let next = answer.unwrap_or(before);
                let state = next.state.clone();
                now.set(Some(next));
                match state {
                    HandoverState::Refused | HandoverState::Expired => {}
                    HandoverState::Done => match call::<GetLevel>((), ()).await {
                        Ok(standing) => taken.run(standing),
                        Err(_) => {
                            turn.try_update(|turn| *turn += 1);
                        }
                    },
                    _ => {
                        turn.try_update(|turn| *turn += 1);
                    }
                }
            });
        });
    });
}

/// The code to scan, the same as a number, and how long it holds.
fn code(now: RwSignal<Option<LevelHandover>>) -> AnyView {
    let of = move |pick: fn(&LevelHandover) -> String| {
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
            <QrCode text=Signal::derive(move || scan.get()) label=words::level::app_scan />
            <div class="stack">
                <p>{words::level::app_type}</p>
                <p class=style::NUMBER>{move || number.get()}</p>
                <p>{move || words::level::app_left(u64::from(minutes.get()))}</p>
            </div>
        </div>
    }
    .into_any()
}
