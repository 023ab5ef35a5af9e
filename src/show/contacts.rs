//! Ways to reach somebody, each of which can be used at once: a telephone number dials.

use crate::{
    browser::terminal,
    say::{lang_of, say},
    styles,
    ui::icon::{self, Icon, Picture},
    words,
};
use contract::wire::{Contact, ContactKind};
use leptos::prelude::*;

/// A list of contacts, in the back end's order: the quickest first.
#[component]
pub fn Contacts(
    /// The contacts.
    list: Vec<Contact>,
) -> impl IntoView {
    let rows = list.into_iter().map(row).collect_view();
    view! {
        <ul class=styles::contacts::CONTACTS role="list">
            {rows}
        </ul>
    }
    .into_any()
}

fn row(contact: Contact) -> AnyView {
    let (picture, kind): (Picture, fn() -> &'static str) = match contact.kind {
        ContactKind::Phone => (icon::PHONE, words::show::phone),
        ContactKind::Email => (icon::EDIT, words::show::email),
        ContactKind::Address => (icon::PLACE, words::show::address),
        ContactKind::Web | ContactKind::Other(_) => (icon::GLOBE, words::show::web),
    };
    // A terminal neither dials nor writes, and is not left for other sites.
    let value = match address(&contact).filter(|_| !terminal::is_on()) {
        Some(href) => view! {
            <a class=styles::contacts::VALUE href=href rel="noopener noreferrer">
                {contact.value.clone()}
            </a>
        }
        .into_any(),
        None => view! {
            <span class=styles::contacts::VALUE lang=lang_of(&contact.value)>
                {contact.value.clone()}
            </span>
        }
        .into_any(),
    };
    view! {
        <li class=styles::contacts::ROW>
            <span class=styles::contacts::PICTURE><Icon picture /></span>
            <span class="visually-hidden">{kind}" "</span>
            <span class=styles::contacts::WAY>
                {value}
                {contact
                    .note
                    .map(|note| view! { <span class=styles::contacts::NOTE>{say(&note)}</span> })}
            </span>
        </li>
    }
}

/// What a press opens: only a number, an address of mail or of the web; never a script.
pub fn address(contact: &Contact) -> Option<String> {
    let value = contact.value.trim();
    match contact.kind {
        ContactKind::Phone => {
            let number: String = value
                .chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect();
            (!number.is_empty()).then(|| ["tel:", &number].concat())
        }
        ContactKind::Email => value.contains('@').then(|| ["mailto:", value].concat()),
        ContactKind::Web => {
            let lowered = value.to_ascii_lowercase();
            (lowered.starts_with("https://") || lowered.starts_with("http://"))
                .then(|| value.to_owned())
        }
        ContactKind::Address | ContactKind::Other(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(kind: ContactKind, value: &str) -> Option<String> {
        address(&Contact {
            kind,
            value: value.into(),
            note: None,
        })
    }

    #[test]
    fn only_what_is_safe_can_be_pressed() {
        assert_eq!(
            contact(ContactKind::Phone, "0990-611 00 01").as_deref(),
            Some("tel:09906110001")
        );
        assert_eq!(contact(ContactKind::Phone, "see the office"), None);
        assert_eq!(contact(ContactKind::Web, "javascript:alert(1)"), None);
        assert_eq!(
            contact(ContactKind::Web, "https://example.org/").as_deref(),
            Some("https://example.org/")
        );
        assert_eq!(contact(ContactKind::Address, "https://example.org/"), None);
    }
}
