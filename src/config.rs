//! What a deployment may set without rebuilding: public/config.json, read strictly.
//!
//! A wrong file is a deployer's mistake that every visitor would meet, so it is never guessed around: the page says which
//! key is wrong and what was expected.

mod kiosk;

pub use kiosk::Kiosk;

use contract::read::Json;

/// The settings of this deployment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Name of the portal, in Chinese.
    pub name: String,
    /// Name of the portal in English; the Chinese one where there is none.
    pub name_en: Option<String>,
    /// Address of the logo, below the portal's base or absolute.
    pub logo: Option<String>,
    /// Address of the API's root: a path of this origin, or `https://…`.
    pub backend: String,
    /// The path the portal is served under; the one it was loaded from where absent.
    pub base_path: Option<String>,
    /// Region code for those who have chosen none; the back end's own default where absent.
    pub default_region: Option<String>,
    /// Language tags offered, the first being the default.
    pub languages: Vec<String>,
    /// Modules that are not shown, though the back end serves them.
    pub modules_off: Vec<Module>,
    /// What stands in the foot of every page.
    pub links: Links,
    /// Telephone number for help; the back end's where absent.
    pub hotline: Option<String>,
    /// Set on a self-service terminal; `None` on people's own devices.
    pub kiosk: Option<Kiosk>,
}

/// What stands in the foot of every page, as government sites carry it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// ICP record number.
    pub icp: Option<String>,
    /// Public-security record number.
    pub police: Option<String>,
    /// Government site identification code.
    pub site_id: Option<String>,
    /// Who is responsible for the site.
    pub host: Option<String>,
    /// Who runs it.
    pub operator: Option<String>,
}

/// A part of the portal that a deployment may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// Browsing by theme and department.
    Browse,
    /// Notices and policies.
    Notices,
    /// Signing in.
    SignIn,
}

impl Module {
    const NAMES: [(&str, Self); 3] = [
        ("browse", Self::Browse),
        ("notices", Self::Notices),
        ("signIn", Self::SignIn),
    ];
}

/// A mistake in config.json.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The key, with the keys above it: `links.icp`. Empty for the file as a whole.
    pub key: String,
    /// What was expected there.
    pub expected: Expected,
}

/// What was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The file itself, to be had at all.
    File,
    /// A JSON object.
    Object,
    /// A text that is not empty.
    Text,
    /// A path of this origin or an `https://` address.
    Address,
    /// A path that begins and ends with a slash.
    BasePath,
    /// A region code.
    Region,
    /// A list of language tags the portal has words for.
    Languages,
    /// A list of names of modules.
    Modules,
    /// A telephone number.
    Phone,
    /// The name of a profile.
    Profile,
    /// Whole seconds, within the bounds of `kiosk.idleSeconds`.
    IdleSeconds,
    /// Whole seconds, within the bounds of `kiosk.warningSeconds`.
    WarningSeconds,
    /// No such key is known.
    Nothing,
}

/// Keys with their values, taken out as they are understood.
type Keys = Vec<(String, Json)>;

/// Reads the file, `None` being one that is no JSON. `languages` are the tags the portal has words for.
///
/// # Errors
/// Every mistake in it.
pub fn read(file: Option<Json>, languages: &[&str]) -> Result<Config, Vec<Mistake>> {
    let whole = |expected| {
        vec![Mistake {
            key: String::new(),
            expected,
        }]
    };
    let Some(Json::Map(mut keys)) = file else {
        return Err(whole(Expected::Object));
    };
    let mut reader = Reader {
        mistakes: Vec::new(),
        prefix: "",
    };
    let mut config = Config {
        name: reader.must(&mut keys, "name", Expected::Text, is_text),
        name_en: reader.may(&mut keys, "nameEn", Expected::Text, is_text),
        logo: reader.may(&mut keys, "logo", Expected::Text, is_text),
        backend: reader.must(&mut keys, "backend", Expected::Address, is_address),
        base_path: reader.may(&mut keys, "basePath", Expected::BasePath, is_base_path),
        default_region: reader.may(&mut keys, "defaultRegion", Expected::Region, is_code),
        hotline: reader.may(&mut keys, "hotline", Expected::Phone, is_phone),
        ..Config::default()
    };
    config.languages = reader.list(&mut keys, "languages", Expected::Languages, |tag| {
        languages.contains(&tag).then(|| tag.to_owned())
    });
    if config.languages.is_empty() {
        config.languages = languages.iter().map(|&tag| tag.to_owned()).collect();
    }
    config.modules_off = reader.list(&mut keys, "modulesOff", Expected::Modules, |name| {
        Module::NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, module)| *module)
    });
    match take(&mut keys, "links") {
        Some(Json::Map(mut links)) => {
            reader.prefix = "links.";
            config.links = Links {
                icp: reader.may(&mut links, "icp", Expected::Text, is_text),
                police: reader.may(&mut links, "police", Expected::Text, is_text),
                site_id: reader.may(&mut links, "siteId", Expected::Text, is_text),
                host: reader.may(&mut links, "host", Expected::Text, is_text),
                operator: reader.may(&mut links, "operator", Expected::Text, is_text),
            };
            reader.unknown(&links);
            reader.prefix = "";
        }
        Some(_) => reader.wrong("links", Expected::Object),
        None => {}
    }
    config.kiosk = Kiosk::take(&mut reader, &mut keys);
    reader.unknown(&keys);
    if reader.mistakes.is_empty() {
        Ok(config)
    } else {
        Err(reader.mistakes)
    }
}

