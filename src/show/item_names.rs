//! Words for what kind of item it is. A name this version does not know is shown as it came.

use crate::words::show as say;
use contract::wire::{ExemptionMode, ItemType, OnlineDepth};

/// 事项类型.
pub fn item_type(value: &ItemType) -> &str {
    match value {
        ItemType::Licence => say::type_licence(),
        ItemType::PaymentBenefit => say::type_benefit(),
        ItemType::Confirmation => say::type_confirmation(),
        ItemType::Reward => say::type_reward(),
        ItemType::Adjudication => say::type_adjudication(),
        ItemType::OtherPower => say::type_other(),
        ItemType::PublicService => say::type_service(),
        ItemType::Other(name) => name,
    }
}

/// 网上办理深度: how far one gets on line.
pub fn depth(value: &OnlineDepth) -> &str {
    match value {
        OnlineDepth::One => say::depth_one(),
        OnlineDepth::Two => say::depth_two(),
        OnlineDepth::Three => say::depth_three(),
        OnlineDepth::Four => say::depth_four(),
        OnlineDepth::Other(name) => name,
    }
}

/// 免提交: why a material need not be handed in.
pub fn exemption(value: &ExemptionMode) -> &str {
    match value {
        ExemptionMode::None => say::exempt_none(),
        ExemptionMode::CertificateShared => say::exempt_shared(),
        ExemptionMode::DataVerified => say::exempt_verified(),
        ExemptionMode::FormPrefilled => say::exempt_prefilled(),
        ExemptionMode::Commitment => say::exempt_commitment(),
        ExemptionMode::Other(name) => name,
    }
}

/// Whether a material need not be handed in. A commitment is still something a person signs: it counts as handed in
/// otherwise.
pub fn spares(value: &ExemptionMode) -> bool {
    !matches!(value, ExemptionMode::None | ExemptionMode::Other(_))
}
