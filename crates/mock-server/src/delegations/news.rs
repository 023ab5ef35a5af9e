//! What the two are told of a delegation, as messages.

use contract::wire::{
    DelegationEvent, Message, MessageKind, MessageTarget, MessageTargetKind, Text,
};
use serde::{Deserialize, Serialize};

use super::Kept;
use crate::clock;
use crate::http::routes::Ctx;
use crate::session::secret;

/// Something to be told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct News {
    /// Id of the persona to tell.
    to: String,
    /// Id and number of the delegation.
    delegation: (String, String),
    key: String,
    at: i64,
    /// Id of the persona on the other side.
    other: Option<String>,
    /// The name that was written, where nobody is known.
    named: Option<String>,
    until: i64,
}

impl News {
    /// Of what has just happened.
    pub(super) fn of(kept: &Kept, to: &str, event: &DelegationEvent) -> Self {
        let other = if kept.principal == to {
            kept.delegate.clone()
        } else {
            Some(kept.principal.clone())
        };
        Self {
            to: to.to_owned(),
            delegation: (kept.id.clone(), kept.number.clone()),
            key: event.name().to_owned(),
            at: kept.history.last().map_or(kept.since, |last| last.at),
            other,
            named: kept.to.clone(),
            until: kept.until,
        }
    }
}

/// Puts what is to be told before those who are to be told it. Nobody may hold the book of cases meanwhile.
pub(crate) fn flush(ctx: &Ctx<'_>) {
    let news = std::mem::take(&mut ctx.delegations().news);
    if news.is_empty() {
        return;
    }
    let told: Vec<(String, Message)> = news
        .into_iter()
        .map(|one| (one.to.clone(), message(ctx, &one)))
        .collect();
    if let Ok(mut book) = ctx.shared.cases.open(ctx) {
        for (to, message) in told {
            book.inform(&to, message);
        }
    }
}

fn message(ctx: &Ctx<'_>, news: &News) -> Message {
    let words = &ctx.world.words;
    let other = news.other.as_ref().and_then(|id| ctx.persona(id));
    let name = other.map_or_else(
        || news.named.clone().unwrap_or_default(),
        |persona| super::show::name(&persona),
    );
    let (name, number) = (Text::zh(name), Text::zh(&*news.delegation.1));
    let until = clock::day_in_words(news.until);
    let fills = [("name", &name), ("number", &number), ("until", &until)];
    Message {
        privacy: None,
        id: secret().chars().take(20).collect(),
        kind: MessageKind::Account,
        at: clock::rfc3339(news.at),
        title: words.fill(&format!("delegation.title.{}", news.key), &fills),
        text: words.fill(&format!("delegation.text.{}", news.key), &fills),
        case: None,
        target: Some(MessageTarget {
            kind: MessageTargetKind::Delegation,
            id: news.delegation.0.clone(),
            member: None,
            pointer: None,
        }),
        read: false,
        needs_you: news.key == DelegationEvent::Given.name(),
    }
}
