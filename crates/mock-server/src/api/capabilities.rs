//! What this back end is.

use std::collections::BTreeSet;

use contract::wire::{Capabilities, Named, SignInMethod};
use contract::{CONTRACT_VERSION, Problem};

use crate::http::routes::Ctx;

/// `GET /capabilities`.
pub(super) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Capabilities, Problem> {
    let world = &ctx.world;
    let clauses: BTreeSet<&str> = ctx
        .shared
        .table
        .iter()
        .map(|route| route.about)
        .flat_map(|about| about.clauses)
        .copied()
        .collect();
    Ok(Capabilities {
        contract_version: CONTRACT_VERSION.to_owned(),
        clauses: clauses.into_iter().map(str::to_owned).collect(),
        languages: vec!["zh-CN".to_owned(), "en".to_owned()],
        default_region: world.places.region(world.default_place),
        hotline: world.hotline(),
        sign_in: true,
        sign_in_methods: SignInMethod::known(),
        personas: world
            .personas
            .iter()
            .map(|p| Named {
                id: p.id.clone(),
                name: p.label.text(),
            })
            .collect(),
    })
}
