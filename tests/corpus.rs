//! The corpus: one folder a finding, with the input that has it and what is
//! said of it in both languages.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

#[path = "support/several.rs"]
mod several;

use ctr::data::Input;
use ctr::finding::screen::{Look, screens};
use ctr::finding::{Finding, Lang, Sample, Severity, catalogue};
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use std::io::Cursor;

/// The programme whose figures the data findings' examples are.
const PROGRAMME: &str = r#"chương trình "Kế hoạch"
chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  số liệu: "Chỉ tiêu một", "Poverty rate by province"
  đến 2025: không quá 5
chỉ tiêu 9.3 "Diện tích nhà ở", m²
  đến 2025: ít nhất 27
thang "Xoá nhà tạm": "Giải quyết cơ bản" < "Xoá bỏ hoàn toàn"
chỉ tiêu 9.2 "Xoá nhà tạm", thang "Xoá nhà tạm"
  đến 2025: "Giải quyết cơ bản"
chỉ tiêu 4 "Dân số", nghìn người
  đến 2025: ít nhất 10
"#;

/// What findings of doubtful figures need beside it.
const MORE: &str = r#"chỉ tiêu 5 "Thu ngân sách", tỷ đồng, trong kỳ, càng cao càng tốt
  đến 2025: ít nhất 8
chỉ tiêu 6 "Số căn nhà ở xã hội hoàn thành", căn, luỹ kế từ năm 2023, càng cao càng tốt
  đến 2025: ít nhất 30
chỉ tiêu 7 "Số lao động có việc làm", người, càng cao càng tốt
  đến 2025: ít nhất 15.000
chỉ tiêu 8 "Số xã", xã, càng cao càng tốt
"#;

fn check(name: &str, text: &str) -> (Sources, Model, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(name, text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    (sources, model, findings)
}

/// The screens of an input, Vietnamese first.
fn said(input: &str, sources: &Sources, findings: &[Finding]) -> String {
    let screens = |lang| {
        screens(
            findings,
            sources,
            Look {
                lang,
                colour: false,
            },
        )
    };
    format!(
        "{input}\n{:─<60}\n{}\n{:─<60}\n{}",
        "",
        screens(Lang::Vi),
        "",
        screens(Lang::En)
    )
}

#[test]
fn every_finding_is_shown() {
    let (_, model, _) = check("chương-trình.ctr", PROGRAMME);
    // Unknown places are told of where the programme has one.
    let head = "\n  địa bàn: \"Lâm Đồng\"\nchỉ tiêu 1";
    let (_, placed, _) = check(
        "chương-trình.ctr",
        &(PROGRAMME.replace("\nchỉ tiêu 1", head) + MORE),
    );
    for entry in catalogue::all() {
        // Findings of the command line are shown by its own tests.
        let screen = match entry.sample {
            Sample::Command => continue,
            // tests/commitments.rs shows them.
            Sample::WithFigures => continue,
            // tests/workbooks.rs shows them.
            Sample::Workbook => continue,
            Sample::Programme | Sample::Documents => {
                let mut sources = several::files(entry.wrong);
                let (_, mut findings) = ctr::check::programmes(&mut sources);
                // Notes of other kinds would bury what the example is for.
                findings.retain(|f| f.entry.code == entry.code || f.severity > Severity::Note);
                said(entry.wrong, &sources, &findings)
            }
            Sample::Observations => {
                let reader = Box::new(Cursor::new(entry.wrong.as_bytes().to_vec()));
                let input = Input {
                    name: "ví-dụ.csv".into(),
                    reader,
                    size: None,
                };
                let model = if entry.code < "CTR0636" {
                    &model
                } else {
                    &placed
                };
                let (_, findings) = ctr::data::read(vec![input], model, &mut |_| {});
                said(entry.wrong, &Sources::default(), &findings)
            }
        };
        let folder = format!("corpus/{}-{}", entry.code, entry.name);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("screen", screen));
    }
}

/// A file with many mistakes reports all of them in one run.
#[test]
fn all_mistakes_of_a_file_at_once() {
    let text = r#"chuong trinh "Kế hoạch"
  ban hành: 31/4/2025
  mốc: 2025; 2030
cơ quan SYT "Sở Y tế"
Các chỉ tiêu:
chỉ tiêu 1 "Tỷ lệ A", %
  chủ trì: SYTT
  đến 2025: ít nhất 95.5
  đến 2030: ít nhất 120
chỉ tiêu 1 "Tỷ lệ B", phần trăn
  đến 2025: duoi 10
  đến 2030: 9 - 5
"#;
    let (sources, _, findings) = check("nhiều-lỗi.ctr", text);
    insta::assert_snapshot!(said(text, &sources, &findings));
}

