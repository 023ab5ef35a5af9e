//! Raising the real-name level on the app, by a code (F-6.1.10.j).

use super::{HandoverState, LevelCheckKind};

wire! {
    /// Begins a check on the app.
    pub struct LevelHandoverStart {
        /// `FACE` or `CHIP`.
        pub kind: LevelCheckKind,
    }

    /// A check on the app, by a code.
    pub struct LevelHandover {
        /// Opaque identifier.
        pub id: String,
        /// Which check.
        pub kind: LevelCheckKind,
        /// Where it stands; with `DONE` the level says what came of it.
        pub state: HandoverState,
        /// To type on the other device where it cannot scan.
        pub code: String,
        /// What the QR code holds.
        pub scan: String,
        /// Seconds until it ends, by the clock of the back end.
        pub expires_in_seconds: u32,
    }
}
