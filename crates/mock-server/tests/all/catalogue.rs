//! The world: regions, departments, themes, items, notices, help.

use std::collections::HashSet;

use contract::Endpoint;
use contract::endpoints as e;
use contract::validate::CreditCode;
use contract::wire::{Home, ItemSummary, Page};
use mock_server::Options;
use serde_json::Value;

use crate::client::{SHARED, get, json, own, q, zh};

/// Every page of a list.
pub fn walk(path: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    let join = if path.contains('?') { '&' } else { '?' };
    loop {
        let page = json(&SHARED, &format!("{path}{cursor}"));
        all.extend(page["items"].as_array().expect("items").iter().cloned());
        assert_eq!(
            page["total"].as_u64().map(|t| t >= all.len() as u64),
            Some(true)
        );
        match page["next"].as_str() {
            Some(next) => cursor = format!("{join}cursor={next}"),
            None => {
                assert_eq!(page["total"].as_u64(), Some(all.len() as u64));
                return all;
            }
        }
    }
}

#[test]
fn the_tree_of_regions_can_be_walked_and_searched() {
    let top = json(&SHARED, "/api/regions");
    let top = top["regions"].as_array().expect("regions");
    assert_eq!(top.iter().filter(|r| r["hasServices"] == true).count(), 1);
    assert_eq!(
        top.len(),
        32,
        "the fictional province beside the 31 real ones"
    );
    let cities = json(
        &SHARED,
        &format!(
            "/api/regions?parent={}",
            top[0]["code"].as_str().expect("a code")
        ),
    );
    assert!(cities["regions"].as_array().expect("regions").len() >= 5);
    for typed in ["明湖", "minghu", "ming hu", "mhq", "Minghu"] {
        let found = json(&SHARED, &format!("/api/regions?q={}", q(typed)));
        assert_eq!(found["regions"][0]["code"], "990101000000", "{typed}");
        let within = found["regions"][0]["within"].as_array().expect("names");
        assert_eq!(within.len(), 2, "the province and the city it lies in");
    }
    let path = json(&SHARED, "/api/regions/990101001000");
    let codes: Vec<&Value> = path["ancestors"]
        .as_array()
        .expect("ancestors")
        .iter()
        .map(|r| &r["code"])
        .collect();
    assert_eq!(codes, ["990000000000", "990100000000", "990101000000"]);
    get(&SHARED, "/api/regions/123").problem(404, "NOT_FOUND");
    get(&SHARED, "/api/regions?parent=123").problem(404, "NOT_FOUND");
}

#[test]
fn a_region_offers_its_own_items_and_those_above_but_no_sisters() {
    let items = walk("/api/items?region=990101001000&limit=100");
    let levels: HashSet<&str> = items
        .iter()
        .filter_map(|i| i["region"]["id"].as_str())
        .collect();
    assert_eq!(
        levels,
        HashSet::from([
            "990101001000",
            "990101000000",
            "990100000000",
            "990000000000"
        ]),
        "the street, its county, its city, the province"
    );
    let own = |item: &&Value| item["region"]["id"] == "990101001000";
    assert!(
        items
            .iter()
            .filter(own)
            .all(|i| i.get("servedBy").is_none())
    );
    assert!(
        items
            .iter()
            .filter(|i| !own(i))
            .all(|i| i["servedBy"]["id"] == i["region"]["id"])
    );
    let county = walk("/api/items?region=990101000000&limit=100");
    let node = walk("/api/items?region=990101999000&limit=100");
    let ids = |list: &[Value]| list.iter().map(|i| i["id"].clone()).collect::<Vec<_>>();
    assert_eq!(
        ids(&county),
        ids(&node),
        "the node of the district itself behaves as the district"
    );
    assert!(
        walk("/api/items?region=110000000000").is_empty(),
        "a real province offers nothing here"
    );
}

#[test]
fn every_template_is_there_where_visitors_start() {
    let names: HashSet<String> = walk("/api/items?limit=100")
        .iter()
        .map(|i| zh(&i["name"]).to_owned())
        .collect();
    assert!(names.len() >= 100, "{}", names.len());
    let health = json(&SHARED, "/_mock/health");
    assert_eq!(health["items"], 400);
}

