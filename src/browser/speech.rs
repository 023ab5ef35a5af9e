//! Reading aloud, by the voices that the device has (Web Speech API).

use super::share::property;
use js_sys::{Array, Function, Reflect};
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

/// What is read, in the order of the page.
const READ: &str = "h1, h2, h3, h4, p, li, dt, dd, label, td, th";
/// Voices come late: when the list is empty, it is looked at once more after this.
const VOICES: Duration = Duration::from_millis(1_000);
/// Some voices stop in the middle of what takes longer to say.
const LONG: usize = 120;

type Done = Rc<dyn Fn(bool)>;

thread_local! {
    /// What is being read: its number, and what the browser calls back.
    static READING: RefCell<Vec<Closure<dyn FnMut()>>> = const { RefCell::new(Vec::new()) };
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Whether the device can read aloud at all.
pub fn can_read() -> bool {
    synthesis().is_some()
}

/// Whether the device is reading something aloud now.
pub fn is_reading() -> bool {
    synthesis()
        .and_then(|synthesis| property(&synthesis, "speaking"))
        .is_some_and(|speaking| speaking.is_truthy())
}

/// Reads what can be seen below an element, and says at the end whether it could. Whoever stops it is not told.
pub fn read(id: &str, language: &str, done: impl Fn(bool) + 'static) {
    stop();
    let (turn, pieces, done): (u32, Vec<String>, Done) = (TURN.get(), pieces(id), Rc::new(done));
    let language = language.to_owned();
    let begin = move || {
        if TURN.get() == turn && !speak(&pieces, &language, turn, &done) {
            done(false);
        }
    };
    if has_voices() {
        begin();
    } else {
        set_timeout(begin, VOICES);
    }
}

/// Falls silent.
pub fn stop() {
    TURN.set(TURN.get().wrapping_add(1));
    call("cancel", &[]);
    READING.with_borrow_mut(Vec::clear);
}

fn synthesis() -> Option<JsValue> {
    property(web_sys::window()?.as_ref(), "speechSynthesis")
}

fn call(name: &str, given: &[JsValue]) -> Option<JsValue> {
    let synthesis = synthesis()?;
    let function: Function = property(&synthesis, name)?.dyn_into().ok()?;
    let given: Array = given.iter().collect();
    Reflect::apply(&function, &synthesis, &given).ok()
}

fn has_voices() -> bool {
    call("getVoices", &[]).is_some_and(|voices| Array::from(&voices).length() > 0)
}

/// Hands all pieces to the browser, which reads one after another; `false` when it cannot.
fn speak(pieces: &[String], language: &str, turn: u32, done: &Done) -> bool {
    let window = web_sys::window();
    let make = window.and_then(|window| property(&window, "SpeechSynthesisUtterance"));
    let make = make.and_then(|make| make.dyn_into::<Function>().ok());
    let (Some(make), true) = (make, has_voices() && !pieces.is_empty()) else {
        return false;
    };
    let told = |well: bool| {
        let done = Rc::clone(done);
        Closure::<dyn FnMut()>::new(move || {
            if TURN.get() == turn {
                TURN.set(turn.wrapping_add(1));
                done(well);
            }
        })
    };
    let (ended, failed) = (told(true), told(false));
    for (at, piece) in pieces.iter().enumerate() {
        let Ok(said) = Reflect::construct(&make, &Array::of1(&piece.into())) else {
            return false;
        };
        let set = |name: &str, value: &JsValue| Reflect::set(&said, &name.into(), value).is_ok();
        set("lang", &language.into());
        set("onerror", failed.as_ref());
        if at + 1 == pieces.len() {
            set("onend", ended.as_ref());
        }
        call("speak", &[said]);
    }
    READING.with_borrow_mut(|reading| reading.extend([ended, failed]));
    true
}

/// What is seen and read below an element, in pieces that a voice can say in one go.
fn pieces(id: &str) -> Vec<String> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.get_element_by_id(id)) else {
        return Vec::new();
    };
    let select = property(&root, "querySelectorAll").and_then(|it| it.dyn_into::<Function>().ok());
    let found = select.and_then(|select| select.call1(&root, &READ.into()).ok());
    let found = found.map(|found| Array::from(&found)).unwrap_or_default();
    let elements = found
        .iter()
        .filter_map(|one| one.dyn_into::<Element>().ok());
    elements
        .filter(is_read)
        .filter_map(|element| element.text_content())
        .flat_map(|text| cut(&text))
        .collect()
}

/// Seen, no mere control, and nothing in it that is read by itself.
fn is_read(element: &Element) -> bool {
    let seen = element.get_bounding_client_rect().height() > 0.0;
    let whole = matches!(element.query_selector(READ), Ok(None));
    let control = matches!(
        element.closest(".no-print, [aria-hidden=true], nav"),
        Ok(Some(_))
    );
    seen && whole && !control
}

/// At the ends of sentences, where it is long.
fn cut(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for part in text.split_inclusive(['。', '；', '！', '？', ';', '.', '\n']) {
        if piece.chars().count() + part.chars().count() > LONG && !piece.trim().is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push_str(part);
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.chars().any(char::is_alphanumeric));
    pieces
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn long_texts_are_cut_at_the_ends_of_sentences_and_nothing_is_lost() {
        let long =
            "\u{7b26}\u{5408}\u{6761}\u{4ef6}\u{7684}\u{4e88}\u{4ee5}\u{53d7}\u{7406}\u{3002}"
                .repeat(30);
        let pieces = cut(&long);
        assert!(pieces.len() > 1);
        assert!(
            pieces
                .iter()
                .all(|piece| piece.chars().count() <= super::LONG)
        );
        assert_eq!(pieces.concat(), long);
        assert_eq!(cut("short"), ["short"]);
        assert_eq!(cut(" · "), Vec::<String>::new());
    }
}
