//! Takes out of cargo's module the JavaScript classes that nothing makes. Leptos brings wasm-streams along, for server
//! functions that stream; its classes are exports, so neither the linker nor the splitter can see that they are idle.

use super::module::broken;
use crate::run::{Failure, Outcome};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CustomSection, ExportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Where wasm-bindgen's macros leave what its command reads.
const TOLD: &str = "__wasm_bindgen_unstable";
/// How the classes' names begin: in Rust, and in the functions behind them.
const CLASS: &str = "IntoUnderlying";
const FUNCTIONS: [&str; 3] = [
    "intounderlying",
    "__wbg_intounderlying",
    "__wbindgen_describe_intounderlying",
];

/// The module without them. What points into sections stays right: only code and data are pointed into.
pub fn without_idle(module: &[u8]) -> Outcome<Vec<u8>> {
    let unread = |error| broken("cargo's module", error);
    let mut out = Module::new();
    let (mut exports, mut told) = (0, 0);
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(unread)? {
            Payload::ExportSection(section) => {
                let mut kept = ExportSection::new();
                for export in section {
                    let export = export.map_err(unread)?;
                    if FUNCTIONS.iter().any(|name| export.name.starts_with(name)) {
                        exports += 1;
                    } else {
                        RoundtripReencoder
                            .parse_export(&mut kept, export)
                            .map_err(|error| broken("cargo's module", error))?;
                    }
                }
                out.section(&kept);
            }
            Payload::CustomSection(section) if section.name() == TOLD => {
                let kept = entries(section.data())?;
                told += section.data().len() - kept.len();
                out.section(&CustomSection {
                    name: TOLD.into(),
                    data: kept.into(),
                });
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let data = module.get(range.start as usize..range.end as usize);
                    let data = data.unwrap_or_default();
                    out.section(&RawSection { id, data });
                }
            }
        }
    }
    if exports == 0 || told == 0 {
        return Err(
            Failure::new("cargo's module has no classes of wasm-streams any more")
                .advice("leptos no longer brings them: take finish/classes.rs out"),
        );
    }
    Ok(out.finish())
}

/// The entries that do not speak of the classes. Each is two texts: which wasm-bindgen, and what it is told.
fn entries(mut rest: &[u8]) -> Outcome<Vec<u8>> {
    let mut kept = Vec::new();
    while !rest.is_empty() {
        let (entry, after) = text(rest)
            .and_then(text)
            .map(|after| rest.split_at(rest.len() - after.len()))
            .ok_or_else(|| {
                Failure::new(format!("{TOLD} is not made of entries"))
                    .advice("wasm-bindgen has changed its format: adapt finish/classes.rs")
            })?;
        let names_class = entry
            .windows(CLASS.len())
            .any(|window| window == CLASS.as_bytes());
        if !names_class {
            kept.extend_from_slice(entry);
        }
        rest = after;
    }
    Ok(kept)
}

/// What follows a text, which begins with its length.
fn text(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.get(u32::from_le_bytes(*length) as usize..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(program: &str) -> Vec<u8> {
        let mut entry = Vec::new();
        for text in ["{}", program] {
            entry.extend((text.len() as u32).to_le_bytes());
            entry.extend(text.as_bytes());
        }
        entry
    }

    #[test]
    fn only_what_speaks_of_the_classes_goes() {
        let told = [entry("fetch"), entry("IntoUnderlyingSink write"), entry("")].concat();
        let kept = entries(&told).expect("they are entries");
        assert_eq!(kept, [entry("fetch"), entry("")].concat());
    }

    #[test]
    fn another_format_is_refused() {
        assert!(entries(&[9, 0, 0, 0, b'x']).is_err());
    }

    #[test]
    fn a_module_without_the_classes_is_refused() {
        assert!(without_idle(&Module::new().finish()).is_err());
    }
}
