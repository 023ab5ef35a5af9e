//! What a person keeps: favourites, footprints, archived matters, files to hand in again.

use contract::endpoint::{Id, PageKey};
use contract::endpoints::{
    AddFootprints, ArchiveQuery, ConsentToFootprints, DeleteFavourite, DeleteKeptMaterial,
    EraseFootprints, GetCase, GetFavourite, ItemQuery, KeepMaterial, ListArchives, ListFavourites,
    ListFootprints, ListItems, ListKeptMaterials, SaveFavourite,
};
use contract::wire::{
    Code, DocumentStart, FavouritePlace, FavouriteSave, FootprintConsent, FootprintsAdd,
    FootprintsErase, KeptMaterialStart, Limit, PublicKind, PublicPage, Visited,
};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &SaveFavourite::ABOUT,
        "what is saved is there for its person alone, once, in the order they gave it; what was removed comes back as it was",
        |client| favourites(client, people),
    );
    kit.case(
        &GetFavourite::ABOUT,
        "what is no page is not found",
        |client| {
            let visit = people.somebody(1)?;
            client
                .get_as(visit, "/favourites/ITEM/no-such-item")?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &AddFootprints::ABOUT,
        "footprints are kept by consent only, and go with it",
        |client| footprints(client, people),
    );
    kit.case(
        &ListArchives::ABOUT,
        "years add up; each matter is one's own and archived; its papers can be had again",
        |client| archives(client, people),
    );
    kit.case(
        &KeepMaterial::ABOUT,
        "a kept file is its owner's alone, and goes when it is thrown away",
        |client| materials(client, people),
    );
}

/// Two items that anybody may see.
fn two_items(client: &Client) -> Checked<[PublicPage; 2]> {
    let query = ItemQuery {
        limit: Some(Limit(2)),
        ..ItemQuery::default()
    };
    let items = client.call::<ListItems>(&(), &query)?.value.items;
    let page = |id: &str| PublicPage {
        kind: PublicKind::Item,
        id: id.to_owned(),
    };
    match items.as_slice() {
        [one, other, ..] => Ok([page(&one.id), page(&other.id)]),
        _ => cannot_tell("there are no two items"),
    }
}

fn key(page: &PublicPage) -> PageKey {
    PageKey {
        kind: page.kind.clone(),
        id: Id(page.id.clone()),
    }
}

const PLAIN: FavouriteSave = FavouriteSave {
    tags: None,
    place: None,
    seen: false,
};

fn list(client: &Client, visit: &Visit) -> Checked<Vec<contract::wire::Favourite>> {
    let cookies = visit.cookies();
    let answer = client.call_with::<ListFavourites>(&(), &(), &[("cookie", &cookies)])?;
    Ok(answer.value.favourites)
}

fn favourites(client: &Client, people: &People) -> Checked {
    client
        .get("/favourites", &[])?
        .problem(&ProblemKind::SignInRequired)?;
    let mut two = people.applicants(1);
    let (Some(visit), Some(other)) = (two.next(), two.next()) else {
        return cannot_tell("there are no two test personas");
    };
    let [one, second] = two_items(client)?;
    for page in [&one, &second] {
        let gone = other.send::<DeleteFavourite>(client, &key(page), &(), &[])?;
        read::<DeleteFavourite>(&gone)?;
        for _ in 0..2 {
            let saved = visit.send::<SaveFavourite>(client, &key(page), &PLAIN, &[])?;
            read::<SaveFavourite>(&saved)?;
        }
    }
    let cookies = other.cookies();
    let mark =
        client.call_with::<GetFavourite>(&key(&one), &(), &[("cookie", cookies.as_str())])?;
    mark.exchange.require(
        !mark.value.saved,
        "not saved for somebody else",
        "it is saved for somebody who did not save it",
    )?;
    let tagged = FavouriteSave {
        tags: Some(vec!["kit".to_owned()]),
        place: Some(FavouritePlace {
            after: Some(second.clone()),
        }),
        seen: false,
    };
    let answer = visit.send::<SaveFavourite>(client, &key(&one), &tagged, &[])?;
    read::<SaveFavourite>(&answer)?;
    let in_order = |what: &str| -> Checked {
        let all = list(client, visit)?;
        let at = |page: &PublicPage| all.iter().position(|known| known.page == *page);
        let once = all.iter().filter(|known| known.page == one).count() == 1;
        let after = at(&second).map(|at| at + 1) == at(&one);
        answer.require(once && after, what, "it is not so")?;
        let tags = at(&one).map(|at| all[at].tags.clone());
        answer.require(
            tags == Some(vec!["kit".to_owned()]),
            "the tag",
            "it is lost",
        )
    };
    in_order("once in the list, right after the other")?;
    let gone = visit.send::<DeleteFavourite>(client, &key(&one), &(), &[])?;
    read::<DeleteFavourite>(&gone)?;
    let all = list(client, visit)?;
    gone.require(
        all.iter().all(|known| known.page != one),
        "not in the list any more",
        "it is",
    )?;
    let back = visit.send::<SaveFavourite>(client, &key(&one), &PLAIN, &[])?;
    read::<SaveFavourite>(&back)?;
    in_order("back at its place")?;
    for page in [&one, &second] {
        let gone = visit.send::<DeleteFavourite>(client, &key(page), &(), &[])?;
        read::<DeleteFavourite>(&gone)?;
    }
    Ok(())
}

