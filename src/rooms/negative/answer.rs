//! What the pre-check found: the verdict, the entries behind it, what to do next. Worked out here, by the contract's rule.

use super::{asked::Asked, entry};
use crate::{
    backend::use_remote,
    browser::{dom, time},
    routes::Route,
    say::{said, say, saying},
    styles::negative as style,
    ui::{
        Tone,
        link::{Link, LinkKind},
        list::{Fact, Facts},
        notice::Notice,
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{IndustryQuery, ListIndustries, ListNegativeEntries, NegativeEntryQuery},
    precheck::{self, Finding, Fits, Outcome, Share, Verdict},
    wire::{Code, Industry, Limit, NegativeEntry, NegativeList, Page},
};
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;

/// The heading of the answer.
pub const ANSWER: &str = "check-answer";

thread_local! {
    /// Whether somebody pressed the button and waits for the answer.
    static WANTED: Cell<bool> = const { Cell::new(false) };
}

/// The next answer takes the keyboard, so that it is read out.
pub fn wanted() {
    WANTED.set(true);
}

/// The answer on an industry in an edition.
pub fn answer(list: NegativeList, industry: Code, percent: &str) -> AnyView {
    let (id, asked, below) = (list.id.clone(), industry.clone(), industry.clone());
    let branch = use_remote::<ListIndustries>(move || {
        let query = IndustryQuery {
            parent: Some(below.clone()),
            list: None,
        };
        Some(((), query))
    });
    let entries = use_remote::<ListNegativeEntries>(move || {
        let query = NegativeEntryQuery {
            industry: Some(asked.clone()),
            limit: Some(Limit(Limit::MOST)),
            ..Default::default()
        };
        Some((Id(id.clone()), query))
    });
    let about = StoredValue::new(About {
        list,
        industry,
        percent: percent.to_owned(),
    });
    branch.show(
        Shape::Lines(4),
        words::negative::what_industries,
        move |branch| {
            let path = StoredValue::new(branch.path.clone());
            entries.show(Shape::Lines(4), words::negative::what, move |page| {
                about.with_value(|about| path.with_value(|path| told(about, path, &page)))
            })
        },
    )
}

struct About {
    list: NegativeList,
    industry: Code,
    percent: String,
}

fn told(about: &About, path: &[Industry], page: &Page<NegativeEntry>) -> AnyView {
    let Some(share) = Share::parse(&about.percent) else {
        return ().into_any();
    };
    if WANTED.take() {
        time::after(Duration::ZERO, || {
            dom::reveal(ANSWER);
            dom::focus(ANSWER);
        });
    }
    // Without all of them nothing can be said.
    if page.next.is_some() {
        return view! {
            <section class="stack" aria-labelledby=ANSWER>
                <h2 id=ANSWER tabindex="-1">
                    {words::negative::too_broad}
                </h2>
                <p>{words::negative::too_broad_explain}</p>
            </section>
        }
        .into_any();
    }
    let codes: Vec<&str> = path.iter().map(|industry| industry.code.as_str()).collect();
    let outcome = precheck::check(&page.items, &codes, share);
    let words = Words::of(&outcome);
    let more = Asked {
        list: Some(Code(about.list.id.clone())),
        industry: Some(about.industry.clone()),
        ..Asked::default()
    }
    .href(&Route::NegativeList);
    let title = say(&about.list.title);
    let note = about
        .list
        .note
        .as_ref()
        .map(|note| view! { <Notice tone=Tone::Info title=saying(note) /> });
    let over = about
        .list
        .in_force_until
        .as_ref()
        .is_some_and(|until| *until < time::today_to_wire());
    let (names, percent) = (path.to_vec(), about.percent.clone());
    let rows = outcome.findings.iter().map(finding).collect_view();
    let found = (!outcome.findings.is_empty()).then(|| {
        view! {
            <ol class=style::ALL role="list">
                {rows}
            </ol>
        }
    });
    view! {
        <section class=style::ANSWER data-tone=words.tone.name() aria-labelledby=ANSWER>
            <p>
                <Tag tone=words.tone>{words.tag}</Tag>
            </p>
            <h2 id=ANSWER tabindex="-1">
                {words.title}
            </h2>
            <p>{words.explain}</p>
            <Facts>
                <Fact term=words::negative::industry>
                    {move || {
                        let names: Vec<_> = names.iter().map(|one| said(&one.name)).collect();
                        names.join(" › ")
                    }}
                </Fact>
                <Fact term=words::negative::check_share>{[percent.as_str(), "%"].concat()}</Fact>
                <Fact term=words::negative::edition_checked>{title}</Fact>
            </Facts>
            {over.then(|| view! { <Notice tone=Tone::Wait title=words::negative::over_checked /> })}
            {found}
            <h3>{words::negative::next}</h3>
            <p>{words.next}</p>
            <p>{words::negative::no_decision}</p>
            {note}
            <div>
                <Link href=more kind=LinkKind::Lone>
                    {words::negative::to_entries}
                </Link>
            </div>
        </section>
    }
    .into_any()
}

fn finding(finding: &Finding<'_>) -> AnyView {
    let reach = if finding.whole {
        words::negative::covers_whole
    } else {
        words::negative::covers_part
    };
    let fits = match finding.fits {
        _ if finding.entry.measure == contract::wire::ListMeasure::Forbidden => None,
        Fits::Within => Some(words::negative::fits_within as fn() -> &'static str),
        Fits::Over => Some(words::negative::fits_over as fn() -> &'static str),
        Fits::NoLimit => Some(words::negative::fits_no_limit as fn() -> &'static str),
        Fits::Unknown => Some(words::negative::fits_unknown as fn() -> &'static str),
    };
    let more = view! {
        <p>{reach}</p>
        {fits.map(|fits| view! { <p>{fits}</p> })}
    }
    .into_any();
    view! { <li class=style::ROW>{entry::entry(finding.entry, None, Some(more))}</li> }.into_any()
}

/// What is said of an outcome.
struct Words {
    tone: Tone,
    tag: fn() -> &'static str,
    title: fn() -> &'static str,
    explain: fn() -> &'static str,
    next: fn() -> &'static str,
}

impl Words {
    fn of(outcome: &Outcome<'_>) -> Self {
        use words::negative as told;
        let over = outcome
            .findings
            .iter()
            .any(|finding| finding.whole && finding.fits == Fits::Over);
        match outcome.verdict {
            Verdict::Forbidden => Self {
                tone: Tone::Danger,
                tag: told::forbidden,
                title: told::is_forbidden,
                explain: told::is_forbidden_explain,
                next: told::is_forbidden_next,
            },
            Verdict::Restricted if over => Self {
                tone: Tone::Danger,
                tag: told::restricted,
                title: told::is_over,
                explain: told::is_over_explain,
                next: told::is_over_next,
            },
            Verdict::Restricted => Self {
                tone: Tone::Wait,
                tag: told::restricted,
                title: told::is_restricted,
                explain: told::is_restricted_explain,
                next: told::is_restricted_next,
            },
            Verdict::Partly => Self {
                tone: Tone::Wait,
                tag: told::partly,
                title: told::is_partly,
                explain: told::is_partly_explain,
                next: told::is_partly_next,
            },
            Verdict::Free => Self {
                tone: Tone::Done,
                tag: told::free,
                title: told::is_free,
                explain: told::is_free_explain,
                next: told::is_free_next,
            },
        }
    }
}
