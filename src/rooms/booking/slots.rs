//! Choosing a day and a time that is left; when somebody was faster, the nearest ones that still are.

use super::{faults, names};
use crate::{
    backend::{Failure, FailureNotice, Remote},
    browser::dom,
    say,
    show::weekday,
    ui::{
        Tone,
        button::Button,
        field::Need,
        notice::{Notice, Urgency},
        options::RadioGroup,
        select::{Choice, SelectField},
    },
    words,
};
use contract::wire::{BookingFault, HallSlots, SlotDay};
use leptos::prelude::*;
use std::sync::Arc;

/// How many of the nearest times are offered.
const NEAREST: usize = 3;
/// Minutes of a day.
const DAY: i64 = 1440;

/// What is chosen. Copy it freely.
#[derive(Clone, Copy)]
pub struct Pick {
    pub date: RwSignal<String>,
    pub from: RwSignal<String>,
    /// Something was missing when it was to be sent.
    missing: RwSignal<bool>,
}

impl Pick {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            date: RwSignal::new(String::new()),
            from: RwSignal::new(String::new()),
            missing: RwSignal::new(false),
        }
    }

    /// Whether a time is chosen; says and shows what is missing.
    pub fn look(self) -> bool {
        let date = self.date.with_untracked(String::is_empty);
        let from = self.from.with_untracked(String::is_empty);
        self.missing.set(date || from);
        if date {
            dom::focus("booking-day");
        } else if from {
            dom::focus("booking-time");
        }
        !date && !from
    }
}

/// Times that are left, with their days.
fn free(slots: &HallSlots) -> Vec<(String, String, String)> {
    let days = slots.days.iter();
    days.flat_map(|day| {
        let left = day.slots.iter().filter(|slot| slot.free > 0);
        left.map(|slot| (day.date.clone(), slot.from.clone(), slot.to.clone()))
    })
    .collect()
}

fn left(day: &SlotDay) -> u64 {
    day.slots.iter().map(|slot| u64::from(slot.free)).sum()
}

/// The fields. A change of the day takes away the time, which is another one there.
pub fn fields(slots: Signal<Arc<HallSlots>>, pick: Pick) -> AnyView {
    let none = Memo::new(move |_| slots.with(|slots| free(slots).is_empty()));
    let days = Signal::derive(move || {
        slots.with(|slots| {
            let open = slots.days.iter().filter(|day| left(day) > 0);
            open.map(|day| {
                let (date, many) = (day.date.clone(), left(day));
                Choice::new(day.date.clone(), move || {
                    words::booking::day_choice(many, &say::day(&date), weekday::weekday(&date))
                })
            })
            .collect::<Vec<_>>()
        })
    });
    let times = Signal::derive(move || {
        let date = pick.date.get();
        slots.with(|slots| {
            let day = slots.days.iter().find(|day| day.date == date);
            let open = day.into_iter().flat_map(|day| &day.slots);
            open.filter(|slot| slot.free > 0)
                .map(|slot| {
                    let (from, to, many) =
                        (slot.from.clone(), slot.to.clone(), u64::from(slot.free));
                    Choice::new(slot.from.clone(), move || {
                        words::booking::time_choice(many, &from, &to)
                    })
                })
                .collect::<Vec<_>>()
        })
    });
    let has_day = Memo::new(move |_| times.with(|times| !times.is_empty()));
    let choose = move |_: String| pick.from.set(String::new());
    let time = move || {
        has_day.get().then(|| {
            view! {
                <RadioGroup
                    label=words::booking::time
                    value=pick.from
                    choices=times
                    need=Need::Required
                    error=wrong(pick.missing, pick.from, words::booking::missing_time)
                    id="booking-time"
                />
            }
        })
    };
    (move || match none.get() {
        true => view! {
            <Notice tone=Tone::Wait title=words::booking::no_free>
                <p>{words::booking::no_free_explain}</p>
            </Notice>
        }
        .into_any(),
        false => view! {
            <SelectField
                label=words::booking::day
                value=pick.date
                choices=days
                need=Need::Required
                error=wrong(pick.missing, pick.date, words::booking::missing_day)
                id="booking-day"
                on_choose=Callback::new(choose)
            />
            {closed(slots)}
            {time}
        }
        .into_any(),
    })
    .into_any()
}

