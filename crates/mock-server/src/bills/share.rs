//! Pay codes: with which somebody else pays a bill, while its owner may still pay it themselves.

use contract::wire::{
    Bill, BillShare, BillState, DelegatedRight, Message, MessageKind, MessageTarget,
    MessageTargetKind, PayCode, PayCodeState, Text,
};
use contract::{Problem, mask};
use serde::{Deserialize, Serialize};

use super::{Kept, ask, due, mine};
use crate::clock;
use crate::drafts::{self, LIFE, Open};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::{self, Reach};
use crate::session::{code_of, secret};
use crate::state::Shared;

/// For how many days a code holds.
const DAYS: u32 = 3;
/// Letters of a code.
const LENGTH: usize = 8;

/// A code as it is kept: the record of what its owner agreed to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Code {
    pub id: String,
    pub code: String,
    made_at: i64,
    pub until: i64,
    withdrawn_at: Option<i64>,
    /// When the bill was paid with it.
    used_at: Option<i64>,
    looked_at: Option<i64>,
    /// Ids of those who looked at the bill with it.
    pub seen_by: Vec<String>,
}

/// Who pays in the owner's place, and with which code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct By {
    /// Id of the persona.
    pub payer: String,
    /// Id of the code.
    pub code: String,
}

impl Code {
    /// Where it stands for a bill.
    pub(super) fn state(&self, bill: &Bill, now: i64) -> PayCodeState {
        if self.used_at.is_some() {
            PayCodeState::Used
        } else if self.withdrawn_at.is_some() {
            PayCodeState::Withdrawn
        } else if !is_open(bill) {
            PayCodeState::Settled
        } else if now > self.until {
            PayCodeState::Expired
        } else {
            PayCodeState::Holds
        }
    }

    /// Somebody looks at the bill with it.
    pub(super) fn look(&mut self, who: &str, now: i64) {
        self.looked_at = Some(now);
        if !self.seen_by.iter().any(|id| id == who) {
            self.seen_by.push(who.to_owned());
        }
    }

    fn show(&self, bill: &Bill, now: i64) -> PayCode {
        let state = self.state(bill, now);
        PayCode {
            id: self.id.clone(),
            code: (state == PayCodeState::Holds).then(|| self.code.clone()),
            state,
            until: clock::rfc3339(self.until),
            made_at: clock::rfc3339(self.made_at),
            ended_at: self.used_at.or(self.withdrawn_at).map(clock::rfc3339),
            looked_at: self.looked_at.map(clock::rfc3339),
        }
    }
}

/// Whether a bill is to be paid, or the outcome is not known.
pub(super) fn is_open(bill: &Bill) -> bool {
    matches!(bill.state, BillState::Unpaid | BillState::Paying)
}

impl Kept {
    /// Ends the code that holds.
    pub(super) fn end_codes(&mut self, now: i64) {
        let bill = &self.bill;
        for code in &mut self.codes {
            if code.state(bill, now) == PayCodeState::Holds {
                code.withdrawn_at = Some(now);
            }
        }
    }

    /// A payment has ended that somebody may have made in the owner's place.
    pub(super) fn paid_by(&mut self, by: Option<By>, paid: bool, now: i64) {
        let Some(by) = by.filter(|_| paid) else {
            self.bill.paid_by = None;
            return;
        };
        let used = self.codes.iter_mut().find(|code| code.id == by.code);
        if let Some(code) = used {
            code.used_at = Some(now);
        }
        self.payer = Some(by.payer);
    }
}

/// The draft of a bill, while the bill is due for it and its owner may pay.
pub(super) fn draft_of(ctx: &Ctx<'_>, kept: &Kept) -> Option<Open> {
    let draft = ctx.shared.drafts.find(|draft| draft.id == kept.draft)?;
    let open = drafts::opened(ctx, draft).filter(|open| open.kept.case.is_none())?;
    let is_due = due(ctx, &open).is_some_and(|bill| bill.id == kept.bill.id);
    let owner = ctx.persona(&kept.owner).filter(|_| is_due)?;
    let pay = Some(&DelegatedRight::Pay);
    let reach = Reach::new(ctx.shared, &ctx.world, owner);
    let lack = reach.lack(&ctx.world, &open.kept.applicant, Some(open.item), pay);
    lack.is_none().then_some(open)
}

