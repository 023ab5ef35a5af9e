//! The clauses of the standards, by id, with a title in Chinese and English: what endpoints, kit cases, journeys and documents
//! cite. The data is language-neutral, so that a back end's own tools read the same file.

/// `data/clauses.json`: `{standards: [{id, number?, zh, en}], clauses: [{id, standard, zh, en}]}`.
pub const JSON: &str = include_str!("../data/clauses.json");
