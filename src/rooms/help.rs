//! Help: whom to call, questions often asked, official terms in plain words. One field narrows both lists.

mod filter;

use crate::{
    backend::use_remote,
    browser::{dom, page, time},
    frame::arrival,
    keep::{self, Theme},
    routes::Route,
    say::{say, saying},
    show::{
        ask::{self, About},
        contacts::Contacts,
        faq,
    },
    styles,
    ui::{
        Text as Prop, Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        disclosure::Disclosure,
        empty::Empty,
        field::Need,
        icon, ids,
        link::{Link, LinkKind},
        list::{Fact, Facts},
        notice::Notice,
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{
    ParamValue,
    endpoints::{GetHelp, SearchQuery},
    wire::{Faq, Help as HelpAnswer, Term, Text, Words},
};
use filter::holds;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::{sync::Arc, time::Duration};

/// The room.
#[component]
pub fn Help() -> impl IntoView {
    arrival::use_title(|| Some(words::help::title().to_owned()));
    let help = use_remote::<GetHelp>(|| Some(((), ())));
    let query = use_query_map();
    let open = Memo::new(move |_| query.with(|query| query.get(faq::OPEN)));
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::help::title)]) />
                <h1>{words::help::title}</h1>
                <p>{words::help::lead}</p>
            </div>
            {help.show(Shape::Page, words::help::what, move |help| whole(&help, open))}
            <section class="stack">
                <h2>{words::help::elder_title}</h2>
                <p>{words::help::elder}</p>
                <div class="row">
                    <Show when=|| keep::theme() != Theme::Elder>
                        <Button kind=ButtonKind::Secondary on_press=|()| keep::set_theme(Theme::Elder)>
                            {words::help::elder_switch}
                        </Button>
                    </Show>
                    <Link href=Route::Accessibility.href() kind=LinkKind::Lone picture=icon::TEXT_SIZE>
                        {words::help::accessibility_link}
                    </Link>
                </div>
            </section>
            <section class="stack">
                <h2>{words::help::about_title}</h2>
                <p>{words::help::about}</p>
                <div class="row">
                    <Link href=Route::Coverage.href() kind=LinkKind::Lone picture=icon::NEXT>
                        {words::help::coverage_link}
                    </Link>
                </div>
            </section>
        </div>
    }
    .into_any()
}

fn whole(help: &Arc<HelpAnswer>, open: Memo<Option<String>>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let all = help.clone();
    let counts = Memo::new(move |_| {
        let typed = typed.get();
        (
            all.faqs
                .iter()
                .filter(|one| holds(&[&one.question, &one.answer], &typed))
                .count(),
            all.glossary
                .iter()
                .filter(|one| holds(&[&one.term, &one.explain], &typed))
                .count(),
        )
    });
    let said = move || {
        let (faqs, terms) = counts.get();
        words::help::faqs_found(faqs as u64, &terms.to_string())
    };
    Effect::new(move || {
        if typed.with(|typed| !typed.trim().is_empty()) {
            time::after(Duration::from_millis(600), move || {
                page::announce(&untrack(said))
            });
        }
    });
    let missing = {
        let help = help.clone();
        move || {
            let lost = open
                .get()
                .is_some_and(|id| !help.faqs.iter().any(|one| one.id.as_ref() == Some(&id)));
            lost.then(|| view! { <Notice tone=Tone::Wait title=words::help::open_missing /> })
        }
    };
    let terms = help
        .glossary
        .iter()
        .map(|one| term(one, typed))
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::help::contacts_title}</h2>
            <p>{words::help::contacts_lead}</p>
            <Contacts list=help.contacts.clone() />
            {ask::links(About::Portal)}
        </section>
        <section class="stack">
            <h2>{words::help::faqs_title}</h2>
            {missing}
            <TextField
                label=words::help::filter_label
                hint=words::help::filter_hint
                value=typed
                need=Need::Optional
            />
            <p class=styles::help::COUNT>{said}</p>
            {move || (counts.get() == (0, 0)).then(|| nothing(typed))}
            {groups(&help.faqs, typed, open)}
        </section>
        <section class="stack" hidden=move || counts.get().1 == 0>
            <h2>{words::help::terms_title}</h2>
            <p>{words::help::terms_lead}</p>
            <Facts>{terms}</Facts>
        </section>
    }
    .into_any()
}

