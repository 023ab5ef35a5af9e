//! Drawing by hand on a canvas: with a finger, a pen or a mouse.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, PointerEvent};

/// Points on a grid of 1000 by 1000, whatever the canvas measures.
type Stroke = Vec<(u16, u16)>;

/// A canvas that is being drawn on.
#[derive(Clone)]
pub struct Ink(SendWrapper<Rc<Inner>>);

struct Inner {
    canvas: HtmlCanvasElement,
    drawing: CanvasRenderingContext2d,
    strokes: RefCell<Vec<Stroke>>,
    pointer: RefCell<Option<i32>>,
}

impl Ink {
    /// Makes the canvas with this id one to draw on, for as long as the component lives; `changed` is told how many
    /// strokes there are.
    pub fn on(id: &str, changed: impl Fn(usize) + Clone + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let canvas: HtmlCanvasElement =
            window.document()?.get_element_by_id(id)?.dyn_into().ok()?;
        let drawing: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let fine = window.device_pixel_ratio().clamp(1.0, 3.0);
        canvas.set_width((f64::from(canvas.client_width()) * fine) as u32);
        canvas.set_height((f64::from(canvas.client_height()) * fine) as u32);
        drawing.set_line_width(2.5 * fine);
        drawing.set_line_cap("round");
        drawing.set_line_join("round");
        if let Ok(Some(style)) = window.get_computed_style(&canvas)
            && let Ok(colour) = style.get_property_value("color")
        {
            drawing.set_stroke_style_str(&colour);
        }
        let inner = Rc::new(Inner {
            canvas,
            drawing,
            strokes: RefCell::default(),
            pointer: RefCell::default(),
        });
        for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
            let (own, changed) = (Rc::clone(&inner), changed.clone());
            listen(&inner.canvas, name, move |event| {
                if own.take(name, &event) {
                    changed(own.strokes.borrow().len());
                }
            });
        }
        Some(Self(SendWrapper::new(inner)))
    }

    /// Takes everything away.
    pub fn clear(&self) {
        self.0.strokes.borrow_mut().clear();
        let canvas = &self.0.canvas;
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        self.0.drawing.clear_rect(0.0, 0.0, width, height);
    }

    /// The strokes, each as `x,y` pairs with spaces between.
    pub fn strokes(&self) -> Vec<String> {
        let told = |(x, y): &(u16, u16)| [x.to_string().as_str(), ",", &y.to_string()].concat();
        let strokes = self.0.strokes.borrow();
        strokes
            .iter()
            .map(|stroke| stroke.iter().map(told).collect::<Vec<_>>().join(" "))
            .collect()
    }
}

impl Inner {
    /// Whether a stroke was finished.
    fn take(&self, name: &str, event: &PointerEvent) -> bool {
        let id = event.pointer_id();
        let own = *self.pointer.borrow() == Some(id);
        match name {
            // One finger draws; a second one that rests on the glass does not.
            "pointerdown" if self.pointer.borrow().is_none() => {
                event.prevent_default();
                let _ = self.canvas.set_pointer_capture(id);
                *self.pointer.borrow_mut() = Some(id);
                self.strokes.borrow_mut().push(Vec::new());
                self.point(event);
                false
            }
            "pointermove" if own => {
                self.point(event);
                false
            }
            "pointerup" | "pointercancel" if own => {
                *self.pointer.borrow_mut() = None;
                true
            }
            _ => false,
        }
    }

    fn point(&self, event: &PointerEvent) {
        let rect = self.canvas.get_bounding_client_rect();
        let on = |at: i32, from: f64, length: f64| {
            ((f64::from(at) - from) / length.max(1.0)).clamp(0.0, 1.0)
        };
        let x = on(event.client_x(), rect.left(), rect.width());
        let y = on(event.client_y(), rect.top(), rect.height());
        let grid = ((x * 1000.0) as u16, (y * 1000.0) as u16);
        let mut strokes = self.strokes.borrow_mut();
        let Some(stroke) = strokes.last_mut() else {
            return;
        };
        if stroke.last() == Some(&grid) {
            return;
        }
        let place = |(x, y): (u16, u16)| {
            (
                f64::from(x) / 1000.0 * f64::from(self.canvas.width()),
                f64::from(y) / 1000.0 * f64::from(self.canvas.height()),
            )
        };
        let (to_x, to_y) = place(grid);
        let (from_x, from_y) = place(*stroke.last().unwrap_or(&grid));
        stroke.push(grid);
        self.drawing.begin_path();
        self.drawing.move_to(from_x, from_y);
        self.drawing.line_to(to_x, to_y);
        self.drawing.stroke();
    }
}

fn listen(
    canvas: &HtmlCanvasElement,
    name: &'static str,
    mut run: impl FnMut(PointerEvent) + 'static,
) {
    let callback = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Ok(event) = event.dyn_into() {
            run(event);
        }
    });
    let _ = canvas.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    let kept = SendWrapper::new((canvas.clone(), callback));
    on_cleanup(move || {
        let (canvas, callback) = &*kept;
        let _ = canvas.remove_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    });
}
