//! Materials one by one: look, say whether it will do, and if not why. Each answer is kept at once, and is undone by another.

use super::{file::Case, keys, supplied};
use crate::{
    backend::{FailureNotice, use_action},
    browser::time,
    say::{said, say},
    show::case_words,
    styles,
    ui::{
        button::{Button, ButtonKind},
        icon,
        options::RadioGroup,
        select::Choice,
        tag::Tag,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::ReviewMaterial,
    wire::{CaseMaterial, CaseState, MaterialReview, MaterialVerdict},
};
use leptos::prelude::*;
use std::time::Duration;

/// How long after the last key a note is kept.
const CALM: Duration = Duration::from_millis(500);

/// All of them.
pub fn view(case: Case) -> AnyView {
    let ids = case.part(|file| {
        let ids = file
            .case
            .materials
            .iter()
            .map(|material| material.id.clone());
        ids.collect::<Vec<_>>()
    });
    let seen = case.part(|file| {
        let all = &file.case.materials;
        let seen = all
            .iter()
            .filter(|material| material.verdict != MaterialVerdict::Unseen);
        (seen.count(), all.len())
    });
    let counted = move || {
        let (seen, all) = seen.get();
        words::desk::materials_seen(&seen.to_string(), &all.to_string())
    };
    let rows = move || {
        let ids = ids.get();
        if ids.is_empty() {
            return view! { <p>{words::desk::materials_none}</p> }.into_any();
        }
        ids.into_iter()
            .filter_map(|id| one(case, id))
            .collect_view()
            .into_any()
    };
    view! {
        <section class=styles::desk_file::PART>
            <h2 class=styles::desk_file::NAME id=keys::MATERIALS tabindex="-1">
                {words::desk::materials}
            </h2>
            <p role="status">{counted}</p>
            {rows}
        </section>
    }
    .into_any()
}

fn one(case: Case, id: String) -> Option<AnyView> {
    let all = case.part(|file| file.case.materials.clone());
    let wanted = StoredValue::new(id.clone());
    let material = move || {
        let mut all = all.get().into_iter();
        all.find(|one| wanted.with_value(|wanted| one.id == *wanted))
    };
    let first = untrack(material)?;
    let tag = move || {
        material().map(|material| {
            let verdict = material.verdict;
            view! {
                <Tag tone=case_words::verdict_tone(&verdict)>
                    {move || case_words::verdict_name(&verdict)}
                </Tag>
            }
        })
    };
    // Before acceptance, by whoever may act then; later the verdicts stand.
    let open =
        case.part(|file| file.case.summary.state == CaseState::Submitted && !file.acts.is_empty());
    let member = Member {
        id: case.id.get_value(),
        member: Id::parse(&id)?,
    };
    let review = {
        let first = first.clone();
        move || {
            open.get()
                .then(|| review(case, member.clone(), first.clone(), material))
        }
    };
    let note = move || {
        let note = material()?.note.filter(|_| !open.get())?;
        Some(view! { <p>{say(&note)}</p> })
    };
    Some(
        view! {
            <article class=styles::desk_file::MATERIAL>
                <div class=styles::desk_file::MATERIAL_HEAD>
                    <h3 class=styles::desk_file::SUB>{say(&first.name)}</h3>
                    {tag}
                </div>
                {supplied::view(&first)}
                {note}
                {review}
            </article>
        }
        .into_any(),
    )
}

/// What was chosen and written.
type Said = (String, String);

fn of(material: &CaseMaterial) -> Said {
    let verdict = match material.verdict {
        MaterialVerdict::Unseen => String::new(),
        ref known => known.name().to_owned(),
    };
    (
        verdict,
        material.note.as_ref().map(said).unwrap_or_default(),
    )
}

fn review(
    case: Case,
    member: Member,
    first: CaseMaterial,
    material: impl Fn() -> Option<CaseMaterial> + Copy + Send + Sync + 'static,
) -> AnyView {
    let wanting = MaterialVerdict::Wanting;
    let before = untrack(|| of(&material().unwrap_or(first)));
    let (verdict, note) = (
        RwSignal::new(before.0.clone()),
        RwSignal::new(before.1.clone()),
    );
    // What the back end holds, and what was last sent to it.
    let held = StoredValue::new(before);
    let sent = StoredValue::new(None::<Said>);
    let save = use_action::<ReviewMaterial>(
        move || {
            let now = (verdict.get_untracked(), note.get_untracked());
            sent.set_value(Some(now.clone()));
            let review = MaterialReview {
                verdict: MaterialVerdict::from(now.0.as_str()),
                note: Some(now.1.trim().to_owned())
                    .filter(|note| !note.is_empty() && now.0 == MaterialVerdict::Wanting.name()),
            };
            (member.clone(), (), review)
        },
        move |file| {
            if let Some(Some(now)) = sent.try_get_value() {
                held.try_set_value(now);
            }
            case.changed.run(file);
        },
    );
    let name = wanting.name().to_owned();
    Effect::new(move || {
        let now = (verdict.get(), note.get());
        let unready = now.0.is_empty() || (now.0 == name && now.1.trim().is_empty());
        let same = held.with_value(|held| *held == now);
        let failed =
            save.failure.get().is_some() && sent.with_value(|sent| sent.as_ref() == Some(&now));
        if save.pending.get() || unready || same || failed {
            return;
        }
        let wait = if now.0 == name { CALM } else { Duration::ZERO };
        time::after(wait, move || save.start.run(()));
    });
    // A colleague has looked at it meanwhile.
    Effect::new(move || {
        let Some(now) = material().map(|material| of(&material)) else {
            return;
        };
        let ours = sent.with_value(|sent| sent.as_ref().is_some_and(|sent| sent.0 == now.0));
        if !ours && held.with_value(|held| *held != now) {
            held.set_value(now.clone());
            verdict.set(now.0);
            note.set(now.1);
        }
    });
    let choices = vec![
        Choice::new(MaterialVerdict::Fine.name(), words::case::verdict_fine),
        Choice::new(wanting.name(), words::case::verdict_wanting),
    ];
    let is_wanting =
        Memo::new(move |_| verdict.with(|verdict| *verdict == MaterialVerdict::Wanting.name()));
    let noted = move || is_wanting.get().then(|| noting(note));
    let kept = move || {
        let now = (verdict.get(), note.get());
        if save.pending.get() {
            words::desk::saving()
        } else if is_wanting.get() && now.1.trim().is_empty() {
            words::desk::note_missing()
        } else if !now.0.is_empty() && held.with_value(|held| *held == now) {
            words::desk::saved()
        } else {
            ""
        }
    };
    let failed = move || {
        save.failure.get().map(
            |failure| view! { <FailureNotice failure on_retry=save.start pending=save.pending /> },
        )
    };
    view! {
        <RadioGroup label=words::desk::verdict value=verdict choices />
        {noted}
        <p class=styles::desk_file::KEPT role="status">
            {kept}
        </p>
        {failed}
    }
    .into_any()
}

/// What is wrong with it, with sentences to start from.
fn noting(note: RwSignal<String>) -> AnyView {
    let starts: [fn() -> &'static str; 5] = [
        words::desk::note_blurred,
        words::desk::note_incomplete,
        words::desk::note_expired,
        words::desk::note_other_paper,
        words::desk::note_unsigned,
    ];
    let starts = starts
        .into_iter()
        .map(|start| {
            view! {
                <Button kind=ButtonKind::Quiet picture=icon::EDIT on_press=move |()| note.set(start().to_owned())>
                    {start}
                </Button>
            }
        })
        .collect_view();
    view! {
        <TextField label=words::desk::note value=note kind=TextKind::Lines />
        <div class=styles::desk_file::STARTS role="group" aria-label=words::desk::templates>
            {starts}
        </div>
    }
    .into_any()
}
