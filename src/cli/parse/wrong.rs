//! What is wrong with arguments, as findings.

use super::super::words::{self, Word};
use ctr::finding::catalogue::cli;
use ctr::finding::catalogue::types::TWO_LEVELS_AT_ONE_MILESTONE;
use ctr::finding::{Arg, Finding, Text};
use ctr::report::list::Question;
use std::ffi::OsStr;

pub(super) const DID_YOU_MEAN: Text = Text {
    vi: "có phải ý bạn là `{nearest}`?",
    en: "did you mean `{nearest}`?",
};

pub(super) fn extra_argument(extra: &OsStr, word: &Word) -> Box<Finding> {
    Box::new(
        Finding::somewhere(&cli::EXTRA_ARGUMENT, None)
            .arg("word", extra.to_string_lossy().into_owned())
            .arg("command", word.name),
    )
}

pub(super) fn bad_value(option: &str, value: &str, allowed: Text) -> Box<Finding> {
    Box::new(
        Finding::somewhere(&cli::BAD_VALUE, None)
            .arg("option", format!("--{option}"))
            .arg("value", value)
            .arg("allowed", allowed),
    )
}

/// A word of `list` that is neither a question nor a file.
pub(super) fn no_question(typed: &str) -> Box<Finding> {
    let names = Question::ALL
        .iter()
        .flat_map(|one| [one.vietnamese(), one.id()]);
    let nearest = words::nearest(typed, names);
    let known = |name: fn(Question) -> &'static str| {
        let names = Question::ALL.map(name);
        names.join(", ")
    };
    let (vi, en) = (known(Question::vietnamese), known(Question::id));
    let allowed = Arg::Made(format!("{vi}, tất-cả"), format!("{en}, all"));
    let finding = Finding::somewhere(&cli::BAD_VALUE, None)
        .arg("option", "list")
        .arg("value", typed)
        .arg("allowed", allowed);
    Box::new(match nearest {
        Some(nearest) => finding.arg("nearest", nearest).help(DID_YOU_MEAN),
        None => finding,
    })
}

pub(super) fn bad_option(word: Option<&Word>, typed: &str) -> Box<Finding> {
    let finding = Finding::somewhere(&cli::UNKNOWN_OPTION, None)
        .arg("word", typed)
        .arg("command", word.map_or("ctr", |word| word.name));
    let plain = typed.trim_start_matches('-');
    let nearest = match word {
        Some(word) => words::nearest_option(word, plain),
        None => words::nearest(plain, words::EVERYWHERE.iter().copied()),
    };
    Box::new(match nearest {
        Some(nearest) => finding
            .arg("nearest", format!("--{nearest}"))
            .help(DID_YOU_MEAN),
        None => finding,
    })
}

pub(super) fn missing_value(word: Option<&Word>, option: &str) -> Box<Finding> {
    let example = match option {
        // A test goes by its name.
        "select" if word.is_some_and(|word| word.name == "test") => "\"Thất nghiệp\"",
        "as-of" | "known" => "2025-12-31",
        "annotate" => "tra-lai",
        "data" => "so-lieu.csv",
        "output" => "ket-qua.json",
        "lang" => "vi",
        "top" => "15",
        "deny" if word.is_some_and(|word| word.name == "review") => "loosened",
        "deny" => "warnings",
        "select" | "ignore" => TWO_LEVELS_AT_ONE_MILESTONE.code,
        "baseline" | "write-baseline" => "moc-so-sanh.json",
        "list" | "fail-on" => "unmet",
        "order" => "document",
        "figure" => "latest",
        "method" => "weather",
        "table" => "places",
        "title" => "\"Kế hoạch giảm nghèo\"",
        "number" => "6121/KH-UBND",
        "date" => "22/7/2024",
        "issuer" => "\"Ủy ban nhân dân tỉnh Lạng Sơn\"",
        "implements" => "42-NQ/TW,68/NQ-CP",
        "place" => "\"Lâm Đồng\"",
        "milestones" => "2025,2030",
        "agency" => "\"SYT=Sở Y tế\"",
        "scenario" => "\"Cơ sở\"",
        "superior" => "\"Bộ Y tế\"",
        "to" => "\"Ủy ban nhân dân tỉnh Lạng Sơn\"",
        "position" => "\"GIÁM ĐỐC\"",
        "signer" => "\"Nguyễn Văn A\"",
        "as" => "table",
        "tones" => "new",
        _ => "json",
    };
    Box::new(
        Finding::somewhere(&cli::MISSING_VALUE, None)
            .arg("option", format!("--{option}"))
            .arg("example", example),
    )
}

pub(super) const FILES: Text = Text {
    vi: "ít nhất một tệp chương trình (.ctr)",
    en: "at least one programme (.ctr)",
};

#[cfg(feature = "office")]
pub(super) const FOLDER: Text = Text {
    vi: "thư mục để ghi biểu: `--output THƯ-MỤC`",
    en: "a folder for the workbooks: `--output FOLDER`",
};

pub(super) const NEW_FILE: Text = Text {
    vi: "tên tệp chương trình mới, ví dụ ke-hoach.ctr",
    en: "the new programme's file, such as ke-hoach.ctr",
};

pub(super) const SHELL: Text = Text {
    vi: "tên trình lệnh: bash, zsh hoặc fish",
    en: "a shell: bash, zsh or fish",
};

pub(super) const TWO_FILES: Text = Text {
    vi: "hai tệp: bản cũ rồi bản mới",
    en: "two files: the older, then the newer",
};

pub(super) const DATA: Text = Text {
    vi: "số liệu: `--data` và ít nhất một tệp",
    en: "figures: `--data` and at least one file",
};

pub(super) fn missing(word: &Word, what: Text) -> Box<Finding> {
    let example = match word.name {
        "eval" => "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31",
        "export" => "ctr export ke-hoach.ctr",
        "template" => "ctr template ke-hoach.ctr --period 2025 --output bieu",
        "test" => "ctr test ke-hoach.ctr",
        "diff" => "ctr diff ke-hoach-cu.ctr ke-hoach-moi.ctr",
        "fmt" => "ctr fmt ke-hoach.ctr",
        "cascade" => "ctr cascade nghi-quyet.ctr ke-hoach-tinh.ctr",
        "list" => "ctr list no-data ke-hoach.ctr --data so-lieu.csv",
        _ => "ctr check ke-hoach.ctr",
    };
    Box::new(
        Finding::somewhere(&cli::MISSING_ARGUMENT, None)
            .arg("command", word.name)
            .arg("what", what)
            .arg("example", example),
    )
}

pub(super) fn unexpected(error: lexopt::Error) -> Box<Finding> {
    let word = match &error {
        lexopt::Error::UnexpectedOption(word) => word.clone(),
        lexopt::Error::UnexpectedValue { option, value } => {
            format!("{option}={}", value.to_string_lossy())
        }
        other => other.to_string(),
    };
    Box::new(
        Finding::somewhere(&cli::EXTRA_ARGUMENT, None)
            .arg("word", word)
            .arg("command", "ctr"),
    )
}
