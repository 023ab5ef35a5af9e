//! The reader: the camera, and a picture of the code for those who have none or do not allow it.

use super::{Wanted, reader};
use crate::{
    browser::{
        camera::{self, Camera, Facing, Grey, Trouble},
        dom::{self, PickedFile},
        time,
    },
    styles::scan as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        file_field::FileField,
        notice::{Notice, Urgency},
    },
    words,
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::time::Duration;

const PLACE: &str = "scan";
const VIDEO: &str = "scan-video";
/// Between two looks: an old phone needs most of it to look.
const LOOK: Duration = Duration::from_millis(250);
/// Looks after which one is told what helps: ten seconds.
const LONG: u32 = 40;

/// Why nothing has been read yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// A code that does not belong here.
    NotThis,
    /// A picture without a code.
    Nothing,
    /// It takes long.
    Slow,
}

/// Where the camera stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lens {
    Opening,
    On,
    Trouble(Trouble),
}

/// The panel. It opens the camera at once: that is what was pressed for.
#[component]
pub fn Panel() -> impl IntoView {
    let wanted = expect_context::<Wanted>();
    let lens = RwSignal::new(Lens::Opening);
    let lack = RwSignal::new(None::<Lack>);
    // The camera finds the same again and again: said once.
    let told = Memo::new(move |_| lack.get());
    let take = move |texts: Vec<String>| -> bool {
        let taken = texts.into_iter().map(|text| wanted.on_read.run(text));
        match taken.max() {
            Some(true) => {
                wanted.close.run(false);
                true
            }
            Some(false) => {
                lack.set(Some(Lack::NotThis));
                false
            }
            None => false,
        }
    };
    // Goes off with the panel, which holds it.
    let held = StoredValue::new(None::<SendWrapper<Camera>>);
    leptos::task::spawn_local(async move {
        match camera::open(VIDEO, Facing::World).await {
            Ok(camera) => {
                held.try_set_value(Some(SendWrapper::new(camera)));
                watch(lens, lack, take).await;
            }
            Err(why) => {
                lens.try_set(Lens::Trouble(why));
            }
        }
    });
    let files = RwSignal::new(Vec::<PickedFile>::new());
    Effect::new(move || {
        let Some(file) = files.get().pop() else {
            return;
        };
        lack.set(None);
        leptos::task::spawn_local(async move {
            let picture: Option<Grey> = camera::grey_from_file(&file).await;
            let texts = picture.as_ref().map(reader::texts).unwrap_or_default();
            if texts.is_empty() {
                lack.try_set(Some(Lack::Nothing));
            } else if lens.try_get_untracked().is_some() {
                take(texts);
            }
        });
    });
    time::after(Duration::ZERO, || dom::focus(PLACE));
    let is_on = move || lens.get() == Lens::On;
    let state = move || {
        let (tone, title) = match lens.get() {
            Lens::On => return view! { <p>{words::scan::hold}</p> }.into_any(),
            Lens::Opening => return view! { <p>{words::scan::opening}</p> }.into_any(),
            Lens::Trouble(Trouble::Denied) => (Tone::Wait, words::scan::denied),
            Lens::Trouble(Trouble::Missing) => (Tone::Wait, words::scan::missing),
        };
        view! { <Notice tone title=title as words::Phrase urgency=Urgency::AtOnce /> }.into_any()
    };
    view! {
        <section
            class=style::PANEL
            id=PLACE
            tabindex="-1"
            aria-label=words::scan::title
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    wanted.close.run(true);
                }
            }
        >
            {state}
            <video
                class=style::VIEW
                id=VIDEO
                hidden=move || !is_on()
                autoplay=true
                muted=true
                playsinline=true
                aria-label=words::scan::view
            ></video>
            {move || {
                let title = match told.get()? {
                    Lack::NotThis => wanted.not_this,
                    Lack::Nothing => words::scan::nothing,
                    Lack::Slow => words::scan::slow,
                };
                Some(view! { <Notice tone=Tone::Wait title urgency=Urgency::AtOnce /> })
            }}
            <FileField label=words::scan::picture files types=&["jpg", "jpeg", "png", "webp"] capture="environment" />
            <p class=style::SMALL>{words::scan::local}</p>
            <div>
                <Button kind=ButtonKind::Quiet on_press=move |()| wanted.close.run(true)>
                    {words::scan::close}
                </Button>
            </div>
        </section>
    }
    .into_any()
}

/// Looks until a code is taken or nobody waits any more.
async fn watch(
    lens: RwSignal<Lens>,
    lack: RwSignal<Option<Lack>>,
    take: impl Fn(Vec<String>) -> bool,
) {
    if lens.try_set(Lens::On).is_some() {
        return;
    }
    let mut looks = 0;
    loop {
        time::pause(LOOK).await;
        if lens.try_get_untracked().is_none() {
            return;
        }
        let texts = camera::grey(VIDEO).as_ref().map(reader::texts);
        if take(texts.unwrap_or_default()) {
            return;
        }
        looks += 1;
        if looks == LONG && lack.get_untracked().is_none() {
            lack.set(Some(Lack::Slow));
        }
    }
}
