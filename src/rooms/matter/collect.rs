//! A result that is fetched: where and until when, the codes for oneself and for somebody else, and what became of it.

mod deputy;
mod earlier;
mod names;

use super::part::{Now, Of, rare};
use crate::{
    backend::{Action, use_action},
    say::{day, say},
    show::{
        facts::{at, fact, facts, written},
        hall_place::place,
        lines::lines,
        refusal::Refusal,
        ticket::{grouped, ticket},
    },
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::Notice,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::{StartCollectionCode, WithdrawCollectionCode},
    wire::{
        Collection, CollectionCode, CollectionCodeStart, CollectionCodeState, CollectionState,
        Collector, Text,
    },
};
use leptos::prelude::*;

crate::room::room!(
    CollectPart,
    matter_collect,
    crate::rooms::matter::collect::Collect
);

/// The part of the case page, where there is something to be fetched. It comes when it is needed: most cases have none.
pub fn collect(case: Now) -> AnyView {
    rare(case, |case| case.collection.is_some(), CollectPart)
}

/// The same, once it has come.
#[component]
pub fn Collect() -> impl IntoView {
    let of = expect_context::<Of>();
    let case = of.case;
    let now = Memo::new(move |_| case.with(|case| case.collection.clone()));
    let form = deputy::Form::new();
    let of = StoredValue::new(of);
    let body = move || {
        now.get()
            .map(|now| of.with_value(|of| whole(of, &now, form)))
    };
    view! {
        <section class="stack" aria-labelledby="collect">
            <h2 id="collect" tabindex="-1">{words::collect::title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn whole(of: &Of, now: &Collection, form: deputy::Form) -> AnyView {
    let (state, tone) = (now.state.clone(), names::tone(&now.state));
    let kept = now.kept_until.clone();
    let waits = now.state == CollectionState::Waiting;
    let fetched = now.collected_at.as_ref().map(|when| {
        let by = now.collected_by.as_deref();
        facts(vec![
            at(words::collect::collected_at, when),
            by.and_then(|by| written(words::collect::collected_by, by)),
        ])
    });
    let over = now.then.clone().map(|then| {
        view! {
            <Notice tone=Tone::Wait title=words::collect::kept_no_longer>
                <p>{say(&then)}</p>
            </Notice>
        }
    });
    view! {
        {facts(vec![
            fact(words::collect::state, view! { <Tag tone>{move || names::state(&state)}</Tag> }),
            waits.then(|| fact(words::collect::kept_until, move || day(&kept))).flatten(),
        ])}
        {fetched}
        {over}
        {waits.then(|| place(words::collect::place, &now.place))}
        {waits.then(|| own(of, now))}
        {waits.then(|| deputy::part(of, now, form))}
        {earlier::list(now)}
    }
    .into_any()
}

/// One's own code, or making one.
fn own(of: &Of, now: &Collection) -> AnyView {
    let code = holding(now, &Collector::Myself);
    let start = || CollectionCodeStart {
        collector: Collector::Myself,
        name: None,
        number_end: None,
        days: None,
        agreed: false,
    };
    let anew = use_code(of, words::collect::made, start, || ());
    let label: words::Phrase = match code {
        Some(_) => words::collect::anew,
        None => words::collect::make,
    };
    let none = code
        .is_none()
        .then(|| view! { <p>{words::collect::own_none}</p> });
    view! {
        <h3>{words::collect::own}</h3>
        {none}
        {code.map(|code| shown(code, words::collect::own))}
        {bring(&now.bring)}
        <div class="row no-print">
            <Button pending=anew.pending on_press=anew.start>
                {label}
            </Button>
            {code.map(|code| take_back(of, code, words::collect::own))}
        </div>
        <Refusal failure=anew.failure conflict=words::collect::conflict />
    }
    .into_any()
}

/// The code of a collector that holds.
fn holding<'a>(now: &'a Collection, who: &Collector) -> Option<&'a CollectionCode> {
    let mut codes = now.codes.iter();
    codes.find(|code| code.collector == *who && code.state == CollectionCodeState::Holds)
}

/// The code as a picture and as text, in groups that can be read out.
fn shown(code: &CollectionCode, label: words::Phrase) -> AnyView {
    let until = code.until.clone();
    let held = code
        .code
        .clone()
        .map(|text| ticket(text.clone(), grouped(&text), label, words::collect::code));
    view! {
        {held}
        <p>{move || words::collect::once(&crate::show::moment::moment(&until))}</p>
    }
    .into_any()
}

fn bring(all: &[Text]) -> Option<AnyView> {
    (!all.is_empty()).then(|| {
        view! {
            <p>{words::collect::bring}</p>
            {lines(all)}
        }
        .into_any()
    })
}

fn use_code(
    of: &Of,
    told: fn() -> &'static str,
    start: impl Fn() -> CollectionCodeStart + Send + Sync + 'static,
    after: impl Fn() + Clone + Send + Sync + 'static,
) -> Action<()> {
    let (id, done) = (of.id.clone(), of.done());
    use_action::<StartCollectionCode>(
        move || (id.clone(), (), start()),
        move |case| {
            after();
            done(case, told);
        },
    )
}

/// Taking a code back: the button, and why it could not be.
fn take_back(of: &Of, code: &CollectionCode, whose: words::Phrase) -> AnyView {
    let (id, done) = (of.id.clone(), of.done());
    let member = code.id.clone();
    let step = use_action::<WithdrawCollectionCode>(
        move || {
            let path = Member {
                id: id.clone(),
                member: Id(member.clone()),
            };
            (path, (), ())
        },
        move |case| done(case, words::collect::taken_back),
    );
    view! {
        <Button kind=ButtonKind::Quiet pending=step.pending on_press=step.start>
            {words::collect::take_back}
            <span class="visually-hidden">" "{whose}</span>
        </Button>
        <Refusal failure=step.failure conflict=words::collect::conflict />
    }
    .into_any()
}
