//! Leptos, except that what `view!` makes has one type.
//!
//! Leptos compiles the code that builds and updates a view anew for every tag, every pair of an attribute and its
//! value's type, and every type a closure returns. That is fast and, in a portal whose every byte is a visitor's, large.
//! Here an element is an [`El`]: a tag, a list of attributes, a list of children, and the code to build it exists once.
//!
//! The portal depends on this crate by the name `leptos`. `view!` and `#[component]` write absolute paths
//! (`::leptos::tachys::html::element::div()`), and so find what stands here before what is passed on from
//! Leptos. Views are written as ever. What cannot be said: `style:`, `class:`, `bind:`, `use:`, `node_ref`, `inner_html`,
//! spread attributes, and a tag or attribute missing in [`tags`]; each is a compile error.

mod any;
mod element;
mod tags;
mod value;

pub use real::*;

pub use any::{Live, live};
pub use element::El;

/// What `view!` wraps a closure in.
#[doc(hidden)]
pub fn __as_shared_reactive_fn<F>(run: F) -> Live<F> {
    Live(run)
}

/// Everything one needs for views.
pub mod prelude {
    pub use crate::any::{IntoAny, IntoMaybeErased, IntoRender, View};
    pub use crate::value::IntoAttributeValue;
    pub use real::prelude::*;
}

/// Where `view!` looks for elements.
pub mod tachys {
    pub use real::tachys::*;

    /// HTML.
    pub mod html {
        pub use real::tachys::html::*;

        /// The elements of HTML.
        pub mod element {
            pub use crate::tags::html::*;
        }
    }

    /// SVG.
    pub mod svg {
        pub use crate::tags::svg::*;
        pub use real::tachys::svg::InertElement;
    }
}
