//! What the lines above a table say of all its figures beside which indicator they are
//! of: that they are of what is to be, of a part of a year, of another place.

use super::columns::{Column, Columns};
use super::{Known, Table, label_in_title};
use crate::data::heading::Why;
use crate::data::sheet::Sheet;
use crate::data::spelling::Meant;
use crate::source::text::key;
use crate::source::words::WORDS;

/// What the titles of a table say of its figures.
#[derive(Debug, Default)]
pub struct About {
    /// Why they are no figures of the years in the headings.
    pub why: Option<Why>,
    /// The title that says so.
    pub said: String,
    /// The place they are of, where it is not the programme's own.
    pub place: Option<String>,
}

/// What the titles of a table say of all its figures; a title that is the name of an
/// indicator says nothing more.
pub fn about(sheet: &Sheet, table: &Table, known: Known) -> About {
    let rows = table.titles.iter().filter_map(|at| sheet.row(*at));
    of_titles(rows.map(|row| row.text(0)), known)
}

/// As [`about`], of the titles themselves.
pub fn of_titles(titles: impl Iterator<Item = String>, known: Known) -> About {
    let mut about = About::default();
    for text in titles {
        if label_in_title(&text, known.vocabulary).is_none() {
            let said = why(&text);
            if about.why.is_none() && said.is_some() {
                (about.why, about.said) = (said, text.clone());
            }
            about.place = about.place.or_else(|| place(&text, known));
        }
    }
    about
}

/// Why figures under a title are none of their year's results.
fn why(title: &str) -> Option<Why> {
    let said = key(title);
    let result = WORDS.result_headings.within(&said);
    let named = WORDS.no_goal_titles.within(&said);
    if WORDS.goal_titles.within(&said) && !result && !named {
        return Some(Why::Goal);
    }
    let words: Vec<&str> = said.split_whitespace().collect();
    let parts = [key("tháng"), key("quý")];
    let counted = words.windows(2).any(|pair| {
        let (first, second) = (pair[0], pair[1]);
        let number = |word: &str| {
            let digits = word.split(['/', '-']).next().unwrap_or(word);
            let roman = matches!(digits, "i" | "ii" | "iii" | "iv");
            roman || digits.parse::<u8>().is_ok_and(|n| n < 12)
        };
        second == parts[0] && number(first)
            || parts.iter().any(|part| first == part) && number(second)
    });
    let half = ["đầu năm", "nửa năm", "giữa năm"].map(key);
    let halves = half.iter().any(|half| said.contains(half.as_str()));
    (counted || halves).then_some(Why::PartOfYear)
}

/// The place other than the programme's own that a title ends in: `Thành phố Đà Lạt`,
/// `… CỦA TỈNH BÌNH THUẬN NĂM 2025`.
fn place(title: &str, known: Known) -> Option<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let kinds: Vec<Vec<&str>> = (WORDS.narrow_places.keys())
        .map(|kind| kind.split(' ').collect())
        .collect();
    let said: Vec<String> = words.iter().map(|word| key(word)).collect();
    let ends = [
        key("năm"),
        key("giai đoạn"),
        key("giai"),
        key("đến"),
        key("quý"),
    ];
    for at in 0..words.len() {
        let of_kind = kinds.iter().filter(|kind| {
            kind.len() <= said.len() - at && (kind.iter().zip(&said[at..])).all(|(a, b)| a == b)
        });
        let Some(kind) = of_kind.map(Vec::len).max() else {
            continue;
        };
        let stop = (at + kind..words.len()).find(|i| {
            ends.contains(&said[*i])
                || said[*i].starts_with(|c: char| c.is_ascii_digit() || "(-–,;".contains(c))
        });
        let stop = stop.unwrap_or(words.len());
        let name = words[at + kind..stop].join(" ");
        let name = name.trim_end_matches([',', '.', ';', ':', ')']);
        let proper = name.chars().next().is_some_and(char::is_uppercase);
        if name.is_empty() || !proper || stop - at > 6 {
            continue;
        }
        let spelt = words[at..stop].join(" ");
        let spelt = spelt.trim_end_matches([',', '.', ';', ':', ')']);
        let read = |text: &str| match known.spellings.read(text) {
            Meant::Named(name) | Meant::Read(name) => Some(name.to_string()),
            _ => None,
        };
        let before = at.checked_sub(1).map(|before| said[before].as_str());
        if before.is_some_and(|word| WORDS.plural_words.has(word)) {
            continue;
        }
        match read(spelt).or_else(|| read(name)) {
            Some(found) if known.spellings.is_own(&found) => return None,
            Some(found) => return Some(found),
            // In capitals every word looks like a name: `XÃ ĐẠT CHUẨN` is none where the
            // programme measures `Tỷ lệ xã đạt chuẩn`.
            None if known.vocabulary.says(&said[at..=at + kind]) => {}
            None => return Some(spelt.to_string()),
        }
    }
    // The name alone: `Hà Nội`.
    match known.spellings.read(title) {
        Meant::Named(name) | Meant::Read(name) if !known.spellings.is_own(&name) => {
            Some(name.to_string())
        }
        _ => None,
    }
}

/// Sets aside the columns of figures whose headings do not say that they are results.
pub fn set_aside(columns: &mut Columns, why: Why) {
    for (column, text) in columns.all.iter_mut().zip(&columns.texts) {
        let said = key(text);
        if let Column::Figures(figures) = column {
            let year = figures.period.is_some();
            let stands = match why {
                Why::Goal => WORDS.result_headings.within(&said),
                _ => WORDS.part_year_headings.within(&said) || !year,
            };
            if !stands {
                *column = Column::Aside(why);
            }
        }
    }
}
