//! Does this fit me? Conditions and whom it is for; and the questions whose answers make the list of materials shorter.

use super::names;
use crate::say::{lang_said, say, saying};
use crate::show::facts::{fact, facts, may};
use crate::styles::guide as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::options::{CheckboxGroup, RadioGroup};
use crate::ui::select::Choice;
use crate::words;
use contract::situation::{Applies, Chosen, asked, needed};
use contract::wire::{Guide, Situation};
use leptos::prelude::*;
use std::sync::Arc;

/// The answers to a guide's questions, and what follows from them.
#[derive(Clone)]
pub struct Fit {
    guide: Arc<Guide>,
    answers: Arc<Vec<Answer>>,
}

#[derive(Clone, Copy)]
struct Answer {
    one: RwSignal<String>,
    several: RwSignal<Vec<String>>,
}

impl Fit {
    /// No question answered yet.
    pub fn new(guide: &Arc<Guide>) -> Self {
        let answer = |_: &Situation| Answer {
            one: RwSignal::new(String::new()),
            several: RwSignal::new(Vec::new()),
        };
        Self {
            guide: Arc::clone(guide),
            answers: Arc::new(guide.situations.iter().map(answer).collect()),
        }
    }

    fn with_chosen<R>(&self, run: impl FnOnce(&[Chosen<'_>]) -> R) -> R {
        let given: Vec<(usize, String)> = self
            .answers
            .iter()
            .enumerate()
            .flat_map(|(at, answer)| {
                let mut options = answer.several.get();
                options.extend(Some(answer.one.get()).filter(|one| !one.is_empty()));
                options.into_iter().map(move |option| (at, option))
            })
            .collect();
        let chosen: Vec<Chosen<'_>> = given
            .iter()
            .filter_map(|(at, option)| {
                Some(Chosen {
                    question: &self.guide.situations.get(*at)?.id,
                    option,
                })
            })
            .collect();
        run(&chosen)
    }

    /// Whether each material is needed; reactive.
    pub fn needed(&self) -> Vec<Applies> {
        self.with_chosen(|chosen| needed(&self.guide.situations, &self.guide.materials, chosen))
    }

    fn asked(&self) -> Vec<Applies> {
        self.with_chosen(|chosen| asked(&self.guide.situations, chosen))
    }

    fn clear(&self) {
        for answer in self.answers.iter() {
            answer.one.set(String::new());
            answer.several.set(Vec::new());
        }
    }

    /// The questions; those that do not arise are not in sight.
    pub fn questions(&self) -> AnyView {
        if self.guide.situations.is_empty() {
            return ().into_any();
        }
        let (fit, again) = (self.clone(), self.clone());
        let asked = Memo::new(move |_| fit.asked());
        let rows: Vec<AnyView> = self
            .guide
            .situations
            .iter()
            .zip(self.answers.iter())
            .enumerate()
            .map(|(at, (question, answer))| {
                let arises = move || asked.with(|asked| asked.get(at) == Some(&Applies::Yes));
                // The question stands in labels that hold plain words: its language is said around them.
                let lang = lang_said(&question.question);
                view! { <div lang=lang hidden=move || !arises()>{group(question, *answer)}</div> }
                    .into_any()
            })
            .collect();
        view! {
            <div class=style::QUESTIONS>
                <h3>{words::guide::questions}</h3>
                <p>{words::guide::questions_explain}</p>
                {rows}
                <div class="no-print">
                    <Button kind=ButtonKind::Quiet picture=icon::REFRESH on_press=move |()| again.clear()>
                        {words::guide::clear}
                    </Button>
                </div>
            </div>
        }
        .into_any()
    }
}

fn group(question: &Situation, answer: Answer) -> AnyView {
    let choices: Vec<Choice> = question
        .options
        .iter()
        .map(|option| Choice::new(option.id.clone(), saying(&option.label)))
        .collect();
    let label = saying(&question.question);
    let choices = Signal::stored(choices);
    match (question.multiple, question.help.as_ref().map(saying)) {
        (true, Some(hint)) => {
            view! { <CheckboxGroup label value=answer.several choices hint /> }.into_any()
        }
        (true, None) => view! { <CheckboxGroup label value=answer.several choices /> }.into_any(),
        (false, Some(hint)) => {
            view! { <RadioGroup label value=answer.one choices hint /> }.into_any()
        }
        (false, None) => view! { <RadioGroup label value=answer.one choices /> }.into_any(),
    }
}

/// Whom it is for, and under which conditions.
pub fn conditions(guide: &Guide) -> AnyView {
    let audience = guide.item.audience.clone();
    let rows = guide
        .conditions
        .iter()
        .map(|condition| view! { <li>{say(condition)}</li> })
        .collect_view();
    view! {
        {facts(vec![
            fact(words::guide::audience, move || names::list(&audience, names::audience)),
            may(words::guide::quantity, &guide.quantity_limit),
        ])}
        <ul class=style::BULLETS>{rows}</ul>
    }
    .into_any()
}
