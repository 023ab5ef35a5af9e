//! The tree of industries, as ways to narrow the list.

use super::asked::Asked;
use crate::{
    routes::Route,
    say::said,
    show::filters::{Choice, Filters},
    words,
};
use contract::{
    ParamValue,
    wire::{Code, Industry, IndustryBranch},
};
use leptos::prelude::*;

/// The way down to the industry, and those below it on which entries bear.
pub fn industries(branch: &IndustryBranch, asked: Memo<Asked>) -> AnyView {
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
