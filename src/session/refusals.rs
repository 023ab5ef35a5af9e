//! What was refused of a form that proves who one is: beside each field, and in the summary above them.

use crate::backend::{Action, Failure, FailureKind, FailureNotice};
use crate::ui::Text;
use crate::ui::button::{Button, ButtonKind, ButtonRole};
use crate::ui::error_summary::{ErrorSummary, FieldError};
use crate::{styles, words};
use contract::ProblemKind;
use contract::wire::IdentityFault;
use leptos::prelude::*;

/// A refused field and why.
#[derive(Clone, PartialEq)]
struct Refusal {
    /// JSON pointer of the field; empty for all together.
    pointer: String,
    fault: IdentityFault,
    /// How many tries are left, where tries are counted.
    left: Option<u32>,
}

/// What was refused of a form. Copy it freely.
#[derive(Clone, Copy)]
pub struct Refusals(RwSignal<Vec<Refusal>>);

impl Refusals {
    /// None yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// The id of the field of a pointer: `/person/idNumber` is `enter-person-idNumber`.
    pub fn id(pointer: &str) -> String {
        ["enter", &pointer.replace('/', "-")].concat()
    }

    /// What is wrong with a field; reactive.
    pub fn of(self, pointer: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.0.with(|all| {
                let refusal = all.iter().find(|one| one.pointer == pointer)?;
                Some(said(refusal))
            })
        })
    }

    /// All of it, for the summary; what concerns all fields leads to the first one, `first`.
    pub fn summary(self, first: &'static str) -> Signal<Vec<FieldError>> {
        Signal::derive(move || {
            self.0
                .get()
                .into_iter()
                .map(|refusal| {
                    let pointer = if refusal.pointer.is_empty() {
                        first
                    } else {
                        &refusal.pointer
                    };
                    FieldError {
                        field: Self::id(pointer),
                        message: (move || said(&refusal)).into(),
                    }
                })
                .collect()
        })
    }

    /// Looks at what was typed before it is sent: each pair is a pointer and what is wrong there. Whether all is well.
    pub fn look(self, found: &[(&str, Option<IdentityFault>)]) -> bool {
        let all: Vec<Refusal> = found
            .iter()
            .filter_map(|(pointer, fault)| {
                Some(Refusal {
                    pointer: (*pointer).to_owned(),
                    fault: fault.clone()?,
                    left: None,
                })
            })
            .collect();
        let fine = all.is_empty();
        if !fine || !self.0.with_untracked(Vec::is_empty) {
            self.0.set(all);
        }
        fine
    }

    /// Takes over what the back end refused. What is left is for a notice: a failure that names no field.
    pub fn take(self, failure: Option<Failure>) -> Option<Failure> {
        let failure = failure?;
        let refused = failure.kind == FailureKind::Problem(ProblemKind::InvalidRequest);
        let all: Vec<Refusal> = failure
            .errors
            .iter()
            .filter_map(|error| {
                Some(Refusal {
                    pointer: error.pointer.clone()?,
                    fault: IdentityFault::from(error.detail.as_str()),
                    left: failure.tries_left.filter(|_| {
                        matches!(error.detail.as_str(), "WRONG_CREDENTIALS" | "WRONG_CODE")
                    }),
                })
            })
            .collect();
        if !refused || all.is_empty() {
            return Some(failure);
        }
        self.0.set(all);
        None
    }
}

/// A form that says what was refused of it: on top, and at its fields, which are its children.
#[component]
pub fn RefusedForm(
    /// What was refused.
    refusals: Refusals,
    /// The first field, to which what concerns all of them leads.
    first: &'static str,
    /// What sends it.
    action: Action<()>,
    /// Looks at what was typed before it is sent: each pair is a pointer and what is wrong there.
    look: Look,
    /// What the button says.
    #[prop(into)]
    send: Text,
    /// Tells a failure that names no field, in place of the usual way.
    #[prop(default = usual)]
    told: fn(Failure) -> AnyView,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let rest = RwSignal::new(None);
    Effect::new(move || rest.set(refusals.take(action.failure.get())));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        rest.set(None);
        if refusals.look(&look()) {
            action.start.run(());
        }
    };
    view! {
        <form class=styles::refusals::FORM novalidate=true on:submit=submit>
            <ErrorSummary errors=refusals.summary(first) />
            {move || rest.get().map(told)}
            {children()}
            <div class="row">
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=action.pending>
                    {move || send.get()}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

/// What is wrong with the fields, by their pointers.
pub type Look = Box<dyn Fn() -> Vec<(&'static str, Option<IdentityFault>)>>;

fn usual(failure: Failure) -> AnyView {
    view! { <FailureNotice failure /> }.into_any()
}

/// `MISSING` for what was left empty.
pub fn missing(text: RwSignal<String>) -> Option<IdentityFault> {
    text.with_untracked(|text| text.trim().is_empty())
        .then_some(IdentityFault::Missing)
}

/// `MISSING`, or `BAD_NUMBER` for what a check refuses.
pub fn checked(text: RwSignal<String>, check: fn(&str) -> Option<String>) -> Option<IdentityFault> {
    missing(text).or_else(|| {
        text.with_untracked(|text| check(text))
            .map(|_| IdentityFault::BadNumber)
    })
}

fn said(refusal: &Refusal) -> String {
    use words::identity as say;
    let plain = match &refusal.fault {
        IdentityFault::WrongCredentials if !refusal.pointer.is_empty() => match refusal.left {
            Some(left) => return say::wrong_password_left(u64::from(left)),
            None => say::wrong_password(),
        },
        IdentityFault::WrongCredentials => match refusal.left {
            Some(left) => return say::wrong_credentials_left(u64::from(left)),
            None => say::wrong_credentials(),
        },
        IdentityFault::WrongCode => match refusal.left {
            Some(left) => return say::wrong_code_left(u64::from(left)),
            None => say::wrong_code(),
        },
        IdentityFault::CodeExpired => say::code_expired(),
        IdentityFault::NoAccount => say::no_account(),
        IdentityFault::AccountExists => say::account_exists(),
        IdentityFault::BadNumber => match refusal.pointer.as_str() {
            "/mobile" => say::bad_mobile(),
            "/email" => say::bad_email(),
            "/person/idNumber" | "/idNumber" => say::bad_id_number(),
            "/organisation/creditCode" => say::bad_credit_code(),
            "/person/validUntil" | "/validUntil" => say::bad_day(),
            "/cardRegion" => say::bad_card_region(),
            "/cardNumber" => say::bad_card_number(),
            _ => say::bad_number(),
        },
        IdentityFault::DocumentExpired => say::document_expired(),
        IdentityFault::UnderAge => say::under_age(),
        IdentityFault::NotMatching => say::not_matching(),
        IdentityFault::WeakPassword => say::weak_password(),
        IdentityFault::Missing => match refusal.pointer.as_str() {
            "/account" => say::missing_account(),
            "/password" | "/oldPassword" | "/newPassword" => say::missing_password(),
            "/mobile" => say::missing_mobile(),
            "/code" | "/oldCode" | "/newCode" => say::missing_code(),
            "/person/name" | "/name" => say::missing_name(),
            "/person/idNumber" | "/idNumber" => say::missing_id_number(),
            "/person/validUntil" | "/validUntil" => say::missing_valid_until(),
            "/organisation/name" => say::missing_organisation(),
            "/organisation/creditCode" => say::missing_credit_code(),
            "/face" => say::missing_face(),
            _ => say::missing(),
        },
        IdentityFault::BadPicture => say::bad_picture(),
        IdentityFault::Other(text) => return text.to_string(),
    };
    plain.to_owned()
}
