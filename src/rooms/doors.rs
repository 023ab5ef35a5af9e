//! The doors: which room stands behind which route, each a part of the program of its own.

use crate::browser::{page, place};
use crate::frame::arrival;
use crate::room::{ChunkLost, Door, room};
use crate::routes::Route;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::skeleton::{Shape, Skeleton};
use crate::ui::{Text, Tone};
use crate::words;
use leptos::prelude::*;

room!(HomeRoom, home, crate::rooms::home::Home);
room!(FindRoom, find, crate::rooms::find::Find);
room!(BrowseRoom, browse, crate::rooms::browse::Browse);
room!(GuideRoom, guide, crate::rooms::guide::Guide);
room!(OneThingRoom, one_thing, crate::rooms::one_thing::OneThings);
room!(HallsRoom, halls, crate::rooms::halls::Halls);
room!(BookingDoor, booking, crate::rooms::booking::BookingRoom);
room!(CompareRoom, compare, crate::rooms::compare::Compare);
room!(ApplyRoom, apply, crate::rooms::apply::Apply);
room!(NoticesRoom, notices, crate::rooms::notices::Notices);
room!(NegativeRoom, negative, crate::rooms::negative::Negative);
room!(MatterRoom, matter, crate::rooms::matter::Matter);
room!(WalletRoom, wallet, crate::rooms::wallet::Wallet);
room!(VerifyRoom, verify, crate::rooms::verify::Verify);
room!(MessagesRoom, messages, crate::rooms::messages::Messages);
room!(
    DelegationDoor,
    delegation,
    crate::rooms::delegation::DelegationRoom
);
room!(AccountRoom, account, crate::rooms::account::Account);
room!(MeRoom, me, crate::rooms::me::Me);
room!(
    FavouritesRoom,
    favourites,
    crate::rooms::favourites::Favourites
);
room!(
    FootprintsRoom,
    footprints,
    crate::rooms::footprints::Footprints
);
room!(PapersRoom, papers, crate::rooms::papers::Papers);
room!(PaymentsRoom, payments, crate::rooms::payments::Payments);
room!(PayForRoom, payfor, crate::rooms::pay_for::PayFor);
room!(
    DeskBeginRoom,
    desk_begin,
    crate::rooms::desk_begin::DeskBegin
);
room!(
    DeskCollectRoom,
    desk_collect,
    crate::rooms::desk_collect::DeskCollect
);
room!(
    DeskCounterRoom,
    desk_counter,
    crate::rooms::desk_counter::DeskCounter
);
room!(
    DeskQueueDoor,
    desk_queue,
    crate::rooms::desk_queue::DeskQueueRoom
);
room!(
    DeskParcelsRoom,
    desk_parcels,
    crate::rooms::desk_parcels::DeskParcels
);
room!(DeskPayRoom, desk_pay, crate::rooms::desk_pay::DeskPay);
room!(
    DeskRefundsRoom,
    desk_refunds,
    crate::rooms::desk_refunds::DeskRefunds
);
// A part of applying: it shows answers as the review does, and leads there.
room!(TakeUpRoom, apply_takeup, crate::rooms::take_up::TakeUp);
room!(TalkRoom, talk, crate::rooms::talk::Talk);
room!(
    DeskRectifyRoom,
    desk_rectify,
    crate::rooms::desk_rectify::DeskRectify
);
room!(RatingsRoom, ratings, crate::rooms::ratings::Ratings);
room!(DeskTalkRoom, desk_talk, crate::rooms::desk_talk::DeskTalk);
room!(PrivacyRoom, privacy, crate::rooms::privacy::Privacy);
room!(DeskRoom, desk, crate::rooms::desk::Desk);
room!(HelpRoom, help, crate::rooms::help::Help);
room!(
    AccessibilityRoom,
    accessibility,
    crate::rooms::accessibility::Accessibility
);
room!(CoverageRoom, coverage, crate::rooms::coverage::Coverage);
room!(EnterRoom, enter, crate::rooms::enter::Enter);
room!(LevelRoom, level, crate::rooms::level::Level);
room!(LostRoom, lost, crate::rooms::lost::Lost);

