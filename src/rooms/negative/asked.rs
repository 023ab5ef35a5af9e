//! What the address asks for: the edition, the industry, words, another edition, a share. All of it can be shared.

use crate::{browser::time, routes::Route};
use contract::{
    FieldError, ParamValue, editions,
    precheck::Share,
    wire::{Code, ListZone, NegativeList, Words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What is asked for. What is wrong in the address is left out and named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Id of the edition.
    pub list: Option<Code>,
    /// Id of the edition to compare with.
    pub against: Option<Code>,
    /// Code of the industry.
    pub industry: Option<Code>,
    /// Words.
    pub words: Option<Words>,
    /// The foreign share in percent.
    pub share: Option<String>,
    /// Id of the item that one comes from, to go back to.
    pub item: Option<Code>,
    /// What was wrong.
    pub wrong: Vec<FieldError>,
}

/// What the address asks for now.
pub fn use_asked() -> Memo<Asked> {
    let map = use_query_map();
    Memo::new(move |_| {
        map.with(|map| {
            let text = |name| map.get_str(name).filter(|text| !text.is_empty());
            let mut asked = Asked::default();
            let mut wrong = Vec::new();
            read(text, "list", &mut asked.list, &mut wrong);
            read(text, "against", &mut asked.against, &mut wrong);
            read(text, "industry", &mut asked.industry, &mut wrong);
            read(text, "q", &mut asked.words, &mut wrong);
            read(text, "item", &mut asked.item, &mut wrong);
            match text("share") {
                Some(share) if Share::parse(share).is_some() => {
                    asked.share = Some(share.to_owned())
                }
                Some(_) => wrong.push(FieldError::bad_parameter("share", "a percentage")),
                None => {}
            }
            asked.wrong = wrong;
            asked
        })
    })
}

fn read<'a, T: ParamValue>(
    text: impl Fn(&'static str) -> Option<&'a str>,
    name: &'static str,
    into: &mut Option<T>,
    wrong: &mut Vec<FieldError>,
) {
    let Some(text) = text(name) else { return };
    *into = T::read(text);
    if into.is_none() {
        wrong.push(FieldError::bad_parameter(name, T::EXPECTED));
    }
}

impl Asked {
    /// The address of a page that asks for this.
    pub fn href(&self, route: &Route) -> String {
        let of = |name, value: Option<&str>| Some((name, value?.to_owned()));
        let pairs = [
            of("list", self.list.as_ref().map(Code::as_str)),
            of("against", self.against.as_ref().map(Code::as_str)),
            of("industry", self.industry.as_ref().map(Code::as_str)),
            of("q", self.words.as_ref().map(Words::as_str)),
            of("share", self.share.as_deref()),
            of("item", self.item.as_ref().map(Code::as_str)),
        ];
        route.href_of(&pairs.into_iter().flatten().collect::<Vec<_>>())
    }

    /// The edition asked for among those there are.
    pub fn list_of<'a>(&self, lists: &'a [NegativeList]) -> Option<&'a NegativeList> {
        lists
            .iter()
            .find(|list| self.list.as_ref().is_some_and(|id| id.0 == list.id))
    }

    /// The same, or else the one in force in the whole country, or else the newest.
    pub fn list_or_usual<'a>(&self, lists: &'a [NegativeList]) -> Option<&'a NegativeList> {
        self.list_of(lists)
            .or_else(|| in_force(lists, &ListZone::Nationwide))
            .or_else(|| lists.first())
    }
}

/// The edition in force in a zone today.
pub fn in_force<'a>(lists: &'a [NegativeList], zone: &ListZone) -> Option<&'a NegativeList> {
    editions::in_force(lists, zone, &time::today_to_wire())
}
