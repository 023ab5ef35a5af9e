//! Choosing a region: what stands in the dialog that the frame opens. Search first, then what was used lately, then level
//! by level. A place that handles nothing itself says which place above it does.

mod fallback;
mod levels;
mod lookup;
mod own;

use crate::{
    backend::{Failure, FailureNotice, call},
    browser::page,
    keep,
    say::{said, say, saying},
    styles,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        icon,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetRegion,
    wire::{Code, Region, RegionPath, Text},
};
use fallback::{Served, served};
use leptos::{prelude::*, task::spawn_local};

/// What a choice has led to so far.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Nothing has been chosen, or it was taken.
    None,
    /// The device is being asked where it is.
    Locating,
    /// The back end is being asked for the way up from this place.
    Asking(Region),
    /// Not handled there, but here above.
    Above(Region, Region),
    /// Handled nowhere on the way up.
    Nowhere(Region),
    /// The way up could not be had.
    Failed(Region, Failure),
}

/// Takes a region: at once where something is handled there, by asking for the way up where not.
#[derive(Clone, Copy)]
struct Chooser {
    outcome: RwSignal<Outcome>,
    on_done: Callback<()>,
}

impl Chooser {
    fn choose(self, region: Region) {
        if region.has_services {
            self.take(&region);
            return;
        }
        let Some(id) = Id::parse(&region.code) else {
            self.outcome.set(Outcome::Nowhere(region));
            return;
        };
        self.outcome.set(Outcome::Asking(region.clone()));
        spawn_local(async move {
            let answer = call::<GetRegion>(id, ()).await;
            // The person has chosen another place meanwhile, or closed the dialog.
            if self.outcome.try_get_untracked() != Some(Outcome::Asking(region.clone())) {
                return;
            }
            match answer {
                Ok(path) => self.settle(region, &path),
                Err(failure) => self.outcome.set(Outcome::Failed(region, failure)),
            }
        });
    }

    fn settle(self, region: Region, path: &RegionPath) {
        match served(path) {
            Served::Here(here) => self.take(here),
            Served::Above(above) => self.outcome.set(Outcome::Above(region, above.clone())),
            Served::Nowhere => self.outcome.set(Outcome::Nowhere(region)),
        }
    }

    fn take(self, region: &Region) {
        keep::choose_region(Some(region));
        self.done(&region.name);
    }

    fn done(self, name: &Text) {
        self.outcome.set(Outcome::None);
        self.on_done.run(());
        page::announce(&untrack(|| words::region::chosen(&said(name))));
    }
}

/// The content of the dialog.
#[component]
pub fn RegionChooser(
    /// A region was taken: the dialog may close.
    on_done: Callback<()>,
) -> impl IntoView {
    let chooser = Chooser {
        outcome: RwSignal::new(Outcome::None),
        on_done,
    };
    let now = move || {
        keep::region_name().map(|name| {
            view! {
                <p class=styles::region::NOW>
                    <icon::Icon picture=icon::PLACE />
                    {move || words::region::now_is(&name)}
                </p>
            }
        })
    };
    view! {
        <div class="stack">
            <p>{words::region::lead}</p>
            {now}
            {move || outcome(chooser)}
            <own::Own chooser />
            <lookup::Lookup chooser />
            <Recent chooser />
            <levels::Levels chooser />
        </div>
    }
    .into_any()
}

/// What stands between the choice and its being taken.
fn outcome(chooser: Chooser) -> Option<AnyView> {
    match chooser.outcome.get() {
        // The button says so.
        Outcome::None | Outcome::Locating => None,
        Outcome::Asking(_) => Some(view! { <p role="status">{words::ui::working}</p> }.into_any()),
        Outcome::Above(asked, above) => {
            let (name, used) = (asked.name.clone(), above.name.clone());
            let use_it = above.name.clone();
            Some(
                view! {
                    <Notice
                        tone=Tone::Info
                        urgency=Urgency::AtOnce
                        title=move || words::region::served_above(&said(&name), &said(&used))
                    >
                        <div>
                            <Button kind=ButtonKind::Primary on_press=move |()| chooser.take(&above)>
                                {move || words::region::use_this(&said(&use_it))}
                            </Button>
                        </div>
                    </Notice>
                }
                .into_any(),
            )
        }
        Outcome::Nowhere(asked) => {
            let title = move || words::region::served_nowhere(&said(&asked.name));
            Some(view! { <Notice tone=Tone::Wait urgency=Urgency::AtOnce title /> }.into_any())
        }
        Outcome::Failed(asked, failure) => {
            let again = Callback::new(move |()| chooser.choose(asked.clone()));
            Some(view! { <FailureNotice failure on_retry=again /> }.into_any())
        }
    }
}

/// Regions chosen before, on this device.
#[component]
fn Recent(chooser: Chooser) -> impl IntoView {
    // Read anew when the region changes, because that changes the list.
    let recent = Memo::new(|_| {
        let now = keep::region();
        keep::recent_regions()
            .into_iter()
            .filter(|(code, _)| Some(code) != now.as_ref())
            .collect::<Vec<_>>()
    });
    let rows = move || {
        recent
            .get()
            .into_iter()
            .map(|(code, name)| {
                let label = say(&name);
                view! {
                    <li>
                        <Button kind=ButtonKind::Secondary on_press=move |()| again(chooser, &code, &name)>
                            {label}
                        </Button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || recent.with(|recent| !recent.is_empty())>
            <section class="stack">
                <h3>{words::region::recent}</h3>
                <ul class=styles::region::RECENT role="list">
                    {rows}
                </ul>
                <p>
                    <small>{words::region::recent_note}</small>
                </p>
            </section>
        </Show>
    }
    .into_any()
}

fn again(chooser: Chooser, code: &Code, name: &Text) {
    keep::choose_recent(code, name);
    chooser.done(name);
}

/// A row that leads to a place or takes it.
fn place_name(region: &Region) -> AnyView {
    let none = (!region.has_services).then(|| {
        view! { <span class=styles::region::NONE>{words::region::no_services}</span> }
    });
    let name = saying(&region.name);
    view! {
        <span>{move || name.get()}</span>
        {none}
    }
    .into_any()
}