/// Rooms without what varies inside them: going from one guide to another stays in the room.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// [`Route::Home`]
    Home,
    /// [`Route::Find`]
    Find,
    /// [`Route::Browse`] and all below it.
    Browse,
    /// [`Route::Guide`]
    Guide,
    /// [`Route::OneThings`] and each of them.
    OneThing,
    /// [`Route::Halls`] and each hall.
    Halls,
    /// [`Route::Book`], [`Route::Bookings`] and each of them.
    Booking,
    /// [`Route::Compare`]
    Compare,
    /// [`Route::Apply`] and [`Route::Draft`]
    Apply,
    /// [`Route::Notices`], each notice, and [`Route::Powers`].
    Notices,
    /// [`Route::NegativeList`] and [`Route::Precheck`]
    Negative,
    /// [`Route::Cases`], all below it, and [`Route::LookUp`].
    Matter,
    /// [`Route::Cards`], each card and all about it.
    Wallet,
    /// [`Route::Verify`]
    Verify,
    /// [`Route::Messages`] and [`Route::MessageSettings`]
    Messages,
    /// [`Route::Delegations`] and each of them.
    Delegation,
    /// [`Route::Account`] and what belongs to it.
    Account,
    /// [`Route::Me`] and [`Route::Tags`]
    Me,
    /// [`Route::Favourites`]
    Favourites,
    /// [`Route::Footprints`]
    Footprints,
    /// [`Route::Materials`], [`Route::Addresses`] and [`Route::Archive`]
    Papers,
    /// [`Route::Payments`] and each bill.
    Payments,
    /// [`Route::PayFor`] and each bill of somebody else.
    PayFor,
    /// [`Route::DeskCollect`]
    DeskCollect,
    /// [`Route::DeskCounter`]
    DeskCounter,
    /// [`Route::DeskBegin`]
    DeskBegin,
    /// [`Route::TakeUp`]
    TakeUp,
    /// [`Route::DeskQueue`]
    DeskQueue,
    /// [`Route::DeskParcels`] and each inquiry.
    DeskParcels,
    /// [`Route::DeskPay`]
    DeskPay,
    /// [`Route::DeskRefunds`] and each refund.
    DeskRefunds,
    /// [`Route::Talk`], all below it, and [`Route::Answers`].
    Talk,
    /// [`Route::DeskTalk`] and each thread on it.
    DeskTalk,
    /// [`Route::DeskRectify`] and each bad rating on it.
    DeskRectify,
    /// [`Route::Ratings`]
    Ratings,
    /// [`Route::Privacy`]
    Privacy,
    /// [`Route::Desk`] and each case on it.
    Desk,
    /// [`Route::Help`]
    Help,
    /// [`Route::SignIn`] and [`Route::Register`]
    Enter,
    /// [`Route::Level`]
    Level,
    /// [`Route::Accessibility`]
    Accessibility,
    /// [`Route::Coverage`]
    Coverage,
    /// [`Route::Gallery`]
    #[cfg(feature = "gallery")]
    Gallery,
    /// No such page.
    Lost,
}

impl Room {
    /// The room a route leads to.
    pub fn of(route: &Route) -> Self {
        match route {
            Route::Home => Self::Home,
            Route::Find => Self::Find,
            Route::Browse | Route::Theme(..) | Route::Departments | Route::Department(_) => {
                Self::Browse
            }
            Route::Guide(_) => Self::Guide,
            Route::OneThings | Route::OneThing(_) => Self::OneThing,
            Route::Halls | Route::Hall(_) => Self::Halls,
            Route::Book(_) | Route::Bookings | Route::Booking(_) => Self::Booking,
            Route::Compare => Self::Compare,
            Route::Apply(_) | Route::Draft(_) => Self::Apply,
            Route::Notices | Route::Notice(_) | Route::Powers => Self::Notices,
            Route::NegativeList | Route::Precheck => Self::Negative,
            Route::Cases
            | Route::Case(_)
            | Route::CaseCorrection(_)
            | Route::CaseRating(_)
            | Route::CaseReceipt(_)
            | Route::LookUp => Self::Matter,
            Route::Cards
            | Route::Card(_)
            | Route::CardUses(_)
            | Route::CardCopies(_)
            | Route::CardGrants(_)
            | Route::CardReport(_)
            | Route::AllCardGrants
            | Route::CardLink => Self::Wallet,
            Route::Verify => Self::Verify,
            Route::Delegations | Route::NewDelegation | Route::Delegation(_) => Self::Delegation,
            Route::Account | Route::Security | Route::Consents | Route::Access | Route::Cancel => {
                Self::Account
            }
            Route::Me | Route::Tags => Self::Me,
            Route::Messages | Route::MessageSettings => Self::Messages,
            Route::Favourites => Self::Favourites,
            Route::Footprints => Self::Footprints,
            Route::Materials | Route::Addresses | Route::Archive => Self::Papers,
            Route::Payments | Route::Payment(_) => Self::Payments,
            Route::PayFor | Route::OthersBill(_) => Self::PayFor,
            Route::DeskCollect => Self::DeskCollect,
            Route::DeskCounter => Self::DeskCounter,
            Route::DeskBegin => Self::DeskBegin,
            Route::TakeUp => Self::TakeUp,
            Route::DeskQueue => Self::DeskQueue,
            Route::DeskParcels | Route::DeskParcel(_) => Self::DeskParcels,
            Route::DeskPay => Self::DeskPay,
            Route::DeskRefunds | Route::DeskRefund(_) => Self::DeskRefunds,
            Route::Talk | Route::TalkNew | Route::Thread(_) | Route::Answers => Self::Talk,
            Route::DeskTalk | Route::DeskThread(_) => Self::DeskTalk,
            Route::DeskRectify | Route::DeskRectification(_) => Self::DeskRectify,
            Route::Ratings => Self::Ratings,
            Route::Privacy => Self::Privacy,
            Route::Desk | Route::DeskCase(_) => Self::Desk,
            Route::Help => Self::Help,
            Route::SignIn | Route::Register => Self::Enter,
            Route::Level => Self::Level,
            Route::Accessibility => Self::Accessibility,
            Route::Coverage => Self::Coverage,
            #[cfg(feature = "gallery")]
            Route::Gallery(_) => Self::Gallery,
            Route::Lost => Self::Lost,
        }
    }

