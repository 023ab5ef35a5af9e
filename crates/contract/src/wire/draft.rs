//! 暂存: an application that is being filled in (Q-A.2.3.1, Q-6.2.2.5, Q-6.2.2.6, Q-6.2.2.9).

use super::{Answers, Attachment, CardBrief, FormDefinition, Material, Named, Text};

open_enum! {
    /// For whom one applies.
    pub enum ApplicantKind {
        /// For oneself.
        Myself = "MYSELF",
        /// For somebody who gave a delegation.
        Delegate = "DELEGATE",
        /// For a child or somebody under guardianship.
        Guardian = "GUARDIAN",
        /// For a legal person or another organisation.
        Organisation = "ORGANISATION",
    }
}
open_enum! {
    /// How the result is handed over.
    pub enum DeliveryKind {
        /// Into the wallet only.
        Electronic = "ELECTRONIC",
        /// By express.
        Express = "EXPRESS",
        /// Fetched at a place.
        Collect = "COLLECT",
    }
}
open_enum! {
    /// Where a document that is handed in stands.
    pub enum DocumentState {
        /// Announced; its bytes are still to come.
        Pending = "PENDING",
        /// All its bytes are here and are being looked at.
        Checking = "CHECKING",
        /// Received.
        Received = "RECEIVED",
        /// Not accepted: `reason` says why, and what to do.
        Failed = "FAILED",
    }
}
open_enum! {
    /// How a material is supplied.
    pub enum SupplyKind {
        /// Files.
        Upload = "UPLOAD",
        /// A certificate of the wallet stands in for it (免提交).
        Certificate = "CERTIFICATE",
        /// It follows later (容缺后补).
        Later = "LATER",
        /// A signed commitment stands in for it (告知承诺).
        Commitment = "COMMITMENT",
        /// Nothing to do: checked against shared data, or made from the form.
        Exempt = "EXEMPT",
    }
}
open_enum! {
    /// Where a payment stands.
    pub enum BillState {
        /// To be paid.
        Unpaid = "UNPAID",
        /// Under way; the outcome is not known yet.
        Paying = "PAYING",
        /// Paid.
        Paid = "PAID",
        /// Being paid back.
        Refunding = "REFUNDING",
        /// Paid back.
        Refunded = "REFUNDED",
        /// Cancelled: nothing is due.
        Closed = "CLOSED",
    }
}
open_enum! {
    /// How one signs.
    pub enum SignatureKind {
        /// A name drawn by hand.
        HandDrawn = "HAND_DRAWN",
        /// A certificate on another device, by a code.
        Certificate = "CERTIFICATE",
    }
}
open_enum! {
    /// Where a signature stands.
    pub enum SignatureState {
        /// Waits for the other device.
        Waiting = "WAITING",
        /// Signed.
        Signed = "SIGNED",
        /// Refused on the other device, or by the signing service.
        Refused = "REFUSED",
        /// Its time has run out, or what was signed has changed since.
        Expired = "EXPIRED",
    }
}
open_enum! {
    /// Why a draft cannot go on as it is.
    pub enum DraftBar {
        /// The item is suspended for now.
        ItemSuspended = "ITEM_SUSPENDED",
        /// The item has been withdrawn.
        ItemWithdrawn = "ITEM_WITHDRAWN",
        /// The form has a newer version: `PUT` with `migrate` goes over to it.
        FormChanged = "FORM_CHANGED",
    }
}

