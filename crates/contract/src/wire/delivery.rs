//! How the result is handed over, and the parcel it comes in.

use super::Text;

open_enum! {
    /// How the result is handed over.
    pub enum DeliveryKind {
        /// Into the wallet only.
        Electronic = "ELECTRONIC",
        /// By express.
        Express = "EXPRESS",
        /// Fetched at a place.
        Collect = "COLLECT",
    }
}
open_enum! {
    /// Where a parcel is.
    pub enum ParcelState {
        /// Ordered.
        Created = "CREATED",
        /// Picked up.
        PickedUp = "PICKED_UP",
        /// Under way.
        InTransit = "IN_TRANSIT",
        /// Out for delivery.
        OutForDelivery = "OUT_FOR_DELIVERY",
        /// Signed for.
        Signed = "SIGNED",
        /// Sent back.
        Returned = "RETURNED",
    }
}

wire! {
    /// How the result is handed over.
    pub struct Delivery {
        /// How.
        pub kind: DeliveryKind,
        /// With `EXPRESS`: to whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub recipient: Option<String>,
        /// With `EXPRESS`: their mobile telephone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mobile: Option<String>,
        /// With `EXPRESS`: code of the region.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
        /// With `EXPRESS`: street and number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// With `COLLECT`: id of the place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
    }

    /// A parcel.
    pub struct Parcel {
        /// Who carries it.
        pub carrier: Text,
        /// 物流单号.
        pub number: String,
        /// Where it is.
        pub state: ParcelState,
        /// Its way, the newest first.
        pub events: Vec<ParcelEvent>,
    }

    /// Something that happened to a parcel.
    pub struct ParcelEvent {
        /// When.
        pub at: String,
        /// What, where.
        pub text: Text,
    }
}
