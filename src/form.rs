//! Forms that the back end defines, drawn and read. Knows the rules (`contract::form`) and nothing of drafts or rooms.
//!
//! A room makes a [`FormState`] from the definition, the answers and what was filled in, draws one page of it with
//! [`FormPageView`], and calls [`FormState::check_page`] when the person goes on. [`FormState::changed`] counts the edits: an effect
//! that reads it saves. [`FormReadView`] shows the answers as the officer will read them.
//!
//! Beside the questions: [`attach`] sends files, [`kept`] keeps what is being written on the device.

pub mod attach;
pub mod documents;
#[cfg(feature = "gallery")]
mod examples;
mod field;
pub mod kept;
mod lone;
mod page;
mod prefilled;
mod read;
mod region;
mod rows;
mod sent;
mod shift;
mod state;
mod tell;
mod tied;

#[cfg(feature = "gallery")]
pub use examples::EXAMPLES;
pub use lone::FormFieldView;
pub use page::FormPageView;
pub use read::FormReadView;
pub use region::{region_levels, regions_below, whole_name};
pub use state::{FormState, Start};
