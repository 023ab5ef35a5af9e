//! What people type, and what they must find.

use serde_json::Value;

use crate::client::{SHARED, get, json, q, zh};

/// Query, and the name (or a part of it) of an item that must be among the first three.
const FINDS: &[(&str, &str)] = &[
    // Official names, whole and in part.
    ("居民身份证换领", "居民身份证换领"),
    ("食品经营许可", "食品经营许可"),
    ("社会保障卡", "社会保障卡申领"),
    ("异地就医", "异地就医备案"),
    ("取水许可", "取水许可"),
    ("建筑工程施工许可", "建筑工程施工许可"),
    // As people say it.
    ("换身份证", "居民身份证换领"),
    ("身份证过期了怎么办", "居民身份证换领"),
    ("身份证丢了", "居民身份证补领"),
    ("开饭店办证", "食品经营许可（新办）"),
    ("开公司", "营业执照（公司设立登记）"),
    ("注销公司", "企业注销登记"),
    ("宝宝上户口", "新生儿出生登记"),
    ("领结婚证", "结婚登记"),
    ("老年证", "老年优待证"),
    ("吃低保", "最低生活保障金"),
    ("二手房过户", "不动产转移登记"),
    ("买车上牌", "机动车注册登记"),
    ("驾照到期", "驾驶证期满换证"),
    ("轮椅补贴", "辅助器具适配补贴"),
    ("开药店", "药品零售经营许可"),
    ("幼升小", "义务教育入学报名"),
    ("去香港", "往来港澳通行证"),
    ("我要办护照", "普通护照签发"),
    ("怎么提取公积金租房", "住房公积金提取（租房）"),
    // Pinyin, run together and in syllables.
    ("shenfenzheng", "身份证"),
    ("jumin shenfenzheng", "居民身份证"),
    ("hu zhao", "普通护照"),
    ("gongjijin", "公积金"),
    ("jiehun", "结婚登记"),
    ("yingyezhizhao", "营业执照"),
    // Initials.
    ("jmsfzhl", "居民身份证换领"),
    ("sfz", "身份证"),
    ("gjj", "公积金"),
    ("sbk", "社会保障卡"),
    // Slips of the keyboard and of the input method.
    ("身分证", "身份证"),
    ("营业直照", "营业执照"),
    ("社保咔", "社会保障卡"),
    ("shenfenzhen", "身份证"),
    ("公机金", "公积金"),
    // Synonyms, English, other ways of writing.
    ("房积金", "公积金"),
    ("passport", "普通护照签发"),
    ("driving licence", "驾驶证"),
    ("ID card", "身份证"),
    ("身份證換領", "居民身份证换领"),
    ("ＩＤ ｃａｒｄ", "身份证"),
    // With the place said beside it.
    ("明湖区换身份证", "居民身份证换领"),
    ("明湖 换身份证", "居民身份证换领"),
    // Half by its characters, half by its sound.
    ("shen份证huan领", "居民身份证换领"),
    ("补办sfz", "居民身份证补领"),
    ("gjj贷款", "住房公积金个人住房贷款"),
];

