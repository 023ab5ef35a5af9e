//! What one said of one's cases, and where a follow-up can still be made.

use crate::{
    routes::Route,
    say::say,
    show::{
        case_words, moment,
        pages::{Grower, Part, grow},
    },
    styles::talk_list as style,
    ui::{
        Tone,
        empty::Empty,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ListOwnRatings, OwnRatingQuery},
    wire::{CaseAct, GivenRating, Rating},
};
use leptos::prelude::*;

/// The list.
pub fn list() -> AnyView {
    grow::<ListOwnRatings>(Grower {
        ask: Box::new(|cursor| {
            let limit = None;
            ((), OwnRatingQuery { cursor, limit })
        }),
        part: Box::new(|page, _| Part::list(style::ALL, page, one)),
        what: words::talk::ratings_what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::talk::ratings_none_title>
                    <p>{words::talk::ratings_none}</p>
                    <Link href=Route::Cases.href() kind=LinkKind::Secondary>
                        {words::talk::to_cases}
                    </Link>
                </Empty>
            }
            .into_any()
        }),
    })
}

fn one(of: &GivenRating) -> Option<AnyView> {
    let id = Id::parse(&of.case.id)?;
    let again = of.acts.contains(&CaseAct::RateAgain).then(|| {
        let name = say(&of.case.name);
        view! {
            <div>
                <Link href=Route::CaseRating(id.clone()).href() kind=LinkKind::Secondary>
                    {words::talk::rate_again}
                    <span class="visually-hidden">" "{name}</span>
                </Link>
            </div>
        }
    });
    let rows = of.ratings.iter().map(rating).collect_view();
    let number = of.number.clone();
    Some(
        view! {
            <li class=style::ONE>
                <h2 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=Route::Case(id).href()>
                        {say(&of.case.name)}
                    </a>
                </h2>
                {rows}
                {again}
                <p class=style::META>{number}</p>
            </li>
        }
        .into_any(),
    )
}

fn rating(rating: &Rating) -> AnyView {
    let level = rating.level.clone();
    let by_default = rating
        .by_default
        .then(|| view! { <Tag>{words::talk::by_default}</Tag> });
    let tone = match rating.level.points() {
        Some(1 | 2) => Tone::Wait,
        _ => Tone::Plain,
    };
    let tags = rating
        .tags
        .iter()
        .map(|tag| view! { <span>{say(&tag.label)}</span> })
        .collect_view();
    let text = rating.text.clone().map(|text| view! { <p>{text}</p> });
    view! {
        <div>
            <p class="row">
                <Tag tone>{move || case_words::satisfaction(&level)}</Tag>
                {by_default}
                <span class=style::META>{moment::told(&rating.at)}</span>
            </p>
            <p class="row">{tags}</p>
            {text}
        </div>
    }
    .into_any()
}
