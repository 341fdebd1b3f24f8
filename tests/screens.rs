//! Screens of hand-made findings: what is pointed at, and how.
#![allow(clippy::expect_used, reason = "a test may fail")]

use ctr::finding::screen::{Look, screens};
use ctr::finding::{Class, Costs, Entry, Excerpt, Finding, Lang, Sample, Severity, Text};
use ctr::source::{FileId, SourceFile, Sources, Span};
use unicode_normalization::UnicodeNormalization;

static UNKNOWN: Entry = Entry {
    code: "CTR9901",
    name: "unknown-agency",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "không có cơ quan nào tên `{name}`",
        en: "no agency is called `{name}`",
    },
    label: Text {
        vi: "chưa khai báo",
        en: "not declared",
    },
    why: Text {
        vi: "không biết cơ quan nào thì không biết ai chịu trách nhiệm, và báo cáo không thể gọi \
             tên cơ quan phải trả lời khi cam kết không đạt",
        en: "without the agency nobody can be named as answering for a commitment that is missed",
    },
    help: Text {
        vi: "khai báo: cơ quan {name} \"…\"",
        en: "declare it: cơ quan {name} \"…\"",
    },
    sample: Sample::Programme,
    wrong: "",
    mend: "",
};

static TWICE: Entry = Entry {
    code: "CTR9902",
    name: "duplicate-code",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "mã `{code}` được dùng hai lần",
        en: "the code `{code}` is used twice",
    },
    label: Text {
        vi: "dùng lại ở đây",
        en: "used again here",
    },
    why: Text { vi: "", en: "" },
    help: Text { vi: "", en: "" },
    sample: Sample::Programme,
    wrong: "",
    mend: "",
};

static NUMBER: Entry = Entry {
    code: "CTR9903",
    name: "not-a-number",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "`{text}` không phải là số",
        en: "`{text}` is not a number",
    },
    label: Text {
        vi: "ở đây cần một số",
        en: "a number belongs here",
    },
    why: Text { vi: "", en: "" },
    help: Text { vi: "", en: "" },
    sample: Sample::Programme,
    wrong: "",
    mend: "",
};

const PROGRAMME: &str = "\
chương trình \"Kế hoạch\"
  chủ trì: SỞ TÀI CHÍNH

chỉ tiêu 2.1 \"Tỷ lệ thất nghiệp chung\", %
  đến 2025: 1,2
  đến 2030: 1,2

chỉ tiêu 2.1 \"Tỷ lệ việc làm\", %
\tđến 2030: 60
";

fn span(text: &str, what: &str, nth: usize) -> Span {
    let at = text.match_indices(what).nth(nth).expect("in the text").0;
    Span::new(FileId(0), at as u32, (at + what.len()) as u32)
}

fn findings(text: &str, form: impl Fn(&str) -> String) -> Vec<Finding> {
    let code = span(text, "2.1", 0);
    vec![
        Finding::new(&NUMBER, span(text, "60", 0)).arg("text", "60"),
        Finding::new(&TWICE, span(text, "2.1", 1))
            .arg("code", "2.1")
            .related(
                code,
                Text {
                    vi: "lần đầu ở đây",
                    en: "first here",
                },
            ),
        Finding::new(&UNKNOWN, span(text, &form("SỞ TÀI CHÍNH"), 0))
            .arg("name", form("SỞ TÀI CHÍNH"))
            .fix(span(text, &form("SỞ TÀI CHÍNH"), 0), "STC"),
        Finding::in_data(
            &NUMBER,
            Excerpt {
                file: "so-lieu.csv".into(),
                line: 5_000_123,
                text: "2.1;2025;một phẩy hai;Sơ bộ".into(),
                start: 9,
                end: 26,
                column: None,
            },
        )
        .arg("text", "một phẩy hai"),
    ]
}

fn shown(text: &str, form: impl Fn(&str) -> String, lang: Lang, colour: bool) -> String {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("kế hoạch.ctr", text));
    screens(&findings(text, form), &sources, Look { lang, colour })
}

#[test]
fn vietnamese() {
    insta::assert_snapshot!(shown(PROGRAMME, str::to_string, Lang::Vi, false));
}

#[test]
fn english() {
    insta::assert_snapshot!(shown(PROGRAMME, str::to_string, Lang::En, false));
}

#[test]
fn decomposed_text_looks_alike() {
    let nfd = |text: &str| text.nfd().collect::<String>();
    let screen = shown(&nfd(PROGRAMME), nfd, Lang::Vi, false);
    let composed = shown(PROGRAMME, str::to_string, Lang::Vi, false);
    // Columns count the characters on disk, of which there are more.
    let places = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.contains("─["));
        lines.map(str::to_string).collect()
    };
    assert_eq!(places(&screen), places(&composed));
    insta::assert_snapshot!(screen);
}

#[test]
fn colour_only_when_asked() {
    let plain = shown(PROGRAMME, str::to_string, Lang::Vi, false);
    assert!(!plain.contains('\u{1b}'));
    let coloured = shown(PROGRAMME, str::to_string, Lang::Vi, true);
    let mut stripped = String::new();
    for (i, part) in coloured.split("\u{1b}[").enumerate() {
        let rest = if i == 0 {
            part
        } else {
            part.split_once('m').expect("a colour").1
        };
        stripped.push_str(rest);
    }
    let trimmed = |text: &str| {
        text.lines()
            .map(|l| format!("{}\n", l.trim_end()))
            .collect::<String>()
    };
    assert_eq!(trimmed(&stripped), trimmed(&plain));
}

#[test]
fn a_long_line_costs_and_shows_little() {
    let long = format!(
        "chỉ tiêu {} SAI {}",
        "ă ".repeat(3_000_000),
        "ế".repeat(3_000_000)
    );
    let mut sources = Sources::default();
    sources.add(SourceFile::new("dài.ctr", long.as_str()));
    let finding = Finding::new(&NUMBER, span(&long, "SAI", 0)).arg("text", "SAI");
    let screen = screens(&[finding], &sources, Look::default());
    insta::assert_snapshot!(screen);
}

#[test]
fn odd_places_never_panic() {
    let text = "\u{feff}a\r\n\tế\u{301}\u{202e}x\u{1b}[31m\n\ncuối\u{2028}";
    let mut sources = Sources::default();
    sources.add(SourceFile::new("lạ\u{1b}.ctr", text));
    for start in 0..=text.len() + 2 {
        for end in [start, start + 1, start + 7, text.len(), 0] {
            let span = Span::new(FileId(0), start as u32, end as u32);
            let finding = Finding::new(&TWICE, span)
                .arg("code", "\u{1b}[31m")
                .related(Span::new(FileId(0), 0, 1), TWICE.label);
            let screen = screens(&[finding], &sources, Look::default());
            assert!(
                !screen.contains('\u{1b}') && !screen.contains('\u{1}'),
                "{screen}"
            );
        }
    }
}
