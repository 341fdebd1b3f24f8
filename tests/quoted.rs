//! A hundred levels as public documents have them: how many are accepted in their own
//! words, each with the meaning that the table says, and what the others are offered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may fail"
)]

#[path = "wordings/meaning.rs"]
#[allow(dead_code, reason = "shared with the tests of wordings")]
mod meaning;

use ctr::finding::{Lang, Severity};
use meaning::{asked, export};

const LEVELS: &str = include_str!("quoted/levels.txt");

/// So many are accepted at least.
const FLOOR: usize = 91;

/// A row of the table.
struct Quoted<'t> {
    indicator: &'t str,
    line: &'t str,
    /// What it means, or `!` and what it is refused with.
    means: String,
}

fn quoted() -> Vec<Quoted<'static>> {
    let rows = LEVELS
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'));
    let all = rows.map(|row| {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [indicator, line, means] = cells[..] else {
            panic!("{row}")
        };
        let means = means.replace(" ¦ ", " | ");
        Quoted {
            indicator,
            line,
            means,
        }
    });
    all.collect()
}

/// A programme of one indicator with this line; `{2020: 12}` before it is where it stood.
fn programme(indicator: &str, line: &str) -> String {
    let (before, line) = match line.strip_prefix('{').and_then(|l| l.split_once("} ")) {
        Some((before, line)) => (format!("  hiện trạng {before}\n"), line),
        None => (String::new(), line),
    };
    format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2015\n  địa bàn: \"Huế\"\nchỉ tiêu 1 {indicator}\n{before}  {line}\n"
    )
}

/// What a line asks, and the errors told of it.
fn read(indicator: &str, line: &str) -> (String, Vec<String>) {
    let (json, findings) = export(&programme(indicator, line));
    let errors = findings.iter().filter(|f| f.severity == Severity::Error);
    let told = errors.map(|f| {
        let (message, help) = (f.message(Lang::Vi), f.help_text(Lang::Vi));
        format!("{} {message} / {help}", f.entry.code)
    });
    (format!("{}{}", asked(&json), units(&json)), told.collect())
}

/// The units of levels, where they are not the indicator's own.
fn units(json: &serde_json::Value) -> String {
    let one = &json["programmes"][0]["indicators"][0];
    let mut levels: Vec<&serde_json::Value> =
        one["targets"].as_array().into_iter().flatten().collect();
    let mut out = String::new();
    while let Some(level) = levels.pop() {
        levels.extend(level["of"].as_array().into_iter().flatten());
        let unit = level["unit"].as_str().filter(|_| level["op"] != "change");
        if let Some(unit) = unit.filter(|unit| Some(*unit) != one["unit"].as_str()) {
            out = format!(" [{unit}]{out}");
        }
    }
    out
}

impl Quoted<'_> {
    /// Whether it is to be refused.
    fn refused(&self) -> bool {
        self.means.starts_with('!')
    }

    /// What is wrong with how it is read, if anything.
    fn problem(&self) -> Option<String> {
        let (asks, errors) = read(self.indicator, self.line);
        let right = match self.means.strip_prefix('!') {
            Some(refused) => {
                let (code, offers) = refused.split_once(' ').unwrap();
                let told = errors.iter().find(|e| e.starts_with(code));
                let offered =
                    |told: &&String| offers.split(" · ").all(|offer| told.contains(offer));
                told.filter(offered).is_some() && asks.contains("unread")
            }
            None => asks == self.means && errors.is_empty(),
        };
        (!right).then(|| format!("{}: {asks}, not {} {errors:#?}", self.line, self.means))
    }
}

#[test]
fn quoted_levels_are_accepted_in_their_own_words() {
    let all = quoted();
    let problems: Vec<String> = all.iter().filter_map(Quoted::problem).collect();
    let accepted = all.iter().filter(|one| !one.refused()).count();
    assert!(problems.is_empty(), "{problems:#?}");
    println!(
        "{} levels, {accepted} to be accepted, {} problems",
        all.len(),
        problems.len()
    );
    let read = all
        .iter()
        .filter(|one| !one.refused() && one.problem().is_none());
    let read = read.count();
    assert!(all.len() >= 100 && read >= FLOOR, "{read} of {}", all.len());
}

