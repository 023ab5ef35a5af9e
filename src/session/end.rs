//! Ending whatever session this browser holds, whoever's it is, where the next person at the device is somebody else.

use super::{here, idle};
use crate::backend::{Failure, Intent, call};
use contract::ProblemKind;
use contract::endpoints::{GetSession, SignOut};
use leptos::prelude::*;

/// Ends it, if there is one.
///
/// # Errors
/// It is not certain that nobody is signed in here.
pub async fn end() -> Result<(), Failure> {
    // Nobody uses it any more: what is answered from here on is not noted as its use.
    idle::lasts(None);
    let session = match call::<GetSession>((), ()).await {
        Ok(session) => session,
        // A back end without sessions has nothing to end.
        Err(failure) if failure.is(ProblemKind::NotFound) => return Ok(()),
        Err(failure) => return Err(failure),
    };
    here().csrf.set_value(session.csrf_token);
    if session.person.is_some() {
        here().turns.update_value(|turns| *turns += 1);
        Intent::default().write::<SignOut>(&(), &(), None).await?;
        // It was of the session that has gone.
        here().csrf.set_value(String::new());
    }
    Ok(())
}
