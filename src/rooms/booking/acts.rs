//! Changing and cancelling, as long as that can be done.

use super::{
    names,
    slots::{self, Pick},
};
use crate::{
    backend::{Action, Remote, use_guarded_action, use_remote},
    browser::page,
    show::{moment::moment, refusal::Refusal},
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::{Notice, Urgency},
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ActOnBooking, ListHallSlots, SlotQuery},
    wire::{Booking, BookingAct, BookingStep, Code, HallSlots},
};
use leptos::prelude::*;
use std::sync::Arc;

type Now = RwSignal<Arc<Booking>>;

/// Which part is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Nothing,
    Changing,
    Cancelling,
}

/// Taking a number, for whoever is at the hall now.
pub fn arrive(now: Now) -> Option<AnyView> {
    let may = now.with(|now| now.brief.acts.contains(&BookingAct::TakeNumber));
    may.then(|| {
        let step = use_step(now, || BookingStep {
            act: BookingAct::TakeNumber,
            date: None,
            from: None,
        });
        view! {
            <section class="stack no-print" aria-labelledby="booking-take">
                <h2 id="booking-take">{words::booking::take_title}</h2>
                <p>{words::booking::take_explain}</p>
                <div>
                    <Button kind=ButtonKind::Primary pending=step.pending on_press=step.start>
                        {words::booking::take}
                    </Button>
                </div>
                <Refusal failure=step.failure conflict=words::booking::changed />
            </section>
        }
        .into_any()
    })
}

/// What can be done, until when.
pub fn acts(now: Now) -> Option<AnyView> {
    let brief = now.with(|now| now.brief.clone());
    let may = |act: &BookingAct| brief.acts.contains(act);
    let (change, cancel) = (may(&BookingAct::Change), may(&BookingAct::Cancel));
    if !change && !cancel {
        return None;
    }
    let doing = RwSignal::new(Doing::Nothing);
    let until = brief.acts_until.map(|until| {
        view! { <p>{move || words::booking::acts_until(&moment(&until))}</p> }
    });
    let body = move || match doing.get() {
        Doing::Changing => changing(now, doing),
        Doing::Cancelling => cancelling(now, doing),
        Doing::Nothing => {
            let change = change.then(|| {
                view! {
                    <Button on_press=move |()| doing.set(Doing::Changing)>
                        {words::booking::change}
                    </Button>
                }
            });
            let cancel = cancel.then(|| {
                view! {
                    <Button on_press=move |()| doing.set(Doing::Cancelling)>
                        {words::booking::cancel}
                    </Button>
                }
            });
            view! { <div class="row">{change} {cancel}</div> }.into_any()
        }
    };
    Some(
        view! {
            <section class="stack no-print" aria-labelledby="booking-acts">
                <h2 id="booking-acts">{words::booking::acts}</h2>
                {until}
                {body}
            </section>
        }
        .into_any(),
    )
}

fn use_step(now: Now, step: impl Fn() -> BookingStep + Send + Sync + 'static) -> Action<()> {
    use_guarded_action::<ActOnBooking>(
        move || {
            let (id, revision) =
                now.with_untracked(|now| (now.brief.id.clone(), now.revision.clone()));
            (Id(id), step(), revision)
        },
        move |next| {
            let (_, state) = names::state(&next.brief.state);
            page::announce(&[&state, " ", &names::when(&next.brief)].concat());
            now.try_set(Arc::new(next));
            page::focus_heading();
        },
    )
}

fn cancelling(now: Now, doing: RwSignal<Doing>) -> AnyView {
    let step = use_step(now, || BookingStep {
        act: BookingAct::Cancel,
        date: None,
        from: None,
    });
    view! {
        <Notice tone=Tone::Wait title=words::booking::cancel_sure urgency=Urgency::AtOnce>
            <div class="row">
                <Button kind=ButtonKind::Danger pending=step.pending on_press=step.start>
                    {words::booking::cancel}
                </Button>
                <Button on_press=move |()| doing.set(Doing::Nothing)>
                    {words::booking::not_now}
                </Button>
            </div>
            <Refusal failure=step.failure conflict=words::booking::changed />
        </Notice>
    }
    .into_any()
}

fn changing(now: Now, doing: RwSignal<Doing>) -> AnyView {
    let (hall, item) = now.with_untracked(|now| {
        let brief = &now.brief;
        (Id(brief.hall.id.clone()), Code(brief.item.id.clone()))
    });
    let remote = use_remote::<ListHallSlots>(move || {
        let item = Some(item.clone());
        Some((hall.clone(), SlotQuery { item }))
    });
    remote.show_live(Shape::Lines(4), words::booking::what_slots, move |slots| {
        another(now, remote, slots, doing)
    })
}

fn another(
    now: Now,
    remote: Remote<HallSlots>,
    slots: Signal<Arc<HallSlots>>,
    doing: RwSignal<Doing>,
) -> AnyView {
    let pick = Pick::new();
    let step = use_step(now, move || BookingStep {
        act: BookingAct::Change,
        date: Some(pick.date.get_untracked()),
        from: Some(pick.from.get_untracked()),
    });
    let press = move |()| {
        if pick.look() {
            step.start.run(());
        }
    };
    view! {
        {slots::fields(slots, pick)}
        {slots::failed(step.failure, remote, slots, pick, step.start)}
        <div class="row">
            <Button kind=ButtonKind::Primary pending=step.pending on_press=press>
                {words::booking::change_do}
            </Button>
            <Button on_press=move |()| doing.set(Doing::Nothing)>{words::booking::keep}</Button>
        </div>
    }
    .into_any()
}
