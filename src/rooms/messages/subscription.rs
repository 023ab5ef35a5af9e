//! One kind of message and its ways; the quiet hours. What cannot be switched off says why, and is no box to tick.

use super::names;
use crate::{
    say::{said, say},
    styles::messages_settings as style,
    ui::{
        field::Need,
        options::{Checkbox, CheckboxGroup},
        select::{Choice, SelectField},
    },
    words,
};
use contract::wire::{
    MessageChannel, QuietHours, Subscription, SubscriptionSave, Subscriptions, SubscriptionsSave,
};
use leptos::prelude::*;

/// What a person wants, as it stands on screen.
#[derive(Clone)]
pub struct Wish {
    /// The revision it is made on.
    pub revision: StoredValue<String>,
    kinds: Vec<(Subscription, RwSignal<Vec<String>>)>,
    is_quiet: RwSignal<bool>,
    from: RwSignal<String>,
    until: RwSignal<String>,
}

impl Wish {
    /// As it is saved.
    pub fn new(all: &Subscriptions) -> Self {
        let kinds = all.kinds.iter().map(|kind| {
            let on = kind.on.iter().map(|channel| channel.name().to_owned());
            (kind.clone(), RwSignal::new(on.collect()))
        });
        let quiet = all.quiet.clone().unwrap_or(QuietHours {
            from: "22:00".to_owned(),
            until: "07:00".to_owned(),
        });
        Self {
            revision: StoredValue::new(all.revision.clone()),
            kinds: kinds.collect(),
            is_quiet: RwSignal::new(all.quiet.is_some()),
            from: RwSignal::new(quiet.from),
            until: RwSignal::new(quiet.until),
        }
    }

    /// Follows every change.
    pub fn track(&self) {
        for (_, on) in &self.kinds {
            on.track();
        }
        self.is_quiet.track();
        self.from.track();
        self.until.track();
    }

    /// What is to be saved. A kind that this portal does not know stays as it is.
    pub fn to_save(&self) -> SubscriptionsSave {
        let kinds = self.kinds.iter().filter(|(kind, _)| kind.kind.is_known());
        let kinds = kinds.map(|(kind, on)| {
            let must = kind.mandatory.iter().map(|must| must.channel.clone());
            let chosen = on.get_untracked();
            let chosen = chosen.iter().map(|name| MessageChannel::from(&**name));
            let mut on: Vec<MessageChannel> = must.collect();
            for channel in chosen {
                if !on.contains(&channel) {
                    on.push(channel);
                }
            }
            SubscriptionSave {
                kind: kind.kind.clone(),
                on,
            }
        });
        SubscriptionsSave {
            kinds: kinds.collect(),
            quiet: self.is_quiet.get_untracked().then(|| QuietHours {
                from: self.from.get_untracked(),
                until: self.until.get_untracked(),
            }),
        }
    }
}

/// A kind with its ways.
pub fn one(all: &Subscriptions, kind: &Subscription, wish: &Wish, at: usize) -> Option<AnyView> {
    let value = wish.kinds.get(at)?.1;
    let is_must =
        |channel: &MessageChannel| kind.mandatory.iter().any(|must| must.channel == *channel);
    let free: Vec<MessageChannel> = all
        .channels
        .iter()
        .filter(|known| known.verified && !is_must(&known.channel))
        .map(|known| known.channel.clone())
        .collect();
    let must = must(kind);
    let own = kind.kind.clone();
    let choices = (!free.is_empty()).then(|| {
        let choices: Vec<Choice> = free
            .into_iter()
            .map(|channel| {
                let name = channel.name().to_owned();
                Choice::new(name, move || names::channel(&channel))
            })
            .collect();
        let name = kind.kind.clone();
        let label = move || words::messages::ways_of(&names::kind(&name));
        view! { <CheckboxGroup label value choices=Signal::stored(choices) need=Need::Required /> }
    });
    Some(
        view! {
            <li class=style::KIND>
                <h3>{move || names::kind(&own)}</h3>
                <p>{say(&kind.about)}</p>
                {must}
                {choices}
                {kind.through.then(|| view! { <p class=style::NOTE>{words::messages::through}</p> })}
            </li>
        }
        .into_any(),
    )
}

/// The ways that stay on. Where all have one reason, it is said once.
fn must(kind: &Subscription) -> Option<AnyView> {
    let first = kind.mandatory.first()?.why.clone();
    let same = kind.mandatory.iter().all(|must| must.why == first);
    let mandatory = kind.mandatory.clone();
    if same {
        let ways = move || {
            let names: Vec<String> = mandatory
                .iter()
                .map(|must| names::channel(&must.channel))
                .collect();
            words::messages::always(&names.join(words::messages::and()))
        };
        return Some(
            view! {
                <p class=style::MUST>
                    <strong>{ways}</strong>
                    <span>{say(&first)}</span>
                </p>
            }
            .into_any(),
        );
    }
    let rows = mandatory
        .into_iter()
        .map(|must| {
            let (channel, why) = (must.channel, must.why);
            view! {
                <p class=style::MUST>
                    <strong>{move || words::messages::always(&names::channel(&channel))}</strong>
                    <span>{move || said(&why)}</span>
                </p>
            }
        })
        .collect_view();
    Some(rows.into_any())
}

/// The quiet hours.
pub fn quiet(wish: &Wish) -> AnyView {
    let (is_quiet, from, until) = (wish.is_quiet, wish.from, wish.until);
    let same = Signal::derive(move || {
        (from.get() == until.get()).then(|| words::messages::quiet_same().to_owned())
    });
    let hours = Memo::new(move |_| {
        let mut all: Vec<String> = (0..24).map(|hour: u32| clock(hour)).collect();
        // Other hours may have been chosen elsewhere.
        for own in [from.get_untracked(), until.get_untracked()] {
            if !all.contains(&own) {
                all.push(own);
            }
        }
        all
    });
    let choices = Signal::derive(move || {
        let hours = hours.get();
        hours
            .into_iter()
            .map(|hour| Choice::new(hour.clone(), hour))
            .collect::<Vec<_>>()
    });
    let fields = move || {
        is_quiet.get().then(|| {
            view! {
                <div class=style::HOURS>
                    <SelectField label=words::messages::quiet_from value=from choices />
                    <SelectField label=words::messages::quiet_until value=until choices error=same />
                </div>
            }
        })
    };
    view! {
        <p>{words::messages::quiet_about}</p>
        <Checkbox label=words::messages::quiet_on value=is_quiet />
        {fields}
    }
    .into_any()
}

fn clock(hour: u32) -> String {
    let hour = hour.to_string();
    let zero = if hour.len() == 1 { "0" } else { "" };
    [zero, &hour, ":00"].concat()
}
