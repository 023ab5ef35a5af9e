//! Whether visits are kept on this device: asked once, clearly; changed whenever one likes.

use crate::{
    browser::page,
    keep::footprints::{self, Recording},
    session,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::{Notice, Urgency},
    },
    words,
};
use leptos::prelude::*;

fn on_title() -> &'static str {
    match footprints::owner() {
        Some(_) => words::footprints::on_synced(),
        None => words::footprints::on(),
    }
}

/// How it stands, and the ways to change it.
pub fn choice() -> AnyView {
    let refused = RwSignal::new(false);
    let turn = move |to: Recording, told: fn() -> &'static str| {
        move |()| {
            let kept = footprints::set_recording(to);
            refused.set(!kept);
            if kept {
                page::announce(untrack(told));
                page::focus_heading();
            }
        }
    };
    let trouble = move || {
        refused.get().then(|| {
            view! {
                <Notice tone=Tone::Danger urgency=Urgency::AtOnce title=words::footprints::refused>
                    <p>{words::footprints::refused_do}</p>
                </Notice>
            }
        })
    };
    let now = Memo::new(|_| (session::is_public_terminal(), footprints::recording() as u8));
    let state = move || {
        if now.get().0 {
            return view! { <Notice tone=Tone::Info title=words::footprints::public /> }.into_any();
        }
        match untrack(footprints::recording) {
            Recording::Off => view! {
                <Notice tone=Tone::Info title=words::footprints::off>
                    <p>{words::footprints::invite}</p>
                    <Button kind=ButtonKind::Primary on_press=turn(Recording::On, words::footprints::on_now)>
                        {words::footprints::start}
                    </Button>
                </Notice>
            }
            .into_any(),
            Recording::On => view! {
                <Notice tone=Tone::Done title=on_title>
                    <div class="row">
                        <Button on_press=turn(Recording::Paused, words::footprints::paused)>
                            {words::footprints::pause}
                        </Button>
                        <Button kind=ButtonKind::Quiet on_press=turn(Recording::Off, words::footprints::off_now)>
                            {words::footprints::stop}
                        </Button>
                    </div>
                </Notice>
            }
            .into_any(),
            Recording::Paused => view! {
                <Notice tone=Tone::Wait title=words::footprints::paused>
                    <div class="row">
                        <Button on_press=turn(Recording::On, words::footprints::on_now)>
                            {words::footprints::go_on}
                        </Button>
                        <Button kind=ButtonKind::Quiet on_press=turn(Recording::Off, words::footprints::off_now)>
                            {words::footprints::stop}
                        </Button>
                    </div>
                </Notice>
            }
            .into_any(),
        }
    };
    view! {
        {trouble}
        {state}
    }
    .into_any()
}
