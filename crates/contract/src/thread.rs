//! The life of a thread as data: places, and who may take which step (GB/T 39047 F-6.1.8; the states of 12345 tickets).
//!
//! The mock server allows what stands here and nothing else, the kit walks it, and `corpus/thread-flow.json` is the same
//! table for back ends in other languages.

use crate::wire::{
    ClockState, DeskThreadAct, Role, ThreadAct, ThreadEntryKind, ThreadKind, ThreadState,
};

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whose thread it is.
    Person(Does),
    /// An officer with the role.
    Officer(Post, Act),
    /// Nobody: the time to say something has run out.
    Time,
}

/// What a person does; as [`ThreadAct`], without names from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// [`ThreadAct::Add`]
    Add,
    /// [`ThreadAct::Ask`]
    Ask,
    /// [`ThreadAct::Rate`]
    Rate,
    /// [`ThreadAct::Reopen`]
    Reopen,
    /// [`ThreadAct::Object`]
    Object,
    /// [`ThreadAct::Withdraw`]
    Withdraw,
}

/// The post of an officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// [`Role::Window`]: sorts what comes.
    Window,
    /// [`Role::Handler`]: of the department that has it.
    Handler,
    /// [`Role::Supervisor`]: looks at what was objected to, and never answered it before.
    Supervisor,
}

/// What an officer does; as [`DeskThreadAct`], without names from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// [`DeskThreadAct::Dispatch`]
    Dispatch,
    /// [`DeskThreadAct::Take`]
    Take,
    /// [`DeskThreadAct::Extend`]
    Extend,
    /// [`DeskThreadAct::Reply`]
    Reply,
    /// [`DeskThreadAct::Return`]
    Return,
    /// [`DeskThreadAct::Publish`]
    Publish,
    /// [`DeskThreadAct::Unpublish`]
    Unpublish,
    /// [`DeskThreadAct::Close`]
    Close,
}

/// Where a thread is: its state and, after it was taken up again, that it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// [`ThreadState::Submitted`]
    Submitted,
    /// [`ThreadState::Dispatched`]
    Dispatched,
    /// [`ThreadState::Handling`]
    Handling,
    /// [`ThreadState::Extended`]
    Extended,
    /// [`ThreadState::Replied`]
    Replied,
    /// [`ThreadState::Revisited`]
    Revisited,
    /// [`ThreadState::Closed`]
    Closed,
    /// [`ThreadState::Reopened`]
    Reopened,
    /// [`ThreadState::Replied`], for the last time.
    RepliedLast,
    /// [`ThreadState::Revisited`], for the last time.
    RevisitedLast,
    /// [`ThreadState::Closed`], for good.
    ClosedLast,
    /// [`ThreadState::Returned`]
    Returned,
    /// [`ThreadState::Withdrawn`]
    Withdrawn,
}

/// One step that may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Of which kinds of threads.
    pub kinds: Kinds,
    /// Where the thread is.
    pub from: At,
    /// Who does what.
    pub by: Actor,
    /// Where it is then.
    pub to: At,
}

/// Kinds of threads that a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// All.
    All,
    /// [`ThreadKind::Consultation`]
    Consultation,
    /// [`ThreadKind::Complaint`]
    Complaint,
    /// All but complaints: those say too much of people to be published.
    Publishable,
}

impl Kinds {
    /// Whether a kind is among them.
    #[must_use]
    pub fn hold(self, kind: &ThreadKind) -> bool {
        match self {
            Self::All => kind.is_known(),
            Self::Consultation => *kind == ThreadKind::Consultation,
            Self::Complaint => *kind == ThreadKind::Complaint,
            Self::Publishable => {
                matches!(kind, ThreadKind::Consultation | ThreadKind::Suggestion)
            }
        }
    }
}

const fn step(kinds: Kinds, from: At, by: Actor, to: At) -> Step {
    Step {
        kinds,
        from,
        by,
        to,
    }
}

