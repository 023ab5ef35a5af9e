//! The mock world: everything the contract can ask for, in memory, the same for the same seed and size.
//!
//! Items are pairs of a template and a place; whatever else an item has is worked out when asked for. So a million
//! items take 8 MB and start at once.

use std::collections::HashMap;
use std::sync::OnceLock;

pub(crate) mod bodies;
pub(crate) mod content;
pub(crate) mod elsewhere;
pub(crate) mod guide;
pub(crate) mod halls;
pub(crate) mod history;
pub(crate) mod items;
pub(crate) mod local;
pub(crate) mod map;
pub(crate) mod negative;
pub(crate) mod notices;
pub(crate) mod one_things;
pub(crate) mod places;
pub(crate) mod powers;
pub(crate) mod recommended;
pub(crate) mod said;
pub(crate) mod seed;
pub(crate) mod summary;
pub(crate) mod themes;
pub(crate) mod words;

use self::content::{
    Body, Both, HelpRow, NoticeRow, Persona, PowerRow, RegionRow, Template, Themes,
};
use self::halls::HallRows;
use self::items::Items;
use self::negative::Negative;
use self::one_things::OneThingRow;
use self::places::{PlaceId, Places};
use self::recommended::RecommendedRows;
use self::words::Words;
use crate::files;
use crate::search::Search;

/// The most items a world can have.
pub const MOST_ITEMS: usize = 1_000_000;

/// Number of a template in the world.
pub(crate) type TemplateId = u32;

/// A team's own catalogue, as read by an import.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub(crate) regions: Vec<RegionRow>,
    pub(crate) bodies: Vec<Body>,
    pub(crate) templates: Vec<Template>,
}

/// The mock world.
pub struct World {
    pub(crate) seed: u64,
    pub(crate) places: Places,
    pub(crate) bodies: Vec<Body>,
    pub(crate) templates: Vec<Template>,
    pub(crate) items: Items,
    pub(crate) themes: Themes,
    pub(crate) notices: Vec<NoticeRow>,
    pub(crate) powers: Vec<PowerRow>,
    pub(crate) negative: Negative,
    pub(crate) one_things: Vec<OneThingRow>,
    pub(crate) recommended: RecommendedRows,
    pub(crate) halls: HallRows,
    pub(crate) help: HelpRow,
    pub(crate) hot_words: Vec<Both>,
    pub(crate) synonyms: Vec<Vec<String>>,
    pub(crate) personas: Vec<Persona>,
    pub(crate) words: Words,
    pub(crate) default_place: PlaceId,
    body_by_id: HashMap<String, usize>,
    template_by_id: HashMap<String, TemplateId>,
    search: OnceLock<Search>,
}

impl World {
    /// A world of a seed and a size.
    ///
    /// # Errors
    /// What is wrong with the content files, or that there is no room for so many items.
    pub fn new(seed: u64, size: usize) -> Result<Self, String> {
        Self::with(seed, size, &Catalogue::default())
    }

    /// A world with a team's own catalogue in it. Where the catalogue has items, the content's own items are left out,
    /// and so are its regions where the catalogue has regions.
    ///
    /// # Errors
    /// As [`World::new`].
    pub fn with(seed: u64, size: usize, catalogue: &Catalogue) -> Result<Self, String> {
        if size == 0 || size > MOST_ITEMS {
            return Err(format!(
                "items: expected a whole number from 1 to {MOST_ITEMS}, not {size}"
            ));
        }
        let regions = if catalogue.regions.is_empty() {
            files::read("data/regions.json")?
        } else {
            catalogue.regions.clone()
        };
        let mut places = Places::new(regions)?;
        let mut bodies: Vec<Body> = files::read("data/departments.json")?;
        for body in &catalogue.bodies {
            match bodies
                .iter_mut()
                .find(|b| b.id == body.id && b.only_region == body.only_region)
            {
                Some(old) => *old = body.clone(),
                None => bodies.push(body.clone()),
            }
        }
        let templates = if catalogue.templates.is_empty() {
            own_templates()?
        } else {
            catalogue.templates.clone()
        };
        let default_place = default_place(&places).ok_or("no region has services")?;
        let items = Items::fill(seed, size, &mut places, &templates, default_place)?;
        let mut notices: Vec<NoticeRow> = files::read("data/notices.json")?;
        notices.extend(files::read::<Vec<NoticeRow>>("data/publicity.json")?);
        notices.sort_by(|a, b| {
            b.published_on
                .cmp(&a.published_on)
                .then_with(|| a.id.cmp(&b.id))
        });
        let body_by_id = bodies
            .iter()
            .enumerate()
            .map(|(at, body)| (body.id.clone(), at))
            .collect();
        let template_by_id = templates
            .iter()
            .zip(0..)
            .map(|(template, at)| (template.id.clone(), at))
            .collect();
        Ok(Self {
            seed,
            places,
            bodies,
            templates,
            items,
            themes: files::read("data/themes.json")?,
            notices,
            powers: files::read("data/powers.json")?,
            negative: Negative::load()?,
            one_things: files::read("data/one-things.json")?,
            recommended: files::read("data/recommended.json")?,
            halls: HallRows::load()?,
            help: files::read("data/help.json")?,
            hot_words: files::read("data/hotwords.json")?,
            synonyms: files::read("data/synonyms.json")?,
            personas: files::read("data/personas.json")?,
            words: Words::load()?,
            default_place,
            body_by_id,
            template_by_id,
            search: OnceLock::new(),
        })
    }

    /// How many items there are.
    #[must_use]
    pub fn item_count(&self) -> usize {
        self.items.len()
    }

    /// Whom one can sign in as: id, label, real-name level.
    pub fn personas(&self) -> impl Iterator<Item = (&str, &str, u8)> {
        self.personas
            .iter()
            .map(|p| (p.id.as_str(), p.label.zh.as_str(), p.level))
    }

    /// The search engine; built when first asked for.
    pub(crate) fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::new(self))
    }

    /// Builds the search engine now, so that nobody waits for it.
    pub fn warm(&self) {
        self.search();
    }

    pub(crate) fn template(&self, id: TemplateId) -> &Template {
        &self.templates[id as usize]
    }

    pub(crate) fn template_by_id(&self, id: &str) -> Option<TemplateId> {
        self.template_by_id.get(id).copied()
    }

    pub(crate) fn body_index(&self, id: &str) -> Option<usize> {
        self.body_by_id.get(id).copied()
    }
}

/// The templates of the content files, in the order of files and rows.
fn own_templates() -> Result<Vec<Template>, String> {
    let mut templates: Vec<Template> = Vec::new();
    for (name, text) in files::below("data/items/") {
        let rows: Vec<Template> = serde_json::from_str(text).map_err(|e| format!("{name}: {e}"))?;
        templates.extend(rows);
    }
    Ok(templates)
}

/// A county of the first city: from there up, everything can be had.
fn default_place(places: &Places) -> Option<PlaceId> {
    let top = places.top()?;
    let acts = |id: &PlaceId| places.row(*id).has_services && !places.row(*id).self_level;
    let mut at = top;
    while places.row(at).level < 3 {
        match places.below(Some(at)).into_iter().find(acts) {
            Some(below) => at = below,
            None => break,
        }
    }
    Some(at)
}
