//! A card that is missing: asked for by kind, number and issuing region. What came of it is told as it is.

use super::{
    names,
    typed::{Errors, Field},
};
use crate::{
    backend::{use_action, use_remote},
    browser::{dom, time},
    form::{region_levels, regions_below},
    frame::arrival,
    routes::Route,
    say::{day, say, saying},
    show::{
        moment::told,
        wait::{self, Foot, Wait},
    },
    styles::wallet_given as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        cascade::{Cascade, Place},
        icon,
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
        select::{Choice, SelectField},
        sent_form::SentForm,
        skeleton::Shape,
        tag::Tag,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{LinkCard, ListCardLinks, ListCards},
    wire::{CardKind, CardLink, CardLinkStart, CardLinkState, Cards},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

const FIELDS: &[Field] = &[KIND, NUMBER, REGION];
const KIND: Field = ("kind", words::card_use::kind_wrong);
const NUMBER: Field = ("number", words::card_use::number_wrong);
const REGION: Field = ("region", words::card_use::region_wrong);
const FOUND: &str = "link-found";
/// Cards are issued by counties and above.
const COUNTY: u8 = 3;

/// The page.
#[component]
pub fn LinkPage() -> impl IntoView {
    arrival::use_title(|| Some(words::card_use::link().to_owned()));
    let cards = use_remote::<ListCards>(|| Some(((), ())));
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::wallet::title, Route::Cards.href()),
            Crumb::here(words::card_use::link),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::card_use::link}</h1>
            <p>{words::card_use::link_lead}</p>
            {cards.show(Shape::Page, words::wallet::what, |cards| view! { <Asking cards /> }.into_any())}
            <p class="no-print">
                <Link href=Route::Cards.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::wallet::back}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

/// The form, what came of it, and what was asked for before.
#[component]
fn Asking(cards: Arc<Cards>) -> impl IntoView {
    let (kind, number) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let region = RwSignal::new(Vec::<Place>::new());
    let found = RwSignal::new(None::<CardLink>);
    let links = use_remote::<ListCardLinks>(|| Some(((), ())));
    let errors = Errors::new("link");
    let send = use_action::<LinkCard>(
        move || {
            let start = CardLinkStart {
                kind: CardKind::from(kind.get_untracked().as_str()),
                number: number.get_untracked().trim().to_owned(),
                region: issuing(&region.get_untracked()),
            };
            ((), (), start)
        },
        move |link| {
            found.set(Some(link));
            links.refresh();
            time::after(Duration::ZERO, || dom::focus(FOUND));
        },
    );
    let wait = Wait::after(send.failure, words::card_use::link_again);
    let refused = errors.follow(send.failure, FIELDS);
    let other = wait::others(move || refused.get(), |_| false);
    let submit = move || {
        if wait.left.get_untracked() > 0 || send.pending.get_untracked() {
            return;
        }
        found.set(None);
        let long =
            number.with_untracked(|number| (4..=60).contains(&number.trim().chars().count()));
        let right = errors.check(&[
            (KIND, kind.with_untracked(|kind| !kind.is_empty())),
            (NUMBER, long),
            (REGION, region.with_untracked(|way| !way.is_empty())),
        ]);
        if right {
            send.start.run(());
        }
    };
    let choice =
        |kind: &contract::wire::CardKindName| Choice::new(kind.kind.name(), saying(&kind.name));
    let kinds: Vec<Choice> = cards.kinds.iter().map(choice).collect();
    view! {
        {errors.summary()}
        <SentForm on_submit=move |()| submit()>
            <SelectField
                id=errors.id("kind")
                label=words::card_use::kind
                value=kind
                choices=Signal::derive(move || kinds.clone())
                error=errors.of("kind")
            />
            <TextField
                id=errors.id("number")
                label=words::wallet::number
                hint=words::card_use::number_hint
                value=number
                error=errors.of("number")
                private=true
            />
            <Cascade
                id=errors.id("region")
                label=words::card_use::region
                value=region
                below=regions_below(|| ())
                levels=region_levels(COUNTY)
                hint=words::card_use::region_hint
                error=errors.of("region")
            />
            {wait
                .foot(
                    Foot {
                        title: words::card_use::link_too_many,
                        why: words::card_use::link_wait,
                        conflict: words::card_use::over,
                        send: words::card_use::link_send,
                    },
                    send.pending,
                    other,
                )}
        </SentForm>
        <div id=FOUND tabindex="-1">{move || found.get().map(|link| outcome(&link))}</div>
        {links
            .show_live(
                Shape::Lines(2),
                words::card_use::links_what,
                move |links| {
                    let cards = cards.clone();
                    (move || links.with(|links| before(&links.links, &cards))).into_any()
                },
            )}
    }
    .into_any()
}

/// The last place that was chosen.
fn issuing(way: &[Place]) -> String {
    way.last()
        .map(|place| place.code.clone())
        .unwrap_or_default()
}

/// What came of it, in words, and what one can do now.
fn outcome(link: &CardLink) -> AnyView {
    use words::card_use as told;
    let (title, advice): (words::Phrase, Option<words::Phrase>) = match link.state {
        CardLinkState::Linked => (told::link_done, None),
        CardLinkState::Known => (told::link_known, None),
        CardLinkState::NotFound => (told::link_not_found, Some(told::link_not_found_do)),
        CardLinkState::OfAnother => (told::link_of_another, Some(told::link_of_another_do)),
        CardLinkState::UnderReview => (told::link_review, Some(told::link_review_do)),
        CardLinkState::Other(_) => (told::link_other, None),
    };
    let by = link.answer_by.clone();
    let by = by.map(|by| view! { <p>{move || words::wallet::answer_by(&day(&by))}</p> });
    let (tone, _) = untrack(|| names::link(&link.state));
    let card = to_card(link);
    view! {
        <Notice tone title urgency=Urgency::AtOnce>
            {advice.map(|advice| view! { <p>{advice}</p> })}
            {by}
            {card}
        </Notice>
    }
    .into_any()
}

fn to_card(link: &CardLink) -> Option<AnyView> {
    let card = link.card.as_ref()?;
    let href = Route::Card(Id::parse(&card.id)?).href();
    let name = say(&card.name);
    Some(
        view! {
            <Link href kind=LinkKind::Lone picture=icon::CARD>
                {name}
            </Link>
        }
        .into_any(),
    )
}

fn before(links: &[CardLink], cards: &Cards) -> AnyView {
    if links.is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{words::card_use::links}</h2>
        <ul class=style::ROWS role="list">
            {links.iter().map(|link| one(link, cards)).collect_view()}
        </ul>
    }
    .into_any()
}

fn one(link: &CardLink, cards: &Cards) -> AnyView {
    let state = link.state.clone();
    let (tone, _) = untrack(|| names::link(&state));
    let kind = cards.kinds.iter().find(|one| one.kind == link.kind);
    let kind = kind.map(|one| say(&one.name));
    view! {
        <li class=style::ROW>
            <div class="row">
                <strong>{kind} " " {link.number.clone()}</strong>
                <Tag tone>{move || names::link(&state).1}</Tag>
                {told(&link.at)}
            </div>
            {to_card(link)}
        </li>
    }
    .into_any()
}
