//! What was published: masked, found by words.

use contract::endpoints::AnswerQuery;
use contract::mask;
use contract::wire::{Code, PublishedAnswer, Text, ThreadEntryKind};

use super::book::Book;
use super::record::Record;

/// Published answers: the best to the words first, else the newest.
pub(crate) fn published(book: &Book, query: &AnswerQuery) -> Vec<PublishedAnswer> {
    let is = |code: &Option<Code>, id: Option<&str>| {
        code.as_ref().is_none_or(|code| Some(code.as_str()) == id)
    };
    let mut found: Vec<(usize, PublishedAnswer)> = book
        .threads()
        .iter()
        .filter_map(answer)
        .filter(|answer| {
            is(&query.id, Some(&answer.id))
                && is(
                    &query.item,
                    answer.item.as_ref().map(|item| item.id.as_str()),
                )
                && is(&query.department, Some(&answer.department.id))
        })
        .map(|answer| {
            let words = query.q.as_ref().map(|words| words.as_str());
            (words.map_or(1, |words| fit(&answer, words)), answer)
        })
        .filter(|(fit, _)| *fit > 0)
        .collect();
    found.sort_by(|(one, first), (other, second)| {
        let newest = second.answered_on.cmp(&first.answered_on);
        other.cmp(one).then(newest)
    });
    found.into_iter().map(|(_, answer)| answer).collect()
}

/// How many pairs of neighbouring characters of the words stand in it; none unless at least a third of them do.
fn fit(answer: &PublishedAnswer, words: &str) -> usize {
    let item = answer.item.as_ref().map(|item| &item.name);
    let texts = [Some(&answer.title), Some(&answer.question), item];
    let all: String = texts
        .into_iter()
        .flatten()
        .flat_map(|text| text.iter().map(|(_, text)| text.to_lowercase()))
        .collect::<Vec<_>>()
        .join("\n");
    let letters: Vec<char> = words
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    if let [one] = letters.as_slice() {
        return usize::from(all.contains(*one));
    }
    let pairs: Vec<String> = letters
        .windows(2)
        .map(|pair| pair.iter().collect())
        .collect();
    let hits = pairs.iter().filter(|pair| all.contains(*pair)).count();
    if hits * 3 >= pairs.len() { hits } else { 0 }
}

/// What was published of a thread.
fn answer(of: &Record) -> Option<PublishedAnswer> {
    let id = of.published.clone()?;
    let question = of.entries.first()?;
    let reply = of.last(&ThreadEntryKind::Reply)?;
    let title = if of.title_en.is_empty() {
        Text::zh(&*of.title)
    } else {
        Text::both(&*of.title, &*of.title_en)
    };
    Some(PublishedAnswer {
        id,
        kind: of.kind.clone(),
        title: hidden(&title, &of.name),
        question: hidden(question.text.as_ref()?, &of.name),
        answer: hidden(reply.text.as_ref()?, &of.name),
        asker: mask::name(&of.name),
        asked_on: question.at.get(..10)?.to_owned(),
        answered_on: reply.at.get(..10)?.to_owned(),
        department: of.department.clone(),
        item: of.about.item.clone(),
        outcome: of.outcome.clone(),
    })
}

/// Without what would tell who asked.
fn hidden(text: &Text, name: &str) -> Text {
    let hide = |text: &str| mask::free_text(text).replace(name, &mask::name(name));
    let (zh, en) = (text.chinese(), text.in_language("en").0);
    if zh == en {
        Text::zh(hide(zh))
    } else {
        Text::both(hide(zh), hide(en))
    }
}
