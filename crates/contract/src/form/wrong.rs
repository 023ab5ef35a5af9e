//! What can be wrong with an answer.

use crate::validate::Fault;
use crate::wire::Text;

/// Something to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The answer, as a JSON pointer into the answers.
    pub pointer: String,
    /// What is wrong.
    pub kind: WrongKind,
    /// What it is about, where the kind does not say: the option that is none, the id of the rule.
    pub detail: Option<String>,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongKind {
    /// Not answered.
    Missing,
    /// Fewer characters or options than this.
    TooShort(u32),
    /// More characters or options than this.
    TooLong(u32),
    /// Less, or earlier, than this.
    TooSmall(String),
    /// More, or later, than this.
    TooLarge(String),
    /// Fewer rows than this.
    TooFewRows(u32),
    /// More rows than this.
    TooManyRows(u32),
    /// Not a number.
    NotANumber,
    /// More digits behind the point than this.
    TooManyDecimals(u8),
    /// Not a day of the calendar.
    NotADay,
    /// None of the options.
    NotAnOption,
    /// No citizen identity number.
    BadCitizenId(Fault),
    /// No unified social credit code.
    BadCreditCode(Fault),
    /// No mobile number.
    BadMobile(Fault),
    /// No e-mail address.
    BadEmail,
    /// No postal code.
    BadPostcode,
    /// No name of a person.
    BadName,
    /// A region that is not deep enough; this is the level it must have.
    RegionTooShallow(u8),
    /// Of another shape than the field's: rows for a text.
    Misshapen,
    /// A rule between fields does not hold. What to tell.
    Rule(Text),
}

impl WrongKind {
    /// Its name in the corpus.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Missing => "MISSING",
            Self::TooShort(_) => "TOO_SHORT",
            Self::TooLong(_) => "TOO_LONG",
            Self::TooSmall(_) => "TOO_SMALL",
            Self::TooLarge(_) => "TOO_LARGE",
            Self::TooFewRows(_) => "TOO_FEW_ROWS",
            Self::TooManyRows(_) => "TOO_MANY_ROWS",
            Self::NotANumber => "NOT_A_NUMBER",
            Self::TooManyDecimals(_) => "TOO_MANY_DECIMALS",
            Self::NotADay => "NOT_A_DAY",
            Self::NotAnOption => "NOT_AN_OPTION",
            Self::BadCitizenId(_) => "BAD_CITIZEN_ID",
            Self::BadCreditCode(_) => "BAD_CREDIT_CODE",
            Self::BadMobile(_) => "BAD_MOBILE",
            Self::BadEmail => "BAD_EMAIL",
            Self::BadPostcode => "BAD_POSTCODE",
            Self::BadName => "BAD_NAME",
            Self::RegionTooShallow(_) => "REGION_TOO_SHALLOW",
            Self::Misshapen => "MISSHAPEN",
            Self::Rule(_) => "RULE",
        }
    }

    /// What was expected, in English: the detail of a problem document.
    #[must_use]
    pub fn expected(&self) -> String {
        match self {
            Self::Missing => "an answer is needed".to_owned(),
            Self::TooShort(n) => format!("expected at least {n}"),
            Self::TooLong(n) => format!("expected at most {n}"),
            Self::TooSmall(least) => format!("expected {least} or more"),
            Self::TooLarge(most) => format!("expected {most} or less"),
            Self::TooFewRows(n) => format!("expected at least {n} rows"),
            Self::TooManyRows(n) => format!("expected at most {n} rows"),
            Self::NotANumber => "expected a number".to_owned(),
            Self::TooManyDecimals(n) => format!("expected at most {n} digits behind the point"),
            Self::NotADay => "expected a day, YYYY-MM-DD".to_owned(),
            Self::NotAnOption => "expected one of the options".to_owned(),
            Self::BadCitizenId(fault) => format!("not a citizen identity number: {}", fault.code()),
            Self::BadCreditCode(fault) => {
                format!("not a unified social credit code: {}", fault.code())
            }
            Self::BadMobile(fault) => format!("not a mobile number: {}", fault.code()),
            Self::BadEmail => "not an e-mail address".to_owned(),
            Self::BadPostcode => "expected six digits".to_owned(),
            Self::BadName => "not a name".to_owned(),
            Self::RegionTooShallow(level) => format!("expected a region of level {level}"),
            Self::Misshapen => "expected an answer of another shape".to_owned(),
            Self::Rule(message) => message.in_language("en").0.to_owned(),
        }
    }
}
