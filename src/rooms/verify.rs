//! Checking a card that somebody shows, or a copy: for anybody, signed in or not. The code goes into no address that is sent;
//! one that a camera brought behind `#` is taken out of it at once.

use crate::{
    backend::use_action,
    browser::{dom, time},
    frame::arrival,
    routes::Route,
    say::{day, lang_of, say},
    show::{
        facts::{at, facts, told, written},
        moment::moment,
        scan::{Scan, from_address},
        wait::{self, Foot, Wait},
    },
    styles::verify as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        field::Need,
        notice::{Notice, Urgency},
        sent_form::SentForm,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoints::CheckCardCode,
    wire::{CardBrief, CardCheck, CardChecked, CardVerdict, CopyTerms},
};
use leptos::prelude::*;
use std::time::Duration;

const CODE: &str = "verify-code";
const FOUND: &str = "verify-found";
/// Longest text that says who checks.
const MOST: usize = 60;

/// The room.
#[component]
pub fn Verify() -> impl IntoView {
    arrival::use_title(|| Some(words::verify::title().to_owned()));
    arrival::settled();
    let (code, by) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // It is checked when one presses, not before: each code holds once.
    let fill = move |text: String| {
        let ours = text.contains("/verify#");
        if ours {
            code.set(tidy(&text));
        }
        ours
    };
    from_address(&Route::Verify, fill);
    let error = RwSignal::new(None::<words::Phrase>);
    let long = RwSignal::new(false);
    let found = RwSignal::new(None::<CardChecked>);
    let send = use_action::<CheckCardCode>(
        move || {
            let by = by.get_untracked().trim().to_owned();
            let asked = CardCheck {
                code: tidy(&code.get_untracked()),
                by: Some(by).filter(|by| !by.is_empty()),
            };
            ((), (), asked)
        },
        move |checked| {
            // What was checked is used up: the field is free for the next.
            code.set(String::new());
            found.set(Some(checked));
            time::after(Duration::ZERO, || dom::focus(FOUND));
        },
    );
    let wait = Wait::after(send.failure, words::verify::again);
    let other = wait::others(move || send.failure.get(), |_| false);
    let submit = move || {
        if wait.left.get_untracked() > 0 || send.pending.get_untracked() {
            return;
        }
        found.set(None);
        let missing = code.with_untracked(|code| tidy(code).is_empty());
        error.set(missing.then_some(words::verify::code_missing));
        long.set(by.with_untracked(|by| by.trim().chars().count() > MOST));
        if missing {
            dom::focus(CODE);
        } else if !long.get_untracked() {
            send.start.run(());
        }
    };
    let take = move |text: String| {
        let ours = fill(text);
        if ours {
            dom::focus(CODE);
        }
        ours
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::verify::title)]) />
            <h1>{words::verify::title}</h1>
            <p>{words::verify::lead}</p>
            <Scan label=words::verify::scan not_this=words::verify::scan_wrong on_read=take />
            <SentForm on_submit=move |()| submit()>
                <TextField
                    id=CODE
                    label=words::verify::code
                    hint=words::verify::code_hint
                    value=code
                    error=Signal::derive(move || error.get().map(|word| word().to_owned()))
                    private=true
                />
                <TextField
                    label=words::verify::by
                    hint=words::verify::by_hint
                    value=by
                    need=Need::Optional
                    error=Signal::derive(move || long.get().then(|| words::verify::by_long().to_owned()))
                />
                {wait
                    .foot(
                        Foot {
                            title: words::verify::too_many,
                            why: words::verify::wait,
                            conflict: words::verify::title,
                            send: words::verify::send,
                        },
                        send.pending,
                        other,
                    )}
            </SentForm>
            <div id=FOUND tabindex="-1">
                {move || found.get().map(|checked| outcome(&checked))}
            </div>
            <p class=style::SMALL>{words::verify::noted}</p>
        </div>
    }
    .into_any()
}

/// A code as it was made: what a scanner types may be the address around it, what a person types may have blanks.
fn tidy(typed: &str) -> String {
    let (_, code) = typed.rsplit_once('#').unwrap_or(("", typed));
    code.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What came of it.
fn outcome(checked: &CardChecked) -> AnyView {
    use words::verify as said;
    let (tone, title, advice): (Tone, words::Phrase, Option<words::Phrase>) = match checked.verdict
    {
        CardVerdict::Valid if checked.copy.is_some() => {
            (Tone::Done, said::copy_valid, Some(said::copy_valid_do))
        }
        CardVerdict::Valid => (Tone::Done, said::valid, Some(said::valid_do)),
        CardVerdict::Expired => (Tone::Danger, said::expired, Some(said::expired_do)),
        CardVerdict::Used => (Tone::Danger, said::used, Some(said::used_do)),
        CardVerdict::Recalled => (Tone::Danger, said::recalled, Some(said::recalled_do)),
        CardVerdict::CardInvalid => (
            Tone::Danger,
            said::card_invalid,
            Some(said::card_invalid_do),
        ),
        CardVerdict::Unknown => (Tone::Danger, said::unknown, Some(said::unknown_do)),
        CardVerdict::Other(_) => (Tone::Wait, said::other, None),
    };
    let when = checked.at.clone();
    let used = checked.used_at.clone();
    let used = used.map(|at| view! { <p>{move || words::verify::used_at(&moment(&at))}</p> });
    let card = checked
        .card
        .as_ref()
        .map(|card| shown(card, checked.copy.as_ref()));
    view! {
        <section class=style::FOUND>
            <Notice tone title urgency=Urgency::AtOnce>
                {advice.map(|advice| view! { <p>{advice}</p> })}
                {used}
                <p>{move || words::verify::checked_at(&moment(&when))}</p>
            </Notice>
            {card}
        </section>
    }
    .into_any()
}

/// What the checker may see of a card that holds.
fn shown(card: &CardBrief, copy: Option<&CopyTerms>) -> AnyView {
    let until = card.expires_on.clone();
    let until = move || match &until {
        Some(last) => words::verify::until(&day(last)),
        None => words::verify::without_end().to_owned(),
    };
    let terms = copy.map(|terms| {
        let lang = lang_of(&terms.purpose);
        view! {
            <h3>{words::verify::terms}</h3>
            <p lang=lang class=style::PURPOSE>{terms.purpose.clone()}</p>
            {facts(vec![
                written(words::verify::recipient, &terms.recipient),
                at(words::verify::copy_until, &terms.valid_until),
            ])}
        }
    });
    view! {
        <h2>{say(&card.name)}</h2>
        {facts(vec![
            written(words::verify::holder, &card.holder),
            written(words::verify::number, &card.number),
            told(words::verify::issuer, &card.issuer),
        ])}
        <p>{until}</p>
        {terms}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_code_is_taken_out_of_what_was_scanned_or_typed() {
        for typed in ["abc123", " abc 123 ", "https://example.cn/verify#abc123"] {
            assert_eq!(tidy(typed), "abc123");
        }
    }
}
