//! What is new: unread messages, and decisions of late that no unread message tells of.

use contract::Problem;
use contract::wire::{Message, News, NewsKind, PrivateKind};

use super::{Asking, SHOWN, principal};
use crate::{cases, clock, privacy};

/// Seconds for which a decision is news.
const NEWS: i64 = 30 * 86_400;

/// The newest first.
pub(super) fn of(
    asking: &Asking<'_, '_>,
    messages: &[Message],
    with_cases: bool,
) -> Result<Vec<News>, Problem> {
    let ctx = asking.ctx;
    let book = ctx.shared.cases.open(ctx)?;
    let record = |id: &str| {
        book.find(id)
            .map(|at| book.case(at))
            .filter(|case| asking.reach.sees(&ctx.world, case))
    };
    let unread = messages
        .iter()
        .filter(|message| !message.read && !message.needs_you);
    let mut news: Vec<News> = unread
        .map(|message| News {
            kind: NewsKind::Message,
            id: message.id.clone(),
            at: message.at.clone(),
            title: message.title.clone(),
            text: message.text.clone(),
            applicant: message
                .case
                .as_ref()
                .and_then(|case| record(&case.id))
                .map(|case| principal(case, &asking.reach.me.id)),
            case: message.case.clone(),
        })
        .collect();
    if with_cases {
        for case in book
            .cases()
            .iter()
            .filter(|case| asking.reach.sees(&ctx.world, case))
            .filter(|case| !privacy::hides(ctx, &PrivateKind::Case, &case.id))
        {
            let Some(at) = case
                .stopped_at
                .filter(|at| case.decision.is_some() && asking.now - at <= NEWS)
            else {
                continue;
            };
            let told = news
                .iter()
                .any(|news| news.case.as_ref().is_some_and(|known| known.id == case.id));
            if told {
                continue;
            }
            let summary = cases::summary(&ctx.world, case, asking.now);
            news.push(News {
                kind: NewsKind::Decision,
                id: case.id.clone(),
                at: clock::rfc3339(at),
                title: ctx.world.words.text("me.news.DECISION"),
                text: summary.next,
                case: Some(contract::wire::Named {
                    id: case.id.clone(),
                    name: summary.item.name,
                }),
                applicant: Some(principal(case, &asking.reach.me.id)),
            });
        }
    }
    news.sort_by(|a, b| b.at.cmp(&a.at));
    news.truncate(SHOWN);
    Ok(news)
}
