//! The steps of an application, and their names in addresses.

use crate::say::said;
use crate::words;
use contract::wire::{Draft, FormDefinition};

/// One step; each has its own address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What is told to and asked of the person before they begin.
    Notice,
    /// The questions about their situation.
    Situation,
    /// A page of the form, by its id.
    Page(String),
    /// The materials.
    Materials,
    /// How the result is handed over.
    Delivery,
    /// What is due.
    Pay,
    /// Everything once.
    Review,
    /// The signature.
    Sign,
    /// Handing it in.
    Submit,
}

impl Step {
    /// Its name in addresses, and in `place` of a draft.
    pub fn slug(&self) -> String {
        match self {
            Self::Notice => "notice",
            Self::Situation => "situation",
            Self::Page(id) => return ["form/", id].concat(),
            Self::Materials => "materials",
            Self::Delivery => "delivery",
            Self::Pay => "pay",
            Self::Review => "review",
            Self::Sign => "sign",
            Self::Submit => "submit",
        }
        .to_owned()
    }

    /// The step of a draft that goes by this name.
    pub fn find(steps: &[Self], slug: &str) -> Option<Self> {
        steps.iter().find(|step| step.slug() == slug).cloned()
    }

    /// Its name for people; reactive.
    pub fn name(&self, form: &FormDefinition) -> String {
        let name = match self {
            Self::Notice => words::apply::step_notice(),
            Self::Situation => words::apply::step_situation(),
            Self::Page(id) => {
                let page = form.pages.iter().find(|page| page.id == *id);
                return page.map(|page| said(&page.title)).unwrap_or_default();
            }
            Self::Materials => words::apply::step_materials(),
            Self::Delivery => words::apply::step_delivery(),
            Self::Pay => words::apply::step_pay(),
            Self::Review => words::apply::step_review(),
            Self::Sign => words::apply::step_sign(),
            Self::Submit => words::apply::step_submit(),
        };
        name.to_owned()
    }

    /// The steps of a draft, in order. What a draft does not need is no step.
    pub fn all(draft: &Draft) -> Vec<Self> {
        let pages = draft
            .form
            .pages
            .iter()
            .map(|page| Self::Page(page.id.clone()));
        let mut steps = vec![Self::Notice, Self::Situation];
        steps.extend(pages);
        steps.extend([Self::Materials, Self::Delivery]);
        steps.extend(draft.bill.is_some().then_some(Self::Pay));
        steps.extend([Self::Review, Self::Sign, Self::Submit]);
        steps
    }
}
