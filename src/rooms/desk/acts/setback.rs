//! Why an act has not been taken: a colleague was faster, the session has ended, no answer came.

use super::super::file::Case;
use crate::{
    backend::{Action, Failure, FailureKind, FailureNotice, call},
    session::{self, way_in::WayIn},
    ui::{
        Tone,
        link::LinkKind,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{ProblemKind, endpoints::GetDeskCase};
use leptos::prelude::*;

/// Where a colleague was faster, or the state forbids it, the case is asked for anew.
pub fn look_again(case: Case, run: Action<()>, faster: RwSignal<bool>) {
    Effect::new(move || {
        let Some(failure) = run.failure.get() else {
            return;
        };
        let stale = failure.is_stale();
        if !stale && !failure.is(ProblemKind::Conflict) {
            return;
        }
        faster.set(stale);
        leptos::task::spawn_local(async move {
            // What does not come now comes with the next try, which says what is wrong.
            if let Ok(now) = call::<GetDeskCase>(case.id.get_value(), ()).await
                && !case.file.is_disposed()
            {
                case.changed.run(now);
            }
        });
    });
}

/// Why the act has not been taken.
pub fn told(
    run: Action<()>,
    faster: RwSignal<bool>,
) -> impl Fn() -> Option<AnyView> + Send + 'static {
    move || {
        let failure = run.failure.get()?;
        if faster.get() && failure.is_stale() {
            return Some(
                view! {
                    <Notice tone=Tone::Wait title=words::desk::faster urgency=Urgency::AtOnce>
                        <p>{words::desk::faster_do}</p>
                    </Notice>
                }
                .into_any(),
            );
        }
        Some(failed(failure, run))
    }
}

fn failed(failure: Failure, run: Action<()>) -> AnyView {
    if failure.kind == FailureKind::Problem(ProblemKind::SignInRequired) {
        return view! {
            <Notice tone=Tone::Wait title=words::desk::signed_out urgency=Urgency::AtOnce>
                <p>
                    {move || {
                        if session::is_public_terminal() {
                            words::desk::signed_out_public()
                        } else {
                            words::desk::signed_out_do()
                        }
                    }}
                </p>
                <p>
                    <WayIn kind=LinkKind::Secondary label=words::frame::sign_in_again />
                </p>
            </Notice>
        }
        .into_any();
    }
    let unsure = failure
        .is_network()
        .then(|| view! { <p>{words::desk::unsure}</p> });
    view! {
        <FailureNotice failure on_retry=run.start pending=run.pending />
        {unsure}
    }
    .into_any()
}
