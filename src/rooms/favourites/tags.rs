//! The person's own words for a favourite.

use super::one::Shelf;
use crate::{
    browser::page,
    ui::{button::Button, field::Need, text_field::TextField},
    words,
};
use contract::wire::{Favourite, FavouriteSave};
use leptos::prelude::*;

/// The most tags, and the most characters of one.
const MOST: usize = 10;
const LONGEST: usize = 20;

/// A line with the tags, parted by commas of either kind.
pub fn edit(shelf: Shelf, favourite: &Favourite) -> AnyView {
    let value = RwSignal::new(favourite.tags.join(untrack(words::favourites::comma)));
    let error = RwSignal::new(None::<String>);
    let page = favourite.page.clone();
    let save = move || {
        let tags = read(&value.get_untracked());
        let long = tags.iter().any(|tag| tag.chars().count() > LONGEST);
        if long || tags.len() > MOST {
            let (most, longest) = (MOST.to_string(), LONGEST.to_string());
            error.set(Some(untrack(|| {
                words::favourites::tags_wrong(&most, &longest)
            })));
            return;
        }
        error.set(None);
        let wanted = FavouriteSave {
            tags: Some(tags),
            place: None,
            seen: false,
        };
        shelf.save(&page, wanted, move |now| {
            shelf.replace(now);
            page::announce(untrack(words::favourites::tags_saved));
            page::focus_heading();
        });
    };
    view! {
        <form
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextField
                label=words::favourites::tags_label
                hint=words::favourites::tags_hint
                value
                error=Signal::derive(move || error.get())
                need=Need::Optional
                private=true
            />
            <div>
                <Button role=crate::ui::button::ButtonRole::Submit>{words::favourites::tags_save}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn read(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    let parts = text.split([',', '\u{ff0c}', '\u{3001}', ';', '\u{ff1b}']);
    for tag in parts.map(str::trim).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn tags_are_parted_by_either_comma_and_stand_once() {
        assert_eq!(read(" a\u{ff0c}b, a ,, c\u{3001}d"), ["a", "b", "c", "d"]);
        assert!(read(" , ").is_empty());
    }
}
