//! One evaluation in every form: each has beside a row all that its verdict says.

mod must;
mod rows;

use ctr::data::{self, Input, Observations};
use ctr::eval::conclusion::Lack;
use ctr::eval::verdict::{Conclusion, Remark};
use ctr::eval::{Options, Status, Verdict, evaluate};
use ctr::finding::Lang;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::office::{Report, html};
use ctr::report::eval::{Scene, View, csv, excel, human, json, md};
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use must::{Must, What};
use rows::Key;
use std::collections::BTreeSet;

/// What was seen: every status and kind, and the remarks.
#[derive(Default)]
struct Seen {
    statuses: BTreeSet<&'static str>,
    whats: BTreeSet<What>,
    notes: String,
    /// What some form does not carry.
    lost: Vec<String>,
}

/// Programmes and tables by their names.
struct Case {
    texts: Vec<(String, String)>,
    tables: Vec<(String, String)>,
    day: jiff::civil::Date,
}

fn written(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out).expect("written");
    out
}

fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// Without what is for who sits at a terminal, which forms for others leave out.
fn outward(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(" (CTR") {
        out.push_str(&rest[..at]);
        rest = &rest[(at + " (CTR0000)".len()).min(rest.len())..];
    }
    let all = out + rest;
    // What is told of a command ends a sentence.
    all.split(" (xem `ctr")
        .next()
        .unwrap_or_default()
        .split(" (see `ctr")
        .next()
        .unwrap_or_default()
        .to_string()
}

fn hold(case: &Case, seen: &mut Seen) {
    let mut sources = Sources::default();
    for (name, text) in &case.texts {
        sources.add(SourceFile::new(name.clone(), text.clone()));
    }
    let (model, _) = ctr::check::programmes(&mut sources);
    let inputs = case.tables.iter().map(|(name, text)| Input {
        name: name.clone(),
        size: None,
        reader: Box::new(std::io::Cursor::new(text.clone().into_bytes())),
    });
    let figures = data::read(inputs.collect(), &model, &mut |_| {}).0;
    let options = Options::new(case.day);
    let mut evaluation = evaluate(&model, &figures, &options);
    evaluation.remarks.push(Remark {
        vi: "Lời của cả báo cáo.".into(),
        en: "What is said of the whole.".into(),
        refutes: false,
    });
    let notes = DataNotes::of(&model, &figures, case.day);
    for lang in [Lang::Vi, Lang::En] {
        let scene = Scene {
            model: &model,
            sources: &sources,
            evaluation: &evaluation,
            data: &notes,
            view: View::All,
            top: None,
            lang,
        };
        let report = Report::of(&scene, &figures);
        let keys: Vec<Key> = (evaluation.verdicts.iter())
            .map(|verdict| Key::of(&model, verdict, lang))
            .collect();
        let mut told = forms(&scene, &report, &keys);
        told.push(digest(&scene, &options, &figures, &keys));
        for (at, verdict) in evaluation.verdicts.iter().enumerate() {
            seen.statuses.insert(verdict.status().key());
            for must in must::of(verdict, lang) {
                seen.whats.insert(must.what);
                for form in &told {
                    seen.lost.extend(form.lost(at, verdict, &must));
                }
            }
            seen.notes
                .extend(verdict.notes.iter().map(|note| format!("{}\n", note.vi)));
        }
    }
}

/// A form: its name, which family it is of, its rows, and all of it.
struct Form {
    name: &'static str,
    of: fn(&Must) -> &Option<String>,
    rows: Vec<String>,
    whole: String,
}

impl Form {
    /// What is said of a thing that it does not carry.
    fn lost(&self, at: usize, verdict: &Verdict, must: &Must) -> Option<String> {
        if self.name == "digest" && undigested(verdict, must.what) {
            return None;
        }
        let words = (self.of)(must).as_ref()?;
        let (row, words) = (outward_all(&self.rows[at]), outward(words));
        // A mark at the figure, and what it means once below.
        let marked = must.what == What::Marked
            && row.contains('*')
            && ["đặt cho địa giới cũ của", "set for the old boundary of"]
                .iter()
                .any(|words| self.whole.contains(words));
        // Days of a workbook count from the end of 1899.
        let serial = must.day.map(|day| {
            let days = day.duration_since(date(1899, 12, 30)).as_hours() / 24;
            days.to_string()
        });
        let as_number = self.name == "xlsx" && serial.is_some_and(|days| row.contains(&days));
        (!marked && !as_number && !row.contains(&words)).then(|| {
            format!(
                "{}: {} {} does not say {:?} “{words}”:\n{row}\n",
                self.name, verdict.name, verdict.by, must.what
            )
        })
    }
}

