//! Why a bill cannot be confirmed, or a confirmation not taken back, in words.

use crate::{
    backend::Failure,
    ui::{
        Tone,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::wire::CounterPayFault;
use leptos::prelude::*;

/// The fault that a refusal names, of the number or of the bill as a whole.
pub fn named(failure: &Failure) -> Option<CounterPayFault> {
    let error = failure.errors.first()?;
    let whole = matches!(error.pointer.as_deref(), Some("" | "/number"));
    let fault = CounterPayFault::from(error.detail.as_str());
    Some(fault).filter(|fault| whole && fault.is_known())
}

/// The same in words, with what to do; reactive.
pub fn told(fault: &CounterPayFault) -> String {
    use words::desk_pay as told;
    match fault {
        CounterPayFault::Unknown => told::fault_unknown(),
        CounterPayFault::OtherPlace => told::fault_other_place(),
        CounterPayFault::Paid => told::fault_paid(),
        CounterPayFault::Refunding => told::fault_refunding(),
        CounterPayFault::Refunded => told::fault_refunded(),
        CounterPayFault::Closed => told::fault_closed(),
        CounterPayFault::NotConfirmed => told::fault_not_confirmed(),
        CounterPayFault::OtherOffice => told::fault_other_office(),
        CounterPayFault::TooLate => told::fault_too_late(),
        CounterPayFault::HandedIn => told::fault_handed_in(),
        CounterPayFault::PaidTwice => told::fault_paid_twice(),
        CounterPayFault::Other(name) => name,
    }
    .to_owned()
}

/// The fault of a refusal told beside the button, and what else went wrong.
pub fn refused(failure: RwSignal<Option<Failure>>) -> (AnyView, RwSignal<Option<Failure>>) {
    let fault = Memo::new(move |_| failure.with(|why| why.as_ref().and_then(named)));
    let other = RwSignal::new(None::<Failure>);
    Effect::new(move || other.set(failure.get().filter(|why| named(why).is_none())));
    let view = move || {
        fault.get().map(|fault| {
            let title = move || told(&fault);
            view! { <Notice tone=Tone::Danger title urgency=Urgency::AtOnce /> }
        })
    };
    (view.into_any(), other)
}
