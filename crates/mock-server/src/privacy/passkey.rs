//! Keys of devices (WebAuthn Level 2, ES256): what a browser says of a new one, and signatures by it. No attestation is
//! asked for, as everywhere where any device will do.

use contract::base64url;
use contract::wire::{NewPasskey, SignedPasskey};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::http::routes::Ctx;

/// A key of a device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Passkey {
    /// Its id, base64url.
    pub id: String,
    /// The public key as an uncompressed point, base64url.
    pub point: String,
    /// How often it has signed, where the device counts.
    pub count: u32,
}

/// `clientDataJSON`, as far as it matters.
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
}

/// The host of the portal: of the page that asks, where it says so.
pub(super) fn rp_id(ctx: &Ctx<'_>) -> String {
    let origin = ctx.asked.header("origin");
    let host = origin
        .and_then(|origin| origin.split("://").nth(1))
        .or_else(|| ctx.asked.header("host"))
        .unwrap_or("localhost");
    host.rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(host, |(name, _)| name)
        .to_owned()
}

/// What the browser said it was asked, held against what was asked.
fn client_data(ctx: &Ctx<'_>, text: &str, kind: &str, challenge: &str) -> Option<Vec<u8>> {
    let bytes = base64url::decode(text)?;
    let data: ClientData = serde_json::from_slice(&bytes).ok()?;
    let (scheme, host) = data.origin.split_once("://")?;
    let host = host.split(':').next().unwrap_or_default();
    let safe = scheme == "https" || host == "localhost";
    let here = match ctx.asked.header("origin") {
        Some(origin) => origin == data.origin,
        None => host == rp_id(ctx),
    };
    let fits = data.kind == kind && data.challenge == challenge && !data.cross_origin;
    (fits && safe && here).then_some(bytes)
}

/// The head of an authenticator's data: for this host, with somebody there whom the device knows. Gives its counter.
fn head(data: &[u8], rp_id: &str) -> Option<u32> {
    const PRESENT_AND_VERIFIED: u8 = 0b101;
    let hash = sha256(rp_id.as_bytes());
    let flags = *data.get(32)?;
    let fits = data.get(..32)? == hash && flags & PRESENT_AND_VERIFIED == PRESENT_AND_VERIFIED;
    let count = u32::from_be_bytes(data.get(33..37)?.try_into().ok()?);
    fits.then_some(count)
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

/// The byte string that follows a name in CBOR.
fn bytes_after<'a>(cbor: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = cbor.windows(name.len()).position(|some| some == name)? + name.len();
    let rest = cbor.get(at..)?;
    let (start, length) = match *rest.first()? {
        short @ 0x40..=0x57 => (1, usize::from(short - 0x40)),
        0x58 => (2, usize::from(*rest.get(1)?)),
        0x59 => (
            3,
            usize::from(u16::from_be_bytes(rest.get(1..3)?.try_into().ok()?)),
        ),
        _ => return None,
    };
    rest.get(start..start + length)
}

/// The new key that a browser tells of.
pub(super) fn register(ctx: &Ctx<'_>, challenge: &str, made: &NewPasskey) -> Option<Passkey> {
    client_data(ctx, &made.client_data, "webauthn.create", challenge)?;
    new_key(&base64url::decode(&made.attestation)?, &rp_id(ctx))
}

fn new_key(attestation: &[u8], rp_id: &str) -> Option<Passkey> {
    const HAS_KEY: u8 = 1 << 6;
    let data = bytes_after(attestation, b"hauthData")?;
    let count = head(data, rp_id)?;
    if data.get(32)? & HAS_KEY == 0 {
        return None;
    }
    // After head and kind of device: the length of the id, the id, the key (COSE).
    let length = usize::from(u16::from_be_bytes(data.get(53..55)?.try_into().ok()?));
    let id = data.get(55..55 + length)?;
    let key = data.get(55 + length..)?;
    // kty EC2, alg ES256, crv P-256: in this order by the rules of CTAP2.
    let key = key.strip_prefix(&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20])?;
    let x = key.get(..32)?;
    let y = key
        .get(32..)?
        .strip_prefix(&[0x22, 0x58, 0x20])?
        .get(..32)?;
    let point = [&[4], x, y].concat();
    VerifyingKey::from_sec1_bytes(&point).ok()?;
    Some(Passkey {
        id: base64url::encode(id),
        point: base64url::encode(&point),
        count,
    })
}

/// Whether a key signed a challenge; gives its new counter.
pub(super) fn prove(
    ctx: &Ctx<'_>,
    challenge: &str,
    key: &Passkey,
    signed: &SignedPasskey,
) -> Option<u32> {
    let client = client_data(ctx, &signed.client_data, "webauthn.get", challenge)?;
    verify(key, &client, signed, &rp_id(ctx))
}

fn verify(key: &Passkey, client: &[u8], signed: &SignedPasskey, rp_id: &str) -> Option<u32> {
    let data = base64url::decode(&signed.authenticator_data)?;
    let count = head(&data, rp_id)?;
    // A counter that does not grow is that of a copy. Devices that do not count say 0.
    let grows = count > key.count || (count == 0 && key.count == 0);
    if signed.credential_id != key.id || !grows {
        return None;
    }
    let point = VerifyingKey::from_sec1_bytes(&base64url::decode(&key.point)?).ok()?;
    let signature = Signature::from_der(&base64url::decode(&signed.signature)?).ok()?;
    let message = [data.as_slice(), &sha256(client)].concat();
    point.verify(&message, &signature).ok()?;
    Some(count)
}
