//! Certificates: `up_lic_data` of the national exchange, the fields of GB/T 36902.

use super::{NoCode, Row, code};
use crate::codes::{HOLDER, System};
use crate::validate::CertificateId;
use crate::wire::{Card, IdentityKind};

/// Whose certificate it is. Our wire has it masked: this comes from your own store.
#[derive(Clone, Debug)]
pub struct Holder {
    /// What they are.
    pub kind: IdentityKind,
    /// Name in full.
    pub name: String,
    /// Citizen identity number, or unified social credit code.
    pub number: String,
    /// Number on the face of the certificate.
    pub certificate_number: String,
}

/// The day that stands for “for good” in tables that know no empty day.
const FOR_GOOD: &str = "2099-12-31";

/// The last day of a table as our wire has it: `None` for a certificate that holds for good, however that is written.
///
/// # Errors
/// The text, where it is neither a day nor a way to say “for good”.
pub fn until(text: &str) -> Result<Option<String>, &str> {
    let day = text.trim().replace('/', "-");
    match day.as_str() {
        "" | "长期" | "长期有效" | FOR_GOOD => Ok(None),
        day => crate::validate::Day::parse(day)
            .map(|day| Some(day.to_wire()))
            .ok_or(text),
    }
}

/// A certificate as a row of `up_lic_data`. Its kind, its issuer's code and its version stand in its identifier.
///
/// # Errors
/// An identifier that does not hold, a holder without a code.
pub fn licence(card: &Card, holder: &Holder) -> Result<Row, NoCode> {
    let wrong = || NoCode {
        field: "certificate_source_id",
        value: card.certificate_id.clone(),
    };
    let id = CertificateId::parse(&card.certificate_id).map_err(|_| wrong())?;
    let kind = holder.kind.name();
    let until = card.brief.expires_on.as_deref().unwrap_or(FOR_GOOD);
    Ok(vec![
        ("certificate_source_id", id.as_str().to_owned()),
        ("certificate_type_code", id.kind().to_owned()),
        ("certificate_name", card.brief.name.chinese().to_owned()),
        ("certificate_number", holder.certificate_number.clone()),
        ("certificate_holder", holder.name.clone()),
        ("certificate_holder_code", holder.number.clone()),
        (
            "certificate_holder_type",
            code("certificate_holder_type", &HOLDER, System::Documents, kind)?.to_owned(),
        ),
        ("issue_dept", card.brief.issuer.chinese().to_owned()),
        ("issue_dept_code", id.issuer().to_owned()),
        ("issue_date", card.issued_on.clone()),
        ("expiry_date", until.to_owned()),
    ])
}
