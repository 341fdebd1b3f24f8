//! What the words of a title, a heading, a row's label mean: an indicator, a part.

use super::super::vocabulary::Vocabulary;
use crate::data::head;
use crate::source::text::key;
use crate::source::words::WORDS;

/// A word of a table that says what figures are of.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// The name of an indicator, and a unit in brackets behind it.
    Indicator {
        /// The label as the programmes know it.
        label: String,
        /// The unit; empty where none is given.
        unit: String,
    },
    /// Everything: no part.
    Total {
        /// The unit.
        unit: String,
    },
    /// Anything else: a part.
    Part {
        /// Its name.
        text: String,
        /// The unit.
        unit: String,
    },
}

impl Piece {
    /// What a word means.
    pub fn of(text: &str, vocabulary: &Vocabulary) -> Piece {
        let text = unbulleted(text);
        if let Some((label, unit)) = label(text, vocabulary)
            && !vocabulary.is_only_part(label)
        {
            let (label, unit) = (label.to_string(), unit.to_string());
            return Piece::Indicator { label, unit };
        }
        let (bare, unit) = bracketed(text, vocabulary);
        let unit = unit.to_string();
        match head::is_total(bare) || bare.is_empty() {
            true => Piece::Total { unit },
            false => Piece::Part {
                text: bare.to_string(),
                unit,
            },
        }
    }
}

impl Piece {
    /// As a part of what is above, with its unit: the part's name means some indicator's
    /// part where it stands alone.
    pub fn into_part(self, name: &str) -> Piece {
        let unit = match self {
            Piece::Indicator { unit, .. } | Piece::Total { unit } | Piece::Part { unit, .. } => {
                unit
            }
        };
        let text = name.to_string();
        Piece::Part { text, unit }
    }
}

/// A row's label without the dash or bullet by which lists set parts in: `- Thành thị`.
pub fn unbulleted(text: &str) -> &str {
    let text = text.trim();
    let rest = text.trim_start_matches(['-', '+', '•', '–', '—', '·']);
    match rest.starts_with(|c: char| c.is_alphabetic() || c.is_whitespace()) {
        true => rest.trim_start(),
        false => text,
    }
}

/// The part that words name, without what leads to it: `- Nông thôn`, `Trong đó: Nữ`,
/// `Khu vực thành thị`. None where they are no part's name.
pub fn part_name<'t>(text: &'t str, vocabulary: &Vocabulary) -> Option<&'t str> {
    let text = bracketed(unbulleted(text), vocabulary).0;
    let mut rest = text;
    for _ in 0..4 {
        if is_part(vocabulary, rest) || head::is_of_people(rest) {
            return Some(rest);
        }
        rest = without_lead(rest)?;
    }
    None
}

/// What follows the words that lead to a part.
pub fn without_lead(text: &str) -> Option<&str> {
    let blanks = text
        .char_indices()
        .filter(|(_, c)| c.is_whitespace() || *c == ':');
    let cuts: Vec<usize> = blanks.map(|(at, _)| at).take(4).collect();
    cuts.into_iter().rev().find_map(|at| {
        let lead = text[..at].trim_end_matches([':', ',', ' ', '-', '–']);
        let rest = text[at..].trim_start_matches([':', ',', ' ', '-', '–', '+', '\u{a0}']);
        (WORDS.part_intros.has(&key(lead)) && !rest.is_empty()).then_some(rest)
    })
}

/// A part's name, and the unit in brackets behind it: one that is declared, or any
/// behind the word for everything.
fn bracketed<'t>(text: &'t str, vocabulary: &Vocabulary) -> (&'t str, &'t str) {
    let text = text.trim_end_matches('*').trim_end();
    let cut = text
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    match cut {
        Some((before, inner)) => {
            let note = inner.chars().all(|c| c == '*' || c.is_ascii_digit());
            let (before, inner) = (before.trim_end(), inner.trim());
            if note {
                return bracketed(before, vocabulary);
            }
            let unit = inner == "%" || vocabulary.knows_unit(inner) || head::is_total(before);
            if unit { (before, inner) } else { (text, "") }
        }
        None => (text, ""),
    }
}

