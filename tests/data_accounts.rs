//! Two properties of reading: every row is used, or named, or missing, and the three
//! counts make the total; the order of rows and columns changes no verdict.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use ctr::data::aside::AsideKind;
use ctr::data::{Input, Observations, PlaceId};
use ctr::eval::{Options, evaluate};
use ctr::finding::Finding;
use ctr::model::{Flag, IndicatorId, Model, Period};
use ctr::report::eval::data::DataNotes;
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use std::collections::HashSet;
use std::io::Cursor;

const PROGRAMME: &str = r#"chương trình "Thử"
  ban hành: ngày 02/01/2020
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  đến 2024: không quá 30
  trong đó "Thành thị"
    đến 2024: không quá 20
  trong đó "Nông thôn"
    đến 2024: không quá 40
chỉ tiêu 2 "Thu ngân sách", tỷ đồng, càng cao càng tốt
  đến 2024: ít nhất 20
chỉ tiêu 3 "Số xã", xã, càng cao càng tốt
nhiệm vụ 4 "Việc"
  hạn: ngày 30/6/2025
"#;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.roll(of.len())]
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.roll(at + 1));
        }
    }
}

fn programme() -> Model {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", PROGRAMME));
    ctr::check::programmes(&mut sources).0
}

fn read(model: &Model, text: &str) -> (Observations, Vec<Finding>) {
    let input = Input {
        name: "số liệu.csv".into(),
        reader: Box::new(Cursor::new(text.as_bytes().to_vec())),
        size: None,
    };
    ctr::data::read(vec![input], model, &mut |_| {})
}

const LABELS: [&str; 5] = ["1", "Tỷ lệ hộ nghèo", "2", "Thu ngân sách", "Chỉ tiêu lạ"];
const PLACES: [&str; 9] = [
    "Hà Nội",
    "CẢ NƯỚC",
    "",
    "Lâm Đồng",
    "Tỉnh Lâm Đồng",
    "Lâm Đông",
    "Toàn tỉnh",
    "Đà Lạt",
    "TP. Đà Lạt",
];
const PARTS: [&str; 6] = ["", "Thành thị", "Đô thị", "Nông thôn", "Tổng số", "Nam"];
const VALUES: [&str; 9] = [
    "12,5",
    "25,5",
    "..",
    "",
    "chưa có",
    "31,5",
    "15,5%",
    "ước 12,5",
    ": c",
];
const FLAGS: [&str; 4] = ["", "sơ bộ", "ước tính", "chính thức"];

/// Rows of a long file, no two of one cell.
fn long(dice: &mut Dice) -> Vec<Vec<String>> {
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for _ in 0..dice.roll(30) + 1 {
        let label = dice.pick(&LABELS);
        let (place, part) = (dice.pick(&PLACES), dice.pick(&PARTS));
        let year = 2018 + dice.roll(7);
        // One cell however it is spelt.
        let own = matches!(place, "" | "Lâm Đồng" | "Tỉnh Lâm Đồng" | "Toàn tỉnh");
        let whole = matches!(part, "" | "Tổng số");
        let name = match label {
            "1" | "Tỷ lệ hộ nghèo" => 1,
            "2" | "Thu ngân sách" => 2,
            _ => 3,
        };
        let cell = (
            name,
            if own { "" } else { place },
            if whole { "" } else { part },
            year,
        );
        if seen.insert(cell) {
            let value = dice.pick(&VALUES);
            let cells = [
                label,
                &year.to_string(),
                place,
                part,
                value,
                dice.pick(&FLAGS),
            ];
            rows.push(cells.iter().map(|cell| cell.to_string()).collect());
        }
    }
    rows
}

const LONG: [&str; 6] = [
    "chỉ tiêu",
    "kỳ",
    "địa bàn",
    "phân tổ",
    "giá trị",
    "trạng thái",
];

