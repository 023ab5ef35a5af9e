//! From a person's situation to the materials they need.
//!
//! A guide asks questions; a question or a material may stand under conditions: all of its `when` must hold, and one
//! holds when one of its options was chosen for its question. The person sees every material that may still be needed:
//! each answer makes the list shorter or surer, none makes a needed material vanish. An answer to a question that has
//! become hidden counts as not given.
//!
//! The rules know only the traits here; the types of the wire implement them.

mod defects;
mod guide;

pub use defects::{Defect, defects};

/// A condition: one of these options was chosen for that question.
pub trait Condition {
    /// The id of the question.
    fn question(&self) -> &str;
    /// The ids of the options, any of which will do.
    fn any_of(&self) -> impl Iterator<Item = &str>;
}

/// Something that stands under conditions: a question or a material.
pub trait Conditional {
    /// The type of its conditions.
    type When: Condition;
    /// All that must hold; empty when it always applies.
    fn when(&self) -> &[Self::When];
}

/// A question about a person's situation.
pub trait Question: Conditional {
    /// Its id.
    fn id(&self) -> &str;
    /// The ids of its options.
    fn options(&self) -> impl Iterator<Item = &str>;
    /// Whether several options may be chosen.
    fn multiple(&self) -> bool {
        false
    }
}

/// An option chosen for a question. A question that takes several answers has several of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen<'a> {
    /// The id of the question.
    pub question: &'a str,
    /// The id of the option.
    pub option: &'a str,
}

/// Whether something applies to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applies {
    /// It does not.
    No,
    /// It depends on a question that has no answer yet.
    Open,
    /// It does.
    Yes,
}

/// For each question, in order: whether it is asked. Show those that are [`Applies::Yes`].
#[must_use]
pub fn asked<Q: Question>(questions: &[Q], chosen: &[Chosen<'_>]) -> Vec<Applies> {
    // Everything begins open; each round settles at least one question more or nothing changes again. Questions that
    // wait for each other in a circle stay open, and `defects` names them.
    let mut asked = vec![Applies::Open; questions.len()];
    loop {
        let next: Vec<_> = questions
            .iter()
            .map(|question| verdict(question.when(), questions, &asked, chosen))
            .collect();
        if next == asked {
            return asked;
        }
        asked = next;
    }
}

/// For each material, in order: whether the person needs it. Show those that are not [`Applies::No`].
#[must_use]
pub fn needed<Q: Question, M: Conditional>(
    questions: &[Q],
    materials: &[M],
    chosen: &[Chosen<'_>],
) -> Vec<Applies> {
    let asked = asked(questions, chosen);
    materials
        .iter()
        .map(|material| verdict(material.when(), questions, &asked, chosen))
        .collect()
}

/// Whether all conditions hold: the least sure of them decides.
fn verdict<Q: Question, C: Condition>(
    when: &[C],
    questions: &[Q],
    asked: &[Applies],
    chosen: &[Chosen<'_>],
) -> Applies {
    when.iter()
        .map(|condition| holds(condition, questions, asked, chosen))
        .min()
        .unwrap_or(Applies::Yes)
}

/// Whether one condition holds. One that names no known question stays open: better a material too many than one missed.
fn holds<Q: Question, C: Condition>(
    condition: &C,
    questions: &[Q],
    asked: &[Applies],
    chosen: &[Chosen<'_>],
) -> Applies {
    let id = condition.question();
    let Some(place) = questions.iter().position(|question| question.id() == id) else {
        return Applies::Open;
    };
    if asked[place] != Applies::Yes {
        return asked[place];
    }
    // An option that the question no longer offers (a stored answer, a changed guide) is no answer.
    let mut answers = chosen
        .iter()
        .filter(|answer| answer.question == id)
        .filter(|answer| {
            questions[place]
                .options()
                .any(|option| option == answer.option)
        })
        .peekable();
    if answers.peek().is_none() {
        Applies::Open
    } else if answers.any(|answer| condition.any_of().any(|option| option == answer.option)) {
        Applies::Yes
    } else {
        Applies::No
    }
}
