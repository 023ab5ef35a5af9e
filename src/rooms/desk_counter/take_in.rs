//! Taking a draft in: everything was looked at, it is signed on paper, and it becomes a case.

use super::counter::{Case, fault, of_fault};
use crate::{
    backend::{Action, Failure, use_action},
    browser::{dom, page},
    show::{lines::lines, refusal::Refusal},
    ui::{
        Tone,
        button::{Button, ButtonKind},
        icon,
        notice::{Notice, Urgency},
        options::Checkbox,
    },
    words,
};
use contract::{
    endpoints::{CheckCounterCode, TakeInDraft},
    wire::{CounterCheck, DeskDraft, DraftIntake},
};
use leptos::prelude::*;

const CHECKED: &str = "counter-checked";
const SIGNED: &str = "counter-signed";

/// Looks at the draft once more.
pub fn use_look(case: Case) -> Action<()> {
    use_action::<CheckCounterCode>(
        move || {
            let code = case.code.get_value();
            ((), (), CounterCheck { code })
        },
        move |one| case.replace(one),
    )
}

/// Why a code is refused, told beside what was pressed; what else went wrong comes out as a failure to tell.
pub fn use_refused(failure: RwSignal<Option<Failure>>) -> (AnyView, RwSignal<Option<Failure>>) {
    let named = Memo::new(move |_| failure.with(|why| why.as_ref().and_then(fault)));
    let other = RwSignal::new(None::<Failure>);
    Effect::new(move || other.set(failure.get().filter(|why| fault(why).is_none())));
    let refused = move || {
        named.get().map(|fault| {
            view! { <Notice tone=Tone::Danger title=move || of_fault(&fault) urgency=Urgency::AtOnce /> }
        })
    };
    (refused.into_any(), other)
}

/// Something is missing that no paper makes good: it is told, and looked at once more when they have filled it in.
pub fn blocked(case: Case, one: &DeskDraft) -> AnyView {
    let look = use_look(case);
    let (refused, other) = use_refused(look.failure);
    let lacks = lines(&one.lacks);
    view! {
        <Notice tone=Tone::Wait title=words::desk_counter::blocked>
            {lacks}
            <p>{words::desk_counter::blocked_do}</p>
            <div>
                <Button picture=icon::REFRESH pending=look.pending on_press=look.start>
                    {words::desk_counter::look_again}
                </Button>
            </div>
        </Notice>
        {refused}
        <Refusal failure=other conflict=words::desk_counter::conflict />
    }
    .into_any()
}

/// The form of taking it in.
pub fn form(case: Case, one: &DeskDraft) -> AnyView {
    let (checked, signed, tried) = (
        RwSignal::new(false),
        RwSignal::new(false),
        RwSignal::new(false),
    );
    let own = StoredValue::new((one.digest.clone(), one.materials.clone()));
    let send = use_action::<TakeInDraft>(
        move || {
            let (digest, papers) = own.with_value(|(digest, all)| {
                let asked = |material: &str| all.iter().any(|one| one.id == material);
                (digest.clone(), case.papers.of(asked))
            });
            let body = DraftIntake {
                code: case.code.get_value(),
                digest,
                papers,
                checked: checked.get_untracked(),
                signed: signed.get_untracked(),
            };
            ((), (), body)
        },
        move |one| {
            page::announce(untrack(words::desk_counter::taken));
            case.changed.try_set(false);
            case.replace(one);
        },
    );
    // It changed, or somebody else was faster: what it is now.
    let look = use_look(case);
    send.on_conflict(move || {
        case.changed.set(true);
        look.start.run(());
    });
    let (refused, other) = use_refused(send.failure);
    let lacking = move || {
        own.with_value(|(_, all)| {
            all.iter()
                .any(|one| one.missing && !case.papers.has(&one.id))
        })
    };
    let wanting = Memo::new(move |_| tried.get() && lacking());
    let press = move |()| {
        tried.set(true);
        let ready = checked.get_untracked() && signed.get_untracked();
        if ready && !untrack(lacking) {
            send.start.run(());
        } else if !checked.get_untracked() {
            dom::focus(CHECKED);
        } else if !signed.get_untracked() {
            dom::focus(SIGNED);
        }
    };
    let needed = move |value: RwSignal<bool>, told: words::Phrase| {
        Signal::derive(move || (tried.get() && !value.get()).then(|| told().to_owned()))
    };
    let missing = move || {
        wanting.get().then(|| {
            view! { <Notice tone=Tone::Danger title=words::desk_counter::papers_missing urgency=Urgency::AtOnce /> }
        })
    };
    view! {
        <Checkbox
            id=CHECKED
            label=words::desk_counter::checked
            value=checked
            error=needed(checked, words::desk_counter::checked_missing)
        />
        <Checkbox
            id=SIGNED
            label=words::desk_counter::signed
            value=signed
            error=needed(signed, words::desk_counter::signed_missing)
        />
        {missing}
        {refused}
        <Refusal failure=other conflict=words::desk_counter::conflict />
        <div>
            <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                {words::desk_counter::take_in}
            </Button>
        </div>
    }
    .into_any()
}
