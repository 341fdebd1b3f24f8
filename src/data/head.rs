//! The first lines of a file: its separator, its layout, its columns.

use crate::source::nearest::likeness;
use crate::source::text::{key, unaccented};
use crate::source::words::{List, WORDS};

/// What a column of a long file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the columns' own")]
pub enum Role {
    Indicator,
    Period,
    Place,
    Breakdown,
    Value,
    Unit,
    Flag,
    Source,
    Task,
    Completed,
    Note,
    /// Running numbers: they say nothing of the figure.
    Number,
    /// The quarter of the row's year.
    Quarter,
    /// The month of the row's year.
    Month,
    /// The power of ten by which the figure is to be taken.
    Multiple,
    /// The day on which the figure became known.
    Published,
    /// Why the figure is what it is.
    Cause,
    /// What is to be done about it.
    Remedy,
    /// What a document says the figure comes to.
    Verdict,
}

/// How many roles there are.
pub const ROLES: usize = 19;

/// Every role.
const ALL: [Role; ROLES] = [
    Role::Indicator,
    Role::Period,
    Role::Place,
    Role::Breakdown,
    Role::Value,
    Role::Unit,
    Role::Flag,
    Role::Source,
    Role::Task,
    Role::Completed,
    Role::Note,
    Role::Number,
    Role::Quarter,
    Role::Month,
    Role::Multiple,
    Role::Published,
    Role::Cause,
    Role::Remedy,
    Role::Verdict,
];

impl Role {
    /// Its headings.
    fn list(self) -> &'static List {
        let words = &WORDS;
        match self {
            Role::Indicator => &words.column_indicator,
            Role::Period => &words.column_period,
            Role::Place => &words.column_place,
            Role::Breakdown => &words.column_breakdown,
            Role::Value => &words.column_value,
            Role::Unit => &words.column_unit,
            Role::Flag => &words.column_flag,
            Role::Source => &words.column_source,
            Role::Task => &words.column_task,
            Role::Completed => &words.column_completed,
            Role::Note => &words.column_note,
            Role::Number => &words.column_number,
            Role::Quarter => &words.column_quarter,
            Role::Month => &words.column_month,
            Role::Multiple => &words.column_multiple,
            Role::Published => &words.column_published,
            Role::Cause => &words.column_cause,
            Role::Remedy => &words.column_remedy,
            Role::Verdict => &words.column_verdict,
        }
    }

    /// Its heading, in Vietnamese and English.
    pub fn headings(self) -> (&'static str, &'static str) {
        let mut names = self.list().words();
        let (first, second) = (names.next(), names.next());
        (first.unwrap_or_default(), second.unwrap_or_default())
    }
}

/// The role of a heading.
pub fn role(heading: &str) -> Option<Role> {
    let wanted = key(heading);
    ALL.into_iter().find(|role| role.list().has(&wanted))
}

