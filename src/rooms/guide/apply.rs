//! How to apply. The main action of the page is what really works: coming, calling; on line only where it is served.

use crate::routes::Route;
use crate::say::say;
use crate::show::precheck;
use crate::styles::guide_apply as style;
use crate::ui::Tone;
use crate::ui::icon::{self, Icon};
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::Notice;
use crate::{styles, words};
use contract::endpoint::Id;
use contract::wire::{Channel, ContactKind, Guide, ItemState, Named};
use leptos::prelude::*;

/// How to apply.
pub fn apply(guide: &Guide) -> AnyView {
    let suspended = guide
        .item
        .state
        .as_ref()
        .is_some_and(|state| state.kind == ItemState::Suspended);
    let at_counter = guide.item.channels.contains(&Channel::Counter) && !guide.places.is_empty();
    let on_line = guide
        .item
        .channels
        .iter()
        .any(|channel| matches!(channel, Channel::Web | Channel::Mobile));
    let place = guide
        .places
        .first()
        .filter(|_| at_counter && !suspended)
        .map(|place| {
            view! {
                <p class=style::PLACE>
                    <Icon picture=icon::PLACE />
                    <span>
                        <strong>{say(&place.name)}</strong>
                        <br />
                        {say(&place.address)}
                        {place
                            .window
                            .as_ref()
                            .map(|window| {
                                view! {
                                    ", "
                                    {say(window)}
                                }
                            })}
                        <br />
                        {say(&place.hours)}
                    </span>
                </p>
            }
        });
    let phone = guide
        .consult
        .iter()
        .find(|contact| contact.kind == ContactKind::Phone)
        .map(|contact| {
            let href = crate::browser::share::dial(&contact.value);
            view! {
                <p class=style::PLACE>
                    <Icon picture=icon::PHONE />
                    <span>
                        {words::guide::ask_first} " " <a href=href>{contact.value.clone()}</a>
                    </span>
                </p>
            }
        });
    let item = Route::Apply(Id(guide.item.id.clone()));
    let address = item.href();
    let served = Memo::new(move |_| on_line && item.is_served());
    let begin = move || {
        (served.get() && !suspended).then(|| {
            view! {
                <Link href=address.clone() kind=LinkKind::Primary>
                    {words::guide::apply_on_line}
                </Link>
            }
        })
    };
    let not_here = move || {
        (on_line && !served.get()).then(|| {
            view! { <Notice tone=Tone::Info title=words::guide::not_on_line /> }
        })
    };
    let main = move || {
        (at_counter && !suspended).then(|| {
            let kind = if served.get() { "secondary" } else { "primary" };
            view! {
                <a class=styles::link::LINK data-kind=kind href="#places" rel="external">
                    {words::guide::see_places}
                </a>
            }
        })
    };
    let way = precheck::way(guide);
    let check = move || {
        way().map(|href| {
            view! {
                <p class="no-print">
                    <Link href kind=LinkKind::Lone>
                        {words::guide::negative_list}
                    </Link>
                </p>
            }
        })
    };
    view! {
        <section class=style::APPLY id="apply" aria-labelledby="apply-heading">
            <h2 class=style::TITLE id="apply-heading">
                {words::guide::how}
            </h2>
            {suspended.then(|| view! { <p>{words::guide::suspended}</p> })}
            {place}
            {phone}
            {not_here}
            {check}
            <div class="row no-print">
                {begin} {main}
                <a class=styles::link::LINK data-kind="lone" href="#materials" rel="external">
                    {words::guide::see_materials}
                </a>
            </div>
        </section>
    }
    .into_any()
}

/// That it can be handled together with others, and where.
pub fn part_of(guide: &Guide) -> AnyView {
    let ones = StoredValue::new(guide.part_of.clone());
    let served = Memo::new(|_| Route::OneThings.is_served());
    let notice = move || {
        let links = ones.with_value(|ones| ones.iter().filter_map(joined).collect::<Vec<_>>());
        (served.get() && !links.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Info title=words::guide::part_of>
                    <p>{words::guide::part_of_explain}</p>
                    <ul class=style::JOINED role="list">
                        {links}
                    </ul>
                </Notice>
            }
        })
    };
    notice.into_any()
}

fn joined(one: &Named) -> Option<AnyView> {
    let href = Route::OneThing(Id::parse(&one.id)?).href();
    let name = say(&one.name);
    Some(
        view! {
            <li>
                <Link href kind=LinkKind::Lone>
                    {name}
                </Link>
            </li>
        }
        .into_any(),
    )
}
