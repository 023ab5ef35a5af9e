//! What a result looks like: a certificate drawn as SVG, plainly marked as a sample.

use crate::world::World;
use crate::world::items::Item;

/// The sample of an item's result.
pub(crate) fn result(world: &World, item: Item) -> String {
    let words = &world.words;
    let t = world.template(item.template);
    let issuer = world.department_of(item).name;
    let validity = t
        .result
        .validity
        .as_deref()
        .unwrap_or_else(|| words.zh("sample.long"));
    let holder = if t.for_persons() {
        "*\u{6653}\u{79be}"
    } else {
        "91990100MA0000015X"
    };
    let id = world.item_id(item);
    let rows = [
        ("sample.holder", holder),
        ("sample.number", &id[19..]),
        ("sample.issuer", issuer.chinese()),
        ("sample.issued", words.zh("sample.issuedOn")),
        ("sample.validity", validity),
    ];
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 560\" width=\"840\" height=\"560\" role=\"img\" \
         aria-labelledby=\"t\" lang=\"zh-CN\" font-family=\"Songti SC,SimSun,Noto Serif CJK SC,serif\">\n",
    );
    out.push_str(&format!(
        "<title id=\"t\">{} {}</title>\n",
        escape(&t.result.name),
        words.zh("sample.mark")
    ));
    out.push_str(
        "<rect width=\"840\" height=\"560\" fill=\"#fffdf6\"/>\
         <rect x=\"20\" y=\"20\" width=\"800\" height=\"520\" fill=\"none\" stroke=\"#9a7b2f\" stroke-width=\"4\"/>\
         <rect x=\"30\" y=\"30\" width=\"780\" height=\"500\" fill=\"none\" stroke=\"#9a7b2f\" stroke-width=\"1\"/>\n",
    );
    out.push_str(&format!(
        "<text x=\"420\" y=\"110\" font-size=\"36\" text-anchor=\"middle\" fill=\"#3a2c05\">{}</text>\n",
        escape(&t.result.name)
    ));
    for ((key, value), at) in rows.iter().zip(0u32..) {
        let y = 190 + at * 52;
        out.push_str(&format!(
            "<text x=\"90\" y=\"{y}\" font-size=\"20\" fill=\"#5c4a14\">{}</text><text x=\"220\" y=\"{y}\" \
             font-size=\"20\" fill=\"#1d1a10\">{}</text>\n",
            words.zh(key),
            escape(&shorten(value, 26)),
        ));
    }
    out.push_str(&format!(
        "<text x=\"420\" y=\"340\" font-size=\"150\" text-anchor=\"middle\" fill=\"#b3261e\" fill-opacity=\"0.14\" \
         transform=\"rotate(-18 420 300)\">{}</text>\n<text x=\"420\" y=\"505\" font-size=\"17\" text-anchor=\"middle\" \
         fill=\"#8c1d18\">{}</text>\n</svg>\n",
        words.zh("sample.mark"),
        words.zh("sample.notice"),
    ));
    out
}

/// A text cut to so many characters.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most).collect();
    short.push('\u{2026}');
    short
}

/// A text as it stands in XML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
