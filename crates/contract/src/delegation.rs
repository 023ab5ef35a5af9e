//! The life of a delegation as data: states, and who may take which step (GB/T 39047 F-6.1.10.k).
//!
//! The mock server allows what stands here and nothing else, the kit tries every step and every other, and
//! `corpus/delegation-flow.json` is the same table for back ends in other languages.

use crate::wire::{DelegationAct, DelegationState};

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Who gave the delegation.
    Principal(Does),
    /// Whom it was given to.
    Delegate(Does),
    /// Nobody: a day has come.
    Time,
}

/// What one does; as [`DelegationAct`], without names from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// [`DelegationAct::Seal`]
    Seal,
    /// [`DelegationAct::Accept`]
    Accept,
    /// [`DelegationAct::Refuse`]
    Refuse,
    /// [`DelegationAct::Narrow`]
    Narrow,
    /// [`DelegationAct::Revoke`]
    Revoke,
}

/// Where a delegation is; as [`DelegationState`], without names from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// [`DelegationState::AwaitingSeal`]
    AwaitingSeal,
    /// [`DelegationState::Offered`]
    Offered,
    /// [`DelegationState::Scheduled`]
    Scheduled,
    /// [`DelegationState::Active`]
    Active,
    /// [`DelegationState::Refused`]
    Refused,
    /// [`DelegationState::Revoked`]
    Revoked,
    /// [`DelegationState::Expired`]
    Expired,
    /// [`DelegationState::Lapsed`]
    Lapsed,
}

/// One step that may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the delegation is.
    pub from: At,
    /// Who does what.
    pub by: Actor,
    /// Where it is then. What is accepted before its first day waits for that day: [`At::Scheduled`].
    pub to: At,
}

/// The longest that a delegation may last, in days.
pub const LONGEST_DAYS: i64 = 730;
/// Days for which an offer waits to be accepted.
pub const OFFER_DAYS: i64 = 7;
/// The real-name level at which one may delegate.
pub const LEVEL: u8 = 3;
/// The level at which one may let somebody sign or pay.
pub const LEVEL_BINDING: u8 = 4;

const fn step(from: At, by: Actor, to: At) -> Step {
    Step { from, by, to }
}

/// Every step that may be taken.
pub const STEPS: &[Step] = {
    use Actor::{Delegate, Principal, Time};
    &[
        step(At::AwaitingSeal, Principal(Does::Seal), At::Offered),
        step(At::AwaitingSeal, Principal(Does::Revoke), At::Revoked),
        step(At::AwaitingSeal, Time, At::Lapsed),
        step(At::Offered, Delegate(Does::Accept), At::Active),
        step(At::Offered, Delegate(Does::Refuse), At::Refused),
        step(At::Offered, Principal(Does::Narrow), At::Offered),
        step(At::Offered, Principal(Does::Revoke), At::Revoked),
        step(At::Offered, Time, At::Lapsed),
        step(At::Scheduled, Time, At::Active),
        step(At::Scheduled, Principal(Does::Narrow), At::Scheduled),
        step(At::Scheduled, Principal(Does::Revoke), At::Revoked),
        step(At::Scheduled, Delegate(Does::Revoke), At::Revoked),
        step(At::Active, Principal(Does::Narrow), At::Active),
        step(At::Active, Principal(Does::Revoke), At::Revoked),
        step(At::Active, Delegate(Does::Revoke), At::Revoked),
        step(At::Active, Time, At::Expired),
    ]
};

/// Where a step of one of the two leads; `None` when it may not be taken.
#[must_use]
pub fn after(from: At, principal: bool, does: Does) -> Option<At> {
    let by = actor(principal, does);
    let step = STEPS
        .iter()
        .find(|step| step.from == from && step.by == by)?;
    Some(step.to)
}

/// The steps that one of the two may take.
pub fn open_to(from: At, principal: bool) -> impl Iterator<Item = Does> {
    Does::ALL
        .into_iter()
        .filter(move |does| after(from, principal, *does).is_some())
}

fn actor(principal: bool, does: Does) -> Actor {
    if principal {
        Actor::Principal(does)
    } else {
        Actor::Delegate(does)
    }
}

impl Does {
    /// All of them, in the order to offer them.
    pub const ALL: [Self; 5] = [
        Self::Seal,
        Self::Accept,
        Self::Refuse,
        Self::Narrow,
        Self::Revoke,
    ];

    /// The act as it travels.
    #[must_use]
    pub fn wire(self) -> DelegationAct {
        match self {
            Self::Seal => DelegationAct::Seal,
            Self::Accept => DelegationAct::Accept,
            Self::Refuse => DelegationAct::Refuse,
            Self::Narrow => DelegationAct::Narrow,
            Self::Revoke => DelegationAct::Revoke,
        }
    }

    /// The act of this name.
    #[must_use]
    pub fn read(act: &DelegationAct) -> Option<Self> {
        Self::ALL.into_iter().find(|does| does.wire() == *act)
    }
}

impl At {
    /// Everywhere a delegation can be.
    pub const ALL: [Self; 8] = [
        Self::AwaitingSeal,
        Self::Offered,
        Self::Scheduled,
        Self::Active,
        Self::Refused,
        Self::Revoked,
        Self::Expired,
        Self::Lapsed,
    ];

    /// The state as it travels.
    #[must_use]
    pub fn state(self) -> DelegationState {
        match self {
            Self::AwaitingSeal => DelegationState::AwaitingSeal,
            Self::Offered => DelegationState::Offered,
            Self::Scheduled => DelegationState::Scheduled,
            Self::Active => DelegationState::Active,
            Self::Refused => DelegationState::Refused,
            Self::Revoked => DelegationState::Revoked,
            Self::Expired => DelegationState::Expired,
            Self::Lapsed => DelegationState::Lapsed,
        }
    }

    /// The place of this state.
    #[must_use]
    pub fn of(state: &DelegationState) -> Option<Self> {
        Self::ALL.into_iter().find(|at| at.state() == *state)
    }

    /// Whether nothing can happen any more.
    #[must_use]
    pub fn is_end(self) -> bool {
        !STEPS.iter().any(|step| step.from == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_can_be_reached_and_only_ends_are_never_left() {
        // What is accepted before its first day is the only place that no step of the table leads to.
        let mut reached = vec![At::AwaitingSeal, At::Scheduled];
        while let Some(step) = STEPS
            .iter()
            .find(|step| reached.contains(&step.from) && !reached.contains(&step.to))
        {
            reached.push(step.to);
        }
        assert!(At::ALL.iter().all(|at| reached.contains(at)));
        for end in [At::Refused, At::Revoked, At::Expired, At::Lapsed] {
            assert!(end.is_end(), "{end:?}");
        }
    }

    #[test]
    fn only_the_delegate_accepts_and_only_the_principal_narrows() {
        assert_eq!(after(At::Offered, false, Does::Accept), Some(At::Active));
        assert_eq!(after(At::Offered, true, Does::Accept), None);
        assert_eq!(after(At::Active, false, Does::Narrow), None);
        assert_eq!(At::of(&DelegationState::Active), Some(At::Active));
        assert_eq!(Does::read(&DelegationAct::Revoke), Some(Does::Revoke));
    }
}
