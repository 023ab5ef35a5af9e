//! Beginning: for whom, and whether there is something to go on with.

use super::{
    gate,
    whom::{principal, proposed, told_lacks},
};
use crate::backend::{call, use_action, use_remote};
use crate::frame::arrival;
use crate::keep;
use crate::routes::{Route, use_go};
use crate::say::{said, say, saying};
use crate::session;
use crate::show::moment::moment;
use crate::show::precheck;
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::breadcrumb::{Breadcrumb, Crumb};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::options::RadioGroup;
use crate::ui::skeleton::Shape;
use crate::words;
use contract::ProblemKind;
use contract::endpoint::Id;
use contract::endpoints::{
    DraftQuery, GetGuide, GuideQuery, ListDrafts, ListPrincipals, PrincipalQuery, StartDraft,
};
use contract::wire::{Code, DraftStart, DraftSummary, Guide, ItemState, Principal};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// The page on which one begins.
#[component]
pub fn Start(item: Id) -> impl IntoView {
    let id = item.clone();
    let guide = use_remote::<GetGuide>(move || {
        Some((
            id.clone(),
            GuideQuery {
                region: keep::region(),
            },
        ))
    });
    arrival::use_title(move || match guide.get() {
        Some(guide) => Some(words::apply::page_title(
            words::apply::title(),
            &said(&guide.item.name),
        )),
        None => guide.failure().map(|failure| failure.title().to_owned()),
    });
    let body = guide.show(Shape::Page, words::apply::what, move |guide| {
        begun(item.clone(), guide)
    });
    // The item's name is the heading, once it is known; until then, and when it does not come, the page still has one.
    let unnamed = Memo::new(move |_| guide.get().is_none());
    view! {
        <div class="page stack">
            {move || unnamed.get().then(|| view! { <h1 class="visually-hidden">{words::apply::title}</h1> })}
            {body}
        </div>
    }
    .into_any()
}

fn begun(item: Id, guide: Arc<Guide>) -> AnyView {
    // Nothing can be begun before it is known who is here and for whom they act: the proposal would change under the finger.
    let known = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let _ = session::person().await;
        known.try_set(true);
    });
    let of_item = Code(item.0.clone());
    let principals = use_remote::<ListPrincipals>(move || {
        let item = Some(of_item.clone());
        Some(((), PrincipalQuery { item }))
    });
    let crumbs = vec![
        Crumb::to(saying(&guide.item.name), Route::Guide(item.clone()).href()),
        Crumb::here(words::apply::title),
    ];
    let suspended = guide
        .item
        .state
        .as_ref()
        .is_some_and(|state| state.kind == ItemState::Suspended);
    let body = gate::or(principals, move || {
        let item = item.clone();
        principals.show(Shape::Lines(4), words::apply::what, move |answer| {
            let item = item.clone();
            let drafts = use_remote::<ListDrafts>({
                let item = item.clone();
                move || {
                    let query = DraftQuery {
                        item: Some(Code(item.0.clone())),
                        ..Default::default()
                    };
                    known.get().then_some(((), query))
                }
            });
            let principals = answer.principals.clone();
            drafts.show(Shape::Lines(3), words::apply::what, move |page| {
                form(item.clone(), &principals, &page.items, suspended)
            })
        })
    });
    let way = precheck::way(&guide);
    let check = move || {
        way().map(|href| {
            view! {
                <Notice tone=Tone::Info title=words::apply::negative_list>
                    <Link href kind=LinkKind::Lone>
                        {words::apply::negative_list_link}
                    </Link>
                </Notice>
            }
        })
    };
    view! {
        <Breadcrumb crumbs=crumbs />
        <h1>{say(&guide.item.name)}</h1>
        <p>{words::apply::start_lead}</p>
        {check}
        {body}
    }
    .into_any()
}

