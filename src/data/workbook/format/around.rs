//! What stands around the digits of a number that is seen: a sign, a bracket, an arrow, a
//! unit, a further digit. The figure is what is seen.

/// What a format puts around a number.
pub struct Around<'f> {
    /// Texts before the digits, among them and behind them.
    pub words: &'f [String; 3],
    /// Those among them stand elsewhere than between thousands.
    pub torn: bool,
    /// The stored number is below 0.
    pub below: bool,
    /// It is shown with a minus before all of that.
    pub signed: bool,
    /// A colour may be all that tells it from one above 0.
    pub coloured: bool,
}

impl Around<'_> {
    /// A number with what is seen around it, as it would be typed; `number`: its digits
    /// without a sign. Where what is seen is not what is stored, and nobody can tell which
    /// is meant, a text that is no number.
    pub fn seen(&self, number: &str) -> String {
        let [before, among, behind] = self.words.each_ref().map(|words| words.trim());
        let (before, behind) = match is_money(before) {
            true => ("", format!("đồng {behind}").trim_end().to_string()),
            false if is_money(behind) => (before, "đồng".to_string()),
            false => (before, neutral(behind).to_string()),
        };
        // `#"."##0` parts thousands, where there are any.
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let few = !among.is_empty() && digits < 4;
        if self.torn || few || !among.chars().all(|c| matches!(c, '.' | ',' | ' ')) {
            return format!("{number} “{among}”");
        }
        if self.below && !self.signed {
            let down = before.contains(DOWN) || before.is_empty() && self.coloured;
            return match down && before.chars().all(|c| DOWN.contains(&c) || c == ' ') {
                true => format!("-{number}{}", suffix(bracketless(&behind))),
                false => format!("{before}{number}{} (-{number})", suffix(&behind)),
            };
        }
        let sign = if self.signed { "-" } else { "" };
        let gap = match before.ends_with(char::is_alphabetic) {
            true => " ",
            false => "",
        };
        format!("{sign}{before}{gap}{number}{}", suffix(&behind))
    }
}

/// Signs of what is below 0, before its digits.
const DOWN: [char; 6] = ['-', '−', '–', '(', '▼', '↓'];

/// What stands behind a number without the bracket that closes one before it.
fn bracketless(behind: &str) -> &str {
    behind.strip_prefix(')').unwrap_or(behind).trim_start()
}

/// What stands behind a number, parted from it where it is a word.
fn suffix(behind: &str) -> String {
    match behind.starts_with(char::is_alphabetic) {
        true => format!(" {behind}"),
        false => behind.to_string(),
    }
}

/// Marks behind a number that say nothing are no part of it: a star, a point.
fn neutral(behind: &str) -> &str {
    let bare = behind.trim_matches(['*', '.', ',', ';', ':', ' ', '\u{a0}']);
    match bare {
        "(%)" => "%",
        bare => bare,
    }
}

/// Whether a word is the sign of the đồng.
pub fn is_money(word: &str) -> bool {
    matches!(word, "đ" | "Đ" | "₫" | "VND" | "VNĐ" | "đồng")
}
