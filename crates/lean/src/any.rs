//! Anything that can be seen, as the one type [`AnyView`].

use real::oco::Oco;
use real::prelude::AnyView;
use real::reactive::effect::RenderEffect;
use real::tachys::html::attribute::Attribute;
use real::tachys::html::attribute::any_attribute::AnyAttribute;
use real::tachys::hydration::Cursor;
use real::tachys::renderer::types::{Element, Node};
use real::tachys::view::add_attr::AddAnyAttr;
use real::tachys::view::any_view::{self, AnyViewState};
use real::tachys::view::iterators::StaticVec;
use real::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use real::text_prop::TextProp;
use std::any::Any;
use std::borrow::Cow;

/// A view whose type the compiler does not tell us; what is an [`AnyView`] already is not wrapped again.
pub(crate) fn erase<T: RenderHtml + Send>(view: T) -> AnyView {
    let mut view = Some(view.into_owned());
    // Both branches are known when this is compiled.
    if let Some(view) = (&mut view as &mut dyn Any).downcast_mut::<Option<AnyView>>()
        && let Some(view) = view.take()
    {
        return view;
    }
    match view {
        Some(view) => any_view::IntoAny::into_any(view),
        None => any_view::IntoAny::into_any(()),
    }
}

/// What `view!` makes of its content.
#[derive(Debug)]
pub struct View;

impl View {
    /// A view of this content.
    #[expect(clippy::new_ret_no_self, reason = "`view!` calls it by this name")]
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

/// What changes when a signal changes that is read in it.
pub fn live(run: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    any_view::IntoAny::into_any(LiveView(Box::new(run)))
}

impl<F, T> IntoAny for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoAny,
{
    fn into_any(mut self) -> AnyView {
        live(move || self().into_any())
    }
}

impl<F, T> IntoAny for Live<F>
where
    F: FnMut() -> T + Send + 'static,
    T: IntoAny,
{
    fn into_any(self) -> AnyView {
        self.0.into_any()
    }
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        match self {
            Some(view) => view.into_any(),
            None => ().into_any(),
        }
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        many(self.into_iter().map(IntoAny::into_any).collect())
    }
}

fn many(views: Vec<AnyView>) -> AnyView {
    any_view::IntoAny::into_any(views)
}

macro_rules! several {
    ($(($($name:ident)+))+) => {$(
        impl<$($name: IntoAny),+> IntoAny for ($($name,)+) {
            fn into_any(self) -> AnyView {
                #[allow(non_snake_case, reason = "the types' names")]
                let ($($name,)+) = self;
                any_view::IntoAny::into_any(StaticVec::from(vec![$($name.into_any()),+]))
            }
        }
    )+};
}

several! { (A B) (A B C) (A B C D) }

macro_rules! as_it_is {
    ($($kind:ty)+) => {$(
        impl IntoAny for $kind {
            fn into_any(self) -> AnyView {
                any_view::IntoAny::into_any(self)
            }
        }
    )+};
}

as_it_is! { () String crate::El }

macro_rules! as_text {
    ($($kind:ty)+) => {$(
        impl IntoAny for $kind {
            fn into_any(self) -> AnyView {
                self.to_string().into_any()
            }
        }
    )+};
}

as_text! { &str Cow<'static, str> Oco<'static, str> char u8 u32 u64 usize }

impl IntoAny for TextProp {
    fn into_any(self) -> AnyView {
        live(move || self.get().into_any())
    }
}

struct LiveView(Box<dyn FnMut() -> AnyView + Send>);

impl Render for LiveView {
    type State = LiveState;

    fn build(mut self) -> LiveState {
        LiveState(RenderEffect::new(move |before: Option<AnyViewState>| {
            let view = (self.0)();
            match before {
                Some(mut state) => {
                    view.rebuild(&mut state);
                    state
                }
                None => view.build(),
            }
        }))
    }

    fn rebuild(self, state: &mut LiveState) {
        let mut old = std::mem::replace(state, self.build());
        old.insert_before_this(state);
        old.unmount();
    }
}

/// What stands on the page of a [`LiveView`].
struct LiveState(RenderEffect<AnyViewState>);

impl Mountable for LiveState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

/// The portal is never rendered on a server: what only a server or its page would ask for is not there.
macro_rules! only_in_the_browser {
    ($view:ty) => {
        impl AddAnyAttr for $view {
            type Output<SomeNewAttr: Attribute> = Self;

            fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
                self
            }
        }

        impl RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;
            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut Position,
                _: bool,
                _: bool,
                _: Vec<AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _: &Cursor,
                _: &PositionState,
            ) -> Self::State {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}
pub(crate) use only_in_the_browser;

only_in_the_browser!(LiveView);
