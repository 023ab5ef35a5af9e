//! What a PIN is made into: something for the back end to know it again by, and a key for what this device keeps. Neither tells
//! the other, nor the PIN. The slow part is the browser's own and runs beside the page, not in it.

use super::vault;
use contract::base64url;
use js_sys::{Array, Object, Reflect, Uint8Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

const CIPHER: &str = "AES-GCM";
/// Bytes of the random start of each sealed text.
const START: usize = 12;

/// A key that no script can read out.
pub struct PrivateKey(SendWrapper<CryptoKey>);

/// What a PIN is made into.
pub struct Derived {
    /// For the back end: 32 bytes as base64url.
    pub verifier: String,
    /// For this device.
    pub key: PrivateKey,
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let made = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&made, &JsValue::from_str(name), value);
    }
    made
}

fn bytes(text: &[u8]) -> JsValue {
    Uint8Array::from(text).into()
}

async fn import(subtle: &SubtleCrypto, raw: &[u8], kind: &str) -> Option<CryptoKey> {
    let raw: Object = Uint8Array::from(raw).into();
    let uses = Array::of2(&"deriveBits".into(), &"deriveKey".into());
    let key = subtle
        .import_key_with_str("raw", &raw, kind, false, &uses)
        .ok()?;
    JsFuture::from(key).await.ok()?.dyn_into().ok()
}

async fn bits(subtle: &SubtleCrypto, how: &Object, key: &CryptoKey) -> Option<Vec<u8>> {
    let made = subtle.derive_bits_with_object(how, key, 256).ok()?;
    let made = JsFuture::from(made).await.ok()?;
    Some(Uint8Array::new(&made).to_vec())
}

/// HKDF's parameters for one of the two ends.
fn end(salt: &[u8], info: &str) -> Object {
    object(&[
        ("name", "HKDF".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(salt)),
        ("info", bytes(info.as_bytes())),
    ])
}

/// Makes a PIN into both, by PBKDF2-SHA-256 and HKDF; `None` where the browser cannot (a plain-http origin).
pub async fn derive(pin: &str, salt: &str, iterations: u32) -> Option<Derived> {
    let subtle = vault::subtle().ok()?;
    let salt = base64url::decode(salt)?;
    let slow = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(&salt)),
        ("iterations", iterations.into()),
    ]);
    let pin = import(&subtle, pin.as_bytes(), "PBKDF2").await?;
    let mut root = bits(&subtle, &slow, &pin).await?;
    let root_key = import(&subtle, &root, "HKDF").await;
    root.fill(0);
    let root_key = root_key?;
    let verifier = bits(&subtle, &end(&salt, "tongban privacy verifier"), &root_key).await?;
    let kind = object(&[("name", CIPHER.into()), ("length", 256.into())]);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle
        .derive_key_with_object_and_object(
            &end(&salt, "tongban privacy data"),
            &root_key,
            &kind,
            false,
            &uses,
        )
        .ok()?;
    let key = JsFuture::from(key).await.ok()?.dyn_into().ok()?;
    Some(Derived {
        verifier: base64url::encode(&verifier),
        key: PrivateKey(SendWrapper::new(key)),
    })
}

/// Locks a text by the key; base64url.
pub async fn seal(key: &PrivateKey, text: &str) -> Option<String> {
    let mut start = [0_u8; START];
    vault::crypto()
        .ok()?
        .get_random_values_with_u8_array(&mut start)
        .ok()?;
    let how = AesGcmParams::new(CIPHER, &Uint8Array::from(start.as_slice()));
    let locked = vault::subtle()
        .ok()?
        .encrypt_with_object_and_u8_array(&how, &key.0, text.as_bytes())
        .ok()?;
    let locked = JsFuture::from(locked).await.ok()?;
    let locked = Uint8Array::new(&locked).to_vec();
    Some(base64url::encode(&[start.as_slice(), &locked].concat()))
}

/// Opens what was locked; `None` with another key: then it was another PIN.
pub async fn open(key: &PrivateKey, sealed: &str) -> Option<String> {
    let sealed = base64url::decode(sealed)?;
    let (start, locked) = sealed.split_at_checked(START)?;
    let how = AesGcmParams::new(CIPHER, &Uint8Array::from(start));
    let opened = vault::subtle()
        .ok()?
        .decrypt_with_object_and_u8_array(&how, &key.0, locked)
        .ok()?;
    let opened = JsFuture::from(opened).await.ok()?;
    String::from_utf8(Uint8Array::new(&opened).to_vec()).ok()
}
