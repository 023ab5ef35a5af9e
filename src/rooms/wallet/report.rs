//! Something on a card is wrong: which line, and what it should say.

use super::{
    given::id_of,
    typed::{Errors, Field},
    versions,
};
use crate::{
    backend::use_action,
    browser::{dom, page, time},
    say::saying,
    show::refusal::Refusal,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        field::Need,
        icon, ids,
        notice::Notice,
        options::RadioGroup,
        select::Choice,
        sent_form::SentForm,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::ReportCard,
    wire::{Card, CardReport, CardReportKind, CardReportStart},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

const FIELDS: &[Field] = &[LINE, SHOULD_BE, NOTE];
const LINE: Field = ("line", words::card_use::line_wrong);
const SHOULD_BE: Field = ("shouldBe", words::card_use::should_be_wrong);
const NOTE: Field = ("note", words::card_use::note_wrong);
/// Longest text of a report.
const MOST: usize = 300;

/// The form, then what was sent; what was reported before stands below.
pub fn view(card: Arc<Card>) -> AnyView {
    let sent = RwSignal::new(None::<CardReport>);
    let of = card.clone();
    let body = move || match sent.get() {
        None => form(of.clone(), sent),
        Some(report) => done(&report),
    };
    view! {
        <p>{words::card_use::report_lead}</p>
        {body}
        {versions::reports(&card)}
    }
    .into_any()
}

fn done(report: &CardReport) -> AnyView {
    let by = report.answer_by.clone();
    let id = ids::next();
    let own = id.clone();
    time::after(Duration::ZERO, move || dom::focus(&own));
    view! {
        <div id=id tabindex="-1">
            <Notice tone=Tone::Done title=words::card_use::report_sent>
                <p>{move || words::wallet::answer_by(&crate::say::day(&by))}</p>
                <p>{words::card_use::report_follow}</p>
            </Notice>
        </div>
    }
    .into_any()
}

fn form(card: Arc<Card>, sent: RwSignal<Option<CardReport>>) -> AnyView {
    let text = || RwSignal::new(String::new());
    let (line, should_be, note) = (text(), text(), text());
    let errors = Errors::new("report");
    let id = id_of(&card);
    let send = use_action::<ReportCard>(
        move || {
            let start = CardReportStart {
                kind: CardReportKind::WrongLine,
                line: Some(line.get_untracked()),
                should_be: Some(should_be.get_untracked()),
                use_id: None,
                note: Some(note.get_untracked()).filter(|note| !note.trim().is_empty()),
            };
            (id.clone(), (), start)
        },
        move |report| {
            page::announce(untrack(words::card_use::report_sent));
            sent.set(Some(report));
        },
    );
    let other = errors.follow(send.failure, FIELDS);
    let submit = move || {
        let (wanted, more) = (should_be.get_untracked(), note.get_untracked());
        let fits = |text: &str| text.chars().count() <= MOST;
        let right = errors.check(&[
            (LINE, line.with_untracked(|line| !line.is_empty())),
            (SHOULD_BE, !wanted.trim().is_empty() && fits(&wanted)),
            (NOTE, fits(&more)),
        ]);
        if right {
            send.start.run(());
        }
    };
    let lines: Vec<Choice> = card
        .face
        .iter()
        .map(|one| {
            let value = one.value.clone();
            Choice::new(one.label.chinese(), saying(&one.label))
                .hint(move || words::card_use::line_now(&value))
        })
        .collect();
    view! {
        {errors.summary()}
        <SentForm on_submit=move |()| submit()>
            <RadioGroup
                id=errors.id("line")
                label=words::card_use::line
                value=line
                choices=Signal::derive(move || lines.clone())
                error=errors.of("line")
            />
            <TextField
                id=errors.id("shouldBe")
                label=words::card_use::should_be
                value=should_be
                error=errors.of("shouldBe")
                private=true
            />
            <TextField
                id=errors.id("note")
                label=words::card_use::note
                hint=words::card_use::note_hint
                kind=TextKind::Lines
                value=note
                need=Need::Optional
                error=errors.of("note")
                private=true
            />
            <Refusal failure=other conflict=words::card_use::report_twice />
            <div>
                <Button
                    kind=ButtonKind::Primary
                    role=ButtonRole::Submit
                    picture=icon::EDIT
                    pending=send.pending
                >
                    {words::card_use::report_send}
                </Button>
            </div>
        </SentForm>
    }
    .into_any()
}
