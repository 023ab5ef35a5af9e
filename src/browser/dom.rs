//! Focus, native dialogs and picked files.

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
    #[expect(dead_code, reason = "the room that uploads reads it")]
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
