//! The life of a case as data: states, and who may take which step (GB/T 39047 F-6.2.3, Q-A.2.4 to Q-A.2.6).
//!
//! The mock server allows what stands here and nothing else, the kit walks every step and tries every other, and
//! `corpus/case-flow.json` is the same table for back ends in other languages.

use crate::wire::{CaseAct, CaseState, ClockState, DeskAct, ReviewStage, Role};

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Who applied, or acts for them.
    Applicant(Does),
    /// An officer with the role.
    Officer(Post, Act),
    /// Nobody: the time has run out.
    Time,
}

/// What an applicant does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// [`CaseAct::Withdraw`]
    Withdraw,
    /// [`CaseAct::Correct`]
    Correct,
}

/// The post of an officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// [`Role::Window`]
    Window,
    /// [`Role::Handler`]
    Handler,
    /// [`Role::Reviewer`]
    Reviewer,
    /// [`Role::Approver`]
    Approver,
    /// [`Role::Archivist`]
    Archivist,
}

/// What an officer does; as [`DeskAct`], without names from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// [`DeskAct::RequestCorrection`]
    RequestCorrection,
    /// [`DeskAct::Accept`]
    Accept,
    /// [`DeskAct::NotAccept`]
    NotAccept,
    /// [`DeskAct::Handle`]
    Handle,
    /// [`DeskAct::Review`]
    Review,
    /// [`DeskAct::SendBack`]
    SendBack,
    /// [`DeskAct::Suspend`]
    Suspend,
    /// [`DeskAct::Resume`]
    Resume,
    /// [`DeskAct::Grant`]
    Grant,
    /// [`DeskAct::Refuse`]
    Refuse,
    /// [`DeskAct::Issue`]
    Issue,
    /// [`DeskAct::Deliver`]
    Deliver,
    /// [`DeskAct::Archive`]
    Archive,
}

/// Where a case is: its state and, between acceptance and decision, its stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// [`CaseState::Submitted`]
    Submitted,
    /// [`CaseState::CorrectionRequired`]
    CorrectionRequired,
    /// [`CaseState::NotAccepted`]
    NotAccepted,
    /// [`CaseState::Accepted`], [`ReviewStage::Handling`]
    Accepted,
    /// [`CaseState::Reviewing`], [`ReviewStage::Handling`]: sent back to the handler.
    Handling,
    /// [`CaseState::Reviewing`], [`ReviewStage::Reviewing`]
    Reviewing,
    /// [`CaseState::Reviewing`], [`ReviewStage::Approving`]
    Approving,
    /// [`CaseState::Suspended`], [`ReviewStage::Handling`]
    Suspended,
    /// [`CaseState::Approved`]
    Approved,
    /// [`CaseState::Rejected`]
    Rejected,
    /// [`CaseState::Delivering`]
    Delivering,
    /// [`CaseState::Closed`]
    Closed,
    /// [`CaseState::Returned`]
    Returned,
    /// [`CaseState::Withdrawn`]
    Withdrawn,
}

/// One step that may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the case is.
    pub from: At,
    /// Who does what.
    pub by: Actor,
    /// Where it is then.
    pub to: At,
}

const fn step(from: At, by: Actor, to: At) -> Step {
    Step { from, by, to }
}

