//! A thing one can go to, with a few facts about it.

use super::{
    Text,
    heading::Heading,
    icon::{Icon, Picture},
};
use crate::styles;
use leptos::prelude::*;

/// How a card lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// A heading with text under it.
    #[default]
    Block,
    /// A picture and a name, for tiles in a grid.
    Tile,
}

/// The heading is the link, and the whole card follows it; the heading's level fits the page.
#[component]
pub fn Card(
    /// Its name.
    #[prop(into)]
    title: Text,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How it lies.
    #[prop(optional)]
    kind: CardKind,
    /// A picture of what it is.
    #[prop(optional)]
    picture: Option<Picture>,
    /// The level of its heading on this page: 2 to 4.
    #[prop(default = 3)]
    level: u8,
    /// The facts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let name = view! {
        <a class=styles::card::NAME href=move || href.get()>
            {move || title.get()}
        </a>
    };
    view! {
        <div
            class=styles::card::CARD
            data-kind=if kind == CardKind::Tile { "tile" } else { "block" }
        >
            {picture
                .map(|picture| {
                    view! {
                        <span class=styles::card::PICTURE>
                            <Icon picture />
                        </span>
                    }
                })}
            <Heading level class=styles::card::HEAD>
                {name}
            </Heading>
            {children.map(|children| view! { <div class=styles::card::BODY>{children()}</div> })}
        </div>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "block",
            view: || {
                view! { <Card title=g::item href="/find"><p>{g::department} " · " {g::days}</p></Card> }.into_any()
            },
        },
        Example {
            name: "tile",
            view: || {
                view! { <Card title=g::person href="/browse" kind=CardKind::Tile picture=super::icon::PERSON /> }.into_any()
            },
        },
        Example {
            name: "tile-with-text",
            view: || {
                view! { <Card title=g::legal href="/browse" kind=CardKind::Tile picture=super::icon::WORK><p>{g::legal_text}</p></Card> }.into_any()
            },
        },
    ]
};
