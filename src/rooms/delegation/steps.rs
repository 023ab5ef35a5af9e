//! What one can do with a delegation: each step asked once more where it cannot be undone.

use super::{faults, names, narrow};
use crate::{
    backend::{Action, FailureNotice, use_guarded_action},
    browser::page,
    session::{self, raise::Raise},
    styles::delegation_page as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::{Notice, Urgency},
        text_field::{TextField, TextKind},
    },
    words::{self, Phrase},
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::ActOnDelegation,
    wire::{Delegation, DelegationAct, DelegationStep},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The delegation on screen, which each step changes.
pub type Now = RwSignal<Arc<Delegation>>;

/// A step, with what it says. Afterwards the page shows what has become of the delegation.
pub fn use_step(now: Now, step: impl Fn() -> DelegationStep + Send + Sync + 'static) -> Action<()> {
    use_guarded_action::<ActOnDelegation>(
        move || {
            let (id, revision) =
                now.with_untracked(|now| (now.brief.id.clone(), now.revision.clone()));
            (Id(id), step(), revision)
        },
        move |next| {
            page::announce(&names::state(&next.brief.state).1);
            now.try_set(Arc::new(next));
            page::focus_heading();
            // What one may do for somebody may have changed with it.
            session::renew();
        },
    )
}

/// A step without more to say.
pub fn plain(act: DelegationAct) -> DelegationStep {
    DelegationStep {
        act,
        reason: String::new(),
        scope: None,
        may: None,
        until: None,
    }
}

/// The steps that may be taken now.
pub fn steps(now: Now) -> Option<AnyView> {
    let acts = now.with(|now| now.brief.acts.clone());
    let rows: Vec<AnyView> = acts.iter().filter_map(|act| one(now, act)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class=[style::ACTS, " no-print"].concat() aria-label=words::delegation::acts>
                {rows}
            </section>
        }
        .into_any()
    })
}

fn one(now: Now, act: &DelegationAct) -> Option<AnyView> {
    use words::delegation as say;
    Some(match act {
        DelegationAct::Accept => at_once(now, act, say::accept, say::accept_hint),
        DelegationAct::Seal => at_once(now, act, say::seal_do, say::seal_hint),
        DelegationAct::Refuse => asked(now, act, say::refuse, say::refuse_sure, true),
        DelegationAct::Revoke => asked(now, act, say::revoke, say::revoke_sure, false),
        DelegationAct::Narrow => narrow::narrow(now),
        DelegationAct::Other(_) => return None,
    })
}

/// A main action: one press.
fn at_once(now: Now, act: &DelegationAct, label: Phrase, hint: Phrase) -> AnyView {
    let own = act.clone();
    let step = use_step(now, move || plain(own.clone()));
    view! {
        <div class="stack">
            <p>{hint}</p>
            <div>
                <Button kind=ButtonKind::Primary pending=step.pending on_press=step.start>
                    {label}
                </Button>
            </div>
            {failed(step)}
        </div>
    }
    .into_any()
}

/// A step that cannot be undone: asked once more, with room for a reason.
fn asked(now: Now, act: &DelegationAct, label: Phrase, sure: Phrase, needs: bool) -> AnyView {
    let asking = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let own = act.clone();
    let step = use_step(now, move || DelegationStep {
        reason: reason.get_untracked().trim().to_owned(),
        ..plain(own.clone())
    });
    let send = move |()| {
        let empty = needs && reason.with_untracked(|reason| reason.trim().is_empty());
        missing.set(empty);
        if !empty {
            step.start.run(());
        }
    };
    let error = Signal::derive(move || {
        let empty = missing.get() && reason.with(|reason| reason.trim().is_empty());
        empty.then(|| words::delegation::reason_missing().to_owned())
    });
    let hint = if needs {
        words::delegation::reason_needed
    } else {
        words::delegation::reason_hint
    };
    (move || match asking.get() {
        false => view! {
            <div>
                <Button on_press=move |()| asking.set(true)>{label}</Button>
            </div>
        }
        .into_any(),
        true => view! {
            <Notice tone=Tone::Wait title=sure urgency=Urgency::AtOnce>
                <TextField label=words::delegation::reason hint value=reason kind=TextKind::Lines error />
                <div class="row">
                    <Button kind=ButtonKind::Danger pending=step.pending on_press=send>
                        {label}
                    </Button>
                    <Button on_press=move |()| asking.set(false)>{words::delegation::not_now}</Button>
                </div>
                {failed(step)}
            </Notice>
        }
        .into_any(),
    })
    .into_any()
}

/// Why a step was not taken, and what to do.
pub fn failed(step: Action<()>) -> AnyView {
    (move || {
        let failure = step.failure.get()?;
        if let Some(required) = failure.required_level
            && failure.is(ProblemKind::LevelTooLow)
        {
            return Some(view! { <Raise required on_raised=step.start /> }.into_any());
        }
        let told = faults::all(&failure);
        if !told.is_empty() {
            return Some(view! { <p role="alert">{told.join(" ")}</p> }.into_any());
        }
        if failure.is_stale() || failure.is(ProblemKind::Conflict) {
            return Some(
                view! { <Notice tone=Tone::Wait title=words::delegation::changed urgency=Urgency::AtOnce /> }
                    .into_any(),
            );
        }
        Some(view! { <FailureNotice failure on_retry=step.start pending=step.pending /> }.into_any())
    })
    .into_any()
}
