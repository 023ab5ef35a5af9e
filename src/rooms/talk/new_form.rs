//! The form of a new thread. It can be begun before one signs in; what is written is kept on the device until it is sent.

use super::{
    acts::MOST,
    found::Found,
    new_about::{self, About, OFFICER},
    new_draft::{Draft, TITLE},
    say_more::{SayMore, kept_note},
    thread::subject,
};
use crate::{
    backend::{use_action, use_remote},
    browser::{page, storage},
    form::kept::Kept,
    routes::{Route, use_go},
    say::said,
    session::{self, Who},
    show::{measure, refusal::Refusal, signed_out::SignedOutPage},
    ui::{
        Tone,
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, error_of},
        field::Need,
        icon,
        link::{Link, LinkKind},
        options::{Checkbox, RadioGroup},
        select::{Choice, SelectField},
        text_field::TextField,
        toast::toast,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetThreadOptions, StartThread, ThreadOptionsQuery},
    wire::{Code, ThreadKind, ThreadOptions},
};
use leptos::prelude::*;

const TEXT: &str = "talk-text";
/// What was typed before signing in, in this tab.
const TYPED: &str = "talk.title";

/// The form; `kind` and `given` stand in the address. `left` runs when who was writing has signed out.
pub fn view(
    kind: Option<ThreadKind>,
    given: ThreadOptionsQuery,
    options: &ThreadOptions,
    left: Callback<()>,
) -> AnyView {
    let kind_given = kind.is_some();
    let kind = kind.unwrap_or(ThreadKind::Consultation);
    let draft = Draft {
        given,
        kind: RwSignal::new(kind.name().to_owned()),
        about: About::new(),
        title: RwSignal::new(storage::tab_get(TYPED).unwrap_or_default()),
        more: SayMore::new(TEXT, Some(options.file_rules.clone()), MOST),
        may_publish: RwSignal::new(true),
        confidential: RwSignal::new(false),
        errors: RwSignal::new(Vec::new()),
    };
    let (about, filled, typed) = (draft.about, draft.clone(), draft.clone());
    let errors = draft.errors;
    let error = move |field| error_of(errors, field);
    let kept = Kept::open(
        draft.name(),
        move |before| filled.fill(before, kind_given),
        move || serde_json::to_string(&typed.start()).unwrap_or_default(),
    );
    let about_what = if draft.is_given() {
        known_subject(&draft, options)
    } else {
        new_about::view(draft.kind, about, error)
    };
    let item = draft.given.item.clone();
    let rest = rest(draft.clone(), kept, left);
    view! {
        <ErrorSummary errors />
        {kinds(draft.kind)}
        {about_what}
        <TextField
            id=TITLE
            label=words::talk::title_field
            hint=words::talk::title_hint
            value=draft.title
            error=error(TITLE)
        />
        <Found title=draft.title item=Memo::new(move |_| item.clone()) />
        {rest}
    }
    .into_any()
}

fn kinds(kind: RwSignal<String>) -> AnyView {
    let choice = |kind: ThreadKind, label: fn() -> &'static str, hint: fn() -> &'static str| {
        Choice::new(kind.name().to_owned(), label).hint(hint)
    };
    let choices = vec![
        choice(
            ThreadKind::Consultation,
            words::talk::kind_consultation,
            words::talk::kind_consultation_hint,
        ),
        choice(
            ThreadKind::Complaint,
            words::talk::kind_complaint,
            words::talk::kind_complaint_hint,
        ),
        choice(
            ThreadKind::Suggestion,
            words::talk::kind_suggestion,
            words::talk::kind_suggestion_hint,
        ),
    ];
    view! { <RadioGroup label=words::talk::kind value=kind choices /> }.into_any()
}

