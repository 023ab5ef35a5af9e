//! A button's write on something that a colleague may be changing: with the revision that the person saw.

use super::action::{Action, action};
use super::write::Intent;
use contract::endpoint::Endpoint;

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
    let intent = Intent::default();
    action(
        move || {
            let (path, body, revision) = ask();
            Box::pin(async move { intent.write::<E>(&path, &body, Some(revision)).await })
        },
        done,
    )
}
