//! A certificate as a picture: drawn as SVG, with its seal and a mark over it.

use super::svg::{escape, shorten};

/// A picture of a certificate: its title, its lines, the name on its seal, the words over all of it.
pub(crate) fn picture(title: &str, lines: &[(String, String)], seal: &str, mark: &str) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 530\" width=\"840\" height=\"530\" lang=\"zh-CN\" \
         font-family=\"PingFang SC,Noto Sans CJK SC,Microsoft YaHei,sans-serif\">\n<title>{0}</title>\n\
         <rect width=\"840\" height=\"530\" rx=\"24\" fill=\"#f2f6fd\"/>\
         <rect x=\"14\" y=\"14\" width=\"812\" height=\"502\" rx=\"16\" fill=\"#fff\" stroke=\"#1351b4\" stroke-width=\"3\"/>\
         <rect x=\"14\" y=\"14\" width=\"812\" height=\"96\" rx=\"16\" fill=\"#1351b4\"/>\
         <text x=\"52\" y=\"75\" font-size=\"36\" fill=\"#fff\">{0}</text>\n",
        escape(title)
    );
    for ((label, value), at) in lines.iter().zip(0u32..) {
        let y = 168 + at * 58;
        out.push_str(&format!(
            "<text x=\"52\" y=\"{y}\" font-size=\"24\" fill=\"#4a5565\">{}</text><text x=\"210\" y=\"{y}\" \
             font-size=\"26\" fill=\"#1b2430\">{}</text>\n",
            escape(label),
            escape(&shorten(value, 20)),
        ));
    }
    out.push_str(&format!(
        "<circle cx=\"690\" cy=\"390\" r=\"92\" fill=\"none\" stroke=\"#c8102e\" stroke-width=\"6\"/>\
         <text x=\"690\" y=\"404\" font-size=\"44\" text-anchor=\"middle\" fill=\"#c8102e\">\u{2605}</text>\
         <text x=\"690\" y=\"446\" font-size=\"12\" text-anchor=\"middle\" fill=\"#c8102e\">{}</text>\n",
        escape(&shorten(seal, 11))
    ));
    for (x, y) in [
        (150, 230),
        (470, 230),
        (310, 370),
        (630, 330),
        (150, 500),
        (470, 500),
    ] {
        out.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"26\" fill=\"#1b2430\" fill-opacity=\"0.12\" \
             transform=\"rotate(-22 {x} {y})\">{}</text>\n",
            escape(mark)
        ));
    }
    out.push_str("</svg>\n");
    out
}
