//! The list: which edition, which industry, which words; or what the edition changed.

use super::{
    asked::{Asked, use_asked},
    changes,
    choices::{Lists, editions, others, zones},
    entry,
    industries::industries,
};
use crate::{
    backend::use_remote,
    browser::{dom, time},
    frame::arrival,
    routes::{Route, use_go},
    say::{day, said},
    show::{
        filters::Filters,
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles::negative as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonRole},
        disclosure::Disclosure,
        empty::Empty,
        field::Need,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{
        IndustryQuery, ListIndustries, ListNegativeEntries, ListNegativeLists, NegativeEntryQuery,
    },
    wire::{Code, NegativeList, Words},
};
use leptos::prelude::*;
use std::time::Duration;

/// The heading of the entries, which takes the keyboard when others are shown.
const ENTRIES: &str = "negative-entries";

/// The page.
#[component]
pub fn ListPage() -> impl IntoView {
    let asked = use_asked();
    let heading = move || match asked.with(|asked| asked.against.is_some()) {
        true => words::negative::title_changes(),
        false => words::negative::title(),
    };
    arrival::use_title(move || Some(heading().to_owned()));
    let lists = use_remote::<ListNegativeLists>(|| Some(((), ())));
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(move || {
                vec![
                    Crumb::to(words::notices::title, Route::Notices.href()),
                    Crumb::here(heading),
                ]
            }) />
            <h1>{heading}</h1>
            <p>{words::negative::lead}</p>
            {move || {
                let wrong = asked.with(|asked| asked.wrong.clone());
                (!wrong.is_empty()).then(|| wrong_address(wrong))
            }}
            {lists.show(Shape::Page, words::negative::what, move |answer| whole(&answer.lists, asked))}
        </div>
    }
    .into_any()
}

fn whole(lists: &[NegativeList], asked: Memo<Asked>) -> AnyView {
    let lists: Lists = StoredValue::new(lists.to_vec());
    let list = Memo::new(move |_| {
        lists.with_value(|lists| asked.with(|asked| asked.list_or_usual(lists).cloned()))
    });
    let against = Memo::new(move |_| {
        let id = asked.with(|asked| asked.against.clone())?;
        lists.with_value(|lists| lists.iter().find(|list| list.id == id.0).cloned())
    });
    let body = move || match (list.get(), against.get()) {
        (None, _) => view! { <Empty title=words::negative::no_lists /> }.into_any(),
        (Some(list), Some(against)) => changes::changes(&list, &against),
        (Some(list), None) => view! { <Entries list asked /> }.into_any(),
    };
    let comparing = RwSignal::new(against.get_untracked().is_some());
    let gone = move || {
        let unknown = asked.with(|asked| {
            let missing = |id: &Option<Code>| {
                id.as_ref().is_some_and(|id| {
                    lists.with_value(|lists| lists.iter().all(|list| list.id != id.0))
                })
            };
            missing(&asked.list) || missing(&asked.against)
        });
        unknown.then(|| view! { <Notice tone=Tone::Wait title=words::negative::unknown_list /> })
    };
    view! {
        {gone}
        <div class=style::CHOICES>
            <Filters label=words::negative::zone choices=zones(lists, list) />
            <Filters label=words::negative::edition choices=editions(lists, list) />
        </div>
        {move || list.get().map(|list| about(&list))}
        <div>
            <Link
                href=Signal::derive(move || {
                    let industry = asked.with(|asked| asked.industry.clone());
                    let list = list.get().and_then(|list| Code::read(&list.id));
                    Asked { list, industry, ..Asked::default() }.href(&Route::Precheck)
                })
                kind=LinkKind::Primary
            >
                {words::negative::to_check}
            </Link>
        </div>
        <Disclosure title=words::negative::compare open=comparing level=0>
            <Filters label=words::negative::compare choices=others(lists, list, against) />
        </Disclosure>
        {body}
    }
    .into_any()
}

