//! The test personas of a file (`--personas FILE`), for a back end whose capabilities name none, or not all.

use std::fmt;

use serde::Deserialize;

/// A test persona, and how the kit signs it in.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// What `?persona=` takes; in a report, what the persona is called.
    pub id: String,
    /// Account to sign in by password with; absent when `?persona=` does.
    #[serde(default)]
    pub account: Option<String>,
    /// Its password.
    #[serde(default)]
    pub password: Option<String>,
}

// Never the password: what is printed for finding a mistake is kept in logs.
impl fmt::Debug for Login {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Login").field("id", &self.id).finish()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    personas: Vec<Login>,
}

/// Reads a file's text.
///
/// # Errors
/// What is wrong with it, for whoever wrote it.
pub fn read(text: &str) -> Result<Vec<Login>, String> {
    let file: File = serde_json::from_str(text).map_err(|error| {
        format!(
            "expected {{\"personas\": [{{\"id\": …, \"account\": …, \"password\": …}}]}}: {error}"
        )
    })?;
    if file.personas.is_empty() {
        return Err("it names no persona".to_owned());
    }
    for (place, login) in file.personas.iter().enumerate() {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if login.id.is_empty() || !login.id.chars().all(plain) {
            return Err(format!(
                "persona {}: `id` is one or more of 0-9A-Za-z._-",
                place + 1
            ));
        }
        if login.account.is_some() != login.password.is_some() {
            return Err(format!(
                "{}: `account` and `password` belong together",
                login.id
            ));
        }
        if file.personas[..place]
            .iter()
            .any(|other| other.id == login.id)
        {
            return Err(format!("{} stands there twice", login.id));
        }
    }
    Ok(file.personas)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_file_names_personas_with_or_without_a_password() {
        let text = r#"{"personas": [{"id": "a"}, {"id": "b", "account": "x", "password": "y"}]}"#;
        let logins = read(text).expect("understood");
        assert_eq!(logins.len(), 2);
        assert_eq!(logins[1].account.as_deref(), Some("x"));
        assert!(!format!("{logins:?}").contains('y'), "{logins:?}");
    }

    #[test]
    fn a_wrong_file_is_told_by_what_is_wrong() {
        for (text, words) in [
            ("[]", "expected {\"personas\""),
            (r#"{"personas": []}"#, "no persona"),
            (r#"{"personas": [{"id": "a b"}]}"#, "persona 1: `id`"),
            (
                r#"{"personas": [{"id": "a", "account": "x"}]}"#,
                "belong together",
            ),
            (r#"{"personas": [{"id": "a"}, {"id": "a"}]}"#, "twice"),
            (r#"{"personas": [{"id": "a", "pasword": "x"}]}"#, "pasword"),
        ] {
            let why = read(text).expect_err(text);
            assert!(why.contains(words), "{text}: {why}");
        }
    }
}