/// As [`outward`], of a text of several.
fn outward_all(text: &str) -> String {
    let mut out = text.to_string();
    while let Some(at) = out.find(" (CTR") {
        out.replace_range(at..(at + " (CTR0000)".len()).min(out.len()), "");
    }
    out
}

/// The report without a list, which tells what somebody has to account for.
fn digest(scene: &Scene, options: &Options, figures: &Observations, keys: &[Key]) -> Form {
    let options = Options {
        list: ctr::eval::List::Digest,
        ..*options
    };
    let evaluation = evaluate(scene.model, figures, &options);
    let scene = Scene {
        evaluation: &evaluation,
        view: View::Digest,
        ..*scene
    };
    let page = utf8(written(|out| md::write(&scene, out)));
    Form {
        name: "digest",
        of: |must| &must.people,
        rows: rows::md(&page, keys),
        whole: page,
    }
}

/// Whether the digest leaves a thing out: what nobody has to account for, and what is asked
/// of what has no figure.
fn undigested(verdict: &Verdict, what: What) -> bool {
    let status = verdict.status();
    let told = status.is_bad() || status.is_unknown() || status == Status::OffTrack;
    // Of a task that nobody reported it says so in short.
    let silent = matches!(verdict.conclusion, Conclusion::NoData(Lack::Report));
    let short = what == What::Required || (what == What::Note && silent);
    !told || (short && status == Status::NoData)
}

fn forms(scene: &Scene, report: &Report, keys: &[Key]) -> Vec<Form> {
    fn people(must: &Must) -> &Option<String> {
        &must.people
    }
    let said = |text: String| (text.clone(), text);
    let page = utf8(written(|out| md::write(scene, out)));
    let screen = utf8(written(|out| human::write(scene, out)));
    assert_eq!(rows::letters(&page), rows::letters(&screen));
    let mut all = Vec::new();
    let (whole, _) = said(page.clone());
    all.push(Form {
        name: "md",
        of: people,
        rows: rows::md(&page, keys),
        whole,
    });
    let page = utf8(written(|out| html::write(report, out)));
    all.push(Form {
        name: "html",
        of: people,
        rows: rows::html(&page, keys),
        whole: page,
    });
    #[cfg(feature = "office")]
    {
        use ctr::report::eval::office::{docx, xlsx};
        let book = written(|out| xlsx::write(report, out));
        let parts = crate::read::packed::parts(&book);
        all.push(Form {
            name: "xlsx",
            of: people,
            rows: rows::xlsx(&book, keys),
            whole: parts["xl/sharedStrings.xml"].clone(),
        });
        // A document to be signed is Vietnamese.
        if scene.lang == Lang::Vi {
            let letter = docx::Letter::default();
            let document = written(|out| docx::write(report, &letter, out));
            let parts = crate::read::packed::parts(&document);
            all.push(Form {
                name: "docx",
                of: people,
                rows: rows::docx(&document, keys),
                whole: parts["word/document.xml"].clone(),
            });
        }
    }
    for form in &all {
        let words = scene.evaluation.remarks.iter();
        for remark in words {
            let text = outward(if scene.lang == Lang::Vi {
                &remark.vi
            } else {
                &remark.en
            });
            let whole = form.whole.replace('\\', "").replace("&quot;", "\"");
            assert!(whole.contains(&text), "{} does not say “{text}”", form.name);
        }
    }
    // A section of its own tells of what was published otherwise.
    let told = &scene.evaluation.published.verdicts;
    for form in all.iter().filter(|_| !told.is_empty()) {
        let whole = outward_all(&form.whole.replace('\\', "").replace("&quot;", "\""));
        let title = match scene.lang {
            Lang::Vi => "Kết luận đã công bố khác với kết quả tính",
            Lang::En => "Published verdicts that differ from the computed ones",
        };
        let upper = title.to_uppercase();
        assert!(
            whole.contains(title) || whole.contains(&upper),
            "{}",
            form.name
        );
        for one in told.iter().flat_map(|verdict| &verdict.published) {
            let spot = one.published.spot.to_string();
            assert!(whole.contains(&spot), "{} does not say {spot}", form.name);
        }
    }
    let table = written(|out| csv::write(scene, out));
    all.push(Form {
        name: "csv",
        of: |must| &must.csv,
        rows: rows::records(&table, b','),
        whole: utf8(table),
    });
    let table = written(|out| excel::write(scene, out));
    all.push(Form {
        name: "excel",
        of: |must| &must.excel,
        rows: rows::records(&table, b';'),
        whole: utf8(table),
    });
    let document = written(|out| json::write(scene, out));
    let value: serde_json::Value = serde_json::from_slice(&document).expect("JSON");
    let rows = value["commitments"].as_array().expect("a list");
    all.push(Form {
        name: "json",
        of: |must| &must.json,
        rows: rows.iter().map(rows::texts).collect(),
        whole: utf8(document),
    });
    all
}

