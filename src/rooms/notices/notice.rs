//! One notice, whole: its text block by block, and the items it governs.

use super::meta;
use crate::{
    backend::use_remote,
    browser::share,
    frame::arrival,
    routes::Route,
    say::{said, say},
    show::item_line::ItemLine,
    styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::Button,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetNotice,
    wire::{Block, BlockKind, Notice},
};
use leptos::prelude::*;

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
                <Button picture=icon::PRINT on_press=|()| share::print()>
                    {words::notices::print}
                </Button>
                <Link href=Route::Notices.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::notices::back}
                </Link>
            </div>
        </div>
    }
    .into_any()
}

fn whole(notice: &Notice) -> AnyView {
    let blocks = if notice.body.is_empty() {
        let department = notice.notice.department.name.clone();
        view! { <p>{move || words::notices::empty_body(&said(&department))}</p> }.into_any()
    } else {
        notice.body.iter().map(block).collect_view().into_any()
    };
    let items = (!notice.items.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{words::notices::items_title}</h2>
                <p>{words::notices::items_lead}</p>
                <ol class=styles::notices::ITEMS role="list">
                    {notice
                        .items
                        .iter()
                        .map(|item| view! { <li class=styles::item_line::ROW><ItemLine item=item.clone() /></li> })
                        .collect_view()}
                </ol>
            </section>
        }
    });
    view! {
        {meta(&notice.notice)}
        <div class=styles::notices::BODY>{blocks}</div>
        {items}
    }
    .into_any()
}

/// A kind of block that this portal does not know shows what text it has.
fn block(block: &Block) -> AnyView {
    let text = block.text.as_ref().map(say);
    match block.kind {
        BlockKind::Heading => view! { <h2>{text}</h2> }.into_any(),
        BlockKind::Paragraph | BlockKind::List | BlockKind::Other(_) => {
            let points = block
                .items
                .iter()
                .map(|item| view! { <li>{say(item)}</li> })
                .collect_view();
            view! {
                {text.map(|text| view! { <p>{text}</p> })}
                {(!block.items.is_empty())
                    .then(|| view! { <ul class=styles::notices::POINTS>{points}</ul> })}
            }
            .into_any()
        }
    }
}
