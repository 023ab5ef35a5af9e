//! The rules that an imported item must keep: those by which real catalogues are checked.

use std::collections::HashSet;

use contract::validate::CatalogCode;
use contract::wire::{Channel, ProjectType};

use crate::world::content::{MaterialRow, Template};

/// Checks an item; the first thing that is wrong with it.
pub(crate) fn item(
    t: &Template,
    regions: &[(String, u8)],
    bodies: &HashSet<String>,
) -> Result<(), String> {
    let wrong = |field: &str, why: &str| Err(format!("{field}: {why}"));
    if t.id.is_empty()
        || t.id.len() > 64
        || !t
            .id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    {
        return wrong("id", "expected 1 to 64 of 0-9 A-Z a-z . _ -");
    }
    if t.name.trim().is_empty() {
        return wrong("name", "must be filled in");
    }
    if let Err(fault) = CatalogCode::parse(&t.catalog_code) {
        return wrong(
            "catalogCode",
            &format!(
                "expected 12 characters, digits with letters in the last six ({})",
                fault.code()
            ),
        );
    }
    if !t.item_type.is_known() {
        return wrong("type", &format!("{:?} is not known", t.item_type.name()));
    }
    if !t.project_type.is_known() {
        return wrong(
            "projectType",
            &format!("{:?} is not known", t.project_type.name()),
        );
    }
    if !bodies.contains(&t.department) {
        return wrong("department", &format!("no department {}", t.department));
    }
    match &t.only_region {
        Some(code) if !regions.iter().any(|(have, _)| have == code) => {
            return wrong("region", &format!("no region {code}"));
        }
        None if t.levels.is_empty() => return wrong("region", "expected a region, or levels"),
        _ => {}
    }
    if t.audience.is_empty() || t.audience.iter().any(|a| !a.is_known()) {
        return wrong("audience", "expected at least one known kind of applicant");
    }
    if t.channels.is_empty() || t.channels.iter().any(|c| !c.is_known()) {
        return wrong("channels", "expected at least one known channel");
    }
    if t.conditions.is_empty() {
        return wrong("conditions", "expected at least one");
    }
    if t.visits > 0 && t.visit_reason.is_none() {
        return wrong("visitReason", "must say why one has to come in person");
    }
    if t.visits == 0 && t.visit_reason.is_some() {
        return wrong(
            "visitReason",
            "must be empty when nobody has to come in person",
        );
    }
    if t.visits == 0
        && !t
            .channels
            .iter()
            .any(|c| [Channel::Web, Channel::Mobile, Channel::Post].contains(c))
    {
        return wrong(
            "channels",
            "expected WEB, MOBILE or POST when nobody has to come in person",
        );
    }
    if t.project_type == ProjectType::Immediate && t.promise_time.days > 1 {
        return wrong("promiseDays", "an IMMEDIATE item is decided at once");
    }
    if t.fees.is_empty() && t.pay_online {
        return wrong("payOnline", "there is nothing to pay");
    }
    if !(1..=5).contains(&t.required_level) {
        return wrong("requiredLevel", "expected 1 to 5");
    }
    t.materials.iter().try_for_each(material)
}

/// Checks a material.
pub(crate) fn material(m: &MaterialRow) -> Result<(), String> {
    if m.id.is_empty() || m.name.trim().is_empty() {
        return Err("materials: id and name must be filled in".to_owned());
    }
    let known =
        m.kind.is_known() && m.form.is_known() && m.necessity.is_known() && m.source.is_known();
    if !(known && m.original.is_known() && m.exemption.mode.is_known()) {
        return Err(format!(
            "materials: {} has a name of an enumeration that is not known",
            m.id
        ));
    }
    Ok(())
}
