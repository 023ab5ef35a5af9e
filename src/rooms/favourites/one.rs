//! One favourite: what it is, what has changed, where it stands, and what can be done with it.

use super::tags;
use crate::{
    backend::{Intent, Remote},
    browser::{dom, page},
    routes::Route,
    say::{day, said, say},
    show::public_page,
    styles::{self, favourites_list as style},
    ui::{
        Tone,
        button::{Button, ButtonKind},
        disclosure::Disclosure,
        icon::{self, Icon},
        link::{Link, LinkKind},
        tag::Tag,
        toast::toast,
    },
    words,
};
use contract::{
    endpoint::{Id, PageKey},
    endpoints::{DeleteFavourite, SaveFavourite},
    wire::{Favourite, FavouritePlace, FavouriteSave, Favourites, PublicPage},
};
use leptos::prelude::*;

/// The favourites as they stand here, and at the back end.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// As they stand here.
    pub all: RwSignal<Vec<Favourite>>,
    /// At the back end.
    pub remote: Remote<Favourites>,
}

impl Shelf {
    /// Writes what is wanted of one; `done` when it is.
    pub fn save(
        self,
        page: &PublicPage,
        wanted: FavouriteSave,
        done: impl FnOnce(Favourite) + 'static,
    ) {
        let Some(key) = key(page) else { return };
        leptos::task::spawn_local(async move {
            match Intent::default()
                .write::<SaveFavourite>(&key, &wanted, None)
                .await
            {
                Ok(now) => done(now),
                Err(_) => self.failed(),
            }
        });
    }

    /// What was shown at once did not happen: as it really is again.
    fn failed(self) {
        let text = untrack(words::favourites::failed);
        page::announce(text);
        toast(Tone::Danger, text, None);
        self.remote.refresh();
    }

    /// Puts what a write answered in the place of what stood there.
    pub fn replace(self, now: Favourite) {
        self.all.try_update(|all| {
            if let Some(known) = all.iter_mut().find(|known| known.page == now.page) {
                *known = now;
            }
        });
    }
}

fn key(page: &PublicPage) -> Option<PageKey> {
    Some(PageKey {
        kind: page.kind.clone(),
        id: Id::parse(&page.id)?,
    })
}

/// The row; `place` is its place and the last one, where it can be moved.
pub fn one(shelf: Shelf, favourite: &Favourite, place: Option<(usize, usize)>) -> AnyView {
    let name = named(favourite);
    let kind = favourite.page.kind.clone();
    let saved = favourite.saved_at.get(..10).unwrap_or_default().to_owned();
    let labels = favourite
        .tags
        .iter()
        .cloned()
        .map(|tag| view! { <Tag>{tag}</Tag> })
        .collect_view();
    let tags = tags::edit(shelf, favourite);
    view! {
        <li class=style::ONE>
            <p class=style::META>
                <Icon picture=public_page::picture(&favourite.page.kind) />
                <span>{move || public_page::kind(&kind)}</span>
                <span>{move || words::favourites::saved_on(&day(&saved))}</span>
                {labels}
            </p>
            {name}
            {favourite.about.as_ref().map(|about| view! { <p class=style::ABOUT>{say(about)}</p> })}
            {changes(shelf, favourite)}
            {gone(favourite)}
            <div class=style::ACTS>
                {place.map(|place| moving(shelf, favourite, place))}
                {remove(shelf, favourite)}
            </div>
            <Disclosure title=words::favourites::tags level=0>
                {tags}
            </Disclosure>
        </li>
    }
    .into_any()
}

fn named(favourite: &Favourite) -> AnyView {
    let name = say(&favourite.name);
    // A page that was replaced can still be read; one that is lost cannot.
    let route = public_page::route(&favourite.page);
    match route {
        Some(route) => view! {
            <h2 class=style::NAME>
                <a class=styles::entry_link::LINK href=route.href()>
                    {name}
                </a>
            </h2>
        }
        .into_any(),
        None => view! { <h2 class=style::NAME>{name}</h2> }.into_any(),
    }
}

fn changes(shelf: Shelf, favourite: &Favourite) -> Option<AnyView> {
    if favourite.changes.is_empty() {
        return None;
    }
    let page = favourite.page.clone();
    let seen = move |()| {
        let wanted = FavouriteSave {
            tags: None,
            place: None,
            seen: true,
        };
        shelf.save(&page, wanted, move |now| {
            shelf.replace(now);
            page::announce(untrack(words::favourites::seen_now));
        });
    };
    let rows = favourite.changes.iter();
    let rows = rows
        .map(|change| view! { <li>{say(&change.text)}</li> })
        .collect_view();
    Some(
        view! {
            <div class=style::CHANGED>
                <Tag tone=Tone::Wait>{words::favourites::changed}</Tag>
                <ul class=style::CHANGES>{rows}</ul>
                <Button kind=ButtonKind::Quiet picture=icon::CHECK on_press=seen>
                    {words::favourites::seen}
                </Button>
            </div>
        }
        .into_any(),
    )
}

