//! A button's write on something that a colleague may be changing: with the revision that the person saw.

use super::action::Action;
use super::write::Intent;
use contract::endpoint::Endpoint;
use leptos::prelude::*;

/// What a guarded write sends: path, body, and the revision it was made on.
type Ask<E> = (<E as Endpoint>::Path, <E as Endpoint>::Body, String);

/// As [`use_action`](super::use_action); when somebody was faster the failure
/// [is stale](super::Failure::is_stale), and nothing has happened.
pub fn use_guarded_action<E: Endpoint>(
    ask: impl Fn() -> Ask<E> + Send + Sync + 'static,
    done: impl Fn(E::Output) + Send + Sync + Clone + 'static,
) -> Action<()>
where
    E::Output: 'static,
    E::Path: 'static,
    E::Body: 'static,
{
    let pending = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let intent = Intent::default();
    let start = Callback::new(move |()| {
        if pending.get_untracked() {
            return;
        }
        let (path, body, revision) = ask();
        pending.set(true);
        failure.set(None);
        let done = done.clone();
        leptos::task::spawn_local(async move {
            let answer = intent.write::<E>(&path, &body, Some(revision)).await;
            pending.try_set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    });
    Action {
        pending,
        failure,
        start,
    }
}