fn form(item: Id, principals: &[Principal], drafts: &[DraftSummary], suspended: bool) -> AnyView {
    let whom = proposed(principals);
    let known_lacks: Vec<Principal> = principals.to_vec();
    let lacking = Memo::new(move |_| {
        let whom = whom.get();
        let one = known_lacks.iter().find(|one| one.id == whom)?;
        (!one.lacks.is_empty()).then(|| one.clone())
    });
    let shut = Memo::new(move |_| {
        lacking.with(|one| {
            one.as_ref()
                .is_some_and(|one| one.lacks.iter().any(gate::is_end))
        })
    });
    let anew = RwSignal::new(false);
    let go = SendWrapper::new(use_go());
    let own = item.clone();
    let start = use_action::<StartDraft>(
        move || {
            let body = DraftStart {
                item: own.0.clone(),
                region: keep::region_untracked().map(|code| code.0),
                applicant: Some(whom.get_untracked()).filter(|id| !id.is_empty()),
                anew: anew.get_untracked(),
            };
            ((), (), body)
        },
        move |draft| go(&Route::Draft(Id(draft.id.clone())).href_at("notice")),
    );
    let drafts: Vec<DraftSummary> = drafts.to_vec();
    let known = drafts.clone();
    let open = Memo::new(move |_| {
        let whom = whom.get();
        let mut all = known.iter();
        all.find(|draft| draft.applicant.id == whom || whom.is_empty())
            .cloned()
    });
    let asked = (principals.len() > 1).then(|| {
        let choices = Signal::stored(principals.iter().map(principal).collect::<Vec<_>>());
        view! { <RadioGroup label=words::apply::whom value=whom choices /> }.into_any()
    });
    let failed = move || {
        start.failure.get().map(|failure| {
            if failure.is(ProblemKind::Conflict) {
                taken(item.clone())
            } else {
                gate::failed(&failure, start.start)
            }
        })
    };
    let main = move || match open.get() {
        _ if shut.get() => ().into_any(),
        Some(draft) => go_on(&draft, anew, start.pending, start.start),
        None if suspended => {
            view! { <Notice tone=Tone::Wait title=words::guide::suspended /> }.into_any()
        }
        None => view! {
            <div class=style::ACTIONS>
                <Button kind=ButtonKind::Primary pending=start.pending on_press=start.start>
                    {words::apply::start}
                </Button>
            </div>
        }
        .into_any(),
    };
    view! {
        {asked}
        {move || lacking.get().map(|one| told_lacks(&one))}
        {main}
        {failed}
    }
    .into_any()
}

/// There is a draft: it is gone on with, or thrown away for a new one, which is said before it is done.
fn go_on(
    draft: &DraftSummary,
    anew: RwSignal<bool>,
    pending: RwSignal<bool>,
    start: Callback<()>,
) -> AnyView {
    let href = Route::Draft(Id(draft.id.clone())).href();
    let (at, until, name) = (
        draft.saved_at.clone(),
        draft.expires_at.clone(),
        draft.applicant.name.clone(),
    );
    let asking = RwSignal::new(false);
    let sure = move || {
        asking.get().then(|| {
            view! {
                <Notice tone=Tone::Wait title=words::apply::anew_sure urgency=Urgency::AtOnce>
                    <div class="row">
                        <Button kind=ButtonKind::Danger pending on_press=move |()| {
                            anew.set(true);
                            start.run(());
                        }>{words::apply::anew_do}</Button>
                        <Button on_press=move |()| asking.set(false)>{words::apply::anew_not}</Button>
                    </div>
                </Notice>
            }
        })
    };
    view! {
        <Notice tone=Tone::Info title=move || words::apply::draft_open(&name)>
            <p>{move || words::apply::draft_saved(&moment(&at), &moment(&until))}</p>
        </Notice>
        <div class=style::ACTIONS>
            <Link href=href kind=LinkKind::Primary>
                {words::apply::go_on}
            </Link>
            <Button on_press=move |()| asking.set(true)>{words::apply::anew}</Button>
        </div>
        {sure}
    }
    .into_any()
}

/// Another device was first: there is a draft now.
fn taken(item: Id) -> AnyView {
    let found = RwSignal::new(None::<String>);
    leptos::task::spawn_local(async move {
        let query = DraftQuery {
            item: Some(Code(item.0)),
            ..Default::default()
        };
        if let Ok(page) = call::<ListDrafts>((), query).await
            && let Some(draft) = page.items.first()
        {
            found.try_set(Some(Route::Draft(Id(draft.id.clone())).href()));
        }
    });
    view! {
        <Notice tone=Tone::Wait title=words::apply::draft_taken urgency=Urgency::AtOnce>
            {move || {
                found
                    .get()
                    .map(|href| {
                        view! {
                            <Link href=href kind=LinkKind::Lone>
                                {words::apply::go_on}
                            </Link>
                        }
                    })
            }}
        </Notice>
    }
    .into_any()
}
