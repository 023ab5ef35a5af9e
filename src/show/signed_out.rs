//! A page of one's own, seen by somebody who is not signed in: what one sees there, and the way in.

use crate::{
    session::way_in::WayIn,
    site,
    ui::{Text, Tone, icon, link::LinkKind, notice::Notice},
    words,
};
use leptos::prelude::*;

/// The invitation.
#[component]
pub fn SignedOutPage(
    /// What one sees here when signed in, in one sentence.
    #[prop(into)]
    title: Text,
    /// What can be done without signing in.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let way_in = move || {
        site::can_sign_in().then(|| {
            view! {
                <WayIn kind=LinkKind::Primary label=words::frame::sign_in picture=icon::PERSON />
            }
        })
    };
    view! {
        <Notice tone=Tone::Info title>
            <p>{words::show::signed_out}</p>
            {way_in}
            {children.map(|children| children())}
        </Notice>
    }
    .into_any()
}
