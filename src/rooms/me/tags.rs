//! Every tag, where it comes from and what it brings; removing, taking back, adding; and the switch for all of it.

use super::space::to;
use crate::{
    backend::{Action, FailureNotice, Remote, use_action, use_remote},
    browser::{dom, page},
    frame::arrival,
    routes::Route,
    say::{said, say, saying},
    styles::me_tags as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        icon, ids,
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{AddTag, GetTags, RemoveTag, SwitchTags},
    wire::{Named, OwnTag, TagChoice, TagKind, TagOffer, TagSource, TagSwitch, Tags, Text},
};
use leptos::prelude::*;

/// What can be done here, with what was done last.
#[derive(Clone, Copy)]
struct Acts {
    remove: Action<()>,
    add: Action<()>,
    switch: Action<()>,
    /// The tag that is being removed or added: its id and name.
    chosen: RwSignal<(String, Text)>,
    /// The element that says what was done.
    place: StoredValue<String>,
    told: RwSignal<String>,
}

impl Acts {
    fn of(remote: Remote<Tags>) -> Self {
        let chosen = RwSignal::new((String::new(), Text::default()));
        let (told, place) = (RwSignal::new(String::new()), StoredValue::new(ids::next()));
        let done = move |tags: Tags, text: String| {
            remote.replace(tags);
            page::announce(&text);
            told.set(text);
            // The button that was pressed has gone.
            dom::focus_soon(place.get_value());
        };
        let name = move || untrack(|| chosen.with(|(_, name)| said(name)));
        let id = move || chosen.with_untracked(|(id, _)| id.clone());
        let remove = use_action::<RemoveTag>(
            move || (Id(id()), (), ()),
            move |tags| done(tags, untrack(|| words::tags::told_removed(&name()))),
        );
        let add = use_action::<AddTag>(
            move || ((), (), TagChoice { tag: id() }),
            move |tags| done(tags, untrack(|| words::tags::told_added(&name()))),
        );
        let switch = use_action::<SwitchTags>(
            move || {
                let on = untrack(|| remote.get().is_some_and(|tags| tags.on));
                ((), (), TagSwitch { on: !on })
            },
            move |tags| {
                let text = if tags.on {
                    words::tags::told_on
                } else {
                    words::tags::told_off
                };
                done(tags, untrack(text).to_owned());
            },
        );
        Self {
            remove,
            add,
            switch,
            chosen,
            place,
            told,
        }
    }

    fn failure(self) -> Option<AnyView> {
        let failure = self
            .remove
            .failure
            .get()
            .or_else(|| self.add.failure.get())
            .or_else(|| self.switch.failure.get())?;
        Some(view! { <FailureNotice failure /> }.into_any())
    }
}

/// The page.
#[component]
pub fn TagsPage() -> impl IntoView {
    arrival::use_title(|| Some(words::tags::title().to_owned()));
    let remote = use_remote::<GetTags>(|| Some(((), ())));
    let acts = Acts::of(remote);
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::me::title, Route::Me.href()),
            Crumb::here(words::tags::title),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::tags::title}</h1>
            <p>{words::tags::lead}</p>
            {move || acts.failure()}
            <p id=acts.place.get_value() tabindex="-1" class=style::SAID>{move || acts.told.get()}</p>
            {remote.show(Shape::Cards(4), words::tags::what, move |tags| shown(&tags, acts))}
        </div>
    }
    .into_any()
}

fn shown(tags: &Tags, acts: Acts) -> AnyView {
    let own = if tags.tags.is_empty() {
        view! { <p>{words::tags::mine_none}</p> }.into_any()
    } else {
        let kinds = groups(&tags.tags, |tag| &tag.kind);
        kinds
            .into_iter()
            .map(|(kind, rows)| {
                group(
                    &kind,
                    rows.into_iter()
                        .map(|tag| own(tag, acts))
                        .collect_view()
                        .into_any(),
                )
            })
            .collect_view()
            .into_any()
    };
    let removed = (!tags.removed.is_empty()).then(|| {
        let rows = tags
            .removed
            .iter()
            .map(|tag| taken(tag, acts))
            .collect_view();
        view! {
            <section class="stack" aria-labelledby="tags-removed">
                <h2 id="tags-removed">{words::tags::removed}</h2>
                <p>{words::tags::removed_about}</p>
                <ul class=style::ALL role="list">{rows}</ul>
            </section>
        }
    });
    let offered = (!tags.offered.is_empty()).then(|| {
        let kinds = groups(&tags.offered, |offer| &offer.kind);
        let rows = kinds
            .into_iter()
            .map(|(kind, rows)| {
                group(
                    &kind,
                    rows.into_iter()
                        .map(|offer| offered(offer, acts))
                        .collect_view()
                        .into_any(),
                )
            })
            .collect_view();
        view! {
            <section class="stack" aria-labelledby="tags-offered">
                <h2 id="tags-offered">{words::tags::offered}</h2>
                {rows}
            </section>
        }
    });
    view! {
        {switch(tags.on, acts)}
        <section class="stack" aria-labelledby="tags-mine">
            <h2 id="tags-mine">{words::tags::mine}</h2>
            {own}
        </section>
        {removed}
        {offered}
        {to(Route::Me, words::tags::see)}
    }
    .into_any()
}

