//! Reports that leave the house: the page, the workbook, the document. That real programs
//! open them is held by tests/office/run; here, that they say what the JSON form says, and
//! that nothing in them is more than text.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads files, and may fail"
)]

#[path = "office/carried/mod.rs"]
mod carried;
#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;
#[path = "support/held/mod.rs"]
mod held;
#[path = "support/program.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod program;
#[path = "office/read/mod.rs"]
mod read;
#[path = "support/whole/mod.rs"]
mod whole;

use ctr::eval::Options;
use ctr::report::eval::office::{Report, html};
use desk::Desk;
use held::reads;
use read::{Told, judged, same};
use whole::{Dice, Made, programme};

const LAM_DONG: [&str; 7] = [
    "eval",
    "seeds/lam-dong.ctr",
    "--data",
    "examples/lam-dong-so-lieu-minh-hoa.csv",
    "examples/lam-dong-nhiem-vu-minh-hoa.csv",
    "--as-of",
    "2025-12-31",
];

fn page(report: &Report) -> String {
    let mut out = Vec::new();
    html::write(report, &mut out).expect("written");
    String::from_utf8(out).expect("UTF-8")
}

/// Programmes made at random, with figures at random, judged on some day; with as much stack
/// as the program gives its work.
fn at_random(seed: u64) -> (Told, Report) {
    let work = std::thread::Builder::new().stack_size(256 << 20);
    let work = work.spawn(move || made(seed));
    work.expect("a thread").join().expect("a report")
}

fn made(seed: u64) -> (Told, Report) {
    let made: Vec<Made> = (seed..seed + 4).map(programme).collect();
    let texts: Vec<String> = made.iter().map(|one| one.text.clone()).collect();
    let checked = reads::checked(&texts);
    let figures = reads::figures(&checked.model, &reads::rows(&made), &reads::states(&made));
    let mut dice = Dice::new(seed);
    let year = 2022 + dice.below(8) as i16;
    let options = Options::new(jiff::civil::date(year, 12, 31));
    judged((&checked.model, &checked.sources), &figures, &options)
}

#[test]
fn a_page_says_what_the_json_says() {
    for seed in (0..60).map(|n| 77_000 + 4 * n) {
        let (json, report) = at_random(seed);
        let page = page(&report);
        same(&json, &read::html::told(&read::html::tree(&page)));
    }
}

/// The parts of a workbook or document that a command writes.
#[cfg(feature = "office")]
fn written(desk: &Desk, words: &str, form: &str) -> read::packed::Parts {
    desk.ctr(&format!("{words} {form} --output b.{form} --overwrite"));
    let bytes = std::fs::read(desk.path().join(format!("b.{form}"))).expect("read");
    read::packed::parts(&bytes)
}

/// The first sheet counts what is due by who answers and by section, each with its bars; of
/// a list that was cut no section is counted. Số liệu minh hoạ.
#[cfg(feature = "office")]
#[test]
fn a_workbook_counts_by_section() {
    let desk = Desk::new();
    let section = |at: usize, level: u32| {
        format!(
            "mục {at} \"Nhóm {at}\"\n  chủ trì: SYT\nchỉ tiêu {at}.1 \"Số {at}\", người\n  đến 2025: ít nhất {level}\n"
        )
    };
    let head = "chương trình \"K\"\n  địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\n";
    desk.put(
        "k.ctr",
        &format!("{head}{}{}", section(1, 5), section(2, 50)),
    );
    desk.put("s.csv", "chỉ tiêu;kỳ;giá trị\n1.1;2025;9\n2.1;2025;9\n");
    let words = "eval k.ctr --data s.csv --as-of 2025-12-31 --format";
    let parts = written(&desk, words, "xlsx");
    let charts = parts
        .keys()
        .filter(|name| name.starts_with("xl/charts/chart"));
    assert_eq!(charts.count(), 2);
    let sheet = &read::packed::sheets(&parts)["Tổng hợp"];
    let said = |cell: &read::packed::Cell| match cell {
        read::packed::Cell::Number(text) | read::packed::Cell::Text(text) => text.clone(),
    };
    let counts = |title: &str| {
        let mut rows = sheet.iter();
        let row = rows.find(|row| row.first().is_some_and(|one| said(one) == title));
        let row = row.expect(title).iter().skip(1).take(5);
        row.map(said).collect::<Vec<_>>()
    };
    assert_eq!(counts("1 Nhóm 1"), ["1", "1", "0", "0", "0"]);
    assert_eq!(counts("2 Nhóm 2"), ["1", "0", "0", "1", "0"]);
    let parts = written(
        &desk,
        &words.replace("--format", "--list unmet --format"),
        "xlsx",
    );
    let charts = parts
        .keys()
        .filter(|name| name.starts_with("xl/charts/chart"));
    assert_eq!(charts.count(), 1);
}