struct Reader {
    mistakes: Vec<Mistake>,
    prefix: &'static str,
}

impl Reader {
    fn wrong(&mut self, key: &str, expected: Expected) {
        self.mistakes.push(Mistake {
            key: [self.prefix, key].concat(),
            expected,
        });
    }

    fn may(
        &mut self,
        keys: &mut Keys,
        key: &str,
        expected: Expected,
        fits: fn(&str) -> bool,
    ) -> Option<String> {
        match take(keys, key)? {
            Json::Text(text) if fits(&text) => return Some(text),
            _ => self.wrong(key, expected),
        }
        None
    }

    fn must(
        &mut self,
        keys: &mut Keys,
        key: &str,
        expected: Expected,
        fits: fn(&str) -> bool,
    ) -> String {
        if !keys.iter().any(|(name, _)| name == key) {
            self.wrong(key, expected);
        }
        self.may(keys, key, expected, fits).unwrap_or_default()
    }

    fn list<T>(
        &mut self,
        keys: &mut Keys,
        key: &str,
        expected: Expected,
        one: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = take(keys, key) else {
            return Vec::new();
        };
        let one = |entry: &Json| match entry {
            Json::Text(text) => one(text),
            _ => None,
        };
        let entries = match value {
            Json::List(list) => list.iter().map(one).collect(),
            _ => None,
        };
        if entries.is_none() {
            self.wrong(key, expected);
        }
        entries.unwrap_or_default()
    }

    fn unknown(&mut self, rest: &Keys) {
        for (key, _) in rest {
            self.wrong(key, Expected::Nothing);
        }
    }
}

fn take(keys: &mut Keys, key: &str) -> Option<Json> {
    let at = keys.iter().position(|(name, _)| name == key)?;
    Some(keys.remove(at).1)
}

fn is_text(text: &str) -> bool {
    !text.trim().is_empty()
}

fn is_address(text: &str) -> bool {
    let path = text.starts_with('/') && !text.starts_with("//");
    (path || text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(['?', '#', ' ', '\\'])
}

fn is_base_path(text: &str) -> bool {
    text.starts_with('/') && text.ends_with('/') && !text.contains("//")
}

fn is_code(text: &str) -> bool {
    <contract::wire::Code as contract::ParamValue>::read(text).is_some()
}

fn is_phone(text: &str) -> bool {
    text.len() >= 3
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAGS: &[&str] = &["zh-CN", "en"];

    fn parsed(text: &str) -> Option<Json> {
        serde_json::from_str(text).ok()
    }

    fn mistakes(text: &str) -> Vec<(String, Expected)> {
        read(parsed(text), TAGS)
            .unwrap_err()
            .into_iter()
            .map(|mistake| (mistake.key, mistake.expected))
            .collect()
    }

    #[test]
    fn the_file_in_the_tree_is_right() {
        let config = read(parsed(include_str!("../public/config.json")), TAGS).unwrap();
        assert_eq!(config.backend, "/api");
    }

    #[test]
    fn every_mistake_is_named_with_its_key() {
        let found = mistakes(
            r#"{"name": 3, "backend": "ftp://x", "links": {"icp": "", "face": "x"}, "colour": "red", "languages": ["fr"]}"#,
        );
        for expected in [
            ("name", Expected::Text),
            ("backend", Expected::Address),
            ("links.icp", Expected::Text),
            ("links.face", Expected::Nothing),
            ("colour", Expected::Nothing),
            ("languages", Expected::Languages),
        ] {
            assert!(
                found.contains(&(expected.0.to_owned(), expected.1)),
                "{expected:?} in {found:?}"
            );
        }
        assert_eq!(found.len(), 6);
    }

    #[test]
    fn what_is_no_object_is_one_mistake() {
        for text in ["", "[]", "{", "<html>"] {
            assert_eq!(mistakes(text), [(String::new(), Expected::Object)]);
        }
    }

    #[test]
    fn name_and_backend_must_be_there() {
        assert_eq!(
            mistakes("{}"),
            [
                ("name".to_owned(), Expected::Text),
                ("backend".to_owned(), Expected::Address)
            ]
        );
    }
}
