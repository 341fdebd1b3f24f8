//! What a number format makes of a stored number: the decimal that is seen, exactly.

pub mod around;

use super::super::known;
use super::super::number::DECIMAL;

/// A number format.
#[derive(Clone, Debug, Default)]
pub struct Format {
    sections: Vec<Section>,
}

/// One of the parts of a format, for positive numbers, negative ones, zero, texts.
#[derive(Clone, Debug, Default)]
struct Section {
    /// `[>=100]`.
    when: Option<(String, f64)>,
    /// Digits are shown.
    digits: bool,
    /// How many of them behind the decimal mark; none where that is left open.
    decimals: Option<usize>,
    /// Signs `%` that take the number times a hundred.
    percents: i32,
    /// Commas behind the digits, each of which leaves out thousands.
    thousands: i32,
    /// Texts before the digits, among them and behind them.
    words: [String; 3],
    /// Those among the digits stand elsewhere than between thousands.
    torn: bool,
    /// Numbers are coloured: that may be all that tells those below 0.
    coloured: bool,
    day: bool,
    month: bool,
    year: bool,
    time: bool,
    /// `General`.
    general: bool,
}

/// How what is seen differs from what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Fewer decimals are shown.
    Rounded,
    /// Thousands are left out.
    Scaled,
    /// Nothing, or a dash, is shown.
    Hidden,
}

/// A number as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its text, as the reader of figures takes it.
    pub text: String,
    /// How it differs from what is stored.
    pub differs: Option<Differs>,
}

impl Format {
    /// Of a format code; what stands behind its fourth part says nothing.
    pub fn of(code: &str) -> Format {
        let code: String = code.chars().filter(|c| !c.is_control()).collect();
        let parts = split(&code);
        Format {
            sections: parts.iter().take(4).map(|one| section(one)).collect(),
        }
    }

    /// The part that a number is shown by, and whether that shows numbers below 0 without
    /// a sign of its own.
    fn section(&self, value: f64) -> Option<(&Section, bool)> {
        let holds = |(op, than): &(String, f64)| match op.as_str() {
            "<" => value < *than,
            "<=" => value <= *than,
            ">" => value > *than,
            ">=" => value >= *than,
            "<>" => value != *than,
            _ => value == *than,
        };
        if self.sections.iter().any(|one| one.when.is_some()) {
            let fits = |one: &&Section| one.when.as_ref().is_none_or(holds);
            let found = self.sections.iter().find(fits)?;
            return Some((found, self.sections.len() > 1));
        }
        let at = match self.sections.len() {
            0 | 1 => 0,
            _ if value < 0.0 => 1,
            3.. if value == 0.0 => 2,
            _ => 0,
        };
        Some((self.sections.get(at)?, at == 1))
    }

    /// What is read of a stored number; `from_1904`: days are counted from that year on.
    pub fn read(&self, value: f64, from_1904: bool) -> Shown {
        let plain = Section {
            general: true,
            ..Section::default()
        };
        let (section, unsigned) = self.section(value).unwrap_or((&plain, false));
        if section.day || section.month && !section.time || section.year {
            return Shown {
                text: section.date(value, from_1904),
                differs: None,
            };
        }
        if section.time {
            return Shown {
                text: clock(value),
                differs: None,
            };
        }
        if !section.digits && !section.general {
            return section.of_words();
        }
        section.number(value, unsigned)
    }
}

impl Section {
    /// A number shown by its digits; `unsigned`: below 0 it has no sign but what the
    /// format gives it.
    fn number(&self, value: f64, unsigned: bool) -> Shown {
        let (negative, digits, point) = digits(value);
        let point = point + 2 * self.percents - 3 * self.thousands;
        let decimals = usize::try_from(digits.len() as i32 - point).unwrap_or(0);
        let decimals = if digits == "0" { 0 } else { decimals };
        let wanted = self.decimals.unwrap_or(0).max(decimals);
        let mut number = plain(false, &digits, point, wanted);
        number.push_str(&"%".repeat(self.percents.max(0) as usize));
        let rounded = self.decimals.is_some_and(|shown| shown < decimals);
        let around = around::Around {
            words: &self.words,
            torn: self.torn,
            below: negative,
            signed: negative && !unsigned,
            coloured: self.coloured,
        };
        Shown {
            text: around.seen(&number),
            differs: match (self.thousands > 0, rounded) {
                (true, _) => Some(Differs::Scaled),
                (false, true) => Some(Differs::Rounded),
                (false, false) => None,
            },
        }
    }

