//! Keeps what holds the words that were typed.

use contract::wire::Text;

/// Whether one of the texts, in any language, holds every word. Nothing typed keeps all.
pub fn holds(texts: &[&Text], typed: &str) -> bool {
    let typed = typed.to_ascii_lowercase();
    typed.split_whitespace().all(|word| {
        texts.iter().any(|text| {
            text.iter()
                .any(|(_, text)| text.to_ascii_lowercase().contains(word))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::holds;
    use contract::wire::Text;

    #[test]
    fn every_word_must_stand_somewhere() {
        let (question, answer) = (
            Text::both("\u{5bc6}\u{7801}", "Password"),
            Text::zh("reset"),
        );
        let texts = [&question, &answer];
        assert!(holds(&texts, ""));
        assert!(holds(&texts, "  pass RESET "));
        assert!(holds(&texts, "\u{5bc6}"));
        assert!(!holds(&texts, "pass other"));
    }
}
