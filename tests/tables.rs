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

/// Codes of what is said of a text, notes left out, and what the model has of it.
fn checked(text: &str) -> (Model, Vec<&'static str>, Vec<&'static str>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let of = |note: bool| {
        let some = findings
            .iter()
            .filter(|f| (f.severity == ctr::finding::Severity::Note) == note);
        some.map(|f| f.entry.code).collect::<Vec<_>>()
    };
    (model, of(false), of(true))
}

const PROGRAMME: &str = "chương trình \"K\"\n  ban hành: ngày 22/7/2024\ncơ quan SYT \"Sở Y tế\"\n";

/// A heading may open with a declaration's word, at the margin too.
#[test]
fn a_heading_that_opens_with_chi_tieu() {
    for table in [
        "bảng chỉ tiêu, chủ trì: SYT\nChỉ tiêu\tĐVT\t2025\t2030\nTỷ lệ A\t%\t≥ 95\t≥ 98\n",
        "bảng chỉ tiêu, chủ trì: SYT\n| Chỉ tiêu | ĐVT | 2025 | 2030 |\n|---|:---:|---|---|\n| Tỷ lệ A | % | ≥ 95 | ≥ 98 |\n",
        "bảng chỉ tiêu, chủ trì: SYT\nCHỈ TIÊU | Đơn vị tính | Năm 2025 | Năm 2030\nTỷ lệ A | % | ≥ 95 | ≥ 98\n",
    ] {
        let (model, errors, _) = checked(&format!("{PROGRAMME}{table}"));
        assert!(errors.is_empty(), "{table} {errors:?}");
        assert_eq!(
            rows(&model),
            ["- Tỷ lệ A [%] 2025:≥ 95 2030:≥ 98"],
            "{table}"
        );
    }
    let tasks = "Nhiệm vụ\tChủ trì\tThời gian\nXây dựng đề án\tSYT\tQuý IV/2025\n";
    let headed = format!("{PROGRAMME}bảng nhiệm vụ\n{tasks}");
    for (text, said) in [
        (headed, &[][..]),
        (format!("{PROGRAMME}{tasks}"), &["CTR0122"]),
    ] {
        let (model, errors, _) = checked(&text);
        assert_eq!(errors, said, "{text}");
        assert_eq!(model.programmes[0].tasks.len(), 1, "{text}");
    }
    let alone = "Chỉ tiêu\tĐVT\t2025\tChủ trì\nTỷ lệ A\t%\t≥ 95\tSYT\n";
    let (model, errors, _) = checked(&format!("{PROGRAMME}{alone}"));
    assert_eq!(errors, ["CTR0122"]);
    assert_eq!(rows(&model), ["- Tỷ lệ A [%] 2025:≥ 95"]);
}

/// Rows that number the columns, and a heading once more, are no indicators; each is
/// told. A row that only looks a little like one stays one.
#[test]
fn rows_that_are_none() {
    for row in [
        "(1)\t(2)\t(3)\t(4)",
        "1\t2\t3\t4",
        "A\tB\tC\t1",
        "A\tB\t1\t2=1+3",
        "STT\tChỉ tiêu\tĐVT\t2025",
    ] {
        let text = format!(
            "{PROGRAMME}bảng chỉ tiêu, chủ trì: SYT\nSTT\tChỉ tiêu\tĐVT\t2025\n{row}\n1\tTỷ lệ A\t%\t≥ 95\n"
        );
        let (model, errors, notes) = checked(&text);
        assert!(errors.is_empty(), "{row} {errors:?}");
        assert!(notes.contains(&"CTR0530"), "{row}");
        assert_eq!(rows(&model), ["1 Tỷ lệ A [%] 2025:≥ 95"], "{row}");
    }
    let text = format!(
        "{PROGRAMME}bảng chỉ tiêu, đơn vị: %, chủ trì: SYT\nSTT\tChỉ tiêu\t2025\n1\tTỷ lệ 2\t≥ 3\n2\tTỷ lệ B\t≥ 4\n"
    );
    let (model, errors, _) = checked(&text);
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(rows(&model).len(), 2);
}

