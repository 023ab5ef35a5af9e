//! The picture for a word that the back end gives a theme.

use crate::ui::icon::{self, Picture};

/// An unknown word gets a general picture.
pub fn of(word: &str) -> Picture {
    match word {
        "baby" => icon::BABY,
        "school" | "book" => icon::SCHOOL,
        "briefcase" | "hammer" | "helmet" => icon::WORK,
        "stethoscope" | "heart" | "flask" => icon::HEALTH,
        "home" | "house" | "key" => icon::HOUSE,
        "car" | "truck" | "ship" | "harbour" => icon::CAR,
        "passport" | "luggage" | "exit" => icon::PASSPORT,
        "rings" => icon::RING,
        "shield" | "umbrella" | "alert" => icon::SHIELD,
        "leaf" | "wheat" | "flower" | "mountain" | "drop" | "cloud" | "sunset" => icon::LEAF,
        "gavel" | "scales" => icon::SCALE,
        "calculator" | "chart" | "tap" | "cart" => icon::RECEIPT,
        "wallet" | "bank" => icon::MONEY,
        "card" | "licence" => icon::CARD,
        "community" | "people" => icon::PEOPLE,
        "accessibility" | "woman" => icon::PERSON,
        "edit" | "ruler" => icon::EDIT,
        "globe" => icon::GLOBE,
        "star" | "medal" | "bulb" => icon::STAR,
        "calendar" => icon::CALENDAR,
        "check" => icon::DONE,
        "archive" => icon::DOCUMENT,
        "magnifier" => icon::SEARCH,
        _ => icon::MORE,
    }
}
