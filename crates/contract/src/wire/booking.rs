//! 预约: coming to a hall at a time of one's own choice (Y-7).

use super::{Named, Principal, Text, Ticket};

open_enum! {
    /// Where a booking stands.
    pub enum BookingState {
        /// The time is kept.
        Booked = "BOOKED",
        /// Whoever booked it has come and taken a number: see [`Ticket`].
        Arrived = "ARRIVED",
        /// Whoever booked it was served.
        Served = "SERVED",
        /// Nobody came.
        Missed = "MISSED",
        /// It was given up in time.
        Cancelled = "CANCELLED",
    }
}
open_enum! {
    /// What can be done with a booking.
    pub enum BookingAct {
        /// Another time.
        Change = "CHANGE",
        /// Given up.
        Cancel = "CANCEL",
        /// One is at the hall and takes a number.
        TakeNumber = "TAKE_NUMBER",
    }
}
open_enum! {
    /// Why a booking was refused, as the `detail` of an entry of `errors`.
    pub enum BookingFault {
        /// Somebody was faster: no place is left at that time. With `CONFLICT`.
        Taken = "TAKEN",
        /// The hall has no such time.
        Unknown = "UNKNOWN",
        /// It begins too soon, or has begun.
        TooLate = "TOO_LATE",
        /// The same person has booked something at that time already.
        SameTime = "SAME_TIME",
        /// Too many bookings were missed: see [`BookingStanding`].
        Barred = "BARRED",
    }
}

wire! {
    /// The times at which an item can be booked in a hall.
    pub struct HallSlots {
        /// The hall.
        pub hall: Named,
        /// The item.
        pub item: Named,
        /// Whether it can be booked at all; else one takes a number there.
        pub bookable: bool,
        /// The kind of windows where it is taken: its id within the hall, its name.
        pub counter: Named,
        /// Where they are.
        pub place: Text,
        /// Day by day, in order; a day without times says why. None where it is not `bookable`.
        #[serde(default)]
        pub days: Vec<SlotDay>,
        /// What holds for bookings there.
        pub rules: BookingRules,
    }

    /// A day and its times.
    pub struct SlotDay {
        /// `YYYY-MM-DD`.
        pub date: String,
        /// In order.
        #[serde(default)]
        pub slots: Vec<Slot>,
        /// Why there are none, or what is special.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// A time.
    pub struct Slot {
        /// From: `09:00`.
        pub from: String,
        /// To: `09:30`.
        pub to: String,
        /// Places that are left; none for times that begin too soon.
        pub free: u32,
    }

    /// What holds for bookings.
    pub struct BookingRules {
        /// Up to how many minutes before it begins a time can be booked.
        pub lead_minutes: u32,
        /// Up to how many minutes before it begins a booking can be changed or cancelled.
        pub change_minutes: u32,
        /// From how many minutes before it begins a number is given for a booking.
        pub early_minutes: u32,
        /// How many missed bookings bar one from booking.
        pub most_missed: u32,
        /// Within how many days they count.
        pub missed_days: u32,
        /// For how many days after the last of them one is barred.
        pub barred_days: u32,
    }

    /// A booking to be made.
    pub struct BookingStart {
        /// Id of the hall.
        pub hall: String,
        /// Id of the item.
        pub item: String,
        /// The day.
        pub date: String,
        /// When the time begins.
        pub from: String,
        /// Id of the [`Principal`] who comes or for whom one comes; whom one acts for now when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub applicant: Option<String>,
    }

    /// Something to be done with a booking.
    pub struct BookingStep {
        /// What.
        pub act: BookingAct,
        /// With `CHANGE`: the new day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<String>,
        /// With `CHANGE`: when the new time begins.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
    }

    /// A booking, in a list.
    pub struct BookingBrief {
        /// Opaque identifier.
        pub id: String,
        /// Its number, to be read out.
        pub number: String,
        /// Where it stands.
        pub state: BookingState,
        /// The hall.
        pub hall: Named,
        /// The item.
        pub item: Named,
        /// For whom.
        pub applicant: Principal,
        /// When its time begins, RFC 3339.
        pub starts_at: String,
        /// When its time ends.
        pub ends_at: String,
        /// What can be done with it now.
        #[serde(default)]
        pub acts: Vec<BookingAct>,
        /// With `acts`: until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub acts_until: Option<String>,
    }

    /// A booking, whole.
    pub struct Booking {
        /// What lists show too.
        pub brief: BookingBrief,
        /// Changes with every step; goes into `If-Match` in double quotes.
        pub revision: String,
        /// What is shown at the hall's door, as a picture and as text. Says nothing about anybody.
        pub code: String,
        /// Street address of the hall.
        pub address: Text,
        /// The kind of windows.
        pub counter: Named,
        /// Where they are.
        pub place: Text,
        /// Telephone of the hall.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// The number in the queue, once it is taken.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ticket: Option<Ticket>,
        /// What to bring, a line each.
        #[serde(default)]
        pub bring: Vec<Text>,
        /// What holds for bookings there.
        pub rules: BookingRules,
    }

    /// All bookings of oneself, and of those one acts for.
    pub struct Bookings {
        /// Those to come first, the next one on top; then the others, the latest first.
        pub bookings: Vec<BookingBrief>,
        /// How whom one acts for now, or oneself, stands to the rules.
        pub standing: BookingStanding,
    }

    /// How somebody stands to the rules.
    pub struct BookingStanding {
        /// How many bookings they missed within the days that count.
        pub missed: u32,
        /// The last day on which they cannot book, `YYYY-MM-DD`; absent when they can.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub barred_until: Option<String>,
        /// What holds.
        pub rules: BookingRules,
    }
}
