//! Why a time was refused.

use crate::{backend::Failure, words};
use contract::wire::BookingFault;

/// The fault that a refusal names, if it names one.
pub fn read(failure: &Failure) -> Option<BookingFault> {
    let error = failure.errors.first()?;
    Some(BookingFault::from(error.detail.as_str())).filter(BookingFault::is_known)
}

/// The same in words; reactive.
pub fn said(fault: &BookingFault) -> String {
    use words::booking as told;
    let said = match fault {
        BookingFault::Taken => told::taken(),
        BookingFault::Unknown => told::unknown(),
        BookingFault::TooLate => told::too_late(),
        BookingFault::SameTime => told::same_time(),
        BookingFault::Barred => told::barred_fault(),
        BookingFault::Other(name) => name,
    };
    said.to_owned()
}
