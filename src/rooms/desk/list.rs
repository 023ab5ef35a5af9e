//! The list of cases, of which only what is in sight or near it stands on the page: ten thousand cases scroll like ten.
//!
//! The list is cut into blocks, and a block near by into slots. What is out of sight is a gap as high as its rows are; the
//! browser tells which are near. What has not come yet is asked for when its slot comes near, or by the button at the end.

use super::{Open, feed::Feed, row};
use crate::{
    browser::{dom, sight::Sight},
    styles,
    ui::{empty::Empty, icon},
    words,
};
use leptos::prelude::*;
use std::{collections::BTreeMap, time::Duration};

/// The id of the list.
const LIST: &str = "desk-list";
/// Rows a slot holds.
const SLOT: usize = 8;
/// Slots a block holds: a list of ten thousand begins with a few dozen blocks, not with a thousand slots.
const BLOCK: usize = 25;
/// How high a row is taken to be until one has been measured.
const ROW: u32 = 96;

/// A block or a slot.
#[derive(Clone, Copy)]
struct Piece {
    near: RwSignal<bool>,
    /// As measured; 0 until then.
    height: RwSignal<u32>,
}

impl Piece {
    fn new(near: bool) -> Self {
        Self {
            near: RwSignal::new(near),
            height: RwSignal::new(0),
        }
    }

    fn told(self, near: bool, height: f64) {
        let was = self.near.get_untracked();
        if was && !near {
            self.height.set(height as u32);
        }
        if was != near {
            self.near.set(near);
        }
    }
}

/// What a slot shows.
#[derive(Clone, PartialEq)]
enum Shown {
    Gap,
    /// The rows, in this state of theirs.
    Rows(u32),
}

/// What the pieces of a list share.
#[derive(Clone, Copy)]
struct Lines {
    open: Open,
    total: usize,
    blocks: StoredValue<Vec<Piece>>,
    /// Those of the blocks that are near.
    slots: StoredValue<BTreeMap<usize, Piece>>,
    sight: StoredValue<Option<Sight>>,
    row_height: RwSignal<u32>,
    feed: Feed,
}

impl Lines {
    fn slot(self, at: usize) -> Option<Piece> {
        self.slots.try_with_value(|slots| slots.get(&at).copied())?
    }

    fn block(self, at: usize) -> Option<Piece> {
        self.blocks
            .try_with_value(|blocks| blocks.get(at).copied())?
    }

    /// How high the first slot is, as the browser has laid it out: asking for it would make it lay out twice.
    fn measured(self, height: u32) {
        let rows = u32::try_from(self.total.min(SLOT)).unwrap_or(1);
        let each = height.checked_div(rows).filter(|each| *each > 0);
        if let Some(each) = each
            && self.row_height.get_untracked() == ROW
        {
            self.row_height.set(each);
        }
    }

    /// The browser says whether a piece is near.
    fn told(self, id: &str, near: bool, height: f64) {
        let number = id.rsplit('-').next().and_then(|at| at.parse().ok());
        let Some(at) = number else { return };
        if id == block_id(at) {
            if let Some(block) = self.block(at) {
                block.told(near, height);
            }
        } else if let Some(slot) = self.slot(at) {
            if at == 0 && near {
                self.measured(height as u32);
            }
            slot.told(near, height);
            if near {
                self.feed.want((at + 1) * SLOT);
            }
        }
    }
}

/// The list, of which the first page is in the inbox, and `next` leads to the second.
pub fn view(open: Open, next: Option<String>) -> AnyView {
    let total = open.inbox.total.get_untracked();
    if total == 0 {
        return view! {
            <Empty title=words::desk::empty picture=icon::DONE>
                <p>{words::desk::empty_do}</p>
            </Empty>
        }
        .into_any();
    }
    let count = total.div_ceil(SLOT * BLOCK);
    let lines = Lines {
        open,
        total,
        blocks: StoredValue::new((0..count).map(|at| Piece::new(at == 0)).collect()),
        slots: StoredValue::default(),
        sight: StoredValue::new(None),
        row_height: RwSignal::new(ROW),
        feed: Feed::new(open, next),
    };
    // Where it is stands on the page only after this view does.
    Effect::new(move || {
        let sight = Sight::new(LIST, move |id: &str, near, height| {
            lines.told(id, near, height);
        });
        for at in 0..count {
            sight.watch(&block_id(at));
        }
        lines.slots.with_value(|slots| {
            for at in slots.keys() {
                sight.watch(&slot_id(*at));
            }
        });
        lines.sight.set_value(Some(sight));
    });
    give_keyboard(lines);
    view! {
        <div
            class=styles::desk_list::LIST
            id=LIST
            role="list"
            aria-label=words::desk::list
            data-wide=move || open.case.get().is_none().then_some("")
        >
            {(0..count).map(|at| block(lines, at)).collect_view()}
        </div>
        {lines.feed.end(total)}
    }
    .into_any()
}

