//! Something folded away that one may open (WAI-ARIA APG: disclosure, accordion). On paper it is open.

use super::{
    Text,
    button::{Button, ButtonKind},
    heading::Heading,
    icon, ids,
};
use crate::{styles, words};
use leptos::prelude::*;

/// One folded part.
#[component]
pub fn Disclosure(
    /// What is inside.
    #[prop(into)]
    title: Text,
    /// Open?
    #[prop(optional)]
    open: RwSignal<bool>,
    /// The level of its heading on this page; 0 for a mere button, such as the explanation of a word.
    #[prop(default = 3)]
    level: u8,
    /// The inside.
    children: Children,
) -> impl IntoView {
    let panel = ids::next();
    let button = view! {
        <button
            class=styles::disclosure::BUTTON
            type="button"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls=panel.clone()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <span class=styles::disclosure::MARK>
                <icon::Icon picture=icon::NEXT />
            </span>
            <span>{move || title.get()}</span>
        </button>
    };
    let head = if level == 0 {
        view! { <div class=styles::disclosure::HEAD>{button}</div> }.into_any()
    } else {
        view! {
            <Heading level class=styles::disclosure::HEAD>
                {button}
            </Heading>
        }
        .into_any()
    };
    view! {
        <div class=styles::disclosure::DISCLOSURE>
            {head}
            <div class=styles::disclosure::PANEL id=panel data-open=move || open.get().then_some("")>
                {children()}
            </div>
        </div>
    }
    .into_any()
}

/// Several folded parts, with one press to open or close all.
#[component]
pub fn Accordion(
    /// Title and inside of each.
    parts: Vec<(Text, AnyView)>,
    /// The level of their headings on this page.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let opens: Vec<RwSignal<bool>> = parts.iter().map(|_| RwSignal::new(false)).collect();
    let signals = opens.clone();
    let all = Signal::derive(move || signals.iter().all(|open| open.get()));
    let rows = parts
        .into_iter()
        .zip(opens.clone())
        .map(|((title, inside), open)| view! { <Disclosure title open level>{inside}</Disclosure> })
        .collect_view();
    view! {
        <div class=styles::disclosure::ACCORDION>
            <div class="no-print">
                <Button
                    kind=ButtonKind::Quiet
                    on_press=move |()| {
                        let to = !all.get_untracked();
                        for open in &opens {
                            open.set(to);
                        }
                    }
                >
                    {move || if all.get() { words::ui::collapse_all() } else { words::ui::expand_all() }}
                </Button>
            </div>
            {rows}
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
            name: "closed",
            view: || {
                view! { <Disclosure title=g::law_title><p>{g::law_text}</p></Disclosure> }
                    .into_any()
            },
        },
        Example {
            name: "open",
            view: || {
                let open = RwSignal::new(true);
                view! { <Disclosure title=g::law_title open><p>{g::law_text}</p></Disclosure> }
                    .into_any()
            },
        },
        Example {
            name: "word",
            view: || {
                view! { <Disclosure title=g::term level=0><p>{g::term_text}</p></Disclosure> }
                    .into_any()
            },
        },
        Example {
            name: "accordion",
            view: || {
                view! { <Accordion parts=vec![(g::law_title.into(), view! { <p>{g::law_text}</p> }.into_any()), (g::rights.into(), view! { <p>{g::rights_text}</p> }.into_any())] /> }.into_any()
            },
        },
    ]
};
