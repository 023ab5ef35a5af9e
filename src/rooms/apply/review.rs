//! Everything once, each part with the way to change it.

use super::desk::Hand;
use super::step::Step;
use super::{delivery, materials};
use crate::routes::Route;
use crate::say::{said, say};
use crate::styles::apply as style;
use crate::ui::link::{Link, LinkKind};
use crate::words;
use contract::wire::{FormPage, Guide};
use leptos::prelude::*;

/// The step.
pub fn review(hand: Hand) -> AnyView {
    let draft = hand.work.draft.get_untracked();
    let pages: Vec<AnyView> = draft
        .form
        .pages
        .iter()
        .map(|page| form_page(hand, page))
        .collect();
    let materials: Vec<AnyView> = draft
        .materials
        .iter()
        .map(|one| {
            let own = one.clone();
            view! {
                <dt>{say(&one.material.name)}</dt>
                <dd>{move || materials::told(hand, &own)}</dd>
            }
            .into_any()
        })
        .collect();
    let delivery = move || {
        let delivery = hand.work.content.with(|content| content.delivery.clone());
        delivery.map_or_else(|| words::apply::unanswered().to_owned(), |it| delivery::told(&it))
    };
    let body = view! {
        <p>{words::apply::review_lead}</p>
        {part(hand, Step::Situation, (move || hand.guide.get().map(|guide| situation(hand, &guide))).into_any())}
        {pages}
        {part(hand, Step::Materials, view! { <dl class=style::FACTS>{materials}</dl> }.into_any())}
        {part(hand, Step::Delivery, view! { <p>{delivery}</p> }.into_any())}
    }
    .into_any();
    hand.way.frame(hand.work, body, hand.way.onward())
}

/// A part with its heading and the way to change it.
fn part(hand: Hand, step: Step, inside: AnyView) -> AnyView {
    let href = Route::Draft(hand.work.id.get_value()).href_at(&step.slug());
    let name = Memo::new(move |_| hand.work.draft.with(|draft| step.name(&draft.form)));
    view! {
        <section class=style::PART>
            <div class=style::PART_HEAD>
                <h3>{move || name.get()}</h3>
                <Link href=href kind=LinkKind::Lone>
                    {words::apply::change}
                    <span class="visually-hidden">{move || name.get()}</span>
                </Link>
            </div>
            {inside}
        </section>
    }
    .into_any()
}

fn form_page(hand: Hand, page: &FormPage) -> AnyView {
    part(hand, Step::Page(page.id.clone()), ().into_any())
}

fn situation(hand: Hand, guide: &Guide) -> AnyView {
    let rows: Vec<AnyView> = hand.work.content.with(|content| {
        let told = |answer: &contract::wire::SituationAnswer| {
            let mut questions = guide.situations.iter();
            let question = questions.find(|question| question.id == answer.question)?;
            let chosen = question
                .options
                .iter()
                .filter(|option| answer.options.contains(&option.id))
                .map(|option| said(&option.label));
            let chosen = chosen.collect::<Vec<_>>().join("、");
            Some(view! { <dt>{say(&question.question)}</dt><dd>{chosen}</dd> }.into_any())
        };
        content.situation.iter().filter_map(told).collect()
    });
    if rows.is_empty() {
        return view! { <p>{words::apply::situation_open}</p> }.into_any();
    }
    view! { <dl class=style::FACTS>{rows}</dl> }.into_any()
}