/// Words that a level leaves out of its indicator's name, or has and the name has not, make
/// it one of something else: it is refused, and never read as the level of the whole.
#[test]
fn an_echo_of_something_narrower_is_none() {
    for (name, unit, line) in [
        (
            "Tỷ lệ hộ nghèo, hộ cận nghèo có nhà ở",
            "%",
            "đến 2025: 90% hộ nghèo có nhà ở",
        ),
        (
            "Tỷ lệ học sinh, sinh viên biết bơi",
            "%",
            "đến 2025: 90% học sinh trong độ tuổi",
        ),
        (
            "Tỷ lệ hộ nghèo và hộ cận nghèo",
            "%",
            "đến 2025: giảm tỷ lệ hộ nghèo còn 2%",
        ),
        (
            "Tỷ lệ trạm y tế chưa đạt chuẩn quốc gia",
            "%",
            "đến 2025: 20% đạt chuẩn quốc gia",
        ),
        (
            "Tỷ lệ trường mầm non đạt chuẩn",
            "%",
            "đến 2025: ít nhất 65 trường mầm non đạt chuẩn",
        ),
        (
            "Tỷ lệ trường mầm non đạt chuẩn",
            "%",
            "đến 2025: ít nhất 65% trường tiểu học đạt chuẩn",
        ),
        (
            "Tỷ lệ học sinh tiểu học học 2 buổi",
            "%",
            "đến 2025: 100% học sinh trung học cơ sở",
        ),
        (
            "Tỷ lệ học sinh biết bơi",
            "%",
            "đến 2025: 5 triệu học sinh biết bơi",
        ),
        (
            "Thu nhập bình quân",
            "triệu đồng/người/tháng",
            "đến 2025: 5 triệu đồng",
        ),
        (
            "Thu nhập của hộ",
            "triệu đồng/người",
            "đến 2025: 60 triệu đồng",
        ),
        (
            "Số giường bệnh",
            "giường/10.000 dân",
            "đến 2025: 45 giường trên 51 xã",
        ),
        (
            "Tỷ suất tử vong trẻ em",
            "trẻ/1.000 trẻ đẻ sống",
            "đến 2025: từ 15/1.000 xuống còn 14/10.000",
        ),
        (
            "Tỷ suất tử vong trẻ em",
            "trẻ/1.000 trẻ đẻ sống",
            "đến 2025: từ 15/1.000 xuống còn 16/1.000",
        ),
        (
            "Số vụ vi phạm",
            "vụ, càng thấp càng tốt",
            "đến 2025: xử lý 100 vụ",
        ),
        (
            "Số lượt khách quốc tế",
            "lượt, càng thấp càng tốt",
            "đến 2025: đón 100 lượt khách quốc tế",
        ),
    ] {
        let indicator = format!("\"{name}\", {unit}");
        let (asks, errors) = read(&indicator, line);
        assert!(
            asks.starts_with("unread") && !errors.is_empty(),
            "{name} | {line}: {asks} {errors:?}"
        );
    }
}

/// Each accepted wording, and its neighbours: other words of the same line mean another thing.
#[test]
fn neighbours_of_a_wording_do_not_mean_the_same() {
    const PAIRS: [[&str; 2]; 12] = [
        ["dưới", "trên"],
        ["trên", "dưới"],
        ["trên", "ít nhất"],
        ["dưới", "không quá"],
        ["ít nhất", "không quá"],
        ["ít nhất", "trên"],
        ["tối thiểu", "tối đa"],
        ["không quá", "dưới"],
        ["xuống", "lên"],
        ["giảm", "tăng"],
        ["tăng", "giảm"],
        ["khoảng", "trên"],
    ];
    let mut tried = 0;
    for one in quoted().iter().filter(|one| !one.refused()) {
        let (asks, errors) = read(one.indicator, one.line);
        // What is not accepted yet has no neighbours.
        if !errors.is_empty() {
            continue;
        }
        for [word, other] in PAIRS {
            let words = format!(" {word} ");
            if !one.line.contains(&words) {
                continue;
            }
            tried += 1;
            let neighbour = one.line.replacen(&words, &format!(" {other} "), 1);
            let (means, errors) = read(one.indicator, &neighbour);
            assert!(
                means != asks || !errors.is_empty(),
                "{} and {neighbour}: {asks}",
                one.line
            );
        }
        // Another number, another year.
        for (from, to) in [("2025", "2026"), ("2030", "2031"), ("%", " phần nghìn")] {
            if one.line.contains(from) {
                tried += 1;
                let (means, errors) = read(one.indicator, &one.line.replace(from, to));
                assert!(means != asks || !errors.is_empty(), "{} {to}", one.line);
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

/// What is refused is told with its own numbers, and with what its words hang on.
#[test]
fn what_is_refused_is_told_in_its_own_numbers() {
    let share = "\"Tỷ lệ hộ dùng nước sạch\", %, càng cao càng tốt";
    for (line, told) in [
        (
            "đến 2025: ít nhất 90 nếu có vốn",
            "`đến 2025 nếu […]: ít nhất 90`",
        ),
        (
            "đến 2025: lần lượt đạt ít nhất 20% và 5%",
            "`đến 2025: đạt ít nhất 5%`",
        ),
        ("đến 2025: cao hơn bình quân cả nước 2 điểm %", "`2 điểm %`"),
        ("đến 2025: lên còn 5%", "giữ một trong hai ở `lên còn`"),
    ] {
        let (asks, errors) = read(share, line);
        let said = errors.iter().any(|error| error.contains(told));
        assert!(
            said && asks.starts_with("unread"),
            "{line}: {asks} {errors:#?}"
        );
    }
}