/// Whether a heading of indicators is of their codes: `Mã`, `Mã chỉ tiêu`.
pub fn is_code(heading: &str) -> bool {
    let said = key(heading);
    let code = key("mã");
    said == "code"
        || said
            .strip_prefix(code.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// How wide the places of a column are, by its heading: the narrowest kind first.
pub fn breadth(heading: &str) -> usize {
    let said = key(&heading.replace(['/', ',', '_'], " "));
    let mut kinds = WORDS.narrow_places.keys();
    kinds
        .position(|kind| said.split(' ').any(|word| word == kind) || said == kind)
        .unwrap_or(WORDS.narrow_places.keys().count())
}

/// Whether a cell says that its row is of everything: `Tổng số`, `Total`, `_T`.
pub fn is_total(cell: &str) -> bool {
    let said = key(cell.trim().trim_end_matches(['*', ':']));
    WORDS.part_total.has(said.trim_end())
}

/// Whether a cell of a second column of places narrows nothing: a total, a country.
pub fn is_whole_place(cell: &str) -> bool {
    let said = key(cell);
    is_total(cell)
        || WORDS.place_total.has(&said)
        || WORDS.place_own.has(&said)
        || WORDS.place_whole_country.has(&said)
}

/// What follows the kind of places, of some lists, that a text as its key begins with:
/// `duc trong` of `huyen duc trong`; none where that is no name of a place (`Xã hội`).
pub fn after_kind<'t>(said: &'t str, kinds: &[&'static List]) -> Option<&'t str> {
    let all = kinds.iter().flat_map(|list| list.keys());
    let rest = all.filter_map(|kind| said.strip_prefix(kind)?.strip_prefix(' '));
    let name = rest.min_by_key(|name| name.len())?;
    (!WORDS.plain_titles.begins(said)).then_some(name)
}

/// Whether words begin as a proper name or a number does: of `Xã A`, `Phường 1` the last.
pub fn is_proper(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a line is a source or a remark: `Nguồn: Sở Y tế`, `(*) Ghi chú: …`.
pub fn is_note(line: &str) -> bool {
    line.split_once(':').is_some_and(|(head, _)| {
        let head = key(head.trim_matches(['*', '(', ')', ' ']));
        WORDS.column_source.has(&head) || WORDS.column_note.has(&head)
    })
}

/// Whether a cell names a sex, an age, a kind of residence.
pub fn is_of_people(cell: &str) -> bool {
    let said = key(cell);
    let age = || {
        let words = ["tuổi", "years", "age", "yrs"];
        let spaced = said.replace(['-', '+', '<', '>', '_'], " ");
        let digits = said.bytes().any(|b| b.is_ascii_digit());
        digits
            && spaced
                .split(' ')
                .any(|word| words.iter().any(|age| key(age) == word))
    };
    WORDS.people_parts.has(&said) || age()
}

/// How a column that no role is known of narrows its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrows {
    /// By words: plain numbers beside a figure say nothing of what it is of.
    Words,
    /// By numbers too: parts of a year (`đợt` 1), codes of kinds.
    Numbers,
    /// By whoever is no body of the whole place: `UBND xã A` under `Đơn vị báo cáo`.
    Reporters,
}

/// How a column under a heading that is no role's narrows its rows; none where it does
/// not: remarks, who typed a row.
pub fn narrows<'c>(
    heading: &str,
    cells: impl Iterator<Item = &'c [u8]> + Clone,
) -> Option<Narrows> {
    if WORDS.reporter_headings.begins(&key(heading)) {
        return Some(Narrows::Reporters);
    }
    if is_remark(heading) {
        return None;
    }
    Some(match is_dated(heading) || are_codes(cells) {
        true => Narrows::Numbers,
        false => Narrows::Words,
    })
}

/// Whether a heading is of who answers for an indicator, as a plan has it.
pub fn is_of_owners(heading: &str) -> bool {
    WORDS.owner_headings.begins(&key(heading))
}

/// The greatest number that may be a code of a kind of rows.
const MOST_CODE: i64 = 99;

/// Whether the numbers of a column are codes: small whole ones, which do not count the
/// rows.
fn are_codes<'c>(cells: impl Iterator<Item = &'c [u8]>) -> bool {
    let mut codes: Vec<i64> = Vec::new();
    for cell in cells.filter(|cell| !super::number::is_missing(cell)) {
        let digits = cell.len() < 3 && cell.iter().all(u8::is_ascii_digit);
        let number = std::str::from_utf8(cell).ok().filter(|_| digits);
        match number.and_then(|text| text.parse().ok()) {
            Some(code) if code <= MOST_CODE => codes.push(code),
            _ => return false,
        }
    }
    let counts = codes.len() > 2 && codes.windows(2).all(|pair| pair[1] == pair[0] + 1);
    !codes.is_empty() && !counts
}

/// Whether a heading that is no role's says that its column narrows nothing: who typed
/// a row, when, remarks.
fn is_remark(heading: &str) -> bool {
    // `Ghi chú (nếu có)`.
    let bare = heading.split(['(', '[']).next().unwrap_or(heading);
    let said = key(bare.trim());
    WORDS.remark_headings.has(&said) || WORDS.remark_heads.begins(&said)
}

/// Whether a heading that is no role's is of parts of a year, even where cells are
/// numbers: `đợt`, `học kỳ`.
fn is_dated(heading: &str) -> bool {
    WORDS.dated_headings.within(&key(heading))
}

/// Whether a cell of a column that nobody knows leaves its row of the whole: it is empty,
/// a plain number, a word for everything, for results, for the whole year.
pub fn narrows_nothing(cell: &[u8], how: Narrows) -> bool {
    use super::number::{Reading, is_missing, read};
    let number = || matches!(read(cell), Reading::Fixed(..) | Reading::Wide(..));
    if is_missing(cell) || how == Narrows::Words && number() {
        return true;
    }
    let text = String::from_utf8_lossy(cell);
    if how == Narrows::Reporters {
        return is_wide_agency(&text);
    }
    let said = key(&text);
    let official = super::period::flag(&text) == Some(crate::model::Flag::Official);
    let year = matches!(
        super::period::parse(&text),
        Ok((
            crate::model::Period::Year(_),
            None | Some(crate::model::Flag::Official)
        ))
    );
    let plain = WORDS.plain_result_headings.has(&said) || WORDS.measure_words.has(&said);
    is_total(&text) || plain || official || year
}

/// Whether a body that reports is one of the whole place: `Sở Y tế`, `SYT`, and no
/// `Phòng Y tế`, `UBND xã A`, `Chi cục Thuế huyện B`.
pub fn is_wide_agency(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let said: Vec<String> = words.iter().map(|word| key(word)).collect();
    let lists = [
        &WORDS.commune_kinds,
        &WORDS.village_kinds,
        &WORDS.district_kinds,
    ];
    // `xã A`, and neither `xã hội` nor `XÃ HỘI`; a city may be the whole place.
    let narrow = (0..words.len()).any(|at| {
        let rest = said[at..].join(" ");
        let city = WORDS.city_prefixes.begins(&rest);
        let name = after_kind(&rest, &lists).filter(|_| !city);
        let name = name.map(|name| name.split(' ').count());
        name.is_some_and(|count| is_proper(words[words.len() - count]))
    });
    let short = words.len() == 1
        && name.chars().count() < 10
        && name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    !narrow && (short || WORDS.wide_agencies.begins(&said.join(" ")))
}

/// The month of an English name, 1 to 12.
pub fn month(name: &str) -> Option<i8> {
    let said = key(name.trim().trim_end_matches('.'));
    let whole = WORDS.months.has(&said) || WORDS.long_months.has(&said);
    let short = said.get(..3).filter(|_| whole)?;
    let at = WORDS.months.keys().position(|month| month == short)?;
    i8::try_from(at + 1).ok()
}

/// The quarter or month that cells beside a year give, as period words: `quý I`,
/// `tháng 6`; none where both are empty or of the whole year.
pub fn within(quarter: &[u8], month: &[u8]) -> Option<String> {
    let worded = |cell: &[u8], word: &str| {
        let text = String::from_utf8_lossy(cell);
        let said = key(&text);
        if said.is_empty() || is_total(&said) || said == key("cả năm") || said == "year" {
            return None;
        }
        if let Some(month) = self::month(&said) {
            return Some(format!("tháng {month}"));
        }
        let bare = said.trim_start_matches(['q', 'm', 't']);
        let number = bare.trim_start_matches('0');
        match number
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'i' || b == b'v')
        {
            true if !number.is_empty() => Some(format!("{word} {number}")),
            _ => Some(text.trim().to_string()),
        }
    };
    worded(month, "tháng").or_else(|| worded(quarter, "quý"))
}

