//! The device's copy of an application that is being filled in: encrypted, of one account, gone with its sign-out.

use crate::browser::{json, storage, time, vault};
use contract::wire::DraftContent;

pub use crate::browser::vault::Trouble;

/// What is kept of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The revision of the back end's copy it was made on.
    pub revision: String,
    /// The mark of what the back end had then.
    pub base: String,
    /// The mark of what was sent last, whether or not an answer came.
    pub sent: String,
    /// What the person says.
    pub content: DraftContent,
}

/// A short mark of a content: the same content has the same. For telling own saves from those of others; no secret.
pub fn mark(content: &DraftContent) -> String {
    let content = DraftContent {
        place: None,
        ..content.clone()
    };
    hash(&serde_json::to_string(&content).unwrap_or_default())
}

/// Whose copies these are, without a name. Masked names are the most the portal knows of a person.
pub fn owner(kind: &str, name: &str) -> String {
    hash(&[kind, "|", name].concat())
}

fn hash(text: &str) -> String {
    // FNV-1a.
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash.to_string()
}

/// Keeps a copy until the draft expires.
pub async fn keep_draft(
    owner: &str,
    draft: &str,
    kept: &Kept,
    expires_at: &str,
) -> Result<(), Trouble> {
    let content = serde_json::to_string(&kept.content).unwrap_or_default();
    let text = [&kept.revision, &kept.base, &kept.sent, &content]
        .map(String::as_str)
        .join("\n");
    // Without a readable end, a month is enough for any draft.
    let until = time::parse(expires_at).unwrap_or(time::now() + 30.0 * 86_400_000.0);
    vault::put(owner, draft, &text, until).await
}

/// The copy of a draft. Expired ones are thrown away first.
pub async fn kept_draft(owner: &str, draft: &str) -> Result<Option<Kept>, Trouble> {
    vault::sweep(time::now()).await?;
    Ok(vault::get(owner, draft).await?.and_then(|text| read(&text)))
}

fn read(text: &str) -> Option<Kept> {
    let mut lines = text.splitn(4, '\n');
    Some(Kept {
        revision: lines.next()?.to_owned(),
        base: lines.next()?.to_owned(),
        sent: lines.next()?.to_owned(),
        content: json::parse(lines.next()?)?.read().ok()?,
    })
}

/// Where the mark of what was sent last while a page went stands: it is written at once, and says nothing of a person.
const LEFT: &str = "draft-left";

/// Notes that a content of a draft is being sent while the page goes, when there may be no time to keep it here.
pub fn leave(draft: &str, mark: &str) {
    storage::set(LEFT, Some(&[draft, " ", mark].concat()));
}

/// Whether this content of a draft was the last one sent while a page went.
pub fn was_left(draft: &str, mark: &str) -> bool {
    storage::get(LEFT).is_some_and(|left| left == [draft, " ", mark].concat())
}

/// Throws the copy of a draft away.
pub async fn forget_draft(owner: &str, draft: &str) {
    let _ = vault::remove(owner, draft).await;
}

/// Throws away all copies of an account, and the key to them.
pub fn forget_account(owner: String) {
    leptos::task::spawn_local(async move {
        let _ = vault::forget(&owner).await;
    });
}
