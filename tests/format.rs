//! The formatter: one look, nothing lost, nothing changed twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod files;
#[path = "support/untidy.rs"]
mod untidy;

use ctr::finding::{At, Severity};
use ctr::rewrite::{Rewritten, difference, rewrite, rewrite_as};
use ctr::source::FileId;
use ctr::source::tone::Style;
use ctr::syntax::format::format;
use ctr::syntax::format::shape::{Shape, reshape};
use ctr::syntax::scan::{Token, scan};
use proptest::prelude::*;
use untidy::{cases, passages, programmes, slip};

#[test]
fn every_programme_of_the_repository_is_formatted() {
    let unlike: Vec<String> = programmes()
        .into_iter()
        .filter(|(_, text)| format(text).text != *text)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(unlike, [""; 0], "run `ctr fmt` on them");
}

fn formatted(text: &str) -> String {
    let once = format(text);
    assert_eq!(format(&once.text).text, once.text, "twice, of:\n{text}");
    assert_eq!(difference(text, &once.text), None, "of:\n{text}");
    once.text
}

#[test]
fn one_look() {
    let typed = "\u{feff}\r\n\r\nKẾ HOẠCH  “Kế  hoạch ”\r\n\tSố hiệu : 6121/KH-UBND\r\n\
        \u{a0}ban  hành: Ngày 1/03/2024   # ngày ký \r\n\
        mục I   “Mục đích”\r\n\r\n\r\n\r\n\r\n\
        # của chỉ tiêu\r\n\
        Chỉ tiêu 1 «Tỉ lệ hòa nhập», % ,Càng cao càng tốt\r\n      # của mức\r\n\
        \tđến 2025 ,2030 : ≥1.500,50 %   \r\n\
        \ttrong  đó“Thành thị”\r\n\tđến 2025: 30–35\r\n\tđến quý i / 2026: KHÔNG  QUÁ 5 người/1.000 dân\r\n\
        chỉ tiêu 2 \"B\", %\r\n  công thức:nếu [A b]>=-1 thì tổng( [C],2 )×3/( -[D] ) khác 100 %\r\n\r\n\r\n";
    assert_eq!(
        formatted(typed),
        "kế hoạch \"Kế hoạch\"\n  số hiệu: 6121/KH-UBND\n  ban hành: ngày 01/3/2024  # ngày ký\n\
         mục I \"Mục đích\"\n\n\n\
         # của chỉ tiêu\n\
         chỉ tiêu 1 \"Tỉ lệ hòa nhập\", %, càng cao càng tốt\n  # của mức\n  \
         đến 2025, 2030: >= 1.500,50%\n  \
         trong đó \"Thành thị\"\n    đến 2025: 30 - 35\n    đến quý I/2026: không quá 5 người/1.000 dân\n\
         chỉ tiêu 2 \"B\", %\n  công thức: nếu [A b] >= -1 thì tổng([C], 2) * 3 / (-[D]) khác 100%\n"
    );
}

#[test]
fn tables_are_aligned_by_what_is_seen() {
    let head = "chương trình \"K\"\nbảng chỉ tiêu ,đơn vị:%\n";
    let decomposed: String =
        unicode_normalization::UnicodeNormalization::nfd("1.1\tTỷ lệ hộ nghèo\t<1,2\t7").collect();
    let tabs = format!(
        "{head}\tmã\ttên\t2025\tnguồn\n\t{decomposed} # xem lại\n\n\t1.10\tDân số\t-\tDòng  12\n"
    );
    assert_eq!(
        formatted(&tabs),
        "chương trình \"K\"\nbảng chỉ tiêu, đơn vị: %\n  mã   | tên            | 2025  | nguồn\n  \
         1.1  | Tỷ lệ hộ nghèo | < 1,2 | 7  # xem lại\n\n  1.10 | Dân số         | -     | Dòng 12\n"
    );
    let outer = format!("{head} |STT|Nội dung|2025|Ghi chú|\n |1|A|5||\n ||– Nam|6|x|\n");
    assert_eq!(
        formatted(&outer),
        "chương trình \"K\"\nbảng chỉ tiêu, đơn vị: %\n  | STT | Nội dung | 2025 | Ghi chú |\n  \
         | 1   | A        | 5    |         |\n  |     | – Nam    | 6    | x       |\n"
    );
    let bad = format!("{head} mã|tên|2025\n   1|A\n  2|\"B|7\n  3|C|1.2\n 5|E|7\n");
    assert_eq!(
        formatted(&bad),
        "chương trình \"K\"\nbảng chỉ tiêu, đơn vị: %\n  mã | tên | 2025\n   1|A\n  2|\"B|7\n  3|C|1.2\n  5  | E   | 7\n"
    );
}

#[test]
fn a_bad_line_stays_as_it_is() {
    let bad = [
        " \t chi tieu 1 \"A\" ,%\t ",
        "  đến  2025:  1.2 ",
        "  đến 31/4/2025 :5",
        "  đến 2025 :“chưa đóng ",
        "\tbậy  bạ , gì ",
        "  ghi chú :“а” х",
    ];
    for line in bad {
        let text = format!(
            "chương trình \"K\"\n  mốc :2025\nchỉ tiêu 1 \"A\"  ,%\n{line}\n  đến 2026:5\n"
        );
        let out = format(&text);
        assert_eq!(out.left, 1, "{line}");
        let expected = format!(
            "chương trình \"K\"\n  mốc: 2025\nchỉ tiêu 1 \"A\", %\n{line}\n  đến 2026: 5\n"
        );
        assert_eq!(formatted(&text), expected);
    }
}