fn switch(on: bool, acts: Acts) -> AnyView {
    let (tone, title, about, label): (Tone, words::Phrase, words::Phrase, words::Phrase) = if on {
        (
            Tone::Done,
            words::tags::on,
            words::tags::on_about,
            words::tags::turn_off,
        )
    } else {
        (
            Tone::Info,
            words::tags::off,
            words::tags::off_about,
            words::tags::turn_on,
        )
    };
    view! {
        <Notice tone title>
            <p>{about}</p>
            <div>
                <Button pending=acts.switch.pending on_press=move |()| acts.switch.start.run(())>
                    {label}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// By kinds, in the order in which they come.
fn groups<T>(all: &[T], kind: fn(&T) -> &TagKind) -> Vec<(TagKind, Vec<&T>)> {
    let mut groups: Vec<(TagKind, Vec<&T>)> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|(known, _)| known == kind(one)) {
            Some((_, rows)) => rows.push(one),
            None => groups.push((kind(one).clone(), vec![one])),
        }
    }
    groups
}

fn group(kind: &TagKind, rows: AnyView) -> AnyView {
    let kind = kind.clone();
    view! {
        <h3>{move || kind_name(&kind).to_owned()}</h3>
        <ul class=style::ALL role="list">
            {rows}
        </ul>
    }
    .into_any()
}

/// A name that this portal does not know is shown as it came.
fn kind_name(kind: &TagKind) -> &str {
    match kind {
        TagKind::Identity => words::tags::identity(),
        TagKind::Interest => words::tags::interest(),
        TagKind::Region => words::tags::region(),
        TagKind::Message => words::tags::message(),
        TagKind::Other(name) => name,
    }
}

fn own(tag: &OwnTag, acts: Acts) -> AnyView {
    row(
        &tag.id,
        &tag.name,
        &tag.effect,
        Some(source(tag)),
        (acts.remove, words::tags::remove, icon::CLOSE),
        acts,
    )
}

fn taken(tag: &OwnTag, acts: Acts) -> AnyView {
    row(
        &tag.id,
        &tag.name,
        &tag.effect,
        Some(source(tag)),
        (acts.add, words::tags::take_back, icon::CHECK),
        acts,
    )
}

fn offered(offer: &TagOffer, acts: Acts) -> AnyView {
    row(
        &offer.id,
        &offer.name,
        &offer.effect,
        None,
        (acts.add, words::tags::add, icon::CHECK),
        acts,
    )
}

fn row(
    id: &str,
    name: &Text,
    effect: &Text,
    source: Option<AnyView>,
    (action, label, picture): (Action<()>, words::Phrase, icon::Picture),
    acts: Acts,
) -> AnyView {
    let (own, label_of) = ((id.to_owned(), name.clone()), saying(name));
    let this = own.0.clone();
    let pending =
        Signal::derive(move || action.pending.get() && acts.chosen.with(|(id, _)| *id == this));
    let press = move |()| {
        if !action.pending.get_untracked() {
            acts.chosen.set(own.clone());
            action.start.run(());
        }
    };
    view! {
        <li class=style::ONE>
            <div class=style::TOLD>
                <strong class=style::NAME>{say(name)}</strong>
                {source.map(|source| view! { <p class=style::FROM>{source}</p> })}
                <p>
                    {words::tags::effect}
                    {say(effect)}
                </p>
            </div>
            <Button kind=ButtonKind::Secondary picture pending on_press=press>
                {label}
                <span class="visually-hidden">{move || [": ", &label_of.get()].concat()}</span>
            </Button>
        </li>
    }
    .into_any()
}

/// Where a tag comes from, with the way there.
fn source(tag: &OwnTag) -> AnyView {
    match &tag.source {
        TagSource::Declared => words::tags::from_declared.into_any(),
        TagSource::Account => words::tags::from_account.into_any(),
        TagSource::Card => led(words::tags::from_card, tag.from.as_ref(), Route::Card),
        TagSource::Case => led(words::tags::from_case, tag.from.as_ref(), Route::Case),
        TagSource::Other(name) => name.to_string().into_any(),
    }
}

fn led(label: words::Phrase, from: Option<&Named>, route: fn(Id) -> Route) -> AnyView {
    let name = from.map(|from| {
        let name = say(&from.name);
        match Id::parse(&from.id).map(route).filter(Route::is_served) {
            Some(route) => view! { <a href=route.href()>{name}</a> }.into_any(),
            None => name,
        }
    });
    view! {
        {label}
        {name}
    }
    .into_any()
}