/// A title, from when to when it holds, and what must be known about it.
fn about(list: &NegativeList) -> AnyView {
    let (title, note) = (list.title.clone(), list.note.clone());
    let (from, until) = (list.in_force_from.clone(), list.in_force_until.clone());
    let over = until
        .as_ref()
        .is_some_and(|until| *until < time::today_to_wire());
    let time = move || match &until {
        Some(until) => words::negative::from_until(&day(&from), &day(until)),
        None => words::negative::from(&day(&from)),
    };
    view! {
        <div class=style::ABOUT>
            <p class=style::TITLE>{move || said(&title)}</p>
            <p>{time} {over.then(|| view! { <strong>" "{words::negative::over}</strong> })}</p>
        </div>
        {note
            .map(|note| {
                view! { <Notice tone=Tone::Info title=move || said(&note) /> }
            })}
    }
    .into_any()
}

/// The entries, by words and by industry.
#[component]
fn Entries(list: NegativeList, asked: Memo<Asked>) -> impl IntoView {
    let id = StoredValue::new(list.id.clone());
    let narrowed =
        Memo::new(move |_| asked.with(|asked| (asked.industry.clone(), asked.words.clone())));
    Effect::new(move |before: Option<(Option<Code>, Option<Words>)>| {
        let now = narrowed.get();
        if before.is_some_and(|before| before != now) {
            time::after(Duration::ZERO, || dom::focus(ENTRIES));
        }
        now
    });
    let branch = use_remote::<ListIndustries>(move || {
        let query = IndustryQuery {
            parent: narrowed.get().0,
            list: Code::read(&id.get_value()),
        };
        Some(((), query))
    });
    let typed = RwSignal::new(String::new());
    Effect::new(move || {
        let words = narrowed.with(|(_, words)| words.clone());
        typed.set(words.map(|words| words.0).unwrap_or_default());
    });
    let go = use_go();
    let search = move || {
        let words = Words::read(typed.get_untracked().trim());
        let to = Asked {
            words,
            against: None,
            ..asked.get_untracked()
        };
        go(&to.href(&Route::NegativeList));
    };
    let grown = grow::<ListNegativeEntries>(Grower {
        ask: Box::new(move |cursor| {
            let (industry, q) = narrowed.get();
            let query = NegativeEntryQuery {
                industry,
                q,
                cursor,
                limit: None,
            };
            (Id(id.get_value()), query)
        }),
        part: Box::new(|page, _| {
            Part::list(style::ALL, page, |one| {
                Some(view! { <li class=style::ROW>{entry::entry(one, None, None)}</li> }.into_any())
            })
        }),
        what: words::negative::what,
        empty: Box::new(move |_| empty(asked)),
    });
    view! {
        <form
            class=style::SEARCH
            role="search"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                search();
            }
        >
            <TextField label=words::negative::words value=typed need=Need::Optional />
            <Button role=ButtonRole::Submit picture=icon::SEARCH>
                {words::negative::search}
            </Button>
        </form>
        <section class="stack">
            <h2>{words::negative::by_industry}</h2>
            {branch.show(Shape::Lines(2), words::negative::what_industries, move |branch| industries(&branch, asked))}
        </section>
        <section class="stack">
            <h2 id=ENTRIES tabindex="-1">
                {words::negative::entries}
            </h2>
            {grown}
        </section>
    }
    .into_any()
}

fn empty(asked: Memo<Asked>) -> AnyView {
    let by_words = asked.with_untracked(|asked| asked.words.is_some());
    let to = Asked {
        list: asked.with_untracked(|asked| asked.list.clone()),
        ..Asked::default()
    };
    let pick = |found: fn() -> &'static str, here| if by_words { found } else { here };
    let title = pick(words::negative::none_found, words::negative::none_here);
    let explain = pick(
        words::negative::none_found_explain,
        words::negative::none_here_explain,
    );
    view! {
        <Empty title>
            <p>{explain}</p>
            <Link href=to.href(&Route::NegativeList) kind=LinkKind::Secondary>
                {words::negative::all_entries}
            </Link>
        </Empty>
    }
    .into_any()
}
