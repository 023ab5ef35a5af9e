//! Names of the wire in words. One that this portal does not know is shown as it came.

use crate::{ui::Text, ui::Tone, words, words::Phrase};
use contract::wire::{
    AccessKind, ConsentChannel, ConsentState, EntryMethod, EntryOutcome, HindranceKind,
    ProfileField, RevealReason,
};

/// A phrase, or the name as it came.
fn named(phrase: Option<Phrase>, name: &str) -> Text {
    match phrase {
        Some(phrase) => phrase.into(),
        None => name.to_owned().into(),
    }
}

/// A datum.
pub fn field(field: &ProfileField) -> Text {
    use words::account as say;
    let phrase: Option<Phrase> = match field {
        ProfileField::Name => Some(say::name),
        ProfileField::IdNumber => Some(say::id_number),
        ProfileField::Mobile => Some(say::mobile),
        ProfileField::Email => Some(say::email),
        ProfileField::Region => Some(say::region),
        ProfileField::OrganisationName => Some(say::organisation_name),
        ProfileField::CreditCode => Some(say::credit_code),
        ProfileField::OrganisationKind => Some(say::organisation_kind),
        ProfileField::Representative => Some(say::representative),
        ProfileField::RepresentativeNumber => Some(say::representative_number),
        ProfileField::RegisteredBy => Some(say::registered_by),
        ProfileField::Standing => Some(say::standing),
        ProfileField::Other(_) => None,
    };
    named(phrase, field.name())
}

/// A reason to see a datum unmasked, by its name.
pub fn reason(name: &str) -> Text {
    use words::account as say;
    let phrase: Option<Phrase> = match RevealReason::from(name) {
        RevealReason::Check => Some(say::reason_check),
        RevealReason::FillIn => Some(say::reason_fill_in),
        RevealReason::Tell => Some(say::reason_tell),
        RevealReason::Other(_) => None,
    };
    named(phrase, name)
}

/// How somebody signed in.
pub fn method(method: &EntryMethod) -> Text {
    use words::account as say;
    let phrase: Option<Phrase> = match method {
        EntryMethod::Password => Some(say::by_password),
        EntryMethod::Sms => Some(say::by_sms),
        EntryMethod::Certificate => Some(say::by_certificate),
        EntryMethod::Licence => Some(say::by_licence),
        EntryMethod::Provider => Some(say::by_provider),
        EntryMethod::Registration => Some(say::by_registration),
        EntryMethod::Other(_) => None,
    };
    named(phrase, method.name())
}

/// What a try to sign in came to.
pub fn outcome(outcome: &EntryOutcome) -> (Tone, Text) {
    use words::account as say;
    let (tone, phrase): (Tone, Option<Phrase>) = match outcome {
        EntryOutcome::Entered => (Tone::Done, Some(say::entered)),
        EntryOutcome::Refused => (Tone::Danger, Some(say::refused)),
        EntryOutcome::Locked => (Tone::Danger, Some(say::locked)),
        EntryOutcome::Other(_) => (Tone::Plain, None),
    };
    (tone, named(phrase, outcome.name()))
}

/// Whether something is agreed to.
pub fn consent(state: &ConsentState) -> (Tone, Text) {
    use words::account as say;
    let (tone, phrase): (Tone, Option<Phrase>) = match state {
        ConsentState::Given => (Tone::Done, Some(say::given)),
        ConsentState::Withdrawn => (Tone::Wait, Some(say::withdrawn)),
        ConsentState::NotGiven => (Tone::Plain, Some(say::not_given)),
        ConsentState::Other(_) => (Tone::Plain, None),
    };
    (tone, named(phrase, state.name()))
}

/// By which channel.
pub fn channel(channel: &ConsentChannel) -> Text {
    use words::account as say;
    let phrase: Option<Phrase> = match channel {
        ConsentChannel::Portal => Some(say::channel_portal),
        ConsentChannel::App => Some(say::channel_app),
        ConsentChannel::Counter => Some(say::channel_counter),
        ConsentChannel::Other(_) => None,
    };
    named(phrase, channel.name())
}

/// What was done with somebody's data.
pub fn access(kind: &AccessKind) -> Text {
    use words::account as say;
    let phrase: Option<Phrase> = match kind {
        AccessKind::CaseOpened => Some(say::case_opened),
        AccessKind::DraftOpened => Some(say::draft_opened),
        AccessKind::CertificateChecked => Some(say::certificate_checked),
        AccessKind::Revealed => Some(say::revealed),
        AccessKind::Exported => Some(say::exported),
        AccessKind::Other(_) => None,
    };
    named(phrase, kind.name())
}

/// What has to be settled first, and how.
pub fn block(kind: &HindranceKind) -> (Text, Option<Phrase>) {
    use words::account as say;
    let (phrase, todo): (Option<Phrase>, Option<Phrase>) = match kind {
        HindranceKind::OpenCase => (Some(say::open_case), Some(say::open_case_do)),
        HindranceKind::Unpaid => (Some(say::unpaid), Some(say::unpaid_do)),
        HindranceKind::Delegation => (Some(say::delegation), Some(say::delegation_do)),
        HindranceKind::Parcel => (Some(say::parcel), Some(say::parcel_do)),
        HindranceKind::NotRepresentative => (Some(say::not_representative), None),
        HindranceKind::Other(_) => (None, None),
    };
    (named(phrase, kind.name()), todo)
}
