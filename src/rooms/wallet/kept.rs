//! Without a network the last state that was seen on this device stands in, marked with its age.

use crate::{
    backend::Remote,
    browser::{listen, time},
    frame::arrival,
    keep::cards,
    session,
    show::moment::moment,
    ui::{Tone, button::Button, icon, notice::Notice, skeleton::Shape},
    words,
};
use contract::read::FromJson;
use leptos::prelude::*;
use std::sync::Arc;

/// Shows what is remote, or what was seen of it last when the network is gone: kept under `name`, as `write` makes it a text.
/// `view` is told whether it is the latter.
pub fn show<T>(
    remote: Remote<T>,
    (name, write): (String, fn(&T) -> String),
    shape: Shape,
    what: fn() -> &'static str,
    view: impl Fn(Arc<T>, bool) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: FromJson + Send + Sync + 'static,
{
    let old = RwSignal::new(None::<(Arc<T>, f64)>);
    keep(remote, name, write, old);
    let live = view.clone();
    let body = move || match old.get() {
        Some((seen, at)) => {
            arrival::settled();
            (aged(at, remote), view(seen, true)).into_any()
        }
        None => {
            let live = live.clone();
            remote.show(shape, what, move |now| live(now, false))
        }
    };
    body.into_any()
}

/// Keeps each answer, and brings the last one back when there is no network.
fn keep<T>(
    remote: Remote<T>,
    name: String,
    write: fn(&T) -> String,
    old: RwSignal<Option<(Arc<T>, f64)>>,
) where
    T: FromJson + Send + Sync + 'static,
{
    let seen = name.clone();
    // An old answer that stays on screen is not seen anew: only another one is kept.
    Effect::new(move |before: Option<Option<Arc<T>>>| {
        let now = remote.get();
        let before = before.flatten();
        if let Some(answer) = &now
            && before.is_none_or(|before| !Arc::ptr_eq(&before, answer))
        {
            fresh(old);
            let text = write(answer);
            let name = name.clone();
            leptos::task::spawn_local(async move {
                // Whose they are may not be known yet.
                if session::person().await.is_some() {
                    cards::keep_seen(&name, &text).await;
                }
            });
        }
        now
    });
    Effect::new(move || {
        let Some(failure) = remote.failure() else {
            return;
        };
        if !failure.is_network() {
            fresh(old);
            return;
        }
        let name = seen.clone();
        leptos::task::spawn_local(async move {
            if let Some((value, at)) = cards::seen::<T>(&name).await {
                old.try_set(Some((Arc::new(value), at)));
            }
        });
    });
}

/// Puts the old state away, where there is one: what is on screen is not made anew without need.
fn fresh<T: Send + Sync + 'static>(old: RwSignal<Option<(Arc<T>, f64)>>) {
    if old.with_untracked(Option::is_some) {
        old.set(None);
    }
}

/// That this is no fresh answer, and how old it is.
fn aged<T: Send + Sync + 'static>(at: f64, remote: Remote<T>) -> AnyView {
    let again = Callback::new(move |()| remote.refresh());
    listen::on_window("online", move |_| again.run(()));
    let minutes = ((time::now() - at).max(0.0) / 60_000.0) as u64;
    let age = move || match minutes {
        ..60 => words::wallet::age_minutes(minutes),
        60..2880 => words::wallet::age_hours(minutes / 60),
        _ => words::wallet::age_days(minutes / 1440),
    };
    let since = move || words::wallet::offline(&moment(&time::moment_of(at)), &age());
    view! {
        <Notice tone=Tone::Wait title=since>
            <p>{words::wallet::offline_do}</p>
            <div>
                <Button picture=icon::REFRESH on_press=again>
                    {words::ui::retry}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}
