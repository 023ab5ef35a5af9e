//! Going from step to step: the address says which, so that back, forward and links work.

use super::step::Step;
use super::work::Work;
use crate::browser::{dom, page, time};
use crate::routes::{Route, use_go, use_replace, use_step};
use crate::styles::apply as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::words;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::time::Duration;

/// The id of the heading of a step.
pub const HEADING: &str = "step-heading";

/// The steps and where one is.
#[derive(Clone, Copy)]
pub struct Way {
    /// All steps of this draft.
    pub steps: Memo<Vec<Step>>,
    /// The one on screen.
    pub now: Memo<Step>,
    go: Callback<(Step, Option<String>)>,
}

impl Way {
    /// Of a draft. Without a step in the address it is the one where the person was last.
    pub fn new(work: Work) -> Self {
        let steps = Memo::new(move |_| work.draft.with(|draft| Step::all(draft)));
        let asked = use_step();
        let now = Memo::new(move |_| {
            steps.with(|steps| {
                let slug = asked.get().or_else(|| {
                    let place = work
                        .content
                        .with_untracked(|content| content.place.clone())?;
                    Some(place.split('#').next()?.to_owned())
                });
                slug.and_then(|slug| Step::find(steps, &slug))
                    .unwrap_or(Step::Notice)
            })
        });
        let (push, replace) = (SendWrapper::new(use_go()), SendWrapper::new(use_replace()));
        let href = move |step: &Step| Route::Draft(work.id.get_value()).href_at(&step.slug());
        // An address without a step gets one, so that going back leaves the application and not only the step.
        Effect::new(move |_| {
            if asked.with(Option::is_none) {
                let address = href(&now.get_untracked());
                replace(&address);
            }
        });
        let go = Callback::new(move |(step, field): (Step, Option<String>)| {
            work.gather();
            work.save_here();
            work.save_there();
            push(&href(&step));
            if let Some(field) = field {
                lead_to(work, field);
            }
        });
        Effect::new(move |before: Option<Step>| {
            let now = now.get();
            if before.as_ref().is_some_and(|before| *before != now) {
                time::after(Duration::from_millis(30), || {
                    page::scroll_to(0.0);
                    leptos::task::spawn_local(focus_heading());
                });
            }
            work.saving.place.set_value(now.slug());
            now
        });
        Self { steps, now, go }
    }

    /// Goes to a step.
    pub fn go(self, step: Step) {
        self.go.run((step, None));
    }

    /// Goes to a field of a step.
    pub fn go_to_field(self, step: Step, field: String) {
        self.go.run((step, Some(field)));
    }

    /// Goes on.
    pub fn next(self) {
        let step = self.beside(1);
        if let Some(step) = step {
            self.go(step);
        }
    }

    fn beside(self, by: isize) -> Option<Step> {
        self.steps.with_untracked(|steps| {
            let now = self.now.get_untracked();
            let at = steps.iter().position(|step| *step == now)?;
            steps.get(at.checked_add_signed(by)?).cloned()
        })
    }

    /// The way back, beside each step's main action.
    pub fn back(self) -> Option<AnyView> {
        let before = self.beside(-1)?;
        Some(
            view! {
                <Button kind=ButtonKind::Quiet picture=icon::BACK on_press=move |()| self.go(before.clone())>
                    {words::apply::back}
                </Button>
            }
            .into_any(),
        )
    }

    /// A step: its heading, what it asks, its main action with the way back, and what is saved where.
    pub fn frame(self, work: Work, body: AnyView, main: AnyView) -> AnyView {
        let now = self.now;
        let name = move || work.draft.with(|draft| now.get().name(&draft.form));
        // Where one is, down to the field, so that coming back leads there.
        let note = move |field: Option<String>| {
            if let Some(field) = field.filter(|field| field != HEADING && is_lasting(field)) {
                // What the form calls a field changes from visit to visit; the pointer in it does not.
                let field = field.find('/').map_or(field.as_str(), |at| &field[at..]);
                let place = [&now.get_untracked().slug(), "#", field].concat();
                work.saving.place.set_value(place);
            }
        };
        view! {
            <section class=style::STEP aria-labelledby=HEADING on:focusin=move |event| note(dom::id_of_target(&event))>
                <h2 id=HEADING tabindex="-1">
                    {name}
                </h2>
                {body}
            </section>
            <div class=[style::ACTIONS, " no-print"].concat()>{main} {self.back()}</div>
            {super::saved::line(work)}
        }
        .into_any()
    }

    /// The usual end of a step: its main action goes on.
    pub fn onward(self) -> AnyView {
        view! {
            <Button kind=ButtonKind::Primary on_press=move |()| self.next()>
                {words::apply::next}
            </Button>
        }
        .into_any()
    }
}

/// Puts the keyboard on the heading of a step, once its part of the program has come.
async fn focus_heading() {
    const TRIES: u32 = 200;
    for _ in 0..TRIES {
        if dom::height(HEADING) > 0 {
            dom::focus(HEADING);
            return;
        }
        time::pause(Duration::from_millis(50)).await;
    }
}

/// Whether an id is the same on every visit: those that are counted are not.
fn is_lasting(id: &str) -> bool {
    let counted = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    !id.strip_prefix('u').is_some_and(counted) || id.contains('/')
}

/// Puts the keyboard into a field of a step that is being made. A pointer is a field of the form, which knows how it calls
/// it; anything else is the id of an element.
pub fn lead_to(work: Work, field: String) {
    if field.starts_with('/') {
        work.field.set_value(Some(field));
        return;
    }
    leptos::task::spawn_local(async move {
        time::pause(Duration::from_millis(120)).await;
        dom::reveal(&field);
        dom::focus(&field);
    });
}

/// The step and the place in it that an answer stands on, by its pointer below the answers.
pub fn target(work: Work, answer: &str) -> (Step, String) {
    let first = answer.split('/').next().unwrap_or_default();
    let page = work.draft.with_untracked(|draft| {
        let mut pages = draft.form.pages.iter();
        let page = pages.find(|page| {
            page.groups.iter().any(|group| {
                group.id == first || group.fields.iter().any(|field| field.id == first)
            })
        });
        page.map(|page| page.id.clone())
    });
    (
        page.map_or(Step::Review, Step::Page),
        ["/", answer].concat(),
    )
}
