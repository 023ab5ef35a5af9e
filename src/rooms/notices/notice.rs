//! One notice, whole: how it stands, whom it concerns, its text, what comes with it, and the items it governs.

use super::{body, concern, meta, status};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{day, lang_of, said, say},
    show::{file, item_line::ItemLine, paper::printing, saver::saver},
    styles,
    styles::notice_page as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::ButtonKind,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        table::{Column, Table},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetNotice,
    wire::{Notice, PublicKind, PublishedDecision},
};
use leptos::prelude::*;

/// Ids of the parts that the list of contents leads to.
pub(super) const PLAIN: &str = "notice-plain";
pub(super) const OBJECTION: &str = "notice-objection";
pub(super) const ORIGINALS: &str = "notice-originals";
pub(super) const ITEMS: &str = "notice-items";

/// The page.
#[component]
pub fn NoticePage(id: Id) -> impl IntoView {
    let notice = use_remote::<GetNotice>(move || Some((id.clone(), ())));
    let title = Memo::new(move |_| notice.get().map(|notice| said(&notice.notice.title)));
    let heading = move || {
        title
            .get()
            .unwrap_or_else(|| words::notices::title().to_owned())
    };
    arrival::use_title(move || (title.get().is_some() || notice.failure().is_some()).then(heading));
    arrival::use_description(move || Some(said(&notice.get()?.notice.summary)));
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::notices::title, Route::Notices.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <article class="stack">
                <h1>{heading}</h1>
                {notice.show(Shape::Page, words::notices::what_one, |notice| whole(&notice))}
            </article>
            <div class="row no-print">
                {printing(ButtonKind::Secondary, words::notices::print)}
                <Link href=Route::Notices.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::notices::back}
                </Link>
            </div>
        </div>
    }
    .into_any()
}

fn whole(notice: &Notice) -> AnyView {
    let text = body::text(notice);
    let files = (!notice.attachments.is_empty()).then(|| {
        let rows = notice
            .attachments
            .iter()
            .map(|one| view! { <li>{file::named(one)}</li> })
            .collect_view();
        let list = view! {
            <ul class=styles::notices::ITEMS role="list">
                {rows}
            </ul>
        };
        section(ORIGINALS, words::notices::originals, list.into_any())
    });
    let items = (!notice.items.is_empty()).then(|| {
        let rows = notice
            .items
            .iter()
            .map(|item| view! { <li class=styles::item_line::ROW><ItemLine item=item.clone() /></li> })
            .collect_view();
        let list = view! {
            <p>{words::notices::items_lead}</p>
            <ol class=styles::notices::ITEMS role="list">
                {rows}
            </ol>
        };
        section(ITEMS, words::notices::items_title, list.into_any())
    });
    let objection = notice
        .objection
        .as_ref()
        .map(|one| section(OBJECTION, words::notices::objection, status::objection(one)));
    let number = notice.number.clone().map(|number| {
        view! { <p class=styles::notices::META>{move || words::notices::number(&said(&number))}</p> }
    });
    view! {
        {meta(&notice.notice)}
        <div class="no-print">{saver(PublicKind::Notice, &notice.notice.id, &notice.notice.title)}</div>
        {number}
        {status::status(notice)}
        {concern::concern(notice)}
        {body::contents(notice)}
        {text}
        {decisions(&notice.decisions)}
        {objection}
        {files}
        {items}
    }
    .into_any()
}

/// A part of the page; its heading takes the keyboard when the list of contents leads there.
pub(super) fn section(id: &'static str, title: fn() -> &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="stack">
            <h2 class=style::TITLE id=id tabindex="-1">
                {title}
            </h2>
            {inside}
        </section>
    }
    .into_any()
}

fn decisions(decisions: &[PublishedDecision]) -> Option<AnyView> {
    if decisions.is_empty() {
        return None;
    }
    let columns = vec![
        Column::text(words::notices::decision_number),
        Column::text(words::notices::decision_party),
        Column::text(words::notices::decision_subject),
        Column::text(words::notices::decision_outcome),
        Column::text(words::notices::decision_day),
    ];
    let told = |text: &str| {
        let lang = lang_of(text);
        view! { <span lang=lang>{text.to_owned()}</span> }.into_any()
    };
    let rows = decisions
        .iter()
        .map(|one| {
            let on = one.decided_on.clone();
            vec![
                told(&one.number),
                told(&one.party),
                say(&one.subject),
                say(&one.outcome),
                (move || day(&on)).into_any(),
            ]
        })
        .collect();
    Some(view! { <Table caption=words::notices::decisions columns rows /> }.into_any())
}
