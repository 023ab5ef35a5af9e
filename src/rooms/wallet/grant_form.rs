//! Authorises a department or an organisation to use a card: for what, for which item, from when until when.

use super::typed::{Errors, Field, is_short};
use crate::{
    backend::{use_action, use_remote},
    browser::{page, time},
    keep,
    say::saying,
    show::refusal::Refusal,
    ui::{
        button::{Button, ButtonKind, ButtonRole},
        date_field::DateField,
        field::Need,
        icon,
        options::RadioGroup,
        select::{Choice, SelectField},
        sent_form::SentForm,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DepartmentQuery, GrantCard, ItemQuery, ListDepartments, ListItems},
    validate::{CreditCode, Day},
    wire::{Code, GrantStart, GranteeKind, Limit},
};
use leptos::prelude::*;

const FIELDS: &[Field] = &[GRANTEE, PURPOSE, ITEM, FROM, UNTIL];
const GRANTEE: Field = ("grantee", words::card_use::grantee_wrong);
const PURPOSE: Field = ("purpose", words::card_use::purpose_wrong);
const ITEM: Field = ("item", words::card_use::item_wrong);
const FROM: Field = ("from", words::card_use::from_wrong);
const UNTIL: Field = ("until", words::card_use::grant_until_wrong);

/// More than any region's departments, or any department's items that one chooses among.
const MOST: Limit = Limit(100);

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    kind: RwSignal<String>,
    department: RwSignal<String>,
    organisation: RwSignal<String>,
    purpose: RwSignal<String>,
    item: RwSignal<String>,
    from: RwSignal<String>,
    until: RwSignal<String>,
}

impl Typed {
    fn new() -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self {
            kind: text(GranteeKind::Department.name()),
            department: text(""),
            organisation: text(""),
            purpose: text(""),
            item: text(""),
            from: RwSignal::new(time::today_to_wire()),
            until: text(""),
        }
    }

    fn is_department(self) -> bool {
        self.kind
            .with(|kind| kind == GranteeKind::Department.name())
    }

    fn grantee(self) -> String {
        let typed = if self.is_department() {
            self.department.get()
        } else {
            let typed = self.organisation.get();
            CreditCode::parse(&typed).map_or(typed, |code| code.as_str().to_owned())
        };
        typed.trim().to_owned()
    }

    fn start(self) -> GrantStart {
        let item = self.item.get();
        GrantStart {
            kind: GranteeKind::from(self.kind.get().as_str()),
            grantee: self.grantee(),
            purpose: self.purpose.get(),
            item: Some(item).filter(|item| self.is_department() && !item.is_empty()),
            from: self.from.get(),
            until: self.until.get(),
        }
    }

    fn clear(self) {
        for field in [
            self.department,
            self.organisation,
            self.purpose,
            self.item,
            self.until,
        ] {
            field.set(String::new());
        }
    }
}

