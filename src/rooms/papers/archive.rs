//! Archived matters, year by year: what lies there, for how long, and its papers again.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    say::{said, say},
    show::{
        facts::{at, fact, facts, told, written},
        file,
        filters::{Choice, Filters},
        wrong::wrong_address,
    },
    styles::papers_list as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        disclosure::Disclosure,
        empty::Empty,
        field::Need,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ArchiveQuery, ListArchives},
    wire::{ArchivedMatter, Archives, Code},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn ArchivePage() -> impl IntoView {
    let query = use_query::<ArchiveQuery>();
    let year = Memo::new(move |_| query.get().ok().and_then(|query| query.year));
    let all = use_remote::<ListArchives>(move || Some(((), ArchiveQuery { year: year.get() })));
    arrival::use_title(|| Some(words::papers::archive().to_owned()));
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::papers::archive)]) />
            <h1>{words::papers::archive}</h1>
            <p>{words::papers::archive_lead}</p>
            {move || query.get().err().map(wrong_address)}
            {all.show(Shape::Cards(3), words::papers::archive_what, move |all| shown(all, year))}
        </div>
    }
    .into_any()
}

fn shown(all: Arc<Archives>, year: Memo<Option<Code>>) -> AnyView {
    if all.years.is_empty() {
        return view! {
            <Empty title=words::papers::archive_none_title>
                <p>{words::papers::archive_none}</p>
                <Link href=Route::Cases.href() kind=LinkKind::Secondary>
                    {words::matter::cases}
                </Link>
            </Empty>
        }
        .into_any();
    }
    let years = all.years.clone();
    let choices = Signal::derive(move || {
        let choice = |of: Option<Code>, label: String| Choice {
            now: year.get() == of,
            href: Route::Archive.href_with(&ArchiveQuery { year: of }),
            label: label.into(),
        };
        let mut choices = vec![choice(None, words::papers::all_years().to_owned())];
        choices.extend(years.iter().map(|known| {
            let label = words::papers::year(known.count, &known.year);
            choice(Some(Code(known.year.clone())), label)
        }));
        choices
    });
    // By item: what one looks for stands nowhere but here.
    let typed = RwSignal::new(String::new());
    let rows = move || {
        let typed = typed.get().trim().to_lowercase();
        let fits = |matter: &&ArchivedMatter| {
            let name = matter
                .case
                .name
                .iter()
                .any(|(_, text)| text.to_lowercase().contains(&typed));
            name || matter.number.to_lowercase().contains(&typed)
                || matter.case_number.to_lowercase().contains(&typed)
        };
        let rows: Vec<AnyView> = all.archives.iter().filter(fits).map(one).collect();
        if rows.is_empty() {
            return view! { <p>{words::papers::archive_none_fit}</p> }.into_any();
        }
        view! {
            <ul class=style::LIST role="list">
                {rows}
            </ul>
        }
        .into_any()
    };
    view! {
        <Filters label=words::papers::years choices />
        <TextField label=words::papers::archive_search value=typed need=Need::Optional private=true />
        {rows}
    }
    .into_any()
}

fn one(matter: &ArchivedMatter) -> AnyView {
    let documents = matter.documents.iter().map(|document| {
        let inside = match &document.file {
            Some(file) => file::named(file),
            None => view! { <span>{say(&document.name)} " " {words::papers::not_here}</span> }
                .into_any(),
        };
        view! { <li>{inside}</li> }
    });
    let documents = documents.collect_view();
    let count = matter.documents.len() as u64;
    let to_case = Id::parse(&matter.case.id).map(|id| {
        let name = matter.case.name.clone();
        view! {
            <Link href=Route::Case(id).href() kind=LinkKind::Lone picture=icon::NEXT>
                {words::papers::to_case}
                <span class="visually-hidden">{move || [": ", &said(&name)].concat()}</span>
            </Link>
        }
    });
    view! {
        <li class=style::ONE>
            <h2 class=style::NAME>{say(&matter.case.name)}</h2>
            {facts(vec![
                written(words::papers::archive_number, &matter.number),
                written(words::papers::case_number, &matter.case_number),
                fact(words::papers::applicant, {
                    let lang = crate::say::lang_of(&matter.applicant);
                    view! { <span lang=lang>{matter.applicant.clone()}</span> }
                }),
                at(words::papers::archived_at, &matter.archived_at),
                told(words::papers::retention, &matter.retention),
            ])}
            <Disclosure title=move || words::papers::contents(count) level=0>
                <ul class=style::DOCUMENTS role="list">{documents}</ul>
            </Disclosure>
            {to_case}
        </li>
    }
    .into_any()
}
