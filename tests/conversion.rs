//! Units are turned once: what constants in formulas mean, and which are refused.
#![allow(
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may fail"
)]

#[path = "support/evaluated.rs"]
mod support;

use ctr::eval::verdict::Actual;
use ctr::model::number::plain;
use jiff::civil::date;
use support::{evaluated, of_clause};

/// What a formula comes to in the indicator's unit, and what is said of its constants.
fn computed(declared: &str, own: &str, formula: &str, data: &str) -> (Option<String>, Vec<String>) {
    let text = format!(
        "chương trình \"K\"\n  mốc: 2025\n{declared}chỉ tiêu 1 \"Mức bù trừ\", {own}, càng cao càng tốt\n  \
         công thức: {formula}\n  đến 2025: trên 0\n"
    );
    let rows = format!("chỉ tiêu;năm;giá trị\n{data}");
    let (findings, evaluation) = evaluated(&text, &rows, date(2025, 12, 31));
    let told = findings.iter().filter(|finding| {
        let code = finding.entry.code;
        let constant = finding.message(Default::default()).starts_with('`');
        ["CTR0390", "CTR0391", "CTR0308"].contains(&code) || (code == "CTR0530" && constant)
    });
    let mut codes: Vec<String> = told.map(|finding| finding.entry.code.to_string()).collect();
    codes.dedup();
    let verdict = of_clause(&evaluation, "1");
    let figure = verdict
        .conclusion
        .judged()
        .and_then(|judged| judged.figure.clone());
    let value = figure.and_then(|figure| match figure.value {
        Actual::Number(number) => Some(plain(&number, 6)),
        Actual::Level(_) | Actual::Between(_) => None,
    });
    (value, codes)
}

/// One line: a unit, a formula, what it comes to (`-`: nothing), what is told.
fn holds(declared: &str, data: &str, lines: &str) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [own, formula, value, codes] = fields.as_slice() else {
            panic!("{line}");
        };
        let (found, told) = computed(declared, own, formula, data);
        assert_eq!(found.as_deref().unwrap_or("-"), *value, "{line}");
        assert_eq!(told.join(" "), *codes, "{line}");
    }
}

#[test]
fn a_constant_that_turns_units_is_applied_once() {
    let counts = "chỉ tiêu A \"Người được khám\", người, càng thấp càng tốt\n\
                  chỉ tiêu B \"Dân số\", người, càng cao càng tốt\n";
    holds(
        counts,
        "A;2025;60\nB;2025;10.000\n",
        "% | [A] / [B]                     | 0.6 |
         % | [A] / [B] * 100               | 0.6 | CTR0530
         % | [A] * 100 / [B]               | 0.6 | CTR0530
         % | 100 * [A] / [B]               | 0.6 | CTR0530
         % | ([A] / [B]) * 100             | 0.6 | CTR0530
         % | [A] / ([B] / 100)             | 0.6 | CTR0530
         % | [A] / [B] * 100%              | 0.6 |
         % | 3 * [A] / [B] * 100           | 1.8 | CTR0530
         % | 3 * [A] / [B]                 | 1.8 |
         % | [A] / [B] * 100 + 1%          | 1.6 | CTR0530
         % | [A] / [B] * 100 + 1           | -   | CTR0530 CTR0390
         % | [A] * 100 / [B] * 100         | -   | CTR0391
         % | 100 * [A] * 100 / [B]         | -   | CTR0391
         % | nếu [A] / [B] > 3 thì 5% khác 50%          | 50 | CTR0530
         % | nếu 20 <= [A] / [B] thì 5% khác 50%        | 50 | CTR0530
         % | [B] / [A] - 1                 | 16566.666667 |
         % | ([B] / [A] - 1) * 100         | 16566.666667 | CTR0530
         % | [A] / [B] * 1.000             | -   | CTR0391
         % | nếu [A] / [B] * 100 >= 0,5 thì 100% khác 0 | 100 |
         % | nếu [A] > 0 thì 100 khác 0    | -   | CTR0390
         % | nếu [A] * 100 / [B] > 1% thì 5% khác 50%   | 50  | CTR0530
         % | nếu [A] / [B] > 1% thì 5% khác 50%         | 50  |
         % | lớn nhất([A] / [B] * 100, 5)  | -   | CTR0530 CTR0390
         người/10.000 người | [A] / [B]                | 60 |
         người/10.000 người | [A] / [B] * 10.000       | 60 | CTR0530
         người/10.000 người | 10.000 * [A] / [B]       | 60 | CTR0530
         người/10.000 người | [A] / ([B] / 10.000)     | 60 | CTR0530
         người/10.000 người | [A] / [B] * 100.000      | -  | CTR0391
         ‰ | [A] / [B] * 1.000             | 6 | CTR0530",
    );
}

