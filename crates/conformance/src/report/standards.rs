//! The standards and their clauses by title, as the contract's data names them.

use serde::Deserialize;

/// What `clauses.json` holds.
#[derive(Deserialize)]
pub struct Standards {
    /// The standards.
    pub standards: Vec<Standard>,
    /// Their clauses.
    pub clauses: Vec<Clause>,
}

/// A standard.
#[derive(Deserialize)]
pub struct Standard {
    /// Its letter.
    pub id: String,
    /// Its number, where it has one.
    #[serde(default)]
    pub number: Option<String>,
    /// Its title in Chinese.
    pub zh: String,
    /// Its title in English.
    pub en: String,
}

/// A clause.
#[derive(Deserialize)]
pub struct Clause {
    /// Its id.
    pub id: String,
    /// The letter of its standard.
    pub standard: String,
    /// Its title in Chinese.
    pub zh: String,
    /// Its title in English.
    pub en: String,
}

impl Standards {
    /// All of them. A test reads the data; where it could not be read, a report has no titles.
    pub fn known() -> Self {
        serde_json::from_str(contract::clauses::JSON).unwrap_or(Self {
            standards: Vec::new(),
            clauses: Vec::new(),
        })
    }

    /// A clause by its id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::Standards;

    #[test]
    fn the_contracts_data_is_read() {
        let known = Standards::known();
        assert_eq!(known.standards.len(), 4);
        assert_eq!(
            known.clause("F-6.1.5").map(|c| c.en.as_str()),
            Some("Search")
        );
    }
}
