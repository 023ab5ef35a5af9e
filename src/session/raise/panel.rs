//! Where one stands, what leads up, what became of the last check.

use super::{Wanted, app, card, face};
use crate::{
    backend::{call, use_remote},
    browser::{dom, page, time},
    session,
    styles::raise_panel as style,
    ui::{
        Text, Tone,
        button::{Button, ButtonKind},
        ids,
        notice::{Notice, Urgency},
        skeleton::Shape,
        tabs::{Tab, Tabs},
    },
    words,
};
use contract::{
    endpoints::GetLevel,
    wire::{LevelAttempt, LevelCheckKind, LevelOutcome, LevelReason, LevelStanding},
};
use leptos::prelude::*;
use std::time::Duration;

/// How often a review is asked about.
const EVERY: Duration = Duration::from_secs(5);
/// The lowest and the highest level.
const LEVELS: std::ops::RangeInclusive<u8> = 1..=5;
/// The highest level.
const HIGHEST: u8 = 5;

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let wanted = expect_context::<Wanted>();
    let standing = use_remote::<GetLevel>(|| Some(((), ())));
    standing.show(Shape::Page, words::level::what, move |first| {
        whole(RwSignal::new((*first).clone()), wanted)
    })
}

fn whole(standing: RwSignal<LevelStanding>, wanted: Wanted) -> AnyView {
    let id = StoredValue::new(ids::next());
    // What was on screen has gone with the answer: the keyboard goes to what came of it.
    let taken = Callback::new(move |next: LevelStanding| {
        let before = standing.with_untracked(|before| before.level);
        let level = next.level;
        standing.set(next);
        if level > before {
            session::renew();
            page::announce(&words::level::reached(&level.to_string()));
        }
        if level > before && level >= wanted.required {
            wanted.on_raised.run(());
        } else {
            time::after(Duration::ZERO, move || id.with_value(|id| dom::focus(id)));
        }
    });
    watch(standing, taken);
    let level = Memo::new(move |_| standing.with(|now| now.level));
    view! {
        <div class="stack-l">
            <p>
                {move || {
                    let now = level.get().to_string();
                    if wanted.looking {
                        words::level::lead_here(&now)
                    } else {
                        words::level::lead(&now, &wanted.required.to_string())
                    }
                }}
            </p>
            {move || ladder(level.get(), wanted)}
            <div class="stack" id=id.get_value() tabindex="-1">
                {move || news(&standing.get())}
                {move || next(standing, wanted, taken)}
            </div>
        </div>
    }
    .into_any()
}

/// Asks about a review from time to time, for as long as it lasts.
fn watch(standing: RwSignal<LevelStanding>, taken: Callback<LevelStanding>) {
    let turn = RwSignal::new(0_u32);
    Effect::new(move || {
        turn.track();
        if !standing.with(in_review) {
            return;
        }
        time::after(EVERY, move || {
            leptos::task::spawn_local(async move {
                let answer = call::<GetLevel>((), ()).await;
                match answer {
                    Ok(next) if !in_review(&next) => {
                        if standing.try_get_untracked().is_some() {
                            taken.run(next);
                        }
                    }
                    _ => {
                        turn.try_update(|turn| *turn += 1);
                    }
                }
            });
        });
    });
}

fn in_review(standing: &LevelStanding) -> bool {
    standing
        .last
        .as_ref()
        .is_some_and(|last| last.outcome == LevelOutcome::Review)
}

