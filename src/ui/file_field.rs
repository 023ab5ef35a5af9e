//! Picking files. Uploading them is the room's; what cannot be uploaded is refused here, at once and by name.

use super::{
    Text,
    field::{Field, Need, described},
    icon, ids,
};
use crate::{
    browser::{
        dom::{self, PickedFile},
        terminal,
    },
    styles, words,
};
use leptos::prelude::*;

/// What opens the device's files; a terminal in a hall has none of anybody's, and says how else one hands something in.
pub fn opens_files(picker: AnyView) -> AnyView {
    if terminal::is_on() {
        return view! { <p>{words::kiosk::no_picking}</p> }.into_any();
    }
    picker
}

/// A file field.
#[component]
pub fn FileField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The files picked so far.
    files: RwSignal<Vec<PickedFile>>,
    /// Endings that may be picked, without dots, in small letters: `&["pdf", "jpg"]`.
    types: &'static [&'static str],
    /// The greatest size of a file, in MB.
    #[prop(default = 20)]
    most_mb: u32,
    /// Several may be picked.
    #[prop(optional)]
    several: bool,
    /// What is wrong, as found by the room or the back end.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether a file is needed.
    #[prop(optional)]
    need: Need,
    /// Where a phone takes it from: `user` for the front camera.
    #[prop(optional)]
    capture: Option<&'static str>,
    /// Its id.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let refused = RwSignal::new(None::<String>);
    let error = Signal::derive(move || refused.get().or_else(|| error.get()));
    let size = move || [&most_mb.to_string(), " MB"].concat();
    let hint: Text = (move || {
        [
            words::ui::file_types(&listed(types)),
            words::ui::file_size(&size()),
        ]
        .join(if words::language() == words::Language::ZhCn {
            "；"
        } else {
            ". "
        })
    })
    .into();
    let described = described(&id, true, error);
    let input_id = StoredValue::new(id.clone());
    let take = move |_| {
        refused.set(None);
        for file in dom::take_files(&input_id.get_value()) {
            let ending = file
                .name
                .rsplit('.')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            if !types.contains(&ending.as_str()) {
                refused.set(Some(words::ui::file_wrong_type(&file.name, &listed(types))));
            } else if file.size > u64::from(most_mb) * 1024 * 1024 {
                refused.set(Some(words::ui::file_too_big(&file.name, &size())));
            } else {
                files.update(|files| {
                    if !several {
                        files.clear();
                    }
                    files.push(file);
                });
            }
        }
    };
    let accept = types
        .iter()
        .map(|ending| [".", ending].concat())
        .collect::<Vec<_>>()
        .join(",");
    let rows = move || {
        files
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, file)| {
                let name = file.name.clone();
                view! {
                    <li class=styles::file_field::ROW>
                        <icon::Icon picture=icon::DOCUMENT />
                        <span class=styles::file_field::NAME>{file.name} " (" {readable(file.size)} ")"</span>
                        <button
                            class=styles::file_field::REMOVE
                            type="button"
                            aria-label=move || words::ui::remove(&name)
                            on:click=move |_| {
                                files.update(|files| drop(files.remove(at)));
                                input_id.with_value(|id| dom::focus(id));
                            }
                        >
                            <icon::Icon picture=icon::CLOSE />
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    let picker = view! {
        <div class=styles::file_field::BOX>
            <input
                class=styles::file_field::INPUT
                type="file"
                id=id.clone()
                accept=accept
                multiple=several
                capture=capture
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-required=(need == Need::Required).then_some("true")
                on:change=take
            />
            <span class=styles::file_field::FACE aria-hidden="true">
                <icon::Icon picture=icon::UPLOAD />
                {words::ui::choose_file}
            </span>
        </div>
    }
    .into_any();
    let control = view! {
        {opens_files(picker)}
        <div role="status">
            {move || {
                files
                    .with(Vec::is_empty)
                    .then(|| view! { <p class=styles::file_field::NONE>{words::ui::file_none}</p> })
            }}
            <ul class=styles::file_field::ROWS role="list">
                {rows}
            </ul>
        </div>
    }
    .into_any();
    view! {
        <Field id label hint=Some(hint) error need>
            {control}
        </Field>
    }
}

fn listed(types: &[&str]) -> String {
    types.join(" / ").to_uppercase()
}

/// Bytes as people say them.
fn readable(bytes: u64) -> String {
    match bytes / 1024 {
        0 => [&bytes.to_string(), " B"].concat(),
        kb @ 1..1024 => [&kb.to_string(), " KB"].concat(),
        kb => [
            &(kb / 1024).to_string(),
            ".",
            &(kb % 1024 * 10 / 1024).to_string(),
            " MB",
        ]
        .concat(),
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "plain",
            view: || {
                let files = RwSignal::new(Vec::new());
                view! { <FileField label=g::upload files types=&["pdf", "jpg", "png"] /> }
                    .into_any()
            },
        },
        Example {
            name: "wrong",
            view: || {
                let files = RwSignal::new(Vec::new());
                view! { <FileField label=g::upload files types=&["jpg", "png"] most_mb=5 several=true error=Signal::derive(|| Some(g::upload_wrong().to_owned())) /> }.into_any()
            },
        },
    ]
};

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn sizes_read_as_people_say_them() {
        assert_eq!(readable(12), "12 B");
        assert_eq!(readable(300 * 1024), "300 KB");
        assert_eq!(readable(1024 * 1024 * 5 / 2), "2.5 MB");
    }
}
