//! One's own space: what waits, what is under way, what is new; and narrowing one's cases.

use contract::endpoint::Id;
use contract::endpoints::{
    CaseQuery, DeleteCaseFilter, GetCaseFilters, GetMySpace, ListCases, ListMessages, MessageQuery,
    SaveCaseFilter, WatchMySpace,
};
use contract::validate::Day;
use contract::wire::{
    CaseFilter, CaseFilterStart, CaseFilters, CaseGroup, CaseState, CaseSummary, Code, Limit,
    MySpace, NewsKind, TodoKind, Words,
};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{Answer, Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    for about in [
        GetMySpace::ABOUT,
        WatchMySpace::ABOUT,
        GetCaseFilters::ABOUT,
    ] {
        kit.case(
            &about,
            "signed out, there is nothing of one's own",
            |client| {
                client
                    .get(about.path, &[])?
                    .problem(&ProblemKind::SignInRequired)?;
                Ok(())
            },
        );
    }
    kit.case(
        &GetMySpace::ABOUT,
        "it says what its sources say: what waits, what others work on, what was not read",
        |client| each(client, people, agrees),
    );
    kit.case(
        &GetMySpace::ABOUT,
        "what waits is in the order of its days, and each says for whom",
        |client| each(client, people, in_order),
    );
    kit.case(
        &ListCases::ABOUT,
        "each condition leaves what fits it, and nothing that fits is lost",
        |client| each(client, people, narrowed),
    );
    kit.case(
        &SaveCaseFilter::ABOUT,
        "conditions are kept for who kept them, replaced under the same name, and forgotten",
        |client| kept(client, people),
    );
}

fn each(client: &Client, people: &People, hold: fn(&Client, &Visit) -> Checked) -> Checked {
    people.somebody(1)?;
    people
        .applicants(1)
        .try_for_each(|visit| hold(client, visit))
}

fn space(client: &Client, visit: &Visit) -> Checked<Answer<MySpace>> {
    client.call_with::<GetMySpace>(&(), &(), &[("cookie", &visit.cookies())])
}

fn cases(
    client: &Client,
    visit: &Visit,
    query: CaseQuery,
) -> Checked<Answer<contract::wire::Page<CaseSummary>>> {
    let query = CaseQuery {
        limit: Some(Limit(100)),
        ..query
    };
    client.call_with::<ListCases>(&(), &query, &[("cookie", &visit.cookies())])
}

fn has_ended(state: &CaseState) -> bool {
    matches!(
        state,
        CaseState::NotAccepted | CaseState::Closed | CaseState::Returned | CaseState::Withdrawn
    )
}

fn agrees(client: &Client, visit: &Visit) -> Checked {
    let own = cases(client, visit, CaseQuery::default())?.value.items;
    let unread = MessageQuery {
        unread: Some(true),
        ..MessageQuery::default()
    };
    let messages = client
        .call_with::<ListMessages>(&(), &unread, &[("cookie", &visit.cookies())])?
        .value;
    let answer = space(client, visit)?;
    let (exchange, space) = (&answer.exchange, &answer.value);
    exchange.require(
        space.failed.is_empty(),
        "every source asked",
        "some of them failed",
    )?;
    let waits = |id: &str| {
        space
            .todo
            .iter()
            .any(|todo| todo.kind == TodoKind::Correct && todo.id == id)
    };
    for case in &own {
        exchange.require(
            case.needs_you == waits(&case.id),
            "a CORRECT for every case that waits for the person, and for no other",
            &format!("{} is not so", case.number),
        )?;
    }
    let known = |id: &str| own.iter().find(|case| case.id == id);
    for case in &space.under_way {
        let good = known(&case.id).is_some_and(|case| !case.needs_you && !has_ended(&case.state));
        exchange.require(
            good,
            "cases of one's own that others work on in `underWay`",
            &format!("{} is none", case.number),
        )?;
    }
    let of_cases = space
        .todo
        .iter()
        .filter(|todo| matches!(todo.kind, TodoKind::Correct | TodoKind::Rate));
    for todo in of_cases {
        exchange.require(
            known(&todo.id).is_some(),
            "cases of one's own in `todo`",
            "one is of somebody else",
        )?;
    }
    let open = own.iter().filter(|case| !has_ended(&case.state)).count();
    exchange.require(
        space.counts.open_cases == u32::try_from(open).ok() || own.len() == 100,
        "`openCases` as many as there are",
        &format!("there are {open}"),
    )?;
    if let Some(total) = messages.total {
        exchange.require(
            space.counts.unread.map(u64::from) == Some(total),
            "`unread` as many as messages that were not read",
            &format!("there are {total}"),
        )?;
    }
    for news in space
        .news
        .iter()
        .filter(|news| news.kind == NewsKind::Decision)
    {
        exchange.require(
            known(&news.id).is_some(),
            "decisions on cases of one's own",
            "one is of somebody else",
        )?;
    }
    Ok(())
}

