//! Where an item that the negative list bears on sends one first.

use crate::routes::Route;
use contract::wire::Guide;

/// The address of the pre-check, which leads back to the item; none for an item that needs none, and where the back end
/// does not serve it. Reactive.
pub fn way(guide: &Guide) -> impl Fn() -> Option<String> + Send + Sync + use<> {
    let id = guide.item.id.clone();
    let needed = guide.negative_list_check;
    move || {
        let way = || Route::Precheck.href_of(&[("item", id.clone())]);
        (needed && Route::Precheck.is_served()).then(way)
    }
}
