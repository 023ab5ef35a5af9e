//! The answers of an operation: what it is for, and the problems.

use utoipa::openapi::response::{ResponseBuilder, ResponsesBuilder};
use utoipa::openapi::{ContentBuilder, Ref};

use super::{Operation, access};
use crate::endpoint::{About, Access, Answer, Caching, Method};
use crate::header;
use crate::problem::ProblemKind;

/// Every answer an operation may give.
pub(super) fn responses(operation: &Operation) -> utoipa::openapi::Responses {
    let about = &operation.about;
    let mut responses = ResponsesBuilder::new();
    responses = match about.answer {
        Answer::Json => responses.response(
            "200",
            ResponseBuilder::new()
                .description("OK")
                .content(
                    "application/json",
                    ContentBuilder::new()
                        .schema(operation.output.clone())
                        .build(),
                )
                .build(),
        ),
        Answer::Redirect => responses.response(
            "302",
            ResponseBuilder::new().description("Goes elsewhere").build(),
        ),
        Answer::Bytes => responses.response(
            "200",
            ResponseBuilder::new()
                .description("The file")
                .content("application/pdf", ContentBuilder::new().build())
                .content("image/svg+xml", ContentBuilder::new().build())
                .build(),
        ),
        Answer::Tus => responses.response(
            if about.method == Method::Head {
                "200"
            } else {
                "204"
            },
            ResponseBuilder::new()
                .description("`Upload-Offset` says how many bytes are here")
                .build(),
        ),
        Answer::Events => responses.response(
            "200",
            ResponseBuilder::new()
                .description("Events, as they happen")
                .content("text/event-stream", ContentBuilder::new().build())
                .build(),
        ),
    };
    if about.caching == Caching::Validated {
        responses = responses.response(
            "304",
            ResponseBuilder::new()
                .description("Unchanged since that ETag")
                .build(),
        );
    }
    for (status, kinds) in problems_by_status(about) {
        let names: Vec<&str> = kinds.iter().map(ProblemKind::name).collect();
        responses = responses.response(
            status.to_string(),
            ResponseBuilder::new()
                .description(names.join(", "))
                .content(
                    header::PROBLEM_JSON,
                    ContentBuilder::new()
                        .schema(Some(Ref::from_schema_name("Problem")))
                        .build(),
                )
                .build(),
        );
    }
    responses.build()
}

/// The kinds of problems that an operation may answer, by name.
pub(super) fn problems(about: &About) -> Vec<String> {
    let kinds = problems_by_status(about)
        .into_iter()
        .flat_map(|(_, kinds)| kinds);
    kinds.map(|kind| kind.name().to_owned()).collect()
}

/// What any operation may answer, what its kind of call may, and what is its own.
fn problems_by_status(about: &About) -> Vec<(u16, Vec<ProblemKind>)> {
    let mut kinds = vec![
        ProblemKind::InvalidRequest,
        ProblemKind::TooManyRequests,
        ProblemKind::Internal,
        ProblemKind::Upstream,
        ProblemKind::Unavailable,
        ProblemKind::UpstreamTimeout,
    ];
    kinds.extend_from_slice(about.problems);
    kinds.extend_from_slice(match about.access {
        Access::Public => &[],
        Access::SignedIn(_) => &[ProblemKind::SignInRequired, ProblemKind::LevelTooLow],
        Access::Officer => &[ProblemKind::SignInRequired, ProblemKind::NotAllowed],
    });
    if about.answer == Answer::Json {
        kinds.push(ProblemKind::NotAcceptable);
    }
    if about.method.writes() {
        kinds.extend([ProblemKind::CsrfRejected, ProblemKind::TooLarge]);
    }
    if about.method.keyed() {
        kinds.push(ProblemKind::KeyReused);
    }
    if access::may_be_private(about.path) {
        kinds.push(ProblemKind::UnlockRequired);
    }
    let mut table: Vec<(u16, Vec<ProblemKind>)> = Vec::new();
    for kind in kinds {
        match table
            .iter_mut()
            .find(|(status, _)| *status == kind.status())
        {
            Some((_, kinds)) if kinds.contains(&kind) => {}
            Some((_, kinds)) => kinds.push(kind),
            None => table.push((kind.status(), vec![kind])),
        }
    }
    table.sort_by_key(|(status, _)| *status);
    table
}
