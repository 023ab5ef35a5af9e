//! Tables for spreadsheets. What somebody typed must not become a formula there: a cell that could begin one gets an
//! apostrophe before it.

/// What Excel takes for the beginning of UTF-8.
const MARK: char = '\u{feff}';

/// Rows of cells, ready to be saved.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        for (at, one) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            cell(one, &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

fn cell(one: &str, text: &mut String) {
    text.push('"');
    if begins_a_formula(one) {
        text.push('\'');
    }
    for c in one.chars() {
        if c == '"' {
            text.push('"');
        }
        text.push(c);
    }
    text.push('"');
}

/// Full-width signs too: some spreadsheets fold them.
fn begins_a_formula(one: &str) -> bool {
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    one.starts_with(signs) || one.trim_start().starts_with(signs)
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn what_could_be_a_formula_is_text_and_quotes_are_doubled() {
        for wrong in ["=1+1", "+86", "-2", "@SUM(A1)", "\tx", "\rx", " =1", "＝1"] {
            let text = table(&[vec![wrong.to_owned()]]);
            assert_eq!(text, format!("\u{feff}\"'{wrong}\"\r\n"));
        }
        let text = table(&[vec!["a".into(), "say \"no\", 2-1".into()]]);
        assert_eq!(text, "\u{feff}\"a\",\"say \"\"no\"\", 2-1\"\r\n");
    }
}
