//! Texts of the back end on screen: in the reader's language where it has them, marked with their own language where not.

use crate::words;
use contract::validate::Day;
use contract::wire::Text;
use leptos::prelude::*;

/// A text of the back end. Follows the language; a text that is only there in another language carries `lang`, so that it is
/// read out and broken into lines rightly.
pub fn say(text: &Text) -> AnyView {
    let lang = lang_said(text);
    let text = StoredValue::new(text.clone());
    view! { <span lang=lang>{move || said_now(text)}</span> }.into_any()
}

/// The language a text is really in, where it is not the reader's; reactive.
pub fn lang_said(
    text: &Text,
) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static + use<> {
    let text = StoredValue::new(text.clone());
    move || {
        let now = words::language().tag();
        text.with_value(|text| {
            let (_, really) = text.in_language(now);
            (really != now).then(|| really.to_owned())
        })
    }
}

fn said_now(text: StoredValue<Text>) -> String {
    text.with_value(said)
}

/// A text of the back end as plain words, for titles, labels and sentences; reactive.
pub fn said(text: &Text) -> String {
    text.in_language(words::language().tag()).0.to_owned()
}

/// A text of the back end as a prop of a `ui` component; follows the language.
pub fn saying(text: &Text) -> crate::ui::Text {
    let text = text.clone();
    (move || said(&text)).into()
}

/// The language of a text that comes without one: Chinese, if it is not plainly something else.
pub fn lang_of(text: &str) -> Option<&'static str> {
    (!text.is_ascii()).then_some("zh-CN")
}

/// A day (`2026-03-27`) in words: `2026年3月27日`, `27 March 2026`; reactive. What is no day comes back as it is.
pub fn day(iso: &str) -> String {
    use words::show as told;
    const MONTHS: [words::Phrase; 12] = [
        told::month_1,
        told::month_2,
        told::month_3,
        told::month_4,
        told::month_5,
        told::month_6,
        told::month_7,
        told::month_8,
        told::month_9,
        told::month_10,
        told::month_11,
        told::month_12,
    ];
    let Some(day) = Day::parse(iso) else {
        return iso.to_owned();
    };
    let month = MONTHS[usize::from(day.month()) - 1]();
    told::day(&day.year().to_string(), month, &day.day().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_in_words_and_what_is_none_stays() {
        assert_eq!(day("2026-03-27"), "2026\u{5e74}3\u{6708}27\u{65e5}");
        assert_eq!(day("2026-02-30"), "2026-02-30");
        assert_eq!(day("soon"), "soon");
    }
}
