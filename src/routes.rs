//! The route table: the only place that knows all rooms. A line a room here, in [`Route::path`], in [`Route::read`] and in
//! [`Route::is_served`]; links are made of routes, never by hand.

mod address;
mod path;
mod served;

pub use address::*;

use crate::browser::place;
use contract::QueryParams;
use contract::endpoint::{Id, encode};
use contract::wire::{Code, ThemeKind};

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
    /// Booking a visit to a hall; its query is [`contract::endpoints::SlotQuery`].
    Book(Id),
    /// One's bookings.
    Bookings,
    /// One booking.
    Booking(Id),
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
    /// Where one has things sent.
    Addresses,
    /// What one pays and has paid; its query is [`contract::endpoints::BillQuery`].
    Payments,
    /// One of these.
    Payment(Id),
    /// Paying for somebody else with a code; its query is [`contract::endpoints::OthersBillQuery`].
    PayFor,
    /// A bill of somebody else.
    OthersBill(Id),
    /// Going on with what a window began, for a code.
    TakeUp,
    /// Handing results over at the officer's window.
    DeskCollect,
    /// Going on at the officer's window with what was begun on line.
    DeskCounter,
    /// What the officer's window begins for people; its query is [`contract::endpoints::CounterDraftQuery`].
    DeskBegin,
    /// The queue of the officer's hall.
    DeskQueue,
    /// Inquiries after parcels at the desk; its query is [`contract::endpoints::DeskParcelQuery`].
    DeskParcels,
    /// One of them.
    DeskParcel(Id),
    /// Payments at the officer's window; its query is [`contract::endpoints::PaymentsReceivedQuery`].
    DeskPay,
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
    /// What people said of services, counted; its query is [`contract::endpoints::RatingStatisticsQuery`].
    Ratings,
    /// Bad ratings at the desk; its query is [`contract::endpoints::DeskRectificationQuery`].
    DeskRectify,
    /// One of them.
    DeskRectification(Id),
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
    /// What of the standards' clauses there is; its query is that of its room.
    Coverage,
    /// The component gallery, with the component shown.
    #[cfg(feature = "gallery")]
    Gallery(String),
    /// No such page.
    Lost,
}

impl Route {
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
