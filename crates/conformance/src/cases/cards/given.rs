//! What holders give for a time: copies and authorisations; what they report, and cards they miss.

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    CardGrantQuery, CheckCardCode, CheckCertificate, GetCard, GetCase, GrantCard, LinkCard,
    ListCardCopies, ListCardGrants, MakeCardCopy, RecallCardCopy, ReportCard, RevokeCardGrant,
};
use contract::validate::Day;
use contract::wire::{
    CardKind, CardLinkStart, CardLinkState, CardReportKind, CardReportStart, CardTermState,
    CardVerdict, CaseState, CertificateCheckStart, Code, CopyStart, GrantStart, GranteeKind, Role,
};
use contract::{Endpoint, ProblemKind};

use super::shown::{ask, bare};
use super::{Held, held};
use crate::cases::matter::Own;
use crate::cases::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub(super) fn run(kit: &mut Kit, people: &People, cases: &[Own<'_>]) {
    kit.case(
        &MakeCardCopy::ABOUT,
        "a copy has an end, can be checked, and holds no more once it is recalled",
        |client| copies(client, people),
    );
    kit.case(
        &RevokeCardGrant::ABOUT,
        "an authorisation is its holder's, and is listed as revoked at once",
        |client| grants(client, people),
    );
    kit.case(
        &CheckCertificate::ABOUT,
        "a certificate that needs authorisation is called up with one, and not after it is revoked",
        |client| desk(client, people, cases),
    );
    kit.case(
        &ReportCard::ABOUT,
        "a line that is none is not reported; a report stands on the card",
        |client| reports(client, people),
    );
    kit.case(
        &LinkCard::ABOUT,
        "a card that no register has is not found, and nothing is linked",
        |client| links(client, people),
    );
}

/// A day so many days after that of the answer to a request, by the back end's own clock.
fn days_on(client: &Client, held: &Held<'_>, days: u32) -> Checked<String> {
    let cookies = held.visit.cookies();
    let exchange = client.get("/cards", &[("cookie", &cookies)])?;
    let Some(today) = exchange.header("date").and_then(http_day) else {
        return cannot_tell("the answers have no `Date`");
    };
    let mut day = today;
    for _ in 0..days {
        day = next(day);
    }
    Ok(day.to_wire())
}

/// `Fri, 27 Nov 2026 23:29:11 GMT`.
fn http_day(date: &str) -> Option<Day> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut parts = date.split(' ').skip(1);
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?;
    let month = MONTHS.iter().position(|known| *known == month)?;
    Day::new(
        parts.next()?.parse().ok()?,
        u8::try_from(month).ok()? + 1,
        day,
    )
}

fn next(day: Day) -> Day {
    let (year, month) = (day.year(), day.month());
    Day::new(year, month, day.day() + 1)
        .or_else(|| Day::new(year, month + 1, 1))
        .or_else(|| Day::new(year + 1, 1, 1))
        .unwrap_or(day)
}

fn copies(client: &Client, people: &People) -> Checked {
    let held = held(client, people, |_| true)?;
    let mut start = CopyStart {
        purpose: "conformance kit".to_owned(),
        recipient: "conformance kit".to_owned(),
        valid_until: String::new(),
    };
    let write = |start: &CopyStart| {
        held.visit
            .send::<MakeCardCopy>(client, &held.id(), start, &[])
    };
    write(&start)?.refuses_field("/validUntil")?;
    start.valid_until = days_on(client, &held, 30)?;
    let exchange = write(&start)?;
    let copy = read::<MakeCardCopy>(&exchange)?;
    exchange.require(
        Day::parse(&copy.terms.valid_until).is_some() && copy.terms == terms(&start),
        "the terms that were asked for, with their end",
        "they are others",
    )?;
    let mut visit = Visit::anonymous(client)?;
    let exchange = ask(client, &mut visit, &copy.code)?;
    let checked = read::<CheckCardCode>(&exchange)?;
    exchange.require(
        checked.verdict == CardVerdict::Valid && checked.copy.as_ref() == Some(&copy.terms),
        "`VALID` with the terms of the copy",
        "it is not so",
    )?;
    let member = Member {
        id: held.id(),
        member: Id(copy.id.clone()),
    };
    read::<RecallCardCopy>(
        &held
            .visit
            .send::<RecallCardCopy>(client, &member, &(), &[])?,
    )?;
    let exchange = ask(client, &mut visit, &copy.code)?;
    let checked = read::<CheckCardCode>(&exchange)?;
    bare(&exchange, &checked, &CardVerdict::Recalled)?;
    let cookies = held.visit.cookies();
    let list = client.call_with::<ListCardCopies>(&held.id(), &(), &[("cookie", &cookies)])?;
    let mut copies = list.value.copies.iter();
    list.exchange.require(
        copies.any(|one| one.id == copy.id && one.state == CardTermState::Revoked),
        "the copy in the list, `REVOKED`",
        "it is not so",
    )
}