/// Every step that may be taken.
#[rustfmt::skip]
pub const STEPS: &[Step] = {
    use Actor::{Officer, Person, Time};
    use At::*;
    use Kinds::{All, Complaint, Consultation, Publishable};
    use Post::{Handler, Supervisor, Window};
    &[
        step(All, Submitted, Officer(Window, Act::Dispatch), Dispatched),
        step(All, Submitted, Officer(Window, Act::Return), Returned),
        // What complains about those who sort is sorted by who supervises them.
        step(Complaint, Submitted, Officer(Supervisor, Act::Dispatch), Dispatched),
        step(All, Submitted, Person(Does::Add), Submitted),
        step(All, Submitted, Person(Does::Withdraw), Withdrawn),
        step(All, Dispatched, Officer(Handler, Act::Take), Handling),
        step(All, Dispatched, Officer(Handler, Act::Dispatch), Dispatched),
        step(All, Dispatched, Officer(Handler, Act::Return), Returned),
        step(All, Dispatched, Person(Does::Add), Dispatched),
        step(All, Dispatched, Person(Does::Withdraw), Withdrawn),
        step(All, Handling, Officer(Handler, Act::Reply), Replied),
        step(All, Handling, Officer(Handler, Act::Extend), Extended),
        step(All, Handling, Officer(Handler, Act::Dispatch), Dispatched),
        step(All, Handling, Person(Does::Add), Handling),
        step(All, Handling, Person(Does::Withdraw), Withdrawn),
        // Who asked for more time sees it through.
        step(All, Extended, Officer(Handler, Act::Reply), Replied),
        step(All, Extended, Person(Does::Add), Extended),
        step(All, Extended, Person(Does::Withdraw), Withdrawn),
        step(All, Replied, Person(Does::Rate), Revisited),
        step(Consultation, Replied, Person(Does::Ask), Handling),
        step(Complaint, Replied, Person(Does::Object), Reopened),
        step(Publishable, Replied, Officer(Handler, Act::Publish), Replied),
        step(Publishable, Replied, Officer(Handler, Act::Unpublish), Replied),
        step(All, Replied, Time, Closed),
        step(Consultation, Revisited, Person(Does::Reopen), Reopened),
        step(Complaint, Revisited, Person(Does::Object), Reopened),
        step(Publishable, Revisited, Officer(Handler, Act::Publish), Revisited),
        step(Publishable, Revisited, Officer(Handler, Act::Unpublish), Revisited),
        step(All, Revisited, Officer(Handler, Act::Close), Closed),
        step(All, Revisited, Time, Closed),
        step(Consultation, Closed, Person(Does::Reopen), Reopened),
        step(Publishable, Closed, Officer(Handler, Act::Publish), Closed),
        step(Publishable, Closed, Officer(Handler, Act::Unpublish), Closed),
        step(Consultation, Reopened, Officer(Handler, Act::Reply), RepliedLast),
        step(Complaint, Reopened, Officer(Supervisor, Act::Reply), RepliedLast),
        step(All, RepliedLast, Person(Does::Rate), RevisitedLast),
        step(All, RepliedLast, Time, ClosedLast),
        step(All, RevisitedLast, Officer(Handler, Act::Close), ClosedLast),
        step(All, RevisitedLast, Time, ClosedLast),
    ]
};

/// Where a thread of a kind can come to be.
#[must_use]
pub fn reached(kind: &ThreadKind) -> Vec<At> {
    let mut reached = vec![At::Submitted];
    while let Some(step) = STEPS.iter().find(|step| {
        step.kinds.hold(kind) && reached.contains(&step.from) && !reached.contains(&step.to)
    }) {
        reached.push(step.to);
    }
    reached
}

/// The steps from a place that a kind may take.
pub fn steps(kind: &ThreadKind, from: At) -> impl Iterator<Item = &'static Step> {
    STEPS
        .iter()
        .filter(move |step| step.from == from && step.kinds.hold(kind))
}

