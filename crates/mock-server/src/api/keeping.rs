//! What a person keeps for themselves.

use contract::Problem;
use contract::endpoint::{Id, Member, PageKey};
use contract::endpoints::ArchiveQuery;
use contract::wire::{
    AddressStart, Archives, Document, Done, Favourite, FavouriteMark, FavouriteSave, Favourites,
    FootprintConsent, Footprints, FootprintsAdd, FootprintsErase, KeptMaterial, KeptMaterialChange,
    KeptMaterialStart, KeptMaterialTake, KeptMaterials, PublicPage, SavedAddress, SavedAddresses,
};

use crate::cases;
use crate::http::routes::Ctx;
use crate::keeping::{addresses, favourites, footprints, materials};
use crate::principals::Reach;

const DONE: Done = Done { done: true };

fn page(key: PageKey) -> PublicPage {
    PublicPage {
        kind: key.kind,
        id: key.id.0,
    }
}

/// `GET /favourites`.
pub(super) fn favourites(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Favourites, Problem> {
    favourites::list(ctx)
}

/// `GET /favourites/{kind}/{id}`.
pub(super) fn favourite(
    ctx: &Ctx<'_>,
    key: PageKey,
    (): (),
    (): (),
) -> Result<FavouriteMark, Problem> {
    let saved = favourites::has(ctx, &page(key))?;
    Ok(FavouriteMark { saved })
}

/// `POST /favourites/{kind}/{id}`.
pub(super) fn save_favourite(
    ctx: &Ctx<'_>,
    key: PageKey,
    (): (),
    body: FavouriteSave,
) -> Result<Favourite, Problem> {
    favourites::save(ctx, page(key), body)
}

/// `DELETE /favourites/{kind}/{id}`.
pub(super) fn delete_favourite(
    ctx: &Ctx<'_>,
    key: PageKey,
    (): (),
    (): (),
) -> Result<Done, Problem> {
    favourites::delete(ctx, &page(key))?;
    Ok(DONE)
}

/// `GET /footprints`.
pub(super) fn footprints(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Footprints, Problem> {
    footprints::list(ctx)
}

/// `POST /footprints/consent`.
pub(super) fn consent(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FootprintConsent,
) -> Result<Footprints, Problem> {
    footprints::consent(ctx, body.agreed)?;
    footprints::list(ctx)
}

/// `POST /footprints`.
pub(super) fn add_footprints(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FootprintsAdd,
) -> Result<Done, Problem> {
    footprints::add(ctx, body.visits)?;
    Ok(DONE)
}

/// `POST /footprints/erasures`.
pub(super) fn erase_footprints(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FootprintsErase,
) -> Result<Footprints, Problem> {
    footprints::erase(ctx, &body)?;
    footprints::list(ctx)
}

/// `GET /archives`.
pub(super) fn archives(
    ctx: &Ctx<'_>,
    (): (),
    query: ArchiveQuery,
    (): (),
) -> Result<Archives, Problem> {
    let reach = Reach::of(ctx)?;
    let book = ctx.shared.cases.open(ctx)?;
    let own = book
        .cases()
        .iter()
        .filter(|case| reach.sees(&ctx.world, case));
    Ok(cases::archives(&ctx.world, own, query.year.as_ref()))
}

/// `GET /materials`.
pub(super) fn materials(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<KeptMaterials, Problem> {
    materials::list(ctx)
}

/// `POST /materials`.
pub(super) fn keep(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: KeptMaterialStart,
) -> Result<KeptMaterial, Problem> {
    materials::keep(ctx, body)
}

/// `POST /materials/{id}`.
pub(super) fn change(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: KeptMaterialChange,
) -> Result<KeptMaterial, Problem> {
    materials::change(ctx, &id.0, body)
}

/// `DELETE /materials/{id}`.
pub(super) fn delete(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Done, Problem> {
    materials::delete(ctx, &id.0)?;
    Ok(DONE)
}

/// `POST /drafts/{id}/materials/{member}/kept`.
pub(super) fn take(
    ctx: &Ctx<'_>,
    path: Member,
    (): (),
    body: KeptMaterialTake,
) -> Result<Document, Problem> {
    materials::take(ctx, &path.id.0, &path.member.0, &body.kept)
}

/// `GET /addresses`.
pub(super) fn addresses(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<SavedAddresses, Problem> {
    addresses::list(ctx)
}

/// `POST /addresses`.
pub(super) fn save_address(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: AddressStart,
) -> Result<SavedAddress, Problem> {
    addresses::save(ctx, body)
}

/// `PUT /addresses/{id}`.
pub(super) fn change_address(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: AddressStart,
) -> Result<SavedAddress, Problem> {
    addresses::change(ctx, &id.0, body)
}

/// `DELETE /addresses/{id}`.
pub(super) fn delete_address(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Done, Problem> {
    addresses::delete(ctx, &id.0)?;
    Ok(DONE)
}
