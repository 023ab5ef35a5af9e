//! The signature: drawn by hand, or by a certificate on another device. The portal only ever asks for one.

use super::desk::Hand;
use super::step::Step;
use super::{ended, gate};
use crate::backend::{Failure, Intent, call};
use crate::browser::ink::Ink;
use crate::browser::time;
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::notice::{Notice, Urgency};
use crate::ui::options::RadioGroup;
use crate::ui::qr_code::QrCode;
use crate::ui::select::Choice;
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{GetSignature, StartSignature};
use contract::wire::{DelegationLack, Signature, SignatureKind, SignatureStart, SignatureState};
use leptos::prelude::*;
use std::time::Duration;

const PAD: &str = "signature-pad";
const LOOK: Duration = Duration::from_secs(2);

#[derive(Clone, Copy)]
struct Signing {
    hand: Hand,
    kind: RwSignal<String>,
    strokes: RwSignal<usize>,
    ink: StoredValue<Option<Ink>>,
    pending: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    intent: Intent,
}

impl Signing {
    fn signature(self) -> Option<Signature> {
        self.hand.signature.get()
    }

    /// On to the next step, where one has not gone elsewhere meanwhile.
    fn go_on(self) {
        if self.hand.way.now.try_get_untracked() == Some(Step::Sign) {
            self.hand.way.next();
        }
    }

    fn start(self) {
        let kind = self.kind.get_untracked();
        let drawn = kind == SignatureKind::HandDrawn.name();
        let body = SignatureStart {
            strokes: match self.ink.get_value() {
                Some(ink) if drawn => ink.strokes(),
                _ => Vec::new(),
            },
            kind: if drawn {
                SignatureKind::HandDrawn
            } else {
                SignatureKind::Certificate
            },
        };
        self.pending.set(true);
        self.failure.set(None);
        let work = self.hand.work;
        leptos::task::spawn_local(async move {
            // What is signed is what the back end has.
            if !work.saved_there().await {
                self.pending.try_set(false);
                return;
            }
            let Some(id) = work.id.try_get_value() else {
                return;
            };
            match self.intent.write::<StartSignature>(&id, &body, None).await {
                Ok(signature) => {
                    let signed = signature.state == SignatureState::Signed;
                    self.hand.signature.try_set(Some(signature));
                    if signed {
                        self.go_on();
                    }
                }
                Err(failure) => {
                    self.failure.try_set(Some(failure));
                }
            }
            self.pending.try_set(false);
        });
    }
}

/// A right that is missing to take a step for the applicant.
pub fn lacks(hand: Hand, right: DelegationLack) -> Option<DelegationLack> {
    hand.work.draft.with_untracked(|draft| {
        let mut lacks = draft.applicant.lacks.iter();
        lacks.find(|lack| **lack == right).cloned()
    })
}

/// The step.
pub fn sign(hand: Hand) -> AnyView {
    if let Some(lack) = lacks(hand, DelegationLack::Sign) {
        let body = ended::over_to(hand, &lack, "sign");
        return hand.way.frame(hand.work, body, ().into_any());
    }
    let kinds = hand
        .work
        .draft
        .with_untracked(|draft| draft.signature_kinds.clone());
    let first = kinds.first().map(|kind| kind.name().to_owned());
    let signing = Signing {
        hand,
        kind: RwSignal::new(first.unwrap_or_default()),
        strokes: RwSignal::new(0),
        ink: StoredValue::new(None),
        pending: RwSignal::new(false),
        failure: RwSignal::new(None),
        intent: Intent::default(),
    };
    let state = Memo::new(move |_| signing.signature().map(|signature| signature.state));
    let body = move || match state.get() {
        Some(SignatureState::Signed) => {
            view! { <Notice tone=Tone::Done title=words::apply::signed urgency=Urgency::AtOnce /> }
                .into_any()
        }
        Some(SignatureState::Waiting) if signing.kind.get() == "CERTIFICATE" => waiting(signing),
        other => {
            let why = told(signing, other);
            let pad = (signing.kind.get() == "HAND_DRAWN").then(|| pad(signing));
            let explain = (signing.kind.get() == "CERTIFICATE")
                .then(|| view! { <p>{words::apply::sign_certificate_explain}</p> }.into_any());
            view! {
                {why}
                {pad}
                {explain}
            }
            .into_any()
        }
    };
    let failed = move || {
        let again = Callback::new(move |()| signing.start());
        signing
            .failure
            .get()
            .map(|failure| gate::failed(&failure, again))
    };
    let unasked = Memo::new(move |_| state.get() != Some(SignatureState::Signed));
    let body = view! {
        <p>{words::apply::sign_lead}</p>
        {move || unasked.get().then(|| asked(signing, &kinds))}
        {body}
        {failed}
    }
    .into_any();
    let main = (move || {
        if state.get() == Some(SignatureState::Signed) {
            return hand.way.onward();
        }
        // The other device has the word now; here one can only choose another way.
        if state.get() == Some(SignatureState::Waiting) && signing.kind.get() == "CERTIFICATE" {
            return ().into_any();
        }
        let nothing = Signal::derive(move || {
            signing.kind.get() == "HAND_DRAWN" && signing.strokes.get() == 0
        });
        view! {
            <Button
                kind=ButtonKind::Primary
                pending=signing.pending
                disabled=nothing
                on_press=move |()| signing.start()
            >
                {words::apply::sign_do}
            </Button>
        }
        .into_any()
    })
    .into_any();
    hand.way.frame(hand.work, body, main)
}

