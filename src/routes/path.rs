//! The paths of the pages, read and written.

use super::Route;
use contract::{
    ParamValue,
    endpoint::Id,
    wire::{Code, ThemeKind},
};

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
            ("halls", Some(one), Some("book")) => id(one, Self::Book),
            ("bookings", None, None) => Self::Bookings,
            ("bookings", Some(one), None) => id(one, Self::Booking),
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
            ("me", Some("addresses"), None) => Self::Addresses,
            ("me", Some("archive"), None) => Self::Archive,
            ("payments", None, None) => Self::Payments,
            ("payments", Some(one), None) => id(one, Self::Payment),
            ("pay-for", None, None) => Self::PayFor,
            ("pay-for", Some(one), None) => id(one, Self::OthersBill),
            ("desk", Some("collect"), None) => Self::DeskCollect,
            ("desk", Some("counter"), None) => Self::DeskCounter,
            ("desk", Some("queue"), None) => Self::DeskQueue,
            ("desk", Some("parcels"), None) => Self::DeskParcels,
            ("desk", Some("parcels"), Some(one)) => id(one, Self::DeskParcel),
            ("desk", Some("pay"), None) => Self::DeskPay,
            ("desk", Some("refunds"), None) => Self::DeskRefunds,
            ("desk", Some("refunds"), Some(one)) => id(one, Self::DeskRefund),
            ("talk", None, None) => Self::Talk,
            ("talk", Some("new"), None) => Self::TalkNew,
            ("talk", Some(one), None) => id(one, Self::Thread),
            ("answers", None, None) => Self::Answers,
            ("desk", Some("talk"), None) => Self::DeskTalk,
            ("desk", Some("talk"), Some(one)) => id(one, Self::DeskThread),
            ("ratings", None, None) => Self::Ratings,
            ("desk", Some("ratings"), None) => Self::DeskRectify,
            ("desk", Some("ratings"), Some(one)) => id(one, Self::DeskRectification),
            ("me", Some("privacy"), None) => Self::Privacy,
            ("desk", None, None) => Self::Desk,
            ("desk", Some("cases"), Some(one)) => id(one, Self::DeskCase),
            ("help", None, None) => Self::Help,
            ("sign-in", None, None) => Self::SignIn,
            ("register", None, None) => Self::Register,
            ("level", None, None) => Self::Level,
            ("accessibility", None, None) => Self::Accessibility,
            ("coverage", None, None) => Self::Coverage,
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
            Self::Book(id) => return ["/halls/", &id.0, "/book"].concat(),
            Self::Bookings => ("/bookings", ""),
            Self::Booking(id) => ("/bookings/", id.0.as_str()),
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
            Self::Addresses => ("/me/addresses", ""),
            Self::Archive => ("/me/archive", ""),
            Self::Payments => ("/payments", ""),
            Self::Payment(id) => ("/payments/", id.0.as_str()),
            Self::PayFor => ("/pay-for", ""),
            Self::OthersBill(id) => ("/pay-for/", id.0.as_str()),
            Self::DeskCollect => ("/desk/collect", ""),
            Self::DeskCounter => ("/desk/counter", ""),
            Self::DeskQueue => ("/desk/queue", ""),
            Self::DeskParcels => ("/desk/parcels", ""),
            Self::DeskParcel(id) => ("/desk/parcels/", id.0.as_str()),
            Self::DeskPay => ("/desk/pay", ""),
            Self::DeskRefunds => ("/desk/refunds", ""),
            Self::DeskRefund(id) => ("/desk/refunds/", id.0.as_str()),
            Self::Talk => ("/talk", ""),
            Self::TalkNew => ("/talk/new", ""),
            Self::Thread(id) => ("/talk/", id.0.as_str()),
            Self::Answers => ("/answers", ""),
            Self::DeskTalk => ("/desk/talk", ""),
            Self::DeskThread(id) => ("/desk/talk/", id.0.as_str()),
            Self::Ratings => ("/ratings", ""),
            Self::DeskRectify => ("/desk/ratings", ""),
            Self::DeskRectification(id) => ("/desk/ratings/", id.0.as_str()),
            Self::Privacy => ("/me/privacy", ""),
            Self::Desk => ("/desk", ""),
            Self::DeskCase(id) => ("/desk/cases/", id.0.as_str()),
            Self::Help => ("/help", ""),
            Self::SignIn => ("/sign-in", ""),
            Self::Register => ("/register", ""),
            Self::Level => ("/level", ""),
            Self::Accessibility => ("/accessibility", ""),
            Self::Coverage => ("/coverage", ""),
            #[cfg(feature = "gallery")]
            Self::Gallery(component) if component.is_empty() => ("/gallery", ""),
            #[cfg(feature = "gallery")]
            Self::Gallery(component) => ("/gallery/", component.as_str()),
        };
        [folder, last].concat()
    }
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
            Route::Ratings,
            Route::DeskRectify,
            Route::DeskRectification(id.clone()),
            Route::Help,
            Route::SignIn,
            Route::Register,
            Route::Level,
            Route::Accessibility,
            Route::Coverage,
            Route::Department(id.clone()),
            Route::Guide(id.clone()),
            Route::OneThing(id.clone()),
            Route::Hall(id.clone()),
            Route::Book(id.clone()),
            Route::Bookings,
            Route::Booking(id.clone()),
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
            Route::Addresses,
            Route::Archive,
            Route::Payments,
            Route::Payment(id.clone()),
            Route::PayFor,
            Route::OthersBill(id.clone()),
            Route::DeskCollect,
            Route::DeskCounter,
            Route::DeskQueue,
            Route::DeskParcels,
            Route::DeskParcel(id.clone()),
            Route::DeskPay,
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
