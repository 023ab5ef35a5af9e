//! Words for numbers and for why none was given.

use crate::{backend::Failure, say::said, words};
use contract::wire::{DeskTicket, TicketFault};

/// The fault that a refusal of a code names, if it names one.
pub fn fault(failure: &Failure) -> Option<TicketFault> {
    let error = failure.errors.first()?;
    Some(TicketFault::from(error.detail.as_str())).filter(TicketFault::is_known)
}

/// The same in words; reactive.
pub fn of_fault(fault: &TicketFault) -> String {
    use words::calling as told;
    let said = match fault {
        TicketFault::Unknown => told::code_unknown(),
        TicketFault::TooEarly => told::code_early(),
        TicketFault::Taken => told::code_taken(),
        TicketFault::Over => told::code_over(),
        TicketFault::Other(name) => name,
    };
    said.to_owned()
}

/// What a number is for, and whose; reactive.
pub fn about(one: &DeskTicket) -> String {
    let Some(starts) = one.starts_at.as_deref() else {
        return words::calling::walked_in().to_owned();
    };
    let time = starts.get(11..16).unwrap_or_default();
    let item = one.item.as_ref().map(|item| said(&item.name));
    let parts = [
        Some(words::calling::booked_at(time)),
        item,
        one.applicant.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(words::calling::and())
}

/// When a number was taken, as a time of the day; reactive.
pub fn taken(one: &DeskTicket) -> String {
    words::calling::taken_at(one.ticket.taken_at.get(11..16).unwrap_or_default())
}
