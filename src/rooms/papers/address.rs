//! A kept address: changed, thrown away.

use super::addresses::{Book, Said, form, put};
use crate::{
    backend::{FailureNotice, use_action},
    browser::page,
    say::{lang_of, say},
    show::postal::Postal,
    styles::papers_list as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        dialog::Dialog,
        disclosure::Disclosure,
        icon,
        tag::Tag,
        toast::toast,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ChangeAddress, DeleteAddress},
    wire::SavedAddress,
};
use leptos::prelude::*;

/// The row.
pub fn one(book: Book, kept: &SavedAddress) -> AnyView {
    let Some(id) = Id::parse(&kept.id) else {
        return ().into_any();
    };
    let preferred = kept
        .preferred
        .then(|| view! { <Tag tone=Tone::Info>{words::addresses::preferred}</Tag> });
    let (name, address) = (kept.recipient.clone(), kept.address.clone());
    // Made when it is first opened: a form asks for the name of its region.
    let open = RwSignal::new(false);
    let wanted = Memo::new(move |was: Option<&bool>| was == Some(&true) || open.get());
    let (own, of) = (kept.clone(), id.clone());
    let change = move || wanted.get().then(|| change(book, of.clone(), &own));
    view! {
        <li class=style::ONE>
            <h3 class=style::NAME lang=lang_of(&name)>{name.clone()}</h3>
            <p class=style::META>
                <span>{kept.mobile.clone()}</span>
                {preferred}
            </p>
            <p>{say(&kept.area)} " " <span lang=lang_of(&address)>{address.clone()}</span></p>
            <Disclosure title=words::addresses::change open level=0>{change}</Disclosure>
            {remove(book, id, kept)}
        </li>
    }
    .into_any()
}

fn change(book: Book, id: Id, kept: &SavedAddress) -> AnyView {
    let to = Postal::new(
        ["kept-", &kept.id].concat(),
        Some(kept.recipient.clone()),
        Some(kept.mobile.clone()),
        Some(kept.region.clone()),
        Some(kept.address.clone()),
    );
    let said = Said {
        to,
        preferred: RwSignal::new(kept.preferred),
    };
    let save = use_action::<ChangeAddress>(
        move || (id.clone(), (), to.start(said.preferred.get_untracked())),
        move |now| {
            put(book, now);
            page::announce(untrack(words::addresses::changed));
            page::focus_heading();
        },
    );
    form(said, words::addresses::change_save, save)
}

fn remove(book: Book, id: Id, kept: &SavedAddress) -> AnyView {
    let asking = RwSignal::new(false);
    let (of, told) = (
        kept.id.clone(),
        (kept.recipient.clone(), kept.address.clone()),
    );
    let name = kept.recipient.clone();
    let delete = use_action::<DeleteAddress>(
        move || (id.clone(), (), ()),
        move |_| {
            asking.try_set(false);
            book.try_update(|all| all.retain(|one| one.id != of));
            let text = untrack(|| words::addresses::removed(&told.0, &told.1));
            page::announce(&text);
            toast(Tone::Done, text, None);
            page::focus_heading();
        },
    );
    view! {
        <div>
            <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=move |()| asking.set(true)>
                {words::addresses::remove}
                <span class="visually-hidden">": " {name}</span>
            </Button>
        </div>
        <Dialog open=asking title=words::addresses::remove_sure>
            <p>{words::addresses::remove_about}</p>
            {move || delete.failure.get().map(|failure| view! { <FailureNotice failure /> })}
            <div class="row">
                <Button kind=ButtonKind::Danger pending=delete.pending on_press=move |()| delete.start.run(())>
                    {words::addresses::remove_yes}
                </Button>
                <Button on_press=move |()| asking.set(false)>{words::addresses::remove_no}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
