//! Signing a draft as it stands.

use super::Text;

open_enum! {
    /// How one signs.
    pub enum SignatureKind {
        /// A name drawn by hand.
        HandDrawn = "HAND_DRAWN",
        /// A certificate on another device, by a code.
        Certificate = "CERTIFICATE",
    }
}
open_enum! {
    /// Where a signature stands.
    pub enum SignatureState {
        /// Waits for the other device.
        Waiting = "WAITING",
        /// Signed.
        Signed = "SIGNED",
        /// Refused on the other device, or by the signing service.
        Refused = "REFUSED",
        /// Its time has run out, or what was signed has changed since.
        Expired = "EXPIRED",
    }
}

wire! {
    /// Asks for a signature over a draft as it stands.
    pub struct SignatureStart {
        /// How.
        pub kind: SignatureKind,
        /// With `HAND_DRAWN`: the strokes, each a list of `x,y` pairs from 0 to 1000 with spaces between.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub strokes: Vec<String>,
    }

    /// A signature, given or asked for.
    pub struct Signature {
        /// Opaque identifier.
        pub id: String,
        /// How.
        pub kind: SignatureKind,
        /// Where it stands.
        pub state: SignatureState,
        /// SM3 digest of what is signed.
        pub digest: String,
        /// With `WAITING`: what the other device scans.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// When it, or the asking for it, runs out.
        pub expires_at: String,
        /// With `REFUSED`: why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
    }
}
