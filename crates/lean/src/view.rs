//! Anything that can be seen, as the one type [`AnyView`].

use crate::element::{El, Parts};
use real::oco::Oco;
use real::tachys::html::InertElement;
use real::tachys::view::RenderHtml;
use real::tachys::view::any_view;
use real::text_prop::TextProp;
use std::any::{Any, TypeId};
use std::borrow::Cow;

/// A view. One pointer, so that handing it on costs little code.
pub struct AnyView(pub(crate) Box<Kind>);

/// What a view is.
pub(crate) enum Kind {
    /// Nothing.
    Nothing,
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Parts),
    /// Views after each other.
    Many(Vec<AnyView>),
    /// What is made anew when a signal changes that is read in it.
    Live(Box<dyn FnMut() -> AnyView + Send>),
    /// A view of Leptos' own.
    Other(any_view::AnyView),
}

impl AnyView {
    /// Where it was written, which `view!` says in development and nobody asks for.
    #[doc(hidden)]
    #[must_use]
    pub fn with_view_marker(self, _marker: &'static str) -> Self {
        self
    }
}

impl std::fmt::Debug for AnyView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AnyView")
    }
}

#[inline(never)]
fn nothing() -> AnyView {
    AnyView(Box::new(Kind::Nothing))
}

#[inline(never)]
fn text(text: &'static str) -> AnyView {
    AnyView(Box::new(Kind::Text(Cow::Borrowed(text))))
}

#[inline(never)]
fn own_text(text: String) -> AnyView {
    AnyView(Box::new(Kind::Text(Cow::Owned(text))))
}

#[inline(never)]
fn many(views: Vec<AnyView>) -> AnyView {
    AnyView(Box::new(Kind::Many(views)))
}

#[inline(never)]
fn live(run: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    AnyView(Box::new(Kind::Live(run)))
}

#[inline(never)]
fn other(view: any_view::AnyView) -> AnyView {
    AnyView(Box::new(Kind::Other(view)))
}

/// A view whose type is hidden behind `impl IntoView`: most often it is an [`AnyView`] after all.
#[inline]
pub(crate) fn erase<T: RenderHtml + Send>(view: T) -> AnyView {
    let view = view.into_owned();
    // Every comparison is decided when this is compiled.
    match known::<_, AnyView>(view) {
        Ok(view) => view,
        Err(view) => match known::<_, El>(view) {
            Ok(el) => el.into_any(),
            Err(view) => match known::<_, String>(view) {
                Ok(text) => own_text(text),
                Err(view) => other(any_view::IntoAny::into_any(view)),
            },
        },
    }
}

#[inline(always)]
fn known<T: 'static, K: 'static>(value: T) -> Result<K, T> {
    if TypeId::of::<T>() != TypeId::of::<K>() {
        return Err(value);
    }
    let mut value = Some(value);
    match (&mut value as &mut dyn Any)
        .downcast_mut::<Option<K>>()
        .and_then(Option::take)
    {
        Some(known) => Ok(known),
        None => value.map_or_else(|| unreachable!(), Err),
    }
}

/// What `view!` puts several children in.
#[derive(Debug)]
pub struct StaticVec;

impl StaticVec {
    /// Them, as one view.
    #[inline]
    pub fn from(views: Vec<AnyView>) -> AnyView {
        many(views)
    }
}

/// What `view!` makes of its content.
#[derive(Debug)]
pub struct View;

impl View {
    /// A view of this content.
    #[expect(clippy::new_ret_no_self, reason = "`view!` calls it by this name")]
    #[inline]
    pub fn new<T: RenderHtml + Send>(content: T) -> AnyView {
        erase(content)
    }
}

/// What `view!` asks of a child that is an element or a component.
pub trait IntoMaybeErased {
    /// The child.
    fn into_maybe_erased(self) -> AnyView;
}

impl<T: RenderHtml + Send> IntoMaybeErased for T {
    #[inline]
    fn into_maybe_erased(self) -> AnyView {
        erase(self)
    }
}

/// What `view!` asks of a child that is a block.
pub trait IntoRender {
    /// The child.
    fn into_render(self) -> AnyView;
}

impl<T: IntoAny> IntoRender for T {
    #[inline]
    fn into_render(self) -> AnyView {
        self.into_any()
    }
}

/// What can be seen.
pub trait IntoAny {
    /// It, without its type.
    fn into_any(self) -> AnyView;
}

/// A closure in a view.
#[derive(Debug)]
pub struct Live<F>(pub F);

impl<F, T> IntoAny for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoAny,
{
    fn into_any(mut self) -> AnyView {
        live(Box::new(move || self().into_any()))
    }
}

impl<F, T> IntoAny for Live<F>
where
    F: FnMut() -> T + Send + 'static,
    T: IntoAny,
{
    #[inline]
    fn into_any(self) -> AnyView {
        self.0.into_any()
    }
}

impl IntoAny for AnyView {
    #[inline]
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoAny for El {
    #[inline]
    fn into_any(self) -> AnyView {
        AnyView(self.0)
    }
}

impl IntoAny for () {
    fn into_any(self) -> AnyView {
        nothing()
    }
}

impl IntoAny for &'static str {
    fn into_any(self) -> AnyView {
        text(self)
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        own_text(self)
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        match self {
            Some(view) => view.into_any(),
            None => nothing(),
        }
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        many(self.into_iter().map(IntoAny::into_any).collect())
    }
}

macro_rules! several {
    ($(($($name:ident)+))+) => {$(
        impl<$($name: IntoAny),+> IntoAny for ($($name,)+) {
            fn into_any(self) -> AnyView {
                #[allow(non_snake_case, reason = "the types' names")]
                let ($($name,)+) = self;
                many(vec![$($name.into_any()),+])
            }
        }
    )+};
}

several! { (A B) (A B C) (A B C D) }

macro_rules! as_text {
    ($($kind:ty)+) => {$(
        impl IntoAny for $kind {
            fn into_any(self) -> AnyView {
                own_text(self.to_string())
            }
        }
    )+};
}

as_text! { Cow<'static, str> Oco<'static, str> char u8 u32 u64 usize }

impl IntoAny for InertElement {
    fn into_any(self) -> AnyView {
        other(any_view::IntoAny::into_any(self))
    }
}

impl IntoAny for TextProp {
    fn into_any(self) -> AnyView {
        live(Box::new(move || self.get().into_any()))
    }
}
