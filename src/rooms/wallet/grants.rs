//! Who may use one's cards: of one card, with the form; or of all. Taken back, it holds no more at once.

use super::{given::id_of, grant_form::GrantForm, names};
use crate::{
    backend::{use_action, use_remote},
    browser::page,
    frame::arrival,
    routes::Route,
    say::{lang_of, say},
    show::{
        facts::{at, fact, facts, told},
        refusal::Refusal,
    },
    styles::wallet_given as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::{CardGrantQuery, ListCardGrants, RevokeCardGrant},
    wire::{Card, CardGrant, CardGrants, CardState, CardTermState, Code},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Of all cards.
#[component]
pub fn AllPage() -> impl IntoView {
    arrival::use_title(|| Some(words::card_use::all_grants().to_owned()));
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::wallet::title, Route::Cards.href()),
            Crumb::here(words::card_use::all_grants),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::card_use::all_grants}</h1>
            <p>{words::card_use::all_grants_lead}</p>
            {list(None).1}
            <p class="no-print">
                <Link href=Route::Cards.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::wallet::back}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

/// Of one card.
pub fn of_card(card: Arc<Card>) -> AnyView {
    let id = id_of(&card);
    let (again, list) = list(Some(id.clone()));
    let need = if card.needs_grant {
        view! {
            <Notice tone=Tone::Info title=words::card_use::needed>
                <p>{words::card_use::needed_about}</p>
            </Notice>
        }
        .into_any()
    } else {
        view! { <p>{words::card_use::not_needed}</p> }.into_any()
    };
    let form =
        (card.brief.state == CardState::Valid).then(|| view! { <GrantForm id on_granted=again /> });
    view! {
        {need}
        {form}
        <h2>{words::card_use::grants_made}</h2>
        {list}
    }
    .into_any()
}

/// The list, and what asks for it anew.
fn list(card: Option<Id>) -> (Callback<()>, AnyView) {
    let whole = card.is_none();
    let grants = use_remote::<ListCardGrants>(move || {
        let card = card.as_ref().map(|card| Code(card.0.clone()));
        Some(((), CardGrantQuery { card }))
    });
    let again = Callback::new(move |()| grants.refresh());
    let shown = grants.show_live(Shape::Lines(3), words::card_use::grants_what, move |list| {
        all(whole, list, again)
    });
    (again, shown)
}

fn all(whole: bool, list: Signal<Arc<CardGrants>>, again: Callback<()>) -> AnyView {
    (move || {
        let list = list.get();
        if list.grants.is_empty() {
            return view! { <p>{words::card_use::grants_none}</p> }.into_any();
        }
        let one = |grant: &CardGrant| view! { <One grant=grant.clone() whole on_revoked=again /> };
        view! {
            <ul class=style::ROWS role="list">
                {list.grants.iter().map(one).collect_view()}
            </ul>
        }
        .into_any()
    })
    .into_any()
}

/// An authorisation; `whole` names its card too.
#[component]
fn One(grant: CardGrant, whole: bool, on_revoked: Callback<()>) -> impl IntoView {
    let state = grant.state.clone();
    let (tone, _) = untrack(|| names::term(&state));
    let holds = matches!(state, CardTermState::Active | CardTermState::NotYet);
    let lang = lang_of(&grant.purpose);
    let id = Id::parse(&grant.card.id);
    let card = id.clone().filter(|_| whole).map(|id| {
        let name = say(&grant.card.name);
        view! {
            <Link href=Route::CardGrants(id).href() kind=LinkKind::Lone picture=icon::CARD>
                {name}
            </Link>
        }
    });
    let member = id
        .zip(Id::parse(&grant.id))
        .map(|(id, member)| Member { id, member });
    let revoke = member
        .filter(|_| holds)
        .map(|member| view! { <Revoke member on_revoked /> });
    let uses = u64::from(grant.uses);
    let item = grant.item.as_ref().map(|item| item.name.clone());
    view! {
        <li class=style::ROW>
            <div class="row">
                <strong>{say(&grant.grantee.name)}</strong>
                <Tag tone>{move || names::term(&state).1}</Tag>
            </div>
            {card}
            {facts(
                vec![
                    fact(
                        words::card_use::purpose,
                        view! { <span lang=lang>{grant.purpose.clone()}</span> },
                    ),
                    item.as_ref().and_then(|name| told(words::card_use::grant_item, name)),
                    at(words::card_use::grant_from, &grant.from),
                    at(words::card_use::grant_until, &grant.until),
                    fact(words::card_use::grant_uses, move || words::card_use::times(uses)),
                    grant.revoked_at.as_ref().and_then(|when| at(words::card_use::revoked_at, when)),
                ],
            )}
            {revoke}
        </li>
    }
    .into_any()
}

#[component]
fn Revoke(member: Member, on_revoked: Callback<()>) -> impl IntoView {
    let send = use_action::<RevokeCardGrant>(
        move || (member.clone(), (), ()),
        move |_| {
            page::announce(untrack(words::card_use::revoked));
            on_revoked.run(());
        },
    );
    view! {
        <Refusal failure=send.failure conflict=words::card_use::over />
        <div>
            <Button kind=ButtonKind::Danger pending=send.pending on_press=send.start>
                {words::card_use::revoke}
            </Button>
        </div>
    }
    .into_any()
}
