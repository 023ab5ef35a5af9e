//! Cases: what becomes of an application after it is submitted.

use std::sync::Mutex;

use contract::wire::{
    Answers, Bill, CaseMaterial, Delivery, Document, FormDefinition, Principal, Receipt, Text,
};
use contract::{Problem, ProblemKind};

use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::items::Item;

/// An application as it was submitted.
#[derive(Clone, Debug)]
pub(crate) struct NewCase {
    /// The item.
    pub item: Item,
    /// Id of the persona who submitted it.
    pub submitter: String,
    /// Id of the persona it is for.
    pub applicant: String,
    /// The same as it travels.
    pub principal: Principal,
    /// The form and the answers, real values in place of masked ones.
    pub form: FormDefinition,
    pub answers: Answers,
    /// Materials with what was supplied for each.
    pub materials: Vec<CaseMaterial>,
    pub delivery: Option<Delivery>,
    pub bill: Option<Bill>,
    /// SM3 digest of what was signed.
    pub digest: String,
}

/// All cases.
#[derive(Default)]
pub(crate) struct Cases(Mutex<Vec<NewCase>>);

/// Files a new case.
pub(crate) fn file(ctx: &Ctx<'_>, new: NewCase) -> Result<Receipt, Problem> {
    let now = ctx.shared.clock.now();
    let lost = || refuse::with_detail(ProblemKind::Internal, ctx.trace(), "the cases are lost");
    let mut all = ctx.shared.cases.0.lock().map_err(|_| lost())?;
    let day = clock::rfc3339(now)[..10].replace('-', "");
    let number = format!("{}{day}{:04}", ctx.world.task_code(new.item), all.len() + 1);
    let guide = ctx.world.guide(new.item, None);
    let documents: Vec<Document> = new
        .materials
        .iter()
        .flat_map(|material| material.documents.clone())
        .collect();
    let receipt = Receipt {
        case: number.clone(),
        number,
        query_code: "000000".to_owned(),
        item: contract::wire::Named {
            id: guide.item.id.clone(),
            name: guide.item.name.clone(),
        },
        applicant: new.principal.name.clone(),
        submitted_at: clock::rfc3339(now),
        department: guide.item.department.clone(),
        next: Text::default(),
        next_by: clock::rfc3339(now),
        told: Vec::new(),
        documents,
        digest: new.digest.clone(),
    };
    all.push(new);
    Ok(receipt)
}
