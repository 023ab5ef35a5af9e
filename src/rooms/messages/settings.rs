//! Which messages reach a person by which way, and when none but the portal's own.

use super::{
    names,
    subscription::{self, Wish},
};
use crate::{
    backend::{Failure, use_guarded_action, use_remote},
    browser::page,
    frame::arrival,
    routes::Route,
    say::{lang_of, say},
    show::refusal::Refusal,
    styles::messages_settings as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        list::{Fact, Facts},
        notice::{Notice, Urgency},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoints::{GetSubscriptions, SaveSubscriptions},
    wire::{ChannelAddress, Subscriptions},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let all = use_remote::<GetSubscriptions>(|| Some(((), ())));
    arrival::use_title(|| Some(words::messages::settings().to_owned()));
    let again = Callback::new(move |()| all.refresh());
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::messages::title, Route::Messages.href()),
            Crumb::here(words::messages::settings),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::messages::settings}</h1>
            <p>{words::messages::settings_lead}</p>
            {all.show(Shape::Page, words::messages::settings_what, move |all| form(&all, again))}
        </div>
    }
    .into_any()
}

fn form(all: &Subscriptions, again: Callback<()>) -> AnyView {
    let wish = Wish::new(all);
    let saved = RwSignal::new(false);
    let asked = wish.clone();
    let save = use_guarded_action::<SaveSubscriptions>(
        move || ((), asked.to_save(), asked.revision.get_value()),
        {
            let wish = wish.clone();
            move |now| {
                wish.revision.try_set_value(now.revision);
                saved.try_set(true);
                page::announce(untrack(words::messages::saved));
            }
        },
    );
    // Whatever is changed afterwards has not been saved.
    let changed = wish.clone();
    Effect::new(move |before: Option<()>| {
        changed.track();
        if before.is_some() {
            saved.set(false);
        }
    });
    let stale = Memo::new(move |_| {
        save.failure
            .with(|why| why.as_ref().is_some_and(Failure::is_stale))
    });
    let told = move || {
        if stale.get() {
            return view! {
                <Notice tone=Tone::Wait title=words::messages::stale urgency=Urgency::AtOnce>
                    <Button on_press=again>{words::messages::stale_again}</Button>
                </Notice>
            }
            .into_any();
        }
        view! { <Refusal failure=save.failure conflict=words::messages::not_saved /> }.into_any()
    };
    let kinds = all
        .kinds
        .iter()
        .enumerate()
        .map(|(at, kind)| subscription::one(all, kind, &wish, at))
        .collect_view();
    let channels = all.channels.iter().map(channel).collect_view();
    view! {
        <section class="stack">
            <h2>{words::messages::channels}</h2>
            <div class=style::CHANNELS>
                <Facts>{channels}</Facts>
            </div>
        </section>
        <section class="stack">
            <h2>{words::messages::by_kind}</h2>
            <ul class=style::KINDS role="list">{kinds}</ul>
        </section>
        <section class="stack">
            <h2>{words::messages::quiet}</h2>
            {subscription::quiet(&wish)}
        </section>
        {told}
        <div class="row">
            <Button kind=ButtonKind::Primary pending=save.pending on_press=move |()| {
                saved.set(false);
                save.start.run(());
            }>{words::messages::save}</Button>
            {move || saved.get().then(|| view! { <Tag tone=Tone::Done>{words::messages::saved}</Tag> })}
        </div>
    }
    .into_any()
}

/// A way: where it leads to, and whether it can be used.
fn channel(known: &ChannelAddress) -> AnyView {
    let name = known.channel.clone();
    let address = known.address.clone().map(|address| {
        let lang = lang_of(&address);
        view! { <span lang=lang>{address}</span> }
    });
    let state = if known.verified {
        view! { <Tag tone=Tone::Done>{words::messages::usable}</Tag> }
    } else {
        view! { <Tag tone=Tone::Wait>{words::messages::unverified}</Tag> }
    };
    let note = known.note.as_ref().map(|note| view! { <p>{say(note)}</p> });
    view! {
        <Fact term=move || names::channel(&name)>
            <div class="row">{address} {state}</div>
            {note}
        </Fact>
    }
    .into_any()
}
