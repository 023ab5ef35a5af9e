//! The design system: one component a file, its stylesheet beside it.
//!
//! Components know nothing of government. Texts come as props ([`Text`]: a `&'static str`, a `String`, or a function
//! such as `words::find::title`, which follows the language) or from `words::ui`. Behaviour follows govuk-frontend
//! and the WAI-ARIA Authoring Practices. Each file ends with its named examples, which the gallery, axe and the
//! keyboard tests walk.
#![allow(
    dead_code,
    reason = "the design system is whole, though a build may not use every part"
)]

pub mod breadcrumb;
pub mod button;
pub mod card;
pub mod cascade;
pub mod chips;
pub mod codes;
pub mod combobox;
pub mod date_field;
pub mod dialog;
pub mod disclosure;
pub mod empty;
pub mod error_summary;
pub mod failed;
pub mod field;
pub mod file_field;
pub mod heading;
pub mod icon;
pub mod ids;
pub mod link;
pub mod list;
pub mod notice;
pub mod options;
pub mod pager;
pub mod password_field;
pub mod qr_code;
pub mod select;
pub mod sent_form;
pub mod skeleton;
pub mod steps;
pub mod table;
pub mod tabs;
pub mod tag;
pub mod text_field;
pub mod timeline;
pub mod toast;

/// A text that may follow the language.
pub type Text = leptos::text_prop::TextProp;

/// What a colour says; never said by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Good to know.
    Info,
    /// Finished, valid, in order.
    Done,
    /// Waiting, due, needs attention.
    Wait,
    /// Danger, error, refused.
    Danger,
}

impl Tone {
    /// The value of `data-tone`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Info => "info",
            Self::Done => "done",
            Self::Wait => "wait",
            Self::Danger => "danger",
        }
    }
}
