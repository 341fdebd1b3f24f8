//! Headings that name a year, as documents word them: `Mục tiêu đến năm 2025`,
//! `KH 2025`, `2030 (%)`; and `Thực hiện năm 2023`, where the indicator stood.

use super::Heading;
use crate::source::heading::{Says, says};
use crate::source::text::key;

/// What a heading, as a key, says: exactly one year, and words that do not change
/// what it is. `Quý I/2025`, `2026 - 2030`, `so với năm 2020` are no year's column.
pub(super) fn heading(typed: &str) -> Heading {
    let bare = without_unit(typed);
    if let Some(years) = of_years(bare) {
        return years;
    }
    let mut year = None;
    let (mut goal, mut actual) = (false, false);
    for word in bare.split_whitespace() {
        let word = word.trim_matches([':', ',', '.']);
        match (word.parse(), says(word)) {
            (Ok(number @ 1000..=9998), _) if year.is_none() && word.len() == 4 => {
                year = Some(number);
            }
            (_, Some(says)) => {
                goal |= says == Says::Goal;
                actual |= says == Says::Actual;
            }
            _ if word.is_empty() => {}
            _ => return Heading::Unknown,
        }
    }
    match year {
        None => Heading::Unknown,
        // `Mục tiêu thực hiện năm 2025` is to be.
        Some(year) if actual && !goal => Heading::Baseline(year),
        Some(year) => Heading::Year(year),
    }
}

/// `Giai đoạn 2021 - 2025`, `Mục tiêu giai đoạn 2021-2025`, as keys.
fn of_years(bare: &str) -> Option<Heading> {
    let words = key("giai đoạn");
    let (before, years) = bare.split_once(words.as_str())?;
    let goal = |word: &str| says(word) == Some(Says::Goal);
    let (first, last) = years.split_once(['-', '–'])?;
    let year =
        |text: &str| (text.trim().parse::<i16>().ok()).filter(|year| (1000..=9998).contains(year));
    let (first, last) = (year(first)?, year(last)?);
    let known = before.split_whitespace().all(goal);
    (known && first < last).then_some(Heading::Years(first, last))
}

/// The heading without a unit in brackets at its end.
fn without_unit(typed: &str) -> &str {
    let open = typed.strip_suffix(')').and_then(|rest| rest.rfind('('));
    let Some(open) = open else { return typed };
    let unit = &typed[open..];
    if unit.contains(|c: char| c.is_ascii_digit()) && !unit.contains(['/', '%']) {
        return typed;
    }
    &typed[..open]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_documents_head_their_columns() {
        let read = |typed: &str| heading(&key(typed));
        assert_eq!(read("Giai đoạn 2021-2025"), Heading::Years(2021, 2025));
        assert_eq!(read("KH giai đoạn 2021 – 2025"), Heading::Years(2021, 2025));
        assert_eq!(read("Thực hiện giai đoạn 2016-2020"), Heading::Unknown);
        for (typed, year) in [
            ("2025", 2025),
            ("đến năm 2030", 2030),
            ("Mục tiêu đến năm 2025", 2025),
            ("Chỉ tiêu giao năm 2025", 2025),
            ("KH 2025", 2025),
            ("Mục tiêu thực hiện đến hết năm 2030", 2030),
            ("2030 (%)", 2030),
            ("Đến 2030 (giường/10.000 dân)", 2030),
        ] {
            assert_eq!(read(typed), Heading::Year(year), "{typed}");
        }
        for typed in [
            "Thực hiện năm 2023",
            "TH 2023",
            "Hiện trạng 2023",
            "Ước thực hiện năm 2023",
        ] {
            assert_eq!(read(typed), Heading::Baseline(2023), "{typed}");
        }
        for typed in [
            "Quý I 2025",
            "2026 - 2030",
            "2021-2025",
            "So với năm 2020",
            "31/12/2025",
            "Mục tiêu",
            "2025 (2)",
            "năm 20255",
            "",
        ] {
            assert_eq!(read(typed), Heading::Unknown, "{typed}");
        }
    }
}
