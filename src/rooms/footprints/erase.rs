//! Erasing: one visit, those of some days, all. At the back end first, where it keeps them; then here.

use super::{Shelf, list::Entry};
use crate::{
    backend::Intent,
    browser::{page, time},
    keep::footprints::{self, Visit},
    styles::footprints_list as style,
    ui::{
        button::{Button, ButtonKind},
        date_field::DateField,
        dialog::Dialog,
        disclosure::Disclosure,
        field::Need,
        icon,
    },
    words,
};
use contract::{endpoints::EraseFootprints, wire::FootprintsErase};
use leptos::prelude::*;

const DAY: f64 = 86_400_000.0;

/// Erases what is meant at the back end, then what is meant here.
fn run(shelf: Shelf, what: FootprintsErase, meant: impl Fn(&Visit) -> bool + 'static) {
    let consented = untrack(|| shelf.is_consented());
    leptos::task::spawn_local(async move {
        if consented {
            match Intent::default()
                .write::<EraseFootprints>(&(), &what, None)
                .await
            {
                Ok(left) => {
                    if shelf.failure.try_get_untracked().is_some() {
                        shelf.there.replace(left);
                    }
                }
                Err(why) => {
                    shelf.failure.try_set(Some(why));
                    return;
                }
            }
        }
        footprints::erase(meant);
        page::announce(untrack(words::footprints::erased));
        page::focus_heading();
    });
}

/// One visit.
pub fn one(shelf: Shelf, entry: &Entry) {
    let at = entry.at;
    let moment = Some(time::to_wire(at));
    let what = FootprintsErase {
        page: Some(entry.page.clone()),
        from: moment.clone(),
        until: moment,
    };
    let (kind, id) = (entry.page.kind.name().to_owned(), entry.page.id.clone());
    run(shelf, what, move |visit| {
        visit.at == at && visit.kind == kind && visit.id == id
    });
}

/// Some days, or all.
pub fn erase(shelf: Shelf) -> AnyView {
    let (from, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let some = move |()| {
        // A day without a time of the day and zone begins at the device's own midnight.
        let begin = |day: &str| time::parse(&[day, "T00:00:00"].concat());
        let (from, until) = (
            begin(&from.get_untracked()),
            begin(&until.get_untracked()).map(|until| until + DAY - 1000.0),
        );
        let backwards = matches!((from, until), (Some(from), Some(until)) if from > until);
        if backwards || (from.is_none() && until.is_none()) {
            error.set(Some(untrack(words::footprints::days_wrong).to_owned()));
            return;
        }
        error.set(None);
        let what = FootprintsErase {
            page: None,
            from: from.map(time::to_wire),
            until: until.map(time::to_wire),
        };
        run(shelf, what, move |visit| {
            from.is_none_or(|from| visit.at >= from) && until.is_none_or(|until| visit.at <= until)
        });
    };
    let asking = RwSignal::new(false);
    let all = move |()| {
        asking.set(false);
        let what = FootprintsErase {
            page: None,
            from: None,
            until: None,
        };
        run(shelf, what, |_| true);
    };
    let wrong = Signal::derive(move || error.get());
    view! {
        <section class="stack no-print">
            <h2>{words::footprints::erase_title}</h2>
            <Disclosure title=words::footprints::erase_days level=0>
                <div class=style::DAYS>
                    <DateField label=words::footprints::from value=from need=Need::Optional />
                    <DateField label=words::footprints::until value=until error=wrong need=Need::Optional />
                    <Button kind=ButtonKind::Danger picture=icon::TRASH on_press=some>
                        {words::footprints::erase_days_do}
                    </Button>
                </div>
            </Disclosure>
            <div>
                <Button kind=ButtonKind::Danger picture=icon::TRASH on_press=move |()| asking.set(true)>
                    {words::footprints::erase_all}
                </Button>
            </div>
            <Dialog open=asking title=words::footprints::erase_all_sure>
                <p>{words::footprints::erase_all_about}</p>
                <div class="row">
                    <Button kind=ButtonKind::Danger on_press=all>{words::footprints::erase_all_yes}</Button>
                    <Button on_press=move |()| asking.set(false)>{words::footprints::erase_all_no}</Button>
                </div>
            </Dialog>
        </section>
    }
    .into_any()
}
