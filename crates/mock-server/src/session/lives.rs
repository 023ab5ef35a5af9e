//! Whether a session lives, asked without keeping it alive.

use super::Sessions;

impl Sessions {
    /// Whether somebody is signed in by this session.
    pub(crate) fn lives(&self, id: &str, now: i64) -> bool {
        self.living.lock().is_ok_and(|living| {
            living
                .get(id)
                .is_some_and(|who| who.persona.is_some() && now < who.ends())
        })
    }

    /// Ends every session of a persona but one.
    pub(crate) fn close_of(&self, persona: &str, but: Option<&str>) {
        if let Ok(mut living) = self.living.lock() {
            living.retain(|id, who| {
                who.persona.as_deref() != Some(persona) || Some(id.as_str()) == but
            });
        }
    }
}
