//! A power on screen: who holds it, and folded away its law, its duties and who answers for it.

use crate::{
    routes::Route,
    say::say,
    show::{contacts::Contacts, item_names},
    styles::{notices, powers as style},
    ui::{
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
        list::{Fact, Facts},
        tag::Tag,
    },
    words,
};
use contract::wire::{ItemType, LegalBasis, Power, PowerType};
use leptos::prelude::*;

/// A line of the list.
pub fn line(power: &Power) -> AnyView {
    let kind = power.power_type.clone();
    let guide = power.item.as_ref().map(|item| {
        let href = Route::guide(&item.id).href();
        let name = say(&item.name);
        view! {
            <Link href kind=LinkKind::Lone picture=icon::NEXT>
                {words::powers::guide}
                <span class="visually-hidden">" "{name}</span>
            </Link>
        }
    });
    let basis = power.legal_basis.iter().map(article).collect_view();
    let duties = power
        .duties
        .iter()
        .map(|duty| view! { <li>{say(duty)}</li> })
        .collect_view();
    let (code, accountability) = (power.code.clone(), say(&power.accountability));
    let supervision = power.supervision.clone();
    view! {
        <li class=style::ROW>
            <article class=style::POWER>
                <h2 class=notices::NAME>{say(&power.name)}</h2>
                <p class=notices::META>
                    <Tag>{move || type_name(&kind)}</Tag>
                    {say(&power.department.name)}
                </p>
                {guide}
                <Disclosure title=words::powers::details level=0>
                    <Facts>
                        <Fact term=words::powers::basis>{basis}</Fact>
                        <Fact term=words::powers::duties>
                            <ol class=style::DUTIES>{duties}</ol>
                        </Fact>
                        <Fact term=words::powers::accountability>{accountability}</Fact>
                        <Fact term=words::powers::supervision>
                            <Contacts list=supervision />
                        </Fact>
                        <Fact term=words::powers::code>{code}</Fact>
                    </Facts>
                </Disclosure>
            </article>
        </li>
    }
    .into_any()
}

fn article(basis: &LegalBasis) -> AnyView {
    view! {
        <div class=style::BASIS>
            <p>
                <strong>{say(&basis.law)} " " {say(&basis.article)}</strong>
                {basis.number.as_ref().map(|number| view! { " " {say(number)} })}
            </p>
            <p>{say(&basis.text)}</p>
        </div>
    }
    .into_any()
}

/// The word for a kind of power; an unknown one is shown as it came. What is applied for is called as items are.
pub fn type_name(kind: &PowerType) -> String {
    match kind {
        PowerType::Penalty => words::powers::penalty().to_owned(),
        PowerType::Coercion => words::powers::coercion().to_owned(),
        PowerType::Levy => words::powers::levy().to_owned(),
        PowerType::Inspection => words::powers::inspection().to_owned(),
        other => item_names::item_type(&ItemType::from(other.name())).to_owned(),
    }
}