/// The form.
#[component]
pub fn GrantForm(id: Id, on_granted: Callback<()>) -> impl IntoView {
    let typed = Typed::new();
    let errors = Errors::new("grant");
    let send = use_action::<GrantCard>(
        move || (id.clone(), (), untrack(|| typed.start())),
        move |_| {
            typed.clear();
            page::announce(untrack(words::card_use::granted));
            on_granted.run(());
        },
    );
    let other = errors.follow(send.failure, FIELDS);
    let submit = move || {
        let start = untrack(|| typed.start());
        let whom = match start.kind {
            GranteeKind::Organisation => CreditCode::parse(&start.grantee).is_ok(),
            _ => !start.grantee.is_empty(),
        };
        let days = Day::parse(&start.until).is_some()
            && start.until >= start.from
            && start.until >= time::today_to_wire();
        let right = errors.check(&[
            (GRANTEE, whom),
            (PURPOSE, is_short(&start.purpose)),
            (FROM, Day::parse(&start.from).is_some()),
            (UNTIL, days),
        ]);
        if right {
            send.start.run(());
        }
    };
    view! {
        <h2>{words::card_use::grant_make}</h2>
        {errors.summary()}
        <SentForm on_submit=move |()| submit()>
            <RadioGroup
                label=words::card_use::grantee_kind
                value=typed.kind
                choices=Signal::derive(kinds)
            />
            {whom(typed, errors)}
            <TextField
                id=errors.id("purpose")
                label=words::card_use::purpose
                hint=words::card_use::grant_purpose_hint
                value=typed.purpose
                error=errors.of("purpose")
            />
            <DateField
                id=errors.id("from")
                label=words::card_use::grant_from
                value=typed.from
                error=errors.of("from")
            />
            <DateField
                id=errors.id("until")
                label=words::card_use::grant_until
                hint=words::card_use::grant_until_hint
                value=typed.until
                error=errors.of("until")
            />
            <Refusal failure=other conflict=words::wallet::cannot_show />
            <div>
                <Button
                    kind=ButtonKind::Primary
                    role=ButtonRole::Submit
                    picture=icon::SHIELD
                    pending=send.pending
                >
                    {words::card_use::grant_send}
                </Button>
            </div>
        </SentForm>
    }
    .into_any()
}

fn kinds() -> Vec<Choice> {
    vec![
        Choice::new(
            GranteeKind::Department.name(),
            words::card_use::grantee_department,
        ),
        Choice::new(
            GranteeKind::Organisation.name(),
            words::card_use::grantee_organisation,
        ),
    ]
}

/// Who: a department of the region, and which item of theirs; or an organisation by its code.
fn whom(typed: Typed, errors: Errors) -> AnyView {
    let department = Memo::new(move |_| typed.is_department());
    (move || {
        if department.get() {
            return departments(typed, errors);
        }
        view! {
            <TextField
                id=errors.id("grantee")
                label=words::card_use::organisation_code
                hint=words::card_use::organisation_hint
                kind=TextKind::CreditCode
                value=typed.organisation
                error=errors.of("grantee")
            />
        }
        .into_any()
    })
    .into_any()
}

fn departments(typed: Typed, errors: Errors) -> AnyView {
    let departments = use_remote::<ListDepartments>(|| {
        let query = DepartmentQuery {
            region: keep::region_in_use(),
            limit: Some(MOST),
            cursor: None,
        };
        Some(((), query))
    });
    let items = use_remote::<ListItems>(move || {
        let department = Code(typed.department.get());
        let query = ItemQuery {
            region: keep::region_in_use(),
            department: Some(department.clone()),
            limit: Some(MOST),
            ..Default::default()
        };
        (!department.0.is_empty()).then_some(((), query))
    });
    let whom = Signal::derive(move || {
        let known = departments.get();
        let all = known.iter().flat_map(|page| &page.items);
        all.map(|one| Choice::new(one.id.clone(), saying(&one.name)))
            .collect::<Vec<_>>()
    });
    let which = Signal::derive(move || {
        let known = items.get();
        let all = known.iter().flat_map(|page| &page.items);
        all.map(|one| Choice::new(one.id.clone(), saying(&one.name)))
            .collect::<Vec<_>>()
    });
    // The list that did not come can be asked for again where it is missed.
    let missing = move || {
        departments.failure().map(|_| {
            view! {
                <p>{words::card_use::departments_failed}</p>
                <div>
                    <Button picture=icon::REFRESH on_press=move |()| departments.refresh()>
                        {words::ui::retry}
                    </Button>
                </div>
            }
        })
    };
    view! {
        {missing}
        <SelectField
            id=errors.id("grantee")
            label=words::card_use::department
            hint=words::card_use::department_hint
            value=typed.department
            choices=whom
            error=errors.of("grantee")
            on_choose=move |_| typed.item.set(String::new())
        />
        <SelectField
            id=errors.id("item")
            label=words::card_use::grant_item
            hint=words::card_use::grant_item_hint
            value=typed.item
            choices=which
            error=errors.of("item")
            need=Need::Optional
        />
    }
    .into_any()
}
