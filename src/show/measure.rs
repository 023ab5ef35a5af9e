//! Lengths of time, visits and fees in words.

use crate::words;
use contract::wire::{ItemSummary, ProjectType, TimeLimit, TimeUnit};

/// A length of time as people say it: "20 working days"; "on the spot" for none.
pub fn time_limit(limit: &TimeLimit) -> String {
    let amount = u64::from(limit.amount);
    if amount == 0 {
        return words::show::at_once().to_owned();
    }
    match &limit.unit {
        TimeUnit::Workday => words::show::workdays(amount),
        TimeUnit::CalendarDay => words::show::days(amount),
        TimeUnit::Hour => words::show::hours(amount),
        TimeUnit::WorkHour => words::show::work_hours(amount),
        TimeUnit::Month => words::show::months(amount),
        TimeUnit::Year => words::show::years(amount),
        TimeUnit::Other(unit) => words::show::other_unit(&limit.amount.to_string(), unit),
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
