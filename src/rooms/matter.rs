//! What becomes of an application: one's cases, one case, its correction, its rating, its receipt; and the look-up for
//! those who are not signed in.

mod about;
mod acts;
mod again;
mod case;
mod clock;
mod collect;
mod correct;
mod decision;
mod field;
mod handover;
mod list;
mod live;
mod lookup;
mod materials;
mod names;
mod papers;
mod parcel;
mod part;
mod rate;
mod rate_filled;
mod rate_more;
mod ratings;
mod receipt;
mod rectified;
mod revisit;
mod scanned;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    session::private,
    show::signed_out::SignedOutPage,
    ui::{
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use leptos::prelude::*;

// It brings the questions of forms with it, which nobody needs who only looks at a case.
crate::room::room!(
    CorrectPart,
    matter_correct,
    crate::rooms::matter::correct::Correct
);

crate::room::room!(
    CasesPart,
    matter_cases,
    crate::rooms::matter::list::CasesPage
);

crate::room::room!(RatePart, matter_rate, crate::rooms::matter::rate::Rate);

/// The room.
#[component]
pub fn Matter() -> impl IntoView {
    provide_context(SignedOut(signed_out));
    let route = use_route();
    let page = move || match route.get() {
        Route::Case(id) => view! { <case::CasePage id /> }.into_any(),
        Route::CaseCorrection(_) => CorrectPart(),
        Route::CaseRating(_) => RatePart(),
        Route::CaseReceipt(id) => view! { <receipt::ReceiptPage id /> }.into_any(),
        Route::LookUp => view! { <lookup::LookUpPage /> }.into_any(),
        _ => CasesPart(),
    };
    (private::guard(), page).into_any()
}

/// What one would see, the way in, and what works without.
fn signed_out() -> AnyView {
    view! {
        <SignedOutPage title=words::matter::signed_out>
            <p>{words::matter::signed_out_else}</p>
            <Link href=Route::LookUp.href() kind=LinkKind::Lone picture=icon::SEARCH>
                {words::matter::lookup}
            </Link>
        </SignedOutPage>
    }
    .into_any()
}
