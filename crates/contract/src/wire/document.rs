//! Materials of an application: how each is supplied, and the files handed in for it.

use super::{Attachment, CardBrief, Material, Text};

open_enum! {
    /// How a material is supplied.
    pub enum SupplyKind {
        /// Files.
        Upload = "UPLOAD",
        /// A certificate of the wallet stands in for it (免提交).
        Certificate = "CERTIFICATE",
        /// It follows later (容缺后补).
        Later = "LATER",
        /// A signed commitment stands in for it (告知承诺).
        Commitment = "COMMITMENT",
        /// Nothing to do: checked against shared data, or made from the form.
        Exempt = "EXEMPT",
    }
}
open_enum! {
    /// Where a document that is handed in stands.
    pub enum DocumentState {
        /// Announced; its bytes are still to come.
        Pending = "PENDING",
        /// All its bytes are here and are being looked at.
        Checking = "CHECKING",
        /// Received.
        Received = "RECEIVED",
        /// Not accepted: `reason` says why, and what to do.
        Failed = "FAILED",
    }
}

wire! {
    /// How a material is supplied, when not by files.
    pub struct Supply {
        /// Id of the material.
        pub material: String,
        /// How.
        pub kind: SupplyKind,
        /// With `CERTIFICATE`: id of the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<String>,
    }

    /// A material of this application.
    pub struct DraftMaterial {
        /// The material, as the guide has it.
        pub material: Material,
        /// How it may be supplied.
        pub ways: Vec<SupplyKind>,
        /// Cards of the wallet that can stand in for it.
        #[serde(default)]
        pub cards: Vec<CardBrief>,
        /// Files handed in.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// A file handed in.
    pub struct Document {
        /// Opaque identifier.
        pub id: String,
        /// Its name as it was on the device.
        pub name: String,
        /// Media type as found by looking into it; as said, until then.
        pub media_type: String,
        /// Bytes.
        pub size: u64,
        /// Bytes that have come.
        pub received: u64,
        /// Where it stands.
        pub state: DocumentState,
        /// With `FAILED`: why, and what to do.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
        /// With `RECEIVED`: SM3 digest, 64 hexadecimal digits.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sm3: Option<String>,
        /// While `PENDING`: where its bytes go by tus 1.0, a path below the API's root.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub upload: Option<String>,
        /// With `RECEIVED`: where it can be fetched.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file: Option<Attachment>,
    }

    /// Announces a file for a material.
    pub struct DocumentStart {
        /// Its name on the device.
        pub name: String,
        /// Media type as the device says.
        pub media_type: String,
        /// Bytes.
        pub size: u64,
    }

    /// What files may be like.
    pub struct FileRules {
        /// Most bytes of one file.
        pub most_bytes: u64,
        /// Most files of one material.
        pub most_files: u32,
        /// Media types that are taken.
        pub media_types: Vec<String>,
        /// Least width and height of a picture, in pixels.
        pub least_pixels: u32,
    }
}
