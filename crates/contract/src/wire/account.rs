//! Who one is to the portal, and how to change it (F-6.1.10, Q-8).

use super::{IdentityKind, Text};

open_enum! {
    /// A datum of a person or an organisation that the portal knows.
    pub enum ProfileField {
        /// Name of a person.
        Name = "NAME",
        /// Citizen identity number.
        IdNumber = "ID_NUMBER",
        /// Mobile number; with organisations, of who looks after the account.
        Mobile = "MOBILE",
        /// E-mail address.
        Email = "EMAIL",
        /// Region where one lives or is registered.
        Region = "REGION",
        /// Name of an organisation, as registered.
        OrganisationName = "ORGANISATION_NAME",
        /// Unified social credit code.
        CreditCode = "CREDIT_CODE",
        /// What kind of organisation it is.
        OrganisationKind = "ORGANISATION_KIND",
        /// Who stands for it.
        Representative = "REPRESENTATIVE",
        /// Identity number of who stands for it.
        RepresentativeNumber = "REPRESENTATIVE_NUMBER",
        /// Body that registered it.
        RegisteredBy = "REGISTERED_BY",
        /// Whether it is in business.
        Standing = "STANDING",
    }
}
open_enum! {
    /// Why somebody wants to see a datum of their own unmasked.
    pub enum RevealReason {
        /// To see whether it is right.
        Check = "CHECK",
        /// To fill it in elsewhere.
        FillIn = "FILL_IN",
        /// To tell it to somebody who asks.
        Tell = "TELL",
    }
}
open_enum! {
    /// Where a code goes that proves a number or an address.
    pub enum CodeTarget {
        /// To the mobile number of the account.
        Mobile = "MOBILE",
        /// To the mobile number that is to become the account's.
        NewMobile = "NEW_MOBILE",
        /// To the e-mail address of the account.
        Email = "EMAIL",
        /// To the e-mail address that is to become the account's.
        NewEmail = "NEW_EMAIL",
    }
}

wire! {
    /// A datum and its value.
    pub struct ProfileLine {
        /// Which.
        pub field: ProfileField,
        /// Masked where it is sensitive.
        pub value: Text,
        /// Whether it can be seen unmasked, with a reason.
        #[serde(default)]
        pub revealable: bool,
    }

    /// Who one is to the portal.
    pub struct Profile {
        /// Person, legal person or other organisation.
        pub kind: IdentityKind,
        /// Real-name level, 1 to 5.
        pub level: u8,
        /// In the order to show them.
        pub lines: Vec<ProfileLine>,
        /// Masked mobile number, where codes go.
        pub mobile: String,
        /// Masked e-mail address, once it was proved to be one's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
    }

    /// Asks to see a datum unmasked.
    pub struct RevealStart {
        /// Which.
        pub field: ProfileField,
        /// Why; kept with the record.
        pub reason: RevealReason,
    }

    /// A datum, unmasked, once.
    pub struct Revealed {
        /// Which.
        pub field: ProfileField,
        /// What it is.
        pub value: String,
        /// Seconds after which a front end hides it again.
        pub seconds: u32,
        /// The number of the record.
        pub audit_id: String,
    }

    /// Asks for a code.
    pub struct OwnCodeRequest {
        /// Where it goes.
        pub target: CodeTarget,
        /// With `NEW_MOBILE` and `NEW_EMAIL`: the number or address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
    }

    /// A code is on its way to oneself.
    pub struct OwnCodeSent {
        /// Masked number or address.
        pub to: String,
        /// Seconds until another may be asked for.
        pub resend_after_seconds: u32,
        /// Seconds for which the code holds.
        pub expires_in_seconds: u32,
    }

    /// Changes the mobile number.
    pub struct MobileChange {
        /// The code sent to the number so far.
        pub old_code: String,
        /// The new number.
        pub mobile: String,
        /// The code sent to the new number.
        pub new_code: String,
    }

    /// Changes the e-mail address, or sets the first one.
    pub struct EmailChange {
        /// The code sent to the address so far; without one, to the mobile number.
        pub old_code: String,
        /// The new address.
        pub email: String,
        /// The code sent to the new address.
        pub new_code: String,
    }

    /// Changes the password.
    pub struct PasswordChange {
        /// The one so far.
        pub old_password: String,
        /// The new one: 8 to 64 characters, letters and digits at least.
        pub new_password: String,
    }
}
