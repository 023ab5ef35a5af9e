//! The page for people: what the knobs stand at, and a form for each. It needs no script.

use contract::flow::At;

use crate::faults::NAMES;
use crate::files;
use crate::session::idp::escape;
use crate::session::password::PERSONA_PASSWORD;
use crate::state::Shared;

use super::{codes, state};

/// The page as it stands now.
pub(crate) fn show(shared: &Shared) -> String {
    let now = state(shared);
    let text = |field: &str| escape(now[field].to_string().trim_matches('"'));
    let mut faults = String::new();
    for fault in now["faults"].as_array().into_iter().flatten() {
        let part = |name: &str| escape(fault[name].to_string().trim_matches('"'));
        let (endpoint, name) = (part("endpoint"), part("fault"));
        let count = if fault["count"].is_null() {
            "\u{221e}".to_owned()
        } else {
            part("count")
        };
        faults.push_str(&format!(
            "<tr><td>{endpoint}</td><td>{name}</td><td>{count}</td><td><form method=\"post\" \
             action=\"faults/clear\"><input type=\"hidden\" name=\"endpoint\" value=\"{endpoint}\"><button \
             aria-label=\"Clear {endpoint} {name}\">Clear</button></form></td></tr>\n"
        ));
    }
    let mut sent = String::new();
    for message in codes(shared).as_array().into_iter().flatten() {
        sent.push_str("<tr>");
        for name in ["mobile", "purpose", "code", "at"] {
            let text = escape(message[name].as_str().unwrap_or_default());
            sent.push_str(&format!("<td>{text}</td>"));
        }
        sent.push_str("</tr>\n");
    }
    let options = |values: &mut dyn Iterator<Item = &str>| -> String {
        values
            .map(|value| format!("<option>{value}</option>"))
            .collect()
    };
    let endpoints =
        options(&mut std::iter::once("*").chain(contract::endpoints::all().map(|about| about.id)));
    let personas = &shared.world().personas;
    files::file("pages/knobs.html")
        .unwrap_or_default()
        .replace("{seed}", &text("seed"))
        .replace("{items}", &text("items"))
        .replace("{delay}", &text("delay"))
        .replace("{errorRate}", &text("errorRate"))
        .replace("{clock}", &text("clock"))
        .replace("{cases}", &text("cases"))
        .replace(
            "{personas}",
            &options(&mut personas.iter().map(|p| p.id.as_str())),
        )
        .replace(
            "{places}",
            &options(&mut At::ALL.iter().map(|at| at.name())),
        )
        .replace("{uploads}", &text("uploads"))
        .replace("{payments}", &text("payments"))
        .replace("{faults}", &faults)
        .replace("{codes}", &sent)
        .replace("{password}", PERSONA_PASSWORD)
        .replace("{endpoints}", &endpoints)
        .replace("{names}", &options(&mut NAMES.iter().copied()))
        .replace("{base}", &shared.options.base_path)
}
