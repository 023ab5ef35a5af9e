//! What `cargo xtask coverage` gathered.

use crate::words;
use contract::read::{Fields, FromJson, Json, Misfit};

/// All of it.
pub struct Coverage {
    /// The standards.
    pub standards: Vec<Standard>,
    /// Their clauses, in order.
    pub clauses: Vec<Clause>,
}

/// A standard.
#[derive(Clone)]
pub struct Standard {
    /// What its clauses begin with.
    pub id: String,
    number: Option<String>,
    name: Named,
}

/// A clause and what of it there is.
#[derive(Clone)]
pub struct Clause {
    /// Its id.
    pub id: String,
    /// Id of its standard.
    pub standard: String,
    /// Its title.
    pub title: Named,
    /// Operations that serve it.
    pub interface: Vec<String>,
    /// Files of the kit with cases of their own for them.
    pub cases: Vec<String>,
    /// How many ways to be wrong the kit is seen to find under it.
    pub wrong: u32,
    /// Rooms that call the operations.
    pub screens: Vec<String>,
    /// Journeys that name it.
    pub journeys: Vec<String>,
}

/// A name in the two languages in which the project names clauses.
#[derive(Clone)]
pub struct Named {
    zh: String,
    en: String,
}

impl Named {
    /// In the language of the page; reactive.
    pub fn said(&self) -> String {
        if words::language().tag() == "en" {
            self.en.clone()
        } else {
            self.zh.clone()
        }
    }
}

impl Standard {
    /// Number and name; reactive.
    pub fn full(&self) -> String {
        match &self.number {
            Some(number) => [number, " ", &self.name.said()].concat(),
            None => self.name.said(),
        }
    }

    /// The number, or the name of what has none; reactive.
    pub fn short(&self) -> String {
        self.number.clone().unwrap_or_else(|| self.name.said())
    }
}

impl Clause {
    /// Whether it has all four.
    pub fn is_whole(&self) -> bool {
        [&self.interface, &self.cases, &self.screens, &self.journeys]
            .iter()
            .all(|list| !list.is_empty())
    }
}

impl FromJson for Coverage {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let mut fields = Fields::of(json, misfit);
        Self {
            standards: fields.must("standards"),
            clauses: fields.must("clauses"),
        }
    }
}

impl FromJson for Standard {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let mut fields = Fields::of(json, misfit);
        Self {
            id: fields.must("id"),
            number: fields.may("number"),
            name: named(&mut fields),
        }
    }
}

impl FromJson for Clause {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let mut fields = Fields::of(json, misfit);
        Self {
            id: fields.must("id"),
            standard: fields.must("standard"),
            title: named(&mut fields),
            interface: fields.must("interface"),
            cases: fields.must("cases"),
            wrong: fields.must("wrong"),
            screens: fields.must("screens"),
            journeys: fields.must("journeys"),
        }
    }
}

fn named(fields: &mut Fields<'_>) -> Named {
    Named {
        zh: fields.must("zh"),
        en: fields.must("en"),
    }
}
