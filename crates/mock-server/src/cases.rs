//! Cases: what becomes of an application after it is submitted.

mod applicant;
mod archive;
mod archived;
mod book;
pub(crate) mod collect;
mod correct;
pub(crate) mod hand_over;
mod inbox;
pub(crate) mod inquire;
pub(crate) mod inquire_desk;
pub(crate) mod lookup;
pub(crate) mod messages;
mod officer;
mod outcome;
mod paper;
mod parcel;
pub(crate) mod rate;
mod reckon;
pub(crate) mod record;
pub(crate) mod sample;
pub(crate) mod sample_file;
mod seeds;
mod show;
mod show_desk;
mod step;
mod told;
pub(crate) mod watch;

use contract::wire::{Answers, Bill, CaseMaterial, Delivery, FormDefinition, Principal, Receipt};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::{Reach, Sight};
use crate::session::secret;
use crate::world::items::Item;

pub(crate) use applicant::{urge, withdraw};
pub(crate) use archived::archives;
pub(crate) use book::{Book, Cases};
pub(crate) use inbox::inbox;
pub(crate) use officer::{Officer, sees};
pub(crate) use paper::file as paper_file;
pub(crate) use parcel::of as parcel;
pub(crate) use seeds::back;
pub(crate) use show::{case, glance, item, masked, masked_delivery, summary};
pub(crate) use show_desk::file as desk_file;
pub(crate) use step::{Refused, act};
pub(crate) use told::{Said, digest};
pub(crate) use {correct::correct, correct::start as start_correction};

/// The most cases of others that can stand in the book at the start.
pub(crate) const MOST_CASES: usize = 100_000;

/// An application as it was submitted.
#[derive(Clone, Debug, Serialize, Deserialize)]
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

/// Files a new case.
pub(crate) fn file(ctx: &Ctx<'_>, new: NewCase) -> Result<Receipt, Problem> {
    file_as(ctx, new, &Said::plain("SUBMITTED"))
}

/// The same, with what is said of how it came.
pub(crate) fn file_as(ctx: &Ctx<'_>, new: NewCase, said: &Said<'_>) -> Result<Receipt, Problem> {
    let now = ctx.shared.clock.now();
    let mut book = ctx.shared.cases.open(ctx)?;
    let number = book.next_number(&ctx.world, new.item, now);
    let code = query_code(&secret());
    let id = secret().chars().take(24).collect();
    let at = book.add(step::submitted(
        &ctx.world, new, id, number, code, said, now,
    ));
    messages::tell(&mut book, &ctx.world, at, said, now);
    book.receipt(&ctx.world, at)
        .ok_or_else(|| refuse::with_detail(ProblemKind::Internal, ctx.trace(), "the case is lost"))
}

/// Holds the right of the person signed in to see a case against who it is for.
///
/// # Errors
/// `NOT_FOUND`, or `NOT_ALLOWED` for who may not act for them any more.
pub(crate) fn seen(ctx: &Ctx<'_>, id: &str) -> Result<(), Problem> {
    let reach = Reach::of(ctx)?;
    let book = ctx.shared.cases.open(ctx)?;
    let sight = match book.find(id) {
        Some(at) => reach.sight(&ctx.world, book.case(at)),
        None => Sight::Nothing,
    };
    match sight {
        Sight::Progress | Sight::Whole => Ok(()),
        Sight::Former(lack) => Err(refuse::lack(ctx.trace(), lack)),
        Sight::Nothing => Err(refuse::not_found(ctx.trace(), "case")),
    }
}

/// Six digits that nobody can guess.
fn query_code(secret: &str) -> String {
    let number = u64::from_str_radix(secret.get(..15).unwrap_or_default(), 16).unwrap_or_default();
    format!("{:06}", number % 1_000_000)
}
