//! A WebAssembly module of the splitter, read: what merging needs to know of it.

use crate::run::{Failure, Outcome};
use std::collections::HashMap;
use std::fmt::Display;
use wasmparser::{
    Data, DataKind, Element, ElementItems, ElementKind, Export, FuncType, FunctionBody, Global,
    Import, KnownCustom, MemoryType, Name, Operator, Parser, Payload, Table, TypeRef,
};

/// How the splitter names the functions that call into another module through the table.
const SHIM: &str = " indirect_call_shim";

/// A module's sections; functions, tables, memories and globals as they are defined, without the imported ones.
#[derive(Default)]
pub struct Module<'a> {
    /// What it is called in a failure.
    pub label: String,
    /// All types; the splitter copies the same list into every module.
    pub types: Vec<FuncType>,
    /// All imports.
    pub imports: Vec<Import<'a>>,
    /// The type of each function.
    pub functions: Vec<u32>,
    /// The tables.
    pub tables: Vec<Table<'a>>,
    /// The memories.
    pub memories: Vec<MemoryType>,
    /// The globals.
    pub globals: Vec<Global<'a>>,
    /// All exports.
    pub exports: Vec<Export<'a>>,
    /// The function that runs when it is instantiated.
    pub start: Option<u32>,
    /// The table's contents, as they stand.
    pub elements: Vec<Element<'a>>,
    /// The function bodies.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The memory's contents.
    pub data: Vec<Data<'a>>,
    /// The names of functions, imported ones included.
    pub names: HashMap<u32, &'a str>,
    /// Custom sections but the names: name and contents.
    pub customs: Vec<(&'a str, &'a [u8])>,
}

impl<'a> Module<'a> {
    /// Reads a module.
    pub fn read(label: &str, bytes: &'a [u8]) -> Outcome<Self> {
        let mut module = Self::parsed(bytes).map_err(|error| broken(label, error))?;
        label.clone_into(&mut module.label);
        Ok(module)
    }

    fn parsed(bytes: &'a [u8]) -> wasmparser::Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(types) => {
                    module.types = types
                        .into_iter_err_on_gc_types()
                        .collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(imports) => {
                    module.imports = imports.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(functions) => {
                    module.functions = functions.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::TableSection(tables) => {
                    module.tables = tables.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::MemorySection(memories) => {
                    module.memories = memories.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::GlobalSection(globals) => {
                    module.globals = globals.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ExportSection(exports) => {
                    module.exports = exports.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::StartSection { func, .. } => module.start = Some(func),
                Payload::ElementSection(elements) => {
                    module.elements = elements.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(body),
                Payload::DataSection(data) => {
                    module.data = data.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Name(names) => {
                        for part in names {
                            if let Name::Function(functions) = part? {
                                for named in functions {
                                    let named = named?;
                                    module.names.insert(named.index, named.name);
                                }
                            }
                        }
                    }
                    _ => module.customs.push((custom.name(), custom.data())),
                },
                _ => {}
            }
        }
        Ok(module)
    }

    /// How many functions are imported; the defined ones are counted on from there.
    pub fn imported_functions(&self) -> usize {
        let is_function = |import: &&Import| matches!(import.ty, TypeRef::Func(_));
        self.imports.iter().filter(is_function).count()
    }

    /// Whether it is the main module, which has the memory.
    pub fn is_main(&self) -> bool {
        !self.memories.is_empty()
    }

    /// The type of a function that is defined here.
    pub fn type_of(&self, function: u32) -> Option<u32> {
        let place = (function as usize).checked_sub(self.imported_functions())?;
        self.functions.get(place).copied()
    }

    /// The table's slots that this module fills, in order: with a function, or with nothing.
    pub fn slots(&self) -> Outcome<Vec<(u32, Option<u32>)>> {
        let mut slots = Vec::new();
        for element in &self.elements {
            let ElementKind::Active {
                table_index: None | Some(0),
                ref offset_expr,
            } = element.kind
            else {
                return Err(self.unlike("has a table segment that is not active"));
            };
            let mut offset = offset_expr.get_operators_reader();
            let Ok(Operator::I32Const { value }) = offset.read() else {
                return Err(self.unlike("has a table segment at no constant place"));
            };
            let start = value.cast_unsigned();
            let filled: Vec<Option<u32>> = match element.items.clone() {
                ElementItems::Functions(functions) => functions
                    .into_iter()
                    .map(|function| function.map(Some))
                    .collect::<Result<_, _>>(),
                ElementItems::Expressions(_, expressions) => expressions
                    .into_iter()
                    .map(
                        |expression| match expression?.get_operators_reader().read()? {
                            Operator::RefFunc { function_index } => Ok(Some(function_index)),
                            _ => Ok(None),
                        },
                    )
                    .collect::<Result<_, _>>(),
            }
            .map_err(|error: wasmparser::Error| broken(&self.label, error))?;
            slots.extend((start..).zip(filled));
        }
        Ok(slots)
    }

    /// Says no to a module that keeps anything in the first kilobyte: optimise.mjs counts on its being the far end of
    /// the stack.
    pub fn leaves_first_kilobyte(&self) -> Outcome {
        for data in &self.data {
            let place = match &data.kind {
                DataKind::Active { offset_expr, .. } => offset_expr.get_operators_reader().read(),
                DataKind::Passive => continue,
            };
            match place {
                Ok(Operator::I32Const { value }) if data.data.is_empty() || value >= 1024 => {}
                _ => return Err(self.unlike("keeps data where the stack should end")),
            }
        }
        Ok(())
    }

    /// The functions that do nothing but call what is in a slot, and which slot: how a module of the splitter
    /// reaches what another one defines.
    pub fn shims(&self) -> Outcome<HashMap<u32, u32>> {
        let mut shims = HashMap::new();
        for ((index, body), ty) in (0..).zip(&self.bodies).zip(&self.functions) {
            let function = index + self.imported_functions() as u32;
            let params = self
                .types
                .get(*ty as usize)
                .map_or(0, |ty| ty.params().len());
            if let Some(slot) = shim(body, *ty, params as u32) {
                shims.insert(function, slot);
            } else if let Some(name) = self.names.get(&function)
                && name.ends_with(SHIM)
            {
                return Err(self.unlike(&format!("calls through the table otherwise in {name}")));
            }
        }
        Ok(shims)
    }

    /// Says that the splitter makes other modules than it did.
    pub fn unlike(&self, what: &str) -> Failure {
        Failure::new(format!("{} {what}", self.label)).advice(
            "the splitter has changed its output: adapt finish/module.rs and finish/merge.rs",
        )
    }
}

/// Says that a module cannot be read or written.
pub fn broken(label: &str, error: impl Display) -> Failure {
    Failure::new(format!(
        "{label} is no module that finish understands: {error}"
    ))
}

/// The slot, if this body calls one of the function's own type with the function's own arguments and nothing else.
fn shim(body: &FunctionBody, own: u32, params: u32) -> Option<u32> {
    let mut operators = body.get_operators_reader().ok()?;
    if body.get_locals_reader().ok()?.get_count() != 0 {
        return None;
    }
    for param in 0..params {
        match operators.read().ok()? {
            Operator::LocalGet { local_index } if local_index == param => {}
            _ => return None,
        }
    }
    let Operator::I32Const { value } = operators.read().ok()? else {
        return None;
    };
    match (operators.read().ok()?, operators.read().ok()?) {
        (
            Operator::CallIndirect {
                type_index,
                table_index: 0,
            },
            Operator::End,
        ) if type_index == own => Some(value.cast_unsigned()),
        _ => None,
    }
}
