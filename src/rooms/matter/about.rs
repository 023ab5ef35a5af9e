//! Which case this is: its number and when it was handed in, for whom, and who has it. What belongs together wraps together.

use crate::{say::said, show::moment::moment, styles::matter_about as style, ui::Text, words};
use contract::wire::CaseSummary;
use leptos::prelude::*;

/// Its number, and when it was handed in.
pub fn number(number: &str, submitted: &str) -> AnyView {
    let (number, submitted) = (number.to_owned(), submitted.to_owned());
    view! {
        <p class=style::PAIR>
            <span>{move || words::matter::number_is(&number)}</span>
            <span>{move || words::matter::submitted_is(&moment(&submitted))}</span>
        </p>
    }
    .into_any()
}

/// For whom it is, and which office has it.
pub fn whose(applicant: &str, office: Text) -> AnyView {
    let applicant = applicant.to_owned();
    view! {
        <p class=style::PAIR>
            <span>{move || words::matter::applicant_is(&applicant)}</span>
            <span>{move || words::matter::office_is(&office.get())}</span>
        </p>
    }
    .into_any()
}

/// The name of a case for a heading: its item.
pub fn title_of(case: &CaseSummary) -> String {
    said(&case.item.name)
}
