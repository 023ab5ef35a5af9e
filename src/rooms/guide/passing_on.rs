//! Passing a guide on: shared, scanned, printed, read aloud; and to the same item elsewhere.

use super::WHOLE;
use crate::browser::{page, place, share, speech, terminal};
use crate::routes::Route;
use crate::say::said;
use crate::show::paper::printing;
use crate::show::saver::saver;
use crate::styles::guide_head as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::dialog::Dialog;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::qr_code::QrCode;
use crate::ui::toast::toast;
use crate::words;
use contract::wire::{Guide, PublicKind};
use leptos::prelude::*;

/// To the same item in other regions, where that is served.
fn compare(guide: &Guide) -> impl Fn() -> Option<AnyView> + use<> {
    let href = Route::Compare.href_of(&[("items", guide.item.id.clone())]);
    move || {
        Route::Compare.is_served().then(|| {
            view! {
                <Link href=href.clone() kind=LinkKind::Lone picture=icon::SCALE>
                    {words::compare::from_guide}
                </Link>
            }
            .into_any()
        })
    }
}

/// Share, copy, print.
pub fn passing_on(guide: &Guide) -> AnyView {
    let name = guide.item.name.clone();
    let can_share = share::can_share();
    let pass = move |()| {
        if can_share {
            share::share(&untrack(|| said(&name)), &place::address());
        } else {
            share::copy(place::address(), |worked| {
                let (tone, text) = if worked {
                    (Tone::Done, words::guide::copied())
                } else {
                    (Tone::Wait, words::guide::not_copied())
                };
                page::announce(text);
                toast(tone, text, None);
            });
        }
    };
    let code = RwSignal::new(false);
    view! {
        <div class="row no-print">
            {saver(PublicKind::Item, &guide.item.id, &guide.item.name)}
            {(!terminal::is_on())
                .then(|| {
                    view! {
                        <Button kind=ButtonKind::Quiet picture=icon::SHARE on_press=pass>
                            {move || if can_share { words::guide::share() } else { words::guide::copy() }}
                        </Button>
                    }
                })}
            {read_aloud()}
            <Button kind=ButtonKind::Quiet picture=icon::CODE on_press=move |()| code.set(true)>
                {words::guide::code}
            </Button>
            {printing(ButtonKind::Quiet, words::guide::print)}
            {compare(guide)}
        </div>
        <p class="print-only">{place::address()}</p>
        <Dialog open=code title=words::guide::code>
            <p>{words::guide::code_about}</p>
            {move || code.get().then(|| view! { <QrCode text=place::address() label=words::guide::code_label /> })}
            <p class=style::ADDRESS>{place::address()}</p>
        </Dialog>
    }
    .into_any()
}

/// Reads the guide aloud, and falls silent again; nothing where the device cannot.
fn read_aloud() -> Option<AnyView> {
    if !speech::can_read() {
        return None;
    }
    let reading = RwSignal::new(false);
    on_cleanup(speech::stop);
    let press = move |()| {
        if reading.get_untracked() {
            reading.set(false);
            return speech::stop();
        }
        reading.set(true);
        speech::read(WHOLE, words::language().tag(), move |well| {
            reading.try_set(false);
            if !well {
                let text = words::guide::no_voice();
                page::announce(text);
                toast(Tone::Wait, text, None);
            }
        });
    };
    let label = move || match reading.get() {
        true => words::guide::stop_reading(),
        false => words::guide::read_aloud(),
    };
    Some(
        view! {
            <Button kind=ButtonKind::Quiet picture=icon::SOUND on_press=press>
                {label}
            </Button>
        }
        .into_any(),
    )
}
