//! The words that were found, marked where they stand.

/// Cuts a text into runs, each with whether it was found. Latin letters match in either case.
pub fn runs<'a>(text: &'a str, words: &[String]) -> Vec<(bool, &'a str)> {
    let lowered = text.to_ascii_lowercase();
    let mut found = vec![false; text.len()];
    for word in words.iter().filter(|word| !word.is_empty()) {
        let word = word.to_ascii_lowercase();
        for (at, _) in lowered.match_indices(&word) {
            found[at..at + word.len()].fill(true);
        }
    }
    let mut runs = Vec::new();
    let mut start = 0;
    for at in 1..=text.len() {
        if at == text.len() || found[at] != found[start] {
            runs.push((found[start], &text[start..at]));
            start = at;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::runs;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn words_are_marked_wherever_they_stand() {
        assert_eq!(
            runs("Renew an ID card, id again", &words(&["id"])),
            [
                (false, "Renew an "),
                (true, "ID"),
                (false, " card, "),
                (true, "id"),
                (false, " again")
            ]
        );
    }

    #[test]
    fn words_that_overlap_make_one_mark() {
        assert_eq!(
            runs("abcd", &words(&["ab", "bc"])),
            [(true, "abc"), (false, "d")]
        );
    }

    #[test]
    fn nothing_to_mark_leaves_the_text_whole() {
        assert_eq!(runs("text", &words(&["", "q"])), [(false, "text")]);
        assert!(runs("", &words(&["x"])).is_empty());
    }

    #[test]
    fn letters_of_several_bytes_are_never_cut() {
        let text = "\u{8eab}\u{4efd}\u{8bc1}";
        assert_eq!(
            runs(text, &words(&["\u{4efd}"])),
            [(false, "\u{8eab}"), (true, "\u{4efd}"), (false, "\u{8bc1}")]
        );
    }
}
