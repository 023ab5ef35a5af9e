//! 咨询, 投诉, 建议 as GB/T 39046 table 10 lists them, and as a ticket of a 12345 hot line.
//!
//! The standard prints Chinese names of fields; they stand here as printed. No table gives numbers for kinds and states: the
//! words are the codes.

use super::{NoCode, Row, moment};
use crate::wire::{SubjectKind, Thread, ThreadEntry, ThreadEntryKind, ThreadKind, ThreadState};

/// 咨询·求助·投诉·举报·建议·表扬 of a hot line: those that our wire has.
#[must_use]
pub fn ticket_kind(kind: &ThreadKind) -> Option<&'static str> {
    Some(match kind {
        ThreadKind::Consultation => "咨询",
        ThreadKind::Complaint => "投诉",
        ThreadKind::Suggestion => "建议",
        ThreadKind::Other(_) => return None,
    })
}

/// The kind on our wire of a ticket's; `None` for one that it has not: ask a person, never guess.
#[must_use]
pub fn thread_kind(kind: &str) -> Option<ThreadKind> {
    ThreadKind::known()
        .iter()
        .find(|known| ticket_kind(known) == Some(kind))
        .cloned()
}

/// Where a ticket stands.
#[must_use]
pub fn ticket_state(state: &ThreadState) -> Option<&'static str> {
    Some(match state {
        ThreadState::Submitted => "已提交",
        ThreadState::Triaged => "已分类",
        ThreadState::Dispatched => "已派发",
        ThreadState::Handling => "办理中",
        ThreadState::Extended => "延期办理",
        ThreadState::Replied => "已答复",
        ThreadState::Reopened => "再次办理",
        ThreadState::Revisited => "已回访",
        ThreadState::Closed => "已办结",
        ThreadState::Returned => "不予受理",
        ThreadState::Merged => "已合并",
        ThreadState::Withdrawn => "已撤回",
        ThreadState::Other(_) => return None,
    })
}

/// A thread as a row of table 10: as a consultation or a suggestion, or as a complaint. `asker` is who asks, from your own
/// store; of a confidential thread the row does not tell.
///
/// # Errors
/// A kind that the table has not, a time that is none.
pub fn consultation(thread: &Thread, asker: &str) -> Result<Row, NoCode> {
    let about = &thread.summary;
    let asker = if thread.confidential { "" } else { asker };
    let (first, reply) = (
        words(thread.entries.first()),
        last(thread, &ThreadEntryKind::Reply),
    );
    let extension = last(thread, &ThreadEntryKind::Extension);
    let replied = reply
        .map(|entry| moment("反馈时间", &entry.at))
        .transpose()?;
    let (replied, answer) = (replied.unwrap_or_default(), words(reply));
    let office = reply
        .and_then(|entry| entry.actor.as_ref())
        .map_or("", |actor| actor.chinese());
    let mut row: Row = match about.kind {
        ThreadKind::Consultation | ThreadKind::Suggestion => vec![
            ("咨询编码", about.number.clone()),
            ("咨询人", asker.to_owned()),
            ("标题", about.title.clone()),
            ("内容", first),
            ("时间", moment("时间", &about.started_at)?),
            ("处理时间", replied),
            ("处理人", office.to_owned()),
            ("处理意见", answer),
        ],
        ThreadKind::Complaint => vec![
            ("标题", about.title.clone()),
            ("投诉人", asker.to_owned()),
            ("被投诉单位", thread.department.name.chinese().to_owned()),
            ("被投诉人", officer(thread)),
            ("内容", first),
            ("时间", moment("时间", &about.started_at)?),
            ("承办单位名称", thread.department.name.chinese().to_owned()),
            ("承办人", office.to_owned()),
            ("反馈信息", answer),
            ("反馈时间", replied),
            (
                "承诺时限",
                about
                    .clock
                    .due_on
                    .clone()
                    .unwrap_or_default()
                    .replace('-', ""),
            ),
        ],
        ThreadKind::Other(_) => {
            return Err(NoCode {
                field: "kind",
                value: about.kind.name().to_owned(),
            });
        }
    };
    let until = extension.and_then(|entry| entry.until.clone());
    row.push(("延期时限", until.unwrap_or_default().replace('-', "")));
    row.push(("延期原因", words(extension)));
    let late = about.clock.used.saturating_sub(about.clock.promised);
    row.push(("超期天数", late.to_string()));
    Ok(row)
}

/// A thread as a ticket of a hot line. `asker` as with [`consultation`].
///
/// # Errors
/// A kind or state that tickets have not, a time that is none.
pub fn ticket(thread: &Thread, asker: &str) -> Result<Row, NoCode> {
    let about = &thread.summary;
    let none = |field, value: &str| NoCode {
        field,
        value: value.to_owned(),
    };
    let kind = ticket_kind(&about.kind).ok_or_else(|| none("诉求类型", about.kind.name()))?;
    let state = ticket_state(&about.state).ok_or_else(|| none("办件状态", about.state.name()))?;
    let sent = last(thread, &ThreadEntryKind::Dispatch);
    let sent = sent
        .map(|entry| moment("派发时间", &entry.at))
        .transpose()?;
    Ok(vec![
        ("办件编号", about.number.clone()),
        ("诉求类型", kind.to_owned()),
        ("诉求主题", about.title.clone()),
        ("诉求内容", words(thread.entries.first())),
        ("办理单位", thread.department.name.chinese().to_owned()),
        (
            "诉求人",
            if thread.confidential { "" } else { asker }.to_owned(),
        ),
        ("处理结果", words(last(thread, &ThreadEntryKind::Reply))),
        ("派发时间", sent.unwrap_or_default()),
        (
            "承诺完成时间",
            about
                .clock
                .due_on
                .clone()
                .unwrap_or_default()
                .replace('-', ""),
        ),
        ("办件状态", state.to_owned()),
    ])
}

fn last<'t>(thread: &'t Thread, kind: &ThreadEntryKind) -> Option<&'t ThreadEntry> {
    thread
        .entries
        .iter()
        .rev()
        .find(|entry| entry.kind == *kind)
}

fn words(entry: Option<&ThreadEntry>) -> String {
    let text = entry.and_then(|entry| entry.text.as_ref());
    text.map_or("", |text| text.chinese()).to_owned()
}

/// The officer complained about, by the name on the seal.
fn officer(thread: &Thread) -> String {
    let about = &thread.summary.about;
    match (&about.kind, &about.officer) {
        (SubjectKind::Officer, Some(officer)) => officer.name.chinese().to_owned(),
        _ => String::new(),
    }
}
