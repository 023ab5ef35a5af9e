//! The first page, built a piece at a time: all at once would keep a cheap phone from painting and from answering for a
//! tenth of a second. Later pages find the portal's code compiled, and are built whole.

use super::arrival;
use crate::browser::time;
use leptos::prelude::*;
use std::time::Duration;

/// A piece of a page.
pub type Piece = Box<dyn Fn() -> AnyView + Send + Sync>;

/// The pieces after each other. The first holds as much as a phone shows: with it the page is ready, and what lies below
/// follows at once.
pub fn in_turn(pieces: Vec<Piece>) -> AnyView {
    let last = pieces.len().saturating_sub(1);
    let turn = RwSignal::new(if arrival::is_ready() { last } else { 0 });
    if turn.get_untracked() < last {
        next(turn, last);
    }
    pieces
        .into_iter()
        .enumerate()
        .map(|(at, piece)| {
            let due = Memo::new(move |_| turn.get() >= at);
            (move || due.get().then(&piece)).into_any()
        })
        .collect_view()
        .into_any()
}

fn next(turn: RwSignal<usize>, last: usize) {
    set_timeout(
        move || {
            // `None` when the visitor has left the page meanwhile.
            let now = turn.try_update(|turn| {
                *turn += 1;
                *turn
            });
            if now.is_some_and(|now| now < last) {
                next(turn, last);
            }
        },
        Duration::ZERO,
    );
}

/// A pause before the next piece of work, while the first screen is being built.
pub async fn breath() {
    if !arrival::is_ready() {
        time::breath().await;
    }
}
