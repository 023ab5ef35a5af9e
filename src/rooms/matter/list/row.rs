//! A case in the list.

use super::super::{about, clock};
use crate::{
    routes::Route,
    say::{say, saying},
    show::case_words,
    styles::matter_list as style,
    ui::{
        Tone,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{ApplicantKind, CaseAct, CaseSummary},
};
use leptos::prelude::*;

/// Its entry; none for one that cannot be led to.
pub fn one(case: &CaseSummary) -> Option<AnyView> {
    let id = Id::parse(&case.id)?;
    let state = case.state.clone();
    let for_whom = (case.applicant.kind != ApplicantKind::Myself).then(|| {
        let name = case.applicant.name.clone();
        view! { <p class=style::META>{move || words::matter::for_whom(&name)}</p> }
    });
    let urgent = first_act(case, &id);
    Some(
        view! {
            <li class=style::ONE data-needs=case.needs_you.then_some("")>
                <p class=style::TAGS>
                    {case.needs_you.then(|| view! { <Tag tone=Tone::Wait>{words::matter::needs_you}</Tag> })}
                    <Tag tone=case_words::state_tone(&case.state)>{move || case_words::state_name(&state)}</Tag>
                </p>
                <h3 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=Route::Case(id).href()>
                        {say(&case.item.name)}
                    </a>
                </h3>
                {for_whom}
                <p>{clock::line(&case.clock)}</p>
                <p class=style::NEXT>{say(&case.next)}</p>
                <div class=style::META>{about::number(&case.number, &case.submitted_at)}</div>
                {urgent}
            </li>
        }
        .into_any(),
    )
}

/// What waits for the person, one press away; all else is on the page of the case.
fn first_act(case: &CaseSummary, id: &Id) -> Option<AnyView> {
    let (route, label): (Route, fn() -> &'static str) = match case.acts.first()? {
        CaseAct::Correct => (Route::CaseCorrection(id.clone()), words::matter::correct),
        CaseAct::Rate => (Route::CaseRating(id.clone()), words::matter::rate),
        _ => return None,
    };
    let item = saying(&case.item.name);
    route.is_served().then(|| {
        view! {
            <div>
                <Link href=route.href() kind=LinkKind::Secondary>
                    {label}
                    <span class="visually-hidden">{move || [": ", &item.get()].concat()}</span>
                </Link>
            </div>
        }
        .into_any()
    })
}
