//! The person who stands at the window: a test persona, whose card an officer would see.

use contract::endpoint::Id;
use contract::endpoints::{GetCounterForm, Reveal};
use contract::wire::{
    Answer, Answers, CounterDraftStart, CounterForm, FieldKind, PaperMaterial, PaperShown,
    ProfileField, RevealReason, RevealStart, Role,
};

use super::super::apply::Bench;
use super::super::people::People;
use crate::client::{Client, read};
use crate::visit::Visit;

/// A person with what is on their card, and what can be noted for them.
pub(super) struct Who<'b> {
    /// At the bench: who applies, and for what.
    pub bench: &'b Bench,
    pub name: String,
    pub number: String,
    pub form: CounterForm,
}

impl<'b> Who<'b> {
    /// The person of the bench; else why nobody can stand at a window.
    pub(super) fn learn(
        client: &Client,
        people: &People,
        bench: Option<&'b Bench>,
    ) -> Result<Self, String> {
        let bench = bench.ok_or("no test persona was found that could apply for an item")?;
        let window = people.officer(&Role::Window);
        let (_, window) = window.map_err(|_| "no test persona has the role WINDOW")?;
        let cookies = window.cookies();
        let item = Id(bench.item().to_owned());
        let form = client.call_with::<GetCounterForm>(&item, &(), &[("cookie", cookies.as_str())]);
        let form =
            form.map_err(|_| "the item of the test persona cannot be begun at the window")?;
        let revealed = |field| revealed(client, &bench.visit, field);
        Ok(Self {
            name: revealed(ProfileField::Name)?,
            number: revealed(ProfileField::IdNumber)?,
            form: form.value,
            bench,
        })
    }

    /// What the window is told, with an answer and a paper where there are such.
    pub(super) fn said(&self) -> CounterDraftStart {
        let paper = self.form.papers.first().map(|paper| PaperMaterial {
            material: paper.id.clone(),
            shown: PaperShown::OriginalSeen,
        });
        CounterDraftStart {
            item: self.bench.item().to_owned(),
            name: self.name.clone(),
            id_number: self.number.clone(),
            answers: Answers(self.answer().into_iter().collect()),
            papers: paper.into_iter().collect(),
        }
    }

    /// The first option of a field that stands for itself, by the id of the field.
    fn answer(&self) -> Option<(String, Answer)> {
        let groups = self.form.form.pages.iter().flat_map(|page| &page.groups);
        let plain = groups.filter(|group| group.repeat.is_none() && group.when.is_none());
        let mut fields = plain.flat_map(|group| &group.fields);
        let field = fields.find(|field| {
            field.kind == FieldKind::Choice && field.when.is_none() && !field.sensitive
        })?;
        let first = field.options.first()?;
        Some((field.id.clone(), Answer::One(first.value.clone())))
    }
}

/// What the test persona reads of itself, unmasked.
fn revealed(client: &Client, visit: &Visit, field: ProfileField) -> Result<String, String> {
    let body = RevealStart {
        field,
        reason: RevealReason::Check,
    };
    let answer = visit.send::<Reveal>(client, &(), &body, &[]);
    let revealed = answer.and_then(|answer| read::<Reveal>(&answer));
    let why = "the name and number of the test persona are not revealed to it, which a card at a window would show";
    revealed
        .map(|revealed| revealed.value)
        .map_err(|_| why.to_owned())
}
