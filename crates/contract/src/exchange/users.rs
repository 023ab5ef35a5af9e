//! Users: `uc_province_user` for persons, `uc_corporator_identity` and `uc_corporator_account` for organisations.
//!
//! What somebody registers with is all that the wire ever has in full; what it shows of them later is masked.

use super::{NoCode, Row, code};
use crate::codes::{DOCUMENT, REAL_NAME_LEVEL, SEX, System};
use crate::validate::{CitizenId, CreditCode, Day};
use crate::wire::{IdentityKind, RegisteredPerson, Registration};

/// A person's account; `level` is their real-name level of table 1.
///
/// # Errors
/// An organisation, a number that does not hold, a level that the table does not know.
pub fn user(of: &Registration, level: u8, today: Day) -> Result<Row, NoCode> {
    if of.kind != IdentityKind::NaturalPerson {
        return Err(NoCode {
            field: "user_type",
            value: of.kind.name().to_owned(),
        });
    }
    let number = citizen("cert_no", &of.person, today)?;
    let mut row = vec![
        ("user_name", of.person.name.clone()),
        (
            "cert_type",
            code("cert_type", &DOCUMENT, System::Documents, "IDENTITY_CARD")?.to_owned(),
        ),
        ("cert_no", number.as_str().to_owned()),
        ("user_mobile", of.mobile.clone()),
        (
            "user_sex",
            code("user_sex", &SEX, System::Persons, number.sex().name())?.to_owned(),
        ),
        ("user_birthday", number.birth().to_wire()),
        ("user_real_lvl", real_name(level, System::Levels)?),
    ];
    if let Some(until) = &of.person.valid_until {
        row.push(("cert_ext_date", until.clone()));
    }
    Ok(row)
}

/// An organisation's account: the body, who stands for it, who registered it.
///
/// # Errors
/// A person, a code or number that does not hold.
pub fn body(of: &Registration, today: Day) -> Result<Row, NoCode> {
    let Some(body) = &of.organisation else {
        return Err(NoCode {
            field: "corp_name",
            value: of.kind.name().to_owned(),
        });
    };
    let number = citizen("legal_cert_no", &of.person, today)?;
    let credit = CreditCode::parse(&body.credit_code).map_err(|_| NoCode {
        field: "certificate_sno",
        value: body.credit_code.clone(),
    })?;
    Ok(vec![
        ("corp_name", body.name.clone()),
        // Who registers bodies, and as what: the first two characters say it, and no table of numbers is public.
        ("corp_type", credit.kind().to_owned()),
        ("certificate_sno", credit.as_str().to_owned()),
        ("legal_name", of.person.name.clone()),
        (
            "legal_cert_type",
            code(
                "legal_cert_type",
                &DOCUMENT,
                System::Documents,
                "IDENTITY_CARD",
            )?
            .to_owned(),
        ),
        ("legal_cert_no", number.as_str().to_owned()),
        ("agent_mobile", of.mobile.clone()),
    ])
}

/// A level of table 1 in a scale.
///
/// # Errors
/// A level that the scale has no code for.
pub fn real_name(level: u8, scale: System) -> Result<String, NoCode> {
    let name = level.to_string();
    code("user_real_lvl", &REAL_NAME_LEVEL, scale, &name).map(str::to_owned)
}

/// What a code of a scale proves at least, as a level of table 1; `None` for a code that the scale does not have.
#[must_use]
pub fn proved(scale: System, code: &str) -> Option<u8> {
    REAL_NAME_LEVEL.name_of(scale, code)?.parse().ok()
}

fn citizen(field: &'static str, of: &RegisteredPerson, today: Day) -> Result<CitizenId, NoCode> {
    CitizenId::parse(&of.id_number, today).map_err(|_| NoCode {
        field,
        // A number that somebody typed is theirs: no message carries it on.
        value: String::new(),
    })
}
