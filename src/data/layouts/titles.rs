//! What the lines above a table say of all its figures beside which indicator they are
//! of: that they are of what is to be, of a part of a year, of another place.

mod dated;

use super::columns::{Column, Columns};
use super::narrowing::{Says, of_sheet, of_title, says};
use super::pieces::{is_only_unit, part_name, unit_of_table};
use super::{Known, Table, label_in_title};
use crate::data::head;
use crate::data::heading::Why;
use crate::data::sheet::Sheet;
use crate::data::spelling::Meant;
use crate::data::table::meta;
use crate::data::vocabulary::Vocabulary;
use crate::model::{Flag, Period};
use crate::source::text::key;
use crate::source::words::{List, WORDS};

pub use dated::{of_day, set_other_years, year_of_sheet, year_said};

/// What lines say of the figures under them.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Why they are no figures of the years in the headings.
    pub why: Option<Why>,
    /// The line that says so.
    pub said: String,
    /// The one year of which that is said; none where it is said of all.
    pub year: Option<i16>,
    /// The place they are of, where it is not the programme's own.
    pub place: Option<String>,
    /// The part of a whole they are of.
    pub part: Option<String>,
    /// How far they may be trusted, and of which year that is said.
    pub flag: Option<(Flag, Option<i16>)>,
    /// The day on which they became known, as written.
    pub published: Option<String>,
    /// The years they are of, one a line that says so.
    pub years: Vec<i16>,
}

impl About {
    /// Takes over what another line says and this does not.
    pub fn add(&mut self, other: About) {
        if self.why.is_none() {
            (self.why, self.said, self.year) = (other.why, other.said, other.year);
        }
        self.place = self.place.take().or(other.place);
        self.part = match (self.part.take(), other.part) {
            (Some(own), Some(more)) if !key(&own).contains(&key(&more)) => {
                Some(format!("{own}, {more}"))
            }
            (own, more) => own.or(more),
        };
        self.flag = self.flag.or(other.flag);
        self.published = self.published.take().or(other.published);
        self.years.extend(other.years);
    }

    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        let whose = self.place.is_none() && self.part.is_none();
        whose && self.why.is_none() && self.flag.is_none()
    }
}

/// What the lines above a table say of all its figures.
pub fn about(sheet: &Sheet, table: &Table, known: Known) -> About {
    let mut lines: Vec<String> = Vec::new();
    let above = table.above.iter().filter(|at| Some(**at) != table.upper);
    let own = above.filter_map(|at| sheet.row(*at));
    // A row of many cells above a header is no title.
    let own = own.filter(|row| row.filled() <= MOST_CELLS);
    lines.extend(own.flat_map(|row| row.texts()));
    let titles = table.titles.iter().filter(|at| !table.above.contains(at));
    let before = titles.filter_map(|at| sheet.row(*at));
    lines.extend(before.map(|row| row.text(0)));
    of_lines(lines.iter().map(String::as_str), known)
}

/// Cells of a row that may each be a title.
const MOST_CELLS: usize = 3;

/// What lines above figures say of them; one that is the name of an indicator says
/// nothing more.
pub fn of_lines<'l>(lines: impl Iterator<Item = &'l str>, known: Known) -> About {
    let mut about = About::default();
    for line in lines {
        about.add(of_title(line, known));
    }
    if let Some(name) = known.sheet {
        about.add(of_sheet(name, known));
    }
    about
}

/// What one line says of the figures under it.
pub fn of_line(line: &str, known: Known) -> About {
    let mut about = About::default();
    if line.trim().is_empty() {
        return about;
    }
    let full = dated::places_in_full(line);
    let line = full.as_deref().unwrap_or(line);
    if let Some((label, _)) = label_in_title(line, known.vocabulary) {
        // The name of a part, and of nothing else, is of that part.
        if known.vocabulary.is_only_part(label) {
            about.part = Some(label.to_string());
        }
        return about;
    }
    let source = WORDS.column_source.begins(&key(line));
    if !source && let Some((why, year)) = why(line) {
        (about.why, about.year, about.said) = (Some(why), year, line.trim().to_string());
    }
    if let Some((head, day)) = line.split_once(':')
        && WORDS.column_published.has(&key(head.trim()))
    {
        about.published = Some(day.trim().to_string());
        return about;
    }
    about.part = part_name(line, known.vocabulary)
        .or_else(|| part_at_end(line))
        .map(str::to_string);
    if about.part.is_none() && !source && !is_dateline(line) {
        about.place = place(line, known);
    }
    about.flag = standing(line);
    about.years.extend(dated::year_said(line));
    let whose = about.part.is_some() || about.place.is_some() || about.why.is_some();
    if !whose && says(line, known) == Says::Narrows {
        about.part = Some(line.trim().to_string());
    }
    about
}

