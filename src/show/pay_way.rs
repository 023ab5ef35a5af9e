//! How money was paid at a window, in words. A name that this portal does not know is shown as it came.

use crate::words;
use contract::wire::PaymentWay;

/// The way; reactive.
pub fn way(way: &PaymentWay) -> String {
    match way {
        PaymentWay::Cash => words::payments::way_cash(),
        PaymentWay::Card => words::payments::way_card(),
        PaymentWay::Transfer => words::payments::way_transfer(),
        PaymentWay::Other(name) => name,
    }
    .to_owned()
}