fn asked(signing: Signing, kinds: &[SignatureKind]) -> Option<AnyView> {
    let choices = Signal::stored(kinds.iter().map(choice).collect::<Vec<_>>());
    (kinds.len() > 1).then(|| {
        view! { <RadioGroup label=words::apply::sign_how value=signing.kind choices /> }.into_any()
    })
}

fn choice(kind: &SignatureKind) -> Choice {
    match kind {
        SignatureKind::HandDrawn => Choice::new(kind.name(), words::apply::sign_drawn),
        SignatureKind::Certificate => Choice::new(kind.name(), words::apply::sign_certificate)
            .hint(words::apply::sign_certificate_hint),
        SignatureKind::Other(name) => Choice::new(name.to_string(), name.to_string()),
    }
}

/// Why there is no signature yet, where one was asked for.
fn told(signing: Signing, state: Option<SignatureState>) -> Option<AnyView> {
    let title = match state? {
        SignatureState::Refused => words::apply::sign_refused,
        SignatureState::Expired => words::apply::sign_expired,
        _ => return None,
    };
    let reason = signing.signature().and_then(|signature| signature.reason);
    Some(
        view! {
            <Notice tone=Tone::Wait title urgency=Urgency::AtOnce>
                {reason.map(|reason| view! { <p>{crate::say::say(&reason)}</p> })}
            </Notice>
        }
        .into_any(),
    )
}

fn pad(signing: Signing) -> AnyView {
    signing.strokes.set(0);
    // The canvas is measured once it is on screen, and listens as long as this is.
    let owner = Owner::current();
    time::after(Duration::from_millis(30), move || {
        let strokes = signing.strokes;
        if let Some(owner) = owner {
            let ink = owner.with(|| Ink::on(PAD, move |now| strokes.set(now)));
            signing.ink.set_value(ink);
        }
    });
    view! {
        <p id="signature-hint">{words::apply::sign_draw_hint}</p>
        <canvas class=style::PAD id=PAD role="img" aria-label=words::apply::sign_pad aria-describedby="signature-hint"></canvas>
        <p role="status">
            {move || if signing.strokes.get() == 0 { words::apply::sign_empty() } else { words::apply::sign_drawn_now() }}
        </p>
        <Button kind=ButtonKind::Quiet picture=icon::REFRESH on_press=move |()| {
            if let Some(ink) = signing.ink.get_value() {
                ink.clear();
            }
            signing.strokes.set(0);
        }>{words::apply::sign_clear}</Button>
    }
    .into_any()
}

/// Waits for the other device.
fn waiting(signing: Signing) -> AnyView {
    let Some(signature) = untrack(|| signing.signature()) else {
        return ().into_any();
    };
    let code = signature.code.clone().unwrap_or_default();
    let until = time::parse(&signature.expires_at);
    let left = RwSignal::new(seconds_to(until));
    Effect::new(move |_| {
        left.track();
        time::after(Duration::from_secs(1), move || {
            left.try_set(seconds_to(until));
        });
    });
    let id = signature.id.clone();
    leptos::task::spawn_local(async move {
        loop {
            time::pause(LOOK).await;
            let waits = signing.hand.signature.try_with_untracked(|now| {
                now.as_ref()
                    .is_some_and(|now| now.id == id && now.state == SignatureState::Waiting)
            });
            if waits != Some(true) || left.try_get_untracked().is_none() {
                return;
            }
            if let Ok(now) = call::<GetSignature>(Id(id.clone()), ()).await
                && now.state != SignatureState::Waiting
            {
                let signed = now.state == SignatureState::Signed;
                signing.hand.signature.try_set(Some(now));
                if signed {
                    signing.go_on();
                }
                return;
            }
        }
    });
    let shown = code.clone();
    view! {
        <p>{words::apply::sign_scan}</p>
        <QrCode text=code label=words::apply::sign_scan />
        <p>
            {words::apply::sign_code} " " <strong class=style::CODE>{shown}</strong>
        </p>
        <p role="status">{words::apply::sign_waiting}</p>
        <p>{move || left.get().map(words::apply::sign_left)}</p>
        <Button on_press=move |()| signing.hand.signature.set(None)>{words::apply::sign_other}</Button>
    }
    .into_any()
}

/// Seconds until then; nothing when the device's clock is plainly wrong.
fn seconds_to(until: Option<f64>) -> Option<u64> {
    let left = (until? - time::now()) / 1000.0;
    (0.0..900.0).contains(&left).then_some(left as u64)
}