/// A text cell of two paragraphs is one cell, and that is told; of a level two lines
/// are not joined.
#[test]
fn a_cell_of_two_paragraphs() {
    let head = format!("{PROGRAMME}bảng chỉ tiêu, chủ trì: SYT\nSTT\tChỉ tiêu\tĐVT\t2025\n");
    let (model, errors, notes) = checked(&format!(
        "{head}1\tTỷ lệ trẻ em\nđược tiêm chủng\t%\t≥ 95\n2\tTỷ lệ B\t%\t≥ 9\n"
    ));
    assert!(errors.is_empty(), "{errors:?}");
    assert!(notes.contains(&"CTR0530"));
    let expected = [
        "1 Tỷ lệ trẻ em được tiêm chủng [%] 2025:≥ 95",
        "2 Tỷ lệ B [%] 2025:≥ 9",
    ];
    assert_eq!(rows(&model), expected);
    // The next row, short of a cell too, is no second paragraph.
    let short = format!("{head}1\tTỷ lệ A\n2\t%\t≥ 95\n");
    assert_eq!(checked(&short).1, ["CTR0114"]);
    let level = format!("{head}1\tTỷ lệ A\t%\t≥ 95\n(thành thị 98)\n2\tTỷ lệ B\t%\t≥ 9\n");
    assert!(!checked(&level).1.is_empty());
}

/// What a spreadsheet made of a cell is named, and nothing is judged by it.
#[test]
fn what_spreadsheets_make_of_cells() {
    let cells = [
        "#REF!",
        "#N/A",
        "#DIV/0!",
        "30-Jun",
        "Jun-25",
        "6-May",
        "T6-25",
        "01/05/2025",
    ];
    for cell in cells {
        let text = format!(
            "{PROGRAMME}bảng chỉ tiêu, chủ trì: SYT\nSTT\tChỉ tiêu\tĐVT\t2025\t2030\n1\tTỷ lệ A\t%\t{cell}\t≥ 98\n"
        );
        let (model, errors, _) = checked(&text);
        assert_eq!(errors, ["CTR0121"], "{cell}");
        let targets = &model.indicators[0].targets;
        let read = targets.iter().filter(|t| t.condition.unread().is_none());
        assert_eq!(read.count(), 1, "{cell}");
        assert_eq!(targets.len(), 2, "{cell}");
    }
}

/// An appendix of tasks: each row a task, with its agencies and its time; titles of
/// groups are sections; what cannot be read is unread and never dropped.
#[test]
fn a_table_of_tasks() {
    let text = format!(
        "{PROGRAMME}cơ quan STC \"Sở Tài chính\"\nbảng nhiệm vụ, chủ trì: STC\n\
         TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\tSản phẩm\tGhi chú\n\
         I\tVề y tế\t\t\t\t\t\n\
         1\tXây dựng đề án\nphát triển y tế\tSYT\tSTC\tQuý IV/2025\tĐề án\t\n\
         2\tTuyên truyền\t\t\tthường xuyên\t\tmới\n\
         3\tViệc chưa rõ\tSYT\t\tgiữa kỳ 2025\t\t\n\
         4\tThiếu ô\tSYT\n"
    );
    let (model, errors, _) = checked(&text);
    assert_eq!(errors, ["CTR0101", "CTR0114"]);
    let programme = &model.programmes[0];
    assert_eq!(programme.sections.len(), 1);
    let names = |ids: &[ctr::model::AgencyId]| -> String {
        let names: Vec<&str> = ids.iter().map(|id| model.agency(*id).id.as_str()).collect();
        names.join("+")
    };
    let tasks: Vec<String> = (programme.tasks.iter())
        .map(|task| {
            format!(
                "{} {} | {} | {} | {:?} | {}",
                task.code.as_deref().unwrap_or("-"),
                task.title,
                names(&task.lead),
                names(&task.coordinate),
                task.due,
                task.note.as_deref().unwrap_or("")
            )
        })
        .collect();
    let expected = [
        "1 Xây dựng đề án phát triển y tế | SYT | STC | By(Quarter(2025, 4)) | Sản phẩm: Đề án",
        "2 Tuyên truyền | STC |  | Ongoing | mới",
        "3 Việc chưa rõ | SYT |  | Unread(\"CTR0101\") | ",
        "- 4 Thiếu ô SYT | STC |  | Unread(\"CTR0114\") | ",
    ];
    assert_eq!(tasks, expected);
}
