//! The profile for a terminal with a touch screen that stands in a hall: a person after the other uses it.

use super::{Expected, Keys, Reader, is_code, take};
use contract::read::Json;

/// A deployment on a self-service terminal.
#[derive(Clone, Debug, PartialEq)]
pub struct Kiosk {
    /// Id of the hall it stands in, as the back end knows it.
    pub hall: Option<String>,
    /// Seconds that nobody touches it before it asks whether somebody is still there.
    pub idle: u32,
    /// Seconds it waits for an answer.
    pub warning: u32,
}

impl Kiosk {
    /// Shorter than this, nobody could read a page; longer, the next one would find it as the last one left it.
    const IDLE: std::ops::RangeInclusive<u32> = 15..=600;
    /// Time enough to come back to the screen (WCAG 2.2.1 asks for 20 seconds), and no longer.
    const WARNING: std::ops::RangeInclusive<u32> = 20..=120;

    /// Takes `profile` and `kiosk`. Settings without the profile are read and rest. A profile that is not known is a mistake,
    /// not the usual one: a misspelt kiosk would keep what people leave behind.
    pub(super) fn take(reader: &mut Reader, keys: &mut Keys) -> Option<Self> {
        let on = reader.may(keys, "profile", Expected::Profile, |name| name == "kiosk");
        let mut kiosk = Self {
            hall: None,
            idle: 60,
            warning: 30,
        };
        match take(keys, "kiosk") {
            Some(Json::Map(mut own)) => {
                reader.prefix = "kiosk.";
                kiosk.hall = reader.may(&mut own, "hall", Expected::Text, is_code);
                for (key, place, bounds, expected) in [
                    (
                        "idleSeconds",
                        &mut kiosk.idle,
                        Self::IDLE,
                        Expected::IdleSeconds,
                    ),
                    (
                        "warningSeconds",
                        &mut kiosk.warning,
                        Self::WARNING,
                        Expected::WarningSeconds,
                    ),
                ] {
                    match take(&mut own, key) {
                        None => {}
                        Some(Json::Number(number))
                            if number.fract() == 0.0 && bounds.contains(&(number as u32)) =>
                        {
                            *place = number as u32;
                        }
                        Some(_) => reader.wrong(key, expected),
                    }
                }
                reader.unknown(&own);
                reader.prefix = "";
            }
            Some(_) => reader.wrong("kiosk", Expected::Object),
            None => {}
        }
        on.map(|_| kiosk)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Expected, read};

    fn with(more: &str) -> Result<Config, Vec<(String, Expected)>> {
        let text = [r#"{"name": "n", "backend": "/api", "#, more, "}"].concat();
        read(serde_json::from_str(&text).ok(), &["zh-CN"]).map_err(|mistakes| {
            mistakes
                .into_iter()
                .map(|mistake| (mistake.key, mistake.expected))
                .collect()
        })
    }

    #[test]
    fn only_the_profile_makes_a_kiosk() {
        let usual = with(r#""kiosk": {"idleSeconds": 90}"#).unwrap();
        assert_eq!(usual.kiosk, None);
        let kiosk = with(r#""profile": "kiosk""#).unwrap().kiosk.unwrap();
        assert_eq!((kiosk.idle, kiosk.warning, kiosk.hall), (60, 30, None));
    }

    #[test]
    fn its_settings_are_taken_within_their_bounds() {
        let file = r#""profile": "kiosk", "kiosk": {"hall": "990100-hall", "idleSeconds": 15, "warningSeconds": 120}"#;
        let kiosk = with(file).unwrap().kiosk.unwrap();
        assert_eq!((kiosk.idle, kiosk.warning), (15, 120));
        assert_eq!(kiosk.hall.as_deref(), Some("990100-hall"));
    }

    #[test]
    fn every_mistake_is_named() {
        for (file, key, expected) in [
            (r#""profile": "kisok""#, "profile", Expected::Profile),
            (r#""profile": true"#, "profile", Expected::Profile),
            (r#""kiosk": 3"#, "kiosk", Expected::Object),
            (
                r#""kiosk": {"idleSeconds": 5}"#,
                "kiosk.idleSeconds",
                Expected::IdleSeconds,
            ),
            (
                r#""kiosk": {"idleSeconds": 60.5}"#,
                "kiosk.idleSeconds",
                Expected::IdleSeconds,
            ),
            (
                r#""kiosk": {"warningSeconds": "30"}"#,
                "kiosk.warningSeconds",
                Expected::WarningSeconds,
            ),
            (r#""kiosk": {"hall": "a b"}"#, "kiosk.hall", Expected::Text),
            (
                r#""kiosk": {"printer": true}"#,
                "kiosk.printer",
                Expected::Nothing,
            ),
        ] {
            let found = with(file).unwrap_err();
            assert_eq!(found, [(key.to_owned(), expected)], "{file}");
        }
    }
}
