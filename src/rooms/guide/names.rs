//! Words for the names of the contract. A name this version does not know is shown as it came.

use crate::words::guide as say;
use contract::wire::*;

/// Several names in one line.
pub fn list<T>(values: &[T], name: fn(&T) -> &str) -> String {
    values.iter().map(name).collect::<Vec<_>>().join(say::and())
}

/// Makes a function from values of a kind to words.
macro_rules! names {
    ($($(#[$doc:meta])* $function:ident($kind:ident) { $($value:ident => $word:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        pub fn $function(value: &$kind) -> &str {
            match value {
                $($kind::$value => say::$word(),)+
                $kind::Other(name) => name,
            }
        }
    )+};
}

names! {
    /// On the spot, or promised.
    project_type(ProjectType) { Immediate => project_immediate, Promised => project_promised }
    /// Ways to apply.
    channel(Channel) { Counter => channel_counter, Web => channel_web, Mobile => channel_mobile, Post => channel_post }
    /// For whom.
    audience(Audience) {
        NaturalPerson => audience_person, Enterprise => audience_enterprise, PublicInstitution => audience_institution,
        SocialOrganisation => audience_social, UnincorporatedEnterprise => audience_unincorporated,
        GovernmentBody => audience_government, OtherOrganisation => audience_other,
    }
    /// Where one may apply.
    scope(Scope) {
        Nationwide => scope_nation, Province => scope_province, City => scope_city, County => scope_county,
        Town => scope_town, Village => scope_village,
    }
    /// How it works across provinces.
    cross_province(CrossProvince) { Online => cross_online, Agent => cross_agent, Joint => cross_joint, Machine => cross_machine }
    /// Whence the power.
    power(PowerSource) {
        Statutory => power_statutory, DelegatedDown => power_delegated, AuthorisedBySuperior => power_superior,
        AuthorisedByPeer => power_peer, EntrustedBySuperior => power_entrusted, EntrustedByPeer => power_entrusted_peer,
    }
    /// What one gets.
    result(ResultKind) { Certificate => result_certificate, Document => result_document, Different => other, None => result_none }
    /// Kind of a material.
    material_kind(MaterialKind) { Certificate => kind_certificate, Form => kind_form, Different => other }
    /// On paper or not.
    form(MaterialForm) { Paper => form_paper, Electronic => form_electronic, Both => form_both }
    /// Whether it must be.
    necessity(Necessity) { Required => need_required, Optional => need_optional, Later => need_later }
    /// Who issues it.
    source(MaterialSource) {
        Applicant => source_self, Government => source_government, Intermediary => source_intermediary, Different => other,
    }
    /// Original or copy.
    original(Original) { Original => original, Copy => copy_of, Either => original_or_copy }
    /// Kind of a place.
    place(PlaceKind) {
        ServiceCentre => place_centre, DepartmentWindow => place_window, CommunityCentre => place_community,
        SelfService => place_machine,
    }
}

/// The level that handles it.
pub fn level(level: u8) -> &'static str {
    match level {
        1 => say::level_nation(),
        2 => say::level_province(),
        3 => say::level_city(),
        4 => say::level_county(),
        5 => say::level_town(),
        6 => say::level_village(),
        _ => say::level_graded(),
    }
}
