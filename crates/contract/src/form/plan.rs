//! A form as a list of nodes, each with what its condition depends on, in an order in which they can be judged.

use super::rule;
use crate::wire::{FieldKind, FormDefinition, FormField, FormGroup, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// A form, made ready to be judged.
pub(super) struct Plan<'f> {
    /// Groups and fields, columns among them, in the order of the form.
    pub(super) nodes: Vec<Node<'f>>,
    /// Where answers stand: the form itself first, then each repeated group and table.
    pub(super) places: Vec<Place<'f>>,
    /// The nodes, each after those that its condition depends on.
    pub(super) order: Vec<usize>,
    index: BTreeMap<(usize, &'f str), usize>,
}

/// A group or a field.
pub(super) struct Node<'f> {
    pub(super) what: What<'f>,
    /// The place that its answer stands in.
    pub(super) place: usize,
    /// The group of a field, the table of a column.
    pub(super) parent: Option<usize>,
    /// The place that its rows make.
    pub(super) opens: Option<usize>,
    /// Its condition leads back to itself, and is not judged.
    pub(super) looped: bool,
}

#[derive(Clone, Copy)]
pub(super) enum What<'f> {
    Group(&'f FormGroup),
    Field(&'f FormField),
}

/// Where answers stand.
pub(super) struct Place<'f> {
    /// Id of the repeated group or table; empty for the form.
    pub(super) id: &'f str,
    /// The place around it.
    pub(super) outer: Option<usize>,
    /// The group or table.
    pub(super) owner: usize,
}

/// What a name in a condition means.
#[derive(Clone, Copy)]
pub(super) struct Meant {
    pub(super) node: usize,
    /// Of any row, not only of the one that the condition stands in.
    pub(super) any_row: bool,
}

impl<'f> What<'f> {
    pub(super) fn id(self) -> &'f str {
        match self {
            Self::Group(group) => &group.id,
            Self::Field(field) => &field.id,
        }
    }

    pub(super) fn when(self) -> Option<&'f Rule> {
        match self {
            Self::Group(group) => group.when.as_ref(),
            Self::Field(field) => field.when.as_ref(),
        }
    }
}

impl<'f> Plan<'f> {
    pub(super) fn of(form: &'f FormDefinition) -> Self {
        let mut plan = Self {
            nodes: Vec::new(),
            places: vec![Place {
                id: "",
                outer: None,
                owner: 0,
            }],
            order: Vec::new(),
            index: BTreeMap::new(),
        };
        for group in form.pages.iter().flat_map(|page| &page.groups) {
            let node = plan.add(What::Group(group), 0, None, group.repeat.is_some());
            let place = plan.nodes[node].opens.unwrap_or(0);
            for field in &group.fields {
                plan.add_field(field, place, node);
            }
        }
        plan.settle();
        plan
    }

    fn add_field(&mut self, field: &'f FormField, place: usize, parent: usize) {
        let is_table = field.kind == FieldKind::Table;
        let node = self.add(What::Field(field), place, Some(parent), is_table);
        if let Some(opened) = self.nodes[node].opens {
            for column in &field.columns {
                self.add_field(column, opened, node);
            }
        }
    }

    fn add(
        &mut self,
        what: What<'f>,
        place: usize,
        parent: Option<usize>,
        has_rows: bool,
    ) -> usize {
        let node = self.nodes.len();
        let opens = has_rows.then(|| {
            self.places.push(Place {
                id: what.id(),
                outer: Some(place),
                owner: node,
            });
            self.places.len() - 1
        });
        // A group without rows has no answer of its own, and no name in conditions. Of two of a name, the first is meant.
        if has_rows || matches!(what, What::Field(_)) {
            self.index.entry((place, what.id())).or_insert(node);
        }
        self.nodes.push(Node {
            what,
            place,
            parent,
            opens,
            looped: false,
        });
        node
    }

    /// What a name means in a condition that stands in `place`.
    pub(super) fn meant(&self, place: usize, name: &str) -> Option<Meant> {
        let mut here = Some(place);
        while let Some(place) = here {
            if let Some(node) = self.index.get(&(place, name)) {
                return Some(Meant {
                    node: *node,
                    any_row: false,
                });
            }
            here = self.places[place].outer;
        }
        let (group, field) = name.split_once('.')?;
        let mut places = self.places.iter().enumerate().skip(1);
        places.find_map(|(place, it)| {
            let node = self.index.get(&(place, field))?;
            (it.id == group).then_some(Meant {
                node: *node,
                any_row: true,
            })
        })
    }

    /// Finds loops and the order of judging.
    fn settle(&mut self) {
        let mut needs: Vec<Vec<usize>> = self.nodes.iter().map(|node| self.needs(node)).collect();
        let first = in_order(&needs);
        if first.len() < self.nodes.len() {
            // What is left waits for a loop, or is in one. Turned round, what merely waits can be told.
            let mut left = vec![true; self.nodes.len()];
            first.iter().for_each(|node| left[*node] = false);
            let mut users: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
            for (user, needed) in needs.iter().enumerate().filter(|(user, _)| left[*user]) {
                needed
                    .iter()
                    .filter(|needed| left[**needed])
                    .for_each(|needed| users[*needed].push(user));
            }
            in_order(&users).iter().for_each(|node| left[*node] = false);
            for (node, _) in left.iter().enumerate().filter(|(_, looped)| **looped) {
                self.nodes[node].looped = true;
                needs[node] = self.nodes[node].parent.into_iter().collect();
            }
        }
        self.order = in_order(&needs);
    }

    /// The nodes that must be judged before this one.
    fn needs(&self, node: &Node<'f>) -> Vec<usize> {
        let named = node.what.when().map(rule::names).unwrap_or_default();
        let named = named
            .into_iter()
            .filter_map(|name| self.meant(node.place, name));
        node.parent
            .into_iter()
            .chain(named.map(|meant| meant.node))
            .collect()
    }
}

/// The nodes, each after all that it needs; without those that need themselves, and those that need such.
fn in_order(needs: &[Vec<usize>]) -> Vec<usize> {
    let mut waiting: Vec<usize> = needs.iter().map(Vec::len).collect();
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); needs.len()];
    for (user, needed) in needs.iter().enumerate() {
        needed.iter().for_each(|needed| users[*needed].push(user));
    }
    let mut order: Vec<usize> = (0..needs.len())
        .filter(|node| waiting[*node] == 0)
        .collect();
    let mut at = 0;
    while let Some(node) = order.get(at).copied() {
        for user in &users[node] {
            waiting[*user] -= 1;
            if waiting[*user] == 0 {
                order.push(*user);
            }
        }
        at += 1;
    }
    order
}

/// The ids of fields whose answers decide what is shown or needed elsewhere. Where another answer changes, [`Shown`] stays as
/// it was.
///
/// [`Shown`]: super::Shown
#[must_use]
pub fn mentioned(form: &FormDefinition) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut add = |rule: Option<&Rule>| {
        for name in rule.map(rule::names).unwrap_or_default() {
            found.insert(name.to_owned());
            if let Some((_, field)) = name.split_once('.') {
                found.insert(field.to_owned());
            }
        }
    };
    for node in Plan::of(form).nodes {
        add(node.what.when());
        if let What::Field(field) = node.what {
            add(field.required_when.as_ref());
        }
    }
    found
}
