//! A picture of the face: from the camera, or a file where there is none.

use crate::{
    backend::{FailureNotice, use_action},
    browser::{
        camera::{self, Camera, Facing, Trouble},
        dom::{self, PickedFile},
    },
    session::refusals::Refusals,
    styles::raise_panel as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        error_summary::ErrorSummary,
        file_field::FileField,
        icon,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    Endpoint,
    endpoints::RaiseLevel,
    wire::{IdentityFault, LevelCheck, LevelCheckKind, LevelStanding},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

const VIDEO: &str = "raise-video";
const CHOICE: &str = "raise-choice";

/// Where the camera stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lens {
    Off,
    Opening,
    On,
    Trouble(Trouble),
}

/// The picture, and how one comes to it.
#[derive(Clone, Copy)]
struct Taking {
    lens: RwSignal<Lens>,
    camera: StoredValue<Option<SendWrapper<Camera>>>,
    /// The picture as an address of its own.
    photo: RwSignal<Option<String>>,
    refusals: Refusals,
}

impl Taking {
    fn open(self) {
        self.lens.set(Lens::Opening);
        leptos::task::spawn_local(async move {
            match camera::open(VIDEO, Facing::Person).await {
                Ok(camera) => {
                    // When the panel has gone meanwhile, the camera goes off with what holds it here.
                    let kept = SendWrapper::new(camera);
                    if self.lens.try_get_untracked() == Some(Lens::Opening) {
                        self.camera.set_value(Some(kept));
                        self.lens.set(Lens::On);
                    }
                }
                Err(trouble) => {
                    self.lens.try_set(Lens::Trouble(trouble));
                }
            }
        });
    }

    fn close(self) {
        self.camera.set_value(None);
        self.lens.set(Lens::Off);
    }

    fn take(self) {
        if let Some(photo) = camera::snap(VIDEO) {
            self.show(photo);
        }
    }

    fn show(self, photo: String) {
        self.close();
        self.refusals.look(&[]);
        self.photo.set(Some(photo));
        dom::focus(CHOICE);
    }

    fn read(self, file: PickedFile) {
        leptos::task::spawn_local(async move {
            let photo = camera::from_file(&file).await;
            if self.photo.try_get_untracked().is_none() {
                return;
            }
            match photo {
                Some(photo) => self.show(photo),
                None => {
                    self.refusals
                        .look(&[("/face", Some(IdentityFault::BadPicture))]);
                }
            }
        });
    }
}

/// The check.
pub fn check(taken: Callback<LevelStanding>) -> AnyView {
    picture::<RaiseLevel>(
        |face| LevelCheck {
            kind: LevelCheckKind::Face,
            name: None,
            id_number: None,
            valid_until: None,
            card_region: None,
            card_number: None,
            face: Some(face),
        },
        move |standing| taken.run(standing),
    )
}

/// A picture of the face for any write that asks for one: `body` puts it in, `done` gets the answer.
pub fn picture<E>(
    body: fn(String) -> E::Body,
    done: impl Fn(E::Output) + Send + Sync + Clone + 'static,
) -> AnyView
where
    E: Endpoint<Path = (), Query = ()> + 'static,
    E::Output: 'static,
{
    let taking = Taking {
        lens: RwSignal::new(Lens::Off),
        camera: StoredValue::new(None),
        photo: RwSignal::new(None),
        refusals: Refusals::new(),
    };
    let action = use_action::<E>(
        move || {
            let photo = taking.photo.get_untracked().unwrap_or_default();
            ((), (), body(camera::bytes_of(&photo).to_owned()))
        },
        done,
    );
    let rest = RwSignal::new(None);
    Effect::new(move || rest.set(taking.refusals.take(action.failure.get())));
    let again = move |()| {
        taking.photo.set(None);
        dom::focus(CHOICE);
    };
    let shown = move || match taking.photo.get() {
        Some(photo) => view! {
            <img class=style::PICTURE src=photo alt=words::level::photo_alt />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=action.pending on_press=action.start>
                    {words::level::photo_use}
                </Button>
                <Button kind=ButtonKind::Secondary picture=icon::REFRESH on_press=again>
                    {words::level::photo_again}
                </Button>
            </div>
        }
        .into_any(),
        None => ways(taking),
    };
    view! {
        <div class=crate::styles::refusals::FORM>
            <ErrorSummary errors=taking.refusals.summary("/face") />
            {move || rest.get().map(|failure| view! { <FailureNotice failure /> })}
            <p>{words::level::face_lead}</p>
            <div class="stack" id=CHOICE tabindex="-1">
                {shown}
            </div>
        </div>
    }
    .into_any()
}

/// Camera or file.
fn ways(taking: Taking) -> AnyView {
    let files = RwSignal::new(Vec::<PickedFile>::new());
    Effect::new(move || {
        if let Some(file) = files.get().pop() {
            taking.read(file);
        }
    });
    let is_on = move || matches!(taking.lens.get(), Lens::On);
    let lens = move || match taking.lens.get() {
        Lens::On => view! {
            <div class="row">
                <Button kind=ButtonKind::Primary on_press=move |()| taking.take()>
                    {words::level::camera_take}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| taking.close()>
                    {words::level::camera_close}
                </Button>
            </div>
        }
        .into_any(),
        state => {
            let trouble = match state {
                Lens::Trouble(Trouble::Denied) => {
                    Some(words::level::camera_denied as words::Phrase)
                }
                Lens::Trouble(Trouble::Missing) => {
                    Some(words::level::camera_missing as words::Phrase)
                }
                _ => None,
            };
            view! {
                {trouble.map(|title| view! { <Notice tone=Tone::Wait title urgency=Urgency::AtOnce /> })}
                <div class="row">
                    <Button
                        kind=ButtonKind::Secondary
                        pending=state == Lens::Opening
                        on_press=move |()| taking.open()
                    >
                        {words::level::camera_open}
                    </Button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <video
            class=style::PICTURE
            id=VIDEO
            hidden=move || !is_on()
            autoplay=true
            muted=true
            playsinline=true
            aria-label=words::level::camera_view
        ></video>
        {lens}
        <FileField
            label=words::level::photo_file
            files
            types=&["jpg", "jpeg", "png", "webp"]
            id=Refusals::id("/face")
            error=taking.refusals.of("/face")
            capture="user"
        />
    }
    .into_any()
}
