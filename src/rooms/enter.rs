//! The way in: signing in by any method that the back end offers, and registering.

mod back;
mod code;
mod handover;
mod password;
mod register;
mod sms;

use crate::{
    browser::terminal,
    frame::arrival,
    routes::{Route, use_route},
    session::{self, Who},
    site,
    styles::enter as style,
    ui::{
        Tone,
        link::{Link, LinkKind},
        notice::Notice,
        options::Checkbox,
        tabs::{Tab, Tabs},
    },
    words,
};
use back::{Back, use_back};
use contract::wire::SignInMethod;
use leptos::prelude::*;

/// The room.
#[component]
pub fn Enter() -> impl IntoView {
    let route = use_route();
    let registers = Memo::new(move |_| route.get() == Route::Register);
    let back = use_back();
    arrival::use_title(move || {
        Some(
            if registers.get() {
                words::enter::register_title()
            } else {
                words::enter::title()
            }
            .to_owned(),
        )
    });
    arrival::settled();
    view! {
        <div class=["page stack-l ", style::ENTER].concat()>
            <Here back />
            {move || {
                if registers.get() {
                    view! { <register::Register back /> }.into_any()
                } else {
                    view! { <SignIn back /> }.into_any()
                }
            }}
        </div>
    }
    .into_any()
}

/// Somebody is here already: nobody need sign in twice.
#[component]
fn Here(back: Back) -> impl IntoView {
    move || match session::who() {
        Who::Person(person) => Some(view! {
            <Notice tone=Tone::Done title=move || words::enter::already(&person.display_name)>
                <Link href=Signal::derive(move || back.href()) kind=LinkKind::Lone>
                    {words::enter::go_on}
                </Link>
            </Notice>
        }),
        _ => None,
    }
}

#[component]
fn SignIn(back: Back) -> impl IntoView {
    let public = RwSignal::new(terminal::is_on());
    let methods = move || {
        let known = site::capabilities()?;
        let tabs: Vec<Tab> = known
            .sign_in_methods
            .iter()
            .filter_map(|method| tab(method, back, public))
            .collect();
        Some(if tabs.is_empty() {
            view! { <p>{words::enter::only_elsewhere}</p> }.into_any()
        } else {
            view! {
                <Tabs label=words::enter::methods tabs />
                {on_public(public)}
            }
            .into_any()
        })
    };
    view! {
        <div class="stack">
            <h1>{words::enter::title}</h1>
            <p>{words::enter::lead}</p>
        </div>
        {methods}
        <section class="stack">
            <h2>{words::enter::other}</h2>
            <div class="row">
                <Link href=Signal::derive(move || back.register()) kind=LinkKind::Lone>
                    {words::enter::to_register}
                </Link>
                {move || {
                    // It leads out of the terminal, which would not notice there that somebody walked off.
                    let elsewhere = !terminal::is_on() || !site::has_own_sign_in();
                    (site::can_sign_in() && elsewhere)
                        .then(|| {
                            view! {
                                <a
                                    class=style::PROVIDER
                                    href=session::provider_address(&back.href())
                                    rel="external"
                                    on:click=|_| session::leaving()
                                >
                                    {words::enter::provider}
                                </a>
                            }
                        })
                }}
            </div>
        </section>
    }
    .into_any()
}

/// Whether others use this device, too: asked, or known of a terminal.
fn on_public(public: RwSignal<bool>) -> AnyView {
    if terminal::is_on() {
        return view! { <p class=style::HINT>{words::enter::terminal}</p> }.into_any();
    }
    view! {
        <div>
            <Checkbox label=words::enter::public_terminal value=public id="enter-public" />
            <p class=style::HINT>{words::enter::public_terminal_hint}</p>
        </div>
    }
    .into_any()
}

/// The tab of a method; none for a method that this version does not know.
fn tab(method: &SignInMethod, back: Back, public: RwSignal<bool>) -> Option<Tab> {
    let kind = method.clone();
    let handover =
        move || view! { <handover::ByHandover kind=kind.clone() back public /> }.into_any();
    Some(match method {
        SignInMethod::Password => Tab::new(words::enter::by_password, move || {
            view! { <password::ByPassword back public /> }.into_any()
        }),
        SignInMethod::Sms => Tab::new(words::enter::by_sms, move || {
            view! { <sms::BySms back public /> }.into_any()
        }),
        SignInMethod::Certificate => Tab::new(words::enter::by_certificate, handover),
        SignInMethod::Licence => Tab::new(words::enter::by_licence, handover),
        SignInMethod::Other(_) => return None,
    })
}
