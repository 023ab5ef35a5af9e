//! What few need and all may read: law, rights and duties, ways to appeal, questions, codes. Folded, complete.

use super::names;
use crate::say::say;
use crate::show::facts::{fact, facts, phone, told};
use crate::show::item_line::ItemLine;
use crate::show::item_names;
use crate::styles::guide as style;
use crate::ui::Text as Words;
use crate::ui::disclosure::Accordion;
use crate::words;
use contract::wire::{Guide, Remedy, Text};
use leptos::prelude::*;

/// The folded parts.
pub fn more(guide: &Guide) -> AnyView {
    let mut parts: Vec<(Words, AnyView)> = Vec::new();
    let mut part = |title: fn() -> &'static str, inside: Option<AnyView>| {
        if let Some(inside) = inside {
            parts.push((title.into(), inside));
        }
    };
    part(words::guide::faqs, faqs(guide));
    part(words::guide::law, law(guide));
    part(words::guide::rights, bullets(&guide.rights));
    part(words::guide::duties, bullets(&guide.duties));
    part(
        words::guide::reconsideration,
        guide.reconsideration.as_ref().map(remedy),
    );
    part(
        words::guide::litigation,
        guide.litigation.as_ref().map(remedy),
    );
    part(words::guide::about, Some(about(guide)));
    view! { <Accordion parts /> }.into_any()
}

fn bullets(texts: &[Text]) -> Option<AnyView> {
    if texts.is_empty() {
        return None;
    }
    let rows = texts
        .iter()
        .map(|text| view! { <li>{say(text)}</li> })
        .collect_view();
    Some(view! { <ul class=style::BULLETS>{rows}</ul> }.into_any())
}

fn faqs(guide: &Guide) -> Option<AnyView> {
    if guide.faqs.is_empty() {
        return None;
    }
    let rows = guide
        .faqs
        .iter()
        .map(|faq| {
            view! {
                <div class=style::FAQ>
                    <h4>{say(&faq.question)}</h4>
                    <p>{say(&faq.answer)}</p>
                </div>
            }
        })
        .collect_view();
    Some(rows.into_any())
}

fn law(guide: &Guide) -> Option<AnyView> {
    if guide.legal_basis.is_empty() {
        return None;
    }
    let rows = guide
        .legal_basis
        .iter()
        .map(|basis| {
            view! {
                <div class=style::FAQ>
                    <h4>{say(&basis.law)} " " {say(&basis.article)}</h4>
                    {basis.number.as_ref().map(|number| view! { <p class=style::SMALL>{say(number)}</p> })}
                    <p>{say(&basis.text)}</p>
                </div>
            }
        })
        .collect_view();
    Some(rows.into_any())
}

fn remedy(remedy: &Remedy) -> AnyView {
    facts(vec![
        told(words::guide::remedy_body, &remedy.body),
        told(words::show::address, &remedy.address),
        phone(&remedy.phone),
        told(words::guide::remedy_note, &remedy.note),
    ])
}

/// The facts of administration: level, scope, depth, power, codes.
fn about(guide: &Guide) -> AnyView {
    let (level, required) = (guide.level, guide.required_level);
    let (scope, depth, power) = (
        guide.scope.clone(),
        guide.online_depth.clone(),
        guide.power_source.clone(),
    );
    let (item_type, project) = (
        guide.item.item_type.clone(),
        guide.item.project_type.clone(),
    );
    let cross = guide.cross_province.clone();
    let code = |term: fn() -> &'static str, code: &str| {
        let code = code.to_owned();
        fact(term, view! { <code class=style::CODE>{code}</code> })
    };
    facts(vec![
        fact(words::guide::item_type, move || {
            item_names::item_type(&item_type).to_owned()
        }),
        fact(words::guide::project_type, move || {
            names::project_type(&project).to_owned()
        }),
        fact(words::guide::level, move || names::level(level)),
        fact(words::guide::scope, move || names::scope(&scope).to_owned()),
        cross.and_then(|cross| {
            fact(words::guide::cross, move || {
                names::cross_province(&cross).to_owned()
            })
        }),
        fact(words::guide::depth, move || {
            item_names::depth(&depth).to_owned()
        }),
        fact(words::guide::required, move || {
            words::guide::required_level(&required.to_string())
        }),
        fact(words::guide::power, move || names::power(&power).to_owned()),
        code(words::guide::code_catalogue, &guide.codes.catalogue),
        code(words::guide::code_task, &guide.codes.task),
        guide
            .codes
            .handling
            .as_ref()
            .and_then(|handling| code(words::guide::code_handling, handling)),
        fact(words::guide::version, guide.version.to_string()),
    ])
}

/// Items people often need with it.
pub fn related(guide: &Guide) -> AnyView {
    if guide.related.is_empty() {
        return ().into_any();
    }
    let lines = guide
        .related
        .iter()
        .map(|item| view! { <li><ItemLine item=item.clone() /></li> })
        .collect_view();
    view! {
        <section class=[style::PART, " no-print"].concat() aria-labelledby="related">
            <h2 class=style::TITLE id="related">
                {words::guide::related}
            </h2>
            <ul class=style::LINES role="list">
                {lines}
            </ul>
        </section>
    }
    .into_any()
}
