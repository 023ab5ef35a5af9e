//! A report as text for people and as JSON for machines.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Case, Report, Standing, Verdict};

/// Every verdict, in the order reports count them.
pub(super) const STANDINGS: [Standing; 4] = [
    Standing::Pass,
    Standing::Fail,
    Standing::NotServed,
    Standing::CannotTell,
];

impl Report {
    /// For people: clause by clause, then each failure in full, then the sums.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("API root: {}\n", self.root);
        let numbers: Vec<_> = self
            .failures()
            .map(|(case, _)| std::ptr::from_ref(case))
            .collect();
        for clause in self.shown() {
            let _ = write!(text, "\n{:<12} {}\n", self.standing(clause).name(), clause);
            let served = self.standing(clause) != Standing::NotServed;
            for case in self.of(clause).filter(|_| served) {
                let _ = write!(
                    text,
                    "  {:<12} {}: {}",
                    case.verdict.standing().name(),
                    case.endpoint,
                    case.name
                );
                match &case.verdict {
                    Verdict::Fail(_) => {
                        let number = numbers.iter().position(|other| std::ptr::eq(*other, case));
                        let _ = write!(text, " [{}]", number.unwrap_or_default() + 1);
                    }
                    Verdict::CannotTell(why) => {
                        let _ = write!(text, ": {why}");
                    }
                    Verdict::Pass | Verdict::NotServed => {}
                }
                text.push('\n');
            }
        }
        for (index, (case, failure)) in self.failures().enumerate() {
            let _ = write!(
                text,
                "\n[{}] {} · {}: {}\n  request   {}\n  answer    {}\n  expected  {}\n  reason    {}\n",
                index + 1,
                case.clauses.join(" "),
                case.endpoint,
                case.name,
                indent(&failure.request),
                indent(&failure.answer),
                indent(&failure.expected),
                indent(&failure.reason),
            );
        }
        text.push('\n');
        for standing in STANDINGS {
            let _ = write!(text, "{} {}   ", self.count(standing), standing.name());
        }
        text.truncate(text.trim_end().len());
        text
    }

    /// For machines.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let clauses: Vec<_> = self
            .shown()
            .into_iter()
            .map(|clause| {
                json!({
                    "id": clause,
                    "verdict": self.standing(clause).name(),
                    "cases": self.of(clause).map(case).collect::<Vec<_>>(),
                })
            })
            .collect();
        json!({
            "contractVersion": contract::CONTRACT_VERSION,
            "baseUrl": self.base_url,
            "root": self.root,
            "profile": self.profile.name(),
            "passed": self.is_green(),
            "summary": STANDINGS.map(|standing| json!({"verdict": standing.name(), "cases": self.count(standing)})),
            "clauses": clauses,
        })
    }
}

fn case(case: &Case) -> Value {
    let mut value = json!({
        "endpoint": case.endpoint,
        "name": case.name,
        "verdict": case.verdict.standing().name(),
    });
    match &case.verdict {
        Verdict::Fail(failure) => {
            value["failure"] = json!({
                "request": failure.request,
                "answer": failure.answer,
                "expected": failure.expected,
                "reason": failure.reason,
            });
        }
        Verdict::CannotTell(why) => value["reason"] = json!(why),
        Verdict::Pass | Verdict::NotServed => {}
    }
    value
}

/// Lines after the first stand under it.
fn indent(text: &str) -> String {
    text.replace('\n', "\n            ")
}