/// Words of a line that may name a part of people at its end.
const MOST_WORDS: usize = 5;

/// The part that a short line ends with: `Lao động nữ`, `Hộ nghèo thành thị`. The name of a
/// body (`Sở Nông nghiệp và Phát triển nông thôn`) is none.
fn part_at_end(line: &str) -> Option<&str> {
    let line = line.trim().trim_end_matches([':', '.', ';']);
    let said = key(line);
    let short = said.split(' ').count() <= MOST_WORDS;
    if !short || WORDS.agency_heads.begins(&said) || WORDS.plain_titles.begins(&said) {
        return None;
    }
    WORDS.people_parts.entries().find_map(|(word, part)| {
        let before = said.strip_suffix(part)?.strip_suffix(' ')?;
        // `Việt Nam`, `phát triển nông thôn`.
        let name = word.chars().count() < 4 && line.ends_with(|c: char| c != 'ữ' && c != 'Ữ');
        let other = WORDS
            .part_end_stops
            .keys()
            .any(|stop| before.ends_with(stop));
        (!name && !other).then_some(line)
    })
}

/// Whether a line among the rows of a file says of what those below it are; `titled`: the
/// title alone names their indicator.
pub fn heads_rows(line: &str, titled: bool, known: Known) -> bool {
    let labelled = label_in_title(line, known.vocabulary).is_some();
    let bare = key(line.trim().trim_end_matches(':'));
    // `A` heads a section.
    let standing = bare.chars().count() > 1 && WORDS.official.has(&bare);
    let said = key(line.trim());
    let alone = WORDS.column_source.has(&said) || WORDS.column_note.has(&said);
    let note = alone || head::is_note(line);
    let unit = unit_of_table(line, known.vocabulary);
    let unit = unit.is_some_and(|unit| is_only_unit(line, unit));
    !note
        && (standing
            || unit
            || !of_line(line, known).is_empty()
            || says(line, known) == Says::Unknown
            || titled && (labelled || super::cross::is_title(line, known)))
}

/// Bytes of a cell of remarks that may be such a word: a longer one is a sentence.
const MOST_SAID: usize = 64;

/// What a cell of a column of remarks may say of its row, plainly and alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// Nothing of the kind.
    Nothing,
    /// It is of what is to be, of a part of the whole, of a place within.
    Narrows,
    /// It is of a part of the year.
    PartOfYear,
}

/// What a cell of a column of remarks says of its row, plainly and alone.
pub fn says_alone(cell: &[u8], vocabulary: &Vocabulary) -> Alone {
    if cell.is_empty() || cell.len() > MOST_SAID {
        return Alone::Nothing;
    }
    let cell = &*String::from_utf8_lossy(cell);
    let said = key(cell.trim());
    if is_part_of_year(&said) {
        return Alone::PartOfYear;
    }
    let goal = WORDS.plan_headings.has(&said)
        || WORDS.budget_headings.has(&said)
        || WORDS.goal_titles.has(&said)
        || WORDS.firm_goal_titles.has(&said);
    match goal || part_name(cell, vocabulary).is_some() || is_a_place(cell, &said, vocabulary) {
        true => Alone::Narrows,
        false => Alone::Nothing,
    }
}

