//! The forms of items: data in `data/forms/`, held against the rules of forms when the server starts.

use std::collections::BTreeMap;

use contract::form;
use contract::wire::{FormDefinition, FormField, Rule, Text};
use serde::Deserialize;

use crate::files;
use crate::world::content::Template;

/// What is known of an applicant and may stand in a form from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Known {
    /// Name of the applicant, a person.
    Name,
    /// Their identity number.
    IdNumber,
    /// Their day of birth, from the number.
    BirthDate,
    /// Their sex, from the number.
    Sex,
    /// Their telephone.
    Phone,
    /// Their region.
    Region,
    /// Name of the applicant, an organisation.
    OrgName,
    /// Its credit code.
    CreditCode,
    /// Name of who fills the form in.
    SelfName,
    /// The same, when that is a person.
    SelfPersonName,
    /// Identity number of who fills the form in.
    SelfIdNumber,
    /// Telephone of who fills the form in.
    SelfPhone,
}

#[derive(Deserialize)]
struct Addition {
    /// Id of the group that it goes into.
    group: String,
    field: FormField,
}

/// What a newer version changes.
#[derive(Deserialize)]
struct Newer {
    drop: Vec<String>,
    add: Addition,
    changes: Vec<Text>,
}

/// A file of `data/forms/`.
#[derive(Deserialize)]
struct Row {
    /// Ids of the templates it is for; the general forms are for nobody in particular.
    #[serde(rename = "for")]
    templates: Vec<String>,
    form: FormDefinition,
    prefill: BTreeMap<String, Known>,
    #[serde(default)]
    free: Option<Rule>,
    next: Newer,
}

/// All forms.
pub(crate) struct Forms(Vec<Row>);

impl Forms {
    /// Reads the files.
    ///
    /// # Errors
    /// What is wrong with them.
    pub(crate) fn load() -> Result<Self, String> {
        let mut rows: Vec<Row> = Vec::new();
        for (name, text) in files::below("data/forms/") {
            let row: Row = serde_json::from_str(text).map_err(|e| format!("{name}: {e}"))?;
            for version in [row.form.clone(), newer(&row)] {
                if let Some(defect) = form::defects(&version).first() {
                    return Err(format!("{name}: {defect:?}"));
                }
            }
            rows.push(row);
        }
        let general = |id: &str| rows.iter().any(|row| row.form.id == id);
        if !general("person") || !general("organisation") {
            return Err("data/forms: the general forms are missing".to_owned());
        }
        Ok(Self(rows))
    }

    fn row(&self, template: &Template, organisation: bool) -> Option<&Row> {
        let general = if organisation {
            "organisation"
        } else {
            "person"
        };
        let own = |row: &&Row| row.templates.contains(&template.id);
        let rows = &self.0;
        (rows.iter().find(own)).or_else(|| rows.iter().find(|row| row.form.id == general))
    }

    /// The form of an item for a kind of applicant, after so many newer versions.
    pub(crate) fn of(
        &self,
        template: &Template,
        organisation: bool,
        newer_forms: u32,
    ) -> Option<FormDefinition> {
        let row = self.row(template, organisation)?;
        let mut form = if newer_forms == 0 {
            row.form.clone()
        } else {
            newer(row)
        };
        form.version += newer_forms.saturating_sub(1);
        // Drafts of one general form for two items are not the same form.
        form.id = format!("{}.{}", form.id, template.id);
        form.title = named(&form.title, template);
        Some(form)
    }

    /// What may stand in it from the start, by id of field.
    pub(crate) fn prefill(&self, template: &Template, organisation: bool) -> Vec<(&str, Known)> {
        let row = self.row(template, organisation);
        let all = row.into_iter().flat_map(|row| &row.prefill);
        all.map(|(id, known)| (id.as_str(), *known)).collect()
    }

    /// When nothing is to be paid.
    pub(crate) fn free(&self, template: &Template, organisation: bool) -> Option<&Rule> {
        self.row(template, organisation)?.free.as_ref()
    }

    /// What changed with the newest version, in words.
    pub(crate) fn changes(&self, template: &Template, organisation: bool) -> Vec<Text> {
        self.row(template, organisation)
            .map(|row| row.next.changes.clone())
            .unwrap_or_default()
    }
}

/// The version after the first.
fn newer(row: &Row) -> FormDefinition {
    let mut form = row.form.clone();
    form.version += 1;
    for group in form.pages.iter_mut().flat_map(|page| &mut page.groups) {
        group
            .fields
            .retain(|field| !row.next.drop.contains(&field.id));
        if group.id == row.next.add.group {
            group.fields.push(row.next.add.field.clone());
        }
    }
    form
}

/// A title with the name of the item in it.
fn named(title: &Text, template: &Template) -> Text {
    let fill = |tag: &str, name: &str| title.in_language(tag).0.replace("{item}", name);
    let english = if template.name_en.is_empty() {
        &template.name
    } else {
        &template.name_en
    };
    Text::both(fill("zh-CN", &template.name), fill("en", english))
}
