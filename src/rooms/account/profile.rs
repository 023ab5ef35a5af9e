//! Who one is to the portal, masked; seen unmasked with a reason; changed with proof.

use super::{
    change::{self, What},
    head, names,
    reveal::{Revealer, Revealing},
};
use crate::{
    backend::use_remote,
    browser::{dom, page},
    frame::arrival,
    routes::Route,
    say::say,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        ids,
        link::{Link, LinkKind},
        list::{Fact, Facts},
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::GetProfile,
    wire::{Profile, ProfileLine},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let profile = use_remote::<GetProfile>(|| Some(((), ())));
    arrival::use_title(|| Some(words::account::profile().to_owned()));
    let changing = RwSignal::new(None::<What>);
    let changed = RwSignal::new(None::<What>);
    let place = StoredValue::new(ids::next());
    let done = Callback::new(move |(what, now): (What, Profile)| {
        changing.set(None);
        changed.set(Some(what));
        profile.replace(now);
        page::announce(what.done()());
        dom::focus_soon(place.get_value());
    });
    let news = move || {
        changed
            .get()
            .map(|what| view! { <Notice tone=Tone::Done title=what.done() /> })
    };
    view! {
        <div class="page stack">
            {head(words::account::profile, &Route::Account)}
            <p>{words::account::profile_lead}</p>
            <div id=place.get_value() tabindex="-1">
                {news}
            </div>
            {profile
                .show(
                    Shape::Page,
                    words::account::profile_what,
                    move |now| whole(&now, changing, changed, done),
                )}
        </div>
    }
    .into_any()
}

fn whole(
    profile: &Arc<Profile>,
    changing: RwSignal<Option<What>>,
    changed: RwSignal<Option<What>>,
    done: Callback<(What, Profile)>,
) -> AnyView {
    let revealer = Revealer::new();
    let rows = profile.lines.iter().map(|line| row(line, revealer));
    let rows = rows.collect_view();
    let kept = StoredValue::new(Arc::clone(profile));
    let level = profile.level.to_string();
    let start = move |what: What| {
        changed.set(None);
        changing.set(Some(what));
        dom::focus_soon(change::place());
    };
    let email = profile.email.is_some();
    let form = move || {
        changing.get().map(|what| {
            let cancel = Callback::new(move |()| changing.set(None));
            change::form(what, &kept.get_value(), done, cancel)
        })
    };
    view! {
        <Facts>
            {rows}
            <Fact
                term=words::account::level
                action=view! {
                    <Link href=Route::Level.href() kind=LinkKind::Lone>
                        {words::account::to_level}
                    </Link>
                }
                    .into_any()
            >
                {move || words::account::level_now(&level)}
            </Fact>
        </Facts>
        <Revealing revealer />
        <div class="row">
            <Button kind=ButtonKind::Secondary on_press=move |()| start(What::Mobile)>
                {words::account::change_mobile}
            </Button>
            <Button kind=ButtonKind::Secondary on_press=move |()| start(What::Email)>
                {if email { words::account::change_email } else { words::account::set_email }}
            </Button>
        </div>
        {form}
        <p>{words::account::profile_wrong}</p>
    }
    .into_any()
}

/// A datum: masked, and for its time unmasked.
fn row(line: &ProfileLine, revealer: Revealer) -> AnyView {
    let term = names::field(&line.field);
    if !line.revealable {
        let value = say(&line.value);
        return view! { <Fact term>{value}</Fact> }.into_any();
    }
    let (field, value) = (line.field.clone(), line.value.clone());
    let shown = field.clone();
    let of = field.clone();
    let open = Memo::new(move |_| revealer.is_of(&of));
    let press = move |()| {
        if open.get_untracked() {
            revealer.hide();
        } else {
            revealer.ask(field.clone());
        }
    };
    let named = term.clone();
    let action = view! {
        <Button kind=ButtonKind::Quiet on_press=press>
            {move || if open.get() { words::account::hide() } else { words::account::reveal() }}
            <span class="visually-hidden">{move || named.get()}</span>
        </Button>
    };
    view! {
        <Fact term action=action.into_any()>
            {move || match revealer.value_of(&shown) {
                Some(plain) => revealer.plain(plain),
                None => say(&value),
            }}
        </Fact>
    }
    .into_any()
}
