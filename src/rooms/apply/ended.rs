//! One may not act for the applicant any more: said at once, with what is kept and what can be done with it.

use super::desk::Hand;
use super::work::Work;
use crate::backend::{FailureNotice, use_action};
use crate::browser::page;
use crate::keep::drafts;
use crate::routes::{Route, use_go};
use crate::say::said;
use crate::session;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::{Text, Tone};
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{DeleteDraft, HandOverDraft};
use contract::wire::{DelegationLack, HandOver};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// What this is about: a draft, and what was typed where it is open.
#[derive(Clone, Copy)]
pub struct Left {
    /// The draft's id.
    pub id: StoredValue<Id>,
    /// What is missing.
    pub lack: StoredValue<DelegationLack>,
    /// What is open; none where it could not even be opened.
    pub work: Option<Work>,
}

/// The screen, in place of the step. It takes what it needs from the context.
#[component]
pub fn Ended() -> impl IntoView {
    let left = expect_context::<Left>();
    // The band on top follows at once.
    session::renew();
    let told = RwSignal::new(None::<contract::wire::Text>);
    let hand_over = use_action::<HandOverDraft>(
        move || {
            let content = left.work.map(|work| {
                work.gather();
                work.content.get_untracked()
            });
            let body = HandOver {
                place: None,
                content,
                note: String::new(),
            };
            (left.id.get_value(), (), body)
        },
        move |handed| {
            forget(left);
            page::announce(&said(&handed.told));
            told.try_set(Some(handed.told));
        },
    );
    let go = SendWrapper::new(use_go());
    let throw = use_action::<DeleteDraft>(
        move || (left.id.get_value(), (), ()),
        move |_| {
            forget(left);
            go(&Route::Delegations.href());
        },
    );
    let sure = RwSignal::new(false);
    let title: Text = match left.lack.get_value() {
        DelegationLack::Scope => words::apply::lack_scope_now.into(),
        _ => words::apply::lack_ended_now.into(),
    };
    let kept = if left.work.is_some() {
        words::apply::lack_kept_open
    } else {
        words::apply::lack_kept
    };
    let asked = move || match sure.get() {
        false => view! {
            <Button on_press=move |()| sure.set(true)>{words::apply::lack_throw}</Button>
        }
        .into_any(),
        true => view! {
            <span>{words::apply::lack_throw_sure}</span>
            <Button kind=ButtonKind::Danger pending=throw.pending on_press=throw.start>
                {words::apply::lack_throw}
            </Button>
        }
        .into_any(),
    };
    let failed = move || {
        let failure = hand_over.failure.get().or_else(|| throw.failure.get());
        failure.map(|failure| view! { <FailureNotice failure /> })
    };
    (move || match told.get() {
        Some(text) => done(&text),
        None => view! {
            <Notice tone=Tone::Wait title=title.clone() urgency=Urgency::AtOnce>
                <p>{words::apply::lack_owner}</p>
                <p>{kept}</p>
                <div class="row">
                    <Button
                        kind=ButtonKind::Primary
                        pending=hand_over.pending
                        on_press=hand_over.start
                    >
                        {words::apply::lack_hand_back}
                    </Button>
                    {asked}
                </div>
                {failed}
                <Link href=Route::Delegations.href() kind=LinkKind::Lone>
                    {words::acting::manage}
                </Link>
            </Notice>
        }
        .into_any(),
    })
    .into_any()
}

/// It is theirs now.
fn done(text: &contract::wire::Text) -> AnyView {
    let text = crate::say::saying(text);
    view! {
        <Notice tone=Tone::Done title=text urgency=Urgency::AtOnce>
            <p>{words::apply::handed_explain}</p>
            <Link href=Route::Delegations.href() kind=LinkKind::Lone>
                {words::acting::manage}
            </Link>
        </Notice>
    }
    .into_any()
}

/// Nothing of it stays on this device.
fn forget(left: Left) {
    let id = left.id.get_value();
    if let Some(work) = left.work {
        // What is left on screen must not be saved once more on the way out.
        work.saving.stop();
    }
    leptos::task::spawn_local(async move {
        if let Some(person) = session::person().await {
            let owner = drafts::owner(person.kind.name(), &person.display_name);
            drafts::forget_draft(&owner, &id.0).await;
        }
    });
}

/// The step that is missing a right goes on with whom it is for: a notice, and the button that hands the draft over.
pub fn over_to(hand: Hand, lack: &DelegationLack, place: &'static str) -> AnyView {
    let work = hand.work;
    let name = work
        .draft
        .with_untracked(|draft| draft.applicant.name.clone());
    let told = RwSignal::new(None::<contract::wire::Text>);
    let left = Left {
        id: work.id,
        lack: StoredValue::new(lack.clone()),
        work: Some(work),
    };
    let hand_over = use_action::<HandOverDraft>(
        move || {
            work.gather();
            let body = HandOver {
                place: Some(place.to_owned()),
                content: Some(work.content.get_untracked()),
                note: String::new(),
            };
            (work.id.get_value(), (), body)
        },
        move |handed| {
            forget(left);
            page::announce(&said(&handed.told));
            told.try_set(Some(handed.told));
        },
    );
    let (title, button) = (name.clone(), name);
    let signs = *lack == DelegationLack::Sign;
    let title = Text::from(move || match signs {
        true => words::apply::lack_sign(&title),
        false => words::apply::lack_pay(&title),
    });
    (move || match told.get() {
        Some(text) => done(&text),
        None => {
            let button = button.clone();
            view! {
                <Notice tone=Tone::Info title=title.clone()>
                    <p>{words::apply::lack_over_explain}</p>
                    <div class="row">
                        <Button
                            kind=ButtonKind::Primary
                            pending=hand_over.pending
                            on_press=hand_over.start
                        >
                            {move || words::apply::hand_over(&button)}
                        </Button>
                    </div>
                    {move || hand_over.failure.get().map(|failure| view! { <FailureNotice failure /> })}
                </Notice>
            }
            .into_any()
        }
    })
    .into_any()
}