/// The role a heading that is none comes nearest to, with the heading meant.
pub fn nearest(heading: &str) -> Option<(Role, &'static str)> {
    let wanted = unaccented(heading.trim());
    let mut best: Option<(f64, Role, &'static str)> = None;
    for role in ALL {
        for name in role.list().words() {
            if let Some(likeness) = likeness(&wanted, name)
                && best.is_none_or(|(other, ..)| likeness > other)
            {
                best = Some((likeness, role, name));
            }
        }
    }
    best.map(|(_, role, name)| (role, name))
}

/// A record near the start of a file.
#[derive(Clone, Debug)]
pub struct HeadRecord {
    /// The line it starts at.
    pub line: u64,
    /// Its fields, blanks cut.
    pub fields: Vec<String>,
    /// The offset after it.
    pub end: usize,
}

/// The first records of `text`, split at `delimiter`.
pub fn records(text: &[u8], delimiter: u8, most: usize) -> Vec<HeadRecord> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(text.len().clamp(1, 8 << 10))
        .from_reader(text);
    let mut out = Vec::new();
    let mut record = csv::ByteRecord::new();
    while out.len() < most && matches!(reader.read_byte_record(&mut record), Ok(true)) {
        let line = record.position().map_or(1, csv::Position::line);
        let fields = record
            .iter()
            .map(|f| String::from_utf8_lossy(f).trim().to_string());
        let fields: Vec<String> = fields.collect();
        if fields.iter().any(|field| !field.is_empty()) {
            out.push(HeadRecord {
                line,
                fields,
                end: reader.position().byte() as usize,
            });
        }
    }
    out
}

/// Records by which the separator is judged.
const JUDGED: usize = 12;

/// The separator by which the first records make most sense: it makes known headings,
/// and as many cells in most of them.
pub fn delimiter(head: &[u8]) -> u8 {
    let mut best = (0, 0, 0);
    let mut found = b',';
    for delimiter in [b',', b';', b'\t'] {
        let first = records(head, delimiter, JUDGED);
        let roles = first
            .iter()
            .take(2)
            .map(|r| r.fields.iter().filter(|f| role(f).is_some()).count())
            .max();
        let widths = || {
            first
                .iter()
                .map(|r| r.fields.len())
                .filter(|width| *width > 1)
        };
        let alike = widths().map(|width| widths().filter(|other| *other == width).count());
        let score = (
            roles.unwrap_or(0),
            alike.max().unwrap_or(0),
            widths().max().unwrap_or(0),
        );
        if score > best {
            (best, found) = (score, delimiter);
        }
    }
    found
}
