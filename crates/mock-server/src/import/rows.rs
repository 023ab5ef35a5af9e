//! From rows of CSV to the shapes of the world. Lists stand in one field, their entries apart by `^`.

use contract::validate::CreditCode;
use contract::wire::{
    Audience, Channel, CrossProvince, ExemptionMode, MaterialForm, MaterialKind, MaterialSource,
    Necessity, OnlineDepth, Original, PowerSource, ProjectType, ResultKind, Scope, TimeUnit,
};

use super::csv::Row;
use crate::world::content::{
    Body, Both, ExemptionRow, MaterialRow, RegionRow, ResultRow, Span, Template,
};

/// Columns of `regions.csv`; `true` must be filled.
pub(crate) const REGION: &[(&str, bool)] = &[
    ("code", true),
    ("name", true),
    ("nameEn", false),
    ("pinyin", false),
    ("initials", false),
    ("parent", false),
    ("level", true),
    ("selfLevel", false),
    ("hasServices", false),
];

/// Columns of `departments.csv`.
pub(crate) const DEPARTMENT: &[(&str, bool)] = &[
    ("id", true),
    ("name", true),
    ("nameEn", false),
    ("shortName", false),
    ("region", true),
    ("creditCode", true),
    ("phone", true),
    ("complaintPhone", true),
    ("hours", false),
    ("address", true),
    ("intro", false),
];

/// Columns of `items.csv`.
pub(crate) const ITEM: &[(&str, bool)] = &[
    ("id", true),
    ("name", true),
    ("nameEn", false),
    ("aliases", false),
    ("pinyin", false),
    ("initials", false),
    ("summary", false),
    ("summaryEn", false),
    ("catalogCode", true),
    ("type", true),
    ("projectType", false),
    ("department", true),
    ("region", false),
    ("levels", false),
    ("audience", true),
    ("personThemes", false),
    ("legalThemes", false),
    ("lifeCycle", false),
    ("groups", false),
    ("channels", false),
    ("powerSource", false),
    ("scope", false),
    ("onlineDepth", false),
    ("crossProvince", false),
    ("visits", false),
    ("visitReason", false),
    ("legalDays", false),
    ("legalUnit", false),
    ("promiseDays", false),
    ("promiseUnit", false),
    ("conditions", true),
    ("resultName", true),
    ("resultKind", false),
    ("requiredLevel", false),
    ("heat", false),
];

/// Columns of `materials.csv`.
pub(crate) const MATERIAL: &[(&str, bool)] = &[
    ("item", true),
    ("id", true),
    ("name", true),
    ("kind", false),
    ("form", false),
    ("necessity", false),
    ("source", false),
    ("sourceNote", false),
    ("original", false),
    ("copies", false),
    ("size", false),
    ("notes", false),
    ("standard", false),
    ("basis", false),
    ("exemption", false),
    ("exemptionExplain", false),
    ("certificate", false),
];

fn text(row: &Row, name: &str) -> String {
    row.get(name).cloned().unwrap_or_default()
}

fn maybe(row: &Row, name: &str) -> Option<String> {
    row.get(name).cloned()
}

