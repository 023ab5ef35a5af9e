//! The accessibility statement, with the settings it speaks of in place.

use crate::{
    frame::{arrival, settings::Settings},
    routes::Route,
    say, site, styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        table::{Column, Table},
    },
    words,
};
use leptos::prelude::*;

/// The day this text was last looked through: change it with the text.
const UPDATED: &str = "2026-11-20";

/// The room.
#[component]
pub fn Accessibility() -> impl IntoView {
    arrival::use_title(|| Some(words::accessibility::title().to_owned()));
    arrival::settled();
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::accessibility::title)]) />
                <h1>{words::accessibility::title}</h1>
                <p>{words::accessibility::lead}</p>
            </div>
            <section class="stack no-print">
                <h2>{words::accessibility::settings_title}</h2>
                <p>{words::accessibility::settings_lead}</p>
                <Settings />
            </section>
            <section class="stack">
                <h2>{words::accessibility::aim_title}</h2>
                <p>{words::accessibility::aim}</p>
            </section>
            <Principles />
            <Keys />
            <Limits />
            <Report />
            <section class="stack">
                <h2>{words::accessibility::date_title}</h2>
                <p>{|| words::accessibility::date_how(&say::day(UPDATED))}</p>
            </section>
        </div>
    }
    .into_any()
}

type Words = fn() -> &'static str;

fn cell(words: Words) -> AnyView {
    words.into_any()
}

#[component]
fn Principles() -> impl IntoView {
    use words::accessibility as say;
    let rows: [(Words, Words); 4] = [
        (say::map_see, say::map_see_how),
        (say::map_operate, say::map_operate_how),
        (say::map_understand, say::map_understand_how),
        (say::map_compatible, say::map_compatible_how),
    ];
    view! {
        <section class="stack">
            <h2>{say::map_title}</h2>
            <Table
                caption=say::map_lead
                columns=vec![Column::text(say::map_principle), Column::text(say::map_how)]
                rows=rows.into_iter().map(|(name, how)| vec![cell(name), cell(how)]).collect()
            />
        </section>
    }
    .into_any()
}

/// The names of keys are the same in every language.
#[component]
fn Keys() -> impl IntoView {
    use words::accessibility as say;
    let rows: [(&'static str, Words); 7] = [
        ("Tab", say::key_tab),
        ("Tab, Enter", say::key_skip),
        ("Enter", say::key_enter),
        ("Space", say::key_space),
        ("\u{2190} \u{2192} \u{2191} \u{2193}", say::key_arrows),
        ("Home, End", say::key_home_end),
        ("Esc", say::key_escape),
    ];
    let keys = |names: &'static str| {
        names
            .split(", ")
            .map(|name| view! { <kbd class=styles::accessibility::KEY>{name}</kbd> })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="stack">
            <h2>{say::keys_title}</h2>
            <Table
                caption=say::keys_lead
                columns=vec![Column::text(say::keys_key), Column::text(say::keys_does)]
                rows=rows.into_iter().map(|(names, does)| vec![keys(names), cell(does)]).collect()
            />
        </section>
    }
    .into_any()
}

#[component]
fn Limits() -> impl IntoView {
    use words::accessibility as say;
    let limits: [Words; 4] = [
        say::limit_files,
        say::limit_english,
        say::limit_signs,
        say::limit_old,
    ];
    view! {
        <section class="stack">
            <h2>{say::limits_title}</h2>
            <ul class=styles::accessibility::LIMITS>
                {limits.into_iter().map(|limit| view! { <li>{limit}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Report() -> impl IntoView {
    use words::accessibility as say;
    let hotline = move || match site::hotline() {
        Some(number) => {
            let href = crate::browser::share::dial(&number);
            view! {
                <p>
                    <a class=styles::accessibility::CALL href=href>
                        <icon::Icon picture=icon::PHONE />
                        {move || words::show::hotline(&number)}
                    </a>
                </p>
            }
            .into_any()
        }
        None => view! { <p>{say::report_none}</p> }.into_any(),
    };
    view! {
        <section class="stack">
            <h2>{say::report_title}</h2>
            <p>{say::report}</p>
            {hotline}
            <div>
                <Link href=Route::Help.href() kind=LinkKind::Lone picture=icon::NEXT>
                    {say::report_help}
                </Link>
            </div>
        </section>
    }
    .into_any()
}
