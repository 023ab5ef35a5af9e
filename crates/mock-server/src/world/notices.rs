//! Notices, policies and help, as they travel.

use contract::wire::{
    Block, BlockKind, Contact, ContactKind, Faq, Help, Named, Notice, NoticeSummary, Term, Text,
};

use super::World;
use super::content::{NoticeRow, both};
use super::places::PlaceId;

impl World {
    /// A notice as lists show it.
    pub(crate) fn notice_summary(&self, row: &NoticeRow) -> NoticeSummary {
        let place = self.places.find(&row.region).unwrap_or(self.default_place);
        let department = match self.body_index(&row.department) {
            Some(body) => self.body_named(body, place),
            None => Named {
                id: row.department.clone(),
                name: Text::zh(&*row.department),
            },
        };
        NoticeSummary {
            id: row.id.clone(),
            kind: row.kind.clone(),
            title: both(&row.title, &row.title_en),
            published_on: row.published_on.clone(),
            department,
            summary: both(&row.summary, &row.summary_en),
        }
    }

    /// A notice, whole.
    pub(crate) fn notice(&self, row: &NoticeRow) -> Notice {
        let place = self.places.find(&row.region).unwrap_or(self.default_place);
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
        Notice {
            notice: self.notice_summary(row),
            body: body.collect(),
            items: items.collect(),
        }
    }

    /// Notices that concern a place: of itself and the places above; all without a place. The newest first.
    pub(crate) fn notices_for(&self, place: Option<PlaceId>) -> Vec<&NoticeRow> {
        let chain = place.map(|place| self.places.chain(place));
        self.notices
            .iter()
            .filter(|row| match (&chain, self.places.find(&row.region)) {
                (Some(chain), Some(of)) => chain.contains(&self.places.acting(of)),
                (Some(_), None) => false,
                (None, _) => true,
            })
            .collect()
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
