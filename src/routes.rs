//! The route table: the only place that knows all rooms. A line a room in [`Route::path`], [`Route::read`] and
//! [`enter`]; links are made of routes, never by hand.

use crate::browser::place;
use crate::config::Module;
use crate::site;
use contract::FieldError;
use contract::endpoint::{Id, encode};
use contract::wire::{Code, ThemeKind};
use contract::{ParamValue, QueryParams};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

/// A place in the portal.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// The first screen.
    Home,
    /// Search results; its query is [`contract::endpoints::SearchQuery`].
    Find,
    /// Themes, life cycles, groups; its query is [`contract::endpoints::ThemeQuery`].
    Browse,
    /// Items under one entry of a theme list.
    Theme(ThemeKind, Code),
    /// Departments of the region.
    Departments,
    /// One department and its items.
    Department(Id),
    /// The guide of an item.
    Guide(Id),
    /// What is handled as one; its query is [`contract::endpoints::OneThingQuery`].
    OneThings,
    /// One 一件事.
    OneThing(Id),
    /// Halls where one is served in person.
    Halls,
    /// One hall.
    Hall(Id),
    /// Items side by side; `items` in its query holds their ids.
    Compare,
    /// Beginning to apply for an item.
    Apply(Id),
    /// An application that is being filled in; `step` in its query says where one is.
    Draft(Id),
    /// Notices and policies; its query is [`contract::endpoints::NoticeQuery`].
    Notices,
    /// One notice.
    Notice(Id),
    /// Powers and duties; its query is [`contract::endpoints::PowerQuery`].
    Powers,
    /// The negative list of foreign investment; its query is that of its room.
    NegativeList,
    /// The pre-check against it; the same query.
    Precheck,
    /// One's cases; its query is [`contract::endpoints::CaseQuery`].
    Cases,
    /// One case.
    Case(Id),
    /// What is to be corrected in a case.
    CaseCorrection(Id),
    /// Rating a case.
    CaseRating(Id),
    /// The receipt of a case that was applied for.
    CaseReceipt(Id),
    /// A case by number and query code, without signing in.
    LookUp,
    /// One's cards and certificates.
    Cards,
    /// One card.
    Card(Id),
    /// Who used a card.
    CardUses(Id),
    /// Copies of a card for a purpose.
    CardCopies(Id),
    /// Who may use a card.
    CardGrants(Id),
    /// Something on a card is wrong.
    CardReport(Id),
    /// Who may use any of one's cards.
    AllCardGrants,
    /// A card that is missing.
    CardLink,
    /// Checking a card that somebody shows.
    Verify,
    /// One's messages; its query is [`contract::endpoints::MessageQuery`].
    Messages,
    /// Whom one acts for, and who acts for one.
    Delegations,
    /// Giving a delegation.
    NewDelegation,
    /// One delegation.
    Delegation(Id),
    /// Who one is to the portal.
    Account,
    /// Where one is signed in; the password.
    Security,
    /// What one agreed to.
    Consents,
    /// Who looked at one's data; its query is [`contract::endpoints::DataAccessQuery`].
    Access,
    /// Giving up the account.
    Cancel,
    /// One's own space: what waits, what is under way, what is new.
    Me,
    /// What one is taken for and interested in.
    Tags,
    /// Which messages reach one where.
    MessageSettings,
    /// What one saved.
    Favourites,
    /// What one visited.
    Footprints,
    /// Files that one keeps to hand in again.
    Materials,
    /// What one pays and has paid; its query is [`contract::endpoints::BillQuery`].
    Payments,
    /// One of these.
    Payment(Id),
    /// Refunds at the desk; its query is [`contract::endpoints::DeskRefundQuery`].
    DeskRefunds,
    /// One of them.
    DeskRefund(Id),
    /// One's archived matters; its query is [`contract::endpoints::ArchiveQuery`].
    Archive,
    /// One's consultations, complaints, suggestions and ratings; its query is [`contract::endpoints::ThreadQuery`].
    Talk,
    /// Beginning one; its query is [`contract::endpoints::ThreadOptionsQuery`].
    TalkNew,
    /// One of them.
    Thread(Id),
    /// Published answers; its query is [`contract::endpoints::AnswerQuery`].
    Answers,
    /// The same at the desk; its query is [`contract::endpoints::DeskThreadQuery`].
    DeskTalk,
    /// One of them at the desk.
    DeskThread(Id),
    /// What only a second factor shows.
    Privacy,
    /// The officers' desk: the inbox; its query is [`contract::endpoints::InboxQuery`].
    Desk,
    /// A case on the desk; the same query keeps the inbox beside it.
    DeskCase(Id),
    /// Help.
    Help,
    /// Signing in; its query is [`contract::endpoints::SignInQuery`].
    SignIn,
    /// Registering; the same query.
    Register,
    /// Raising the real-name level; the same query.
    Level,
    /// The accessibility statement and settings.
    Accessibility,
    /// The component gallery, with the component shown.
    #[cfg(feature = "gallery")]
    Gallery(String),
    /// No such page.
    Lost,
}

