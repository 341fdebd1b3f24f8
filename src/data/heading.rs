//! The heading of a column that has a year: `Prel. 2016 (*)`, `Năm 2025 (%)`,
//! `2014 Total`, `ƯTH 2025`, `Đến năm 2025`.
//!
//! What stands beside the year is a mark, a unit, a standing, a plain word of results,
//! or the name of what the column is of. A plan's column, a comparison, a part of a
//! year are no figures of the year: each is named, with the reason.

use super::period::{self, flag};
use crate::finding::Text;
use crate::model::condition::Plan;
use crate::model::{Flag, Period};
use crate::source::text::key;
use crate::source::words::{List, WORDS};

/// What a heading says.
#[derive(Clone, Debug, PartialEq)]
pub enum Heading {
    /// Figures of a period.
    Of {
        /// Which.
        period: Period,
        /// How far they may be trusted.
        flag: Option<Flag>,
        /// Their unit, where the heading gives it.
        unit: String,
        /// What they are of: the name of an indicator, a part.
        rest: String,
    },
    /// It has a year and is no column of that year's figures.
    Aside(Why),
    /// It has no year.
    Plain,
}

/// Why a column with a year is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// What is to be.
    Goal,
    /// One figure held against another.
    Comparison,
    /// A part of the year, or its beginning.
    PartOfYear,
    /// Several years.
    SeveralYears,
    /// Counted up since some year.
    Cumulative,
    /// The lines above, or the sheet's name, say another year.
    OtherYear,
    /// Beside a column of who answers for an indicator: a plan's own appendix.
    Appendix,
}

impl Why {
    /// For people, with what to write.
    pub fn text(self) -> Text {
        let (vi, en) = match self {
            Why::Goal => (
                "cột này là mức đặt ra (kế hoạch, mục tiêu, dự toán), không phải kết quả; nếu là kết quả thì ghi “Thực hiện” trước năm",
                "this column is of what is to be (a plan, a target, a budget), not a result; if it is one write “Thực hiện” before the year",
            ),
            Why::Comparison => (
                "cột này so hai con số với nhau; nếu là số liệu của một chỉ tiêu thì ghi tên chỉ tiêu ấy cạnh năm",
                "this column holds one figure against another; if it is an indicator's own write its name beside the year",
            ),
            Why::PartOfYear => (
                "cột này là của một phần của năm; nếu là quý hay tháng thì ghi “Quý I/2025”, “Tháng 6/2025”",
                "this column is of a part of the year; if it is a quarter or a month write “Quý I/2025”, “Tháng 6/2025”",
            ),
            Why::SeveralYears => (
                "cột này là của nhiều năm; ghi từng năm một cột",
                "this column is of several years; give each year a column of its own",
            ),
            Why::Cumulative => (
                "cột này cộng dồn nhiều năm; nếu chỉ tiêu là luỹ kế thì bỏ chữ “luỹ kế” ở tiêu đề cột",
                "this column is counted up over years; if the indicator is cumulative leave the word out of the heading",
            ),
            Why::OtherYear => (
                "dòng trên bảng hoặc tên trang tính nói số liệu là của năm khác; sửa năm ở một trong hai chỗ",
                "a line above the table, or the sheet's name, says that the figures are of another year; put one of the two right",
            ),
            Why::Appendix => (
                "bảng có cột cơ quan chịu trách nhiệm, như phụ lục của kế hoạch; nếu cột này là kết quả thì ghi “Thực hiện” trước năm",
                "the table has a column of who answers for it, as a plan's appendix has; if this column is of results write “Thực hiện” before the year",
            ),
        };
        Text { vi, en }
    }
}