/// The part of a title that names an indicator, and its unit.
pub fn label_in_title<'t>(title: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    let whole = in_title(title, vocabulary);
    whole.or_else(|| in_title(unnumbered(title), vocabulary))
}

/// A title without its number: `Bảng 5.`, `Biểu số 03:`, `12.`.
pub fn unnumbered(title: &str) -> &str {
    let title = title.trim();
    let words = key(title);
    let heads = WORDS.table_heads.keys();
    let count = (heads.into_iter())
        .filter(|head| {
            words
                .strip_prefix(head)
                .is_some_and(|rest| rest.starts_with(' '))
        })
        .map(|head| head.split(' ').count())
        .max()
        .unwrap_or(0);
    let mut rest = title;
    for _ in 0..count {
        rest = after_word(rest).1;
    }
    let (number, after) = after_word(rest);
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ')' | ':');
    let is_number = match count {
        0 => number.ends_with(['.', ')', ':']) && number.chars().all(plain),
        _ => number.bytes().any(|byte| byte.is_ascii_digit()),
    };
    match is_number {
        true => after.trim_start_matches([' ', '.', ':', '-', '–']),
        false => title,
    }
}

/// The first word of a text, and what follows.
fn after_word(text: &str) -> (&str, &str) {
    let cut = text.split_once(char::is_whitespace);
    cut.map_or((text, ""), |(word, rest)| (word, rest.trim_start()))
}

/// The unit that a cell above a table gives to all of it: `Đơn vị tính: nghìn người`,
/// `(Triệu đồng)`, `KẾT QUẢ (ĐVT: ha)`. One that is said and not declared is given too:
/// its figures are then refused by name.
pub fn unit_of_table<'t>(line: &'t str, vocabulary: &Vocabulary) -> Option<&'t str> {
    let line = line.trim();
    let inner = line.strip_suffix(')').and_then(|rest| {
        let open = rest.rfind('(')?;
        Some((rest[..open].trim(), rest[open + 1..].trim()))
    });
    if let Some((before, inner)) = inner {
        let plain = !before.contains('(') && is_unit(inner, vocabulary);
        if let Some(unit) = said_unit(inner, vocabulary).or(plain.then_some(inner)) {
            return Some(unit);
        }
    }
    if is_unit(line, vocabulary) {
        return Some(line);
    }
    // `KẾT QUẢ THU NGÂN SÁCH - Triệu đồng`.
    let behind = line
        .rsplit_once([',', '-', '–', ';'])
        .map(|(_, unit)| unit.trim());
    let money = |unit: &&str| is_unit(unit, vocabulary) && is_no_title(unit);
    behind.filter(money).or_else(|| said_unit(line, vocabulary))
}

/// Whether a line that gives this unit says nothing more: `(hộ)`, `ĐVT: %`, and not `Tỷ lệ
/// hộ nghèo (%)`.
pub fn is_only_unit(line: &str, unit: &str) -> bool {
    let before = line.rfind(unit).map_or("", |at| &line[..at]);
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let said = key(before.trim_start_matches(|c: char| !c.is_alphanumeric()));
    said.is_empty() || WORDS.column_unit.has(&said) || WORDS.unit_leads.has(&said)
}

fn is_unit(text: &str, vocabulary: &Vocabulary) -> bool {
    text == "%" || vocabulary.knows_unit(text)
}

/// Whether a unit is of money.
pub fn is_of_money(unit: &str) -> bool {
    let said = key(unit);
    let mut words = said.split([' ', '/']);
    words.any(|word| word == key("đồng") || word == "usd")
}

/// Whether a unit is of money, or has a power of ten in words: no word of a title.
fn is_no_title(unit: &str) -> bool {
    let said = key(unit);
    let mut many = WORDS.multiples.keys().iter();
    is_of_money(unit) || many.any(|[word, _]| said.starts_with(&format!("{word} ")))
}

