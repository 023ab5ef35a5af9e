//! The four states on screen.

use super::failure::{Failure, FailureKind};
use super::remote::{Core, Data, Remote, State};
use crate::browser::time;
use crate::frame::arrival;
use crate::routes::Route;
use crate::say::say;
use crate::session::private;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::failed::StaleNotice;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::skeleton::{Shape, Skeleton};
use crate::ui::{Text, Tone};
use crate::{browser::place, session::way_in::WayIn, site, words};
use contract::ProblemKind;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

impl<T: Send + Sync + 'static> Remote<T> {
    /// Shows whichever state it is in. `what` is said when it takes long: "the guide", "the list of departments".
    pub fn show(
        self,
        shape: Shape,
        what: fn() -> &'static str,
        view: impl Fn(Arc<T>) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let view = move |data: Data| data.downcast::<T>().map_or_else(|_| ().into_any(), &view);
        show(self.core, shape, what, false, Box::new(view))
    }

    /// As [`show`](Self::show), for what changes while one looks at it: the view is made once and follows the signal, so
    /// that a change takes neither the keyboard nor what was opened away.
    pub fn show_live(
        self,
        shape: Shape,
        what: fn() -> &'static str,
        view: impl Fn(Signal<Arc<T>>) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let view = move |data: Data| {
            let Ok(first) = data.downcast::<T>() else {
                return ().into_any();
            };
            let now = RwSignal::new(first);
            Effect::new(move || {
                if let Some(next) = self.get()
                    && now.with_untracked(|now| !Arc::ptr_eq(now, &next))
                {
                    now.set(next);
                }
            });
            view(now.into())
        };
        show(self.core, shape, what, true, Box::new(view))
    }
}

/// What a room shows instead of the failure when nobody is signed in; provided by it as context.
#[derive(Clone, Copy)]
pub struct SignedOut(pub fn() -> AnyView);

/// What the body is made of: it is made anew only when this changes.
#[derive(Clone)]
enum Body {
    Coming,
    Here(Data),
    /// Its view follows what is here by itself.
    Live(Data),
    Failed(Failure),
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Coming, Self::Coming) | (Self::Live(_), Self::Live(_)) => true,
            (Self::Here(a), Self::Here(b)) => Arc::ptr_eq(a, b),
            (Self::Failed(a), Self::Failed(b)) => a == b,
            _ => false,
        }
    }
}

type View = Box<dyn Fn(Data) -> AnyView + Send + Sync>;

fn show(core: Core, shape: Shape, what: fn() -> &'static str, live: bool, view: View) -> AnyView {
    let signed_out = use_context::<SignedOut>();
    let retried = StoredValue::new(false);
    let retry = Callback::new(move |()| {
        retried.set_value(true);
        core.again.update(|times| *times += 1);
    });
    let old = Memo::new(move |_| matches!(core.state.get(), State::Old(_)));
    let body = Memo::new(move |_| match core.state.get() {
        State::Coming => Body::Coming,
        State::Here(data) | State::Old(data) if live => Body::Live(data),
        State::Here(data) | State::Old(data) => Body::Here(data),
        State::Failed(failure) => Body::Failed(failure),
    });
    let stale = move || {
        old.get()
            .then(|| view! { <StaleNotice on_refresh=retry pending=core.busy /> })
    };
    let body = move || match body.get() {
        Body::Coming => view! { <Skeleton shape what on_retry=retry /> }.into_any(),
        Body::Here(data) | Body::Live(data) => {
            let shown = view(data);
            arrival::settled();
            if retried.get_value() {
                // The button that was pressed has gone, and the keyboard with it.
                retried.set_value(false);
                arrival::catch_focus();
            }
            shown
        }
        Body::Failed(failure) => {
            arrival::settled();
            match signed_out {
                Some(SignedOut(view)) if failure.is_signed_out() => view(),
                _ if failure.is_locked() => private::unlock(),
                _ => {
                    view! { <FailureNotice failure on_retry=retry pending=core.busy /> }.into_any()
                }
            }
        }
    };
    (stale, body).into_any()
}

/// What happened, what was kept, what to do now.
#[component]
pub fn FailureNotice(
    /// What went wrong.
    failure: Failure,
    /// Tries again.
    #[prop(into, optional)]
    on_retry: Option<Callback<()>>,
    /// It is being tried again.
    #[prop(into, optional)]
    pending: Signal<bool>,
) -> impl IntoView {
    let failure = StoredValue::new(failure);
    let (lost, wait, trace) = failure.with_value(|failure| {
        (
            failure.is_lost(),
            failure.retry_after.unwrap_or(0),
            failure.trace.clone(),
        )
    });
    let offline = failure.with_value(|failure| failure.kind == FailureKind::Offline);
    let left = RwSignal::new(wait.min(3600));
    count_down(left);
    if offline && let Some(retry) = on_retry {
        crate::browser::listen::on_window("online", move |_| retry.run(()));
    }
    // The back end's own words explain a refusal; of its internal errors, and of what is not there, ours say more.
    let detail = failure.with_value(|failure| match failure.kind {
        FailureKind::Problem(
            ProblemKind::Internal
            | ProblemKind::Upstream
            | ProblemKind::UpstreamTimeout
            | ProblemKind::NotFound,
        ) => None,
        _ if failure.lack.is_some() => None,
        _ => failure.detail.clone(),
    });
    let title = Text::from(move || failure.with_value(Failure::title));
    let by_itself = offline && on_retry.is_some();
    let advice = move || match by_itself {
        true => words::failure::offline_do(),
        false => failure.with_value(Failure::advice),
    };
    let retry = on_retry.filter(|_| !lost).map(|retry| {
        view! {
            <Button
                kind=ButtonKind::Secondary
                picture=icon::REFRESH
                pending
                disabled=Signal::derive(move || left.get() > 0)
                on_press=retry
            >
                {words::ui::retry}
            </Button>
        }
    });
    let instead = failure.with_value(|failure| failure.replaced_by.clone()).map(|item| {
        let name = say(&item.name);
        view! {
            <p>
                {words::failure::replaced_by} " " <Link href=Route::guide(&item.id).href()>{name}</Link>
            </p>
        }
    });
    let sign_in = failure.with_value(Failure::is_signed_out).then(|| {
        view! { <WayIn kind=LinkKind::Secondary label=words::frame::sign_in /> }
    });
    let hotline = move || {
        site::hotline().map(|number| {
            let href = crate::browser::share::dial(&number);
            view! {
                <p>
                    {words::failure::call} " " <a href=href>{number}</a>
                </p>
            }
        })
    };
    view! {
        <Notice tone=if lost { Tone::Wait } else { Tone::Danger } title urgency=Urgency::AtOnce>
            {detail.map(|detail| view! { <p>{detail}</p> })}
            {instead}
            <p>{advice}</p>
            // The notice is read out when it appears, not every second.
            {move || {
                (left.get() > 0).then(|| view! { <p aria-live="off">{words::failure::wait(u64::from(left.get()))}</p> })
            }}
            {trace.map(|code| view! { <p>{move || words::ui::failed_code(&code)}</p> })}
            {hotline}
            <div class="row">
                {sign_in} {retry} <Link href=place::home() kind=LinkKind::Lone>
                    {words::ui::back_home}
                </Link>
            </div>
        </Notice>
    }
    .into_any()
}

fn count_down(left: RwSignal<u32>) {
    Effect::new(move || {
        if left.get() > 0 {
            time::after(Duration::from_secs(1), move || {
                left.try_update(|seconds| *seconds = seconds.saturating_sub(1));
            });
        }
    });
}
