//! A draft on the desk: its steps, the one in hand, and what stands in the way.

use super::ended::Left;
use super::intake::Uploads;
use super::saving::{Here, There};
use super::step::Step;
use super::way::{Way, lead_to};
use super::work::Work;
use super::{bar, begun, gate, parts, situation};
use crate::backend::{Remote, use_remote};
use crate::frame::arrival;
use crate::keep::drafts;
use crate::routes::Route;
use crate::say::{said, say, saying};
use crate::session::{self, acting::prompt::prompt};
use crate::styles::apply as style;
use crate::ui::breadcrumb::{Breadcrumb, Crumb};
use crate::ui::disclosure::Disclosure;
use crate::ui::notice::{Notice, Urgency};
use crate::ui::skeleton::{Shape, Skeleton};
use crate::ui::steps::Steps;
use crate::ui::{Text, Tone};
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{GetDraft, GetGuide, GuideQuery};
use contract::wire::{ApplicantKind, Code, CounterCodeState, Draft, Guide, Signature};
use leptos::prelude::*;
use std::sync::Arc;

/// What the steps need beside the draft.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The draft.
    pub work: Work,
    /// Its steps.
    pub way: Way,
    /// The item's guide: questions, places.
    pub guide: Remote<Guide>,
    /// Files that are being sent.
    pub uploads: Uploads,
    /// The signature, given or asked for.
    pub signature: RwSignal<Option<Signature>>,
}

/// The page of a draft.
#[component]
pub fn Desk(id: Id) -> impl IntoView {
    let own = id.clone();
    let draft = use_remote::<GetDraft>(move || Some((own.clone(), ())));
    let title = RwSignal::new(None::<String>);
    arrival::use_title(move || {
        let named = title.get();
        named.or_else(|| draft.failure().map(|failure| failure.title().to_owned()))
    });
    let own_id = id.clone();
    let lack = Memo::new(move |_| {
        let lack = draft.failure().and_then(|failure| failure.lack)?;
        gate::is_end(&lack).then_some(lack)
    });
    let shown = move || {
        if let Some(lack) = lack.get() {
            arrival::settled();
            provide_context(Left {
                id: StoredValue::new(own_id.clone()),
                lack: StoredValue::new(lack),
                work: None,
            });
            return parts::ended();
        }
        gate::or(draft, {
            let id = id.clone();
            move || {
                let id = id.clone();
                draft.show(Shape::Page, words::apply::what, move |draft| {
                    opened(id.clone(), draft, title)
                })
            }
        })
    };
    // The item's name is the heading, once it is known; until then, and when it does not come, the page still has one.
    let unnamed = Memo::new(move |_| title.with(Option::is_none));
    view! {
        <div class="page stack">
            {move || unnamed.get().then(|| view! { <h1 class="visually-hidden">{words::apply::title}</h1> })}
            {shown}
        </div>
    }
    .into_any()
}

/// Looks for the device's copy before anything is shown, so that nothing jumps.
fn opened(id: Id, draft: Arc<Draft>, title: RwSignal<Option<String>>) -> AnyView {
    let work = Work::new(id, draft);
    let ready = RwSignal::new(None::<bool>);
    leptos::task::spawn_local(async move {
        let mut restored = false;
        // Only the session says whether others use this device too.
        let person = session::person().await;
        if untrack(session::is_public_terminal) {
            work.saving.here.try_set(Here::Public);
        } else if let Some(person) = person {
            work.saving
                .keep_for(drafts::owner(person.kind.name(), &person.display_name));
            restored = work.take_up().await;
        }
        ready.try_set(Some(restored));
    });
    (move || match ready.get() {
        None => view! { <Skeleton shape=Shape::Page /> }.into_any(),
        Some(restored) => walk(work, restored, title),
    })
    .into_any()
}

