//! A draft as it travels.

use contract::situation::{Applies, Chosen, needed};
use contract::wire::{
    CardBrief, CardState, DeliveryKind, Draft, DraftBar, DraftBarred, DraftMaterial, DraftSummary,
    ExemptionMode, IdentityKind, Material, Named, Necessity, Prefilled, ResultKind, SignatureKind,
    SituationAnswer, SupplyKind, Text,
};

use super::{Kept, LIFE, Open};
use crate::documents::{self, Home};
use crate::http::routes::Ctx;
use crate::standing::{self, Standing};
use crate::{bills, cards, clock, principals};

/// In a list.
pub(crate) fn summary(ctx: &Ctx<'_>, kept: &Kept) -> Option<DraftSummary> {
    let item = ctx.world.item(&kept.item)?;
    let applicant = ctx.persona(&kept.applicant)?;
    let mut principal = principals::show(&applicant, kept.right.clone());
    let reach = principals::Reach::of(ctx).ok()?;
    principal.lacks = reach.lacks(&ctx.world, &applicant.id, item, false);
    let summary = ctx.world.summary(item, None);
    Some(DraftSummary {
        id: kept.id.clone(),
        item: Named {
            id: summary.id,
            name: summary.name,
        },
        applicant: principal,
        saved_at: clock::rfc3339(kept.saved),
        expires_at: clock::rfc3339(kept.saved + LIFE),
        counter: kept.at_counter(ctx.shared.clock.now()),
    })
}

/// Whole.
pub(crate) fn whole(ctx: &Ctx<'_>, open: &Open) -> Draft {
    let kept = &open.kept;
    let item = Named {
        id: open.guide.item.id.clone(),
        name: open.guide.item.name.clone(),
    };
    let place = ctx.world.places.find(&kept.region);
    let bill = bills::due(ctx, open);
    let mut principal = principals::show(&open.applicant, kept.right.clone());
    if let Ok(reach) = principals::Reach::of(ctx) {
        principal.lacks = reach.lacks(&ctx.world, &open.applicant.id, open.item, bill.is_some());
    }
    Draft {
        id: kept.id.clone(),
        revision: kept.revision.to_string(),
        region: ctx.world.places.named(place.unwrap_or(open.item.place)),
        applicant: principal,
        began_at: clock::rfc3339(kept.began),
        saved_at: clock::rfc3339(kept.saved),
        expires_at: clock::rfc3339(kept.saved + LIFE),
        bar: bar(ctx, open),
        form: kept.form.clone(),
        content: kept.content.clone(),
        prefilled: prefilled(kept),
        materials: materials(ctx, open).into_iter().map(|(m, _)| m).collect(),
        bill,
        delivery_kinds: delivery_kinds(open),
        signature_kinds: signature_kinds(open),
        notice: notice(ctx, &item.name, &open.guide.item.department.name),
        file_rules: documents::rules(),
        counter: super::counter::show(ctx, open),
        begun: kept.begun.clone(),
        item,
    }
}

/// The answers that stand as they were filled in.
fn prefilled(kept: &Kept) -> Vec<Prefilled> {
    let known = kept.prefilled.iter();
    known
        .filter(|known| kept.is_left(&known.pointer))
        .cloned()
        .collect()
}

fn notice(ctx: &Ctx<'_>, item: &Text, department: &Text) -> Vec<Text> {
    let fills = [("item", item), ("department", department)];
    ["purpose", "kinds", "receivers", "rights"]
        .iter()
        .map(|key| ctx.world.words.fill(&format!("notice.{key}"), &fills))
        .collect()
}

/// Why it cannot go on as it is.
pub(crate) fn bar(ctx: &Ctx<'_>, open: &Open) -> Option<DraftBarred> {
    let words = &ctx.world.words;
    let barred = |kind, key: &str, changes| DraftBarred {
        kind,
        explain: words.text(key),
        changes,
    };
    match standing::of(ctx, open.item) {
        Standing::Suspended => {
            return Some(barred(DraftBar::ItemSuspended, "bar.suspended", Vec::new()));
        }
        Standing::Withdrawn => {
            return Some(barred(DraftBar::ItemWithdrawn, "bar.withdrawn", Vec::new()));
        }
        Standing::Usual => {}
    }
    let template = ctx.world.template(open.item.template);
    let newest = super::save::newest(ctx, open)?;
    (newest.version > open.kept.form.version).then(|| {
        let changes = ctx.shared.forms.changes(template, open.organisation());
        barred(DraftBar::FormChanged, "bar.form", changes)
    })
}

