//! 政务服务大厅 (Y-7): where one is served in person, when it is open, how long one waits there.

use super::{CalledNumber, Named, PlaceKind, Text};

open_enum! {
    /// How a hall stands to the region that was asked for.
    pub enum HallReach {
        /// It is the region's own.
        Own = "OWN",
        /// It is of a region directly below.
        Below = "BELOW",
        /// It is of a region above, and open to the region's people, too.
        Above = "ABOVE",
    }
}
open_enum! {
    /// What a hall has for people who need it.
    pub enum HallFacility {
        /// 无障碍通道.
        StepFree = "STEP_FREE",
        /// 无障碍电梯.
        Lift = "LIFT",
        /// 无障碍卫生间.
        AccessibleToilet = "ACCESSIBLE_TOILET",
        /// 轮椅借用.
        Wheelchair = "WHEELCHAIR",
        /// 低位服务台.
        LowCounter = "LOW_COUNTER",
        /// 手语服务.
        SignLanguage = "SIGN_LANGUAGE",
        /// 助听设备.
        HearingAid = "HEARING_AID",
        /// 盲道.
        TactilePath = "TACTILE_PATH",
        /// 老年人优先窗口.
        ElderFirst = "ELDER_FIRST",
        /// 母婴室.
        NursingRoom = "NURSING_ROOM",
    }
}
open_enum! {
    /// Ways to get to a hall.
    pub enum TravelKind {
        /// By bus.
        Bus = "BUS",
        /// By underground.
        Metro = "METRO",
        /// By car: where to park.
        Parking = "PARKING",
        /// By bicycle.
        Bicycle = "BICYCLE",
        /// On foot, or without steps.
        Walk = "WALK",
    }
}

wire! {
    /// A hall as lists show it.
    pub struct HallSummary {
        /// Opaque identifier.
        pub id: String,
        /// Its name.
        pub name: Text,
        /// Kind: a service centre or a community centre.
        pub kind: PlaceKind,
        /// The region it belongs to.
        pub region: Named,
        /// How it stands to the region that was asked for; absent where none was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reach: Option<HallReach>,
        /// Street address.
        pub address: Text,
        /// Where it is, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub position: Option<HallPosition>,
        /// Its telephone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// When it is open, in words.
        pub hours: Text,
        /// Whether it is open now.
        pub now: HallNow,
        /// How many wait there now, at all windows together; absent while it is closed or where nobody counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub queue: Option<QueueLength>,
    }

    /// A point on the map, WGS 84. Four digits after the point at most, about ten metres.
    pub struct HallPosition {
        /// Degrees north: `41.2739`, from `-90` to `90`.
        pub latitude: String,
        /// Degrees east: `-3.5`, from `-180` to `180`.
        pub longitude: String,
    }

    /// Whether a hall is open, and until when that holds.
    pub struct HallNow {
        /// Whether one is served now.
        pub open: bool,
        /// When that changes: it closes, or opens again. Absent where nobody can tell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
        /// Why it is closed, where it is more than the hour: a holiday, the weekend.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// How many people wait, when that was counted.
    pub struct QueueLength {
        /// How many wait.
        pub waiting: u32,
        /// About how long who comes now will wait, in minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// When it was counted.
        pub measured_at: String,
    }

    /// A hall, whole.
    pub struct Hall {
        /// What lists show too.
        pub hall: HallSummary,
        /// This day and the next, seven at least, in order.
        pub days: Vec<HallDay>,
        /// Its windows, by kind: those with one queue together.
        pub counters: Vec<HallCounter>,
        /// Self-service terminals.
        #[serde(default)]
        pub machines: Vec<HallMachine>,
        /// What it has for people who need it.
        #[serde(default)]
        pub facilities: Vec<HallFacility>,
        /// How to get there.
        #[serde(default)]
        pub travel: Vec<HallTravel>,
    }

    /// A day, and when one is served on it.
    pub struct HallDay {
        /// The day, `YYYY-MM-DD`.
        pub date: String,
        /// From when to when, in order; none where it is closed.
        #[serde(default)]
        pub periods: Vec<HallPeriod>,
        /// What is special about the day: a holiday, the weekend.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// A time in which one is served.
    pub struct HallPeriod {
        /// From: `09:00`.
        pub from: String,
        /// To: `17:00`, later than `from` on the same day; `24:00` at the most.
        pub to: String,
    }

    /// Windows of one kind, with one queue.
    pub struct HallCounter {
        /// Identifier within the hall.
        pub id: String,
        /// Name: 公安专区.
        pub name: Text,
        /// Where: 2楼 1—8号.
        pub place: Text,
        /// Who serves there.
        #[serde(default)]
        pub departments: Vec<Named>,
        /// How many items are taken there.
        pub item_count: u32,
        /// Those most asked for.
        #[serde(default)]
        pub items: Vec<Named>,
        /// 一件事 that are taken there as one.
        #[serde(default)]
        pub one_things: Vec<Named>,
    }

    /// Self-service terminals of one kind.
    pub struct HallMachine {
        /// Name.
        pub name: Text,
        /// Where they stand.
        pub place: Text,
        /// When one can use them.
        pub hours: Text,
        /// What they do, a line each.
        pub does: Vec<Text>,
        /// Items that can be settled there.
        #[serde(default)]
        pub items: Vec<Named>,
    }

    /// A way to get there.
    pub struct HallTravel {
        /// Which.
        pub kind: TravelKind,
        /// How.
        pub how: Text,
    }

    /// How many people wait at each kind of window now.
    pub struct HallQueue {
        /// Whether one is served now.
        pub now: HallNow,
        /// When it was counted.
        pub measured_at: String,
        /// Seconds after which it is worth asking again.
        pub again_after_seconds: u32,
        /// Of each kind of window that is open; none while the hall is closed.
        pub counters: Vec<CounterQueue>,
    }

    /// How many people wait at windows of one kind.
    pub struct CounterQueue {
        /// Identifier of the counter within the hall.
        pub counter: String,
        /// How many wait.
        pub waiting: u32,
        /// About how long who comes now will wait, in minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// How many of its windows are open.
        pub windows_open: u32,
        /// The numbers that are called now, where numbers are given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub called: Vec<CalledNumber>,
    }
}