/// Whether words are a kind of places and a name that is no programme's own: `Huyện Đức
/// Trọng`, and not `Xã hội`.
fn is_a_place(text: &str, said: &str, vocabulary: &Vocabulary) -> bool {
    let name = head::after_kind(said, &[&WORDS.narrow_places]);
    let short = name.is_some_and(|name| name.split(' ').count() < 4);
    let programmes = &vocabulary.model().programmes;
    let own = (programmes.iter().filter_map(|one| one.place.as_deref()))
        .any(|own| said.contains(&key(own)));
    let last = text.trim().rsplit(' ').next();
    short && !own && last.is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Whether words, as their key, are a part of a year and nothing else: `6 tháng đầu năm`,
/// `quý I`.
pub fn is_part_of_year(said: &str) -> bool {
    let plain = |word: &str| {
        let word = word.trim_matches(['/', '(', ')', '.', ',']);
        let number = |part: &str| {
            part.bytes().all(|b| b.is_ascii_digit()) || matches!(part, "i" | "ii" | "iii" | "iv")
        };
        word.split('/').all(number)
            || WORDS.part_year_headings.begins(word)
            || WORDS.year_part_words.has(word)
            || months(word).is_some()
    };
    part_of_year(said) && said.split_whitespace().all(plain)
}

/// Whether a line dates the paper it stands in: `Đà Lạt, ngày 30 tháng 6 năm 2025`.
pub fn is_dateline(line: &str) -> bool {
    let said = key(line);
    let day = key("ngày");
    said.starts_with(&format!("{day} ")) || said.contains(&format!(", {day} "))
}

/// A standing that a line gives, and the year it gives it of: `ƯỚC THỰC HIỆN NĂM 2025`.
pub(super) fn standing(line: &str) -> Option<(Flag, Option<i16>)> {
    let said = key(line);
    let words: Vec<&str> = said.split_whitespace().collect();
    let flags = [("ước", Flag::Estimate), ("sơ bộ", Flag::Preliminary)];
    let (at, flag) = flags.iter().find_map(|(word, flag)| {
        let wanted = key(word);
        let wanted: Vec<&str> = wanted.split(' ').collect();
        let at = words
            .windows(wanted.len())
            .position(|some| some == wanted)?;
        Some((at, *flag))
    })?;
    let year = words[at..].iter().find_map(|word| year(word));
    Some((flag, year))
}

fn year(word: &str) -> Option<i16> {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let four = word.len() == 4 && word.starts_with(['1', '2']);
    word.parse().ok().filter(|_| four)
}

/// A text, as its key, without the phrases of a list.
fn without(said: &str, phrases: &List) -> String {
    let words: Vec<&str> = said.split_whitespace().collect();
    let mut out: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words[at..].join(" ");
        let cut = phrases.keys().filter(|phrase| {
            rest.strip_prefix(phrase)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        match cut.map(|phrase| phrase.split(' ').count()).max() {
            Some(count) => {
                out.push("|");
                at += count;
            }
            None => {
                out.push(words[at]);
                at += 1;
            }
        }
    }
    out.join(" ")
}

/// Why figures under a line are none of their year's results, and of which year that is
/// said, where it is not of all.
fn why(line: &str) -> Option<(Why, Option<i16>)> {
    let said = without(&key(&dated::in_full(line)), &WORDS.no_goal_titles);
    if is_goal(&said) {
        return Some((Why::Goal, None));
    }
    let (said, until) = without_dates(&said);
    if let Some(year) = until {
        return Some((Why::PartOfYear, year));
    }
    part_of_year(&said).then_some((Why::PartOfYear, None))
}

/// Whether a line, as its key, heads what is to be. `Thực hiện kế hoạch` heads results,
/// `Kế hoạch thực hiện` does not.
fn is_goal(said: &str) -> bool {
    let spaced = said.replace([':', '(', ')', ';', '“', '”', '"'], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let from = |at: usize| words[at..].join(" ");
    let result = (0..words.len()).find(|at| WORDS.plan_result_titles.begins(&from(*at)));
    let carried = key("thực hiện");
    let carried = (0..words.len()).find(|at| from(*at).starts_with(carried.as_str()));
    (0..words.len()).any(|at| {
        let rest = from(at);
        if WORDS.firm_goal_titles.begins(&rest) {
            return carried.is_none_or(|before| before > at);
        }
        let found = WORDS.goal_titles.keys().find(|word| {
            rest.strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let Some(word) = found else {
            return false;
        };
        let next = words
            .get(at + word.split(' ').count())
            .copied()
            .unwrap_or("");
        // `Kế hoạch 123/KH-UBND` is a paper; `Kế hoạch và kết quả thực hiện` heads both.
        let paper = next.contains('/') && next.contains('-');
        let both = matches!(next, "-" | "–" | "/" | "&" | "and")
            || next == key("và")
            || rest.starts_with(&format!("{word},"));
        !paper && result.is_none_or(|before| before > at && !both)
    })
}

/// A line, as its key, without the days and the papers it names: `12/2020/QĐ-UBND`.
pub fn without_days(line: &str) -> String {
    let said = without_dates(&key(line)).0;
    let paper = |word: &&str| {
        let last = word.rsplit_once('/').map(|(_, last)| last);
        last.is_some_and(|last| last.starts_with(char::is_alphabetic))
    };
    let words: Vec<&str> = said.split(' ').filter(|word| !paper(word)).collect();
    words.join(" ")
}

/// A line, as its key, without the days it names; the year, where it has one, of the day
/// up to which its figures are counted: `số liệu đến 30/6/2025`.
fn without_dates(said: &str) -> (String, Option<Option<i16>>) {
    let words: Vec<&str> = said.split_whitespace().collect();
    let [day, month, of_year] = ["ngày", "tháng", "năm"].map(key);
    let number = |word: Option<&&str>, most: u8| {
        word.and_then(|word| word.trim_matches([',', '.', ')']).parse::<u8>().ok())
            .filter(|n| (1..=most).contains(n))
    };
    let (mut out, mut until, mut at) = (Vec::new(), None, 0);
    while at < words.len() {
        let skip = usize::from(words[at] == day);
        let one = words.get(at + skip).copied().unwrap_or("");
        let bare = one.trim_matches(['(', ')', ',', '.', ';']);
        let parts: Vec<&str> = bare.split(['/', '-', '.']).collect();
        let (length, last, year) = match parts.as_slice() {
            [d, m, y] if number(Some(d), 31).is_some() && number(Some(m), 12).is_some() => {
                (skip + 1, (*d, *m) == ("31", "12"), year(y))
            }
            [d, m]
                if skip == 1 && number(Some(d), 31).is_some() && number(Some(m), 12).is_some() =>
            {
                (skip + 1, (*d, *m) == ("31", "12"), None)
            }
            [d] if skip == 1
                && number(Some(d), 31).is_some()
                && words.get(at + 2) == Some(&month.as_str())
                && number(words.get(at + 3), 12).is_some() =>
            {
                let dated = words.get(at + 4) == Some(&of_year.as_str());
                let of = words
                    .get(at + 5)
                    .filter(|_| dated)
                    .and_then(|word| self::year(word));
                let last = *d == "31" && number(words.get(at + 3), 12) == Some(12);
                (4 + 2 * usize::from(dated), last, of)
            }
            _ => {
                out.push(words[at]);
                at += 1;
                continue;
            }
        };
        let before = at.checked_sub(1).map(|before| words[before]);
        let counted = before.is_some_and(|word| WORDS.until_words.has(word));
        if counted && !last {
            until = until.or(Some(year));
        }
        at += length;
    }
    (out.join(" "), until)
}

/// Whether a line names a year beside parts of it: `THÁNG 12, QUÝ IV VÀ NĂM 2025`. Its
/// columns say which.
pub fn is_of_both(line: &str) -> bool {
    let said = key(line);
    WORDS.year_joined.within(&said) && names_part(&said)
}

/// Whether a text, as its key, names a part of a year, and no year beside it.
fn part_of_year(said: &str) -> bool {
    names_part(said) && !is_of_both(said)
}

/// Whether a text, as its key, names a part of a year.
fn names_part(said: &str) -> bool {
    let words: Vec<&str> = said.split_whitespace().collect();
    let parts = ["tháng", "quý", "quí"].map(key);
    let counted = (1..words.len()).any(|at| {
        let (first, second) = (words[at - 1], words[at]);
        let before = at.checked_sub(2).map(|before| words[before]);
        if dated::of_number_words(before, first, second) {
            return true;
        }
        // `Tháng 12 năm 2025`, and not `đến hết tháng 12`.
        let until = before.is_none_or(|word| !WORDS.until_words.has(word) && !word.ends_with(','));
        if first == parts[0] && until && second.split(['/', '-', '.']).next() == Some("12") {
            return true;
        }
        let number = |word: &str| {
            let digits = word.split(['/', '-']).next().unwrap_or(word);
            let roman = matches!(digits, "i" | "ii" | "iii" | "iv");
            roman || digits.parse::<u8>().is_ok_and(|n| n < 12)
        };
        second == parts[0] && number(first)
            || parts.iter().any(|part| first == part) && number(second)
    });
    let halves = WORDS.year_parts.keys().any(|half| said.contains(half));
    let short = |at: usize| {
        let until = at > 0 && WORDS.until_words.has(words[at - 1]);
        months(words[at]).is_some_and(|count| count != 12 || !until)
    };
    counted || halves || (0..words.len()).any(short)
}

/// The months of `9t`, `9t/2025`, the quarter of `q3/2025`, the month of `t6.2025`, the
/// half of `h1`; twelve months are a year.
fn months(word: &str) -> Option<u8> {
    let word = word.trim_matches(['(', ')', ',', '.', ';', ':']);
    let led = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (count, rest) = text.split_at(digits);
        (count.to_string(), rest.to_string())
    };
    let (count, rest, some) = match (word.strip_prefix('q'), word.strip_prefix('t')) {
        (Some(quarter), _) => {
            let (count, rest) = led(quarter);
            (count, rest, 1..=4)
        }
        (None, Some(month)) => {
            let (count, rest) = led(month);
            (count, rest, 1..=12)
        }
        // A half of the year.
        (None, None) if word.starts_with('h') => {
            let (count, rest) = led(&word[1..]);
            (count, rest, 1..=2)
        }
        (None, None) => {
            let (count, rest) = word.split_once('t')?;
            (count.to_string(), rest.to_string(), 2..=11)
        }
    };
    let count: u8 = count.parse().ok()?;
    let ends = rest.is_empty() || rest.starts_with(['/', '.', '-']);
    (some.contains(&count) && ends).then_some(count)
}

/// The place other than the programme's own that a line names: `Thành phố Đà Lạt`, `…
/// CỦA TỈNH BÌNH THUẬN NĂM 2025`, `Địa bàn: Khánh Hòa`, `Biểu 5 - KHÁNH HÒA`.
fn place(title: &str, known: Known) -> Option<String> {
    let turned = kind_first(title);
    let title = turned.as_deref().unwrap_or(title);
    let words: Vec<&str> = title.split_whitespace().collect();
    let said: Vec<String> = words.iter().map(|word| key(word)).collect();
    let mut own = false;
    for at in 0..words.len() {
        match place_at(at, &words, &said, known) {
            Some(Named::Own) => own = true,
            Some(Named::Other(name)) => return Some(name),
            None => {}
        }
    }
    if own {
        return None;
    }
    without_kind(title, &words, &said, known)
}

/// `thành phố Lạng Sơn` for `Lạng Sơn (thành phố)`.
fn kind_first(title: &str) -> Option<String> {
    let (name, kind) = title.trim().strip_suffix(')')?.rsplit_once('(')?;
    let is_kind = WORDS.narrow_places.has(&key(kind.trim()));
    is_kind.then(|| format!("{} {}", kind.trim(), name.trim()))
}

/// What a kind of places in a line and the name behind it are.
enum Named {
    Own,
    Other(String),
}

/// The marks at which a name ends.
const NAME_ENDS: [char; 5] = [',', '.', ';', ':', ')'];

/// The place whose kind stands at a word: `tỉnh Khánh Hòa`.
fn place_at(at: usize, words: &[&str], said: &[String], known: Known) -> Option<Named> {
    let kinds = WORDS
        .narrow_places
        .keys()
        .map(|kind| kind.split(' ').collect());
    let first = said[at].trim_start_matches(['(', '-', '“', '"']);
    let kind = kinds
        .filter(|kind: &Vec<&str>| {
            kind.len() <= said.len() - at
                && first == kind[0]
                && kind[1..].iter().zip(&said[at + 1..]).all(|(a, b)| a == b)
        })
        .map(|kind| kind.len())
        .max()?;
    // `XÃ HỘI`, `NÔNG THÔN`, `TỈNH ỦY` are no places.
    let from = |at: usize| said[at..].join(" ");
    if WORDS.plain_titles.begins(&from(at))
        || at > 0 && WORDS.plain_titles.begins(&from(at - 1))
        || at > 0 && WORDS.plural_words.has(&said[at - 1])
    {
        return None;
    }
    // `Phường 1`, which no year is.
    let counted = said.get(at + kind).is_some_and(|name| {
        let name = name.trim_end_matches(NAME_ENDS);
        (1..3).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_digit())
            && first != key("bản")
    });
    let stop = (at + kind + usize::from(counted)..words.len()).find(|i| ends_name(&said[*i]));
    let mut stop = stop.unwrap_or(words.len());
    // A mark behind a word ends the name too.
    if let Some(i) = (at + kind..stop).find(|i| words[*i].ends_with(NAME_ENDS)) {
        stop = i + 1;
    }
    let name = words.get(at + kind..stop)?.join(" ");
    let name = name.trim_end_matches(NAME_ENDS);
    let proper = counted || name.chars().next().is_some_and(char::is_uppercase);
    if name.is_empty() || !proper || stop - at > 6 {
        return None;
    }
    let spelt = words[at..stop].join(" ");
    let spelt = spelt
        .trim_start_matches(['(', '-', '“', '"'])
        .trim_end_matches(NAME_ENDS);
    if let Some(found) = read(spelt, known) {
        return Some(match known.spellings.is_own(&found) {
            true => Named::Own,
            false => Named::Other(found),
        });
    }
    match read(name, known) {
        // `Thành phố Lạng Sơn` is within the province of that name.
        Some(found) if known.spellings.is_own(&found) => Some(Named::Other(spelt.to_string())),
        Some(found) => Some(Named::Other(found)),
        // In capitals every word looks like a name: `XÃ ĐẠT CHUẨN` is none where the
        // programme measures `Tỷ lệ xã đạt chuẩn`.
        None if known
            .vocabulary
            .says(&said[at..=(at + kind).min(said.len() - 1)]) =>
        {
            None
        }
        None => Some(Named::Other(spelt.to_string())),
    }
}

fn ends_name(word: &str) -> bool {
    WORDS.place_ends.has(word)
        || word.starts_with(|c: char| c.is_ascii_digit() || "(-–,;".contains(c))
}

fn read(text: &str, known: Known) -> Option<String> {
    match known.spellings.read(text) {
        Meant::Named(name) | Meant::Read(name) => Some(name.to_string()),
        _ => None,
    }
}

/// The place that a line names without its kind: alone, behind `Địa bàn:`, behind a dash;
/// another province at its end.
fn without_kind(title: &str, words: &[&str], said: &[String], known: Known) -> Option<String> {
    let other = |text: &str| {
        let text = text.trim().trim_end_matches(NAME_ENDS);
        read(text, known).filter(|name| !known.spellings.is_own(name))
    };
    if let Some(found) = other(title) {
        return Some(found);
    }
    if let Some((lead, name)) = title.rsplit_once(':') {
        let name = name.trim();
        let of_places = WORDS.column_place.has(&key(lead.trim()));
        let meant = known.spellings.read(name);
        let proper = name.chars().next().is_some_and(char::is_uppercase);
        if of_places && meant == Meant::Unknown && proper {
            return Some(name.to_string());
        }
        if let Some(found) = other(name) {
            return Some(found);
        }
    }
    if let Some((_, name)) = title.rsplit_once(['-', '–', '—'])
        && let Some(found) = other(name)
    {
        return Some(found);
    }
    if WORDS.plain_titles.within(&said.join(" ")) && said.join(" ").contains(&key("chủ nghĩa")) {
        return None;
    }
    let stop = said
        .iter()
        .position(|word| ends_name(word))
        .unwrap_or(said.len());
    (1..=stop.min(4)).rev().find_map(|count| {
        let name = words[stop - count..stop].join(" ");
        let name = name.trim_end_matches(NAME_ENDS);
        let lead = (stop - count).checked_sub(1).map(|at| said[at].as_str());
        let led = lead.is_some_and(|word| WORDS.place_leads.has(word));
        let found: std::sync::Arc<str> = read(name, known)?.into();
        let province = known.spellings.other_province(&found);
        (province || led && !known.spellings.is_own(&found)).then(|| found.to_string())
    })
}

/// What the heading of the column of names says of all figures: `Mục tiêu`, `Chỉ tiêu
/// phấn đấu`, `Khánh Hòa`, `Thành thị`.
pub fn of_heading(heading: &str, known: Known) -> About {
    if head::role(heading).is_some() || label_in_title(heading, known.vocabulary).is_some() {
        return About::default();
    }
    let place = read(heading, known).filter(|name| !known.spellings.is_own(name));
    About {
        place,
        flag: None,
        ..of_line(heading, known)
    }
}

/// Sets aside the columns of figures whose headings do not say that they are results.
pub fn set_aside(columns: &mut Columns, why: Why, of: Option<i16>) {
    for (column, text) in columns.all.iter_mut().zip(&columns.texts) {
        let said = key(text);
        if let Column::Figures(figures) = column {
            let year = figures.period.map(|key| Period::from_key(key).year());
            let other = of.is_some() && year.is_some() && year != of;
            let stands = match why {
                Why::Goal => WORDS.result_headings.within(&said),
                _ => WORDS.part_year_headings.within(&said) || year.is_none(),
            };
            if !stands && !other {
                *column = Column::Aside(why);
            }
        }
    }
}

/// Gives figures without a standing of their own the one that a line above them gives.
pub fn take_flag(columns: &mut Columns, (flag, of): (Flag, Option<i16>)) {
    for column in &mut columns.all {
        if let Column::Figures(figures) = column {
            let year = figures.period.map(|key| Period::from_key(key).year());
            if figures.flag == 0 && (of.is_none() || year == of) {
                figures.flag = meta::of_flag(flag);
            }
        }
    }
}
