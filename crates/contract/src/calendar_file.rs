//! A booking as a file for calendars (RFC 5545), made where it is shown: no back end needs to.

use crate::clock;
use crate::validate::Day;

/// Bytes of a line before it is folded.
const LINE: usize = 75;
/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// What stands in the calendar.
pub struct Event<'a> {
    /// The same for the same booking, so that a changed one takes the place of the old.
    pub uid: &'a str,
    /// When it was written, RFC 3339.
    pub made_at: &'a str,
    /// When it begins, RFC 3339 with offset.
    pub starts_at: &'a str,
    /// When it ends.
    pub ends_at: &'a str,
    /// What it is.
    pub title: &'a str,
    /// Where.
    pub place: &'a str,
    /// What else one must know.
    pub notes: &'a str,
}

/// The file; `None` where a time cannot be read. Reminds the day before and an hour before.
#[must_use]
pub fn file(event: &Event<'_>) -> Option<String> {
    let mut out = String::new();
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Tongban//Booking//ZH".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        ["UID:", &text(event.uid)].concat(),
        ["DTSTAMP:", &utc(event.made_at)?].concat(),
        ["DTSTART:", &utc(event.starts_at)?].concat(),
        ["DTEND:", &utc(event.ends_at)?].concat(),
        ["SUMMARY:", &text(event.title)].concat(),
        ["LOCATION:", &text(event.place)].concat(),
        ["DESCRIPTION:", &text(event.notes)].concat(),
    ];
    lines.iter().for_each(|line| fold(line, &mut out));
    for before in ["-P1D", "-PT1H"] {
        let trigger = ["TRIGGER:", before].concat();
        let about = ["DESCRIPTION:", &text(event.title)].concat();
        for line in [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            &trigger,
            &about,
            "END:VALARM",
        ] {
            fold(line, &mut out);
        }
    }
    fold("END:VEVENT", &mut out);
    fold("END:VCALENDAR", &mut out);
    Some(out)
}

/// Text with what has a meaning in the format escaped.
fn text(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, cut after 75 bytes and never within a character; what follows begins with a blank.
fn fold(line: &str, out: &mut String) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// `2026-11-30T09:00:00+08:00` as `20261130T010000Z`.
fn utc(moment: &str) -> Option<String> {
    let number = |from: usize, to: usize| moment.get(from..to)?.parse::<i64>().ok();
    let (hour, minute) = (number(11, 13)?, number(14, 16)?);
    let date = Day::parse(moment.get(..10)?).filter(|_| hour < 24 && minute < 60)?;
    let zone = moment
        .get(19..)?
        .trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let offset = match zone {
        "Z" => 0,
        zone => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            let ahead = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
            if zone.starts_with('-') { -ahead } else { ahead }
        }
    };
    let all = clock::number(date) * DAY + hour * 60 + minute - offset;
    let date = clock::day(all.div_euclid(DAY))?.to_wire().replace('-', "");
    let rest = all.rem_euclid(DAY);
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    Some([&date, "T", &two(rest / 60), &two(rest % 60), "00Z"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event<'static> {
        Event {
            uid: "booking-1@tongban",
            made_at: "2026-11-28T05:00:00Z",
            starts_at: "2027-01-01T07:30:00+08:00",
            ends_at: "2027-01-01T08:00:00+08:00",
            title: "身份证换领; 带, 材料",
            place: "明湖区政务服务中心",
            notes: "一\n二",
        }
    }

    #[test]
    fn an_event_in_utc_with_its_reminders() {
        let file = file(&event()).expect("times can be read");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(file.contains("\r\nDTSTART:20261231T233000Z\r\nDTEND:20270101T000000Z\r\n"));
        assert!(file.contains("SUMMARY:身份证换领\\; 带\\, 材料\r\n"));
        assert!(file.contains("DESCRIPTION:一\\n二\r\n"));
        assert_eq!(file.matches("BEGIN:VALARM").count(), 2);
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let long = "字".repeat(60);
        let file = file(&Event {
            notes: &long,
            ..event()
        })
        .expect("times can be read");
        assert!(file.split("\r\n").all(|line| line.len() <= LINE));
        let joined = file.replace("\r\n ", "");
        assert!(joined.contains(&["DESCRIPTION:", &long].concat()));
    }

    #[test]
    fn what_is_no_time_makes_no_file() {
        for wrong in [
            "",
            "tomorrow",
            "2026-13-01T00:00:00Z",
            "2026-11-30T09:00:00",
        ] {
            assert!(
                file(&Event {
                    starts_at: wrong,
                    ..event()
                })
                .is_none(),
                "{wrong}"
            );
        }
        assert_eq!(
            utc("2024-02-29T23:30:00.25-01:00").as_deref(),
            Some("20240301T003000Z")
        );
    }
}
