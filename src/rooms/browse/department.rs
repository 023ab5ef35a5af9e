//! One department: what it does, how to reach it, what it handles.

use super::items::{Of, items};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{said, say},
    show::{
        ask::{self, About},
        contacts::Contacts,
        saver::saver,
    },
    styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        list::{Fact, Facts},
        skeleton::Shape,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{GetDepartment, ItemQuery, PowerQuery, RatingStatisticsQuery},
    wire::{Code, Department, PublicKind},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn DepartmentPage(id: Id) -> impl IntoView {
    let asked = id.clone();
    let department = use_remote::<GetDepartment>(move || Some((asked.clone(), ())));
    let name = Memo::new(move |_| department.get().map(|department| said(&department.name)));
    let heading = move || {
        name.get()
            .unwrap_or_else(|| words::browse::departments_title().to_owned())
    };
    arrival::use_title(move || {
        (name.get().is_some() || department.failure().is_some()).then(heading)
    });
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::browse::title, Route::Browse.href()),
            Crumb::to(words::browse::departments_title, Route::Departments.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {department.show(Shape::Page, words::browse::what_department, move |department| about(&department, &id))}
        </div>
    }
    .into_any()
}

fn about(department: &Department, id: &Id) -> AnyView {
    let (consult, complain) = (department.consult.clone(), department.complain.clone());
    let (hours, region, code) = (
        say(&department.hours),
        say(&department.region.name),
        department.credit_code.clone(),
    );
    let of = PowerQuery {
        department: Code::read(&id.0),
        ..Default::default()
    };
    let powers = move || {
        let href = Route::Powers.href_with(&of);
        Route::Powers.is_served().then(|| {
            view! {
                <p>
                    <Link href kind=LinkKind::Lone picture=icon::DOCUMENT>
                        {words::browse::department_powers}
                    </Link>
                </p>
            }
        })
    };
    let rated = RatingStatisticsQuery {
        department: Code::read(&id.0),
        region: Code::read(&department.region.id),
        ..Default::default()
    };
    let ratings = move || {
        let href = Route::Ratings.href_with(&rated);
        Route::Ratings.is_served().then(|| {
            view! {
                <p>
                    <Link href kind=LinkKind::Lone picture=icon::NEXT>
                        {words::browse::department_ratings}
                    </Link>
                </p>
            }
        })
    };
    let hall = department.hall.clone();
    let hall = move || {
        let hall = hall.as_ref()?;
        let route = Route::Hall(Id::parse(&hall.id)?);
        let (href, name) = (route.href(), say(&hall.name));
        route.is_served().then(|| {
            view! {
                <p>
                    <Link href kind=LinkKind::Lone picture=icon::PLACE>
                        {words::browse::department_hall} {name}
                    </Link>
                </p>
            }
        })
    };
    // Its items are those of its own region, wherever the visitor is.
    let list = items(Of {
        query: ItemQuery {
            department: Some(Code(id.0.clone())),
            ..Default::default()
        },
        route: Route::Department(id.clone()),
        region: Code::read(&department.region.id),
        none: || words::browse::department_none().to_owned(),
    });
    view! {
        <div class="stack-l">
            <div class="stack">
                <p>{say(&department.intro)}</p>
                <div class="no-print">{saver(PublicKind::Department, &department.id, &department.name)}</div>
                <h2>{words::browse::department_contact}</h2>
                <div class=styles::browse_department::ABOUT>
                    <Facts>
                        <Fact term=words::browse::department_consult>
                            <Contacts list=consult />
                        </Fact>
                        <Fact term=words::browse::department_hours>{hours}</Fact>
                        <Fact term=words::browse::department_complain>
                            <Contacts list=complain />
                        </Fact>
                        <Fact term=words::browse::department_region>{region}</Fact>
                        <Fact term=words::browse::department_code>{code}</Fact>
                    </Facts>
                </div>
                {hall}
                {ask::links(About::Department(id.0.clone()))}
                {powers}
                {ratings}
            </div>
            <section class="stack">
                <h2>{words::browse::department_items}</h2>
                {list}
            </section>
        </div>
    }
    .into_any()
}