/// Where a step of an officer leads; `None` when it may not be taken.
#[must_use]
pub fn after(kind: &ThreadKind, from: At, roles: &[Role], act: &DeskThreadAct) -> Option<At> {
    steps(kind, from).find_map(|step| match step.by {
        Actor::Officer(post, does) if does.name() == act.name() && roles.contains(&post.role()) => {
            Some(step.to)
        }
        _ => None,
    })
}

/// The steps that officers of these roles may take.
pub fn open_to(kind: &ThreadKind, from: At, roles: &[Role]) -> Vec<Act> {
    steps(kind, from)
        .filter_map(|step| match step.by {
            Actor::Officer(post, act) if roles.contains(&post.role()) => Some(act),
            _ => None,
        })
        .collect()
}

/// Where a step of the person leads; `None` when it may not be taken.
#[must_use]
pub fn after_person(kind: &ThreadKind, from: At, act: &ThreadAct) -> Option<At> {
    steps(kind, from).find_map(|step| match step.by {
        Actor::Person(does) if does.name() == act.name() => Some(step.to),
        _ => None,
    })
}

/// What the person can do at a place.
#[must_use]
pub fn acts(kind: &ThreadKind, from: At) -> Vec<ThreadAct> {
    steps(kind, from)
        .filter_map(|step| match step.by {
            Actor::Person(does) => Some(does.wire()),
            _ => None,
        })
        .collect()
}

impl At {
    /// Everywhere a thread can be.
    pub const ALL: [Self; 13] = [
        Self::Submitted,
        Self::Dispatched,
        Self::Handling,
        Self::Extended,
        Self::Replied,
        Self::Revisited,
        Self::Closed,
        Self::Reopened,
        Self::RepliedLast,
        Self::RevisitedLast,
        Self::ClosedLast,
        Self::Returned,
        Self::Withdrawn,
    ];

    /// Its name in `corpus/thread-flow.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "SUBMITTED",
            Self::Dispatched => "DISPATCHED",
            Self::Handling => "HANDLING",
            Self::Extended => "EXTENDED",
            Self::Replied => "REPLIED",
            Self::Revisited => "REVISITED",
            Self::Closed => "CLOSED",
            Self::Reopened => "REOPENED",
            Self::RepliedLast => "REPLIED.LAST",
            Self::RevisitedLast => "REVISITED.LAST",
            Self::ClosedLast => "CLOSED.LAST",
            Self::Returned => "RETURNED",
            Self::Withdrawn => "WITHDRAWN",
        }
    }

    /// The state as it travels.
    #[must_use]
    pub fn state(self) -> ThreadState {
        let name = self.name();
        ThreadState::from(name.strip_suffix(".LAST").unwrap_or(name))
    }

    /// How the clock stands while the day of the answer is not over.
    #[must_use]
    pub fn clock(self) -> ClockState {
        if self.waits_for_an_answer() {
            ClockState::Running
        } else {
            ClockState::Stopped
        }
    }

    /// Whether an office owes an answer.
    #[must_use]
    pub fn waits_for_an_answer(self) -> bool {
        matches!(
            self,
            Self::Submitted | Self::Dispatched | Self::Handling | Self::Extended | Self::Reopened
        )
    }

    /// Whether it waits for the person to say what they think of the answer.
    #[must_use]
    pub fn waits_for_the_person(self) -> bool {
        matches!(self, Self::Replied | Self::RepliedLast)
    }

    /// Whether it has ended, though some may still be taken up again.
    #[must_use]
    pub fn is_end(self) -> bool {
        matches!(
            self,
            Self::Closed | Self::ClosedLast | Self::Returned | Self::Withdrawn
        )
    }
}

impl Post {
    /// The role as it travels.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Self::Window => Role::Window,
            Self::Handler => Role::Handler,
            Self::Supervisor => Role::Supervisor,
        }
    }
}

