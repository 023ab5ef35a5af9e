//! What is asked of a back end, a file per subject, in the order in which one leads to the next.

mod account;
mod addresses;
mod apply;
mod bills;
mod bookings;
mod calling;
mod capabilities;
mod cards;
mod collection;
mod conventions;
mod counter;
mod delegation;
mod departments;
mod desk;
mod elsewhere;
mod files;
mod guides;
mod halls;
mod help;
mod home;
mod identity;
mod items;
mod keeping;
mod lists;
mod lookup;
mod matter;
mod me;
mod messages;
mod negative;
mod notices;
mod one_things;
mod parcels;
mod pay_desk;
mod pay_for;
mod people;
mod powers;
mod privacy;
mod ratings;
mod recommended;
mod regions;
mod search;
mod session;
mod situations;
mod surface;
mod tags;
mod take_up;
mod talk;
mod themes;
mod whereabouts;

use contract::wire::{
    Attachment, Department, Guide, HallSummary, ItemSummary, NegativeList, NoticeSummary,
    OneThingSummary,
};

use crate::Subject;
use crate::exchange::Exchange;
use crate::kit::Kit;

/// What earlier cases found, for later ones to ask about.
#[derive(Default)]
struct World {
    /// Code of the default region.
    region: String,
    departments: Vec<Department>,
    items: Vec<ItemSummary>,
    guides: Vec<Guide>,
    notices: Vec<NoticeSummary>,
    editions: Vec<NegativeList>,
    one_things: Vec<OneThingSummary>,
    halls: Vec<HallSummary>,
    files: Vec<Attachment>,
}

/// Runs every case. `answer` is what `/capabilities` said when the API was found.
pub fn run(kit: &mut Kit, answer: &Exchange) {
    let mut world = World::default();
    if !capabilities::run(kit, &mut world, answer) {
        return;
    }
    let asks = |kit: &Kit, subject| kit.settings.subjects.contains(&subject);
    let files = |kit: &Kit| {
        [Subject::Applying, Subject::Cases, Subject::Delegation]
            .into_iter()
            .any(|subject| asks(kit, subject))
    };
    if asks(kit, Subject::Reading) {
        reading(kit, &mut world);
    } else if files(kit) {
        items::run(kit, &mut world);
    }
    let bench = files(kit).then(|| apply::bench(kit, &world)).flatten();
    if asks(kit, Subject::Applying) {
        apply::run(kit, bench.as_ref());
        bills::run(kit);
        pay_desk::run(kit, &world.items);
        pay_for::run(kit, bench.as_ref(), &world.items);
    }
    if asks(kit, Subject::Cases) {
        let people = people::People::gather(kit);
        let own = matter::run(kit, &people);
        desk::run(kit, &people, bench.as_ref());
        ratings::run(kit, &people);
        calling::run(kit, &people);
        collection::run(kit, &people, bench.as_ref());
        parcels::run(kit, &people, &own);
        counter::run(kit, &people, bench.as_ref());
        take_up::run(kit, &people, bench.as_ref());
        lookup::run(kit, &own);
        cards::run(kit, &people, &own);
        messages::run(kit, &people);
        keeping::run(kit, &people);
        addresses::run(kit, &people);
    }
    if asks(kit, Subject::Account) {
        account::run(kit);
    }
    if asks(kit, Subject::Me) {
        let people = people::People::gather(kit);
        me::run(kit, &people);
        tags::run(kit, &people);
        bookings::run(kit, &people);
    }
    if asks(kit, Subject::Talk) {
        talk::run(kit);
    }
    if asks(kit, Subject::Identity) {
        identity::run(kit);
    }
    if asks(kit, Subject::Delegation) {
        delegation::run(kit, bench.as_ref());
    }
    if asks(kit, Subject::Privacy) {
        privacy::run(kit);
    }
    if asks(kit, Subject::Reading) {
        conventions::run(kit, &world);
    }
}

/// What anybody may read, and who is here.
fn reading(kit: &mut Kit, world: &mut World) {
    regions::run(kit, world);
    departments::run(kit, world);
    themes::run(kit, world);
    items::run(kit, world);
    guides::run(kit, world);
    situations::run(kit, world);
    elsewhere::run(kit, world);
    files::run(kit, world);
    home::run(kit, world);
    notices::run(kit, world);
    powers::run(kit);
    one_things::run(kit, world);
    negative::run(kit, world);
    search::run(kit, world);
    recommended::run(kit, world);
    ratings::statistics(kit, world);
    halls::run(kit, world);
    help::run(kit);
    session::run(kit);
    whereabouts::run(kit);
}

/// Up to `most` entries, spread over a whole list, so that a sample is not only its beginning.
fn spread<T>(list: &[T], most: usize) -> impl Iterator<Item = &T> {
    let step = list.len().div_ceil(most.max(1)).max(1);
    list.iter().step_by(step)
}
