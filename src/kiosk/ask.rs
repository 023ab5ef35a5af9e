//! Asked before a visit is ended in the middle of writing something.

use crate::ui::button::{Button, ButtonKind};
use crate::ui::dialog::Dialog;
use crate::{session, words};
use leptos::prelude::*;

/// The question.
#[component]
pub fn Ask(
    /// It is being asked.
    open: RwSignal<bool>,
    /// Ends the visit.
    end: Callback<()>,
) -> impl IntoView {
    let sure = move |()| {
        open.set(false);
        end.run(());
    };
    view! {
        <Dialog open title=words::kiosk::unsent>
            <p>{words::kiosk::unsent_explain}</p>
            {move || session::is_here().then(|| view! { <p>{words::kiosk::unsent_draft}</p> })}
            <div class="row">
                <Button kind=ButtonKind::Primary on_press=move |()| open.set(false)>
                    {words::kiosk::go_on}
                </Button>
                <Button kind=ButtonKind::Danger on_press=sure>
                    {words::kiosk::finish}
                </Button>
            </div>
        </Dialog>
    }
    .into_any()
}
