//! Paper, and pages of somebody else's: what a person's own device does and a terminal does not. One place decides, so that a
//! terminal offers nothing of it and says instead what else one can do.

use crate::{
    browser::{place, share, terminal},
    styles,
    ui::{
        Text, Tone,
        button::{Button, ButtonKind},
        icon,
        notice::{Notice, Urgency},
        qr_code::QrCode,
    },
    words,
};
use leptos::prelude::*;

/// The button that prints the page.
pub fn printing(kind: ButtonKind, label: words::Phrase) -> AnyView {
    if terminal::is_on() {
        return view! { <span>{words::kiosk::no_printing}</span> }.into_any();
    }
    view! {
        <Button kind picture=icon::PRINT on_press=|()| share::print()>
            {label}
        </Button>
    }
    .into_any()
}

/// A file that the browser shows in a window of its own; on a terminal what one does to see it.
pub fn in_own_window(href: String, label: words::Phrase) -> AnyView {
    if terminal::is_on() {
        return view! {
            <span>
                {label} {words::kiosk::on_phone}
            </span>
        }
        .into_any();
    }
    view! {
        <a class=styles::link::LINK data-kind="lone" href=href target="_blank" rel="noopener external">
            {label}
            <span class="visually-hidden">{words::ui::new_window}</span>
        </a>
    }
    .into_any()
}

/// The way to where one pays. A terminal is not left for it: nobody would notice there that somebody walked off. One pays on
/// a phone instead.
#[derive(Clone, Copy)]
pub struct Cashier(RwSignal<Option<String>>);

impl Cashier {
    /// Nobody is being led there yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Leads there; whether one stays on this page, because another device goes.
    pub fn go(self, href: &str) -> bool {
        let stays = terminal::is_on();
        if stays {
            self.0.try_set(Some(place::in_full(href)));
        } else {
            place::leave(href);
        }
        stays
    }

    /// The code for the phone, once there is one, and as long as something is due.
    pub fn code(self, due: Signal<bool>) -> AnyView {
        let shown = move || {
            self.0.get().filter(|_| due.get()).map(|address| {
                let title = Text::from(words::kiosk::pay_title);
                view! {
                    <Notice tone=Tone::Info title urgency=Urgency::AtOnce>
                        <p>{words::kiosk::pay_explain}</p>
                        <QrCode text=address label=words::kiosk::pay_code />
                    </Notice>
                }
            })
        };
        shown.into_any()
    }
}
