//! Where one is served when the chosen place handles nothing itself.

use contract::wire::{Region, RegionPath};

/// The region to use, for a region that was chosen.
#[derive(Debug, PartialEq)]
pub enum Served<'a> {
    /// The very one.
    Here(&'a Region),
    /// The nearest one above that handles something.
    Above(&'a Region),
    /// None on the whole way up.
    Nowhere,
}

/// Goes up until something is handled. The way up is the back end's, never cut from a code.
pub fn served(path: &RegionPath) -> Served<'_> {
    if path.region.has_services {
        return Served::Here(&path.region);
    }
    path.ancestors
        .iter()
        .rev()
        .find(|region| region.has_services)
        .map_or(Served::Nowhere, Served::Above)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::wire::Text;

    fn region(code: &str, has_services: bool) -> Region {
        Region {
            code: code.into(),
            name: Text::zh(code),
            level: 2,
            parent: None,
            self_level: false,
            has_services,
            has_children: false,
            within: Vec::new(),
        }
    }

    fn way(here: bool, above: &[bool]) -> RegionPath {
        RegionPath {
            region: region("here", here),
            ancestors: above
                .iter()
                .zip(["top", "middle", "near"])
                .map(|(has, code)| region(code, *has))
                .collect(),
        }
    }

    #[test]
    fn a_place_that_handles_things_is_itself_used() {
        let path = way(true, &[true]);
        assert_eq!(served(&path), Served::Here(&path.region));
    }

    #[test]
    fn else_the_nearest_above() {
        let path = way(false, &[true, true, false]);
        assert_eq!(served(&path), Served::Above(&path.ancestors[1]));
    }

    #[test]
    fn else_nothing_changes() {
        assert_eq!(served(&way(false, &[false])), Served::Nowhere);
    }
}