fn gone(favourite: &Favourite) -> Option<AnyView> {
    let gone = favourite.gone.as_ref()?;
    let instead = gone.instead.as_ref().and_then(|newer| {
        let page = PublicPage {
            kind: favourite.page.kind.clone(),
            id: newer.id.clone(),
        };
        let href = public_page::route(&page).as_ref().map(Route::href)?;
        let name = newer.name.clone();
        Some(view! {
            <Link href kind=LinkKind::Lone picture=icon::NEXT>
                {move || words::favourites::instead(&said(&name))}
            </Link>
        })
    });
    Some(
        view! {
            <div class=style::CHANGED>
                <Tag tone=Tone::Wait>{words::favourites::gone}</Tag>
                <p>{say(&gone.text)}</p>
                {instead}
            </div>
        }
        .into_any(),
    )
}

/// The button that was pressed is made anew at another place: the keyboard follows it there.
fn moving(shelf: Shelf, favourite: &Favourite, (at, last): (usize, usize)) -> AnyView {
    let id = |way: &str| {
        [
            way,
            "-",
            favourite.page.kind.name(),
            "-",
            &favourite.page.id,
        ]
        .concat()
    };
    let (up, down) = (id("up"), id("down"));
    let page = StoredValue::new(favourite.page.clone());
    let go = move |to: usize, stay: String| {
        let mut after = None;
        shelf.all.update(|all| {
            let Some(from) = all
                .iter()
                .position(|one| page.with_value(|page| one.page == *page))
            else {
                return;
            };
            let moved = all.remove(from);
            let to = to.min(all.len());
            after = to
                .checked_sub(1)
                .and_then(|before| all.get(before))
                .map(|one| one.page.clone());
            all.insert(to, moved);
        });
        let wanted = FavouriteSave {
            tags: None,
            place: Some(FavouritePlace { after }),
            seen: false,
        };
        page.with_value(|page| shelf.save(page, wanted, |_| ()));
        page::announce(&untrack(|| {
            words::favourites::moved(&(to + 1).to_string(), &(last + 1).to_string())
        }));
        dom::focus_soon(stay);
    };
    let name = favourite.name.clone();
    let button = |id: String, label: fn() -> &'static str, to: Option<usize>| {
        let name = name.clone();
        let stay = id.clone();
        view! {
            <button
                class=styles::button::BUTTON
                type="button"
                data-kind=ButtonKind::Quiet.name()
                id=id
                aria-disabled=to.is_none().then_some("true")
                on:click=move |_| {
                    if let Some(to) = to {
                        go(to, stay.clone());
                    }
                }
            >
                {label}
                <span class="visually-hidden">{move || [": ", &said(&name)].concat()}</span>
            </button>
        }
        .into_any()
    };
    view! {
        {button(up, words::favourites::up, at.checked_sub(1))}
        {button(down, words::favourites::down, (at < last).then_some(at + 1))}
    }
    .into_any()
}

fn remove(shelf: Shelf, favourite: &Favourite) -> AnyView {
    let page = favourite.page.clone();
    let (name, told) = (favourite.name.clone(), favourite.name.clone());
    let press = move |()| {
        let Some(key) = key(&page) else { return };
        let (page, name) = (page.clone(), untrack(|| said(&told)));
        shelf.all.update(|all| all.retain(|one| one.page != page));
        page::focus_heading();
        leptos::task::spawn_local(async move {
            let answer = Intent::default()
                .write::<DeleteFavourite>(&key, &(), None)
                .await;
            if answer.is_err() {
                return shelf.failed();
            }
            let text = untrack(|| words::favourites::removed(&name));
            page::announce(&text);
            toast(
                Tone::Done,
                text,
                Some(Callback::new(move |()| undo(shelf, &page))),
            );
        });
    };
    view! {
        <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=press>
            {words::favourites::remove}
            <span class="visually-hidden">{move || [": ", &said(&name)].concat()}</span>
        </Button>
    }
    .into_any()
}

/// The back end brings it back as it was, at its place.
fn undo(shelf: Shelf, page: &PublicPage) {
    let plain = FavouriteSave {
        tags: None,
        place: None,
        seen: false,
    };
    shelf.save(page, plain, move |_| {
        page::announce(untrack(words::favourites::back));
        if shelf.all.try_get_untracked().is_some() {
            shelf.remote.refresh();
        }
    });
}
