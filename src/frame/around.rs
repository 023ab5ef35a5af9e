//! Header, menu, banners and footer: a part of the program of its own, which comes when the first room is ready.
//!
//! Until then the static frame of index.html stands in its place and works as far as links and a form can: a visitor
//! on a slow line reads the first room sooner. Nothing typed or pressed in between is lost.

use super::{acting, banners, footer, header, menu};
use crate::browser::page;
use crate::room::{ChunkLost, Door, now, part};
use crate::ui::toast::Toasts;
use crate::words;
use leptos::prelude::*;

part!(frame, crate::frame::around::Around);

/// What comes below the room; brought by [`Around`].
#[derive(Clone, Copy)]
pub struct Foot(RwSignal<Option<fn() -> AnyView>>);

impl Foot {
    /// An empty place for it.
    pub fn provide() -> Self {
        let foot = Self(RwSignal::new(None));
        provide_context(foot);
        foot
    }

    /// What stands there now; reactive.
    pub fn view(self) -> Option<AnyView> {
        self.0.get().map(|view| view())
    }
}

/// What stands above the room: nothing until the first room is ready, for the static frame stands there.
pub fn when_ready() -> AnyView {
    let state = RwSignal::new(None::<Result<(), ChunkLost>>);
    let go = move || {
        leptos::task::spawn_local(async move {
            let outcome = part::arrive().await;
            page::calm().await;
            state.set(Some(outcome));
        });
    };
    super::arrival::when_ready(go);
    let door = expect_context::<Door>();
    let view = move || {
        let lost = |lost| (door.lost)(lost, Callback::new(move |()| go()));
        Some(match state.get()? {
            Err(chunk) => lost(chunk),
            Ok(()) => match now(&mut (Box::pin(part::frame()) as _)) {
                Some(Ok(view)) => view,
                Some(Err(chunk)) => lost(chunk),
                None => return None,
            },
        })
    };
    view.into_any()
}

/// The live frame, in place of the static one.
#[component]
pub fn Around() -> impl IntoView {
    let Foot(foot) = expect_context();
    let (typed, focused) = page::take_static_frame();
    foot.set(Some(|| view! { <footer::Footer /> <Toasts /> }.into_any()));
    set_timeout(page::press_again, std::time::Duration::ZERO);
    view! {
        <a class="skip" href="#main" rel="external">
            {words::frame::skip}
        </a>
        <header::Header typed focused />
        <menu::Menu />
        <acting::ActingBand />
        <banners::Banners />
    }
    .into_any()
}
