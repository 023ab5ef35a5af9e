//! Searching as one types without an input method: pinyin and initials.

use contract::Endpoint;
use contract::endpoints::Search;
use contract::wire::HitKind;

use super::ask;
use crate::exchange::cannot_tell;
use crate::kit::Kit;

/// Words that most catalogues know, with their pinyin and initials.
const SOUNDS: [(&str, &str, &str); 4] = [
    ("\u{8eab}\u{4efd}\u{8bc1}", "shenfenzheng", "sfz"),
    ("\u{793e}\u{4fdd}", "shebao", "sb"),
    ("\u{516c}\u{79ef}\u{91d1}", "gongjijin", "gjj"),
    ("\u{8425}\u{4e1a}\u{6267}\u{7167}", "yingyezhizhao", "yyzz"),
];

pub fn run(kit: &mut Kit) {
    for (what, pick) in [("pinyin", 0), ("initials", 1)] {
        kit.case(
            &Search::ABOUT,
            &format!("what is found by words is found by {what}"),
            |client| {
                let mut silent = Vec::new();
                for (words, pinyin, initials) in SOUNDS {
                    let by_words = ask(client, words, Some(HitKind::Item))?;
                    if by_words
                        .value
                        .groups
                        .iter()
                        .all(|group| group.hits.is_empty())
                    {
                        continue;
                    }
                    let sound = [pinyin, initials][pick];
                    let by_sound = ask(client, sound, Some(HitKind::Item))?;
                    if by_sound
                        .value
                        .groups
                        .iter()
                        .any(|group| !group.hits.is_empty())
                    {
                        return Ok(());
                    }
                    silent.push(sound);
                }
                match silent.is_empty() {
                    true => cannot_tell("none of the kit's words is found at all"),
                    false => cannot_tell(format!(
                        "nothing is found for {}: not offered",
                        silent.join(", ")
                    )),
                }
            },
        );
    }
}
