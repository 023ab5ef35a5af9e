//! Names of regions in a query: they say where, and not what.

use std::collections::{HashMap, HashSet};

use super::lexicon::Lexicon;
use super::normal::{is_han, normal};
use crate::world::World;
use crate::world::content::RegionRow;
use crate::world::places::{PlaceId, Places};

/// The longest name that is looked for, in characters; and in words of letters.
const LONGEST: usize = 12;
const MOST_WORDS: usize = 5;
/// The shortest name in letters: shorter ones are too often something else.
const SHORTEST: usize = 5;
/// What a name ends with, and is often said without.
const ENDS: &[&str] = &["省", "自治区", "市", "区", "县"];
const ENDS_BY_SOUND: &[&str] = &["sheng", "shi", "qu", "xian"];

/// The names, in every form that people type.
pub(crate) struct Regions {
    han: Names,
    /// Pinyin and English names, without blanks.
    letters: Names,
}

/// Names with the places that have them.
type Names = HashMap<String, Vec<PlaceId>>;

/// A text without the names of regions, and the places that each of those names may mean.
struct Taken<'n> {
    rest: String,
    named: Vec<&'n [PlaceId]>,
}

impl Regions {
    pub(crate) fn new(world: &World, lexicon: &Lexicon) -> Self {
        let taken = lexicon.pieces(2..=4);
        let mut regions = Self {
            han: Names::new(),
            letters: Names::new(),
        };
        for (id, row) in (0..).zip(world.places.rows()) {
            if !row.self_level {
                regions.add(id, row, &taken);
            }
        }
        for word in &lexicon.words {
            regions.letters.remove(&word.pinyin);
        }
        regions
    }

    fn add(&mut self, id: PlaceId, row: &RegionRow, taken: &HashSet<String>) {
        let name = normal(&row.name);
        let sound: String = row.pinyin.split_whitespace().collect();
        let english: String = normal(&row.name_en).split(' ').collect();
        if row.level <= 3 {
            let short = ENDS.iter().find_map(|end| name.strip_suffix(end));
            // What is also a part of a word that people look for stays in the query.
            if let Some(short) = short.filter(|s| s.chars().count() >= 2 && !taken.contains(*s)) {
                put(&mut self.han, short, id);
                let short = ENDS_BY_SOUND.iter().find_map(|end| sound.strip_suffix(end));
                if let Some(short) = short.filter(|s| s.len() >= SHORTEST) {
                    put(&mut self.letters, short, id);
                }
            }
        }
        for letters in [sound, english] {
            if letters.len() >= SHORTEST {
                put(&mut self.letters, &letters, id);
            }
        }
        put(&mut self.han, &name, id);
    }

    /// A text in normal form without the names of regions, unless there is nothing else in it.
    pub(crate) fn without(&self, text: &str) -> String {
        let rest = self.take(text).rest;
        if rest.is_empty() {
            text.to_owned()
        } else {
            rest
        }
    }

    /// The one place that a text in normal form names; `None` when it names none, or what many places are called. A name
    /// may be told apart by another one that it lies in.
    pub(crate) fn named(&self, places: &Places, text: &str) -> Option<PlaceId> {
        let named = self.take(text).named;
        let lies_in = |place: PlaceId, all: &[PlaceId]| {
            let chain = places.chain(place);
            all.iter().any(|above| chain.contains(above))
        };
        let fits = |place: &PlaceId| named.iter().all(|all| lies_in(*place, all));
        let mut found = named.iter().flat_map(|all| *all).copied().filter(fits);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    fn take(&self, text: &str) -> Taken<'_> {
        let mut taken = self.take_han(text);
        let words = self.take_letters(&taken.rest);
        taken.named.extend(words.named);
        taken.rest = words.rest;
        taken
    }

    fn take_han(&self, text: &str) -> Taken<'_> {
        let chars: Vec<char> = text.chars().collect();
        let (mut rest, mut named) = (String::with_capacity(text.len()), Vec::new());
        let mut at = 0;
        while at < chars.len() {
            let found = (2..=LONGEST.min(chars.len() - at))
                .rev()
                .filter(|_| is_han(chars[at]))
                .find_map(|length| {
                    let part: String = chars[at..at + length].iter().collect();
                    Some((length, self.han.get(&part)?))
                });
            match found {
                Some((length, places)) => {
                    named.push(places.as_slice());
                    rest.push(' ');
                    at += length;
                }
                None => {
                    rest.push(chars[at]);
                    at += 1;
                }
            }
        }
        Taken {
            rest: normal(&rest),
            named,
        }
    }

    fn take_letters(&self, text: &str) -> Taken<'_> {
        let words: Vec<&str> = text.split(' ').collect();
        let (mut rest, mut named) = (Vec::new(), Vec::new());
        let mut at = 0;
        while at < words.len() {
            let found = (1..=MOST_WORDS.min(words.len() - at))
                .rev()
                .find_map(|count| {
                    Some((count, self.letters.get(&words[at..at + count].concat())?))
                });
            match found {
                Some((count, places)) => {
                    named.push(places.as_slice());
                    at += count;
                }
                None => {
                    rest.push(words[at]);
                    at += 1;
                }
            }
        }
        Taken {
            rest: rest.join(" "),
            named,
        }
    }
}

fn put(names: &mut Names, name: &str, id: PlaceId) {
    let places = names.entry(name.to_owned()).or_default();
    if !places.contains(&id) {
        places.push(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_is_taken_out_and_what_stays() {
        let world = World::new(1, 400).expect("a world");
        let regions = Regions::new(&world, &Lexicon::new(&world));
        for (typed, left) in [
            ("云川市身份证", "身份证"),
            ("在明湖办护照", "在 办护照"),
            ("yun chuan shi huzhao", "huzhao"),
            ("passport minghu district", "passport"),
            ("云川市", "云川市"),
            ("身份证", "身份证"),
        ] {
            assert_eq!(regions.without(typed), left);
        }
    }

    #[test]
    fn the_place_that_is_meant_is_found_and_nothing_where_it_could_be_several() {
        let world = World::new(1, 400).expect("a world");
        let regions = Regions::new(&world, &Lexicon::new(&world));
        let named = |typed: &str| {
            let place = regions.named(&world.places, typed);
            place.map(|place| world.places.row(place).name.as_str())
        };
        assert_eq!(named("云川市身份证"), Some("云川市"));
        assert_eq!(named("在明湖办护照"), Some("明湖区"));
        assert_eq!(named("passport minghu district"), Some("明湖区"));
        assert_eq!(named("身份证"), None);
        // One in the other is one place; two beside each other are none.
        let county = world.places.at_level(3).next().expect("a county");
        let city = world.places.chain(county)[1];
        let other = world.places.at_level(2).find(|at| *at != city);
        let name = |at: PlaceId| world.places.row(at).name.clone();
        let both = [name(city), name(county)].concat();
        assert_eq!(named(&both), Some(name(county).as_str()));
        let beside = [name(city), name(other.expect("another city"))].concat();
        assert_eq!(named(&beside), None);
    }
}
