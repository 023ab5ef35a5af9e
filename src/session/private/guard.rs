//! Looks after the space while something of it may be on screen: says what waits in it, locks it in time, covers the page when it
//! goes out of sight, and does what other tabs did.

use super::{TOLD, changed, heard, kept};
use crate::{
    backend::{Intent, use_remote},
    browser::{dom, listen, page, tabs, time},
    routes::Route,
    session::{self, Who},
    styles::guard as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        icon, ids,
        link::{Link, LinkKind},
        notice::Notice,
    },
    words,
};
use contract::{
    endpoints::{GetPrivacy, LockPrivacy},
    wire::{IdentityKind, PrivacySpace},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// The level that a space needs.
const LEVEL: u8 = 2;

/// Locks the space, here and in every tab.
pub fn lock(intent: Intent) {
    kept::drop_key();
    leptos::task::spawn_local(async move {
        // When it cannot be told, the back end locks by itself in time; here nothing is left on screen.
        let _ = intent.write::<LockPrivacy>(&(), &(), None).await;
        changed();
        page::announce(untrack(words::privacy::locked_now));
    });
}

/// The guard.
#[component]
pub fn Guard() -> impl IntoView {
    let here = Memo::new(|_| match session::who() {
        Who::Person(person) => person.level >= LEVEL && person.kind != IdentityKind::Officer,
        _ => false,
    });
    let space = use_remote::<GetPrivacy>(move || here.get().then_some(((), ())));
    tabs::on_told(TOLD, heard);
    // Signed out, here or elsewhere: what was open is asked for as nobody.
    Effect::new(move |before: Option<bool>| {
        let now = here.get();
        if before == Some(true) && !now {
            kept::drop_key();
            heard();
        }
        now
    });
    let open = Memo::new(move |_| space.get().filter(|space| space.unlocked));
    let intent = Intent::default();
    time_out(open, intent);
    let cover = ids::next();
    out_of_sight(open, cover.clone(), intent);
    let news = move || {
        let space = space.get().filter(|space| !space.unlocked)?;
        news(&space)
    };
    view! {
        {news}
        {covering(cover)}
    }
    .into_any()
}

type Opened = Memo<Option<Arc<PrivacySpace>>>;

/// What the back end has locked by itself is locked here at the same time.
fn time_out(open: Opened, intent: Intent) {
    Effect::new(move || {
        let left = open.with(|open| open.as_ref()?.unlocked_for_seconds);
        if let Some(left) = left {
            time::after(Duration::from_secs(u64::from(left)), move || lock(intent));
        }
    });
}

/// Covered when out of sight, locked when that lasts.
fn out_of_sight(open: Opened, cover: String, intent: Intent) {
    // By the device's clock: timers sleep in a tab that nobody sees.
    let since = RwSignal::new(None::<f64>);
    let limit = move || {
        open.with_untracked(|open| {
            let settings = &open.as_ref()?.settings;
            Some(f64::from(settings.hidden_after_seconds) * 1000.0)
        })
    };
    listen::on_seen(move |seen| {
        let Some(limit) = limit() else { return };
        if seen {
            let over = since
                .get_untracked()
                .is_some_and(|since| time::now() - since >= limit);
            since.set(None);
            if over {
                lock(intent);
            }
        } else {
            // At once, so that the picture of the page among other apps shows nothing.
            dom::open_dialog(&cover);
            since.set(Some(time::now()));
        }
    });
    Effect::new(move || {
        if since.get().is_some()
            && let Some(limit) = limit()
        {
            time::after(Duration::from_millis(limit as u64), move || lock(intent));
        }
    });
}

/// One neutral line, where it is wished for; and that something waits, always.
fn news(space: &PrivacySpace) -> Option<AnyView> {
    let waiting = space.needs_you;
    let link = || {
        view! {
            <Link href=Route::Privacy.href() kind=LinkKind::Lone picture=icon::SHIELD>
                {words::privacy::to_space}
            </Link>
        }
    };
    if waiting > 0 {
        return Some(
            view! {
                <div class="page no-print">
                    <div class=style::NEWS>
                        <Notice tone=Tone::Wait title=move || words::privacy::waits(u64::from(waiting))>
                            {link()}
                        </Notice>
                    </div>
                </div>
            }
            .into_any(),
        );
    }
    space.hides.then(|| {
        view! {
            <div class="page no-print">
                <div class=style::LINE>
                    <span>{words::privacy::hides}</span>
                    {link()}
                </div>
            </div>
        }
        .into_any()
    })
}

/// What covers the page: it is pressed away.
fn covering(id: String) -> AnyView {
    let heading = ids::with_suffix(&id, "-heading");
    let (own, title) = (id.clone(), heading.clone());
    view! {
        <dialog class=style::COVER id=id aria-labelledby=heading>
            <div class=style::INNER>
                <h2 id=title>{words::privacy::covered}</h2>
                <p>{words::privacy::covered_why}</p>
                <Button
                    kind=ButtonKind::Primary
                    on_press=move |()| {
                        dom::close_dialog(&own);
                    }
                >
                    {words::privacy::uncover}
                </Button>
            </div>
        </dialog>
    }
    .into_any()
}
