//! Every card, those that hold first as the back end orders them, with a reminder before one runs out.

use super::names;
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
    wire::{CardBrief, Cards},
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
            {cards.show(Shape::Cards(4), words::wallet::what, |cards| all(&cards))}
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
        }
        .into_any();
    }
    view! {
        <ul class=style::ALL role="list">
            {cards.cards.iter().map(one).collect_view()}
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
                <h2 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=href>
                        {say(&card.name)}
                    </a>
                </h2>
                {standing(card)}
                <p class=style::META>
                    <span lang=lang>{card.holder.clone()}</span>
                    " · "
                    {card.number.clone()}
                </p>
                <p class=style::META>{say(&card.issuer)}</p>
            </div>
        </li>
    })
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
