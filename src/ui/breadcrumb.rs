//! Where am I.

use super::{
    Text, icon,
    link::{Link, LinkKind},
};
use crate::{browser::place, styles, words};
use leptos::prelude::*;

/// A step on the way here.
#[derive(Clone)]
pub struct Crumb {
    /// Its name.
    pub label: Text,
    /// Where it leads; `None` for this very page.
    pub href: Option<String>,
}

impl Crumb {
    /// A page above this one.
    pub fn to(label: impl Into<Text>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: Some(href.into()),
        }
    }

    /// This page.
    pub fn here(label: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            href: None,
        }
    }
}

/// The way from the home page, which comes of itself, to this page.
#[component]
pub fn Breadcrumb(
    /// The steps after the home page.
    #[prop(into)]
    crumbs: Signal<Vec<Crumb>>,
) -> impl IntoView {
    let steps = move || {
        crumbs
            .get()
            .into_iter()
            .map(|crumb| {
                let label = crumb.label;
                view! {
                    <li class=styles::breadcrumb::STEP>
                        <icon::Icon picture=icon::NEXT />
                        {match crumb.href {
                            Some(href) => view! { <Link href kind=LinkKind::Lone>{move || label.get()}</Link> }.into_any(),
                            None => {
                                view! { <span aria-current="page">{move || label.get()}</span> }.into_any()
                            }
                        }}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <nav class=styles::breadcrumb::BREADCRUMB aria-label=words::ui::breadcrumb>
            <ol class=styles::breadcrumb::STEPS>
                <li class=styles::breadcrumb::STEP>
                    <Link href=place::home() kind=LinkKind::Lone>{words::ui::breadcrumb_home}</Link>
                </li>
                {steps}
            </ol>
        </nav>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "two-deep",
        view: || {
            view! { <Breadcrumb crumbs=vec![Crumb::to(g::person, "/browse"), Crumb::here(g::item)] /> }.into_any()
        },
    }]
};
