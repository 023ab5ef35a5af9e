//! Facts as pairs, of whatever a guide has: what it does not say takes no place.

use crate::say::say;
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

/// A telephone number that dials.
pub fn phone(number: &Option<String>) -> Option<AnyView> {
    let number = number.clone()?;
    let href = ["tel:", &number].concat();
    fact(
        crate::words::show::phone,
        view! { <a href=href>{number}</a> },
    )
}