/// Why and what is being done, as who answers says, are in every form.
#[test]
fn cause_and_remedy() {
    let desk = Desk::new();
    desk.put("k.ctr", HOSTILE);
    desk.put(
        "s.csv",
        "chỉ tiêu;kỳ;giá trị;nguyên nhân;giải pháp\n1.1;2025;40;thiếu vốn <b>;bố trí đủ & kịp\n",
    );
    let words = "eval k.ctr --data s.csv --as-of 2025-12-31 --format";
    let run = desk.ctr(&format!("{words} html"));
    let page = read::html::tree(&run.out);
    let all = read::html::text(page.root_element());
    assert!(
        all.contains("Nguyên nhânthiếu vốn <b> Giải phápbố trí đủ & kịp"),
        "{all}"
    );
    #[cfg(feature = "office")]
    {
        let parts = written(&desk, words, "docx");
        let document =
            roxmltree::Document::parse(&parts["word/document.xml"]).expect("well formed");
        let all = read::html::text(document.root_element());
        assert!(
            all.contains("Nguyên nhân: thiếu vốn <b>Giải pháp: bố trí đủ & kịp"),
            "{all}"
        );
    }
}

/// What a list of missing figures says: a figure of the year that is there is not "none",
/// what its base lacks is named, and so is why, as who answers says. Số liệu minh hoạ.
#[test]
fn what_lacks_and_why() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lạng Sơn\"\n\
         cơ quan SYT \"Sở Y tế\"\nmục 1 \"M\"\n  chủ trì: SYT\n\
         chỉ tiêu 4 \"Tốc độ\", %, càng cao càng tốt\n  đến 2025: tăng ít nhất 2 điểm % so với năm 2024\n\
         chỉ tiêu 8 \"Giai đoạn\", người, trong kỳ, càng cao càng tốt\n  giai đoạn 2024 - 2025: tổng ít nhất 100\n\
         chỉ tiêu 9 \"Chưa điền\", người, càng cao càng tốt\n  đến 2025: ít nhất 100\n",
    );
    desk.put(
        "s.csv",
        "chỉ tiêu;kỳ;giá trị;nguyên nhân;giải pháp\n4;2025;7;;\n8;2025;60;;\n9;2025;;chưa <kiểm đếm>;xong & báo trong tháng 3\n",
    );
    let words = "eval k.ctr --data s.csv --as-of 2026-01-31 --list all --format";
    let run = desk.ctr(&format!("{words} md"));
    assert!(
        run.out.contains("còn thiếu “Tốc độ” (Lạng Sơn, 2024)"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("còn thiếu “Giai đoạn” (Lạng Sơn, 2024)"),
        "{}",
        run.out
    );
    let none = run
        .out
        .lines()
        .filter(|line| line.contains("chưa có số nào"));
    assert_eq!(none.count(), 1, "{}", run.out);
    let run = desk.ctr(&format!("{words} html"));
    let page = read::html::tree(&run.out);
    let all = read::html::text(page.root_element());
    for said in [
        "7 % (2025)còn thiếu: “Tốc độ” (Lạng Sơn, 2024)",
        "còn thiếu: “Giai đoạn” (Lạng Sơn, 2024)",
        "nguyên nhân: chưa <kiểm đếm>; giải pháp: xong & báo trong tháng 3",
    ] {
        let tight = all.replace("  ", " ");
        assert!(tight.contains(said), "{said}: {tight}");
    }
    #[cfg(feature = "office")]
    for form in ["docx", "xlsx"] {
        let parts = written(&desk, words, form);
        let part = if form == "docx" {
            "word/document.xml"
        } else {
            "xl/sharedStrings.xml"
        };
        let document = roxmltree::Document::parse(&parts[part]).expect("well formed");
        let all = read::html::text(document.root_element());
        for said in [
            "“Tốc độ” (Lạng Sơn, 2024)",
            "“Giai đoạn” (Lạng Sơn, 2024)",
            "chưa <kiểm đếm>",
            "xong & báo trong tháng 3",
        ] {
            assert!(all.contains(said), "{form}: {said}: {all}");
        }
    }
}

