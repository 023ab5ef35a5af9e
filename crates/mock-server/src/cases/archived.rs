//! 档案查询: what lies in the archive of somebody's cases.

use contract::wire::{ArchiveYear, ArchivedDocument, ArchivedMatter, Archives, Code, Text};

use super::record::Record;
use super::{paper, show};
use crate::world::World;

/// The archived ones among these cases, the latest first.
pub(crate) fn archives<'a>(
    world: &World,
    cases: impl Iterator<Item = &'a Record>,
    year: Option<&Code>,
) -> Archives {
    let mut all: Vec<ArchivedMatter> = cases.filter_map(|case| matter(world, case)).collect();
    all.sort_by(|one, other| other.archived_at.cmp(&one.archived_at));
    let mut years: Vec<ArchiveYear> = Vec::new();
    for matter in &all {
        let year = matter.archived_at.get(..4).unwrap_or_default();
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.count += 1,
            None => years.push(ArchiveYear {
                year: year.to_owned(),
                count: 1,
            }),
        }
    }
    if let Some(year) = year {
        all.retain(|matter| matter.archived_at.starts_with(year.as_str()));
    }
    Archives {
        years,
        archives: all,
    }
}

fn matter(world: &World, case: &Record) -> Option<ArchivedMatter> {
    let archive = case.archive.as_ref()?;
    let archived_at = archive.archived_at.clone()?;
    Some(ArchivedMatter {
        number: archive.number.clone(),
        case: contract::wire::Named {
            id: case.id.clone(),
            name: show::item(world, case.filed.item).name,
        },
        case_number: case.number.clone(),
        applicant: case.filed.principal.name.clone(),
        archived_at,
        retention: archive.retention.clone(),
        documents: documents(world, case),
    })
}

/// The form, what was handed in, and the papers; the papers come last and are drawn anew.
fn documents(world: &World, case: &Record) -> Vec<ArchivedDocument> {
    let form = ArchivedDocument {
        name: world.words.text("case.archive.form"),
        file: None,
    };
    let handed_in = case
        .filed
        .materials
        .iter()
        .flat_map(|material| &material.documents)
        .map(|document| ArchivedDocument {
            name: Text::zh(&*document.name),
            file: document.file.clone(),
        });
    let papers = paper::show(world, case)
        .into_iter()
        .map(|paper| ArchivedDocument {
            name: paper.name,
            file: Some(paper.file),
        });
    std::iter::once(form)
        .chain(handed_in)
        .chain(papers)
        .collect()
}