    /// A number in whose place words stand, a dash, or nothing.
    fn of_words(&self) -> Shown {
        let words = self.words.concat();
        let words = words.trim();
        if words.chars().any(char::is_alphabetic) {
            return Shown {
                text: words.to_string(),
                differs: None,
            };
        }
        // Who looks at it sees no figure.
        Shown {
            text: "-".to_string(),
            differs: Some(Differs::Hidden),
        }
    }

    fn date(&self, value: f64, from_1904: bool) -> String {
        let Some(day) = known::of_serial(value, from_1904) else {
            return number(value);
        };
        match (self.day, self.month, self.year) {
            (false, true, true) => format!("{:02}/{:04}", day.month(), day.year()),
            (false, false, true) => format!("{:04}", day.year()),
            _ => day.to_string(),
        }
    }
}

/// A time of the day: `13:30:00`.
fn clock(value: f64) -> String {
    let seconds = (value.fract().abs() * 86_400.0).round() as u64;
    format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// A stored number to 15 significant digits, without a format.
pub fn number(value: f64) -> String {
    let (negative, digits, point) = digits(value);
    let decimals = usize::try_from(digits.len() as i32 - point).unwrap_or(0);
    plain(negative, &digits, point, decimals)
}

/// Sign, digits without zeros at their end, and where the point stands among them. Of a
/// stored number no more than 15 digits are meant.
fn digits(value: f64) -> (bool, String, i32) {
    let text = format!("{:.14e}", value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let all: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = all.trim_end_matches('0');
    if digits.is_empty() {
        return (false, "0".to_string(), 1);
    }
    let exponent: i32 = exponent.parse().unwrap_or(0);
    (value < 0.0, digits.to_string(), exponent + 1)
}

/// Digits in plain notation with so many decimals.
fn plain(negative: bool, digits: &str, point: i32, decimals: usize) -> String {
    let mut out = String::with_capacity(digits.len() + 4);
    if negative {
        out.push('-');
    }
    let before = usize::try_from(point).unwrap_or(0);
    let whole: String = digits.chars().take(before).collect();
    if whole.is_empty() {
        out.push('0');
    } else {
        out.push_str(&whole);
        out.push_str(&"0".repeat(before.saturating_sub(digits.len())));
    }
    if decimals == 0 {
        return out;
    }
    out.push(char::from(DECIMAL));
    let zeros = usize::try_from(-point).unwrap_or(0);
    let rest = digits.get(before..).unwrap_or("");
    out.push_str(&"0".repeat(zeros));
    out.push_str(rest);
    let written = zeros + rest.len();
    out.push_str(&"0".repeat(decimals.saturating_sub(written)));
    out
}

/// The parts of a format code, parted by semicolons outside of texts.
fn split(code: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    for c in code.chars() {
        let free = !quoted && !bracket && !escaped;
        if c == ';' && free {
            out.push(String::new());
            continue;
        }
        escaped = matches!(c, '\\' | '_' | '*') && free;
        quoted ^= c == '"' && (free || quoted);
        bracket = c == '[' && free || bracket && c != ']';
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out
}

fn section(code: &str) -> Section {
    let mut out = Section {
        general: code.to_lowercase().contains("general") || code.trim() == "@",
        ..Section::default()
    };
    if out.general {
        return out;
    }
    let mut chars = code.chars().peekable();
    let (mut behind, mut commas, mut open) = (false, 0, false);
    // So many digits before the decimal mark, and before each text among them.
    let (mut whole, mut parted) = (0usize, Vec::new());
    while let Some(c) = chars.next() {
        // Where words stand: before all digits, or behind those so far.
        let at = if out.digits { 2 } else { 0 };
        match c {
            '"' => out.words[at].extend(chars.by_ref().take_while(|c| *c != '"')),
            '\\' => out.words[at].extend(chars.next()),
            '_' | '*' => {
                chars.next();
                out.words[at].push(' ');
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                bracket(&inside, at, &mut out);
            }
            '0' | '#' | '?' => {
                // More digits follow: what stood behind them is among them.
                let words = std::mem::take(&mut out.words[2]);
                if !words.is_empty() {
                    out.torn |= behind;
                    parted.push(whole);
                    out.words[1].push_str(&words);
                }
                out.digits = true;
                commas = 0;
                match behind {
                    true => *out.decimals.get_or_insert(0) += 1,
                    false => whole += 1,
                }
            }
            '.' => {
                behind = true;
                out.decimals.get_or_insert(0);
            }
            ',' if out.digits => commas += 1,
            '%' => out.percents += 1,
            'E' | 'e' if out.digits => {
                open = true;
                chars.next_if(|sign| matches!(sign, '+' | '-'));
            }
            '/' if out.digits => open = true,
            'd' | 'D' => out.day = true,
            'y' | 'Y' | 'e' | 'E' => out.year = true,
            'm' | 'M' => out.month = true,
            'h' | 'H' | 's' | 'S' => out.time = true,
            'A' | 'P' | 'a' | 'p' => {}
            other => out.words[at].push(other),
        }
    }
    out.torn |= parted.iter().any(|before| (whole - before) % 3 != 0);
    if open && out.words[1].trim().is_empty() {
        // `# ?/?`.
        (out.torn, out.words[1]) = (false, String::new());
    }
    if out.digits {
        (out.day, out.month, out.year, out.time) = (false, false, false, false);
        out.decimals = Some(out.decimals.unwrap_or(0)).filter(|_| !open);
        out.thousands = commas;
    }
    out
}

/// The names of colours, of which a number may follow.
const COLOURS: [&str; 9] = [
    "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow", "color",
];

/// What stands in brackets: a condition, a currency, an elapsed time, a colour.
fn bracket(inside: &str, at: usize, out: &mut Section) {
    let comparison = inside.trim_start_matches(['<', '>', '=']);
    let op = &inside[..inside.len() - comparison.len()];
    let lower = inside.to_lowercase();
    if let (false, Ok(than)) = (op.is_empty(), comparison.trim().parse()) {
        out.when = Some((op.to_string(), than));
    } else if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        out.words[at].push_str(sign);
    } else if COLOURS.iter().any(|colour| lower.starts_with(colour)) {
        out.coloured = true;
    } else if inside
        .chars()
        .all(|c| matches!(c, 'h' | 'm' | 's' | 'H' | 'M' | 'S'))
    {
        out.time = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, code: &str) -> (String, Option<Differs>) {
        let shown = Format::of(code).read(value, false);
        (shown.text.replace(char::from(DECIMAL), "."), shown.differs)
    }

    #[test]
    fn a_number_is_what_is_seen() {
        for (value, code, text, differs) in [
            (0.575, "0.0%", "57.5%", None),
            (0.07, "0%", "7%", None),
            (0.075, "0%", "7.5%", Some(Differs::Rounded)),
            (0.58, "0.00", "0.58", None),
            (0.1 + 0.2, "General", "0.3", None),
            (57.58, "0.0", "57.58", Some(Differs::Rounded)),
            (57.5, "0.0\"%\"", "57.5%", None),
            (57.5, "0.0\\%", "57.5%", None),
            (1_234_567.0, "#,##0", "1234567", None),
            (1_234_567.0, "#,##0,", "1234.567", Some(Differs::Scaled)),
            (-2.5, "0.0;(0.0)", "-2.5", None),
            (
                0.0,
                "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
                "-",
                Some(Differs::Hidden),
            ),
            (
                12.0,
                "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
                "12",
                None,
            ),
            (5.0, ";;;", "-", Some(Differs::Hidden)),
            (0.0, "0;-0;;@", "-", Some(Differs::Hidden)),
            (1.0, "[>=1]\"Đạt\";\"Chưa đạt\"", "Đạt", None),
            (0.0, "[>=1]\"Đạt\";\"Chưa đạt\"", "Chưa đạt", None),
            (4.1, "0.00", "4.10", None),
            (1e20, "General", "100000000000000000000", None),
            (1.5e-7, "General", "0.00000015", None),
            (0.1234, "0.00E+00", "0.1234", None),
            (1.6, "0.0 \"triệu người\"", "1.6 triệu người", None),
            (1_000.0, "#,##0\\ [$₫-42A]", "1000 đồng", None),
            (12_345_678_901_234_567.0, "0", "12345678901234600", None),
            (3.25, "# ?/?", "3.25", None),
            // A sign, a scale, a digit that the stored number has not.
            (5.0, "\"-\"0.0", "-5.0", None),
            (5.0, "\\-0.0", "-5.0", None),
            (5.0, "-0.0", "-5.0", None),
            (5.0, "(0.0)", "(5.0)", None),
            (5.0, "\"↓\"0.0", "↓5.0", None),
            (5.0, "\"(-)\"0.0", "(-)5.0", None),
            (5.0, "\"giảm \"0.0", "giảm 5.0", None),
            (5.0, "0.0-", "5.0-", None),
            (60.0, "0\"0\"", "600", None),
            (60.0, "\"1\"0", "160", None),
            (25.0, "0\"‰\"", "25‰", None),
            (25.0, "0‰", "25‰", None),
            (25.0, "0\".\"0", "25 “.”", None),
            (1_234.0, "0\".\"0", "1234 “.”", None),
            (5.0, "#\".\"##0", "5 “.”", None),
            (1_234.0, "#\".\"##0", "1234", None),
            (1_234.0, "# ##0", "1234", None),
            (5.0, "# ##0", "5", None),
            (5.0, "\"$\"0", "$5", None),
            // Signs that say what is stored.
            (5.0, "+0.0;-0.0", "+5.0", None),
            (-5.0, "+0.0;-0.0", "-5.0", None),
            (-5.0, "0.0;\\-0.0", "-5.0", None),
            (-5.0, "0.0", "-5.0", None),
            (-5.0, "\"-\"0.0", "--5.0", None),
            (-5.0, "[Color10]▲0.0;[Red]▼0.0", "-5.0", None),
            (5.0, "[Color10]▲0.0;[Red]▼0.0", "▲5.0", None),
            (-5.0, "[<0]▼0.0;▲0.0", "-5.0", None),
            (-5.0, "0.0;[Red]0.0", "-5.0", None),
            // Below 0, and seen above: nobody knows.
            (-5.0, "0.0;0.0", "5.0 (-5.0)", None),
            (-5.0, "0.0;\"▲\"0.0", "▲5.0 (-5.0)", None),
            (7.5, "0.0\" (%)\"", "7.5%", None),
            (
                -1_234.0,
                "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* \"-\"??\\ _₫_-;_-@_-",
                "-1234",
                None,
            ),
            (
                1_234.0,
                "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* \"-\"??\\ _₫_-;_-@_-",
                "1234",
                None,
            ),
        ] {
            assert_eq!(
                shown(value, code),
                (text.to_string(), differs),
                "{value} {code}"
            );
        }
    }

    #[test]
    fn a_date_is_the_day_the_month_or_the_year() {
        for (value, code, text) in [
            (45_747.0, "dd/mm/yyyy", "2025-03-31"),
            (45_747.0, "[$-1042A]d/m/yy;@", "2025-03-31"),
            (45_717.0, "mm/yyyy", "03/2025"),
            (45_658.0, "yyyy", "2025"),
            (59.0, "d/m/yyyy", "1900-02-28"),
            (61.0, "d/m/yyyy", "1900-03-01"),
            (0.5, "h:mm", "12:00:00"),
        ] {
            assert_eq!(shown(value, code).0, text, "{value} {code}");
        }
        let day = Format::of("d/m/yyyy").read(0.0, true);
        assert_eq!(day.text, "1904-01-01");
    }
}