/// All that a document and a workbook say.
#[cfg(feature = "office")]
fn packed(desk: &Desk, words: &str) -> Vec<(&'static str, String)> {
    let forms = [
        ("docx", "word/document.xml"),
        ("xlsx", "xl/sharedStrings.xml"),
    ];
    let all = forms.into_iter().map(|(form, part)| {
        let parts = written(desk, words, form);
        let tree = roxmltree::Document::parse(&parts[part]).expect("well formed");
        (form, read::html::text(tree.root_element()))
    });
    all.collect()
}

#[cfg(not(feature = "office"))]
fn packed(_: &Desk, _: &str) -> Vec<(&'static str, String)> {
    Vec::new()
}

/// What is counted and not listed is said to be so, not to be none. Số liệu minh hoạ.
#[test]
fn what_is_not_listed_is_not_none() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lạng Sơn\"\n\
         chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025: ít nhất 90\n\
         chỉ tiêu 2 \"B\", %, càng cao càng tốt\n  đến 2025: ít nhất 90\n\
         chỉ tiêu 3 \"C\", %, càng cao càng tốt\n  đến 2025: ít nhất 90\n\
         chỉ tiêu 4 \"D\", %, càng cao càng tốt\n  đến 2025: ít nhất 90\n",
    );
    desk.put(
        "s.csv",
        "chỉ tiêu;kỳ;giá trị\n1;2025;95\n2;2025;70\n3;2025;80\n",
    );
    let bad = |n: u64| {
        format!("{n} cam kết không đạt hoặc quá hạn (kể cả phấn đấu) không liệt kê ở đây.")
    };
    let unknown = "1 cam kết chưa xét được không liệt kê ở đây.".to_string();
    let rest = |n: u64| format!("{n} cam kết không liệt kê ở đây.");
    for (list, said, head) in [
        (
            "--list none",
            vec![bad(2), unknown.clone(), rest(4)],
            "Chỉ có các số đếm; không liệt kê cam kết nào trong 4 cam kết.",
        ),
        (
            "--top 0",
            vec![bad(2), unknown.clone(), rest(4)],
            "Chỉ có các số đếm; không liệt kê cam kết nào trong 4 cam kết.",
        ),
        (
            "--top 1",
            vec![bad(1), unknown.clone(), rest(3)],
            "Danh sách dưới đây chỉ có 1 cam kết hụt nhiều nhất trong 4 cam kết; các số đếm là của tất cả.",
        ),
        (
            "--list unmet",
            vec![unknown, rest(2)],
            "Danh sách dưới đây chỉ có những cam kết không đạt và quá hạn: 2 trong 4 cam kết; các số đếm là của tất cả.",
        ),
        ("--list all", Vec::new(), ""),
    ] {
        let words = format!("eval k.ctr --data s.csv --as-of 2026-01-31 {list} --format");
        for form in ["human", "md"] {
            let run = desk.ctr(&format!("{words} {form}"));
            let all = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(all.contains(head), "{list} {form}: {all}");
        }
        let run = desk.ctr(&format!("{words} html"));
        let page = read::html::tree(&run.out);
        let page = ("html", read::html::text(page.root_element()));
        let told = std::iter::once(page).chain(packed(&desk, &words));
        for (form, all) in told {
            for words in said.iter().map(String::as_str).chain([head]) {
                assert!(all.contains(words), "{list} {form}: “{words}” in {all}");
            }
            assert_eq!(
                all.contains("không liệt kê ở đây"),
                !said.is_empty(),
                "{list} {form}"
            );
            // Something is unmet, and something lacks.
            assert!(!all.contains("Không có."), "{list} {form}: {all}");
        }
    }
}