#[test]
fn a_bare_number_beside_per_cents_is_asked_about() {
    let rates = "chỉ tiêu A \"Mức bù a\", %, càng cao càng tốt\n\
                 chỉ tiêu B \"Mức bù b\", %, càng cao càng tốt\n";
    holds(
        rates,
        "A;2025;4\nB;2025;5\n",
        "% | [A] + 3             | -   | CTR0390
         % | 3 + [A]             | -   | CTR0390
         % | [A] + 3%            | 7   |
         % | [A] + 3 điểm %      | 7   |
         % | [A] - [B] + 2       | -   | CTR0390
         % | 100 - [A]           | -   | CTR0390
         % | 1 - [A]             | -   | CTR0390
         % | 100% - [A]          | 96  |
         % | lớn nhất([A], 4,5)  | -   | CTR0390
         % | lớn nhất([A], 4,5%) | 4.5 |
         % | lớn nhất([A], 0)    | 4   |
         % | nếu [A] >= 3 thì [A] khác [B]  | - | CTR0390
         % | nếu [A] >= 3% thì [A] khác [B] | 4 |
         % | 3                   | -   | CTR0390
         % | 3%                  | 3   |
         % | 1,5 * [A]           | 6   |
         % | ([A] + [B]) / 2     | 4.5 |
         % | [A] / 100           | -   | CTR0391
         % | [A] * 100           | -   | CTR0391
         % | [A] * 100 * [B]     | -   | CTR0391
         % | [A] * 50%           | 2   |
         % | ([A] * 30 + [B] * 70) / 100 | 4.7 |
         % | [A] / [B] * 100     | 80  | CTR0530
         % | [A] * [B] / 100     | 0.2 | CTR0530",
    );
}

#[test]
fn thousands_are_turned_once() {
    let counts = "chỉ tiêu A \"Số a\", nghìn người, càng cao càng tốt\n\
                  chỉ tiêu B \"Số b\", người, càng cao càng tốt\n";
    holds(
        counts,
        "A;2025;4\nB;2025;5000\n",
        "người       | [A] + [B]                       | 9000 |
         người       | [A] * 1.000 + [B]               | 9000 | CTR0530
         nghìn người | [A] + [B] / 1.000               | 9    | CTR0530
         nghìn người | ([A] * 1.000 + [B]) / 1.000     | 9    | CTR0530
         nghìn người | 0,5 * [B]                       | 2.5  |
         nghìn người | [A] + 1                         | -    | CTR0308
         %           | [B] / [A]                       | 125  |
         %           | [B] / ([A] * 1.000) * 100       | 125  | CTR0530
         %           | [B] / [A] / 10                  | 125  | CTR0530",
    );
}

#[test]
fn relations_ask_about_bare_numbers_too() {
    let text = |right: &str| {
        format!(
            "chương trình \"K\"\n  mốc: 2025\nchỉ tiêu A \"Tỷ trọng a\", %, càng cao càng tốt\n  đến 2025: ít nhất 60\n\
             chỉ tiêu B \"Tỷ trọng b\", %, càng cao càng tốt\n  đến 2025: ít nhất 30\n\
             ràng buộc 1 \"Cộng đủ\"\n  [A] + [B] = {right}\n"
        )
    };
    let codes = |text: String| -> Vec<&str> {
        let (findings, _) = evaluated(&text, "chỉ tiêu;năm;giá trị\n", date(2025, 12, 31));
        let codes = findings.iter().map(|finding| finding.entry.code);
        codes
            .filter(|code| ["CTR0580", "CTR0390"].contains(code))
            .collect()
    };
    assert_eq!(codes(text("100")), ["CTR0390"]);
    assert_eq!(codes(text("100%")), [""; 0]);
}
