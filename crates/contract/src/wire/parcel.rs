//! 包裹查询: a parcel that did not come, or not as it should, and what the desk finds of it (Y-8).

use super::{Delivery, Named, Parcel, Text};

open_enum! {
    /// What is asked after a parcel.
    pub enum ParcelInquiryKind {
        /// It has not come.
        NotArrived = "NOT_ARRIVED",
        /// It is said to be signed for; the recipient does not have it.
        SignedNotByMe = "SIGNED_NOT_BY_ME",
        /// It came damaged.
        Damaged = "DAMAGED",
        /// Something else was in it.
        WrongContent = "WRONG_CONTENT",
    }
}
open_enum! {
    /// Where an inquiry stands.
    pub enum ParcelInquiryState {
        /// It is looked for.
        Open = "OPEN",
        /// It was found, and comes by a new day.
        Found = "FOUND",
        /// Another parcel was sent in its place.
        SentAgain = "SENT_AGAIN",
        /// It was shown to have been received.
        Delivered = "DELIVERED",
        /// It has come after all: taken back by who asked.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// What the desk answers to an inquiry.
    pub enum ParcelInquiryAct {
        /// It is found, and comes by a new day.
        Found = "FOUND",
        /// Sends another in its place; the number of the old one is void.
        SendAgain = "SEND_AGAIN",
        /// It was received; the proof in words.
        Delivered = "DELIVERED",
    }
}

wire! {
    /// What can be asked after a parcel.
    pub struct ParcelInquirable {
        /// What.
        pub kind: ParcelInquiryKind,
        /// First day on which it can be asked. None: now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
        /// Within how many working days it is answered.
        pub answer_days: u32,
        /// What is done about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub then: Option<Text>,
    }

    /// Something asked after a parcel, and what came of it.
    pub struct ParcelInquiry {
        /// Opaque identifier.
        pub id: String,
        /// 物流单号 of the parcel asked after.
        pub number: String,
        /// What was asked.
        pub kind: ParcelInquiryKind,
        /// Where it stands.
        pub state: ParcelInquiryState,
        /// When it was asked.
        pub asked_at: String,
        /// Day by which it is answered.
        pub answer_by: String,
        /// With `OPEN`, to the applicant: what is done about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub then: Option<Text>,
        /// What the applicant said with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub said: Option<String>,
        /// The answer of the desk; with `DELIVERED` the proof.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub answer: Option<Text>,
        /// With `FOUND`: the day by which it comes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expected_on: Option<String>,
        /// With `SENT_AGAIN`: 物流单号 of the new parcel.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub new_number: Option<String>,
        /// When it was answered, or taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ended_at: Option<String>,
    }

    /// Asks after a parcel.
    pub struct ParcelInquiryStart {
        /// What: one of the parcel's `inquirable`.
        pub kind: ParcelInquiryKind,
        /// In one's own words, 500 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    /// An inquiry on the desk.
    pub struct DeskParcelInquiry {
        /// The inquiry.
        pub inquiry: ParcelInquiry,
        /// Its case, by id and number.
        pub case: Named,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// Where it was sent, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery: Option<Delivery>,
        /// The parcel there is now, without its inquiries.
        pub parcel: Parcel,
        /// What can be answered.
        #[serde(default)]
        pub acts: Vec<ParcelInquiryAct>,
    }

    /// Answers an inquiry, once.
    pub struct ParcelInquiryAnswer {
        /// One of `acts`.
        pub act: ParcelInquiryAct,
        /// For the applicant to read, 500 characters at most. With `DELIVERED` it must be there: the proof.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// With `FOUND`, where it must be: the day by which it comes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expected_on: Option<String>,
    }
}
