//! The endpoints of the contract, a file per resource, and the table of all of them.

mod account;
mod bookings;
mod calling;
mod capabilities;
mod cards;
mod cases;
mod collections;
mod counters;
mod delegations;
mod departments;
mod desk;
mod desk_threads;
mod documents;
mod drafts;
mod elsewhere;
mod files;
mod halls;
mod home;
mod items;
mod keeping;
mod me;
mod messages;
mod negative;
mod notices;
mod one_things;
mod parcels;
mod pay_codes;
mod pay_desk;
mod payments;
mod powers;
mod privacy;
mod rating_statistics;
mod recommended;
mod rectifications;
mod regions;
mod search;
mod session;
mod tags;
mod take_ups;
mod themes;
mod threads;

use contract::Problem;
use contract::endpoints as e;
use contract::wire::Code;

pub(crate) use self::cases::own as own_case;

use crate::http::refuse;
use crate::http::routes::{Ctx, Route, json, other};
use crate::world::places::PlaceId;

pub(crate) use me::filters::Kept as KeptCaseFilter;
pub(crate) use me::mark as own_mark;

/// Every endpoint and what answers it.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        json::<e::GetCapabilities>(capabilities::get),
        json::<e::GetHome>(home::get),
        json::<e::ListRegions>(regions::list),
        json::<e::GetRegion>(regions::get),
        json::<e::LocateRegion>(regions::locate),
        json::<e::GetOwnRegion>(regions::own),
        json::<e::ListDepartments>(departments::list),
        json::<e::GetDepartment>(departments::get),
        json::<e::ListThemes>(themes::list),
        json::<e::ListItems>(items::list),
        json::<e::GetGuide>(items::guide),
        json::<e::ListItemElsewhere>(elsewhere::list),
        json::<e::ListOneThings>(one_things::list),
        json::<e::GetOneThing>(one_things::get),
        json::<e::ListHalls>(halls::list),
        json::<e::GetHall>(halls::get),
        json::<e::GetHallQueue>(halls::queue),
        json::<e::Search>(search::search),
        json::<e::Complete>(search::complete),
        json::<e::RateSearch>(search::rate),
        json::<e::NoteOpened>(search::opened),
        json::<e::Recommend>(recommended::get),
        json::<e::ListNotices>(notices::list),
        json::<e::GetNotice>(notices::get),
        json::<e::MatchNotice>(notices::matched),
        json::<e::ListPowers>(powers::list),
        json::<e::ListNegativeLists>(negative::lists),
        json::<e::ListNegativeEntries>(negative::entries),
        json::<e::ListNegativeChanges>(negative::changes),
        json::<e::ListIndustries>(negative::industries),
        json::<e::GetHelp>(notices::help),
        other::<e::GetFile>(files::get),
        json::<e::GetSession>(session::get),
        other::<e::SignIn>(session::sign_in),
        json::<e::SignOut>(session::sign_out),
        json::<e::SignInByPassword>(session::by_password),
        json::<e::SendCode>(session::send_code),
        json::<e::SignInBySms>(session::by_sms),
        json::<e::StartHandover>(session::start_handover),
        json::<e::GetHandover>(session::get_handover),
        json::<e::GetLevel>(session::get_level),
        json::<e::RaiseLevel>(session::raise_level),
        json::<e::Register>(session::register),
        json::<e::StartLevelHandover>(session::start_level_handover),
        json::<e::GetLevelHandover>(session::get_level_handover),
        json::<e::GetProfile>(account::profile),
        json::<e::Reveal>(account::reveal),
        json::<e::SendOwnCode>(account::send_code),
        json::<e::ChangeMobile>(account::change_mobile),
        json::<e::ChangeEmail>(account::change_email),
        json::<e::ChangePassword>(account::change_password),
        json::<e::ListSessions>(account::sessions),
        json::<e::EndSession>(account::end_session),
        json::<e::EndOtherSessions>(account::end_others),
        json::<e::ListEntries>(account::entries),
        json::<e::ListConsents>(account::consents),
        json::<e::GetConsent>(account::consent),
        json::<e::ChangeConsent>(account::change_consent),
        json::<e::ListDataAccesses>(account::accesses),
        json::<e::Prove>(account::prove),
        json::<e::StartExport>(account::start_export),
        other::<e::GetExport>(account::export),
        json::<e::GetCancellation>(account::cancellation),
        json::<e::CancelAccount>(account::cancel),
        json::<e::KeepAccount>(account::keep),
        json::<e::GetCancellationReceipt>(account::receipt),
        json::<e::ListHallSlots>(bookings::slots),
        json::<e::ListBookings>(bookings::list),
        json::<e::StartBooking>(bookings::start),
        json::<e::GetBooking>(bookings::get),
        json::<e::ActOnBooking>(bookings::act),
        json::<e::StartCollectionCode>(collections::start),
        json::<e::WithdrawCollectionCode>(collections::withdraw),
        json::<e::CheckCollection>(collections::check),
        json::<e::HandOverResult>(collections::hand),
        json::<e::StartParcelInquiry>(parcels::start),
        json::<e::WithdrawParcelInquiry>(parcels::withdraw),
        json::<e::ListDeskParcels>(parcels::desk_list),
        json::<e::GetDeskParcel>(parcels::desk_get),
        json::<e::AnswerParcelInquiry>(parcels::answer),
        json::<e::StartCounterCode>(counters::start),
        json::<e::WithdrawCounterCode>(counters::withdraw),
        json::<e::CheckCounterCode>(counters::check),
        json::<e::TakeInDraft>(counters::take_in),
        json::<e::GiveBackDraft>(counters::give_back),
        json::<e::GetCounterForm>(take_ups::form),
        json::<e::StartCounterDraft>(take_ups::start),
        json::<e::ListCounterDrafts>(take_ups::list),
        json::<e::WithdrawCounterDraft>(take_ups::withdraw),
        json::<e::CheckTakeUp>(take_ups::look),
        json::<e::TakeUpDraft>(take_ups::take),
        json::<e::GetDeskQueue>(calling::queue),
        json::<e::TakeDeskTicket>(calling::take),
        json::<e::CallNext>(calling::call),
        json::<e::ActOnTicket>(calling::step),
        json::<e::ListPrincipals>(drafts::principals),
        json::<e::ListDelegations>(delegations::list),
        json::<e::StartDelegation>(delegations::start),
        json::<e::TakeUpDelegation>(delegations::take_up),
        json::<e::GetDelegation>(delegations::get),
        json::<e::ActOnDelegation>(delegations::act),
        json::<e::ListDelegatedActs>(delegations::log),
        other::<e::GetDelegationPaper>(delegations::paper),
        json::<e::SetActing>(delegations::act_for),
        json::<e::HandOverDraft>(drafts::hand_over),
        json::<e::ListDrafts>(drafts::list),
        json::<e::StartDraft>(drafts::start),
        json::<e::GetDraft>(drafts::get),
        json::<e::SaveDraft>(drafts::put),
        json::<e::DeleteDraft>(drafts::delete),
        json::<e::StartDocument>(documents::start),
        json::<e::GetDocument>(documents::get),
        json::<e::DeleteDocument>(documents::delete),
        other::<e::GetDocumentFile>(documents::file),
        other::<e::GetUploadOffset>(documents::offset),
        other::<e::AppendUpload>(documents::append),
        json::<e::CheckDraft>(drafts::check),
        json::<e::StartPayment>(payments::pay),
        json::<e::GetBill>(payments::bill),
        json::<e::ListBills>(payments::list),
        json::<e::PayBill>(payments::pay_bill),
        json::<e::AskRefund>(payments::ask_refund),
        json::<e::StartPayCode>(pay_codes::start),
        json::<e::WithdrawPayCode>(pay_codes::withdraw),
        json::<e::LookUpBill>(pay_codes::look),
        json::<e::ListOthersBills>(pay_codes::list),
        json::<e::GetOthersBill>(pay_codes::get),
        json::<e::PayOthersBill>(pay_codes::pay),
        json::<e::ListDeskRefunds>(payments::desk_list),
        json::<e::GetDeskRefund>(payments::desk_get),
        json::<e::DecideRefund>(payments::desk_decide),
        json::<e::FindBill>(pay_desk::look),
        json::<e::ConfirmPayment>(pay_desk::confirm),
        json::<e::WithdrawConfirmation>(pay_desk::withdraw),
        json::<e::GetPaymentsReceived>(pay_desk::till),
        json::<e::StartSignature>(payments::sign),
        json::<e::GetSignature>(payments::signature),
        json::<e::SubmitDraft>(drafts::submit),
        json::<e::ListCases>(cases::list),
        json::<e::GetCase>(cases::get),
        other::<e::WatchCase>(cases::watch),
        json::<e::GetReceipt>(cases::receipt),
        json::<e::WithdrawCase>(cases::withdraw),
        json::<e::UrgeCase>(cases::urge),
        json::<e::StartCorrectionDocument>(cases::start_document),
        json::<e::CorrectCase>(cases::correct),
        json::<e::RateCase>(cases::rate),
        json::<e::ListRatingTags>(cases::tags),
        json::<e::LookUpCase>(cases::look_up),
        other::<e::GetPaper>(cases::paper),
        json::<e::ListCards>(cards::list),
        json::<e::GetCard>(cards::get),
        other::<e::GetCardFile>(cards::file),
        json::<e::PresentCard>(cards::present),
        other::<e::GetCardPicture>(cards::picture),
        json::<e::CheckCardCode>(cards::check),
        json::<e::ListCardUses>(cards::uses),
        json::<e::ReportCard>(cards::report),
        json::<e::ListCardCopies>(cards::copies),
        json::<e::MakeCardCopy>(cards::copy),
        other::<e::GetCardCopyFile>(cards::copy_file),
        json::<e::RecallCardCopy>(cards::recall),
        json::<e::ListCardGrants>(cards::grants),
        json::<e::GrantCard>(cards::grant),
        json::<e::RevokeCardGrant>(cards::revoke),
        json::<e::ListCardLinks>(cards::links),
        json::<e::LinkCard>(cards::link),
        json::<e::ListMessages>(messages::list),
        json::<e::CountMessages>(messages::counts),
        json::<e::ReadMessage>(messages::read),
        json::<e::GetMySpace>(me::get),
        other::<e::WatchMySpace>(me::watch),
        json::<e::GetCaseFilters>(me::filters::get),
        json::<e::SaveCaseFilter>(me::filters::save),
        json::<e::DeleteCaseFilter>(me::filters::delete),
        json::<e::GetTags>(tags::get),
        json::<e::AddTag>(tags::add),
        json::<e::RemoveTag>(tags::remove),
        json::<e::SwitchTags>(tags::switch),
        json::<e::ListSuggestions>(tags::suggest),
        json::<e::ReadMessages>(messages::read_many),
        json::<e::GetSubscriptions>(messages::subscriptions),
        json::<e::SaveSubscriptions>(messages::subscribe),
        json::<e::ListFavourites>(keeping::favourites),
        json::<e::GetFavourite>(keeping::favourite),
        json::<e::SaveFavourite>(keeping::save_favourite),
        json::<e::DeleteFavourite>(keeping::delete_favourite),
        json::<e::ListFootprints>(keeping::footprints),
        json::<e::ConsentToFootprints>(keeping::consent),
        json::<e::AddFootprints>(keeping::add_footprints),
        json::<e::EraseFootprints>(keeping::erase_footprints),
        json::<e::ListArchives>(keeping::archives),
        json::<e::ListKeptMaterials>(keeping::materials),
        json::<e::KeepMaterial>(keeping::keep),
        json::<e::ChangeKeptMaterial>(keeping::change),
        json::<e::DeleteKeptMaterial>(keeping::delete),
        json::<e::TakeKeptMaterial>(keeping::take),
        json::<e::ListAddresses>(keeping::addresses),
        json::<e::SaveAddress>(keeping::save_address),
        json::<e::ChangeAddress>(keeping::change_address),
        json::<e::DeleteAddress>(keeping::delete_address),
        json::<e::ListAnswers>(threads::answers),
        json::<e::GetThreadOptions>(threads::options),
        json::<e::ListThreads>(threads::list),
        json::<e::StartThread>(threads::start),
        json::<e::StartThreadDocument>(threads::start_document),
        json::<e::GetThread>(threads::get),
        other::<e::WatchThread>(threads::watch),
        json::<e::ContinueThread>(threads::act),
        json::<e::ListOwnRatings>(threads::ratings),
        json::<e::ListDeskThreads>(desk_threads::list),
        json::<e::GetDeskThread>(desk_threads::get),
        json::<e::ActOnThread>(desk_threads::act),
        json::<e::GetRatingStatistics>(rating_statistics::get),
        json::<e::GetPortalRatings>(crate::portal_ratings::get),
        json::<e::RatePortal>(crate::portal_ratings::rate),
        json::<e::RevisitRectification>(rectifications::revisit),
        json::<e::ListDeskRectifications>(rectifications::list),
        json::<e::GetDeskRectification>(rectifications::get),
        json::<e::ActOnRectification>(rectifications::act),
        json::<e::GetPrivacy>(privacy::get),
        json::<e::StartFactor>(privacy::start),
        json::<e::SetFactor>(privacy::set),
        json::<e::UnlockPrivacy>(privacy::unlock),
        json::<e::LockPrivacy>(privacy::lock),
        json::<e::ResetFactor>(privacy::reset),
        json::<e::SavePrivacy>(privacy::save),
        json::<e::PlacePrivately>(privacy::place),
        json::<e::ListPrivate>(privacy::list),
        json::<e::DissolvePrivacy>(privacy::dissolve),
        json::<e::CloseMessage>(privacy::close),
        json::<e::GetDesk>(desk::me),
        json::<e::ListInbox>(desk::inbox),
        json::<e::GetDeskCase>(desk::get),
        json::<e::ActOnCase>(desk::act),
        json::<e::ReviewMaterial>(desk::review),
        json::<e::CheckCertificate>(desk::check),
    ]
}

/// The OpenAPI document for an API below a base path.
pub fn openapi(base_path: &str) -> String {
    let document = contract::openapi::document(&format!("{base_path}api"));
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

impl Ctx<'_> {
    /// The place of a region code; where visitors start without one.
    pub(crate) fn place(&self, region: Option<&Code>) -> Result<PlaceId, Problem> {
        match region {
            None => Ok(self.world.default_place),
            Some(code) => self
                .world
                .places
                .find(code.as_str())
                .ok_or_else(|| refuse::unknown_region(self.trace())),
        }
    }
}
