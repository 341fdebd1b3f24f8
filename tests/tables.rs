//! Tables of indicators, as they are pasted.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::model::{By, Model};
use ctr::source::{SourceFile, Sources};

fn model(table: &str) -> Model {
    let mut sources = Sources::default();
    let text = format!(
        "chương trình \"K\"\ncơ quan A \"Sở A\"\nbảng chỉ tiêu, đơn vị: %, chủ trì: A\n{table}"
    );
    sources.add(SourceFile::new("bảng.ctr", text));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    let messages: Vec<_> = findings
        .iter()
        .map(|f| f.message(Default::default()))
        .collect();
    assert!(findings.is_empty(), "{messages:?}");
    model
}

/// Code, name, unit and levels of each row.
fn rows(model: &Model) -> Vec<String> {
    let rows = model.indicators.iter().map(|i| {
        let levels = i.targets.iter().map(|t| match t.by {
            By::End(period) => format!("{}:{}", period.code(), t.text),
            other => format!("{other:?}"),
        });
        let levels: Vec<_> = levels.collect();
        let unit = model.unit_name(i).unwrap_or("");
        let part = if i.parent.is_some() { "part " } else { "" };
        format!(
            "{part}{} {} [{unit}] {}",
            i.code.as_deref().unwrap_or("-"),
            i.name,
            levels.join(" ")
        )
    });
    rows.collect()
}

const EXPECTED: [&str; 3] = [
    "9.3 Diện tích nhà ở [m² sàn/người] 2025:27 2030:30",
    "part - Thành thị [m² sàn/người] 2025:28 2030:32",
    "9.4 Tỷ lệ nhà ở kiên cố [%] 2030:85 - 90",
];

#[test]
fn one_table_however_it_is_drawn() {
    let bare = "  mã | tên | đơn vị | 2025 | 2030\n  9.3 | Diện tích nhà ở | m² sàn/người | 27 | 30\n  | - Thành thị | m² sàn/người | 28 | 32\n  9.4 | Tỷ lệ nhà ở kiên cố | % | - | 85 - 90\n";
    let framed = "  | mã | tên | đơn vị | 2025 | 2030 |\n  | 9.3 | Diện tích nhà ở | m² sàn/người | 27 | 30 |\n  | | - Thành thị | m² sàn/người | 28 | 32 |\n  | 9.4 | Tỷ lệ nhà ở kiên cố | % | | 85 - 90 |\n";
    let tabs = "  mã\ttên\tđơn vị\t2025\t2030\n  9.3\tDiện tích nhà ở\tm² sàn/người\t27\t30\n  \t- Thành thị\tm² sàn/người\t28\t32\n  9.4\tTỷ lệ nhà ở kiên cố\t\t\t85 - 90\n";
    let indented = tabs.replace("\n  ", "\n\t").replacen("  mã", "\tmã", 1);
    let last = "  tên | mã | 2030 | 2025 | đơn vị\n  Diện tích nhà ở | 9.3 | 30 | 27 | m² sàn/người\n  - Thành thị | | 32 | 28 | m² sàn/người\n  Tỷ lệ nhà ở kiên cố | 9.4 | 85 - 90 | - | # đơn vị của bảng\n";
    for table in [bare, framed, tabs, &indented] {
        let mut found = rows(&model_with_direction(table));
        found.sort();
        let mut expected = EXPECTED.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{table}");
    }
    assert_eq!(rows(&model_with_direction(last)).len(), 3);
}

/// A lone range asks for its direction; one more level beside it answers.
fn model_with_direction(table: &str) -> Model {
    let mut sources = Sources::default();
    let text = format!(
        "chương trình \"K\"\ncơ quan A \"Sở A\"\nbảng chỉ tiêu, đơn vị: %, chủ trì: A\n{table}"
    );
    sources.add(SourceFile::new("bảng.ctr", text));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    let codes: Vec<_> = findings.iter().map(|f| f.entry.code).collect();
    assert_eq!(
        codes,
        ["CTR0315"],
        "only the range without a direction is asked about"
    );
    model
}

#[test]
fn names_may_hold_quotes() {
    let model = model("  mã | tên | 2030\n  1 | Tỷ lệ xã đạt \"chuẩn\" | ít nhất 50\n");
    assert_eq!(model.indicators[0].name, "Tỷ lệ xã đạt \"chuẩn\"");
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "a.ctr",
        "chương trình \"Phong trào “Đền ơn đáp nghĩa”\"\n",
    ));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    assert!(findings.is_empty());
    assert_eq!(
        model.programmes[0].title.as_deref(),
        Some("Phong trào “Đền ơn đáp nghĩa”")
    );
}

/// Rows pasted from a document stand at the margin, parted by tabs or `|`; a
/// declaration after them is one.
#[test]
fn rows_at_the_margin_are_rows() {
    let text = "chương trình \"K\"\n  ban hành: ngày 22/7/2024\n\nbảng chỉ tiêu, chủ trì: SYT\n\
                STT\tNội dung\tĐVT\t2025\n2.1\tTỷ lệ A\t%\t<1,2\n2.5\tTỷ lệ B\t%\t>50\n\n\
                bảng chỉ tiêu, đơn vị: %, chủ trì: SYT\nmã | tên | 2025\n3 | Tỷ lệ C | >95\n\
                chỉ tiêu 4 \"Tỷ lệ D\", %\n  chủ trì: SYT\n  đến 2025: ít nhất 5\n\
                5 | Tỷ lệ E | >95\n";
    let mut sources = ctr::source::Sources::default();
    sources.add(ctr::source::SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let codes: Vec<_> = model
        .indicators
        .iter()
        .filter_map(|i| i.code.as_deref())
        .collect();
    assert_eq!(codes, ["2.1", "2.5", "3", "4"]);
    // The last is of no table.
    let errors = findings
        .iter()
        .filter(|f| f.severity == ctr::finding::Severity::Error);
    let errors: Vec<_> = errors.map(|f| f.entry.code).collect();
    assert_eq!(errors, ["CTR0102"]);
}
