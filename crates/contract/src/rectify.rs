//! 差评整改: what becomes of a bad rating, as data: places, and who may take which step (GB/T 39047 F-6.1.9).
//!
//! The mock server allows what stands here and nothing else, the kit walks it, and `corpus/rectify-flow.json` is the same for
//! other languages.

use crate::wire::{
    ClockState, DeskRectificationAct, Rating, RectificationState, Role, Satisfaction,
};

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Who rated: says after the answer whether it is solved, and how satisfied they are.
    Rater,
    /// An officer with the role.
    Officer(Post, Act),
    /// Nobody: the time to say something has run out.
    Time,
}

/// The post of an officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// [`Role::Handler`]: of the department that was rated.
    Handler,
    /// [`Role::Supervisor`]: looks at what the rater said of the answer.
    Supervisor,
}

/// What an officer does; as [`DeskRectificationAct`], without names from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// [`DeskRectificationAct::Take`]
    Take,
    /// [`DeskRectificationAct::Extend`]
    Extend,
    /// [`DeskRectificationAct::Answer`]
    Answer,
    /// [`DeskRectificationAct::Return`]
    Return,
    /// [`DeskRectificationAct::Close`]
    Close,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// [`RectificationState::Received`]
    Received,
    /// [`RectificationState::Verifying`]
    Verifying,
    /// [`RectificationState::Rectifying`]
    Rectifying,
    /// [`RectificationState::FedBack`]
    FedBack,
    /// [`RectificationState::Revisited`]
    Revisited,
    /// [`RectificationState::Closed`]
    Closed,
}

/// One step that may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it is.
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
#[rustfmt::skip]
pub const STEPS: &[Step] = {
    use Actor::{Officer, Rater, Time};
    use At::*;
    use Post::{Handler, Supervisor};
    &[
        step(Received, Officer(Handler, Act::Take), Verifying),
        // What is clear is put right and answered at once; what is not gets a day of its own, with a reason.
        step(Verifying, Officer(Handler, Act::Answer), FedBack),
        step(Verifying, Officer(Handler, Act::Extend), Rectifying),
        step(Rectifying, Officer(Handler, Act::Answer), FedBack),
        step(FedBack, Rater, Revisited),
        step(FedBack, Time, Closed),
        // Only what the rater called unsolved goes back.
        step(Revisited, Officer(Supervisor, Act::Return), Verifying),
        step(Revisited, Officer(Supervisor, Act::Close), Closed),
        step(Revisited, Time, Closed),
    ]
};

/// The steps from a place.
pub fn steps(from: At) -> impl Iterator<Item = &'static Step> {
    STEPS.iter().filter(move |step| step.from == from)
}

/// Where a step of an officer leads; `None` when it may not be taken.
#[must_use]
pub fn after(from: At, roles: &[Role], act: &DeskRectificationAct) -> Option<At> {
    steps(from).find_map(|step| match step.by {
        Actor::Officer(post, does) if does.name() == act.name() && roles.contains(&post.role()) => {
            Some(step.to)
        }
        _ => None,
    })
}

/// The steps that officers of these roles may take.
pub fn open_to(from: At, roles: &[Role]) -> impl Iterator<Item = (Post, Act)> {
    steps(from).filter_map(|step| match step.by {
        Actor::Officer(post, act) if roles.contains(&post.role()) => Some((post, act)),
        _ => None,
    })
}

/// Whether a rating opens a rectification: 不满意 or 非常不满意, by a person.
#[must_use]
pub fn opens(rating: &Rating) -> bool {
    !rating.by_default && is_bad(&rating.level)
}

/// 差评: 不满意 or 非常不满意.
#[must_use]
pub fn is_bad(level: &Satisfaction) -> bool {
    matches!(
        level,
        Satisfaction::Dissatisfied | Satisfaction::VeryDissatisfied
    )
}

impl At {
    /// Everywhere it can be.
    pub const ALL: [Self; 6] = [
        Self::Received,
        Self::Verifying,
        Self::Rectifying,
        Self::FedBack,
        Self::Revisited,
        Self::Closed,
    ];

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Received => "RECEIVED",
            Self::Verifying => "VERIFYING",
            Self::Rectifying => "RECTIFYING",
            Self::FedBack => "FED_BACK",
            Self::Revisited => "REVISITED",
            Self::Closed => "CLOSED",
        }
    }

    /// The place of a state; `None` for one that this version does not know.
    #[must_use]
    pub fn of(state: &RectificationState) -> Option<Self> {
        Self::ALL.into_iter().find(|at| at.name() == state.name())
    }

    /// The state as it travels.
    #[must_use]
    pub fn state(self) -> RectificationState {
        RectificationState::from(self.name())
    }

    /// Whether the department owes an answer.
    #[must_use]
    pub fn is_owed(self) -> bool {
        matches!(self, Self::Received | Self::Verifying | Self::Rectifying)
    }

    /// How the clock stands while the day of the answer is not over.
    #[must_use]
    pub fn clock(self) -> ClockState {
        if self.is_owed() {
            ClockState::Running
        } else {
            ClockState::Stopped
        }
    }
}

impl Post {
    /// The role as it travels.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Self::Handler => Role::Handler,
            Self::Supervisor => Role::Supervisor,
        }
    }
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 5] = [
        Self::Take,
        Self::Extend,
        Self::Answer,
        Self::Return,
        Self::Close,
    ];

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Take => "TAKE",
            Self::Extend => "EXTEND",
            Self::Answer => "ANSWER",
            Self::Return => "RETURN",
            Self::Close => "CLOSE",
        }
    }

    /// The act as it travels.
    #[must_use]
    pub fn wire(self) -> DeskRectificationAct {
        DeskRectificationAct::from(self.name())
    }

    /// Whether words must go with it: an answer, or a reason.
    #[must_use]
    pub fn needs_text(self) -> bool {
        matches!(self, Self::Extend | Self::Answer | Self::Return)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_one_of_the_wire() {
        assert!(At::ALL.iter().all(|at| at.state().is_known()));
        assert!(Act::ALL.iter().all(|act| act.wire().is_known()));
        assert_eq!(At::ALL.len(), RectificationState::known().len());
        assert_eq!(Act::ALL.len(), DeskRectificationAct::known().len());
    }

    #[test]
    fn everything_can_be_reached_and_ends() {
        let mut reached = vec![At::Received];
        while let Some(step) = STEPS
            .iter()
            .find(|step| reached.contains(&step.from) && !reached.contains(&step.to))
        {
            reached.push(step.to);
        }
        assert_eq!(reached.len(), At::ALL.len());
        assert_eq!(steps(At::Closed).count(), 0);
    }
}
