//! The guide of an item: every element of Q-A.2.1.2, in the order a person needs them.
//!
//! Where am I, does this fit me, what do I bring, what happens next, where do I go, who helps. Applying on line is a
//! clause of its own (Q-A.2.3.1): where the back end does not serve it, the guide says how to apply elsewhere and
//! shows no button that leads nowhere.

mod apply;
mod fit;
mod flow;
mod head;
mod materials;
mod money;
mod more;
mod names;
mod passing_on;
mod places;
mod rating;

use crate::backend::use_remote;
use crate::frame::arrival;
use crate::keep;
use crate::routes::{Route, use_route};
use crate::say::{said, saying};
use crate::show::recommended::recommended;
use crate::show::situations::Situations;
use crate::styles::guide as style;
use crate::ui::breadcrumb::{Breadcrumb, Crumb};
use crate::ui::skeleton::Shape;
use crate::words;
use contract::endpoints::{GetGuide, GuideQuery};
use contract::wire::{self, Code, ThemeKind};
use leptos::prelude::*;
use std::sync::Arc;

/// Id of the whole guide: what is read aloud.
const WHOLE: &str = "guide";

/// The guide page.
#[component]
pub fn Guide() -> impl IntoView {
    let route = use_route();
    let guide = use_remote::<GetGuide>(move || match route.get() {
        Route::Guide(id) => Some((
            id,
            GuideQuery {
                region: keep::region(),
            },
        )),
        _ => None,
    });
    arrival::use_title(move || match guide.get() {
        Some(guide) => Some(said(&guide.item.name)),
        None => guide.failure().map(|failure| failure.title().to_owned()),
    });
    arrival::use_description(move || guide.get()?.item.summary.as_ref().map(said));
    // Its name is the heading, once it is known; until then, and when it does not come, the page still has one.
    let unnamed = Memo::new(move |_| guide.get().is_none());
    view! {
        <div class=["page ", style::GUIDE].concat() id=WHOLE>
            {move || unnamed.get().then(|| view! { <h1 class="visually-hidden">{words::guide::title}</h1> })}
            {guide.show(Shape::Page, words::guide::what, shown)}
        </div>
    }
    .into_any()
}

fn shown(guide: Arc<wire::Guide>) -> AnyView {
    let situations = Situations::new(&guide.situations);
    view! {
        {crumbs(&guide)}
        {head::head(&guide)}
        <div class=style::BODY>
            {contents(&guide)}
            <div class=style::PARTS>
                {apply::apply(&guide)}
                {apply::part_of(&guide)}
                {section("fit", words::guide::conditions, fit::conditions(&guide))}
                {section("materials", words::guide::materials, materials::materials(&guide, situations))}
                {section("flow", words::guide::flow, flow::flow(&guide))}
                {section("fees", words::guide::fees, money::fees(&guide))}
                {section("result", words::guide::result, money::result(&guide))}
                {section("places", words::guide::places, places::places(&guide))}
                {section("ask", words::guide::ask, places::ask(&guide))}
                {section("rating", words::guide::rating, rating::rating(&guide))}
                {section("more", words::guide::more, more::more(&guide))}
                {more::related(&guide)}
                {recommended(Some(guide.item.id.clone()))}
            </div>
        </div>
    }
    .into_any()
}

fn crumbs(guide: &wire::Guide) -> AnyView {
    let mut crumbs = vec![Crumb::to(words::guide::all_items, Route::Browse.href())];
    if let Some(theme) = guide.themes.first() {
        // The guide names its themes by code alone; which list a code is of follows from whom the item is for.
        let personal = guide.item.audience.contains(&wire::Audience::NaturalPerson);
        let kind = if personal {
            ThemeKind::Person
        } else {
            ThemeKind::Legal
        };
        crumbs.push(Crumb::to(
            saying(&theme.name),
            Route::Theme(kind, Code(theme.id.clone())).href(),
        ));
    }
    crumbs.push(Crumb::here(saying(&guide.item.name)));
    view! { <Breadcrumb crumbs=crumbs /> }.into_any()
}

/// A part of the guide with its heading, which the list of contents leads to.
fn section(id: &'static str, title: fn() -> &'static str, inside: AnyView) -> AnyView {
    let heading = [id, "-heading"].concat();
    let labelled_by = heading.clone();
    view! {
        <section class=style::PART id=id aria-labelledby=labelled_by>
            <h2 class=style::TITLE id=heading>
                {title}
            </h2>
            {inside}
        </section>
    }
    .into_any()
}

/// What stands on this page, as links: a column on desktops.
fn contents(_guide: &wire::Guide) -> AnyView {
    let entry = |id: &'static str, title: fn() -> &'static str| {
        view! {
            <li>
                // The browser's own jump, which takes the keyboard along.
                <a class=style::JUMP href=["#", id].concat() rel="external">
                    {title}
                </a>
            </li>
        }
    };
    view! {
        <nav class=[style::CONTENTS, " no-print"].concat() aria-label=words::guide::contents>
            <ul class=style::JUMPS role="list">
                {entry("apply", words::guide::how)} {entry("fit", words::guide::conditions)}
                {entry("materials", words::guide::materials)} {entry("flow", words::guide::flow)}
                {entry("fees", words::guide::fees)} {entry("result", words::guide::result)}
                {entry("places", words::guide::places)} {entry("ask", words::guide::ask)}
                {entry("rating", words::guide::rating)} {entry("more", words::guide::more)}
            </ul>
        </nav>
    }
    .into_any()
}
