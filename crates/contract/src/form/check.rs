//! What is wrong with the answers to a form.

use super::plan::{Plan, What};
use super::shown::Seen;
use super::value::{self, Decimal};
use super::wrong::{Wrong, WrongKind};
use crate::validate::{CitizenId, CreditCode, Day, Mobile, text, wire};
use crate::wire::{Answer, Answers, FieldKind, FormDefinition, FormField, Repeat};
use std::cmp::Ordering;

/// Everything wrong with the answers, in the order of the form, rules between fields last. Hidden fields and unknown kinds are
/// never wrong. `known` are pointers of masked answers: what stands behind them is not known here and not judged.
#[must_use]
pub fn check(
    form: &FormDefinition,
    answers: &Answers,
    known: &[String],
    today: &str,
) -> Vec<Wrong> {
    let plan = Plan::of(form);
    let seen = Seen::of(&plan, answers, known, today);
    let mut found = Vec::new();
    for (at, node) in plan.nodes.iter().enumerate() {
        for (row, it) in seen.rows[node.place].iter().enumerate() {
            if !seen.is_shown(at, row) {
                continue;
            }
            let answer = it.answers.0.get(node.what.id());
            let fault = match node.what {
                What::Group(group) => group
                    .repeat
                    .as_ref()
                    .and_then(|repeat| rows_wrong(repeat, false, answer)),
                What::Field(field) => {
                    let needed = field.required || seen.is_needed(at, row);
                    field_wrong(field, answer, needed, today)
                }
            };
            if let Some((kind, detail)) = fault {
                let pointer = seen.pointer(node, row);
                if !seen.is_known(&pointer) {
                    let wrong = Wrong {
                        pointer,
                        kind,
                        detail,
                    };
                    found.push((seen.reading_order(at, row), wrong));
                }
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut wrong = found.into_iter().map(|(_, wrong)| wrong).collect();
    rules_wrong(form, &seen, &mut wrong);
    wrong
}

/// What is wrong with one answer by itself, as when the field is left: nothing about other fields, nor that it is missing.
#[must_use]
pub fn check_field(
    field: &FormField,
    answer: &Answer,
    today: &str,
) -> Option<(WrongKind, Option<String>)> {
    field_wrong(field, Some(answer), false, today)
}

type Found = Option<(WrongKind, Option<String>)>;

/// Rules between fields. One that is told at a field in rows is judged for each row.
fn rules_wrong(form: &FormDefinition, seen: &Seen<'_, '_, '_>, wrong: &mut Vec<Wrong>) {
    for rule in &form.rules {
        let Some(told) = seen.plan.meant(0, &rule.field) else {
            continue;
        };
        let node = &seen.plan.nodes[told.node];
        for row in 0..seen.rows[node.place].len() {
            if seen.is_shown(told.node, row)
                && seen.is_ripe(&rule.holds, node.place, row)
                && seen.holds(&rule.holds, node.place, row) == Some(false)
            {
                wrong.push(Wrong {
                    pointer: seen.pointer(node, row),
                    kind: WrongKind::Rule(rule.message.clone()),
                    detail: Some(rule.id.clone()),
                });
            }
        }
    }
}

fn rows_wrong(repeat: &Repeat, needed: bool, answer: Option<&Answer>) -> Found {
    let rows = match answer {
        Some(Answer::Rows(rows)) => rows.len(),
        Some(answer) if !value::is_blank(answer) => return Some((WrongKind::Misshapen, None)),
        _ => 0,
    };
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    if rows == 0 && needed {
        Some((WrongKind::Missing, None))
    } else if rows < repeat.min {
        Some((WrongKind::TooFewRows(repeat.min), None))
    } else if rows > repeat.max {
        Some((WrongKind::TooManyRows(repeat.max), None))
    } else {
        None
    }
}

fn field_wrong(field: &FormField, answer: Option<&Answer>, needed: bool, today: &str) -> Found {
    let plain = |kind: WrongKind| Some((kind, None));
    match (&field.kind, answer) {
        (FieldKind::Other(_), _) => None,
        (FieldKind::Table, answer) => {
            let any = Repeat {
                min: 0,
                max: u32::MAX,
                row: crate::wire::Text::default(),
            };
            rows_wrong(field.repeat.as_ref().unwrap_or(&any), needed, answer)
        }
        (FieldKind::Confirm, Some(Answer::One(one))) if needed && one == "NO" => {
            plain(WrongKind::Missing)
        }
        (_, None) => needed.then_some((WrongKind::Missing, None)),
        (_, Some(blank)) if value::is_blank(blank) => needed.then_some((WrongKind::Missing, None)),
        (FieldKind::Choices, Some(Answer::Several(several))) => options_wrong(field, several),
        (FieldKind::Choices, Some(Answer::One(one))) => {
            options_wrong(field, std::slice::from_ref(one))
        }
        (_, Some(Answer::One(one))) => text_wrong(field, one, today),
        _ => plain(WrongKind::Misshapen),
    }
}

fn options_wrong(field: &FormField, chosen: &[String]) -> Found {
    let none = chosen.iter().find(|one| !is_option(field, one));
    none.map_or_else(
        || length_wrong(field, chosen.len()),
        |none| Some((WrongKind::NotAnOption, Some(none.clone()))),
    )
}

/// A field without options (a defect of the form) takes any.
fn is_option(field: &FormField, value: &str) -> bool {
    field.options.is_empty() || field.options.iter().any(|option| option.value == value)
}

fn length_wrong(field: &FormField, found: usize) -> Found {
    let found = u32::try_from(found).unwrap_or(u32::MAX);
    if let Some(least) = field.min_length.filter(|least| found < *least) {
        return Some((WrongKind::TooShort(least), None));
    }
    let most = field.max_length.filter(|most| found > *most)?;
    Some((WrongKind::TooLong(most), None))
}

fn text_wrong(field: &FormField, typed: &str, today: &str) -> Found {
    let text = typed.trim();
    let kind = match &field.kind {
        FieldKind::Number | FieldKind::Money => return number_wrong(field, typed),
        FieldKind::Date if !wire::is_day(text) => WrongKind::NotADay,
        FieldKind::Date => return limits_wrong(field, text, today),
        FieldKind::Choice if !is_option(field, text) => {
            return Some((WrongKind::NotAnOption, Some(text.to_owned())));
        }
        FieldKind::YesNo | FieldKind::Confirm if !matches!(text, "YES" | "NO") => {
            return Some((WrongKind::NotAnOption, Some(text.to_owned())));
        }
        FieldKind::Choice | FieldKind::YesNo | FieldKind::Confirm => return None,
        FieldKind::Region => {
            let needed = field.region_level?;
            let deep = value::region_level(text)?;
            return (deep < needed).then_some((WrongKind::RegionTooShallow(needed), None));
        }
        FieldKind::CitizenId => {
            let fault = CitizenId::parse(text, Day::parse(today)?).err()?;
            WrongKind::BadCitizenId(fault)
        }
        FieldKind::CreditCode => WrongKind::BadCreditCode(CreditCode::parse(text).err()?),
        FieldKind::Mobile => WrongKind::BadMobile(Mobile::parse(text).err()?),
        FieldKind::Email if !is_email(text) => WrongKind::BadEmail,
        FieldKind::Postcode if !is_postcode(text) => WrongKind::BadPostcode,
        FieldKind::Name if !is_name(text) => WrongKind::BadName,
        _ => return length_wrong(field, text.chars().count()),
    };
    Some((kind, None))
}

fn number_wrong(field: &FormField, typed: &str) -> Found {
    let text = value::number(typed);
    let Some(number) = Decimal::read(&text) else {
        return Some((WrongKind::NotANumber, None));
    };
    let decimals = match field.kind {
        FieldKind::Money => 2,
        _ => field.decimals.unwrap_or(0),
    };
    if number.decimals() > usize::from(decimals) {
        return Some((WrongKind::TooManyDecimals(decimals), None));
    }
    limits_wrong(field, &text, "")
}

fn limits_wrong(field: &FormField, text: &str, today: &str) -> Found {
    let limit = |limit: &Option<String>| {
        let limit = limit.as_deref()?;
        Some(if limit == "TODAY" { today } else { limit }.to_owned())
    };
    if let Some(least) = limit(&field.least)
        && value::order(text, &least) == Some(Ordering::Less)
    {
        return Some((WrongKind::TooSmall(least), None));
    }
    let most = limit(&field.most)?;
    (value::order(text, &most) == Some(Ordering::Greater))
        .then_some((WrongKind::TooLarge(most), None))
}

/// Somebody at a place with a dot in it: the rest only sending shows.
fn is_email(typed: &str) -> bool {
    let address = text::clean_keeping_case(typed);
    let Some((who, host)) = address.rsplit_once('@') else {
        return false;
    };
    let in_parts = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    let odd = |c: char| c.is_control() || matches!(c, '@' | ',' | ';' | '<' | '>' | '"');
    !who.is_empty() && in_parts && address.len() <= 254 && !who.contains(odd) && !host.contains(odd)
}

fn is_postcode(typed: &str) -> bool {
    let code = text::clean(typed);
    code.len() == 6 && code.bytes().all(|c| c.is_ascii_digit())
}

/// Letters of any script, rare and private ones too, with what stands between parts of names. Told by what cannot be: which
/// letters there are, the next edition of Unicode decides.
fn is_name(name: &str) -> bool {
    let between = |c: char| {
        matches!(
            c,
            ' ' | '-' | '\'' | '.' | '(' | ')' | '·' | '•' | '（' | '）' | '’'
        )
    };
    let impossible = |c: char| {
        c.is_control()
            || matches!(
                c,
                '\u{ff10}'..='\u{ff19}' | '，' | '。' | '、' | '？' | '！' | '；' | '：' | '@'
            )
            || (c.is_ascii() && !c.is_ascii_alphabetic() && !between(c))
    };
    !name.chars().any(impossible) && !name.chars().all(between)
}
