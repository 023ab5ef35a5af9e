//! The document: its title, what is read out, where the reader is put after going somewhere, how it is dressed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Sets or removes an attribute of `<html>`: theme, text size, language, readiness.
pub fn set_on_html(name: &str, value: Option<&str>) {
    if let Some(html) = root() {
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
}

/// Sets a property of style of `<html>`, as the window's own.
pub fn style_html(property: &str, value: &str) {
    if let Some(html) = root().and_then(|html| html.dyn_into::<HtmlElement>().ok()) {
        let _ = html.style().set_property(property, value);
    }
}

/// Whether `<html>` carries an attribute.
pub fn html_has(name: &str) -> bool {
    root().is_some_and(|html| html.has_attribute(name))
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// What a shared link and search engines say of the page; without a text what index.html says of the whole portal.
pub fn describe(text: Option<&str>) {
    const WHOLE: &str = "data-whole";
    let found =
        document().and_then(|document| document.query_selector("meta[name=description]").ok()?);
    let Some(meta) = found else { return };
    let whole = meta
        .get_attribute(WHOLE)
        .or_else(|| meta.get_attribute("content"));
    let whole = whole.unwrap_or_default();
    let _ = meta.set_attribute("content", text.unwrap_or(&whole));
    let _ = meta.set_attribute(WHOLE, &whole);
}

/// Says something to screen readers without moving anything on screen. The region stands in index.html, because one
/// that appears together with its text is not read.
pub fn announce(text: &str) {
    if let Some(region) = document().and_then(|document| document.get_element_by_id("announcer")) {
        // The same words twice are only read again when they change in between.
        let same = region.text_content().as_deref() == Some(text);
        region.set_text_content(Some(&if same {
            [text, "\u{a0}"].concat()
        } else {
            text.to_owned()
        }));
    }
}

/// Puts the keyboard and the screen reader on the page's heading, without scrolling.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.set_attribute("tabindex", "-1");
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// Whether nothing holds the keyboard: what held it was taken away.
pub fn focus_is_lost() -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// How far the page is scrolled.
pub fn scrolled() -> f64 {
    web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or(0.0)
}

/// Scrolls the page.
pub fn scroll_to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Leaves restoring the scroll position to the portal, which knows when its data are on screen.
pub fn own_scroll() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Takes away the bones of index.html that keep the room's place; the room comes instead.
pub fn take_static_room() {
    if let Some(bones) = document().and_then(|document| document.get_element_by_id("main")) {
        bones.remove();
    }
}

/// Resolves when nobody is in the middle of composing a word with an input method.
pub async fn calm() {
    let calm = booted("calm").and_then(|calm| calm.dyn_into::<js_sys::Function>().ok());
    let promise = calm.and_then(|calm| calm.call0(&JsValue::NULL).ok());
    if let Some(promise) = promise.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) {
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
}

/// Presses the button whose static image was pressed before the portal took over.
pub fn press_again() {
    if let Some(press) = booted("again").and_then(|again| again.dyn_into::<js_sys::Function>().ok())
    {
        let _ = press.call0(&JsValue::NULL);
    }
}

/// Takes away the static frame of index.html and gives back what was being typed in its search box, and whether
/// the keyboard was there.
pub fn take_static_frame() -> (String, bool) {
    let Some(document) = document() else {
        return Default::default();
    };
    let input = document
        .get_element_by_id("q")
        .and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok());
    let typed = input
        .as_ref()
        .map(web_sys::HtmlInputElement::value)
        .unwrap_or_default();
    let focused = document
        .active_element()
        .is_some_and(|element| element.id() == "q");
    if let Some(frame) = document.get_element_by_id("static-frame") {
        frame.remove();
    }
    (typed, focused)
}

/// A value that boot.js left for the portal on its single global.
pub fn booted(name: &str) -> Option<JsValue> {
    let global = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("__tongban")).ok()?;
    let value = js_sys::Reflect::get(&global, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Shows the last page of all: what boot.js shows when the program itself has failed.
pub fn fail(kind: &str) {
    if let Some(show) = booted("fail").and_then(|show| show.dyn_into::<js_sys::Function>().ok()) {
        let _ = show.call1(&JsValue::NULL, &JsValue::from_str(kind));
    }
}

/// An attribute of `<html>`.
pub fn on_html(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Puts a look on the page and has boot.js keep it for the next visit.
pub fn wear(theme: Option<&str>, size: Option<&str>, language: &str) {
    let look = js_sys::Object::new();
    for (name, value) in [("theme", theme), ("text", size), ("lang", Some(language))] {
        if let Some(value) = value {
            let _ =
                js_sys::Reflect::set(&look, &JsValue::from_str(name), &JsValue::from_str(value));
        }
    }
    set_on_html("data-theme", theme);
    set_on_html("data-text", size);
    set_on_html("lang", Some(language));
    if let Some(keep) = booted("look").and_then(|keep| keep.dyn_into::<js_sys::Function>().ok()) {
        let _ = keep.call1(&JsValue::NULL, &look);
    }
}

/// config.json as boot.js fetched it: the status, 0 when it did not come at all, and the text.
pub async fn config_text() -> (u16, String) {
    let promise = booted("config").and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
    let Some(promise) = promise else {
        return Default::default();
    };
    let Ok(answer) = wasm_bindgen_futures::JsFuture::from(promise).await else {
        return Default::default();
    };
    let get = |name: &str| js_sys::Reflect::get(&answer, &JsValue::from_str(name)).ok();
    let status = get("status")
        .and_then(|status| status.as_f64())
        .unwrap_or(0.0);
    (
        status as u16,
        get("text")
            .and_then(|text| text.as_string())
            .unwrap_or_default(),
    )
}

/// Goes over to the version of the portal that waits, by the person's wish.
pub fn update() {
    match booted("update").and_then(|update| update.dyn_into::<js_sys::Function>().ok()) {
        Some(update) => {
            let _ = update.call0(&JsValue::NULL);
        }
        None => super::place::reload(),
    }
}

/// The path the portal was loaded from, with a slash at its end.
pub fn base_path() -> String {
    let base = booted("base").and_then(|base| base.as_string());
    base.and_then(|base| web_sys::Url::new(&base).ok())
        .map_or_else(|| "/".to_owned(), |base| base.pathname())
}

/// The origin of the page.
pub fn origin() -> String {
    web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Whether the window is as narrow as a phone's.
pub fn is_narrow() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width
        .and_then(|width| width.as_f64())
        .is_some_and(|width| width < 600.0)
}
