//! Asking after the parcel: what can be asked and when, what was asked and what came of it, and what to do then.

mod form;

use super::part::{Now, Of, rare};
use crate::{
    backend::{Action, use_action},
    routes::Route,
    show::{parcel as told, refusal::Refusal},
    ui::{
        button::Button,
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::{ThreadOptionsQuery, WithdrawParcelInquiry},
    wire::{Case, Code, Parcel, ParcelInquiry, ParcelInquiryState, ThreadKind},
};
use leptos::prelude::*;

crate::room::room!(
    ParcelPart,
    matter_parcel,
    crate::rooms::matter::parcel::Inquiries
);

/// The part of the case page, where a parcel can be asked after or was. It comes when it is needed: most cases have none.
pub fn inquiries(case: Now) -> AnyView {
    let any = |case: &Case| {
        let own = case.parcel.as_ref();
        own.is_some_and(|own| !own.inquirable.is_empty() || !own.inquiries.is_empty())
    };
    rare(case, any, ParcelPart)
}

/// The same, once it has come.
#[component]
pub fn Inquiries() -> impl IntoView {
    let of = expect_context::<Of>();
    let case = of.case;
    let now = Memo::new(move |_| case.with(|case| case.parcel.clone()));
    let form = form::Form::new();
    let of = StoredValue::new(of);
    let body = move || {
        now.get()
            .map(|now| of.with_value(|of| whole(of, &now, form)))
    };
    view! {
        <section class="stack" aria-labelledby="parcel">
            <h2 id="parcel" tabindex="-1">
                {words::parcel::title}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

fn whole(of: &Of, now: &Parcel, form: form::Form) -> AnyView {
    let (newest, earlier) = match now.inquiries.split_first() {
        Some((newest, earlier)) => (Some(newest), earlier),
        None => (None, &[][..]),
    };
    let before = (!earlier.is_empty()).then(|| {
        let rows = earlier.iter().map(told::inquiry).collect_view();
        view! { <Disclosure title=words::parcel::earlier>{rows}</Disclosure> }
    });
    view! {
        {newest.map(|newest| latest(of, newest))}
        {form::asking(of, now, form)}
        {before}
    }
    .into_any()
}

/// What was asked last, what it means, and what can be done about it.
fn latest(of: &Of, inquiry: &ParcelInquiry) -> AnyView {
    let open = inquiry.state == ParcelInquiryState::Open;
    let late = told::is_late(inquiry);
    let means: Option<words::Phrase> = match inquiry.state {
        ParcelInquiryState::Open if late => Some(words::parcel::late_do),
        ParcelInquiryState::Found => Some(words::parcel::found_do),
        ParcelInquiryState::SentAgain => Some(words::parcel::sent_again_do),
        ParcelInquiryState::Delivered => Some(words::parcel::delivered_do),
        _ => None,
    };
    let complains = late || inquiry.state == ParcelInquiryState::Delivered;
    view! {
        {told::inquiry(inquiry)}
        {means.map(|means| view! { <p>{means}</p> })}
        {complains.then(|| complaint(&of.id))}
        {open.then(|| take_back(of, inquiry))}
    }
    .into_any()
}

/// The way to complain about this case.
fn complaint(id: &Id) -> AnyView {
    let href = Route::TalkNew.href_with(&ThreadOptionsQuery {
        kind: Some(ThreadKind::Complaint),
        case: Some(Code(id.0.clone())),
        ..ThreadOptionsQuery::default()
    });
    (move || {
        let href = href.clone();
        Route::TalkNew.is_served().then(|| {
            view! {
                <p class="no-print">
                    <Link href kind=LinkKind::Lone picture=icon::EDIT>
                        {words::talk::begin_complaint}
                    </Link>
                </p>
            }
        })
    })
    .into_any()
}

/// Taking the inquiry back: it has come.
fn take_back(of: &Of, inquiry: &ParcelInquiry) -> AnyView {
    let (id, done, member) = (of.id.clone(), of.done(), inquiry.id.clone());
    let step: Action<()> = use_action::<WithdrawParcelInquiry>(
        move || {
            let path = Member {
                id: id.clone(),
                member: Id(member.clone()),
            };
            (path, (), ())
        },
        move |case| done(case, words::parcel::taken_back),
    );
    view! {
        <div class="row no-print">
            <Button pending=step.pending on_press=step.start>
                {words::parcel::take_back}
            </Button>
        </div>
        <Refusal failure=step.failure conflict=words::parcel::conflict />
    }
    .into_any()
}
