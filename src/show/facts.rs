//! Facts as pairs, of whatever an answer has: what it does not say takes no place.

use super::moment;
use crate::say::{lang_of, say};
use crate::ui::list::{Fact, Facts};
use contract::wire::Text;
use leptos::prelude::*;

type Term = fn() -> &'static str;

/// The pairs.
pub fn facts(rows: Vec<Option<AnyView>>) -> AnyView {
    view! { <Facts>{rows}</Facts> }.into_any()
}

/// A word and what it is here.
pub fn fact(term: Term, value: impl IntoAny) -> Option<AnyView> {
    let value = value.into_any();
    Some(view! { <Fact term>{value}</Fact> }.into_any())
}

/// A word and the back end's text for it.
pub fn told(term: Term, text: &Text) -> Option<AnyView> {
    fact(term, say(text))
}

/// A word and the back end's text for it, where there is one.
pub fn may(term: Term, text: &Option<Text>) -> Option<AnyView> {
    told(term, text.as_ref()?)
}

/// A word and what somebody wrote or was given, in its own language.
pub fn written(term: Term, value: &str) -> Option<AnyView> {
    let (lang, value) = (lang_of(value), value.to_owned());
    fact(term, view! { <span lang=lang>{value}</span> })
}

/// A word and a moment or a day.
pub fn at(term: Term, iso: &str) -> Option<AnyView> {
    fact(term, moment::told(iso))
}

/// A telephone number that dials.
pub fn phone(number: &Option<String>) -> Option<AnyView> {
    let number = number.clone()?;
    let href = crate::browser::share::dial(&number);
    fact(
        crate::words::show::phone,
        view! { <a href=href>{number}</a> },
    )
}