/// Reads a heading; `known` says whether words name an indicator or a part, `is_unit`
/// whether they are a unit.
pub fn read(text: &str, known: &dyn Fn(&str) -> bool, is_unit: &dyn Fn(&str) -> bool) -> Heading {
    if let Ok((period, flag)) = period::parse(text) {
        return of(period, flag, String::new(), String::new());
    }
    let (text, unit) = without_brackets(text, is_unit);
    let text = parted_year(&text).unwrap_or(text);
    let text = result_behind(&text).unwrap_or(text);
    let text = whole_year(&text).unwrap_or(text);
    if let Ok((period, flag)) = period::parse(&text) {
        return of(period, flag, unit, String::new());
    }
    if let Some(found) = up_to_day(&text, &unit) {
        return found;
    }
    if let Some(found) = part_of_year(&text, &unit) {
        return found;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let years: Vec<usize> = (0..words.len()).filter(|&at| has_year(words[at])).collect();
    let Some(&at) = years.first() else {
        return Heading::Plain;
    };
    let beside = [&words[..at], &words[at + 1..]].concat();
    if known(&beside.join(" "))
        && let Some(period) = Period::parse(words[at])
    {
        return of(period, None, unit, beside.join(" "));
    }
    if years.len() > 1 || !is_year(words[at]) {
        let ratio = words
            .iter()
            .any(|word| word.contains('/') && word.contains(char::is_alphabetic));
        return Heading::Aside(match ratio || compares(&words) {
            true => Why::Comparison,
            false => Why::SeveralYears,
        });
    }
    let Some(period) = Period::parse(words[at]) else {
        return Heading::Plain;
    };
    beside_year(period, unit, &words[..at], &words[at + 1..], known)
}

/// `TH 2025` for `TH2025`: letters and a year behind them.
fn parted_year(text: &str) -> Option<String> {
    let apart = |word: &str| {
        let at = word
            .len()
            .checked_sub(4)
            .filter(|at| word.is_char_boundary(*at))?;
        let (letters, year) = word.split_at(at);
        let words = letters.chars().count() > 1 && letters.chars().all(char::is_alphabetic);
        (words && is_year(year)).then(|| format!("{letters} {year}"))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().any(|word| apart(word).is_some()).then(|| {
        let parted = words
            .iter()
            .map(|word| apart(word).unwrap_or_else(|| word.to_string()));
        parted.collect::<Vec<_>>().join(" ")
    })
}

/// `TH Năm 2025` for `Năm 2025 (TH)`.
fn result_behind(text: &str) -> Option<String> {
    let (before, inner) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    let plain = WORDS.plain_result_headings.has(&key(inner.trim()));
    plain.then(|| format!("{} {}", inner.trim(), before.trim()))
}

/// A heading of twelve months as one of their year: `12 tháng năm 2025`, `Ước 12T/2025`.
fn whole_year(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (months, year) = (key("tháng"), key("năm"));
    let at = words.iter().position(|word| {
        let short = word.strip_prefix("12").map(key);
        short.is_some_and(|rest| rest.is_empty() || rest == "t" || rest.starts_with("t/"))
    })?;
    let (count, rest) = (words[at], &words[at + 1..]);
    let behind: Vec<&str> = match (count.split_once('/'), rest) {
        (Some((_, year)), rest) => [&[year], rest].concat(),
        (None, [word, rest @ ..]) if count == "12" && key(word) == months => rest.to_vec(),
        (None, rest) if count != "12" => rest.to_vec(),
        _ => return None,
    };
    let behind = match behind.as_slice() {
        [word, rest @ ..] if key(word) == year => rest,
        all => all,
    };
    let dated = behind.first().is_some_and(|word| is_year(word));
    dated.then(|| [&words[..at], behind].concat().join(" "))
}

/// Results up to a day: `Thực hiện đến 31/12/2025` is of its year, any other day ends a
/// part of one.
fn up_to_day(text: &str, unit: &str) -> Option<Heading> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (last, before) = words.split_last()?;
    let (Period::Day(day), None) = period::parse(last).ok()? else {
        return None;
    };
    let mut before = before.to_vec();
    before.pop_if(|word| key(word) == key("ngày"));
    let said = key(&before.join(" "));
    // `Đến 31/12/2025`, `Tính đến ngày 31/12/2025`.
    let counted = !before.is_empty() && before.iter().all(|word| is_until(word));
    if counted {
        before.clear();
    } else if !WORDS.result_headings.within(&said) || is_goal(&said) {
        return None;
    }
    let flag = cut_end(&mut before, &WORDS.plain_result_headings);
    Some(
        match before.is_empty() && (day.month(), day.day()) == (12, 31) {
            true => of(
                Period::Year(day.year()),
                flag,
                unit.to_string(),
                String::new(),
            ),
            false => Heading::Aside(Why::PartOfYear),
        },
    )
}

/// Whether a word leads to the day up to which figures are counted.
fn is_until(word: &str) -> bool {
    let said = key(word);
    WORDS.until_words.has(&said) || said == key("tính")
}

fn of(period: Period, flag: Option<Flag>, unit: String, rest: String) -> Heading {
    match period {
        Period::Years(..) => Heading::Aside(Why::SeveralYears),
        _ => Heading::Of {
            period,
            flag,
            unit,
            rest,
        },
    }
}

/// What the words before and after the year say.
fn beside_year(
    period: Period,
    unit: String,
    before: &[&str],
    after: &[&str],
    known: &dyn Fn(&str) -> bool,
) -> Heading {
    let (mut before, mut after) = (before.to_vec(), after.to_vec());
    // `Chính thức (điều chỉnh) năm 2024`: the words of a standing are no goal's.
    let revised = cut_revised(&mut before);
    let said = key(&[before.clone(), after.clone()].concat().join(" "));
    // `2025 (mục tiêu)`.
    let said = said.replace(['(', ')', '[', ']'], " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_goal(&said) {
        return Heading::Aside(Why::Goal);
    }
    if WORDS.cumulative_headings.within(&said) {
        return Heading::Aside(Why::Cumulative);
    }
    if compares(&[before.clone(), after.clone()].concat()) {
        return Heading::Aside(Why::Comparison);
    }
    // `Cuối kỳ 2025` is the end of the year.
    let end = key("cuối kỳ");
    if WORDS
        .part_year_headings
        .within(&said.replace(end.as_str(), " "))
    {
        return Heading::Aside(Why::PartOfYear);
    }
    let mut found = revised.or(cut_end(&mut before, &WORDS.plain_result_headings));
    found = found.or(cut_start(&mut after));
    let mut unit = unit;
    if before.first() == Some(&"%") || after.last() == Some(&"%") {
        unit = "%".into();
        before.retain(|word| *word != "%");
        after.retain(|word| *word != "%");
    }
    if before
        .last()
        .is_some_and(|word| word.ends_with(char::is_alphanumeric))
        && after
            .first()
            .is_some_and(|word| word.starts_with(char::is_alphanumeric))
    {
        // `at constant 2010 prices`: a year within a name.
        return Heading::Plain;
    }
    let rest = [before, after].concat().join(" ");
    let bare = rest
        .trim_matches([',', ';', ':', '-', '–', '/', ' '])
        .to_string();
    let rest = if known(&rest) { rest } else { bare };
    of(period, found, unit, rest)
}

/// Cuts a standing of several words, with `năm` behind it, from the end of what stands
/// before a year.
fn cut_revised(words: &mut Vec<&str>) -> Option<Flag> {
    let year = key("năm");
    let end = words.len() - usize::from(words.last().is_some_and(|word| key(word) == year));
    let found = (3..=end.min(8)).rev().find_map(|take| {
        let standing = flag(&words[end - take..end].join(" "))?;
        Some((take, standing))
    });
    let (take, standing) = found?;
    words.truncate(end - take);
    Some(standing)
}

/// Cuts words of results and a standing from the end of what stands before a year.
fn cut_end(words: &mut Vec<&str>, plain: &List) -> Option<Flag> {
    let mut found = None;
    loop {
        // `Sơ bộ - Prel. 2024`: one standing in two languages.
        while found.is_some() && matches!(words.last(), Some(&("-" | "–" | "/"))) {
            words.pop();
        }
        let cut = (1..=words.len().min(4)).rev().find_map(|take| {
            let tail = words[words.len() - take..].join(" ");
            // The letter of `Xã A 2024` is a name's.
            let letter = tail.chars().count() == 1 && words.len() > 1;
            let standing = flag(&tail).filter(|one| found.is_none_or(|known| known == *one));
            let standing = standing.filter(|_| !letter);
            (standing.is_some() || plain.has(&key(&tail))).then_some((take, standing))
        });
        let Some((take, standing)) = cut else {
            return found;
        };
        found = found.or(standing);
        words.truncate(words.len() - take);
    }
}

/// Cuts a standing and plain words from the start of what follows a year.
fn cut_start(words: &mut Vec<&str>) -> Option<Flag> {
    let mut found = None;
    loop {
        let cut = (1..=words.len().min(3)).rev().find_map(|take| {
            let head = words[..take].join(" ");
            let standing = flag(&head).filter(|_| found.is_none());
            let plain = WORDS.plain_result_headings.has(&key(&head)) && is_plain(&words[take..]);
            (standing.is_some() || plain).then_some((take, standing))
        });
        let Some((take, standing)) = cut else {
            return found;
        };
        found = found.or(standing);
        words.drain(..take);
    }
}

/// Whether words are of results and nothing else: `thực hiện`, `cả năm`.
fn is_plain(words: &[&str]) -> bool {
    let cut = |take: usize| {
        let head = words[..take].join(" ");
        WORDS.plain_result_headings.has(&key(&head)) && is_plain(&words[take..])
    };
    words.is_empty() || (1..=words.len().min(3)).any(cut)
}

/// The part of a year that a heading of results is of, with its flag and unit: `Thực
/// hiện 6 tháng đầu năm 2025 (tỷ đồng)`. None of goals and comparisons.
pub fn part(text: &str, is_unit: &dyn Fn(&str) -> bool) -> Option<(Period, Option<Flag>, String)> {
    let (text, unit) = without_brackets(text, is_unit);
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len().min(6)).find_map(|at| {
        let (period, standing) = period::part_of_year(&words[at..].join(" "))?;
        let mut before = words[..at].to_vec();
        let said = key(&before.join(" "));
        if is_goal(&said) || WORDS.cumulative_headings.within(&said) || compares(&before) {
            return None;
        }
        let found = standing.or(cut_end(&mut before, &WORDS.plain_result_headings));
        before.is_empty().then(|| (period, found, unit.clone()))
    })
}

