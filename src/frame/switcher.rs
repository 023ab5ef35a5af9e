//! Choosing for whom one acts: everybody one may act for, oneself first.

use super::acting::Choosing;
use crate::backend::use_remote;
use crate::routes::Route;
use crate::session::acting::{self, use_act_for};
use crate::styles::switcher as style;
use crate::ui::Tone;
use crate::ui::button::Button;
use crate::ui::link::{Link, LinkKind};
use crate::ui::skeleton::Shape;
use crate::ui::tag::Tag;
use crate::words;
use contract::endpoints::{ListPrincipals, PrincipalQuery};
use contract::wire::{ApplicantKind, Principal};
use leptos::prelude::*;

/// What the dialog holds.
#[component]
pub fn Switcher() -> impl IntoView {
    let Choosing(open) = expect_context();
    let all = use_remote::<ListPrincipals>(|| Some(((), PrincipalQuery::default())));
    let body = all.show(Shape::Lines(3), words::acting::what, move |answer| {
        let rows = answer
            .principals
            .iter()
            .map(|one| row(one, open))
            .collect_view();
        view! { <ul class=style::ALL role="list">{rows}</ul> }.into_any()
    });
    view! {
        <div class="stack">
            {body}
            <Link href=Route::Delegations.href() kind=LinkKind::Lone>
                {words::acting::manage}
            </Link>
        </div>
    }
    .into_any()
}

fn row(one: &Principal, open: RwSignal<bool>) -> AnyView {
    let own = one.kind == ApplicantKind::Myself;
    let id = one.id.clone();
    let whom = (!own).then(|| id.clone());
    let here = {
        let whom = whom.clone();
        Memo::new(move |_| acting::id() == whom)
    };
    let switch = use_act_for(move || whom.clone(), move || open.set(false));
    let (name, kind) = (one.name.clone(), one.kind.clone());
    let label = move || match &kind {
        ApplicantKind::Myself => words::apply::whom_myself(&name),
        ApplicantKind::Delegate => words::apply::whom_delegate(&name),
        ApplicantKind::Guardian => words::apply::whom_guardian(&name),
        ApplicantKind::Organisation => words::apply::whom_organisation(&name),
        ApplicantKind::Other(_) => name.clone(),
    };
    view! {
        <li>
            {move || {
                let label = label.clone();
                match here.get() {
                    true => view! {
                        <p class="row">
                            {label} <Tag tone=Tone::Info>{words::acting::here}</Tag>
                        </p>
                    }
                    .into_any(),
                    false => {
                        view! { <Button pending=switch.pending on_press=switch.start>{label}</Button> }
                            .into_any()
                    }
                }
            }}
            {move || switch.failure.get().map(|failure| view! { <p role="alert">{failure.title()}</p> })}
        </li>
    }
    .into_any()
}
