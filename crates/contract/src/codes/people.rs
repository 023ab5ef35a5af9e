//! Codes of persons and bodies: the documents they show, what a holder of certificates is, how surely they are known.

use super::{Subject, System};

/// Documents by which somebody is known. The wire does not carry them: our names stand for them here alone.
pub const DOCUMENT: Subject = Subject {
    name: "document",
    columns: &[
        (
            System::Documents,
            &[
                ("IDENTITY_CARD", "111"),
                ("TEMPORARY_IDENTITY_CARD", "112"),
                ("OFFICER_CARD", "114"),
                ("ARMED_POLICE_OFFICER_CARD", "115"),
                ("PASSPORT", "414"),
                ("TAIWAN_PASS", "511"),
                ("HONG_KONG_MACAO_PASS", "516"),
                ("HONG_KONG_MACAO_RESIDENCE", "551"),
                ("TAIWAN_RESIDENCE", "552"),
                ("FOREIGN_RESIDENCE", "553"),
                ("OTHER_OF_PERSONS", "999"),
                ("CREDIT_CODE", "001"),
                ("OTHER_OF_BODIES", "099"),
            ],
        ),
        (
            System::ProvincialDocuments,
            &[
                ("IDENTITY_CARD", "31"),
                ("OFFICER_CARD", "32"),
                ("PASSPORT", "33"),
                ("HONG_KONG_MACAO_PASS", "35"),
                ("TAIWAN_PASS", "36"),
                ("HONG_KONG_MACAO_RESIDENCE", "37"),
                ("TAIWAN_RESIDENCE", "37"),
                ("FOREIGN_RESIDENCE", "38"),
                ("OTHER_OF_PERSONS", "49"),
                ("OTHER_OF_BODIES", "79"),
            ],
        ),
    ],
};

/// What the holder of a certificate is, by the kind of their document (GB/T 36903), and as an applicant (GB/T 39046).
pub const HOLDER: Subject = Subject {
    name: "holder",
    columns: &[
        (
            System::Documents,
            &[
                ("NATURAL_PERSON", "111"),
                ("LEGAL_PERSON", "001"),
                ("OTHER_ORGANISATION", "099"),
            ],
        ),
        (
            System::Cases,
            &[
                ("NATURAL_PERSON", "1"),
                ("LEGAL_PERSON", "2"),
                ("OTHER_ORGANISATION", "6"),
            ],
        ),
    ],
};

/// How surely somebody is known. The names are the levels of table 1. The province counts persons up to 3 and organisations
/// down to 1; where levels share a code, the way back gives the lowest, which is all that the code proves.
pub const REAL_NAME_LEVEL: Subject = Subject {
    name: "realNameLevel",
    columns: &[
        (
            System::Levels,
            &[("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")],
        ),
        (
            System::ProvincialPersons,
            &[("1", "1"), ("2", "1"), ("3", "2"), ("4", "3"), ("5", "3")],
        ),
        (
            System::ProvincialBodies,
            &[("1", "4"), ("2", "4"), ("3", "3"), ("4", "2"), ("5", "1")],
        ),
    ],
};
