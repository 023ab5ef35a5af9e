//! The pre-check: industry, share, zone; the answer stands in the address.

use super::{
    answer::{self, ANSWER},
    asked::{Asked, in_force, use_asked},
    entry,
};
use crate::{
    backend::{call, use_remote},
    browser::{dom, time},
    frame::arrival,
    routes::{Route, use_go},
    say::said,
    show::wrong::wrong_address,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind, ButtonRole},
        cascade::{Below, Cascade, Place},
        error_summary::{ErrorSummary, FieldError, error_of},
        icon,
        link::{Link, LinkKind},
        options::RadioGroup,
        select::Choice,
        sent_form::SentForm,
        skeleton::Shape,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    ParamValue,
    endpoints::{IndustryQuery, ListIndustries, ListNegativeLists},
    precheck::Share,
    wire::{Code, Industry, ListZone, NegativeList},
};
use leptos::prelude::*;
use std::time::Duration;

const INDUSTRY: &str = "check-industry";
const ZONE: &str = "check-zone";
const SHARE: &str = "check-share";

/// The page.
#[component]
pub fn CheckPage() -> impl IntoView {
    let asked = use_asked();
    arrival::use_title(|| Some(words::negative::check().to_owned()));
    let lists = use_remote::<ListNegativeLists>(|| Some(((), ())));
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| {
                vec![
                    Crumb::to(words::negative::title, Route::NegativeList.href()),
                    Crumb::here(words::negative::check),
                ]
            }) />
            <h1>{words::negative::check}</h1>
            <p>{words::negative::check_lead}</p>
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
    let lists = StoredValue::new(lists.to_vec());
    // What was sent from here is in the form already; an address from elsewhere fills it anew.
    let sent = StoredValue::new(None::<Asked>);
    let from = Memo::new(move |before: Option<&Asked>| {
        let now = asked.get();
        match before {
            Some(before) if sent.get_value().as_ref() == Some(&now) => before.clone(),
            _ => now,
        }
    });
    let form = move || view! { <Filling from=from.get() lists sent /> }.into_any();
    let told = move || {
        let asked = asked.get();
        let list = lists.with_value(|lists| asked.list_or_usual(lists).cloned())?;
        let industry = asked.industry.clone()?;
        Some(answer::answer(list, industry, asked.share.as_deref()?))
    };
    let back = move || {
        let item = asked.with(|asked| asked.item.clone())?;
        let href = Route::guide(&item.0).href();
        Some(view! {
            <p>
                <Link href kind=LinkKind::Lone picture=icon::BACK>
                    {words::negative::back_to_item}
                </Link>
            </p>
        })
    };
    view! {
        {form}
        {told}
        {back}
    }
    .into_any()
}

/// The form, as far as the address fills it: the way to an industry is asked for first.
#[component]
fn Filling(
    from: Asked,
    lists: StoredValue<Vec<NegativeList>>,
    sent: StoredValue<Option<Asked>>,
) -> impl IntoView {
    let Some(industry) = from.industry.clone() else {
        arrival::settled();
        return form(from, Vec::new(), lists, sent);
    };
    let branch = use_remote::<ListIndustries>(move || {
        let query = IndustryQuery {
            parent: Some(industry.clone()),
            list: None,
        };
        Some(((), query))
    });
    branch.show(
        Shape::Lines(4),
        words::negative::what_industries,
        move |branch| {
            let way = branch.path.iter().map(place).collect();
            form(from.clone(), way, lists, sent)
        },
    )
}

fn place(industry: &Industry) -> Place {
    let of = industry.clone();
    Place {
        code: industry.code.clone(),
        name: (move || [&of.code, " ", &said(&of.name)].concat()).into(),
    }
}

