//! The camera, and pictures made small. What is taken stays in memory until it is sent.

use super::dom::PickedFile;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream};

/// The longer side of a picture that is sent, in pixels.
const LONGEST: u32 = 1024;
/// How much of a picture's quality is kept.
const QUALITY: f64 = 0.85;

/// Why there is no picture from the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The person, or the system, does not allow it.
    Denied,
    /// There is none, or another program has it.
    Missing,
}

/// A camera that is on; dropping it switches it off.
pub struct Camera(MediaStream);

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            if let Ok(track) = track.dyn_into::<web_sys::MediaStreamTrack>() {
                track.stop();
            }
        }
    }
}

fn video(id: &str) -> Option<HtmlVideoElement> {
    let found = web_sys::window()?.document()?.get_element_by_id(id)?;
    found.dyn_into().ok()
}

/// Switches the front camera on and shows it in a `<video>`.
pub async fn open(id: &str) -> Result<Camera, Trouble> {
    let window = web_sys::window().ok_or(Trouble::Missing)?;
    let navigator = window.navigator();
    // Not there at all on origins that are not secure.
    let known = js_sys::Reflect::has(&navigator, &JsValue::from_str("mediaDevices"));
    if !known.unwrap_or(false) {
        return Err(Trouble::Missing);
    }
    let devices = navigator.media_devices().map_err(|_| Trouble::Missing)?;
    let front = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&front, &"facingMode".into(), &"user".into());
    let wanted = web_sys::MediaStreamConstraints::new();
    wanted.set_video(&front);
    wanted.set_audio(&JsValue::FALSE);
    let promise = devices
        .get_user_media_with_constraints(&wanted)
        .map_err(|_| Trouble::Missing)?;
    let stream = JsFuture::from(promise).await.map_err(|why| {
        let name = js_sys::Reflect::get(&why, &"name".into()).ok();
        match name.and_then(|name| name.as_string()).as_deref() {
            Some("NotAllowedError" | "SecurityError") => Trouble::Denied,
            _ => Trouble::Missing,
        }
    })?;
    let camera = Camera(stream.dyn_into().map_err(|_| Trouble::Missing)?);
    let video = video(id).ok_or(Trouble::Missing)?;
    video.set_src_object(Some(&camera.0));
    if let Ok(playing) = video.play() {
        let _ = JsFuture::from(playing).await;
    }
    Ok(camera)
}

/// What a `<video>` shows now, as the address of a JPEG in itself (`data:`).
pub fn snap(id: &str) -> Option<String> {
    let video = video(id)?;
    let (width, height) = (video.video_width(), video.video_height());
    let (canvas, pen, width, height) = canvas(width, height)?;
    pen.draw_image_with_html_video_element_and_dw_and_dh(&video, 0.0, 0.0, width, height)
        .ok()?;
    jpeg(&canvas)
}

/// A picture from a file, made small, the same way; `None` for what the browser cannot show.
pub async fn from_file(file: &PickedFile) -> Option<String> {
    let promise = web_sys::window()?
        .create_image_bitmap_with_blob(&file.file)
        .ok()?;
    let picture: web_sys::ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let (canvas, pen, width, height) = canvas(picture.width(), picture.height())?;
    pen.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width, height)
        .ok()?;
    jpeg(&canvas)
}

/// The bytes of such an address, in base64.
pub fn bytes_of(address: &str) -> &str {
    address.split_once(',').map_or("", |(_, bytes)| bytes)
}

fn canvas(
    width: u32,
    height: u32,
) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d, f64, f64)> {
    if width == 0 || height == 0 {
        return None;
    }
    let scale = (f64::from(LONGEST) / f64::from(width.max(height))).min(1.0);
    let side = |length: u32| (f64::from(length) * scale).round().max(1.0);
    let (width, height) = (side(width), side(height));
    let canvas: HtmlCanvasElement = web_sys::window()?
        .document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let pen = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, pen, width, height))
}

fn jpeg(canvas: &HtmlCanvasElement) -> Option<String> {
    let quality = JsValue::from_f64(QUALITY);
    canvas
        .to_data_url_with_type_and_encoder_options("image/jpeg", &quality)
        .ok()
        .filter(|address| address.starts_with("data:image/jpeg"))
}
