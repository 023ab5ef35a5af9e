//! The boxes by which a list at the desk is narrowed, with how many lie in each.

use super::filters::Choice;
use crate::words::desk as told;
use contract::wire::InboxBox;

/// What a box is called; what waits for somebody else is called by the room. Reactive.
pub fn name(of: &InboxBox, waiting: fn() -> &'static str) -> String {
    match of {
        InboxBox::Mine => told::box_mine(),
        InboxBox::Overdue => told::box_overdue(),
        InboxBox::DueSoon => told::box_due_soon(),
        InboxBox::Waiting => waiting(),
        InboxBox::Done => told::box_done(),
        InboxBox::All => told::box_all(),
        InboxBox::Other(name) => name,
    }
    .to_owned()
}

/// A link to each. `count` is read when a link is shown, and may be reactive.
pub fn boxes(
    now: Option<&InboxBox>,
    waiting: fn() -> &'static str,
    count: impl Fn(&InboxBox) -> Option<u64> + Copy + Send + Sync + 'static,
    href: impl Fn(InboxBox) -> String,
) -> Vec<Choice> {
    InboxBox::known()
        .into_iter()
        .map(|of| Choice {
            now: of == *now.unwrap_or(&InboxBox::Mine),
            href: href(of.clone()),
            label: (move || {
                let name = name(&of, waiting);
                match count(&of) {
                    Some(count) => told::box_count(&name, &count.to_string()),
                    None => name,
                }
            })
            .into(),
        })
        .collect()
}
