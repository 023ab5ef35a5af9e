//! One card: its face, who sealed it, its document, and the code one shows.

use super::{
    code::CodeMaker,
    kept,
    list::{renewal, standing},
    picture, versions,
};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{lang_of, said, say},
    show::{
        digest::digest,
        facts::{at, fact, facts, told, written},
        private,
    },
    styles::wallet_card as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        list::{List, ListRow},
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetCard,
    wire::{self, CardLine, CardSeal, CardState, Named, PrivateKind},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn CardPage(id: Id) -> impl IntoView {
    let (asked, kept_as) = (id.clone(), ["card-", &id.0].concat());
    let card = use_remote::<GetCard>(move || Some((asked.clone(), ())));
    let title = Memo::new(move |_| card.get().map(|card| said(&card.brief.name)));
    let heading = move || {
        title
            .get()
            .unwrap_or_else(|| words::wallet::card().to_owned())
    };
    arrival::use_title(move || (title.get().is_some() || card.failure().is_some()).then(heading));
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::wallet::title, Route::Cards.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {kept::show(
                card,
                (kept_as, |card| serde_json::to_string(card).unwrap_or_default()),
                Shape::Page,
                words::wallet::card_what,
                move |card, old| whole(&id, &card, old),
            )}
            <p class="no-print">
                <Link href=Route::Cards.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::wallet::back}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

/// `old`: there is no network, and this is what was seen last. It can be looked at and not shown by a code.
fn whole(id: &Id, card: &wire::Card, old: bool) -> AnyView {
    let brief = &card.brief;
    let face = card.face.iter().map(line).collect_view();
    let holds = brief.state == CardState::Valid;
    let show = if old {
        view! {
            <Notice tone=Tone::Wait title=words::wallet::no_proof>
                <p>{words::wallet::no_proof_do}</p>
            </Notice>
        }
        .into_any()
    } else if holds {
        view! { <CodeMaker id=id.clone() holder=brief.holder.clone() /> }.into_any()
    } else {
        view! {
            <Notice tone=Tone::Wait title=words::wallet::cannot_show>
                <p>{words::wallet::cannot_show_do}</p>
            </Notice>
        }
        .into_any()
    };
    view! {
        {versions::newer(card)}
        {standing(brief)}
        {renewal(brief)}
        <div class=style::FACE>
            {old.then(|| view! { <p class=style::MARK>{words::wallet::face_old}</p> })}
            <p class=style::TITLE>{say(&brief.name)}</p>
            <dl class=style::LINES>
                {face}
            </dl>
            <p class=style::ISSUER>{say(&brief.issuer)}</p>
        </div>
        <p class=style::SMALL>{words::wallet::masked}</p>
        {show}
        {(!old).then(|| (picture::view(card), doings(id, holds)))}
        {versions::reports(card)}
        <h2>{words::wallet::about}</h2>
        {facts(vec![
            written(words::wallet::holder, &brief.holder),
            written(words::wallet::number, &brief.number),
            at(words::wallet::issued_on, &card.issued_on),
            written(words::wallet::certificate_id, &card.certificate_id),
            card.case.as_ref().and_then(case),
        ])}
        {versions::all(card)}
        {card.seal.as_ref().map(seal)}
        {private::mover(PrivateKind::Card, &brief.id, 2)}
    }
    .into_any()
}

/// What can be done with it, and what was.
fn doings(id: &Id, holds: bool) -> AnyView {
    let to = |route: Route, picture, label: words::Phrase, about: words::Phrase| {
        view! {
            <ListRow>
                <Link href=route.href() kind=LinkKind::Lone picture>
                    {label}
                </Link>
                <p class=style::SMALL>{about}</p>
            </ListRow>
        }
    };
    let copies = holds.then(|| {
        let route = Route::CardCopies(id.clone());
        to(
            route,
            icon::DOCUMENT,
            words::wallet::to_copies,
            words::wallet::to_copies_about,
        )
    });
    let grants = Route::CardGrants(id.clone());
    let (uses, report) = (Route::CardUses(id.clone()), Route::CardReport(id.clone()));
    view! {
        <div class="stack no-print">
            <h2>{words::wallet::doings}</h2>
            <List>
                {to(uses, icon::CLOCK, words::wallet::to_uses, words::wallet::to_uses_about)}
                {copies}
                {to(grants, icon::SHIELD, words::wallet::to_card_grants, words::wallet::to_card_grants_about)}
                {to(report, icon::EDIT, words::wallet::to_report, words::wallet::to_report_about)}
            </List>
        </div>
    }
    .into_any()
}

/// The case it came from.
fn case(case: &Named) -> Option<AnyView> {
    let route = Route::Case(Id::parse(&case.id)?);
    let name = say(&case.name);
    let link = view! {
        <Link href=route.href() kind=LinkKind::Lone>
            {name}
        </Link>
    };
    fact(words::wallet::from_case, link).filter(|_| route.is_served())
}

fn line(line: &CardLine) -> AnyView {
    let lang = lang_of(&line.value);
    view! {
        <div class=style::LINE>
            <dt class=style::TERM>{say(&line.label)}</dt>
            <dd lang=lang>{line.value.clone()}</dd>
        </div>
    }
    .into_any()
}

/// 电子印章: by what one can tell that the document is true.
fn seal(seal: &CardSeal) -> AnyView {
    view! {
        <h2>{words::wallet::seal}</h2>
        {facts(vec![
            told(words::wallet::seal_name, &seal.name),
            written(words::wallet::seal_number, &seal.number),
            at(words::wallet::sealed_at, &seal.sealed_at),
        ])}
        {digest(&seal.digest)}
    }
    .into_any()
}
