//! How the portal looks and what it keeps here: theme, size of text, one wipe.

use crate::browser::page;
use crate::keep::{self, Theme};
use crate::routes::Route;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::options::{CheckboxGroup, RadioGroup};
use crate::ui::select::Choice;
use crate::words;
use leptos::prelude::*;

const RECOMMENDS: &str = "recommend";
const REMEMBERS: &str = "remember";

/// The settings, in the dialog of the header.
#[component]
pub fn Settings() -> impl IntoView {
    let theme = RwSignal::new(theme_value(keep::theme()).to_owned());
    let size = RwSignal::new(untrack(keep::text_size).to_string());
    // Two ways: the header's switch changes the theme too.
    Effect::new(move || theme.set(theme_value(keep::theme()).to_owned()));
    Effect::new(move |before: Option<()>| {
        let chosen = theme.get();
        if before.is_some()
            && let Some(chosen) = Theme::ALL
                .into_iter()
                .find(|theme| theme_value(*theme) == chosen)
            && chosen != untrack(keep::theme)
        {
            keep::set_theme(chosen);
        }
    });
    Effect::new(move |before: Option<()>| {
        let chosen = size.get();
        if before.is_some() {
            keep::set_text_size(chosen.parse().unwrap_or(0));
        }
    });
    let themes = Signal::derive(|| {
        Theme::ALL
            .into_iter()
            .map(|theme| Choice::new(theme_value(theme), theme_name(theme)))
            .collect()
    });
    let sizes = Signal::derive(|| {
        let names = [
            words::frame::size_0(),
            words::frame::size_1(),
            words::frame::size_2(),
            words::frame::size_3(),
            words::frame::size_4(),
        ];
        ["0", "1", "2", "3", "4"]
            .into_iter()
            .zip(names)
            .map(|(value, name)| Choice::new(value, name))
            .collect()
    });
    let habits = RwSignal::new(Vec::new());
    // Two ways: what is recommended can be switched off where it stands, too.
    Effect::new(move || habits.set(habits_now()));
    Effect::new(move |before: Option<()>| {
        let chosen = habits.get();
        if before.is_some() && chosen != untrack(habits_now) {
            let on = |habit: &str| chosen.iter().any(|chosen| chosen == habit);
            keep::set_recommends(on(RECOMMENDS));
            keep::set_remembers_searches(on(REMEMBERS));
        }
    });
    let habit_choices = Signal::derive(|| {
        vec![
            Choice::new(RECOMMENDS, words::frame::recommends()),
            Choice::new(REMEMBERS, words::frame::remembers()),
        ]
    });
    let wipe = move |()| {
        keep::wipe();
        size.set("0".to_owned());
        page::announce(words::frame::wiped());
    };
    view! {
        <div class="stack">
            <RadioGroup label=words::frame::theme value=theme choices=themes />
            <RadioGroup label=words::frame::size value=size choices=sizes />
            <CheckboxGroup label=words::frame::habits value=habits choices=habit_choices />
            <p>
                <Link href=Route::Accessibility.href() kind=LinkKind::Lone>
                    {words::frame::accessibility}
                </Link>
            </p>
            <h3>{words::frame::kept}</h3>
            <p>{words::frame::kept_explain}</p>
            <div>
                <Button kind=ButtonKind::Danger picture=icon::TRASH on_press=wipe>
                    {words::frame::wipe}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

/// The habits that are on, in the order of the choices.
fn habits_now() -> Vec<String> {
    let habits = [
        (RECOMMENDS, keep::recommends()),
        (REMEMBERS, keep::remembers_searches()),
    ];
    let on = habits.into_iter().filter(|(_, on)| *on);
    on.map(|(habit, _)| habit.to_owned()).collect()
}

fn theme_value(theme: Theme) -> &'static str {
    theme.name().unwrap_or("system")
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => words::frame::theme_system(),
        Theme::Light => words::frame::theme_light(),
        Theme::Dark => words::frame::theme_dark(),
        Theme::Contrast => words::frame::theme_contrast(),
        Theme::Elder => words::frame::elder(),
    }
}
