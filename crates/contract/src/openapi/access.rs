//! Who may call an operation, in names and in words.

use crate::endpoint::Access;

/// As `x-access` has it.
pub(super) fn name(access: Access) -> String {
    match access {
        Access::Public => "public".to_owned(),
        Access::SignedIn(level) => format!("signed-in, level {level}"),
        Access::Officer => "officer".to_owned(),
    }
}

/// As a person reads it, in both languages.
pub(super) fn sentence(access: Access) -> String {
    match access {
        Access::Public => {
            "Who may call: anybody, signed in or not. 谁可以调用：任何人，无须登录。".to_owned()
        }
        Access::SignedIn(level) => format!(
            "Who may call: whoever is signed in, with real-name level {level} or higher. 谁可以调用：已登录且实名等级不低于 \
             {level} 级的用户。"
        ),
        Access::Officer => {
            "Who may call: officers who are signed in. 谁可以调用：已登录的工作人员。".to_owned()
        }
    }
}

/// Whether what a path is about can be kept in a privacy space, which may be locked.
pub(super) fn may_be_private(path: &str) -> bool {
    ["/cards/{id}", "/cases/{id}", "/messages/{id}"]
        .iter()
        .any(|of| {
            path.strip_prefix(of)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
}
