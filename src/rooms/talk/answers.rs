//! Published answers: searched, of an item or a department, page by page; for anybody.

use super::found;
use crate::{
    frame::arrival,
    routes::{Route, use_query, use_replace},
    show::{
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles::talk_list as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonRole},
        empty::Empty,
        field::Need,
        icon,
        link::{Link, LinkKind},
        text_field::TextField,
    },
    words,
};
use contract::endpoints::{AnswerQuery, ListAnswers, ThreadOptionsQuery};
use leptos::prelude::*;

/// The page.
#[component]
pub fn AnswersPage() -> impl IntoView {
    let query = use_query::<AnswerQuery>();
    let now = Memo::new(move |_| query.get().unwrap_or_default());
    arrival::use_title(|| Some(words::talk::answers().to_owned()));
    let typed = RwSignal::new(String::new());
    Effect::new(move || {
        let q = now.with(|now| now.q.as_ref().map(|q| q.0.clone()));
        typed.set(q.unwrap_or_default());
    });
    let go = use_replace();
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let query = AnswerQuery {
            q: found::as_words(&typed.get_untracked()),
            id: None,
            cursor: None,
            ..now.get_untracked()
        };
        go(&Route::Answers.href_with(&query));
    };
    let narrowed = move || {
        now.with(|now| now.item.is_some() || now.department.is_some() || now.id.is_some())
            .then(|| {
                view! {
                    <p>
                        <Link href=Route::Answers.href() kind=LinkKind::Lone picture=icon::CLOSE>
                            {words::talk::answers_all}
                        </Link>
                    </p>
                }
            })
    };
    let list = grow::<ListAnswers>(Grower {
        ask: Box::new(move |cursor| {
            let query = AnswerQuery {
                cursor,
                limit: None,
                ..now.get()
            };
            ((), query)
        }),
        part: Box::new(|page, _| {
            Part::list(style::FOUND, page, |answer| Some(found::one(answer, 2)))
        }),
        what: words::talk::answers_what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::talk::answers_none_title picture=icon::SEARCH>
                    <p>{words::talk::answers_none}</p>
                </Empty>
            }
            .into_any()
        }),
    });
    let ask = move || {
        now.with(|now| {
            Route::TalkNew.href_with(&ThreadOptionsQuery {
                item: now.item.clone(),
                department: now.department.clone().filter(|_| now.item.is_none()),
                ..Default::default()
            })
        })
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::talk::answers)]) />
            <h1>{words::talk::answers}</h1>
            <p>{words::talk::answers_lead}</p>
            {move || query.get().err().map(wrong_address)}
            <form class=[style::SEARCH, " stack"].concat() role="search" on:submit=search>
                <TextField label=words::talk::answers_search value=typed need=Need::Optional />
                <div>
                    <Button role=ButtonRole::Submit picture=icon::SEARCH>
                        {words::talk::answers_find}
                    </Button>
                </div>
            </form>
            {narrowed}
            {list}
            <p>
                <Link href=Signal::derive(ask) kind=LinkKind::Secondary>
                    {words::talk::answers_ask}
                </Link>
            </p>
        </div>
    }
    .into_any()
}
