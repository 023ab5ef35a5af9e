//! Narrowing the list: words, and behind a fold where it stands, for whom, which item and office, from when to when; and
//! conditions that were kept.

use super::{Asked, saved};
use crate::{
    backend::Remote,
    browser::page,
    routes::{Route, use_go},
    say::saying,
    styles::matter_list as style,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        date_field::DateField,
        disclosure::Disclosure,
        field::Need,
        icon,
        notice::Notice,
        select::{Choice, SelectField},
        text_field::TextField,
    },
    words,
};
use contract::{
    ParamValue,
    endpoints::CaseQuery,
    validate::Day,
    wire::{CaseFilterChoice, CaseFilters, CaseGroup, Code},
};
use leptos::prelude::*;

/// What is being chosen; it holds once it is applied.
#[derive(Clone, Copy)]
struct Choosing {
    group: RwSignal<String>,
    applicant: RwSignal<String>,
    item: RwSignal<String>,
    department: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

impl Choosing {
    /// Follows the address: conditions that were kept and going back change it too.
    fn of(asked: Asked) -> Self {
        let empty = || RwSignal::new(String::new());
        let all = Self {
            group: empty(),
            applicant: empty(),
            item: empty(),
            department: empty(),
            from: empty(),
            to: empty(),
        };
        Effect::new(move || {
            let now = asked.address();
            let code = |code: Option<Code>| code.map(|code| code.0).unwrap_or_default();
            let day = |day: Option<Day>| day.map(Day::to_wire).unwrap_or_default();
            all.group.set(
                now.group
                    .map(|group| group.name().to_owned())
                    .unwrap_or_default(),
            );
            all.applicant.set(code(now.applicant));
            all.item.set(code(now.item));
            all.department.set(code(now.department));
            all.from.set(day(now.from));
            all.to.set(day(now.to));
        });
        all
    }

    fn query(self, now: CaseQuery) -> CaseQuery {
        let code = |text: RwSignal<String>| text.with_untracked(|text| Code::read(text));
        let day =
            |text: RwSignal<String>| text.with_untracked(|text| <Day as ParamValue>::read(text));
        CaseQuery {
            group: self.group.with_untracked(|name| {
                CaseGroup::known()
                    .into_iter()
                    .find(|group| group.name() == name)
            }),
            applicant: code(self.applicant),
            item: code(self.item),
            department: code(self.department),
            from: day(self.from),
            to: day(self.to),
            ..now
        }
    }
}

/// The search box and the fold.
#[component]
pub fn Narrow(
    /// What is asked of the list.
    asked: Asked,
    /// What can be chosen.
    filters: Remote<CaseFilters>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    Effect::new(move || typed.set(asked.words.get()));
    let choosing = Choosing::of(asked);
    let go = use_go();
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        asked.words.set(typed.get_untracked().trim().to_owned());
        page::announce(words::matter::narrowed());
    };
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go(&Route::Cases.href_with(&choosing.query(untrack(|| asked.address()))));
        page::announce(words::matter::narrowed());
    };
    let crossed = move || {
        let (from, to) = (choosing.from.get(), choosing.to.get());
        (!from.is_empty() && !to.is_empty() && from > to)
            .then(|| words::matter::crossed().to_owned())
    };
    let failed = move || {
        filters
            .failure()
            .filter(|failure| !failure.is_signed_out())
            .map(|_| {
                view! {
                    <Notice tone=Tone::Wait title=words::matter::choices_failed>
                        <div>
                            <Button picture=icon::REFRESH on_press=move |()| filters.refresh()>
                                {words::ui::retry}
                            </Button>
                        </div>
                    </Notice>
                }
            })
    };
    view! {
        <form class=style::SEARCH on:submit=search>
            <TextField label=words::matter::search_label value=typed need=Need::Optional private=true />
            <Button role=ButtonRole::Submit picture=icon::SEARCH>
                {words::matter::search}
            </Button>
        </form>
        <Disclosure title=words::matter::narrow level=3>
            <div class="stack">
                {failed}
                <form class=style::NARROW on:submit=apply>
                    <SelectField label=words::matter::by_group value=choosing.group choices=groups() need=Need::Optional />
                    <SelectField
                        label=words::matter::by_applicant
                        value=choosing.applicant
                        choices=applicants(filters)
                        need=Need::Optional
                    />
                    <SelectField
                        label=words::matter::by_item
                        value=choosing.item
                        choices=choices(filters, |known| &known.items)
                        need=Need::Optional
                    />
                    <SelectField
                        label=words::matter::by_department
                        value=choosing.department
                        choices=choices(filters, |known| &known.departments)
                        need=Need::Optional
                    />
                    <DateField label=words::matter::by_from value=choosing.from need=Need::Optional />
                    <DateField
                        label=words::matter::by_to
                        value=choosing.to
                        error=Signal::derive(crossed)
                        need=Need::Optional
                    />
                    <div>
                        <Button kind=ButtonKind::Primary role=ButtonRole::Submit>
                            {words::matter::apply}
                        </Button>
                    </div>
                </form>
                <saved::Saved asked filters />
            </div>
        </Disclosure>
    }
    .into_any()
}

fn groups() -> Signal<Vec<Choice>> {
    Signal::derive(|| {
        let one = |group: CaseGroup| Choice::new(group.name(), group_name(&group).to_owned());
        CaseGroup::known().into_iter().map(one).collect()
    })
}

/// Where cases stand, in words; a name that this portal does not know is shown as it came.
pub fn group_name(group: &CaseGroup) -> &str {
    match group {
        CaseGroup::Submitted => words::matter::group_submitted(),
        CaseGroup::Correction => words::matter::group_correction(),
        CaseGroup::Handling => words::matter::group_handling(),
        CaseGroup::Decided => words::matter::group_decided(),
        CaseGroup::Closed => words::matter::group_closed(),
        CaseGroup::Stopped => words::matter::group_stopped(),
        CaseGroup::Other(name) => name,
    }
}

fn applicants(filters: Remote<CaseFilters>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let known = filters.get();
        let all = known.iter().flat_map(|known| &known.applicants);
        all.map(|one| Choice::new(one.id.clone(), one.name.clone()))
            .collect()
    })
}

fn choices(
    filters: Remote<CaseFilters>,
    of: fn(&CaseFilters) -> &Vec<CaseFilterChoice>,
) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let known = filters.get();
        let all = known.iter().flat_map(|known| of(known));
        all.map(|one| Choice::new(one.id.clone(), saying(&one.name)))
            .collect()
    })
}
