//! All delegations: what waits, whom one acts for, who acts for one, what has ended.

use super::{code, names};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::day,
    session::acting::{self, use_act_for},
    styles::delegation_list as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::Button,
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    delegation::At,
    endpoint::Id,
    endpoints::ListDelegations,
    wire::{ByLaw, DelegationBrief, DelegationSide, DelegationState, Delegations, LawKind},
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn DelegationsPage() -> impl IntoView {
    // An organisation that one represents has delegations of its own: acting for it shows those.
    let all = use_remote::<ListDelegations>(|| {
        acting::id();
        Some(((), ()))
    });
    arrival::use_title(|| Some(words::delegation::title().to_owned()));
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::delegation::title)]) />
                <h1>{words::delegation::title}</h1>
                <p>{words::delegation::lead}</p>
                <div class="row">
                    <Link href=Route::NewDelegation.href() kind=LinkKind::Primary>
                        {words::delegation::give}
                    </Link>
                </div>
            </div>
            {all.show(Shape::Cards(3), words::delegation::what, |all| whole(&all))}
            <code::TakeUpForm />
        </div>
    }
    .into_any()
}

/// Whether it waits for who looks at it: to be accepted, to be sealed.
fn waits(one: &DelegationBrief) -> bool {
    match one.side {
        DelegationSide::Given => one.state == DelegationState::AwaitingSeal,
        _ => one.state == DelegationState::Offered,
    }
}

fn is_over(one: &DelegationBrief) -> bool {
    At::of(&one.state).is_none_or(At::is_end)
}

fn whole(all: &Delegations) -> AnyView {
    let rows = |fits: &dyn Fn(&DelegationBrief) -> bool| -> Vec<AnyView> {
        let rows = all.delegations.iter().filter(|one| fits(one));
        rows.filter_map(one).collect()
    };
    let waiting = rows(&waits);
    let live = |one: &DelegationBrief| !waits(one) && !is_over(one);
    let mut mine = rows(&|one| live(one) && one.side == DelegationSide::Received);
    mine.extend(all.by_law.iter().map(by_law));
    let given = rows(&|one| live(one) && one.side == DelegationSide::Given);
    let over = rows(&is_over);
    let waits = (!waiting.is_empty()).then(|| {
        section(
            "delegation-waiting",
            words::delegation::waiting,
            waiting,
            None,
        )
    });
    let over = (!over.is_empty()).then(|| {
        view! {
            <Disclosure title=words::delegation::over level=2>
                <ul class=style::ALL role="list">{over}</ul>
            </Disclosure>
        }
    });
    view! {
        {waits}
        {section("delegation-mine", words::delegation::mine, mine, Some(words::delegation::mine_none))}
        {section("delegation-given", words::delegation::given, given, Some(words::delegation::given_none))}
        {over}
    }
    .into_any()
}

fn section(
    id: &'static str,
    title: words::Phrase,
    rows: Vec<AnyView>,
    none: Option<words::Phrase>,
) -> AnyView {
    let empty = rows.is_empty();
    view! {
        <section class="stack" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {none.filter(|_| empty).map(|none| view! { <p>{none}</p> })}
            {(!empty).then(|| view! { <ul class=style::ALL role="list">{rows}</ul> })}
        </section>
    }
    .into_any()
}

fn one(brief: &DelegationBrief) -> Option<AnyView> {
    let href = Route::Delegation(Id::parse(&brief.id)?).href();
    let (tone, _) = untrack(|| names::state(&brief.state));
    let act = brief
        .acts_for
        .clone()
        .filter(|_| brief.state == DelegationState::Active)
        .map(|id| act_for(id, brief.principal.name.clone()));
    let brief = StoredValue::new(brief.clone());
    let told = move |tell: fn(&DelegationBrief) -> String| move || brief.with_value(tell);
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">
                    <Tag tone>{told(|brief| names::state(&brief.state).1)}</Tag>
                    <span>{told(names::since)}</span>
                </p>
                <h3 class=style::NAME>
                    <a href=href>{told(names::title)}</a>
                </h3>
                <p>{told(|brief| names::scope(&brief.scope))}</p>
                <p class=style::META>{told(|brief| names::rights(&brief.may))}</p>
                {act}
            </li>
        }
        .into_any(),
    )
}

/// Acts for somebody from here on, in one press.
fn act_for(id: String, name: String) -> AnyView {
    let wanted = id.clone();
    let switch = use_act_for(move || Some(wanted.clone()), || ());
    let back = use_act_for(|| None, || ());
    let here = Memo::new(move |_| acting::id().as_ref() == Some(&id));
    (move || match here.get() {
        true => view! {
            <div class="row">
                <Tag tone=Tone::Info>{words::delegation::acting_now}</Tag>
                <Button pending=back.pending on_press=back.start>{words::acting::back}</Button>
            </div>
        }
        .into_any(),
        false => {
            let name = name.clone();
            view! {
                <div class="row">
                    <Button picture=icon::PERSON pending=switch.pending on_press=switch.start>
                        {move || words::acting::act_for(&name)}
                    </Button>
                    {move || switch.failure.get().map(|failure| view! { <p role="alert">{failure.title()}</p> })}
                </div>
            }
            .into_any()
        }
    })
    .into_any()
}

/// Whom one acts for by law: no delegation is needed, and when that ends is said.
fn by_law(one: &ByLaw) -> AnyView {
    let title = match one.law {
        LawKind::Representative => words::delegation::law_representative,
        _ => words::delegation::law_guardian,
    };
    let (name, until, consent) = (
        one.principal.name.clone(),
        one.until.clone(),
        one.consent_from.clone(),
    );
    let ends = until.map(|until| {
        view! { <p>{move || words::delegation::law_until(&day(&until))}</p> }
    });
    let consent = consent.map(|from| {
        view! { <p>{move || words::delegation::law_consent(&day(&from))}</p> }
    });
    view! {
        <li class=style::ONE>
            <p class="row">
                <Tag tone=Tone::Done>{words::delegation::by_law}</Tag>
            </p>
            <h3 class=style::NAME>{move || title(&name)}</h3>
            <p>{words::delegation::by_law_explain}</p>
            {ends}
            {consent}
            {act_for(one.principal.id.clone(), one.principal.name.clone())}
        </li>
    }
    .into_any()
}
