//! A report as build servers read it: JUnit's XML, a suite for each endpoint.

use std::fmt::Write;

use super::{Case, Report, Standing, Verdict};

impl Report {
    /// For build servers. What is not served and what cannot be told is skipped, with the reason.
    #[must_use]
    pub fn to_junit(&self) -> String {
        let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let _ = writeln!(
            xml,
            "<testsuites name=\"conformance\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">",
            self.cases.len(),
            self.count(Standing::Fail),
            self.count(Standing::NotServed) + self.count(Standing::CannotTell),
        );
        let mut endpoints: Vec<&str> = Vec::new();
        for case in &self.cases {
            if !endpoints.contains(&case.endpoint) {
                endpoints.push(case.endpoint);
            }
        }
        for endpoint in endpoints {
            let cases: Vec<&Case> = self
                .cases
                .iter()
                .filter(|case| case.endpoint == endpoint)
                .collect();
            suite(&mut xml, endpoint, &cases);
        }
        xml.push_str("</testsuites>");
        xml
    }
}

fn suite(xml: &mut String, endpoint: &str, cases: &[&Case]) {
    let count = |wanted: &[Standing]| {
        let is = |case: &&&Case| wanted.contains(&case.verdict.standing());
        cases.iter().filter(is).count()
    };
    let _ = writeln!(
        xml,
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">",
        escape(endpoint),
        cases.len(),
        count(&[Standing::Fail]),
        count(&[Standing::NotServed, Standing::CannotTell]),
    );
    for case in cases {
        let _ = write!(
            xml,
            "    <testcase classname=\"{}\" name=\"{}\"",
            escape(&case.clauses.join(" ")),
            escape(&case.name)
        );
        match &case.verdict {
            Verdict::Pass => xml.push_str("/>\n"),
            Verdict::NotServed => skipped(xml, "not served"),
            Verdict::CannotTell(why) => skipped(xml, why),
            Verdict::Fail(failure) => {
                let whole = format!(
                    "request\n{}\n\nanswer\n{}\n\nexpected\n{}\n\nreason\n{}",
                    failure.request, failure.answer, failure.expected, failure.reason
                );
                let _ = writeln!(
                    xml,
                    "><failure type=\"{}\" message=\"{}\">{}</failure></testcase>",
                    escape(&case.clauses.join(" ")),
                    escape(&failure.reason),
                    escape(&whole)
                );
            }
        }
    }
    xml.push_str("  </testsuite>\n");
}

fn skipped(xml: &mut String, why: &str) {
    let _ = writeln!(xml, "><skipped message=\"{}\"/></testcase>", escape(why));
}

/// A text as it may stand in XML and HTML, between tags and in attributes. What XML cannot hold at all becomes U+FFFD: a back
/// end may answer anything.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
