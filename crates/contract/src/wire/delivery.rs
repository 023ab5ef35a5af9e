//! How the result is handed over, and the parcel it comes in.

use super::{ParcelInquirable, ParcelInquiry, Text};

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
        /// Day by which it should be there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expected_on: Option<String>,
        /// Parcels whose place it took, the newest first: their numbers are void.
        #[serde(default)]
        pub earlier: Vec<VoidParcel>,
        /// What can be asked after it, now or from a day on. None: nothing any more, or an inquiry is open.
        #[serde(default)]
        pub inquirable: Vec<ParcelInquirable>,
        /// What was asked after it and after those before it, the newest first.
        #[serde(default)]
        pub inquiries: Vec<ParcelInquiry>,
    }

    /// A parcel whose place another took.
    pub struct VoidParcel {
        /// Who carried it.
        pub carrier: Text,
        /// 物流单号, void.
        pub number: String,
        /// Since when.
        pub void_at: String,
    }

    /// Something that happened to a parcel.
    pub struct ParcelEvent {
        /// When.
        pub at: String,
        /// What, where.
        pub text: Text,
    }
}
