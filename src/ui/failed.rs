//! Something did not come: what happened, what was kept, what to do now.

use super::{
    Text, Tone,
    button::{Button, ButtonKind},
    icon,
    link::{Link, LinkKind},
    notice::{Notice, Urgency},
};
use crate::{browser::place, styles, words};
use leptos::prelude::*;

/// The fourth state of anything remote. Read out at once, because the person is waiting for it.
#[component]
pub fn Failed(
    /// What happened, in one sentence.
    #[prop(into, optional)]
    title: Option<Text>,
    /// Why perhaps, and what was kept.
    #[prop(into, optional)]
    explain: Option<Text>,
    /// A code that support can use.
    #[prop(into, optional)]
    code: Option<String>,
    /// Tries again.
    #[prop(into, optional)]
    on_retry: Option<Callback<()>>,
    /// It is being tried again.
    #[prop(into, optional)]
    pending: Signal<bool>,
) -> impl IntoView {
    let title = title.unwrap_or_else(|| words::ui::failed_title.into());
    let explain = explain.unwrap_or_else(|| words::ui::failed_explain.into());
    view! {
        <Notice tone=Tone::Danger title urgency=Urgency::AtOnce>
            <p>{move || explain.get()}</p>
            {code
                .map(|code| {
                    view! { <p class=styles::failed::CODE>{move || words::ui::failed_code(&code)}</p> }
                })}
            <div class="row">
                {on_retry
                    .map(|retry| {
                        view! {
                            <Button kind=ButtonKind::Secondary picture=icon::REFRESH pending on_press=retry>
                                {words::ui::retry}
                            </Button>
                        }
                    })}
                <Link href=place::home() kind=LinkKind::Lone>
                    {words::ui::back_home}
                </Link>
            </div>
        </Notice>
    }
    .into_any()
}

/// The third state: here, but old. Shown above what was kept.
#[component]
pub fn StaleNotice(
    /// When it was fetched, as the person reads times.
    #[prop(into, optional)]
    when: Option<Text>,
    /// Fetches it anew.
    #[prop(into, optional)]
    on_refresh: Option<Callback<()>>,
    /// It is being fetched.
    #[prop(into, optional)]
    pending: Signal<bool>,
) -> impl IntoView {
    let title: Text = match when {
        Some(when) => (move || words::ui::stale(&when.get())).into(),
        None => words::ui::stale_plain.into(),
    };
    view! {
        <Notice tone=Tone::Wait title>
            {on_refresh
                .map(|refresh| {
                    view! {
                        <Button kind=ButtonKind::Quiet picture=icon::REFRESH pending on_press=refresh>
                            {words::ui::refresh}
                        </Button>
                    }
                })}
        </Notice>
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
            name: "plain",
            view: || view! { <Failed /> }.into_any(),
        },
        Example {
            name: "with-retry",
            view: || view! { <Failed code="4F2A-90".to_owned() on_retry=|()| () /> }.into_any(),
        },
        Example {
            name: "retrying",
            view: || view! { <Failed on_retry=|()| () pending=true /> }.into_any(),
        },
        Example {
            name: "stale",
            view: || view! { <StaleNotice when=g::when on_refresh=|()| () /> }.into_any(),
        },
    ]
};
