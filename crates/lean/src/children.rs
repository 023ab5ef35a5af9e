//! The `children` of a component.

use crate::view::{AnyView, IntoAny, erase};
use real::tachys::view::RenderHtml;
use std::sync::Arc;

pub use real::children::{TypedChildren, TypedChildrenFn};

/// Children that are made once.
pub type Children = Box<dyn FnOnce() -> AnyView + Send>;

/// Children that can be made again.
pub type ChildrenFn = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// What `view!` makes children with.
pub trait ToChildren<F> {
    /// The children.
    fn to_children(make: F) -> Self;
}

/// What `view!` puts a child in that is a mere text.
#[derive(Debug)]
pub struct ChildrenOptContainer<T>(pub T);

impl<F, C> ToChildren<F> for Children
where
    F: FnOnce() -> C + Send + 'static,
    C: RenderHtml + Send,
{
    fn to_children(make: F) -> Self {
        Box::new(move || erase(make()))
    }
}

impl<T: IntoAny + Send + 'static> ToChildren<ChildrenOptContainer<T>> for Children {
    fn to_children(child: ChildrenOptContainer<T>) -> Self {
        Box::new(move || child.0.into_any())
    }
}

impl<F, C> ToChildren<F> for ChildrenFn
where
    F: Fn() -> C + Send + Sync + 'static,
    C: RenderHtml + Send,
{
    fn to_children(make: F) -> Self {
        Arc::new(move || erase(make()))
    }
}

impl<F, C> ToChildren<F> for TypedChildren<C>
where
    F: FnOnce() -> C + Send + 'static,
    C: RenderHtml + Send + 'static,
{
    fn to_children(make: F) -> Self {
        real::children::ToChildren::to_children(make)
    }
}

impl<F, C> ToChildren<F> for TypedChildrenFn<C>
where
    F: Fn() -> C + Send + Sync + 'static,
    C: RenderHtml + Send + 'static,
{
    fn to_children(make: F) -> Self {
        real::children::ToChildren::to_children(make)
    }
}