fn terms(start: &CopyStart) -> contract::wire::CopyTerms {
    contract::wire::CopyTerms {
        purpose: start.purpose.clone(),
        recipient: start.recipient.clone(),
        valid_until: start.valid_until.clone(),
    }
}

/// Authorises a department for a week; gives the id of the authorisation.
fn grant(client: &Client, held: &Held<'_>, department: &str) -> Checked<String> {
    let start = GrantStart {
        kind: GranteeKind::Department,
        grantee: department.to_owned(),
        purpose: "conformance kit".to_owned(),
        item: None,
        from: days_on(client, held, 0)?,
        until: days_on(client, held, 7)?,
    };
    let exchange = held
        .visit
        .send::<GrantCard>(client, &held.id(), &start, &[])?;
    let grant = read::<GrantCard>(&exchange)?;
    let holds = [CardTermState::Active, CardTermState::NotYet].contains(&grant.state);
    exchange.require(holds, "an authorisation that holds", "it does not")?;
    Ok(grant.id)
}

fn revoke(client: &Client, held: &Held<'_>, grant: &str) -> Checked {
    let member = Member {
        id: held.id(),
        member: Id(grant.to_owned()),
    };
    let exchange = held
        .visit
        .send::<RevokeCardGrant>(client, &member, &(), &[])?;
    let grant = read::<RevokeCardGrant>(&exchange)?;
    exchange.require(
        grant.state == CardTermState::Revoked,
        "the state REVOKED",
        &format!("it is {}", grant.state.name()),
    )
}

fn grants(client: &Client, people: &People) -> Checked {
    let held = held(client, people, |_| true)?;
    let departments = client.call::<contract::endpoints::ListDepartments>(
        &(),
        &contract::endpoints::DepartmentQuery::default(),
    )?;
    let Some(department) = departments.value.items.first() else {
        return cannot_tell("there is no department");
    };
    let grant = grant(client, &held, &department.id)?;
    let query = CardGrantQuery {
        card: Some(Code(held.card.brief.id.clone())),
    };
    let own = held.visit.cookies();
    let state = |cookies: &str| -> Checked<(Exchange, Option<CardTermState>)> {
        let list = client.call_with::<ListCardGrants>(&(), &query, &[("cookie", cookies)])?;
        let mut grants = list.value.grants.into_iter();
        let found = grants.find(|one| one.id == grant).map(|one| one.state);
        Ok((list.exchange, found))
    };
    if let Some(other) = people.applicants(2).find(|visit| visit.cookies() != own) {
        let (exchange, found) = state(&other.cookies())?;
        exchange.require(
            found.is_none(),
            "only one's own authorisations",
            "somebody else's are listed",
        )?;
    }
    revoke(client, &held, &grant)?;
    let (exchange, found) = state(&own)?;
    exchange.require(
        found == Some(CardTermState::Revoked),
        "the authorisation in the list, `REVOKED`",
        "it is not so",
    )
}