fn footprints(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let [page, _] = two_items(client)?;
    let consent = |agreed| {
        let answer =
            visit.send::<ConsentToFootprints>(client, &(), &FootprintConsent { agreed }, &[])?;
        read::<ConsentToFootprints>(&answer)
    };
    consent(false)?;
    let Some(at) = now(client, visit)? else {
        return cannot_tell("the back end does not say when somebody consented");
    };
    let visits = FootprintsAdd {
        visits: vec![Visited {
            page: page.clone(),
            at,
        }],
    };
    visit
        .send::<AddFootprints>(client, &(), &visits, &[])?
        .problem(&ProblemKind::Conflict)?;
    consent(true)?;
    for _ in 0..2 {
        let answer = visit.send::<AddFootprints>(client, &(), &visits, &[])?;
        read::<AddFootprints>(&answer)?;
    }
    let cookies = visit.cookies();
    let there = || client.call_with::<ListFootprints>(&(), &(), &[("cookie", &cookies)]);
    let kept = there()?;
    kept.exchange.require(
        kept.value.footprints.len() == 1 && kept.value.footprints[0].page == page,
        "the visit, once",
        &format!("there are {}", kept.value.footprints.len()),
    )?;
    let all = FootprintsErase {
        page: Some(page),
        from: None,
        until: None,
    };
    let erased = visit.send::<EraseFootprints>(client, &(), &all, &[])?;
    let left = read::<EraseFootprints>(&erased)?;
    erased.require(left.footprints.is_empty(), "none", "some are left")?;
    let answer = visit.send::<AddFootprints>(client, &(), &visits, &[])?;
    read::<AddFootprints>(&answer)?;
    consent(false)?;
    let after = there()?;
    after.exchange.require(
        after.value.footprints.is_empty() && after.value.consented_at.is_none(),
        "nothing kept once the consent is taken back",
        "something is",
    )
}

/// A moment that the back end takes for lately: its own.
fn now(client: &Client, visit: &Visit) -> Checked<Option<String>> {
    let answer =
        visit.send::<ConsentToFootprints>(client, &(), &FootprintConsent { agreed: true }, &[])?;
    let at = read::<ConsentToFootprints>(&answer)?.consented_at;
    let answer =
        visit.send::<ConsentToFootprints>(client, &(), &FootprintConsent { agreed: false }, &[])?;
    read::<ConsentToFootprints>(&answer)?;
    Ok(at)
}

fn archives(client: &Client, people: &People) -> Checked {
    let mut any = false;
    for visit in people.applicants(1) {
        let cookies = visit.cookies();
        let held = [("cookie", cookies.as_str())];
        let all = client.call_with::<ListArchives>(&(), &ArchiveQuery::default(), &held)?;
        let sum: u64 = all.value.years.iter().map(|year| year.count).sum();
        all.exchange.require(
            sum == all.value.archives.len() as u64,
            "as many matters as the years say",
            &format!("the years say {sum}"),
        )?;
        if let Some(year) = all.value.years.first() {
            let query = ArchiveQuery {
                year: Some(Code(year.year.clone())),
            };
            let some = client.call_with::<ListArchives>(&(), &query, &held)?;
            let fits = some.value.archives.len() as u64 == year.count
                && some
                    .value
                    .archives
                    .iter()
                    .all(|matter| matter.archived_at.starts_with(&year.year));
            some.exchange
                .require(fits, "those of the year", "others, or not all")?;
        }
        for matter in all.value.archives.iter().take(3) {
            any = true;
            let id = Id(matter.case.id.clone());
            let case = client.call_with::<GetCase>(&id, &(), &held)?;
            case.exchange.require(
                case.value.archived && case.value.summary.number == matter.case_number,
                "an archived case of this number",
                "it is not",
            )?;
            let papers = matter.documents.iter().filter_map(|one| one.file.as_ref());
            for file in papers.filter(|file| file.href.starts_with("/cases/")) {
                client.get_as(visit, &file.href)?.require_status(200)?;
            }
        }
    }
    if any {
        return Ok(());
    }
    cannot_tell("no test persona has an archived matter")
}

fn materials(client: &Client, people: &People) -> Checked {
    let mut two = people.applicants(2);
    let (Some(visit), Some(other)) = (two.next(), two.next()) else {
        return cannot_tell("there are no two test personas of level 2");
    };
    let start = KeptMaterialStart {
        name: "kit".to_owned(),
        valid_until: Some("2000-01-01".to_owned()),
        file: Some(DocumentStart {
            name: "kit.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 100,
        }),
        document: None,
    };
    let answer = visit.send::<KeepMaterial>(client, &(), &start, &[])?;
    let kept = read::<KeepMaterial>(&answer)?;
    answer.require(
        kept.expired && kept.document.upload.is_some(),
        "a file to be sent, which can be used no longer",
        "it is not so",
    )?;
    let id = Id(kept.id.clone());
    other
        .send::<DeleteKeptMaterial>(client, &id, &(), &[])?
        .problem(&ProblemKind::NotFound)?;
    let gone = visit.send::<DeleteKeptMaterial>(client, &id, &(), &[])?;
    read::<DeleteKeptMaterial>(&gone)?;
    let cookies = visit.cookies();
    let left = client.call_with::<ListKeptMaterials>(&(), &(), &[("cookie", &cookies)])?;
    left.exchange.require(
        left.value.materials.iter().all(|one| one.id != kept.id),
        "not there any more",
        "it is",
    )
}
