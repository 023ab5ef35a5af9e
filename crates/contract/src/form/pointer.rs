//! JSON pointers (RFC 6901) into answers: `/members/0/name`.

use super::value::is_blank;
use crate::wire::{Answer, Answers};

/// A pointer one step longer.
#[must_use]
pub fn join(pointer: &str, step: &str) -> String {
    let mut longer = String::with_capacity(pointer.len() + step.len() + 1);
    longer.push_str(pointer);
    longer.push('/');
    for c in step.chars() {
        match c {
            '~' => longer.push_str("~0"),
            '/' => longer.push_str("~1"),
            c => longer.push(c),
        }
    }
    longer
}

/// The steps of a pointer, in plain text. What does not begin with `/` has none.
#[must_use]
pub fn steps(pointer: &str) -> Vec<String> {
    let plain = |step: &str| step.replace("~1", "/").replace("~0", "~");
    pointer.split('/').skip(1).map(plain).collect()
}

/// The answer at a pointer.
#[must_use]
pub fn get<'a>(answers: &'a Answers, pointer: &str) -> Option<&'a Answer> {
    let steps = steps(pointer);
    let (last, way) = steps.split_last()?;
    let mut here = answers;
    for pair in way.chunks(2) {
        let [id, row] = pair else { return None };
        let Answer::Rows(rows) = here.0.get(id)? else {
            return None;
        };
        here = rows.get(row.parse::<usize>().ok()?)?;
    }
    here.0.get(last)
}

/// Puts an answer at a pointer; a blank one takes what is there away. False, and nothing happens, where the pointer leads
/// nowhere: a row may be the one after the last, not further.
pub fn set(answers: &mut Answers, pointer: &str, answer: Answer) -> bool {
    if is_blank(&answer) {
        remove(answers, pointer);
        return true;
    }
    let steps = steps(pointer);
    let Some((last, way)) = steps.split_last() else {
        return false;
    };
    let mut here = answers;
    for pair in way.chunks(2) {
        let [id, row] = pair else { return false };
        let Ok(row) = row.parse::<usize>() else {
            return false;
        };
        let fits = match here.0.get(id) {
            Some(Answer::Rows(rows)) => row <= rows.len(),
            _ => row == 0,
        };
        if !fits {
            return false;
        }
        let Some(next) = row_of(here, id, row) else {
            return false;
        };
        here = next;
    }
    here.0.insert(last.clone(), answer);
    true
}

/// The row, made where it is the one after the last.
fn row_of<'a>(answers: &'a mut Answers, id: &str, row: usize) -> Option<&'a mut Answers> {
    let rows = answers
        .0
        .entry(id.to_owned())
        .or_insert_with(|| Answer::Rows(Vec::new()));
    if !matches!(rows, Answer::Rows(_)) {
        *rows = Answer::Rows(Vec::new());
    }
    let Answer::Rows(rows) = rows else {
        return None;
    };
    if row == rows.len() {
        rows.push(Answers::default());
    }
    rows.get_mut(row)
}

/// Takes the answer at a pointer away.
pub fn remove(answers: &mut Answers, pointer: &str) -> Option<Answer> {
    let steps = steps(pointer);
    let (last, way) = steps.split_last()?;
    let mut here = answers;
    for pair in way.chunks(2) {
        let [id, row] = pair else { return None };
        let Answer::Rows(rows) = here.0.get_mut(id)? else {
            return None;
        };
        here = rows.get_mut(row.parse::<usize>().ok()?)?;
    }
    here.0.remove(last)
}