/// A place that ended and of which commitments are judged is not said to be left out; one of
/// which none are is.
#[test]
fn a_place_that_ended_is_told_by_what_is_judged_of_it() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lâm Đồng\"\n\
         địa bàn \"Xã A\", xã, thuộc \"Lâm Đồng\"\n\
         địa bàn \"Xã C\", xã, thuộc \"Lâm Đồng\"\n  kết thúc: 01/7/2025\n  tiếp nhận: \"Xã A\"\n\
         địa bàn \"Xã D\", xã, thuộc \"Lâm Đồng\"\n  kết thúc: 01/7/2023\n  tiếp nhận: \"Xã A\"\n\
         chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  phạm vi: từng địa bàn\n  đến 2025: không quá 5\n  đến 2030: không quá 1\n\
         chỉ tiêu 2 \"Tỷ lệ BHYT\", %\n  phạm vi: từng xã\n  đến 2025: ít nhất 90\n  đến 2030: ít nhất 95\n",
    );
    desk.put(
        "s.csv",
        "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Xã A;4\n1;2025;Xã C;9\n1;2025;Xã D;9\n2;2025;Xã C;95\n",
    );
    for form in ["human", "json"] {
        let words = "eval k.ctr --data s.csv --as-of 2026-01-31 --list all --format";
        let run = desk.ctr(&format!("{words} {form}"));
        let said = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            said.contains("không xét 1 địa bàn là vùng thống kê hoặc đã kết thúc: Xã D"),
            "{said}"
        );
        assert!(
            said.contains("1 địa bàn đã kết thúc chỉ được xét cam kết của các kỳ bắt đầu trước ngày kết thúc: Xã C"),
            "{said}"
        );
    }
}

/// A programme with one of each part, and marks of HTML in all of them.
const HOSTILE: &str = "\
chương trình \"Kế hoạch <script>alert(1)</script> & ]]> '\"
  số hiệu: 1/KH-UBND
  ban hành: ngày 01/01/2024
  cơ quan ban hành: \"<img src=x onerror=alert(2)>\"
  địa bàn: \"<b>Tỉnh</b>\"
  mốc: 2025

cơ quan S \"Sở <script>alert(3)</script>\"

mục 1 \"Phần <iframe>\"

chỉ tiêu 1.1 \"Tỷ lệ <script>alert(4)</script>\"
  đơn vị: %
  chủ trì: S
  đến 2025: ít nhất 50

nhiệm vụ 2.1 \"Việc <script>alert(5)</script>\"
  chủ trì: S
  thời hạn: năm 2025
";

fn hostile() -> (
    ctr::model::Model,
    ctr::source::Sources,
    ctr::data::Observations,
) {
    let checked = reads::checked(&[HOSTILE.to_string()]);
    assert!(!checked.wrong[0], "{:?}", checked.findings);
    let rows = ["1.1,2025,,,40,sơ bộ,\"<script>alert(6)</script> javascript:x\"\n"];
    let states = ["2.1,,\"<script>alert(7)</script>\"\n"];
    let figures = reads::figures(&checked.model, &rows, &states);
    (checked.model, checked.sources, figures)
}

#[test]
fn what_stands_in_a_page_is_text() {
    let (model, sources, figures) = hostile();
    let options = Options::new(jiff::civil::date(2025, 12, 31));
    let (_, report) = judged((&model, &sources), &figures, &options);
    let page = page(&report);
    let tree = read::html::tree(&page);
    for node in tree.descendants().filter(|node| node.is_element()) {
        let name = node.tag_name().name();
        assert!(
            !["script", "img", "iframe", "link", "form"].contains(&name),
            "{name}"
        );
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(
                !name.starts_with("on") && name != "src" && name != "style",
                "{name}"
            );
            assert!(name != "href" || value.starts_with('#'), "{value}");
        }
    }
    for n in 1..=7 {
        assert!(page.contains(&format!("alert({n})")), "{n}");
    }
    insta::assert_snapshot!(without_style(&page));
}

