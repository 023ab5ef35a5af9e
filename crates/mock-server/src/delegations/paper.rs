//! The document of a delegation.

use contract::wire::{DelegatedRight, ScopeKind, Text};

use super::{Kept, show};
use crate::clock;
use crate::http::routes::Ctx;
use crate::paper;

/// Draws it: who, to whom, what, how far, until when.
pub(crate) fn draw(ctx: &Ctx<'_>, kept: &Kept) -> Vec<u8> {
    let words = &ctx.world.words;
    let line = |key: &str, value: &str| {
        let value = Text::zh(value);
        words
            .fill(&format!("delegation.paper.{key}"), &[("value", &value)])
            .chinese()
            .to_owned()
    };
    let principal = ctx.persona(&kept.principal).map(|p| show::name(&p));
    let delegate = kept.to.clone().or_else(|| {
        let persona = ctx.persona(kept.delegate.as_ref()?)?;
        Some(show::name(&persona))
    });
    let scope = show::scope(ctx, kept);
    let named = match kept.scope.kind {
        ScopeKind::Themes => &scope.themes,
        _ => &scope.items,
    };
    let named: Vec<&str> = named.iter().map(|one| one.name.chinese()).collect();
    let covers = if kept.scope.kind == ScopeKind::All {
        words.zh("delegation.paper.all").to_owned()
    } else {
        named.join("、")
    };
    let right = |right: &DelegatedRight| words.zh(&format!("delegation.right.{}", right.name()));
    let mut rights = vec![words.zh("delegation.right.FILL")];
    rights.extend(kept.may.iter().map(right));
    let mut lines = vec![
        line("number", &kept.number),
        line("principal", &principal.unwrap_or_default()),
        line("delegate", &delegate.unwrap_or_default()),
        String::new(),
        line("scope", &covers),
        line("rights", &rights.join("、")),
        line("from", &clock::date(kept.from)),
        line("until", &clock::date(kept.until)),
        line("given", &clock::rfc3339(kept.given)[..10]),
        line(
            "state",
            words.zh(&format!("delegation.state.{}", kept.state.name())),
        ),
    ];
    if let Some(at) = kept.sealed {
        lines.push(String::new());
        lines.push(line("sealed", &clock::rfc3339(at)[..10]));
    }
    paper::letter(
        words.zh("delegation.paper.title"),
        &lines,
        words.zh("delegation.paper.note"),
    )
}