/// What the address says it is about; a complaint about a case may name who acted on it.
fn known_subject(draft: &Draft, options: &ThreadOptions) -> AnyView {
    let officers: Vec<Choice> = options
        .officers
        .iter()
        .map(|officer| {
            let label = words::talk::officer_choice(&said(&officer.name), &officer.id);
            Choice::new(officer.id.clone(), label)
        })
        .collect();
    let (kind, officer) = (draft.kind, draft.about.officer);
    let who = move || {
        let complaint = kind.with(|kind| ThreadKind::from(kind.as_str()) == ThreadKind::Complaint);
        (complaint && !officers.is_empty()).then(|| {
            let choices = officers.clone();
            view! {
                <SelectField
                    id=OFFICER
                    label=words::talk::officer_of
                    hint=words::talk::officer_of_hint
                    value=officer
                    choices
                    need=Need::Optional
                />
            }
        })
    };
    view! {
        {subject(&options.about)}
        <p>
            <Link href=Route::TalkNew.href() kind=LinkKind::Lone picture=icon::EDIT>
                {words::talk::other_subject}
            </Link>
        </p>
        {who}
    }
    .into_any()
}

/// What comes after the published answers: for who is signed in, or was while they wrote.
fn rest(draft: Draft, kept: Kept, left: Callback<()>) -> AnyView {
    let here = RwSignal::new(false);
    Effect::new(move || match session::who() {
        Who::Person(_) => here.set(true),
        // Not when the session has merely ended: one signs in again and goes on.
        Who::Nobody if here.get_untracked() => left.run(()),
        _ => {}
    });
    leptos::task::spawn_local(async {
        let _ = session::person().await;
    });
    let title = draft.title;
    Effect::new(move || {
        let waits = (!here.get()).then(|| title.get());
        storage::tab_set(TYPED, waits.as_deref().filter(|title| !title.is_empty()));
    });
    (move || {
        if here.get() {
            let draft = draft.clone();
            return untrack(|| write(draft, kept));
        }
        match session::who() {
            Who::Unknown => ().into_any(),
            _ => view! {
                <SignedOutPage title=words::talk::new_signed_out>
                    <p>{words::talk::new_signed_out_kept}</p>
                </SignedOutPage>
            }
            .into_any(),
        }
    })
    .into_any()
}

fn write(draft: Draft, kept: Kept) -> AnyView {
    let go = send_wrapper::SendWrapper::new(use_go());
    let asked = draft.clone();
    let send = use_action::<StartThread>(
        move || {
            let mut start = untrack(|| asked.start());
            start.title = start.title.trim().to_owned();
            ((), (), start)
        },
        move |thread| {
            kept.forget();
            let told = untrack(words::talk::started);
            toast(Tone::Done, told, None);
            page::announce(told);
            if let Some(id) = Id::parse(&thread.summary.id) {
                go(&Route::Thread(id).href());
            }
        },
    );
    let checked = draft.clone();
    let press = move |()| {
        if checked.check() {
            send.start.run(());
        }
    };
    let complaint = {
        let draft = draft.clone();
        Memo::new(move |_| draft.kind() == ThreadKind::Complaint)
    };
    let (publish, confidential) = (draft.may_publish, draft.confidential);
    let wish = move || {
        if complaint.get() {
            view! {
                <Checkbox
                    label=words::talk::confidential
                    hint=words::talk::confidential_hint
                    value=confidential
                />
            }
            .into_any()
        } else {
            view! {
                <Checkbox
                    label=words::talk::may_publish
                    hint=words::talk::may_publish_hint
                    value=publish
                />
            }
            .into_any()
        }
    };
    view! {
        {draft.more.view(words::talk::text, words::talk::text_hint)}
        {wish}
        {who_answers(&draft)}
        {kept_note(kept)}
        <Refusal failure=send.failure conflict=words::talk::conflict />
        <div>
            <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                {words::talk::send_new}
            </Button>
        </div>
    }
    .into_any()
}

/// Who answers, within what time; as the back end says for what is chosen now.
fn who_answers(draft: &Draft) -> AnyView {
    let asked = draft.clone();
    let query = Memo::new(move |_| {
        let start = asked.start();
        ThreadOptionsQuery {
            kind: Some(start.kind),
            item: start.item.map(Code),
            case: start.case.map(Code),
            department: start.department.map(Code),
        }
    });
    let options = use_remote::<GetThreadOptions>(move || Some(((), query.get())));
    (move || {
        options.get().map(|options| {
            let (within, more) = (options.answer_in.clone(), options.extension.clone());
            let department = options.department.name.clone();
            view! {
                <p>
                    {move || {
                        words::talk::who_answers(
                            &said(&department),
                            &measure::time_limit(&within),
                            &measure::time_limit(&more),
                        )
                    }}
                </p>
            }
        })
    })
    .into_any()
}
