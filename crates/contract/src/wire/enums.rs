//! Enumerations of the wire, by name. Numeric codes of the standards: [`crate::codes`].

open_enum! {
    /// 事项类型. Only kinds that are applied for appear on the portal.
    pub enum ItemType {
        /// 行政许可 (01).
        Licence = "LICENSE",
        /// 行政给付 (05).
        PaymentBenefit = "PAYMENT_BENEFIT",
        /// 行政确认 (07).
        Confirmation = "CONFIRMATION",
        /// 行政奖励 (08).
        Reward = "REWARD",
        /// 行政裁决 (09).
        Adjudication = "ADJUDICATION",
        /// 其他行政权力 (10).
        OtherPower = "OTHER_POWER",
        /// 公共服务 (20).
        PublicService = "PUBLIC_SERVICE",
    }
}
open_enum! {
    /// 办件类型.
    pub enum ProjectType {
        /// 即办件: decided on the spot.
        Immediate = "IMMEDIATE",
        /// 承诺件: decided within a promised time.
        Promised = "PROMISED",
    }
}
open_enum! {
    /// 服务对象 (the GB/T 39554.2 set).
    pub enum Audience {
        /// 自然人.
        NaturalPerson = "NATURAL_PERSON",
        /// 企业法人.
        Enterprise = "ENTERPRISE",
        /// 事业法人.
        PublicInstitution = "PUBLIC_INSTITUTION",
        /// 社会组织法人.
        SocialOrganisation = "SOCIAL_ORGANISATION",
        /// 非法人企业.
        UnincorporatedEnterprise = "UNINCORPORATED_ENTERPRISE",
        /// 行政机关.
        GovernmentBody = "GOVERNMENT_BODY",
        /// 其他组织.
        OtherOrganisation = "OTHER_ORGANISATION",
    }
}
open_enum! {
    /// The two halves of the portal: 个人 and 法人.
    pub enum Side {
        /// 个人.
        Person = "PERSON",
        /// 法人.
        Legal = "LEGAL",
    }
}
open_enum! {
    /// 办理形式.
    pub enum Channel {
        /// 窗口办理.
        Counter = "COUNTER",
        /// 电脑端网上办理.
        Web = "WEB",
        /// 移动端网上申请.
        Mobile = "MOBILE",
        /// 快递申请.
        Post = "POST",
    }
}
open_enum! {
    /// 网上办理深度, Ⅰ to Ⅳ.
    pub enum OnlineDepth {
        /// Ⅰ: published.
        One = "ONE",
        /// Ⅱ: looked at beforehand.
        Two = "TWO",
        /// Ⅲ: applied for on line, one visit at most.
        Three = "THREE",
        /// Ⅳ: the whole course on line, no visit.
        Four = "FOUR",
    }
}
open_enum! {
    /// 通办范围.
    pub enum Scope {
        /// 全国.
        Nationwide = "NATIONWIDE",
        /// 全省.
        Province = "PROVINCE",
        /// 全市.
        City = "CITY",
        /// 全县.
        County = "COUNTY",
        /// 全镇（乡、街道）.
        Town = "TOWN",
        /// 跨村（社区）.
        Village = "VILLAGE",
    }
}
open_enum! {
    /// 跨省通办 mode.
    pub enum CrossProvince {
        /// 全程网办.
        Online = "ONLINE",
        /// 异地代收代办.
        Agent = "AGENT",
        /// 多地联办.
        Joint = "JOINT",
        /// 一体机.
        Machine = "MACHINE",
    }
}
open_enum! {
    /// 时限单位.
    pub enum TimeUnit {
        /// 工作日.
        Workday = "WORKDAY",
        /// 自然日.
        CalendarDay = "CALENDAR_DAY",
        /// 小时.
        Hour = "HOUR",
        /// 工作小时.
        WorkHour = "WORK_HOUR",
        /// 月.
        Month = "MONTH",
        /// 年.
        Year = "YEAR",
    }
}
open_enum! {
    /// 权力来源.
    pub enum PowerSource {
        /// 法定本级行使.
        Statutory = "STATUTORY",
        /// 上级下放.
        DelegatedDown = "DELEGATED_DOWN",
        /// 上级授权.
        AuthorisedBySuperior = "AUTHORISED_BY_SUPERIOR",
        /// 同级授权.
        AuthorisedByPeer = "AUTHORISED_BY_PEER",
        /// 上级委托.
        EntrustedBySuperior = "ENTRUSTED_BY_SUPERIOR",
        /// 同级委托.
        EntrustedByPeer = "ENTRUSTED_BY_PEER",
    }
}
open_enum! {
    /// What an item ends with.
    pub enum ResultKind {
        /// 出证: a certificate.
        Certificate = "CERTIFICATE",
        /// 出文: a written decision.
        Document = "DOCUMENT",
        /// 其他.
        Different = "OTHER",
        /// 无: nothing is handed out.
        None = "NONE",
    }
}
open_enum! {
    /// 材料类型.
    pub enum MaterialKind {
        /// 证件证书证明.
        Certificate = "CERTIFICATE",
        /// 申请表格文书.
        Form = "FORM",
        /// 其他.
        Different = "OTHER",
    }
}
open_enum! {
    /// 材料形式.
    pub enum MaterialForm {
        /// 纸质.
        Paper = "PAPER",
        /// 电子化.
        Electronic = "ELECTRONIC",
        /// 纸质或电子化.
        Both = "BOTH",
    }
}
open_enum! {
    /// 材料必要性.
    pub enum Necessity {
        /// 必要.
        Required = "REQUIRED",
        /// 非必要.
        Optional = "OPTIONAL",
        /// 容缺后补: may follow later.
        Later = "LATER",
    }
}
open_enum! {
    /// 材料来源渠道.
    pub enum MaterialSource {
        /// 申请人自备.
        Applicant = "SELF",
        /// 政府部门核发.
        Government = "GOVERNMENT",
        /// 中介机构出具.
        Intermediary = "INTERMEDIARY",
        /// 其他.
        Different = "OTHER",
    }
}
open_enum! {
    /// 原件 or 复印件.
    pub enum Original {
        /// 原件.
        Original = "ORIGINAL",
        /// 复印件.
        Copy = "COPY",
        /// 原件或复印件.
        Either = "EITHER",
    }
}
open_enum! {
    /// 免提交: why a material need not be handed in.
    pub enum ExemptionMode {
        /// It must be handed in.
        None = "NONE",
        /// An electronic certificate stands in for it.
        CertificateShared = "CERT_SHARED",
        /// The department checks the data itself.
        DataVerified = "DATA_VERIFIED",
        /// The system fills the form in.
        FormPrefilled = "FORM_PREFILLED",
        /// A written commitment replaces it (告知承诺).
        Commitment = "COMMITMENT",
    }
}
open_enum! {
    /// What is unusual about an item now.
    pub enum ItemState {
        /// 暂停办理.
        Suspended = "SUSPENDED",
        /// 季节性办理.
        Seasonal = "SEASONAL",
        /// 办理地点迁移.
        Moved = "MOVED",
        /// 最近调整.
        Changed = "CHANGED",
    }
}
open_enum! {
    /// Kinds of theme lists.
    pub enum ThemeKind {
        /// 自然人主题.
        Person = "PERSON",
        /// 法人主题.
        Legal = "LEGAL",
        /// A person's life cycle.
        LifePerson = "LIFE_PERSON",
        /// A business's life cycle.
        LifeLegal = "LIFE_LEGAL",
        /// 特别关爱群体.
        Group = "GROUP",
        /// 跨省通办, by its modes: [`CrossProvince`].
        CrossProvince = "CROSS_PROVINCE",
        /// Ways that spare a person trouble: [`Way`].
        Way = "WAY",
    }
}
open_enum! {
    /// What an item spares a person.
    pub enum Way {
        /// 全程网办.
        WholeCourseOnline = "WHOLE_COURSE_ONLINE",
        /// 即办件.
        Immediate = "IMMEDIATE",
        /// 零跑动: no visit in person.
        NoVisit = "NO_VISIT",
        /// No fee.
        Free = "FREE",
    }
}
open_enum! {
    /// Kinds of notices.
    pub enum NoticeKind {
        /// 通知公告.
        Notice = "NOTICE",
        /// 政策文件.
        Policy = "POLICY",
        /// 服务变更.
        ServiceChange = "SERVICE_CHANGE",
        /// 决定公开: what was decided, made public.
        Decision = "DECISION",
        /// 公示: made public for a time in which anybody may object.
        Publicity = "PUBLICITY",
    }
}
open_enum! {
    /// Kinds of blocks in a structured text.
    pub enum BlockKind {
        /// A paragraph: `text`.
        Paragraph = "PARAGRAPH",
        /// A heading: `text`.
        Heading = "HEADING",
        /// A list: `items`.
        List = "LIST",
    }
}
open_enum! {
    /// Ways to reach somebody.
    pub enum ContactKind {
        /// Telephone.
        Phone = "PHONE",
        /// Electronic mail.
        Email = "EMAIL",
        /// Web address.
        Web = "WEB",
        /// Postal or street address.
        Address = "ADDRESS",
    }
}
open_enum! {
    /// 受理地点分类.
    pub enum PlaceKind {
        /// 政务服务中心.
        ServiceCentre = "SERVICE_CENTRE",
        /// 部门服务窗口.
        DepartmentWindow = "DEPARTMENT_WINDOW",
        /// 便民服务中心.
        CommunityCentre = "COMMUNITY_CENTRE",
        /// 自助终端.
        SelfService = "SELF_SERVICE",
    }
}
open_enum! {
    /// Who somebody is.
    pub enum IdentityKind {
        /// 自然人.
        NaturalPerson = "NATURAL_PERSON",
        /// 法人.
        LegalPerson = "LEGAL_PERSON",
        /// 其他组织.
        OtherOrganisation = "OTHER_ORGANISATION",
        /// 工作人员.
        Officer = "OFFICER",
    }
}
open_enum! {
    /// What an officer may do.
    pub enum Role {
        /// 收件受理.
        Window = "WINDOW",
        /// 承办.
        Handler = "HANDLER",
        /// 审核.
        Reviewer = "REVIEWER",
        /// 批准.
        Approver = "APPROVER",
        /// 档案管理.
        Archivist = "ARCHIVIST",
        /// 电子监察.
        Supervisor = "SUPERVISOR",
        /// 系统管理.
        Administrator = "ADMINISTRATOR",
    }
}
