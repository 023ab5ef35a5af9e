//! A one-page PDF with Chinese text, by hand: the predefined font STSong-Light needs no font file, since every reader
//! has one of its own for it.

use crate::files;
use crate::world::World;
use crate::world::content::MaterialRow;
use crate::world::items::Item;

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 56.0;
const ROW: f32 = 34.0;

/// The form of a material: empty, or filled in with somebody made up.
pub(crate) fn form(world: &World, item: Item, row: &MaterialRow, filled: bool) -> Vec<u8> {
    let words = &world.words;
    let mut page = Page::default();
    let mut y = HEIGHT - 90.0;
    page.centred(&row.name, 18.0, y);
    y -= 26.0;
    page.centred(
        words.zh(if filled { "form.sample" } else { "form.blank" }),
        11.0,
        y,
    );
    y -= 34.0;
    let t = world.template(item.template);
    let body = world.department_of(item).name;
    for (key, value) in [
        ("form.item", t.name.as_str()),
        ("form.body", body.chinese()),
        ("form.code", &world.item_id(item)),
    ] {
        page.text(
            &[words.zh(key), "\u{ff1a}", value].concat(),
            10.5,
            MARGIN,
            y,
        );
        y -= 18.0;
    }
    y -= 8.0;
    let samples: Vec<(Vec<String>, String)> = files::read("words/sample.json").unwrap_or_default();
    for label in &row.fields {
        if y < 150.0 {
            break;
        }
        page.cell(MARGIN, y, 150.0);
        page.cell(MARGIN + 150.0, y, WIDTH - 2.0 * MARGIN - 150.0);
        page.text(label, 10.5, MARGIN + 8.0, y - 21.0);
        if filled {
            let value = samples
                .iter()
                .find(|(keys, _)| keys.iter().any(|key| label.contains(key.as_str())));
            page.text(
                value.map_or("\u{2014}", |(_, value)| value),
                10.5,
                MARGIN + 158.0,
                y - 21.0,
            );
        }
        y -= ROW;
    }
    y -= 24.0;
    page.text(words.zh("form.page"), 9.5, MARGIN, y);
    y -= 18.0;
    page.text(words.zh("form.declare"), 10.5, MARGIN, y);
    y -= 24.0;
    page.text(words.zh("form.sign"), 10.5, MARGIN, y);
    page.text(words.zh("form.date"), 10.5, MARGIN + 260.0, y);
    page.text(words.zh("form.note"), 8.5, MARGIN, 48.0);
    document(&row.name, &page.0)
}

/// A title with lines below it.
pub(crate) fn lines<'a>(title: &str, lines: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut page = Page::default();
    let mut y = HEIGHT - 90.0;
    page.centred(title, 18.0, y);
    y -= 44.0;
    for line in lines {
        page.text(line, 11.0, MARGIN, y);
        y -= 22.0;
    }
    document(title, &page.0)
}

/// How many Chinese characters stand on a line of a letter.
const LINE: usize = 40;

/// A paper of words: a title, lines that are broken where they do not fit, a note at the foot.
pub(crate) fn letter(title: &str, lines: &[String], note: &str) -> Vec<u8> {
    written(Page::default(), title, lines, note)
}

/// The same with words across all of it.
pub(crate) fn marked(title: &str, lines: &[String], note: &str, mark: &str) -> Vec<u8> {
    let mut page = Page::default();
    page.0.push_str("0.82 g\n");
    for row in 0_u8..6 {
        for column in 0_u8..2 {
            let (x, y) = (
                40.0 + 290.0 * f32::from(column),
                40.0 + 135.0 * f32::from(row),
            );
            // Turned by 25 degrees.
            page.0.push_str(&format!(
                "BT /F1 14 Tf 0.906 0.423 -0.423 0.906 {x:.1} {y:.1} Tm <{}> Tj ET\n",
                hex(mark)
            ));
        }
    }
    page.0.push_str("0 g\n");
    written(page, title, lines, note)
}

fn written(mut page: Page, title: &str, lines: &[String], note: &str) -> Vec<u8> {
    let mut y = HEIGHT - 90.0;
    page.centred(title, 18.0, y);
    y -= 40.0;
    for line in lines {
        let characters: Vec<char> = line.chars().collect();
        if characters.is_empty() {
            y -= 12.0;
        }
        for part in characters.chunks(LINE) {
            if y > 80.0 {
                page.text(&part.iter().collect::<String>(), 11.0, MARGIN, y);
            }
            y -= 20.0;
        }
    }
    page.text(note, 8.5, MARGIN, 48.0);
    document(title, &page.0)
}

/// The drawing operators of a page.
#[derive(Default)]
struct Page(String);

impl Page {
    fn text(&mut self, text: &str, size: f32, x: f32, y: f32) {
        self.0.push_str(&format!(
            "BT /F1 {size} Tf {x:.1} {y:.1} Td <{}> Tj ET\n",
            hex(text)
        ));
    }

    fn centred(&mut self, text: &str, size: f32, y: f32) {
        let width: f32 = text
            .chars()
            .map(|c| if c.is_ascii() { 0.5 } else { 1.0 })
            .sum::<f32>()
            * size;
        self.text(text, size, (WIDTH - width) / 2.0, y);
    }

    fn cell(&mut self, x: f32, top: f32, width: f32) {
        self.0.push_str(&format!(
            "0.6 w {x:.1} {:.1} {width:.1} {ROW:.1} re S\n",
            top - ROW
        ));
    }
}

/// UTF-16BE as hexadecimal digits, as the encoding UniGB-UCS2-H wants it.
fn hex(text: &str) -> String {
    text.encode_utf16()
        .map(|unit| format!("{unit:04X}"))
        .collect()
}

fn document(title: &str, content: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>"
        ),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering \
         (GB1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 /W [1 95 500] >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent \
         880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}endstream", content.len()),
        format!("<< /Title <FEFF{}> /Producer (Tongban mock server) >>", hex(title)),
    ];
    let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", at + 1).as_bytes());
    }
    let start = out.len();
    out.extend_from_slice(
        format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes(),
    );
    for offset in offsets {
        out.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
    }
    let size = objects.len() + 1;
    out.extend_from_slice(
        format!(
            "trailer\n<< /Size {size} /Root 1 0 R /Info {} 0 R >>\nstartxref\n{start}\n%%EOF\n",
            objects.len()
        )
        .as_bytes(),
    );
    out
}
