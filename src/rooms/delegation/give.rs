//! Giving a delegation: to whom, what, how far, until when; looked over once, then given.

use super::{
    faults::Faults,
    pick, review,
    wish::{BY_CODE, BY_MOBILE, BY_NUMBER, Wish},
};
use crate::{
    backend::{Action, FailureNotice, use_action},
    browser::page,
    frame::arrival,
    routes::{Route, use_go},
    session::{self, Who, acting, raise::Raise, way_in::WayIn},
    show::signed_out::SignedOutPage,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind, ButtonRole},
        codes::{IdNumberField, PhoneField},
        date_field::DateField,
        error_summary::ErrorSummary,
        field::Need,
        link::LinkKind,
        notice::Notice,
        options::{CheckboxGroup, RadioGroup},
        select::Choice,
        skeleton::{Shape, Skeleton},
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::StartDelegation,
    wire::{ApplicantKind, DelegatedRight, IdentityKind},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// The page.
#[component]
pub fn Give() -> impl IntoView {
    arrival::use_title(|| Some(words::delegation::give_title().to_owned()));
    arrival::settled();
    let silent = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let person = session::person().await;
        silent.try_set(person.is_none());
    });
    let known = Memo::new(move |_| match session::who() {
        Who::Person(person) => Some(Some(is_legal(&person))),
        Who::Unknown => silent.get().then_some(None),
        Who::Nobody | Who::Expired => Some(None),
    });
    let back = acting::use_act_for(|| None, || ());
    let body = move || match known.get() {
        // A delegate cannot delegate further.
        Some(Some(false)) if acting::id().is_some() => view! {
            <Notice tone=Tone::Info title=words::delegation::not_while_acting>
                <Button pending=back.pending on_press=back.start>{words::acting::back}</Button>
            </Notice>
        }
        .into_any(),
        Some(Some(legal)) => whole(legal),
        Some(None) => view! {
            <SignedOutPage title=words::delegation::signed_out>
                <WayIn kind=LinkKind::Lone label=words::frame::sign_in />
            </SignedOutPage>
        }
        .into_any(),
        None => view! { <Skeleton shape=Shape::Page /> }.into_any(),
    };
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::delegation::title, Route::Delegations.href()),
            Crumb::here(words::delegation::give_title),
        ]
    });
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs />
                <h1>{words::delegation::give_title}</h1>
            </div>
            {body}
        </div>
    }
    .into_any()
}

/// Whether it is an organisation that delegates: signed in itself, or by who represents it.
fn is_legal(person: &contract::wire::Identity) -> bool {
    let body = !matches!(
        person.kind,
        IdentityKind::NaturalPerson | IdentityKind::Officer
    );
    body || person.acting_kind == Some(ApplicantKind::Organisation)
}

fn whole(legal: bool) -> AnyView {
    let wish = Wish::new();
    let faults = Faults::new();
    let looking = RwSignal::new(false);
    let go = SendWrapper::new(use_go());
    let send = use_action::<StartDelegation>(
        move || ((), (), wish.start()),
        move |given| go(&Route::Delegation(Id(given.brief.id.clone())).href()),
    );
    // What the back end refuses at a field is put right in the form.
    Effect::new(move || {
        if let Some(failure) = send.failure.get()
            && faults.take(&failure)
        {
            looking.set(false);
        }
    });
    (move || match looking.get() {
        true => looked_over(wish, send, looking),
        false => form(wish, faults, looking, legal),
    })
    .into_any()
}

