//! Whether a session lives, asked without keeping it alive.

use super::{IDLE, Sessions};

impl Sessions {
    /// Whether somebody is signed in by this session.
    pub(crate) fn lives(&self, id: &str, now: i64) -> bool {
        self.living.lock().is_ok_and(|living| {
            living
                .get(id)
                .is_some_and(|who| who.persona.is_some() && now - who.seen < IDLE)
        })
    }
}
