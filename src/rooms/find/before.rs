//! What was searched for on this device before: again with a press, or forgotten.

use super::{href, none::only_words};
use crate::{
    browser::{dom, page},
    keep, styles,
    ui::{
        button::{Button, ButtonKind},
        icon, ids,
        link::{Link, LinkKind},
    },
    words,
};
use leptos::prelude::*;

/// The list; nothing where nothing was searched for.
#[component]
pub fn Before() -> impl IntoView {
    let said = StoredValue::new(ids::next());
    // The press takes its own button away: the keyboard stays in this place, which says what became of it.
    let told = RwSignal::new(None::<String>);
    let tell = move |text: String| {
        page::announce(&text);
        told.set(Some(text));
        dom::focus_soon(said.get_value());
    };
    let forget = move |words: String| {
        keep::forget_search(&words);
        tell(untrack(|| words::find::before_forgotten(&words)));
    };
    let forget_all = move |()| {
        keep::forget_searches();
        tell(words::find::before_all_forgotten().to_owned());
    };
    let one = move |words: String| {
        let (label, name, gone) = (words.clone(), words.clone(), words.clone());
        view! {
            <li class=styles::find_before::ONE>
                <Link href=href(&only_words(&words)) kind=LinkKind::Lone picture=icon::SEARCH>
                    {label}
                </Link>
                <Button kind=ButtonKind::Quiet picture=icon::CLOSE on_press=move |()| forget(gone.clone())>
                    <span class="visually-hidden">{move || words::find::before_forget(&name)}</span>
                </Button>
            </li>
        }
    };
    let list = move || {
        let searches = keep::searches();
        (!searches.is_empty()).then(|| {
            view! {
                <p>{words::find::before_explain}</p>
                <ul class=styles::find_before::LIST role="list">
                    {searches.into_iter().map(one).collect_view()}
                </ul>
                <div>
                    <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=forget_all>
                        {words::find::before_forget_all}
                    </Button>
                </div>
            }
        })
    };
    let any = Memo::new(move |_| told.with(Option::is_some) || !keep::searches().is_empty());
    move || {
        any.get().then(|| {
            view! {
                <section class="stack" aria-labelledby="before">
                    <h2 id="before">{words::find::before}</h2>
                    {move || {
                        told.get()
                            .map(|text| {
                                view! {
                                    <p id=said.get_value() tabindex="-1">
                                        {text}
                                    </p>
                                }
                            })
                    }}
                    {list}
                </section>
            }
        })
    }
}
