//! Keeping them at the back end, too: only by consent, and gone with it.

use super::Shelf;
use crate::{
    backend::{Failure, Intent},
    browser::{page, time},
    keep::footprints,
    session,
    show::moment::moment,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        notice::Notice,
    },
    words,
};
use contract::{
    endpoints::{AddFootprints, ConsentToFootprints},
    wire::{FootprintConsent, Footprints, FootprintsAdd, PublicKind, PublicPage, Visited},
};
use leptos::prelude::*;

/// The most visits that are handed over at once.
const AT_ONCE: usize = 100;

/// The part of the page; there once it is known how things stand.
pub fn sync(shelf: Shelf) -> AnyView {
    let pending = RwSignal::new(false);
    let agree = move |()| run(shelf, pending, true);
    let withdraw = move |()| run(shelf, pending, false);
    let body = move || {
        let there = shelf.there.get()?;
        let days = there.days.to_string();
        Some(match (there.consented_at.clone(), footprints::owner().is_some()) {
            (Some(at), true) => view! {
                <Notice tone=Tone::Done title=move || words::footprints::synced(&moment(&at))>
                    <Button kind=ButtonKind::Secondary pending on_press=withdraw>
                        {words::footprints::withdraw}
                    </Button>
                </Notice>
            }
            .into_any(),
            // Consented on another device: this one joins only when it is asked to.
            (Some(at), false) => view! {
                <Notice tone=Tone::Info title=move || words::footprints::synced_elsewhere(&moment(&at))>
                    <div class="row">
                        <Button pending on_press=agree>{words::footprints::join}</Button>
                        <Button kind=ButtonKind::Quiet pending on_press=withdraw>
                            {words::footprints::withdraw}
                        </Button>
                    </div>
                </Notice>
            }
            .into_any(),
            (None, _) => view! {
                <p>{move || words::footprints::sync_about(&days)}</p>
                <div>
                    <Button pending on_press=agree>{words::footprints::agree}</Button>
                </div>
            }
            .into_any(),
        })
    };
    view! {
        <section class="stack no-print">
            <h2>{words::footprints::sync}</h2>
            {move || session::is_public_terminal().then(|| view! { <p>{words::footprints::sync_public}</p> })}
            {body}
        </section>
    }
    .into_any()
}

fn run(shelf: Shelf, pending: RwSignal<bool>, agreed: bool) {
    pending.set(true);
    shelf.failure.set(None);
    leptos::task::spawn_local(async move {
        let answer = if agreed {
            hand_over().await
        } else {
            take_back().await
        };
        pending.try_set(false);
        match answer {
            Ok(now) if shelf.failure.try_get_untracked().is_some() => {
                shelf.there.replace(now);
                page::announce(untrack(if agreed {
                    words::footprints::agreed_now
                } else {
                    words::footprints::withdrawn_now
                }));
            }
            Ok(_) => {}
            Err(why) => {
                shelf.failure.try_set(Some(why));
            }
        }
    });
}

async fn consent(agreed: bool) -> Result<Footprints, Failure> {
    let body = FootprintConsent { agreed };
    Intent::default()
        .write::<ConsentToFootprints>(&(), &body, None)
        .await
}

async fn hand_over() -> Result<Footprints, Failure> {
    consent(true).await?;
    let visits: Vec<Visited> = untrack(footprints::visits)
        .into_iter()
        .map(|visit| Visited {
            page: PublicPage {
                kind: PublicKind::from(&*visit.kind),
                id: visit.id,
            },
            at: time::to_wire(visit.at),
        })
        .collect();
    for some in visits.chunks(AT_ONCE) {
        let body = FootprintsAdd {
            visits: some.to_vec(),
        };
        Intent::default()
            .write::<AddFootprints>(&(), &body, None)
            .await?;
    }
    if let Some(person) = session::person().await {
        footprints::set_owner(Some(&footprints::owner_of(&person)));
    }
    // Consenting again changes nothing, and answers with all there is.
    consent(true).await
}

async fn take_back() -> Result<Footprints, Failure> {
    let now = consent(false).await?;
    footprints::set_owner(None);
    Ok(now)
}
