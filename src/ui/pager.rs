//! More of a list, on demand. Numbers of pages say nothing to people; how many there are and how many one has seen does.

use super::{
    button::{Button, ButtonKind},
    icon,
};
use crate::{styles, words};
use leptos::prelude::*;

/// "Showing 20 of 134" and the button for more, until all are there. The count is read out when it grows.
#[component]
pub fn Pager(
    /// How many are on screen.
    #[prop(into)]
    shown: Signal<u64>,
    /// How many there are.
    #[prop(into)]
    total: Signal<u64>,
    /// More are on their way.
    #[prop(into, optional)]
    pending: Signal<bool>,
    /// Fetches more.
    #[prop(into)]
    on_more: Callback<()>,
) -> impl IntoView {
    view! {
        <div class=styles::pager::PAGER>
            <p class=styles::pager::COUNT role="status">
                {move || {
                    let (shown, total) = (shown.get(), total.get());
                    if shown >= total {
                        words::ui::shown_all(total)
                    } else {
                        words::ui::shown_of(total, &shown.to_string())
                    }
                }}
            </p>
            {move || {
                (shown.get() < total.get())
                    .then(|| {
                        view! {
                            <Button kind=ButtonKind::Secondary picture=icon::DOWN pending on_press=on_more>
                                {words::ui::show_more}
                            </Button>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    [
        Example {
            name: "more",
            view: || view! { <Pager shown=20_u64 total=134_u64 on_more=|()| () /> }.into_any(),
        },
        Example {
            name: "loading",
            view: || {
                view! { <Pager shown=20_u64 total=134_u64 pending=true on_more=|()| () /> }
                    .into_any()
            },
        },
        Example {
            name: "all",
            view: || view! { <Pager shown=7_u64 total=7_u64 on_more=|()| () /> }.into_any(),
        },
    ]
};
