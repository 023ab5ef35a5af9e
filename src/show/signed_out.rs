//! A page of one's own, seen by somebody who is not signed in: what one sees there, and the way in.

use crate::{
    session, site, styles,
    ui::{
        Text, Tone,
        icon::{self, Icon},
        notice::Notice,
    },
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
                <a
                    class=styles::link::LINK
                    data-kind="primary"
                    href=session::sign_in_address()
                    rel=session::sign_in_rel()
                    on:click=|_| session::leaving()
                >
                    <Icon picture=icon::PERSON />
                    {words::frame::sign_in}
                </a>
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
