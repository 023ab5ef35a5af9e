//! One act: its reason, what belongs to it, and the press that takes it, with the officer's seal. Nothing that was
//! typed is lost when a colleague was faster, when it fails, or when the session ends.

use super::{
    super::{
        correction,
        file::{self, Case},
        names,
        part::Part,
    },
    filled::{DAYS, Filled, PROCEDURE, REASON},
    setback,
};
use crate::{
    backend::use_guarded_action,
    browser::{dom, page},
    keep::typed::Typed,
    say::saying,
    show::{case_words, starts::starts},
    styles,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError},
        field::Need,
        notice::Notice,
        select::{Choice, SelectField},
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::ActOnCase,
    wire::{DeskAct, DeskActOffer, DeskFile, Text},
};
use leptos::prelude::*;
use std::time::Duration;

const TITLE: &str = "desk-act-title";

/// The form of an act.
pub fn view(case: Case, act: DeskAct, offers: Part<Vec<DeskActOffer>>, chosen: Typed) -> AnyView {
    let act = StoredValue::new(act);
    let offer = Memo::new(move |_| {
        act.with_value(|act| offers.with(|all| all.iter().find(|one| one.act == *act).cloned()))
    });
    let filled = act.with_value(|act| Filled::of(case, act));
    let faults = RwSignal::new(Vec::new());
    let faster = RwSignal::new(false);
    let run = use_guarded_action::<ActOnCase>(
        move || {
            let revision = case.file.with_untracked(|file| file.case.revision.clone());
            let request = act.with_value(|act| filled.request(act));
            (case.id.get_value(), request, revision)
        },
        move |now: DeskFile| {
            let done = act.try_get_value();
            filled.forget();
            if let Some(done) = &done {
                let state = case_words::state_name(&now.case.summary.state);
                page::announce(&words::desk::acted(&names::act(done), &state));
            }
            case.done.try_set(done);
            case.changed.run(now);
            chosen.forget();
            file::land();
        },
    );
    setback::look_again(case, run, faster);
    let press = move |()| {
        faster.set(false);
        let needs =
            offer.with_untracked(|offer| offer.as_ref().is_some_and(|offer| offer.reason_required));
        let found = act.with_value(|act| filled.faults(case, act, needs));
        let good = found.is_empty();
        faults.set(found);
        if good {
            run.start.run(());
        }
    };
    set_timeout(|| dom::focus(TITLE), Duration::ZERO);
    let name = move || act.with_value(names::act);
    let leads = move || act.with_value(names::act_leads);
    let confirm = move || {
        let offer = offer.get()?;
        let blocked = offer.blocked.is_some();
        Some(view! {
            <Button kind=ButtonKind::Primary pending=run.pending disabled=blocked on_press=press>
                {move || words::desk::confirm(&name())}
            </Button>
        })
    };
    let gone = move || {
        offer.get().is_none().then(|| {
            view! {
                <Notice tone=Tone::Wait title=words::desk::act_gone>
                    <p>{words::desk::act_gone_do}</p>
                </Notice>
            }
        })
    };
    let seal = move || words::desk::with_seal(&case.seal.get_value());
    view! {
        <div class=styles::desk_acts::FORM role="group" aria-labelledby=TITLE>
            <h3 class=styles::desk_acts::NAME id=TITLE tabindex="-1">
                {name}
            </h3>
            <p>{leads}</p>
            {setback::told(run, faster)}
            {gone}
            <ErrorSummary errors=faults />
            {fields(case, act, offer, filled, faults)}
            <p class=styles::desk_acts::SEAL>{seal}</p>
            <div class="row">
                {confirm}
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| {
                        chosen.text.set(String::new());
                        set_timeout(|| dom::focus(super::keys::ACTS), Duration::ZERO);
                    }
                >
                    {words::desk::put_away}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

fn fault_of(faults: RwSignal<Vec<FieldError>>, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        faults.with(|all| {
            let fault = all.iter().find(|fault| fault.field == field)?;
            Some(fault.message.get().to_string())
        })
    })
}

/// The fields of the act. They stay while the offer changes, and after it has gone.
fn fields(
    case: Case,
    act: StoredValue<DeskAct>,
    offer: Memo<Option<DeskActOffer>>,
    filled: Filled,
    faults: RwSignal<Vec<FieldError>>,
) -> AnyView {
    let first = offer.get_untracked();
    let needs = first.as_ref().is_some_and(|offer| offer.reason_required);
    let templates = first
        .as_ref()
        .map(|offer| offer.templates.clone())
        .unwrap_or_default();
    let procedures = first.map(|offer| offer.procedures).unwrap_or_default();
    let special = act.with_value(|act| match act {
        DeskAct::Suspend => Some(suspension(filled, procedures, faults)),
        DeskAct::RequestCorrection => {
            Some(correction::view(case, filled.remarks, filled.reason.text))
        }
        _ => None,
    });
    let label: fn() -> &'static str = act.with_value(|act| match act {
        DeskAct::Grant | DeskAct::Refuse | DeskAct::NotAccept => words::desk::grounds as fn() -> _,
        DeskAct::RequestCorrection => words::desk::correction_note,
        DeskAct::Handle | DeskAct::Review => words::desk::opinion,
        _ => words::desk::reason,
    });
    view! {
        {special}
        <TextField
            label
            value=filled.reason.text
            kind=TextKind::Lines
            need=if needs { Need::Required } else { Need::Optional }
            error=fault_of(faults, REASON)
            id=REASON
        />
        {starts(filled.reason.text, templates)}
    }
    .into_any()
}

fn suspension(filled: Filled, procedures: Vec<Text>, faults: RwSignal<Vec<FieldError>>) -> AnyView {
    // The name as the back end gave it first: by it the procedure is meant, whatever language it is read in.
    let choices: Vec<Choice> = procedures
        .iter()
        .map(|name| Choice::new(name.in_language("zh-CN").0, saying(name)))
        .collect();
    view! {
        <SelectField
            label=words::desk::procedure
            value=filled.procedure.text
            choices
            error=fault_of(faults, PROCEDURE)
            id=PROCEDURE
        />
        <TextField
            label=words::desk::days
            hint=words::desk::days_hint
            value=filled.days.text
            kind=TextKind::Number
            error=fault_of(faults, DAYS)
            id=DAYS
        />
    }
    .into_any()
}
