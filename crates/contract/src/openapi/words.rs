//! What examples and problems say, by the names of the fields.

/// A text for people, in Chinese and English, by the name of its field.
pub(super) fn text(field: &str) -> (&'static str, &'static str) {
    match field {
        "name" | "title" | "subject" | "heading" => ("居民身份证换领", "Renew an identity card"),
        "label" => ("姓名", "Name"),
        "question" => ("需要本人到场吗？", "Must one come in person?"),
        "answer" | "explain" | "tell" => ("可以全程网上办理。", "All of it can be done on line."),
        "hours" | "time" => ("工作日 9:00–17:00", "Monday to Friday, 9:00 to 17:00"),
        "address" | "place" | "directions" => ("示例市幸福路 1 号", "1 Xingfu Road, Sample City"),
        "next" => (
            "工作人员将在 2 个工作日内审核材料。",
            "An officer looks at the materials within 2 working days.",
        ),
        "reason" | "why" | "note" | "notes" | "detail" | "finding" => (
            "照片背景不是白色。",
            "The background of the photograph is not white.",
        ),
        "actor" | "by" | "issuer" | "department" | "source" => {
            ("示例市公安局", "Sample City Public Security Bureau")
        }
        "law" | "basis" => (
            "《中华人民共和国居民身份证法》",
            "Law on Resident Identity Cards",
        ),
        "article" => ("第四条", "Article 4"),
        "unit" => ("张", "each"),
        "help" => ("与身份证上的姓名一致。", "As on the identity card."),
        "number" => ("1 份", "1 copy"),
        "category" => ("常见问题", "Often asked"),
        "window" => ("3 号窗口", "Window 3"),
        "purpose" => ("办理住房公积金提取", "To withdraw from the housing fund"),
        "term" => ("告知承诺制", "Notification and commitment"),
        _ => ("示例文字", "Sample text"),
    }
}

/// A plain string by the name of its field, where that says what it is like.
pub(super) fn plain(field: &str) -> Option<&'static str> {
    Some(match field {
        "code" | "oldCode" | "newCode" | "secret" => "482913",
        "region" | "cardRegion" | "parent" => "990101",
        "amount" => "20.00",
        "mean" => "4.8",
        "mobile" | "phone" | "value" => "19900040001",
        "email" => "somebody@example.com",
        "idNumber" => "990101199003030037",
        "creditCode" | "grantee" => "11990101MB00000011",
        "name" | "displayName" | "applicant" | "holder" | "asker" | "officer" | "person"
        | "party" | "userName" | "by" | "recipient" => "张*",
        "fileName" => "document.pdf",
        "title" | "subject" => "身份证换领需要多久",
        "text" | "reason" | "remark" | "note" | "detail" => "请告知办理进度。",
        "query" | "q" | "hotWords" | "nearWords" | "matched" => "身份证",
        "number" | "caseNumber" => "990101202611200001",
        "queryCode" => "7K3M9Q",
        "digest" | "sm3" => "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "mediaType" | "mediaTypes" => "application/pdf",
        "href" => "/files/sample",
        "upload" => "/uploads/document-1",
        "returnTo" => "/cases",
        "revision" => "7",
        "csrfToken" => "b1946ac92492d2347c6235b4d2611184",
        "traceId" | "auditId" => "4f1c0d2e9a7b6358",
        "contractVersion" => crate::CONTRACT_VERSION,
        "clauses" => "F-6.1.4",
        "languages" => "zh-CN",
        "latitude" => "31.23",
        "longitude" => "121.47",
        "pointer" => "/name",
        "parameter" => "region",
        "password" | "newPassword" | "oldPassword" => "river-stone-7",
        "type" => "/problems/invalid-request",
        "year" => "2026",
        "shareLimit" => "50",
        "icon" => "people",
        "least" => "1",
        "most" => "10",
        "strokes" => "120,300 180,340 260,310",
        "rpId" => "portal.example",
        _ => return None,
    })
}

/// Whether a field that is a plain string holds a day.
pub(super) fn is_day(field: &str, about: &str) -> bool {
    about.contains("YYYY-MM-DD")
        || field.ends_with("On")
        || matches!(
            field,
            "until"
                | "from"
                | "to"
                | "since"
                | "date"
                | "asOf"
                | "validUntil"
                | "actBy"
                | "answerBy"
                | "nextBy"
                | "inForceFrom"
                | "inForceUntil"
                | "consentFrom"
                | "objectionsUntil"
        )
}

/// Whether a field that is a plain string holds a time.
pub(super) fn is_time(field: &str, about: &str) -> bool {
    about.contains("RFC 3339") || field == "at" || field.ends_with("At") || field == "decidedBy"
}

/// What a problem means, by the name of its kind: in English and in Chinese.
pub(super) fn problem(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "INVALID_REQUEST" => (
            "The request does not fit the contract; `errors` names each field.",
            "请求不符合接口约定，`errors` 逐项说明。",
        ),
        "SIGN_IN_REQUIRED" => (
            "Nobody is signed in, or the session has ended.",
            "未登录或登录已失效。",
        ),
        "NOT_ALLOWED" => ("This person may not do this.", "无权办理。"),
        "CSRF_REJECTED" => (
            "The anti-forgery token is missing or stale.",
            "防伪令牌缺失或已过期。",
        ),
        "LEVEL_TOO_LOW" => (
            "The real-name level is too low; `requiredLevel` says which is needed.",
            "实名等级不足，`requiredLevel` 为所需等级。",
        ),
        "UNLOCK_REQUIRED" => (
            "It is kept in the person's privacy space, which is locked.",
            "内容在已锁定的隐私空间中。",
        ),
        "NOT_FOUND" => (
            "There is no such thing, or not for this person.",
            "没有找到，或与当前用户无关。",
        ),
        "NOT_ACCEPTABLE" => (
            "No representation that `Accept` asks for.",
            "没有 `Accept` 所要求的格式。",
        ),
        "CONFLICT" => (
            "The state does not allow this step now.",
            "当前状态不允许此操作。",
        ),
        "GONE" => (
            "It was withdrawn; `replacedBy` says what replaces it, where something does.",
            "已取消，如有替代见 `replacedBy`。",
        ),
        "STALE" => (
            "`If-Match` no longer matches: somebody changed it meanwhile.",
            "内容已被修改，`If-Match` 不再匹配。",
        ),
        "TOO_LARGE" => ("The body is larger than allowed.", "请求内容过大。"),
        "KEY_REUSED" => (
            "The same idempotency key came with another request.",
            "同一幂等键用于不同请求。",
        ),
        "TOO_MANY_REQUESTS" => (
            "Too many requests; `retryAfterSeconds` says when to come back.",
            "请求过于频繁，`retryAfterSeconds` 后再试。",
        ),
        "UPSTREAM" => ("A system behind the back end failed.", "后方系统出错。"),
        "UPSTREAM_TIMEOUT" => (
            "A system behind the back end did not answer in time.",
            "后方系统超时。",
        ),
        "UNAVAILABLE" => (
            "The back end is closed for maintenance or overloaded.",
            "系统维护中或繁忙。",
        ),
        _ => ("The back end failed.", "系统内部错误。"),
    }
}