#[test]
fn every_theme_counts_what_its_list_shows() {
    let themes = json(&SHARED, "/api/themes");
    let themes = themes["themes"].as_array().expect("themes");
    let kinds: HashSet<&str> = themes.iter().filter_map(|t| t["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        HashSet::from([
            "PERSON",
            "LEGAL",
            "LIFE_PERSON",
            "LIFE_LEGAL",
            "GROUP",
            "CROSS_PROVINCE",
            "WAY"
        ])
    );
    for theme in themes {
        let code = theme["code"].as_str().expect("a code");
        let filter = match theme["kind"].as_str().expect("a kind") {
            "PERSON" => format!("personTheme={code}"),
            "LEGAL" => format!("legalTheme={code}"),
            "GROUP" => format!("group={code}"),
            "CROSS_PROVINCE" => format!("crossProvince={code}"),
            "WAY" => format!("way={code}"),
            "LIFE_PERSON" => format!("life={code}&side=PERSON"),
            _ => format!("life={code}&side=LEGAL"),
        };
        let page = json(&SHARED, &format!("/api/items?{filter}&limit=1"));
        assert_eq!(page["total"], theme["count"], "{theme}");
    }
}

#[test]
fn departments_lead_to_their_items() {
    let departments = walk("/api/departments?limit=7");
    assert!(departments.len() >= 20);
    for department in departments.iter().take(12) {
        let id = department["id"].as_str().expect("an id");
        assert_eq!(
            json(&SHARED, &format!("/api/departments/{id}")),
            *department
        );
        assert!(CreditCode::parse(department["creditCode"].as_str().expect("a code")).is_ok());
        assert_ne!(
            department["consult"][0]["value"],
            department["complain"][0]["value"]
        );
        let items = json(&SHARED, &format!("/api/items?department={id}&limit=1"));
        assert!(items["total"].as_u64() >= Some(1), "{id}");
    }
    get(&SHARED, "/api/departments/nobody.990101000000").problem(404, "NOT_FOUND");
}

#[test]
fn filters_narrow_the_list() {
    let all: Page<ItemSummary> =
        serde_json::from_value(json(&SHARED, "/api/items?limit=100")).expect("a page");
    let online = walk("/api/items?wholeCourseOnline=true&limit=100");
    assert!(!online.is_empty() && (online.len() as u64) < all.total.expect("a total"));
    assert!(online.iter().all(|i| i["wholeCourseOnline"] == true));
    let persons = walk("/api/items?side=PERSON&limit=100");
    assert!(persons.iter().all(|i| {
        i["audience"]
            .as_array()
            .expect("audience")
            .contains(&"NATURAL_PERSON".into())
    }));
}

#[test]
fn home_is_one_answer_and_knows_old_regions() {
    let home: Home =
        serde_json::from_value(json(&SHARED, "/api/home?region=123456")).expect("a home");
    assert_eq!(home.region.code, "990101000000");
    assert!(home.failed.is_empty());
    assert!(
        home.hot_words.len() >= 8
            && home.hot_items.len() >= 8
            && home.notices.len() >= 4
            && home.themes.len() >= 40
    );
}

#[test]
fn notices_come_newest_first_and_lead_to_items() {
    let all = walk("/api/notices?limit=5");
    assert!(all.len() >= 30);
    let days: Vec<&str> = all
        .iter()
        .filter_map(|n| n["publishedOn"].as_str())
        .collect();
    assert!(days.is_sorted_by(|a, b| a >= b));
    assert!(
        walk("/api/notices?kind=POLICY")
            .iter()
            .all(|n| n["kind"] == "POLICY")
    );
    let near = walk("/api/notices?region=990101000000&limit=100");
    assert!(near.len() < all.len() && !near.is_empty());
    let leads = all.iter().any(|n| {
        let notice = json(
            &SHARED,
            &format!("/api/notices/{}", n["id"].as_str().expect("an id")),
        );
        assert!(!notice["body"].as_array().expect("a body").is_empty());
        !notice["items"].as_array().expect("items").is_empty()
    });
    assert!(leads);
    get(&SHARED, "/api/notices/none").problem(404, "NOT_FOUND");
}

