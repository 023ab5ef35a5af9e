//! For whom one acts, on every page: a coloured band with the name, one press back to oneself.

use crate::browser::time;
use crate::room::room;
use crate::say::said;
use crate::session::{self, Who, acting};
use crate::styles::acting as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{self, Icon};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::{Text, Tone};
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

room!(SwitcherPart, switcher, crate::frame::switcher::Switcher);

/// Longer ends are not waited for: nobody leaves a page open for so long.
const LONGEST: u32 = 86_400;

/// The band; none while one acts for oneself.
#[component]
pub fn ActingBand() -> impl IntoView {
    let whom = Memo::new(move |_| acting::now());
    look_at_the_end();
    let back = acting::use_act_for(|| None, || ());
    let choosing = RwSignal::new(false);
    let opened = Memo::new(move |before| before.copied().unwrap_or(false) || choosing.get());
    let band = move || {
        whom.get().map(|whom| {
            view! {
                <aside class=[style::BAND, " no-print"].concat() aria-label=words::acting::label>
                    <div class=["page ", style::ROW].concat()>
                        <Icon picture=icon::PERSON />
                        <p class=style::WHOM>
                            {words::acting::acting_for} " "
                            <strong>{move || said(&whom.name)}</strong>
                        </p>
                        <Button pending=back.pending on_press=back.start>
                            {words::acting::back}
                        </Button>
                        <Button kind=ButtonKind::Quiet on_press=move |()| choosing.set(true)>
                            {words::acting::choose}
                        </Button>
                        {move || back.failure.get().map(|failure| view! { <p role="alert">{failure.title()}</p> })}
                    </div>
                </aside>
            }
        })
    };
    let dialog = move || {
        opened.get().then(|| {
            provide_context(Choosing(choosing));
            view! {
                <Dialog open=choosing title=words::acting::choose_title>
                    <SwitcherPart />
                </Dialog>
            }
        })
    };
    let ended = move || {
        acting::ended().map(|whom| {
            let title = Text::from(move || words::acting::ended(&said(&whom.name)));
            view! {
                <div class="page no-print">
                    <Notice tone=Tone::Wait title urgency=Urgency::AtOnce>
                        <p>{words::acting::ended_explain}</p>
                        <Button kind=ButtonKind::Quiet on_press=|()| acting::dismiss()>
                            {words::ui::dismiss}
                        </Button>
                    </Notice>
                </div>
            }
        })
    };
    view! {
        {band}
        {dialog}
        {ended}
    }
    .into_any()
}

/// Whether the dialog is open.
#[derive(Clone, Copy)]
pub struct Choosing(pub RwSignal<bool>);

/// Asks who is here when acting should have ended by itself.
fn look_at_the_end() {
    Effect::new(move || {
        let Who::Person(person) = session::who() else {
            return;
        };
        if let Some(left) = person.acting_ends_in_seconds.filter(|left| *left < LONGEST) {
            time::after(Duration::from_secs(u64::from(left) + 1), session::renew);
        }
    });
}
