//! Regions that need no looking for: where the device is, and where one is registered. Both only when one says so.

use super::{Chooser, Outcome};
use crate::{
    backend::{Failure, FailureNotice, Intent, use_remote},
    browser::whereabouts::{self, Trouble},
    keep,
    say::said,
    session::{self, Who},
    styles,
    ui::{
        Tone,
        button::Button,
        icon,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoints::{GetOwnRegion, LocateRegion},
    wire::{RegionPath, Whereabouts},
};
use leptos::{prelude::*, task::spawn_local};

/// Why the region of the device could not be found.
#[derive(Clone, PartialEq)]
enum Lost {
    /// The browser gave no position.
    Here(Trouble),
    /// The position lies outside of what is served.
    Outside,
    /// The back end failed.
    Failed(Failure),
}

/// The buttons, as far as there is something behind them.
#[component]
pub fn Own(chooser: Chooser) -> impl IntoView {
    let signed_in = Memo::new(|_| matches!(session::who(), Who::Person(_)));
    view! {
        {whereabouts::can_be_asked().then(|| view! { <Here chooser /> })}
        <Show when=move || signed_in.get()>
            <Registered chooser />
        </Show>
    }
    .into_any()
}

#[component]
fn Here(chooser: Chooser) -> impl IntoView {
    let outcome = chooser.outcome;
    let pending = Signal::derive(move || outcome.with(|now| *now == Outcome::Locating));
    let lost = RwSignal::new(None::<Lost>);
    let intent = Intent::default();
    let locate = Callback::new(move |()| {
        outcome.set(Outcome::Locating);
        lost.set(None);
        spawn_local(async move {
            let found = find(intent).await;
            // The person has chosen another place meanwhile, or the dialog is gone.
            if outcome.try_get_untracked() != Some(Outcome::Locating) {
                return;
            }
            outcome.set(Outcome::None);
            match found {
                Ok(path) => chooser.settle(path.region.clone(), &path),
                Err(why) => lost.set(Some(why)),
            }
        });
    });
    let notice = move || {
        lost.get().map(|why| {
            let title = match why {
                Lost::Failed(failure) => {
                    return view! { <FailureNotice failure on_retry=locate /> }.into_any();
                }
                Lost::Here(Trouble::Denied) => words::region::here_denied,
                Lost::Here(Trouble::Unknown) => words::region::here_unknown,
                Lost::Outside => words::region::here_outside,
            };
            view! { <Notice tone=Tone::Wait urgency=Urgency::AtOnce title /> }.into_any()
        })
    };
    view! {
        <div class=styles::region::OWN>
            <Button picture=icon::PLACE pending on_press=locate>
                {words::region::here}
            </Button>
            <p>
                <small>{words::region::here_explain}</small>
            </p>
            {notice}
        </div>
    }
    .into_any()
}

async fn find(intent: Intent) -> Result<RegionPath, Lost> {
    let (latitude, longitude) = whereabouts::about_here().await.map_err(Lost::Here)?;
    let here = Whereabouts {
        latitude,
        longitude,
    };
    let answer = intent.write::<LocateRegion>(&(), &here, None).await;
    answer.map_err(|failure| {
        if failure.is(ProblemKind::NotFound) {
            Lost::Outside
        } else {
            Lost::Failed(failure)
        }
    })
}

/// Where one is registered. Who cannot be told chooses below like everybody else.
#[component]
fn Registered(chooser: Chooser) -> impl IntoView {
    let own = use_remote::<GetOwnRegion>(|| Some(((), ())));
    move || {
        let own = own.get()?;
        let other = keep::region_in_use().is_none_or(|now| now.0 != own.region.code);
        other.then(|| {
            let (name, path) = (own.region.name.clone(), own);
            view! {
                <div class=styles::region::OWN>
                    <Button picture=icon::PLACE on_press=move |()| chooser.settle(path.region.clone(), &path)>
                        {move || words::region::registered(&said(&name))}
                    </Button>
                </div>
            }
        })
    }
}