#[test]
fn days_of_what_is_made_public_follow_the_clock() {
    let one = |id: &str| json(&SHARED, &format!("/api/notices/{id}"));
    assert_eq!(one("publicity-public-housing")["objection"]["daysLeft"], 4);
    assert_eq!(one("publicity-teacher-title")["objection"]["daysLeft"], 1);
    for closed in ["publicity-startup-award", "publicity-care-home-subsidy"] {
        assert_eq!(one(closed)["objection"].get("daysLeft"), None, "{closed}");
    }
}

#[test]
fn powers_are_those_of_items_and_those_that_nobody_applies_for() {
    let all = walk("/api/powers?limit=100");
    let kinds: std::collections::BTreeSet<_> = all
        .iter()
        .filter_map(|one| one["powerType"].as_str())
        .collect();
    assert!(kinds.len() >= 8, "{kinds:?}");
    assert!(!kinds.contains("PUBLIC_SERVICE"));
    let market = all
        .iter()
        .find(|one| one["id"] == "food-unlicensed.990101000000")
        .expect("a power of the county");
    let department = market["department"]["id"].as_str().expect("an id");
    let own = walk(&format!("/api/powers?department={department}"));
    assert!(
        own.len() > 3
            && own
                .iter()
                .all(|one| one["department"] == market["department"])
    );
    assert!(walk("/api/powers?department=nobody").is_empty());
}

#[test]
fn help_and_capabilities_are_whole() {
    let help = json(&SHARED, "/api/help");
    assert_eq!(help["contacts"][0]["value"], "12345");
    assert!(help["faqs"].as_array().expect("questions").len() >= 25);
    assert!(help["glossary"].as_array().expect("terms").len() >= 20);
    let can = json(&SHARED, "/api/capabilities");
    assert_eq!(can["contractVersion"], contract::CONTRACT_VERSION);
    assert_eq!(can["defaultRegion"]["code"], "990101000000");
    assert!(can["personas"].as_array().expect("personas").len() >= 12);
    for about in e::all() {
        assert!(
            can["clauses"]
                .as_array()
                .expect("clauses")
                .contains(&about.clauses[0].into()),
            "{}",
            about.id
        );
    }
    assert_eq!(e::GetHelp::ABOUT.path, "/help");
}

#[test]
fn the_same_seed_and_size_give_the_same_bytes() {
    let make = |seed, items| {
        own(Options {
            seed,
            items,
            ..Options::default()
        })
    };
    let (one, two, other) = (make(7, 500), make(7, 500), make(8, 500));
    let id = json(&one, "/api/items?limit=1")["items"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let guide = format!("/api/items/{id}");
    for path in [
        "/api/home",
        "/api/items?limit=100",
        "/api/departments?limit=100",
        &guide,
    ] {
        assert_eq!(get(&one, path).body, get(&two, path).body, "{path}");
    }
    assert_ne!(get(&one, &guide).body, get(&other, &guide).body);
}

#[test]
fn large_worlds_grow_places_with_names() {
    let server = own(Options {
        items: 20_000,
        ..Options::default()
    });
    assert_eq!(json(&server, "/_mock/health")["items"], 20_000);
    let cities = json(&server, "/api/regions?parent=990000000000");
    let cities = cities["regions"]
        .as_array()
        .expect("regions")
        .iter()
        .filter(|r| r["selfLevel"] == false);
    let mut names = HashSet::new();
    for city in cities {
        let name = zh(&city["name"]).to_owned();
        assert!(!name.chars().any(|c| c.is_ascii_digit()), "{name}");
        assert!(names.insert(name.clone()), "{name} twice");
        let code = city["code"].as_str().expect("a code");
        let county = &json(&server, &format!("/api/regions?parent={code}"))["regions"];
        let county = county
            .as_array()
            .expect("regions")
            .last()
            .expect("a county")["code"]
            .as_str()
            .expect("a code")
            .to_owned();
        let items = json(&server, &format!("/api/items?region={county}&limit=1"));
        let id = items["items"][0]["id"]
            .as_str()
            .expect("an item")
            .to_owned();
        assert_eq!(
            get(&server, &format!("/api/items/{id}")).status,
            200,
            "{county}"
        );
    }
    assert!(names.len() > 4);
}
