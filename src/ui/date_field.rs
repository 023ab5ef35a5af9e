//! A date that one knows by heart, typed as year, month and day. Calendars are for choosing appointments.

use super::{
    Text,
    field::{FieldGroup, Need},
    ids,
};
use crate::{styles, words};
use contract::validate::Day;
use leptos::prelude::*;

/// A date field. Its value is `YYYY-MM-DD`, or empty as long as the date is not whole.
#[component]
pub fn DateField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The answer.
    value: RwSignal<String>,
    /// How to answer; an example if unsaid.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong, as found by the room or the back end.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id: that of the year, where links to its error lead.
    #[prop(into, default = ids::next())]
    id: String,
    /// It is the person's own birthday, which the browser may fill in.
    #[prop(optional)]
    birthday: bool,
) -> impl IntoView {
    let parts = RwSignal::new([String::new(), String::new(), String::new()]);
    let left = RwSignal::new(false);
    // The room may set the value later, from a draft.
    Effect::new(move |_| {
        let known = value.get();
        if !known.is_empty() && whole(&parts.get_untracked()).as_deref() != Some(&known) {
            let mut said = known
                .split('-')
                .map(|part| part.trim_start_matches('0').to_owned());
            parts.set([(); 3].map(|()| said.next().unwrap_or_default()));
        }
    });
    let own = Signal::derive(move || {
        error.get().or_else(|| {
            let parts = parts.get();
            if !left.get() || parts.iter().all(String::is_empty) {
                None
            } else if parts.iter().any(String::is_empty) {
                Some(words::ui::date_missing().to_owned())
            } else if whole(&parts).is_none() {
                Some(words::ui::date_unreal().to_owned())
            } else {
                None
            }
        })
    });
    let names: [fn() -> &'static str; 3] = [words::ui::year, words::ui::month, words::ui::day];
    let fill = ["bday-year", "bday-month", "bday-day"];
    let inputs = (0..3)
        .map(|at| {
            let input_id = if at == 0 {
                id.clone()
            } else {
                ids::with_suffix(&id, fill[at])
            };
            view! {
                <div class=styles::date_field::PART>
                    <input
                        class=styles::date_field::INPUT
                        type="text"
                        inputmode="numeric"
                        id=input_id.clone()
                        maxlength=if at == 0 { "4" } else { "2" }
                        data-part=if at == 0 { "year" } else { "other" }
                        autocomplete=if birthday { fill[at] } else { "off" }
                        aria-invalid=move || own.with(Option::is_some).then_some("true")
                        prop:value=move || parts.with(|parts| parts[at].clone())
                        on:input=move |event| {
                            parts.update(|parts| parts[at] = event_target_value(&event));
                            value.set(whole(&parts.get_untracked()).unwrap_or_default());
                        }
                        // Leaving the last part, not the first: nobody is told off halfway.
                        on:blur=move |_| {
                            if at == 2 {
                                left.set(true);
                            }
                        }
                    />
                    <label for=input_id>{names[at]}</label>
                </div>
            }
        })
        .collect_view();
    let hint = Some(hint.unwrap_or_else(|| words::ui::date_hint.into()));
    view! {
        <FieldGroup id=ids::with_suffix(&id, "-group") label hint error=own need>
            <div class=styles::date_field::PARTS>{inputs}</div>
        </FieldGroup>
    }
}

fn whole([year, month, day]: &[String; 3]) -> Option<String> {
    let year = year.trim().parse().ok().filter(|year| *year >= 1000)?;
    Some(Day::new(year, month.trim().parse().ok()?, day.trim().parse().ok()?)?.to_wire())
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "plain",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <DateField label=g::birthday value birthday=true /> }.into_any()
            },
        },
        Example {
            name: "filled",
            view: || {
                let value = RwSignal::new("1990-03-07".to_owned());
                view! { <DateField label=g::birthday value /> }.into_any()
            },
        },
        Example {
            name: "wrong",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <DateField label=g::birthday value error=Signal::derive(|| Some(g::birthday_missing().to_owned())) /> }.into_any()
            },
        },
    ]
};

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn only_real_days_are_whole() {
        let typed =
            |year: &str, month: &str, day: &str| whole(&[year.into(), month.into(), day.into()]);
        assert_eq!(typed("2026", "3", " 7 ").as_deref(), Some("2026-03-07"));
        assert_eq!(typed("2025", "2", "29"), None);
        assert_eq!(typed("26", "3", "7"), None);
        assert_eq!(typed("2026", "", "7"), None);
    }
}
