//! What was begun: the item, where and when, what was noted, and the button that goes on with it.

use super::code::{Case, of_fault};
use crate::{
    backend::{Failure, call, use_action},
    form::FormReadView,
    routes::{Route, use_go},
    say::{say, saying},
    show::{
        case_words::paper_name,
        facts::{at, facts, told},
        moment::moment,
        refusal::Refusal,
    },
    ui::{
        Tone,
        button::{Button, ButtonKind},
        link::{Link, LinkKind},
        list::{Fact, Facts},
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::{DraftQuery, ListDrafts, TakeUpDraft},
    wire::{
        Answers, ApplicantKind, Code, Draft, FormDefinition, NotedPaper, TakeUpCode, TakeUpLook,
    },
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// It, and going on with it.
pub fn seen(case: Case, look: &TakeUpLook) -> AnyView {
    let form = noted(&look.form, &look.answers);
    let answers = if form.pages.is_empty() {
        view! { <p>{words::take_up::noted_none}</p> }.into_any()
    } else {
        view! { <FormReadView form=Arc::new(form) answers=look.answers.clone() /> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="take-up-what">
            <h2 id="take-up-what">{say(&look.item.name)}</h2>
            {facts(vec![
                told(words::take_up::hall, &look.hall.name),
                at(words::take_up::begun, &look.begun_at),
                at(words::take_up::until, &look.until),
            ])}
            {answers}
            <h3>{words::take_up::papers}</h3>
            {papers(&look.papers)}
            {go_on(case, look)}
        </section>
    }
    .into_any()
}

fn papers(all: &[NotedPaper]) -> AnyView {
    if all.is_empty() {
        return view! { <p>{words::take_up::papers_none}</p> }.into_any();
    }
    let rows: Vec<AnyView> = all
        .iter()
        .map(|paper| {
            let shown = paper.shown.clone();
            view! { <Fact term=saying(&paper.name)>{move || paper_name(&shown)}</Fact> }.into_any()
        })
        .collect();
    view! {
        <Facts>{rows}</Facts>
        <p>{words::take_up::paper_enough}</p>
    }
    .into_any()
}

/// The form with nothing but what was answered: nobody is to look for it among what is empty. Conditions go, for what they ask
/// about may be empty too.
fn noted(form: &FormDefinition, answers: &Answers) -> FormDefinition {
    let mut form = form.clone();
    for page in &mut form.pages {
        for group in &mut page.groups {
            group.when = None;
            if group.repeat.is_none() {
                group.fields.retain_mut(|field| {
                    field.when = None;
                    answers.0.contains_key(&field.id)
                });
            }
        }
        page.groups.retain(|group| match group.repeat {
            Some(_) => answers.0.contains_key(&group.id),
            None => !group.fields.is_empty(),
        });
    }
    form.pages.retain(|page| !page.groups.is_empty());
    form
}

/// The button, and why it could not be done.
fn go_on(case: Case, look: &TakeUpLook) -> AnyView {
    let go = SendWrapper::new(use_go());
    let take = use_action::<TakeUpDraft>(
        move || {
            let code = case.code.get_value();
            ((), (), TakeUpCode { code })
        },
        move |draft: Draft| {
            case.typed.forget();
            if let Some(id) = Id::parse(&draft.id) {
                go(&Route::Draft(id).href_at("notice"));
            }
        },
    );
    let (item, until) = (
        StoredValue::new(look.item.id.clone()),
        StoredValue::new(look.until.clone()),
    );
    // What a failure means here; what is not told here is told as anywhere else.
    let own = |why: &Failure| why.is(ProblemKind::Conflict) || untrack(|| of_fault(why)).is_some();
    let other = RwSignal::new(None::<Failure>);
    Effect::new(move || other.set(take.failure.get().filter(|why| !own(why))));
    let refused = move || {
        let why = take.failure.get()?;
        if why.is(ProblemKind::Conflict) {
            return Some(open_draft(item.get_value(), until.get_value()));
        }
        untrack(|| of_fault(&why))?;
        let title = move || of_fault(&why).unwrap_or_default();
        Some(view! { <Notice tone=Tone::Danger title urgency=Urgency::AtOnce /> }.into_any())
    };
    view! {
        <p>{words::take_up::once}</p>
        {refused}
        <Refusal failure=other conflict=words::take_up::conflict />
        <div>
            <Button kind=ButtonKind::Primary pending=take.pending on_press=take.start>
                {words::take_up::take}
            </Button>
        </div>
    }
    .into_any()
}

/// There is a draft of the item already: the way to it. The code goes on holding.
fn open_draft(item: String, until: String) -> AnyView {
    let found = RwSignal::new(None::<String>);
    leptos::task::spawn_local(async move {
        let query = DraftQuery {
            item: Some(Code(item)),
            ..DraftQuery::default()
        };
        // Where the list does not come, the sentence says where drafts are.
        let Ok(page) = call::<ListDrafts>((), query).await else {
            return;
        };
        let mut drafts = page.items.iter();
        let own = drafts.find(|draft| draft.applicant.kind == ApplicantKind::Myself);
        if let Some(id) = own.and_then(|draft| Id::parse(&draft.id)) {
            found.try_set(Some(Route::Draft(id).href()));
        }
    });
    let link = move || {
        found.get().map(|href| {
            view! {
                <Link href kind=LinkKind::Lone>
                    {words::take_up::open_draft}
                </Link>
            }
        })
    };
    view! {
        <Notice tone=Tone::Wait title=words::take_up::conflict urgency=Urgency::AtOnce>
            <p>{move || words::take_up::conflict_do(&moment(&until))}</p>
            {link}
        </Notice>
    }
    .into_any()
}
