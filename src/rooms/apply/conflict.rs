//! Two devices have said different things: both are shown side by side, and the person chooses for each.

use super::desk::Hand;
use super::differ::{About, Difference, differences, merged};
use super::way::HEADING;
use crate::browser::{dom, time};
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::options::RadioGroup;
use crate::ui::select::Choice;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

/// Lets the person choose.
#[component]
pub fn Conflict() -> impl IntoView {
    let work = expect_context::<Hand>().work;
    // Settled while this was on its way.
    let Some(theirs) = work.saving.conflict.get_untracked() else {
        return ().into_any();
    };
    let mine = work.content.get_untracked();
    let found = differences(&theirs, &mine);
    let chosen: Vec<(About, RwSignal<String>)> = found
        .iter()
        .map(|one| (one.about.clone(), RwSignal::new("mine".to_owned())))
        .collect();
    let rows: Vec<AnyView> = found
        .iter()
        .zip(&chosen)
        .map(|(one, (_, value))| row(one, *value))
        .collect();
    let (mine, theirs, chosen) = (
        StoredValue::new(mine),
        StoredValue::new(theirs),
        StoredValue::new(chosen),
    );
    // `all` overrides what was chosen one by one.
    let settle = move |all: Option<bool>| {
        let take: Vec<About> = chosen.with_value(|chosen| {
            chosen
                .iter()
                .filter(|(_, value)| {
                    all.unwrap_or_else(|| value.with_untracked(|value| value == "theirs"))
                })
                .map(|(about, _)| about.clone())
                .collect()
        });
        let theirs = theirs.get_value();
        let content = mine.with_value(|mine| merged(mine, &theirs.content, &take));
        work.settle(&theirs, content);
    };
    time::after(Duration::from_millis(30), || dom::focus(HEADING));
    view! {
        <section class=style::STEP aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {words::apply::conflict}
            </h2>
            <Notice tone=Tone::Wait title=words::apply::conflict_explain urgency=Urgency::AtOnce />
            {rows}
        </section>
        <div class=style::ACTIONS>
            <Button kind=ButtonKind::Primary on_press=move |()| settle(None)>
                {words::apply::conflict_take}
            </Button>
            <Button on_press=move |()| settle(Some(false))>{words::apply::conflict_mine}</Button>
            <Button on_press=move |()| settle(Some(true))>{words::apply::conflict_theirs}</Button>
        </div>
    }
    .into_any()
}

fn row(one: &Difference, value: RwSignal<String>) -> AnyView {
    let shown = |text: &str| {
        if text.is_empty() {
            words::apply::unanswered().to_owned()
        } else {
            text.to_owned()
        }
    };
    let (mine, theirs) = (one.mine.clone(), one.theirs.clone());
    let choices = Signal::stored(vec![
        Choice::new("mine", move || words::apply::conflict_here(&shown(&mine))),
        Choice::new("theirs", move || {
            words::apply::conflict_there(&shown(&theirs))
        }),
    ]);
    view! { <RadioGroup label=one.label.clone() value choices /> }.into_any()
}
