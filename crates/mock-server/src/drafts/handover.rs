//! Handing a draft over to whom it is for.

use contract::wire::{
    ApplicantKind, DelegatedDeed, HandOver, HandedOver, LawKind, Message, MessageTargetKind, Text,
};
use contract::{FieldError, Problem};

use super::{owned, save};
use crate::delegations::{deeds, show::name};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::mail;
use crate::principals::Reach;

/// Longest note, in characters.
const WORDS: usize = 200;

/// Hands it over: what the delegate filled in is the principal's from now on, who is told where to go on.
pub(crate) fn hand_over(ctx: &Ctx<'_>, id: &str, body: &HandOver) -> Result<HandedOver, Problem> {
    let trace = ctx.trace();
    let open = owned(ctx, id)?;
    if open.kept.case.is_some() {
        return Err(refuse::conflict(trace, "this application was submitted"));
    }
    let reach = Reach::of(ctx)?;
    let child = |(p, law): &(_, LawKind)| is_child(p, law, &open.kept.applicant);
    if open.kept.right == ApplicantKind::Myself || reach.by_law.iter().any(child) {
        return Err(refuse::conflict(
            trace,
            "there is nobody to hand it over to",
        ));
    }
    if body.note.chars().count() > WORDS {
        let error = FieldError::at("/note", "expected 200 characters at most");
        return Err(refuse::invalid(trace, vec![error]));
    }
    if let Some(content) = &body.content {
        let mut content = content.clone();
        content.migrate = false;
        save::save(ctx, &open, content)?;
    }
    let applicant = open.kept.applicant.clone();
    ctx.shared.drafts.change(
        |kept| kept.id == id,
        |kept| {
            kept.owner.clone_from(&applicant);
            kept.right = ApplicantKind::Myself;
            // A code that somebody else holds opens nothing of theirs.
            kept.end_code(ctx.shared.clock.now());
            kept.revision += 1;
            kept.saved = ctx.shared.clock.now();
            if body.place.is_some() {
                kept.content.place.clone_from(&body.place);
            }
            // What was agreed to was agreed to by somebody else.
            kept.content.agreed = false;
        },
    );
    ctx.shared.documents.hand_over(id, &applicant);
    ctx.shared
        .bills
        .hand_over(id, &applicant, ctx.shared.clock.now());
    ctx.shared.signatures.retain(|kept| kept.draft != id);
    deeds::note(ctx, &applicant, open.item, DelegatedDeed::HandedOver, None);
    tell(ctx, &open, body)?;
    let item = &open.guide.item.name;
    let to = name(&open.applicant);
    let told = ctx.world.words.fill(
        "delegation.handed",
        &[("item", item), ("name", &Text::zh(&*to))],
    );
    Ok(HandedOver { to, told })
}

fn is_child(persona: &crate::world::content::Persona, law: &LawKind, applicant: &str) -> bool {
    *law == LawKind::Guardian && persona.id == applicant
}

/// The principal gets a message that leads to the very step.
fn tell(ctx: &Ctx<'_>, open: &super::Open, body: &HandOver) -> Result<(), Problem> {
    let words = &ctx.world.words;
    let me = Text::zh(name(&ctx.person()?));
    let item = &open.guide.item.name;
    let note = Text::zh(body.note.trim());
    let title = words.fill("delegation.draft.title", &[("name", &me)]);
    let text = words.fill("delegation.draft.text", &[("item", item), ("note", &note)]);
    let message = letter(ctx, &open.kept.id, title, text);
    let mut book = ctx.shared.cases.open(ctx)?;
    book.inform(&open.kept.applicant, message);
    Ok(())
}

/// A message that leads to a draft, which waits for whoever gets it.
pub(super) fn letter(ctx: &Ctx<'_>, draft: &str, title: Text, text: Text) -> Message {
    let now = ctx.shared.clock.now();
    Message {
        needs_you: true,
        ..mail::letter(now, MessageTargetKind::Draft, draft, title, text)
    }
}
