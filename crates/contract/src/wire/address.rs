//! 地址簿: where one has results sent (Y-8).

use super::Text;

wire! {
    /// Where one has things sent.
    pub struct SavedAddresses {
        /// The preferred one first, then the latest.
        pub addresses: Vec<SavedAddress>,
        /// The most that can be kept.
        pub most: u32,
    }

    /// One address.
    pub struct SavedAddress {
        /// Opaque identifier.
        pub id: String,
        /// To whom.
        pub recipient: String,
        /// Their mobile telephone.
        pub mobile: String,
        /// Code of the region.
        pub region: String,
        /// The region by name, with those that it lies in.
        pub area: Text,
        /// Street and number.
        pub address: String,
        /// Whether it is offered first. One of them at most is.
        #[serde(default)]
        pub preferred: bool,
    }

    /// An address to be kept, or what one is changed to.
    pub struct AddressStart {
        /// To whom: 1 to 100 characters.
        pub recipient: String,
        /// Their mobile telephone.
        pub mobile: String,
        /// Code of the region.
        pub region: String,
        /// Street and number: 1 to 200 characters.
        pub address: String,
        /// Whether it is offered first, and no other.
        #[serde(default)]
        pub preferred: bool,
    }
}
