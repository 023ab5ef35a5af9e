//! The value of an attribute or a property.

use crate::element::El;
use crate::view::{AnyView, IntoAny, Live};
use real::oco::Oco;
use real::prelude::{Get, Memo, ReadSignal, RwSignal, Signal};
use real::text_prop::TextProp;
use real::wasm_bindgen::JsValue;
use std::borrow::Cow;

/// A value at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Plain {
    /// None: the attribute is not there.
    #[default]
    None,
    /// There without a value, or not there; a boolean property.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
}

impl Plain {
    /// The text of an attribute; `None` where there is none.
    pub fn attribute(&self) -> Option<&str> {
        match self {
            Self::None | Self::Flag(false) => None,
            Self::Flag(true) => Some(""),
            Self::Text(text) => Some(text),
        }
    }

    /// The value of a property.
    pub fn property(&self) -> JsValue {
        match self {
            Self::None => JsValue::UNDEFINED,
            Self::Flag(flag) => JsValue::from_bool(*flag),
            Self::Text(text) => JsValue::from_str(text),
        }
    }
}

/// A value, or what makes it anew when a signal changes.
pub enum Value {
    /// It stays.
    Still(Plain),
    /// It follows the signals read in it.
    Live(Box<dyn FnMut() -> Plain + Send>),
}

/// What can be the value of an attribute.
pub trait IntoAttributeValue: Sized {
    /// What `view!` asks of a value: nothing yet.
    #[inline]
    fn into_attribute_value(self) -> Self {
        self
    }

    /// The value.
    fn value(self) -> Value;

    /// The element with an attribute of this value.
    fn put(self, el: El, name: &'static str) -> El {
        el.with_value(name, self.value())
    }
}

impl IntoAttributeValue for &'static str {
    fn value(self) -> Value {
        Value::Still(self.into())
    }

    #[inline]
    fn put(self, el: El, name: &'static str) -> El {
        el.with_text(name, self)
    }
}

macro_rules! plain {
    ($($kind:ty, $value:ident => $plain:expr;)+) => {$(
        impl From<$kind> for Plain {
            fn from($value: $kind) -> Self {
                $plain
            }
        }

        impl IntoAttributeValue for $kind {
            fn value(self) -> Value {
                Value::Still(self.into())
            }
        }
    )+};
}

plain! {
    bool, flag => Self::Flag(flag);
    String, text => Self::Text(Cow::Owned(text));
    Cow<'static, str>, text => Self::Text(text);
    Oco<'static, str>, text => Self::Text(Cow::Owned(text.to_string()));
    i32, number => Self::Text(Cow::Owned(number.to_string()));
    u32, number => Self::Text(Cow::Owned(number.to_string()));
    usize, number => Self::Text(Cow::Owned(number.to_string()));
}

impl From<&'static str> for Plain {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<T: Into<Plain>> From<Option<T>> for Plain {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

impl<T: IntoAttributeValue> IntoAttributeValue for Option<T> {
    fn value(self) -> Value {
        self.map_or(Value::Still(Plain::None), T::value)
    }
}

impl<F, T> IntoAttributeValue for F
where
    F: FnMut() -> T + Send + 'static,
    T: Into<Plain>,
{
    fn value(mut self) -> Value {
        Value::Live(Box::new(move || self().into()))
    }

    fn put(mut self, el: El, name: &'static str) -> El {
        el.with_live(name, Box::new(move || self().into()))
    }
}

impl<F, T> IntoAttributeValue for Live<F>
where
    F: FnMut() -> T + Send + 'static,
    T: Into<Plain>,
{
    fn value(self) -> Value {
        self.0.value()
    }

    #[inline]
    fn put(self, el: El, name: &'static str) -> El {
        self.0.put(el, name)
    }
}

impl IntoAttributeValue for TextProp {
    fn value(self) -> Value {
        (move || self.get()).value()
    }
}

macro_rules! signals {
    ($($signal:ident)+) => {$(
        impl<T> IntoAttributeValue for $signal<T>
        where
            T: Into<Plain> + Clone + Send + Sync + 'static,
        {
            fn value(self) -> Value {
                (move || self.get()).value()
            }
        }

        impl<T> IntoAny for $signal<T>
        where
            T: IntoAny + Clone + Send + Sync + 'static,
        {
            fn into_any(self) -> AnyView {
                (move || self.get()).into_any()
            }
        }
    )+};
}

signals! { Signal Memo ReadSignal RwSignal }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_there_or_not() {
        assert_eq!(Plain::from(true).attribute(), Some(""));
        assert_eq!(Plain::from(false).attribute(), None);
        assert_eq!(Plain::from(None::<String>).attribute(), None);
        assert_eq!(Plain::from(Some("a")).attribute(), Some("a"));
        assert_eq!(Plain::from(3_u32).attribute(), Some("3"));
    }
}
