//! Questions about one's situation, and the answers given so far: what depends on them gets shorter with each.

use crate::say::{lang_said, saying};
use crate::styles::situations as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::options::{CheckboxGroup, RadioGroup};
use crate::ui::select::Choice;
use crate::words;
use contract::situation::{Applies, Chosen, Conditional, asked, needed};
use contract::wire::Situation;
use leptos::prelude::*;
use std::sync::Arc;

/// Questions with their answers.
#[derive(Clone)]
pub struct Situations {
    questions: Arc<Vec<Situation>>,
    answers: Arc<Vec<Answer>>,
}

#[derive(Clone, Copy)]
struct Answer {
    one: RwSignal<String>,
    several: RwSignal<Vec<String>>,
}

impl Situations {
    /// No question answered yet.
    pub fn new(questions: &[Situation]) -> Self {
        let answer = |_: &Situation| Answer {
            one: RwSignal::new(String::new()),
            several: RwSignal::new(Vec::new()),
        };
        Self {
            answers: Arc::new(questions.iter().map(answer).collect()),
            questions: Arc::new(questions.to_vec()),
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
                    question: &self.questions.get(*at)?.id,
                    option,
                })
            })
            .collect();
        run(&chosen)
    }

    /// Whether each of these is needed; reactive.
    pub fn needed<C: Conditional>(&self, these: &[C]) -> Vec<Applies> {
        self.with_chosen(|chosen| needed(&self.questions, these, chosen))
    }

    fn asked(&self) -> Vec<Applies> {
        self.with_chosen(|chosen| asked(&self.questions, chosen))
    }

    fn clear(&self) {
        for answer in self.answers.iter() {
            answer.one.set(String::new());
            answer.several.set(Vec::new());
        }
    }

    /// The questions under a heading that says what they are good for; those that do not arise are not in sight.
    pub fn view(&self, explain: fn() -> &'static str) -> AnyView {
        if self.questions.is_empty() {
            return ().into_any();
        }
        let (mine, again) = (self.clone(), self.clone());
        let asked = Memo::new(move |_| mine.asked());
        let rows: Vec<AnyView> = self
            .questions
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
                <h3>{words::show::questions}</h3>
                <p>{explain}</p>
                {rows}
                <div class="no-print">
                    <Button kind=ButtonKind::Quiet picture=icon::REFRESH on_press=move |()| again.clear()>
                        {words::show::questions_clear}
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
