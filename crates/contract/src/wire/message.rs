//! Messages to a person, and which of them reach a person where (F-6.1.10.d).

use super::{MessagePrivacy, Named, Text};

open_enum! {
    /// What a message is about.
    pub enum MessageKind {
        /// 办件: news of a case.
        Case = "CASE",
        /// 补正: something is to be handed in again.
        Correction = "CORRECTION",
        /// 证照到期: a certificate runs out.
        Expiry = "EXPIRY",
        /// 咨询答复: an answer to what was asked.
        Reply = "REPLY",
        /// 政策: a policy that may concern them.
        Policy = "POLICY",
        /// 账户安全: sign-ins, levels, who looked at one's data.
        Account = "ACCOUNT",
    }
}

#[expect(
    clippy::derivable_impls,
    reason = "the macro that writes the names writes the variants, too"
)]
impl Default for MessageKind {
    fn default() -> Self {
        Self::Case
    }
}

open_enum! {
    /// What a message leads to.
    pub enum MessageTargetKind {
        /// A case, by its id.
        Case = "CASE",
        /// What is to be corrected in a case; `member` is the material, `pointer` the answer.
        Correction = "CORRECTION",
        /// Rating a case.
        Rating = "RATING",
        /// A draft; `member` is the step.
        Draft = "DRAFT",
        /// A card.
        Card = "CARD",
        /// A notice or policy.
        Notice = "NOTICE",
        /// The guide of an item.
        Item = "ITEM",
        /// A delegation.
        Delegation = "DELEGATION",
        /// A booked time in a hall.
        Booking = "BOOKING",
        /// A bill.
        Bill = "BILL",
        /// A consultation, complaint or suggestion.
        Thread = "THREAD",
        /// The real-name level; its id is that of the person's account.
        Level = "LEVEL",
    }
}

open_enum! {
    /// A way by which messages reach a person.
    pub enum MessageChannel {
        /// In the portal itself.
        Portal = "PORTAL",
        /// 短信.
        Sms = "SMS",
        /// E-mail.
        Email = "EMAIL",
        /// A push of the app.
        App = "APP",
    }
}

wire! {
    /// A message.
    pub struct Message {
        /// Opaque identifier.
        pub id: String,
        /// What it is about; `CASE` when absent.
        #[serde(default)]
        pub kind: MessageKind,
        /// When it came.
        pub at: String,
        /// What it is about.
        pub title: Text,
        /// What it says.
        pub text: Text,
        /// The case it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// Where it leads, as exactly as can be said: the very field that waits for the person. A reader that does not
        /// know the kind leads to the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub target: Option<MessageTarget>,
        /// Whether it has been read.
        #[serde(default)]
        pub read: bool,
        /// Whether something is to be done.
        #[serde(default)]
        pub needs_you: bool,
        /// What the person's privacy space makes of it, where it does or could.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub privacy: Option<MessagePrivacy>,
    }

    /// Where a message leads.
    pub struct MessageTarget {
        /// To what kind of thing.
        pub kind: MessageTargetKind,
        /// Its opaque identifier.
        pub id: String,
        /// Something in it: a material, a step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub member: Option<String>,
        /// JSON pointer to an answer in it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pointer: Option<String>,
    }

    /// How many messages there are.
    pub struct MessageCounts {
        /// Not read yet, of all kinds.
        pub unread: u64,
        /// By kind, in the order to show them; kinds without any are there too.
        pub kinds: Vec<MessageCount>,
    }

    /// How many messages of a kind there are.
    pub struct MessageCount {
        /// The kind.
        pub kind: MessageKind,
        /// Of them, not read yet.
        pub unread: u64,
        /// All.
        pub total: u64,
    }

    /// Marks several messages as read: those of `ids`, or all of `kind`, or with neither all there are.
    pub struct MessageReading {
        /// Which, 100 at most. Those that are not there any more are left out. Not together with `kind` or `until`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ids: Vec<String>,
        /// Only of this kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kind: Option<MessageKind>,
        /// Only those that came up to this moment: what came after the list was shown has not been seen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
    }

    /// Which messages reach a person where.
    pub struct Subscriptions {
        /// Of this state: a save names it in `If-Match`.
        pub revision: String,
        /// The ways that the back end offers, in the order to show them.
        pub channels: Vec<ChannelAddress>,
        /// By kind, in the order to show them.
        pub kinds: Vec<Subscription>,
        /// When nothing but the portal itself is used; absent when never.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quiet: Option<QuietHours>,
    }

    /// A way, and where it leads to.
    pub struct ChannelAddress {
        /// The way.
        pub channel: MessageChannel,
        /// The masked number or address; absent where the way needs none, or none is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Whether it can be used: the address has been verified, or none is needed.
        pub verified: bool,
        /// What to know of it, or how to make it usable.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// Where the messages of a kind go.
    pub struct Subscription {
        /// The kind.
        pub kind: MessageKind,
        /// What comes under it.
        pub about: Text,
        /// The ways that are on.
        pub on: Vec<MessageChannel>,
        /// The ways that cannot be switched off, each with its reason.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mandatory: Vec<MandatoryChannel>,
        /// Whether it comes through in quiet hours.
        #[serde(default)]
        pub through: bool,
    }

    /// A way that cannot be switched off for a kind.
    pub struct MandatoryChannel {
        /// The way.
        pub channel: MessageChannel,
        /// Why not.
        pub why: Text,
    }

    /// Hours of the day, which may go over midnight.
    pub struct QuietHours {
        /// From, `22:00`.
        pub from: String,
        /// Until, `07:00`; another than `from`.
        pub until: String,
    }

    /// Changes where messages go. A kind that is not named stays as it is.
    pub struct SubscriptionsSave {
        /// By kind.
        #[serde(default)]
        pub kinds: Vec<SubscriptionSave>,
        /// Quiet hours; none when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quiet: Option<QuietHours>,
    }

    /// Where the messages of a kind are to go.
    pub struct SubscriptionSave {
        /// The kind.
        pub kind: MessageKind,
        /// The ways that shall be on; those that are mandatory among them.
        pub on: Vec<MessageChannel>,
    }
}

impl QuietHours {
    /// Whether both are times of the day, and not the same.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.from != self.until && minutes(&self.from).is_some() && minutes(&self.until).is_some()
    }

    /// Whether a minute of the day lies in them.
    #[must_use]
    pub fn hold(&self, minute: u32) -> bool {
        let (Some(from), Some(until)) = (minutes(&self.from), minutes(&self.until)) else {
            return false;
        };
        if from < until {
            (from..until).contains(&minute)
        } else {
            minute >= from || minute < until
        }
    }
}

/// The minute of the day that `07:30` is.
#[must_use]
pub fn minutes(clock: &str) -> Option<u32> {
    let (hours, minutes) = clock.split_once(':')?;
    let two = |text: &str| {
        let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let hours = |from: &str, until: &str| QuietHours {
            from: from.to_owned(),
            until: until.to_owned(),
        };
        let night = hours("22:00", "07:00");
        assert!(night.is_right());
        assert!(night.hold(23 * 60) && night.hold(0) && !night.hold(7 * 60));
        assert!(hours("12:00", "14:00").hold(13 * 60));
        assert!(!hours("08:00", "08:00").is_right());
        assert!(!hours("8:00", "24:00").is_right());
    }
}
