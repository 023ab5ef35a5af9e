//! Shows a card: a code that holds once and for two minutes, as a picture and as text. What has run out is gone from
//! the screen.

use crate::{
    backend::{Failure, use_action},
    browser::{dom, page, time},
    routes::Route,
    show::{moment::moment, refusal::Refusal},
    styles::wallet_card as style,
    ui::{
        button::{Button, ButtonKind},
        icon, ids,
        qr_code::QrCode,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::PresentCard,
    wire::{CardCode, Presenting},
};
use leptos::prelude::*;
use std::time::Duration;

/// No code holds longer, whatever an answer says.
const MOST: u32 = 120;

/// The button, and the code once there is one.
#[component]
pub fn CodeMaker(id: Id, holder: String) -> impl IntoView {
    let code = RwSignal::new(None::<CardCode>);
    // By the clock of this device, from when the answer came: a clock that is a day wrong still counts two minutes.
    let ends = StoredValue::new(0.0);
    let left = RwSignal::new(0_u32);
    let place = ids::next();
    let shown_at = place.clone();
    let make = use_action::<PresentCard>(
        move || (id.clone(), (), Presenting { purpose: None }),
        move |made| {
            let seconds = made.seconds.clamp(1, MOST);
            ends.set_value(time::now() + f64::from(seconds) * 1000.0);
            code.set(Some(made));
            left.set(seconds);
            let place = shown_at.clone();
            time::after(Duration::ZERO, move || dom::focus(&place));
        },
    );
    // Timers sleep while the page is covered: what is left is reckoned anew each second, not counted.
    Effect::new(move || {
        if left.get() == 0 {
            if code.with_untracked(Option::is_some) {
                code.set(None);
                page::announce(untrack(words::wallet::code_over));
            }
            return;
        }
        time::after(Duration::from_secs(1), move || {
            // The page may be left in the same moment.
            let Some(ends) = ends.try_get_value() else {
                return;
            };
            let rest = (ends - time::now()) / 1000.0;
            // Set though it may be the same second still: the next look is asked for by this one.
            left.try_set(rest.ceil().clamp(0.0, f64::from(MOST)) as u32);
        });
    });
    let again = Memo::new(move |_| code.with(Option::is_some));
    let offline = Memo::new(move |_| {
        make.failure
            .with(|failure| failure.as_ref().is_some_and(Failure::is_network))
    });
    view! {
        <section class="stack no-print" aria-labelledby=[&place, "-heading"].concat()>
            <h2 id=[&place, "-heading"].concat()>{words::wallet::show}</h2>
            <p>{words::wallet::show_about}</p>
            <div id=place.clone() tabindex="-1">
                {move || code.get().map(|code| shown(&code, &holder, left))}
            </div>
            <Refusal failure=make.failure conflict=words::wallet::cannot_show />
            {move || offline.get().then(|| view! { <p>{words::wallet::code_offline}</p> })}
            <div>
                <Button kind=ButtonKind::Primary picture=icon::CARD pending=make.pending on_press=make.start>
                    {move || if again.get() { words::wallet::code_again() } else { words::wallet::code_make() }}
                </Button>
            </div>
        </section>
    }
    .into_any()
}

fn shown(code: &CardCode, holder: &str, left: RwSignal<u32>) -> AnyView {
    let text = code.code.clone();
    // Any telephone's camera finds its way to the check. What stands behind `#` is sent to no server.
    let scanned = [&page::origin(), &*Route::Verify.href(), "#", &text].concat();
    let (holder, until) = (holder.to_owned(), code.expires_at.clone());
    view! {
        <div class=style::CODE>
            <QrCode text=scanned label=words::wallet::code_label />
            <p class=style::TEXT translate="no">{text}</p>
            // Seen, not read out every second.
            <p class=style::LEFT aria-live="off">
                {move || words::wallet::code_left(u64::from(left.get()))}
            </p>
            <p>{move || words::wallet::watermark(&holder, &moment(&until))}</p>
            <p class=style::SMALL>{words::wallet::code_once}</p>
            <p class=style::SMALL>{words::wallet::brightness}</p>
        </div>
    }
    .into_any()
}