/// Nothing holds the words: search everything, or clear them.
fn nothing(typed: RwSignal<String>) -> AnyView {
    let search = Signal::derive(move || {
        let q = Words::read(typed.get().trim());
        Route::Find.href_with(&SearchQuery {
            q,
            ..Default::default()
        })
    });
    view! {
        <Empty title=move || words::help::faqs_none(typed.get().trim()) picture=icon::SEARCH>
            <div class="row">
                <Link href=search kind=LinkKind::Secondary picture=icon::SEARCH>
                    {move || words::help::faqs_none_search(typed.get().trim())}
                </Link>
                <Button kind=ButtonKind::Quiet on_press=move |()| typed.set(String::new())>
                    {words::help::filter_clear}
                </Button>
            </div>
        </Empty>
    }
    .into_any()
}

/// The questions under their subjects, in the order the subjects first come.
fn groups(faqs: &[Faq], typed: RwSignal<String>, open: Memo<Option<String>>) -> AnyView {
    let mut subjects: Vec<Option<&Text>> = Vec::new();
    for one in faqs {
        if !subjects.contains(&one.category.as_ref()) {
            subjects.push(one.category.as_ref());
        }
    }
    subjects
        .into_iter()
        .map(|subject| {
            let own: Vec<Faq> = faqs
                .iter()
                .filter(|one| one.category.as_ref() == subject)
                .cloned()
                .collect();
            let title: Prop = subject.map_or_else(|| words::help::group_other.into(), saying);
            let rows = own
                .iter()
                .map(|one| question(one, typed, open))
                .collect_view();
            let none = Memo::new(move |_| {
                let typed = typed.get();
                !own.iter()
                    .any(|one| holds(&[&one.question, &one.answer], &typed))
            });
            view! {
                <section class=styles::help::GROUP hidden=move || none.get()>
                    <h3>{move || title.get()}</h3>
                    {rows}
                </section>
            }
        })
        .collect_view()
        .into_any()
}

fn question(one: &Faq, typed: RwSignal<String>, open: Memo<Option<String>>) -> AnyView {
    let texts = StoredValue::new((one.question.clone(), one.answer.clone()));
    let wanted = one.id.clone();
    let own = ids::next();
    let unfolded = RwSignal::new(false);
    let place = own.clone();
    // A link from the search results leads to one question: open it and bring it in sight.
    Effect::new(move || {
        if wanted.is_some() && open.get() == wanted {
            unfolded.set(true);
            let place = place.clone();
            time::after(Duration::ZERO, move || dom::reveal(&place));
        }
    });
    let answer = say(&one.answer);
    let gone = move || {
        let typed = typed.get();
        texts.with_value(|(question, answer)| !holds(&[question, answer], &typed))
    };
    view! {
        <div id=own hidden=gone>
            <Disclosure title=saying(&one.question) open=unfolded level=4>
                <p class=styles::help::ANSWER>{answer}</p>
            </Disclosure>
        </div>
    }
}

fn term(one: &Term, typed: RwSignal<String>) -> AnyView {
    let kept = one.clone();
    let keeps = move || holds(&[&kept.term, &kept.explain], &typed.get());
    let (name, explain) = (one.term.clone(), one.explain.clone());
    let shown = move || {
        keeps().then(|| {
            let (name, explain) = (saying(&name), say(&explain));
            view! { <Fact term=name>{explain}</Fact> }
        })
    };
    shown.into_any()
}