fn in_order(client: &Client, visit: &Visit) -> Checked {
    let answer = space(client, visit)?;
    let (exchange, space) = (&answer.exchange, &answer.value);
    let mut last: Option<&str> = None;
    let (mut ended, mut rating) = (false, false);
    for todo in &space.todo {
        let rates = todo.kind == TodoKind::Rate;
        exchange.require(
            rates || !rating,
            "what may be left undone last",
            &format!("{} comes too late", todo.kind.name()),
        )?;
        if rates && !rating {
            (last, ended, rating) = (None, false, true);
        }
        match &todo.due_on {
            Some(day) => {
                exchange.require(
                    Day::parse(day).is_some(),
                    "`dueOn` as YYYY-MM-DD",
                    &format!("it is {day}"),
                )?;
                let good = !ended && last.is_none_or(|last| last <= day.as_str());
                exchange.require(
                    good,
                    "the earliest day first, then what has none",
                    &format!("{day} comes too late"),
                )?;
                last = Some(day);
            }
            None => {
                let needs = matches!(
                    todo.kind,
                    TodoKind::Correct | TodoKind::Draft | TodoKind::Card
                );
                exchange.require(
                    !needs,
                    "a day for what has an end",
                    &format!("{} has none", todo.kind.name()),
                )?;
                ended = true;
            }
        }
        let whom = space.whom.iter().any(|one| one.id == todo.applicant.id);
        exchange.require(
            whom,
            "each for one of `whom`",
            &format!("{} is for nobody of them", todo.id),
        )?;
    }
    Ok(())
}

/// Which group a state belongs to.
fn group(state: &CaseState) -> Option<CaseGroup> {
    Some(match state {
        CaseState::Submitted => CaseGroup::Submitted,
        CaseState::CorrectionRequired => CaseGroup::Correction,
        CaseState::Accepted | CaseState::Reviewing | CaseState::Suspended => CaseGroup::Handling,
        CaseState::Approved | CaseState::Rejected | CaseState::Delivering => CaseGroup::Decided,
        CaseState::Closed => CaseGroup::Closed,
        CaseState::NotAccepted | CaseState::Returned | CaseState::Withdrawn => CaseGroup::Stopped,
        CaseState::Other(_) => return None,
    })
}

