//! Arguments are read, and each mistake has its message.

use super::*;
use std::path::PathBuf;

fn parsed(line: &str) -> Parsed<Command> {
    let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
    parse(&args, Lang::Vi).map(|invocation| invocation.command)
}

fn code(line: &str) -> &'static str {
    parsed(line).map_or_else(|finding| finding.entry.code, |_| "")
}

#[test]
fn data_takes_several_until_the_next_option() {
    let Ok(Command::Eval(eval)) =
        parsed("đánh-giá a.ctr --data 1.csv 2.csv b.ctr --top 3 --data 4.csv --as-of 31/12/2025")
    else {
        panic!("not read");
    };
    assert_eq!(eval.files, [PathBuf::from("a.ctr"), "b.ctr".into()]);
    assert_eq!(eval.data.len(), 3);
    assert_eq!(eval.top, Some(3));
    assert_eq!(
        eval.as_of.map(|d| d.to_string()).as_deref(),
        Some("2025-12-31")
    );
}

#[test]
fn every_mistake_has_its_message() {
    for (line, expected) in [
        ("chekc a.ctr", "CTR0710"),
        ("check a.ctr --fromat json", "CTR0711"),
        ("check a.ctr -x", "CTR0711"),
        ("--wat", "CTR0711"),
        ("check a.ctr --format", "CTR0712"),
        ("eval a.ctr --data", "CTR0712"),
        ("check a.ctr --format xml", "CTR0713"),
        ("eval a.ctr --data b --top -3", "CTR0713"),
        ("check a.ctr --lang fr", "CTR0713"),
        ("eval a.ctr --data b --as-of 2025-02-30", "CTR0714"),
        ("eval a.ctr --data b --as-of 2025", "CTR0714"),
        ("eval a.ctr --data b --as-of 9999-12-31", "CTR0721"),
        ("eval a.ctr --data b --as-of 31/12/1899", "CTR0721"),
        ("eval a.ctr --data b --as-of 9999-02-30", "CTR0714"),
        ("eval --data a.ctr", "CTR0720"),
        ("eval a.ctr --data b.ctr", "CTR0720"),
        ("eval a.ctr", "CTR0715"),
        ("check", "CTR0715"),
        ("man CTR0701", "CTR0716"),
        ("fmt", "CTR0715"),
        ("fmt a.ctr --as", "CTR0712"),
        ("fmt a.ctr --as bang", "CTR0713"),
        ("fmt a.ctr --chek", "CTR0711"),
    ] {
        assert_eq!(code(line), expected, "{line}");
    }
}