/// A page without its style, which would be most of a small one.
fn without_style(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").expect("a style");
    let (_, body) = rest.split_once("</style>").expect("its end");
    let (before, policy) = head.split_once("sha256-").expect("a policy");
    let (_, after) = policy.split_once("';").expect("its end");
    format!("{before}sha256-…';{after}<style>…</style>{body}")
}

#[test]
fn a_page_of_a_real_programme() {
    let run = program::ctr(&[&LAM_DONG[..], &["--format", "html"]].concat());
    assert_eq!(run.status, Some(0), "{}", run.err);
    let tree = read::html::tree(&run.out);
    let all = read::html::text(tree.root_element());
    for said in [
        "93 chỉ tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14 chưa xét được.",
        "Số liệu minh hoạ, không phải số liệu thật.",
        "Văn bản giao: Sở Lao động - Thương binh và Xã hội.",
        "không đạt 16,4 %* (2025) so với mức dưới 15 đến 2025 · thiếu 1,4 điểm %",
        "lam-dong-so-lieu-minh-hoa.csv dòng 110, cột 5",
    ] {
        assert!(all.contains(said), "{said}");
    }
    assert!(!all.contains("CTR0") && !all.contains("no_data") && !all.contains('`'));
    for drawing in tree.descendants().filter(|node| node.has_tag_name("svg")) {
        assert_eq!(drawing.attribute("role"), Some("img"));
        let names: Vec<&str> = (drawing.children().take(2))
            .map(|node| node.tag_name().name())
            .collect();
        assert_eq!(names, ["title", "desc"]);
    }
    // Whoever is pointed to is there.
    let ids: Vec<&str> = (tree.descendants())
        .filter_map(|node| node.attribute("id"))
        .collect();
    for link in tree.descendants().filter_map(|node| node.attribute("href")) {
        assert!(ids.contains(&&link[1..]), "{link}");
    }
}

/// Numbers as people write them, rounded as a report rounds them.
#[cfg(feature = "office")]
fn as_written(json: &Told) -> Told {
    use ctr::model::number::vietnamese;
    let mut out = json.clone();
    for numbers in out.values_mut().map(|of| &mut of.1) {
        // Longer ones are rounded, and marked as such.
        numbers.retain(|number| {
            number
                .split_once('.')
                .is_none_or(|(_, more)| more.len() <= 4)
        });
        for number in numbers {
            *number = vietnamese(number);
        }
    }
    out
}

/// Each number of a row stands in some text of it.
#[cfg(feature = "office")]
fn in_words(json: &Told, form: &mut Told) {
    for (name, (_, texts)) in form.iter_mut() {
        let Some((_, numbers)) = json.get(name) else {
            continue;
        };
        let all = texts.join(" | ");
        *texts = numbers
            .iter()
            .filter(|number| all.contains(*number))
            .cloned()
            .collect();
    }
}

#[cfg(feature = "office")]
#[test]
fn a_workbook_says_what_the_json_says() {
    for seed in (0..40).map(|n| 78_000 + 4 * n) {
        let (json, report) = at_random(seed);
        let mut out = Vec::new();
        ctr::report::eval::office::xlsx::write(&report, &mut out).expect("written");
        same(&json, &read::packed::workbook(&out));
    }
}

#[cfg(feature = "office")]
#[test]
fn a_document_says_what_the_json_says() {
    use ctr::report::eval::office::docx::{self, Letter};
    for seed in (0..40).map(|n| 79_000 + 4 * n) {
        let (json, report) = at_random(seed);
        let mut out = Vec::new();
        docx::write(&report, &Letter::default(), &mut out).expect("written");
        let json = as_written(&json);
        let mut form = read::packed::document(&out);
        in_words(&json, &mut form);
        same(&json, &form);
    }
}

