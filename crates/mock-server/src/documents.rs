//! Files handed in: announced, sent by tus, looked into, received.

mod hex;
mod inspect;
mod rules;
pub(crate) mod tus;

use std::sync::Mutex;

use contract::Problem;
use contract::wire::{Attachment, Document, DocumentStart, DocumentState, IdentityKind, Text};
use serde::{Deserialize, Serialize};
use sm3::{Digest, Sm3};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::shelf::Shelf;
use crate::{cases, drafts};
pub(crate) use inspect::Scanner;
pub(crate) use rules::{hold, rules};

/// Where a file belongs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum Home {
    /// A material of a draft: ids of both.
    Draft(String, String),
    /// A material of a case that is being corrected: ids of both.
    Case(String, String),
    /// A file that its owner keeps to hand in again.
    Kept(String),
    /// What somebody, by id of the persona, is about to say in a thread.
    Talk(String),
    /// A thread, by its id.
    Thread(String),
}

/// Most files that wait to be sent with words.
const MOST_LOOSE: usize = 20;

/// A file handed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// As it travels.
    pub document: Document,
    /// Id of the persona who handed it in.
    pub owner: String,
    /// Where it belongs.
    pub home: Home,
    /// Its bytes so far.
    #[serde(with = "hex")]
    pub bytes: Vec<u8>,
    /// When the last byte came.
    pub whole_since: Option<i64>,
}

/// All files handed in.
#[derive(Default)]
pub(crate) struct Documents {
    all: Shelf<Kept>,
    scanner: Mutex<Scanner>,
}

impl Documents {
    /// Announces a file; the caller has held it against the rules.
    pub(crate) fn start(&self, owner: &str, home: Home, start: &DocumentStart) -> Document {
        let id = secret();
        let document = Document {
            upload: Some(format!("/uploads/{id}")),
            id,
            name: start.name.clone(),
            media_type: start.media_type.clone(),
            size: start.size,
            received: 0,
            state: DocumentState::Pending,
            reason: None,
            sm3: None,
            file: None,
        };
        self.all.add(Kept {
            document: document.clone(),
            owner: owner.to_owned(),
            home,
            bytes: Vec::new(),
            whole_since: None,
        });
        document
    }

    /// Keeps a paper of the back end's own, received as it is; answers where it can be fetched.
    pub(crate) fn put(&self, owner: &str, home: Home, name: Text, bytes: Vec<u8>) -> Attachment {
        let id = secret();
        let file = Attachment {
            name: name.clone(),
            href: format!("/documents/{id}/file"),
            media_type: "application/pdf".to_owned(),
            size: bytes.len() as u64,
        };
        self.all.add(Kept {
            document: Document {
                id,
                name: name.chinese().to_owned(),
                media_type: file.media_type.clone(),
                size: file.size,
                received: file.size,
                state: DocumentState::Received,
                reason: None,
                sm3: Some(sm3(&bytes)),
                upload: None,
                file: Some(file.clone()),
            },
            owner: owner.to_owned(),
            home,
            bytes,
            whole_since: None,
        });
        file
    }

    /// Everything handed in somewhere, in the order in which it was announced.
    pub(crate) fn of(&self, home: &Home) -> Vec<Document> {
        self.all.with(|all| {
            let here = all.iter().filter(|kept| kept.home == *home);
            here.map(|kept| kept.document.clone()).collect()
        })
    }

    /// What was handed in with a draft belongs to the case it became.
    pub(crate) fn follow(&self, draft: &str, case: &str) {
        self.all.with(|all| {
            for kept in all.iter_mut() {
                if let Home::Draft(from, material) = &kept.home
                    && from == draft
                {
                    kept.home = Home::Case(case.to_owned(), material.clone());
                }
            }
        });
    }

    /// What was handed in with a draft has another owner.
    pub(crate) fn hand_over(&self, draft: &str, owner: &str) {
        self.all.with(|all| {
            for kept in all.iter_mut() {
                if matches!(&kept.home, Home::Draft(of, _) if of == draft) {
                    kept.owner = owner.to_owned();
                }
            }
        });
    }

    /// Files that were sent with words belong to their thread from now on.
    pub(crate) fn settle_in(&self, ids: &[String], home: &Home) {
        self.all.with(|all| {
            for kept in all
                .iter_mut()
                .filter(|kept| ids.contains(&kept.document.id))
            {
                kept.home = home.clone();
            }
        });
    }

    /// Makes room for one more, where files were announced and never sent: the oldest go.
    pub(crate) fn keep_last(&self, home: &Home) {
        self.all.with(|all| {
            let count = all.iter().filter(|kept| kept.home == *home).count();
            let mut over = (count + 1).saturating_sub(MOST_LOOSE);
            all.retain(|kept| {
                let goes = over > 0 && kept.home == *home;
                over -= usize::from(goes);
                !goes
            });
        });
    }

    /// Throws away what belongs to a draft that is no more.
    pub(crate) fn forget(&self, draft: &str) {
        self.all
            .retain(|kept| !matches!(&kept.home, Home::Draft(of, _) if of == draft));
    }

