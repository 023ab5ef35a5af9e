//! Small modules, merged, and what became of their calls and slots.

use super::*;
use wasm_encoder::{ExportKind, Function, GlobalType, MemoryType, RefType, TableType, ValType};

/// What a module of the tests is made of: by function its name, what it does, and perhaps its slot.
type Functions<'f> = [(&'f str, Does, Option<i32>)];

#[derive(Clone, Copy)]
enum Does {
    /// Answers this.
    Answer(i32),
    /// Calls what is in this slot, as the splitter's shims do.
    CallSlot(i32),
    /// Calls the function with this number.
    Call(u32),
}

fn module(main: bool, does: &Functions) -> Vec<u8> {
    let mut out = wasm_encoder::Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    out.section(&types);
    let table = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: None,
        shared: false,
    };
    let memory = MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    };
    let global = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    let mut imports = ImportSection::new();
    if !main {
        imports.import("__wasm_split", "table", table);
        imports.import("__wasm_split", "memory", memory);
        imports.import("__wasm_split", "stack", global);
    }
    out.section(&imports);
    let mut functions = FunctionSection::new();
    for _ in does {
        functions.function(0);
    }
    out.section(&functions);
    if main {
        let mut tables = TableSection::new();
        tables.table(table);
        out.section(&tables);
        let mut memories = MemorySection::new();
        memories.memory(memory);
        out.section(&memories);
        let mut globals = GlobalSection::new();
        globals.global(global, &ConstExpr::i32_const(1));
        out.section(&globals);
        let mut exports = ExportSection::new();
        exports.export("table", ExportKind::Table, 0);
        exports.export("memory", ExportKind::Memory, 0);
        exports.export("stack", ExportKind::Global, 0);
        out.section(&exports);
    }
    let mut elements = ElementSection::new();
    for (function, (_, _, slot)) in (0_u32..).zip(does) {
        if let Some(slot) = slot {
            elements.active(
                None,
                &ConstExpr::i32_const(*slot),
                Elements::Functions(vec![function].into()),
            );
        }
    }
    out.section(&elements);
    let mut code = CodeSection::new();
    let mut names = NameMap::new();
    for (function, (name, does, _)) in (0..).zip(does) {
        names.append(function, name);
        let mut body = Function::new([]);
        let mut body_sink = body.instructions();
        match does {
            Does::Answer(number) => body_sink.i32_const(*number),
            Does::CallSlot(slot) => body_sink.i32_const(*slot).call_indirect(0, 0),
            Does::Call(function) => body_sink.call(*function),
        }
        .end();
        code.function(&body);
    }
    out.section(&code);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(2048), [1, 2]);
    out.section(&data);
    let mut section = NameSection::new();
    section.functions(&names);
    out.section(&section);
    out.finish()
}

/// Merges the first so many of the modules of a program in which the addresses of these functions are taken.
fn merged(modules: &[Vec<u8>], taken: &[&str], count: usize) -> Vec<u8> {
    let labels = ["one", "two", "three"];
    let modules: Vec<Module> = labels
        .iter()
        .zip(modules)
        .map(|(label, bytes)| Module::read(label, bytes).expect("it is a module"))
        .collect();
    let taken = taken.iter().map(|name| (*name).to_owned()).collect();
    let slots = Slots::new(taken, &modules).expect("shims");
    let group: Vec<&Module> = modules.iter().take(count).collect();
    merge(&group, &slots).expect("they can be merged")
}

/// The functions that each function calls, and the slots filled.
fn seen(bytes: &[u8]) -> (Vec<Vec<u32>>, Vec<u32>) {
    let module = Module::read("merged", bytes).expect("it is a module");
    let calls = |body: &wasmparser::FunctionBody| {
        let operators = body.get_operators_reader().expect("operators");
        operators
            .into_iter()
            .filter_map(|operator| match operator {
                Ok(wasmparser::Operator::Call { function_index }) => Some(function_index),
                _ => None,
            })
            .collect()
    };
    let slots = module.slots().expect("slots").into_iter();
    let filled = slots.filter_map(|(slot, function)| function.map(|_| slot));
    (module.bodies.iter().map(calls).collect(), filled.collect())
}

const SHIM: &str = "b indirect_call_shim";

#[test]
fn a_call_through_a_slot_becomes_direct() {
    let one = module(
        false,
        &[("a", Does::Call(1), None), (SHIM, Does::CallSlot(3), None)],
    );
    let two = module(false, &[("b", Does::Answer(5), Some(3))]);
    let (calls, slots) = seen(&merged(&[one, two], &[], 2));
    assert_eq!(
        calls,
        [vec![1], vec![]],
        "the shim is gone, b is the second"
    );
    assert!(slots.is_empty(), "nobody else calls b");
}

#[test]
fn a_slot_stays_while_others_need_it() {
    let one = module(
        false,
        &[("a", Does::Call(1), None), (SHIM, Does::CallSlot(3), None)],
    );
    let two = module(false, &[("b", Does::Answer(5), Some(3))]);
    let three = module(false, &[(SHIM, Does::CallSlot(3), None)]);
    let modules = [one, two, three];
    let (_, slots) = seen(&merged(&modules, &[], 2));
    assert_eq!(slots, [3], "the third module calls it");
    let (_, slots) = seen(&merged(&modules[..2], &["b"], 2));
    assert_eq!(slots, [3], "its address is taken");
}

#[test]
fn a_call_of_what_is_elsewhere_stays_a_call_through_the_table() {
    let one = module(
        false,
        &[("a", Does::Call(1), None), (SHIM, Does::CallSlot(7), None)],
    );
    let two = module(false, &[("b", Does::Answer(5), Some(3))]);
    let (calls, _) = seen(&merged(&[one, two], &[], 2));
    assert_eq!(calls, [vec![1], vec![], vec![]]);
}

#[test]
fn what_the_main_module_exports_needs_no_import() {
    let main = module(true, &[("a", Does::CallSlot(3), Some(1))]);
    let two = module(false, &[("b", Does::Answer(5), Some(3))]);
    let bytes = merged(&[main, two], &["a", "b"], 2);
    let module = Module::read("merged", &bytes).expect("it is a module");
    assert!(module.imports.is_empty());
    assert_eq!((module.exports.len(), module.data.len()), (3, 2));
    assert_eq!(module.slots().expect("slots").len(), 2);
}

#[test]
fn a_module_that_exports_is_not_merged_into_another() {
    let one = module(false, &[("a", Does::Answer(1), None)]);
    let main = module(true, &[("b", Does::Answer(2), None)]);
    let modules = [&one, &main].map(|bytes| Module::read("a module", bytes).expect("one"));
    let slots = Slots::new(HashSet::new(), &modules).expect("shims");
    assert!(merge(&modules.each_ref(), &slots).is_err());
}
