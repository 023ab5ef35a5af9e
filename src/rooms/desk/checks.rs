//! Certificates of the applicant, called up as checks. The holder can see who did and why.

use super::file::{self, Case};
use super::{names, part::Part};
use crate::{
    backend::{FailureNotice, use_action},
    browser::{dom, page},
    keep::typed::Typed,
    say::{said, say, saying},
    show::moment::moment,
    styles,
    ui::{
        button::Button,
        ids,
        select::{Choice, SelectField},
        tag::Tag,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoints::CheckCertificate,
    wire::{self, CertificateCheckStart},
};
use leptos::prelude::*;

/// What was found, and what can be called up; nothing where there is neither.
pub fn view(case: Case) -> AnyView {
    let found = case.part(|file| file.checks.clone());
    let offered = case.part(|file| file.checkable.clone());
    let any = case.part(|file| !(file.checks.is_empty() && file.checkable.is_empty()));
    let can = case.part(|file| !file.checkable.is_empty());
    let rows = move || found.get().iter().map(one).collect_view();
    let body = move || {
        view! {
            <ul class=styles::desk_file::ENTRIES role="list">{rows}</ul>
            {move || can.get().then(|| start(case, offered))}
        }
    };
    (move || {
        any.get()
            .then(|| file::section(words::desk::checks, body().into_any()))
    })
    .into_any()
}

fn one(check: &wire::CertificateCheck) -> AnyView {
    let (verdict, at) = (check.verdict.clone(), check.at.clone());
    view! {
        <li class=styles::desk_file::ENTRY>
            <p class=styles::desk_file::TAGS>
                <strong>{say(&check.certificate.name)}</strong>
                <Tag tone=names::verdict_tone(&verdict)>{move || names::verdict(&verdict)}</Tag>
                <span>{move || moment(&at)}</span>
            </p>
            <p>{say(&check.finding)}</p>
            <p class=styles::desk_file::SOFT>{words::desk::check_why} " " {check.reason.clone()}</p>
        </li>
    }
    .into_any()
}

fn start(case: Case, offered: Part<Vec<wire::Named>>) -> AnyView {
    let certificate = RwSignal::new(String::new());
    let reason = case.id.with_value(|id| Typed::of(&id.0, "check"));
    let wrong = RwSignal::new((false, false));
    let run = use_action::<CheckCertificate>(
        move || {
            let start = CertificateCheckStart {
                certificate: certificate.get_untracked(),
                reason: reason.text.get_untracked().trim().to_owned(),
            };
            (case.id.get_value(), (), start)
        },
        move |file| {
            if let Some(check) = file.checks.last() {
                let name = said(&check.certificate.name);
                page::announce(&words::desk::checked(
                    &name,
                    &names::verdict(&check.verdict),
                ));
            }
            certificate.try_set(String::new());
            reason.forget();
            case.changed.run(file);
        },
    );
    let (first, second) = (ids::next(), ids::next());
    let (to_first, to_second) = (first.clone(), second.clone());
    let press = move |()| {
        let missing = (
            certificate.with_untracked(String::is_empty),
            reason.text.with_untracked(|text| text.trim().is_empty()),
        );
        wrong.set(missing);
        match missing {
            (true, _) => dom::focus(&to_first),
            (false, true) => dom::focus(&to_second),
            (false, false) => run.start.run(()),
        }
    };
    let choices = Signal::derive(move || {
        offered
            .get()
            .iter()
            .map(|one| Choice::new(one.id.clone(), saying(&one.name)))
            .collect::<Vec<_>>()
    });
    let error = move |missing: bool, told: fn() -> &'static str| missing.then(|| told().to_owned());
    let certificate_error = Signal::derive(move || {
        let missing = wrong.get().0 && certificate.with(String::is_empty);
        error(missing, words::desk::certificate_missing)
    });
    let reason_error = Signal::derive(move || {
        let missing = wrong.get().1 && reason.text.with(|text| text.trim().is_empty());
        error(missing, words::desk::reason_missing)
    });
    let failed = move || {
        run.failure.get().map(
            |failure| view! { <FailureNotice failure on_retry=run.start pending=run.pending /> },
        )
    };
    view! {
        <div class=styles::desk_file::START>
            <SelectField
                label=words::desk::certificate
                value=certificate
                choices
                error=certificate_error
                id=first
            />
            <TextField
                label=words::desk::check_reason
                hint=words::desk::check_hint
                value=reason.text
                error=reason_error
                id=second
            />
            {failed}
            <div class="row">
                <Button pending=run.pending on_press=press>
                    {words::desk::check_start}
                </Button>
            </div>
        </div>
    }
    .into_any()
}
