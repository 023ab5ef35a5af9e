//! The figures at a glance, and how many of each level.

use crate::{
    browser::intl,
    say,
    show::level_bars,
    styles::level_bars as style,
    ui::list::{Fact, Facts},
    words,
};
use contract::wire::RatingStatistics;
use leptos::prelude::*;

/// Mean, count, share of those that the system made, and of bad ones put right.
pub fn figures(told: &RatingStatistics) -> AnyView {
    let (total, from, until) = (told.total.clone(), told.from.clone(), told.until.clone());
    let (count, by_default, bad, rectified) =
        (total.count, total.by_default, total.bad, total.rectified);
    let mean = match total.mean.clone() {
        Some(mean) => {
            view! { <p class=style::MEAN>{move || words::ratings::mean(&mean)}</p> }.into_any()
        }
        None => view! { <p class=style::MEAN>{words::ratings::no_mean}</p> }.into_any(),
    };
    let default = total.default_percent();
    let right = total.rectified_percent();
    let default = move || {
        let percent = intl::number(default.unwrap_or(0));
        words::ratings::by_default_told(by_default, &intl::number(by_default), &percent)
    };
    let right = move || match right {
        Some(percent) => words::ratings::rectified_told(
            bad,
            &intl::number(bad),
            &intl::number(rectified),
            &intl::number(percent),
        ),
        None => words::ratings::no_bad().to_owned(),
    };
    view! {
        <section class="stack">
            <h2>{words::ratings::overall}</h2>
            {mean}
            <Facts>
                <Fact term=words::ratings::counted>
                    {move || words::ratings::counted_told(count, &intl::number(count), &say::day(&from), &say::day(&until))}
                </Fact>
                <Fact term=words::ratings::by_default>{default}</Fact>
                <Fact term=words::ratings::rectified>{right}</Fact>
            </Facts>
        </section>
    }
    .into_any()
}

/// Each level with its share.
pub fn levels(told: &RatingStatistics) -> AnyView {
    view! {
        <section class="stack">
            <h2>{words::ratings::levels}</h2>
            {level_bars::levels(words::ratings::levels_caption, &told.levels, told.total.count)}
        </section>
    }
    .into_any()
}