fn group<'a>(answer: &'a Value, kind: &str) -> Option<&'a Value> {
    answer["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .find(|g| g["kind"] == kind)
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let mut wrong = Vec::new();
    for (typed, wanted) in FINDS {
        let answer = json(&SHARED, &format!("/api/search?q={}", q(typed)));
        let names: Vec<String> = group(&answer, "ITEM")
            .map(|g| {
                g["hits"]
                    .as_array()
                    .expect("hits")
                    .iter()
                    .take(3)
                    .map(|h| zh(&h["title"]).to_owned())
                    .collect()
            })
            .unwrap_or_default();
        if !names.iter().any(|name| name.contains(wanted)) {
            wrong.push(format!("{typed}: wanted {wanted}, found {names:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(FINDS.len() >= 40);
}

#[test]
fn a_slip_is_corrected_and_said() {
    let answer = json(&SHARED, &format!("/api/search?q={}", q("身分证")));
    assert_eq!(answer["query"], "身分证");
    assert!(
        answer["corrected"]
            .as_str()
            .expect("a correction")
            .contains("身份证")
    );
    let answer = json(&SHARED, &format!("/api/search?q={}", q("身份证")));
    assert!(answer.get("corrected").is_none(), "nothing to correct");
}

#[test]
fn found_words_are_named_for_marking() {
    let answer = json(&SHARED, &format!("/api/search?q={}", q("身份证")));
    let hit = &group(&answer, "ITEM").expect("items")["hits"][0];
    let title = zh(&hit["title"]).to_owned();
    let matched = hit["matched"].as_array().expect("matched");
    assert!(
        matched
            .iter()
            .any(|word| title.contains(word.as_str().expect("a word"))),
        "{hit}"
    );
}

#[test]
fn every_kind_is_found_and_paged() {
    let answer = json(&SHARED, &format!("/api/search?q={}", q("社保")));
    let kinds: Vec<&str> = answer["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .filter_map(|g| g["kind"].as_str())
        .collect();
    assert_eq!(kinds[0], "ITEM");
    assert!(kinds.len() >= 3, "{kinds:?}");
    let mut path = format!("/api/search?q={}&kind=ITEM&limit=3", q("许可"));
    let (mut seen, mut total) = (Vec::new(), 0);
    loop {
        let answer = json(&SHARED, &path);
        let group = group(&answer, "ITEM").expect("items");
        total = group["total"].as_u64().expect("a total").max(total);
        seen.extend(
            group["hits"]
                .as_array()
                .expect("hits")
                .iter()
                .map(|h| h["id"].to_string()),
        );
        match group["next"].as_str() {
            Some(next) => {
                path = format!(
                    "/api/search?q={}&kind=ITEM&limit=3&cursor={next}",
                    q("许可")
                )
            }
            None => break,
        }
    }
    assert_eq!(seen.len() as u64, total);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len() as u64, total, "no hit twice");
}

#[test]
fn items_of_the_region_come_first_and_higher_ones_say_so() {
    let answer = json(
        &SHARED,
        &format!("/api/search?q={}&region=990101001000", q("身份证")),
    );
    for hit in group(&answer, "ITEM").expect("items")["hits"]
        .as_array()
        .expect("hits")
    {
        assert_eq!(
            hit["item"]["servedBy"]["id"], hit["item"]["region"]["id"],
            "{hit}"
        );
    }
}

#[test]
fn nothing_is_found_for_nothing() {
    assert_eq!(
        json(&SHARED, "/api/search")["groups"],
        serde_json::json!([])
    );
    let answer = json(&SHARED, &format!("/api/search?q={}", q("？！")));
    assert_eq!(answer["groups"], serde_json::json!([]));
    let answer = json(&SHARED, "/api/search?q=xqzwvk");
    assert_eq!(answer["groups"], serde_json::json!([]));
    get(&SHARED, "/api/search?q=a&cursor=AAAA").problem(400, "INVALID_REQUEST");
    get(&SHARED, "/api/search?q=a&region=123").problem(404, "NOT_FOUND");
}

#[test]
fn completions_by_words_pinyin_and_initials() {
    for (typed, wanted) in [
        ("身份", "居民身份证"),
        ("居民身份证", "居民身份证换领"),
        ("sfz", "身份证"),
        ("jmsf", "居民身份证"),
        ("shenfen", "身份证"),
        ("ju min shen", "居民身份证"),
        ("换身", "居民身份证换领"),
        ("pass", "护照"),
        // Half by sound, with a slip, and with the place said.
        ("shen份", "身份证"),
        ("身份zhe", "身份证"),
        ("身份zhenghuan", "身份证"),
        ("身分证", "身份证"),
        ("云川市身份", "身份证"),
    ] {
        let answer = json(&SHARED, &format!("/api/search/completions?q={}", q(typed)));
        assert_eq!(answer["query"], typed);
        let list = answer["completions"].as_array().expect("completions");
        assert!(list.len() <= 10);
        let texts: Vec<&str> = list.iter().filter_map(|c| c["text"].as_str()).collect();
        assert!(
            texts.iter().any(|text| text.contains(wanted)),
            "{typed}: {texts:?}"
        );
    }
    assert_eq!(
        json(&SHARED, "/api/search/completions")["completions"],
        serde_json::json!([])
    );
}
