//! Blocks to tables and back: the same programme in another form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod files;
#[path = "support/untidy.rs"]
mod untidy;

use ctr::rewrite::{Rewritten, difference, rewrite};
use ctr::syntax::format::shape::{Reason, Shape, reshape};
use files::folder;
use proptest::prelude::*;
use untidy::{cases, passages, slip};

/// The text in this form.
fn formed(text: &str, shape: Shape) -> String {
    match rewrite(text, Some(shape)).result {
        Rewritten::Alike => text.to_string(),
        Rewritten::Anew(text) => text,
        Rewritten::Otherwise(what) => panic!("{shape:?} says otherwise: {what}\nof:\n{text}"),
    }
}

const PROGRAMME: &str =
    "chương trình \"K (minh hoạ)\"\n  ban hành: ngày 22/7/2024\n  mốc: 2025, 2030\n\n";

fn tabled(declarations: &str) -> String {
    let text = format!("{PROGRAMME}{declarations}");
    let table = formed(&text, Shape::Table);
    assert_eq!(difference(&text, &formed(&table, Shape::Block)), None);
    table.strip_prefix(PROGRAMME).unwrap().to_string()
}

#[test]
fn every_programme_in_both_forms() {
    let mut changed = 0;
    for (name, text) in [folder("examples", "ctr"), folder("seeds", "ctr")].concat() {
        let outcome = rewrite(&text, Some(Shape::Table));
        changed += outcome.reshaped.map_or(0, |reshaped| reshaped.changed);
        let table = formed(&text, Shape::Table);
        let block = formed(&text, Shape::Block);
        assert_eq!(formed(&table, Shape::Table), table, "{name}");
        assert_eq!(formed(&block, Shape::Block), block, "{name}");
        let back = formed(&table, Shape::Block);
        assert_eq!(difference(&text, &back), None, "{name}");
        assert!(!back.contains("bảng chỉ tiêu,"), "{name}");
    }
    assert!(changed > 20, "only {changed} indicators became rows");
}

#[test]
fn what_rows_have_alike_is_said_once() {
    let table = tabled(
        "chỉ tiêu 1 \"A, b\", m² sàn/người, càng cao càng tốt\n  đến 2025: 27\n  đến 2030: -\n  chủ trì: SXD\n  lĩnh vực: nhà ở\n  nguồn: \"Phụ lục, hàng 1\"\n  \
         trong đó \"Thành thị\"\n    đến 2025, 2030: 28\n\n\
         chỉ tiêu 2 \"C | d\", m² sàn/người, càng cao càng tốt\n  chủ trì: SXD\n  lĩnh vực: nhà ở\n  đến 2025: 1 - 2\n  ghi chú: \"[x] # y\"\n  đến 2030: khoảng 30\n",
    );
    assert_eq!(
        table,
        "bảng chỉ tiêu, đơn vị: m² sàn/người, chủ trì: SXD, lĩnh vực: nhà ở, càng cao càng tốt\n  \
         | mã | tên         | 2025  | 2030      | nguồn           | ghi chú   |\n  \
         | 1  | A, b        | 27    | -         | Phụ lục, hàng 1 |           |\n  \
         |    | - Thành thị | 28    | 28        |                 |           |\n  \
         | 2  | \"C | d\"     | 1 - 2 | khoảng 30 |                 | \"[x] # y\" |\n",
    );
}

#[test]
fn units_and_agencies_that_differ_are_columns() {
    let table = tabled(
        "chỉ tiêu \"A\", %\n  đến 2025: ít nhất 5\n  chủ trì: SYT, SXD\n\nchỉ tiêu \"B\", người\n  đến 2025: ít nhất 6\n  chủ trì: SYT\n",
    );
    assert_eq!(
        table,
        "bảng chỉ tiêu\n  tên | đơn vị | 2025      | chủ trì\n  A   | %      | ít nhất 5 | SYT, SXD\n  B   | người  | ít nhất 6 | SYT\n"
    );
}

