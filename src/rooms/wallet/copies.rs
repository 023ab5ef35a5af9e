//! 用途水印: copies for one purpose, with an end; listed, fetched, recalled.

use super::{
    given::id_of,
    names,
    typed::{Errors, Field, is_short},
};
use crate::{
    backend::{use_action, use_remote},
    browser::{page, time},
    say::lang_of,
    show::{
        facts::{at, facts, written},
        file,
        refusal::Refusal,
    },
    styles::wallet_given as style,
    ui::{
        button::{Button, ButtonKind, ButtonRole},
        date_field::DateField,
        icon,
        sent_form::SentForm,
        skeleton::Shape,
        tag::Tag,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::{ListCardCopies, MakeCardCopy, RecallCardCopy},
    validate::Day,
    wire::{Card, CardCopies, CardCopy, CardState, CardTermState, CopyStart},
};
use leptos::prelude::*;
use std::sync::Arc;

const FIELDS: &[Field] = &[PURPOSE, RECIPIENT, UNTIL];
const PURPOSE: Field = ("purpose", words::card_use::purpose_wrong);
const RECIPIENT: Field = ("recipient", words::card_use::recipient_wrong);
const UNTIL: Field = ("validUntil", words::card_use::until_wrong);

/// The form, and the copies there are.
pub fn view(card: Arc<Card>) -> AnyView {
    let id = id_of(&card);
    let asked = id.clone();
    let copies = use_remote::<ListCardCopies>(move || Some((asked.clone(), ())));
    let again = Callback::new(move |()| copies.refresh());
    let form = (card.brief.state == CardState::Valid)
        .then(|| view! { <Make id=id.clone() on_made=again /> });
    view! {
        <p>{words::card_use::copies_lead}</p>
        {form}
        <h2>{words::card_use::copies_made}</h2>
        {copies
            .show_live(
                Shape::Lines(3),
                words::card_use::copies_what,
                move |list| all(id.clone(), list, again),
            )}
    }
    .into_any()
}

fn all(id: Id, list: Signal<Arc<CardCopies>>, again: Callback<()>) -> AnyView {
    (move || {
        let list = list.get();
        if list.copies.is_empty() {
            return view! { <p>{words::card_use::copies_none}</p> }.into_any();
        }
        let one =
            |copy: &CardCopy| view! { <One id=id.clone() copy=copy.clone() on_recalled=again /> };
        view! {
            <ul class=style::ROWS role="list">
                {list.copies.iter().map(one).collect_view()}
            </ul>
        }
        .into_any()
    })
    .into_any()
}

/// Makes one.
#[component]
fn Make(id: Id, on_made: Callback<()>) -> impl IntoView {
    let text = || RwSignal::new(String::new());
    let (purpose, recipient, until) = (text(), text(), text());
    let errors = Errors::new("copy");
    let send = use_action::<MakeCardCopy>(
        move || {
            let start = CopyStart {
                purpose: purpose.get_untracked(),
                recipient: recipient.get_untracked(),
                valid_until: until.get_untracked(),
            };
            (id.clone(), (), start)
        },
        move |_| {
            for field in [purpose, recipient, until] {
                field.set(String::new());
            }
            page::announce(untrack(words::card_use::copy_made));
            on_made.run(());
        },
    );
    let other = errors.follow(send.failure, FIELDS);
    let submit = move || {
        let today = time::today_to_wire();
        let last = until.get_untracked();
        let right = errors.check(&[
            (PURPOSE, is_short(&purpose.get_untracked())),
            (RECIPIENT, is_short(&recipient.get_untracked())),
            (UNTIL, Day::parse(&last).is_some() && last >= today),
        ]);
        if right {
            send.start.run(());
        }
    };
    view! {
        <h2>{words::card_use::copy_make}</h2>
        {errors.summary()}
        <SentForm on_submit=move |()| submit()>
            <TextField
                id=errors.id("purpose")
                label=words::card_use::purpose
                hint=words::card_use::copy_purpose_hint
                value=purpose
                error=errors.of("purpose")
            />
            <TextField
                id=errors.id("recipient")
                label=words::card_use::recipient
                hint=words::card_use::recipient_hint
                value=recipient
                error=errors.of("recipient")
            />
            <DateField
                id=errors.id("validUntil")
                label=words::card_use::valid_until
                hint=words::card_use::copy_until_hint
                value=until
                error=errors.of("validUntil")
            />
            <Refusal failure=other conflict=words::wallet::cannot_show />
            <div>
                <Button
                    kind=ButtonKind::Primary
                    role=ButtonRole::Submit
                    picture=icon::DOCUMENT
                    pending=send.pending
                >
                    {words::card_use::copy_send}
                </Button>
            </div>
        </SentForm>
    }
    .into_any()
}

/// A copy.
#[component]
fn One(id: Id, copy: CardCopy, on_recalled: Callback<()>) -> impl IntoView {
    let state = copy.state.clone();
    let (tone, _) = untrack(|| names::term(&state));
    let active = state == CardTermState::Active;
    let lang = lang_of(&copy.terms.purpose);
    let member = Id::parse(&copy.id).map(|member| Member { id, member });
    let recall = member
        .filter(|_| active)
        .map(|member| view! { <Recall member on_recalled /> });
    view! {
        <li class=style::ROW>
            <div class="row">
                <strong lang=lang>{copy.terms.purpose.clone()}</strong>
                <Tag tone>{move || names::term(&state).1}</Tag>
            </div>
            {facts(
                vec![
                    written(words::card_use::recipient, &copy.terms.recipient),
                    at(words::card_use::valid_until, &copy.terms.valid_until),
                    written(words::card_use::copy_code, &copy.code),
                ],
            )}
            {active.then(|| file::link(&copy.file, words::card_use::copy_file))}
            {recall}
        </li>
    }
    .into_any()
}

#[component]
fn Recall(member: Member, on_recalled: Callback<()>) -> impl IntoView {
    let send = use_action::<RecallCardCopy>(
        move || (member.clone(), (), ()),
        move |_| {
            page::announce(untrack(words::card_use::copy_recalled));
            on_recalled.run(());
        },
    );
    view! {
        <Refusal failure=send.failure conflict=words::card_use::over />
        <div>
            <Button kind=ButtonKind::Danger pending=send.pending on_press=send.start>
                {words::card_use::copy_recall}
            </Button>
        </div>
    }
    .into_any()
}