#[test]
fn tone_marks_of_keywords_go_with_the_majority_and_names_stay() {
    let file = |names: &str| {
        format!(
            "chương trình \"{names}\"\n# {names}\nchỉ tiêu 1 \"A\", %, lũy kế từ năm 2021\n  cụ thể hoá: \"B\"\n"
        )
    };
    // Two of each: the new way.
    let new = formatted(&file("Hoà, khoẻ, thúy"));
    assert!(
        new.contains("\"Hoà, khoẻ, thúy\"") && new.contains("luỹ kế"),
        "{new}"
    );
    let old = formatted(&file("Hòa, khỏe, thuý"));
    assert!(
        old.contains("# Hòa, khỏe, thuý\n") && old.contains("cụ thể hóa"),
        "{old}"
    );
    // Asked for, all of the file is in one style, and says the same.
    for (style, word, keyword) in [
        (Style::New, "thuý", "luỹ kế"),
        (Style::Old, "thúy", "lũy kế"),
    ] {
        let Rewritten::Anew(all) = rewrite_as(&file("Hoà, khỏe, thuý"), None, Some(style)).result
        else {
            panic!("written anew");
        };
        assert_eq!(all.matches(word).count(), 2, "{all}");
        assert!(all.contains(keyword), "{all}");
        assert!(matches!(
            rewrite_as(&all, None, Some(style)).result,
            Rewritten::Alike
        ));
    }
    let none = formatted("chương trình \"K\"\nchỉ tiêu 1 \"A\", %, Luỹ kế\n");
    assert!(none.contains("luỹ kế"), "{none}");
}

/// The lines of a text, as the lexer ends them, without what ends them.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let (mut out, mut from, mut start) = (Vec::new(), 0, 0);
    for (token, end) in scan(text) {
        if token == Token::Newline {
            out.push((from, &text[from..start]));
            from = end as usize;
        }
        start = end as usize;
    }
    out.push((from, &text[from..]));
    out
}

/// What must hold of any text.
fn holds(text: &str) -> Result<(), TestCaseError> {
    let once = format(text);
    let twice = format(&once.text);
    prop_assert_eq!(&twice.text, &once.text, "twice, of:\n{}", text);
    prop_assert_eq!(
        difference(text, &once.text),
        None,
        "of:\n{}\nas:\n{}",
        text,
        once.text
    );
    prop_assert!(once.text.is_empty() || once.text.ends_with('\n') && !once.text.ends_with("\n\n"));
    // Lines that cannot be read are there as typed, in their order.
    let (_, findings) = ctr::syntax::parse(FileId(0), text);
    let mut after = lines(&once.text).into_iter();
    let mut last = None;
    for (from, line) in lines(text) {
        let to = from + line.len();
        let is_bad = |finding: &ctr::finding::Finding| match finding.at {
            Some(At::Span(span)) if finding.severity == Severity::Error => {
                (from..=to).contains(&(span.start as usize))
            }
            _ => false,
        };
        let line = line
            .strip_prefix('\u{feff}')
            .filter(|_| from == 0)
            .unwrap_or(line);
        if findings.iter().any(is_bad) && last != Some(from) && !line.trim().is_empty() {
            last = Some(from);
            prop_assert!(
                after.any(|(_, new)| new == line),
                "{:?} is gone from:\n{}",
                line,
                once.text
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: cases(),
        ..ProptestConfig::default()
    })]

    #[test]
    fn slips_change_nothing_of_it(
        which in any::<prop::sample::Index>(),
        slips in prop::collection::vec((any::<usize>(), 0usize..36), 0..12),
    ) {
        let mut text = which.get(passages()).clone();
        for (at, what) in slips {
            slip(&mut text, at, what);
        }
        holds(&text)?;
    }

    #[test]
    fn any_text_is_taken(text in "(chỉ tiêu|bảng chỉ tiêu|mục|trong đó|đến 2025:|mã \\| tên|[|:,\"“”\\[\\]#\t \r\n\u{85}\u{b}\u{2028}]|[0-9.,%/-]{1,4}|\\PC){0,40}") {
        holds(&text)?;
    }
}

#[test]
fn the_outcome_says_what_was_done() {
    assert!(matches!(
        rewrite("chương trình \"K\"\n", None).result,
        Rewritten::Alike
    ));
    let outcome = rewrite("chương trình  \"K\"\n  gì đây\n", None);
    assert_eq!(outcome.left, 1);
    let Rewritten::Anew(text) = outcome.result else {
        panic!("{outcome:?}")
    };
    assert_eq!(text, "chương trình \"K\"\n  gì đây\n");
}

/// The page of the reference that tells of the formatter.
const PAGE: &str = include_str!("../lang/reference/dinh-dang.md");

#[test]
fn the_reference_shows_what_happens() {
    let typed: String = PAGE
        .lines()
        .skip_while(|line| *line != "Tệp gõ vội:")
        .skip(2)
        .map_while(|line| line.strip_prefix("    "))
        .map(|line| format!("{line}\n"))
        .collect();
    let shown: Vec<&str> = PAGE
        .split("```ctr\n")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("```")?.0))
        .collect();
    assert_eq!(formatted(&typed), shown[0]);
    for fragment in &shown {
        assert_eq!(formatted(fragment), *fragment);
    }
    let block = reshape(shown[1], Shape::Block);
    assert_eq!(formatted(&block.text), shown[2]);
    let table = reshape(shown[2], Shape::Table);
    assert_eq!(formatted(&table.text), shown[1]);
}
