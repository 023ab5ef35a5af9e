//! 卡包: cards, showing and checking them, copies, authorisations, reports.

use super::*;
use crate::endpoint::Member;

endpoints! {
    /// One's cards and certificates.
    ListCards {
        id: "listCards", Get "/cards", clauses: ["F-6.1.10.g", "Q-6.2.2.5"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "卡包", problems: [],
        ((), (), ()) -> Cards
    }
    /// One card, its face masked.
    GetCard {
        id: "getCard", Get "/cards/{id}", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "电子证照", problems: [NotFound],
        (Id, (), ()) -> Card
    }
    /// The document of a card.
    GetCardFile {
        id: "getCardFile", Get "/cards/{id}/file", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Bytes, zh: "电子证照文件", problems: [NotFound],
        (Id, (), ()) -> ()
    }
    /// Shows a card: a code that holds once, for 120 seconds at most.
    PresentCard {
        id: "presentCard", Post "/cards/{id}/codes", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "亮证", problems: [NotFound, Conflict],
        (Id, (), Presenting) -> CardCode
    }
    /// A card as a picture.
    GetCardPicture {
        id: "getCardPicture", Get "/cards/{id}/picture", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Bytes, zh: "电子证照图样", problems: [NotFound],
        (Id, (), ()) -> ()
    }
    /// Checks the code of a card that is shown, once, or of a copy. Anybody may; `TOO_MANY_REQUESTS` after a few unknown codes.
    CheckCardCode {
        id: "checkCardCode", Post "/card-checks", clauses: ["F-6.1.10.g", "F-6.3.4"], access: Access::Public, caching: Never,
        answer: Json, zh: "核验亮证码、用途副本", problems: [],
        ((), (), CardCheck) -> CardChecked
    }
    /// Who used a card, when and why, the newest first.
    ListCardUses {
        id: "listCardUses", Get "/cards/{id}/uses", clauses: ["F-6.1.10.g", "F-6.3.4"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "用证记录", problems: [NotFound],
        (Id, CardUseQuery, ()) -> Page<CardUse>
    }
    /// Reports a line that is wrong, or a use that the holder does not recognise. `CONFLICT` while the same is being looked into.
    ReportCard {
        id: "reportCard", Post "/cards/{id}/reports", clauses: ["F-6.1.10.g", "F-6.3.4"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "证照报错", problems: [NotFound, Conflict],
        (Id, (), CardReportStart) -> CardReport
    }
    /// Copies of a card that were made for a purpose.
    ListCardCopies {
        id: "listCardCopies", Get "/cards/{id}/copies", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "用途副本", problems: [NotFound],
        (Id, (), ()) -> CardCopies
    }
    /// Makes a copy that says what for, for whom and until when; one without an end is refused.
    MakeCardCopy {
        id: "makeCardCopy", Post "/cards/{id}/copies", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "制作用途副本", problems: [NotFound, Conflict],
        (Id, (), CopyStart) -> CardCopy
    }
    /// The document of a copy. `CONFLICT` once it holds no more.
    GetCardCopyFile {
        id: "getCardCopyFile", Get "/cards/{id}/copies/{member}/file", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Bytes, zh: "用途副本文件", problems: [NotFound, Conflict],
        (Member, (), ()) -> ()
    }
    /// Recalls a copy: who checks it is told so from now on.
    RecallCardCopy {
        id: "recallCardCopy", Post "/cards/{id}/copies/{member}/recall", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "撤回用途副本", problems: [NotFound, Conflict],
        (Member, (), ()) -> CardCopy
    }
    /// What one has authorised, of one card or of all.
    ListCardGrants {
        id: "listCardGrants", Get "/card-grants", clauses: ["F-6.1.10.g", "F-6.3.4"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "用证授权", problems: [],
        ((), CardGrantQuery, ()) -> CardGrants
    }
    /// Authorises a department or an organisation to use a card.
    GrantCard {
        id: "grantCard", Post "/cards/{id}/grants", clauses: ["F-6.1.10.g", "F-6.3.4"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "授权用证", problems: [NotFound, Conflict],
        (Id, (), GrantStart) -> CardGrant
    }
    /// Takes an authorisation back; from the next request on nobody may use it.
    RevokeCardGrant {
        id: "revokeCardGrant", Post "/cards/{id}/grants/{member}/revocation", clauses: ["F-6.1.10.g", "F-6.3.4"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "取消用证授权", problems: [NotFound, Conflict],
        (Member, (), ()) -> CardGrant
    }
    /// What one has asked to be linked.
    ListCardLinks {
        id: "listCardLinks", Get "/card-links", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "关联记录", problems: [],
        ((), (), ()) -> CardLinks
    }
    /// Asks for a card that is missing in the wallet. `TOO_MANY_REQUESTS` after a few that were not one's own.
    LinkCard {
        id: "linkCard", Post "/card-links", clauses: ["F-6.1.10.g"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "关联证照", problems: [],
        ((), (), CardLinkStart) -> CardLink
    }
}