/// What a heading of what is to be says was planned, for when, in which unit: `Kế
/// hoạch năm 2025 (tỷ đồng)`. None of other goals, and of one plan among several.
pub fn planned(text: &str, is_unit: &dyn Fn(&str) -> bool) -> Option<(Plan, Period, String)> {
    let (text, unit) = without_brackets(text, is_unit);
    let words: Vec<&str> = text.split_whitespace().collect();
    let kind = |before: &[&str]| {
        let said = key(&before.join(" "));
        let year = key("năm");
        let said = said
            .strip_suffix(&year)
            .map_or(said.as_str(), str::trim_end);
        let lists = [
            (&WORDS.plan_headings, Plan::Plan),
            (&WORDS.budget_headings, Plan::Budget),
        ];
        let found = lists.into_iter().find(|(words, _)| words.has(said));
        found.map(|(_, plan)| plan)
    };
    let read = |plan: &[&str], dated: &[&str]| {
        let plan = kind(plan)?;
        let (period, standing) = period::parse(&dated.join(" ")).ok()?;
        standing.is_none().then_some((plan, period, unit.clone()))
    };
    // `Kế hoạch 2025`, and as rows of a header have it: `2025 Kế hoạch`.
    (1..words.len()).find_map(|at| {
        let (first, last) = words.split_at(at);
        read(first, last).or_else(|| read(last, first))
    })
}

