//! Reading the words after a command; a wrong one says what was expected.

use crate::run::{Failure, Outcome};

/// The options of one command.
#[derive(Default)]
pub struct Options {
    values: Vec<(String, String)>,
    /// What stands after `--`, for the program that is called.
    pub rest: Vec<String>,
}

impl Options {
    /// Reads options that take a value, flags that take none, and, if `passes` it on, what follows `--`.
    pub fn read(words: &[String], valued: &[&str], flags: &[&str], passes: bool) -> Outcome<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, given) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            if word == "--" && passes {
                options.rest = words.cloned().collect();
                break;
            } else if valued.contains(&name) {
                let value = given.or_else(|| words.next().cloned());
                let value = value.ok_or_else(|| Failure::new(format!("{name} needs a value")))?;
                options.values.push((name.to_owned(), value));
            } else if flags.contains(&word.as_str()) {
                options.values.push((word.clone(), String::new()));
            } else {
                return Err(unexpected(word, valued, flags, passes));
            }
        }
        Ok(options)
    }

    /// The last value given for an option.
    pub fn value(&self, name: &str) -> Option<&str> {
        let given = self.values.iter().rev().find(|(given, _)| given == name);
        given.map(|(_, value)| value.as_str())
    }

    /// Was this flag given?
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }
}

fn unexpected(word: &str, valued: &[&str], flags: &[&str], passes: bool) -> Failure {
    let mut expected: Vec<String> = valued.iter().map(|name| format!("{name} VALUE")).collect();
    expected.extend(flags.iter().map(|name| (*name).to_owned()));
    if passes {
        expected.push("-- ARGUMENTS".to_owned());
    }
    let expected = match expected.as_slice() {
        [] => "no options".to_owned(),
        some => some.join(", "),
    };
    Failure::new(format!("`{word}` is not understood; expected {expected}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn values_flags_and_the_rest_are_told_apart() {
        let read = Options::read(
            &words("--listen a:1 --check -- --items 5"),
            &["--listen"],
            &["--check"],
            true,
        );
        let options = read.expect("understood");
        assert_eq!(options.value("--listen"), Some("a:1"));
        assert!(options.has("--check"));
        assert_eq!(options.rest, ["--items", "5"]);
        let read =
            Options::read(&words("--listen=a:1"), &["--listen"], &[], false).expect("understood");
        assert_eq!(read.value("--listen"), Some("a:1"));
    }

    #[test]
    fn a_wrong_word_says_what_was_expected() {
        let failure = Options::read(&words("--lisen a"), &["--listen"], &[], true)
            .err()
            .expect("refused");
        assert_eq!(
            failure.to_string(),
            "`--lisen` is not understood; expected --listen VALUE, -- ARGUMENTS"
        );
        let failure = Options::read(&words("--listen"), &["--listen"], &[], true)
            .err()
            .expect("refused");
        assert_eq!(failure.to_string(), "--listen needs a value");
    }
}
