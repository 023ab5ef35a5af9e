//! Setting up and proving the second factor: the two writes of each, and what lies between them.

use crate::{
    backend::{Failure, Intent},
    browser::{passkey, secret},
    session::private::kept,
    site, words,
};
use contract::{
    endpoints::{SetFactor, StartFactor, UnlockPrivacy},
    wire::{
        FactorChallenge, FactorProof, FactorPurpose, FactorSetUp, FactorStart, PrivacySpace,
        SecondFactor,
    },
};
use leptos::prelude::*;

/// The shortest PIN.
pub const SHORTEST: usize = 6;

/// Why it did not work.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// What the back end says.
    Failure(Failure),
    /// What the device says.
    Device(passkey::Trouble),
    /// This browser cannot make a PIN slow: a plain-http origin.
    NoCrypto,
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl Trouble {
    /// Whether the proof was wrong, and how many tries are left.
    pub fn wrong(&self) -> Option<Option<u32>> {
        match self {
            Self::Failure(failure) => failure
                .errors
                .iter()
                .any(|error| error.detail == "WRONG_CREDENTIALS")
                .then_some(failure.tries_left),
            _ => None,
        }
    }
}

/// What is proved or set up with.
#[derive(Clone)]
pub enum By {
    /// A PIN.
    Pin(String),
    /// A key of the device.
    Passkey,
}

/// Something under way that ends in an open space.
#[derive(Clone, Copy)]
pub struct Proof {
    /// It is under way.
    pub pending: RwSignal<bool>,
    /// Why it did not work the last time.
    pub trouble: RwSignal<Option<Trouble>>,
    purpose: StoredValue<FactorPurpose>,
    start: Intent,
    end: Intent,
}

impl Proof {
    /// Nothing under way yet.
    pub fn new(purpose: FactorPurpose) -> Self {
        Self {
            pending: RwSignal::new(false),
            trouble: RwSignal::new(None),
            purpose: StoredValue::new(purpose),
            start: Intent::default(),
            end: Intent::default(),
        }
    }

    /// Starts; does nothing while it is under way. `done` gets the open space.
    pub fn run(self, by: By, done: impl FnOnce(PrivacySpace) + 'static) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        self.trouble.set(None);
        leptos::task::spawn_local(async move {
            let outcome = self.go(by).await;
            self.pending.try_set(false);
            match outcome {
                Ok(space) => done(space),
                Err(trouble) => {
                    self.trouble.try_set(Some(trouble));
                }
            }
        });
    }

    async fn go(self, by: By) -> Result<PrivacySpace, Trouble> {
        let purpose = self.purpose.get_value();
        let sets_up = purpose == FactorPurpose::Register;
        let asked = self
            .start
            .write::<StartFactor>(&(), &FactorStart { purpose }, None)
            .await?;
        if sets_up {
            self.set_up(asked, by).await
        } else {
            self.unlock(asked, by).await
        }
    }

    async fn set_up(self, asked: FactorChallenge, by: By) -> Result<PrivacySpace, Trouble> {
        let mut body = FactorSetUp {
            challenge: asked.id.clone(),
            factor: SecondFactor::Pin,
            verifier: None,
            passkey: None,
        };
        let mut key = None;
        match by {
            By::Pin(pin) => {
                let derived = derived(&pin, &asked).await?;
                body.verifier = Some(derived.verifier);
                key = Some(derived.key);
            }
            By::Passkey => {
                let made = passkey::make(&asked, &untrack(site::name)).await;
                body.factor = SecondFactor::Passkey;
                body.passkey = Some(made.map_err(Trouble::Device)?);
            }
        }
        let space = self.end.write::<SetFactor>(&(), &body, None).await?;
        // What an older PIN locked nobody can open any more.
        kept::forget().await;
        kept::hold(key, &asked);
        Ok(space)
    }

    async fn unlock(self, asked: FactorChallenge, by: By) -> Result<PrivacySpace, Trouble> {
        let mut body = FactorProof {
            challenge: asked.id.clone(),
            verifier: None,
            passkey: None,
        };
        let mut key = None;
        match by {
            By::Pin(pin) => {
                let derived = derived(&pin, &asked).await?;
                body.verifier = Some(derived.verifier);
                key = Some(derived.key);
            }
            By::Passkey => {
                let signed = passkey::sign(&asked).await.map_err(Trouble::Device)?;
                body.passkey = Some(signed);
            }
        }
        let space = self.end.write::<UnlockPrivacy>(&(), &body, None).await?;
        kept::hold(key, &asked);
        Ok(space)
    }
}

async fn derived(pin: &str, asked: &FactorChallenge) -> Result<secret::Derived, Trouble> {
    secret::derive(pin, &asked.salt, asked.iterations)
        .await
        .ok_or(Trouble::NoCrypto)
}

/// What a person reads of what is wrong with a new PIN; nothing when it will do.
pub fn weak(pin: &str) -> Option<&'static str> {
    let letters: Vec<char> = pin.chars().collect();
    if letters.len() < SHORTEST {
        return Some(words::privacy::pin_short());
    }
    let steps: Vec<i64> = letters
        .windows(2)
        .map(|two| i64::from(u32::from(two[1])) - i64::from(u32::from(two[0])))
        .collect();
    // 111111, 123456, 987654: what is tried first.
    let even = steps
        .first()
        .is_some_and(|first| (-1..=1).contains(first) && steps.iter().all(|step| step == first));
    even.then(words::privacy::pin_weak)
}
