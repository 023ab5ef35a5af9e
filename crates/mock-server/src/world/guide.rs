//! The complete guide of an item, worked out from its template and its place.

use contract::wire::{
    Attachment, Condition, Exemption, ExemptionMode, Faq, Fee, Guide, ItemCodes, ItemResult,
    LegalBasis, Material, Remedy, ResultKind, Situation, SituationOption, SpecialProcedure, Text,
    TimeLimit, TimeUnit,
};

use super::content::{MaterialRow, Template, When};
use super::items::Item;
use super::places::PlaceId;
use super::{World, seed};
use crate::paper::{self, Paper};

fn zh(text: &str) -> Text {
    Text::zh(text)
}

fn maybe(text: Option<&String>) -> Option<Text> {
    text.filter(|t| !t.is_empty()).map(|t| zh(t))
}

fn all(texts: &[String]) -> Vec<Text> {
    texts.iter().map(|t| zh(t)).collect()
}

fn conditions(when: Option<&When>) -> Vec<Condition> {
    let rows = match when {
        None => &[][..],
        Some(When::One(row)) => std::slice::from_ref(row),
        Some(When::All(rows)) => rows,
    };
    rows.iter()
        .map(|row| Condition {
            question: row.question.clone(),
            any_of: row.any_of.clone(),
        })
        .collect()
}

impl World {
    /// The complete guide of an item, for somebody at a place.
    pub(crate) fn guide(&self, item: Item, asked: Option<PlaceId>) -> Guide {
        let t = self.template(item.template);
        let turn = seed::of(self.seed, u64::from(item.place), u64::from(item.template));
        Guide {
            item: self.summary(item, asked),
            codes: ItemCodes {
                catalogue: t.catalog_code.clone(),
                task: self.task_code(item),
                handling: Some(self.item_id(item)),
            },
            version: (turn % 6) as u32 + 1,
            updated_on: format!("2026-{:02}-{:02}", turn / 7 % 10 + 1, turn / 97 % 28 + 1),
            power_source: t.power_source.clone(),
            level: self.places.row(item.place).level + 1,
            scope: t.scope.clone(),
            online_depth: self.online_depth(item),
            cross_province: t.cross_province.clone(),
            required_level: t.required_level,
            legal_time: t.legal_time.limit(),
            // Both follow from what became of cases up to today: whoever asks today fills them in.
            actual_time: None,
            rating: None,
            time_note: maybe(t.time_note.as_ref()),
            visit_reason: self.visit_reason(item),
            conditions: all(&t.conditions),
            result: self.result(item),
            fees: t.fees.iter().map(fee).collect(),
            pay_online: t.pay_online,
            express: t.express,
            self_service: t.self_service,
            bookable: t.bookable,
            quantity_limit: maybe(t.quantity_limit.as_ref()),
            legal_basis: t.legal_basis.iter().map(basis).collect(),
            steps: self.steps(item),
            special_procedures: t.special_procedures.iter().map(special).collect(),
            situations: t.situations.iter().map(situation).collect(),
            materials: (0..)
                .zip(&t.materials)
                .map(|(at, row)| self.material(item, at, row))
                .collect(),
            places: self.windows_of(item, turn),
            consult: self.consult(self.body_of(item), item.place),
            complain: self.complain(self.body_of(item), item.place),
            rights: all(&t.rights),
            duties: all(&t.duties),
            reconsideration: Some(self.remedies(item).0),
            litigation: Some(self.remedies(item).1),
            faqs: t.faqs.iter().map(question).collect(),
            themes: self.themes_of(t),
            part_of: self.part_of(item, asked),
            related: self.related(item, asked),
            negative_list_check: self.negative.names(&t.id),
        }
    }

    fn result(&self, item: Item) -> ItemResult {
        let row = &self.template(item.template).result;
        let sample = (row.kind != ResultKind::None)
            .then(|| self.attachment(item, Paper::Result))
            .flatten();
        ItemResult {
            name: zh(&row.name),
            kind: row.kind.clone(),
            validity: maybe(row.validity.as_ref()),
            sample,
        }
    }

    fn material(&self, item: Item, at: usize, row: &MaterialRow) -> Material {
        Material {
            id: row.id.clone(),
            name: zh(&row.name),
            kind: row.kind.clone(),
            form: row.form.clone(),
            necessity: row.necessity.clone(),
            source: row.source.clone(),
            source_note: maybe(row.source_note.as_ref()),
            original: row.original.clone(),
            copies: row.copies,
            size: maybe(row.size.as_ref()),
            notes: maybe(row.notes.as_ref()),
            standard: maybe(row.standard.as_ref()),
            basis: maybe(row.basis.as_ref()),
            exemption: if self.wants_paper(item, at, row) {
                Exemption {
                    mode: ExemptionMode::None,
                    certificate: None,
                    explain: None,
                }
            } else {
                Exemption {
                    mode: row.exemption.mode.clone(),
                    certificate: maybe(row.exemption.certificate.as_ref()),
                    explain: maybe(row.exemption.explain.as_ref()),
                }
            },
            blank: row
                .blank
                .then(|| self.attachment(item, Paper::Blank(at)))
                .flatten(),
            sample: row
                .sample
                .then(|| self.attachment(item, Paper::Sample(at)))
                .flatten(),
            when: conditions(row.when.as_ref()),
        }
    }

