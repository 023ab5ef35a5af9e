//! Makes one module of several of the splitter's. It cuts a chunk for every set of rooms that share something, dozens
//! of them; what travels together is linked together here, so that it is optimised, packed and instantiated once.
//!
//! The modules share memory, table and stack pointer, and call each other through slots of the table. Calls between
//! those merged become direct, and a slot that nobody else needs is given up: wasm-opt may then inline and drop.

use super::module::{Module, broken};
use super::slots::Slots;
use crate::run::{Failure, Outcome};
use std::collections::{BTreeMap, HashSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataCountSection, DataSection, ElementSection, Elements,
    ExportSection, FunctionSection, GlobalSection, ImportSection, MemorySection, NameMap,
    NameSection, StartSection, TableSection, TypeSection,
};
use wasmparser::{ExternalKind, Import, TypeRef};

/// Links modules; the first may be the main one, which defines what the others import.
pub fn merge(modules: &[&Module], slots: &Slots) -> Outcome<Vec<u8>> {
    let Some((first, others)) = modules.split_first() else {
        return Err(Failure::new("there is nothing to merge"));
    };
    for module in modules {
        module.leaves_first_kilobyte()?;
    }
    for other in others {
        if other.types != first.types {
            return Err(other.unlike("has types of its own"));
        }
        let defines = other.tables.len() + other.memories.len() + other.globals.len();
        if defines + other.exports.len() + other.imported_functions() > 0 || other.start.is_some() {
            return Err(other.unlike("does more than fill table and memory"));
        }
    }
    let plan = Plan::new(modules)?;
    let merged = emit(modules, &plan, slots).map_err(|error| broken("what is merged", error))?;
    match wasmparser::validate(&merged) {
        Ok(_) => Ok(merged),
        Err(error) => Err(broken("the merged module", error)),
    }
}

/// Functions by module.
type ByModule = Vec<Vec<u32>>;
/// A function by its module's place and its number there.
type Function = (usize, u32);

/// What goes where.
struct Plan<'a> {
    /// Everything imported from outside, in order.
    imports: Vec<Import<'a>>,
    /// By module, which of its functions are written: not those that only call a slot filled here.
    written: ByModule,
    /// What the slots hold after all modules have filled them.
    slots: BTreeMap<u32, Function>,
    /// By module, the new numbers of what it speaks of.
    numbers: Vec<Numbers>,
}

impl<'a> Plan<'a> {
    fn new(modules: &[&Module<'a>]) -> Outcome<Self> {
        let imports = imports(modules)?;
        let slots = filled(modules)?;
        let (functions, written) = functions(modules, &slots)?;
        let mut numbers: Vec<Numbers> = Vec::new();
        for (module, functions) in modules.iter().zip(functions) {
            numbers.push(Numbers {
                functions,
                globals: shared(modules, module, &imports, ExternalKind::Global)?,
                tables: shared(modules, module, &imports, ExternalKind::Table)?,
                memories: shared(modules, module, &imports, ExternalKind::Memory)?,
                data: numbers.last().map_or(0, |last| last.data + last.data_count),
                data_count: module.data.len() as u32,
            });
        }
        Ok(Self {
            imports,
            written,
            slots,
            numbers,
        })
    }
}

/// What the merged module imports: what all of them do, or, where the main one is among them, what that one does.
fn imports<'a>(modules: &[&Module<'a>]) -> Outcome<Vec<Import<'a>>> {
    let mut imports: Vec<Import> = Vec::new();
    for module in modules {
        for import in &module.imports {
            let same = |other: &&Import| other.module == import.module && other.name == import.name;
            match imports.iter().find(same) {
                // Two of the main module's may well bear one name.
                Some(other) if other.ty == import.ty && !module.is_main() => {}
                Some(_) if !module.is_main() => {
                    return Err(module.unlike("imports as another type"));
                }
                _ => imports.push(*import),
            }
        }
        if module.is_main() {
            break;
        }
    }
    Ok(imports)
}

