//! What a window can note of an application that it begins, and what is missing of it afterwards.

use contract::form::{self, WrongKind};
use contract::situation::{Applies, needed};
use contract::wire::{
    Answers, CounterForm, CounterPaper, ExemptionMode, FieldKind, FormDefinition, FormField, Guide,
    Material, Named, Necessity, NotedPaper, PaperMaterial, Text,
};
use contract::{FieldError, Problem};

use super::{begin, lacks, prefill};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::standing;
use crate::world::items::Item;
use crate::world::places::PlaceId;

/// An item that can be begun at the windows of a hall.
pub(super) struct Noting {
    item: Item,
    pub guide: Guide,
    pub form: FormDefinition,
}

impl Noting {
    /// What can be noted for an item at the windows of a hall; `None` where it cannot be begun there and gone on with on line.
    ///
    /// # Errors
    /// `NOT_FOUND` for an item that there is not; as of [`standing::open`].
    pub(super) fn at(
        ctx: &Ctx<'_>,
        place: PlaceId,
        hall: &Named,
        id: &str,
    ) -> Result<Option<Self>, Problem> {
        let item = ctx.world.item(id);
        let item = item.ok_or_else(|| refuse::not_found(ctx.trace(), "item"))?;
        standing::open(ctx, item)?;
        let template = ctx.world.template(item.template);
        let guide = ctx.world.guide(item, Some(place));
        let mut places = guide.places.iter();
        let served = places.any(|place| place.hall.as_ref() == Some(&hall.id));
        let newer = ctx.shared.standings.of(id).newer_forms;
        let form = ctx.shared.forms.of(template, false, newer);
        let form = form.filter(|_| served && begin::is_online(template));
        Ok(form.map(|form| Self { item, guide, form }))
    }

    pub(super) fn item(&self) -> Named {
        Named {
            id: self.guide.item.id.clone(),
            name: self.guide.item.name.clone(),
        }
    }

    /// What the window asks of the form: not what the card says, and no statement, which the person alone makes.
    pub(super) fn asked(&self, ctx: &Ctx<'_>) -> FormDefinition {
        let card = prefill::card_fields(ctx, ctx.world.template(self.item.template));
        let mut form = self.form.clone();
        for page in &mut form.pages {
            for group in &mut page.groups {
                let asked = |field: &FormField| {
                    field.kind != FieldKind::Confirm && !card.contains(&field.id.as_str())
                };
                group.fields.retain(asked);
            }
            page.groups.retain(|group| !group.fields.is_empty());
        }
        form.pages.retain(|page| !page.groups.is_empty());
        form
    }

    /// As it travels.
    pub(super) fn show(self, ctx: &Ctx<'_>) -> CounterForm {
        let papers = self.papers();
        let shown = papers.map(|(material, required)| CounterPaper {
            id: material.id.clone(),
            name: material.name.clone(),
            required,
        });
        CounterForm {
            papers: shown.collect(),
            item: self.item(),
            form: self.asked(ctx),
        }
    }

    /// The papers of the guide, and whether the item needs each whatever the situation.
    fn papers(&self) -> impl Iterator<Item = (&Material, bool)> {
        let materials = &self.guide.materials;
        let applies = needed(&self.guide.situations, materials, &[]);
        materials.iter().zip(applies).map(|(material, applies)| {
            let by_itself = matches!(
                material.exemption.mode,
                ExemptionMode::DataVerified | ExemptionMode::FormPrefilled
            );
            let must = material.necessity == Necessity::Required && !by_itself;
            (material, must && applies == Applies::Yes)
        })
    }

    /// The papers that were there, with their names.
    ///
    /// # Errors
    /// What is wrong, at its pointer.
    pub(super) fn noted(&self, papers: &[PaperMaterial]) -> Result<Vec<NotedPaper>, FieldError> {
        let mut noted: Vec<NotedPaper> = Vec::new();
        for (at, paper) in papers.iter().enumerate() {
            let mut known = self.guide.materials.iter();
            let known = known.find(|one| one.id == paper.material);
            let twice = noted.iter().any(|one| one.material == paper.material);
            let Some(known) = known.filter(|_| paper.shown.is_known() && !twice) else {
                let expected = "expected a material of the item, once, and how it was there";
                return Err(FieldError::at(format!("/papers/{at}"), expected));
            };
            noted.push(NotedPaper {
                material: known.id.clone(),
                name: known.name.clone(),
                shown: paper.shown.clone(),
            });
        }
        Ok(noted)
    }

    /// What the person must still fill in or bring. What their card says is filled in when they take it up.
    pub(super) fn missing(
        &self,
        ctx: &Ctx<'_>,
        (name, number): (&str, &str),
        answers: &Answers,
        papers: &[NotedPaper],
    ) -> Vec<Text> {
        let template = ctx.world.template(self.item.template);
        let mut all = prefill::by_card(ctx, template, name, number);
        all.0.extend(answers.0.clone());
        let wrongs = form::check(&self.form, &all, &[], &ctx.today());
        let open = wrongs.iter().filter(|wrong| {
            let few = matches!(wrong.kind, WrongKind::TooFewRows(_));
            few || wrong.kind == WrongKind::Missing
        });
        let mut missing: Vec<Text> = Vec::new();
        for wrong in open {
            let steps = form::steps(&wrong.pointer);
            let label = steps.first().map(|id| lacks::label(&self.form, id));
            missing.extend(label.filter(|label| !missing.contains(label)));
        }
        let noted = |id: &String| papers.iter().any(|paper| paper.material == *id);
        let wanting = self.papers().filter(|(one, must)| *must && !noted(&one.id));
        missing.extend(wanting.map(|(material, _)| material.name.clone()));
        missing
    }
}
