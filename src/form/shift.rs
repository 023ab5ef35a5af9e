//! Pointers into rows, when a row comes or goes.

use contract::form;
use std::collections::{BTreeMap, BTreeSet};

/// What happened to the rows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Move {
    /// One came in before this place.
    In(usize),
    /// The one at this place went.
    Out(usize),
}

/// Where a pointer leads afterwards; `None` for what stood in the row that went.
fn moved(pointer: &str, list: &str, by: Move) -> Option<String> {
    let same = || Some(pointer.to_owned());
    let Some(rest) = pointer
        .strip_prefix(list)
        .and_then(|rest| rest.strip_prefix('/'))
    else {
        return same();
    };
    let (row, inner) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let Ok(row) = row.parse::<usize>() else {
        return same();
    };
    let row = match by {
        Move::In(at) if row >= at => row + 1,
        Move::Out(at) if row == at => return None,
        Move::Out(at) if row > at => row - 1,
        _ => return same(),
    };
    Some(form::join(list, &row.to_string()) + inner)
}

/// Moves the keys of a map.
pub(super) fn map<T>(all: &mut BTreeMap<String, T>, list: &str, by: Move) {
    let before = std::mem::take(all).into_iter();
    all.extend(before.filter_map(|(pointer, value)| Some((moved(&pointer, list, by)?, value))));
}

/// Moves the members of a set.
pub(super) fn set(all: &mut BTreeSet<String>, list: &str, by: Move) {
    let before = std::mem::take(all).into_iter();
    all.extend(before.filter_map(|pointer| moved(&pointer, list, by)));
}

#[cfg(test)]
mod tests {
    use super::{Move, moved};

    #[test]
    fn rows_after_the_one_that_went_move_up() {
        let after = |pointer| moved(pointer, "/members", Move::Out(1));
        assert_eq!(after("/members/0/name").as_deref(), Some("/members/0/name"));
        assert_eq!(after("/members/1/name"), None);
        assert_eq!(after("/members/2/name").as_deref(), Some("/members/1/name"));
        assert_eq!(after("/membership").as_deref(), Some("/membership"));
    }

    #[test]
    fn rows_after_the_one_that_came_move_down() {
        let after = |pointer| moved(pointer, "/members", Move::In(1));
        assert_eq!(after("/members/0").as_deref(), Some("/members/0"));
        assert_eq!(after("/members/1/name").as_deref(), Some("/members/2/name"));
    }
}
