//! Focus, native dialogs and picked files.

use super::time;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

fn element<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// Moves the keyboard to an element.
pub fn focus(id: &str) {
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        let _ = element.focus();
    }
}

/// Puts the keyboard on an element that the change under way makes. Not bound to what began it, as [`time::after`] is: a button
/// that was pressed may make way for what it leads to.
pub fn focus_soon(id: String) {
    wasm_bindgen_futures::spawn_local(async move {
        time::breath().await;
        focus(&id);
    });
}

/// Whether the keyboard leaves the element that listens, not only one part of it for another.
pub fn is_left(event: &web_sys::FocusEvent) -> bool {
    let next = event
        .related_target()
        .and_then(|next| next.dyn_into::<web_sys::Node>().ok());
    let here = event
        .current_target()
        .and_then(|here| here.dyn_into::<web_sys::Node>().ok());
    !here.is_some_and(|here| here.contains(next.as_ref()))
}

/// Brings an element on screen, where it needs scrolling.
pub fn reveal(id: &str) {
    if let Some(element) = element::<web_sys::Element>(id) {
        element.scroll_into_view_with_bool(true);
    }
}

/// Keeps the chosen entry of a list in sight, without moving the page.
pub fn keep_in_list(list: &str, entry: &str) {
    let (Some(list), Some(entry)) = (
        element::<web_sys::HtmlElement>(list),
        element::<web_sys::HtmlElement>(entry),
    ) else {
        return;
    };
    let (top, bottom) = (
        entry.offset_top(),
        entry.offset_top() + entry.offset_height(),
    );
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

/// The id of the element that an event began at.
pub fn id_of_target(event: &web_sys::Event) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    Some(element.id()).filter(|id| !id.is_empty())
}

/// Whether an event began at a link, or at something within one.
pub fn is_in_link(event: &web_sys::Event) -> bool {
    let element = event
        .target()
        .and_then(|at| at.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| matches!(element.closest("a"), Ok(Some(_))))
}

/// How high an element is on screen, in whole pixels; 0 for one that is not there.
pub fn height(id: &str) -> u32 {
    element::<web_sys::HtmlElement>(id)
        .and_then(|element| u32::try_from(element.offset_height()).ok())
        .unwrap_or_default()
}

/// Opens a `<dialog>` as a modal: the page behind is inert and focus comes back on closing.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id)
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a `<dialog>`.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id)
        && dialog.open()
    {
        dialog.close();
    }
}

/// A file that a person picked.
#[derive(Clone, Debug)]
pub struct PickedFile {
    /// Its name on their device.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// The file itself, for the upload.
    pub file: SendWrapper<web_sys::File>,
}

/// The files of a file input; the input is emptied, so that the same file can be picked again after a mistake.
pub fn take_files(id: &str) -> Vec<PickedFile> {
    let Some(input) = element::<web_sys::HtmlInputElement>(id) else {
        return Vec::new();
    };
    let picked = input.files().map_or_else(Vec::new, |files| {
        (0..files.length())
            .filter_map(|at| files.get(at))
            .map(|file| PickedFile {
                name: file.name(),
                size: file.size() as u64,
                file: SendWrapper::new(file),
            })
            .collect()
    });
    input.set_value("");
    picked
}