fn block_id(at: usize) -> String {
    ["desk-block-", &at.to_string()].concat()
}

fn slot_id(at: usize) -> String {
    ["desk-slot-", &at.to_string()].concat()
}

fn block(lines: Lines, at: usize) -> Option<AnyView> {
    let piece = lines.block(at)?;
    let near = Memo::new(move |_| piece.near.get());
    let body = move || {
        if near.get() {
            slots(lines, at)
        } else {
            gap(lines, piece, at * BLOCK * SLOT, (at + 1) * BLOCK * SLOT)
        }
    };
    Some(
        view! {
            <div id=block_id(at) role="presentation">
                {body}
            </div>
        }
        .into_any(),
    )
}

/// The slots of a block, which are watched as long as they are here.
fn slots(lines: Lines, block: usize) -> AnyView {
    let to = ((block + 1) * BLOCK).min(lines.total.div_ceil(SLOT));
    let all = block * BLOCK..to;
    let pieces: Vec<(usize, Piece)> = all.clone().map(|at| (at, Piece::new(at == 0))).collect();
    lines
        .slots
        .update_value(|slots| slots.extend(pieces.iter().copied()));
    let gone = all.clone();
    on_cleanup(move || {
        let _ = lines
            .slots
            .try_update_value(|slots| slots.retain(|at, _| !gone.contains(at)));
    });
    Effect::new(move || {
        if let Some(sight) = lines.sight.get_value() {
            for at in all.clone() {
                sight.watch(&slot_id(at));
            }
        }
    });
    pieces
        .into_iter()
        .map(|(at, piece)| slot(lines, at, piece))
        .collect_view()
        .into_any()
}

fn slot(lines: Lines, at: usize, piece: Piece) -> AnyView {
    let (from, to) = (at * SLOT, ((at + 1) * SLOT).min(lines.total));
    let (open, inbox) = (lines.open, lines.open.inbox);
    let shown = Memo::new(move |_| {
        if piece.near.get() && inbox.loaded.get() >= to {
            Shown::Rows(inbox.changed.get())
        } else {
            Shown::Gap
        }
    });
    let body = move || match shown.get() {
        Shown::Rows(_) => inbox
            .some(from, to)
            .iter()
            .enumerate()
            .map(|(nth, case)| row::view(open, case, from + nth, lines.total))
            .collect_view()
            .into_any(),
        Shown::Gap => gap(lines, piece, from, to),
    };
    view! {
        <div id=slot_id(at) role="presentation">
            {body}
        </div>
    }
    .into_any()
}

/// As high as the rows that stand there otherwise.
fn gap(lines: Lines, piece: Piece, from: usize, to: usize) -> AnyView {
    let rows = u32::try_from(to.min(lines.total) - from).unwrap_or_default();
    let high = move || match piece.height.get() {
        0 => lines.row_height.get() * rows,
        known => known,
    };
    // A drawing of one pixel's width has its height from its proportions, without a style of its own.
    let shape = move || ["0 0 1 ", &high().to_string()].concat();
    view! { <svg class=styles::desk_list::GAP viewBox=shape width="1" aria-hidden="true" focusable="false"></svg> }
        .into_any()
}

/// Gives the keyboard to the row that is to have it, once it is here.
fn give_keyboard(lines: Lines) {
    let inbox = lines.open.inbox;
    Effect::new(move || {
        let Some(at) = inbox.wanted.get() else { return };
        let Some(block) = lines.block(at / (SLOT * BLOCK)) else {
            return;
        };
        lines.feed.want((at / SLOT + 1) * SLOT);
        if inbox.loaded.get() <= at {
            return;
        }
        block.near.set(true);
        inbox.wanted.set(None);
        // The block's slots are here a moment later, and the slot's rows after that.
        set_timeout(
            move || {
                if let Some(slot) = lines.slot(at / SLOT) {
                    slot.near.set(true);
                }
                set_timeout(move || dom::focus(&row::id(at)), Duration::ZERO);
            },
            Duration::ZERO,
        );
    });
}
