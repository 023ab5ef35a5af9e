//! The questions about one's situation: each answer makes the list of materials shorter, at once.

use super::desk::Hand;
use crate::say::{lang_said, said, saying};
use crate::styles::apply as style;
use crate::ui::options::{CheckboxGroup, RadioGroup};
use crate::ui::select::Choice;
use crate::ui::skeleton::Shape;
use crate::words;
use contract::situation::{Applies, Chosen, asked, needed};
use contract::wire::{DraftContent, Guide, Situation, SituationAnswer};
use leptos::prelude::*;
use std::sync::Arc;

/// The step.
pub fn situation(hand: Hand) -> AnyView {
    let body = hand
        .guide
        .show(Shape::Lines(6), words::apply::what, move |guide| {
            questions(hand, guide)
        });
    hand.way.frame(hand.work, body, hand.way.onward())
}

fn with_chosen<R>(content: &DraftContent, run: impl FnOnce(&[Chosen<'_>]) -> R) -> R {
    let chosen: Vec<Chosen<'_>> = content
        .situation
        .iter()
        .flat_map(|answer| {
            answer.options.iter().map(|option| Chosen {
                question: &answer.question,
                option,
            })
        })
        .collect();
    run(&chosen)
}

fn questions(hand: Hand, guide: Arc<Guide>) -> AnyView {
    if guide.situations.is_empty() {
        return view! { <p>{words::apply::situation_none}</p> }.into_any();
    }
    let content = hand.work.content;
    let situations = Memo::new(move |_| content.with(|content| content.situation.clone()));
    let asks = {
        let guide = Arc::clone(&guide);
        Memo::new(move |_| {
            situations.track();
            content.with_untracked(|content| {
                with_chosen(content, |chosen| asked(&guide.situations, chosen))
            })
        })
    };
    let rows: Vec<AnyView> = guide
        .situations
        .iter()
        .enumerate()
        .map(|(at, question)| {
            let arises = move || asks.with(|asks| asks.get(at) == Some(&Applies::Yes));
            let lang = lang_said(&question.question);
            view! { <div lang=lang hidden=move || !arises()>{group(hand, question)}</div> }
                .into_any()
        })
        .collect();
    let list = move || {
        situations.track();
        let needed = content.with_untracked(|content| {
            with_chosen(content, |chosen| {
                needed(&guide.situations, &guide.materials, chosen)
            })
        });
        let shown: Vec<AnyView> = guide
            .materials
            .iter()
            .zip(needed)
            .filter(|(_, applies)| *applies != Applies::No)
            .map(|(material, applies)| {
                let maybe = (applies == Applies::Open).then(|| words::apply::depends().to_owned());
                view! { <li>{said(&material.name)} {maybe}</li> }.into_any()
            })
            .collect();
        let count = words::apply::materials_count(shown.len() as u64);
        view! {
            <p role="status">{count}</p>
            <ul class=style::TOLD>{shown}</ul>
        }
        .into_any()
    };
    view! {
        <p>{words::apply::situation_lead}</p>
        {rows}
        <h3>{words::apply::materials_so_far}</h3>
        {list}
    }
    .into_any()
}

fn group(hand: Hand, question: &Situation) -> AnyView {
    let content = hand.work.content;
    let id = question.id.clone();
    let before = content.with_untracked(|content| {
        let mut answers = content.situation.iter();
        answers
            .find(|answer| answer.question == id)
            .map(|answer| answer.options.clone())
            .unwrap_or_default()
    });
    let set = move |options: Vec<String>| {
        let now = content.with_untracked(|content| {
            let mut answers = content.situation.iter();
            answers
                .find(|answer| answer.question == id)
                .map(|answer| answer.options.clone())
                .unwrap_or_default()
        });
        if now != options {
            content.update(|content| {
                content.situation.retain(|answer| answer.question != id);
                if !options.is_empty() {
                    content.situation.push(SituationAnswer {
                        question: id.clone(),
                        options,
                    });
                }
            });
        }
    };
    let choices = Signal::stored(
        question
            .options
            .iter()
            .map(|option| Choice::new(option.id.clone(), saying(&option.label)))
            .collect::<Vec<_>>(),
    );
    let label = saying(&question.question);
    let hint = question.help.as_ref().map(saying);
    let field = ["situation-", &question.id].concat();
    if question.multiple {
        let value = RwSignal::new(before);
        Effect::new(move |_| set(value.get()));
        match hint {
            Some(hint) => view! { <CheckboxGroup label value choices hint id=field /> }.into_any(),
            None => view! { <CheckboxGroup label value choices id=field /> }.into_any(),
        }
    } else {
        let value = RwSignal::new(before.into_iter().next().unwrap_or_default());
        Effect::new(move |_| {
            let one = value.get();
            set(if one.is_empty() {
                Vec::new()
            } else {
                vec![one]
            });
        });
        match hint {
            Some(hint) => view! { <RadioGroup label value choices hint id=field /> }.into_any(),
            None => view! { <RadioGroup label value choices id=field /> }.into_any(),
        }
    }
}
