//! What the address of a comparison asks for. Whatever is wrong there is left out and named.

use crate::routes::Route;
use contract::endpoint::Id;

/// How many can be compared at once.
pub const MOST: usize = 4;
/// The value of `only` that leaves out what is the same everywhere.
const DIFFERENCES: &str = "differences";
/// How much of a wrong value is said.
const SAID: usize = 40;

/// What is compared, and how it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The items, in order.
    pub items: Vec<Id>,
    /// Only what differs.
    pub only: bool,
    /// What was wrong with the address.
    pub wrong: Vec<Wrong>,
}

/// A part of the address that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// This cannot be the id of an item.
    Id(String),
    /// An item that was there already.
    Twice,
    /// So many were asked for.
    Many(usize),
    /// No such choice of rows.
    Only(String),
}

impl Asked {
    /// Reads the decoded parameters: ids with commas between them, or a parameter for each.
    pub fn read(items: &[String], only: Option<&str>) -> Self {
        let mut asked = Self::default();
        for text in items.iter().flat_map(|list| list.split(',')) {
            let text = text.trim();
            match Id::parse(text) {
                Some(id) if !asked.items.contains(&id) => asked.items.push(id),
                Some(_) if asked.wrong.contains(&Wrong::Twice) => {}
                Some(_) => asked.wrong.push(Wrong::Twice),
                None if text.is_empty() => {}
                None => asked.wrong.push(Wrong::Id(clipped(text))),
            }
        }
        if asked.items.len() > MOST {
            asked.wrong.push(Wrong::Many(asked.items.len()));
            asked.items.truncate(MOST);
        }
        asked.only = match only.filter(|only| !only.is_empty()) {
            None => false,
            Some(DIFFERENCES) => true,
            Some(other) => {
                asked.wrong.push(Wrong::Only(clipped(other)));
                false
            }
        };
        asked
    }

    /// The address of items side by side, all they say or only what differs. Ids need no escape, and commas stay
    /// readable.
    pub fn href(items: &[Id], only: bool) -> String {
        let ids: Vec<&str> = items.iter().map(|id| id.0.as_str()).collect();
        let mut href = Route::Compare.href();
        if !ids.is_empty() {
            href.push_str("?items=");
            href.push_str(&ids.join(","));
        }
        if only {
            href.push_str("&only=");
            href.push_str(DIFFERENCES);
        }
        href
    }

    /// The same without one of the items.
    pub fn without(&self, id: &Id) -> Vec<Id> {
        self.items
            .iter()
            .filter(|other| *other != id)
            .cloned()
            .collect()
    }

    /// The same with another item.
    pub fn with(&self, id: &str) -> Vec<Id> {
        let mut items = self.items.clone();
        items.push(Id(id.to_owned()));
        items
    }
}

fn clipped(value: &str) -> String {
    let mut clipped: String = value
        .chars()
        .filter(|c| !c.is_control())
        .take(SAID)
        .collect();
    if clipped.len() < value.len() {
        clipped.push('\u{2026}');
    }
    clipped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(items: &[&str], only: Option<&str>) -> (Vec<String>, bool, Vec<Wrong>) {
        let items: Vec<String> = items.iter().map(|one| (*one).to_owned()).collect();
        let asked = Asked::read(&items, only);
        let ids = asked.items.into_iter().map(|id| id.0).collect();
        (ids, asked.only, asked.wrong)
    }

    fn ids(names: &[&str]) -> Vec<String> {
        names.iter().map(|one| (*one).to_owned()).collect()
    }

    #[test]
    fn ids_stand_between_commas_or_each_by_itself() {
        assert_eq!(read(&["a,b"], None), (ids(&["a", "b"]), false, vec![]));
        assert_eq!(
            read(&["a", "b,"], Some("differences")),
            (ids(&["a", "b"]), true, vec![])
        );
        assert_eq!(read(&[], None), (vec![], false, vec![]));
    }

    #[test]
    fn what_is_wrong_is_left_out_and_named() {
        assert_eq!(
            read(&["a,<b>,a,a"], None),
            (
                ids(&["a"]),
                false,
                vec![Wrong::Id("<b>".to_owned()), Wrong::Twice]
            )
        );
        assert_eq!(
            read(&["a,b,c,d,e"], None),
            (ids(&["a", "b", "c", "d"]), false, vec![Wrong::Many(5)])
        );
        assert_eq!(read(&["a"], Some("x")).2, vec![Wrong::Only("x".to_owned())]);
        let long = "\u{957f}".repeat(100);
        assert!(
            matches!(&read(&[&long], None).2[..], [Wrong::Id(said)] if said.chars().count() == 41)
        );
    }
}
