//! A room is a part of the program that arrives when it is entered.
//!
//! One line makes a room's door, a component for the route table:
//!
//! ```ignore
//! room!(GuideRoom, guide, crate::rooms::guide::Guide);
//! // …
//! <Route path=path!("/guide/:id") view=GuideRoom />
//! ```
//!
//! `GuideRoom` is the door, `guide` names the part (and its file in dist/assets), and the last is the component behind
//! the door, without props. In a release build the part is fetched on the first visit; when it does not
//! arrive, the room's place says so and offers to try again, while everything else lives on. In a
//! development build, or without the feature `split`, all rooms stand in the main part.
//!
//! What the door shows while the part is coming and when it is lost is set once, by the frame: see [`Door`].

use crate::frame::turns;
use leptos::prelude::*;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A room's part did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkLost {
    /// The part is not there any more: a new version has been deployed.
    pub gone: bool,
}

#[cfg(all(feature = "split", not(debug_assertions)))]
impl From<wasm_split_helpers::SplitLoaderError> for ChunkLost {
    /// Reads from boot.js, which fetches the parts, why one was lost.
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        let gone = crate::browser::page::booted("gone");
        Self {
            gone: gone.is_some_and(|gone| gone.is_truthy()),
        }
    }
}

/// What all doors show, provided as context by the frame.
#[derive(Clone, Copy)]
pub struct Door {
    /// While the part is coming.
    pub coming: fn() -> AnyView,
    /// When it is lost; the callback tries again.
    pub lost: fn(ChunkLost, Callback<()>) -> AnyView,
}

/// A future of a room's view, or of its arrival.
pub type Arrival<T> = Pin<Box<dyn Future<Output = Result<T, ChunkLost>>>>;

/// The component behind every [`room!`]: fetches with `fetch`, then builds the view with `enter`.
pub fn door(fetch: fn() -> Arrival<()>, enter: fn() -> Arrival<AnyView>) -> AnyView {
    let state = RwSignal::new(None::<Result<(), ChunkLost>>);
    let go = move || {
        // A part that is here already answers at the first poll: no flicker of a skeleton.
        let mut arriving = fetch();
        match now(&mut arriving) {
            Some(outcome) => state.set(Some(outcome)),
            None => {
                state.set(None);
                leptos::task::spawn_local(async move {
                    let outcome = arriving.await;
                    turns::breath().await;
                    // The visitor may have left before it came.
                    state.try_set(Some(outcome));
                });
            }
        }
    };
    go();
    let door = expect_context::<Door>();
    let view = move || match state.get() {
        None => (door.coming)(),
        Some(Err(lost)) => (door.lost)(lost, Callback::new(move |()| go())),
        Some(Ok(())) => match now(&mut enter()) {
            Some(Ok(view)) => view,
            Some(Err(lost)) => (door.lost)(lost, Callback::new(move |()| go())),
            None => (door.coming)(),
        },
    };
    view.into_any()
}

/// What has arrived already, without waiting.
pub fn now<T>(arrival: &mut Arrival<T>) -> Option<Result<T, ChunkLost>> {
    match pin!(arrival).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}

/// Makes the module `part` of a component that is a part of the program of its own: `arrive()` fetches it, and
/// the function named like the part builds its view.
macro_rules! part {
    ($part:ident, $room:path) => {
        #[cfg(all(feature = "split", not(debug_assertions)))]
        mod part {
            use $room as Room;
            #[wasm_split_helpers::wasm_split($part, fallible, preload(fetch))]
            pub fn $part() -> Result<leptos::prelude::AnyView, $crate::room::ChunkLost> {
                Ok(leptos::prelude::IntoAny::into_any(
                    leptos::view! { <Room /> },
                ))
            }
            pub fn arrive() -> $crate::room::Arrival<()> {
                Box::pin(async { fetch().await.map_err(Into::into) })
            }
        }
        #[cfg(not(all(feature = "split", not(debug_assertions))))]
        mod part {
            use $room as Room;
            pub async fn $part() -> Result<leptos::prelude::AnyView, $crate::room::ChunkLost> {
                Ok(leptos::prelude::IntoAny::into_any(
                    leptos::view! { <Room /> },
                ))
            }
            pub fn arrive() -> $crate::room::Arrival<()> {
                Box::pin(async { Ok(()) })
            }
        }
    };
}
pub(crate) use part;

/// Makes a room's door; see the module's words.
macro_rules! room {
    ($door:ident, $part:ident, $room:path) => {
        #[doc = concat!("The door to the room `", stringify!($part), "`.")]
        #[expect(
            non_snake_case,
            reason = "a door stands in the route table as a component"
        )]
        pub fn $door() -> leptos::prelude::AnyView {
            $crate::room::part!($part, $room);
            $crate::room::door(part::arrive, || Box::pin(part::$part()))
        }
    };
}
pub(crate) use room;
