//! The one type of all elements.

use crate::mounted::State;
use crate::value::{IntoAttributeValue, Plain, Value};
use crate::view::{AnyView, Kind, erase};
use real::prelude::Owner;
use real::reactive::effect::RenderEffect;
use real::tachys::html::event::EventDescriptor;
use real::tachys::renderer::types::{Element, Event, Node};
use real::tachys::renderer::{RemoveEventHandler, Rndr};
use real::tachys::view::{Mountable, Render, RenderHtml};
use send_wrapper::SendWrapper;
use std::borrow::Cow;

/// An element that is being put together.
pub struct El(pub(crate) Box<Kind>);

/// An element: a tag, what is set on it, what stands in it.
pub(crate) struct Parts {
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

// What every view calls for every element stands here once, and takes few words.
impl El {
    /// An empty element, in the namespace of HTML unless another is named.
    #[inline(never)]
    pub fn new(tag: &'static str, space: Option<&'static str>) -> Self {
        Self(Box::new(Kind::Element(Parts {
            tag,
            space,
            items: Vec::new(),
            children: Vec::new(),
        })))
    }

    /// With something in it.
    #[inline]
    pub fn child<T: RenderHtml + Send>(self, child: T) -> Self {
        self.with_child(erase(child))
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        if let Kind::Element(parts) = &mut *self.0 {
            match *child.0 {
                // Several children, as `view!` hands them over.
                Kind::Many(children) => parts.children.extend(children),
                child => parts.children.push(AnyView(Box::new(child))),
            }
        }
        self
    }

    #[inline(never)]
    fn with(mut self, item: Item) -> Self {
        if let Kind::Element(parts) = &mut *self.0 {
            parts.items.push(item);
        }
        self
    }

    #[inline(never)]
    pub(crate) fn with_text(self, name: &'static str, value: &'static str) -> Self {
        self.with_value(name, Value::Still(Plain::Text(Cow::Borrowed(value))))
    }

    #[inline(never)]
    pub(crate) fn with_value(self, name: &'static str, value: Value) -> Self {
        self.with(Item::Attribute(name, value))
    }

    #[inline(never)]
    pub(crate) fn with_live(
        self,
        name: &'static str,
        run: Box<dyn FnMut() -> Plain + Send>,
    ) -> Self {
        self.with_value(name, Value::Live(run))
    }

    #[inline(never)]
    fn with_listener(self, name: &'static str, run: Box<dyn FnMut(Event)>) -> Self {
        self.with(Item::Listener(name, SendWrapper::new(run)))
    }

    /// With an attribute.
    #[inline]
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        value.put(self, name)
    }

    /// With classes.
    #[inline]
    pub fn class(self, value: impl IntoAttributeValue) -> Self {
        self.attr("class", value)
    }

    /// With a property of its DOM object.
    pub fn prop(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(Item::Property(name, value.value()))
    }

    /// With a listener for an event.
    pub fn on<E>(self, event: E, mut run: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: From<Event>,
    {
        let name = match event.name() {
            Cow::Borrowed(name) => name,
            // An event of one's own making: those of HTML have names that stay.
            Cow::Owned(name) => name.leak(),
        };
        self.with_listener(name, Box::new(move |event| run(E::EventType::from(event))))
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

    /// Sets it; `used` is an element that may still have something of that name on it.
    fn build(self, el: &Element, used: bool) -> (Option<&'static str>, Held) {
        let attribute = self.attribute();
        let held = match self {
            Self::Attribute(name, value) => set(el, name, value, used, set_attribute),
            Self::Property(name, value) => set(el, name, value, used, set_property),
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

type Set = fn(&Element, &str, Option<&Plain>, bool, &Plain);

fn set(el: &Element, name: &'static str, value: Value, used: bool, set: Set) -> Held {
    match value {
        Value::Still(now) => {
            set(el, name, None, used, &now);
            Held::Still
        }
        Value::Live(mut run) => {
            let el = el.clone();
            Held::Live(RenderEffect::new(move |before: Option<Plain>| {
                let now = run();
                set(&el, name, before.as_ref(), used, &now);
                now
            }))
        }
    }
}

fn set_attribute(el: &Element, name: &str, before: Option<&Plain>, used: bool, now: &Plain) {
    if before == Some(now) {
        return;
    }
    match now.attribute() {
        Some(text) => Rndr::set_attribute(el, name, text),
        None if used || before.is_some() => Rndr::remove_attribute(el, name),
        None => {}
    }
}

fn set_property(el: &Element, name: &str, before: Option<&Plain>, used: bool, now: &Plain) {
    // Set even if it is the same: the visitor may have changed it since.
    if used || before.is_some() || *now != Plain::None {
        Rndr::set_property_or_value(el, name, &now.property());
    }
}

/// What stands on the page of an element.
pub(crate) struct ElState {
    tag: &'static str,
    el: Element,
    items: Vec<(Option<&'static str>, Held)>,
    children: Vec<State>,
}

impl Parts {
    pub(crate) fn build(self) -> ElState {
        let el = Rndr::create_element(self.tag, self.space);
        let items = self
            .items
            .into_iter()
            .map(|item| item.build(&el, false))
            .collect();
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

    /// Changes what stands there; an element of another tag comes back, for it cannot be.
    pub(crate) fn rebuild(self, state: &mut ElState) -> Option<Self> {
        if self.tag != state.tag {
            return Some(self);
        }
        let el = &state.el;
        for (name, held) in std::mem::take(&mut state.items) {
            drop(held);
            if let Some(name) = name
                && !self.items.iter().any(|item| item.attribute() == Some(name))
            {
                Rndr::remove_attribute(el, name);
            }
        }
        state.items = self
            .items
            .into_iter()
            .map(|item| item.build(el, true))
            .collect();
        let kept = self.children.len().min(state.children.len());
        for mut child in state.children.drain(kept..) {
            child.unmount();
        }
        for (at, child) in self.children.into_iter().enumerate() {
            match state.children.get_mut(at) {
                Some(old) => child.rebuild(old),
                None => state.children.push(append(el, child)),
            }
        }
        None
    }
}

fn append(el: &Element, child: AnyView) -> State {
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
        Vec::new()
    }
}
