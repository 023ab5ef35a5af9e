//! The rules of forms: what is shown, what is wrong, what is submitted. One set for the portal and the back end.
//!
//! A form is data ([`FormDefinition`]) and so are the answers ([`Answers`]). Nothing here does I/O, and nothing panics
//! whatever the two hold: a definition that cannot be understood is read as far as it goes, and [`defects`] names the
//! rest. The same cases as JSON, for other languages: `crates/contract/corpus/forms.json`.
//!
//! Three things to know:
//! - What is hidden counts as not answered, and so on for what depends on it. Conditions that lead back to themselves
//!   cannot be judged, and what cannot be judged is shown.
//! - An answer is named by a JSON pointer into the answers: `/name`, `/members/0/name`.
//! - `today` is a day, `YYYY-MM-DD`: the caller says which, for a device's clock may be wrong.

mod check;
mod clean;
mod defects;
mod migrate;
mod plan;
mod pointer;
mod rule;
mod shown;
mod value;
mod wrong;

pub use check::{check, check_field};
pub use clean::clean;
pub use defects::{Defect, defects};
pub use migrate::{Change, ChangeKind, migrate};
pub use plan::mentioned;
pub use pointer::{get, join, remove, set, steps};
pub use rule::holds;
pub use shown::{Shown, is_shown};
pub use value::{is_blank, normal, region_level};
pub use wrong::{Wrong, WrongKind};

#[cfg(doc)]
use crate::wire::{Answers, FormDefinition};
