//! The list as a table for spreadsheets, made in this browser from what the list shows; nothing is sent anywhere.

use super::{super::clock, Asked};
use crate::{
    backend::{Failure, FailureNotice, call},
    browser::{files, page, terminal, time},
    say::{self, said},
    show::{case_words, csv, moment::moment},
    ui::{button::Button, icon},
    words,
};
use contract::{
    ParamValue,
    endpoints::ListCases,
    wire::{CaseSummary, Cursor, Limit},
};
use leptos::prelude::*;

/// Entries a page, and the most pages: who has more narrows the list first.
const EACH: u32 = 100;
const MOST: usize = 20;

/// The button.
#[component]
pub fn Export(
    /// What is asked of the list.
    asked: Asked,
) -> impl IntoView {
    if terminal::is_on() {
        return view! { <p>{words::kiosk::no_files}</p> }.into_any();
    }
    let pending = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let told = RwSignal::new("");
    let start = move |()| {
        pending.set(true);
        failure.set(None);
        leptos::task::spawn_local(async move {
            let all = all(asked).await;
            pending.try_set(false);
            match all {
                Ok(cases) => {
                    let text = untrack(|| csv::table(&rows(&cases)));
                    let name = ["cases-", &time::today_to_wire(), ".csv"].concat();
                    let saved = files::save(&name, "text/csv;charset=utf-8", &text);
                    let said = untrack(if saved {
                        words::matter::exported
                    } else {
                        words::matter::export_blocked
                    });
                    page::announce(said);
                    told.try_set(said);
                }
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    };
    view! {
        {move || failure.get().map(|failure| view! { <FailureNotice failure /> })}
        <div class="row no-print">
            <Button picture=icon::DOWNLOAD pending on_press=start>
                {words::matter::export}
            </Button>
            <span>{move || told.get()}</span>
        </div>
    }
    .into_any()
}

async fn all(asked: Asked) -> Result<Vec<CaseSummary>, Failure> {
    let mut all = Vec::new();
    let mut cursor: Option<Cursor> = None;
    for _ in 0..MOST {
        let query = untrack(|| asked.query(cursor.take(), Some(Limit(EACH))));
        let page = call::<ListCases>((), query).await?;
        all.extend(page.items);
        cursor = page.next.as_deref().and_then(Cursor::read);
        if cursor.is_none() {
            break;
        }
    }
    Ok(all)
}

fn rows(cases: &[CaseSummary]) -> Vec<Vec<String>> {
    use words::matter as told;
    let head = [
        told::column_number,
        told::column_item,
        told::column_applicant,
        told::column_state,
        told::column_submitted,
        told::column_clock,
        told::column_act_by,
        told::column_department,
        told::column_next,
    ];
    let mut rows = vec![head.iter().map(|column| column().to_owned()).collect()];
    rows.extend(cases.iter().map(|case| {
        vec![
            case.number.clone(),
            said(&case.item.name),
            case.applicant.name.clone(),
            case_words::state_name(&case.state),
            moment(&case.submitted_at),
            clock::told(&case.clock),
            case.act_by.as_deref().map(say::day).unwrap_or_default(),
            case.department
                .as_ref()
                .map(|one| said(&one.name))
                .unwrap_or_default(),
            said(&case.next),
        ]
    }));
    rows
}
