//! What was begun and not handed in yet: when it was saved last, until when it is kept. A source of its own: when it fails,
//! it says so by name, and the cases are there all the same.

use crate::{
    backend::use_remote,
    routes::Route,
    say::{self, say, saying},
    show::moment::moment,
    styles::matter_list as style,
    ui::{
        Tone,
        button::Button,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::{Shape, Skeleton},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DraftQuery, ListDrafts},
    wire::{ApplicantKind, CounterCodeState, DraftSummary, Limit},
};
use leptos::prelude::*;

/// As many as a page may hold: nobody has begun more.
const MOST: u32 = 100;

/// The part, where drafts are served; asked for again with each turn.
pub fn place(turn: RwSignal<u32>) -> AnyView {
    let served = Memo::new(|_| Route::Draft(Id(String::new())).is_served());
    (move || served.get().then(|| view! { <Drafts turn /> })).into_any()
}

#[component]
fn Drafts(turn: RwSignal<u32>) -> impl IntoView {
    let drafts = use_remote::<ListDrafts>(move || {
        turn.track();
        let query = DraftQuery {
            limit: Some(Limit(MOST)),
            ..DraftQuery::default()
        };
        Some(((), query))
    });
    let body = move || match (drafts.get(), drafts.failure()) {
        (Some(page), _) if page.items.is_empty() => {
            view! { <p>{words::matter::drafts_none}</p> }.into_any()
        }
        (Some(page), _) => {
            let rows = page.items.iter().filter_map(one).collect_view();
            view! { <ul class=style::ALL role="list">{rows}</ul> }.into_any()
        }
        // Who is not signed in is told so once, by the list.
        (None, Some(failure)) if failure.is_signed_out() => ().into_any(),
        (None, Some(_)) => view! {
            <Notice tone=Tone::Wait title=words::matter::drafts_failed>
                <div>
                    <Button picture=icon::REFRESH on_press=move |()| drafts.refresh()>
                        {words::ui::retry}
                    </Button>
                </div>
            </Notice>
        }
        .into_any(),
        (None, None) => view! { <Skeleton shape=Shape::Lines(2) /> }.into_any(),
    };
    let take_up = move || {
        Route::TakeUp.is_served().then(|| {
            view! {
                <p class="no-print">
                    <Link href=Route::TakeUp.href() kind=LinkKind::Lone picture=icon::NEXT>
                        {words::take_up::title}
                    </Link>
                </p>
            }
        })
    };
    view! {
        <section class="stack" aria-labelledby="cases-drafts">
            <h2 id="cases-drafts">{words::matter::drafts}</h2>
            {body}
            {take_up}
        </section>
    }
    .into_any()
}

fn one(draft: &DraftSummary) -> Option<AnyView> {
    let href = Route::Draft(Id::parse(&draft.id)?).href();
    let (saved, ends) = (draft.saved_at.clone(), draft.expires_at.clone());
    let for_whom = (draft.applicant.kind != ApplicantKind::Myself).then(|| {
        let name = draft.applicant.name.clone();
        view! { <p class=style::META>{move || words::matter::for_whom(&name)}</p> }
    });
    let counter = draft.counter.as_ref().and_then(|state| {
        let (tone, told): (Tone, words::Phrase) = match state {
            CounterCodeState::Holds => (Tone::Info, words::matter::draft_counter),
            CounterCodeState::Returned => (Tone::Wait, words::matter::draft_returned),
            _ => return None,
        };
        Some(view! { <Tag tone>{told}</Tag> })
    });
    let name = saying(&draft.item.name);
    Some(
        view! {
            <li class=style::ONE>
                <p class=style::TAGS>
                    <Tag tone=Tone::Info>{words::matter::draft}</Tag>
                    {counter}
                </p>
                <h3 class=style::NAME>{say(&draft.item.name)}</h3>
                {for_whom}
                <p>{move || words::matter::draft_ends(&say::day(ends.get(..10).unwrap_or(&ends)))}</p>
                <p class=style::META>{move || words::matter::draft_saved(&moment(&saved))}</p>
                <div>
                    <Link href kind=LinkKind::Secondary>
                        {words::matter::draft_on}
                        <span class="visually-hidden">{move || [": ", &name.get()].concat()}</span>
                    </Link>
                </div>
            </li>
        }
        .into_any(),
    )
}
