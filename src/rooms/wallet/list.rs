//! Every card, those that hold first as the back end orders them, with a reminder before one runs out.

use super::{kept, names};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{lang_of, say},
    styles::wallet_list as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon::{self, Icon},
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ListCards,
    wire::{CardBrief, CardKind, Cards},
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn CardsPage() -> impl IntoView {
    let cards = use_remote::<ListCards>(|| Some(((), ())));
    arrival::use_title(|| Some(words::wallet::title().to_owned()));
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::wallet::title)]) />
            <h1>{words::wallet::title}</h1>
            <p>{words::wallet::lead}</p>
            {kept::show(cards, ("cards".to_owned(), |cards| serde_json::to_string(cards).unwrap_or_default()), Shape::Cards(4), words::wallet::what, |cards, _| all(&cards))}
        </div>
    }
    .into_any()
}

fn all(cards: &Cards) -> AnyView {
    if cards.cards.is_empty() {
        return view! {
            <Empty title=words::wallet::none_title picture=icon::CARD>
                <p>{words::wallet::none}</p>
                <Link href=Route::Browse.href() kind=LinkKind::Secondary>
                    {words::wallet::to_items}
                </Link>
            </Empty>
            {more()}
        }
        .into_any();
    }
    let (soon, rest): (Vec<&CardBrief>, Vec<&CardBrief>) = cards
        .cards
        .iter()
        .partition(|card| names::needs_renewal(card));
    let mut groups: Vec<AnyView> = Vec::new();
    if !soon.is_empty() {
        groups.push(group(words::wallet::soon.into_any(), &soon));
    }
    let kind_of = |card: &CardBrief| card.kind.clone().unwrap_or(CardKind::Misc);
    // In the back end's order; what it does not name stands at the end.
    let named = |kind: &CardKind| cards.kinds.iter().any(|one| one.kind == *kind);
    for kind in &cards.kinds {
        let own = rest
            .iter()
            .copied()
            .filter(|card| kind_of(card) == kind.kind);
        let own: Vec<&CardBrief> = own.collect();
        if !own.is_empty() {
            groups.push(group(say(&kind.name), &own));
        }
    }
    let others = rest.into_iter().filter(|card| !named(&kind_of(card)));
    let others: Vec<&CardBrief> = others.collect();
    if !others.is_empty() {
        groups.push(group(words::wallet::others.into_any(), &others));
    }
    view! { {groups} {more()} }.into_any()
}

fn group(title: AnyView, cards: &[&CardBrief]) -> AnyView {
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <ul class=style::ALL role="list">
                {cards.iter().map(|card| one(card)).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// What else can be done here.
fn more() -> AnyView {
    let to = |route: Route, picture, label: words::Phrase| {
        view! {
            <li>
                <Link href=route.href() kind=LinkKind::Lone picture>
                    {label}
                </Link>
            </li>
        }
    };
    view! {
        <h2>{words::wallet::more}</h2>
        <ul class=style::MORE role="list">
            {to(Route::CardLink, icon::CARD, words::wallet::to_link)}
            {to(Route::AllCardGrants, icon::SHIELD, words::wallet::to_grants)}
            {to(Route::Verify, icon::SEARCH, words::wallet::to_verify)}
        </ul>
    }
    .into_any()
}

fn one(card: &CardBrief) -> Option<AnyView> {
    let href = Route::Card(Id::parse(&card.id)?).href();
    let lang = lang_of(&card.holder);
    Some(view! {
        <li class=style::ONE>
            <span class=style::PICTURE>
                <Icon picture=icon::CARD />
            </span>
            <div class=style::BODY>
                <h3 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=href>
                        {say(&card.name)}
                    </a>
                </h3>
                {standing(card)}
                <p class=style::META>
                    <span lang=lang>{card.holder.clone()}</span>
                    " · "
                    <span lang=lang_of(&card.number)>{card.number.clone()}</span>
                </p>
                <p class=style::META>{say(&card.issuer)}</p>
                {renewal(card)}
            </div>
        </li>
    })
}

/// The item that renews a card which needs it.
pub fn renewal(card: &CardBrief) -> Option<AnyView> {
    let item = card
        .renewal
        .as_ref()
        .filter(|_| names::needs_renewal(card))?;
    let href = Route::guide(&item.id).href();
    let name = say(&item.name);
    Some(
        view! {
            <p class=style::RENEW>
                <Link href kind=LinkKind::Lone picture=icon::NEXT>
                    // One box: as two they would stand beside each other and break apart.
                    <span>{words::wallet::renew} {name}</span>
                </Link>
            </p>
        }
        .into_any(),
    )
}

/// Whether it holds, until when, and that it will soon run out.
pub fn standing(card: &CardBrief) -> AnyView {
    let state = card.state.clone();
    let (tone, _) = untrack(|| names::state(&state));
    let card = StoredValue::new(card.clone());
    let reminder = move || {
        card.with_value(names::reminder)
            .map(|text| view! { <Tag tone=Tone::Wait>{text}</Tag> })
    };
    view! {
        <p class="row">
            <Tag tone>{move || names::state(&state).1}</Tag>
            <span>{move || card.with_value(names::until)}</span>
            {reminder}
        </p>
    }
    .into_any()
}
