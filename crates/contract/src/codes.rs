//! The numeric codes of the standards, beside the names that travel on our wire.
//!
//! The wire says names, because the same number means different things in different standards: satisfaction `1` is the
//! best in GB/T 39046 and the worst in the national rating interface; project type `1` is decided on the spot in one and
//! promised in the other; applicant kind `5` is an authority in one and a company without legal personality in the other.
//! Adapters and exports come here for the numbers. A code outside its table has no name: carry it, never guess.

mod people;

pub use people::{DOCUMENT, HOLDER, REAL_NAME_LEVEL};

/// A set of standards that agree on their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Items: GB/T 39554.2 and the practice of its implementation lists.
    Items,
    /// Cases: GB/T 39046 and the national exchange tables.
    Cases,
    /// Ratings: the national rating interface.
    Ratings,
    /// Persons: GB/T 2261.1.
    Persons,
    /// Documents of persons and bodies: GA/T 2000.156 and GB/T 36903, three digits, as the national exchange has them.
    Documents,
    /// The same in two digits, as one province has them.
    ProvincialDocuments,
    /// Real-name levels: GB/T 39047 table 1, where 5 is the most.
    Levels,
    /// Real-name levels of persons in one province: three, 3 is the most.
    ProvincialPersons,
    /// Real-name levels of organisations there: four, 1 is the most.
    ProvincialBodies,
}

impl System {
    /// Every system.
    pub const ALL: [Self; 9] = [
        Self::Items,
        Self::Cases,
        Self::Ratings,
        Self::Persons,
        Self::Documents,
        Self::ProvincialDocuments,
        Self::Levels,
        Self::ProvincialPersons,
        Self::ProvincialBodies,
    ];

    /// The name of the system in the corpus.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Items => "GB/T 39554.2",
            Self::Cases => "GB/T 39046",
            Self::Ratings => "national rating interface",
            Self::Persons => "GB/T 2261.1",
            Self::Documents => "GA/T 2000.156",
            Self::ProvincialDocuments => "provincial documents",
            Self::Levels => "GB/T 39047 table 1",
            Self::ProvincialPersons => "provincial persons",
            Self::ProvincialBodies => "provincial organisations",
        }
    }
}

/// What the codes of a subject are in one system: pairs of name and code. Where two names share a code, the first is the
/// one the code is read as.
type Column = (System, &'static [(&'static str, &'static str)]);

/// A subject that has codes.
#[derive(Debug)]
pub struct Subject {
    name: &'static str,
    columns: &'static [Column],
}

impl Subject {
    /// The name of the subject in the corpus.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The systems that have codes for it.
    pub fn systems(&self) -> impl Iterator<Item = System> {
        self.columns.iter().map(|(system, _)| *system)
    }

    /// Pairs of name and code in a system; empty when the system has none.
    #[must_use]
    pub fn rows(&self, system: System) -> &'static [(&'static str, &'static str)] {
        self.columns
            .iter()
            .find(|(other, _)| *other == system)
            .map_or(&[], |(_, rows)| rows)
    }

    /// The code of a name.
    #[must_use]
    pub fn code(&self, system: System, name: &str) -> Option<&'static str> {
        let mut rows = self.rows(system).iter();
        rows.find(|(other, _)| *other == name)
            .map(|(_, code)| *code)
    }

    /// The name of a code.
    #[must_use]
    pub fn name_of(&self, system: System, code: &str) -> Option<&'static str> {
        let mut rows = self.rows(system).iter();
        rows.find(|(_, other)| *other == code)
            .map(|(name, _)| *name)
    }

    /// The code of one system in another, by way of the name.
    #[must_use]
    pub fn convert(&self, from: System, to: System, code: &str) -> Option<&'static str> {
        self.code(to, self.name_of(from, code)?)
    }
}

