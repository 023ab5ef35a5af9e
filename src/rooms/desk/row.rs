//! A case in the inbox: when it is due, what it is, whose, where it stands.

use super::{Open, names};
use crate::{
    routes::Route,
    say::say,
    show::case_words,
    styles,
    ui::{Tone, icon::Icon, tag},
    words,
};
use contract::{
    endpoint::Id,
    wire::{CaseState, DeskCase},
};
use leptos::prelude::*;

/// The id of a row's link.
pub fn id(at: usize) -> String {
    ["desk-row-", &at.to_string()].concat()
}

/// The row; an id that cannot be one leads nowhere.
pub fn view(open: Open, case: &DeskCase, at: usize, total: usize) -> AnyView {
    let key = Id::parse(&case.id);
    let href = {
        let key = key.clone();
        move || {
            let key = key.clone()?;
            Some(
                open.query
                    .with(|query| Route::DeskCase(key).href_with(query)),
            )
        }
    };
    let current = move || (key.is_some() && open.case.with(|open| *open == key)).then_some("true");
    let (clock, state) = (case.clock.clone(), case.state.clone());
    let tone = case_words::clock_tone(&clock);
    let due = move || case_words::clock_line(&clock);
    let stage = case.stage.clone().map(|stage| {
        view! { <span>{move || names::stage(&stage)}</span> }
    });
    let urged = u64::from(case.urged);
    let urged = (urged > 0).then(|| {
        view! { <tag::Tag tone=Tone::Wait>{move || words::desk::urged(urged)}</tag::Tag> }
    });
    // Nobody has a case any more that has come to its end.
    let over = matches!(
        case.state,
        CaseState::NotAccepted | CaseState::Closed | CaseState::Returned | CaseState::Withdrawn
    );
    let others = (!case.mine && !over).then(|| {
        view! { <span class=styles::desk_list::OTHERS>{words::desk::not_mine}</span> }
    });
    view! {
        <div
            class=styles::desk_list::ROW
            role="listitem"
            aria-setsize=total
            aria-posinset=at + 1
        >
            <p class=styles::desk_list::DUE data-tone=tone.name()>
                {tag::picture_of(tone).map(|picture| view! { <Icon picture /> })}
                {due}
            </p>
            <p class=styles::desk_list::NAME>
                <a
                    class=styles::desk_list::LINK
                    id=id(at)
                    href=href
                    aria-current=current
                    on:focus=move |_| open.inbox.at.set(Some(at))
                >
                    {say(&case.item.name)}
                </a>
            </p>
            <p class=styles::desk_list::META>
                <span>{case.applicant.clone()}</span>
                <tag::Tag tone=case_words::state_tone(&state)>
                    {move || case_words::state_name(&state)}
                </tag::Tag>
                {stage}
                {urged}
                {others}
            </p>
            <p class=styles::desk_list::NUMBER>{case.number.clone()}</p>
        </div>
    }
    .into_any()
}
