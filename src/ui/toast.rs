//! Messages that stay until they are dismissed, and are read out. None may hold the only copy of something.
//!
//! What is on screen anyway and must also be heard goes to `browser::page::announce`.

use super::{
    Tone,
    button::{Button, ButtonKind},
    icon, tag,
};
use crate::{styles, words};
use leptos::prelude::*;
use std::sync::OnceLock;

fn toasts() -> &'static ArcRwSignal<Vec<Toast>> {
    static TOASTS: OnceLock<ArcRwSignal<Vec<Toast>>> = OnceLock::new();
    TOASTS.get_or_init(|| ArcRwSignal::new(Vec::new()))
}

#[derive(Clone)]
struct Toast {
    number: u32,
    tone: Tone,
    text: String,
    undo: Option<Callback<()>>,
}

/// Shows a message at the foot of the screen until it is dismissed, and has it read out.
pub fn toast(tone: Tone, text: impl Into<String>, undo: Option<Callback<()>>) {
    let text = text.into();
    toasts().update(|all| {
        let number = all.last().map_or(0, |last| last.number + 1);
        // The oldest goes: a wall of messages hides the page.
        if all.len() == 3 {
            all.remove(0);
        }
        all.push(Toast {
            number,
            tone,
            text,
            undo,
        });
    });
}

/// The place of the messages. Once in the frame, from the very start: a region that comes with its text is not heard.
#[component]
pub fn Toasts() -> impl IntoView {
    let rows = move || {
        toasts()
            .get()
            .into_iter()
            .map(
                |Toast {
                     number,
                     tone,
                     text,
                     undo,
                 }| {
                    let dismiss =
                        move || toasts().update(|all| all.retain(|toast| toast.number != number));
                    view! {
                        <div class=styles::toast::TOAST data-tone=tone.name()>
                            <icon::Icon picture=tag::picture_of(tone).unwrap_or(icon::INFO) />
                            <span class=styles::toast::TEXT>{text}</span>
                            {undo
                                .map(|undo| {
                                    view! {
                                        <Button
                                            kind=ButtonKind::Quiet
                                            on_press=move |()| {
                                                undo.run(());
                                                dismiss();
                                            }
                                        >
                                            {words::ui::undo}
                                        </Button>
                                    }
                                })}
                            <button
                                class=styles::toast::DISMISS
                                type="button"
                                aria-label=words::ui::close
                                on:click=move |_| dismiss()
                            >
                                <icon::Icon picture=icon::CLOSE />
                            </button>
                        </div>
                    }
                },
            )
            .collect_view()
    };
    view! {
        <div class=styles::toast::TOASTS role="status">
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
    [Example {
        name: "with-undo",
        view: || {
            view! { <Button on_press=|()| toast(Tone::Done, g::toast_text(), Some(Callback::new(|()| ())))>{g::toast_open}</Button> }.into_any()
        },
    }]
};
