//! Words for what kind of item it is. A name this version does not know is shown as it came.

use crate::words::show as say;
use contract::wire::{ItemType, OnlineDepth};

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
