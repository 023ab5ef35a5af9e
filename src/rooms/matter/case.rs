//! One case: when it will be done, what one can do now, what comes next, what has happened, who helps.

use super::{
    about, acts, clock, collect, decision, handover, live, materials, papers, parcel,
    part::{Now, Of, part, section},
    ratings,
};
use crate::{
    backend::{Remote, use_remote},
    browser::place,
    form::FormReadView,
    frame::arrival,
    routes::Route,
    say::{say, saying},
    session::acting::prompt::prompt,
    show::{
        ask::{self, About},
        case_timeline, case_words,
        contacts::Contacts,
        paper::printing,
        private,
    },
    styles::matter_case as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::ButtonKind,
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetCase,
    wire::{Case, PrivateKind},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn CasePage(id: Id) -> impl IntoView {
    let asked = id.clone();
    let remote = use_remote::<GetCase>(move || Some((asked.clone(), ())));
    let title = Memo::new(move |_| remote.get().map(|case| about::title_of(&case.summary)));
    arrival::use_title(move || {
        let failed = remote.failure().map(|_| words::matter::case().to_owned());
        title.get().or(failed)
    });
    let heading = move || {
        title
            .get()
            .unwrap_or_else(|| words::matter::case().to_owned())
    };
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::matter::cases, Route::Cases.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {remote.show_live(Shape::Page, words::matter::case_what, move |case| whole(&id, remote, case))}
        </div>
    }
    .into_any()
}

fn whole(id: &Id, remote: Remote<Case>, case: Now) -> AnyView {
    // What has happened before the page was opened is not news.
    let seen = case.with_untracked(|case| case_timeline::newest(&case.timeline));
    let line = Memo::new(move |_| case.with(|case| case.timeline.clone()));
    let history = move || line.with(|events| case_timeline::timeline(events, seen));
    let receipt = Route::CaseReceipt(id.clone()).href();
    provide_context(Of::new(id, remote, case));
    view! {
        {prompt(&case.with_untracked(|case| case.summary.applicant.clone()))}
        {part(case, |a, b| a.summary == b.summary && a.department == b.department, head)}
        {part(case, |a, b| a.withheld == b.withheld, withheld)}
        {live::line(id, remote, case)}
        {part(case, |a, b| a.summary == b.summary, |case| clock::large(&case.summary.clock))}
        {part(case, |a, b| a.summary == b.summary, next)}
        {acts::acts(id, remote, case)}
        {part(case, |a, b| a.decision == b.decision, |case| decision::decision(case.decision.as_ref()))}
        {part(case, |a, b| a.delivery == b.delivery && a.parcel == b.parcel, handover::handover)}
        {parcel::inquiries(case)}
        {collect::collect(case)}
        {section(words::matter::timeline, history.into_any())}
        {part(case, |a, b| a.materials == b.materials, materials::materials)}
        {part(case, |a, b| a.answers == b.answers && a.form == b.form, answers)}
        {part(case, |a, b| a.bill == b.bill && a.papers == b.papers, papers::papers)}
        {part(case, |a, b| a.ratings == b.ratings, ratings::ratings)}
        {part(case, |a, b| a.contacts == b.contacts && a.department == b.department, help)}
        {private::mover(PrivateKind::Case, &id.0, 2)}
        <div class="row no-print">
            <Link href=receipt kind=LinkKind::Lone picture=icon::RECEIPT>
                {words::matter::receipt}
            </Link>
            {printing(ButtonKind::Quiet, words::matter::print)}
        </div>
        <p class="print-only">{place::address()}</p>
    }
    .into_any()
}

/// Which case this is, for whom, and who has it.
fn head(case: &Case) -> AnyView {
    let summary = &case.summary;
    let state = summary.state.clone();
    view! {
        <div class=style::ABOUT>
            <p class="row">
                <Tag tone=case_words::state_tone(&summary.state)>{move || case_words::state_name(&state)}</Tag>
                {case.archived.then(|| view! { <Tag>{words::matter::archived}</Tag> })}
            </p>
            {about::number(&summary.number, &summary.submitted_at)}
            {about::whose(&summary.applicant.name, saying(&case.department.name))}
        </div>
    }
    .into_any()
}

/// That there is more, which one may not see for somebody else.
fn withheld(case: &Case) -> AnyView {
    let told = case.withheld.as_ref().map(|_| {
        view! {
            <Notice tone=Tone::Info title=words::matter::withheld>
                <p>{words::matter::withheld_explain}</p>
            </Notice>
        }
    });
    told.into_any()
}

/// What happens next, in words.
fn next(case: &Case) -> AnyView {
    view! {
        <div class=style::NEXT>
            <h2>{words::matter::next}</h2>
            <p>{say(&case.summary.next)}</p>
        </div>
    }
    .into_any()
}

/// What the person filled in; folded, because they know it.
fn answers(case: &Case) -> AnyView {
    if case.answers.0.is_empty() {
        return ().into_any();
    }
    let (form, answers) = (Arc::new(case.form.clone()), case.answers.clone());
    view! {
        <Disclosure title=words::matter::answers level=2>
            <FormReadView form answers />
        </Disclosure>
    }
    .into_any()
}

/// Who helps.
fn help(case: &Case) -> AnyView {
    let office = view! { <p>{say(&case.department.name)}</p> };
    section(
        words::matter::help,
        view! {
            {office}
            <Contacts list=case.contacts.clone() />
            {ask::links(About::Case(case.summary.id.clone()))}
        }
        .into_any(),
    )
}
