//! A list that grows by "show more". How far it has grown stands in the address, so that going back, reloading and
//! sharing show the same; each page is asked for by the one before it.

use crate::{
    backend::use_remote,
    browser::{dom, page, time},
    routes::use_replace,
    styles,
    ui::{Tone, button::Button, ids, notice::Notice, skeleton::Shape},
    words,
};
use contract::{
    ParamValue,
    endpoint::Endpoint,
    wire::{Cursor, Page},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use std::{sync::Arc, time::Duration};

/// The parameter that holds the number of pages.
const PAGES: &str = "pages";
/// More than anybody reads; keeps a mistyped address from asking for ever.
const MOST: u32 = 50;

/// One page of a list.
pub struct Part {
    /// Its entries on screen.
    pub rows: AnyView,
    /// How many they are.
    pub count: usize,
    /// Where the next page starts.
    pub next: Option<String>,
    /// How many the whole list has.
    pub total: Option<u64>,
}

impl Part {
    /// A page of a plain list, made by `row`; what cannot be shown is left out, but counted.
    pub fn list<T>(
        class: &'static str,
        page: &Page<T>,
        row: impl Fn(&T) -> Option<AnyView>,
    ) -> Self {
        Self {
            rows: view! {
                <ol class=class role="list">
                    {page.items.iter().map(row).collect_view()}
                </ol>
            }
            .into_any(),
            count: page.items.len(),
            next: page.next.clone(),
            total: page.total,
        }
    }
}

/// The call for the page at a cursor; the first one without.
type Ask<E> =
    Box<dyn Fn(Option<Cursor>) -> (<E as Endpoint>::Path, <E as Endpoint>::Query) + Send + Sync>;

/// Makes something to be seen of an answer.
type Shows<T> = Box<dyn Fn(&T) -> AnyView + Send + Sync>;

/// Makes a page of the list, which is told how many entries stand before it.
type ShowsPage<T> = Box<dyn Fn(&T, usize) -> Part + Send + Sync>;

/// How a list is asked for and shown.
pub struct Grower<E: Endpoint> {
    /// How to ask. Signals read here make the list anew.
    pub ask: Ask<E>,
    /// Shows a page.
    pub part: ShowsPage<E::Output>,
    /// What the list is, for when it takes long.
    pub what: fn() -> &'static str,
    /// Instead of a list without entries.
    pub empty: Shows<E::Output>,
}

#[derive(Clone, Copy)]
struct Growth {
    pages: Memo<Result<u32, String>>,
    grow: Callback<u32>,
    /// The page that was just asked for by a person, to be given the focus.
    wanted: StoredValue<u32>,
}

/// The list.
pub fn grow<E: Endpoint + 'static>(grower: Grower<E>) -> AnyView
where
    E::Output: Send + Sync + 'static,
{
    let query = use_query_map();
    let pages = Memo::new(move |_| query.with(|query| read(query.get_str(PAGES).unwrap_or("1"))));
    let (replace, path) = (use_replace(), use_location().pathname);
    let grow = Callback::new(move |to: u32| {
        let mut map = query.get_untracked();
        map.replace(PAGES, to.to_string());
        replace(&[path.get_untracked(), map.to_query_string()].concat());
    });
    let growth = Growth {
        pages,
        grow,
        wanted: StoredValue::new(0),
    };
    let wrong = move || {
        pages.get().err().map(|value| {
            view! { <Notice tone=Tone::Wait title=move || words::show::bad_pages(&value) /> }
        })
    };
    (wrong, one::<E>(Arc::new(grower), growth, None, 1, 0)).into_any()
}

fn read(text: &str) -> Result<u32, String> {
    text.parse()
        .ok()
        .filter(|pages| (1..=MOST).contains(pages))
        .ok_or_else(|| text.chars().filter(|c| !c.is_control()).take(30).collect())
}

fn one<E: Endpoint + 'static>(
    grower: Arc<Grower<E>>,
    growth: Growth,
    cursor: Option<Cursor>,
    at: u32,
    before: usize,
) -> AnyView
where
    E::Output: Send + Sync + 'static,
{
    let asking = grower.clone();
    let remote = use_remote::<E>(move || {
        let ask = || (asking.ask)(cursor.clone());
        // A cursor belongs to one list: when that changes, the first page makes this one anew.
        Some(if at == 1 { ask() } else { untrack(ask) })
    });
    let what = grower.what;
    remote.show(Shape::Cards(4), what, move |page| {
        let part = untrack(|| (grower.part)(&page, before));
        if at == 1 && part.count == 0 {
            return (grower.empty)(&page);
        }
        let next = part
            .next
            .as_deref()
            .and_then(Cursor::read)
            .filter(|_| at < MOST);
        let shown = before + part.count;
        let follow = {
            let grower = grower.clone();
            move |cursor: Cursor| one::<E>(grower.clone(), growth, Some(cursor), at + 1, shown)
        };
        frame(
            part.rows,
            Place {
                at,
                shown,
                total: part.total,
            },
            growth,
            next,
            Box::new(follow),
        )
    })
}

#[derive(Clone, Copy)]
struct Place {
    at: u32,
    shown: usize,
    total: Option<u64>,
}

type Follow = Box<dyn Fn(Cursor) -> AnyView + Send + Sync>;

// Not generic: WebAssembly holds it once.
fn frame(
    rows: AnyView,
    place: Place,
    growth: Growth,
    next: Option<Cursor>,
    follow: Follow,
) -> AnyView {
    let Place { at, shown, total } = place;
    let id = ids::next();
    if growth.wanted.get_value() == at {
        growth.wanted.set_value(0);
        let id = id.clone();
        time::after(Duration::ZERO, move || dom::focus(&id));
        page::announce(&counted(shown, total, next.is_some()));
    }
    let grown = Memo::new(move |_| growth.pages.get().is_ok_and(|pages| pages > at));
    let on = move || match next.clone() {
        Some(cursor) if grown.get() => follow(cursor),
        Some(_) => {
            let more = move |()| {
                growth.wanted.set_value(at + 1);
                growth.grow.run(at + 1);
            };
            view! {
                <div class=styles::pages::END>
                    <p class=styles::pages::COUNT>{move || counted(shown, total, true)}</p>
                    <Button on_press=more>{words::show::more}</Button>
                </div>
            }
            .into_any()
        }
        None => view! { <p class=styles::pages::COUNT>{move || counted(shown, total, false)}</p> }
            .into_any(),
    };
    view! {
        <div
            id=id
            class=styles::pages::PAGE
            tabindex="-1"
            role="group"
            aria-label=move || words::show::page_label(&at.to_string())
        >
            {rows}
        </div>
        {on}
    }
    .into_any()
}

fn counted(shown: usize, total: Option<u64>, more: bool) -> String {
    let shown = shown as u64;
    match total {
        Some(total) if more => words::show::shown_of(total, &shown.to_string()),
        _ if more => words::show::shown(shown),
        _ => words::show::all_shown(shown),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_a_small_number_is_a_number_of_pages() {
        assert_eq!(read("3"), Ok(3));
        for wrong in ["0", "51", "-1", "x", "1.5"] {
            assert_eq!(read(wrong), Err(wrong.to_owned()));
        }
    }
}
