//! A text field with suggestions (WAI-ARIA APG: editable combobox, list autocomplete, manual selection). The search box.
//!
//! Made for typing by an input method: while characters are being composed, neither Enter nor the letters typed so
//! far reach the room (tried with Chinese pinyin: Enter there ends the composition and must not search).

use super::{Text, icon, ids};
use crate::{browser::dom, styles, words};
use leptos::{ev, prelude::*};

/// Something that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is put in the field, or tells the room what was picked.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What kind of thing it is, or where.
    pub note: Option<String>,
}

/// A search box: label, field, suggestions, and the button that searches. Its classes are those of critical.css, because
/// the page shows it before there is any code.
#[component]
pub fn Combobox(
    /// What is asked; read out, and shown as placeholder only where `example` is unsaid.
    #[prop(into)]
    label: Text,
    /// What is typed.
    value: RwSignal<String>,
    /// What may have been meant, for what is typed now.
    #[prop(into)]
    suggestions: Signal<Vec<Suggestion>>,
    /// Words in the empty field.
    #[prop(into, optional)]
    example: Option<Text>,
    /// The words on the button.
    #[prop(into)]
    action: Text,
    /// Searches for what is typed.
    #[prop(into)]
    on_submit: Callback<String>,
    /// A suggestion was picked; searches for its value if unsaid.
    #[prop(into, optional)]
    on_pick: Option<Callback<Suggestion>>,
    /// Its id.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let composing = StoredValue::new(false);
    let list_id = StoredValue::new(ids::with_suffix(&id, "-list"));
    let entry_id =
        move |at: usize| list_id.with_value(|list| [list, "-", &at.to_string()].concat());
    let count = move || suggestions.with(Vec::len);
    let shown = move || open.get() && count() > 0;
    let close = move || {
        open.set(false);
        active.set(None);
    };
    let pick = move |suggestion: Suggestion| {
        close();
        value.set(suggestion.value.clone());
        match on_pick {
            Some(picked) => picked.run(suggestion),
            None => on_submit.run(suggestion.value),
        }
    };
    let go_to = move |at: usize| {
        open.set(true);
        active.set(Some(at));
        dom::keep_in_list(&list_id.get_value(), &entry_id(at));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() || composing.get_value() {
            return;
        }
        let (all, now) = (suggestions.with_untracked(Vec::len), active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if all > 0 => {
                event.prevent_default();
                go_to(now.map_or(0, |at| (at + 1) % all));
            }
            "ArrowUp" if all > 0 => {
                event.prevent_default();
                go_to(now.map_or(all - 1, |at| (at + all - 1) % all));
            }
            "Enter" => {
                let chosen = now
                    .filter(|_| open.get_untracked())
                    .and_then(|at| suggestions.with_untracked(|list| list.get(at).cloned()));
                if let Some(chosen) = chosen {
                    event.prevent_default();
                    pick(chosen);
                }
            }
            "Escape" if open.get_untracked() && all > 0 => {
                event.prevent_default();
                close();
            }
            "Escape" => value.set(String::new()),
            _ => {}
        }
    };
    let typed = move |text: String| {
        active.set(None);
        open.set(true);
        value.set(text);
    };
    let entries = move || {
        suggestions
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, suggestion)| {
                let label = suggestion.label.clone();
                let note = suggestion.note.clone();
                view! {
                    <li
                        class=styles::combobox::ENTRY
                        id=entry_id(at)
                        role="option"
                        aria-selected=move || if active.get() == Some(at) { "true" } else { "false" }
                        on:click=move |_| pick(suggestion.clone())
                    >
                        <icon::Icon picture=icon::SEARCH />
                        <span class=styles::combobox::WORDS>{label}</span>
                        {note.map(|note| view! { <span class=styles::combobox::NOTE>{note}</span> })}
                    </li>
                }
            })
            .collect_view()
    };
    let (name, landmark) = (label.clone(), label.clone());
    view! {
        <form
            class="search"
            role="search"
            aria-label=move || landmark.get()
            on:submit=move |event| {
                event.prevent_default();
                close();
                on_submit.run(value.get_untracked());
            }
        >
            <label class="visually-hidden" for=id.clone()>
                {move || label.get()}
            </label>
            <div class="search-box">
                <input
                    class="search-input"
                    id=id
                    type="text"
                    inputmode="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded=move || if shown() { "true" } else { "false" }
                    aria-controls=list_id.get_value()
                    aria-activedescendant=move || active.get().filter(|_| shown()).map(entry_id)
                    placeholder=example.map(|example| move || example.get())
                    prop:value=move || value.get()
                    on:compositionstart=move |_| composing.set_value(true)
                    on:compositionend=move |event| {
                        composing.set_value(false);
                        typed(event_target_value(&event));
                    }
                    on:input=move |event| {
                        if !composing.get_value() {
                            typed(event_target_value(&event));
                        }
                    }
                    on:keydown=on_key
                    on:focus=move |_| open.set(true)
                    on:blur=move |_| close()
                />
                <ul
                    class=styles::combobox::LIST
                    id=list_id.get_value()
                    role="listbox"
                    aria-label=move || name.get()
                    hidden=move || !shown()
                    // A press must not take the focus from the field, or the list would close before the click.
                    on:mousedown=move |event| event.prevent_default()
                >
                    {entries}
                </ul>
            </div>
            <button class="search-button" type="submit">
                <icon::Icon picture=icon::SEARCH />
                {move || action.get()}
            </button>
            <p class="visually-hidden" role="status">
                {move || {
                    if shown() { words::ui::suggestions(count() as u64) } else { String::new() }
                }}
            </p>
        </form>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "suggestions",
            view: || {
                let value = RwSignal::new(String::new());
                let suggestions = Signal::derive(|| {
                    [g::s1(), g::s2(), g::s3()]
                        .map(|label| Suggestion {
                            value: label.into(),
                            label: label.into(),
                            note: Some(g::s_note().into()),
                        })
                        .to_vec()
                });
                view! { <Combobox label=g::find value suggestions example=g::find_hint action=g::find_action on_submit=move |said| value.set(said) /> }.into_any()
            },
        },
        Example {
            name: "none",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <Combobox label=g::by_department value suggestions=Vec::new() example=g::find_hint action=g::find_action on_submit=|_| () /> }.into_any()
            },
        },
    ]
};