/// A mistake made many times, or that leaves other things unknown, is one finding,
/// with every place that has it; its correction mends all of them.
#[test]
fn a_mistake_is_told_once() {
    let head = "chương trình \"Kế hoạch\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  cơ quan ban hành: UBND tỉnh\n  thực hiện: 5/QĐ-TTg\n  địa bàn: \"Lâm Đồng\"\n  mốc: 2024, 2025\ncơ quan SYT \"Sở Y tế\"\n";
    let two = |lines: &str| format!("{head}{lines}");
    for (name, text) in [
        (
            "reversed-range",
            two(
                "chỉ tiêu 1 \"Tỷ lệ A\", %\n  chủ trì: SYT\n  đến 2024: 80\n  đến 2025: từ 95 đến 90\n",
            ),
        ),
        (
            "unknown-agency",
            two(
                "chỉ tiêu 1 \"Số A\", người, càng cao càng tốt\n  chủ trì: SYTT\n  đến 2025: 5\nchỉ tiêu 2 \"Số B\", người, càng cao càng tốt\n  chủ trì: SYTT\n  phối hợp: sytt\n  đến 2025: 6\nnhiệm vụ 3 \"Việc\"\n  chủ trì: SYTT\n  thời gian: đến năm 2025\n",
            ),
        ),
        (
            "unknown-unit",
            two(
                "chỉ tiêu 1 \"Số A\", nguời, càng cao càng tốt\n  chủ trì: SYT\n  đến 2025: 5\nchỉ tiêu 2 \"Số B\", nguời, càng cao càng tốt\n  chủ trì: SYT\n  đến 2025: ít nhất 6 nguời\nchỉ tiêu 3 \"Số C\", người, càng cao càng tốt\n  chủ trì: SYT\n  công thức: [1] + [2]\n  đến 2025: 7\n",
            ),
        ),
        (
            "unknown-indicator",
            two(
                "chỉ tiêu A1 \"Số hộ nghèo\", hộ, càng thấp càng tốt\n  chủ trì: SYT\n  đến 2025: 5\nchỉ tiêu B \"Số hộ\", hộ, càng thấp càng tốt\n  chủ trì: SYT\n  công thức: [Số hộ ngheo] + 1\n  đến 2025: 6\nchỉ tiêu C \"Cộng\", hộ, càng thấp càng tốt\n  chủ trì: SYT\n  công thức: [Số hộ ngheo] + 2 * [Số hộ ngheo]\n  đến 2025: 7\n",
            ),
        ),
        (
            "unit-said-in-an-unknown-one",
            two(
                "đơn vị \"rổ\" = 5 kgg\nchỉ tiêu 1 \"Số A\", rổ, càng cao càng tốt\n  chủ trì: SYT\n  đến 2025: 5 rổ\n",
            ),
        ),
        (
            "scale-not-finished",
            two(
                "thang \"Mức\": \"Thấp\" <\nchỉ tiêu 1 \"Mức A\", thang \"Mức\"\n  chủ trì: SYT\n  đến 2025: \"Thấp\"\n",
            ),
        ),
    ] {
        let (sources, _, findings) = check("ví-dụ.ctr", &text);
        let errors = || findings.iter().filter(|f| f.severity > Severity::Note);
        assert_eq!(
            errors().count(),
            1,
            "{text}\n{}",
            said("", &sources, &findings)
        );
        let mut mended = text.clone();
        let mut edits: Vec<_> = errors().flat_map(|f| f.fix.clone()).collect();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
        for edit in &edits {
            mended.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
        }
        if !edits.is_empty() {
            let (sources, _, left) = check("ví-dụ.ctr", &mended);
            let left: Vec<_> = left
                .into_iter()
                .filter(|f| f.severity > Severity::Note)
                .collect();
            assert!(left.is_empty(), "{}", said(&mended, &sources, &left));
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(format!("corpus/once-{name}"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("screen", said(&text, &sources, &findings)));
    }
}
