//! Properties of reading a programme: nothing of the text is lost, how its letters
//! are composed does not matter, and one slip is one error.
#![allow(
    clippy::disallowed_methods,
    reason = "a long run is asked for by the environment"
)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod files;

use ctr::finding::{Finding, Lang, catalogue};
use ctr::source::{FileId, Sources};
use ctr::syntax::scan::{Token, scan};
use files::{check, export, folder};
use unicode_normalization::UnicodeNormalization;

/// Every programme of the repository.
fn programmes() -> Vec<(String, String)> {
    [
        folder("examples", "ctr"),
        folder("seeds", "ctr"),
        folder("lang/std", "ctr"),
    ]
    .concat()
}

#[test]
fn tokens_and_lexemes_keep_the_text() {
    for (name, text) in programmes() {
        let mut at = 0;
        let mut joined = String::new();
        for (_, end) in scan(&text) {
            joined += &text[at as usize..end as usize];
            at = end;
        }
        assert_eq!(joined, text, "{name}");
        // Between the lexemes nothing but blanks and comments.
        let lexed = ctr::syntax::lexemes::lex(FileId(0), &text);
        let mut at = 0;
        for lexeme in lexed.lexemes {
            assert!(lexeme.start >= at && lexeme.end > lexeme.start, "{name}");
            let between = &text[at as usize..lexeme.start as usize];
            let meaningless =
                |(token, _): &(Token, u32)| token.is_blank() || *token == Token::Newline;
            assert!(scan(between).iter().all(meaningless), "{name}: {between}");
            at = lexeme.end;
        }
    }
}

/// What a reader sees of the findings: code, line and words.
fn seen(findings: &[Finding], sources: &Sources) -> Vec<(String, u32, String)> {
    let line = |finding: &Finding| match finding.at {
        Some(ctr::finding::At::Span(span)) => sources.file(span.file).position(span.start).line,
        _ => 0,
    };
    let words = |finding: &Finding| {
        let said = [
            finding.message(Lang::Vi),
            finding.label_text(Lang::Vi),
            finding.help_text(Lang::Vi),
        ];
        said.join(" / ").nfc().collect::<String>()
    };
    findings
        .iter()
        .map(|f| (f.entry.code.to_string(), line(f), words(f)))
        .collect()
}

/// The export without columns: a decomposed line has more characters.
fn without_columns(mut value: serde_json::Value) -> serde_json::Value {
    match &mut value {
        serde_json::Value::Object(map) => {
            map.remove("column");
            map.remove("end_column");
            for (_, inner) in map.iter_mut() {
                *inner = without_columns(inner.take());
            }
        }
        serde_json::Value::Array(items) => {
            for inner in items {
                *inner = without_columns(inner.take());
            }
        }
        _ => {}
    }
    value
}

#[test]
fn composed_and_decomposed_text_are_one() {
    let wrong = catalogue::all()
        .into_iter()
        .filter(|entry| entry.code < "CTR0600")
        .map(|entry| (entry.code.to_string(), entry.wrong.to_string()));
    for (name, text) in programmes().into_iter().chain(wrong) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let (one_model, one_sources, one) = check(&composed);
        let (two_model, two_sources, two) = check(&decomposed);
        assert_eq!(seen(&one, &one_sources), seen(&two, &two_sources), "{name}");
        assert_eq!(
            without_columns(export(&one_model, &one_sources)),
            without_columns(export(&two_model, &two_sources)),
            "{name}"
        );
    }
}

/// The syntax errors of a text, shown.
fn syntax_errors(text: &str) -> Vec<String> {
    let (_, findings) = ctr::syntax::parse(FileId(0), text);
    findings
        .iter()
        .map(|f| format!("{} {}", f.entry.code, f.message(Lang::Vi)))
        .collect()
}

/// Takes away each token in turn; gives what makes more than one error.
fn deletions(text: &str, every: usize) -> Vec<String> {
    let mut problems = Vec::new();
    let mut start = 0;
    for (i, (_, end)) in scan(text).into_iter().enumerate() {
        let end = end as usize;
        if i % every == 0 {
            let without = [&text[..start], &text[end..]].concat();
            let errors = syntax_errors(&without);
            if errors.len() > 1 {
                let line = text[..start].matches('\n').count() + 1;
                let gone = &text[start..end];
                problems.push(format!("line {line}, {gone:?} taken away: {errors:#?}"));
            }
        }
        start = end;
    }
    problems
}

/// Declarations with the one after: enough to see what a slip does around it.
fn pairs_of_declarations(text: &str) -> Vec<String> {
    let mut starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .filter(|&at| text[at..].starts_with(char::is_alphabetic))
        .collect();
    starts.push(text.len());
    starts
        .windows(3)
        .step_by(2)
        .map(|at| text[at[0]..at[2]].to_string())
        .collect()
}

#[test]
fn one_token_taken_away_is_at_most_one_error() {
    let mut problems = Vec::new();
    for (name, text) in folder("examples", "ctr") {
        assert_eq!(syntax_errors(&text), [""; 0], "{name}");
        problems.extend(
            deletions(&text, 1)
                .into_iter()
                .map(|p| format!("{name} {p}")),
        );
    }
    let every = std::env::var("CTR_EVERY")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(17);
    for text in pairs_of_declarations(&folder("seeds", "ctr")[0].1) {
        problems.extend(
            deletions(&text, every)
                .into_iter()
                .map(|p| format!("{p}\nin\n{text}")),
        );
    }
    let table = "bảng chỉ tiêu, đơn vị: %, chủ trì: Sở Y tế\n  mã | tên | đơn vị | 2025 | 2030\n  \
                 1.1 | Tỷ lệ hộ nghèo | % | <1,2 | từ 1 đến 2\n  1.2 | Dân số | người | - | > 95\n  \
                 1.3 | - Thành thị | người | 80 - 90 | tăng 2% mỗi năm\n";
    problems.extend(deletions(table, 1));
    problems.extend(deletions(&table.replace(" | ", "\t"), 1));
    assert!(
        problems.is_empty(),
        "{}:\n{}",
        problems.len(),
        problems.join("\n")
    );
}

#[test]
fn one_letter_or_mark_put_in_is_at_most_one_error() {
    let mut problems = Vec::new();
    for (name, text) in folder("examples", "ctr") {
        let mut start = 0;
        for (i, (_, end)) in scan(&text).into_iter().enumerate() {
            for put in [" ", ",", ":", "x", "5", "\"", "[", "(", "đến"] {
                if (i + put.len()) % 3 != 0 {
                    continue;
                }
                let with = [&text[..start], put, &text[start..]].concat();
                let errors = syntax_errors(&with);
                if errors.len() > 1 {
                    let line = text[..start].matches('\n').count() + 1;
                    problems.push(format!(
                        "{name} line {line}, {put:?} before {:?}: {errors:#?}",
                        &text[start..end as usize]
                    ));
                }
            }
            start = end as usize;
        }
    }
    assert!(
        problems.is_empty(),
        "{}:\n{}",
        problems.len(),
        problems.join("\n")
    );
}
