//! Numbers that look random and follow from the seed alone.

/// The finaliser of splitmix64: every bit of the input changes every bit of the output.
pub(crate) const fn mix(mut x: u64) -> u64 {
    x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// A number for a place and a thing in it.
pub(crate) const fn of(seed: u64, place: u64, thing: u64) -> u64 {
    mix(seed ^ mix(place.wrapping_mul(0x1_0001) ^ mix(thing)))
}

/// FNV-1a over 64 bits, for things that have no number of their own.
pub(crate) fn text(text: &str) -> u64 {
    bytes(text.as_bytes(), 0xCBF2_9CE4_8422_2325)
}

/// FNV-1a over 64 bits from a start of one's own.
pub(crate) fn bytes(bytes: &[u8], start: u64) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3)
    })
}