/// How satisfied somebody is. The two systems run in opposite directions.
pub const SATISFACTION: Subject = Subject {
    name: "satisfaction",
    columns: &[
        (
            System::Cases,
            &[
                ("VERY_SATISFIED", "1"),
                ("SATISFIED", "2"),
                ("FAIRLY_SATISFIED", "3"),
                ("DISSATISFIED", "4"),
                ("VERY_DISSATISFIED", "5"),
            ],
        ),
        (
            System::Ratings,
            &[
                ("VERY_SATISFIED", "5"),
                ("SATISFIED", "4"),
                ("FAIRLY_SATISFIED", "3"),
                ("DISSATISFIED", "2"),
                ("VERY_DISSATISFIED", "1"),
            ],
        ),
    ],
};

/// Whom an item serves, and who applies. GB/T 39046 knows no company without legal personality: it is an "other
/// organisation" there.
pub const AUDIENCE: Subject = Subject {
    name: "audience",
    columns: &[
        (
            System::Items,
            &[
                ("NATURAL_PERSON", "1"),
                ("ENTERPRISE", "2"),
                ("PUBLIC_INSTITUTION", "3"),
                ("SOCIAL_ORGANISATION", "4"),
                ("UNINCORPORATED_ENTERPRISE", "5"),
                ("GOVERNMENT_BODY", "6"),
                ("OTHER_ORGANISATION", "9"),
            ],
        ),
        (
            System::Cases,
            &[
                ("NATURAL_PERSON", "1"),
                ("ENTERPRISE", "2"),
                ("PUBLIC_INSTITUTION", "3"),
                ("SOCIAL_ORGANISATION", "4"),
                ("GOVERNMENT_BODY", "5"),
                ("OTHER_ORGANISATION", "6"),
                ("UNINCORPORATED_ENTERPRISE", "6"),
            ],
        ),
    ],
};

/// Decided on the spot or within a promised time. The rating interface swaps the two.
pub const PROJECT_TYPE: Subject = Subject {
    name: "projectType",
    columns: &[
        (System::Items, &[("IMMEDIATE", "1"), ("PROMISED", "2")]),
        (System::Cases, &[("IMMEDIATE", "1"), ("PROMISED", "2")]),
        (System::Ratings, &[("PROMISED", "1"), ("IMMEDIATE", "2")]),
    ],
};

/// How one applies. GB/T 39046 has one code for everything on line.
pub const CHANNEL: Subject = Subject {
    name: "channel",
    columns: &[
        (
            System::Items,
            &[
                ("COUNTER", "1"),
                ("WEB", "2"),
                ("MOBILE", "3"),
                ("POST", "4"),
            ],
        ),
        (
            System::Cases,
            &[
                ("COUNTER", "1"),
                ("WEB", "2"),
                ("MOBILE", "2"),
                ("POST", "3"),
            ],
        ),
    ],
};

/// Kinds of items; these alone are applied for.
pub const ITEM_TYPE: Subject = Subject {
    name: "itemType",
    columns: &[(
        System::Items,
        &[
            ("LICENSE", "01"),
            ("PAYMENT_BENEFIT", "05"),
            ("CONFIRMATION", "07"),
            ("REWARD", "08"),
            ("ADJUDICATION", "09"),
            ("OTHER_POWER", "10"),
            ("PUBLIC_SERVICE", "20"),
        ],
    )],
};

/// Kinds of powers in the list of powers and duties: also those that nobody applies for.
pub const POWER_TYPE: Subject = Subject {
    name: "powerType",
    columns: &[(
        System::Items,
        &[
            ("LICENSE", "01"),
            ("PENALTY", "02"),
            ("COERCION", "03"),
            ("LEVY", "04"),
            ("PAYMENT_BENEFIT", "05"),
            ("INSPECTION", "06"),
            ("CONFIRMATION", "07"),
            ("REWARD", "08"),
            ("ADJUDICATION", "09"),
            ("OTHER_POWER", "10"),
        ],
    )],
};

