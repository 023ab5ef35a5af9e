//! The words for kinds and ways; a name that this portal does not know is shown as it came.

use crate::words;
use contract::wire::{MessageChannel, MessageKind};

/// What a message is about; reactive.
pub fn kind(kind: &MessageKind) -> String {
    match kind {
        MessageKind::Case => words::messages::kind_case(),
        MessageKind::Correction => words::messages::kind_correction(),
        MessageKind::Expiry => words::messages::kind_expiry(),
        MessageKind::Reply => words::messages::kind_reply(),
        MessageKind::Policy => words::messages::kind_policy(),
        MessageKind::Account => words::messages::kind_account(),
        MessageKind::Other(name) => name,
    }
    .to_owned()
}

/// A way by which messages come; reactive.
pub fn channel(channel: &MessageChannel) -> String {
    match channel {
        MessageChannel::Portal => words::messages::channel_portal(),
        MessageChannel::Sms => words::messages::channel_sms(),
        MessageChannel::Email => words::messages::channel_email(),
        MessageChannel::App => words::messages::channel_app(),
        MessageChannel::Other(name) => name,
    }
    .to_owned()
}
