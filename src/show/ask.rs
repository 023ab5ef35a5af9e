//! Ways to ask, to complain, and to read what others asked, from wherever one is; what is not served is not there.

use crate::{
    routes::Route,
    ui::{
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoints::{AnswerQuery, ThreadOptionsQuery},
    wire::{Code, ThreadKind},
};
use leptos::prelude::*;

/// What one is looking at.
pub enum About {
    /// An item, by its id.
    Item(String),
    /// A case of one's own.
    Case(String),
    /// A department.
    Department(String),
    /// Nothing in particular.
    Portal,
}

/// The links.
pub fn links(about: About) -> AnyView {
    let mut query = ThreadOptionsQuery::default();
    let mut answers = AnswerQuery::default();
    let mut complains = true;
    match about {
        About::Item(id) => {
            query.item = Some(Code(id.clone()));
            answers.item = Some(Code(id));
            // Nobody has done anything yet that one could complain about.
            complains = false;
        }
        About::Case(id) => query.case = Some(Code(id)),
        About::Department(id) => {
            query.department = Some(Code(id.clone()));
            answers.department = Some(Code(id));
        }
        About::Portal => {}
    }
    let of_case = query.case.is_some();
    let new = move |kind| {
        Route::TalkNew.href_with(&ThreadOptionsQuery {
            kind: Some(kind),
            ..query.clone()
        })
    };
    let link = |href: String, label: fn() -> &'static str, picture: icon::Picture| {
        view! {
            <Link href kind=LinkKind::Lone picture>
                {label}
            </Link>
        }
    };
    (move || {
        Route::TalkNew.is_served().then(|| {
            let ask = new(ThreadKind::Consultation);
            let complain = complains.then(|| {
                let href = new(ThreadKind::Complaint);
                link(href, words::talk::begin_complaint, icon::EDIT)
            });
            let read = (!of_case).then(|| {
                let href = Route::Answers.href_with(&answers);
                link(href, words::talk::answers, icon::SEARCH)
            });
            view! {
                <div class="row no-print">
                    {link(ask, words::talk::begin_consultation, icon::EDIT)} {complain} {read}
                </div>
            }
        })
    })
    .into_any()
}
