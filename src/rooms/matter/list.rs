//! One's cases and those of whom one acts for, what waits for the person first; before them what was begun. A part of the
//! program of its own: who looks at one case has no use for it.

mod asked;
mod chosen;
mod drafts;
mod export;
mod narrow;
mod row;
mod saved;

use crate::{
    backend::{Remote, Watch, use_remote, watch},
    frame::arrival,
    routes::{Route, use_query},
    session::acting,
    show::{
        filters::{Choice, Filters},
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles::matter_list as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use asked::Asked;
use contract::{
    endpoint::target,
    endpoints::{CaseQuery, GetCaseFilters, ListCases, WatchMySpace},
    wire::CaseFilters,
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn CasesPage() -> impl IntoView {
    let query = use_query::<CaseQuery>();
    let asked = Asked::new(query);
    let filters = use_remote::<GetCaseFilters>(|| Some(((), ())));
    // Counts what has happened: each time the list is asked for again.
    let turn = RwSignal::new(0_u32);
    arrival::use_title(|| Some(words::matter::cases().to_owned()));
    let list = grow::<ListCases>(Grower {
        ask: Box::new(move |cursor| {
            // The list is of whom one acts for.
            acting::id();
            turn.track();
            ((), asked.query(cursor, None))
        }),
        part: Box::new(|page, _| Part::list(style::ALL, page, row::one)),
        what: words::matter::cases_what,
        empty: Box::new(move |_| none(asked)),
    });
    // Who is not signed in is told so once, in place of all of it.
    let nobody = Memo::new(move |_| {
        filters
            .failure()
            .is_some_and(|failure| failure.is_signed_out())
    });
    let around = move |inside: fn(Asked, Remote<CaseFilters>, RwSignal<u32>) -> AnyView| {
        (move || (!nobody.get()).then(|| inside(asked, filters, turn))).into_any()
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::matter::cases)]) />
            <h1>{words::matter::cases}</h1>
            {move || query.get().err().map(wrong_address)}
            {around(|_, _, turn| {
                view! {
                    {live(turn)}
                    {drafts::place(turn)}
                }
                .into_any()
            })}
            <section class="stack" aria-labelledby="cases-filed">
                <h2 id="cases-filed">{words::matter::filed}</h2>
                {around(|asked, filters, _| {
                    view! {
                        <Filters label=words::matter::filters choices=quick(asked) />
                        <narrow::Narrow asked filters />
                        {chosen::chips(asked, filters)}
                    }
                    .into_any()
                })}
                {list}
                {around(|asked, _, _| view! { <export::Export asked /> }.into_any())}
            </section>
            {around(|_, _, _| {
                view! {
                    <div class="row no-print">
                        {beside(Route::Messages, icon::BELL, words::messages::title)}
                        {beside(Route::Talk, icon::EDIT, words::talk::title)}
                        {beside(Route::Cards, icon::CARD, words::wallet::title)}
                        {beside(Route::Privacy, icon::SHIELD, words::privacy::title)}
                        {beside(Route::Delegations, icon::PERSON, words::delegation::title)}
                        {beside(Route::Favourites, icon::STAR, words::favourites::title)}
                        {beside(Route::Materials, icon::DOCUMENT, words::papers::materials)}
                        {beside(Route::Archive, icon::DOCUMENT, words::papers::archive)}
                        {beside(Route::LookUp, icon::SEARCH, words::matter::lookup)}
                    </div>
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

/// The choices that most make, one press each; they keep the other conditions.
fn quick(asked: Asked) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let now = asked.address();
        let choice =
            |needs_you: Option<bool>, open: Option<bool>, label: fn() -> &'static str| Choice {
                now: (now.needs_you, now.open) == (needs_you, open),
                href: Route::Cases.href_with(&CaseQuery {
                    needs_you,
                    open,
                    ..now.clone()
                }),
                label: label.into(),
            };
        vec![
            choice(None, None, words::matter::filter_all),
            choice(Some(true), None, words::matter::needs_you),
            choice(None, Some(true), words::matter::filter_open),
            choice(None, Some(false), words::matter::filter_ended),
        ]
    })
}

/// How one is kept up to date.
fn live(turn: RwSignal<u32>) -> AnyView {
    let known = StoredValue::new(None::<String>);
    let state = watch(target::<WatchMySpace>(&(), &()), move |mark| {
        let before = known.try_get_value().flatten();
        if mark.is_none() || (before.is_some() && before != mark) {
            turn.try_update(|turn| *turn += 1);
        }
        if mark.is_some() {
            known.try_set_value(mark);
        }
    });
    let told = move || match state.get() {
        Watch::Live => words::matter::live(),
        Watch::Asking => words::matter::asking(),
        Watch::Resting => "",
    };
    view! { <p class=[style::LIVE, " no-print"].concat()>{told}</p> }.into_any()
}

/// Nothing there: because of the conditions, or because nothing was ever filed.
fn none(asked: Asked) -> AnyView {
    if untrack(|| asked.is_narrowed()) {
        return view! {
            <Empty title=words::matter::none_fits_title picture=icon::FILTER>
                <p>{words::matter::none_fits}</p>
                <Link href=Route::Cases.href() kind=LinkKind::Secondary>
                    {words::matter::clear}
                </Link>
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty title=words::matter::none_title>
            <p>{words::matter::none}</p>
            <Link href=Route::Browse.href() kind=LinkKind::Secondary>
                {words::matter::to_items}
            </Link>
        </Empty>
    }
    .into_any()
}

/// What else is one's own, as far as it is served; reactive.
fn beside(route: Route, picture: icon::Picture, label: fn() -> &'static str) -> AnyView {
    (move || {
        route.is_served().then(|| {
            view! {
                <Link href=route.href() kind=LinkKind::Lone picture>
                    {label}
                </Link>
            }
        })
    })
    .into_any()
}