/// The new numbers of a module's globals, tables or memories: of those imported, then of those defined.
fn shared(
    modules: &[&Module],
    module: &Module,
    imports: &[Import],
    kind: ExternalKind,
) -> Outcome<Vec<u32>> {
    let of_kind = |import: &&Import| external(&import.ty) == Some(kind);
    let mut numbers = Vec::new();
    for import in module.imports.iter().filter(of_kind) {
        let main = modules.iter().find(|main| main.is_main());
        let number = match main {
            Some(main) if !module.is_main() => main
                .exports
                .iter()
                .find(|export| (export.kind, export.name) == (kind, import.name))
                .map(|export| export.index),
            _ => imports
                .iter()
                .filter(of_kind)
                .position(|other| (other.module, other.name) == (import.module, import.name))
                .map(|place| place as u32),
        };
        numbers.push(number.ok_or_else(|| module.unlike("imports what nobody exports"))?);
    }
    let defined = match kind {
        ExternalKind::Global => module.globals.len(),
        ExternalKind::Table => module.tables.len(),
        _ => module.memories.len(),
    };
    let next = numbers.len() as u32;
    numbers.extend(next..next + defined as u32);
    Ok(numbers)
}

fn external(ty: &TypeRef) -> Option<ExternalKind> {
    match ty {
        TypeRef::Global(_) => Some(ExternalKind::Global),
        TypeRef::Table(_) => Some(ExternalKind::Table),
        TypeRef::Memory(_) => Some(ExternalKind::Memory),
        _ => None,
    }
}

fn filled(modules: &[&Module]) -> Outcome<BTreeMap<u32, Function>> {
    let mut slots = BTreeMap::new();
    for (at, module) in modules.iter().enumerate() {
        for (slot, function) in module.slots()? {
            if let Some(function) = function {
                slots.insert(slot, (at, function));
            }
        }
    }
    Ok(slots)
}

/// The new numbers of all functions by module, and which functions are written. One that only calls a slot filled
/// here gets the number of what it calls.
fn functions(
    modules: &[&Module],
    slots: &BTreeMap<u32, Function>,
) -> Outcome<(ByModule, ByModule)> {
    let mut numbers = Vec::new();
    let mut written = Vec::new();
    let mut direct = Vec::new();
    let mut next = 0;
    for (at, module) in modules.iter().enumerate() {
        let shims = module.shims()?;
        let imported = module.imported_functions();
        let mut own: Vec<u32> = (next..next + imported as u32).collect();
        next += imported as u32;
        let mut kept = Vec::new();
        for (place, ty) in (0..).zip(&module.functions) {
            let called = shims
                .get(&(imported as u32 + place))
                .and_then(|slot| slots.get(slot).copied())
                .filter(|(there, called)| modules[*there].type_of(*called) == Some(*ty));
            if let Some(called) = called {
                direct.push(((at, own.len()), called));
                own.push(GONE);
            } else {
                own.push(next);
                kept.push(place);
                next += 1;
            }
        }
        numbers.push(own);
        written.push(kept);
    }
    for ((at, function), (there, called)) in direct {
        let number = numbers[there][called as usize];
        if number == GONE {
            return Err(modules[there].unlike("fills a slot with a call of a slot"));
        }
        numbers[at][function] = number;
    }
    Ok((numbers, written))
}

const GONE: u32 = u32::MAX;

/// The new numbers of what one module speaks of.
struct Numbers {
    functions: Vec<u32>,
    globals: Vec<u32>,
    tables: Vec<u32>,
    memories: Vec<u32>,
    data: u32,
    data_count: u32,
}

/// A number that is not there makes a module that is not valid, which is refused.
fn new(numbers: &[u32], old: u32) -> Result<u32, Error> {
    Ok(numbers.get(old as usize).copied().unwrap_or(GONE))
}

