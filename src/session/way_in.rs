//! The link to where one signs in.

use super::{leaving, sign_in_address, sign_in_rel};
use crate::{
    styles,
    ui::{
        Text,
        icon::{Icon, Picture},
        link::LinkKind,
    },
};
use leptos::prelude::*;

/// Leads to where one signs in, on the portal's own screen or at the identity provider, and from there back to where one is.
#[component]
pub fn WayIn(
    /// How it looks.
    kind: LinkKind,
    /// What it says.
    #[prop(into)]
    label: Text,
    /// A picture before the words.
    #[prop(optional)]
    picture: Option<Picture>,
) -> impl IntoView {
    view! {
        <a
            class=styles::link::LINK
            data-kind=kind.name()
            href=sign_in_address()
            rel=sign_in_rel()
            on:click=|_| leaving()
        >
            {picture.map(|picture| view! { <Icon picture /> })}
            {move || label.get()}
        </a>
    }
    .into_any()
}