/// What is missing of a field, once it was to be sent.
fn wrong(
    missing: RwSignal<bool>,
    what: RwSignal<String>,
    said: words::Phrase,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        let missing = missing.get() && what.with(String::is_empty);
        missing.then(|| said().to_owned())
    })
}

/// Days on which nothing can be booked, and why.
fn closed(slots: Signal<Arc<HallSlots>>) -> AnyView {
    let line = move || {
        let days: Vec<String> = slots.with(|slots| {
            let shut = slots.days.iter().filter(|day| left(day) == 0);
            shut.map(|day| {
                let note = day.note.as_ref().map(say::said);
                let note = note.unwrap_or_else(|| words::booking::full().to_owned());
                words::booking::closed_day(&say::day(&day.date), &note)
            })
            .collect()
        });
        let all = days.join(words::booking::comma());
        (!days.is_empty()).then(|| view! { <p>{words::booking::closed_days(&all)}</p> })
    };
    line.into_any()
}

/// What to show of a failure: a time that was taken brings the nearest ones, and everything else stays as it was.
pub fn failed(
    failure: RwSignal<Option<Failure>>,
    remote: Remote<HallSlots>,
    slots: Signal<Arc<HallSlots>>,
    pick: Pick,
    again: Callback<()>,
) -> AnyView {
    let wanted = RwSignal::new((String::new(), String::new()));
    let fault = Memo::new(move |_| failure.with(|failure| failure.as_ref().and_then(faults::read)));
    Effect::new(move || {
        if fault.get() == Some(BookingFault::Taken) {
            wanted.set((pick.date.get_untracked(), pick.from.get_untracked()));
            pick.from.set(String::new());
            remote.refresh();
        }
    });
    let near = Memo::new(move |_| {
        let (date, from) = wanted.get();
        slots.with(|slots| nearest(slots, &date, &from))
    });
    let take = move |(date, from): (String, String)| {
        pick.date.set(date);
        pick.from.set(from);
        failure.set(None);
        dom::focus("booking-time");
    };
    (move || match fault.get() {
        Some(BookingFault::Taken) => Some(
            view! {
                <Notice tone=Tone::Wait title=words::booking::taken urgency=Urgency::AtOnce>
                    {move || offers(near.get(), take)}
                </Notice>
            }
            .into_any(),
        ),
        Some(fault) => {
            let said = move || faults::said(&fault);
            Some(view! { <Notice tone=Tone::Wait title=said urgency=Urgency::AtOnce /> }.into_any())
        }
        None => failure
            .get()
            .map(|failure| view! { <FailureNotice failure on_retry=again /> }.into_any()),
    })
    .into_any()
}

fn offers(
    near: Vec<(String, String, String)>,
    take: impl Fn((String, String)) + Copy + Send + Sync + 'static,
) -> AnyView {
    if near.is_empty() {
        return view! { <p>{words::booking::taken_none}</p> }.into_any();
    }
    let rows = near.into_iter().map(|(date, from, to)| {
        let chosen = (date.clone(), from.clone());
        view! {
            <li>
                <Button on_press=move |()| take(chosen.clone())>
                    {move || words::booking::nearest(&names::time(&date, &from, &to))}
                </Button>
            </li>
        }
    });
    view! {
        <p>{words::booking::taken_explain}</p>
        <ul class=crate::styles::booking::OFFERS role="list">
            {rows.collect_view()}
        </ul>
    }
    .into_any()
}

/// The free times that lie nearest to one, the nearest first.
fn nearest(slots: &HallSlots, date: &str, from: &str) -> Vec<(String, String, String)> {
    let day = |date: &str| slots.days.iter().position(|day| day.date == date);
    let at = |date: &str, from: &str| {
        let days = day(date).and_then(|at| i64::try_from(at).ok());
        days.unwrap_or(0) * DAY + names::minute(from)
    };
    let wanted = at(date, from);
    let mut all = free(slots);
    all.sort_by_key(|(date, from, _)| (at(date, from) - wanted).abs());
    all.truncate(NEAREST);
    all
}
