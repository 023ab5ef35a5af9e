//! Which pages there are on a back end and in a deployment.

use super::Route;
use crate::{config::Module, site};

impl Route {
    /// Whether the back end serves the clause it stands for, and the deployment leaves its module on; reactive. Until
    /// the back end has said what it can do everything is served, so that nothing jumps when it answers.
    pub fn is_served(&self) -> bool {
        let (clause, module) = match self {
            Self::Guide(_) => ("F-6.1.4", None),
            Self::OneThings | Self::OneThing(_) => ("F-6.2.2.c", None),
            Self::Halls
            | Self::Hall(_)
            | Self::Book(_)
            | Self::Bookings
            | Self::Booking(_)
            | Self::DeskQueue
            | Self::DeskCounter
            | Self::DeskBegin
            | Self::TakeUp => ("Y-7", None),
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
            Self::CaseRating(_)
            | Self::Ratings
            | Self::DeskRectify
            | Self::DeskRectification(_) => ("F-6.1.9", None),
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
            Self::Addresses => ("Y-8", None),
            Self::Payments
            | Self::Payment(_)
            | Self::DeskPay
            | Self::PayFor
            | Self::OthersBill(_)
            | Self::DeskRefunds
            | Self::DeskRefund(_) => ("Q-6.2.2.9", None),
            Self::Talk
            | Self::TalkNew
            | Self::Thread(_)
            | Self::Answers
            | Self::DeskTalk
            | Self::DeskThread(_) => ("F-6.1.8.1", None),
            Self::Privacy => ("F-6.1.10.i", None),
            Self::Desk | Self::DeskCase(_) => ("F-6.2.3", None),
            Self::Help | Self::DeskCollect | Self::DeskParcels | Self::DeskParcel(_) => {
                ("Y-8", None)
            }
            Self::SignIn => ("F-6.1.3", Some(Module::SignIn)),
            Self::Register => ("F-6.1.2", Some(Module::SignIn)),
            Self::Level => ("F-6.1.10.j", Some(Module::SignIn)),
            _ => return true,
        };
        site::serves(clause, module)
    }
}