fn narrowed(client: &Client, visit: &Visit) -> Checked {
    let all = cases(client, visit, CaseQuery::default())?.value.items;
    let Some(one) = all.first() else {
        return Ok(());
    };
    let day = one.submitted_at.get(..10).and_then(Day::parse);
    let code = |text: &str| Some(Code(text.to_owned()));
    let department = one
        .department
        .as_ref()
        .map(|department| department.id.clone());
    let in_group = group(&one.state);
    type Fits<'a> = Box<dyn Fn(&CaseSummary) -> bool + 'a>;
    let none = CaseQuery::default;
    let mut asked: Vec<(CaseQuery, Fits<'_>)> = vec![
        (
            CaseQuery {
                needs_you: Some(true),
                ..none()
            },
            Box::new(|case| case.needs_you),
        ),
        (
            CaseQuery {
                needs_you: Some(false),
                ..none()
            },
            Box::new(|case| !case.needs_you),
        ),
        (
            CaseQuery {
                applicant: code(&one.applicant.id),
                ..none()
            },
            Box::new(|case| case.applicant.id == one.applicant.id),
        ),
        (
            CaseQuery {
                item: code(&one.item.id),
                ..none()
            },
            Box::new(|case| case.item.id == one.item.id),
        ),
        (
            CaseQuery {
                q: Some(Words(one.number.clone())),
                ..none()
            },
            Box::new(|case| case.number == one.number),
        ),
        (
            CaseQuery {
                group: in_group.clone(),
                ..none()
            },
            Box::new(|case| group(&case.state) == in_group),
        ),
        (
            CaseQuery {
                from: day,
                to: day,
                ..none()
            },
            Box::new(|case| case.submitted_at.get(..10) == one.submitted_at.get(..10)),
        ),
    ];
    if let Some(id) = &department {
        let is =
            move |case: &CaseSummary| case.department.as_ref().is_some_and(|has| has.id == *id);
        asked.push((
            CaseQuery {
                department: code(id),
                ..none()
            },
            Box::new(is),
        ));
    }
    for (query, fits) in asked {
        let answer = cases(client, visit, query)?;
        let found: Vec<&str> = answer
            .value
            .items
            .iter()
            .map(|case| case.id.as_str())
            .collect();
        let wanted: Vec<&str> = all
            .iter()
            .filter(|case| fits(case))
            .map(|case| case.id.as_str())
            .collect();
        let same = found.len() == wanted.len() && wanted.iter().all(|id| found.contains(id));
        let reason = format!("{} are there in place of {}", found.len(), wanted.len());
        answer.exchange.require(
            same || all.len() == 100,
            "exactly the cases that fit the condition",
            &reason,
        )?;
    }
    let cookies = visit.cookies();
    for wrong in [
        "from=2026-02-30",
        "to=tomorrow",
        "group=NOBODY_KNOWS",
        "needsYou=perhaps",
    ] {
        let name = wrong.split('=').next().unwrap_or_default();
        client
            .get(&format!("/cases?{wrong}"), &[("cookie", &cookies)])?
            .refuses_parameter(name)?;
    }
    Ok(())
}

fn kept(client: &Client, people: &People) -> Checked {
    let mut both = people.applicants(1);
    let (Some(mine), Some(other)) = (both.next(), both.next()) else {
        return cannot_tell("no two test personas who apply could be signed in");
    };
    let list = |visit: &Visit| -> Checked<Answer<CaseFilters>> {
        client.call_with::<GetCaseFilters>(&(), &(), &[("cookie", &visit.cookies())])
    };
    let name = crate::visit::key("f")
        .chars()
        .rev()
        .take(20)
        .collect::<String>();
    let start = |needs_you| CaseFilterStart {
        name: name.clone(),
        filter: CaseFilter {
            group: None,
            needs_you: Some(needs_you),
            applicant: None,
            item: None,
            department: None,
            from: None,
            to: None,
            q: None,
        },
    };
    mine.send::<SaveCaseFilter>(client, &(), &start(true), &[])?
        .require_status(200)?;
    let again = mine.send::<SaveCaseFilter>(client, &(), &start(false), &[])?;
    let saved = read::<SaveCaseFilter>(&again)?.saved;
    let own: Vec<_> = saved.iter().filter(|kept| kept.name == name).collect();
    again.require(
        own.len() == 1,
        "one under a name",
        &format!("there are {}", own.len()),
    )?;
    let Some(own) = own.first() else {
        return Ok(());
    };
    again.require(
        own.filter.needs_you == Some(false),
        "the conditions that were kept last",
        "they are others",
    )?;
    let others = list(other)?;
    others.exchange.require(
        others.value.saved.iter().all(|kept| kept.id != own.id),
        "only one's own",
        "somebody else's are there",
    )?;
    let mut wrong = start(true);
    wrong.name = String::new();
    mine.send::<SaveCaseFilter>(client, &(), &wrong, &[])?
        .problem(&ProblemKind::InvalidRequest)?;
    let id = Id(own.id.clone());
    other
        .send::<DeleteCaseFilter>(client, &id, &(), &[])?
        .problem(&ProblemKind::NotFound)?;
    mine.send::<DeleteCaseFilter>(client, &id, &(), &[])?
        .require_status(200)?;
    let after = list(mine)?;
    after.exchange.require(
        after.value.saved.iter().all(|kept| kept.id != own.id),
        "nothing of what was forgotten",
        "it is there still",
    )?;
    mine.send::<DeleteCaseFilter>(client, &id, &(), &[])?
        .problem(&ProblemKind::NotFound)?;
    Ok(())
}
