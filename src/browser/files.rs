//! Looking into a file that a person picked, and making a picture smaller.

use super::dom::PickedFile;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlCanvasElement, ImageBitmap};

/// Some bytes of a file; `None` when it has gone from the device or changed since it was picked.
pub async fn part(file: &PickedFile, from: u64, to: u64) -> Option<Uint8Array> {
    let slice = file
        .file
        .slice_with_f64_and_f64(from as f64, to as f64)
        .ok()?;
    let buffer: ArrayBuffer = JsFuture::from(slice.array_buffer())
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    (u64::from(buffer.byte_length()) == to - from).then(|| Uint8Array::new(&buffer))
}

/// The first bytes of a file, which say what it really is.
pub async fn head(file: &PickedFile) -> Option<Vec<u8>> {
    Some(part(file, 0, file.size.min(64)).await?.to_vec())
}

async fn picture(file: &PickedFile) -> Option<ImageBitmap> {
    let blob: &Blob = &file.file;
    let bitmap = web_sys::window()?
        .create_image_bitmap_with_blob(blob)
        .ok()?;
    JsFuture::from(bitmap).await.ok()?.dyn_into().ok()
}

/// Width and height of a picture; `None` when the browser cannot read it as one.
pub async fn picture_size(file: &PickedFile) -> Option<(u32, u32)> {
    let bitmap = picture(file).await?;
    let size = (bitmap.width(), bitmap.height());
    bitmap.close();
    Some(size)
}

/// The picture again, no side longer than `most_side`, as a JPEG. What a camera noted in it, such as the place, is gone
/// with it.
pub async fn shrunk(file: &PickedFile, most_side: u32) -> Option<PickedFile> {
    let bitmap = picture(file).await?;
    let longest = bitmap.width().max(bitmap.height()).max(1);
    let scale = (f64::from(most_side) / f64::from(longest)).min(1.0);
    let side = |pixels: u32| (f64::from(pixels) * scale).round().max(1.0);
    let (width, height) = (side(bitmap.width()), side(bitmap.height()));
    let canvas: HtmlCanvasElement = web_sys::window()?
        .document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let drawing: web_sys::CanvasRenderingContext2d =
        canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // A JPEG has no transparency: what was see-through becomes paper, not black.
    drawing.set_fill_style_str("#fff");
    drawing.fill_rect(0.0, 0.0, width, height);
    drawing
        .draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)
        .ok()?;
    bitmap.close();
    let blob = jpeg(&canvas).await?;
    let stem = file
        .name
        .rsplit_once('.')
        .map_or(file.name.as_str(), |(stem, _)| stem);
    let name = [stem, ".jpg"].concat();
    let options = web_sys::FilePropertyBag::new();
    options.set_type("image/jpeg");
    let made =
        web_sys::File::new_with_blob_sequence_and_options(&Array::of1(&blob), &name, &options)
            .ok()?;
    Some(PickedFile {
        name,
        size: made.size() as u64,
        file: SendWrapper::new(made),
    })
}

async fn jpeg(canvas: &HtmlCanvasElement) -> Option<JsValue> {
    const QUALITY: f64 = 0.85;
    let promise = js_sys::Promise::new(&mut |done, _| {
        let made = Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::UNDEFINED, &blob);
        });
        let _ = canvas.to_blob_with_type_and_encoder_options(
            made.unchecked_ref(),
            "image/jpeg",
            &JsValue::from_f64(QUALITY),
        );
    });
    JsFuture::from(promise)
        .await
        .ok()
        .filter(|blob| blob.is_instance_of::<Blob>())
}

/// Hands a text over to be saved as a file; `false` when the browser does not take it.
pub fn save(name: &str, media_type: &str, text: &str) -> bool {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options);
    let address = blob.and_then(|blob| web_sys::Url::create_object_url_with_blob(&blob));
    let (Ok(address), Some(document)) = (
        address,
        web_sys::window().and_then(|window| window.document()),
    ) else {
        return false;
    };
    let link = document
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok());
    let saved = link.is_some_and(|link| {
        let set = link.set_attribute("href", &address).is_ok()
            && link.set_attribute("download", name).is_ok();
        link.click();
        set
    });
    // The browser reads it after the click, some of them later.
    let later = move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    };
    leptos::prelude::set_timeout(later, std::time::Duration::from_secs(60));
    saved
}
