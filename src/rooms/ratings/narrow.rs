//! Narrowing: by time, department and item, as links whose addresses can be shared.

use crate::{
    browser::intl,
    keep,
    routes::Route,
    say::say,
    show::filters::{Choice, Filters},
    ui::{
        Text,
        disclosure::Disclosure,
        link::{Link, LinkKind},
        table::{Column, Table},
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::RatingStatisticsQuery,
    wire::{Code, RatedPart, RatingStatistics, StatisticsPeriod},
};
use leptos::prelude::*;

/// A word of the portal's.
type Word = fn() -> &'static str;

/// How many departments or items are shown at once; the others are folded away.
const FIRST: usize = 10;

/// How far back.
pub fn periods(asked: Memo<RatingStatisticsQuery>) -> AnyView {
    let choices = Signal::derive(move || {
        let asked = asked.get();
        let now = asked.period.clone().unwrap_or(StatisticsPeriod::Year);
        StatisticsPeriod::known()
            .into_iter()
            .map(|period| Choice {
                now: period == now,
                href: Route::Ratings.href_with(&RatingStatisticsQuery {
                    region: asked.region.clone().or_else(keep::region),
                    period: Some(period.clone()),
                    ..asked.clone()
                }),
                label: (move || period_name(&period)).into(),
            })
            .collect::<Vec<_>>()
    });
    view! { <Filters label=words::ratings::periods choices /> }.into_any()
}

fn period_name(period: &StatisticsPeriod) -> String {
    match period {
        StatisticsPeriod::ThreeMonths => words::ratings::months_3(),
        StatisticsPeriod::SixMonths => words::ratings::months_6(),
        StatisticsPeriod::Year => words::ratings::months_12(),
        StatisticsPeriod::Other(name) => name,
    }
    .to_owned()
}

/// The ways out of what was chosen: to the department of an item, to all departments, to the guide or the department.
pub fn chosen(told: &RatingStatistics, asked: &RatingStatisticsQuery) -> AnyView {
    let href = |department: Option<Code>| {
        Route::Ratings.href_with(&RatingStatisticsQuery {
            region: Code::read(&told.region.id),
            department,
            item: None,
            period: asked.period.clone(),
        })
    };
    let link = |href: String, label: AnyView| {
        view! {
            <p>
                <Link href kind=LinkKind::Lone>
                    {label}
                </Link>
            </p>
        }
        .into_any()
    };
    let mut ways = Vec::new();
    if let Some(item) = &told.item {
        ways.push(link(
            Route::guide(&item.id).href(),
            (words::ratings::to_guide).into_any(),
        ));
    }
    if let Some(department) = &told.department {
        if told.item.is_some() {
            let label = view! { {words::ratings::of_department} " " {say(&department.name)} };
            let code = Code::read(&department.id);
            ways.push(link(href(code), label.into_any()));
        } else if let Some(id) = Id::parse(&department.id) {
            let label = (words::ratings::to_department).into_any();
            ways.push(link(Route::Department(id).href(), label));
        }
        ways.push(link(
            href(None),
            (words::ratings::all_departments).into_any(),
        ));
    }
    if ways.is_empty() && asked.region.is_some() && asked.region != keep::region_untracked() {
        ways.push(link(
            Route::Ratings.href(),
            (words::ratings::own_region).into_any(),
        ));
    }
    ways.into_any()
}

/// By department, or the items of one; each leads to its own figures.
pub fn parts(told: &RatingStatistics, asked: &RatingStatisticsQuery) -> AnyView {
    if told.parts.is_empty() {
        return ().into_any();
    }
    let of_items = told.department.is_some();
    let (title, column): (Word, Word) = if of_items {
        (words::ratings::by_item, words::ratings::item)
    } else {
        (words::ratings::by_department, words::ratings::department)
    };
    let (first, rest) = told.parts.split_at(told.parts.len().min(FIRST));
    let table = |caption: Text, parts: &[RatedPart]| {
        let rows = parts.iter().map(|part| row(part, told, asked)).collect();
        let columns = vec![
            Column::text(column),
            Column::figures(words::ratings::count),
            Column::figures(words::ratings::mean_column),
            Column::figures(words::ratings::bad),
            Column::figures(words::ratings::rectified_column),
        ];
        view! { <Table caption columns rows /> }.into_any()
    };
    let many = rest.len() as u64;
    let more = (many > 0).then(|| {
        let rest = table((move || words::ratings::parts_more(many)).into(), rest);
        view! {
            <Disclosure title=move || words::ratings::parts_more(many) level=0>
                {rest}
            </Disclosure>
        }
    });
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {table(words::ratings::parts_caption.into(), first)}
            {more}
        </section>
    }
    .into_any()
}

fn row(part: &RatedPart, told: &RatingStatistics, asked: &RatingStatisticsQuery) -> Vec<AnyView> {
    let code = Code::read(&part.of.id);
    let of_item = told.department.is_some();
    let href = Route::Ratings.href_with(&RatingStatisticsQuery {
        region: Code::read(&told.region.id),
        department: code.clone().filter(|_| !of_item),
        item: code.filter(|_| of_item),
        period: asked.period.clone(),
    });
    let (count, bad) = (part.count.count, part.count.bad);
    let right = part.count.rectified_percent();
    let mean = part.count.mean.clone();
    let figure = |value: u64| (move || intl::number(value)).into_any();
    vec![
        view! { <a class=crate::styles::entry_link::LINK href=href>{say(&part.of.name)}</a> }
            .into_any(),
        figure(count),
        mean.unwrap_or_else(|| "–".to_owned()).into_any(),
        figure(bad),
        (move || match right {
            Some(percent) => words::ratings::percent(&intl::number(percent)),
            None => "–".to_owned(),
        })
        .into_any(),
    ]
}
