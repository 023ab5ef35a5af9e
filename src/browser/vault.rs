//! Texts kept on this device under lock: IndexedDB, encrypted by a key that no script can read out.
//!
//! The key lies in the same database and works only in this browser and for this origin. Each owner has a key and records
//! of their own. A browser without `crypto.subtle` (a plain-http origin) or with storage forbidden keeps nothing, and
//! says so.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AesGcmParams, AesKeyGenParams, CryptoKey, DomException, IdbDatabase, IdbKeyRange,
    IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode, SubtleCrypto,
};

const DATABASE: &str = "tongban";
const KEYS: &str = "keys";
const RECORDS: &str = "records";
const CIPHER: &str = "AES-GCM";
/// How far a device's clock may be ahead before something is thrown away too early.
const LENIENCE: f64 = 2.0 * 24.0 * 3600.0 * 1000.0;

/// Why nothing was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser does not let this site keep anything: private mode, a setting, an origin without encryption.
    Forbidden,
    /// There is no room left.
    Full,
}

type Outcome<T> = Result<T, Trouble>;

/// What JavaScript throws, as a reason.
fn trouble(why: JsValue) -> Trouble {
    match why.dyn_ref::<DomException>() {
        Some(why) if why.name() == "QuotaExceededError" => Trouble::Full,
        _ => Trouble::Forbidden,
    }
}

/// Keeps a text of an owner until a time.
pub async fn put(owner: &str, name: &str, text: &str, until: f64) -> Outcome<()> {
    let database = open().await?;
    let subtle = subtle()?;
    let key = key(&database, &subtle, owner).await?;
    let crypto = crypto()?;
    let mut iv = [0_u8; 12];
    crypto
        .get_random_values_with_u8_array(&mut iv)
        .map_err(trouble)?;
    let name = full(owner, name);
    let params = params(&iv, &name);
    let plain = text.as_bytes().to_vec();
    let locked = subtle
        .encrypt_with_object_and_u8_array(&params, &key, &plain)
        .map_err(trouble)?;
    let locked = JsFuture::from(locked).await.map_err(trouble)?;
    let record = Object::new();
    for (field, value) in [
        ("iv", Uint8Array::from(iv.as_slice()).into()),
        ("text", locked),
        ("until", JsValue::from_f64(until)),
    ] {
        Reflect::set(&record, &field.into(), &value).map_err(trouble)?;
    }
    let (transaction, records) = store(&database, RECORDS, IdbTransactionMode::Readwrite)?;
    records
        .put_with_key(&record, &name.into())
        .map_err(trouble)?;
    committed(&transaction).await
}

/// A text of an owner, if it is there and can be opened.
pub async fn get(owner: &str, name: &str) -> Outcome<Option<String>> {
    let database = open().await?;
    let subtle = subtle()?;
    let name = full(owner, name);
    let (_, records) = store(&database, RECORDS, IdbTransactionMode::Readonly)?;
    let record = done(&records.get(&name.as_str().into()).map_err(trouble)?).await?;
    if record.is_undefined() {
        return Ok(None);
    }
    let field = |field: &str| Reflect::get(&record, &field.into()).map_err(trouble);
    let iv = Uint8Array::new(&field("iv")?).to_vec();
    let locked = Uint8Array::new(&field("text")?).to_vec();
    let key = key(&database, &subtle, owner).await?;
    let opened = subtle
        .decrypt_with_object_and_u8_array(&params(&iv, &name), &key, &locked)
        .map_err(trouble)?;
    // Locked by a key that is gone: nobody can read it again.
    let Ok(opened) = JsFuture::from(opened).await else {
        return Ok(None);
    };
    Ok(String::from_utf8(Uint8Array::new(&opened).to_vec()).ok())
}

/// Whether anything of an owner is kept whose name begins so.
pub async fn has(owner: &str, beginning: &str) -> Outcome<bool> {
    let database = open().await?;
    let from = full(owner, beginning);
    let to = [&from, "\u{ffff}"].concat();
    let range = IdbKeyRange::bound(&from.as_str().into(), &to.as_str().into()).map_err(trouble)?;
    let (_, records) = store(&database, RECORDS, IdbTransactionMode::Readonly)?;
    let count = done(&records.count_with_key(&range).map_err(trouble)?).await?;
    Ok(count.as_f64().is_some_and(|count| count > 0.0))
}

/// Throws a text away.
pub async fn remove(owner: &str, name: &str) -> Outcome<()> {
    let database = open().await?;
    let (transaction, records) = store(&database, RECORDS, IdbTransactionMode::Readwrite)?;
    records.delete(&full(owner, name).into()).map_err(trouble)?;
    committed(&transaction).await
}

/// Throws away what is kept for an owner, and the key.
pub async fn forget(owner: &str) -> Outcome<()> {
    let database = open().await?;
    // "/" is followed by "0": every name of this owner lies between.
    let range = IdbKeyRange::bound(&full(owner, "").into(), &[owner, "0"].concat().into())
        .map_err(trouble)?;
    let (transaction, records) = store(&database, RECORDS, IdbTransactionMode::Readwrite)?;
    records.delete(&range).map_err(trouble)?;
    committed(&transaction).await?;
    let (transaction, keys) = store(&database, KEYS, IdbTransactionMode::Readwrite)?;
    keys.delete(&owner.into()).map_err(trouble)?;
    committed(&transaction).await
}