fn list(row: &Row, name: &str) -> Vec<String> {
    let parts = row
        .get(name)
        .map(String::as_str)
        .unwrap_or_default()
        .split('^');
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn number(row: &Row, name: &str, usual: u32, most: u32) -> Result<u32, String> {
    row.get(name).map_or(Ok(usual), |text| {
        text.parse()
            .ok()
            .filter(|n| *n <= most)
            .ok_or_else(|| format!("{name}: expected a whole number up to {most}, not {text:?}"))
    })
}

fn yes(row: &Row, name: &str, usual: bool) -> Result<bool, String> {
    match row.get(name).map(String::as_str) {
        None => Ok(usual),
        Some("true" | "1") => Ok(true),
        Some("false" | "0") => Ok(false),
        Some(other) => Err(format!("{name}: expected true or false, not {other:?}")),
    }
}

/// A name of an enumeration of the contract.
macro_rules! named {
    ($row:expr, $name:literal, $kind:ty, $usual:literal) => {
        one::<$kind>(
            $name,
            $row.get($name).map_or($usual, String::as_str),
            <$kind>::NAMES,
        )
    };
}

fn one<T: for<'a> From<&'a str>>(field: &str, name: &str, names: &[&str]) -> Result<T, String> {
    if names.contains(&name) {
        Ok(T::from(name))
    } else {
        Err(format!(
            "{field}: expected one of {}, not {name:?}",
            names.join(" ")
        ))
    }
}

fn many<T: for<'a> From<&'a str>>(
    row: &Row,
    field: &str,
    usual: &str,
    names: &[&str],
) -> Result<Vec<T>, String> {
    let mut parts = list(row, field);
    if parts.is_empty() && !usual.is_empty() {
        parts.push(usual.to_owned());
    }
    parts.iter().map(|part| one(field, part, names)).collect()
}

/// A region.
pub(crate) fn region(row: &Row) -> Result<RegionRow, String> {
    let code = text(row, "code");
    if code.len() != 12 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("code: expected 12 digits, not {code:?}"));
    }
    let level = number(row, "level", 0, 5)?;
    if level == 0 {
        return Err("level: expected 1 to 5".to_owned());
    }
    if level > 1 && !row.contains_key("parent") {
        return Err("parent: must be filled in below level 1".to_owned());
    }
    Ok(RegionRow {
        code,
        name: text(row, "name"),
        name_en: text(row, "nameEn"),
        pinyin: text(row, "pinyin").to_lowercase(),
        initials: text(row, "initials").to_lowercase(),
        parent: maybe(row, "parent"),
        level: level as u8,
        self_level: yes(row, "selfLevel", false)?,
        has_services: yes(row, "hasServices", true)?,
    })
}

/// A department of one region.
pub(crate) fn department(row: &Row, regions: &[(String, u8)]) -> Result<Body, String> {
    let id = text(row, "id");
    if !id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        || id.len() > 40
    {
        return Err(format!("id: expected up to 40 of a-z 0-9 -, not {id:?}"));
    }
    let code = text(row, "region");
    let level = regions
        .iter()
        .find(|(have, _)| *have == code)
        .map(|(_, level)| *level);
    let level = level.ok_or_else(|| format!("region: no region {code}"))?;
    let credit = CreditCode::parse(&text(row, "creditCode")).map_err(|fault| {
        format!(
            "creditCode: not a unified social credit code ({})",
            fault.code()
        )
    })?;
    let (phone, complaint) = (text(row, "phone"), text(row, "complaintPhone"));
    if phone == complaint {
        return Err("complaintPhone: must be another number than phone".to_owned());
    }
    Ok(Body {
        id,
        name: text(row, "name"),
        name_en: text(row, "nameEn"),
        short_name: text(row, "shortName"),
        levels: vec![level],
        credit_prefix: credit.kind().to_owned(),
        phone,
        complaint_phone: complaint,
        hours: Both {
            zh: text(row, "hours"),
            en: String::new(),
        },
        address: text(row, "address"),
        intro: Both {
            zh: text(row, "intro"),
            en: String::new(),
        },
        only_region: Some(code),
        credit_code: Some(credit.as_str().to_owned()),
    })
}

