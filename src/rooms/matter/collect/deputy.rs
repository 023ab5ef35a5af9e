//! Somebody else who fetches the result: who they are, as little as is needed, and that one agrees.

use super::{Of, bring, holding, shown, take_back, use_code};
use crate::{
    browser::dom,
    form::kept::Kept,
    show::refusal::Refusal,
    ui::{
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        options::{Checkbox, RadioGroup},
        select::Choice,
        text_field::TextField,
    },
    words,
};
use contract::wire::{Collection, CollectionCodeStart, Collector};
use leptos::prelude::*;

const NAME: &str = "collect-name";
const END: &str = "collect-end";
const DAYS: &str = "collect-days";
const AGREED: &str = "collect-agreed";

/// What is being said of them; it stays while the case changes around it.
#[derive(Clone, Copy)]
pub struct Form {
    open: RwSignal<bool>,
    name: RwSignal<String>,
    end: RwSignal<String>,
    days: RwSignal<String>,
    agreed: RwSignal<bool>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// Nothing is said yet.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            name: RwSignal::new(String::new()),
            end: RwSignal::new(String::new()),
            days: RwSignal::new(String::new()),
            agreed: RwSignal::new(false),
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Sent: what was typed is needed no more.
    fn clear(self) {
        self.open.try_set(false);
        self.name.try_set(String::new());
        self.end.try_set(String::new());
        self.days.try_set(String::new());
        self.agreed.try_set(false);
    }

    fn start(self) -> CollectionCodeStart {
        CollectionCodeStart {
            collector: Collector::Deputy,
            name: Some(self.name.get_untracked().trim().to_owned()),
            number_end: Some(self.end.get_untracked().trim().to_ascii_uppercase()),
            days: self.days.get_untracked().parse().ok(),
            agreed: self.agreed.get_untracked(),
        }
    }

    /// What is missing or wrong, in the order of the fields.
    fn wrong(self) -> Vec<FieldError> {
        let start = self.start();
        let name = start.name.is_some_and(|name| name.chars().count() >= 2);
        let end = start.number_end.is_some_and(|end| is_end(&end));
        let checks: [(bool, &str, words::Phrase); 4] = [
            (name, NAME, words::collect::name_missing),
            (end, END, words::collect::end_wrong),
            (start.days.is_some(), DAYS, words::collect::days_missing),
            (start.agreed, AGREED, words::collect::agreed_missing),
        ];
        let wrong = checks.into_iter().filter(|(good, ..)| !good);
        let error = |(_, field, message): (bool, &str, words::Phrase)| FieldError {
            field: field.to_owned(),
            message: message.into(),
        };
        wrong.map(error).collect()
    }
}

/// Whether something is the end of an identity number: four digits, or three and an X.
fn is_end(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |byte: &u8| byte.is_ascii_digit();
    bytes.len() == 4 && bytes[..3].iter().all(digit) && (digit(&bytes[3]) || bytes[3] == b'X')
}

/// The part of the section, where somebody else may come at all.
pub(super) fn part(of: &Of, now: &Collection, form: Form) -> Option<AnyView> {
    let code = holding(now, &Collector::Deputy);
    if now.deputy_days.is_empty() && code.is_none() {
        return None;
    }
    let named = code.map(|code| {
        let name = code.name.clone().unwrap_or_default();
        view! {
            <p>{move || words::collect::deputy_is(&name)}</p>
            {shown(code, words::collect::deputy)}
            {bring(&now.bring_deputy)}
            <p>{words::collect::deputy_tell}</p>
            <div class="row no-print">{take_back(of, code, words::collect::deputy)}</div>
        }
    });
    let none = code.is_none();
    let days = now.deputy_days.clone();
    let (may, of) = (!days.is_empty(), of.clone());
    let label: words::Phrase = if none {
        words::collect::deputy_name
    } else {
        words::collect::deputy_another
    };
    let body = move || {
        if !may {
            return ().into_any();
        }
        if form.open.get() {
            return untrack(|| fields(&of, &days, form));
        }
        view! {
            <div class="no-print">
                <Button on_press=move |()| {
                    form.open.set(true);
                    dom::focus_soon(NAME.to_owned());
                }>{label}</Button>
            </div>
        }
        .into_any()
    };
    Some(
        view! {
            <h3>{words::collect::deputy}</h3>
            {none.then(|| view! { <p>{words::collect::deputy_explain}</p> })}
            {named}
            {body}
        }
        .into_any(),
    )
}

fn fields(of: &Of, days: &[u32], form: Form) -> AnyView {
    let told = words::collect::deputy_made;
    let written = [form.name, form.end, form.days];
    let kept = Kept::fields(["collect|", &of.id.0].concat(), written);
    let sent = move || {
        kept.forget();
        form.clear();
    };
    let send = use_code(of, told, move || form.start(), sent);
    let choices: Vec<Choice> = days
        .iter()
        .map(|days| {
            let many = u64::from(*days);
            Choice::new(days.to_string(), move || words::collect::days(many))
        })
        .collect();
    let press = move |()| {
        let wrong = form.wrong();
        let ready = wrong.is_empty();
        form.errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    let errors = form.errors;
    view! {
        <div class="stack no-print" role="group" aria-label=words::collect::deputy_name>
            <ErrorSummary errors />
            <TextField
                id=NAME
                label=words::collect::name
                hint=words::collect::name_hint
                value=form.name
                error=error_of(errors, NAME)
                private=true
            />
            <TextField
                id=END
                label=words::collect::end
                hint=words::collect::end_hint
                value=form.end
                error=error_of(errors, END)
                private=true
            />
            <RadioGroup
                id=DAYS
                label=words::collect::how_long
                value=form.days
                choices=Signal::stored(choices)
                error=error_of(errors, DAYS)
            />
            <Checkbox
                id=AGREED
                label=words::collect::agreed
                value=form.agreed
                error=error_of(errors, AGREED)
            />
            {kept.note(words::collect::kept)}
            <Refusal failure=send.failure conflict=words::collect::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                    {words::collect::deputy_send}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| form.open.set(false)>
                    {words::collect::not_now}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::is_end;

    #[test]
    fn the_end_of_a_number_is_four_digits_or_three_and_an_x() {
        assert!(is_end("0012") && is_end("001X"));
        for wrong in [
            "",
            "001",
            "00123",
            "X001",
            "00a1",
            "\u{4e00}\u{4e8c}\u{4e09}\u{56db}",
        ] {
            assert!(!is_end(wrong), "{wrong}");
        }
    }
}
