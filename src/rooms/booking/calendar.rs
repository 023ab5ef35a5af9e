//! The booking as a file for one's calendar, made here: nothing is sent anywhere.

use crate::{
    browser::{files, page, terminal, time},
    say::said,
    ui::{button::Button, icon},
    words,
};
use contract::{
    calendar_file::{self, Event},
    wire::Booking,
};
use leptos::prelude::*;

/// The button, and what came of it.
pub fn button(one: &Booking) -> AnyView {
    if terminal::is_on() {
        return view! { <p>{words::kiosk::no_calendar}</p> }.into_any();
    }
    let one = StoredValue::new(one.clone());
    let told = RwSignal::new(None::<words::Phrase>);
    let save = move |()| {
        let saved = one.with_value(|one| untrack(|| written(one)));
        let saved = saved
            .is_some_and(|text| files::save("tongban.ics", "text/calendar;charset=utf-8", &text));
        let phrase: words::Phrase = if saved {
            words::booking::calendar_saved
        } else {
            words::booking::calendar_failed
        };
        page::announce(untrack(phrase));
        told.set(Some(phrase));
    };
    view! {
        <div class="stack no-print">
            <div>
                <Button picture=icon::CALENDAR on_press=save>
                    {words::booking::calendar}
                </Button>
            </div>
            {move || told.get().map(|told| view! { <p>{told}</p> })}
        </div>
    }
    .into_any()
}

fn written(one: &Booking) -> Option<String> {
    let brief = &one.brief;
    let uid = [&brief.id, "@tongban"].concat();
    let place = [said(&brief.hall.name), said(&one.address), said(&one.place)].join(" ");
    calendar_file::file(&Event {
        uid: &uid,
        made_at: &time::to_wire(time::now()),
        starts_at: &brief.starts_at,
        ends_at: &brief.ends_at,
        title: &words::booking::calendar_title(&said(&brief.item.name)),
        place: &place,
        notes: &words::booking::calendar_notes(&brief.number),
    })
}
