//! Applying on line: drafts, documents, payment, signature, submission.

use super::*;
use crate::endpoint::Member;

endpoints! {
    /// For whom one may apply: oneself, those who delegated, children, organisations.
    ListPrincipals {
        id: "listPrincipals", Get "/me/principals", clauses: ["F-6.1.6", "F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "可以为谁办理：本人、委托人、被监护人、单位", problems: [],
        ((), PrincipalQuery, ()) -> Principals
    }
    /// Applications begun and not submitted, the last saved first.
    ListDrafts {
        id: "listDrafts", Get "/drafts", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "暂存的申请", problems: [],
        ((), DraftQuery, ()) -> Page<DraftSummary>
    }
    /// Begins an application. One draft for an item and applicant: `CONFLICT` while there is one, unless `anew`.
    StartDraft {
        id: "startDraft", Post "/drafts", clauses: ["F-6.1.6", "Q-A.2.3.1"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "开始申请：生成申请表与材料清单", problems: [NotFound, NotAllowed, LevelTooLow, Conflict, Gone],
        ((), (), DraftStart) -> Draft
    }
    /// A draft as it was saved last.
    GetDraft {
        id: "getDraft", Get "/drafts/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "读取暂存", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> Draft
    }
    /// Saves a draft, whole. Answers need not be complete. `If-Match` guards against another device.
    SaveDraft {
        id: "saveDraft", Put "/drafts/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "保存暂存（防止多端覆盖）", problems: [NotFound, NotAllowed, Stale, Conflict],
        (Id, (), DraftContent) -> Draft
    }
    /// Throws a draft away with its documents.
    DeleteDraft {
        id: "deleteDraft", Delete "/drafts/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "删除暂存", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> Done
    }
    /// Announces a file for a material of a draft; its bytes follow by tus to `upload`.
    StartDocument {
        id: "startDocument", Post "/drafts/{id}/materials/{member}/documents", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "登记要上传的材料文件", problems: [NotFound, NotAllowed, Conflict, TooLarge],
        (Member, (), DocumentStart) -> Document
    }
    /// A document: how far it has come, and whether it was received.
    GetDocument {
        id: "getDocument", Get "/documents/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "材料文件的状态", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> Document
    }
    /// Takes a document back, or breaks its upload off.
    DeleteDocument {
        id: "deleteDocument", Delete "/documents/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "撤下材料文件或取消上传", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), ()) -> Done
    }
    /// The bytes of a received document, for who handed it in and for officers of its case.
    GetDocumentFile {
        id: "getDocumentFile", Get "/documents/{id}/file", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Bytes, zh: "材料文件内容", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> ()
    }
    /// tus 1.0: how many bytes of an upload are here (`Upload-Offset`).
    GetUploadOffset {
        id: "getUploadOffset", Head "/uploads/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Tus, zh: "断点续传：已收到的字节数", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> ()
    }
    /// tus 1.0: the next bytes of an upload, from `Upload-Offset`; `CONFLICT` for another offset.
    AppendUpload {
        id: "appendUpload", Patch "/uploads/{id}", clauses: ["Q-A.2.3.1"], access: Access::SignedIn(1), caching: Never,
        answer: Tus, zh: "断点续传：续传字节", problems: [NotFound, NotAllowed, Conflict, TooLarge],
        (Id, (), ()) -> ()
    }
    /// What is still missing before a draft can be submitted.
    CheckDraft {
        id: "checkDraft", Get "/drafts/{id}/check", clauses: ["Q-A.2.3.1", "Q-A.2.3.2"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "提交前检查", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> DraftCheck
    }
    /// Begins to pay what a draft costs, on the back end's hosted page. A second start while one is under way gives the same.
    StartPayment {
        id: "startPayment", Post "/drafts/{id}/payment", clauses: ["Q-6.2.2.9"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "发起缴费", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), PaymentStart) -> Payment
    }
    /// A bill: whether it was paid. Asks the payment system when the outcome is not known.
    GetBill {
        id: "getBill", Get "/bills/{id}", clauses: ["Q-6.2.2.9"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "缴费结果", problems: [NotFound, NotAllowed, Upstream],
        (Id, (), ()) -> Bill
    }
    /// Asks the signing service for a signature over a draft as it stands. No key ever leaves that service.
    StartSignature {
        id: "startSignature", Post "/drafts/{id}/signatures", clauses: ["Q-A.2.3.2", "Q-6.2.2.6"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "发起电子签名", problems: [NotFound, NotAllowed, Conflict, LevelTooLow],
        (Id, (), SignatureStart) -> Signature
    }
    /// A signature: whether the other device has signed.
    GetSignature {
        id: "getSignature", Get "/signatures/{id}", clauses: ["Q-A.2.3.2", "Q-6.2.2.6"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "电子签名结果", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> Signature
    }
    /// Submits a draft, once: the draft becomes a case.
    SubmitDraft {
        id: "submitDraft", Post "/drafts/{id}/submission", clauses: ["Q-A.2.3.2", "Q-6.2.2.6"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "提交申请", problems: [NotFound, NotAllowed, Conflict, LevelTooLow, Gone],
        (Id, (), Submission) -> Receipt
    }
}