#[test]
fn what_a_table_cannot_hold_stays() {
    let pair = |lines: &str| {
        format!(
            "{PROGRAMME}chỉ tiêu 1 \"A\", %\n{lines}\n\nchỉ tiêu 2 \"B\", %\n  đến 2025: ít nhất 5\n"
        )
    };
    let no_column = |what: &str| Reason::NoColumn(what.to_string());
    for (lines, reason) in [
        (
            "  đến 2025: ít nhất 5\n  hiện trạng 2022: 4",
            no_column("hiện trạng"),
        ),
        (
            "  đến 2025: ít nhất 5\n  đến 2025: ít nhất 6",
            no_column("đến"),
        ),
        (
            "  đến 30/6/2025: ít nhất 5",
            Reason::NotAYear("đến 30/6/2025".into()),
        ),
        ("  đến 2025: \"tốt\"", Reason::QuotedLevel),
        ("  đến 2025: ít nhất 5 # xem lại", Reason::Comment),
        ("\n  đến 2025: ít nhất 5", Reason::Comment),
        ("  đến 2025: 1.5", Reason::Unread),
        (
            "  trong đó 1.a \"T\"\n    đến 2025: ít nhất 5",
            Reason::PartWithCode,
        ),
        (
            "  trong đó \"T | N\"\n    đến 2025: ít nhất 5",
            Reason::Words("T | N".into()),
        ),
        (
            "  đến 2030: ít nhất 6\n  đến 2025: ít nhất 5",
            Reason::Order,
        ),
        ("  đến 2030: ít nhất 5", Reason::Alone),
        ("  lĩnh vực: việc làm\n  đến 2025: ít nhất 5", Reason::Alone),
    ] {
        let text = pair(lines);
        let reshaped = reshape(&text, Shape::Table);
        assert_eq!(reshaped.changed, 0, "{lines}");
        assert!(
            reshaped.stayed.contains_key(&reason),
            "{lines}: {:?}",
            reshaped.stayed
        );
        assert_eq!(reshaped.text, text);
    }
}

#[test]
fn rows_that_a_block_cannot_hold_stay_a_table() {
    let table =
        |rows: &str| format!("{PROGRAMME}bảng chỉ tiêu, đơn vị: %\n  mã | tên | 2025\n{rows}");
    for (rows, reason) in [
        ("  1 | A | 1.5\n", Reason::Unread),
        ("  1 | A\n", Reason::Unread),
        ("  1 | A | 5  # lời\n", Reason::Comment),
        ("  1 | A \"b\" c | 5\n", Reason::Words("A \"b\" c".into())),
        ("  1 | - A | 5\n", Reason::Words("A".into())),
    ] {
        let text = table(rows);
        let reshaped = reshape(&text, Shape::Block);
        assert_eq!(reshaped.text, text, "{rows}");
        assert!(
            reshaped.stayed.contains_key(&reason),
            "{rows}: {:?}",
            reshaped.stayed
        );
    }
    let text = table("  1 | A | 5\n");
    assert!(formed(&text, Shape::Block).ends_with("chỉ tiêu 1 \"A\", %\n  đến 2025: 5\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn slips_do_not_lead_astray(
        which in any::<prop::sample::Index>(),
        slips in prop::collection::vec((any::<usize>(), 0usize..36), 0..6),
        shape in prop::sample::select(vec![Shape::Table, Shape::Block]),
    ) {
        let mut text = which.get(passages()).clone();
        for (at, what) in slips {
            slip(&mut text, at, what);
        }
        for shape in [shape, Shape::Block] {
            let outcome = rewrite(&text, Some(shape));
            let reshaped = outcome.reshaped.expect("asked for");
            prop_assert!(!reshaped.stayed.contains_key(&Reason::Otherwise), "{:?} of:\n{}", shape, text);
            match outcome.result {
                Rewritten::Otherwise(what) => prop_assert!(false, "{} of:\n{}", what, text),
                Rewritten::Anew(new) => text = new,
                Rewritten::Alike => {}
            }
            let again = rewrite(&text, Some(shape));
            prop_assert!(matches!(again.result, Rewritten::Alike), "twice, of:\n{}", text);
        }
    }
}
