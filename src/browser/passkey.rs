//! Keys of the device (WebAuthn), which it only uses when it knows who holds it: by face, finger, or its own code.

use contract::base64url;
use contract::wire::{FactorChallenge, NewPasskey, SignedPasskey};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::DomException;

/// Why there is no key or no signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The person, or the device for them, said no, or nobody answered in time.
    Refused,
    /// This browser or this address cannot.
    Unfit,
}

/// How long the device asks, in milliseconds.
const PATIENCE: u32 = 120_000;

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let made = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&made, &JsValue::from_str(name), value);
    }
    made.into()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn call(of: &JsValue, name: &str, with: Option<&JsValue>) -> Option<Promise> {
    let function: Function = get(of, name)?.dyn_into().ok()?;
    let answer = match with {
        Some(with) => function.call1(of, with),
        None => function.call0(of),
    };
    answer.ok()?.dyn_into().ok()
}

fn bytes(text: &str) -> JsValue {
    Uint8Array::from(base64url::decode(text).unwrap_or_default().as_slice()).into()
}

/// Whether this device has such keys, for this address.
pub async fn is_offered() -> bool {
    let window = js_sys::global();
    // Browsers make keys for names, never for numbers.
    let host = web_sys::window().and_then(|window| window.location().hostname().ok());
    let named = host.is_some_and(|host| {
        host.bytes().any(|letter| letter.is_ascii_alphabetic()) && !host.contains(':')
    });
    let Some(known) = get(&window, "PublicKeyCredential").filter(|_| named) else {
        return false;
    };
    match call(
        &known,
        "isUserVerifyingPlatformAuthenticatorAvailable",
        None,
    ) {
        Some(answer) => JsFuture::from(answer)
            .await
            .is_ok_and(|there| there.is_truthy()),
        None => false,
    }
}

async fn ask(what: &str, options: &JsValue) -> Result<JsValue, Trouble> {
    let wrapped = object(&[("publicKey", options.clone())]);
    let promise = get(&js_sys::global(), "navigator")
        .and_then(|navigator| get(&navigator, "credentials"))
        .and_then(|credentials| call(&credentials, what, Some(&wrapped)))
        .ok_or(Trouble::Unfit)?;
    JsFuture::from(promise)
        .await
        .map_err(|why| match why.dyn_ref::<DomException>() {
            Some(why) if why.name() == "NotAllowedError" || why.name() == "AbortError" => {
                Trouble::Refused
            }
            _ => Trouble::Unfit,
        })
}

/// A part of an answer, as base64url.
fn part(of: &JsValue, name: &str) -> Result<String, Trouble> {
    let buffer = get(of, name).ok_or(Trouble::Unfit)?;
    Ok(base64url::encode(&Uint8Array::new(&buffer).to_vec()))
}

/// Makes a key.
pub async fn make(asked: &FactorChallenge, label: &str) -> Result<NewPasskey, Trouble> {
    // ES256: every device has it, and the contract takes no other.
    let kind = object(&[("type", "public-key".into()), ("alg", (-7).into())]);
    let options = object(&[
        ("challenge", bytes(&asked.challenge)),
        (
            "rp",
            object(&[("id", asked.rp_id.as_str().into()), ("name", label.into())]),
        ),
        (
            "user",
            object(&[
                ("id", bytes(&asked.user_handle)),
                ("name", asked.user_name.as_str().into()),
                ("displayName", asked.user_name.as_str().into()),
            ]),
        ),
        ("pubKeyCredParams", Array::of1(&kind).into()),
        (
            "authenticatorSelection",
            object(&[
                ("authenticatorAttachment", "platform".into()),
                ("userVerification", "required".into()),
                ("residentKey", "discouraged".into()),
            ]),
        ),
        ("attestation", "none".into()),
        ("timeout", PATIENCE.into()),
    ]);
    let made = ask("create", &options).await?;
    let answer = get(&made, "response").ok_or(Trouble::Unfit)?;
    Ok(NewPasskey {
        client_data: part(&answer, "clientDataJSON")?,
        attestation: part(&answer, "attestationObject")?,
    })
}

/// Signs a challenge by one of the keys that may.
pub async fn sign(asked: &FactorChallenge) -> Result<SignedPasskey, Trouble> {
    let known: Array = asked
        .credential_ids
        .iter()
        .map(|id| object(&[("type", "public-key".into()), ("id", bytes(id))]))
        .collect();
    let options = object(&[
        ("challenge", bytes(&asked.challenge)),
        ("rpId", asked.rp_id.as_str().into()),
        ("allowCredentials", known.into()),
        ("userVerification", "required".into()),
        ("timeout", PATIENCE.into()),
    ]);
    let made = ask("get", &options).await?;
    let answer = get(&made, "response").ok_or(Trouble::Unfit)?;
    Ok(SignedPasskey {
        credential_id: part(&made, "rawId")?,
        client_data: part(&answer, "clientDataJSON")?,
        authenticator_data: part(&answer, "authenticatorData")?,
        signature: part(&answer, "signature")?,
    })
}
