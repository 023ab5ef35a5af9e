//! Everything once, each part with the way to change it.

use super::desk::Hand;
use super::step::Step;
use super::{delivery, materials};
use crate::form::FormReadView;
use crate::routes::Route;
use crate::say::{said, saying};
use crate::styles::form_page as style;
use crate::ui::link::{Link, LinkKind};
use crate::ui::list::{Fact, Facts};
use crate::words;
use contract::wire::Guide;
use leptos::prelude::*;
use std::sync::Arc;

/// The step.
pub fn review(hand: Hand) -> AnyView {
    let draft = hand.work.draft.get_untracked();
    let pages = move || {
        let (answers, disputed) = hand
            .work
            .content
            .with(|content| (content.answers.clone(), content.disputed.clone()));
        let form = hand.work.draft.with(|draft| Arc::new(draft.form.clone()));
        let steps: Vec<Step> = form
            .pages
            .iter()
            .map(|page| Step::Page(page.id.clone()))
            .collect();
        let action = move |at: usize| match steps.get(at) {
            Some(step) => change(hand, step.clone()),
            None => ().into_any(),
        };
        let masked = hand.work.draft.with(|draft| {
            let known = draft.prefilled.iter().filter(|one| one.masked);
            known.map(|one| one.pointer.clone()).collect::<Vec<_>>()
        });
        view! { <FormReadView form answers masked disputed action=action /> }.into_any()
    };
    let materials: Vec<AnyView> = draft
        .materials
        .iter()
        .map(|one| {
            let own = one.clone();
            view! { <Fact term=saying(&one.material.name)>{move || materials::told(hand, &own)}</Fact> }
                .into_any()
        })
        .collect();
    let delivery = move || {
        let delivery = hand.work.content.with(|content| content.delivery.clone());
        delivery.map_or_else(
            || words::apply::unanswered().to_owned(),
            |it| delivery::told(&it),
        )
    };
    let body = view! {
        <p>{words::apply::review_lead}</p>
        {part(hand, Step::Situation, (move || hand.guide.get().map(|guide| situation(hand, &guide))).into_any())}
        {pages}
        {part(hand, Step::Materials, view! { <Facts>{materials}</Facts> }.into_any())}
        {part(hand, Step::Delivery, view! { <p>{delivery}</p> }.into_any())}
    }
    .into_any();
    hand.way.frame(hand.work, body, hand.way.onward())
}

/// A part with its heading and the way to change it.
fn part(hand: Hand, step: Step, inside: AnyView) -> AnyView {
    let own = step.clone();
    let name = move || hand.work.draft.with(|draft| own.name(&draft.form));
    view! {
        <section class=style::READ>
            <div class=style::TOP>
                <h3 class=style::HEADING>{name}</h3>
                {change(hand, step)}
            </div>
            {inside}
        </section>
    }
    .into_any()
}

/// The way to change a part.
fn change(hand: Hand, step: Step) -> AnyView {
    let href = Route::Draft(hand.work.id.get_value()).href_at(&step.slug());
    let name = move || hand.work.draft.with(|draft| step.name(&draft.form));
    view! {
        <Link href=href kind=LinkKind::Lone>
            {words::apply::change}
            <span class="visually-hidden">{name}</span>
        </Link>
    }
    .into_any()
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
            let chosen = chosen.collect::<Vec<_>>().join(words::apply::comma());
            Some(view! { <Fact term=saying(&question.question)>{chosen}</Fact> }.into_any())
        };
        content.situation.iter().filter_map(told).collect()
    });
    if rows.is_empty() {
        return view! { <p>{words::apply::situation_open}</p> }.into_any();
    }
    view! { <Facts>{rows}</Facts> }.into_any()
}