    /// Throws away what was kept to be handed in again.
    pub(crate) fn forget_kept(&self, id: &str) {
        self.all
            .retain(|kept| !matches!(&kept.home, Home::Kept(of) if of == id));
    }

    /// Looks into what came whole a while ago.
    fn settle(&self, ctx: &Ctx<'_>) {
        let now = ctx.shared.clock.now();
        let scanner = self.scanner();
        self.all.with(|all| {
            for kept in all.iter_mut() {
                if kept.document.state == DocumentState::Checking
                    && kept.whole_since.is_some_and(|since| since < now)
                {
                    inspect::judge(&ctx.world.words, scanner, kept);
                }
            }
        });
    }

    /// Changes a file of an owner.
    fn change<T>(&self, id: &str, owner: &str, change: impl FnOnce(&mut Kept) -> T) -> Option<T> {
        let fits = |kept: &Kept| kept.document.id == id && kept.owner == owner;
        self.all.change(fits, change)
    }

    /// What the scanner says.
    pub(crate) fn scanner(&self) -> Scanner {
        self.scanner.lock().map(|s| *s).unwrap_or_default()
    }

    /// Makes the scanner say something else from now on.
    pub(crate) fn scan_as(&self, verdict: Scanner) {
        if let Ok(mut scanner) = self.scanner.lock() {
            *scanner = verdict;
        }
    }

    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.load(Vec::new(), Scanner::default());
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> Vec<Kept> {
        self.all.save()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, rows: Vec<Kept>, scanner: Scanner) {
        self.all.load(rows);
        self.scan_as(scanner);
    }
}

/// Everything handed in somewhere, as it stands now.
pub(crate) fn of(ctx: &Ctx<'_>, home: &Home) -> Vec<Document> {
    ctx.shared.documents.settle(ctx);
    ctx.shared.documents.of(home)
}

/// A file that the person signed in may see: of their own drafts, of cases that they see, of all cases for officers.
///
/// # Errors
/// `NOT_FOUND`.
pub(crate) fn one(ctx: &Ctx<'_>, id: &str) -> Result<Kept, Problem> {
    let me = ctx.person()?;
    let officer = me.kind == IdentityKind::Officer;
    ctx.shared.documents.settle(ctx);
    let missing = || refuse::not_found(ctx.trace(), "document");
    let documents = &ctx.shared.documents.all;
    let kept = documents
        .find(|kept| kept.document.id == id)
        .ok_or_else(missing)?;
    // What was handed in for somebody is theirs: who handed it in sees it while they may act for them.
    match &kept.home {
        Home::Thread(_) if officer => {}
        Home::Draft(draft, _) if officer => drafts::counter::shown_to(ctx, draft, &me.id)?,
        Home::Draft(..) | Home::Kept(_) | Home::Talk(_) | Home::Thread(_)
            if kept.owner != me.id =>
        {
            return Err(missing());
        }
        Home::Kept(_) | Home::Talk(_) | Home::Thread(_) => {}
        Home::Draft(draft, _) => drop(drafts::any(ctx, draft)?),
        Home::Case(..) if officer => {}
        Home::Case(case, _) => cases::seen(ctx, case)?,
    }
    Ok(kept)
}

/// The same file once more, somewhere else: of the person signed in, and received.
///
/// # Errors
/// `NOT_FOUND`, `CONFLICT`.
pub(crate) fn copy(ctx: &Ctx<'_>, id: &str, home: Home) -> Result<Document, Problem> {
    let me = ctx.person()?.id;
    let kept = one(ctx, id)?;
    if kept.owner != me {
        return Err(refuse::not_found(ctx.trace(), "document"));
    }
    if kept.document.state != DocumentState::Received {
        return Err(refuse::conflict(ctx.trace(), "it has not been received"));
    }
    let id = secret();
    let mut copy = Kept { home, ..kept };
    if let Some(file) = &mut copy.document.file {
        file.href = format!("/documents/{id}/file");
    }
    copy.document.id = id;
    let document = copy.document.clone();
    ctx.shared.documents.all.add(copy);
    Ok(document)
}

/// Takes a file back, while it belongs to a draft.
///
/// # Errors
/// `NOT_FOUND`; `CONFLICT` once it belongs to a case.
pub(crate) fn delete(ctx: &Ctx<'_>, id: &str) -> Result<(), Problem> {
    let me = ctx.person()?.id;
    let missing = || refuse::not_found(ctx.trace(), "document");
    let kept = one(ctx, id)?;
    if kept.owner != me {
        return Err(missing());
    }
    let handed_in = matches!(kept.home, Home::Case(..) | Home::Thread(_))
        && kept.document.state == DocumentState::Received;
    if handed_in {
        let detail = "it was handed in and stays where it was";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let documents = &ctx.shared.documents.all;
    documents.retain(|kept| kept.document.id != id);
    Ok(())
}

/// SM3 digest, 64 hexadecimal digits.
pub(crate) fn sm3(bytes: &[u8]) -> String {
    hex::write(&Sm3::digest(bytes))
}
