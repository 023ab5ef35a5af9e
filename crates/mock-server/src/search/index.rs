//! The engine's index: a document for each template, 一件事, notice, question, department and kind of hall.

use std::collections::HashMap;

use tantivy::collector::TopDocs;
use tantivy::columnar::Column;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index as Engine, IndexWriter, Searcher, TantivyDocument, Term};

use super::Ref;
use super::cut::{Cutter, grams, stem};
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
    /// Of each segment: the ids of its documents.
    ids: Vec<Column<u64>>,
    fields: Fields,
}

/// A document found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub id: usize,
    pub score: f32,
    /// The part of what was asked for that it has, of what is known at all.
    pub covered: f32,
}

/// Documents found.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    /// The best first.
    pub hits: Vec<Hit>,
    /// The part of what was asked for that stands in any document.
    pub known: f32,
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
        Ref::OneThing(at) => {
            let row = &world.one_things[at];
            (
                row.name.zh.clone(),
                "一件事".to_owned(),
                row.summary.zh.clone(),
                join(&[&row.name.en, &row.summary.en]),
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
        Ref::Halls(at) => {
            let row = &world.halls.search[at];
            (
                row.name.zh.clone(),
                row.aliases.join(" \n "),
                row.text.zh.clone(),
                join(&[&row.name.en, &row.text.en]),
            )
        }
        // Only what a kind of hall was found by becomes one of them.
        Ref::Hall(_) => Default::default(),
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
            id: schema.add_u64_field("id", FAST),
            name: schema.add_text_field("name", cut("words")),
            alias: schema.add_text_field("alias", cut("words")),
            body: schema.add_text_field("body", cut("words")),
            grams: schema.add_text_field("grams", cut("grams")),
            english: schema.add_text_field("english", cut("english")),
        };
        let engine = Engine::create_in_ram(schema.build());
        engine.tokenizers().register("words", Cutter::Words);
        engine.tokenizers().register("grams", Cutter::Grams);
        engine.tokenizers().register("english", Cutter::English);
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
        let searcher = engine.reader()?.searcher();
        let ids = searcher
            .segment_readers()
            .iter()
            .map(|segment| segment.fast_fields().u64("id"))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            searcher,
            ids,
            fields,
        })
    }

    /// Documents with any of the words, the best first: by how well each word fits, and by how much of what was asked
    /// for is there.
    pub(crate) fn find(&self, wanted: &[Wanted]) -> Hits {
        let mut hits: HashMap<usize, Hit> = HashMap::new();
        let (mut known, mut unknown) = (0.0, 0.0);
        for word in wanted {
            let found = self.with_word(word);
            let weight = self.weight(&word.word, found.len());
            if found.is_empty() {
                unknown += weight;
                continue;
            }
            known += weight;
            for (id, score) in found {
                let hit = hits.entry(id).or_insert(Hit {
                    id,
                    score: 0.0,
                    covered: 0.0,
                });
                hit.score += score;
                hit.covered += weight;
            }
        }
        let mut hits: Vec<Hit> = hits.into_values().collect();
        for hit in &mut hits {
            hit.covered /= known;
            hit.score *= hit.covered * hit.covered;
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        Hits {
            hits,
            known: if known > 0.0 {
                known / (known + unknown)
            } else {
                0.0
            },
        }
    }

    /// How much a word says: rare and long ones more.
    fn weight(&self, word: &str, documents: usize) -> f32 {
        let length = match word.chars().filter(|c| is_han(*c)).count() {
            1 => 0.5,
            0 | 2 => 1.0,
            _ => 1.5,
        };
        let all = self.searcher.num_docs() as f32;
        (1.0 + all / (documents as f32 + 0.5)).ln() * length
    }

    fn with_word(&self, word: &Wanted) -> Vec<(usize, f32)> {
        let most = usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX);
        let top = TopDocs::with_limit(most.clamp(1, 5_000)).order_by_score();
        let found = self
            .searcher
            .search(&*self.any_form(word), &top)
            .unwrap_or_default();
        found
            .into_iter()
            .filter_map(|(score, address)| {
                let ids = self.ids.get(address.segment_ord as usize)?;
                let id = ids.first(address.doc_id)?;
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
            let words = word.split_whitespace().map(|one| {
                let stem = stem(one);
                let mut ways = vec![
                    term(f.english, &stem, 2.0),
                    term(f.name, one, 3.0),
                    term(f.alias, one, 3.0),
                ];
                if stem.len() >= 5 {
                    let near =
                        FuzzyTermQuery::new(Term::from_field_text(f.english, &stem), 1, true);
                    ways.push(Box::new(BoostQuery::new(Box::new(near), worth)));
                }
                Box::new(BooleanQuery::union(ways)) as Box<dyn Query>
            });
            forms.push(Box::new(BooleanQuery::intersection(words.collect())));
        }
        forms
    }
}
