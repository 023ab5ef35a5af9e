//! How the space behaves.

use crate::{
    backend::use_action,
    browser::page,
    frame::arrival,
    session::private,
    show::refusal::Refusal,
    ui::{
        button::{Button, ButtonKind, ButtonRole},
        options::Checkbox,
        select::{Choice, SelectField},
    },
    words,
};
use contract::{
    endpoints::SavePrivacy,
    wire::{DestroyAfter, PrivacySettings},
};
use leptos::prelude::*;

/// Minutes and seconds that can be chosen.
const MINUTES: [u32; 4] = [1, 5, 15, 30];
const SECONDS: [u32; 4] = [0, 30, 60, 300];

/// The form.
pub fn settings(now: &PrivacySettings) -> AnyView {
    let minutes = RwSignal::new(now.lock_after_minutes.to_string());
    let seconds = RwSignal::new(now.hidden_after_seconds.to_string());
    let destroy = RwSignal::new(now.destroy_read.name().to_owned());
    let mention = RwSignal::new(now.mention);
    let save = use_action::<SavePrivacy>(
        move || {
            let number = |text: RwSignal<String>| text.get_untracked().parse().unwrap_or_default();
            let body = PrivacySettings {
                lock_after_minutes: number(minutes),
                hidden_after_seconds: number(seconds),
                destroy_read: DestroyAfter::from(destroy.get_untracked().as_str()),
                mention: mention.get_untracked(),
            };
            ((), (), body)
        },
        |_| {
            page::announce(untrack(words::privacy::saved));
            private::changed();
            arrival::catch_focus();
        },
    );
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save.start.run(());
    };
    // What was chosen elsewhere stays choosable here.
    let with = |known: &[u32], own: u32| {
        let mut all = known.to_vec();
        if !all.contains(&own) {
            all.push(own);
        }
        all
    };
    let minute_choices = with(&MINUTES, now.lock_after_minutes);
    let second_choices = with(&SECONDS, now.hidden_after_seconds);
    view! {
        <form class="stack no-print" aria-labelledby="privacy-settings" novalidate=true on:submit=submit>
            <h2 id="privacy-settings">{words::privacy::settings}</h2>
            <SelectField
                label=words::privacy::lock_after
                value=minutes
                choices=Signal::derive(move || minute_choices.iter().map(|n| minute(*n)).collect())
            />
            <SelectField
                label=words::privacy::hidden_after
                value=seconds
                choices=Signal::derive(move || second_choices.iter().map(|n| second(*n)).collect())
            />
            <SelectField
                label=words::privacy::destroy
                hint=words::privacy::destroy_hint
                value=destroy
                choices=Signal::derive(destroys)
            />
            <Checkbox label=words::privacy::mention value=mention />
            <Refusal failure=save.failure conflict=words::privacy::not_now />
            <div class="row">
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=save.pending>
                    {words::privacy::save}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn minute(minutes: u32) -> Choice {
    Choice::new(minutes.to_string(), move || {
        words::privacy::minutes(u64::from(minutes))
    })
}

fn second(seconds: u32) -> Choice {
    Choice::new(seconds.to_string(), move || match seconds {
        0 => words::privacy::at_once().to_owned(),
        1..60 => words::privacy::seconds(u64::from(seconds)),
        _ => words::privacy::minutes(u64::from(seconds / 60)),
    })
}

fn destroys() -> Vec<Choice> {
    let names: [(DestroyAfter, words::Phrase); 5] = [
        (DestroyAfter::Never, words::privacy::destroy_never),
        (DestroyAfter::OnClose, words::privacy::destroy_on_close),
        (DestroyAfter::Hour, words::privacy::destroy_hour),
        (DestroyAfter::Day, words::privacy::destroy_day),
        (DestroyAfter::Week, words::privacy::destroy_week),
    ];
    names
        .into_iter()
        .map(|(name, label)| Choice::new(name.name(), label))
        .collect()
}
