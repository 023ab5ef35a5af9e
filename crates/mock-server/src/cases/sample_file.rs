//! What is handed in with a sample case: form, answers, materials, bill.

use contract::wire::{
    Answer, Answers, Attachment, Bill, BillState, CaseMaterial, Document, DocumentState,
    ExemptionMode, FieldKind, FormDefinition, FormField, FormGroup, FormPage, MaterialVerdict,
    Necessity, Text,
};

use super::sample::Person;
use super::told::digest;
use crate::clock;
use crate::paper::{self, Paper};
use crate::world::World;
use crate::world::items::Item;

/// What is handed in for an item in every situation.
pub(crate) fn materials(world: &World, item: Item) -> Vec<CaseMaterial> {
    let rows = (0..).zip(&world.template(item.template).materials);
    let needed = rows.filter(|(_, row)| row.when.is_none() && row.necessity == Necessity::Required);
    needed
        .map(|(at, row)| {
            let exempt = row.exemption.mode != ExemptionMode::None;
            let explain = || match &row.exemption.explain {
                Some(text) => Text::zh(&**text),
                None => world.words.text("sample.exempt"),
            };
            CaseMaterial {
                id: row.id.clone(),
                name: Text::zh(&*row.name),
                verdict: MaterialVerdict::Unseen,
                note: None,
                card: None,
                exempt: exempt.then(explain),
                paper: None,
                documents: if exempt {
                    Vec::new()
                } else {
                    vec![document(world, item, at, &row.name)]
                },
            }
        })
        .collect()
}

fn document(world: &World, item: Item, at: usize, name: &str) -> Document {
    let paper = Paper::Sample(at);
    let made = paper::make(world, item, paper);
    let href = format!("/files/{}{}", world.item_id(item), paper.suffix());
    let bytes = made
        .as_ref()
        .map_or_else(|| paper::letter(name, &[], ""), |file| file.bytes.clone());
    Document {
        id: String::new(),
        name: format!("{name}.pdf"),
        media_type: "application/pdf".to_owned(),
        size: bytes.len() as u64,
        received: bytes.len() as u64,
        state: DocumentState::Received,
        reason: None,
        sm3: Some(digest(&bytes)),
        upload: None,
        file: made.map(|file| Attachment {
            name: file.name,
            href,
            media_type: file.media_type.to_owned(),
            size: bytes.len() as u64,
        }),
    }
}

/// The fee, paid.
pub(super) fn bill(world: &World, item: Item, id: &str, at: i64) -> Option<Bill> {
    let fee = world.template(item.template).fees.first()?;
    Some(Bill {
        id: format!("b{id}"),
        number: format!("JK{}", &id[..12]).to_uppercase(),
        name: Text::zh(&*fee.name),
        amount: fee.amount.clone()?,
        basis: Text::zh(&*fee.basis),
        state: BillState::Paid,
        paid_at: Some(clock::rfc3339(at)),
        receipt: None,
        item: None,
        office: None,
        standard: None,
        reduction: None,
        due_on: None,
        draft: None,
        case: None,
        fiscal: None,
        reversed: Vec::new(),
        payments: Vec::new(),
        refunds: Vec::new(),
        refundable: None,
        paid_by: None,
        share: None,
    })
}

/// The answers to [`form`].
pub(super) fn answers(world: &World, person: &Person, item: &str) -> Answers {
    let pairs = [
        ("name", person.name.as_str()),
        ("idNumber", &person.number),
        ("mobile", &person.phone),
        ("address", world.words.zh("sample.address")),
        ("note", item),
    ];
    let one = |(id, text): (&str, &str)| (id.to_owned(), Answer::One(text.to_owned()));
    Answers(pairs.into_iter().map(one).collect())
}

/// A short form that fits every item.
pub(super) fn form(world: &World, body: bool) -> FormDefinition {
    let words = |key: &str| world.words.text(&format!("form.case.{key}"));
    let field = |id: &str, kind: FieldKind, sensitive: bool| FormField {
        id: id.to_owned(),
        kind,
        label: words(id),
        help: None,
        required: true,
        required_when: None,
        when: None,
        options: Vec::new(),
        columns: Vec::new(),
        repeat: None,
        min_length: None,
        max_length: None,
        least: None,
        most: None,
        decimals: None,
        region_level: None,
        unit: None,
        sensitive,
    };
    let number = if body {
        FieldKind::CreditCode
    } else {
        FieldKind::CitizenId
    };
    let fields = vec![
        field(
            "name",
            if body {
                FieldKind::Text
            } else {
                FieldKind::Name
            },
            false,
        ),
        field("idNumber", number, !body),
        field("mobile", FieldKind::Mobile, true),
        field("address", FieldKind::Text, false),
        field("note", FieldKind::LongText, false),
    ];
    FormDefinition {
        id: "sample".to_owned(),
        version: 1,
        title: words("title"),
        pages: vec![FormPage {
            id: "person".to_owned(),
            title: words("person"),
            lead: None,
            groups: vec![FormGroup {
                id: "applicant".to_owned(),
                title: None,
                help: None,
                when: None,
                repeat: None,
                fields,
            }],
        }],
        rules: Vec::new(),
    }
}
