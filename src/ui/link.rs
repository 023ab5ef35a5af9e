//! Leads elsewhere.

use super::icon::{self, Icon, Picture};
use crate::{browser::terminal, styles, words};
use leptos::prelude::*;

/// How a link looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkKind {
    /// In running text.
    #[default]
    Text,
    /// Stands alone: in lists, menus, beside a heading. A target of full height.
    Lone,
    /// The page's main action, when that action is to go on to a page. One a page.
    Primary,
    /// Looks like a button of the second rank.
    Secondary,
}

impl LinkKind {
    /// Its name in the sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Lone => "lone",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
        }
    }
}

/// A link within the portal; the router takes the press.
#[component]
pub fn Link(
    /// Where to: an address made by a route, base included.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    kind: LinkKind,
    /// A picture before the words.
    #[prop(optional)]
    picture: Option<Picture>,
    /// The words: what one finds there.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=styles::link::LINK data-kind=kind.name() href=move || href.get()>
            {picture.map(|picture| view! { <Icon picture /> })}
            {children()}
        </a>
    }
}

/// A link that leaves the portal, in a new window, and says so. A terminal in a hall is not left: there the address stands
/// as text.
#[component]
pub fn OutwardLink(
    /// The full address.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    kind: LinkKind,
    /// The words.
    children: Children,
) -> impl IntoView {
    if terminal::is_on() {
        return view! {
            <span>
                {children()} " (" {move || href.get()} ")"
            </span>
        }
        .into_any();
    }
    view! {
        <a class=styles::link::LINK data-kind=kind.name() href=move || href.get() target="_blank" rel="noopener noreferrer external">
            {children()}
            <Icon picture=icon::EXTERNAL />
            <span class="visually-hidden">{words::ui::new_window}</span>
        </a>
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
            name: "text",
            view: || view! { <p><Link href="/find">{g::guide}</Link></p> }.into_any(),
        },
        Example {
            name: "lone",
            view: || {
                view! { <Link href="/find" kind=LinkKind::Lone picture=icon::DOCUMENT>{g::guide}</Link> }.into_any()
            },
        },
        Example {
            name: "primary",
            view: || {
                view! { <Link href="/find" kind=LinkKind::Primary>{g::guide}</Link> }.into_any()
            },
        },
        Example {
            name: "secondary",
            view: || {
                view! { <Link href="/find" kind=LinkKind::Secondary>{g::guide}</Link> }.into_any()
            },
        },
        Example {
            name: "outward",
            view: || {
                view! { <OutwardLink href="https://example.com/" kind=LinkKind::Lone>{g::law}</OutwardLink> }.into_any()
            },
        },
    ]
};