/// How somebody else can pay a bill; nothing where nobody can and nobody could.
pub(super) fn show(ctx: &Ctx<'_>, kept: &Kept) -> Option<BillShare> {
    let open = kept.bill.state == BillState::Unpaid && draft_of(ctx, kept).is_some();
    if !open && kept.codes.is_empty() {
        return None;
    }
    let words = &ctx.world.words;
    let text = |key: &str| words.text(&["share.", key].concat());
    let now = ctx.shared.clock.now();
    let newest = kept.codes.iter().rev();
    Some(BillShare {
        open,
        sees: ["sees.bill", "sees.office", "sees.name"].map(text).into(),
        hides: ["hides.name", "hides.papers"].map(text).into(),
        days: DAYS,
        codes: newest.map(|code| code.show(&kept.bill, now)).collect(),
    })
}

/// A new code in place of the one before.
///
/// # Errors
/// `NOT_FOUND`; `NOT_ALLOWED` where a delegate may not pay; `CONFLICT` where nothing is due, or somebody pays.
pub(crate) fn start(ctx: &Ctx<'_>, id: &str) -> Result<Bill, Problem> {
    let me = ctx.person()?.id;
    ask(ctx, |kept| kept.bill.id == id && kept.owner == me).ok();
    let kept = mine::own(ctx, id)?;
    let none = || refuse::conflict(ctx.trace(), "it is not due, or is being paid");
    if kept.bill.state != BillState::Unpaid {
        return Err(none());
    }
    let open = drafts::open(ctx, &kept.draft)?;
    let right = DelegatedRight::Pay;
    principals::check(ctx, &open.kept.applicant, open.item, Some(&right))?;
    if draft_of(ctx, &kept).is_none() {
        return Err(none());
    }
    let now = ctx.shared.clock.now();
    let last = clock::morning(clock::day(now) + i64::from(DAYS) + 1) - 1;
    let made = ctx.shared.bills.all.change(
        |kept| kept.bill.id == id && kept.bill.state == BillState::Unpaid,
        |kept| {
            kept.end_codes(now);
            kept.codes.push(Code {
                id: secret().chars().take(20).collect(),
                code: code_of(LENGTH),
                made_at: now,
                until: last.min(open.kept.saved + LIFE),
                withdrawn_at: None,
                used_at: None,
                looked_at: None,
                seen_by: Vec::new(),
            });
            kept.clone()
        },
    );
    made.map(|kept| mine::shown(ctx, &kept)).ok_or_else(none)
}

/// Takes a code back.
///
/// # Errors
/// `NOT_FOUND`; `CONFLICT` where it does not hold any more.
pub(crate) fn withdraw(ctx: &Ctx<'_>, id: &str, member: &str) -> Result<Bill, Problem> {
    let kept = mine::own(ctx, id)?;
    let now = ctx.shared.clock.now();
    if !kept.codes.iter().any(|code| code.id == member) {
        return Err(refuse::not_found(ctx.trace(), "pay code"));
    }
    // Looked at under the lock: whoever takes it back twice at once is told once that it is done.
    let holds = |kept: &Kept| {
        let mut codes = kept.codes.iter();
        let code = codes.find(|code| code.id == member);
        code.is_some_and(|code| code.state(&kept.bill, now) == PayCodeState::Holds)
    };
    let taken = ctx.shared.bills.all.change(
        |kept| kept.bill.id == id && holds(kept),
        |kept| {
            kept.end_codes(now);
            kept.clone()
        },
    );
    taken
        .map(|kept| mine::shown(ctx, &kept))
        .ok_or_else(|| refuse::conflict(ctx.trace(), "it does not hold any more"))
}

/// The owner of a bill is told that somebody else paid it, and is led to it.
pub(super) fn tell(shared: &Shared, kept: &Kept, now: i64) {
    let Some(name) = kept.bill.paid_by.as_ref().filter(|_| kept.payer.is_some()) else {
        return;
    };
    let world = shared.world();
    let values = [
        ("name", &Text::zh(&**name)),
        ("bill", &kept.bill.name),
        ("amount", &Text::zh(&*kept.bill.amount)),
    ];
    let message = Message {
        privacy: None,
        id: secret().chars().take(20).collect(),
        kind: MessageKind::Case,
        at: clock::rfc3339(now),
        title: world.words.fill("share.paid.title", &values),
        text: world.words.fill("share.paid.text", &values),
        case: None,
        target: Some(MessageTarget {
            kind: MessageTargetKind::Bill,
            id: kept.bill.id.clone(),
            member: None,
            pointer: None,
        }),
        read: false,
        needs_you: false,
    };
    if let Some(mut book) = shared.cases.book(shared, &world) {
        book.inform(&kept.owner, message);
    }
    shared.cases.tell();
}

/// The masked name of somebody, whatever they are: whoever has a code learns no name.
pub(super) fn masked(ctx: &Ctx<'_>, persona: &str) -> String {
    let found = ctx.persona(persona);
    found.map_or_else(String::new, |one| mask::name(&one.name))
}
