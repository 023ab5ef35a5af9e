//! 地址簿 while one says where the result goes: taken from it, and kept in it.

use crate::{
    backend::{Intent, call},
    browser::page,
    routes::Route,
    say::said,
    show::postal::Postal,
    ui::{Tone, button::Button, disclosure::Disclosure, options::Checkbox, toast::toast},
    words,
};
use contract::{
    endpoints::{ListAddresses, SaveAddress},
    wire::SavedAddress,
};
use leptos::prelude::*;

/// The kept addresses. Where nothing has been said, the preferred one is taken; without an answer one types as before.
pub fn pick(to: Postal) -> AnyView {
    let all = RwSignal::new(Vec::<SavedAddress>::new());
    if Route::Addresses.is_served() {
        leptos::task::spawn_local(async move {
            let Ok(answer) = call::<ListAddresses>((), ()).await else {
                return;
            };
            let first = answer.addresses.iter().find(|one| one.preferred);
            if let Some(first) = first
                && untrack(|| to.is_empty())
            {
                take(to, first);
            }
            all.try_set(answer.addresses);
        });
    }
    (move || {
        let all = all.get();
        if all.is_empty() {
            return ().into_any();
        }
        let count = all.len() as u64;
        let rows = all
            .into_iter()
            .map(|one| {
                let label = {
                    let one = one.clone();
                    move || {
                        words::addresses::told(
                            &one.recipient,
                            &one.mobile,
                            &said(&one.area),
                            &one.address,
                        )
                    }
                };
                view! {
                    <li>
                        <Button on_press=move |()| take(to, &one)>{label}</Button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Disclosure title=move || words::addresses::pick(count) level=0>
                <ul class="stack" role="list">
                    {rows}
                </ul>
            </Disclosure>
        }
        .into_any()
    })
    .into_any()
}

fn take(to: Postal, one: &SavedAddress) {
    to.take(one);
    page::announce(&untrack(|| {
        words::addresses::taken(&one.recipient, &one.address)
    }));
}

/// Whether what one says is kept.
pub fn keep(value: RwSignal<bool>) -> AnyView {
    Route::Addresses
        .is_served()
        .then(|| view! { <Checkbox label=words::addresses::keep value /> })
        .into_any()
}

/// Keeps it. The application goes on meanwhile: only a failure is told.
pub fn save(to: Postal) {
    let start = to.start(false);
    leptos::task::spawn_local(async move {
        let kept = Intent::default()
            .write::<SaveAddress>(&(), &start, None)
            .await;
        let (tone, text) = match kept {
            Ok(_) => (Tone::Done, untrack(words::addresses::kept).to_owned()),
            Err(why) => (
                Tone::Danger,
                untrack(|| words::addresses::not_kept(why.title())),
            ),
        };
        page::announce(&text);
        toast(tone, text, None);
    });
}