impl Route {
    /// The route of a path below the base. What is no page is [`Route::Lost`].
    pub fn read(path: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/');
        let (first, second, third, more) = (
            parts.next().unwrap_or_default(),
            parts.next(),
            parts.next(),
            parts.next(),
        );
        if more.is_some() {
            return Self::Lost;
        }
        let id = |text: &str, make: fn(Id) -> Self| Id::parse(text).map_or(Self::Lost, make);
        match (first, second, third) {
            ("", None, None) => Self::Home,
            ("find", None, None) => Self::Find,
            ("browse", None, None) => Self::Browse,
            ("browse", Some(kind), Some(code)) => {
                let kind = theme_kinds().find(|known| slug(known) == kind);
                match (kind, Code::read(code)) {
                    (Some(kind), Some(code)) => Self::Theme(kind, code),
                    _ => Self::Lost,
                }
            }
            ("departments", None, None) => Self::Departments,
            ("departments", Some(one), None) => id(one, Self::Department),
            ("items", Some(one), None) => id(one, Self::Guide),
            ("one-things", None, None) => Self::OneThings,
            ("one-things", Some(one), None) => id(one, Self::OneThing),
            ("halls", None, None) => Self::Halls,
            ("halls", Some(one), None) => id(one, Self::Hall),
            ("compare", None, None) => Self::Compare,
            ("apply", Some(item), None) => id(item, Self::Apply),
            ("apply", Some("draft"), Some(one)) => id(one, Self::Draft),
            ("notices", None, None) => Self::Notices,
            ("notices", Some(one), None) => id(one, Self::Notice),
            ("powers", None, None) => Self::Powers,
            ("negative-list", None, None) => Self::NegativeList,
            ("negative-list", Some("check"), None) => Self::Precheck,
            ("cases", None, None) => Self::Cases,
            ("cases", Some(one), None) => id(one, Self::Case),
            ("cases", Some(one), Some("correct")) => id(one, Self::CaseCorrection),
            ("cases", Some(one), Some("rate")) => id(one, Self::CaseRating),
            ("cases", Some(one), Some("receipt")) => id(one, Self::CaseReceipt),
            ("lookup", None, None) => Self::LookUp,
            ("cards", None, None) => Self::Cards,
            ("cards", Some("grants"), None) => Self::AllCardGrants,
            ("cards", Some("link"), None) => Self::CardLink,
            ("cards", Some(one), None) => id(one, Self::Card),
            ("cards", Some(one), Some("uses")) => id(one, Self::CardUses),
            ("cards", Some(one), Some("copies")) => id(one, Self::CardCopies),
            ("cards", Some(one), Some("grants")) => id(one, Self::CardGrants),
            ("cards", Some(one), Some("report")) => id(one, Self::CardReport),
            ("verify", None, None) => Self::Verify,
            ("messages", None, None) => Self::Messages,
            ("me", Some("delegations"), None) => Self::Delegations,
            ("me", Some("delegations"), Some("new")) => Self::NewDelegation,
            ("me", Some("delegations"), Some(one)) => id(one, Self::Delegation),
            ("me", Some("account"), None) => Self::Account,
            ("me", Some("security"), None) => Self::Security,
            ("me", Some("consents"), None) => Self::Consents,
            ("me", Some("access"), None) => Self::Access,
            ("me", Some("cancel"), None) => Self::Cancel,
            ("me", None, None) => Self::Me,
            ("me", Some("tags"), None) => Self::Tags,
            ("messages", Some("settings"), None) => Self::MessageSettings,
            ("me", Some("favourites"), None) => Self::Favourites,
            ("me", Some("footprints"), None) => Self::Footprints,
            ("me", Some("materials"), None) => Self::Materials,
            ("me", Some("archive"), None) => Self::Archive,
            ("payments", None, None) => Self::Payments,
            ("payments", Some(one), None) => id(one, Self::Payment),
            ("desk", Some("refunds"), None) => Self::DeskRefunds,
            ("desk", Some("refunds"), Some(one)) => id(one, Self::DeskRefund),
            ("talk", None, None) => Self::Talk,
            ("talk", Some("new"), None) => Self::TalkNew,
            ("talk", Some(one), None) => id(one, Self::Thread),
            ("answers", None, None) => Self::Answers,
            ("desk", Some("talk"), None) => Self::DeskTalk,
            ("desk", Some("talk"), Some(one)) => id(one, Self::DeskThread),
            ("me", Some("privacy"), None) => Self::Privacy,
            ("desk", None, None) => Self::Desk,
            ("desk", Some("cases"), Some(one)) => id(one, Self::DeskCase),
            ("help", None, None) => Self::Help,
            ("sign-in", None, None) => Self::SignIn,
            ("register", None, None) => Self::Register,
            ("level", None, None) => Self::Level,
            ("accessibility", None, None) => Self::Accessibility,
            #[cfg(feature = "gallery")]
            ("gallery", component, None) => Self::Gallery(component.unwrap_or_default().to_owned()),
            _ => Self::Lost,
        }
    }

