//! Which messages reach a persona by which way: what is usual, what they chose, what cannot be switched off.

use std::collections::BTreeMap;

use contract::FieldError;
use contract::mask;
use contract::wire::{
    ChannelAddress, MandatoryChannel, MessageChannel, MessageKind, Subscription, Subscriptions,
    SubscriptionsSave,
};
use serde::Deserialize;

use super::Mail;
use crate::files;
use crate::world::World;

/// `data/subscriptions.json`.
#[derive(Default, Deserialize)]
struct Addresses {
    /// By id of the persona.
    emails: BTreeMap<String, Email>,
    /// Personas whose app takes messages.
    apps: Vec<String>,
}

#[derive(Deserialize)]
struct Email {
    address: String,
    verified: bool,
}

/// The ways of a persona.
fn channels(world: &World, persona: &str) -> Vec<ChannelAddress> {
    let known: Addresses = files::read("data/subscriptions.json").unwrap_or_default();
    let phone = world
        .personas
        .iter()
        .find(|one| one.id == persona)
        .map(|one| one.phone.clone())
        .filter(|phone| !phone.is_empty());
    let email = known.emails.get(persona);
    let note = |key: &str, missing: bool| {
        missing.then(|| world.words.text(&format!("mail.channel.{key}")))
    };
    let verified = email.is_some_and(|email| email.verified);
    let app = known.apps.iter().any(|one| one == persona);
    vec![
        ChannelAddress {
            channel: MessageChannel::Portal,
            address: None,
            verified: true,
            note: None,
        },
        ChannelAddress {
            channel: MessageChannel::Sms,
            verified: phone.is_some(),
            note: note("SMS", phone.is_none()),
            address: phone.as_deref().map(mask::mobile),
        },
        ChannelAddress {
            channel: MessageChannel::Email,
            verified,
            note: note(
                if email.is_some() {
                    "EMAIL_UNVERIFIED"
                } else {
                    "EMAIL"
                },
                !verified,
            ),
            address: email.map(|email| mask::mail(&email.address)),
        },
        ChannelAddress {
            channel: MessageChannel::App,
            address: None,
            verified: app,
            note: note("APP", !app),
        },
    ]
}

/// The ways that cannot be switched off for a kind.
fn mandatory(kind: &MessageKind) -> &'static [(MessageChannel, &'static str)] {
    match kind {
        MessageKind::Case => &[(MessageChannel::Portal, "CASE")],
        MessageKind::Correction => &[
            (MessageChannel::Portal, "CORRECTION"),
            (MessageChannel::Sms, "CORRECTION"),
        ],
        MessageKind::Account => &[
            (MessageChannel::Portal, "ACCOUNT"),
            (MessageChannel::Sms, "ACCOUNT"),
        ],
        _ => &[],
    }
}

/// What is on as long as nobody chose.
fn usual(kind: &MessageKind) -> &'static [MessageChannel] {
    match kind {
        MessageKind::Case | MessageKind::Correction | MessageKind::Account => {
            &[MessageChannel::Portal, MessageChannel::Sms]
        }
        MessageKind::Expiry => &[MessageChannel::Portal, MessageChannel::App],
        _ => &[MessageChannel::Portal],
    }
}

/// The subscriptions of a persona.
pub(crate) fn of(mail: &Mail, world: &World, persona: &str) -> Subscriptions {
    let wish = mail.wishes.get(persona).cloned().unwrap_or_default();
    let channels = channels(world, persona);
    let usable = |channel: &MessageChannel| {
        channels
            .iter()
            .any(|known| known.channel == *channel && known.verified)
    };
    let kinds = MessageKind::known().into_iter().map(|kind| {
        let chosen = wish.on.get(kind.name());
        let wanted = chosen.map_or(usual(&kind), Vec::as_slice);
        let must: Vec<MandatoryChannel> = mandatory(&kind)
            .iter()
            .filter(|(channel, _)| usable(channel))
            .map(|(channel, why)| MandatoryChannel {
                channel: channel.clone(),
                why: world.words.text(&format!("mail.mandatory.{why}")),
            })
            .collect();
        let on = channels.iter().map(|known| known.channel.clone());
        let on = on.filter(|channel| {
            let forced = must.iter().any(|must| must.channel == *channel);
            forced || (usable(channel) && wanted.contains(channel))
        });
        Subscription {
            about: world.words.text(&format!("mail.kind.{}", kind.name())),
            on: on.collect(),
            mandatory: must.clone(),
            through: matches!(kind, MessageKind::Correction | MessageKind::Account),
            kind,
        }
    });
    Subscriptions {
        revision: format!("s{}", wish.revision),
        kinds: kinds.collect(),
        quiet: wish.quiet,
        channels,
    }
}

/// The ways by which a kind goes out.
pub(super) fn on(settings: &Subscriptions, kind: &MessageKind) -> Vec<MessageChannel> {
    let found = settings.kinds.iter().find(|known| known.kind == *kind);
    found.map_or(vec![MessageChannel::Portal], |known| known.on.clone())
}

/// Changes them; what is wrong with it, when nothing is changed.
pub(crate) fn save(
    mail: &mut Mail,
    world: &World,
    persona: &str,
    wanted: SubscriptionsSave,
) -> Result<(), Vec<FieldError>> {
    let now = of(mail, world, persona);
    let mut wrong = Vec::new();
    for (at, entry) in wanted.kinds.iter().enumerate() {
        let pointer = format!("/kinds/{at}/on");
        let Some(known) = now.kinds.iter().find(|known| known.kind == entry.kind) else {
            wrong.push(FieldError::at(
                format!("/kinds/{at}/kind"),
                "expected a kind that is offered",
            ));
            continue;
        };
        for must in &known.mandatory {
            if !entry.on.contains(&must.channel) {
                let name = must.channel.name();
                wrong.push(FieldError::at(
                    &*pointer,
                    format!("{name} cannot be switched off"),
                ));
            }
        }
        for channel in &entry.on {
            let usable = now
                .channels
                .iter()
                .any(|known| known.channel == *channel && known.verified);
            if !usable {
                let name = channel.name();
                wrong.push(FieldError::at(
                    &*pointer,
                    format!("{name} is not offered, or not verified"),
                ));
            }
        }
    }
    if wanted.quiet.as_ref().is_some_and(|quiet| !quiet.is_right()) {
        wrong.push(FieldError::at(
            "/quiet",
            "expected two different times of the day, HH:MM",
        ));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let wish = mail.wishes.entry(persona.to_owned()).or_default();
    wish.revision += 1;
    wish.quiet = wanted.quiet;
    for entry in wanted.kinds {
        wish.on.insert(entry.kind.name().to_owned(), entry.on);
    }
    Ok(())
}
