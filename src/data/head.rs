//! The first lines of a file: its separator, its layout, its columns.

use crate::source::text::{key, unaccented};

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
}

/// How many roles there are.
pub const ROLES: usize = 12;

/// Headings of each role; the first two are shown in messages.
pub const HEADINGS: [(Role, &[&str]); ROLES] = [
    (
        Role::Indicator,
        &[
            "chỉ tiêu",
            "indicator",
            "mã chỉ tiêu",
            "tên chỉ tiêu",
            "mã",
            "nội dung",
        ],
    ),
    (Role::Period, &["kỳ", "period", "năm", "year", "thời gian"]),
    (
        Role::Place,
        &[
            "địa bàn",
            "place",
            "địa phương",
            "tỉnh, thành phố",
            "tỉnh",
            "xã",
            "province",
        ],
    ),
    (Role::Breakdown, &["phân tổ", "breakdown"]),
    (
        Role::Value,
        &[
            "giá trị",
            "value",
            "số liệu",
            "thực hiện",
            "kết quả",
            "kết quả thực hiện",
            "thực tế",
        ],
    ),
    (Role::Unit, &["đơn vị", "unit", "đơn vị tính", "đvt"]),
    (Role::Flag, &["trạng thái", "flag"]),
    (Role::Source, &["nguồn", "source", "nguồn số liệu"]),
    (Role::Task, &["nhiệm vụ", "task"]),
    (
        Role::Completed,
        &["hoàn thành", "completed", "ngày hoàn thành"],
    ),
    (Role::Note, &["ghi chú", "note"]),
    (Role::Number, &["stt", "no.", "số tt", "tt", "số thứ tự"]),
];

impl Role {
    /// Its heading, in Vietnamese and English.
    pub fn headings(self) -> (&'static str, &'static str) {
        let names = HEADINGS[self as usize].1;
        (names[0], names[1])
    }
}

/// The role of a heading.
pub fn role(heading: &str) -> Option<Role> {
    let wanted = key(heading);
    HEADINGS
        .iter()
        .find(|(_, names)| names.iter().any(|name| key(name) == wanted))
        .map(|(role, _)| *role)
}

/// The role a heading that is none comes nearest to, with the heading meant.
pub fn nearest(heading: &str) -> Option<(Role, &'static str)> {
    let wanted = unaccented(heading.trim());
    let mut best: Option<(f64, Role, &'static str)> = None;
    for (role, names) in HEADINGS {
        for name in names {
            let likeness = strsim::normalized_damerau_levenshtein(&wanted, &unaccented(name));
            if likeness >= 0.7 && best.is_none_or(|(other, ..)| likeness > other) {
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

/// The separator by which the first records make most sense.
pub fn delimiter(head: &[u8]) -> u8 {
    let mut best = (0, 0, b',');
    for delimiter in [b',', b';', b'\t'] {
        let first = records(head, delimiter, 4);
        let roles = first
            .iter()
            .take(2)
            .map(|r| r.fields.iter().filter(|f| role(f).is_some()).count())
            .max();
        let width = first.iter().map(|r| r.fields.len()).max();
        let score = (roles.unwrap_or(0), width.unwrap_or(0), delimiter);
        if (score.0, score.1) > (best.0, best.1) {
            best = score;
        }
    }
    best.2
}
