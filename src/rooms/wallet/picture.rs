//! The document of a card, looked at in the page. A picture runs nothing: the portal's policy and `<img>` see to that.

use crate::{
    backend::address_of,
    show::file,
    styles::wallet_card as style,
    ui::{Tone, disclosure::Disclosure, notice::Notice},
    words,
};
use contract::wire::Card;
use leptos::prelude::*;

/// Folded away until it is wanted: then it is fetched. To keep it, it is fetched as a file.
pub fn view(card: &Card) -> Option<AnyView> {
    let open = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let picture = card
        .picture
        .as_ref()
        .filter(|picture| picture.media_type.starts_with("image/"))
        .map(|picture| address_of(&picture.href));
    let file = card
        .file
        .as_ref()
        .map(|found| file::link(found, words::wallet::document));
    if picture.is_none() && file.is_none() {
        return None;
    }
    let shown = picture.map(|address| {
        let image = move || {
            if failed.get() {
                return view! { <Notice tone=Tone::Wait title=words::wallet::picture_failed /> }
                    .into_any();
            }
            let address = address.clone();
            open.get()
                .then(|| {
                    view! {
                        <img
                            class=style::DOCUMENT
                            src=address
                            alt=words::wallet::picture_alt
                            on:error=move |_| failed.set(true)
                        />
                    }
                })
                .into_any()
        };
        view! {
            <Disclosure title=words::wallet::picture open level=2>
                {image}
            </Disclosure>
        }
    });
    Some(view! { <div class="stack no-print">{shown}{file}</div> }.into_any())
}
