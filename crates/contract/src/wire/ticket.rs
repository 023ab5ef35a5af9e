//! 叫号: numbers in the queue of a hall, and the desk that calls them (Y-7).

use super::Named;

open_enum! {
    /// Where a number stands.
    pub enum TicketState {
        /// It waits to be called.
        Waiting = "WAITING",
        /// It is called to a window.
        Called = "CALLED",
        /// It was called and nobody came.
        Passed = "PASSED",
        /// Whoever held it was served.
        Done = "DONE",
    }
}
open_enum! {
    /// What a window does with a number.
    pub enum TicketAct {
        /// Calls it once more.
        Again = "AGAIN",
        /// Whoever held it was served.
        Done = "DONE",
        /// Nobody came.
        Pass = "PASS",
        /// Whoever was passed over came after all: the number waits again, behind those that wait.
        Back = "BACK",
    }
}
open_enum! {
    /// Why no number was given for a booking, as the `detail` of an entry of `errors` at `/code`.
    pub enum TicketFault {
        /// No booking of this hall has such a code.
        Unknown = "UNKNOWN",
        /// Its time is too far off.
        TooEarly = "TOO_EARLY",
        /// It has its number already.
        Taken = "TAKEN",
        /// It was cancelled or missed, or has been served.
        Over = "OVER",
    }
}

wire! {
    /// A number in a queue.
    pub struct Ticket {
        /// As it is called: `A012`.
        pub number: String,
        /// Where it stands.
        pub state: TicketState,
        /// When it was taken.
        pub taken_at: String,
        /// With `WAITING`: how many are called before.
        pub ahead: u32,
        /// With `WAITING`: about how long that takes, in minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// Once called: the number of the window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub window: Option<u32>,
        /// Once called: when, the last time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub called_at: Option<String>,
        /// How often it was called.
        pub calls: u32,
        /// Seconds after which it is worth asking again.
        pub again_after_seconds: u32,
    }

    /// A number that is called now.
    pub struct CalledNumber {
        /// As it is called: `A012`.
        pub number: String,
        /// The number of the window.
        pub window: u32,
    }

    /// A number, as windows see it.
    pub struct DeskTicket {
        /// Opaque identifier.
        pub id: String,
        /// The number.
        pub ticket: Ticket,
        /// Id of the kind of windows within the hall.
        pub counter: String,
        /// What it is for, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// Who comes, masked; absent for a number taken without a booking.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub applicant: Option<String>,
        /// With a booking: when its time begins.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub starts_at: Option<String>,
    }

    /// The queues of a hall, as its windows see them.
    pub struct DeskQueue {
        /// The hall.
        pub hall: Named,
        /// Its windows, by kind.
        pub counters: Vec<DeskCounter>,
        /// Seconds after which it is worth asking again.
        pub again_after_seconds: u32,
    }

    /// Windows of one kind, with the numbers of this day.
    pub struct DeskCounter {
        /// Id within the hall, and name.
        pub counter: Named,
        /// The numbers of its windows.
        pub windows: Vec<u32>,
        /// Those called first, then those that wait in the order in which they are called, then those passed over.
        #[serde(default)]
        pub tickets: Vec<DeskTicket>,
    }

    /// A number to be given: for a booking by its code, or for whoever comes without one, by the kind of windows.
    pub struct TicketStart {
        /// Code of a booking.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// Without `code`: id of the kind of windows within the hall.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub counter: Option<String>,
    }

    /// Calls whoever is next.
    pub struct CallStart {
        /// Id of the kind of windows within the hall.
        pub counter: String,
        /// The number of the window that is free.
        pub window: u32,
    }

    /// Something that a window does with a number.
    pub struct TicketStep {
        /// What.
        pub act: TicketAct,
    }
}
