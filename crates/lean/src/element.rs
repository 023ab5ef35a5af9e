//! The one type of all elements.

use crate::any::{erase, only_in_the_browser};
use crate::value::{IntoAttributeValue, Plain, Value};
use real::prelude::{AnyView, Owner};
use real::reactive::effect::RenderEffect;
use real::tachys::html::attribute::Attribute;
use real::tachys::html::attribute::any_attribute::AnyAttribute;
use real::tachys::html::event::EventDescriptor;
use real::tachys::hydration::Cursor;
use real::tachys::renderer::types::{Element, Event, Node};
use real::tachys::renderer::{RemoveEventHandler, Rndr};
use real::tachys::view::add_attr::AddAnyAttr;
use real::tachys::view::any_view::AnyViewState;
use real::tachys::view::iterators::StaticVec;
use real::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use std::any::Any;

/// An element: a tag, what is set on it, what stands in it.
pub struct El {
    tag: &'static str,
    space: Option<&'static str>,
    items: Vec<Item>,
    children: Vec<AnyView>,
}

/// Something set on an element.
enum Item {
    Attribute(&'static str, Value),
    Property(&'static str, Value),
    Listener(&'static str, SendWrapper<Box<dyn FnMut(Event)>>),
}

impl El {
    /// An empty element, in the namespace of HTML unless another is named.
    pub const fn new(tag: &'static str, space: Option<&'static str>) -> Self {
        Self {
            tag,
            space,
            items: Vec::new(),
            children: Vec::new(),
        }
    }

    /// With something in it.
    pub fn child<T: RenderHtml + Send>(self, child: T) -> Self {
        let mut child = Some(child.into_owned());
        // Several children at once, as `view!` hands them over; known when this is compiled.
        if let Some(many) =
            (&mut child as &mut dyn Any).downcast_mut::<Option<StaticVec<AnyView>>>()
            && let Some(many) = many.take()
        {
            return self.with_children(many.into());
        }
        match child {
            Some(child) => self.with_child(erase(child)),
            None => self,
        }
    }

    #[inline(never)]
    fn with_children(mut self, children: Vec<AnyView>) -> Self {
        self.children = children;
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// With an attribute.
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(Item::Attribute(name, value.into_attribute_value()))
    }

    /// With classes.
    pub fn class(self, value: impl IntoAttributeValue) -> Self {
        self.attr("class", value)
    }

    /// With a property of its DOM object.
    pub fn prop(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(Item::Property(name, value.into_attribute_value()))
    }

    /// With a listener for an event.
    pub fn on<E>(self, event: E, mut run: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: From<Event>,
    {
        let name = match event.name() {
            std::borrow::Cow::Borrowed(name) => name,
            // An event of one's own making: those of HTML have names that stay.
            std::borrow::Cow::Owned(name) => name.leak(),
        };
        let run = Box::new(move |event| run(E::EventType::from(event)));
        self.with(Item::Listener(name, SendWrapper::new(run)))
    }

    #[inline(never)]
    fn with(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }
}

/// What holds for as long as an item is set; dropped, it ends.
enum Held {
    Still,
    Live(#[expect(dead_code, reason = "held, not read")] RenderEffect<Plain>),
    Listening(#[expect(dead_code, reason = "held, not read")] RemoveEventHandler<Element>),
}

impl Item {
    fn attribute(&self) -> Option<&'static str> {
        match self {
            Self::Attribute(name, _) => Some(name),
            _ => None,
        }
    }

    fn build(self, el: &Element) -> (Option<&'static str>, Held) {
        let attribute = self.attribute();
        let held = match self {
            Self::Attribute(name, value) => set(el, name, value, set_attribute),
            Self::Property(name, value) => set(el, name, value, set_property),
            Self::Listener(name, run) => {
                let owner = Owner::current().unwrap_or_default();
                let mut run = run.take();
                let run = Box::new(move |event| owner.with(|| run(event)));
                Held::Listening(Rndr::add_event_listener(el, name, run))
            }
        };
        (attribute, held)
    }
}

type Set = fn(&Element, &str, Option<&Plain>, &Plain);

fn set(el: &Element, name: &'static str, value: Value, set: Set) -> Held {
    match value {
        Value::Still(now) => {
            set(el, name, None, &now);
            Held::Still
        }
        Value::Live(mut run) => {
            let el = el.clone();
            Held::Live(RenderEffect::new(move |before: Option<Plain>| {
                let now = run();
                set(&el, name, before.as_ref(), &now);
                now
            }))
        }
    }
}

fn set_attribute(el: &Element, name: &str, before: Option<&Plain>, now: &Plain) {
    if before == Some(now) {
        return;
    }
    match now.attribute() {
        Some(text) => Rndr::set_attribute(el, name, text),
        None if before.is_some() => Rndr::remove_attribute(el, name),
        None => {}
    }
}

fn set_property(el: &Element, name: &str, before: Option<&Plain>, now: &Plain) {
    // Set even if it is the same: the visitor may have changed it since.
    if before.is_some() || *now != Plain::None {
        Rndr::set_property_or_value(el, name, &now.property());
    }
}

/// What stands on the page of an [`El`].
pub struct ElState {
    tag: &'static str,
    el: Element,
    items: Vec<(Option<&'static str>, Held)>,
    children: Vec<AnyViewState>,
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let el = Rndr::create_element(self.tag, self.space);
        let items = self.items.into_iter().map(|item| item.build(&el)).collect();
        let children = self
            .children
            .into_iter()
            .map(|child| append(&el, child))
            .collect();
        ElState {
            tag: self.tag,
            el,
            items,
            children,
        }
    }

    fn rebuild(self, state: &mut ElState) {
        if self.tag != state.tag {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        for (name, held) in std::mem::take(&mut state.items) {
            drop(held);
            if let Some(name) = name
                && !self.items.iter().any(|item| item.attribute() == Some(name))
            {
                Rndr::remove_attribute(&state.el, name);
            }
        }
        let el = &state.el;
        state.items = self.items.into_iter().map(|item| item.build(el)).collect();
        let kept = self.children.len();
        for mut child in state.children.drain(kept.min(state.children.len())..) {
            child.unmount();
        }
        for (at, child) in self.children.into_iter().enumerate() {
            match state.children.get_mut(at) {
                Some(old) => child.rebuild(old),
                None => state.children.push(append(el, child)),
            }
        }
    }
}

fn append(el: &Element, child: AnyView) -> AnyViewState {
    let mut child = child.build();
    child.mount(el, None);
    child
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.el.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.el.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        Mountable::insert_before_this(&self.el, child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.el.clone()]
    }
}

only_in_the_browser!(El);
