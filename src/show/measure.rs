//! Lengths of time, visits and fees in words.

use crate::words;
use contract::wire::{ItemSummary, ProjectType, TimeLimit, TimeUnit};

/// A length of time as people say it: "20 working days"; "on the spot" for none.
pub fn time_limit(limit: &TimeLimit) -> String {
    if limit.amount == 0 {
        return words::show::at_once().to_owned();
    }
    length(limit.amount, &limit.unit)
}

/// So many units, none of them too: "0 working days".
pub fn length(amount: u32, unit: &TimeUnit) -> String {
    let count = u64::from(amount);
    match unit {
        TimeUnit::Workday => words::show::workdays(count),
        TimeUnit::CalendarDay => words::show::days(count),
        TimeUnit::Hour => words::show::hours(count),
        TimeUnit::WorkHour => words::show::work_hours(count),
        TimeUnit::Month => words::show::months(count),
        TimeUnit::Year => words::show::years(count),
        TimeUnit::Other(unit) => words::show::other_unit(&amount.to_string(), unit),
    }
}

/// When the result is promised.
pub fn promise(item: &ItemSummary) -> String {
    if item.project_type == ProjectType::Immediate || item.promise_time.amount == 0 {
        return words::show::at_once().to_owned();
    }
    words::show::promise(&time_limit(&item.promise_time))
}

/// How often one has to go there.
pub fn visits(count: u32) -> String {
    if count == 0 {
        return words::show::visits_none().to_owned();
    }
    words::show::visits(u64::from(count))
}

/// Whether it costs anything.
pub fn fee(has_fee: bool) -> &'static str {
    if has_fee {
        words::show::fee_some()
    } else {
        words::show::fee_none()
    }
}

/// So many papers.
pub fn materials(count: u32) -> String {
    words::show::materials(u64::from(count))
}
