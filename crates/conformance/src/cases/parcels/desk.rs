//! The desk that sent a parcel: what it sees of an inquiry, and its answer.

use contract::ProblemKind;
use contract::endpoint::Id;
use contract::endpoints::{
    AnswerParcelInquiry, DeskParcelQuery, GetCase, GetDeskParcel, ListDeskParcels, ListMessages,
    MessageQuery,
};
use contract::mask;
use contract::wire::{
    Limit, Parcel, ParcelInquiry, ParcelInquiryAct, ParcelInquiryAnswer, ParcelInquiryState, Role,
};

use super::{Walk, parcel};
use crate::client::read;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::visit::Visit;

impl<'k> Walk<'k> {
    fn window(&self) -> Checked<&'k Visit> {
        self.people.officer(&Role::Window).map(|(_, visit)| visit)
    }

    /// Whether the inquiry is in the list of those that are open, or that ended.
    fn listed(&self, inquiry: &ParcelInquiry, open: bool) -> Checked<(Exchange, bool)> {
        let query = DeskParcelQuery {
            open: Some(open),
            limit: Some(Limit(100)),
            ..DeskParcelQuery::default()
        };
        let cookies = self.window()?.cookies();
        let held = [("cookie", cookies.as_str())];
        let list = self
            .client
            .call_with::<ListDeskParcels>(&(), &query, &held)?;
        let mut rows = list.value.items.iter();
        let there = rows.any(|row| row.inquiry.id == inquiry.id);
        Ok((list.exchange, there))
    }

    /// Where the desk of the test persona does not see it, nothing can be told.
    fn reaches(&self, inquiry: &ParcelInquiry) -> Checked {
        if self.listed(inquiry, true)?.1 {
            return Ok(());
        }
        self.withdraw(self.visit, inquiry)?;
        cannot_tell("the parcel was sent by another desk than that of the test persona")
    }

    pub(super) fn at_the_desk(&self) -> Checked {
        let inquiry = self.ask()?;
        self.reaches(&inquiry)?;
        let target = format!("/desk/parcel-inquiries/{}", inquiry.id);
        self.client
            .get_as(self.visit, &target)?
            .problem(&ProblemKind::NotAllowed)?;
        let cookies = self.window()?.cookies();
        let held = [("cookie", cookies.as_str())];
        let path = Id(inquiry.id.clone());
        let one = self.client.call_with::<GetDeskParcel>(&path, &(), &held)?;
        let to = one.value.delivery.as_ref();
        let hidden = |text: &Option<String>| text.as_deref().is_none_or(mask::is_masked);
        one.exchange.require(
            to.is_none_or(|to| hidden(&to.recipient) && hidden(&to.mobile) && hidden(&to.address))
                && !one.value.acts.is_empty(),
            "masked details, and something to answer",
            "it is not so",
        )?;
        self.withdraw(self.visit, &inquiry)?;
        let (exchange, open) = self.listed(&inquiry, true)?;
        let (_, ended) = self.listed(&inquiry, false)?;
        exchange.require(
            !open && ended,
            "what was taken back among those that ended",
            "it is elsewhere",
        )
    }

    fn answer(
        &self,
        inquiry: &ParcelInquiry,
        act: ParcelInquiryAct,
        text: &str,
    ) -> Checked<Exchange> {
        let body = ParcelInquiryAnswer {
            act,
            text: (!text.is_empty()).then(|| text.to_owned()),
            expected_on: None,
        };
        let path = Id(inquiry.id.clone());
        self.window()?
            .send::<AnswerParcelInquiry>(self.client, &path, &body, &[])
    }

    /// The newest messages of the case.
    fn told(&self) -> Checked<Vec<String>> {
        let query = MessageQuery {
            limit: Some(Limit(100)),
            ..MessageQuery::default()
        };
        let cookies = self.visit.cookies();
        let held = [("cookie", cookies.as_str())];
        let all = self.client.call_with::<ListMessages>(&(), &query, &held)?;
        let of = |id: &str| id == self.id.0;
        let own = all.value.items.iter();
        Ok(own
            .filter(|one| one.case.as_ref().is_some_and(|case| of(&case.id)))
            .map(|one| one.id.clone())
            .collect())
    }

    fn now(&self) -> Checked<(Exchange, Parcel)> {
        let cookies = self.visit.cookies();
        let held = [("cookie", cookies.as_str())];
        let answer = self.client.call_with::<GetCase>(&self.id, &(), &held)?;
        let parcel = parcel(&answer.exchange, answer.value)?;
        Ok((answer.exchange, parcel))
    }

    pub(super) fn sent_again(&self) -> Checked {
        let inquiry = self.ask()?;
        self.reaches(&inquiry)?;
        let before = self.told()?;
        let answer = self.answer(&inquiry, ParcelInquiryAct::SendAgain, "")?;
        read::<AnswerParcelInquiry>(&answer)?;
        self.answer(&inquiry, ParcelInquiryAct::SendAgain, "")?
            .problem(&ProblemKind::Conflict)?;
        let (exchange, parcel) = self.now()?;
        let void = parcel.earlier.first();
        exchange.require(
            parcel.number != inquiry.number && void.is_some_and(|one| one.number == inquiry.number),
            "a new number, and the old one among those that are void",
            "the old number still holds",
        )?;
        let mut all = parcel.inquiries.iter();
        let ended = all.find(|one| one.id == inquiry.id);
        exchange.require(
            ended.is_some_and(|one| {
                one.state == ParcelInquiryState::SentAgain
                    && one.new_number.as_ref() == Some(&parcel.number)
            }) && parcel.inquirable.iter().all(|one| one.from.is_some()),
            "the inquiry as SENT_AGAIN with the new number, which is not missing yet",
            "it is not so",
        )?;
        exchange.require(
            self.told()?.iter().any(|id| !before.contains(id)),
            "a message to the applicant, about the case",
            "there is none",
        )
    }

    pub(super) fn received(&self) -> Checked {
        let inquiry = self.ask()?;
        self.reaches(&inquiry)?;
        let act = || ParcelInquiryAct::Delivered;
        self.answer(&inquiry, act(), "")?.refuses_field("/text")?;
        read::<AnswerParcelInquiry>(&self.answer(&inquiry, act(), "kit")?)?;
        let (exchange, parcel) = self.now()?;
        let mut all = parcel.inquiries.iter();
        let ended = all.find(|one| one.id == inquiry.id);
        exchange.require(
            ended.is_some_and(|one| {
                one.state == ParcelInquiryState::Delivered && one.answer.is_some()
            }) && parcel.inquirable.is_empty(),
            "the inquiry as DELIVERED with its proof, and nothing more to ask",
            "it is not so",
        )
    }
}
