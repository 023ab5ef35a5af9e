//! What a person keeps for themselves: favourites, footprints, reusable materials, archived matters (F-6.1.10.e,
//! F-6.1.10.f, Q-6.2.2.7).

use super::{Attachment, Document, DocumentStart, FileRules, Named, Text};

open_enum! {
    /// What can be kept as a favourite, or visited: public pages only.
    pub enum PublicKind {
        /// The guide of an item.
        Item = "ITEM",
        /// 一件事.
        OneThing = "ONE_THING",
        /// A notice or policy.
        Notice = "NOTICE",
        /// A department.
        Department = "DEPARTMENT",
        /// A hall.
        Hall = "HALL",
    }
}

open_enum! {
    /// What has changed about a favourite.
    pub enum FavouriteChangeKind {
        /// It can be applied for again, or no longer for now.
        State = "STATE",
        /// There is a newer version of it.
        Version = "VERSION",
        /// The promised time is another.
        Promise = "PROMISE",
    }
}

wire! {
    /// A public page by what it is about.
    pub struct PublicPage {
        /// Its kind.
        pub kind: PublicKind,
        /// Its opaque identifier.
        pub id: String,
    }

    /// All favourites of a person.
    pub struct Favourites {
        /// In the person's own order.
        pub favourites: Vec<Favourite>,
        /// The most that can be kept.
        pub most: u32,
    }

    /// A favourite.
    pub struct Favourite {
        /// What it is.
        pub page: PublicPage,
        /// Its name: as it is now, or as it was when it is gone.
        pub name: Text,
        /// Whose it is: the department and its region, in a line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub about: Option<Text>,
        /// When it was saved.
        pub saved_at: String,
        /// The person's own words for it.
        #[serde(default)]
        pub tags: Vec<String>,
        /// What has changed since it was saved, or since the person said that they saw it.
        #[serde(default)]
        pub changes: Vec<FavouriteChange>,
        /// It is not there any more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gone: Option<FavouriteGone>,
    }

    /// What has changed about a favourite.
    pub struct FavouriteChange {
        /// What.
        pub kind: FavouriteChangeKind,
        /// How, in a sentence.
        pub text: Text,
    }

    /// Why a favourite is not there any more.
    pub struct FavouriteGone {
        /// What happened.
        pub text: Text,
        /// Where it went.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub instead: Option<Named>,
    }

    /// Whether a page is among the favourites.
    pub struct FavouriteMark {
        /// It is.
        pub saved: bool,
    }

    /// Saves a favourite, or changes it. Each save stands for itself, so that two tabs never undo each other: what is
    /// absent stays as it is. What was removed within the last day comes back as it was, at its place.
    pub struct FavouriteSave {
        /// The person's own words for it: 10 at most, of 1 to 20 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tags: Option<Vec<String>>,
        /// Where it shall stand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<FavouritePlace>,
        /// The changes have been seen.
        #[serde(default)]
        pub seen: bool,
    }

    /// A place in the order of favourites.
    pub struct FavouritePlace {
        /// Right after this one; the first without. At the end when that one is not there any more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<PublicPage>,
    }

    /// Footprints at the back end: there only by consent.
    pub struct Footprints {
        /// When the person consented; absent when they have not, and then nothing is kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub consented_at: Option<String>,
        /// The latest first.
        pub footprints: Vec<Footprint>,
        /// For how many days each is kept.
        pub days: u32,
    }

    /// A visit.
    pub struct Footprint {
        /// What was visited.
        pub page: PublicPage,
        /// Its name.
        pub name: Text,
        /// When.
        pub at: String,
    }

    /// Consents to keeping footprints at the back end, or takes the consent back: then what is there is erased.
    pub struct FootprintConsent {
        /// Consents.
        pub agreed: bool,
    }

    /// Visits on a device, for the back end to keep.
    pub struct FootprintsAdd {
        /// 100 at most. What is no public page is left out; the same visit twice counts once.
        pub visits: Vec<Visited>,
    }

    /// A visit as a device tells it: names are the back end's.
    pub struct Visited {
        /// What was visited.
        pub page: PublicPage,
        /// When.
        pub at: String,
    }

    /// Erases footprints: one page's, those of a time, or with neither all.
    pub struct FootprintsErase {
        /// Only of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub page: Option<PublicPage>,
        /// Only since this moment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
        /// Only up to this moment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
    }

    /// A year in which matters were archived.
    pub struct ArchiveYear {
        /// `2026`.
        pub year: String,
        /// How many.
        pub count: u64,
    }

    /// 档案查询: one's archived matters.
    pub struct Archives {
        /// Years in which there are any, the latest first.
        pub years: Vec<ArchiveYear>,
        /// Those asked for, the latest first.
        pub archives: Vec<ArchivedMatter>,
    }

    /// A matter in the archive.
    pub struct ArchivedMatter {
        /// 档号.
        pub number: String,
        /// The case that it was: its id leads to it.
        pub case: Named,
        /// 办件编号.
        pub case_number: String,
        /// Masked name of whom it was for.
        pub applicant: String,
        /// When it was archived.
        pub archived_at: String,
        /// How long it is kept, in words.
        pub retention: Text,
        /// What is in it.
        pub documents: Vec<ArchivedDocument>,
    }

    /// Something in an archived matter.
    pub struct ArchivedDocument {
        /// Its name.
        pub name: Text,
        /// Where it can be had again; absent where it cannot on line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file: Option<Attachment>,
    }

    /// 资料管理: files that a person keeps to hand in again.
    pub struct KeptMaterials {
        /// The newest first.
        pub materials: Vec<KeptMaterial>,
        /// Which files are taken.
        pub rules: FileRules,
        /// The most that can be kept.
        pub most: u32,
    }

    /// A file that is kept.
    pub struct KeptMaterial {
        /// Opaque identifier.
        pub id: String,
        /// The person's name for it.
        pub name: String,
        /// Last day on which it can be used, `YYYY-MM-DD`; absent when it has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub valid_until: Option<String>,
        /// Whether that day has passed.
        #[serde(default)]
        pub expired: bool,
        /// When it was first kept.
        pub kept_at: String,
        /// The file.
        pub document: Document,
        /// Where it was used, the latest first.
        #[serde(default)]
        pub uses: Vec<MaterialUse>,
    }

    /// A use of a kept material.
    pub struct MaterialUse {
        /// The item that was applied for.
        pub item: Named,
        /// When.
        pub at: String,
    }

    /// Keeps a file: a new one, whose bytes follow by tus, or one that was handed in.
    pub struct KeptMaterialStart {
        /// The person's name for it: 1 to 60 characters.
        pub name: String,
        /// Last day on which it can be used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub valid_until: Option<String>,
        /// A new file. Either this or `document`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file: Option<DocumentStart>,
        /// Id of a document that was handed in with an application.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub document: Option<String>,
    }

    /// Changes what is said of a kept material.
    pub struct KeptMaterialChange {
        /// The person's name for it.
        pub name: String,
        /// Last day on which it can be used; none when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub valid_until: Option<String>,
    }

    /// Takes a kept material for an application.
    pub struct KeptMaterialTake {
        /// Its id.
        pub kept: String,
    }
}
