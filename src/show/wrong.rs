//! The address asks for something that does not exist: said where it happened, while the rest is shown.

use crate::{
    ui::{Tone, notice::Notice},
    words,
};
use contract::FieldError;
use leptos::prelude::*;

/// A sentence for each parameter that was left out.
pub fn wrong_address(errors: Vec<FieldError>) -> AnyView {
    let rows = errors
        .into_iter()
        .filter_map(|error| error.parameter)
        .map(|name| view! { <p>{move || words::show::wrong_parameter(&name)}</p> })
        .collect_view();
    view! {
        <Notice tone=Tone::Wait title=words::show::wrong_address>
            {rows}
        </Notice>
    }
    .into_any()
}
