//! The OpenAPI 3.1 document, printed from the endpoints.

mod schemas;

pub(crate) use schemas::{
    answer, answers, boolean, localised_text, names, page, text, whole_number,
};

use utoipa::ToSchema;
use utoipa::openapi::extensions::ExtensionsBuilder;
use utoipa::openapi::path::{OperationBuilder, ParameterBuilder, ParameterIn, PathItemBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::response::{ResponseBuilder, ResponsesBuilder};
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, HttpMethod, InfoBuilder, OpenApi, OpenApiBuilder,
    PathsBuilder, Ref, RefOr, Required, Schema, ServerBuilder,
};

use crate::endpoint::{About, Access, Answer, Caching, Endpoint, Method, PathParams};
use crate::problem::{Problem, ProblemKind};
use crate::query::QueryParams;
use crate::{CONTRACT_VERSION, endpoints, header};

/// An endpoint with what only its types know.
pub(crate) struct Operation {
    about: About,
    path_params: &'static [crate::ParamAbout],
    query_params: Vec<(crate::ParamAbout, Schema)>,
    output: Option<RefOr<Schema>>,
    schemas: Vec<(String, RefOr<Schema>)>,
    body: Option<RefOr<Schema>>,
}

impl Operation {
    pub(crate) fn of<E: Endpoint>() -> Self
    where
        E::Output: ToSchema,
        E::Body: ToSchema,
    {
        let about = E::ABOUT;
        let mut schemas = Vec::new();
        let output = (about.answer == Answer::Json).then(|| reference::<E::Output>(&mut schemas));
        let body = (size_of::<E::Body>() > 0).then(|| reference::<E::Body>(&mut schemas));
        let query_params = E::Query::PARAMS
            .iter()
            .copied()
            .zip(E::Query::schemas())
            .collect();
        Self {
            about,
            path_params: E::Path::PARAMS,
            query_params,
            output,
            schemas,
            body,
        }
    }
}

fn reference<T: ToSchema>(schemas: &mut Vec<(String, RefOr<Schema>)>) -> RefOr<Schema> {
    let name = T::name().into_owned();
    schemas.push((name.clone(), T::schema()));
    T::schemas(schemas);
    Ref::from_schema_name(name).into()
}

