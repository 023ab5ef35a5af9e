//! A team's own catalogue.

use std::fs;
use std::path::PathBuf;

use mock_server::{Options, import};

use crate::client::{json, own, q, zh};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("tongban-import-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (file, text) in files {
            fs::write(folder.join(file), text).expect("a file");
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const ITEMS: &str = "\u{feff}id,name,catalogCode,type,department,region,audience,conditions,resultName,visits,visitReason,aliases\n\
    kite,风筝放飞许可,000199001000,LICENSE,kites,990101000000,NATURAL_PERSON,有风筝^有风,风筝证,1,\"要带风筝来,\n给我们看看\",放风筝\n\
    bad-type,甲,000199001001,PERMIT,kites,990101000000,NATURAL_PERSON,有,证,1,要来\n\
    bad-type,甲,000199001001,PERMIT,kites,990101000000,NATURAL_PERSON,有,证,1,要来,\n\
    bad-code,乙,0001,LICENSE,kites,990101000000,NATURAL_PERSON,有,证,1,要来,\n\
    no-body,丙,000199001002,LICENSE,nobody,990101000000,NATURAL_PERSON,有,证,1,要来,\n\
    no-place,丁,000199001003,LICENSE,police,123,NATURAL_PERSON,有,证,1,要来,\n\
    no-reason,戊,000199001004,LICENSE,police,990101000000,NATURAL_PERSON,有,证,1,,\n\
    kite,己,000199001005,LICENSE,police,990101000000,NATURAL_PERSON,有,证,1,要来,\n\
    ,庚,000199001006,LICENSE,police,990101000000,NATURAL_PERSON,有,证,1,要来,\n\
    all,各区县都办的事,000199001007,PUBLIC_SERVICE,police,990100000000,ENTERPRISE,有,证,0,,\n\
    each,每个区县办的事,000199001008,PUBLIC_SERVICE,police,990102000000,ENTERPRISE,有,证,1,要来,\n";

const DEPARTMENTS: &str = "id,name,region,creditCode,phone,complaintPhone,address\n\
    kites,明湖区风筝局,990101000000,91990100MA0000015X,0990-1,0990-2,风筝路1号\n\
    bad,错码局,990101000000,91990100MA00000150,0990-1,0990-2,路1号\n\
    same,同号局,990101000000,91990100MA0000015X,0990-1,0990-1,路1号\n";

const MATERIALS: &str = "item,id,name,kind,exemption\n\
    kite,photo,风筝照片,OTHER,NONE\n\
    kite,photo,又一张,OTHER,NONE\n\
    ghost,x,谁的,OTHER,NONE\n\
    kite,form,申请表,PAPERWORK,NONE\n";

#[test]
fn good_rows_are_loaded_and_bad_ones_told_with_line_and_reason() {
    let files = [
        ("items.csv", ITEMS),
        ("departments.csv", DEPARTMENTS),
        ("materials.csv", MATERIALS),
    ];
    let folder = Folder::new("rows", &files);
    let report = import::read(&folder.0).expect("a report");
    let told = |start: &str, why: &str| {
        let found = report
            .refused
            .iter()
            .any(|line| line.starts_with(start) && line.contains(why));
        assert!(found, "{start} {why}: {:#?}", report.refused);
    };
    told("departments.csv:3:", "creditCode");
    told("departments.csv:4:", "complaintPhone");
    told("items.csv:4:", "expected 12 fields");
    told("items.csv:5:", "type: expected one of LICENSE");
    told("items.csv:6:", "catalogCode");
    told("items.csv:7:", "department: no department nobody");
    told("items.csv:8:", "region: no region 123");
    told("items.csv:9:", "visitReason");
    told("items.csv:10:", "id: kite was given before");
    told("items.csv:11:", "id: must be filled in");
    told("items.csv:12:", "channels");
    told("materials.csv:3:", "already");
    told("materials.csv:4:", "no item ghost");
    told("materials.csv:5:", "kind: expected one of CERTIFICATE");
    assert_eq!(report.refused.len(), 14, "{:#?}", report.refused);
    assert_eq!(
        report.summary(),
        "import: 2 items, 1 materials, 1 departments, 0 regions; 14 rows refused"
    );

    let server = own(Options {
        catalogue: report.catalogue,
        ..Options::default()
    });
    let items = json(&server, "/api/items");
    assert_eq!(items["total"], 1, "the other one is of another district");
    let item = &items["items"][0];
    assert_eq!(zh(&item["name"]), "风筝放飞许可");
    assert_eq!(zh(&item["department"]["name"]), "明湖区风筝局");
    let guide = json(
        &server,
        &format!("/api/items/{}", item["id"].as_str().expect("an id")),
    );
    assert_eq!(zh(&guide["visitReason"]), "要带风筝来,\n给我们看看");
    assert_eq!(guide["conditions"].as_array().expect("conditions").len(), 2);
    assert_eq!(zh(&guide["materials"][0]["name"]), "风筝照片");
    let found = json(&server, &format!("/api/search?q={}", q("放风筝")));
    assert_eq!(found["groups"][0]["hits"][0]["id"], item["id"]);
}

#[test]
fn complete_guides_come_as_json_and_regions_as_a_tree() {
    let own_guides = include_str!("../../data/items/police.json");
    let mut rows: Vec<serde_json::Value> = serde_json::from_str(own_guides).expect("guides");
    rows.truncate(3);
    rows[1]["catalogCode"] = "short".into();
    rows[2].as_object_mut().expect("a guide").remove("steps");
    rows[2]["visits"] = "often".into();
    let text = serde_json::to_string_pretty(&rows).expect("text");
    let regions = "code,name,parent,level\n\
        880000000000,试验省,,1\n\
        880100000000,试验市,880000000000,2\n\
        880101000000,试验区,880100000000,3\n\
        880102000000,无主区,889900000000,3\n\
        8801,短码区,880100000000,3\n";
    let folder = Folder::new(
        "json",
        &[("items.json", text.as_str()), ("regions.csv", regions)],
    );
    let report = import::read(&folder.0).expect("a report");
    assert_eq!(report.refused.len(), 4, "{:#?}", report.refused);
    assert!(report.refused[0].starts_with("regions.csv:5: parent"));
    assert!(report.refused[1].starts_with("regions.csv:6: code"));
    let line_of = |refused: &str| {
        let line: usize = refused
            .split(':')
            .nth(1)
            .expect("a line")
            .parse()
            .expect("a number");
        text.lines().nth(line - 1).expect("the line").to_owned()
    };
    assert!(report.refused[2].contains("catalogCode"));
    assert!(
        line_of(&report.refused[2]).contains(rows[1]["id"].as_str().expect("an id")),
        "the line that names it"
    );
    assert!(
        line_of(&report.refused[3]).contains("\"visits\": \"often\""),
        "the line that is wrong"
    );
    let server = own(Options {
        catalogue: report.catalogue,
        ..Options::default()
    });
    assert_eq!(
        json(&server, "/api/capabilities")["defaultRegion"]["code"],
        "880101000000"
    );
}

#[test]
fn a_folder_without_anything_to_import_is_told() {
    let folder = Folder::new("none", &[("readme.txt", "")]);
    assert!(
        import::read(&folder.0)
            .expect_err("nothing there")
            .contains("items.csv")
    );
    let folder = Folder::new("broken", &[("items.json", "[\n{\n")]);
    let report = import::read(&folder.0).expect("a report");
    assert!(
        report.refused[0].starts_with("items.json:3:"),
        "{:?}",
        report.refused
    );
}