/// Whether words, as their key, are of what is to be.
fn is_goal(said: &str) -> bool {
    let actual = WORDS.result_headings.within(said);
    WORDS.goal_phrases.within(said) || WORDS.weak_goal_phrases.within(said) && !actual
}

/// Whether words hold one figure against another.
fn compares(words: &[&str]) -> bool {
    let said = key(&words.join(" "));
    WORDS.comparison_headings.within(&said)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word is a year, or holds one: `2025/KH`, `2015-2016`, `2020-21`.
fn has_year(word: &str) -> bool {
    let mut digits = word.split(|c: char| !c.is_ascii_digit());
    digits.any(is_year)
        && word
            .chars()
            .all(|c| !c.is_alphabetic() || word.contains('/'))
}

/// `6 tháng đầu năm 2025`, `9T/2025`, `Quý I năm 2025 (sơ bộ)`.
fn part_of_year(text: &str, unit: &str) -> Option<Heading> {
    let said = key(text);
    let months = key("tháng");
    let words: Vec<&str> = said.split_whitespace().collect();
    let counts = words.windows(2).any(|pair| {
        pair[1] == months
            && pair[0]
                .parse::<u8>()
                .is_ok_and(|count| (2..=11).contains(&count))
    });
    let short = words.iter().any(|word| {
        let cut = word.split_once('t');
        let alone = cut.filter(|(_, rest)| rest.is_empty() || rest.starts_with('/'));
        alone.is_some_and(|(count, _)| count.parse::<u8>().is_ok_and(|n| (2..=11).contains(&n)))
    });
    if (counts || short)
        && words
            .iter()
            .any(|word| has_year(word) || word.contains("/20"))
    {
        return Some(Heading::Aside(Why::PartOfYear));
    }
    // A quarter or month with words of results around it.
    let typed: Vec<&str> = text.split_whitespace().collect();
    let starts = (1..typed.len()).take(5);
    starts.rev().find_map(|at| {
        let (period, standing) = period::parse(&typed[at..].join(" ")).ok()?;
        matches!(period, Period::Quarter(..) | Period::Month(..)).then_some(())?;
        let mut before = typed[..at].to_vec();
        let said = key(&before.join(" "));
        if is_goal(&said) {
            return Some(Heading::Aside(Why::Goal));
        }
        if compares(&before) {
            return Some(Heading::Aside(Why::Comparison));
        }
        let found = standing.or(cut_end(&mut before, &WORDS.plain_result_headings));
        Some(of(period, found, unit.to_string(), before.join(" ")))
    })
}

/// A heading without marks of footnotes, and the unit that its brackets give.
fn without_brackets(text: &str, is_unit: &dyn Fn(&str) -> bool) -> (String, String) {
    let (mut out, mut unit) = (String::new(), String::new());
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[']) {
        let close = if rest[open..].starts_with('(') {
            ')'
        } else {
            ']'
        };
        let Some(end) = rest[open..].find(close).map(|at| at + open) else {
            break;
        };
        let inner = rest[open + 1..end].trim();
        let note = inner.chars().all(|c| c == '*' || c.is_ascii_digit()) && inner.len() <= 3;
        out.push_str(&rest[..open]);
        if inner.starts_with("YR") || note {
            out.push(' ');
        } else if is_unit(inner) {
            unit = inner.to_string();
            out.push(' ');
        } else if is_year(inner) {
            // `Thực hiện (2025)`.
            out.push(' ');
            out.push_str(inner);
            out.push(' ');
        } else {
            out.push_str(&rest[open..=end]);
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    let out = out.replace('*', " ");
    (out.split_whitespace().collect::<Vec<_>>().join(" "), unit)
}

/// The later year of `2010 over 2009`, `2010 so với 2009`: a change from the year before.
pub fn over_the_year_before(text: &str) -> Option<i16> {
    let said = key(text);
    let words: Vec<&str> = said.split_whitespace().collect();
    let (first, last) = (words.first()?, words.last()?);
    let between = words.get(1..words.len() - 1)?.join(" ");
    let (year, before): (i16, i16) = (first.parse().ok()?, last.parse().ok()?);
    let one = is_year(first) && is_year(last) && year == before + 1;
    (one && WORDS.comparison_headings.has(&between)).then_some(year)
}

/// A heading as R writes column names: `X2004`, `Pre..2016.Permanent.house`.
pub fn from_r(text: &str) -> Option<String> {
    let named = text.split('.').any(is_year) && text.split('.').count() > 1;
    let dotted = named && !text.contains(' ');
    let year = text
        .strip_prefix('X')
        .filter(|rest| rest.get(..4).is_some_and(is_year));
    if !dotted && year.is_none() {
        return None;
    }
    let spaced = year.unwrap_or(text).replace('.', " ");
    Some(spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let known = |words: &str| matches!(words, "Total" | "Tốc độ tăng GRDP");
        match read(text, &known, &|unit| matches!(unit, "%" | "nghìn ha")) {
            Heading::Of {
                period,
                flag,
                unit,
                rest,
            } => {
                let flag = flag.map_or(String::new(), |flag| format!(" {flag:?}"));
                let [unit, rest] =
                    [unit, rest].map(|s| if s.is_empty() { s } else { format!(" {s}") });
                format!("{}{flag}{unit}{rest}", period.code())
            }
            Heading::Aside(why) => format!("{why:?}"),
            Heading::Plain => "-".into(),
        }
    }

    #[test]
    fn figures_of_a_period() {
        for (text, means) in [
            ("2025", "2025"),
            ("2025 (%)", "2025 %"),
            ("Năm 2025 (%)", "2025 %"),
            ("% năm 2025", "2025 %"),
            ("2025 (*)", "2025"),
            ("2025 (1)", "2025"),
            ("Prel. 2016 (*)", "2016 Preliminary"),
            ("Pre. 2016(*)", "2016 Preliminary"),
            ("Prel. 2016 (***)", "2016 Preliminary"),
            ("Sơ bộ - Prel. 2016", "2016 Preliminary"),
            ("2025 p", "2025 Preliminary"),
            ("2025 sơ bộ", "2025 Preliminary"),
            ("ƯTH 2025", "2025 Estimate"),
            ("Ước thực hiện năm 2025", "2025 Estimate"),
            ("Năm báo cáo 2025", "2025"),
            ("Giá trị 2025", "2025"),
            ("Đánh giá 2025", "2025"),
            ("Điều tra 2025", "2025"),
            ("Kết quả rà soát năm 2025", "2025"),
            ("Tổng số 2025", "2025 Tổng số"),
            ("Niên độ 2025", "2025"),
            ("Thực hiện đến năm 2025", "2025"),
            ("2025 [YR2025]", "2025"),
            ("2014 Total", "2014 Total"),
            ("Total Prel. 2016", "2016 Preliminary Total"),
            ("2001 (*) Teacher", "2001 Teacher"),
            ("2008(*) Natural forest", "2008 Natural forest"),
            (
                "Pre. 2016 Permanent house",
                "2016 Preliminary Permanent house",
            ),
            ("Tốc độ tăng GRDP 2025", "2025 Tốc độ tăng GRDP"),
            ("Thực hiện (2025)", "2025"),
            ("KQTH 2025", "2025"),
            ("KQ 2025", "2025"),
            ("Số lượng 2025", "2025"),
            ("12 tháng 2025", "2025"),
            ("12 tháng năm 2025", "2025"),
            ("Ước thực hiện 12 tháng năm 2025", "2025 Estimate"),
            ("12T/2025", "2025"),
            ("12T 2025 (%)", "2025 %"),
            ("Thực hiện đến 31/12/2025", "2025"),
            ("TH đến hết ngày 31/12/2025", "2025"),
            ("31/12/2025", "2025-12-31"),
            ("Quí 4/2025", "2025-Q4"),
            ("T11 năm 2025", "2025-11"),
            ("Quý I/2025", "2025-Q1"),
            ("Thực hiện quý I/2025", "2025-Q1"),
            ("Structure (%) Prel. 2016", "2016 Preliminary % Structure"),
        ] {
            assert_eq!(said(text), means, "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_of_the_year() {
        for (text, means) in [
            ("Đến năm 2025", "Goal"),
            ("Mức đến năm 2025", "Goal"),
            ("Mức 2025", "Goal"),
            ("Dự toán 2025", "Goal"),
            ("Dự kiến 2025", "Goal"),
            ("Kế hoạch năm 2025", "Goal"),
            ("KH 2025", "Goal"),
            ("Mục tiêu 2030", "Goal"),
            ("Nghị quyết 2025", "Goal"),
            ("NQ HĐND 2025", "Goal"),
            ("Điều chỉnh 2025", "Goal"),
            ("So sánh 2025", "Comparison"),
            ("2025 so với 2024 (%)", "Comparison"),
            ("TH 2025/KH 2025 (%)", "Comparison"),
            ("Tốc độ tăng 2025 (%)", "Comparison"),
            ("2010 over 2009", "Comparison"),
            ("Bình quân 2021 - 2025", "SeveralYears"),
            ("1995 -1996", "SeveralYears"),
            ("2015-2016", "SeveralYears"),
            ("Prel. 2016-2017", "SeveralYears"),
            ("6 tháng năm 2016", "PartOfYear"),
            ("6 tháng đầu năm 2025", "PartOfYear"),
            ("Kết quả 6T 2025", "PartOfYear"),
            ("Đầu năm 2025", "PartOfYear"),
            ("Lũy kế 2025", "Cumulative"),
            ("Kế hoạch (2025)", "Goal"),
            ("Kế hoạch 12 tháng 2025", "Goal"),
            ("Thực hiện đến 30/6/2025", "PartOfYear"),
            ("So với 12 tháng 2024", "Comparison"),
            ("Cities, provincies", "-"),
            ("Cơ quan chủ trì", "-"),
            ("Investment at constant 2010 prices", "-"),
        ] {
            assert_eq!(said(text), means, "{text}");
        }
    }

    #[test]
    fn what_was_planned() {
        let read = |text| {
            let found = planned(text, &|unit| unit == "tỷ đồng");
            found.map(|(plan, period, unit)| format!("{plan:?} {} {unit}", period.code()))
        };
        for (text, means) in [
            ("Kế hoạch năm 2025", Some("Plan 2025 ")),
            ("KH 2025", Some("Plan 2025 ")),
            (
                "KẾ HOẠCH GIAO NĂM 2025 (tỷ đồng)",
                Some("Plan 2025 tỷ đồng"),
            ),
            ("Dự toán 2025", Some("Budget 2025 ")),
            ("DT năm 2025 (1)", Some("Budget 2025 ")),
            ("Kế hoạch quý I/2025", Some("Plan 2025-Q1 ")),
            ("Kế hoạch điều chỉnh 2025", None),
            ("Mục tiêu 2025", None),
            ("Nghị quyết 2025", None),
            ("TH 2025/KH 2025 (%)", None),
            ("Kế hoạch 2021 - 2025", None),
        ] {
            assert_eq!(read(text).as_deref(), means, "{text}");
        }
    }

    #[test]
    fn changes_from_the_year_before() {
        assert_eq!(over_the_year_before("  2011 over 2010"), Some(2011));
        assert_eq!(over_the_year_before("2011 so với 2010"), Some(2011));
        for text in [
            "2011 over 2009",
            "2011",
            "TH 2011 so với 2010",
            "2011 và 2010",
        ] {
            assert_eq!(over_the_year_before(text), None, "{text}");
        }
    }

    #[test]
    fn names_of_columns_as_r_writes_them() {
        assert_eq!(from_r("X2004").as_deref(), Some("2004"));
        assert_eq!(
            from_r("Pre..2016.Permanent.house").as_deref(),
            Some("Pre 2016 Permanent house")
        );
        assert_eq!(from_r("Prel. 2016"), None);
        assert_eq!(from_r("Province"), None);
    }
}
