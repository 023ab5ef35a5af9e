//! What people said of the item: the mean, and how many of each level. Those the system made are counted beside it.

use crate::routes::Route;
use crate::say;
use crate::show::level_bars;
use crate::show::rate_portal::RatePortal;
use crate::styles::level_bars as style;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::words;
use contract::ParamValue;
use contract::endpoints::RatingStatisticsQuery;
use contract::wire::{Code, Guide};
use leptos::prelude::*;

/// The ratings, and below them whether the guide itself is clear.
pub fn rating(guide: &Guide) -> AnyView {
    let item = Code::read(&guide.item.id);
    view! {
        {said(guide)}
        <h3>{words::rate_portal::guide}</h3>
        <p>{words::rate_portal::guide_explain}</p>
        <RatePortal item rated=|()| () />
    }
    .into_any()
}

fn said(guide: &Guide) -> AnyView {
    let Some(rating) = &guide.rating else {
        return view! { <p>{words::guide::not_rated}</p> }.into_any();
    };
    let (mean, count, until) = (rating.mean.clone(), rating.count, rating.until.clone());
    let by_default = rating.by_default;
    let query = RatingStatisticsQuery {
        item: Code::read(&guide.item.id),
        ..RatingStatisticsQuery::default()
    };
    let more = move || {
        let href = Route::Ratings.href_with(&query);
        Route::Ratings.is_served().then(|| {
            view! {
                <p>
                    <Link href kind=LinkKind::Lone picture=icon::NEXT>
                        {words::guide::rating_more}
                    </Link>
                </p>
            }
        })
    };
    view! {
        <p class=style::MEAN>{move || words::ratings::mean(&mean)}</p>
        <p>{move || words::guide::rating_counted(count, &say::day(&until))}</p>
        {level_bars::levels(words::ratings::levels_caption, &rating.levels, count)}
        {(by_default > 0).then(|| view! { <p>{move || words::guide::rating_default(by_default)}</p> })}
        {more}
    }
    .into_any()
}
