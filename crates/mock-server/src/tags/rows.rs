//! What can be said of somebody, from `data/tags.json`.

use std::sync::OnceLock;

use contract::wire::{IdentityKind, NoticeKind, TagKind};
use serde::Deserialize;

use crate::files;
use crate::world::content::Both;

/// A tag that anybody may have.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Row {
    pub id: String,
    pub kind: TagKind,
    pub name: Both,
    pub effect: Both,
    /// With `{where}`: in which region, where a region may be used.
    pub reason: Both,
    /// Whose it can be; anybody's when empty.
    #[serde(default)]
    pub kinds: Vec<IdentityKind>,
    /// Ids of templates that it makes appear.
    #[serde(default)]
    pub items: Vec<String>,
    /// Kinds of notices that it makes appear.
    #[serde(default)]
    pub notices: Vec<NoticeKind>,
    /// It holds for who has one of these cards, by Chinese name.
    #[serde(default)]
    pub cards: Vec<String>,
    /// It holds for who applied for one of these.
    #[serde(default)]
    pub applied: Vec<String>,
    /// It holds from this age on.
    #[serde(default)]
    pub min_age: Option<u16>,
    /// It holds for who has a child of this age or younger.
    #[serde(default)]
    pub child_up_to: Option<u16>,
    /// It can be chosen.
    #[serde(default)]
    pub offered: bool,
}

/// All of them.
pub(super) fn all() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| files::read("data/tags.json").unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[test]
    fn every_tag_makes_something_appear_that_there_is() {
        let rows: Vec<Row> = files::read("data/tags.json").expect("sound rows");
        let world = World::new(1, 400).expect("the content is sound");
        for row in &rows {
            assert!(row.kind.is_known(), "{}", row.id);
            assert!(
                !row.items.is_empty() || !row.notices.is_empty(),
                "{}",
                row.id
            );
            for item in row.items.iter().chain(&row.applied) {
                assert!(world.template_by_id(item).is_some(), "{}: {item}", row.id);
            }
            for text in [&row.name, &row.effect, &row.reason] {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", row.id);
            }
            let comes = row.offered || !row.cards.is_empty() || !row.applied.is_empty();
            assert!(
                comes || row.min_age.is_some() || row.child_up_to.is_some(),
                "{}",
                row.id
            );
        }
    }
}
