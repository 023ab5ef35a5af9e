//! The engine's index: a document for each template, notice, question and department.

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::{Index as Engine, IndexWriter, Searcher, TantivyDocument, Term};

use super::Ref;
use super::cut::{Cutter, grams};
use super::normal::is_han;
use crate::world::World;

/// The fields of a document, with what a find in each is worth.
#[derive(Clone, Copy)]
struct Fields {
    id: Field,
    name: Field,
    alias: Field,
    body: Field,
    grams: Field,
    english: Field,
}

/// The index, ready to be asked.
pub(crate) struct Index {
    searcher: Searcher,
    fields: Fields,
}

/// A word to look for, and words that mean the same.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub word: String,
    pub same: Vec<String>,
}

fn text_of(world: &World, what: Ref) -> (String, String, String, String) {
    let join = |texts: &[&str]| texts.join(" \n ");
    match what {
        Ref::Item(template) => {
            let t = world.template(template);
            let body = world
                .body_index(&t.department)
                .map_or("", |b| world.bodies[b].short_name.as_str());
            let about = [
                &t.tags[..],
                &t.conditions[..],
                std::slice::from_ref(&t.result.name),
            ]
            .concat()
            .join(" \n ");
            (
                t.name.clone(),
                t.aliases.join(" \n "),
                join(&[body, &about]),
                join(&[&t.name_en, &t.summary_en]),
            )
        }
        Ref::Notice(at) => {
            let row = &world.notices[at];
            let body: Vec<&str> = row.body.iter().filter_map(|b| b.text.as_deref()).collect();
            (
                row.title.clone(),
                row.summary.clone(),
                body.join(" \n "),
                join(&[&row.title_en, &row.summary_en]),
            )
        }
        Ref::Faq(at) => {
            let row = &world.help.faqs[at];
            (
                row.q.clone(),
                row.category_name.clone(),
                row.a.clone(),
                join(&[&row.q_en, &row.a_en]),
            )
        }
        Ref::Department(at) => {
            let row = &world.bodies[at];
            let name = row.name.replace("{region}", "");
            (
                name,
                row.short_name.clone(),
                row.intro.zh.clone(),
                join(&[&row.name_en.replace("{region}", ""), &row.intro.en]),
            )
        }
    }
}

impl Index {
    /// Builds the index in memory.
    pub(crate) fn new(world: &World, refs: &[Ref]) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let cut = |by: &str| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(by)
                .set_index_option(IndexRecordOption::WithFreqs);
            TextOptions::default().set_indexing_options(indexing)
        };
        let fields = Fields {
            id: schema.add_u64_field("id", STORED),
            name: schema.add_text_field("name", cut("words")),
            alias: schema.add_text_field("alias", cut("words")),
            body: schema.add_text_field("body", cut("words")),
            grams: schema.add_text_field("grams", cut("grams")),
            english: schema.add_text_field("english", cut("words")),
        };
        let engine = Engine::create_in_ram(schema.build());
        engine.tokenizers().register("words", Cutter::Words);
        engine.tokenizers().register("grams", Cutter::Grams);
        let mut writer: IndexWriter = engine.writer_with_num_threads(1, 20_000_000)?;
        for (id, what) in refs.iter().enumerate() {
            let (name, alias, body, english) = text_of(world, *what);
            let mut document = TantivyDocument::default();
            document.add_u64(fields.id, id as u64);
            document.add_text(fields.grams, [name.as_str(), &alias].join(" \n "));
            document.add_text(fields.name, name);
            document.add_text(fields.alias, alias);
            document.add_text(fields.body, body);
            document.add_text(fields.english, english);
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        Ok(Self {
            searcher: engine.reader()?.searcher(),
            fields,
        })
    }

    /// Documents with at least `least` of the words, the best first.
    pub(crate) fn find(&self, wanted: &[Wanted], least: usize) -> Vec<(usize, f32)> {
        let clauses: Vec<(Occur, Box<dyn Query>)> = wanted
            .iter()
            .map(|w| (Occur::Should, self.any_form(w)))
            .collect();
        if clauses.is_empty() {
            return Vec::new();
        }
        let query = BooleanQuery::with_minimum_required_clauses(clauses, least.max(1));
        let found = self
            .searcher
            .search(&query, &TopDocs::with_limit(300).order_by_score())
            .unwrap_or_default();
        found
            .into_iter()
            .filter_map(|(score, address)| {
                let document: TantivyDocument = self.searcher.doc(address).ok()?;
                let id = document.get_first(self.fields.id)?.as_u64()?;
                Some((usize::try_from(id).ok()?, score))
            })
            .collect()
    }

    /// A word itself or one that means the same, wherever it stands.
    fn any_form(&self, wanted: &Wanted) -> Box<dyn Query> {
        let mut forms = self.forms(&wanted.word, 1.0);
        for same in &wanted.same {
            forms.extend(self.forms(same, 0.6));
        }
        Box::new(BooleanQuery::union(forms))
    }

    fn forms(&self, word: &str, worth: f32) -> Vec<Box<dyn Query>> {
        let f = &self.fields;
        let mut forms: Vec<Box<dyn Query>> = Vec::new();
        let term = |field: Field, word: &str, boost: f32| -> Box<dyn Query> {
            let query = TermQuery::new(
                Term::from_field_text(field, word),
                IndexRecordOption::WithFreqs,
            );
            Box::new(BoostQuery::new(Box::new(query), boost * worth))
        };
        if word.chars().any(is_han) {
            for (field, boost) in [(f.name, 4.0), (f.alias, 3.0), (f.body, 0.6)] {
                forms.push(term(field, word, boost));
            }
            let pairs: Vec<String> = grams(word);
            let long = pairs.iter().any(|p| p.chars().count() == 2);
            let parts: Vec<Box<dyn Query>> = pairs
                .iter()
                .filter(|p| !long || p.chars().count() == 2)
                .map(|p| term(f.grams, p, if long { 1.0 } else { 0.3 }))
                .collect();
            forms.push(Box::new(BooleanQuery::intersection(parts)));
        } else {
            for one in word.split_whitespace() {
                forms.push(term(f.english, one, 2.0));
                forms.push(term(f.name, one, 3.0));
                forms.push(term(f.alias, one, 3.0));
                if one.len() >= 5 {
                    let near = FuzzyTermQuery::new(Term::from_field_text(f.english, one), 1, true);
                    forms.push(Box::new(BoostQuery::new(Box::new(near), worth)));
                }
            }
        }
        forms
    }
}