/// Where the power to handle an item comes from.
pub const POWER_SOURCE: Subject = Subject {
    name: "powerSource",
    columns: &[(
        System::Items,
        &[
            ("STATUTORY", "1"),
            ("DELEGATED_DOWN", "2"),
            ("AUTHORISED_BY_SUPERIOR", "3"),
            ("AUTHORISED_BY_PEER", "4"),
            ("ENTRUSTED_BY_SUPERIOR", "5"),
            ("ENTRUSTED_BY_PEER", "6"),
        ],
    )],
};

/// How far an item is handled alike.
pub const SCOPE: Subject = Subject {
    name: "scope",
    columns: &[(
        System::Items,
        &[
            ("NATIONWIDE", "1"),
            ("PROVINCE", "2"),
            ("CITY", "3"),
            ("COUNTY", "4"),
            ("TOWN", "5"),
            ("VILLAGE", "6"),
        ],
    )],
};

/// Units of time limits.
pub const TIME_UNIT: Subject = Subject {
    name: "timeUnit",
    columns: &[(
        System::Items,
        &[
            ("WORKDAY", "1"),
            ("CALENDAR_DAY", "2"),
            ("HOUR", "3"),
            ("WORK_HOUR", "4"),
            ("MONTH", "5"),
            ("YEAR", "6"),
        ],
    )],
};

/// What an item ends with.
pub const RESULT_KIND: Subject = Subject {
    name: "resultKind",
    columns: &[(
        System::Items,
        &[
            ("CERTIFICATE", "10"),
            ("DOCUMENT", "20"),
            ("OTHER", "30"),
            ("NONE", "99"),
        ],
    )],
};

/// Kinds of materials.
pub const MATERIAL_KIND: Subject = Subject {
    name: "materialKind",
    columns: &[(
        System::Items,
        &[("CERTIFICATE", "1"), ("FORM", "2"), ("OTHER", "3")],
    )],
};

/// Forms of materials.
pub const MATERIAL_FORM: Subject = Subject {
    name: "materialForm",
    columns: &[(
        System::Items,
        &[("PAPER", "1"), ("ELECTRONIC", "2"), ("BOTH", "3")],
    )],
};

/// Whether a material must be there.
pub const NECESSITY: Subject = Subject {
    name: "necessity",
    columns: &[(
        System::Items,
        &[("REQUIRED", "1"), ("OPTIONAL", "2"), ("LATER", "3")],
    )],
};

/// Where a material comes from.
pub const MATERIAL_SOURCE: Subject = Subject {
    name: "materialSource",
    columns: &[(
        System::Items,
        &[
            ("SELF", "10"),
            ("GOVERNMENT", "20"),
            ("INTERMEDIARY", "30"),
            ("OTHER", "99"),
        ],
    )],
};

/// Original or copy.
pub const ORIGINAL: Subject = Subject {
    name: "original",
    columns: &[(
        System::Items,
        &[("ORIGINAL", "1"), ("COPY", "2"), ("EITHER", "3")],
    )],
};

/// Sex, as registers of persons code it.
pub const SEX: Subject = Subject {
    name: "sex",
    columns: &[(
        System::Persons,
        &[
            ("UNKNOWN", "0"),
            ("MALE", "1"),
            ("FEMALE", "2"),
            ("NOT_STATED", "9"),
        ],
    )],
};

/// Every subject.
pub const ALL: &[&Subject] = &[
    &SATISFACTION,
    &AUDIENCE,
    &PROJECT_TYPE,
    &CHANNEL,
    &ITEM_TYPE,
    &POWER_TYPE,
    &POWER_SOURCE,
    &SCOPE,
    &TIME_UNIT,
    &RESULT_KIND,
    &MATERIAL_KIND,
    &MATERIAL_FORM,
    &NECESSITY,
    &MATERIAL_SOURCE,
    &ORIGINAL,
    &SEX,
    &DOCUMENT,
    &HOLDER,
    &REAL_NAME_LEVEL,
];
