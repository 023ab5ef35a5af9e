//! A report as a page for whoever decides: what holds and what does not, by standard and clause, in Chinese and English. One
//! file, without scripts, that can be sent, printed and read aloud.

use std::fmt::Write;

use super::junit::escape;
use super::print::STANDINGS;
use super::standards::{Clause, Standard, Standards};
use super::{Case, Failure, Report, Standing, Verdict};

/// The page's looks.
const STYLE: &str = include_str!("html.css");

impl Standing {
    /// In Chinese, in English, and the sign that says the same without colour.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Pass => ("符合", "Pass", "✓"),
            Self::Fail => ("不符合", "Fail", "✗"),
            Self::NotServed => ("未提供", "Not served", "–"),
            Self::CannotTell => ("无法判定", "Cannot tell", "?"),
        }
    }
}

impl Report {
    /// For whoever decides.
    #[must_use]
    pub fn to_html(&self) -> String {
        let known = Standards::known();
        let shown = self.shown();
        let clauses: Vec<&Clause> = shown.iter().filter_map(|id| known.clause(id)).collect();
        let mut page = String::new();
        let _ = write!(
            page,
            "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>接口符合性报告 Conformance report</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
        );
        self.head(&mut page, &clauses);
        for standard in &known.standards {
            let of: Vec<&Clause> = clauses
                .iter()
                .copied()
                .filter(|clause| clause.standard == standard.id)
                .collect();
            if !of.is_empty() {
                self.standard(&mut page, standard, &of);
            }
        }
        let _ = writeln!(page, "<h2>{}</h2>", both("逐条结果", "Clause by clause"));
        for clause in &clauses {
            self.clause(&mut page, clause);
        }
        page.push_str("</main>\n</body>\n</html>");
        page
    }

    /// What was held against what, and what came of it in one sentence and four numbers.
    fn head(&self, page: &mut String, clauses: &[&Clause]) {
        let failed = clauses
            .iter()
            .filter(|clause| self.standing(&clause.id) == Standing::Fail)
            .count();
        let (zh, en) = if failed == 0 {
            (
                "没有发现不符合项。".to_owned(),
                "Nothing was found that does not conform.".to_owned(),
            )
        } else {
            (
                format!("{failed} 个条款不符合。"),
                match failed {
                    1 => "One clause does not conform.".to_owned(),
                    _ => format!("{failed} clauses do not conform."),
                },
            )
        };
        let class = if failed == 0 { "good" } else { "bad" };
        let _ = write!(
            page,
            "<h1>{}</h1>\n<p class=\"verdict {class}\">{}</p>\n<dl class=\"about\">\n",
            both("接口符合性报告", "Conformance report"),
            both(&zh, &en)
        );
        let profile = match self.profile {
            crate::Profile::Citizen => both("公众侧接口", "Citizens’ interfaces"),
            crate::Profile::Desk => both("工作人员侧接口", "Officers’ interfaces"),
            crate::Profile::All => both("全部接口", "All interfaces"),
        };
        for (name, value) in [
            (
                both("接口地址", "API root"),
                format!("<code>{}</code>", escape(&self.root)),
            ),
            (
                both("接口版本", "Contract version"),
                contract::CONTRACT_VERSION.to_owned(),
            ),
            (both("检查范围", "Profile"), profile),
        ] {
            let _ = writeln!(page, "<div><dt>{name}</dt><dd>{value}</dd></div>");
        }
        page.push_str("</dl>\n");
        let _ = write!(
            page,
            "<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
            both("结果汇总", "Summary"),
            both("结果", "Verdict"),
            both("条款数", "Clauses"),
            both("用例数", "Cases"),
            both("含义", "Meaning"),
        );
        for standing in STANDINGS {
            let of = clauses
                .iter()
                .filter(|clause| self.standing(&clause.id) == standing)
                .count();
            let meaning = match standing {
                Standing::Pass => both(
                    "能够判定的用例全部符合",
                    "every case that could be judged holds",
                ),
                Standing::Fail => both(
                    "至少一个用例不符合，详见下文",
                    "at least one case does not hold; see below",
                ),
                Standing::NotServed => both(
                    "该系统未声明提供此条款，不作检查",
                    "the system does not say it serves the clause; nothing is asked",
                ),
                Standing::CannotTell => {
                    both("缺少判定所需的条件", "what judging needs is not offered")
                }
            };
            let _ = writeln!(
                page,
                "<tr><th scope=\"row\">{}</th><td>{of}</td><td>{}</td><td>{meaning}</td></tr>",
                badge(standing),
                self.count(standing)
            );
        }
        page.push_str("</tbody>\n</table>\n");
    }

