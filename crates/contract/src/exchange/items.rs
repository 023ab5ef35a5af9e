//! Items and their materials.

use super::{NoCode, Row, code, joined, yes};
use crate::codes::{self, System};
use crate::wire::{Guide, Material};

/// An item as a row of `task_general_basic` and `task_general_extend`.
///
/// # Errors
/// What has no code.
pub fn task(guide: &Guide) -> Result<Row, NoCode> {
    let item = &guide.item;
    let of = |field, subject, name: &str| {
        code(field, subject, System::Items, name).map(|code| (field, code.to_owned()))
    };
    let audience = item.audience.iter().map(|one| one.name());
    let channels = item.channels.iter().map(|one| one.name());
    let law: Vec<String> = guide
        .legal_basis
        .iter()
        .map(|one| format!("{}{}", one.law.chinese(), one.article.chinese()))
        .collect();
    Ok(vec![
        ("task_name", item.name.chinese().to_owned()),
        ("catalog_code", guide.codes.catalogue.clone()),
        ("task_code", guide.codes.task.clone()),
        (
            "task_handle_item",
            guide.codes.handling.clone().unwrap_or_default(),
        ),
        of("task_type", &codes::ITEM_TYPE, item.item_type.name())?,
        ("by_law", law.join("；")),
        of(
            "power_source",
            &codes::POWER_SOURCE,
            guide.power_source.name(),
        )?,
        ("use_level", guide.level.to_string()),
        ("task_version", guide.version.to_string()),
        ("dept_name", item.department.name.chinese().to_owned()),
        of(
            "project_type",
            &codes::PROJECT_TYPE,
            item.project_type.name(),
        )?,
        (
            "server_type",
            joined("server_type", &codes::AUDIENCE, System::Items, audience)?,
        ),
        (
            "handle_type",
            joined("handle_type", &codes::CHANNEL, System::Items, channels)?,
        ),
        of("handle_area", &codes::SCOPE, guide.scope.name())?,
        ("promise_day", item.promise_time.amount.to_string()),
        of(
            "promise_type",
            &codes::TIME_UNIT,
            item.promise_time.unit.name(),
        )?,
        ("anticipate_day", guide.legal_time.amount.to_string()),
        of(
            "anticipate_type",
            &codes::TIME_UNIT,
            guide.legal_time.unit.name(),
        )?,
        of("result_type", &codes::RESULT_KIND, guide.result.kind.name())?,
        ("is_fee", yes(item.has_fee)),
        ("is_pay_online", yes(guide.pay_online)),
        ("is_express", yes(guide.express)),
        ("is_schedule", yes(guide.bookable)),
        ("is_service_terminals", yes(guide.self_service)),
    ])
}

/// A material as a row of `task_general_material`; `order` is its place, from 1.
///
/// # Errors
/// What has no code.
pub fn material(material: &Material, order: usize) -> Result<Row, NoCode> {
    let of = |field, subject, name: &str| {
        code(field, subject, System::Items, name).map(|code| (field, code.to_owned()))
    };
    let text = |text: &Option<crate::wire::Text>| {
        text.as_ref().map_or("", |text| text.chinese()).to_owned()
    };
    Ok(vec![
        ("material_name", material.name.chinese().to_owned()),
        of("material_type", &codes::MATERIAL_KIND, material.kind.name())?,
        of(
            "material_format",
            &codes::MATERIAL_FORM,
            material.form.name(),
        )?,
        of("is_need", &codes::NECESSITY, material.necessity.name())?,
        of(
            "source_type",
            &codes::MATERIAL_SOURCE,
            material.source.name(),
        )?,
        ("source_explain", text(&material.source_note)),
        ("page_num", material.copies.to_string()),
        ("page_format", text(&material.size)),
        ("fill_explain", text(&material.notes)),
        ("accept_stand", text(&material.standard)),
        ("by_law", text(&material.basis)),
        ("order_num", order.to_string()),
    ])
}
