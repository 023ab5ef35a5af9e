//! What concerns every page at once: off line, a new version, an ended session.

use crate::browser::{listen, page};
use crate::session::way_in::WayIn;
use crate::session::{self, Who};
use crate::styles::frame_parts as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::link::LinkKind;
use crate::ui::notice::{Notice, Urgency};
use crate::ui::{Text, Tone};
use crate::{site, words};
use leptos::prelude::*;

/// The banners; usually none.
#[component]
pub fn Banners() -> impl IntoView {
    let online = listen::online();
    let version = RwSignal::new(false);
    listen::on_window("tongban:version", move |_| version.set(true));
    session::watch_later();
    let offline = move || {
        (!online.get()).then(|| {
            view! {
                <Notice tone=Tone::Wait title=words::frame::offline urgency=Urgency::AtOnce>
                    <p>{words::frame::offline_explain}</p>
                </Notice>
            }
        })
    };
    let new_version = move || {
        version
            .get()
            .then(|| {
                view! {
                    <Notice tone=Tone::Info title=words::frame::new_version>
                        <p>{words::frame::new_version_explain}</p>
                        <div class="row">
                            <Button kind=ButtonKind::Secondary picture=icon::REFRESH on_press=|()| page::update()>
                                {words::frame::reload}
                            </Button>
                            <Button kind=ButtonKind::Quiet on_press=move |()| version.set(false)>
                                {words::frame::later}
                            </Button>
                        </div>
                    </Notice>
                }
            })
    };
    let trouble = move || {
        session::trouble().map(|failure| {
            let title = Text::from(move || failure.title());
            view! {
                <Notice tone=Tone::Danger title urgency=Urgency::AtOnce>
                    <Button kind=ButtonKind::Quiet on_press=|()| session::set_trouble(None)>
                        {words::ui::dismiss}
                    </Button>
                </Notice>
            }
        })
    };
    // A terminal says so itself, at the foot of every page.
    let is_public = || session::is_public_terminal() && site::kiosk().is_none();
    let public = move || {
        is_public().then(|| {
            view! {
                <Notice tone=Tone::Info title=words::frame::public_terminal>
                    <p>{words::frame::public_terminal_explain}</p>
                </Notice>
            }
        })
    };
    let expired = move || {
        (session::who() == Who::Expired).then(|| {
            view! {
                <Notice tone=Tone::Wait title=words::frame::expired>
                    <p>{words::frame::expired_explain}</p>
                    <div class="row">
                        <WayIn kind=LinkKind::Lone label=words::frame::sign_in_again />
                        <Button kind=ButtonKind::Quiet on_press=|()| session::dismiss_expired()>
                            {words::ui::dismiss}
                        </Button>
                    </div>
                </Notice>
            }
        })
    };
    // A landmark while there is something in it: no empty one stands in the way of who goes from one to the next.
    let any = Memo::new(move |_| {
        !online.get()
            || version.get()
            || is_public()
            || session::who() == Who::Expired
            || session::trouble().is_some()
            || session::news::is_any()
    });
    let news = Memo::new(|_| session::news::is_any());
    view! {
        <div
            class=["page no-print ", style::BANNERS].concat()
            role=move || any.get().then_some("region")
            aria-label=move || any.get().then(words::frame::banners)
        >
            {offline}
            {new_version}
            {expired}
            {public}
            {trouble}
            {move || news.get().then(session::news::NewsPart)}
        </div>
    }
    .into_any()
}
