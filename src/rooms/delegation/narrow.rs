//! Less of a delegation: what is ticked off is taken away at once.

use super::{names, steps};
use crate::{
    say::saying,
    ui::{
        Text,
        button::{Button, ButtonKind},
        date_field::DateField,
        disclosure::Disclosure,
        field::Need,
        options::CheckboxGroup,
        select::Choice,
    },
    words,
};
use contract::wire::{DelegatedRight, DelegationAct, DelegationStep, Named, ScopeKind, ScopeWish};
use leptos::prelude::*;

/// The form, folded: few need it.
pub fn narrow(now: steps::Now) -> AnyView {
    let brief = now.with_untracked(|now| now.brief.clone());
    let names_of = |all: &[DelegatedRight]| -> Vec<String> {
        all.iter().map(|right| right.name().to_owned()).collect()
    };
    let may = RwSignal::new(names_of(&brief.may));
    let until = RwSignal::new(brief.until.clone());
    let listed: Vec<Named> = match brief.scope.kind {
        ScopeKind::Themes => brief.scope.themes.clone(),
        ScopeKind::Items => brief.scope.items.clone(),
        _ => Vec::new(),
    };
    let covered = RwSignal::new(listed.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
    let (kind, before) = (brief.scope.kind.clone(), brief.clone());
    let step = steps::use_step(now, move || {
        let ids = covered.get_untracked();
        let kept = ids.len() == before.scope.themes.len() + before.scope.items.len();
        let themes = kind == ScopeKind::Themes;
        let rights = may.get_untracked();
        let day = until.get_untracked();
        DelegationStep {
            scope: (!kept).then(|| ScopeWish {
                kind: kind.clone(),
                themes: if themes { ids.clone() } else { Vec::new() },
                items: if themes { Vec::new() } else { ids },
            }),
            may: Some(
                rights
                    .iter()
                    .map(|name| DelegatedRight::from(name.as_str()))
                    .collect(),
            ),
            until: (day != before.until && !day.is_empty()).then_some(day),
            ..steps::plain(DelegationAct::Narrow)
        }
    });
    let rights: Vec<Choice> = brief
        .may
        .iter()
        .map(|right| {
            let own = right.clone();
            Choice::new(right.name(), Text::from(move || names::right(&own)))
        })
        .collect();
    let parts: Vec<Choice> = listed
        .iter()
        .map(|one| Choice::new(one.id.clone(), saying(&one.name)))
        .collect();
    let scope = (parts.len() > 1).then(|| {
        let choices = Signal::stored(parts);
        view! {
            <CheckboxGroup
                label=words::delegation::narrow_scope
                value=covered
                choices
                need=Need::Optional
                id="delegation-narrow-scope"
            />
        }
        .into_any()
    });
    let rights = (!rights.is_empty()).then(|| {
        let choices = Signal::stored(rights);
        view! {
            <CheckboxGroup
                label=words::delegation::narrow_rights
                value=may
                choices
                need=Need::Optional
                id="delegation-narrow-rights"
            />
        }
        .into_any()
    });
    let lead = if listed.is_empty() {
        words::delegation::narrow_lead_all
    } else {
        words::delegation::narrow_lead
    };
    view! {
        <Disclosure title=words::delegation::narrow level=2>
            <div class="stack">
                <p>{lead}</p>
                {scope}
                {rights}
                <DateField
                    label=words::delegation::narrow_until
                    value=until
                    need=Need::Optional
                    id="delegation-narrow-until"
                />
                <div>
                    <Button kind=ButtonKind::Secondary pending=step.pending on_press=step.start>
                        {words::delegation::narrow_do}
                    </Button>
                </div>
                {steps::failed(step)}
            </div>
        </Disclosure>
    }
    .into_any()
}
