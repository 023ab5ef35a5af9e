//! Names of what only the desk knows: acts, stages, boxes, posts, checks.

use crate::{ui::Tone, words::desk as told};
use contract::wire::{ArchiveCheckKind, CheckVerdict, DeskAct, ReviewStage, Role};

/// An act, as the button says it; reactive.
pub fn act(act: &DeskAct) -> String {
    match act {
        DeskAct::RequestCorrection => told::act_correction(),
        DeskAct::Accept => told::act_accept(),
        DeskAct::NotAccept => told::act_not_accept(),
        DeskAct::Handle => told::act_handle(),
        DeskAct::Review => told::act_review(),
        DeskAct::SendBack => told::act_send_back(),
        DeskAct::Suspend => told::act_suspend(),
        DeskAct::Resume => told::act_resume(),
        DeskAct::Grant => told::act_grant(),
        DeskAct::Refuse => told::act_refuse(),
        DeskAct::Issue => told::act_issue(),
        DeskAct::Deliver => told::act_deliver(),
        DeskAct::Archive => told::act_archive(),
        DeskAct::Other(name) => name,
    }
    .to_owned()
}

/// What an act leads to, for whoever is about to take it; reactive.
pub fn act_leads(act: &DeskAct) -> &'static str {
    match act {
        DeskAct::RequestCorrection => told::leads_correction(),
        DeskAct::Accept => told::leads_accept(),
        DeskAct::NotAccept => told::leads_not_accept(),
        DeskAct::Handle => told::leads_handle(),
        DeskAct::Review => told::leads_review(),
        DeskAct::SendBack => told::leads_send_back(),
        DeskAct::Suspend => told::leads_suspend(),
        DeskAct::Resume => told::leads_resume(),
        DeskAct::Grant => told::leads_grant(),
        DeskAct::Refuse => told::leads_refuse(),
        DeskAct::Issue => told::leads_issue(),
        DeskAct::Deliver => told::leads_deliver(),
        DeskAct::Archive => told::leads_archive(),
        DeskAct::Other(_) => told::leads_other(),
    }
}

/// A stage of the review; reactive.
pub fn stage(stage: &ReviewStage) -> String {
    match stage {
        ReviewStage::Handling => told::stage_handling(),
        ReviewStage::Reviewing => told::stage_reviewing(),
        ReviewStage::Approving => told::stage_approving(),
        ReviewStage::Other(name) => name,
    }
    .to_owned()
}

/// A post; reactive.
pub fn role(role: &Role) -> String {
    match role {
        Role::Window => told::role_window(),
        Role::Handler => told::role_handler(),
        Role::Reviewer => told::role_reviewer(),
        Role::Approver => told::role_approver(),
        Role::Archivist => told::role_archivist(),
        Role::Supervisor => told::role_supervisor(),
        Role::Administrator => told::role_administrator(),
        Role::Other(name) => name,
    }
    .to_owned()
}

/// How a check came out; reactive.
pub fn verdict(verdict: &CheckVerdict) -> String {
    match verdict {
        CheckVerdict::Pass => told::check_pass(),
        CheckVerdict::Fail => told::check_fail(),
        CheckVerdict::Unknown => told::check_unknown(),
        CheckVerdict::Other(name) => name,
    }
    .to_owned()
}

/// What a verdict means at a glance.
pub fn verdict_tone(verdict: &CheckVerdict) -> Tone {
    match verdict {
        CheckVerdict::Pass => Tone::Done,
        CheckVerdict::Fail => Tone::Danger,
        CheckVerdict::Unknown => Tone::Wait,
        CheckVerdict::Other(_) => Tone::Plain,
    }
}

/// One of the four checks of an archive; reactive.
pub fn archive_check(kind: &ArchiveCheckKind) -> String {
    match kind {
        ArchiveCheckKind::Authentic => told::archive_authentic(),
        ArchiveCheckKind::Complete => told::archive_complete(),
        ArchiveCheckKind::Usable => told::archive_usable(),
        ArchiveCheckKind::Safe => told::archive_safe(),
        ArchiveCheckKind::Other(name) => name,
    }
    .to_owned()
}
