//! Narrowing one's cases, and conditions that are kept.

use contract::endpoint::Id;
use contract::endpoints::CaseQuery;
use contract::flow::At;
use contract::validate::Day;
use contract::wire::{
    CaseFilter, CaseFilterChoice, CaseFilterStart, CaseFilters, CaseGroup, Named, Principal,
    SavedCaseFilter,
};
use contract::{FieldError, ParamValue, Problem};
use serde::{Deserialize, Serialize};

use crate::cases;
use crate::cases::record::Record;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::Reach;
use crate::session::secret;
use crate::world::World;

/// Longest name, longest words, and how many can be kept.
const NAME: usize = 30;
const WORDS: usize = 100;
const MOST: usize = 20;

/// Conditions as they are kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Id of the persona.
    pub owner: String,
    pub saved: SavedCaseFilter,
}

/// Where a case stands, as lists are narrowed.
pub(in crate::api) fn group(at: At) -> CaseGroup {
    match at {
        At::Submitted => CaseGroup::Submitted,
        At::CorrectionRequired => CaseGroup::Correction,
        At::Accepted | At::Handling | At::Reviewing | At::Approving | At::Suspended => {
            CaseGroup::Handling
        }
        At::Approved | At::Rejected | At::Delivering => CaseGroup::Decided,
        At::Closed => CaseGroup::Closed,
        At::NotAccepted | At::Returned | At::Withdrawn => CaseGroup::Stopped,
    }
}

/// Whether a case fits every condition.
pub(in crate::api) fn fits(world: &World, case: &Record, query: &CaseQuery) -> bool {
    let filed = &case.filed;
    let day = Day::parse(&clock::date(clock::day(case.submitted_at)));
    let item = cases::item(world, filed.item);
    let named = |words: &str| {
        let words = words.trim().to_lowercase();
        let says = |text: &str| text.to_lowercase().contains(&words);
        says(&case.number) || says(item.name.chinese()) || says(item.name.in_language("en").0)
    };
    query.open.is_none_or(|open| open != case.at.is_end())
        && query
            .group
            .as_ref()
            .is_none_or(|wanted| *wanted == group(case.at))
        && query
            .needs_you
            .is_none_or(|needs| needs == (case.at == At::CorrectionRequired))
        && query
            .applicant
            .as_ref()
            .is_none_or(|id| id.as_str() == filed.applicant)
        && query.item.as_ref().is_none_or(|id| id.as_str() == item.id)
        && query
            .department
            .as_ref()
            .is_none_or(|id| id.as_str() == world.department_of(filed.item).id)
        && query.from.is_none_or(|from| day >= Some(from))
        && query.to.is_none_or(|to| day.is_some_and(|day| day <= to))
        && query.q.as_ref().is_none_or(|words| named(words.as_str()))
}

/// `GET /me/case-filters`.
pub(in crate::api) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<CaseFilters, Problem> {
    let me = ctx.person()?;
    let mut saved: Vec<SavedCaseFilter> = ctx
        .shared
        .case_filters
        .all_where(|kept| kept.owner == me.id)
        .into_iter()
        .map(|kept| kept.saved)
        .collect();
    saved.sort_by(|a, b| a.name.cmp(&b.name));
    let reach = Reach::of(ctx)?;
    let book = ctx.shared.cases.open(ctx)?;
    let mut all = CaseFilters {
        saved,
        applicants: Vec::new(),
        items: Vec::new(),
        departments: Vec::new(),
    };
    for case in book
        .cases()
        .iter()
        .filter(|case| reach.sees(&ctx.world, case))
    {
        add_applicant(&mut all.applicants, &case.filed.principal);
        add(&mut all.items, cases::item(&ctx.world, case.filed.item));
        add(
            &mut all.departments,
            ctx.world.department_of(case.filed.item),
        );
    }
    all.items
        .sort_by(|a, b| a.name.chinese().cmp(b.name.chinese()));
    all.departments
        .sort_by(|a, b| a.name.chinese().cmp(b.name.chinese()));
    Ok(all)
}

fn add_applicant(list: &mut Vec<Principal>, one: &Principal) {
    if list.iter().all(|known| known.id != one.id) {
        list.push(one.clone());
    }
}

fn add(list: &mut Vec<CaseFilterChoice>, one: Named) {
    match list.iter_mut().find(|known| known.id == one.id) {
        Some(known) => known.count += 1,
        None => list.push(CaseFilterChoice {
            id: one.id,
            name: one.name,
            count: 1,
        }),
    }
}

/// `POST /me/case-filters`.
pub(in crate::api) fn save(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CaseFilterStart,
) -> Result<CaseFilters, Problem> {
    let me = ctx.person()?.id;
    let name = body.name.trim().to_owned();
    let mut errors = wrong(&body.filter);
    if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
        errors.push(FieldError::at("/name", "expected 1 to 30 characters"));
    }
    if !errors.is_empty() {
        return Err(refuse::invalid(ctx.trace(), errors));
    }
    let full = ctx.shared.case_filters.with(|all| {
        let own = |kept: &&mut Kept| kept.owner == me && kept.saved.name == name;
        if let Some(known) = all.iter_mut().find(own) {
            known.saved.filter = body.filter;
            return false;
        }
        if all.iter().filter(|kept| kept.owner == me).count() >= MOST {
            return true;
        }
        all.push(Kept {
            owner: me.clone(),
            saved: SavedCaseFilter {
                id: secret().chars().take(16).collect(),
                name,
                filter: body.filter,
            },
        });
        false
    });
    if full {
        return Err(refuse::conflict(
            ctx.trace(),
            "20 conditions are kept already: forget one first",
        ));
    }
    get(ctx, (), (), ())
}

/// Every condition that `GET /cases` would refuse.
fn wrong(filter: &CaseFilter) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut hold = |pointer: &str, good: bool, expected: &str| {
        if !good {
            errors.push(FieldError::at(pointer, format!("expected {expected}")));
        }
    };
    let code = |text: &Option<String>| {
        text.as_deref()
            .is_none_or(|text| contract::wire::Code::read(text).is_some())
    };
    let day = |text: &Option<String>| {
        text.as_deref()
            .is_none_or(|text| <Day as ParamValue>::read(text).is_some())
    };
    hold(
        "/filter/group",
        filter.group.as_ref().is_none_or(CaseGroup::is_known),
        "a name of this version",
    );
    for (pointer, text) in [
        ("/filter/applicant", &filter.applicant),
        ("/filter/item", &filter.item),
        ("/filter/department", &filter.department),
    ] {
        hold(pointer, code(text), contract::wire::Code::EXPECTED);
    }
    hold(
        "/filter/from",
        day(&filter.from),
        <Day as ParamValue>::EXPECTED,
    );
    hold("/filter/to", day(&filter.to), <Day as ParamValue>::EXPECTED);
    let words = filter
        .q
        .as_deref()
        .is_none_or(|q| !q.is_empty() && q.chars().count() <= WORDS);
    hold("/filter/q", words, "1 to 100 characters");
    errors
}

/// `DELETE /me/case-filters/{id}`.
pub(in crate::api) fn delete(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    (): (),
) -> Result<CaseFilters, Problem> {
    let me = ctx.person()?.id;
    let shelf = &ctx.shared.case_filters;
    let own = |kept: &Kept| kept.owner == me && kept.saved.id == id.0;
    if shelf.find(own).is_none() {
        return Err(refuse::not_found(ctx.trace(), "filter"));
    }
    shelf.retain(|kept| !own(kept));
    get(ctx, (), (), ())
}
