//! The departments of a region, narrowed by name while one types.

use crate::{
    browser::{page, terminal, time},
    frame::arrival,
    keep,
    routes::Route,
    say::{say, saying},
    show::{
        contacts,
        pages::{Grower, Part, grow},
        region_bar::RegionBar,
    },
    styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        card::Card,
        empty::Empty,
        field::Need,
        icon,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DepartmentQuery, ListDepartments},
    wire::{Department, Limit, Text},
};
use leptos::prelude::*;
use std::time::Duration;

/// The names on screen and the words that narrow them.
#[derive(Clone, Copy)]
struct Narrow {
    typed: RwSignal<String>,
    names: RwSignal<Vec<Text>>,
}

impl Narrow {
    fn keeps(self, name: &Text) -> bool {
        let typed = self.typed.get().trim().to_ascii_lowercase();
        name.iter()
            .any(|(_, name)| name.to_ascii_lowercase().contains(&typed))
    }

    fn count(self) -> usize {
        self.names
            .with(|names| names.iter().filter(|name| self.keeps(name)).count())
    }
}

/// The page.
#[component]
pub fn Departments() -> impl IntoView {
    let narrow = Narrow {
        typed: RwSignal::new(String::new()),
        names: RwSignal::new(Vec::new()),
    };
    arrival::use_title(|| Some(words::browse::departments_title().to_owned()));
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::browse::title, Route::Browse.href()),
            Crumb::here(words::browse::departments_title),
        ]
    });
    // Said once the typing pauses, not at every letter.
    Effect::new(move || {
        if narrow.typed.with(|typed| typed.trim().is_empty()) {
            return;
        }
        time::after(Duration::from_millis(600), move || {
            page::announce(&untrack(|| {
                words::browse::departments_shown(narrow.count() as u64)
            }));
        });
    });
    let list = grow::<ListDepartments>(Grower {
        ask: Box::new(|cursor| {
            (
                (),
                DepartmentQuery {
                    region: keep::region(),
                    cursor,
                    limit: Some(Limit(Limit::MOST)),
                },
            )
        }),
        part: Box::new(move |page, before| {
            let names = page.items.iter().map(|department| department.name.clone());
            narrow.names.update(|all| {
                if before == 0 {
                    all.clear();
                }
                all.extend(names);
            });
            Part {
                rows: view! {
                    <ul class=styles::browse_departments::ALL role="list">
                        {page.items.iter().map(|department| one(department, narrow)).collect_view()}
                    </ul>
                }
                .into_any(),
                count: page.items.len(),
                next: page.next.clone(),
                total: page.total,
            }
        }),
        what: words::browse::what_departments,
        empty: Box::new(|_| {
            let title = || words::browse::nothing_title(&keep::region_name().unwrap_or_default());
            view! {
                <Empty title picture=icon::BUILDING>
                    <p>{words::browse::nothing}</p>
                </Empty>
            }
            .into_any()
        }),
    });
    let none = move || narrow.names.with(|names| !names.is_empty()) && narrow.count() == 0;
    let nothing = move || {
        none().then(|| {
            view! {
                <Empty title=move || words::browse::departments_none(narrow.typed.get().trim()) picture=icon::SEARCH>
                    <Button kind=ButtonKind::Secondary on_press=move |()| narrow.typed.set(String::new())>
                        {words::browse::departments_clear}
                    </Button>
                </Empty>
            }
        })
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::browse::departments_title}</h1>
            <p>{words::browse::departments_lead}</p>
            <RegionBar />
            <TextField label=words::browse::departments_filter value=narrow.typed need=Need::Optional />
            {nothing}
            <div hidden=none>{list}</div>
        </div>
    }
    .into_any()
}

fn one(department: &Department, narrow: Narrow) -> Option<AnyView> {
    let href = Route::Department(Id::parse(&department.id)?).href();
    let name = department.name.clone();
    let (title, intro) = (saying(&department.name), say(&department.intro));
    let count = u64::from(department.item_count);
    let phone = department.consult.iter().find_map(|contact| {
        // Nothing to dial with on a terminal: the number alone.
        let href = Some(contacts::address(contact)?).filter(|_| !terminal::is_on());
        let number = contact.value.clone();
        Some(view! {
            <a class=styles::browse_departments::PHONE href=href>
                <icon::Icon picture=icon::PHONE />
                <span class="visually-hidden">{words::browse::department_consult}" "</span>
                {number}
            </a>
        })
    });
    Some(view! {
        <li hidden=move || !narrow.keeps(&name)>
            <Card title href level=2>
                <p>{intro}</p>
                <p>{move || words::show::items(count)}</p>
                {phone}
            </Card>
        </li>
    })
}