/// Texts that a sheet might take for something else stay texts.
#[cfg(feature = "office")]
#[test]
fn what_stands_in_a_workbook_and_a_document_is_text() {
    use ctr::report::eval::office::{docx, xlsx};
    let (model, sources, figures) = hostile();
    let options = Options::new(jiff::civil::date(2025, 12, 31));
    let (_, report) = judged((&model, &sources), &figures, &options);
    let mut out = Vec::new();
    xlsx::write(&report, &mut out).expect("written");
    let sheets = read::packed::sheets(&read::packed::parts(&out));
    let names: Vec<&str> = sheets.keys().map(String::as_str).collect();
    for name in ["Tổng hợp", "Không đạt", "Phụ lục", "Thiếu số liệu", "Nguồn"] {
        assert!(names.contains(&name), "{names:?}");
    }
    let mut out = Vec::new();
    let letter = docx::Letter {
        signer: Some("<w:p>Nguyễn & Văn".into()),
        ..docx::Letter::default()
    };
    docx::write(&report, &letter, &mut out).expect("written");
    let parts = read::packed::parts(&out);
    let document = &parts["word/document.xml"];
    assert!(document.contains("&lt;w:p&gt;Nguyễn &amp; Văn"));
    for n in 1..=5 {
        assert!(document.contains(&format!("alert({n})")), "{n}");
    }
    assert!(parts["word/footnotes.xml"].contains("&lt;script&gt;alert(6)"));
}

/// A document to be signed: its form, what is known filled in, nothing of machines.
#[cfg(feature = "office")]
#[test]
fn a_document_of_a_real_programme() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bao-cao.docx");
    let output = file.to_str().expect("a name");
    let words = [
        "--format",
        "docx",
        "--output",
        output,
        "--signer",
        "Nguyễn Văn A",
        "--place",
        "Đà Lạt",
        "--issuer",
        "Sở Tài chính",
        "--position",
        "Giám đốc",
    ];
    let run = program::ctr(&[&LAM_DONG[..], &words].concat());
    assert_eq!(run.status, Some(0), "{}", run.err);
    let parts = read::packed::parts(&std::fs::read(&file).expect("read"));
    let tree = roxmltree::Document::parse(&parts["word/document.xml"]).expect("well formed");
    let all = read::html::text(tree.root_element());
    for said in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "SỞ TÀI CHÍNH",
        "Đà Lạt, ngày …… tháng …… năm ……",
        "BÁO CÁO",
        "93 chỉ tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14 chưa xét được.",
        "Số liệu minh hoạ, không phải số liệu thật.",
        "GIÁM ĐỐC",
        "Nguyễn Văn A",
        "Phụ lục II",
    ] {
        assert!(all.contains(said), "{said}");
    }
    let notes = &parts["word/footnotes.xml"];
    assert!(notes.contains("lam-dong-so-lieu-minh-hoa.csv dòng 110, cột 5"));
    for machine in ["CTR0", "no_data", "unmet", "`", ".ctr", "--"] {
        assert!(
            !all.contains(machine) && !notes.contains(machine),
            "{machine}"
        );
    }
    // Each footnote is pointed to, once.
    let pointed = tree
        .descendants()
        .filter(|node| node.tag_name().name() == "footnoteReference");
    assert_eq!(pointed.count() + 2, notes.matches("<w:footnote ").count());
}

#[cfg(feature = "office")]
#[test]
fn a_form_that_needs_a_file() {
    for form in ["xlsx", "docx"] {
        let run = program::ctr(&[&LAM_DONG[..], &["--format", form]].concat());
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains("CTR0860"), "{}", run.err);
        let folder = tempfile::tempdir().expect("a folder");
        let output = folder.path().to_str().expect("a name");
        let run = program::ctr(&[&LAM_DONG[..], &["--format", form, "--output", output]].concat());
        assert_eq!(run.status, Some(2), "{}", run.err);
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            0
        );
        let output = "/dev/full";
        let run = program::ctr(&[&LAM_DONG[..], &["--format", form, "--output", output]].concat());
        assert_eq!(run.status, Some(2), "{}", run.err);
    }
}
