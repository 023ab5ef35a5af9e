//! What is told before one begins, and what keeps a draft from going on.

use super::desk::Hand;
use super::work::Work;
use crate::say::{say, saying};
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::options::Checkbox;
use crate::words;
use contract::wire::{DraftBar, DraftBarred};
use leptos::prelude::*;

/// The id of the box that says one agrees.
pub const AGREE: &str = "agree";

/// The notice, and the consent.
pub fn notice(hand: Hand) -> AnyView {
    let work = hand.work;
    let agreed = RwSignal::new(work.content.with_untracked(|content| content.agreed));
    let missing = RwSignal::new(false);
    Effect::new(move |_| {
        let agreed = agreed.get();
        if agreed {
            missing.set(false);
        }
        if work.content.with_untracked(|content| content.agreed) != agreed {
            work.content.update(|content| content.agreed = agreed);
        }
    });
    let told = work.draft.with_untracked(|draft| {
        let told = draft.notice.iter();
        told.map(|text| view! { <li>{say(text)}</li> }.into_any())
            .collect::<Vec<_>>()
    });
    let error = Signal::derive(move || {
        missing
            .get()
            .then(|| words::apply::agree_missing().to_owned())
    });
    let body = view! {
        <ul class=style::TOLD>{told}</ul>
        <Checkbox label=words::apply::agree value=agreed id=AGREE error=error />
    }
    .into_any();
    let on = move |()| {
        if agreed.get_untracked() {
            hand.way.next();
        } else {
            missing.set(true);
            crate::browser::dom::focus(AGREE);
        }
    };
    let main = view! {
        <Button kind=ButtonKind::Primary on_press=on>
            {words::apply::next}
        </Button>
    }
    .into_any();
    hand.way.frame(work, body, main)
}

/// Says why a draft cannot go on, and what is kept.
pub fn bar(work: Work) -> AnyView {
    let bar = Memo::new(move |_| work.draft.with(|draft| draft.bar.clone()));
    (move || bar.get().map(|bar| barred(work, &bar))).into_any()
}

fn barred(work: Work, bar: &DraftBarred) -> AnyView {
    let changed = bar.kind == DraftBar::FormChanged;
    let changes: Vec<AnyView> = bar
        .changes
        .iter()
        .map(|change| view! { <li>{say(change)}</li> }.into_any())
        .collect();
    let migrate = changed.then(|| {
        view! {
            <Button on_press=move |()| {
                work.content.update(|content| content.migrate = true);
                work.save_there();
            }>{words::apply::migrate}</Button>
        }
        .into_any()
    });
    view! {
        <Notice
            tone=if changed { Tone::Info } else { Tone::Wait }
            title=saying(&bar.explain)
            urgency=Urgency::AtOnce
        >
            <ul class=style::TOLD>{changes}</ul>
            <p>{words::apply::kept}</p>
            {migrate}
        </Notice>
    }
    .into_any()
}