fn walk(work: Work, restored: bool, title: RwSignal<Option<String>>) -> AnyView {
    let way = Way::new(work);
    let item = work.draft.with_untracked(|draft| draft.item.clone());
    let region = work.draft.with_untracked(|draft| draft.region.clone());
    let guide = {
        let (item, region) = (Id(item.id.clone()), Code(region.id.clone()));
        use_remote::<GetGuide>(move || {
            Some((
                item.clone(),
                GuideQuery {
                    region: Some(region.clone()),
                },
            ))
        })
    };
    let uploads: Uploads = RwSignal::new(Vec::new());
    on_cleanup(move || {
        for (_, upload) in uploads.try_get_untracked().unwrap_or_default() {
            upload.stop();
        }
    });
    work.keep_saving();
    let hand = Hand {
        work,
        way,
        guide,
        uploads,
        signature: RwSignal::new(None),
    };
    provide_context(hand);
    // What was signed is what was said then: what is changed afterwards has to be signed anew.
    let mark = Memo::new(move |_| work.content.with(drafts::mark));
    Effect::new(move |before: Option<String>| {
        let now = mark.get();
        if before.is_some_and(|before| before != now) {
            hand.signature.set(None);
        }
        now
    });
    parts::fetch_all();
    let name = item.name.clone();
    Effect::new(move |_| {
        let step = work.draft.with(|draft| way.now.get().name(&draft.form));
        title.set(Some(words::apply::page_title(&step, &said(&name))));
    });
    back_to_field(work, way);
    let steps = Signal::derive(move || {
        let steps = way.steps.get();
        let named = |step: &Step| {
            let step = step.clone();
            Text::from(move || work.draft.with(|draft| step.name(&draft.form)))
        };
        steps.iter().map(named).collect::<Vec<_>>()
    });
    let at = Signal::derive(move || {
        let now = way.now.get();
        way.steps
            .with(|steps| steps.iter().position(|step| *step == now).unwrap_or(0))
    });
    let back = move |number: usize| {
        let step = way.steps.with_untracked(|steps| steps.get(number).cloned());
        if let Some(step) = step {
            way.go(step);
        }
    };
    let crumbs = vec![
        Crumb::to(saying(&item.name), Route::guide(&item.id).href()),
        Crumb::here(words::apply::title),
    ];
    // One may not act for the applicant any more: it shows instead of the step, once it is known.
    let lack = Memo::new(move |_| {
        let lack = match work.saving.there.get() {
            There::Refused(failure) => failure.lack?,
            _ => return None,
        };
        gate::is_end(&lack).then_some(lack)
    });
    let body = move || {
        if let Some(lack) = lack.get() {
            provide_context(Left {
                id: work.id,
                lack: StoredValue::new(lack),
                work: Some(work),
            });
            return parts::ended();
        }
        match work.saving.conflict.get() {
            Some(_) => parts::conflict(),
            None => step(hand),
        }
    };
    let owner = work.draft.with_untracked(|draft| draft.applicant.clone());
    view! {
        <Breadcrumb crumbs=crumbs />
        <h1>{say(&item.name)}</h1>
        {for_whom(work)}
        {begun::notice(work)}
        {prompt(&owner)}
        <Steps steps at on_back=back />
        {restored
            .then(|| {
                view! {
                    <Notice tone=Tone::Info title=words::apply::restored urgency=Urgency::AtOnce>
                        <p>{words::apply::restored_explain}</p>
                    </Notice>
                }
            })}
        {bar::bar(work)}
        <div class=style::BODY>{body} {at_counter(hand)}</div>
    }
    .into_any()
}

/// Going on at a counter instead, folded away until something came of it. Not before the person has begun.
fn at_counter(hand: Hand) -> AnyView {
    let (work, way) = (hand.work, hand.way);
    let state = work.draft.with_untracked(|draft| {
        let counter = draft.counter.as_ref()?;
        Some(counter.code.as_ref()?.state.clone())
    });
    let open = RwSignal::new(matches!(
        state,
        Some(CounterCodeState::Holds | CounterCodeState::Returned)
    ));
    let shown = Memo::new(move |_| {
        let there = work.draft.with(|draft| draft.counter.is_some());
        there && way.now.get() != Step::Notice && work.saving.conflict.with(Option::is_none)
    });
    let fold = move || {
        shown.get().then(|| {
            view! {
                <div class="no-print">
                    <Disclosure title=words::apply::to_counter open level=2>
                        {move || open.get().then(parts::counter)}
                    </Disclosure>
                </div>
            }
        })
    };
    fold.into_any()
}

fn step(hand: Hand) -> AnyView {
    hand.work.turn.track();
    match hand.way.now.get() {
        Step::Notice => bar::notice(hand),
        Step::Situation => situation::situation(hand),
        further => parts::step(&further),
    }
}

fn for_whom(work: Work) -> AnyView {
    let told = move || {
        work.draft.with(|draft| {
            let region = said(&draft.region.name);
            if draft.applicant.kind == ApplicantKind::Myself {
                words::apply::for_myself(&region)
            } else {
                words::apply::for_other(&draft.applicant.name, &region)
            }
        })
    };
    view! { <p class=style::FOR>{told}</p> }.into_any()
}

/// Puts the keyboard back into the field where the person was.
fn back_to_field(work: Work, way: Way) {
    let place = work.content.with_untracked(|content| content.place.clone());
    if let Some((slug, field)) = place.as_deref().and_then(|place| place.split_once('#'))
        && way.now.with_untracked(Step::slug) == slug
    {
        lead_to(work, field.to_owned());
    }
}
