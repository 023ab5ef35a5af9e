//! Notices, policies, what is made public, and help, as they travel.

use contract::wire::{
    Attachment, Block, BlockKind, Contact, ContactKind, Faq, Help, Named, Notice, NoticeSummary,
    Objection, PlainPoint, PublishedDecision, Term, Text,
};

use super::World;
use super::content::{NoticeRow, ObjectionRow, OriginalRow, both};
use super::places::PlaceId;
use crate::clock;
use crate::paper::{self, File};

/// What stands before the id of a notice in the id of its original.
const ORIGINAL: &str = "notice";

impl World {
    /// Where a notice comes from.
    fn place_of(&self, row: &NoticeRow) -> PlaceId {
        self.places.find(&row.region).unwrap_or(self.default_place)
    }

    /// A notice as lists show it.
    pub(crate) fn notice_summary(&self, row: &NoticeRow, today: i64) -> NoticeSummary {
        let place = self.place_of(row);
        let department = match self.body_index(&row.department) {
            Some(body) => self.body_named(body, place),
            None => Named {
                id: row.department.clone(),
                name: Text::zh(&*row.department),
            },
        };
        let on = |day: &Option<String>| day.as_ref().map(|day| on(day, today));
        NoticeSummary {
            id: row.id.clone(),
            kind: row.kind.clone(),
            title: both(&row.title, &row.title_en),
            published_on: self::on(&row.published_on, today),
            department,
            summary: both(&row.summary, &row.summary_en),
            in_force_from: on(&row.in_force_from),
            in_force_until: on(&row.in_force_until),
            objections_until: row.objection.as_ref().map(|o| self::on(&o.until, today)),
        }
    }

    /// A notice, whole.
    pub(crate) fn notice(&self, row: &NoticeRow, today: i64) -> Notice {
        let place = self.place_of(row);
        let body = row.body.iter().map(|block| Block {
            kind: match block.kind.to_ascii_lowercase().as_str() {
                "heading" => BlockKind::Heading,
                "list" => BlockKind::List,
                _ => BlockKind::Paragraph,
            },
            text: block.text.as_deref().map(Text::zh),
            items: block.items.iter().map(|item| Text::zh(&**item)).collect(),
        });
        let items = row
            .items
            .iter()
            .filter_map(|id| self.template_by_id(id))
            .filter_map(|template| {
                // Where the notice comes from, else where visitors start, else wherever it is run.
                self.serving(place, template)
                    .or_else(|| self.serving(self.default_place, template))
                    .or_else(|| self.items.anywhere(template))
                    .map(|item| self.summary(item, None))
            });
        let named = |row: &NoticeRow| Named {
            id: row.id.clone(),
            name: both(&row.title, &row.title_en),
        };
        let other = |fits: &dyn Fn(&NoticeRow) -> bool| self.notices.iter().find(|row| fits(row));
        let replaced_by = row.replaced_by.as_ref();
        let decisions = row.decisions.iter().map(|one| PublishedDecision {
            number: one.number.clone(),
            party: one.party.clone(),
            party_kind: one.party_kind.clone(),
            subject: one.subject.text(),
            outcome: one.outcome.text(),
            decided_on: on(&one.decided_on, today),
        });
        let plain = row.plain.iter().map(|point| PlainPoint {
            heading: point.heading.text(),
            text: point.text.text(),
        });
        Notice {
            notice: self.notice_summary(row, today),
            body: body.collect(),
            items: items.collect(),
            number: row.number.as_deref().map(Text::zh),
            replaced_by: replaced_by
                .and_then(|id| other(&|row| row.id == *id))
                .map(named),
            replaces: other(&|other| other.replaced_by.as_ref() == Some(&row.id)).map(named),
            plain: plain.collect(),
            attachments: self.originals(row),
            matched: !row.concerns.is_empty(),
            decisions: decisions.collect(),
            objection: row
                .objection
                .as_ref()
                .map(|objection| self.objection(row, objection, today)),
        }
    }

    fn objection(&self, row: &NoticeRow, objection: &ObjectionRow, today: i64) -> Objection {
        let place = self.place_of(row);
        let (from, until) = (on(&objection.from, today), on(&objection.until, today));
        let mut contacts = Vec::new();
        if let Some(body) = self.body_index(&row.department) {
            contacts = self.consult(body, place);
            contacts.push(Contact {
                kind: ContactKind::Address,
                value: self.bodies[body]
                    .address
                    .replace("{region}", &self.places.row(place).name),
                note: None,
            });
        }
        let now = clock::date(today);
        let open = (from..=until.clone()).contains(&now);
        let left = day_number(&until).map(|last| last - today + 1);
        Objection {
            from: on(&objection.from, today),
            until,
            days_left: left
                .filter(|_| open)
                .and_then(|left| u32::try_from(left).ok()),
            how: objection.how.text(),
            contacts,
        }
    }

