//! Registering: a natural person, a legal person, another organisation.

use super::{back::Back, code::CodeField};
use crate::{
    backend::use_action,
    browser::terminal,
    session::refusals::{Refusals, RefusedForm, checked, missing},
    ui::{
        codes::{
            CreditCodeField, IdNumberField, PhoneField, check_credit_code, check_id_number,
            check_phone,
        },
        date_field::DateField,
        link::{Link, LinkKind},
        options::{Checkbox, RadioGroup},
        password_field::{PasswordField, PasswordKind},
        select::Choice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints,
    wire::{
        CodePurpose, IdentityFault, IdentityKind, RegisteredOrganisation, RegisteredPerson,
        Registration,
    },
};
use leptos::prelude::*;

/// What is typed; kept while the kind is changed to and fro.
#[derive(Clone, Copy)]
struct Typed {
    kind: RwSignal<String>,
    name: RwSignal<String>,
    number: RwSignal<String>,
    valid_until: RwSignal<String>,
    /// The card holds for good.
    for_good: RwSignal<bool>,
    organisation: RwSignal<String>,
    credit_code: RwSignal<String>,
    mobile: RwSignal<String>,
    code: RwSignal<String>,
    password: RwSignal<String>,
    public: RwSignal<bool>,
}

impl Typed {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            kind: RwSignal::new(IdentityKind::NaturalPerson.name().to_owned()),
            name: text(),
            number: text(),
            valid_until: text(),
            for_good: RwSignal::new(false),
            organisation: text(),
            credit_code: text(),
            mobile: text(),
            code: text(),
            password: text(),
            public: RwSignal::new(terminal::is_on()),
        }
    }

    fn is_person(self) -> bool {
        self.kind
            .with(|kind| kind == IdentityKind::NaturalPerson.name())
    }

    fn registration(self) -> Registration {
        let person = untrack(move || self.is_person());
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        Registration {
            kind: IdentityKind::from(self.kind.get_untracked().as_str()),
            person: RegisteredPerson {
                name: text(self.name),
                id_number: text(self.number),
                valid_until: (person && !self.for_good.get_untracked())
                    .then(|| text(self.valid_until)),
            },
            organisation: (!person).then(|| RegisteredOrganisation {
                name: text(self.organisation),
                credit_code: text(self.credit_code),
            }),
            mobile: text(self.mobile),
            code: text(self.code),
            password: self.password.get_untracked(),
            public_terminal: self.public.get_untracked(),
        }
    }

    /// What is wrong already, before it is sent.
    fn look(self) -> Vec<(&'static str, Option<IdentityFault>)> {
        let person = untrack(move || self.is_person());
        let body = |fault: Option<IdentityFault>| fault.filter(|_| !person);
        let day = missing(self.valid_until).filter(|_| person && !self.for_good.get_untracked());
        vec![
            ("/organisation/name", body(missing(self.organisation))),
            (
                "/organisation/creditCode",
                body(checked(self.credit_code, check_credit_code)),
            ),
            ("/person/name", missing(self.name)),
            ("/person/idNumber", checked(self.number, check_id_number)),
            ("/person/validUntil", day),
            ("/mobile", checked(self.mobile, check_phone)),
            ("/code", missing(self.code)),
            ("/password", missing(self.password)),
        ]
    }
}

/// The form.
#[component]
pub fn Register(
    /// Where it leads.
    back: Back,
) -> impl IntoView {
    let typed = Typed::new();
    let refusals = Refusals::new();
    let action = use_action::<endpoints::Register>(
        move || ((), (), typed.registration()),
        move |session| back.enter(&session),
    );
    let kinds = vec![
        Choice::new(IdentityKind::NaturalPerson.name(), words::enter::natural)
            .hint(words::enter::natural_hint),
        Choice::new(IdentityKind::LegalPerson.name(), words::enter::legal)
            .hint(words::enter::legal_hint),
        Choice::new(
            IdentityKind::OtherOrganisation.name(),
            words::enter::organisation,
        )
        .hint(words::enter::organisation_hint),
    ];
    view! {
        <div class="stack">
            <h1>{words::enter::register_title}</h1>
            <p>{words::enter::register_lead}</p>
            <Link href=Signal::derive(move || back.sign_in()) kind=LinkKind::Lone>
                {words::enter::to_sign_in}
            </Link>
        </div>
        <RefusedForm
            refusals
            first="/person/name"
            action
            look=Box::new(move || typed.look())
            send=words::enter::register
        >
            <RadioGroup label=words::enter::kind value=typed.kind choices=kinds id="enter-kind" />
            {move || (!typed.is_person()).then(|| organisation(typed, refusals))}
            {person(typed, refusals)}
            <PhoneField
                label=move || if typed.is_person() { words::enter::mobile() } else { words::enter::agent_mobile() }
                value=typed.mobile
                id=Refusals::id("/mobile")
                error=refusals.of("/mobile")
            />
            <CodeField mobile=typed.mobile purpose=CodePurpose::Register code=typed.code refusals />
            <PasswordField
                label=words::enter::new_password
                hint=words::enter::new_password_hint
                value=typed.password
                kind=PasswordKind::New
                id=Refusals::id("/password")
                error=refusals.of("/password")
            />
            {super::on_public(typed.public)}
        </RefusedForm>
    }
    .into_any()
}

fn organisation(typed: Typed, refusals: Refusals) -> AnyView {
    view! {
        <TextField
            label=words::enter::organisation_name
            value=typed.organisation
            id=Refusals::id("/organisation/name")
            error=refusals.of("/organisation/name")
        />
        <CreditCodeField
            label=words::enter::credit_code
            value=typed.credit_code
            id=Refusals::id("/organisation/creditCode")
            error=refusals.of("/organisation/creditCode")
        />
    }
    .into_any()
}

/// The person, or who stands for the organisation.
fn person(typed: Typed, refusals: Refusals) -> AnyView {
    let either = move |own: words::Phrase, representative: words::Phrase| {
        move || {
            if typed.is_person() {
                own()
            } else {
                representative()
            }
        }
    };
    let validity = move || {
        typed.is_person().then(|| {
            view! {
                {move || {
                    (!typed.for_good.get())
                        .then(|| {
                            view! {
                                <DateField
                                    label=words::enter::valid_until
                                    value=typed.valid_until
                                    id=Refusals::id("/person/validUntil")
                                    error=refusals.of("/person/validUntil")
                                />
                            }
                        })
                }}
                <Checkbox label=words::enter::for_good value=typed.for_good id="enter-for-good" />
            }
            .into_any()
        })
    };
    view! {
        <TextField
            label=either(words::enter::name, words::enter::representative_name)
            hint=words::enter::name_hint
            value=typed.name
            kind=TextKind::Name
            id=Refusals::id("/person/name")
            error=refusals.of("/person/name")
        />
        <IdNumberField
            label=either(words::enter::id_number, words::enter::representative_number)
            value=typed.number
            id=Refusals::id("/person/idNumber")
            error=refusals.of("/person/idNumber")
        />
        {validity}
    }
    .into_any()
}
