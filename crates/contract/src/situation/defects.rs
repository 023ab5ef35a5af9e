//! What can be wrong with the questions of a guide: for editors, the mock server's import, and the conformance kit.

use super::{Condition, Conditional, Question};

/// Something wrong with the questions or materials of a guide. Materials are named by their place, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defect {
    /// Two questions carry this id.
    TwiceTheQuestion(String),
    /// A question carries the same option id twice.
    TwiceTheOption(String, String),
    /// A question has no options.
    NoOptions(String),
    /// A condition names a question that there is not.
    NoSuchQuestion(String),
    /// A condition names an option that its question has not.
    NoSuchOption(String, String),
    /// No choice of answers ever asks this question.
    NeverAsked(String),
    /// No choice of answers ever needs this material.
    NeverNeeded(usize),
}

/// Everything wrong with a guide's questions and materials; empty for a sound guide.
#[must_use]
pub fn defects<Q: Question, M: Conditional>(questions: &[Q], materials: &[M]) -> Vec<Defect> {
    let mut found = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        let id = question.id();
        if questions[..place].iter().any(|earlier| earlier.id() == id) {
            found.push(Defect::TwiceTheQuestion(id.to_owned()));
        }
        let options: Vec<_> = question.options().collect();
        if options.is_empty() {
            found.push(Defect::NoOptions(id.to_owned()));
        }
        for (at, option) in options.iter().enumerate() {
            if options[..at].contains(option) {
                found.push(Defect::TwiceTheOption(id.to_owned(), (*option).to_owned()));
            }
        }
        dangling(question.when(), questions, &mut found);
        if !can_hold(question.when(), questions) {
            found.push(Defect::NeverAsked(id.to_owned()));
        }
    }
    for (place, material) in materials.iter().enumerate() {
        dangling(material.when(), questions, &mut found);
        if !can_hold(material.when(), questions) {
            found.push(Defect::NeverNeeded(place));
        }
    }
    found
}

/// Names of questions and options that conditions use and nothing defines.
fn dangling<Q: Question, C: Condition>(when: &[C], questions: &[Q], found: &mut Vec<Defect>) {
    for condition in when {
        let id = condition.question();
        let Some(question) = questions.iter().find(|question| question.id() == id) else {
            found.push(Defect::NoSuchQuestion(id.to_owned()));
            continue;
        };
        for option in condition.any_of() {
            if !question.options().any(|known| known == option) {
                found.push(Defect::NoSuchOption(id.to_owned(), option.to_owned()));
            }
        }
    }
}

/// Whether some choice of answers makes all conditions hold.
///
/// Conditions are joined by "and" alone, and a question must be asked before its answer counts. So all that must hold is
/// the conditions here together with those of the questions they name, and so on: satisfiable when each question keeps
/// an option that all of them allow.
fn can_hold<Q: Question, C: Condition>(when: &[C], questions: &[Q]) -> bool {
    let mut allowed: Vec<Option<Vec<&str>>> = questions.iter().map(|_| None).collect();
    if !narrow(when, questions, &mut allowed) {
        return false;
    }
    // Questions to follow, each once; a circle among them can never begin.
    let mut order: Vec<usize> = (0..questions.len())
        .filter(|q| allowed[*q].is_some())
        .collect();
    let mut at = 0;
    while at < order.len() {
        let question = &questions[order[at]];
        if !narrow(question.when(), questions, &mut allowed) {
            return false;
        }
        for (next, options) in allowed.iter().enumerate() {
            if options.is_some() && !order.contains(&next) {
                order.push(next);
            }
        }
        at += 1;
    }
    can_begin(&order, questions)
}

/// Keeps, for each question that the conditions name, only the options they allow; false when none is left. Where several
/// options may be chosen, conditions do not narrow each other.
fn narrow<'a, Q: Question, C: Condition>(
    when: &[C],
    questions: &'a [Q],
    allowed: &mut [Option<Vec<&'a str>>],
) -> bool {
    when.iter().all(|condition| {
        let id = condition.question();
        let Some(place) = questions.iter().position(|question| question.id() == id) else {
            return false;
        };
        let options = allowed[place].get_or_insert_with(|| questions[place].options().collect());
        let wanted = |option: &&str| condition.any_of().any(|wanted| wanted == *option);
        if questions[place].multiple() {
            return options.iter().any(wanted);
        }
        options.retain(wanted);
        !options.is_empty()
    })
}

/// Whether these questions can be asked one after another, each once those it depends on have been.
fn can_begin<Q: Question>(order: &[usize], questions: &[Q]) -> bool {
    let mut waiting = order.to_vec();
    loop {
        let before = waiting.len();
        let still = waiting.clone();
        waiting.retain(|place| {
            questions[*place].when().iter().any(|condition| {
                still
                    .iter()
                    .any(|other| questions[*other].id() == condition.question())
            })
        });
        if waiting.is_empty() {
            return true;
        }
        if waiting.len() == before {
            return false;
        }
    }
}