/// A table of years across; its figures' columns have all kinds of headings.
fn wide(dice: &mut Dice) -> (Vec<String>, Vec<Vec<String>>) {
    const YEARS: [&str; 10] = [
        "2016-2017",
        "2019",
        "Prel. 2020 (*)",
        "Năm 2021 (%)",
        "ƯTH 2022",
        "Thực hiện năm 2023",
        "Kế hoạch 2024",
        "Đến năm 2025",
        "6 tháng năm 2024",
        "2024 Tổng số",
    ];
    let mut header = vec!["Chỉ tiêu".to_string(), "Địa bàn".into(), "Phân tổ".into()];
    let mut years: Vec<&str> = YEARS.to_vec();
    dice.shuffle(&mut years);
    years.truncate(dice.roll(YEARS.len()) + 1);
    header.extend(years.iter().map(|year| year.to_string()));
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for _ in 0..dice.roll(8) + 1 {
        let label = dice.pick(&["1", "Chỉ tiêu lạ", "Tỷ lệ lạ khác"]);
        let (place, part) = (
            dice.pick(&["", "Lâm Đông", "Đà Lạt", "Bình Thuận"]),
            dice.pick(&PARTS[..4]),
        );
        if seen.insert((label, place, part)) {
            let mut row: Vec<String> = [label, place, part].map(str::to_string).to_vec();
            row.extend(years.iter().map(|_| dice.pick(&VALUES).to_string()));
            rows.push(row);
        }
    }
    (header, rows)
}

/// A table whose title names its indicator, with titles, groups, units and notes between
/// its rows.
fn titled(dice: &mut Dice) -> String {
    const BETWEEN: [&str; 16] = [
        "",
        "",
        "",
        "",
        "Số hộ cận nghèo",
        "B. Tỷ lệ hộ cận nghèo;;",
        "HỘ CẬN NGHÈO",
        "Thu ngân sách",
        "Thành thị;;",
        "Đam Rông;;",
        "Tây Nguyên",
        "Các huyện phía Nam;;",
        "KẾ HOẠCH",
        "Thực hiện;;",
        "Đơn vị tính: %",
        "(*) Số liệu rà soát",
    ];
    let mut lines = vec!["Tỷ lệ hộ nghèo".to_string(), "Địa phương;2023;2024".into()];
    let mut places = PLACES.to_vec();
    dice.shuffle(&mut places);
    for place in &places[..dice.roll(4) + 2] {
        let between = dice.pick(&BETWEEN);
        if !between.is_empty() {
            lines.push(between.into());
        }
        if !place.is_empty() {
            let figures = [dice.pick(&VALUES), dice.pick(&VALUES)];
            lines.push(format!("{place};{}", figures.join(";")));
        }
    }
    lines.join("\n") + "\n"
}

/// A table of one year with its places across.
fn across(dice: &mut Dice) -> (Vec<String>, Vec<Vec<String>>) {
    let mut places = vec!["Lâm Đồng", "Hà Nội", "Bình Thuận", "Huyện Di Linh"];
    dice.shuffle(&mut places);
    places.truncate(dice.roll(2) + 2);
    let mut header = vec!["Chỉ tiêu".to_string(), "Đơn vị".into()];
    header.extend(places.iter().map(|place| place.to_string()));
    let labels = [("1", "%"), ("Thu ngân sách", ""), ("Chỉ tiêu lạ", "")];
    let rows = labels[..dice.roll(3) + 1].iter().map(|(label, unit)| {
        let mut row = vec![label.to_string(), unit.to_string()];
        row.extend(places.iter().map(|_| dice.pick(&VALUES[..6]).to_string()));
        row
    });
    let rows = rows.collect();
    (header, rows)
}

/// A table with a column of who answers for each indicator, as a plan's appendix has.
fn owned(dice: &mut Dice) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut header, mut rows) = wide(dice);
    header.push(dice.pick(&["Cơ quan chủ trì", "Đơn vị phụ trách"]).into());
    for row in &mut rows {
        row.push(dice.pick(&["Sở A", "Sở B", ""]).into());
    }
    (header, rows)
}

