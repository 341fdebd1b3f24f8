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
        ("eval a.ctr --data b --known 31/6/2025", "CTR0714"),
        ("repl a.ctr --known hom-qua", "CTR0714"),
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

#[test]
fn what_one_option_is_told_is_no_other_option() {
    for (line, overwrite) in [
        ("eval a.ctr --data b --overwrite", true),
        ("export --overwrite a.ctr", true),
        ("test a.ctr --select --overwrite", false),
        ("eval a.ctr --data b --scenario --overwrite", false),
        ("export a.ctr", false),
    ] {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        let read = parse(&args, Lang::Vi).map(|invocation| invocation.overwrite);
        assert_eq!(read.ok(), Some(overwrite), "{line}");
    }
}

#[test]
fn who_signs_is_said_in_a_report_to_be_signed_alone() {
    for option in ["issuer", "superior", "to", "place", "position", "signer"] {
        for form in ["human", "html", "xlsx", "excel", "json"] {
            let line = format!("eval a.ctr --data b --format {form} --output r --{option} X");
            let Err(finding) = parsed(&line) else {
                panic!("{line} was taken");
            };
            assert_eq!(finding.entry.code, "CTR0713", "{line}");
            let told = finding.message(Lang::Vi);
            assert!(told.contains(&format!("`{form}`")), "{told}");
            let help = finding.help_text(Lang::Vi);
            assert!(help.contains(&format!("--{option}")), "{help}");
        }
    }
    #[cfg(feature = "office")]
    assert_eq!(
        code("eval a.ctr --data b --format docx --output r --to X"),
        ""
    );
}

#[test]
fn the_help_names_the_commands_that_write_a_file() {
    let writing = |option: &str| -> Vec<&str> {
        let all = crate::cli::words::COMMANDS.iter();
        // Of a template it is a folder, and told there.
        let all = all.filter(|word| word.name != "template" && word.options.contains(&option));
        all.map(|word| word.name).collect()
    };
    assert_eq!(writing("output"), writing("overwrite"));
    let listed = format!("({})", writing("output").join(", "));
    for lang in [Lang::Vi, Lang::En] {
        let text = crate::cli::help::text(lang);
        let words: Vec<&str> = text.split_whitespace().collect();
        assert!(words.join(" ").contains(&listed), "{listed}");
        for word in crate::cli::words::COMMANDS {
            let page = crate::cli::help::page(word.name, lang);
            let told = page.contains("\n  --overwrite ");
            assert_eq!(told, word.options.contains(&"overwrite"), "{page}");
        }
    }
}

#[test]
fn a_value_is_exemplified_by_one_of_its_kind() {
    for (line, example) in [
        ("test a.ctr --select", "--select \"Thất nghiệp\""),
        ("check a.ctr --select", "--select CTR0310"),
        (
            "new a.ctr --issuer",
            "--issuer \"Ủy ban nhân dân tỉnh Lạng Sơn\"",
        ),
    ] {
        let Err(finding) = parsed(line) else {
            panic!("{line} was taken");
        };
        assert!(finding.help_text(Lang::Vi).contains(example), "{line}");
    }
}

#[test]
fn one_word_too_many_is_said_of_its_command() {
    for line in ["diff a b c", "completions bash zsh", "man x"] {
        assert_eq!(code(line), "CTR0716", "{line}");
    }
}

#[test]
fn nothing_asked_is_no_call_for_help() {
    assert!(matches!(parsed(""), Ok(Command::Welcome)));
    for line in ["help", "--help", "trợ-giúp", "help --lang vi"] {
        assert!(matches!(parsed(line), Ok(Command::Help(None))), "{line}");
    }
}

#[test]
fn a_command_has_a_page_of_its_own() {
    for line in [
        "help eval",
        "trợ-giúp đánh-giá",
        "eval --help",
        "danh-gia a.ctr -h",
    ] {
        let Ok(Command::Help(Some("eval"))) = parsed(line) else {
            panic!("{line}");
        };
    }
    assert_eq!(code("help evl"), "CTR0710");
    for lang in [Lang::Vi, Lang::En] {
        for word in crate::cli::words::COMMANDS {
            let page = crate::cli::help::page(word.name, lang);
            assert!(page.contains(&format!("\n  ctr {}", word.name)), "{page}");
            assert_eq!(page.matches("\n  ctr ").count(), 1, "{page}");
            for option in word.options.iter().chain(["lang", "help"].iter()) {
                assert!(page.contains(&format!("--{option}")), "{option}: {page}");
            }
        }
    }
}
