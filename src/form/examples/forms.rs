//! Forms as a back end would define them, with answers.

use contract::wire::{
    Answer, Answers, FieldKind, FieldOption, FormDefinition, FormField, FormGroup, FormPage,
    Prefilled, Repeat, Rule, RuleOp, Text,
};

pub(super) fn form(pages: Vec<FormPage>) -> FormDefinition {
    FormDefinition {
        id: "example".into(),
        version: 1,
        title: Text::both("示例", "Example"),
        pages,
        rules: Vec::new(),
    }
}

fn page(id: &str, title: Text, groups: Vec<FormGroup>) -> FormPage {
    FormPage {
        id: id.into(),
        title,
        lead: None,
        groups,
    }
}

fn group(id: &str, title: Option<Text>, fields: Vec<FormField>) -> FormGroup {
    FormGroup {
        id: id.into(),
        title,
        help: None,
        when: None,
        repeat: None,
        fields,
    }
}

fn field(id: &str, kind: FieldKind, zh: &str, en: &str) -> FormField {
    FormField {
        id: id.into(),
        kind,
        label: Text::both(zh, en),
        help: None,
        required: true,
        required_when: None,
        when: None,
        options: Vec::new(),
        columns: Vec::new(),
        repeat: None,
        min_length: None,
        max_length: None,
        least: None,
        most: None,
        decimals: None,
        region_level: None,
        unit: None,
        sensitive: false,
    }
}

fn options(all: &[(&str, &str, &str)]) -> Vec<FieldOption> {
    let one = |(value, zh, en): &(&str, &str, &str)| FieldOption {
        value: (*value).into(),
        label: Text::both(*zh, *en),
        help: None,
    };
    all.iter().map(one).collect()
}

fn equals(field: &str, value: &str) -> Option<Rule> {
    Some(Rule {
        op: RuleOp::Equals,
        field: Some(field.into()),
        values: vec![value.into()],
        other: None,
        of: Vec::new(),
    })
}

pub(super) fn kinds() -> FormPage {
    let mut name = field("name", FieldKind::Name, "姓名", "Full name");
    name.help = Some(Text::both(
        "与身份证上的一致",
        "As it stands on your identity card",
    ));
    let mut number = field(
        "number",
        FieldKind::CitizenId,
        "公民身份号码",
        "Citizen ID number",
    );
    number.sensitive = true;
    let mut area = field("area", FieldKind::Number, "经营面积", "Floor area");
    area.decimals = Some(1);
    area.unit = Some(Text::both("平方米", "m²"));
    let mut way = field("way", FieldKind::Choice, "换证原因", "Reason for renewal");
    way.options = options(&[
        ("expired", "有效期满", "It has expired"),
        ("damaged", "证件损坏", "It is damaged"),
        ("other", "其他", "Another reason"),
    ]);
    let mut reason = field(
        "reason",
        FieldKind::LongText,
        "说明原因",
        "Describe the reason",
    );
    reason.when = equals("way", "other");
    reason.max_length = Some(100);
    let mut months = field("month", FieldKind::Choice, "开业月份", "Opening month");
    months.options = ["1", "2", "3", "4", "5", "6", "7"]
        .iter()
        .map(|n| options(&[(n, n, n)]).remove(0))
        .collect();
    months.required = false;
    let mut goods = field("goods", FieldKind::Choices, "经营项目", "What is sold");
    goods.options = options(&[
        ("hot", "热食", "Hot food"),
        ("cold", "冷食", "Cold food"),
        ("drinks", "饮料", "Drinks"),
    ]);
    let mut region = field("region", FieldKind::Region, "现住地区", "Where you live");
    region.region_level = Some(3);
    let odd = field(
        "eyes",
        FieldKind::Other("IRIS".into()),
        "虹膜特征",
        "Iris pattern",
    );
    let truth = field(
        "truth",
        FieldKind::Confirm,
        "我填写的内容真实",
        "What I have written is true",
    );
    let born = field("born", FieldKind::Date, "出生日期", "Date of birth");
    let adult = field(
        "partner",
        FieldKind::YesNo,
        "是否有合伙人",
        "Do you have partners?",
    );
    let money = field("capital", FieldKind::Money, "出资额", "Capital");
    let phone = field("mobile", FieldKind::Mobile, "手机号", "Mobile number");
    page(
        "kinds",
        Text::both("申请人", "Applicant"),
        vec![
            group(
                "person",
                Some(Text::both("本人信息", "About you")),
                vec![name, number, born, phone, region],
            ),
            group(
                "shop",
                Some(Text::both("经营信息", "About the business")),
                vec![way, reason, months, goods, adult, area, money, odd, truth],
            ),
        ],
    )
}

pub(super) fn rows() -> FormPage {
    let kin = field("kin", FieldKind::Text, "与本人关系", "Relation to you");
    let mut members = group(
        "members",
        Some(Text::both("家庭成员", "Family members")),
        vec![field("name", FieldKind::Name, "姓名", "Full name"), kin],
    );
    members.repeat = Some(Repeat {
        min: 1,
        max: 3,
        row: Text::both("成员", "Member"),
    });
    let mut machines = field("machines", FieldKind::Table, "设备清单", "Equipment");
    machines.repeat = Some(Repeat {
        min: 0,
        max: 20,
        row: Text::both("设备", "Device"),
    });
    machines.columns = vec![
        field("what", FieldKind::Text, "名称", "Name"),
        field("count", FieldKind::Number, "数量", "Quantity"),
    ];
    page(
        "rows",
        Text::both("家庭与设备", "Family and equipment"),
        vec![members, group("things", None, vec![machines])],
    )
}

pub(super) fn answers() -> Answers {
    let one = |id: &str, value: &str| (id.to_owned(), Answer::One(value.to_owned()));
    let row =
        |cells: &[(&str, &str)]| Answers(cells.iter().map(|(id, value)| one(id, value)).collect());
    let mut all = row(&[
        ("name", "古丽米热·艾比布力"),
        ("number", "9***01199003*****5"),
        ("born", "1990-03-07"),
        ("way", "damaged"),
        ("capital", "20000.00"),
        ("partner", "NO"),
    ]);
    let several = vec!["hot".to_owned(), "drinks".to_owned()];
    all.0.insert("goods".into(), Answer::Several(several));
    let machines = vec![
        row(&[("what", "冰柜"), ("count", "2")]),
        row(&[("what", "烤箱"), ("count", "1")]),
    ];
    all.0.insert("machines".into(), Answer::Rows(machines));
    let members = vec![row(&[("name", "李𮧵"), ("kin", "配偶")])];
    all.0.insert("members".into(), Answer::Rows(members));
    all
}

pub(super) fn known() -> Vec<Prefilled> {
    let one = |pointer: &str, masked| Prefilled {
        pointer: pointer.into(),
        source: Text::both("公安人口库", "the population register"),
        as_of: Some("2026-11-01".into()),
        masked,
    };
    vec![one("/name", false), one("/number", true)]
}

/// 300 fields, 50 of them with a condition; what the bench types into.
pub(super) fn large() -> FormPage {
    let fields = (0..300).map(|n| {
        let (zh, en) = (format!("第{n}项"), format!("Question {n}"));
        let mut it = field(&format!("f{n}"), FieldKind::Text, &zh, &en);
        if n % 6 == 5 {
            it.when = equals(&format!("f{}", n - 5), "1");
        }
        it
    });
    page(
        "large",
        Text::both("很多问题", "Many questions"),
        vec![group("all", None, fields.collect())],
    )
}
