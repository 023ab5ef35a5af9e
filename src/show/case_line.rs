//! A case in a few lines: what it is, for whom, how it stands, by when it should be done. Its page has the rest.

use super::case_words;
use crate::{
    routes::Route,
    say::{lang_of, say},
    styles::case_line as style,
    ui::{heading::Heading, tag::Tag},
    words,
};
use contract::{
    endpoint::Id,
    wire::{ApplicantKind, CaseSummary},
};
use leptos::prelude::*;

/// The lines, as an entry of a list, its name a heading of a level; none for a case that cannot be led to.
pub fn brief(case: &CaseSummary, level: u8) -> Option<AnyView> {
    let href = Route::Case(Id::parse(&case.id)?).href();
    let (state, clock, due) = (case.state.clone(), case.clock.clone(), case.clock.clone());
    let name = say(&case.item.name);
    let for_whom = (case.applicant.kind != ApplicantKind::Myself).then(|| {
        let name = case.applicant.name.clone();
        view! { <strong class=style::WHOM lang=lang_of(&case.applicant.name)>{move || words::me::for_whom(&name)}</strong> }
    });
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">
                    <Tag tone=case_words::state_tone(&case.state)>{move || case_words::state_name(&state)}</Tag>
                    {for_whom}
                </p>
                <Heading level class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=href>
                        {name}
                    </a>
                </Heading>
                <p class=style::CLOCK>
                    <span>{move || case_words::clock_line(&clock)}</span>
                    <span>{move || case_words::due_line(&due).unwrap_or_default()}</span>
                </p>
                <p>{say(&case.next)}</p>
            </li>
        }
        .into_any(),
    )
}