/// A heading without the unit behind it, and the unit: `Chỉ tiêu (triệu đồng)`, `Giá trị
/// (ĐVT: ha)`, `Chỉ tiêu - ĐVT: triệu đồng`. None where it gives none.
pub fn unit_of_heading<'t>(
    heading: &'t str,
    vocabulary: &Vocabulary,
) -> Option<(&'t str, &'t str)> {
    let heading = heading.trim();
    let inner = heading
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let cut = inner.or_else(|| heading.split_once([',', '-', '–', ';']));
    let (before, behind) = cut?;
    let behind = behind.trim();
    let unit = said_unit(behind, vocabulary);
    let unit = unit.or(is_unit(behind, vocabulary).then_some(behind))?;
    Some((before.trim_end(), unit))
}

/// What follows the words for a unit, `ĐVT:`; a body that reports is none.
fn said_unit<'t>(line: &'t str, vocabulary: &Vocabulary) -> Option<&'t str> {
    const ENDS: [char; 5] = [':', '-', '–', '=', '.'];
    if let Some((said, unit)) = line.split_once(':') {
        let unit = unit.trim().trim_end_matches(['.', ')']).trim_end();
        let firm = key(said) != key("đơn vị") || said.trim().eq_ignore_ascii_case("unit");
        let body = WORDS.agency_heads.keys().any(|head| {
            let said = key(unit);
            said == head
                || said
                    .strip_prefix(head)
                    .is_some_and(|rest| rest.starts_with(' '))
        });
        let said = key(said.trim());
        if WORDS.unit_leads.has(&said) && is_unit(unit, vocabulary) {
            return Some(unit);
        }
        if WORDS.column_unit.has(&said) && !unit.is_empty() {
            return (is_unit(unit, vocabulary) || firm || !body).then_some(unit);
        }
    }
    // `ĐVT triệu đồng`, `Đơn vị tính - triệu đồng`.
    let blanks = line.match_indices(char::is_whitespace).map(|(at, _)| at);
    blanks.take(5).find_map(|at| {
        let said = line[..at].trim_end_matches(ENDS);
        let unit = line[at..].trim_start_matches(|c: char| c.is_whitespace() || ENDS.contains(&c));
        let said = key(said);
        let leads = WORDS.column_unit.has(&said) || WORDS.unit_leads.has(&said);
        (leads && is_unit(unit, vocabulary)).then_some(unit)
    })
}

/// The unit that the cells of a row above a table, or below its rows, give; none where a
/// cell of it is a figure.
pub fn unit_of_cells<'t>(cells: &'t [String], vocabulary: &Vocabulary) -> Option<&'t str> {
    let filled: Vec<&str> = (cells.iter().map(|cell| cell.trim()))
        .filter(|cell| !cell.is_empty())
        .collect();
    if let [said, unit] = filled.as_slice()
        && WORDS
            .column_unit
            .has(&key(said.trim_end_matches([':', ' '])))
    {
        return Some(unit);
    }
    (filled.len() < 4)
        .then(|| {
            filled
                .iter()
                .find_map(|cell| unit_of_table(cell, vocabulary))
        })
        .flatten()
}

fn in_title<'t>(title: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    if let Some(found) = label(title, vocabulary) {
        return Some(found);
    }
    const CUTS: [&str; 5] = [" by ", " and by ", " theo ", " phân theo ", " chia theo "];
    let mut cuts: Vec<usize> = (CUTS.iter())
        .flat_map(|word| title.match_indices(word).map(|(at, _)| at))
        .collect();
    cuts.sort_unstable();
    (cuts.iter().rev()).find_map(|&at| label(&title[..at], vocabulary))
}

