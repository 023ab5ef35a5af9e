//! Questions about a person's situation: sound, and leading to every material.

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{GetGuide, GuideQuery};
use contract::situation::{self, Applies, Defect};
use contract::wire::Guide;

use super::World;
use crate::exchange::cannot_tell;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = GetGuide::ABOUT;
    let asking: Vec<&Guide> = world
        .guides
        .iter()
        .filter(|guide| !guide.situations.is_empty())
        .collect();
    kit.case(&about, "situations name only what is there, and every material can come to be needed", |client| {
        for guide in &world.guides {
            let defects = situation::defects(&guide.situations, &guide.materials);
            if let Some(defect) = defects.first() {
                let Some(id) = Id::parse(&guide.item.id) else { continue };
                let answer = client.call::<GetGuide>(&id, &GuideQuery::default())?;
                return Err(answer.exchange.wrong(
                    "conditions on questions and options that exist, and that some choice of answers can meet",
                    say(defect, guide),
                ));
            }
        }
        if asking.is_empty() { cannot_tell("no guide that was read asks about situations") } else { Ok(()) }
    });
    kit.case(
        &about,
        "answers make the list of materials shorter somewhere",
        |_| {
            if asking.is_empty() {
                return cannot_tell("no guide that was read asks about situations");
            }
            let depends = asking.iter().any(|guide| {
                situation::needed(&guide.situations, &guide.materials, &[]).contains(&Applies::Open)
            });
            if depends {
                Ok(())
            } else {
                cannot_tell("in no guide that was read does a material depend on a situation")
            }
        },
    );
}

fn say(defect: &Defect, guide: &Guide) -> String {
    match defect {
        Defect::TwiceTheQuestion(id) => format!("two questions have the id “{id}”"),
        Defect::TwiceTheOption(id, option) => {
            format!("question “{id}” has option “{option}” twice")
        }
        Defect::NoOptions(id) => format!("question “{id}” has no options"),
        Defect::NoSuchQuestion(id) => {
            format!("a condition names question “{id}”, which is not there")
        }
        Defect::NoSuchOption(id, option) => {
            format!("a condition names option “{option}” of question “{id}”, which is not there")
        }
        Defect::NeverAsked(id) => format!("no choice of answers ever asks question “{id}”"),
        Defect::NeverNeeded(place) => {
            let id = guide
                .materials
                .get(*place)
                .map_or("?", |material| material.id.as_str());
            format!("no choice of answers ever needs material “{id}”")
        }
    }
}
