//! One delegation, as one of the two sees it: what holds, what one can do, what happened, what was done by it.

use super::{code, log, names, steps};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::say,
    show::{
        digest::digest,
        facts::{at, fact, facts, told, written},
        file,
        moment::moment,
    },
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
        timeline::{Timeline, TimelineEvent},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetDelegation,
    wire::{CardSeal, Delegation, DelegationMoment},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn DelegationPage(id: Id) -> impl IntoView {
    let asked = id.clone();
    let remote = use_remote::<GetDelegation>(move || Some((asked.clone(), ())));
    let heading = move || {
        remote.get().map_or_else(
            || words::delegation::one().to_owned(),
            |now| names::title(&now.brief),
        )
    };
    arrival::use_title(move || {
        (remote.get().is_some() || remote.failure().is_some()).then(heading)
    });
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::delegation::title, Route::Delegations.href()),
            Crumb::here(heading),
        ]
    });
    let log_of = id.clone();
    let body = remote.show_live(Shape::Page, words::delegation::one_what, move |now| {
        let now = RwSignal::new(now.get_untracked());
        let log_of = log_of.clone();
        // What was done with it is asked for anew after each step.
        let revision = Memo::new(move |_| now.with(|now| now.revision.clone()));
        view! {
            {move || whole(now)}
            {move || { revision.track(); log::log(log_of.clone()) }}
        }
        .into_any()
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {body}
            <p class="no-print">
                <Link href=Route::Delegations.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::delegation::back}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

fn whole(now: RwSignal<Arc<Delegation>>) -> AnyView {
    let one = now.get();
    let brief = &one.brief;
    let (tone, _) = untrack(|| names::state(&brief.state));
    let (of_state, of_since, of_scope, of_rights) =
        (brief.clone(), brief.clone(), brief.clone(), brief.clone());
    let seal = one.seal.as_ref().map(seal);
    let code = one.code.as_ref().map(code::shown);
    let history = one.history.iter().map(happened).collect_view();
    view! {
        <p class="row">
            <Tag tone>{move || names::state(&of_state.state).1}</Tag>
            <span>{move || names::since(&of_since)}</span>
        </p>
        {code}
        {steps::steps(now)}
        {facts(vec![
            written(words::delegation::number, &brief.number),
            written(words::delegation::principal, &brief.principal.name),
            brief.delegate.as_ref().and_then(|party| written(words::delegation::delegate, &party.name)),
            fact(words::delegation::scope, view! { <span>{move || names::scope(&of_scope.scope)}</span> }),
            fact(words::delegation::rights, view! { <span>{move || names::rights(&of_rights.may)}</span> }),
            at(words::delegation::from, &brief.from),
            at(words::delegation::until, &brief.until),
            one.note.as_ref().and_then(|note| written(words::delegation::note, note)),
        ])}
        <div class="no-print">{file::link(&one.paper, words::delegation::paper)}</div>
        {seal}
        <section class="stack" aria-labelledby="delegation-history">
            <h2 id="delegation-history">{words::delegation::history}</h2>
            <Timeline>{history}</Timeline>
        </section>
    }
    .into_any()
}

/// The organisation's seal of approval.
fn seal(seal: &CardSeal) -> AnyView {
    view! {
        <section class="stack" aria-labelledby="delegation-seal">
            <h2 id="delegation-seal">{words::delegation::seal}</h2>
            {facts(vec![
                told(words::delegation::seal_name, &seal.name),
                written(words::delegation::seal_number, &seal.number),
                at(words::delegation::sealed_at, &seal.sealed_at),
            ])}
            {digest(&seal.digest)}
        </section>
    }
    .into_any()
}

fn happened(moment_of: &DelegationMoment) -> AnyView {
    let (event, by, at) = (
        moment_of.event.clone(),
        moment_of.by.clone(),
        moment_of.at.clone(),
    );
    let machine = at.clone();
    let title = move || match &by {
        Some(name) => words::delegation::event_by(name, &names::event(&event)),
        None => names::event(&event),
    };
    let reason = moment_of.reason.clone();
    view! {
        <TimelineEvent title when=move || moment(&at) moment=machine>
            {reason.map(|reason| view! { <p>{say(&reason.as_str().into())}</p> })}
        </TimelineEvent>
    }
    .into_any()
}
