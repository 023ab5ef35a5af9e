//! 卡包: certificates and cards (F-6.1.10.g, Q-6.2.2.5).

use super::{Attachment, CardReport, Named, Text};

open_enum! {
    /// Whether a certificate holds.
    pub enum CardState {
        /// 有效.
        Valid = "VALID",
        /// Not valid yet.
        NotYetValid = "NOT_YET_VALID",
        /// 过期.
        Expired = "EXPIRED",
        /// 暂扣、挂起.
        Suspended = "SUSPENDED",
        /// 吊销.
        Revoked = "REVOKED",
        /// 注销.
        Cancelled = "CANCELLED",
        /// 已变更: a newer version is there.
        Superseded = "SUPERSEDED",
        /// 作废.
        Void = "VOID",
    }
}

open_enum! {
    /// What a card is about. Its name for people comes from the back end, so that a new kind needs no new portal.
    pub enum CardKind {
        /// 身份.
        Identity = "IDENTITY",
        /// 社会保障.
        SocialSecurity = "SOCIAL_SECURITY",
        /// 婚姻家庭.
        Family = "FAMILY",
        /// 不动产.
        Property = "PROPERTY",
        /// 居住.
        Residence = "RESIDENCE",
        /// 交通.
        Transport = "TRANSPORT",
        /// 优待.
        Welfare = "WELFARE",
        /// 教育.
        Education = "EDUCATION",
        /// 从业资格.
        Work = "WORK",
        /// 主体资格: of organisations.
        Organisation = "ORGANISATION",
        /// 经营许可: of organisations.
        Licence = "LICENCE",
        /// Anything else.
        Misc = "MISC",
    }
}

wire! {
    /// A kind of card and its name.
    pub struct CardKindName {
        /// Which.
        pub kind: CardKind,
        /// What people call it.
        pub name: Text,
    }

    /// A certificate, in a list.
    pub struct CardBrief {
        /// Opaque identifier.
        pub id: String,
        /// Name of the certificate: 居民身份证.
        pub name: Text,
        /// Masked number.
        pub number: String,
        /// Masked name of the holder.
        pub holder: String,
        /// Who issued it.
        pub issuer: Text,
        /// Whether it holds.
        pub state: CardState,
        /// Last day of validity; absent when it has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expires_on: Option<String>,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kind: Option<CardKind>,
        /// The item by which it is renewed, where it can be renewed or will soon have to be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub renewal: Option<Named>,
    }

    /// Every card of a holder, each in its newest version.
    pub struct Cards {
        /// In the order to show them.
        pub cards: Vec<CardBrief>,
        /// Every kind that this back end knows, in the order to show them, with its name.
        #[serde(default)]
        pub kinds: Vec<CardKindName>,
    }

    /// A version of a card. Each can be read under its own id.
    pub struct CardVersion {
        /// Opaque identifier, as of a card.
        pub id: String,
        /// Counted from 1.
        pub version: u32,
        /// Day of issue.
        pub issued_on: String,
        /// Last day of validity; absent when it has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expires_on: Option<String>,
        /// Whether it holds.
        pub state: CardState,
    }

    /// A certificate.
    pub struct Card {
        /// What lists show too.
        pub brief: CardBrief,
        /// 电子证照标识.
        pub certificate_id: String,
        /// Day of issue.
        pub issued_on: String,
        /// What stands on its face; sensitive values masked.
        pub face: Vec<CardLine>,
        /// The e-seal on it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seal: Option<CardSeal>,
        /// The case it came from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// Its document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file: Option<Attachment>,
        /// The same as a picture to look at.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub picture: Option<Attachment>,
        /// Every version, the newest first, this one among them.
        #[serde(default)]
        pub versions: Vec<CardVersion>,
        /// What its holder has reported of it, the newest first.
        #[serde(default)]
        pub reports: Vec<CardReport>,
        /// Whether a department may only look at it when its holder has authorised it.
        #[serde(default)]
        pub needs_grant: bool,
    }

    /// A line on the face of a certificate.
    pub struct CardLine {
        /// What it is.
        pub label: Text,
        /// What it says.
        pub value: String,
    }

    /// 电子印章 on a certificate.
    pub struct CardSeal {
        /// Name of the seal.
        pub name: Text,
        /// 印章编号.
        pub number: String,
        /// When it was set.
        pub sealed_at: String,
        /// SM3 digest of the document.
        pub digest: String,
    }

    /// Shows a card.
    pub struct Presenting {
        /// What for, in a few words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub purpose: Option<String>,
    }

    /// 亮证码: good once, for a short time.
    pub struct CardCode {
        /// What the other side scans.
        pub code: String,
        /// Seconds it holds: 120 at most.
        pub seconds: u32,
        /// When it runs out.
        pub expires_at: String,
    }
}
