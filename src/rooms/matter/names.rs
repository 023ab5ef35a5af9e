//! The words and tones of states; a name that this portal does not know is shown as it came.

use crate::{ui::Tone, words};
use contract::wire::{BillState, DecisionKind, DeliveryKind, PassedOn, RatingChannel};

/// How it was decided.
pub fn decision(kind: &DecisionKind) -> String {
    match kind {
        DecisionKind::Granted => words::matter::decision_granted(),
        DecisionKind::Refused => words::matter::decision_refused(),
        DecisionKind::NotAccepted => words::matter::decision_not_accepted(),
        DecisionKind::Other(name) => name,
    }
    .to_owned()
}

/// How the result is handed over.
pub fn delivery(kind: &DeliveryKind) -> String {
    match kind {
        DeliveryKind::Electronic => words::matter::delivery_electronic(),
        DeliveryKind::Express => words::matter::delivery_express(),
        DeliveryKind::Collect => words::matter::delivery_collect(),
        DeliveryKind::Other(name) => name,
    }
    .to_owned()
}

/// Where a payment stands.
pub fn bill(state: &BillState) -> (Tone, String) {
    let (tone, word) = match state {
        BillState::Unpaid => (Tone::Wait, words::matter::bill_unpaid()),
        BillState::Paying => (Tone::Wait, words::matter::bill_paying()),
        BillState::Paid => (Tone::Done, words::matter::bill_paid()),
        BillState::Refunding => (Tone::Info, words::matter::bill_refunding()),
        BillState::Refunded => (Tone::Done, words::matter::bill_refunded()),
        BillState::Closed => (Tone::Plain, words::matter::bill_closed()),
        BillState::Other(name) => (Tone::Plain, &**name),
    };
    (tone, word.to_owned())
}

/// Whether a rating was passed on.
pub fn passed_on(state: &PassedOn) -> String {
    match state {
        PassedOn::Waiting => words::matter::passed_waiting(),
        PassedOn::Sent => words::matter::passed_sent(),
        PassedOn::Confirmed => words::matter::passed_confirmed(),
        PassedOn::Other(name) => name,
    }
    .to_owned()
}

/// Where a rating was given.
pub fn channel(channel: &RatingChannel) -> String {
    match channel {
        RatingChannel::Pc => words::matter::channel_pc(),
        RatingChannel::Mobile => words::matter::channel_mobile(),
        RatingChannel::QrCode => words::matter::channel_qr_code(),
        RatingChannel::HallTablet => words::matter::channel_hall_tablet(),
        RatingChannel::HallTerminal => words::matter::channel_hall_terminal(),
        RatingChannel::Sms => words::matter::channel_sms(),
        RatingChannel::SystemDefault => words::matter::channel_system_default(),
        RatingChannel::Other(name) => name,
    }
    .to_owned()
}
