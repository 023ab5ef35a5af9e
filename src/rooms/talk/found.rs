//! Published answers: one of them, and those that fit what somebody is about to ask.

use crate::{
    backend::use_remote,
    browser::page,
    routes::Route,
    say::{day, lang_of, say, saying},
    show::{paused::paused, thread_words},
    styles::talk_list as style,
    ui::{
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoints::{AnswerQuery, ListAnswers},
    wire::{Code, Limit, Named, PublishedAnswer, Words},
};
use leptos::prelude::*;

/// How many are shown before one asks.
const FEW: u32 = 4;

/// An answer, folded under its question.
pub fn one(of: &PublishedAnswer, level: u8) -> AnyView {
    let (question, answer, department) =
        (say(&of.question), say(&of.answer), say(&of.department.name));
    let (asker, asked_on, answered_on) = (
        of.asker.clone(),
        of.asked_on.clone(),
        of.answered_on.clone(),
    );
    let lang = lang_of(&asker);
    let outcome = of.outcome.clone().map(|outcome| {
        let tone = thread_words::outcome_tone(&outcome);
        view! { <Tag tone>{move || thread_words::outcome_name(&outcome)}</Tag> }
    });
    let guide = of.item.as_ref().map(guide);
    view! {
        <li>
            <Disclosure title=saying(&of.title) level>
                <div class="stack">
                    <div>
                        <p class=style::META>
                            <span lang=lang>{asker.clone()}</span>
                            <span>{move || words::talk::asked_on(&day(&asked_on))}</span>
                        </p>
                        <p class=style::ANSWER>{question}</p>
                    </div>
                    <div>
                        <p class=style::META>
                            {department}
                            <span>{move || words::talk::answered_on(&day(&answered_on))}</span>
                            {outcome}
                        </p>
                        <p class=style::ANSWER>{answer}</p>
                    </div>
                    {guide}
                </div>
            </Disclosure>
        </li>
    }
    .into_any()
}

fn guide(item: &Named) -> AnyView {
    let name = say(&item.name);
    view! {
        <p>
            <Link href=Route::guide(&item.id).href() kind=LinkKind::Lone picture=icon::NEXT>
                <span>{words::talk::to_guide} {name}</span>
            </Link>
        </p>
    }
    .into_any()
}

/// Those that fit the words, or what it is about while there are none. They come and go quietly: what was typed is never
/// held up by them, and an answer that does not come is no trouble.
#[component]
pub fn Found(title: RwSignal<String>, item: Memo<Option<Code>>) -> impl IntoView {
    let words = paused(title);
    let found = use_remote::<ListAnswers>(move || {
        let (q, item) = (words.get(), item.get());
        (q.is_some() || item.is_some()).then(|| {
            // Words find more than the item alone would.
            let item = item.filter(|_| q.is_none());
            let query = AnswerQuery {
                q,
                item,
                limit: Some(Limit(FEW)),
                ..Default::default()
            };
            ((), query)
        })
    });
    Effect::new(move || {
        if let Some(page) = found.get()
            && words.with(Option::is_some)
        {
            let count = page.items.len() as u64;
            page::announce(&untrack(|| words::talk::found(count)));
        }
    });
    let all = move || {
        let q = words.get();
        Route::Answers.href_with(&AnswerQuery {
            q,
            ..Default::default()
        })
    };
    (move || {
        let page = found.get()?;
        if page.items.is_empty() {
            return None;
        }
        let rows = page
            .items
            .iter()
            .map(|answer| one(answer, 3))
            .collect_view();
        Some(view! {
            <section class="stack">
                <h2>{words::talk::found_title}</h2>
                <p>{words::talk::found_lead}</p>
                <ul class=style::FOUND role="list">
                    {rows}
                </ul>
                <p>
                    <Link href=Signal::derive(all) kind=LinkKind::Lone picture=icon::SEARCH>
                        {words::talk::answers_more}
                    </Link>
                </p>
            </section>
        })
    })
    .into_any()
}

/// Words as a search takes them.
pub fn as_words(text: &str) -> Option<Words> {
    let text: String = text.trim().chars().take(100).collect();
    <Words as contract::ParamValue>::read(&text)
}
