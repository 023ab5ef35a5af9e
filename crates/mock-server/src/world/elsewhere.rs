//! Where else a template is run, from near to far.

use contract::wire::ItemElsewhere;

use super::World;
use super::items::Item;
use super::places::PlaceId;

impl World {
    /// The same item in other places: those that share the lowest place above come first, of them those of its own level.
    /// With words, only what they find, and what lies in it.
    pub(crate) fn elsewhere(&self, item: Item, words: Option<&str>) -> Vec<Item> {
        let level = self.places.row(item.place).level;
        let wanted = words.map(|words| self.places.within_found(words));
        let up = self.places.ancestors(item.place);
        let fits = |place: PlaceId| {
            place != item.place
                && self.items.has(place, item.template)
                && wanted
                    .as_ref()
                    .is_none_or(|found| found.get(place as usize) == Some(&true))
        };
        let mut found: Vec<(usize, u8, PlaceId)> = (0..self.places.len() as PlaceId)
            .filter(|place| fits(*place))
            .map(|place| {
                let own = self.places.ancestors(place);
                // What lies in the place itself is no nearer than its neighbours.
                let shared = up.iter().zip(&own).take_while(|(a, b)| a == b).count();
                let above = usize::from(up.contains(&place));
                let away = self.places.row(place).level.abs_diff(level);
                (up.len() - (shared + above).min(up.len()), away, place)
            })
            .collect();
        found.sort_unstable();
        found
            .into_iter()
            .map(|(_, _, place)| Item { place, ..item })
            .collect()
    }

    /// An item as a list of other places shows it.
    pub(crate) fn as_elsewhere(&self, item: Item) -> ItemElsewhere {
        let t = self.template(item.template);
        ItemElsewhere {
            id: self.item_id(item),
            region: self.places.named(item.place),
            within: self
                .places
                .ancestors(item.place)
                .into_iter()
                .map(|above| self.places.name(above))
                .collect(),
            project_type: t.project_type.clone(),
            promise_time: self.promise_time(item),
            visits: self.visits(item),
            has_fee: !t.fees.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world() -> (World, Item) {
        let world = World::new(1, 5_000).expect("the content is sound");
        let template = world
            .template_by_id("id-card-renewal")
            .expect("it is there");
        let own = Item {
            place: world.default_place,
            template,
        };
        (world, own)
    }

    #[test]
    fn neighbours_come_first_and_the_item_itself_not_at_all() {
        let (world, own) = world();
        let parent = |place| world.places.ancestors(place).last().copied();
        let found = world.elsewhere(own, None);
        assert!(found.len() > 10 && !found.contains(&own));
        let near: Vec<bool> = found
            .iter()
            .map(|other| parent(other.place) == parent(own.place))
            .collect();
        assert!(near[0], "the first is a neighbour");
        assert!(near.is_sorted_by(|a, b| a >= b), "all neighbours first");
    }

    #[test]
    fn words_find_a_place_and_what_lies_in_it() {
        let (world, own) = world();
        let names = |words| -> Vec<String> {
            world
                .elsewhere(own, Some(words))
                .into_iter()
                .map(|other| world.places.row(other.place).name.clone())
                .collect()
        };
        assert_eq!(names("梧桐"), ["梧桐区"]);
        assert!(names("青屏市").contains(&"梧桐区".to_owned()));
        assert_eq!(names("nowhere at all"), Vec::<String>::new());
    }
}
