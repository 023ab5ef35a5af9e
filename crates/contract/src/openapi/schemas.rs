//! Schemas that the derive cannot say.

use utoipa::openapi::extensions::ExtensionsBuilder;
use utoipa::openapi::schema::{
    AdditionalProperties, ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, SchemaType, Type,
};
use utoipa::openapi::{Ref, RefOr};

/// A name out of a list. In answers the list is open (`x-open-enum`), in requests closed.
pub(crate) fn names(known: &[&str], closed: bool) -> Schema {
    let object = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
    if closed {
        return object.enum_values(Some(known.to_vec())).build().into();
    }
    object
        .description(Some(
            "Open enumeration: names unknown to a reader are carried and shown.",
        ))
        .examples(known.first().map(|name| serde_json::json!(name)))
        .extensions(Some(
            ExtensionsBuilder::new().add("x-open-enum", known).build(),
        ))
        .build()
        .into()
}

/// A text of some length and pattern.
pub(crate) fn text(min: usize, max: usize, pattern: &str) -> Schema {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .min_length(Some(min))
        .max_length(Some(max))
        .pattern(Some(pattern))
        .build()
        .into()
}

/// A whole number between two others.
pub(crate) fn whole_number(min: i64, max: i64) -> Schema {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Integer))
        .minimum(Some(min as f64))
        .maximum(Some(max as f64))
        .build()
        .into()
}

/// `true` or `false`.
pub(crate) fn boolean() -> Schema {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Boolean))
        .build()
        .into()
}

/// A text in Chinese, or an object of texts by language tag.
pub(crate) fn localised_text() -> Schema {
    let plain = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .build();
    let by_tag = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Object))
        .property("zh-CN", plain.clone())
        .required("zh-CN")
        .additional_properties(Some(AdditionalProperties::RefOr(
            Schema::from(plain.clone()).into(),
        )))
        .build();
    OneOfBuilder::new()
        .description(Some(
            "Text for people: a plain string is zh-CN; an object holds a text per language tag.",
        ))
        .item(plain)
        .item(by_tag)
        .build()
        .into()
}

/// One page of a list of what `entry` names.
pub(crate) fn page(entry: &str) -> RefOr<Schema> {
    let next = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .description(Some(
            "Where the next page starts; absent at the end. Opaque.",
        ))
        .build();
    let total = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Integer))
        .minimum(Some(0.0))
        .description(Some(
            "How many entries the whole list has, where the back end can tell.",
        ))
        .build();
    let object = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Object))
        .description(Some("One page of a list."))
        .property(
            "items",
            ArrayBuilder::new()
                .items(Ref::from_schema_name(entry))
                .build(),
        )
        .required("items")
        .property("next", next)
        .property("total", total)
        .build();
    Schema::from(object).into()
}

/// One answer: a string, an array of strings, or an array of rows.
pub(crate) fn answer() -> Schema {
    let text = || {
        ObjectBuilder::new()
            .schema_type(SchemaType::Type(Type::String))
            .build()
    };
    let rows = ArrayBuilder::new()
        .items(Ref::from_schema_name("Answers"))
        .build();
    OneOfBuilder::new()
        .item(text())
        .item(ArrayBuilder::new().items(text()).build())
        .item(rows)
        .build()
        .into()
}

/// Answers to a form by id.
pub(crate) fn answers() -> Schema {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Object))
        .description(Some(
            "Answers by id of field, or of group where one is repeated.",
        ))
        .additional_properties(Some(AdditionalProperties::RefOr(answer().into())))
        .build()
        .into()
}
