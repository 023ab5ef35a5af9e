//! A question that must be answered before going on, or a small task in place. The browser's own `<dialog>`: it holds
//! the focus, closes on Escape and gives the focus back.

use super::{Text, icon, ids};
use crate::{browser::dom, styles, words};
use leptos::prelude::*;

/// A dialog. Never opens by itself: a person's press does.
#[component]
pub fn Dialog(
    /// Open?
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Text,
    /// What stands in it, its actions last.
    children: Children,
) -> impl IntoView {
    let id = ids::next();
    let heading = ids::with_suffix(&id, "-heading");
    let own = id.clone();
    Effect::new(move |_| {
        if open.get() {
            dom::open_dialog(&own)
        } else {
            dom::close_dialog(&own)
        }
    });
    view! {
        <dialog
            class=styles::dialog::DIALOG
            id=id
            aria-labelledby=heading
            on:close=move |_| open.set(false)
        >
            <div class=styles::dialog::TOP>
                <h2 class=styles::dialog::HEADING id=heading.clone()>
                    {move || title.get()}
                </h2>
                <button
                    class=styles::dialog::CLOSE
                    type="button"
                    aria-label=words::ui::close
                    on:click=move |_| open.set(false)
                >
                    <icon::Icon picture=icon::CLOSE />
                </button>
            </div>
            <div class=styles::dialog::BODY>{children()}</div>
        </dialog>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "question",
        view: || {
            let open = RwSignal::new(false);
            view! { <super::button::Button kind=super::button::ButtonKind::Danger on_press=move |()| open.set(true)>{g::dialog_open}</super::button::Button>
                <Dialog open title=g::dialog_open>
                    <p>{g::dialog_text}</p>
                    <div class="row">
                        <super::button::Button kind=super::button::ButtonKind::Danger on_press=move |()| open.set(false)>{g::delete}</super::button::Button>
                        <super::button::Button on_press=move |()| open.set(false)>{g::keep}</super::button::Button>
                    </div>
                </Dialog> }.into_any()
        },
    }]
};
