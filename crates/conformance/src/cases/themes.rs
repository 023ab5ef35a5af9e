//! Themes, life cycles and audience groups.

use contract::endpoints::{ItemQuery, ListItems, ListThemes, ThemeQuery};
use contract::wire::{Code, Limit, Side, Theme, ThemeCatalogue, ThemeKind};
use contract::{Endpoint, ParamValue};

use super::{World, spread};
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = ListThemes::ABOUT;
    let catalogue = kit.case(&about, "the theme lists of the default region", |client| {
        let answer = client.call::<ListThemes>(&(), &ThemeQuery::default())?;
        let themes = &answer.value.themes;
        answer.exchange.require(
            !themes.is_empty(),
            "at least one theme",
            "the list is empty",
        )?;
        for (at, theme) in themes.iter().enumerate() {
            let twice = themes[..at]
                .iter()
                .any(|other| other.kind == theme.kind && other.code == theme.code);
            let wrong = if theme.name.chinese().is_empty() {
                "has no name"
            } else if theme.count == 0 {
                "has nothing under it, and so should not be listed"
            } else if twice {
                "stands there twice"
            } else {
                continue;
            };
            return Err(answer.exchange.wrong(
                "entries with something under them, each once",
                format!("{} {} {wrong}", theme.kind.name(), theme.code),
            ));
        }
        Ok(answer.value)
    });
    kit.case(&about, "each side has its own", |client| {
        for (side, other) in [
            (Side::Person, ThemeKind::Legal),
            (Side::Legal, ThemeKind::Person),
        ] {
            let query = ThemeQuery {
                side: Some(side.clone()),
                region: None,
            };
            let answer = client.call::<ListThemes>(&(), &query)?;
            let strays = answer.value.themes.iter().any(|theme| theme.kind == other);
            answer.exchange.require(
                !strays,
                &format!("no {} themes for {}", other.name(), side.name()),
                "there are",
            )?;
        }
        Ok(())
    });
    kit.case(&about, "a theme holds as many items as it says", |client| {
        counts(client, catalogue.as_ref(), &world.region)
    });
}

fn counts(client: &Client, catalogue: Option<&ThemeCatalogue>, region: &str) -> Checked {
    let Some(catalogue) = catalogue else {
        return cannot_tell("there are no themes");
    };
    let mut judged = false;
    for theme in spread(&catalogue.themes, 12) {
        let Some(query) = items_of(theme, region) else {
            continue;
        };
        let answer = client.call::<ListItems>(&(), &query)?;
        let Some(total) = answer.value.total else {
            continue;
        };
        judged = true;
        answer.exchange.require(
            total == u64::from(theme.count),
            &format!(
                "a total of {}, as the theme {} {} says",
                theme.count,
                theme.kind.name(),
                theme.code
            ),
            &format!("the total is {total}"),
        )?;
    }
    if judged {
        Ok(())
    } else {
        cannot_tell("lists of items carry no total")
    }
}

/// The list of a theme's items; `None` for kinds that this version does not know.
fn items_of(theme: &Theme, region: &str) -> Option<ItemQuery> {
    let code = Some(Code::from(theme.code.as_str()));
    let mut query = ItemQuery {
        region: Some(Code::from(region)),
        limit: Some(Limit(1)),
        ..Default::default()
    };
    match theme.kind {
        ThemeKind::Person => query.person_theme = code,
        ThemeKind::Legal => query.legal_theme = code,
        ThemeKind::LifePerson | ThemeKind::LifeLegal => query.life = code,
        ThemeKind::Group => query.group = code,
        ThemeKind::CrossProvince => query.cross_province = Some(known(&theme.code)?),
        ThemeKind::Way => query.way = Some(known(&theme.code)?),
        ThemeKind::Other(_) => return None,
    }
    Some(query)
}

/// A code that is a name of this version.
fn known<T: ParamValue>(code: &str) -> Option<T> {
    T::read(code)
}
