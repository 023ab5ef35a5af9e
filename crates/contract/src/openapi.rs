//! The OpenAPI 3.1 document, printed from the endpoints.
//!
//! What the types say is put down here; [`finish`] adds what follows from the whole: examples, links, headers,
//! answers that many operations share.

mod access;
mod answers;
mod chinese;
mod examples;
mod finish;
mod links;
mod schemas;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use schemas::{
    answer, answers, boolean, localised_text, names, page, text, whole_number,
};

use utoipa::ToSchema;
use utoipa::openapi::extensions::ExtensionsBuilder;
use utoipa::openapi::path::{OperationBuilder, ParameterBuilder, ParameterIn, PathItemBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, HttpMethod, InfoBuilder, OpenApi, OpenApiBuilder,
    PathsBuilder, Ref, RefOr, Required, Schema, ServerBuilder,
};

use crate::endpoint::{About, Answer, Endpoint, Method, PathParams};
use crate::problem::Problem;
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
    /// Whether a value can be read as its answer, and as its body.
    #[cfg(test)]
    pub(crate) reads: [Reads; 2],
}

/// Reads a value as a type of the wire; `Err` says why it is none.
#[cfg(test)]
type Reads = fn(&serde_json::Value) -> Result<(), String>;

#[cfg(test)]
fn read<T: serde::de::DeserializeOwned>(value: &serde_json::Value) -> Result<(), String> {
    T::deserialize(value).map(drop).map_err(|e| e.to_string())
}

impl Operation {
    /// Everything about it that is not a type.
    fn about(&self) -> &About {
        &self.about
    }

    /// The name of what it answers with.
    fn answer_name(&self) -> Option<&str> {
        self.output.as_ref()?;
        let (name, _) = self.schemas.first()?;
        Some(name)
    }

    /// Whether it takes a parameter of this name in its query.
    fn asks(&self, name: &str) -> bool {
        let mut params = self.query_params.iter();
        params.any(|(param, _)| param.name == name)
    }

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
            #[cfg(test)]
            reads: [read::<E::Output>, read::<E::Body>],
        }
    }
}

fn reference<T: ToSchema>(schemas: &mut Vec<(String, RefOr<Schema>)>) -> RefOr<Schema> {
    let name = T::name().into_owned();
    schemas.push((name.clone(), T::schema()));
    T::schemas(schemas);
    Ref::from_schema_name(name).into()
}

/// What a problem means, by the name of its kind: in English and in Chinese.
#[must_use]
pub fn problem(kind: &str) -> (&'static str, &'static str) {
    words::problem(kind)
}

/// The whole document, for an API served at `root` (a path or URL). Its keys are sorted.
#[must_use]
pub fn document(root: &str) -> serde_json::Value {
    let operations = endpoints::operations();
    let skeleton = serde_json::to_value(skeleton(root, &operations)).unwrap_or_default();
    finish::finish(skeleton, &operations)
}

/// What the types say.
fn skeleton(root: &str, operations: &[Operation]) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new();
    let mut shared = Vec::new();
    reference::<Problem>(&mut shared);
    for operation in operations {
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
            .operation(method, describe(operation))
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
                     政务服务平台基本功能规范; each operation names the clauses it serves in `x-clauses`, who may call it in \
                     `x-access` and the problems it may answer in `x-problems`. What holds for all of them, and how \
                     versions are raised, stands in docs/conventions.md.\n\n政务服务门户的接口：实现 GB/T 39047 \
                     各项功能。每个接口在 `x-clauses` 中注明对应条款，在 `x-access` 中注明谁可以调用，在 \
                     `x-problems` 中列出可能返回的问题。",
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
        .description(Some(format!(
            "{}\n\n{}",
            about.summary_en.trim(),
            access::sentence(about.access)
        )))
        .responses(answers::responses(operation))
        .extensions(Some(
            ExtensionsBuilder::new()
                .add("x-clauses", about.clauses)
                .add("x-access", access::name(about.access))
                .add("x-problems", answers::problems(about))
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