    /// The path below the base.
    pub fn path(&self) -> String {
        let (folder, last) = match self {
            Self::Home | Self::Lost => ("/", ""),
            Self::Find => ("/find", ""),
            Self::Browse => ("/browse", ""),
            Self::Theme(kind, code) => return ["/browse/", &slug(kind), "/", &code.0].concat(),
            Self::Departments => ("/departments", ""),
            Self::Department(id) => ("/departments/", id.0.as_str()),
            Self::Guide(id) => ("/items/", id.0.as_str()),
            Self::OneThings => ("/one-things", ""),
            Self::OneThing(id) => ("/one-things/", id.0.as_str()),
            Self::Halls => ("/halls", ""),
            Self::Hall(id) => ("/halls/", id.0.as_str()),
            Self::Compare => ("/compare", ""),
            Self::Apply(item) => ("/apply/", item.0.as_str()),
            Self::Draft(id) => ("/apply/draft/", id.0.as_str()),
            Self::Notices => ("/notices", ""),
            Self::Notice(id) => ("/notices/", id.0.as_str()),
            Self::Powers => ("/powers", ""),
            Self::NegativeList => ("/negative-list", ""),
            Self::Precheck => ("/negative-list/check", ""),
            Self::Cases => ("/cases", ""),
            Self::Case(id) => ("/cases/", id.0.as_str()),
            Self::CaseCorrection(id) => return ["/cases/", &id.0, "/correct"].concat(),
            Self::CaseRating(id) => return ["/cases/", &id.0, "/rate"].concat(),
            Self::CaseReceipt(id) => return ["/cases/", &id.0, "/receipt"].concat(),
            Self::LookUp => ("/lookup", ""),
            Self::Cards => ("/cards", ""),
            Self::Card(id) => ("/cards/", id.0.as_str()),
            Self::CardUses(id) => return ["/cards/", &id.0, "/uses"].concat(),
            Self::CardCopies(id) => return ["/cards/", &id.0, "/copies"].concat(),
            Self::CardGrants(id) => return ["/cards/", &id.0, "/grants"].concat(),
            Self::CardReport(id) => return ["/cards/", &id.0, "/report"].concat(),
            Self::AllCardGrants => ("/cards/grants", ""),
            Self::CardLink => ("/cards/link", ""),
            Self::Verify => ("/verify", ""),
            Self::Messages => ("/messages", ""),
            Self::Delegations => ("/me/delegations", ""),
            Self::NewDelegation => ("/me/delegations/new", ""),
            Self::Delegation(id) => ("/me/delegations/", id.0.as_str()),
            Self::Account => ("/me/account", ""),
            Self::Security => ("/me/security", ""),
            Self::Consents => ("/me/consents", ""),
            Self::Access => ("/me/access", ""),
            Self::Cancel => ("/me/cancel", ""),
            Self::Me => ("/me", ""),
            Self::Tags => ("/me/tags", ""),
            Self::MessageSettings => ("/messages/settings", ""),
            Self::Favourites => ("/me/favourites", ""),
            Self::Footprints => ("/me/footprints", ""),
            Self::Materials => ("/me/materials", ""),
            Self::Archive => ("/me/archive", ""),
            Self::Payments => ("/payments", ""),
            Self::Payment(id) => ("/payments/", id.0.as_str()),
            Self::DeskRefunds => ("/desk/refunds", ""),
            Self::DeskRefund(id) => ("/desk/refunds/", id.0.as_str()),
            Self::Talk => ("/talk", ""),
            Self::TalkNew => ("/talk/new", ""),
            Self::Thread(id) => ("/talk/", id.0.as_str()),
            Self::Answers => ("/answers", ""),
            Self::DeskTalk => ("/desk/talk", ""),
            Self::DeskThread(id) => ("/desk/talk/", id.0.as_str()),
            Self::Privacy => ("/me/privacy", ""),
            Self::Desk => ("/desk", ""),
            Self::DeskCase(id) => ("/desk/cases/", id.0.as_str()),
            Self::Help => ("/help", ""),
            Self::SignIn => ("/sign-in", ""),
            Self::Register => ("/register", ""),
            Self::Level => ("/level", ""),
            Self::Accessibility => ("/accessibility", ""),
            #[cfg(feature = "gallery")]
            Self::Gallery(component) if component.is_empty() => ("/gallery", ""),
            #[cfg(feature = "gallery")]
            Self::Gallery(component) => ("/gallery/", component.as_str()),
        };
        [folder, last].concat()
    }