/// A label as it stands, or without what follows in brackets: its unit, a
/// footnote's star. A running number before it is passed over: `2.1. Số bác sĩ`.
pub fn label<'t>(text: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    bare_label(text, vocabulary).or_else(|| {
        let (number, rest) = after_number(text)?;
        let found = bare_label(rest, vocabulary)?;
        // A code of another indicator beside a name is no running number.
        let plain = !number.contains('.') && text.trim().split(' ').next() != Some(number);
        let same = || vocabulary.coded(number, found.0).is_ok();
        (!vocabulary.is_only_part(found.0) && (plain || same())).then_some(found)
    })
}

/// The number before a name, without its mark, and the name: `1.`, `2.1`, `(3)`, `IV.`, `a)`.
fn after_number(text: &str) -> Option<(&str, &str)> {
    let (typed, rest) = text.trim().split_once(char::is_whitespace)?;
    let number = typed
        .trim_start_matches('(')
        .trim_end_matches(['.', ')', '/', ':', '-']);
    let digits = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let marked = number.len() < typed.len();
    let letter = number.chars().count() == 1 && number.chars().all(char::is_alphabetic);
    let roman = !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
    (digits || marked && (letter || roman)).then(|| (number, rest.trim_start()))
}

fn bare_label<'t>(text: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    let (mut rest, mut unit) = (text.trim(), "");
    loop {
        if vocabulary.knows(rest) {
            return Some((rest, unit));
        }
        // A code is told from another by its marks.
        let named = rest.chars().filter(|c| c.is_alphabetic()).count() > 2;
        let starless = match named {
            true => rest.trim_end_matches(MARKS),
            false => rest.trim_end_matches('*'),
        };
        let starless = starless.trim_end();
        if starless.len() < rest.len() {
            rest = starless;
            continue;
        }
        let open = rest.strip_suffix(')')?.rfind('(')?;
        let inner = rest[open + 1..rest.len() - 1].trim();
        let mark = inner.chars().all(|c| c == '*' || c.is_ascii_digit());
        let before = rest[..open].trim_end();
        if !mark && !is_initials(inner, before) && !is_of_whole(inner, vocabulary) {
            unit = inner;
        }
        rest = before;
    }
}

/// Marks behind a name that are no part of it: of a footnote, of a list.
const MARKS: [char; 14] = [
    '*', ':', ';', '.', ',', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹',
];

/// Whether words in brackets behind a name leave it the whole: `toàn tỉnh`, `tỉnh Lạng Sơn`
/// of that province's programmes, `thực hiện`, `SYT` that reports for all.
fn is_of_whole(inner: &str, vocabulary: &Vocabulary) -> bool {
    let said = key(inner);
    let model = vocabulary.model();
    let places: Vec<String> = (model.programmes.iter())
        .map(|one| one.place.as_deref().map_or(String::new(), key))
        .collect();
    let city = |place: &String| WORDS.central_cities.words().any(|city| key(city) == *place);
    let (province, of_city) = (key("tỉnh"), key("thành phố"));
    let is_own = |place: &String| {
        let kind = if city(place) { &of_city } else { &province };
        !place.is_empty()
            && (said == *place
                || said == format!("{kind} {place}")
                || said
                    .strip_prefix(&key("toàn"))
                    .or(said.strip_prefix(&key("cả")))
                    .is_some_and(|rest| rest.trim() == kind))
    };
    let agency =
        (model.agencies.iter()).any(|one| key(&one.id) == said && head::is_wide_agency(&one.name));
    let own = !places.is_empty() && places.iter().all(is_own);
    own || agency || said == key("thực hiện") || said == key("kết quả")
}

/// Whether a text is the initials of words before it: `bảo hiểm y tế (BHYT)`.
fn is_initials(text: &str, before: &str) -> bool {
    let short = text.chars().count() > 1 && text.chars().all(char::is_uppercase);
    let initials: String = before
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .collect();
    short && initials.to_lowercase().contains(&text.to_lowercase())
}

/// Whether words are the name of a part some indicator has.
pub fn is_part(vocabulary: &Vocabulary, words: &str) -> bool {
    !words.is_empty() && vocabulary.is_part(&key(words))
}
