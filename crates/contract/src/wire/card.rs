//! 卡包: certificates and cards (F-6.1.10.g, Q-6.2.2.5).

use super::{Attachment, Named, Text};

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

wire! {
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
    }

    /// Every card of a holder.
    pub struct Cards {
        /// In the order to show them.
        pub cards: Vec<CardBrief>,
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
