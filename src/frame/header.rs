//! The head of the page: whose portal this is, how it looks, who is here.

use super::search::{RegionButton, RegionDialog, SearchBox};
use crate::browser::{page, place};
use crate::keep::{self, Theme};
use crate::room::room;
use crate::routes::Route;
use crate::say::lang_of;
use crate::session::{self, Who};
use crate::site;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{self, Icon};
use crate::words::{self, LANGUAGES, Language};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

room!(SettingsPart, settings, crate::frame::settings::Settings);

/// The head of the page.
#[component]
pub fn Header(
    /// What was typed in the search box already.
    typed: String,
    /// Whether the keyboard was in it.
    focused: bool,
) -> impl IntoView {
    let settings = RwSignal::new(false);
    // Made when it is first opened.
    let opened = Memo::new(move |before| before.copied().unwrap_or(false) || settings.get());
    let elder = move || keep::theme() == Theme::Elder;
    let to_elder = move |_| keep::set_theme(if elder() { Theme::System } else { Theme::Elder });
    let logo = site::config().logo.as_ref().map_or_else(
        || view! { <Mark /> }.into_any(),
        |logo| view! { <img class="brand-mark" src=place::asset(logo) alt="" width="36" height="36" /> }.into_any(),
    );
    view! {
        <header class="top">
            <div class="page top-row">
                <a class="brand" href=place::home()>
                    {logo}
                    <span>{site::name}</span>
                </a>
                <SearchBox typed focused />
                <div class="tools no-print">
                    <RegionButton />
                    <button
                        class="tool"
                        type="button"
                        aria-pressed=move || if elder() { "true" } else { "false" }
                        on:click=to_elder
                    >
                        {words::frame::elder}
                    </button>
                    <LanguageSwitch />
                    <button class="tool" type="button" aria-haspopup="dialog" on:click=move |_| settings.set(true)>
                        {words::frame::settings}
                    </button>
                    <SignIn />
                </div>
            </div>
        </header>
        <RegionDialog />
        {move || {
            opened
                .get()
                .then(|| {
                    view! {
                        <Dialog open=settings title=words::frame::settings_title>
                            <SettingsPart />
                        </Dialog>
                    }
                })
        }}
    }
    .into_any()
}

/// The mark where a deployment has no logo of its own.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
            <circle cx="18" cy="18" r="17" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M8 15 18 8l10 7M11 15v10M18 15v10M25 15v10M8 27h20" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
    }
}

/// One press a language: the other languages by their own names.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let offered = |language: &Language| {
        site::config()
            .languages
            .iter()
            .any(|tag| tag == language.tag())
    };
    move || {
        LANGUAGES
            .into_iter()
            .filter(|language| offered(language) && *language != words::language())
            .map(|language| {
                let choose = move |_| {
                    keep::set_language(language);
                    page::announce(words::frame::language_now());
                };
                view! {
                    <button class="tool" type="button" lang=language.tag() on:click=choose>
                        {own_name(language)}
                    </button>
                }
            })
            .collect_view()
    }
}

/// A language's name in itself, the same whichever language is on.
fn own_name(language: Language) -> &'static str {
    match language {
        Language::ZhCn => words::frame::chinese(),
        Language::En => words::frame::english(),
    }
}

/// The way in, or who is here and the way out.
#[component]
fn SignIn() -> impl IntoView {
    let location = use_location();
    let out = session::use_sign_out();
    Effect::new(move || session::set_trouble(out.failure.get()));
    move || {
        if !site::can_sign_in() {
            // Keeps its place until the back end has said whether one can: no jump.
            let waiting = site::capabilities().is_none();
            return waiting
                .then(|| view! { <span class="tool">{words::frame::sign_in}</span> }.into_any());
        }
        Some(match session::who() {
            Who::Person(person) => {
                let lang = lang_of(&person.display_name);
                let inside = view! {
                    <Icon picture=icon::PERSON />
                    <span class="visually-hidden">{words::frame::signed_in_as}</span>
                    <span lang=lang>{person.display_name}</span>
                };
                // Officers have a desk, everybody else a space of their own.
                let own = Route::Me.is_served() && session::may_be_here();
                let who = if own {
                    view! { <a class="tool" href=Route::Me.href()>{inside}</a> }.into_any()
                } else {
                    view! { <span class="tool">{inside}</span> }.into_any()
                };
                view! {
                    {who}
                    // Not a quiet button: its blue cannot be read on the ground of the header.
                    <button
                        class="tool"
                        type="button"
                        aria-busy=move || out.pending.get().then_some("true")
                        on:click=move |_| out.start.run(())
                    >
                        {words::frame::sign_out}
                    </button>
                }
                .into_any()
            }
            // Most likely the same person as before: their place is kept free, so that nothing jumps.
            Who::Unknown if session::may_be_here() => view! {
                <span class="tool">
                    <Icon picture=icon::PERSON />
                    "…"
                </span>
                <span class="tool">{words::frame::sign_out}</span>
            }
            .into_any(),
            _ => {
                location.pathname.track();
                location.search.track();
                view! {
                    <a class="tool" href=session::sign_in_address() rel=session::sign_in_rel() on:click=|_| session::leaving()>
                        {words::frame::sign_in}
                    </a>
                }
                .into_any()
            }
        })
    }
}
