//! The camera, and pictures made small. What is taken stays in memory until it is sent; what is only read for a code
//! leaves the device not at all.

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

/// Which way a camera looks, where a device has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facing {
    /// At who holds the device.
    Person,
    /// Away from them.
    World,
}

/// A picture in shades of grey, a byte a pixel, line by line.
pub struct Grey {
    /// Pixels in a line.
    pub width: usize,
    /// As many as `width` times the lines.
    pub pixels: Vec<u8>,
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

/// Switches a camera on and shows it in a `<video>`; with only one, that one, whichever way it looks.
pub async fn open(id: &str, facing: Facing) -> Result<Camera, Trouble> {
    let window = web_sys::window().ok_or(Trouble::Missing)?;
    let navigator = window.navigator();
    // Not there at all on origins that are not secure.
    let known = js_sys::Reflect::has(&navigator, &JsValue::from_str("mediaDevices"));
    if !known.unwrap_or(false) {
        return Err(Trouble::Missing);
    }
    let devices = navigator.media_devices().map_err(|_| Trouble::Missing)?;
    let way = match facing {
        Facing::Person => "user",
        Facing::World => "environment",
    };
    let camera = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&camera, &"facingMode".into(), &way.into());
    let wanted = web_sys::MediaStreamConstraints::new();
    wanted.set_video(&camera);
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
    jpeg(&of_video(id)?)
}

/// A picture from a file, made small, the same way; `None` for what the browser cannot show.
pub async fn from_file(file: &PickedFile) -> Option<String> {
    jpeg(&of_file(file).await?)
}

/// What a `<video>` shows now, in grey.
pub fn grey(id: &str) -> Option<Grey> {
    greyed(&of_video(id)?)
}

/// A picture from a file, made small, in grey; `None` for what the browser cannot show.
pub async fn grey_from_file(file: &PickedFile) -> Option<Grey> {
    greyed(&of_file(file).await?)
}

fn of_video(id: &str) -> Option<HtmlCanvasElement> {
    let video = video(id)?;
    let (width, height) = (video.video_width(), video.video_height());
    let (canvas, pen, width, height) = canvas(width, height)?;
    pen.draw_image_with_html_video_element_and_dw_and_dh(&video, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}

async fn of_file(file: &PickedFile) -> Option<HtmlCanvasElement> {
    let promise = web_sys::window()?
        .create_image_bitmap_with_blob(&file.file)
        .ok()?;
    let picture: web_sys::ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let (canvas, pen, width, height) = canvas(picture.width(), picture.height())?;
    pen.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}

/// By how bright a colour looks (ITU-R BT.601).
fn greyed(canvas: &HtmlCanvasElement) -> Option<Grey> {
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (canvas.width(), canvas.height());
    let colours = pen
        .get_image_data(0.0, 0.0, f64::from(width), f64::from(height))
        .ok()?
        .data();
    let pixels = colours.chunks_exact(4).map(|pixel| {
        let shade = |at: usize, share: u32| u32::from(pixel[at]) * share;
        // What is transparent is paper.
        let paper = u32::from(255 - pixel[3]);
        let light = (shade(0, 299) + shade(1, 587) + shade(2, 114)) / 1000;
        (light * u32::from(pixel[3]) / 255 + paper) as u8
    });
    Some(Grey {
        width: width as usize,
        pixels: pixels.collect(),
    })
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