/// Every step that may be taken.
pub const STEPS: &[Step] = {
    use Actor::{Applicant, Officer, Time};
    use Post::{Approver, Archivist, Handler, Reviewer, Window};
    &[
        step(
            At::Submitted,
            Officer(Window, Act::RequestCorrection),
            At::CorrectionRequired,
        ),
        step(At::Submitted, Officer(Window, Act::Accept), At::Accepted),
        step(
            At::Submitted,
            Officer(Window, Act::NotAccept),
            At::NotAccepted,
        ),
        step(At::Submitted, Applicant(Does::Withdraw), At::Withdrawn),
        step(
            At::CorrectionRequired,
            Applicant(Does::Correct),
            At::Submitted,
        ),
        step(
            At::CorrectionRequired,
            Applicant(Does::Withdraw),
            At::Withdrawn,
        ),
        step(At::CorrectionRequired, Time, At::Returned),
        step(At::Accepted, Officer(Handler, Act::Handle), At::Reviewing),
        step(At::Accepted, Officer(Handler, Act::Suspend), At::Suspended),
        step(At::Accepted, Applicant(Does::Withdraw), At::Withdrawn),
        step(At::Handling, Officer(Handler, Act::Handle), At::Reviewing),
        step(At::Handling, Officer(Handler, Act::Suspend), At::Suspended),
        step(At::Suspended, Officer(Handler, Act::Resume), At::Handling),
        step(At::Reviewing, Officer(Reviewer, Act::Review), At::Approving),
        step(
            At::Reviewing,
            Officer(Reviewer, Act::SendBack),
            At::Handling,
        ),
        step(At::Approving, Officer(Approver, Act::Grant), At::Approved),
        step(At::Approving, Officer(Approver, Act::Refuse), At::Rejected),
        step(
            At::Approving,
            Officer(Approver, Act::SendBack),
            At::Handling,
        ),
        step(At::Approved, Officer(Window, Act::Issue), At::Delivering),
        step(At::Delivering, Officer(Window, Act::Deliver), At::Closed),
        step(At::Rejected, Officer(Window, Act::Deliver), At::Closed),
        // Puts the papers into the archive; the case stays where it ended.
        step(At::Closed, Officer(Archivist, Act::Archive), At::Closed),
    ]
};

/// Where a step of an officer leads; `None` when it may not be taken.
#[must_use]
pub fn after(from: At, roles: &[Role], act: &DeskAct) -> Option<At> {
    STEPS.iter().find_map(|step| match step.by {
        Actor::Officer(post, does)
            if step.from == from && does.name() == act.name() && roles.contains(&post.role()) =>
        {
            Some(step.to)
        }
        _ => None,
    })
}

/// The steps that officers of these roles may take.
pub fn open_to<'a>(from: At, roles: &'a [Role]) -> impl Iterator<Item = Act> + 'a {
    STEPS.iter().filter_map(move |step| match step.by {
        Actor::Officer(post, act) if step.from == from && roles.contains(&post.role()) => Some(act),
        _ => None,
    })
}

/// Where a step of the applicant leads; `None` when it may not be taken.
#[must_use]
pub fn after_applicant(from: At, does: Does) -> Option<At> {
    let by = Actor::Applicant(does);
    let step = STEPS
        .iter()
        .find(|step| step.from == from && step.by == by)?;
    Some(step.to)
}

impl At {
    /// Everywhere a case can be.
    pub const ALL: [Self; 14] = [
        Self::Submitted,
        Self::CorrectionRequired,
        Self::NotAccepted,
        Self::Accepted,
        Self::Handling,
        Self::Reviewing,
        Self::Approving,
        Self::Suspended,
        Self::Approved,
        Self::Rejected,
        Self::Delivering,
        Self::Closed,
        Self::Returned,
        Self::Withdrawn,
    ];