/// Throws away everything of everybody.
pub async fn wipe() -> Outcome<()> {
    let database = open().await?;
    for name in [RECORDS, KEYS] {
        let (transaction, store) = store(&database, name, IdbTransactionMode::Readwrite)?;
        store.clear().map_err(trouble)?;
        committed(&transaction).await?;
    }
    Ok(())
}

/// Throws away what has expired by now.
pub async fn sweep(now: f64) -> Outcome<()> {
    let database = open().await?;
    let (transaction, records) = store(&database, RECORDS, IdbTransactionMode::Readwrite)?;
    let names: Array = done(&records.get_all_keys().map_err(trouble)?)
        .await?
        .unchecked_into();
    let all: Array = done(&records.get_all().map_err(trouble)?)
        .await?
        .unchecked_into();
    for (name, record) in names.iter().zip(all.iter()) {
        let until = Reflect::get(&record, &"until".into()).map_err(trouble)?;
        if until.as_f64().is_none_or(|until| until + LENIENCE < now) {
            records.delete(&name).map_err(trouble)?;
        }
    }
    committed(&transaction).await
}

fn full(owner: &str, name: &str) -> String {
    [owner, "/", name].concat()
}

/// The name is locked in with the text, so that one record cannot be put in the place of another.
fn params(iv: &[u8], name: &str) -> AesGcmParams {
    let params = AesGcmParams::new(CIPHER, &Uint8Array::from(iv));
    params.set_additional_data(&Uint8Array::from(name.as_bytes()));
    params
}

pub(super) fn crypto() -> Outcome<web_sys::Crypto> {
    let window = web_sys::window().ok_or(Trouble::Forbidden)?;
    window.crypto().map_err(trouble)
}

pub(super) fn subtle() -> Outcome<SubtleCrypto> {
    // Missing, and not an error, on a plain-http origin: web-sys knows no such absence.
    let subtle = Reflect::get(&crypto()?.into(), &"subtle".into()).map_err(trouble)?;
    subtle.dyn_into().map_err(|_| Trouble::Forbidden)
}

/// The owner's key, made when there is none.
async fn key(database: &IdbDatabase, subtle: &SubtleCrypto, owner: &str) -> Outcome<CryptoKey> {
    if let Some(key) = kept_key(database, owner).await? {
        return Ok(key);
    }
    let kind = AesKeyGenParams::new(CIPHER, 256);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let made = subtle
        .generate_key_with_object(&kind, false, &uses)
        .map_err(trouble)?;
    let made = JsFuture::from(made).await.map_err(trouble)?;
    let (transaction, keys) = store(database, KEYS, IdbTransactionMode::Readwrite)?;
    // Another tab may have been first: its key holds.
    let added = keys.add_with_key(&made, &owner.into()).map_err(trouble)?;
    let _ = done(&added).await;
    let _ = committed(&transaction).await;
    kept_key(database, owner).await?.ok_or(Trouble::Forbidden)
}

async fn kept_key(database: &IdbDatabase, owner: &str) -> Outcome<Option<CryptoKey>> {
    let (_, keys) = store(database, KEYS, IdbTransactionMode::Readonly)?;
    let key = done(&keys.get(&owner.into()).map_err(trouble)?).await?;
    Ok(key.dyn_into().ok())
}

fn store(
    database: &IdbDatabase,
    name: &str,
    mode: IdbTransactionMode,
) -> Outcome<(IdbTransaction, IdbObjectStore)> {
    let transaction = database
        .transaction_with_str_and_mode(name, mode)
        .map_err(trouble)?;
    let store = transaction.object_store(name).map_err(trouble)?;
    Ok((transaction, store))
}

/// A database that is let go of when nobody needs it any more, so that no other tab waits for this one.
struct Open(IdbDatabase);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl std::ops::Deref for Open {
    type Target = IdbDatabase;

    fn deref(&self) -> &IdbDatabase {
        &self.0
    }
}

async fn open() -> Outcome<Open> {
    let window = web_sys::window().ok_or(Trouble::Forbidden)?;
    let factory = window.indexed_db().map_err(trouble)?;
    let request: IdbOpenDbRequest = factory
        .ok_or(Trouble::Forbidden)?
        .open_with_u32(DATABASE, 1)
        .map_err(trouble)?;
    let asked = request.clone();
    let make = Closure::once(move || {
        let database = asked.result().ok().map(IdbDatabase::from);
        for name in [KEYS, RECORDS] {
            if let Some(database) = &database {
                let _ = database.create_object_store(name);
            }
        }
    });
    let handler: &Function = make.as_ref().unchecked_ref();
    request.set_onupgradeneeded(Some(handler));
    let opened = done(&request).await;
    request.set_onupgradeneeded(None);
    Ok(Open(opened?.unchecked_into()))
}

/// The result of a request.
async fn done(request: &IdbRequest) -> Outcome<JsValue> {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    let _ = JsFuture::from(promise).await;
    match request.error() {
        Ok(Some(why)) => Err(trouble(why.into())),
        _ => request.result().map_err(trouble),
    }
}

/// Waits until a transaction is on the disk: a full store may only be found out there.
async fn committed(transaction: &IdbTransaction) -> Outcome<()> {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&resolve));
    });
    let _ = JsFuture::from(promise).await;
    match transaction.error() {
        Some(why) => Err(trouble(why.into())),
        None => Ok(()),
    }
}
