//! 补正: what is to be corrected, and the corrections.

use super::{Answer, Document, Text};

wire! {
    /// 一次性告知: everything that is to be corrected.
    pub struct Correction {
        /// When it was asked for.
        pub asked_at: String,
        /// Until when.
        pub until: String,
        /// Which time this is, from 1.
        pub round: u32,
        /// How often it may be asked for.
        pub most_rounds: u32,
        /// Materials to hand in again, each with what is wrong.
        pub materials: Vec<CorrectionMaterial>,
        /// Answers to give again, each with what is wrong.
        #[serde(default)]
        pub fields: Vec<CorrectionField>,
        /// More to know.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// A material to hand in again.
    pub struct CorrectionMaterial {
        /// Its id.
        pub material: String,
        /// Its name.
        pub name: Text,
        /// What is wrong with it.
        pub reason: Text,
        /// What has been handed in again so far.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// An answer to give again.
    pub struct CorrectionField {
        /// JSON pointer into the answers.
        pub pointer: String,
        /// What is wrong with it.
        pub reason: Text,
    }

    /// Hands the corrections in.
    pub struct CorrectionAnswer {
        /// New answers for the fields asked for: by JSON pointer.
        #[serde(default)]
        pub answers: Vec<PointedAnswer>,
    }

    /// One new answer.
    pub struct PointedAnswer {
        /// JSON pointer into the answers.
        pub pointer: String,
        /// The answer, in the shape its field has.
        pub value: Answer,
    }
}
