//! What the person can do with a case now: correct, rate, urge, take back. Each asks before it does.

use super::part::{Now, part};
use crate::{
    backend::{Action, Remote, use_action},
    routes::Route,
    show::{refusal::Refusal, taken::taken},
    styles::matter_acts as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        dialog::Dialog,
        field::Need,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{UrgeCase, WithdrawCase},
    wire::{Case, CaseAct, CaseState, Urging, Withdrawal},
};
use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Dialogs {
    urge: RwSignal<bool>,
    withdraw: RwSignal<bool>,
}

/// The acts, and the dialogs they open.
pub fn acts(id: &Id, remote: Remote<Case>, case: Now) -> AnyView {
    let dialogs = Dialogs {
        urge: RwSignal::new(false),
        withdraw: RwSignal::new(false),
    };
    provide_context(dialogs);
    view! {
        {part(case, |a, b| a.summary == b.summary && a.correction == b.correction, buttons)}
        <Urge id=id.clone() remote open=dialogs.urge />
        <Withdraw id=id.clone() remote open=dialogs.withdraw />
    }
    .into_any()
}

fn buttons(case: &Case) -> AnyView {
    let Some(id) = Id::parse(&case.summary.id) else {
        return ().into_any();
    };
    let mut first = true;
    let mut rows = case
        .summary
        .acts
        .iter()
        .filter_map(|act| {
            let shown = button(act, &id, first);
            first &= shown.is_none();
            shown
        })
        .collect::<Vec<_>>();
    rows.extend(anew(case));
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class=[style::ACTS, " no-print"].concat()>
            <h2>{words::matter::now}</h2>
            {correction(case)}
            <div class="row">{rows}</div>
        </section>
    }
    .into_any()
}

/// What ended without what was asked for may be asked for once more.
fn anew(case: &Case) -> Option<AnyView> {
    let ended = matches!(
        case.summary.state,
        CaseState::Returned | CaseState::Withdrawn | CaseState::NotAccepted | CaseState::Rejected
    );
    let item = Id::parse(&case.summary.item.id).filter(|_| ended)?;
    let route = Route::Apply(item);
    route.is_served().then(|| {
        view! {
            <Link href=route.href() kind=LinkKind::Secondary>
                {words::matter::anew}
            </Link>
        }
        .into_any()
    })
}

/// Until when, and that the clock stands meanwhile.
fn correction(case: &Case) -> Option<AnyView> {
    let correction = case.correction.as_ref()?;
    let until = correction.until.clone();
    Some(
        view! {
            <Notice
                tone=Tone::Wait
                title=move || words::matter::correct_until(&crate::show::moment::moment(&until))
            >
                <p>{words::matter::correct_once}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// Those that lead to a page of their own are links; an act that this portal does not know has no button.
fn button(act: &CaseAct, id: &Id, first: bool) -> Option<AnyView> {
    let leads = |route: Route, label: fn() -> &'static str| {
        let kind = if first {
            LinkKind::Primary
        } else {
            LinkKind::Secondary
        };
        route
            .is_served()
            .then(|| view! { <Link href=route.href() kind>{label}</Link> }.into_any())
    };
    let dialogs = use_context::<Dialogs>()?;
    match act {
        CaseAct::Correct => leads(Route::CaseCorrection(id.clone()), words::matter::correct),
        CaseAct::Rate => leads(Route::CaseRating(id.clone()), words::matter::rate),
        CaseAct::RateAgain => leads(Route::CaseRating(id.clone()), words::matter::rate_again),
        CaseAct::Urge => Some(
            view! {
                <Button picture=icon::BELL on_press=move |()| dialogs.urge.set(true)>
                    {words::matter::urge}
                </Button>
            }
            .into_any(),
        ),
        CaseAct::Withdraw => Some(
            view! {
                <Button kind=ButtonKind::Quiet on_press=move |()| dialogs.withdraw.set(true)>
                    {words::matter::withdraw}
                </Button>
            }
            .into_any(),
        ),
        CaseAct::Other(_) => None,
    }
}

/// The case as the write left it; said, and the keyboard caught where its button has gone.
fn done(remote: Remote<Case>, open: RwSignal<bool>, now: Case, told: fn() -> &'static str) {
    open.set(false);
    remote.replace(now);
    taken(told);
}

#[component]
fn Urge(id: Id, remote: Remote<Case>, open: RwSignal<bool>) -> impl IntoView {
    let note = RwSignal::new(String::new());
    let send: Action<()> = use_action::<UrgeCase>(
        move || {
            let note = note.get_untracked().trim().to_owned();
            (id.clone(), (), Urging { note })
        },
        move |case| {
            note.set(String::new());
            done(remote, open, case, words::matter::urged);
        },
    );
    view! {
        <Dialog open title=words::matter::urge_title>
            <div class="stack">
                <p>{words::matter::urge_about}</p>
                <TextField
                    label=words::matter::urge_note
                    value=note
                    kind=TextKind::Lines
                    need=Need::Optional
                    error=too_long(note)
                />
                <Refusal failure=send.failure conflict=words::matter::urge_conflict />
                <div class="row">
                    <Button kind=ButtonKind::Primary pending=send.pending on_press=send.start>
                        {words::matter::urge_send}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>
                        {words::matter::leave_it}
                    </Button>
                </div>
            </div>
        </Dialog>
    }
    .into_any()
}

#[component]
fn Withdraw(id: Id, remote: Remote<Case>, open: RwSignal<bool>) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let field = crate::ui::ids::next();
    let send: Action<()> = use_action::<WithdrawCase>(
        move || {
            let reason = reason.get_untracked().trim().to_owned();
            (id.clone(), (), Withdrawal { reason })
        },
        move |case| done(remote, open, case, words::matter::withdrawn),
    );
    let field_id = field.clone();
    let press = move |()| {
        let empty = reason.with_untracked(|reason| reason.trim().is_empty());
        missing.set(empty);
        if empty {
            crate::browser::dom::focus(&field_id);
        } else {
            send.start.run(());
        }
    };
    let error = Signal::derive(move || {
        let still = missing.get() && reason.with(|reason| reason.trim().is_empty());
        still.then(|| words::matter::withdraw_missing().to_owned())
    });
    let long = too_long(reason);
    let error = Signal::derive(move || error.get().or_else(|| long.get()));
    view! {
        <Dialog open title=words::matter::withdraw_title>
            <div class="stack">
                <p>{words::matter::withdraw_about}</p>
                <TextField
                    id=field
                    label=words::matter::withdraw_reason
                    value=reason
                    kind=TextKind::Lines
                    error
                />
                <Refusal failure=send.failure conflict=words::matter::withdraw_conflict />
                <div class="row">
                    <Button kind=ButtonKind::Danger pending=send.pending on_press=press>
                        {words::matter::withdraw_send}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>
                        {words::matter::leave_it}
                    </Button>
                </div>
            </div>
        </Dialog>
    }
    .into_any()
}

/// The back end takes no more than 500 characters.
fn too_long(value: RwSignal<String>) -> Signal<Option<String>> {
    const MOST: usize = 500;
    Signal::derive(move || {
        let over = value.with(|text| text.trim().chars().count() > MOST);
        over.then(|| words::matter::text_long(&MOST.to_string()))
    })
}