impl Reencode for &Numbers {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        new(&self.functions, function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        new(&self.globals, global)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error> {
        new(&self.tables, table)
    }

    fn memory_index(&mut self, memory: u32) -> Result<u32, Error> {
        new(&self.memories, memory)
    }

    fn data_index(&mut self, data: u32) -> Result<u32, Error> {
        Ok(self.data + data)
    }
}

fn emit(modules: &[&Module], plan: &Plan, slots: &Slots) -> Result<Vec<u8>, Error> {
    let first = modules[0];
    let mut same = &plan.numbers[0];
    let mut out = wasm_encoder::Module::new();

    let mut types = TypeSection::new();
    for ty in &first.types {
        types.ty().func_type(&same.func_type(ty.clone())?);
    }
    out.section(&types);
    let mut imports = ImportSection::new();
    for import in &plan.imports {
        imports.import(import.module, import.name, same.entity_type(import.ty)?);
    }
    out.section(&imports);
    let mut functions = FunctionSection::new();
    for (module, written) in modules.iter().zip(&plan.written) {
        for place in written {
            functions.function(module.functions[*place as usize]);
        }
    }
    out.section(&functions);
    let mut tables = TableSection::new();
    for table in &first.tables {
        same.parse_table(&mut tables, table.clone())?;
    }
    out.section(&tables);
    let mut memories = MemorySection::new();
    for memory in &first.memories {
        memories.memory(same.memory_type(*memory)?);
    }
    out.section(&memories);
    let mut globals = GlobalSection::new();
    for global in &first.globals {
        same.parse_global(&mut globals, global.clone())?;
    }
    out.section(&globals);
    let mut exports = ExportSection::new();
    for export in &first.exports {
        same.parse_export(&mut exports, *export)?;
    }
    out.section(&exports);
    if let Some(start) = first.start {
        let function_index = same.function_index(start)?;
        out.section(&StartSection { function_index });
    }
    out.section(&elements(modules, plan, slots));
    let count = modules.iter().map(|module| module.data.len() as u32).sum();
    out.section(&DataCountSection { count });
    let mut code = CodeSection::new();
    let mut data = DataSection::new();
    let mut names = BTreeMap::new();
    for ((module, written), mut numbers) in modules.iter().zip(&plan.written).zip(&plan.numbers) {
        for place in written {
            numbers.parse_function_body(&mut code, module.bodies[*place as usize].clone())?;
        }
        for filling in &module.data {
            numbers.parse_data(&mut data, filling.clone())?;
        }
        for (function, name) in &module.names {
            // Two may have become one: the name that is not a call's.
            let new = numbers.function_index(*function)?;
            let known = names.entry(new).or_insert(name);
            *known = if known.len() <= name.len() {
                *known
            } else {
                name
            };
        }
    }
    out.section(&code);
    out.section(&data);
    let mut functions = NameMap::new();
    for (function, name) in names {
        functions.append(function, name);
    }
    let mut names = NameSection::new();
    names.functions(&functions);
    out.section(&names);
    for (name, data) in &first.customs {
        out.section(&CustomSection {
            name: (*name).into(),
            data: (*data).into(),
        });
    }
    Ok(out.finish())
}

/// The slots that are still needed, run by run. The nothing with which the main module reserves the slots of all
/// others is left out: that is what a table holds anyway.
fn elements(modules: &[&Module], plan: &Plan, slots: &Slots) -> ElementSection {
    let merged: HashSet<&str> = modules.iter().map(|module| module.label.as_str()).collect();
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    for (slot, (at, function)) in &plan.slots {
        if !slots.needed(*slot, modules[*at].names.get(function), &merged) {
            continue;
        }
        let function = plan.numbers[*at].functions[*function as usize];
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u32 == *slot => run.push(function),
            _ => runs.push((*slot, vec![function])),
        }
    }
    let mut elements = ElementSection::new();
    for (start, run) in runs {
        elements.active(
            None,
            &ConstExpr::i32_const(start.cast_signed()),
            Elements::Functions(run.into()),
        );
    }
    elements
}

#[cfg(test)]
mod tests;
