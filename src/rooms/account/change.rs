//! Changing the mobile number or the e-mail address: the old and the new one are both proved.

use super::code::CodeField;
use crate::{
    backend::{Action, use_action},
    session::refusals::{Refusals, RefusedForm, checked, missing},
    styles::account as style,
    ui::{
        button::{Button, ButtonKind},
        codes::{PhoneField, check_phone},
        text_field::{TextField, TextKind},
    },
    words::{self, Phrase},
};
use contract::{
    endpoints::{ChangeEmail, ChangeMobile},
    wire::{CodeTarget, EmailChange, IdentityFault, MobileChange, Profile},
};
use leptos::prelude::*;

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The mobile number.
    Mobile,
    /// The e-mail address.
    Email,
}

impl What {
    /// That it has been.
    pub fn done(self) -> Phrase {
        match self {
            Self::Mobile => words::account::mobile_changed,
            Self::Email => words::account::email_changed,
        }
    }
}

/// Where the form stands, for the keyboard.
pub fn place() -> String {
    "account-change".to_owned()
}

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    old_code: RwSignal<String>,
    address: RwSignal<String>,
    new_code: RwSignal<String>,
}

/// The form.
pub fn form(
    what: What,
    profile: &Profile,
    done: Callback<(What, Profile)>,
    cancel: Callback<()>,
) -> AnyView {
    let text = || RwSignal::new(String::new());
    let typed = Typed {
        old_code: text(),
        address: text(),
        new_code: text(),
    };
    let now = match (what, &profile.email) {
        (What::Email, Some(email)) => email.clone(),
        _ => profile.mobile.clone(),
    };
    let body = match what {
        What::Mobile => mobile(typed, now, done),
        What::Email => email(typed, now, done),
    };
    let title = match what {
        What::Mobile => words::account::change_mobile,
        What::Email => words::account::change_email,
    };
    view! {
        <section class=["stack ", style::CARD].concat() aria-labelledby=place()>
            <h2 id=place() tabindex="-1">{title}</h2>
            {body}
            <div>
                <Button kind=ButtonKind::Quiet on_press=cancel>
                    {words::account::not_now}
                </Button>
            </div>
        </section>
    }
    .into_any()
}

fn mobile(typed: Typed, now: String, done: Callback<(What, Profile)>) -> AnyView {
    let Typed {
        old_code,
        address,
        new_code,
    } = typed;
    let refusals = Refusals::new();
    let action = use_action::<ChangeMobile>(
        move || {
            let body = MobileChange {
                old_code: old_code.get_untracked(),
                mobile: address.get_untracked(),
                new_code: new_code.get_untracked(),
            };
            ((), (), body)
        },
        move |profile| done.run((What::Mobile, profile)),
    );
    let check = |typed| checked(typed, check_phone);
    let field = view! {
        <PhoneField
            label=words::account::new_mobile
            value=address
            id=Refusals::id("/mobile")
            error=refusals.of("/mobile")
        />
    };
    both(Change {
        typed,
        now,
        old: CodeTarget::Mobile,
        new: (CodeTarget::NewMobile, "/mobile", check),
        field: field.into_any(),
        refusals,
        action,
    })
}

fn email(typed: Typed, now: String, done: Callback<(What, Profile)>) -> AnyView {
    let Typed {
        old_code,
        address,
        new_code,
    } = typed;
    let refusals = Refusals::new();
    let action = use_action::<ChangeEmail>(
        move || {
            let body = EmailChange {
                old_code: old_code.get_untracked(),
                email: address.get_untracked(),
                new_code: new_code.get_untracked(),
            };
            ((), (), body)
        },
        move |profile| done.run((What::Email, profile)),
    );
    let field = view! {
        <TextField
            label=words::account::new_email
            value=address
            kind=TextKind::Email
            id=Refusals::id("/email")
            error=refusals.of("/email")
        />
    };
    both(Change {
        typed,
        now,
        old: CodeTarget::Email,
        new: (CodeTarget::NewEmail, "/email", mail),
        field: field.into_any(),
        refusals,
        action,
    })
}

/// What is plainly no e-mail address; the code tells the rest.
fn mail(typed: RwSignal<String>) -> Option<IdentityFault> {
    let looks = typed.with_untracked(|typed| {
        typed
            .trim()
            .split_once('@')
            .is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
    });
    missing(typed).or((!looks).then_some(IdentityFault::BadNumber))
}

/// What is wrong with what was typed.
type Check = fn(RwSignal<String>) -> Option<IdentityFault>;

struct Change {
    typed: Typed,
    /// Where the code for the old one goes, masked.
    now: String,
    old: CodeTarget,
    new: (CodeTarget, &'static str, Check),
    field: AnyView,
    refusals: Refusals,
    action: Action<()>,
}

fn both(change: Change) -> AnyView {
    let Change {
        typed,
        now,
        old,
        new: (new, pointer, check),
        field,
        refusals,
        action,
    } = change;
    let look = move || {
        vec![
            ("/oldCode", missing(typed.old_code)),
            (pointer, check(typed.address)),
            ("/newCode", missing(typed.new_code)),
        ]
    };
    view! {
        <RefusedForm refusals first="/oldCode" action look=Box::new(look) send=words::account::change>
            <CodeField
                label=move || words::account::old_code(&now)
                target=old
                pointer="/oldCode"
                code=typed.old_code
                refusals
            />
            {field}
            <CodeField
                label=words::account::new_code
                target=new
                address=(typed.address, pointer, check)
                pointer="/newCode"
                code=typed.new_code
                refusals
            />
            <p class=style::SMALL>{words::account::lost_number}</p>
        </RefusedForm>
    }
    .into_any()
}
