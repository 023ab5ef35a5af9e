//! Regions, departments, themes, capabilities.

use super::{Contact, Named, Side, SignInMethod, Text, ThemeKind};

wire! {
    /// What a back end is and which clauses it serves. A room whose clauses are missing is not shown.
    pub struct Capabilities {
        /// Version of the contract it implements: `1.0`.
        pub contract_version: String,
        /// Ids of the clauses it serves: `F-6.1.5`.
        pub clauses: Vec<String>,
        /// Language tags it has texts in; `zh-CN` first.
        pub languages: Vec<String>,
        /// The region it serves when nobody has chosen one.
        pub default_region: Region,
        /// The telephone to call when all else fails.
        pub hotline: Contact,
        /// Whether one can sign in at `/session/login`.
        #[serde(default)]
        pub sign_in: bool,
        /// Ways to sign in on the portal's own screens, in the order to offer them. None: only `/session/login`.
        #[serde(default)]
        pub sign_in_methods: Vec<SignInMethod>,
        /// Sign-in without a form, by `?persona=`: test systems only.
        #[serde(default)]
        pub personas: Vec<Named>,
    }

    /// A place in the back end's own tree of regions. Never derive a parent from a code.
    pub struct Region {
        /// 12 digits; opaque.
        pub code: String,
        /// Name on its own: 云川区.
        pub name: Text,
        /// 1 province, 2 city, 3 county, 4 street or town, 5 village.
        pub level: u8,
        /// Code of the region above; absent at the top.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parent: Option<String>,
        /// 市本级 / 区本级: the region above handling things itself.
        #[serde(default)]
        pub self_level: bool,
        /// Whether anything is handled here.
        #[serde(default)]
        pub has_services: bool,
        /// Whether there are regions below.
        #[serde(default)]
        pub has_children: bool,
        /// Names of the regions above, from the top, where a list shows regions out of their tree: what was found by
        /// words. They tell places of the same name apart.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub within: Vec<Text>,
    }

    /// About where somebody is, WGS 84. Two digits after the point, about a kilometre, and no more: it is to tell districts
    /// apart, and must not tell where somebody lives.
    pub struct Whereabouts {
        /// Degrees north: `41.27`, from `-90` to `90`.
        pub latitude: String,
        /// Degrees east: `-3.5`, from `-180` to `180`.
        pub longitude: String,
    }

    /// A region and the way to it.
    pub struct RegionPath {
        /// The region itself.
        pub region: Region,
        /// From the top down to its parent.
        pub ancestors: Vec<Region>,
    }

    /// Regions side by side.
    pub struct RegionList {
        /// In the back end's order.
        pub regions: Vec<Region>,
    }

    /// A body that handles items (实施主体).
    pub struct Department {
        /// Opaque identifier.
        pub id: String,
        /// Full name: 云川市公安局.
        pub name: Text,
        /// Unified social credit code.
        pub credit_code: String,
        /// What it does, in a sentence or two.
        pub intro: Text,
        /// Where it belongs.
        pub region: Named,
        /// How to ask it something.
        pub consult: Vec<Contact>,
        /// How to complain about it; never the same number as to ask.
        pub complain: Vec<Contact>,
        /// When it is open.
        pub hours: Text,
        /// How many items it handles.
        pub item_count: u32,
        /// The hall where it has windows, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hall: Option<Named>,
    }

    /// One entry of a theme list.
    pub struct Theme {
        /// Which list.
        pub kind: ThemeKind,
        /// Code of the standard's list: `090`.
        pub code: String,
        /// Name: 证件办理.
        pub name: Text,
        /// A word for an icon; unknown words get a general one.
        #[serde(default)]
        pub icon: String,
        /// Items under it in the region asked for, those of higher levels included.
        pub count: u32,
    }

    /// The theme lists of a region.
    pub struct ThemeCatalogue {
        /// The side asked for; both when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub side: Option<Side>,
        /// All entries with something under them, in the standard's order.
        pub themes: Vec<Theme>,
    }
}