    /// The address for links: the base, the path.
    pub fn href(&self) -> String {
        place::within(&self.path())
    }

    /// The address of a step of a way that is walked in order.
    pub fn href_at(&self, step: &str) -> String {
        self.href_of(&[("step", step.to_owned())])
    }

    /// The address with these in its query.
    pub fn href_of(&self, pairs: &[(&'static str, String)]) -> String {
        write_query(self.href(), pairs)
    }

    /// The address with a query.
    pub fn href_with(&self, query: &impl QueryParams) -> String {
        self.href_of(&query.pairs())
    }

    /// Whether the back end serves the clause it stands for, and the deployment leaves its module on; reactive. Until
    /// the back end has said what it can do everything is served, so that nothing jumps when it answers.
    pub fn is_served(&self) -> bool {
        let (clause, module) = match self {
            Self::Guide(_) => ("F-6.1.4", None),
            Self::OneThings | Self::OneThing(_) => ("F-6.2.2.c", None),
            Self::Halls | Self::Hall(_) => ("Y-7", None),
            Self::Compare => ("F-6.2.2.b", None),
            Self::Find => ("F-6.1.5", None),
            Self::Browse | Self::Theme(..) | Self::Departments | Self::Department(_) => {
                ("Q-6.2.2.4", Some(Module::Browse))
            }
            Self::Apply(_) | Self::Draft(_) | Self::CaseReceipt(_) => ("Q-A.2.3.1", None),
            Self::Notices | Self::Notice(_) | Self::Powers => ("F-6.1.4", Some(Module::Notices)),
            Self::NegativeList | Self::Precheck => ("F-6.2.2.d", None),
            Self::Cases | Self::Case(_) | Self::LookUp => ("F-6.1.7", None),
            Self::CaseCorrection(_) => ("Q-A.2.4.1", None),
            Self::CaseRating(_) => ("F-6.1.9", None),
            Self::Cards | Self::Card(_) | Self::Verify => ("F-6.1.10.g", None),
            Self::Delegations | Self::NewDelegation | Self::Delegation(_) => ("F-6.1.10.k", None),
            Self::Account | Self::Security | Self::Consents | Self::Access => ("Q-8", None),
            Self::Cancel => ("F-6.1.10.h", None),
            Self::Me => ("F-6.1.10", None),
            Self::Tags => ("F-6.1.10.a", None),
            Self::Messages | Self::MessageSettings => ("F-6.1.10.d", None),
            Self::Favourites => ("F-6.1.10.e", None),
            Self::Footprints => ("F-6.1.10.f", None),
            Self::Materials | Self::Archive => ("Q-6.2.2.7", None),
            Self::Payments | Self::Payment(_) | Self::DeskRefunds | Self::DeskRefund(_) => {
                ("Q-6.2.2.9", None)
            }
            Self::Talk
            | Self::TalkNew
            | Self::Thread(_)
            | Self::Answers
            | Self::DeskTalk
            | Self::DeskThread(_) => ("F-6.1.8.1", None),
            Self::Privacy => ("F-6.1.10.i", None),
            Self::Desk | Self::DeskCase(_) => ("F-6.2.3", None),
            Self::Help => ("Y-8", None),
            Self::SignIn => ("F-6.1.3", Some(Module::SignIn)),
            Self::Register => ("F-6.1.2", Some(Module::SignIn)),
            Self::Level => ("F-6.1.10.j", Some(Module::SignIn)),
            _ => return true,
        };
        site::serves(clause, module)
    }

    /// The guide of an item by the id an answer gave; such an id that cannot be one leads to the not-found page.
    pub fn guide(id: &str) -> Self {
        Self::Guide(Id(id.to_owned()))
    }
}

fn write_query(mut href: String, pairs: &[(&'static str, String)]) -> String {
    for (at, (name, value)) in pairs.iter().enumerate() {
        href.push(if at == 0 { '?' } else { '&' });
        href.push_str(name);
        href.push('=');
        encode(value, &mut href);
    }
    href
}

fn theme_kinds() -> impl Iterator<Item = ThemeKind> {
    [
        ThemeKind::Person,
        ThemeKind::Legal,
        ThemeKind::LifePerson,
        ThemeKind::LifeLegal,
        ThemeKind::Group,
        ThemeKind::CrossProvince,
        ThemeKind::Way,
    ]
    .into_iter()
}

/// `LIFE_PERSON` is `life-person` in an address.
fn slug(kind: &ThemeKind) -> String {
    kind.name().to_ascii_lowercase().replace('_', "-")
}

/// Where one is; changes when one goes elsewhere.
pub fn use_route() -> Memo<Route> {
    let path = use_location().pathname;
    Memo::new(move |_| path.with(|path| place::below(path).map_or(Route::Lost, Route::read)))
}

/// The query of the address, read as strictly as the back end would. Parameters of others (`utm_source`) do not count.
pub fn use_query<Q: QueryParams + PartialEq + Send + Sync + 'static>()
-> Memo<Result<Q, Vec<FieldError>>> {
    let map = use_query_map();
    Memo::new(move |_| {
        let mut pairs = Vec::new();
        map.with(|map| {
            for param in Q::PARAMS {
                for value in map.get_all(param.name).unwrap_or_default() {
                    // An emptied search box is no query, not a wrong one.
                    if !value.is_empty() {
                        pairs.push((param.name.to_owned(), value));
                    }
                }
            }
        });
        Q::read(&pairs)
    })
}

/// The step that the address names.
pub fn use_step() -> Memo<Option<String>> {
    let map = use_query_map();
    Memo::new(move |_| map.with(|map| map.get("step")))
}

/// Goes somewhere, as a link would.
pub fn use_go() -> impl Fn(&str) + Clone {
    let navigate = leptos_router::hooks::use_navigate();
    move |href: &str| {
        navigate(
            href,
            leptos_router::NavigateOptions {
                resolve: false,
                ..Default::default()
            },
        )
    }
}

/// Changes the address without a new entry in the history, for state that lives in the query.
pub fn use_replace() -> impl Fn(&str) + Clone {
    let navigate = leptos_router::hooks::use_navigate();
    move |href: &str| {
        let options = leptos_router::NavigateOptions {
            resolve: false,
            replace: true,
            scroll: false,
            ..Default::default()
        };
        navigate(href, options);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_read_back_from_its_path() {
        let id = Id("11990101MB2855918431370117002011".to_owned());
        let mut all = vec![
            Route::Home,
            Route::Find,
            Route::Browse,
            Route::Compare,
            Route::OneThings,
            Route::Halls,
            Route::Departments,
            Route::Notices,
            Route::Powers,
            Route::NegativeList,
            Route::Precheck,
            Route::Account,
            Route::Security,
            Route::Consents,
            Route::Access,
            Route::Cancel,
            Route::Privacy,
            Route::Desk,
            Route::DeskCase(id.clone()),
            Route::Talk,
            Route::TalkNew,
            Route::Thread(id.clone()),
            Route::Answers,
            Route::DeskTalk,
            Route::DeskThread(id.clone()),
            Route::Help,
            Route::SignIn,
            Route::Register,
            Route::Level,
            Route::Accessibility,
            Route::Department(id.clone()),
            Route::Guide(id.clone()),
            Route::OneThing(id.clone()),
            Route::Hall(id.clone()),
            Route::Notice(id.clone()),
            Route::Cases,
            Route::Case(id.clone()),
            Route::CaseCorrection(id.clone()),
            Route::CaseRating(id.clone()),
            Route::CaseReceipt(id.clone()),
            Route::LookUp,
            Route::Cards,
            Route::Card(id.clone()),
            Route::CardUses(id.clone()),
            Route::CardCopies(id.clone()),
            Route::CardGrants(id.clone()),
            Route::CardReport(id.clone()),
            Route::AllCardGrants,
            Route::CardLink,
            Route::Verify,
            Route::Messages,
            Route::Delegations,
            Route::NewDelegation,
            Route::Delegation(id.clone()),
            Route::Me,
            Route::Tags,
            Route::MessageSettings,
            Route::Favourites,
            Route::Footprints,
            Route::Materials,
            Route::Archive,
            Route::Payments,
            Route::Payment(id.clone()),
            Route::DeskRefunds,
            Route::DeskRefund(id.clone()),
            Route::Apply(id.clone()),
            Route::Draft(id),
        ];
        all.extend(theme_kinds().map(|kind| Route::Theme(kind, Code::from("090"))));
        for route in all {
            assert_eq!(Route::read(&route.path()), route);
        }
    }

    #[test]
    fn what_is_no_page_is_lost() {
        for path in [
            "/nothing",
            "/items",
            "/items/a/b",
            "/items/a%20b",
            "/browse/person",
            "/browse/nobody/1",
            "/find/x/y/z",
            "/cases/a/b",
            "/cases/a/rate/b",
        ] {
            assert_eq!(Route::read(path), Route::Lost, "{path}");
        }
    }
}