fn text(header: &[String], rows: &[Vec<String>]) -> String {
    let lines = std::iter::once(header.join(";")).chain(rows.iter().map(|row| row.join(";")));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// Figures that some verdict may rest on: of all periods, each cell once.
fn used(table: &Observations, model: &Model) -> u64 {
    let mut places = vec![PlaceId::NONE];
    places.extend(table.place("Lâm Đồng"));
    let levels = |id: &IndicatorId| !model.indicator(*id).targets.is_empty();
    let all = (0..model.indicators.len() as u32).map(IndicatorId);
    let cells = all.filter(levels).flat_map(|id| {
        let both = places
            .iter()
            .flat_map(move |place| table.series(id, *place));
        let whole = both.filter(|cell| !matches!(cell.period, Period::Months(..)));
        let periods: HashSet<String> = whole.map(|cell| cell.period.code()).collect();
        periods
    });
    cells.count() as u64
}

const BAD_VALUES: [&str; 8] = [
    "xấu", "#REF!", "150,5", "-3,5", "12,5", "25,5", "1.234.5", "hơn 12",
];
const PERIODS: [&str; 8] = [
    "2020",
    "2024",
    "2030",
    "31/4/2025",
    "2021-2025",
    "6 tháng đầu năm 2024",
    "quý I/2023",
    "hôm nay",
];

/// Rows of a long file in which everything happens: what cannot be read, two figures of
/// one cell, the same one twice, what cannot be.
fn wild(dice: &mut Dice) -> Vec<Vec<String>> {
    let row = |dice: &mut Dice| {
        let cells = [
            dice.pick(&["1", "1", "2", "Số xã", "Chỉ tiêu lạ", "", "Tỷ lệ hộ nghèo"]),
            match dice.roll(3) {
                0 => dice.pick(&PERIODS),
                _ => dice.pick(&["2022", "2023"]),
            },
            match dice.roll(2) {
                0 => dice.pick(&PLACES),
                _ => dice.pick(&["", "Lâm Đồng"]),
            },
            match dice.roll(3) {
                0 => dice.pick(&PARTS),
                _ => "",
            },
            match dice.roll(2) {
                0 => dice.pick(&VALUES),
                _ => dice.pick(&BAD_VALUES),
            },
            dice.pick(&["", "", "sơ bộ", "kế hoạch", "lạ"]),
        ];
        cells.iter().map(|cell| cell.to_string()).collect()
    };
    (0..dice.roll(40) + 1).map(|_| row(dice)).collect()
}

/// Every figure of a file has one end, and what the JSON form says of them adds up.
fn adds_up(model: &Model, text: &str) {
    let (table, findings) = read(model, text);
    let day = date(2025, 6, 30);
    let evaluation = evaluate(model, &table, &Options::new(day));
    let notes = DataNotes::of(model, &table, day);
    let account = notes.account(&evaluation.used_of);
    let named = notes.unmatched.iter().map(|(_, rows)| rows);
    let asides = notes.asides.iter().chain(&account.unasked);
    let named: u64 = named.sum::<u64>() + asides.clone().map(|one| one.rows).sum::<u64>();
    assert_eq!(
        account.used + account.missing + named,
        table.rows(),
        "{text}\n{account:?}\n{:?}\n{:?}\n{findings:?}",
        notes.unmatched,
        notes.asides
    );
    // Counted another way: the table's own figures, each cell once.
    let later: u64 = (notes.asides.iter())
        .filter(|one| one.kind == AsideKind::Later)
        .map(|one| one.rows)
        .sum();
    let ready: u64 = notes.ready.iter().map(|(.., rows)| rows).sum();
    assert_eq!(
        ready + later,
        used(&table, model),
        "{text}\n{:?}",
        notes.asides
    );
    // What was read and is not used is told, by its name.
    let told = [
        AsideKind::Place,
        AsideKind::Breakdown,
        AsideKind::Column,
        AsideKind::NoLevel,
    ];
    for one in notes.asides.iter().filter(|one| told.contains(&one.kind)) {
        let named = findings.iter().any(|finding| {
            let message = finding.message(ctr::finding::Lang::Vi);
            message.contains(one.name.as_str())
        });
        assert!(named, "{} is not named\n{text}", one.name);
    }
}

#[test]
fn every_row_is_used_or_named_or_missing() {
    let model = programme();
    let mut dice = Dice(7);
    for round in 0..600 {
        let header = LONG.map(str::to_string);
        let text = match round % 6 {
            0 => text(&header, &long(&mut dice)),
            1 => text(&header, &wild(&mut dice)),
            2 => titled(&mut dice),
            3 => {
                let (header, rows) = across(&mut dice);
                format!("Năm 2023\n{}", text(&header, &rows))
            }
            4 => {
                let (header, rows) = owned(&mut dice);
                text(&header, &rows)
            }
            _ => {
                let (header, rows) = wide(&mut dice);
                text(&header, &rows)
            }
        };
        let above = dice.pick(&[
            "",
            "",
            "",
            "KẾ HOẠCH NĂM 2024\n",
            "Kết quả 6 tháng đầu năm 2024;;\n",
        ]);
        let below = dice.pick(&[
            "",
            "Nguồn: Cục Thống kê\n",
            "Ghi chú: tạm tính;;;;\nGiám đốc\n",
        ]);
        // A title over another table than one figure a line is of its columns.
        let above = if round % 6 > 1 { "" } else { above };
        adds_up(&model, &format!("{above}{text}{below}"));
    }
}

/// Status and figure of every commitment.
fn judged(model: &Model, text: &str) -> Vec<String> {
    let (data, _) = read(model, text);
    let evaluation = evaluate(model, &data, &Options::new(jiff::civil::date(2025, 6, 30)));
    let told = evaluation.verdicts.iter().map(|verdict| {
        let figure = verdict
            .figure()
            .map(|figure| (format!("{:?}", figure.value), figure.flag));
        format!(
            "{} {:?} {:?} {figure:?}",
            verdict.name,
            verdict.place,
            verdict.status()
        )
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told
}

#[test]
fn the_order_of_rows_and_columns_changes_no_verdict() {
    let model = programme();
    let mut dice = Dice(11);
    for round in 0..600 {
        let (header, rows) = match round % 4 {
            0 => (LONG.map(str::to_string).to_vec(), long(&mut dice)),
            1 => across(&mut dice),
            2 => owned(&mut dice),
            _ => wide(&mut dice),
        };
        let above = if round % 4 == 1 { "Năm 2023\n" } else { "" };
        let text =
            |header: &[String], rows: &[Vec<String>]| format!("{above}{}", text(header, rows));
        let before = judged(&model, &text(&header, &rows));
        let mut order: Vec<usize> = (0..header.len()).collect();
        dice.shuffle(&mut order);
        let mut rows = rows;
        dice.shuffle(&mut rows);
        let arranged =
            |row: &Vec<String>| order.iter().map(|at| row[*at].clone()).collect::<Vec<_>>();
        let other = text(
            &arranged(&header),
            &rows.iter().map(arranged).collect::<Vec<_>>(),
        );
        assert_eq!(
            judged(&model, &other),
            before,
            "{}\nand\n{other}",
            text(&header, &rows)
        );
    }
}

/// Of rows that agree about a cell the firmest stands, whatever their order, be the
/// figure a number or a word.
#[test]
fn of_rows_that_agree_the_firmest_stands() {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "a.ctr",
        "chương trình \"Thử\"\nthang \"Bậc\": \"Kém\" < \"Tốt\"\n\
         chỉ tiêu 1 \"A\", người, càng cao càng tốt\n  đến 2025: 10\n\
         chỉ tiêu 2 \"B\", thang \"Bậc\"\n  đến 2025: \"Tốt\"\n",
    ));
    let model = ctr::check::programmes(&mut sources).0;
    for (code, value) in [("1", "12"), ("2", "Tốt")] {
        // The most official, then what names its source, then by the source's name.
        let mut rows = [
            "ước tính,Báo cáo A",
            "chính thức,",
            "chính thức,NGTK",
            "chính thức,Báo cáo B",
        ];
        for _ in 0..rows.len() {
            rows.rotate_left(1);
            let rows = rows.map(|rest| format!("{code},2025,{value},{rest}\n"));
            let text = format!("chỉ tiêu,kỳ,giá trị,trạng thái,nguồn\n{}", rows.concat());
            let (table, _) = read(&model, &text);
            let evaluation = evaluate(&model, &table, &Options::new(date(2025, 12, 31)));
            let figures = evaluation.verdicts.iter().filter_map(|one| one.figure());
            let stands: Vec<(Flag, &str)> = figures
                .map(|one| (one.flag, one.source.as_deref().unwrap_or("")))
                .collect();
            assert_eq!(stands, [(Flag::Official, "Báo cáo B")], "{text}");
        }
    }
}
