//! Something the back end has: asked for while the page lives, asked again when what it depends on changes.

use super::answer;
use super::door::{BESIDE, Stop, send};
use super::failure::{Failure, FailureKind};
use crate::frame::turns;
use crate::session::{self, Who, private};
use contract::ProblemKind;
use contract::endpoint::{Access, Caching, Endpoint, Method, target};
use contract::read::{FromJson, Json, Misfit};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Arc;

/// An answer whose type the page knows. Without the type here, the machinery is compiled once and not once an endpoint.
pub(super) type Data = Arc<dyn Any + Send + Sync>;

/// An operation, and how its answer is read.
#[derive(Clone, Copy)]
struct Read {
    operation: &'static str,
    by: fn(Json) -> Result<Data, Misfit>,
}

impl Read {
    fn text(self, text: &str) -> Result<Data, Failure> {
        answer::with(self.operation, text, self.by)
    }
}

/// The four states of anything remote.
#[derive(Clone)]
pub(super) enum State {
    /// Coming.
    Coming,
    /// Here.
    Here(Data),
    /// Here, but old: fetching it anew failed.
    Old(Data),
    /// Failed.
    Failed(Failure),
}

/// The state without the type of the answer.
#[derive(Clone, Copy)]
pub(super) struct Core {
    pub state: RwSignal<State>,
    pub again: RwSignal<u32>,
    pub busy: RwSignal<bool>,
    /// The answer that is here, as it came; empty when something else was put in its place.
    text: StoredValue<String>,
}

/// Something remote. Copy it freely.
pub struct Remote<T> {
    pub(super) core: Core,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Remote<T> {}

impl<T: Send + Sync + 'static> Remote<T> {
    /// The answer, when it is here; reactive.
    pub fn get(self) -> Option<Arc<T>> {
        match self.core.state.get() {
            State::Here(data) | State::Old(data) => data.downcast().ok(),
            State::Coming | State::Failed(_) => None,
        }
    }

    /// Why it did not come, when it did not; reactive.
    pub fn failure(self) -> Option<Failure> {
        match self.core.state.get() {
            State::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    /// Whether an answer is on its way; reactive. An answer that is the same as before changes nothing else.
    pub fn is_busy(self) -> bool {
        self.core.busy.get()
    }

    /// Asks again; what is here stays until the answer comes.
    pub fn refresh(self) {
        self.core.again.update(|times| *times += 1);
    }

    /// Puts in its place what a write answered with.
    pub fn replace(self, now: T) {
        self.core.text.set_value(String::new());
        self.core.state.set(State::Here(Arc::new(now)));
    }
}

/// Asks an endpoint for as long as the component lives, and again whenever a signal read in `ask` changes. `None` waits.
/// Leaving the page or asking anew stops what is under way.
pub fn use_remote<E: Endpoint>(
    ask: impl Fn() -> Option<(E::Path, E::Query)> + Send + Sync + 'static,
) -> Remote<E::Output>
where
    E::Output: Send + Sync + 'static,
{
    let target = Box::new(move || ask().map(|(path, query)| target::<E>(&path, &query)));
    let keep = matches!(E::ABOUT.caching, Caching::Validated);
    let own = !matches!(E::ABOUT.access, Access::Public);
    let read = Read {
        operation: E::ABOUT.id,
        by: read::<E::Output>,
    };
    Remote {
        core: start(target, read, keep, own),
        of: PhantomData,
    }
}

/// Asks for a file of the deployment's own, beside the portal, as for anything that the back end has.
pub fn use_file<T: FromJson + Send + Sync + 'static>(name: &'static str) -> Remote<T> {
    let read = Read {
        operation: name,
        by: read::<T>,
    };
    let target = [BESIDE, name].concat();
    Remote {
        core: start(Box::new(move || Some(target.clone())), read, true, false),
        of: PhantomData,
    }
}

fn read<T: FromJson + Send + Sync + 'static>(json: Json) -> Result<Data, Misfit> {
    json.read::<T>().map(|value| Arc::new(value) as Data)
}

