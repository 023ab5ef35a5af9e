//! What runs when a signal changes that it reads.

/// Makes effects. All are of one type, where Leptos has one a closure.
#[derive(Debug)]
pub struct Effect;

impl Effect {
    /// Runs it soon, and again whenever a signal read in it changes, for as long as its owner lives.
    #[expect(
        clippy::new_ret_no_self,
        reason = "nobody needs what Leptos returns here"
    )]
    pub fn new<M>(run: impl Run<M>) {
        start(run.boxed());
    }
}

#[inline(never)]
fn start(run: Box<dyn FnMut()>) {
    real::prelude::Effect::new(run);
}

/// What an effect can be: a closure that takes nothing, or what it returned the last time.
pub trait Run<M> {
    /// It, as the one that takes nothing.
    fn boxed(self) -> Box<dyn FnMut()>;
}

impl<F: FnMut() + 'static> Run<()> for F {
    fn boxed(self) -> Box<dyn FnMut()> {
        Box::new(self)
    }
}

/// Marks effects that are told what they returned the last time.
#[derive(Debug)]
pub struct Told<T>(T);

impl<F, T> Run<Told<T>> for F
where
    F: FnMut(Option<T>) -> T + 'static,
    T: 'static,
{
    fn boxed(mut self) -> Box<dyn FnMut()> {
        let mut before = None;
        Box::new(move || before = Some(self(before.take())))
    }
}