/// The options chosen, one by one.
pub(super) fn chosen(situation: &[SituationAnswer]) -> Vec<Chosen<'_>> {
    situation
        .iter()
        .flat_map(|answer| {
            answer.options.iter().map(|option| Chosen {
                question: &answer.question,
                option,
            })
        })
        .collect()
}

/// The materials that may be needed, and whether they are for sure.
pub(crate) fn materials(ctx: &Ctx<'_>, open: &Open) -> Vec<(DraftMaterial, bool)> {
    let chosen = chosen(&open.kept.content.situation);
    let applies = needed(&open.guide.situations, &open.guide.materials, &chosen);
    let wallet = wallet(ctx, open);
    let rows = open.guide.materials.iter().zip(applies);
    rows.filter(|(_, applies)| *applies != Applies::No)
        .map(|(material, applies)| {
            let fits = |card: &&CardBrief| {
                let wanted = material.exemption.certificate.as_ref();
                material.exemption.mode == ExemptionMode::CertificateShared
                    && wanted.is_some_and(|name| name.chinese() == card.name.chinese())
            };
            let cards: Vec<CardBrief> = wallet.iter().filter(fits).cloned().collect();
            let home = Home::Draft(open.kept.id.clone(), material.id.clone());
            let shown = DraftMaterial {
                ways: ways(material, !cards.is_empty()),
                cards,
                documents: documents::of(ctx, &home),
                material: material.clone(),
            };
            (shown, applies == Applies::Yes)
        })
        .collect()
}

/// The cards that hold: of the applicant, and of who applies for them.
fn wallet(ctx: &Ctx<'_>, open: &Open) -> Vec<CardBrief> {
    let mut cards = cards::open_ones(ctx, &open.applicant.id);
    if open.kept.owner != open.applicant.id {
        cards.extend(cards::open_ones(ctx, &open.kept.owner));
    }
    let today = ctx.today();
    cards.retain(|card| {
        card.state == CardState::Valid && card.expires_on.as_ref().is_none_or(|day| *day >= today)
    });
    cards
}

/// How a material may be supplied, the easiest way first.
fn ways(material: &Material, has_card: bool) -> Vec<SupplyKind> {
    let mut ways = match material.exemption.mode {
        ExemptionMode::DataVerified | ExemptionMode::FormPrefilled => {
            return vec![SupplyKind::Exempt];
        }
        ExemptionMode::CertificateShared if has_card => {
            vec![SupplyKind::Certificate, SupplyKind::Upload]
        }
        ExemptionMode::Commitment => vec![SupplyKind::Commitment, SupplyKind::Upload],
        _ => vec![SupplyKind::Upload],
    };
    if material.necessity == Necessity::Later {
        ways.push(SupplyKind::Later);
    }
    ways
}

/// How the result can be handed over; nothing where there is none.
pub(super) fn delivery_kinds(open: &Open) -> Vec<DeliveryKind> {
    if open.guide.result.kind == ResultKind::None {
        return Vec::new();
    }
    let mut kinds = Vec::new();
    if open.guide.result.kind != ResultKind::Different {
        kinds.push(DeliveryKind::Electronic);
    }
    if open.guide.express {
        kinds.push(DeliveryKind::Express);
    }
    kinds.push(DeliveryKind::Collect);
    kinds
}

/// Organisations sign with a certificate, persons also by hand.
pub(crate) fn signature_kinds(open: &Open) -> Vec<SignatureKind> {
    if open.applicant.kind == IdentityKind::NaturalPerson {
        vec![SignatureKind::HandDrawn, SignatureKind::Certificate]
    } else {
        vec![SignatureKind::Certificate]
    }
}