    /// Its name in `corpus/case-flow.json`: the state, and the stage where the state alone does not say it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "SUBMITTED",
            Self::CorrectionRequired => "CORRECTION_REQUIRED",
            Self::NotAccepted => "NOT_ACCEPTED",
            Self::Accepted => "ACCEPTED",
            Self::Handling => "REVIEWING.HANDLING",
            Self::Reviewing => "REVIEWING.REVIEWING",
            Self::Approving => "REVIEWING.APPROVING",
            Self::Suspended => "SUSPENDED",
            Self::Approved => "DECIDED_APPROVED",
            Self::Rejected => "DECIDED_REJECTED",
            Self::Delivering => "DELIVERING",
            Self::Closed => "CLOSED",
            Self::Returned => "RETURNED",
            Self::Withdrawn => "WITHDRAWN",
        }
    }

    /// The state as it travels.
    #[must_use]
    pub fn state(self) -> CaseState {
        match self {
            Self::Submitted => CaseState::Submitted,
            Self::CorrectionRequired => CaseState::CorrectionRequired,
            Self::NotAccepted => CaseState::NotAccepted,
            Self::Accepted => CaseState::Accepted,
            Self::Handling | Self::Reviewing | Self::Approving => CaseState::Reviewing,
            Self::Suspended => CaseState::Suspended,
            Self::Approved => CaseState::Approved,
            Self::Rejected => CaseState::Rejected,
            Self::Delivering => CaseState::Delivering,
            Self::Closed => CaseState::Closed,
            Self::Returned => CaseState::Returned,
            Self::Withdrawn => CaseState::Withdrawn,
        }
    }

    /// The stage of the review, between acceptance and decision.
    #[must_use]
    pub fn stage(self) -> Option<ReviewStage> {
        match self {
            Self::Accepted | Self::Handling | Self::Suspended => Some(ReviewStage::Handling),
            Self::Reviewing => Some(ReviewStage::Reviewing),
            Self::Approving => Some(ReviewStage::Approving),
            _ => None,
        }
    }

    /// How the clock stands while the promised day is not over.
    #[must_use]
    pub fn clock(self) -> ClockState {
        match self {
            Self::Submitted => ClockState::NotStarted,
            Self::CorrectionRequired | Self::Suspended => ClockState::Paused,
            Self::Accepted | Self::Handling | Self::Reviewing | Self::Approving => {
                ClockState::Running
            }
            _ => ClockState::Stopped,
        }
    }

    /// Whether nothing more can happen but filing away and rating.
    #[must_use]
    pub fn is_end(self) -> bool {
        matches!(
            self,
            Self::NotAccepted | Self::Closed | Self::Returned | Self::Withdrawn
        )
    }

    /// What the applicant can do here, beside rating.
    #[must_use]
    pub fn applicant_acts(self) -> Vec<CaseAct> {
        let mut acts = Vec::new();
        if after_applicant(self, Does::Correct).is_some() {
            acts.push(CaseAct::Correct);
        }
        if matches!(self.clock(), ClockState::Running | ClockState::NotStarted) {
            acts.push(CaseAct::Urge);
        }
        if after_applicant(self, Does::Withdraw).is_some() {
            acts.push(CaseAct::Withdraw);
        }
        acts
    }
}

impl Post {
    /// The role as it travels.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Self::Window => Role::Window,
            Self::Handler => Role::Handler,
            Self::Reviewer => Role::Reviewer,
            Self::Approver => Role::Approver,
            Self::Archivist => Role::Archivist,
        }
    }
}

impl Act {
    /// The act as it travels.
    #[must_use]
    pub fn wire(self) -> DeskAct {
        DeskAct::from(self.name())
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::RequestCorrection => "REQUEST_CORRECTION",
            Self::Accept => "ACCEPT",
            Self::NotAccept => "NOT_ACCEPT",
            Self::Handle => "HANDLE",
            Self::Review => "REVIEW",
            Self::SendBack => "SEND_BACK",
            Self::Suspend => "SUSPEND",
            Self::Resume => "RESUME",
            Self::Grant => "GRANT",
            Self::Refuse => "REFUSE",
            Self::Issue => "ISSUE",
            Self::Deliver => "DELIVER",
            Self::Archive => "ARCHIVE",
        }
    }

    /// Whether a reason must be given.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(
            self,
            Self::NotAccept | Self::SendBack | Self::Suspend | Self::Refuse
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_the_name_of_the_wire() {
        let known = DeskAct::known();
        for step in STEPS {
            if let Actor::Officer(_, act) = step.by {
                assert!(known.contains(&act.wire()), "{act:?}");
            }
        }
    }

    #[test]
    fn everything_can_be_reached_and_left_unless_it_is_an_end() {
        let mut reached = vec![At::Submitted];
        while let Some(step) = STEPS
            .iter()
            .find(|step| reached.contains(&step.from) && !reached.contains(&step.to))
        {
            reached.push(step.to);
        }
        for step in STEPS {
            assert!(reached.contains(&step.from), "{:?}", step.from);
            let left = STEPS
                .iter()
                .any(|next| next.from == step.to && next.to != step.to);
            assert_eq!(left, !step.to.is_end(), "{:?}", step.to);
        }
    }
}
