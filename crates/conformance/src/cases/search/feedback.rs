//! What people say of the results is taken, within bounds.

use contract::Endpoint;
use contract::endpoints::{NoteOpened, RateSearch};
use contract::wire::{HitKind, SearchFeedback, SearchOpened};

use crate::client::read;
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit) {
    let feedback = |remark: &str| SearchFeedback {
        query: "conformance kit".to_owned(),
        region: None,
        total: 0,
        helpful: false,
        remark: Some(remark.to_owned()),
    };
    kit.case(
        &RateSearch::ABOUT,
        "anybody may say whether the results helped; a remark has 200 characters at most",
        |client| {
            let mut visit = Visit::anonymous(client)?;
            let taken = visit.write::<RateSearch>(client, &(), &feedback("\u{8bd5}"), &[])?;
            read::<RateSearch>(&taken)?;
            let long = feedback(&"\u{8bd5}".repeat(201));
            let refused = visit.write::<RateSearch>(client, &(), &long, &[])?;
            refused.refuses_field("/remark")
        },
    );
    let opened = |position: u32| SearchOpened {
        query: "conformance kit".to_owned(),
        region: None,
        kind: HitKind::Item,
        id: "kit-no-such-item".to_owned(),
        position,
    };
    kit.case(
        &NoteOpened::ABOUT,
        "that a result was opened is taken from anybody; its place counts from 1",
        |client| {
            let mut visit = Visit::anonymous(client)?;
            let taken = visit.write::<NoteOpened>(client, &(), &opened(1), &[])?;
            read::<NoteOpened>(&taken)?;
            let refused = visit.write::<NoteOpened>(client, &(), &opened(0), &[])?;
            refused.refuses_field("/position")
        },
    );
}
