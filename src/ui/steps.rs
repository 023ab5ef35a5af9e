//! How far along one is.

use super::{Text, icon};
use crate::{styles, words};
use leptos::prelude::*;

/// The steps of a way that is walked in order. Done ones can be gone back to.
#[component]
pub fn Steps(
    /// Their names.
    #[prop(into)]
    steps: Signal<Vec<Text>>,
    /// The current one, from 0.
    #[prop(into)]
    at: Signal<usize>,
    /// Goes back to a done one.
    #[prop(into, optional)]
    on_back: Option<Callback<usize>>,
) -> impl IntoView {
    let rows = move || {
        let now = at.get();
        steps
            .get()
            .into_iter()
            .enumerate()
            .map(|(number, name)| {
                let done = number < now;
                let name = move || name.get();
                let state = if done { "done" } else if number == now { "now" } else { "later" };
                let name = match on_back.filter(|_| done) {
                    Some(back) => view! {
                        <button class=styles::steps::BACK type="button" on:click=move |_| back.run(number)>
                            {name}
                        </button>
                    }
                    .into_any(),
                    None => view! { <span>{name}</span> }.into_any(),
                };
                view! {
                    <li
                        class=styles::steps::STEP
                        data-state=state
                        aria-current=(number == now).then_some("step")
                    >
                        <span class=styles::steps::MARK>
                            {if done {
                                view! {
                                    <icon::Icon picture=icon::CHECK />
                                    <span class="visually-hidden">{words::ui::step_done} " "</span>
                                }
                                    .into_any()
                            } else {
                                (number + 1).to_string().into_any()
                            }}
                        </span>
                        {name}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class=styles::steps::STEPS>
            <p class=styles::steps::SHORT>
                {move || {
                    words::ui::step_of(
                        &(at.get() + 1).to_string(),
                        &steps.with(Vec::len).to_string(),
                    )
                }}
            </p>
            <ol class=styles::steps::ROW role="list" aria-label=words::ui::steps_label>
                {rows}
            </ol>
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
            name: "first",
            view: || view! { <Steps steps=steps_of_application() at=0 /> }.into_any(),
        },
        Example {
            name: "third",
            view: || {
                view! { <Steps steps=steps_of_application() at=2 on_back=|_| () /> }.into_any()
            },
        },
    ]
};

#[cfg(feature = "gallery")]
fn steps_of_application() -> Vec<Text> {
    use crate::words::gallery as g;
    vec![
        g::step1.into(),
        g::step2.into(),
        g::step3.into(),
        g::step4.into(),
    ]
}