/// An item.
pub(crate) fn item(row: &Row) -> Result<Template, String> {
    let visits = number(row, "visits", 1, 9)?;
    let levels = list(row, "levels");
    let levels: Option<Vec<u8>> = levels
        .iter()
        .map(|level| level.parse().ok().filter(|n| (1..=5).contains(n)))
        .collect();
    let levels = levels.ok_or("levels: expected levels from 1 to 5, apart by ^")?;
    let depth = named!(row, "onlineDepth", OnlineDepth, "THREE")?;
    Ok(Template {
        id: text(row, "id"),
        name: text(row, "name"),
        name_en: text(row, "nameEn"),
        aliases: list(row, "aliases"),
        pinyin: text(row, "pinyin").to_lowercase(),
        initials: text(row, "initials").to_lowercase(),
        catalog_code: text(row, "catalogCode"),
        item_type: named!(row, "type", contract::wire::ItemType, "")?,
        project_type: named!(row, "projectType", ProjectType, "PROMISED")?,
        department: text(row, "department"),
        levels,
        power_source: named!(row, "powerSource", PowerSource, "STATUTORY")?,
        audience: many::<Audience>(row, "audience", "", Audience::NAMES)?,
        person_themes: list(row, "personThemes"),
        legal_themes: list(row, "legalThemes"),
        life_cycle: list(row, "lifeCycle"),
        groups: list(row, "groups"),
        channels: many::<Channel>(row, "channels", "COUNTER", Channel::NAMES)?,
        scope: named!(row, "scope", Scope, "COUNTY")?,
        whole_course_online: depth == OnlineDepth::Four,
        online_depth: depth,
        cross_province: match row.get("crossProvince") {
            None => None,
            Some(_) => Some(named!(row, "crossProvince", CrossProvince, "")?),
        },
        visits,
        visit_reason: maybe(row, "visitReason"),
        legal_time: span(row, "legalDays", "legalUnit", 20)?,
        promise_time: span(row, "promiseDays", "promiseUnit", 10)?,
        time_note: None,
        conditions: list(row, "conditions"),
        result: ResultRow {
            name: text(row, "resultName"),
            kind: named!(row, "resultKind", ResultKind, "DOCUMENT")?,
            validity: None,
        },
        fees: Vec::new(),
        pay_online: false,
        express: false,
        self_service: false,
        quantity_limit: None,
        legal_basis: Vec::new(),
        steps: Vec::new(),
        special_procedures: Vec::new(),
        situations: Vec::new(),
        materials: Vec::new(),
        faqs: Vec::new(),
        rights: Vec::new(),
        duties: Vec::new(),
        tags: Vec::new(),
        heat: number(row, "heat", 1, 1_000_000)?,
        required_level: number(row, "requiredLevel", 3, 5)?.max(1) as u8,
        bookable: false,
        summary_en: text(row, "summaryEn"),
        summary: maybe(row, "summary"),
        state: None,
        only_region: maybe(row, "region"),
    })
}

fn span(row: &Row, days: &str, unit: &str, usual: u32) -> Result<Span, String> {
    let name = row.get(unit).map_or("WORKDAY", String::as_str);
    Ok(Span {
        days: number(row, days, usual, 3_650)?,
        unit: one(unit, name, TimeUnit::NAMES)?,
    })
}

/// A material, with the id of its item.
pub(crate) fn material(row: &Row) -> Result<(String, MaterialRow), String> {
    let material = MaterialRow {
        id: text(row, "id"),
        name: text(row, "name"),
        kind: named!(row, "kind", MaterialKind, "OTHER")?,
        form: named!(row, "form", MaterialForm, "BOTH")?,
        necessity: named!(row, "necessity", Necessity, "REQUIRED")?,
        source: named!(row, "source", MaterialSource, "SELF")?,
        source_note: maybe(row, "sourceNote"),
        original: named!(row, "original", Original, "EITHER")?,
        copies: number(row, "copies", 1, 99)?,
        size: maybe(row, "size"),
        notes: maybe(row, "notes"),
        standard: maybe(row, "standard"),
        basis: maybe(row, "basis"),
        exemption: ExemptionRow {
            mode: named!(row, "exemption", ExemptionMode, "NONE")?,
            certificate: maybe(row, "certificate"),
            explain: maybe(row, "exemptionExplain"),
        },
        blank: false,
        sample: false,
        fields: Vec::new(),
        when: None,
    };
    Ok((text(row, "item"), material))
}
