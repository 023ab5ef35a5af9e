//! A piece of the first screen: made anew only when what it shows has changed, so that news above closes nothing below and
//! takes the keyboard from nobody.

use contract::wire::MySpace;
use leptos::prelude::*;
use std::sync::Arc;

/// The space as it is now.
pub type Now = Signal<Arc<MySpace>>;

/// The piece, of what `pick` takes out of the space.
pub fn piece<T>(
    now: Now,
    pick: fn(&MySpace) -> T,
    show: impl Fn(&T) -> AnyView + Send + 'static,
) -> AnyView
where
    T: PartialEq + Send + Sync + 'static,
{
    let picked = Memo::new(move |_| now.with(|space| pick(space)));
    (move || picked.with(&show)).into_any()
}

/// A piece with its heading.
pub fn section(id: &'static str, title: fn() -> &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="stack" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {inside}
        </section>
    }
    .into_any()
}