fn form(
    from: Asked,
    way: Vec<Place>,
    lists: StoredValue<Vec<NegativeList>>,
    sent: StoredValue<Option<Asked>>,
) -> AnyView {
    let way = RwSignal::new(way);
    let zone = lists.with_value(|lists| from.list_or_usual(lists).map(|list| list.zone.clone()));
    let zone = RwSignal::new(zone.map_or_else(String::new, |zone| zone.name().to_owned()));
    let share = RwSignal::new(from.share.clone().unwrap_or_default());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let below = Below::new(|parent: Option<String>| async move {
        let parent = match parent {
            Some(code) => Some(Code::read(&code)?),
            None => None,
        };
        let query = IndustryQuery { parent, list: None };
        let branch = call::<ListIndustries>((), query).await.ok()?;
        Some(branch.industries.iter().map(place).collect())
    });
    let go = use_go();
    let submit = move || {
        let industry = way.with_untracked(|way| way.last().and_then(|last| Code::read(&last.code)));
        let percent = tidy(&share.get_untracked());
        let list = lists.with_value(|lists| {
            let zone = ListZone::from(zone.get_untracked().as_str());
            // An older edition stays the one that was asked for.
            let same = from.list_of(lists).filter(|list| list.zone == zone);
            same.or_else(|| in_force(lists, &zone))
                .or_else(|| lists.iter().find(|list| list.zone == zone))
                .and_then(|list| Code::read(&list.id))
        });
        let wrong = wrong(industry.is_none(), list.is_none(), &percent);
        let ready = wrong.is_empty();
        errors.set(wrong);
        if !ready {
            return;
        }
        let to = Asked {
            list,
            industry,
            share: Some(percent),
            item: from.item.clone(),
            ..Asked::default()
        };
        sent.set_value(Some(to.clone()));
        answer::wanted();
        go(&to.href(&Route::Precheck));
        // The same as before is no new answer, but it is wanted again.
        time::after(Duration::ZERO, || dom::focus(ANSWER));
    };
    let message = move |field| error_of(errors, field);
    let zones = lists.with_value(|lists| {
        let mut zones: Vec<Choice> = Vec::new();
        for list in lists {
            if zones.iter().all(|zone| zone.value != list.zone.name()) {
                let zone = list.zone.clone();
                let value = zone.name().to_owned();
                zones.push(Choice::new(value, move || entry::zone_name(&zone)));
            }
        }
        zones
    });
    view! {
        <ErrorSummary errors />
        <SentForm on_submit=move |()| submit()>
            <Cascade
                id=INDUSTRY
                label=words::negative::check_industry
                value=way
                below
                levels=vec![
                    words::negative::level_1.into(),
                    words::negative::level_2.into(),
                    words::negative::level_3.into(),
                    words::negative::level_4.into(),
                ]
                hint=words::negative::check_industry_hint
                error=message(INDUSTRY)
            />
            <TextField
                id=SHARE
                label=words::negative::check_share
                value=share
                kind=TextKind::Decimal
                hint=words::negative::check_share_hint
                error=message(SHARE)
            />
            <RadioGroup
                id=ZONE
                label=words::negative::check_zone
                value=zone
                choices=zones
                error=message(ZONE)
            />
            <div>
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit picture=icon::SEARCH>
                    {words::negative::check_send}
                </Button>
            </div>
        </SentForm>
    }
    .into_any()
}

fn wrong(no_industry: bool, no_zone: bool, percent: &str) -> Vec<FieldError> {
    let error = |field: &str, message: fn() -> &'static str| FieldError {
        field: field.to_owned(),
        message: message.into(),
    };
    let mut wrong = Vec::new();
    if no_industry {
        wrong.push(error(INDUSTRY, words::negative::industry_missing));
    }
    if percent.is_empty() {
        wrong.push(error(SHARE, words::negative::share_missing));
    } else if Share::parse(percent).is_none() {
        wrong.push(error(SHARE, words::negative::share_wrong));
    }
    if no_zone {
        wrong.push(error(ZONE, words::negative::zone_missing));
    }
    wrong
}

/// As percentages travel, however this one was typed: full-width digits, a sign behind it, blanks.
fn tidy(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '%' | '％'))
        .map(|c| match c {
            '０'..='９' => {
                char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c)
            }
            '．' | '。' => '.',
            other => other,
        })
        .collect()
}