/// A case that has not ended, with a card of its applicant that needs authorisation.
fn desk(client: &Client, people: &People, cases: &[Own<'_>]) -> Checked {
    let (_, officer) = people.officer(&Role::Window)?;
    for case in cases {
        let id = Id(case.summary.id.clone());
        let over = [
            CaseState::Closed,
            CaseState::Withdrawn,
            CaseState::NotAccepted,
            CaseState::Returned,
        ];
        if over.contains(&case.summary.state) {
            continue;
        }
        if client
            .get_as(officer, &format!("/desk/cases/{}", id.0))?
            .status
            != 200
        {
            continue;
        }
        let cookies = case.visit.cookies();
        let mine = [("cookie", cookies.as_str())];
        let list = client.get("/cards", &mine)?;
        if list.status != 200 {
            continue;
        }
        let seen = client.call_with::<GetCase>(&id, &(), &mine)?.value;
        let cards = client.call_with::<contract::endpoints::ListCards>(&(), &(), &mine)?;
        for brief in cards.value.cards {
            let card = client
                .call_with::<GetCard>(&Id(brief.id), &(), &mine)?
                .value;
            let holds = card.brief.state == contract::wire::CardState::Valid;
            if !(holds && card.needs_grant) {
                continue;
            }
            let check = CertificateCheckStart {
                certificate: card.brief.id.clone(),
                reason: "conformance kit".to_owned(),
            };
            let look = || officer.send::<CheckCertificate>(client, &id, &check, &[]);
            let held = Held {
                visit: case.visit,
                card,
            };
            let before = look()?;
            // Cards are those of the applicant: of whom one acts for, the desk knows others.
            if before.status == 400 {
                continue;
            }
            before.problem(&ProblemKind::Conflict)?;
            let grant = grant(client, &held, &seen.department.id)?;
            read::<CheckCertificate>(&look()?)?;
            revoke(client, &held, &grant)?;
            look()?.problem(&ProblemKind::Conflict)?;
            return Ok(());
        }
    }
    cannot_tell("no case of a test persona with a card that needs authorisation")
}

fn reports(client: &Client, people: &People) -> Checked {
    let held = held(client, people, |card| !card.face.is_empty())?;
    let mut start = CardReportStart {
        kind: CardReportKind::WrongLine,
        line: Some("conformance kit: no such line".to_owned()),
        should_be: Some("conformance kit".to_owned()),
        use_id: None,
        note: None,
    };
    let write = |start: &CardReportStart| {
        held.visit
            .send::<ReportCard>(client, &held.id(), start, &[])
    };
    write(&start)?.refuses_field("/line")?;
    start.line = held
        .card
        .face
        .last()
        .map(|line| line.label.chinese().to_owned());
    let exchange = write(&start)?;
    if exchange.status != 409 {
        read::<ReportCard>(&exchange)?;
    }
    write(&start)?.problem(&ProblemKind::Conflict)?;
    let cookies = held.visit.cookies();
    let card = client.call_with::<GetCard>(&held.id(), &(), &[("cookie", &cookies)])?;
    let mut reports = card.value.reports.iter();
    card.exchange.require(
        reports.any(|report| report.should_be == start.should_be),
        "the report on the card",
        "it is missing",
    )
}

fn links(client: &Client, people: &People) -> Checked {
    let held = held(client, people, |_| true)?;
    let region = client.call::<contract::endpoints::GetCapabilities>(&(), &())?;
    let start = CardLinkStart {
        kind: CardKind::Misc,
        number: "KIT-NO-SUCH-CARD".to_owned(),
        region: region.value.default_region.code,
    };
    let exchange = held.visit.send::<LinkCard>(client, &(), &start, &[])?;
    if exchange.status == 429 {
        exchange.problem(&ProblemKind::TooManyRequests)?;
        return Ok(());
    }
    let link = read::<LinkCard>(&exchange)?;
    exchange.require(
        link.state == CardLinkState::NotFound && link.card.is_none(),
        "NOT_FOUND without a card",
        &format!("it is {}", link.state.name()),
    )
}
