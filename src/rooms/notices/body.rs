//! What a notice says: in plain words first, then block by block, with a list of contents where it is long.

use super::notice::{ITEMS, OBJECTION, ORIGINALS, PLAIN, section};
use crate::{
    say::{lang_said, said, say},
    styles,
    styles::notice_page as style,
    words,
};
use contract::wire::{Block, BlockKind, Notice};
use leptos::prelude::*;

/// From so many headings on, a text has a list of contents.
const LONG: usize = 3;
const FULL: &str = "notice-full";

/// Plain words and full text.
pub fn text(notice: &Notice) -> AnyView {
    if notice.body.is_empty() && notice.decisions.is_empty() {
        let department = notice.notice.department.name.clone();
        return view! { <p>{move || words::notices::empty_body(&said(&department))}</p> }
            .into_any();
    }
    let plain = !notice.plain.is_empty();
    // Below the heading of the full text where there is one.
    let level = if plain { 3 } else { 2 };
    let mut headings = 0;
    let blocks = notice
        .body
        .iter()
        .map(|one| {
            let heading = one.kind == BlockKind::Heading;
            headings += usize::from(heading);
            block(one, &part(headings), level)
        })
        .collect_view();
    let blocks = view! {
        {other_language(notice)}
        <div class=styles::notices::BODY>{blocks}</div>
    }
    .into_any();
    if !plain {
        return blocks;
    }
    view! {
        {section(PLAIN, words::notices::plain, self::plain(notice))}
        {section(FULL, words::notices::full, blocks)}
    }
    .into_any()
}

/// Said before a text that is not there in the reader's language.
fn other_language(notice: &Notice) -> Option<AnyView> {
    let mut texts = notice.body.iter().filter_map(|block| block.text.as_ref());
    let other = lang_said(texts.next()?);
    let note = move || {
        let other = other().is_some();
        other.then(|| view! { <p class=style::NOTE>{words::notices::only_chinese}</p> })
    };
    Some(note.into_any())
}

fn plain(notice: &Notice) -> AnyView {
    let points = notice
        .plain
        .iter()
        .map(|point| {
            view! {
                <div class=style::POINT>
                    <dt class=style::TERM>{say(&point.heading)}</dt>
                    <dd>{say(&point.text)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <dl class=style::PLAIN>{points}</dl>
        <p class=style::NOTE>{words::notices::plain_note}</p>
    }
    .into_any()
}

/// The id of the heading of a number.
fn part(number: usize) -> String {
    ["part-", &number.to_string()].concat()
}

/// A kind of block that this portal does not know shows what text it has.
fn block(block: &Block, id: &str, level: u8) -> AnyView {
    let text = block.text.as_ref().map(say);
    match block.kind {
        BlockKind::Heading if level > 2 => view! {
            <h3 class=style::TITLE id=id.to_owned() tabindex="-1">
                {text}
            </h3>
        }
        .into_any(),
        BlockKind::Heading => view! {
            <h2 class=style::TITLE id=id.to_owned() tabindex="-1">
                {text}
            </h2>
        }
        .into_any(),
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

/// What stands on the page, as links, where the text is long.
pub fn contents(notice: &Notice) -> Option<AnyView> {
    let headings: Vec<&Block> = notice
        .body
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .collect();
    if headings.len() < LONG {
        return None;
    }
    let own = |there: bool, id: &str, title: fn() -> &'static str| {
        there.then(|| jump(id, title.into_any()))
    };
    let parts = headings
        .iter()
        .zip(1..)
        .filter_map(|(block, at)| Some(jump(&part(at), say(block.text.as_ref()?))))
        .collect_view();
    Some(
        view! {
            <nav class=[style::CONTENTS, " no-print"].concat() aria-label=words::notices::contents>
                <ul class=style::JUMPS role="list">
                    {own(!notice.plain.is_empty(), PLAIN, words::notices::plain)} {parts}
                    {own(notice.objection.is_some(), OBJECTION, words::notices::objection)}
                    {own(!notice.attachments.is_empty(), ORIGINALS, words::notices::originals)}
                    {own(!notice.items.is_empty(), ITEMS, words::notices::items_title)}
                </ul>
            </nav>
        }
        .into_any(),
    )
}

fn jump(id: &str, title: AnyView) -> AnyView {
    view! {
        <li>
            // The browser's own jump, which takes the keyboard along.
            <a class=style::JUMP href=["#", id].concat() rel="external">
                {title}
            </a>
        </li>
    }
    .into_any()
}