    /// Goes in.
    pub fn enter(self) -> AnyView {
        match self {
            Self::Home => HomeRoom(),
            Self::Find => FindRoom(),
            Self::Browse => BrowseRoom(),
            Self::Guide => GuideRoom(),
            Self::OneThing => OneThingRoom(),
            Self::Halls => HallsRoom(),
            Self::Booking => BookingDoor(),
            Self::Compare => CompareRoom(),
            Self::Apply => ApplyRoom(),
            Self::Notices => NoticesRoom(),
            Self::Negative => NegativeRoom(),
            Self::Matter => MatterRoom(),
            Self::Wallet => WalletRoom(),
            Self::Verify => VerifyRoom(),
            Self::Messages => MessagesRoom(),
            Self::Delegation => DelegationDoor(),
            Self::Account => AccountRoom(),
            Self::Me => MeRoom(),
            Self::Favourites => FavouritesRoom(),
            Self::Footprints => FootprintsRoom(),
            Self::Papers => PapersRoom(),
            Self::Payments => PaymentsRoom(),
            Self::PayFor => PayForRoom(),
            Self::DeskCollect => DeskCollectRoom(),
            Self::DeskCounter => DeskCounterRoom(),
            Self::DeskBegin => DeskBeginRoom(),
            Self::TakeUp => TakeUpRoom(),
            Self::DeskQueue => DeskQueueDoor(),
            Self::DeskParcels => DeskParcelsRoom(),
            Self::DeskPay => DeskPayRoom(),
            Self::DeskRefunds => DeskRefundsRoom(),
            Self::Talk => TalkRoom(),
            Self::DeskTalk => DeskTalkRoom(),
            Self::DeskRectify => DeskRectifyRoom(),
            Self::Ratings => RatingsRoom(),
            Self::Privacy => PrivacyRoom(),
            Self::Desk => DeskRoom(),
            Self::Help => HelpRoom(),
            Self::Enter => EnterRoom(),
            Self::Level => LevelRoom(),
            Self::Accessibility => AccessibilityRoom(),
            Self::Coverage => CoverageRoom(),
            #[cfg(feature = "gallery")]
            Self::Gallery => view! { <super::gallery::Gallery /> }.into_any(),
            Self::Lost => LostRoom(),
        }
    }
}

/// What every door shows while its room is coming, and when it is lost.
pub fn provide_door() {
    provide_context(Door { coming, lost });
}

fn coming() -> AnyView {
    view! {
        <div class="page">
            <Skeleton shape=Shape::Page />
        </div>
    }
    .into_any()
}

fn lost(lost: ChunkLost, again: Callback<()>) -> AnyView {
    arrival::settled();
    let (title, explain): (Text, fn() -> &'static str) = if lost.gone {
        (
            words::frame::new_version.into(),
            words::frame::new_version_explain,
        )
    } else {
        (
            words::frame::room_lost.into(),
            words::frame::room_lost_explain,
        )
    };
    let action = if lost.gone {
        view! {
            <Button kind=ButtonKind::Primary picture=icon::REFRESH on_press=|()| page::update()>
                {words::frame::reload}
            </Button>
        }
        .into_any()
    } else {
        view! {
            <Button kind=ButtonKind::Primary picture=icon::REFRESH on_press=again>
                {words::ui::retry}
            </Button>
        }
        .into_any()
    };
    let heading = title.clone();
    view! {
        <div class="page">
            <h1 class="visually-hidden">{move || heading.get()}</h1>
            <Notice tone=if lost.gone { Tone::Info } else { Tone::Danger } title urgency=Urgency::AtOnce>
                <p>{explain}</p>
                <div class="row">
                    {action} <Link href=place::home() kind=LinkKind::Lone>
                        {words::ui::back_home}
                    </Link>
                </div>
            </Notice>
        </div>
    }
    .into_any()
}