/// The whole document, for an API served at `root` (a path or URL).
#[must_use]
pub fn document(root: &str) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new();
    let mut shared = Vec::new();
    reference::<Problem>(&mut shared);
    for operation in endpoints::operations() {
        shared.extend(operation.schemas.iter().cloned());
        let method = match operation.about.method {
            Method::Get => HttpMethod::Get,
            Method::Post => HttpMethod::Post,
            Method::Put => HttpMethod::Put,
            Method::Delete => HttpMethod::Delete,
            Method::Patch => HttpMethod::Patch,
            Method::Head => HttpMethod::Head,
        };
        let item = PathItemBuilder::new()
            .operation(method, describe(&operation))
            .build();
        paths = paths.path(operation.about.path, item);
    }
    shared.sort_by(|a, b| a.0.cmp(&b.0));
    shared.dedup_by(|a, b| a.0 == b.0);
    for (name, schema) in shared {
        components = components.schema(name, schema);
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Tongban 通办")
                .version(CONTRACT_VERSION)
                .description(Some(
                    "Interfaces of a government-services portal. Implements the functions of GB/T 39047 \
                     政务服务平台基本功能规范; each operation names the clauses it serves in `x-clauses`.",
                ))
                .license(Some(utoipa::openapi::LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build()))
                .build(),
        )
        .servers(Some([ServerBuilder::new().url(root).build()]))
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn describe(operation: &Operation) -> utoipa::openapi::path::Operation {
    let about = &operation.about;
    let mut builder = OperationBuilder::new()
        .operation_id(Some(about.id))
        .summary(Some(about.summary_zh))
        .description(Some(about.summary_en.trim()))
        .responses(responses(operation))
        .extensions(Some(
            ExtensionsBuilder::new()
                .add("x-clauses", about.clauses)
                .add("x-access", access_name(about.access))
                .build(),
        ));
    for param in operation.path_params {
        builder = builder.parameter(
            ParameterBuilder::new()
                .name(param.name)
                .parameter_in(ParameterIn::Path)
                .required(Required::True)
                .description(Some(param.doc))
                .schema(Some(text(1, 64, "^[0-9A-Za-z._-]+$")))
                .build(),
        );
    }
    for (param, schema) in &operation.query_params {
        builder = builder.parameter(
            ParameterBuilder::new()
                .name(param.name)
                .parameter_in(ParameterIn::Query)
                .required(Required::False)
                .description(Some(param.doc.trim()))
                .schema(Some(schema.clone()))
                .build(),
        );
    }
    {
        let carried = [
            (
                about.method.writes(),
                header::CSRF_TOKEN,
                "The token from the session.",
            ),
            (
                about.method.keyed(),
                header::IDEMPOTENCY_KEY,
                "Made anew for each intended write; the same key does it once.",
            ),
            (
                about.is_guarded(),
                header::IF_MATCH,
                "The revision the write was made on, in double quotes.",
            ),
            (
                about.answer == Answer::Tus,
                header::TUS_RESUMABLE,
                "Version of tus: 1.0.0.",
            ),
            (
                about.method == Method::Patch,
                header::UPLOAD_OFFSET,
                "Where these bytes go.",
            ),
        ];
        for (_, name, doc) in carried.into_iter().filter(|(carries, ..)| *carries) {
            builder = builder.parameter(
                ParameterBuilder::new()
                    .name(name)
                    .parameter_in(ParameterIn::Header)
                    .required(Required::True)
                    .description(Some(doc))
                    .schema(Some(text(1, 128, "^[\\u0021-\\u007e]+$")))
                    .build(),
            );
        }
    }
    if about.method == Method::Patch {
        builder = builder.request_body(Some(
            RequestBodyBuilder::new()
                .content(header::TUS_PART, ContentBuilder::new().build())
                .required(Some(Required::True))
                .build(),
        ));
    }
    if let Some(body) = &operation.body {
        builder = builder.request_body(Some(
            RequestBodyBuilder::new()
                .content(
                    "application/json",
                    ContentBuilder::new().schema(Some(body.clone())).build(),
                )
                .required(Some(Required::True))
                .build(),
        ));
    }
    builder.build()
}

fn responses(operation: &Operation) -> utoipa::openapi::Responses {
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

fn problems_by_status(about: &About) -> Vec<(u16, Vec<ProblemKind>)> {
    let every = [
        ProblemKind::InvalidRequest,
        ProblemKind::TooManyRequests,
        ProblemKind::Internal,
        ProblemKind::Unavailable,
    ];
    let by_access: &[ProblemKind] = match about.access {
        Access::Public => &[],
        Access::SignedIn(_) => &[ProblemKind::SignInRequired, ProblemKind::LevelTooLow],
        Access::Officer => &[ProblemKind::SignInRequired, ProblemKind::NotAllowed],
    };
    let mut table: Vec<(u16, Vec<ProblemKind>)> = Vec::new();
    for kind in every.iter().chain(about.problems).chain(by_access) {
        match table
            .iter_mut()
            .find(|(status, _)| *status == kind.status())
        {
            Some((_, kinds)) if kinds.contains(kind) => {}
            Some((_, kinds)) => kinds.push(kind.clone()),
            None => table.push((kind.status(), vec![kind.clone()])),
        }
    }
    table.sort_by_key(|(status, _)| *status);
    table
}

fn access_name(access: Access) -> String {
    match access {
        Access::Public => "public".to_owned(),
        Access::SignedIn(level) => format!("signed-in, level {level}"),
        Access::Officer => "officer".to_owned(),
    }
}
