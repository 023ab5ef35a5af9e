//! Things under each other, and facts as pairs.

use super::Text;
use crate::styles;
use leptos::prelude::*;

/// Rows parted by lines.
#[component]
pub fn List(
    /// `ListRow`s.
    children: Children,
) -> impl IntoView {
    view! {
        <ul class=styles::list::LIST role="list">
            {children()}
        </ul>
    }
}

/// A row of a list.
#[component]
pub fn ListRow(
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! { <li class=styles::list::ROW>{children()}</li> }
}

/// Facts as pairs: a word and what it is here.
#[component]
pub fn Facts(
    /// `Fact`s.
    children: Children,
) -> impl IntoView {
    view! { <dl class=styles::list::FACTS>{children()}</dl> }
}

/// A fact.
#[component]
pub fn Fact(
    /// The word.
    #[prop(into)]
    term: Text,
    /// What can be done about it: "change".
    #[prop(optional)]
    action: Option<AnyView>,
    /// What it is here.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=styles::list::FACT>
            <dt class=styles::list::TERM>{move || term.get()}</dt>
            <dd class=styles::list::VALUE>{children()}</dd>
            {action.map(|action| view! { <dd class=styles::list::ACTION>{action}</dd> })}
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
            name: "list",
            view: || {
                view! { <List><ListRow>{g::photo}</ListRow><ListRow>{g::old_card}</ListRow></List> }
                    .into_any()
            },
        },
        Example {
            name: "facts",
            view: || {
                view! { <Facts><Fact term=g::term_time>{g::days}</Fact><Fact term=g::term_visits>{g::zero}</Fact></Facts> }.into_any()
            },
        },
        Example {
            name: "facts-with-action",
            view: || {
                view! { <Facts><Fact term=g::how action=view! { <super::link::Link href="/gallery/list">{g::change}</super::link::Link> }.into_any()>{g::post}</Fact></Facts> }.into_any()
            },
        },
    ]
};