    /// The table of a standard's clauses.
    fn standard(&self, page: &mut String, standard: &Standard, clauses: &[&Clause]) {
        let number = standard
            .number
            .as_deref()
            .map_or_else(String::new, |number| format!("{number} "));
        let _ = write!(
            page,
            "<h2>{}</h2>\n<table>\n<caption class=\"unseen\">{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
            both(&format!("{number}{}", standard.zh), &standard.en),
            both(&standard.zh, &standard.en),
            both("条款", "Clause"),
            both("要求", "Asks for"),
            both("结果", "Verdict"),
            both("用例（不符合/全部）", "Cases (failed / all)"),
        );
        for clause in clauses {
            let all = self.of(&clause.id).count();
            let failed = self
                .of(&clause.id)
                .filter(|case| case.verdict.standing() == Standing::Fail)
                .count();
            let id = escape(&clause.id);
            let _ = writeln!(
                page,
                "<tr><th scope=\"row\"><a href=\"#{id}\">{id}</a></th><td>{}</td><td>{}</td><td>{failed} / {all}</td></tr>",
                both(&clause.zh, &clause.en),
                badge(self.standing(&clause.id)),
            );
        }
        page.push_str("</tbody>\n</table>\n");
    }

    /// The cases of a clause; open where something failed.
    fn clause(&self, page: &mut String, clause: &Clause) {
        let standing = self.standing(&clause.id);
        let id = escape(&clause.id);
        let _ = write!(
            page,
            "<section id=\"{id}\">\n<h3>{id} {} {}</h3>\n",
            both(&clause.zh, &clause.en),
            badge(standing)
        );
        if standing == Standing::NotServed {
            let _ = write!(
                page,
                "<p>{}</p>\n</section>\n",
                both(
                    "该系统未声明提供此条款。",
                    "The system does not say that it serves this clause."
                )
            );
            return;
        }
        let cases: Vec<&Case> = self.of(&clause.id).collect();
        for case in &cases {
            if let Verdict::Fail(failure) = &case.verdict {
                failed(page, case, failure);
            }
        }
        let others: Vec<&&Case> = cases
            .iter()
            .filter(|case| case.verdict.standing() != Standing::Fail)
            .collect();
        if !others.is_empty() {
            let label = both(
                &format!("其余 {} 个用例", others.len()),
                &format!("{} other cases", others.len()),
            );
            let _ = write!(page, "<details>\n<summary>{label}</summary>\n<ul>\n");
            for case in others {
                let _ = write!(
                    page,
                    "<li>{} <code>{}</code> <span lang=\"en\">{}</span>",
                    badge(case.verdict.standing()),
                    escape(case.endpoint),
                    escape(&case.name)
                );
                if let Verdict::CannotTell(why) = &case.verdict {
                    let _ = write!(page, "<br><span lang=\"en\">{}</span>", escape(why));
                }
                page.push_str("</li>\n");
            }
            page.push_str("</ul>\n</details>\n");
        }
        page.push_str("</section>\n");
    }
}

/// A failure with all that is needed to see it again.
fn failed(page: &mut String, case: &Case, failure: &Failure) {
    let _ = write!(
        page,
        "<div class=\"failure\">\n<h4>{} <code>{}</code> <span lang=\"en\">{}</span></h4>\n<dl>\n",
        badge(Standing::Fail),
        escape(case.endpoint),
        escape(&case.name)
    );
    for (name, text) in [
        (both("原因", "Reason"), &failure.reason),
        (both("应为", "Expected"), &failure.expected),
        (both("请求", "Request"), &failure.request),
        (both("应答", "Answer"), &failure.answer),
    ] {
        let _ = writeln!(
            page,
            "<dt>{name}</dt><dd><pre lang=\"en\">{}</pre></dd>",
            escape(text)
        );
    }
    page.push_str("</dl>\n</div>\n");
}

/// A text in both languages, each marked as what it is.
fn both(zh: &str, en: &str) -> String {
    format!("{} <span lang=\"en\">{}</span>", escape(zh), escape(en))
}

/// A verdict by sign, words and colour.
fn badge(standing: Standing) -> String {
    let (zh, en, sign) = standing.words();
    format!(
        "<span class=\"badge {}\"><span aria-hidden=\"true\">{sign}</span> {}</span>",
        standing.name().to_lowercase(),
        both(zh, en)
    )
}
