//! Entries parted by lines, each with its state, its name as a link and what else to know; and the way to the next page.

use crate::{
    styles::rows as style,
    ui::{
        icon,
        link::{Link, LinkKind},
    },
    words::Phrase,
};
use leptos::prelude::*;

/// The list, with the address of the next page where there is one.
pub fn rows(rows: Vec<AnyView>, next: Option<String>, next_label: Phrase) -> AnyView {
    let next = next.map(|href| {
        view! {
            <p>
                <Link href kind=LinkKind::Secondary picture=icon::NEXT>
                    {next_label}
                </Link>
            </p>
        }
    });
    view! {
        <ul class=style::ALL role="list">
            {rows}
        </ul>
        {next}
    }
    .into_any()
}
