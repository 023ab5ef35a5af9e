//! What the address of the results asks for. Whatever is wrong there is left out and named.

use contract::{
    ParamValue, QueryParams,
    endpoints::SearchQuery,
    wire::{FacetKind, SearchOrder, Words},
};

/// The most characters a search takes; longer words are cut.
const MOST: usize = 100;
/// Parameters of the search that no address carries: the region is the visitor's, pages are the list's.
const OWN: [&str; 3] = ["region", "cursor", "limit"];

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The words and all conditions.
    pub query: SearchQuery,
    /// What was wrong with the address.
    pub wrong: Vec<Wrong>,
}

/// A part of the address that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The words hold characters that no search takes.
    Words,
    /// The words are too long; their beginning was used.
    LongWords,
    /// No such kind.
    Kind(String),
    /// No such side.
    Side(String),
    /// No such value of another condition.
    Condition(String),
}

impl Asked {
    /// Reads the decoded parameters.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let (mut pairs, mut wrong) = (Vec::new(), Vec::new());
        for name in SearchQuery::PARAMS.iter().map(|param| param.name) {
            let Some(value) = get(name).filter(|value| !value.is_empty()) else {
                continue;
            };
            let value = match name {
                _ if OWN.contains(&name) => continue,
                "q" => read_words(&value, &mut wrong),
                "kind" | "side" => value.to_ascii_uppercase(),
                _ => value,
            };
            let pair = (name.to_owned(), value);
            if pair.1.is_empty() {
                continue;
            }
            match (SearchQuery::read(std::slice::from_ref(&pair)), name) {
                (Ok(_), _) => pairs.push(pair),
                (Err(_), "kind") => wrong.push(Wrong::Kind(clipped(&pair.1))),
                (Err(_), "side") => wrong.push(Wrong::Side(clipped(&pair.1))),
                (Err(_), _) => wrong.push(Wrong::Condition(clipped(&pair.1))),
            }
        }
        Self {
            query: SearchQuery::read(&pairs).unwrap_or_default(),
            wrong,
        }
    }

    /// The words; empty when there are none.
    pub fn words(&self) -> &str {
        self.query.q.as_ref().map_or("", Words::as_str)
    }

    /// What is chosen of a side, as its parameter takes it.
    pub fn chosen(&self, kind: &FacetKind) -> Option<String> {
        let name = kind.parameter()?;
        let mut pairs = self.query.pairs().into_iter();
        pairs.find(|pair| pair.0 == name).map(|pair| pair.1)
    }

    /// The query with another choice of a side, or none.
    pub fn with(&self, kind: &FacetKind, value: Option<&str>) -> SearchQuery {
        let Some(name) = kind.parameter() else {
            return self.query.clone();
        };
        let others = self.query.pairs().into_iter().filter(|pair| pair.0 != name);
        let pairs: Vec<_> = others
            .map(|(name, value)| (name.to_owned(), value))
            .chain(value.map(|value| (name.to_owned(), value.to_owned())))
            .collect();
        SearchQuery::read(&pairs).unwrap_or_else(|_| self.query.clone())
    }

    /// The query with nothing but its words, its kind and its side.
    pub fn without_conditions(&self) -> SearchQuery {
        let SearchQuery { q, kind, side, .. } = self.query.clone();
        SearchQuery {
            q,
            kind,
            side,
            ..Default::default()
        }
    }

    /// The query in another order.
    pub fn sorted(&self, sort: Option<SearchOrder>) -> SearchQuery {
        SearchQuery {
            sort,
            ..self.query.clone()
        }
    }
}

fn read_words(words: &str, wrong: &mut Vec<Wrong>) -> String {
    let words = words.trim();
    if words.is_empty() {
        return String::new();
    }
    let cut: String = words.chars().take(MOST).collect();
    let cut = cut.trim_end().to_owned();
    if Words::read(&cut).is_none() {
        wrong.push(Wrong::Words);
        return String::new();
    }
    if cut.len() < words.len() {
        wrong.push(Wrong::LongWords);
    }
    cut
}

/// As much of a wrong value as a message can hold.
fn clipped(value: &str) -> String {
    let mut clipped: String = value.chars().filter(|c| !c.is_control()).take(30).collect();
    if clipped.len() < value.len() {
        clipped.push('\u{2026}');
    }
    clipped
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::wire::{HitKind, Side};

    fn read(pairs: &[(&str, &str)]) -> Asked {
        Asked::read(|name| {
            let found = pairs.iter().find(|pair| pair.0 == name);
            found.map(|pair| pair.1.to_owned())
        })
    }

    #[test]
    fn a_good_address_is_read_whole() {
        let asked = read(&[
            ("q", " card "),
            ("kind", "item"),
            ("side", "PERSON"),
            ("visits", "0"),
        ]);
        assert_eq!(asked.words(), "card");
        assert_eq!(asked.query.kind, Some(HitKind::Item));
        assert_eq!(asked.query.side, Some(Side::Person));
        assert_eq!(asked.chosen(&FacetKind::Visits).as_deref(), Some("0"));
        assert!(asked.wrong.is_empty());
    }

    #[test]
    fn what_is_wrong_is_left_out_and_named() {
        let asked = read(&[
            ("q", "a\u{1}b"),
            ("kind", "thing"),
            ("side", "nobody"),
            ("days", "soon"),
        ]);
        assert_eq!(asked.query, SearchQuery::default());
        assert_eq!(
            asked.wrong,
            [
                Wrong::Words,
                Wrong::Kind("THING".into()),
                Wrong::Side("NOBODY".into()),
                Wrong::Condition("soon".into())
            ]
        );
    }

    #[test]
    fn long_words_are_cut_and_said_so() {
        let asked = read(&[("q", &"x".repeat(300))]);
        assert_eq!(asked.words().len(), 100);
        assert_eq!(asked.wrong, [Wrong::LongWords]);
    }

    #[test]
    fn a_choice_replaces_the_one_before_and_can_be_taken_away() {
        let asked = read(&[("q", "card"), ("visits", "0"), ("free", "true")]);
        assert_eq!(
            asked
                .with(&FacetKind::Visits, Some("1"))
                .visits
                .map(|most| most.0),
            Some(1)
        );
        let without = asked.with(&FacetKind::Visits, None);
        assert_eq!((without.visits, without.free), (None, Some(true)));
    }
}
