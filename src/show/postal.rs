//! Where a parcel goes: to whom, their telephone, their region and address.

use crate::backend::use_remote;
use crate::form::{regions_below, whole_name};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::cascade::{Cascade, Place};
use crate::ui::codes::{PhoneField, check_phone};
use crate::ui::icon;
use crate::ui::skeleton::Shape;
use crate::ui::text_field::{TextField, TextKind};
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::GetRegion;
use contract::wire::{AddressStart, SavedAddress};
use leptos::prelude::*;

/// How deep the region is asked for.
const LEVELS: usize = 3;

/// What is said of it.
#[derive(Clone, Copy)]
pub struct Postal {
    /// What the ids of the fields begin with.
    of: StoredValue<String>,
    /// To whom.
    pub recipient: RwSignal<String>,
    /// Their mobile telephone.
    pub mobile: RwSignal<String>,
    /// Code of the region, once it is chosen.
    pub region: RwSignal<Option<String>>,
    /// Street and number.
    pub address: RwSignal<String>,
}

impl Postal {
    /// With what is known of it.
    pub fn new(
        of: impl Into<String>,
        recipient: Option<String>,
        mobile: Option<String>,
        region: Option<String>,
        address: Option<String>,
    ) -> Self {
        Self {
            of: StoredValue::new(of.into()),
            recipient: RwSignal::new(recipient.unwrap_or_default()),
            mobile: RwSignal::new(mobile.unwrap_or_default()),
            region: RwSignal::new(region),
            address: RwSignal::new(address.unwrap_or_default()),
        }
    }

    /// The id of a field.
    pub fn id(self, field: &str) -> String {
        self.of.with_value(|of| [of, "-", field].concat())
    }

    /// The first field that is missing or wrong.
    pub fn wrong(self) -> Option<&'static str> {
        let missing =
            |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().is_empty());
        let number = self
            .mobile
            .with_untracked(|mobile| check_phone(mobile).is_some());
        if missing(self.recipient) {
            Some("recipient")
        } else if number {
            Some("mobile")
        } else if self.region.with_untracked(Option::is_none) {
            Some("region")
        } else {
            missing(self.address).then_some("address")
        }
    }

    /// What was said, to be kept.
    pub fn start(self, preferred: bool) -> AddressStart {
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        AddressStart {
            recipient: text(self.recipient),
            mobile: text(self.mobile),
            region: self.region.get_untracked().unwrap_or_default(),
            address: text(self.address),
            preferred,
        }
    }

    /// Takes a kept address.
    pub fn take(self, kept: &SavedAddress) {
        self.recipient.set(kept.recipient.clone());
        self.mobile.set(kept.mobile.clone());
        self.region.set(Some(kept.region.clone()));
        self.address.set(kept.address.clone());
    }

    /// Makes what reads this anew when any of it changes.
    pub fn track(self) {
        self.recipient.track();
        self.mobile.track();
        self.region.track();
        self.address.track();
    }

    /// For the next one.
    pub fn clear(self) {
        self.recipient.try_set(String::new());
        self.mobile.try_set(String::new());
        self.region.try_set(None);
        self.address.try_set(String::new());
    }

    /// Whether nothing has been said.
    pub fn is_empty(self) -> bool {
        let empty = |signal: RwSignal<String>| signal.with_untracked(String::is_empty);
        empty(self.recipient)
            && empty(self.mobile)
            && empty(self.address)
            && self.region.with_untracked(Option::is_none)
    }
}

/// The fields. `missing` tells what is wrong with one.
pub fn fields(
    said: Postal,
    missing: impl Fn(&'static str) -> Signal<Option<String>> + Copy + Send + Sync + 'static,
) -> AnyView {
    view! {
        <TextField
            label=words::apply::recipient
            value=said.recipient
            kind=TextKind::Name
            error=missing("recipient")
            id=said.id("recipient")
        />
        <PhoneField
            label=words::apply::mobile
            value=said.mobile
            error=missing("mobile")
            id=said.id("mobile")
        />
        {move || region(said, missing("region"))}
        <TextField
            label=words::apply::address
            hint=words::apply::address_hint
            value=said.address
            error=missing("address")
            id=said.id("address")
        />
    }
    .into_any()
}

/// The region that was chosen, with a way to choose another; or the choosing.
fn region(said: Postal, error: Signal<Option<String>>) -> AnyView {
    if let Some(code) = said.region.get() {
        return chosen(said, code);
    }
    let way = RwSignal::new(Vec::<Place>::new());
    let deep = RwSignal::new(false);
    let below = regions_below(move || {
        deep.try_set(true);
    });
    // The county is enough for a parcel; a place with nothing below it is as deep as it goes.
    Effect::new(move |_| {
        way.with(|way| {
            if let Some(last) = way.last()
                && (way.len() >= LEVELS || deep.get())
            {
                said.region.set(Some(last.code.clone()));
            }
        });
    });
    let levels = vec![
        words::region::level_province.into(),
        words::region::level_city.into(),
        words::region::level_county.into(),
    ];
    view! { <Cascade label=words::apply::region value=way below levels error id=said.id("region") /> }
        .into_any()
}

fn chosen(said: Postal, code: String) -> AnyView {
    let path = use_remote::<GetRegion>(move || Some((Id::parse(&code)?, ())));
    view! {
        <div>
            <p>{words::apply::region}</p>
            {path.show(Shape::Lines(1), words::region::what, |path| {
                view! { <p>{move || whole_name(&path)}</p> }.into_any()
            })}
            <Button kind=ButtonKind::Quiet picture=icon::EDIT on_press=move |()| said.region.set(None)>
                {words::apply::region_other}
            </Button>
        </div>
    }
    .into_any()
}
