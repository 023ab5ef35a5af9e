//! Small pictures that mean something, drawn as lines in the text's colour.
//!
//! Always decorative: the word stands beside it, or the control names itself.

use leptos::prelude::*;

/// The path of a picture on a 24 × 24 grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture(&'static str);

/// Draws a picture.
#[component]
pub fn Icon(
    /// Which one.
    picture: Picture,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=picture.0 />
        </svg>
    }
}

macro_rules! pictures {
    ($($(#[doc = $doc:literal])* $name:ident = $path:literal;)*) => {
        $($(#[doc = $doc])* pub const $name: Picture = Picture($path);)*
        /// Every picture with its name, for the gallery.
        #[cfg(feature = "gallery")]
        pub const ALL: &[(&str, Picture)] = &[$((stringify!($name), $name)),*];
    };
}

pictures! {
    /// Find.
    SEARCH = "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20";
    /// The home page.
    HOME = "M4 11 12 4l8 7M6 10v10h12V10M10 20v-6h4v6";
    /// Back.
    BACK = "M15 5l-7 7 7 7";
    /// On.
    NEXT = "M9 5l7 7-7 7";
    /// Opens downwards.
    DOWN = "M5 9l7 7 7-7";
    /// Close, remove.
    CLOSE = "M6 6l12 12M18 6 6 18";
    /// Chosen, ticked.
    CHECK = "M5 12.5 10 17.5 19.5 7";
    /// Good to know.
    INFO = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7v.5";
    /// Finished.
    DONE = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.5 11 15.5 16.5 9";
    /// Needs attention.
    WAIT = "M12 4 2.5 20h19zM12 10v5M12 17.2v.4";
    /// Danger, error.
    DANGER = "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v6M12 16v.5";
    /// Time, days.
    CLOCK = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5.5l3.5 2";
    /// A camera.
    CAMERA = "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z";
    /// A date.
    CALENDAR = "M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7";
    /// A telephone.
    PHONE = "M5 4h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z";
    /// A place, a region.
    PLACE = "M12 21c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z";
    /// A department.
    BUILDING = "M3 20h18M4 10h16L12 4zM6 10v7M10 10v7M14 10v7M18 10v7";
    /// A person.
    PERSON = "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20a7.5 7.5 0 0 1 15 0";
    /// Several people, a family.
    PEOPLE = "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5a6.5 6.5 0 0 1 13 0M16 5.5a3.5 3.5 0 0 1 0 6.5M17.5 14a6 6 0 0 1 4 5.5";
    /// A document, a material.
    DOCUMENT = "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6";
    /// A certificate, a card.
    CARD = "M3 6h18v12H3zM3 10h18M6.5 14.5h4";
    /// Print.
    PRINT = "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z";
    /// Share.
    SHARE = "M12 15V4M8 7.5 12 3.5l4 4M5 12v8h14v-8";
    /// Read aloud.
    SOUND = "M4 9.5v5h3.5L12 18V6L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11";
    /// A code to be scanned.
    CODE = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2v2h-2zM14 18h2v2h-2zM18 18h2v2h-2z";
    /// Keep, favourite.
    STAR = "M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17l-5.3 3 1.1-6-4.4-4.2 6-.8z";
    /// Leaves this portal.
    EXTERNAL = "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9";
    /// A menu.
    MENU = "M4 6h16M4 12h16M4 18h16";
    /// A language.
    GLOBE = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18";
    /// Size of the text.
    TEXT_SIZE = "M3 19 8.5 6 14 19M5 15h7M14.5 19l3.2-8 3.3 8M15.6 16.5H20";
    /// Light and dark.
    THEME = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 3v18M12 7.5h6.7M12 12h9M12 16.5h6.7";
    /// Help, a question.
    HELP = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.3 9.5a2.7 2.7 0 1 1 4 2.4c-.8.5-1.3 1-1.3 2.1M12 16.8v.4";
    /// A message, a notice.
    BELL = "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4";
    /// Send a file.
    UPLOAD = "M12 16V5M7.5 9 12 4.5 16.5 9M4 16v4h16v-4";
    /// Fetch a file.
    DOWNLOAD = "M12 4v11M7.5 11 12 15.5 16.5 11M4 16v4h16v-4";
    /// Delete.
    TRASH = "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5";
    /// Change.
    EDIT = "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3";
    /// Narrow down.
    FILTER = "M4 6h16M7 12h10M10 18h4";
    /// A fee, money.
    MONEY = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8.5 7.5 12 12l3.5-4.5M12 12v5.5M9 12.5h6M9 15h6";
    /// Load again.
    REFRESH = "M19.5 12a7.5 7.5 0 1 1-2.3-5.4L20 9M20 4v5h-5";
    /// No connection.
    OFFLINE = "M4 4l16 16M2.5 9.5a14 14 0 0 1 5-3M11 6a14 14 0 0 1 10.5 3.5M6 13a9 9 0 0 1 4-2.3M15 11.5a9 9 0 0 1 3 1.5M12 18v.5";
    /// Birth, children.
    BABY = "M12 4a7.5 7.5 0 1 1 0 15.5A7.5 7.5 0 0 1 12 4zM12 4c-1.5 1.5-.5 3 1 2.5M9 11.5v.5M15 11.5v.5M9.5 15a3.5 3.5 0 0 0 5 0";
    /// School, education.
    SCHOOL = "M2.5 9.5 12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V15";
    /// Work, business.
    WORK = "M3 8h18v11H3zM9 8V5h6v3M3 13h18M12 12v2.5";
    /// Health.
    HEALTH = "M12 20C6 16 3 12.5 3 9a4.5 4.5 0 0 1 9-1.5A4.5 4.5 0 0 1 21 9c0 3.5-3 7-9 11zM12 10v5M9.5 12.5h5";
    /// Housing.
    HOUSE = "M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M9.5 20v-5.5h5V20M9.5 11h5";
    /// Traffic, vehicles.
    CAR = "M3 12.5 5.5 7h13l2.5 5.5V18H3zM3 12.5h18M6 15.3h2M16 15.3h2M5 18v2M19 18v2";
    /// Travel documents.
    PASSPORT = "M6 3h12v18H6zM12 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM9 17h6";
    /// Marriage.
    RING = "M8.5 8a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15.5 8a6 6 0 1 1-1.5 11.8M10 4h4l-2 3z";
    /// Social insurance, protection.
    SHIELD = "M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6zM8.5 12l2.5 2.5L15.5 9.5";
    /// Environment, farming.
    LEAF = "M5 19C4 10 9 5 20 4c0 10-4 15-12 14M5 20c2-5 5-8 9-10";
    /// Law, mediation.
    SCALE = "M12 4v16M7 20h10M5 7h14M5 7l-2.5 7h5zM19 7l-2.5 7h5z";
    /// Tax.
    RECEIPT = "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6";
    /// Everything else, more.
    MORE = "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z";
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    [Example {
        name: "all",
        view: || {
            view! {
                    <div class="row">
                        {ALL.iter().map(|(name, picture)| view! { <span><Icon picture=*picture /> " " {name.to_lowercase()}</span> }).collect_view()}
                    </div>
                }
                .into_any()
        },
    }]
};
