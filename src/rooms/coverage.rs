//! What of each clause of the standards there is: interface, cases of the conformance kit, screen, journey; holes as holes.
//!
//! The data is gathered from the sources by `cargo xtask coverage`, stands beside the portal's files, and comes when somebody
//! looks here.

mod asked;
mod data;
mod rows;

use crate::{
    backend::use_file,
    browser::{dom, time},
    frame::arrival,
    routes::Route,
    show::{
        filters::{Choice, Filters},
        wrong::wrong_address,
    },
    styles::coverage as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use asked::{Asked, use_asked};
use data::{Clause, Coverage as Data, Standard};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// The heading of the table, which takes the keyboard when other clauses are shown.
const TABLE: &str = "coverage-clauses";

/// The room.
#[component]
pub fn Coverage() -> impl IntoView {
    arrival::use_title(|| Some(words::coverage::title().to_owned()));
    let asked = use_asked();
    let data = use_file::<Data>("coverage.json");
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| {
                    vec![
                        Crumb::to(words::help::title, Route::Help.href()),
                        Crumb::here(words::coverage::title),
                    ]
                }) />
                <h1>{words::coverage::title}</h1>
                <p>{words::coverage::lead}</p>
                <p>{words::coverage::not_certified}</p>
                <p>{words::coverage::here}</p>
            </div>
            {move || {
                let wrong = asked.with(|asked| asked.wrong.clone());
                (!wrong.is_empty()).then(|| wrong_address(wrong))
            }}
            {data.show(Shape::Page, words::coverage::what, move |data| whole(&data, asked))}
        </div>
    }
    .into_any()
}

fn whole(data: &Arc<Data>, asked: Memo<Asked>) -> AnyView {
    let narrowed = Memo::new(move |_| asked.with(|asked| (asked.standard.clone(), asked.holes)));
    Effect::new(move |before: Option<(Option<String>, bool)>| {
        let now = narrowed.get();
        if before.is_some_and(|before| before != now) {
            time::after(Duration::ZERO, || dom::focus(TABLE));
        }
        now
    });
    let (standards, all, clauses) = (data.clone(), data.clone(), data.clone());
    let table = move || {
        let fitting: Vec<&Clause> = clauses
            .clauses
            .iter()
            .filter(|clause| asked.with(|asked| asked.fits(clause)))
            .collect();
        if fitting.is_empty() {
            nothing(asked.get())
        } else {
            rows::table(&fitting)
        }
    };
    let count = move || {
        let fitting = all.clauses.iter();
        let fitting = fitting.filter(|clause| asked.with(|asked| asked.fits(clause)));
        let (mut found, mut holes) = (0, 0);
        for clause in fitting {
            found += 1;
            holes += u64::from(!clause.is_whole());
        }
        words::coverage::found(found, &holes.to_string())
    };
    view! {
        {summary(data)}
        <section class="stack">
            <h2 id=TABLE tabindex="-1">
                {words::coverage::clauses}
            </h2>
            <p>{words::coverage::columns}</p>
            <div class=style::CHOICES>
                <Filters
                    label=words::coverage::by_standard
                    choices=Signal::derive(move || by_standard(&standards.standards, &asked.get()))
                />
                <Filters
                    label=words::coverage::by_holes
                    choices=Signal::derive(move || by_holes(&asked.get()))
                />
            </div>
            <p class=style::COUNT role="status">
                {count}
            </p>
            {table}
        </section>
    }
    .into_any()
}

/// How much of each standard there is, a line each.
fn summary(data: &Data) -> AnyView {
    let lines = data
        .standards
        .iter()
        .map(|standard| {
            let of = data.clauses.iter();
            let of = of.filter(|clause| clause.standard == standard.id);
            let (all, whole) = of.fold((0_u64, 0_u64), |(all, whole), clause| {
                (all + 1, whole + u64::from(clause.is_whole()))
            });
            let (name, standard) = (standard.clone(), standard.id.clone());
            let to = Asked {
                standard: Some(standard),
                ..Asked::default()
            };
            view! {
                <li>
                    <Link href=to.href() kind=LinkKind::Lone>
                        {move || name.full()}
                    </Link>
                    <p>{move || words::coverage::whole(all, &whole.to_string())}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::coverage::standards}</h2>
            <ul class=style::STANDARDS role="list">
                {lines}
            </ul>
        </section>
    }
    .into_any()
}

fn by_standard(standards: &[Standard], asked: &Asked) -> Vec<Choice> {
    let choice = |id: Option<String>, label: crate::ui::Text| Choice {
        label,
        now: asked.standard == id,
        href: Asked {
            standard: id,
            wrong: Vec::new(),
            ..asked.clone()
        }
        .href(),
    };
    let all = choice(None, words::coverage::every_standard.into());
    let each = standards.iter().map(|standard| {
        let name = standard.clone();
        choice(Some(standard.id.clone()), (move || name.short()).into())
    });
    std::iter::once(all).chain(each).collect()
}

fn by_holes(asked: &Asked) -> Vec<Choice> {
    [
        (false, words::coverage::every_clause as fn() -> &'static str),
        (true, words::coverage::only_holes),
    ]
    .into_iter()
    .map(|(holes, label)| Choice {
        label: label.into(),
        now: asked.holes == holes,
        href: Asked {
            holes,
            wrong: Vec::new(),
            ..asked.clone()
        }
        .href(),
    })
    .collect()
}

/// No clause is so: of a standard without holes, or of one that is not there.
fn nothing(asked: Asked) -> AnyView {
    let title = if asked.holes {
        words::coverage::no_holes
    } else {
        words::coverage::no_clauses
    };
    view! {
        <Empty title=title>
            <Link href=Asked::default().href() kind=LinkKind::Secondary>
                {words::coverage::show_all}
            </Link>
        </Empty>
    }
    .into_any()
}
