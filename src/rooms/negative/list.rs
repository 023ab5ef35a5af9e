//! The list: which edition, which industry, which words; or what the edition changed.

use super::{
    asked::{Asked, in_force, today, use_asked},
    changes, entry,
};
use crate::{
    backend::use_remote,
    browser::{dom, time},
    frame::arrival,
    routes::{Route, use_go},
    say::{day, said},
    show::{
        filters::{Choice, Filters},
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles::negative as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonRole},
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
    wire::{Code, Industry, IndustryBranch, ListZone, NegativeList, Words},
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

type Lists = StoredValue<Vec<NegativeList>>;

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
        <Filters label=words::negative::compare choices=others(lists, list, against) />
        {body}
    }
    .into_any()
}

/// A title, from when to when it holds, and what must be known about it.
fn about(list: &NegativeList) -> AnyView {
    let (title, note) = (list.title.clone(), list.note.clone());
    let (from, until) = (list.in_force_from.clone(), list.in_force_until.clone());
    let over = until.as_ref().is_some_and(|until| *until < today());
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

fn only(list: &NegativeList) -> Asked {
    Asked {
        list: Code::read(&list.id),
        ..Asked::default()
    }
}

fn zones(lists: Lists, now: Memo<Option<NegativeList>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let Some(now) = now.get() else {
            return Vec::new();
        };
        lists.with_value(|lists| {
            let mut zones: Vec<&ListZone> = Vec::new();
            for list in lists {
                if !zones.contains(&&list.zone) {
                    zones.push(&list.zone);
                }
            }
            zones
                .into_iter()
                .filter_map(|zone| {
                    // Of the same year where there is one.
                    let there = lists
                        .iter()
                        .find(|list| list.zone == *zone && list.year == now.year)
                        .or_else(|| in_force(lists, zone))
                        .or_else(|| lists.iter().find(|list| list.zone == *zone))?;
                    let zone = zone.clone();
                    Some(Choice {
                        now: now.zone == zone,
                        href: only(there).href(&Route::NegativeList),
                        label: (move || entry::zone_name(&zone)).into(),
                    })
                })
                .collect()
        })
    })
}

fn editions(lists: Lists, now: Memo<Option<NegativeList>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let Some(now) = now.get() else {
            return Vec::new();
        };
        lists.with_value(|lists| {
            let same = lists.iter().filter(|list| list.zone == now.zone);
            same.map(|list| {
                let year = list.year.to_string();
                Choice {
                    now: list.id == now.id,
                    href: only(list).href(&Route::NegativeList),
                    label: (move || words::negative::year(&year)).into(),
                }
            })
            .collect()
        })
    })
}

fn others(
    lists: Lists,
    now: Memo<Option<NegativeList>>,
    against: Memo<Option<NegativeList>>,
) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let Some(now) = now.get() else {
            return Vec::new();
        };
        let against = against.get();
        let none = Choice {
            now: against.is_none(),
            href: only(&now).href(&Route::NegativeList),
            label: words::negative::compare_none.into(),
        };
        let others = lists.with_value(|lists| {
            let others = lists.iter().filter(|list| list.id != now.id);
            others
                .map(|list| {
                    let title = list.title.clone();
                    Choice {
                        now: against
                            .as_ref()
                            .is_some_and(|against| against.id == list.id),
                        href: Asked {
                            against: Code::read(&list.id),
                            ..only(&now)
                        }
                        .href(&Route::NegativeList),
                        label: (move || words::negative::compare_with(&said(&title))).into(),
                    }
                })
                .collect::<Vec<_>>()
        });
        std::iter::once(none).chain(others).collect()
    })
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

/// The way down to the industry, and those below it on which entries bear.
fn industries(branch: &IndustryBranch, asked: Memo<Asked>) -> AnyView {
    let of = asked.get_untracked();
    let href = move |industry: Option<&str>| {
        let to = Asked {
            industry: industry.and_then(Code::read),
            against: None,
            ..of.clone()
        };
        to.href(&Route::NegativeList)
    };
    let here = branch.path.len();
    let all = Choice {
        now: here == 0,
        href: href(None),
        label: words::negative::all_industries.into(),
    };
    let path = branch.path.iter().enumerate().map(|(at, industry)| Choice {
        now: at + 1 == here,
        href: href(Some(&industry.code)),
        label: named(industry, false),
    });
    let path: Vec<_> = std::iter::once(all).chain(path).collect();
    let below: Vec<_> = branch
        .industries
        .iter()
        .filter(|industry| industry.entries != Some(0))
        .map(|industry| Choice {
            now: false,
            href: href(Some(&industry.code)),
            label: named(industry, true),
        })
        .collect();
    let more = (!below.is_empty()).then(|| {
        view! {
            <p>{words::negative::industries_below}</p>
            <Filters label=words::negative::industries_below choices=below />
        }
    });
    view! {
        <Filters label=words::negative::industry choices=path />
        {more}
    }
    .into_any()
}

fn named(industry: &Industry, counted: bool) -> crate::ui::Text {
    let name = industry.name.clone();
    let count = industry.entries.filter(|_| counted);
    (move || match count {
        Some(count) => [said(&name), words::negative::count(u64::from(count))].concat(),
        None => said(&name),
    })
    .into()
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
