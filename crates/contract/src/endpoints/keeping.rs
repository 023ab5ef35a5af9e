//! What a person keeps for themselves: favourites, footprints, materials, the archive.

use super::*;
use crate::endpoint::{Member, PageKey};

endpoints! {
    /// All favourites of a person, in their own order, with what has changed about each since it was saved.
    ListFavourites {
        id: "listFavourites", Get "/favourites", clauses: ["F-6.1.10.e"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "收藏", problems: [],
        ((), (), ()) -> Favourites
    }
    /// Whether a page is among one's favourites.
    GetFavourite {
        id: "getFavourite", Get "/favourites/{kind}/{id}", clauses: ["F-6.1.10.e"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "是否已收藏", problems: [NotFound],
        (PageKey, (), ()) -> FavouriteMark
    }
    /// Saves a page as a favourite, or changes its tags or its place. `NOT_FOUND` for what is no public page, `CONFLICT` when
    /// there are as many as can be kept.
    SaveFavourite {
        id: "saveFavourite", Post "/favourites/{kind}/{id}", clauses: ["F-6.1.10.e"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "收藏，或更改收藏的标签和次序", problems: [NotFound, Conflict],
        (PageKey, (), FavouriteSave) -> Favourite
    }
    /// Takes a favourite away. One that is not there is no trouble.
    DeleteFavourite {
        id: "deleteFavourite", Delete "/favourites/{kind}/{id}", clauses: ["F-6.1.10.e"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "取消收藏", problems: [],
        (PageKey, (), ()) -> Done
    }
    /// One's footprints of every device, as far as one consented to keeping them at the back end.
    ListFootprints {
        id: "listFootprints", Get "/footprints", clauses: ["F-6.1.10.f"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "足迹", problems: [],
        ((), (), ()) -> Footprints
    }
    /// Consents to keeping footprints, or takes that back and has them erased.
    ConsentToFootprints {
        id: "consentToFootprints", Post "/footprints/consent", clauses: ["F-6.1.10.f"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "同意或撤回同步足迹", problems: [],
        ((), (), FootprintConsent) -> Footprints
    }
    /// Hands visits of a device over. `CONFLICT` without consent: nothing is kept then.
    AddFootprints {
        id: "addFootprints", Post "/footprints", clauses: ["F-6.1.10.f"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "同步足迹", problems: [Conflict],
        ((), (), FootprintsAdd) -> Done
    }
    /// Erases footprints: one page's, those of a time, or all.
    EraseFootprints {
        id: "eraseFootprints", Post "/footprints/erasures", clauses: ["F-6.1.10.f"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "删除足迹", problems: [],
        ((), (), FootprintsErase) -> Footprints
    }
    /// 档案查询: one's matters that were archived, with their papers.
    ListArchives {
        id: "listArchives", Get "/archives", clauses: ["Q-6.2.2.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "档案查询", problems: [],
        ((), ArchiveQuery, ()) -> Archives
    }
    /// 资料管理: files that one keeps to hand in again.
    ListKeptMaterials {
        id: "listKeptMaterials", Get "/materials", clauses: ["Q-6.2.2.7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "我的资料", problems: [],
        ((), (), ()) -> KeptMaterials
    }
    /// Keeps a file: a new one, whose bytes follow by tus, or one that was handed in with an application.
    KeepMaterial {
        id: "keepMaterial", Post "/materials", clauses: ["Q-6.2.2.7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "保存资料", problems: [NotFound, Conflict, TooLarge],
        ((), (), KeptMaterialStart) -> KeptMaterial
    }
    /// Changes the name of a kept file, or until when it can be used.
    ChangeKeptMaterial {
        id: "changeKeptMaterial", Post "/materials/{id}", clauses: ["Q-6.2.2.7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "修改资料", problems: [NotFound],
        (Id, (), KeptMaterialChange) -> KeptMaterial
    }
    /// Throws a kept file away. What was handed in with an application stays with it.
    DeleteKeptMaterial {
        id: "deleteKeptMaterial", Delete "/materials/{id}", clauses: ["Q-6.2.2.7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "删除资料", problems: [NotFound],
        (Id, (), ()) -> Done
    }
    /// Takes a kept file for a material of a draft: a document like one that was sent. `CONFLICT` for one that has expired or
    /// is not received, and where files are not taken.
    TakeKeptMaterial {
        id: "takeKeptMaterial", Post "/drafts/{id}/materials/{member}/kept", clauses: ["Q-6.2.2.7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "在申请中使用我的资料", problems: [NotFound, Conflict],
        (Member, (), KeptMaterialTake) -> Document
    }
    /// 地址簿: where one has things sent.
    ListAddresses {
        id: "listAddresses", Get "/addresses", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "地址簿", problems: [],
        ((), (), ()) -> SavedAddresses
    }
    /// Keeps an address. One that is kept already is answered as it is, and not kept twice. `CONFLICT` when there are as many as
    /// can be kept.
    SaveAddress {
        id: "saveAddress", Post "/addresses", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "保存地址", problems: [Conflict],
        ((), (), AddressStart) -> SavedAddress
    }
    /// Changes an address. Applications that were filed keep what they were filed with.
    ChangeAddress {
        id: "changeAddress", Put "/addresses/{id}", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "修改地址", problems: [NotFound],
        (Id, (), AddressStart) -> SavedAddress
    }
    /// Throws an address away.
    DeleteAddress {
        id: "deleteAddress", Delete "/addresses/{id}", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "删除地址", problems: [NotFound],
        (Id, (), ()) -> Done
    }
}
