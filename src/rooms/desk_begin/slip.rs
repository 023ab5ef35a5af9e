//! The slip: the code, until when, what is missing, and where to type it. It is shown this once.

use super::begin::Stage;
use crate::{
    browser::place,
    routes::Route,
    say::lang_of,
    show::{
        facts::{at, fact, facts, told},
        lines::titled,
        paper,
        ticket::{grouped, ticket},
    },
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::Notice,
    },
    words,
};
use contract::wire::CounterDraft;
use leptos::prelude::*;

/// It, to be printed or copied by hand.
pub fn slip(stage: Stage, one: &CounterDraft) -> AnyView {
    // The picture opens the page on the person's telephone; the code is for nobody but them to type.
    let address = place::in_full(&Route::TakeUp.href());
    let code = one.code.as_deref().map(|code| {
        ticket(
            address.clone(),
            grouped(code),
            words::take_up::title,
            words::take_up::code,
        )
    });
    let (lang, person, end) = (
        lang_of(&one.person),
        one.person.clone(),
        one.number_end.clone(),
    );
    let who = view! {
        <span lang=lang>{person}</span>
        " "
        {end}
    };
    view! {
        <section class="stack" aria-labelledby="begin-slip">
            <h2 id="begin-slip">{words::desk_begin::slip}</h2>
            <div class="no-print">
                <Notice tone=Tone::Wait title=words::desk_begin::slip_now>
                    <p>{words::desk_begin::slip_once}</p>
                </Notice>
            </div>
            {code}
            {facts(vec![
                told(words::desk_begin::item, &one.item.name),
                fact(words::desk_begin::person, who),
                told(words::take_up::hall, &one.hall.name),
                at(words::take_up::begun, &one.begun_at),
                at(words::take_up::until, &one.until),
            ])}
            {titled(words::desk_begin::missing, &one.missing)}
            <h3>{words::desk_begin::how}</h3>
            <p>{words::desk_begin::how_do}</p>
            <p translate="no">{address}</p>
            <p>{words::desk_begin::alone}</p>
            <div class="row no-print">
                {paper::printing(ButtonKind::Primary, words::desk_begin::print)}
                <Button on_press=move |()| stage.slip.set(None)>{words::desk_begin::next}</Button>
            </div>
        </section>
    }
    .into_any()
}
