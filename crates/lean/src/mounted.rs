//! A view on the page: building it, changing it, taking it away.

use crate::element::{El, ElState};
use crate::view::{AnyView, IntoAny, Kind};
use real::reactive::effect::RenderEffect;
use real::tachys::html::attribute::Attribute;
use real::tachys::html::attribute::any_attribute::AnyAttribute;
use real::tachys::hydration::Cursor;
use real::tachys::renderer::Rndr;
use real::tachys::renderer::types::{Element, Node, Placeholder, Text};
use real::tachys::view::add_attr::AddAnyAttr;
use real::tachys::view::any_view::AnyViewState;
use real::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::borrow::Cow;

/// What stands on the page of an [`AnyView`].
pub struct State(Mounted);

enum Mounted {
    Nothing(Placeholder),
    Text(Text, Cow<'static, str>),
    Element(ElState),
    /// The views, and a mark behind the last.
    Many(Vec<State>, Placeholder),
    Live(Live),
    Other(AnyViewState),
}

/// What an effect shows. The effect's task keeps it until the task is next polled; until then, what stands inside would
/// still be told of changes, and would read signals whose owner has gone. So it goes at once.
struct Live(RenderEffect<State>);

impl Drop for Live {
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

impl Render for AnyView {
    type State = State;

    fn build(self) -> State {
        State(match *self.0 {
            Kind::Nothing => Mounted::Nothing(Rndr::create_placeholder()),
            Kind::Text(text) => Mounted::Text(Rndr::create_text_node(&text), text),
            Kind::Element(parts) => Mounted::Element(parts.build()),
            Kind::Many(views) => Mounted::Many(
                views.into_iter().map(Render::build).collect(),
                Rndr::create_placeholder(),
            ),
            Kind::Live(mut run) => {
                Mounted::Live(Live(RenderEffect::new(move |before: Option<State>| {
                    let view = run();
                    match before {
                        Some(mut state) => {
                            view.rebuild(&mut state);
                            state
                        }
                        None => view.build(),
                    }
                })))
            }
            Kind::Other(view) => Mounted::Other(view.build()),
        })
    }

    fn rebuild(self, state: &mut State) {
        let new = match (*self.0, &mut state.0) {
            (Kind::Nothing, Mounted::Nothing(_)) => return,
            (Kind::Text(text), Mounted::Text(node, before)) => {
                if *before != text {
                    Rndr::set_text(node, &text);
                    *before = text;
                }
                return;
            }
            (Kind::Element(parts), Mounted::Element(before)) => match parts.rebuild(before) {
                None => return,
                Some(parts) => Kind::Element(parts),
            },
            (Kind::Many(views), Mounted::Many(before, mark)) => {
                return rebuild_many(views, before, mark);
            }
            (Kind::Other(view), Mounted::Other(before)) => return view.rebuild(before),
            (new, _) => new,
        };
        let mut new = Self(Box::new(new)).build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

fn rebuild_many(views: Vec<AnyView>, before: &mut Vec<State>, mark: &Placeholder) {
    for mut gone in before.drain(views.len().min(before.len())..) {
        gone.unmount();
    }
    for (at, view) in views.into_iter().enumerate() {
        match before.get_mut(at) {
            Some(state) => view.rebuild(state),
            None => {
                let mut state = view.build();
                Rndr::mount_before(&mut state, mark.as_ref());
                before.push(state);
            }
        }
    }
}

impl State {
    fn mountable(&self) -> &dyn Mountable {
        match &self.0 {
            Mounted::Nothing(mark) | Mounted::Many(_, mark) => mark,
            Mounted::Text(text, _) => text,
            Mounted::Element(el) => el,
            Mounted::Live(Live(effect)) => effect,
            Mounted::Other(view) => view,
        }
    }

    fn mountable_mut(&mut self) -> &mut dyn Mountable {
        match &mut self.0 {
            Mounted::Nothing(mark) | Mounted::Many(_, mark) => mark,
            Mounted::Text(text, _) => text,
            Mounted::Element(el) => el,
            Mounted::Live(Live(effect)) => effect,
            Mounted::Other(view) => view,
        }
    }
}

impl Mountable for State {
    fn unmount(&mut self) {
        if let Mounted::Many(states, _) = &mut self.0 {
            states.iter_mut().for_each(Mountable::unmount);
        }
        self.mountable_mut().unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Mounted::Many(states, _) = &mut self.0 {
            for state in states {
                state.mount(parent, marker);
            }
        }
        self.mountable_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        if let Mounted::Many(states, _) = &self.0
            && states.iter().any(|state| state.insert_before_this(child))
        {
            return true;
        }
        self.mountable().insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        // Asked for only where attributes are spread onto a component, which cannot be said here.
        Vec::new()
    }
}

impl Render for El {
    type State = State;

    fn build(self) -> State {
        self.into_any().build()
    }

    fn rebuild(self, state: &mut State) {
        self.into_any().rebuild(state);
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

            #[inline]
            fn into_owned(self) -> Self {
                self
            }
        }
    };
}

only_in_the_browser!(AnyView);
only_in_the_browser!(El);
