//! Departments, and the ways to reach them.

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{DepartmentQuery, GetDepartment, ListDepartments};
use contract::validate::CreditCode;
use contract::wire::Contact;

use super::{World, lists, spread};
use crate::exchange::cannot_tell;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &mut World) {
    let about = ListDepartments::ABOUT;
    let found = kit.case(
        &about,
        "departments of the default region, page after page",
        |client| {
            lists::walk::<ListDepartments, _>(
                client,
                20,
                |cursor, limit| DepartmentQuery {
                    cursor,
                    limit,
                    region: None,
                },
                |d| d.id.clone(),
            )
        },
    );
    let departments = found.unwrap_or_default();
    kit.case(
        &about,
        "each has a name, a valid credit code, ways to ask and to complain that differ",
        |client| {
            let Some(first) = departments.first() else {
                return cannot_tell("no department is listed");
            };
            let exchange = client.get("/departments", &[])?;
            let _ = first;
            for department in &departments {
                let id = &department.id;
                let wrong = if department.name.chinese().is_empty() {
                    "has no name".to_owned()
                } else if let Err(fault) = CreditCode::parse(&department.credit_code) {
                    format!("has a credit code that does not hold: {}", fault.code())
                } else if let Some(why) = contacts(&department.consult, &department.complain) {
                    why
                } else {
                    continue;
                };
                return Err(exchange.wrong(
                    "a name, a credit code (GB 32100) and contacts for every department",
                    format!("department {id} {wrong}"),
                ));
            }
            Ok(())
        },
    );
    kit.case(
        &GetDepartment::ABOUT,
        "a listed department is the same by itself",
        |client| {
            if departments.is_empty() {
                return cannot_tell("no department is listed");
            }
            for listed in spread(&departments, 5) {
                let Some(id) = Id::parse(&listed.id) else {
                    continue;
                };
                let answer = client.call::<GetDepartment>(&id, &())?;
                answer.exchange.require(
                    answer.value == *listed,
                    "the department as the list shows it",
                    "they differ",
                )?;
            }
            Ok(())
        },
    );
    world.departments = departments;
}

/// What is wrong with ways to ask and to complain, if something is.
pub fn contacts(consult: &[Contact], complain: &[Contact]) -> Option<String> {
    if consult
        .iter()
        .chain(complain)
        .any(|contact| contact.value.trim().is_empty())
    {
        return Some("has an empty contact".to_owned());
    }
    if consult.is_empty() {
        return Some("has no way to ask".to_owned());
    }
    if complain.is_empty() {
        return Some("has no way to complain".to_owned());
    }
    let same = consult
        .iter()
        .find(|ask| complain.iter().any(|other| other.value == ask.value));
    same.map(|same| {
        format!(
            "takes complaints where it answers questions: {}",
            same.value
        )
    })
}