fn start(
    target: Box<dyn Fn() -> Option<String> + Send + Sync>,
    read: Read,
    keep: bool,
    own: bool,
) -> Core {
    let core = Core {
        state: RwSignal::new(State::Coming),
        again: RwSignal::new(0),
        busy: RwSignal::new(false),
        text: StoredValue::new(String::new()),
    };
    let turns = StoredValue::new(private::turn_now());
    let changes = StoredValue::new(untrack(session::changes));
    Effect::new(move |before: Option<Option<String>>| {
        core.again.track();
        let target = target();
        let moved = before.is_none_or(|before| before != target);
        let turn = if keep { 0 } else { private::turn() };
        let turned = !moved && turns.get_value() != turn;
        turns.set_value(turn);
        let change = if own { session::changes() } else { 0 };
        let changed = own && changes.get_value() != change;
        changes.set_value(change);
        if changed {
            // What was somebody's goes with them, at once; who has signed out is not asked who they are.
            core.text.set_value(String::new());
            if untrack(|| matches!(session::who(), Who::Nobody)) {
                let nobody = FailureKind::Problem(ProblemKind::SignInRequired);
                core.state.set(State::Failed(Failure::of(nobody)));
                return target;
            }
            core.state.set(State::Coming);
        }
        if moved {
            let kept = target.as_deref().filter(|_| keep).and_then(recall);
            let kept = kept.and_then(|text| Some((read.text(&text).ok()?, text)));
            let (state, text) = match kept {
                Some((data, text)) => (State::Here(data), text),
                None => (State::Coming, String::new()),
            };
            core.text.set_value(text);
            core.state.set(state);
        } else if let State::Failed(_) = core.state.get_untracked() {
            core.state.set(State::Coming);
        }
        if let Some(target) = target.clone() {
            fetch(core, target, read, keep, turned);
        }
        target
    });
    core
}

fn fetch(core: Core, target: String, read: Read, keep: bool, turned: bool) {
    let stop = Stop::new();
    let kept = SendWrapper::new(stop.clone());
    on_cleanup(move || kept.stop());
    core.busy.set(true);
    leptos::task::spawn_local(async move {
        let answer = send(Method::Get, &target, None, &stop).await;
        // The page has gone, or has asked for something else: this answer is older than what it waits for.
        if stop.is_stopped() {
            return;
        }
        let failure = match answer {
            Ok(text) => {
                // What was asked for again, or when the privacy space was locked or unlocked: the same again leaves what is on
                // screen, with what was opened and ticked in it.
                let same = core.text.try_with_value(|known| *known == text) == Some(true);
                if same && matches!(core.state.try_get_untracked(), Some(State::Here(_))) {
                    core.busy.try_set(false);
                    return;
                }
                match read.text(&text) {
                    Ok(data) => {
                        turns::breath().await;
                        if stop.is_stopped() {
                            return;
                        }
                        // Known is what is shown: an answer that was stopped before that must not make the next one look old.
                        core.text.try_set_value(text.clone());
                        if keep {
                            remember(target, text);
                        }
                        core.state.try_set(State::Here(data));
                        core.busy.try_set(false);
                        return;
                    }
                    Err(failure) => failure,
                }
            }
            Err(failure) => failure,
        };
        let next = match core.state.try_get_untracked() {
            // Gone for good is no failure to fetch: the old answer would lie. What may have been locked is not left on screen.
            Some(State::Here(data) | State::Old(data))
                if !failure.is_lost() && !failure.is_locked() && !turned =>
            {
                State::Old(data)
            }
            _ => State::Failed(failure),
        };
        core.state.try_set(next);
        core.busy.try_set(false);
    });
}

/// How many answers are kept in memory, for going back without waiting. The browser's cache holds the rest.
const KEPT: usize = 24;

thread_local! {
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

fn recall(target: &str) -> Option<String> {
    MEMORY.with_borrow(|memory| {
        memory
            .iter()
            .find(|(kept, _)| kept == target)
            .map(|(_, text)| text.clone())
    })
}

fn remember(target: String, text: String) {
    MEMORY.with_borrow_mut(|memory| {
        memory.retain(|(kept, _)| *kept != target);
        if memory.len() == KEPT {
            memory.remove(0);
        }
        memory.push((target, text));
    });
}