wire! {
    /// Begins an application.
    pub struct DraftStart {
        /// Id of the item.
        pub item: String,
        /// Code of the region where it is applied for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
        /// Id of whom one applies for, of [`Principal`]s; oneself when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub applicant: Option<String>,
        /// Throws the open draft of this item and applicant away. Without it such a draft is a `CONFLICT`.
        #[serde(default)]
        pub anew: bool,
    }

    /// Somebody one may apply for.
    pub struct Principal {
        /// Opaque identifier.
        pub id: String,
        /// Masked name.
        pub name: String,
        /// By what right.
        pub kind: ApplicantKind,
    }

    /// Everybody one may apply for, oneself first.
    pub struct Principals {
        /// In the order to offer them.
        pub principals: Vec<Principal>,
    }

    /// A draft, in a list.
    pub struct DraftSummary {
        /// Opaque identifier.
        pub id: String,
        /// The item.
        pub item: Named,
        /// For whom.
        pub applicant: Principal,
        /// When it was saved last.
        pub saved_at: String,
        /// When it will be thrown away.
        pub expires_at: String,
    }

    /// An application that is being filled in.
    pub struct Draft {
        /// Opaque identifier.
        pub id: String,
        /// Changes with each save; goes into `If-Match` in double quotes.
        pub revision: String,
        /// The item.
        pub item: Named,
        /// Code and name of the region where it is applied for.
        pub region: Named,
        /// For whom.
        pub applicant: Principal,
        /// When it was begun.
        pub began_at: String,
        /// When it was saved last.
        pub saved_at: String,
        /// When it will be thrown away.
        pub expires_at: String,
        /// Why it cannot go on as it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bar: Option<DraftBarred>,
        /// The form it was begun with.
        pub form: FormDefinition,
        /// What the person says.
        pub content: DraftContent,
        /// Answers that were filled in from what is known.
        #[serde(default)]
        pub prefilled: Vec<Prefilled>,
        /// The materials that this situation needs, with what was supplied for each.
        pub materials: Vec<DraftMaterial>,
        /// What is due; absent when nothing is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bill: Option<Bill>,
        /// How it can be delivered.
        pub delivery_kinds: Vec<DeliveryKind>,
        /// How it can be signed.
        pub signature_kinds: Vec<SignatureKind>,
        /// What is told to and asked of the person before they begin: purpose, kinds of data, who gets them.
        pub notice: Vec<Text>,
        /// What files may be like.
        pub file_rules: FileRules,
    }

    /// Why a draft cannot go on.
    pub struct DraftBarred {
        /// Why.
        pub kind: DraftBar,
        /// In words, with what to do.
        pub explain: Text,
        /// With `FORM_CHANGED`: what changed, in words.
        #[serde(default)]
        pub changes: Vec<Text>,
    }

    /// What a person says in a draft: the body of a save.
    pub struct DraftContent {
        /// Their situation: options chosen.
        #[serde(default)]
        pub situation: Vec<SituationAnswer>,
        /// Answers to the form.
        pub answers: Answers,
        /// How the result is handed over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery: Option<Delivery>,
        /// How materials that need no file are supplied.
        #[serde(default)]
        pub supplies: Vec<Supply>,
        /// JSON pointers of filled-in answers that the person says are wrong, with what they say of it.
        #[serde(default)]
        pub disputed: Vec<Disputed>,
        /// Whether the person has read the notice and agreed to it.
        #[serde(default)]
        pub agreed: bool,
        /// Where in the application they were: `form/person`. For coming back; opaque to the back end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// Go over to the newest version of the form. Only with `FORM_CHANGED`.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub migrate: bool,
    }

    /// An answer to a question of the guide.
    pub struct SituationAnswer {
        /// Id of the question.
        pub question: String,
        /// Ids of the options chosen.
        pub options: Vec<String>,
    }

    /// How a material is supplied, when not by files.
    pub struct Supply {
        /// Id of the material.
        pub material: String,
        /// How.
        pub kind: SupplyKind,
        /// With `CERTIFICATE`: id of the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<String>,
    }

    /// A filled-in answer that is wrong.
    pub struct Disputed {
        /// JSON pointer into `answers`.
        pub pointer: String,
        /// What the person says of it.
        pub note: String,
    }

    /// An answer that was filled in.
    pub struct Prefilled {
        /// JSON pointer into `answers`.
        pub pointer: String,
        /// Where it comes from: 公安人口库.
        pub source: Text,
        /// The day it was true there, `YYYY-MM-DD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub as_of: Option<String>,
        /// The answer stands there masked. While it is left as it is the back end puts the real one in its place, and
        /// nobody judges it.
        #[serde(default)]
        pub masked: bool,
    }

    /// A material of this application.
    pub struct DraftMaterial {
        /// The material, as the guide has it.
        pub material: Material,
        /// How it may be supplied.
        pub ways: Vec<SupplyKind>,
        /// Cards of the wallet that can stand in for it.
        #[serde(default)]
        pub cards: Vec<CardBrief>,
        /// Files handed in.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// A file handed in.
    pub struct Document {
        /// Opaque identifier.
        pub id: String,
        /// Its name as it was on the device.
        pub name: String,
        /// Media type as found by looking into it; as said, until then.
        pub media_type: String,
        /// Bytes.
        pub size: u64,
        /// Bytes that have come.
        pub received: u64,
        /// Where it stands.
        pub state: DocumentState,
        /// With `FAILED`: why, and what to do.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
        /// With `RECEIVED`: SM3 digest, 64 hexadecimal digits.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sm3: Option<String>,
        /// While `PENDING`: where its bytes go by tus 1.0, a path below the API's root.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub upload: Option<String>,
        /// With `RECEIVED`: where it can be fetched.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file: Option<Attachment>,
    }

    /// Announces a file for a material.
    pub struct DocumentStart {
        /// Its name on the device.
        pub name: String,
        /// Media type as the device says.
        pub media_type: String,
        /// Bytes.
        pub size: u64,
    }

    /// What files may be like.
    pub struct FileRules {
        /// Most bytes of one file.
        pub most_bytes: u64,
        /// Most files of one material.
        pub most_files: u32,
        /// Media types that are taken.
        pub media_types: Vec<String>,
        /// Least width and height of a picture, in pixels.
        pub least_pixels: u32,
    }

    /// How the result is handed over.
    pub struct Delivery {
        /// How.
        pub kind: DeliveryKind,
        /// With `EXPRESS`: to whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub recipient: Option<String>,
        /// With `EXPRESS`: their mobile telephone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mobile: Option<String>,
        /// With `EXPRESS`: code of the region.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
        /// With `EXPRESS`: street and number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// With `COLLECT`: id of the place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
    }

    /// What is due, and whether it was paid.
    pub struct Bill {
        /// Opaque identifier.
        pub id: String,
        /// 缴款单号.
        pub number: String,
        /// What for.
        pub name: Text,
        /// Yuan as a decimal string.
        pub amount: String,
        /// 收费依据.
        pub basis: Text,
        /// Where it stands.
        pub state: BillState,
        /// When it was paid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paid_at: Option<String>,
        /// The fiscal receipt.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub receipt: Option<Attachment>,
    }

    /// Begins a payment.
    pub struct PaymentStart {
        /// Path in the portal to come back to.
        pub return_to: String,
    }

    /// Where one pays.
    pub struct Payment {
        /// Address of the hosted page.
        pub href: String,
        /// The bill.
        pub bill: Bill,
    }

    /// What is still missing before a draft can be submitted. Empty lists: it can.
    pub struct DraftCheck {
        /// Each wrong or missing answer; pointers into the content: `/answers/name`, `/delivery/mobile`.
        pub errors: Vec<crate::problem::FieldError>,
        /// Ids of materials that are still to be supplied.
        pub materials: Vec<String>,
        /// Whether something is still to be paid.
        pub unpaid: bool,
        /// SM3 digest of what would be signed.
        pub digest: String,
    }

    /// Asks for a signature over a draft as it stands.
    pub struct SignatureStart {
        /// How.
        pub kind: SignatureKind,
        /// With `HAND_DRAWN`: the strokes, each a list of `x,y` pairs from 0 to 1000 with spaces between.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub strokes: Vec<String>,
    }

    /// A signature, given or asked for.
    pub struct Signature {
        /// Opaque identifier.
        pub id: String,
        /// How.
        pub kind: SignatureKind,
        /// Where it stands.
        pub state: SignatureState,
        /// SM3 digest of what is signed.
        pub digest: String,
        /// With `WAITING`: what the other device scans.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// When it, or the asking for it, runs out.
        pub expires_at: String,
        /// With `REFUSED`: why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
    }

    /// Submits a draft.
    pub struct Submission {
        /// Id of the signature.
        pub signature: String,
    }

    /// 受理凭证: what one has in hand after submitting.
    pub struct Receipt {
        /// Id of the case.
        pub case: String,
        /// 办件编号.
        pub number: String,
        /// 查询密码: look-up without signing in.
        pub query_code: String,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// When it was submitted.
        pub submitted_at: String,
        /// Who has it now.
        pub department: Named,
        /// What happens next, in words.
        pub next: Text,
        /// By when.
        pub next_by: String,
        /// Who is told, and how: 短信 199****0101.
        pub told: Vec<Text>,
        /// Everything handed in, with digests.
        pub documents: Vec<Document>,
        /// SM3 digest of the form as signed.
        pub digest: String,
    }
}
