//! What a code is for: the case, who may fetch it, what to look at; handing it over.

use super::counter::{Shown, fault, of_fault};
use crate::{
    backend::{Failure, use_action},
    browser::{dom, page, time},
    say::day,
    show::{
        facts::{fact, facts, told, written},
        lines::lines,
        moment::moment,
        refusal::Refusal,
    },
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::{Notice, Urgency},
        options::Checkbox,
    },
    words,
};
use contract::{
    endpoints::{CheckCollection, HandOverResult},
    wire::{CollectionCheck, CollectionState, Collector, DeskCollection, ResultHandOver},
};
use leptos::prelude::*;
use std::time::Duration;

const CHECKED: &str = "collect-checked";
const GIVEN: &str = "collect-given";

/// The case, and what can be done.
pub fn found(shown: Shown, now: RwSignal<Option<Shown>>) -> AnyView {
    let one = &shown.one;
    let deputy = one.collector == Collector::Deputy;
    let kept = one.kept_until.clone();
    let who = facts(vec![
        told(words::desk_collect::item, &one.item.name),
        written(words::desk_collect::number, &one.number),
        written(words::desk_collect::applicant, &one.applicant),
        fact(words::desk_collect::who, move || {
            if deputy {
                words::desk_collect::who_deputy()
            } else {
                words::desk_collect::who_own()
            }
        }),
        one.name
            .as_ref()
            .and_then(|name| written(words::desk_collect::deputy, name)),
        one.number_end
            .as_ref()
            .and_then(|end| written(words::desk_collect::number_end, end)),
        fact(words::collect::kept_until, move || day(&kept)),
    ]);
    let body = match one.state {
        CollectionState::Waiting => form(&shown, now),
        _ => over(one),
    };
    view! {
        <section class="stack" aria-labelledby="collect-what">
            <h2 id="collect-what">{words::desk_collect::found}</h2>
            {who}
            {body}
        </section>
    }
    .into_any()
}

/// It is not there any more: when it went, and to whom.
fn over(one: &DeskCollection) -> AnyView {
    let by = one.collected_by.clone().unwrap_or_default();
    let line = one.collected_at.clone().map(|when| {
        view! { <p>{move || words::desk_collect::given_to(&by, &moment(&when))}</p> }
    });
    view! {
        <div id=GIVEN tabindex="-1">
            <Notice tone=Tone::Done title=words::desk_collect::given>
                {line}
                <p>{words::desk_collect::given_do}</p>
            </Notice>
        </div>
    }
    .into_any()
}

fn form(shown: &Shown, now: RwSignal<Option<Shown>>) -> AnyView {
    let checked = RwSignal::new(false);
    let missing = RwSignal::new(false);
    let code = StoredValue::new(shown.code.clone());
    let replace = move |one: DeskCollection| {
        let code = code.try_get_value().unwrap_or_default();
        now.try_set(Some(Shown { code, one }));
        time::after(Duration::ZERO, || dom::focus(GIVEN));
    };
    let send = use_action::<HandOverResult>(
        move || {
            let code = code.get_value();
            let checked = checked.get_untracked();
            ((), (), ResultHandOver { code, checked })
        },
        move |one| {
            page::announce(untrack(words::desk_collect::given));
            replace(one);
        },
    );
    // Somebody else was faster: what it is now.
    let look = use_action::<CheckCollection>(
        move || {
            let code = code.get_value();
            ((), (), CollectionCheck { code })
        },
        replace,
    );
    let named = Memo::new(move |_| send.failure.with(|why| why.as_ref().and_then(fault)));
    let other = RwSignal::new(None::<Failure>);
    Effect::new(move || other.set(send.failure.get().filter(|why| fault(why).is_none())));
    send.on_conflict(move || look.start.run(()));
    let check = lines(&shown.one.check);
    let press = move |()| {
        let ready = checked.get_untracked();
        missing.set(!ready);
        if ready {
            send.start.run(());
        } else {
            dom::focus(CHECKED);
        }
    };
    let error = Signal::derive(move || {
        let missing = missing.get() && !checked.get();
        missing.then(|| words::desk_collect::checked_missing().to_owned())
    });
    let refused = move || {
        named.get().map(|fault| {
            view! { <Notice tone=Tone::Danger title=move || of_fault(&fault) urgency=Urgency::AtOnce /> }
        })
    };
    view! {
        <h3>{words::desk_collect::check_title}</h3>
        {check}
        <Checkbox id=CHECKED label=words::desk_collect::checked value=checked error />
        {refused}
        <Refusal failure=other conflict=words::desk_collect::conflict />
        <div>
            <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                {words::desk_collect::give}
            </Button>
        </div>
    }
    .into_any()
}