    fn attachment(&self, item: Item, paper: Paper) -> Option<Attachment> {
        let file = paper::make(self, item, paper)?;
        Some(Attachment {
            name: file.name,
            href: format!("/files/{}{}", self.item_id(item), paper.suffix()),
            media_type: file.media_type.to_owned(),
            size: file.bytes.len() as u64,
        })
    }

    /// 行政复议 and 行政诉讼.
    pub(crate) fn remedies(&self, item: Item) -> (Remedy, Remedy) {
        (
            self.remedy("reconsider", item.place, "0990-12340"),
            self.remedy("litigation", item.place, "0990-12368"),
        )
    }

    fn remedy(&self, key: &str, place: PlaceId, phone: &str) -> Remedy {
        // Streets have no court and no government of their own to appeal to: the county's.
        let chain = self.places.chain(place);
        let at = chain
            .into_iter()
            .find(|p| self.places.row(*p).level <= 3)
            .unwrap_or(place);
        let name = self.places.name(at);
        Remedy {
            body: self.words.fill(&format!("{key}Body"), &[("region", &name)]),
            address: self
                .words
                .fill(&format!("{key}Address"), &[("region", &name)]),
            phone: Some(phone.to_owned()),
            note: self.words.text(&format!("{key}Note")),
        }
    }

    /// Items people need with this one: of the same stage of life, theme or department, the most asked for.
    fn related(&self, item: Item, asked: Option<PlaceId>) -> Vec<contract::wire::ItemSummary> {
        let t = self.template(item.template);
        let shares = |a: &[String], b: &[String]| a.iter().any(|x| b.contains(x));
        let weight = |other: &Template| {
            u32::from(shares(&t.life_cycle, &other.life_cycle)) * 2
                + u32::from(shares(&t.person_themes, &other.person_themes)) * 2
                + u32::from(shares(&t.legal_themes, &other.legal_themes)) * 2
                + u32::from(t.department == other.department)
        };
        let mut near: Vec<(u32, Item)> = self
            .offered(asked.unwrap_or(item.place))
            .into_iter()
            .filter(|other| other.template != item.template)
            .map(|other| (weight(self.template(other.template)), other))
            .filter(|(weight, _)| *weight > 0)
            .collect();
        near.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        near.into_iter()
            .take(4)
            .map(|(_, other)| self.summary(other, asked))
            .collect()
    }
}

fn fee(row: &super::content::FeeRow) -> Fee {
    Fee {
        name: zh(&row.name),
        standard: zh(&row.standard),
        amount: row.amount.clone(),
        basis: zh(&row.basis),
        reduction: maybe(row.reduction.as_ref()),
    }
}

pub(super) fn basis(row: &super::content::BasisRow) -> LegalBasis {
    LegalBasis {
        law: zh(&row.law),
        number: maybe(row.number.as_ref()),
        article: zh(&row.article),
        text: zh(&row.text),
    }
}

fn special(row: &super::content::SpecialRow) -> SpecialProcedure {
    let days = row.days.as_ref().and_then(|days| match days {
        serde_json::Value::Number(n) => n.as_u64(),
        serde_json::Value::String(s) => s
            .chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .ok(),
        _ => None,
    });
    SpecialProcedure {
        name: zh(&row.kind),
        time: days
            .and_then(|n| u32::try_from(n).ok())
            .map(|amount| TimeLimit {
                amount,
                unit: TimeUnit::Workday,
            }),
        note: zh(&row.note),
    }
}

fn situation(row: &super::content::SituationRow) -> Situation {
    Situation {
        id: row.id.clone(),
        question: zh(&row.question),
        help: maybe(row.help.as_ref()),
        multiple: row.multiple,
        options: row
            .options
            .iter()
            .map(|o| SituationOption {
                id: o.id.clone(),
                label: zh(&o.label),
            })
            .collect(),
        when: conditions(row.when.as_ref()),
    }
}

fn question(row: &super::content::QuestionRow) -> Faq {
    Faq {
        id: None,
        question: zh(&row.q),
        answer: zh(&row.a),
        category: None,
    }
}
