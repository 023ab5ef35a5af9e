//! The types of the wire under the rules of situations.

use super::{Condition, Conditional, Question};
use crate::wire;

impl Condition for wire::Condition {
    fn question(&self) -> &str {
        &self.question
    }

    fn any_of(&self) -> impl Iterator<Item = &str> {
        self.any_of.iter().map(String::as_str)
    }
}

impl Conditional for wire::Situation {
    type When = wire::Condition;

    fn when(&self) -> &[wire::Condition] {
        &self.when
    }
}

impl Question for wire::Situation {
    fn id(&self) -> &str {
        &self.id
    }

    fn options(&self) -> impl Iterator<Item = &str> {
        self.options.iter().map(|option| option.id.as_str())
    }

    fn multiple(&self) -> bool {
        self.multiple
    }
}

impl Conditional for wire::Material {
    type When = wire::Condition;

    fn when(&self) -> &[wire::Condition] {
        &self.when
    }
}

impl Conditional for wire::JoinedItem {
    type When = wire::Condition;

    fn when(&self) -> &[wire::Condition] {
        &self.when
    }
}
