//! Which slots of the function table somebody needs. The splitter gives one to every function that another module calls;
//! once caller and called are merged, most of them serve nobody.

use super::module::Module;
use crate::run::Outcome;
use std::collections::{HashMap, HashSet};

/// How the splitter names the functions through which others call an import of the main module.
const LOCAL_SHIM: &str = " local_shim";

/// What is known of the table's slots beyond the modules that are merged.
pub struct Slots {
    /// The names of functions whose address is taken somewhere in the program.
    taken: HashSet<String>,
    /// By slot, which modules call it.
    callers: HashMap<u32, HashSet<String>>,
}

impl Slots {
    /// From cargo's own module, whose table holds exactly the functions whose address is taken, and all modules that
    /// the splitter made of it.
    pub fn known(whole: &Module, parts: &[Module]) -> Outcome<Self> {
        if whole.names.is_empty() {
            return Err(whole.unlike("names no functions"));
        }
        let taken = whole
            .slots()?
            .into_iter()
            .filter_map(|(_, function)| whole.names.get(&function?))
            .map(|name| (*name).to_owned())
            .collect();
        Self::new(taken, parts)
    }

    /// From the names of the functions whose address is taken, and all modules.
    pub fn new(taken: HashSet<String>, parts: &[Module]) -> Outcome<Self> {
        let mut callers: HashMap<u32, HashSet<String>> = HashMap::new();
        for part in parts {
            for slot in part.shims()?.into_values() {
                callers.entry(slot).or_default().insert(part.label.clone());
            }
        }
        Ok(Self { taken, callers })
    }

    /// Whether anybody but these modules may call what is in the slot. A function without a name is not known well
    /// enough to say no.
    pub fn needed(&self, slot: u32, name: Option<&&str>, merged: &HashSet<&str>) -> bool {
        let Some(name) = name else { return true };
        let own = name.strip_suffix(LOCAL_SHIM).unwrap_or(name);
        let mut callers = self.callers.get(&slot).into_iter().flatten();
        self.taken.contains(own) || callers.any(|caller| !merged.contains(caller.as_str()))
    }
}
