//! Giving up the account: what it means, what stands in the way, everything taken along, fifteen days to think again.

use super::{
    ending::{blocks, cooling, receipt_of},
    head,
    proof::ProofForm,
    receipt::Lookup,
};
use crate::{
    backend::{Remote, SignedOut, address_of, use_action, use_remote},
    browser::{dom, intl, page, terminal},
    frame::arrival,
    routes::Route,
    say::say,
    session,
    show::{refusal::Refusal, signed_out::SignedOutPage},
    styles,
    styles::account as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        dialog::Dialog,
        icon::{self, Icon},
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::{CancelAccount, GetCancellation, StartExport},
    wire::{CancellationStanding, CancellationState, Export},
};
use leptos::prelude::*;

/// Where the keyboard goes when the page says something else.
const NEWS: &str = "account-cancel-news";

/// The page.
#[component]
pub fn CancelPage() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! {
            <SignedOutPage title=words::account::cancel_signed_out>
                <Lookup />
            </SignedOutPage>
        }
        .into_any()
    }));
    let standing = use_remote::<GetCancellation>(|| Some(((), ())));
    arrival::use_title(|| Some(words::account::cancel().to_owned()));
    view! {
        <div class="page stack-l">
            <div class="stack">{head(words::account::cancel, &Route::Cancel)}</div>
            {standing.show(Shape::Page, words::account::cancel_what, move |now| whole(&now, standing))}
        </div>
    }
    .into_any()
}

/// What a step answered: the page says so, and the keyboard goes there.
pub fn taken(now: CancellationStanding, standing: Remote<CancellationStanding>) {
    page::announce(untrack(|| match now.state {
        CancellationState::Cooling => words::account::cancelling(),
        _ => words::account::kept(),
    }));
    standing.replace(now);
    // The frame tells it on every page.
    session::renew();
    dom::focus_soon(NEWS.to_owned());
}

fn whole(now: &CancellationStanding, standing: Remote<CancellationStanding>) -> AnyView {
    let days = now.cooling_days.to_string();
    let effects = now.effects.iter();
    let effects = effects.map(|text| view! { <li>{say(text)}</li> });
    let effects = effects.collect_view();
    let news = match now.state {
        CancellationState::Cooling => cooling(now, standing),
        CancellationState::Undone => {
            view! { <Notice tone=Tone::Done title=words::account::kept /> }.into_any()
        }
        _ => ().into_any(),
    };
    let is_cooling = now.state == CancellationState::Cooling;
    let way = (!is_cooling).then(|| {
        view! {
            <section class="stack" aria-labelledby="account-blocks">
                <h2 id="account-blocks">{words::account::blocks}</h2>
                {blocks(&now.blocks)}
            </section>
        }
    });
    let free = now.blocks.is_empty() && !is_cooling;
    let receipt = now.receipt.as_ref().map(receipt_of);
    view! {
        <div class="stack" id=NEWS tabindex="-1">
            {news} {receipt}
        </div>
        <section class="stack" aria-labelledby="account-effects">
            <h2 id="account-effects">{words::account::effects}</h2>
            <ul class=style::POINTS>{effects}</ul>
            <p>{move || words::account::cooling(&days)}</p>
        </section>
        {way}
        <Last free standing />
    }
    .into_any()
}

/// Who one is, proved again; then everything to take along, and the last step.
#[component]
fn Last(free: bool, standing: Remote<CancellationStanding>) -> impl IntoView {
    let proved = RwSignal::new(false);
    let next = "account-last";
    let on = move |()| {
        proved.set(true);
        page::announce(untrack(words::account::proved));
        dom::focus_soon(next.to_owned());
    };
    let body = move || {
        if proved.get() {
            view! {
                <Exporting />
                {free.then(|| view! { <Ending standing /> })}
            }
            .into_any()
        } else {
            view! {
                <p>{words::account::prove_lead}</p>
                <ProofForm proved=on />
            }
            .into_any()
        }
    };
    view! {
        <section class="stack" aria-labelledby=next>
            <h2 id=next tabindex="-1">
                {if free { words::account::last } else { words::account::take_along }}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

/// Everything to take along.
#[component]
fn Exporting() -> impl IntoView {
    let made = RwSignal::new(None::<Export>);
    if terminal::is_on() {
        return view! { <p>{words::kiosk::no_files}</p> }.into_any();
    }
    let action = use_action::<StartExport>(
        || ((), (), ()),
        move |export| {
            page::announce(untrack(words::account::export_made));
            made.set(Some(export));
            dom::focus_soon("account-export".to_owned());
        },
    );
    view! {
        <p>{words::account::export_lead}</p>
        <Refusal failure=action.failure conflict=words::account::prove_again />
        <div id="account-export" tabindex="-1">
            {move || made.get().map(|export| fetched(&export))}
        </div>
        <div>
            <Button kind=ButtonKind::Secondary picture=icon::DOWNLOAD pending=action.pending on_press=action.start>
                {move || {
                    if made.with(Option::is_some) {
                        words::account::export_again()
                    } else {
                        words::account::export()
                    }
                }}
            </Button>
        </div>
    }
    .into_any()
}

fn fetched(export: &Export) -> AnyView {
    let href = address_of(&export.href);
    let (name, save_as) = (export.file_name.clone(), export.file_name.clone());
    let size = export.size.div_ceil(1024).max(1);
    let minutes = (export.seconds / 60).to_string();
    view! {
        <Notice tone=Tone::Done title=words::account::export_made>
            <p>
                <a class=styles::link::LINK data-kind="lone" href=href download=save_as rel="external">
                    <Icon picture=icon::DOWNLOAD />
                    <span>{move || [name.as_str(), " (ZIP ", &intl::number(size), " KB)"].concat()}</span>
                </a>
            </p>
            <p class=style::SMALL>{move || words::account::export_holds(&minutes)}</p>
        </Notice>
    }
    .into_any()
}

/// The last step.
#[component]
fn Ending(standing: Remote<CancellationStanding>) -> impl IntoView {
    let sure = RwSignal::new(false);
    let action = use_action::<CancelAccount>(
        || ((), (), ()),
        move |now| {
            sure.set(false);
            taken(now, standing);
        },
    );
    view! {
        <div>
            <Button kind=ButtonKind::Danger on_press=move |()| sure.set(true)>
                {words::account::cancel_now}
            </Button>
        </div>
        <Dialog open=sure title=words::account::sure>
            <p>{words::account::sure_explain}</p>
            <Refusal failure=action.failure conflict=words::account::cannot_cancel />
            <div class="row">
                <Button kind=ButtonKind::Danger pending=action.pending on_press=action.start>
                    {words::account::cancel_sure}
                </Button>
                <Button on_press=move |()| sure.set(false)>{words::account::keep_it}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
