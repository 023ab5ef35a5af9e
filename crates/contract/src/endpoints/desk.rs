//! The officers' desk.

use super::*;
use crate::endpoint::Member;

endpoints! {
    /// Which officer is here.
    GetDesk {
        id: "getDesk", Get "/desk", clauses: ["F-6.1.6", "F-6.2.3"], access: Access::Officer, caching: Never,
        answer: Json, zh: "当前工作人员", problems: [],
        ((), (), ()) -> DeskMe
    }
    /// The inbox of the officer's department, due first.
    ListInbox {
        id: "listInbox", Get "/desk/cases", clauses: ["F-6.2.3", "Q-6.2.3"], access: Access::Officer, caching: Never,
        answer: Json, zh: "收件箱", problems: [],
        ((), InboxQuery, ()) -> Inbox
    }
    /// A case on the desk, with what the officer may do now.
    GetDeskCase {
        id: "getDeskCase", Get "/desk/cases/{id}", clauses: ["F-6.2.3", "Q-6.2.3", "Q-6.2.3.6"], access: Access::Officer, caching: Never,
        answer: Json, zh: "办件审查", problems: [NotFound],
        (Id, (), ()) -> DeskFile
    }
    /// Acts on a case, with the officer's seal. `If-Match` guards against a colleague; `CONFLICT` when the state forbids it.
    ActOnCase {
        id: "actOnCase", Post "/desk/cases/{id}/acts", clauses: ["F-6.2.3", "Q-6.2.3", "Q-A.2.4.1", "Q-A.2.4.2", "Q-A.2.5", "Q-A.2.6"], access: Access::Officer, caching: Never,
        answer: Json, zh: "受理、补正、审查、决定、制证、送达、归档", problems: [NotFound, Conflict, Stale],
        (Id, (), ActRequest) -> DeskFile
    }
    /// How a material was found.
    ReviewMaterial {
        id: "reviewMaterial", Put "/desk/cases/{id}/materials/{member}", clauses: ["F-6.2.3", "Q-6.2.3.3"], access: Access::Officer, caching: Never,
        answer: Json, zh: "逐件审查材料", problems: [NotFound, Conflict],
        (Member, (), MaterialReview) -> DeskFile
    }
    /// Calls up a certificate of the applicant as a check, with a reason that the holder can see.
    CheckCertificate {
        id: "checkCertificate", Post "/desk/cases/{id}/certificate-checks", clauses: ["Q-6.2.3.3", "F-6.3.4"], access: Access::Officer, caching: Never,
        answer: Json, zh: "调取电子证照核验", problems: [NotFound, Conflict],
        (Id, (), CertificateCheckStart) -> DeskFile
    }
}