/// The five levels: what each proves, where one stands, which is needed.
fn ladder(level: u8, wanted: Wanted) -> AnyView {
    let names: [(words::Phrase, words::Phrase, words::Phrase); 5] = [
        (
            words::level::one,
            words::level::one_proof,
            words::level::one_opens,
        ),
        (
            words::level::two,
            words::level::two_proof,
            words::level::two_opens,
        ),
        (
            words::level::three,
            words::level::three_proof,
            words::level::three_opens,
        ),
        (
            words::level::four,
            words::level::four_proof,
            words::level::four_opens,
        ),
        (
            words::level::five,
            words::level::five_proof,
            words::level::five_opens,
        ),
    ];
    let rows = LEVELS
        .zip(names)
        .map(|(step, (name, proof, opens))| {
            let state = if step == level {
                "now"
            } else if step < level {
                "done"
            } else {
                "later"
            };
            view! {
                <li class=style::STEP data-state=state aria-current=(step == level).then_some("step")>
                    <span class=style::NAME>{name}</span>
                    <span class=style::PROOF>{proof}</span>
                    {(step == level).then(|| view! { <span class=style::MARK>{words::level::here}</span> })}
                    {(!wanted.looking && step == wanted.required && step > level)
                        .then(|| view! { <span class=style::MARK>{words::level::needed}</span> })}
                    <span class=style::OPENS>{opens}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class=style::LADDER role="list" aria-label=words::level::ladder>
            {rows}
        </ol>
    }
    .into_any()
}

/// What became of the last check, as far as there is something to do about it.
fn news(standing: &LevelStanding) -> Option<AnyView> {
    let last = standing.last.as_ref()?;
    match last.outcome {
        LevelOutcome::Review => Some(review(last)),
        LevelOutcome::Refused => Some(refused(last)),
        _ => None,
    }
}

fn review(last: &LevelAttempt) -> AnyView {
    let by = last.decided_by.as_deref().map(clock).unwrap_or_default();
    let audit = last.audit_id.clone();
    view! {
        <Notice tone=Tone::Wait title=words::level::review urgency=Urgency::AtOnce>
            <p>{move || words::level::review_until(&by)}</p>
            <p>{move || words::level::audit(&audit)}</p>
        </Notice>
    }
    .into_any()
}

/// Why a check was refused, in one sentence.
pub fn reason(reason: Option<&LevelReason>) -> Text {
    match reason {
        Some(LevelReason::NotMatching) => words::level::not_matching.into(),
        Some(LevelReason::NoFace) => words::level::no_face.into(),
        Some(LevelReason::OtherFace) => words::level::other_face.into(),
        Some(LevelReason::NotLive) => words::level::not_live.into(),
        Some(LevelReason::Other(name)) => name.to_string().into(),
        None => words::level::refused.into(),
    }
}

fn refused(last: &LevelAttempt) -> AnyView {
    let title = reason(last.reason.as_ref());
    let todo = match &last.reason {
        Some(LevelReason::NotMatching) => words::level::not_matching_do,
        _ => words::level::face_do,
    };
    let audit = last.audit_id.clone();
    view! {
        <Notice tone=Tone::Danger title urgency=Urgency::AtOnce>
            <p>{todo}</p>
            <p>{move || words::level::audit(&audit)}</p>
        </Notice>
    }
    .into_any()
}

/// Hours and minutes of an RFC 3339 time, as the back end's clock shows them.
fn clock(time: &str) -> String {
    time.get(11..16).unwrap_or_default().to_owned()
}

/// What leads up from here.
fn next(
    standing: RwSignal<LevelStanding>,
    wanted: Wanted,
    taken: Callback<LevelStanding>,
) -> AnyView {
    let now = standing.get();
    if wanted.looking && now.level >= HIGHEST {
        return view! { <Notice tone=Tone::Done title=words::level::highest /> }.into_any();
    }
    if now.level >= wanted.required {
        return view! {
            <Notice tone=Tone::Done title=words::level::enough>
                <Button kind=ButtonKind::Primary on_press=wanted.on_raised>
                    {words::level::go_on}
                </Button>
            </Notice>
        }
        .into_any();
    }
    if let Some(wait) = now.retry_after_seconds {
        let until = time::clock_after(wait);
        return view! {
            <Notice tone=Tone::Wait title=words::level::too_many>
                <p>{move || words::level::too_many_until(&until)}</p>
            </Notice>
        }
        .into_any();
    }
    if in_review(&now) {
        return ().into_any();
    }
    if now.checks.is_empty() && now.handovers.is_empty() {
        return view! {
            <Notice tone=Tone::Info title=words::level::at_window>
                <p>{words::level::at_window_do}</p>
            </Notice>
        }
        .into_any();
    }
    let mut tabs: Vec<Tab> = now
        .checks
        .iter()
        .filter_map(|kind| {
            let own = kind.clone();
            let by_card = move || card::check(own.clone(), taken);
            Some(match kind {
                LevelCheckKind::IdCard => Tab::new(words::level::by_card, by_card),
                LevelCheckKind::SocialSecurity => Tab::new(words::level::by_social, by_card),
                LevelCheckKind::Face => Tab::new(words::level::by_face, move || face::check(taken)),
                LevelCheckKind::Chip | LevelCheckKind::Other(_) => return None,
            })
        })
        .collect();
    tabs.extend(now.handovers.iter().filter_map(|kind| {
        let own = kind.clone();
        let by_app = move || app::check(own.clone(), taken);
        Some(match kind {
            LevelCheckKind::Face => Tab::new(words::level::by_app_face, by_app),
            LevelCheckKind::Chip => Tab::new(words::level::by_app_chip, by_app),
            _ => return None,
        })
    }));
    view! { <Tabs label=words::level::checks tabs /> }.into_any()
}
