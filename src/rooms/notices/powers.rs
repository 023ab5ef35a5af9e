//! 权责清单: what the bodies of a region may do, by kind and by department.

use super::power;
use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::{Route, use_query},
    say::{said, saying},
    show::{
        filters::{Choice, Filters},
        pages::{Grower, Part, grow},
        region_bar::RegionBar,
        wrong::wrong_address,
    },
    styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        disclosure::Disclosure,
        empty::Empty,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{DepartmentQuery, GetDepartment, ListDepartments, ListPowers, PowerQuery},
    wire::{Code, Limit, PowerType},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Powers() -> impl IntoView {
    let query = use_query::<PowerQuery>();
    let asked = Memo::new(move |_| query.get().unwrap_or_default());
    let chosen = Memo::new(move |_| asked.with(|asked| asked.department.clone()));
    let department =
        use_remote::<GetDepartment>(move || Some((Id::parse(chosen.get()?.as_str())?, ())));
    let heading = move || match (chosen.get(), department.get()) {
        (Some(_), Some(department)) => words::powers::title_of(&said(&department.name)),
        _ => words::powers::title().to_owned(),
    };
    arrival::use_title(move || Some(heading()));
    let list = grow::<ListPowers>(Grower {
        ask: Box::new(move |cursor| {
            let asked = asked.get();
            // A department speaks for its own region, wherever the visitor is.
            let region = match &asked.department {
                Some(_) => None,
                None => keep::region(),
            };
            let query = PowerQuery {
                region,
                cursor,
                limit: None,
                ..asked
            };
            ((), query)
        }),
        part: Box::new(|page, _| {
            Part::list(styles::notices::ALL, page, |one| Some(power::line(one)))
        }),
        what: words::powers::what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::powers::none>
                    <p>{words::powers::none_explain}</p>
                    <Link href=Route::Powers.href() kind=LinkKind::Secondary>
                        {words::powers::all_types}
                    </Link>
                </Empty>
            }
            .into_any()
        }),
    });
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::notices::title, Route::Notices.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            <p>{words::powers::lead}</p>
            {move || query.get().err().map(wrong_address)}
            <Filters label=words::powers::types choices=types(asked) />
            <Departments asked />
            {move || chosen.with(Option::is_none).then(|| view! { <RegionBar /> })}
            {list}
        </div>
    }
    .into_any()
}

fn types(asked: Memo<PowerQuery>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let asked = asked.get();
        let choice = |of: Option<PowerType>| Choice {
            now: asked.power_type == of,
            label: match of.clone() {
                None => words::powers::all_types.into(),
                Some(of) => (move || power::type_name(&of)).into(),
            },
            href: href(of, asked.department.clone()),
        };
        std::iter::once(None)
            .chain(PowerType::known().into_iter().map(Some))
            .map(choice)
            .collect()
    })
}

/// The departments of the region; without them the list is whole all the same.
#[component]
fn Departments(asked: Memo<PowerQuery>) -> impl IntoView {
    let all = use_remote::<ListDepartments>(|| {
        let query = DepartmentQuery {
            region: keep::region(),
            limit: Some(Limit(Limit::MOST)),
            ..Default::default()
        };
        Some(((), query))
    });
    let choices = Signal::derive(move || {
        let asked = asked.get();
        let kind = || asked.power_type.clone();
        let mut choices = vec![Choice {
            now: asked.department.is_none(),
            label: words::powers::all_departments.into(),
            href: href(kind(), None),
        }];
        let known = all.get();
        let known = known.iter().flat_map(|page| &page.items);
        choices.extend(known.filter_map(|department| {
            let code = Code::read(&department.id)?;
            Some(Choice {
                now: asked.department.as_ref() == Some(&code),
                label: saying(&department.name),
                href: href(kind(), Some(code)),
            })
        }));
        choices
    });
    view! {
        <Disclosure title=words::powers::departments level=0>
            <Filters label=words::powers::departments choices />
        </Disclosure>
    }
    .into_any()
}

fn href(power_type: Option<PowerType>, department: Option<Code>) -> String {
    Route::Powers.href_with(&PowerQuery {
        power_type,
        department,
        ..Default::default()
    })
}
