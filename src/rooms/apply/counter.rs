//! Going on at a counter with what was begun here: what is seen there, where, what to bring, and the code for it.

use super::desk::Hand;
use super::work::Work;
use crate::{
    backend::{use_action, use_remote},
    routes::Route,
    say::{lang_of, say},
    show::{
        again::ask_again,
        hall_place::place,
        lines::{lines, titled},
        moment::moment,
        refusal::Refusal,
        taken::taken,
        ticket::{grouped, ticket},
    },
    ui::{
        Tone,
        button::{Button, ButtonKind},
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::{Id, Member},
    endpoints::{GetDraft, StartCounterCode, WithdrawCounterCode},
    wire::{CounterCode, CounterCodeState, Draft, DraftCounter},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Seconds between two looks at what the counter has done.
const AGAIN: u32 = 15;

/// The part.
#[component]
pub fn Counter() -> impl IntoView {
    let work = expect_context::<Hand>().work;
    let now = Memo::new(move |_| work.draft.with(|draft| draft.counter.clone()));
    // The officer sees what is saved: what is typed here goes there first.
    let (saving, unsaved) = (RwSignal::new(false), RwSignal::new(false));
    let make = use_action::<StartCounterCode>(
        move || (work.id.get_value(), (), ()),
        move |counter| done(work, counter, words::counter::made),
    );
    let press = Callback::new(move |()| {
        if saving.get_untracked() || make.pending.get_untracked() {
            return;
        }
        saving.set(true);
        unsaved.set(false);
        leptos::task::spawn_local(async move {
            work.gather();
            let saved = work.saved_there().await;
            saving.try_set(false);
            unsaved.try_set(!saved);
            if saved {
                make.start.run(());
            }
        });
    });
    let failed = move || {
        unsaved.get().then(|| {
            view! {
                <Notice tone=Tone::Wait title=words::counter::unsaved urgency=Urgency::AtOnce>
                    <p>{words::counter::unsaved_do}</p>
                </Notice>
            }
        })
    };
    let busy = Signal::derive(move || saving.get() || make.pending.get());
    let gone = follow(work, now);
    let body = move || match gone.get() {
        true => Some(taken_in()),
        false => now.get().map(|counter| whole(work, &counter, press, busy)),
    };
    view! {
        <div class="stack">
            <p>{words::counter::lead}</p>
            {body}
            {failed}
            <Refusal failure=make.failure conflict=words::counter::conflict />
        </div>
    }
    .into_any()
}

fn holds(code: Option<&CounterCode>) -> bool {
    code.is_some_and(|code| code.state == CounterCodeState::Holds)
}

/// While a code holds, the counter may act: what it does shows here by itself. Whether the draft is one no more.
fn follow(work: Work, now: Memo<Option<DraftCounter>>) -> Memo<bool> {
    let code = |now: Option<&DraftCounter>| now.and_then(|now| now.code.clone());
    let waits = Memo::new(move |_| now.with(|now| holds(code(now.as_ref()).as_ref())));
    let there = use_remote::<GetDraft>(move || waits.get().then(|| (work.id.get_value(), ())));
    ask_again(there, |draft: &Draft| {
        let counter = draft.counter.as_ref();
        holds(counter.and_then(|counter| counter.code.as_ref())).then_some(AGAIN)
    });
    Effect::new(move || {
        let Some(draft) = there.get() else { return };
        let (newer, known) = (draft.counter.clone(), now.get_untracked());
        let made = |of: &Option<DraftCounter>| code(of.as_ref()).map(|code| code.made_at);
        // An answer from before a code that was made here meanwhile.
        if newer == known || made(&newer) < made(&known) {
            return;
        }
        work.draft.try_update(|draft| {
            Arc::make_mut(draft).counter = newer;
        });
    });
    Memo::new(move |_| {
        let failure = there.failure();
        failure.is_some_and(|why| why.is(ProblemKind::NotFound))
    })
}

/// The counter took it in, most likely: where it is to be seen now.
fn taken_in() -> AnyView {
    view! {
        <Notice tone=Tone::Info title=words::counter::gone urgency=Urgency::AtOnce>
            <p>{words::counter::gone_do}</p>
            <Link href=Route::Cases.href() kind=LinkKind::Lone>
                {words::counter::to_cases}
            </Link>
        </Notice>
    }
    .into_any()
}

/// What the back end has now; said, and the keyboard caught where its button has gone.
fn done(work: Work, now: DraftCounter, told: words::Phrase) {
    work.draft.try_update(|draft| {
        Arc::make_mut(draft).counter = Some(now);
    });
    taken(told);
}

fn whole(work: Work, now: &DraftCounter, press: Callback<()>, busy: Signal<bool>) -> AnyView {
    let code = now.code.as_ref();
    let holds = code.filter(|code| code.state == CounterCodeState::Holds);
    let returned = code.filter(|code| code.state == CounterCodeState::Returned);
    let label: words::Phrase = match holds {
        Some(_) => words::counter::anew,
        None => words::counter::make,
    };
    let days = u64::from(now.days);
    let until = holds
        .is_none()
        .then(|| view! { <p>{move || words::counter::days(days)}</p> });
    let places = now
        .places
        .iter()
        .map(|one| place(words::counter::place, one))
        .collect_view();
    view! {
        {returned.map(given_back)}
        {holds.map(shown)}
        {titled(words::counter::sees, &now.sees)}
        {titled(words::counter::bring, &now.bring)}
        <h3>{words::counter::where_to}</h3>
        {places}
        {until}
        <div class="row">
            <Button pending=busy on_press=press>
                {label}
            </Button>
            {holds.map(|code| take_back(work, code))}
        </div>
    }
    .into_any()
}

/// The code as a picture and as text.
fn shown(code: &CounterCode) -> AnyView {
    let until = code.until.clone();
    let held = code.code.clone().map(|text| {
        ticket(
            text.clone(),
            grouped(&text),
            words::counter::code,
            words::counter::code,
        )
    });
    view! {
        {held}
        <p>{move || words::counter::until(&moment(&until))}</p>
        <p>{words::counter::on_line_too}</p>
    }
    .into_any()
}

/// Why the counter did not take it in, and what was missing then.
fn given_back(code: &CounterCode) -> AnyView {
    let hall = code.hall.as_ref().map(|hall| {
        view! { <p>{words::counter::returned_by} " " {say(&hall.name)}</p> }
    });
    let reason = code.reason.clone().map(|reason| {
        let lang = lang_of(&reason);
        view! { <p>{words::counter::reason} " " <span lang=lang>{reason}</span></p> }
    });
    let missing = (!code.lacks.is_empty()).then(|| {
        let all = lines(&code.lacks);
        view! {
            <p>{words::counter::lacked}</p>
            {all}
        }
    });
    view! {
        <Notice tone=Tone::Wait title=words::counter::returned urgency=Urgency::AtOnce>
            {hall}
            {reason}
            {missing}
            <p>{words::counter::returned_do}</p>
        </Notice>
    }
    .into_any()
}

/// Taking the code back: the button, and why it could not be.
fn take_back(work: Work, code: &CounterCode) -> AnyView {
    let member = code.id.clone();
    let step = use_action::<WithdrawCounterCode>(
        move || {
            let path = Member {
                id: work.id.get_value(),
                member: Id(member.clone()),
            };
            (path, (), ())
        },
        move |counter| done(work, counter, words::counter::taken_back),
    );
    view! {
        <Button kind=ButtonKind::Quiet pending=step.pending on_press=step.start>
            {words::counter::take_back}
        </Button>
        <Refusal failure=step.failure conflict=words::counter::conflict />
    }
    .into_any()
}
