//! Leptos, except that what `view!` makes has one type.
//!
//! Leptos compiles the code that builds and updates a view anew for every tag, every pair of an attribute and its
//! value's type, and every type a closure returns. That is fast and, in a portal whose every byte is a visitor's, large.
//! Here a view is an [`AnyView`], one pointer wide, an element is an [`El`], and the code to build and change them exists
//! once.
//!
//! The portal depends on this crate by the name `leptos`. `view!` and `#[component]` write absolute paths
//! (`::leptos::tachys::html::element::div()`), and so find what stands here before what is passed on from
//! Leptos. Views are written as ever. What cannot be said: `style:`, `class:`, `bind:`, `use:`, `node_ref`, `inner_html`,
//! spread attributes, and a tag or attribute missing in `tags.rs`; each is a compile error, but for attributes spread onto
//! a component, which are dropped.

pub mod children;
mod effect;
mod element;
mod mounted;
mod tags;
mod value;
mod view;

pub use real::*;

pub use element::El;
pub use view::{AnyView, Live};

/// What `view!` wraps a closure in.
#[doc(hidden)]
pub fn __as_shared_reactive_fn<F>(run: F) -> Live<F> {
    Live(run)
}

/// Everything one needs for views.
pub mod prelude {
    pub use crate::children::{Children, ChildrenFn};
    pub use crate::effect::Effect;
    pub use crate::value::IntoAttributeValue;
    pub use crate::view::{AnyView, IntoAny, IntoMaybeErased, IntoRender, View};
    pub use real::prelude::*;
}

/// Where `view!` looks for elements.
pub mod tachys {
    pub use real::tachys::*;

    /// Views.
    pub mod view {
        pub use real::tachys::view::*;

        /// Views after each other.
        pub mod iterators {
            pub use crate::view::StaticVec;
        }
    }

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
