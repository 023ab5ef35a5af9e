//! Nothing to show, and that is not an error: what it means and a way on.

use super::{Text, icon};
use crate::{styles, words};
use leptos::prelude::*;

/// The place of a list or a page that has nothing in it.
#[component]
pub fn Empty(
    /// What it means; "nothing here yet" if unsaid.
    #[prop(into, optional)]
    title: Option<Text>,
    /// A picture of what would stand here.
    #[prop(default = icon::DOCUMENT)]
    picture: icon::Picture,
    /// What to do instead.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = title.unwrap_or_else(|| words::ui::empty_title.into());
    view! {
        <div class=styles::empty::EMPTY>
            <span class=styles::empty::PICTURE>
                <icon::Icon picture />
            </span>
            <p class=styles::empty::TITLE>{move || title.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "plain",
            view: || view! { <Empty /> }.into_any(),
        },
        Example {
            name: "with-way-on",
            view: || {
                view! { <Empty title=g::empty picture=icon::SEARCH><p>{g::empty_more}</p><super::link::Link href="/departments">{g::by_department}</super::link::Link></Empty> }.into_any()
            },
        },
    ]
};