    fn originals(&self, row: &NoticeRow) -> Vec<Attachment> {
        let originals = row.attachments.iter().enumerate();
        originals
            .map(|(at, original)| {
                let file = self.original(row, original);
                Attachment {
                    name: file.name,
                    href: format!("/files/{ORIGINAL}.{}.{at}", row.id),
                    media_type: file.media_type.to_owned(),
                    size: file.bytes.len() as u64,
                }
            })
            .collect()
    }

    fn original(&self, row: &NoticeRow, original: &OriginalRow) -> File {
        let name = original.name.text();
        let mut lines = vec![row.number.clone().unwrap_or_default(), String::new()];
        lines.extend(original.lines.iter().cloned());
        let is_text = original.name.zh.ends_with(".txt");
        File {
            media_type: if is_text {
                "text/plain"
            } else {
                "application/pdf"
            },
            bytes: if is_text {
                format!("{}\n{}\n", row.title, lines.join("\n")).into_bytes()
            } else {
                let title = original.name.zh.trim_end_matches(".pdf");
                paper::letter(title, &lines, self.words.zh("case.paper.note"))
            },
            name,
        }
    }

    /// The original of a notice, by the id of the file.
    pub(crate) fn notice_file(&self, id: &str) -> Option<File> {
        let rest = id.strip_prefix(ORIGINAL)?.strip_prefix('.')?;
        let (notice, at) = rest.rsplit_once('.')?;
        let row = self.notices.iter().find(|row| row.id == notice)?;
        let number: usize = at.parse().ok().filter(|n: &usize| n.to_string() == at)?;
        Some(self.original(row, row.attachments.get(number)?))
    }

    /// Notices that concern a place: of itself and the places above; all without a place. The newest first.
    pub(crate) fn notices_for(&self, place: Option<PlaceId>, today: i64) -> Vec<&NoticeRow> {
        let chain = place.map(|place| self.places.chain(place));
        let mut rows: Vec<_> = self
            .notices
            .iter()
            .filter(|row| match (&chain, self.places.find(&row.region)) {
                (Some(chain), Some(of)) => chain.contains(&self.places.acting(of)),
                (Some(_), None) => false,
                (None, _) => true,
            })
            .collect();
        rows.sort_by_cached_key(|row| std::cmp::Reverse(on(&row.published_on, today)));
        rows
    }

    /// The telephone for everything.
    pub(crate) fn hotline(&self) -> Contact {
        Contact {
            kind: ContactKind::Phone,
            value: self.help.hotline.number.clone(),
            note: Some(
                self.words
                    .fill("hotline", &[("hours", &self.help.hotline.hours.text())]),
            ),
        }
    }

    /// Where help is to be had.
    pub(crate) fn help(&self) -> Help {
        let mut contacts = vec![self.hotline()];
        // Only ways that exist outside this portal: halls, community centres, letters.
        for row in self
            .help
            .channels
            .iter()
            .filter(|row| ["hall", "community", "post"].contains(&row.id.as_str()))
        {
            let value = row.value.clone().unwrap_or_else(|| row.name.clone());
            contacts.push(Contact {
                kind: ContactKind::Address,
                value,
                note: Some(both(&row.detail, &row.detail_en)),
            });
        }
        let faqs = self.help.faqs.iter().map(|row| Faq {
            id: Some(row.id.clone()),
            question: both(&row.q, &row.q_en),
            answer: both(&row.a, &row.a_en),
            category: (!row.category_name.is_empty())
                .then(|| both(&row.category_name, &row.category_name_en)),
        });
        let glossary = self.help.glossary.iter().map(|row| Term {
            term: both(&row.term, &row.term_en),
            explain: both(&row.explain, &row.explain_en),
        });
        Help {
            contacts,
            faqs: faqs.collect(),
            glossary: glossary.collect(),
        }
    }
}

/// A day of the content files: `YYYY-MM-DD` as it is, or a number of days from today.
pub(super) fn on(text: &str, today: i64) -> String {
    let days = text.parse::<i64>();
    days.map_or_else(|_| text.to_owned(), |days| clock::date(today + days))
}

/// The number of a day, as the clock counts them.
pub(super) fn day_number(date: &str) -> Option<i64> {
    clock::parse(&format!("{date}T12:00:00+08:00")).map(clock::day)
}
