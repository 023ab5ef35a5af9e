//! A file that can be fetched: a form, a sample, an official paper, a document handed in.

use crate::backend::address_of;
use crate::browser::{intl, terminal};
use crate::say::{said, say};
use crate::styles;
use crate::ui::icon::{self, Icon};
use crate::words;
use contract::wire::Attachment;
use leptos::prelude::*;

/// A link to a file: what it is, its kind and size before one presses.
pub fn link(file: &Attachment, label: fn() -> &'static str) -> AnyView {
    let name = say(&file.name);
    linked(
        file,
        view! {
            {label}
            <span class="visually-hidden">" "{name}</span>
        }
        .into_any(),
    )
}

/// The same under the file's own name.
pub fn named(file: &Attachment) -> AnyView {
    linked(file, say(&file.name))
}

fn linked(file: &Attachment, label: AnyView) -> AnyView {
    let kind = kind_of(&file.media_type);
    let size = file.size;
    let about = move || {
        [
            " (",
            kind,
            " ",
            &intl::number(size.div_ceil(1024).max(1)),
            " KB)",
        ]
        .concat()
    };
    if terminal::is_on() {
        return view! {
            <span>
                {label} {about} {words::kiosk::on_phone}
            </span>
        }
        .into_any();
    }
    let href = address_of(&file.href);
    let save_as = file.name.clone();
    view! {
        <a class=styles::link::LINK data-kind="lone" href=href download=move || said(&save_as)>
            <Icon picture=icon::DOWNLOAD />
            <span>
                {label} {about}
            </span>
        </a>
    }
    .into_any()
}

fn kind_of(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "PDF",
        "image/svg+xml" => "SVG",
        "image/png" => "PNG",
        "image/jpeg" => "JPEG",
        "text/plain" => "TXT",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "DOCX",
        _ => "",
    }
}
