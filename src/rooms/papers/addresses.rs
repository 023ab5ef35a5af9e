//! Where one has things sent.

use super::address;
use crate::{
    backend::{Action, FailureNotice, use_action, use_remote},
    browser::{dom, page},
    frame::arrival,
    show::postal::{self, Postal},
    styles::papers_list as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonRole},
        empty::Empty,
        icon,
        options::Checkbox,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::{ListAddresses, SaveAddress},
    wire::SavedAddress,
};
use leptos::prelude::*;

/// The addresses as they stand here.
pub type Book = RwSignal<Vec<SavedAddress>>;

/// Puts one in its place, or last; what is preferred now is preferred alone.
pub fn put(book: Book, now: SavedAddress) {
    book.try_update(|all| {
        if now.preferred {
            for one in all.iter_mut() {
                one.preferred = false;
            }
        }
        match all.iter_mut().find(|known| known.id == now.id) {
            Some(known) => *known = now,
            None => all.push(now),
        }
        all.sort_by_key(|one| !one.preferred);
    });
}

/// The page.
#[component]
pub fn AddressesPage() -> impl IntoView {
    let remote = use_remote::<ListAddresses>(|| Some(((), ())));
    arrival::use_title(|| Some(words::addresses::title().to_owned()));
    let body = remote.show_live(Shape::Cards(2), words::addresses::what, move |now| {
        let book: Book = RwSignal::new(Vec::new());
        Effect::new(move || book.set(now.get().addresses.clone()));
        let most = now.with_untracked(|now| now.most);
        let rows = move || {
            let all = book.get();
            if all.is_empty() {
                return view! {
                    <Empty title=words::addresses::none_title picture=icon::PLACE>
                        <p>{words::addresses::none}</p>
                    </Empty>
                }
                .into_any();
            }
            view! {
                <section class="stack">
                    <h2>{words::addresses::saved}</h2>
                    <ul class=style::LIST role="list">
                        {all.iter().map(|one| address::one(book, one)).collect_view()}
                    </ul>
                </section>
            }
            .into_any()
        };
        let full = Memo::new(move |_| book.with(|all| all.len() as u64 >= u64::from(most)));
        let more = move || {
            if full.get() {
                view! { <p>{words::addresses::full(&most.to_string())}</p> }.into_any()
            } else {
                add(book)
            }
        };
        view! {
            {rows}
            <section class="stack">
                <h2>{words::addresses::add}</h2>
                {more}
            </section>
        }
        .into_any()
    });
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::addresses::title)]) />
                <h1>{words::addresses::title}</h1>
                <p>{words::addresses::lead}</p>
            </div>
            {body}
        </div>
    }
    .into_any()
}

fn add(book: Book) -> AnyView {
    let said = Said {
        to: Postal::new("new", None, None, None, None),
        preferred: RwSignal::new(false),
    };
    let save = use_action::<SaveAddress>(
        move || ((), (), said.to.start(said.preferred.get_untracked())),
        move |now| {
            page::announce(&untrack(|| words::addresses::added(&now.recipient)));
            said.to.clear();
            said.preferred.try_set(false);
            put(book, now);
            page::focus_heading();
        },
    );
    form(said, words::addresses::add_save, save)
}

/// An address as it is typed.
#[derive(Clone, Copy)]
pub struct Said {
    /// Where to.
    pub to: Postal,
    /// Whether it is offered first.
    pub preferred: RwSignal<bool>,
}

/// The fields and the button that saves them.
pub fn form(said: Said, label: fn() -> &'static str, save: Action<()>) -> AnyView {
    let tried = RwSignal::new(false);
    let missing = move |field: &'static str| {
        Signal::derive(move || {
            said.to.track();
            (tried.get() && said.to.wrong() == Some(field))
                .then(|| words::addresses::missing().to_owned())
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        match said.to.wrong() {
            Some(field) => dom::focus(&said.to.id(field)),
            None => {
                tried.set(false);
                save.start.run(());
            }
        }
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            {postal::fields(said.to, missing)}
            <Checkbox label=words::addresses::prefer value=said.preferred />
            {move || save.failure.get().map(|failure| view! { <FailureNotice failure /> })}
            <div>
                <Button role=ButtonRole::Submit pending=save.pending>{label}</Button>
            </div>
        </form>
    }
    .into_any()
}
