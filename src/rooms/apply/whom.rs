//! For whom: whom one may apply for, whom it is proposed for, and what one may not do for them.

use super::gate;
use crate::ui::Tone;
use crate::ui::notice::Notice;
use crate::ui::select::Choice;
use crate::words;
use contract::wire::{ApplicantKind, DelegationLack, Principal};
use leptos::prelude::*;

pub use crate::show::proposed::proposed;

/// A choice of the applicant.
pub fn principal(one: &Principal) -> Choice {
    let (name, kind) = (one.name.clone(), one.kind.clone());
    Choice::new(one.id.clone(), move || match &kind {
        ApplicantKind::Myself => words::apply::whom_myself(&name),
        ApplicantKind::Delegate => words::apply::whom_delegate(&name),
        ApplicantKind::Guardian => words::apply::whom_guardian(&name),
        ApplicantKind::Organisation => words::apply::whom_organisation(&name),
        ApplicantKind::Other(_) => name.clone(),
    })
}

/// What one may not do for somebody, before anything is filled in.
pub fn told_lacks(one: &Principal) -> AnyView {
    let rows: Vec<AnyView> = one
        .lacks
        .iter()
        .map(|lack| {
            let (lack, name) = (lack.clone(), one.name.clone());
            let told = move || match &lack {
                DelegationLack::Scope => words::apply::lack_scope(&name),
                DelegationLack::Sign => words::apply::lack_sign(&name),
                DelegationLack::Pay => words::apply::lack_pay(&name),
                _ => words::apply::lack_ended(&name),
            };
            let shut = one.lacks.iter().any(gate::is_end);
            let tone = if shut { Tone::Wait } else { Tone::Info };
            view! { <Notice tone title=told /> }.into_any()
        })
        .collect();
    view! { <div class="stack" role="status">{rows}</div> }.into_any()
}
