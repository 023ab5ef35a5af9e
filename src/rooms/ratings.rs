//! 评价公开: what people said of services, counted, for anybody: levels, mean, trend, what became of bad ratings; by region,
//! department, item and time, all of which stand in the address.

mod figures;
mod narrow;
mod portal;
mod trend;

use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::{Route, use_query},
    say::{said, say},
    show::{region_bar::RegionBar, wrong::wrong_address},
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::{GetRatingStatistics, RatingStatisticsQuery},
    wire::RatingStatistics,
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Ratings() -> impl IntoView {
    let query = use_query::<RatingStatisticsQuery>();
    let asked = Memo::new(move |_| query.get().unwrap_or_default());
    // An address that names a region speaks for it, wherever the visitor is; so does a department, so does an item.
    let fixed = move || {
        asked.with(|asked| {
            asked.region.is_some() || asked.department.is_some() || asked.item.is_some()
        })
    };
    let told = use_remote::<GetRatingStatistics>(move || {
        let asked = asked.get();
        let region = asked.region.clone().or_else(keep::region);
        Some(((), RatingStatisticsQuery { region, ..asked }))
    });
    let heading = move || {
        let of = told.get().and_then(|told| {
            let of = told.item.as_ref().or(told.department.as_ref())?;
            Some(words::ratings::title_of(&said(&of.name)))
        });
        of.unwrap_or_else(|| words::ratings::title().to_owned())
    };
    let narrow =
        Memo::new(move |_| asked.with(|asked| asked.department.is_some() || asked.item.is_some()));
    arrival::use_title(move || {
        let known = !narrow.get() || told.get().is_some() || told.failure().is_some();
        known.then(heading)
    });
    let crumbs = Signal::derive(|| vec![Crumb::here(words::ratings::title)]);
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            <p>{words::ratings::lead}</p>
            {move || query.get().err().map(wrong_address)}
            {move || (!fixed()).then(|| view! { <RegionBar /> })}
            {narrow::periods(asked)}
            {told.show(Shape::Page, words::ratings::what, move |told| shown(&told, &untrack(|| asked.get())))}
            {move || (!narrow.get()).then(portal::portal)}
        </div>
    }
    .into_any()
}

fn shown(told: &RatingStatistics, asked: &RatingStatisticsQuery) -> AnyView {
    let of = view! {
        <p>
            {words::ratings::region} " " {say(&told.region.name)}
        </p>
        {narrow::chosen(told, asked)}
    };
    if told.total.count + told.total.by_default == 0 {
        return view! {
            {of}
            <Empty title=words::ratings::none>
                <p>{words::ratings::none_explain}</p>
                <Link href=Route::Ratings.href() kind=LinkKind::Secondary>
                    {words::ratings::all}
                </Link>
            </Empty>
        }
        .into_any();
    }
    view! {
        {of}
        {figures::figures(told)}
        {figures::levels(told)}
        {trend::trend(&told.months)}
        {narrow::parts(told, asked)}
        <p>{words::ratings::how}</p>
    }
    .into_any()
}
