//! Whether a notice concerns who is signed in, by what the back end knows of them.

use crate::{
    backend::use_remote,
    say::say,
    session::{self, Who, way_in::WayIn},
    site, styles,
    ui::{Tone, icon, link::LinkKind, notice::Notice as Message, skeleton::Shape},
    words,
};
use contract::{
    endpoint::Id,
    endpoints::MatchNotice,
    wire::{Notice, NoticeMatch},
};
use leptos::prelude::*;

/// The reasons; how to see them, for who is not signed in.
pub fn concern(notice: &Notice) -> Option<AnyView> {
    let id = Id::parse(&notice.notice.id).filter(|_| notice.matched)?;
    let id = StoredValue::new(id);
    // Not again when the session says who it is that was expected.
    let here = Memo::new(|_| session::may_be_here());
    Some(
        (move || {
            if here.get() {
                return view! { <Reasons id=id.get_value() /> }.into_any();
            }
            let officer = matches!(session::who(), Who::Person(_));
            if officer || !site::can_sign_in() {
                return ().into_any();
            }
            view! {
                <div class="row no-print">
                    <p>{words::notices::matched_sign_in}</p>
                    <WayIn kind=LinkKind::Lone label=words::frame::sign_in picture=icon::PERSON />
                </div>
            }
            .into_any()
        })
        .into_any(),
    )
}

#[component]
fn Reasons(id: Id) -> impl IntoView {
    let matched = use_remote::<MatchNotice>(move || Some((id.clone(), ())));
    matched.show(Shape::Lines(2), words::notices::what_matched, |matched| {
        reasons(&matched)
    })
}

fn reasons(matched: &NoticeMatch) -> AnyView {
    if matched.reasons.is_empty() {
        return view! { <p>{words::notices::matched_none}</p> }.into_any();
    }
    let rows = matched
        .reasons
        .iter()
        .map(|reason| view! { <li>{say(reason)}</li> })
        .collect_view();
    view! {
        <Message tone=Tone::Info title=words::notices::matched>
            <ul class=styles::notices::POINTS>{rows}</ul>
        </Message>
    }
    .into_any()
}