impl Does {
    /// The act as it travels.
    #[must_use]
    pub fn wire(self) -> ThreadAct {
        ThreadAct::from(self.name())
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Add => "ADD",
            Self::Ask => "ASK",
            Self::Rate => "RATE",
            Self::Reopen => "REOPEN",
            Self::Object => "OBJECT",
            Self::Withdraw => "WITHDRAW",
        }
    }

    /// What it leaves in the thread.
    #[must_use]
    pub fn entry(self) -> ThreadEntryKind {
        match self {
            Self::Add => ThreadEntryKind::Addition,
            Self::Ask => ThreadEntryKind::Further,
            Self::Rate => ThreadEntryKind::Rating,
            Self::Reopen => ThreadEntryKind::Reopening,
            Self::Object => ThreadEntryKind::Objection,
            Self::Withdraw => ThreadEntryKind::Withdrawal,
        }
    }

    /// Whether words must go with it.
    #[must_use]
    pub fn needs_text(self) -> bool {
        !matches!(self, Self::Rate | Self::Withdraw)
    }

    /// What a person asks for by name.
    #[must_use]
    pub fn of(act: &ThreadAct) -> Option<Self> {
        [
            Self::Add,
            Self::Ask,
            Self::Rate,
            Self::Reopen,
            Self::Object,
            Self::Withdraw,
        ]
        .into_iter()
        .find(|does| does.name() == act.name())
    }
}

impl Act {
    /// The act as it travels.
    #[must_use]
    pub fn wire(self) -> DeskThreadAct {
        DeskThreadAct::from(self.name())
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dispatch => "DISPATCH",
            Self::Take => "TAKE",
            Self::Extend => "EXTEND",
            Self::Reply => "REPLY",
            Self::Return => "RETURN",
            Self::Publish => "PUBLISH",
            Self::Unpublish => "UNPUBLISH",
            Self::Close => "CLOSE",
        }
    }

    /// What it leaves in the thread.
    #[must_use]
    pub fn entry(self) -> ThreadEntryKind {
        match self {
            Self::Dispatch => ThreadEntryKind::Dispatch,
            Self::Take => ThreadEntryKind::Taking,
            Self::Extend => ThreadEntryKind::Extension,
            Self::Reply => ThreadEntryKind::Reply,
            Self::Return => ThreadEntryKind::Return,
            Self::Publish | Self::Unpublish => ThreadEntryKind::Publication,
            Self::Close => ThreadEntryKind::Closing,
        }
    }

    /// Whether words must go with it: an answer, or a reason. Who is the first to send it to a department gives none.
    #[must_use]
    pub fn needs_text(self, from: At) -> bool {
        match self {
            Self::Dispatch => from != At::Submitted,
            Self::Extend | Self::Reply | Self::Return => true,
            Self::Take | Self::Publish | Self::Unpublish | Self::Close => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_the_name_of_the_wire() {
        for step in STEPS {
            match step.by {
                Actor::Officer(_, act) => assert!(act.wire().is_known(), "{act:?}"),
                Actor::Person(does) => assert!(does.wire().is_known(), "{does:?}"),
                Actor::Time => {}
            }
            assert!(step.to.state().is_known(), "{:?}", step.to);
        }
    }

    #[test]
    fn everything_can_be_reached_and_nobody_objects_or_reopens_twice() {
        for kind in ThreadKind::known() {
            let reached = reached(&kind);
            for at in [
                At::Reopened,
                At::RepliedLast,
                At::RevisitedLast,
                At::ClosedLast,
            ] {
                let again = kind != ThreadKind::Suggestion;
                assert_eq!(reached.contains(&at), again, "{kind:?} {at:?}");
                let acts = acts(&kind, at);
                assert!(!acts.contains(&ThreadAct::Reopen) && !acts.contains(&ThreadAct::Object));
            }
        }
    }
}