fn form(wish: Wish, faults: Faults, looking: RwSignal<bool>, legal: bool) -> AnyView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if faults.look(wish.look()) {
            looking.set(true);
            page::scroll_to(0.0);
            page::focus_heading();
        }
    };
    let seal = legal.then(|| view! { <p>{words::delegation::seal_lead}</p> });
    view! {
        <form class="stack-l" novalidate=true on:submit=submit>
            <div class="stack">
                <p>{words::delegation::give_lead}</p>
                {seal}
            </div>
            <ErrorSummary errors=faults.summary() />
            <fieldset class="stack">
                <legend><h2>{words::delegation::to_whom}</h2></legend>
                {whom(wish, faults)}
            </fieldset>
            <fieldset class="stack">
                <legend><h2>{words::delegation::scope}</h2></legend>
                {pick::scope(wish, faults, legal)}
            </fieldset>
            <fieldset class="stack">
                <legend><h2>{words::delegation::rights}</h2></legend>
                {rights(wish)}
            </fieldset>
            <fieldset class="stack">
                <legend><h2>{words::delegation::time}</h2></legend>
                <p>{words::delegation::time_hint}</p>
                <DateField
                    label=words::delegation::from
                    value=wish.from
                    id=Faults::id("/from")
                    error=faults.of("/from")
                />
                <DateField
                    label=words::delegation::until
                    value=wish.until
                    id=Faults::id("/until")
                    error=faults.of("/until")
                />
                <TextField
                    label=words::delegation::note
                    hint=words::delegation::note_hint
                    value=wish.note
                    kind=TextKind::Lines
                    need=Need::Optional
                    id=Faults::id("/note")
                    error=faults.of("/note")
                />
            </fieldset>
            <div>
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit>
                    {words::delegation::look_over}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn whom(wish: Wish, faults: Faults) -> AnyView {
    let ways = vec![
        Choice::new(BY_MOBILE, words::delegation::by_mobile),
        Choice::new(BY_NUMBER, words::delegation::by_number),
        Choice::new(BY_CODE, words::delegation::by_code).hint(words::delegation::by_code_hint),
    ];
    let name = move || {
        wish.is_named().then(|| {
            view! {
                <TextField
                    label=words::delegation::name
                    hint=words::delegation::name_hint
                    value=wish.name
                    id=Faults::id("/to/name")
                    error=faults.of("/to/name")
                    private=true
                />
            }
            .into_any()
        })
    };
    let number = move || match wish.by.get().as_str() {
        BY_MOBILE => Some(
            view! {
                <PhoneField
                    label=words::delegation::mobile
                    value=wish.mobile
                    id=Faults::id("/to/mobile")
                    error=faults.of("/to/mobile")
                />
            }
            .into_any(),
        ),
        BY_NUMBER => Some(
            view! {
                <IdNumberField
                    label=words::delegation::id_number
                    value=wish.number
                    id=Faults::id("/to/idNumber")
                    error=faults.of("/to/idNumber")
                />
            }
            .into_any(),
        ),
        _ => None,
    };
    view! {
        <RadioGroup label=words::delegation::by value=wish.by choices=ways id="delegation-by" />
        {name}
        {number}
    }
    .into_any()
}

fn rights(wish: Wish) -> AnyView {
    let choices = Signal::stored(vec![
        Choice::new(DelegatedRight::Sign.name(), words::delegation::right_sign)
            .hint(words::delegation::right_sign_hint),
        Choice::new(DelegatedRight::Pay.name(), words::delegation::right_pay)
            .hint(words::delegation::right_pay_hint),
        Choice::new(
            DelegatedRight::SeeResults.name(),
            words::delegation::right_results,
        )
        .hint(words::delegation::right_results_hint),
    ]);
    view! {
        <p>{words::delegation::rights_lead}</p>
        <CheckboxGroup
            label=words::delegation::rights_ask
            value=wish.may
            choices
            need=Need::Optional
            id=Faults::id("/may")
        />
    }
    .into_any()
}

/// Everything once, and the button that gives it.
fn looked_over(wish: Wish, send: Action<()>, looking: RwSignal<bool>) -> AnyView {
    let failed = move || {
        let failure = send.failure.get()?;
        let required = failure
            .required_level
            .filter(|_| failure.is(ProblemKind::LevelTooLow));
        Some(match required {
            Some(required) => view! { <Raise required on_raised=send.start /> }.into_any(),
            None => view! { <FailureNotice failure on_retry=send.start pending=send.pending /> }
                .into_any(),
        })
    };
    let for_whom = move || {
        acting::now().map(|body| {
            view! { <p>{move || words::delegation::on_behalf(&crate::say::said(&body.name))}</p> }
        })
    };
    view! {
        <div class="stack">
            <h2>{words::delegation::look_over_title}</h2>
            {for_whom}
            {review::review(wish)}
            <p>{words::delegation::look_over_hint}</p>
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=send.start>
                    {words::delegation::give_do}
                </Button>
                <Button on_press=move |()| looking.set(false)>{words::delegation::change}</Button>
            </div>
            {failed}
        </div>
    }
    .into_any()
}
