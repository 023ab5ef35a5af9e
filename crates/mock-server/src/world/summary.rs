//! Items as lists show them.

use contract::wire::{ItemState, ItemSummary, ResultKind, StateNote, Text, TimeLimit, TimeUnit};

use super::World;
use super::content::{Span, both};
use super::items::Item;
use super::places::PlaceId;

impl Span {
    pub(crate) fn limit(&self) -> TimeLimit {
        TimeLimit {
            amount: self.days,
            unit: self.unit.clone(),
        }
    }
}

impl World {
    /// An item as lists show it to somebody at a place; `None` for somebody at no place.
    pub(crate) fn summary(&self, item: Item, asked: Option<PlaceId>) -> ItemSummary {
        let t = self.template(item.template);
        let served_by = asked
            .filter(|place| {
                self.places
                    .chain(*place)
                    .iter()
                    .skip(1)
                    .any(|above| *above == item.place)
            })
            .map(|_| self.places.named(item.place));
        ItemSummary {
            id: self.item_id(item),
            name: both(&t.name, &t.name_en),
            summary: Some(self.sentence(item)),
            department: self.department_of(item),
            region: self.places.named(item.place),
            item_type: t.item_type.clone(),
            project_type: t.project_type.clone(),
            audience: t.audience.clone(),
            visits: self.visits(item),
            promise_time: self.promise_time(item),
            has_fee: !t.fees.is_empty(),
            channels: t.channels.clone(),
            whole_course_online: t.whole_course_online,
            state: t.state.as_ref().map(|state| StateNote {
                kind: state.kind.clone(),
                since: state.since.clone(),
                note: Text::zh(&*state.note),
                moved_to: (state.kind == ItemState::Moved)
                    .then(|| self.hall_named(item.place))
                    .flatten(),
            }),
            served_by,
        }
    }

    /// What one gets and who may apply, in one plain sentence.
    pub(crate) fn sentence(&self, item: Item) -> Text {
        let t = self.template(item.template);
        let zh = t.summary.clone().unwrap_or_else(|| {
            let who: Vec<&str> = t
                .audience
                .iter()
                .map(|a| self.words.zh(&format!("audience.{}", a.name())))
                .filter(|w| !w.is_empty())
                .collect();
            let who = Text::zh(who.join(self.words.zh("and")));
            let key = if t.result.kind == ResultKind::None {
                "summaryNone"
            } else {
                "summary"
            };
            self.words
                .fill(
                    key,
                    &[("who", &who), ("result", &Text::zh(&*t.result.name))],
                )
                .chinese()
                .to_owned()
        });
        both(&zh, &t.summary_en)
    }
}

/// Working days that a promise comes to, about: for putting promises in order.
pub(crate) fn workdays(limit: &TimeLimit) -> u32 {
    match limit.unit {
        TimeUnit::Hour | TimeUnit::WorkHour => limit.amount.div_ceil(8),
        TimeUnit::CalendarDay => (limit.amount * 5).div_ceil(7),
        TimeUnit::Month => limit.amount * 22,
        _ => limit.amount,
    }
}