/// Every kind of remark, doubt, reason and status. Số liệu minh hoạ.
const PROGRAMME: &str = include_str!("moi-thu.ctr");
const FIGURES: &str = include_str!("moi-thu.csv");
const STATES: &str = include_str!("moi-thu-nhiem-vu.csv");

fn every_kind() -> Case {
    let of = |name: &str, text: &str| (name.to_string(), text.to_string());
    Case {
        texts: vec![of("moi-thu.ctr", PROGRAMME)],
        tables: vec![of("so-lieu.csv", FIGURES), of("nhiem-vu.csv", STATES)],
        day: date(2026, 2, 15),
    }
}

/// The examples with their figures.
fn examples() -> Vec<Case> {
    let all = std::fs::read_dir("examples").expect("a folder");
    let all = all.map(|one| one.expect("a file").path());
    let mut all: Vec<_> = all
        .filter(|path| path.extension().is_some_and(|e| e == "ctr"))
        .collect();
    all.sort();
    let read = |path: &std::path::Path| {
        let name = path.to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).expect("read"))
    };
    let of = |path: std::path::PathBuf| {
        let table = path.with_extension("csv");
        table.exists().then(|| Case {
            texts: vec![read(&path)],
            tables: vec![read(&table)],
            day: date(2025, 12, 31),
        })
    };
    all.into_iter().filter_map(of).collect()
}

#[test]
fn every_form_carries_all_that_a_verdict_says() {
    let mut seen = Seen::default();
    for case in std::iter::once(every_kind()).chain(examples()) {
        hold(&case, &mut seen);
    }
    assert!(seen.lost.is_empty(), "{}", seen.lost.join("\n"));
    let all: BTreeSet<&str> = Status::ALL.iter().map(|status| status.key()).collect();
    assert_eq!(seen.statuses, all);
    assert_eq!(seen.whats, BTreeSet::from(must::ALL));
    for stem in STEMS {
        assert!(
            seen.notes.contains(stem),
            "no remark “{stem}” in\n{}",
            seen.notes
        );
    }
}

/// How remarks begin that an evaluation may make: each kind is among those held above.
const STEMS: [&str; 28] = [
    "số liệu còn nghi: số cả kỳ không khớp các quý",
    "hai con số ấy cho hai kết luận khác nhau",
    "tính theo công thức được 4, số liệu báo cáo là 8",
    "số liệu đo trên địa giới mới từ",
    "Xã C nhập vào Xã A từ 01/7/2025",
    "chưa đến ngày công bố",
    "số liệu ghi “90-110”, mức 100 nằm trong khoảng ấy",
    "số liệu ghi “350 - 400”: còn thiếu ít nhất 50",
    "số liệu mâu thuẫn",
    "ghi ít chữ số thập phân hơn mức",
    "chưa đạt mức phấn đấu",
    "mức đã nới lỏng",
    "gia hạn sau hạn",
    "chưa có số liệu nào để xét tiến độ",
    "chưa có mức xuất phát",
    "chưa có báo cáo tình trạng thực hiện",
    "hai cách hiểu",
    "không có nên mức này không áp dụng",
    "khai báo của chỉ tiêu còn chỗ chưa đọc được",
    "thiếu số liệu “Tốc độ giảm nghèo” (Lâm Đồng, 2024)",
    "so với “",
    "đạt 2 trong 3 chỉ tiêu",
    "tổng các năm",
    "bằng 29 % của toàn bộ",
    "giảm 0,2",
    "vượt kế hoạch",
    "đã công bố “vượt” (BC 12/BC-UBND, minh hoạ), khác kết quả tính: không cách hiểu nào",
    "đã công bố “đạt”: chưa có kết quả tính để so",
];
