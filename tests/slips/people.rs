//! Slips as people make them (`people.toml`): the messages alone tell how each is
//! mended, and the mended line is clean and says what was meant.

use super::files::{check, export};
use ctr::finding::{Finding, Lang, Severity};
use serde::Deserialize;
use serde_json::Value;

const HEAD: &str = "chương trình \"Kế hoạch phát triển\"
  số hiệu: 12/KH-UBND
  ban hành: ngày 02/01/2024
  cơ quan ban hành: UBND tỉnh
  địa bàn: \"Lâm Đồng\"
  mốc: 2025, 2030

cơ quan SYT \"Sở Y tế\"

";

#[derive(Deserialize)]
struct Table {
    slip: Vec<Slip>,
}

/// A row of the table.
#[derive(Deserialize)]
struct Slip {
    source: String,
    says: Option<String>,
    mended: Option<String>,
    exports: Vec<String>,
}

fn slips() -> Vec<Slip> {
    let table: Table = toml::from_str(include_str!("people.toml")).expect("a table");
    table.slip
}

/// Everything said of a text, and whether something of it must be mended.
fn said(lines: &str) -> (String, bool) {
    let (_, _, findings) = check(&format!("{HEAD}{lines}"));
    let text = |f: &Finding| {
        let fix: Vec<&str> = f.fix.iter().map(|edit| edit.text.as_str()).collect();
        let parts = [
            f.message(Lang::Vi),
            f.label_text(Lang::Vi),
            f.help_text(Lang::Vi),
        ];
        format!("{} {} {}", f.entry.code, parts.join(" / "), fix.join(" "))
    };
    let all: Vec<String> = findings.iter().map(text).collect();
    let bad = findings.iter().any(|f| f.severity > Severity::Note);
    (all.join("\n"), bad)
}

/// The levels and times of a programme, as it is exported.
fn exported(lines: &str) -> Vec<String> {
    let (model, sources, _) = check(&format!("{HEAD}{lines}"));
    let all = export(&model, &sources);
    let programme = &all["programmes"][0];
    let rows = |name: &str| programme[name].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().map(str::to_string);
    let mut out = Vec::new();
    for indicator in rows("indicators") {
        let name = text(&indicator["code"]).or_else(|| text(&indicator["name"]));
        for target in indicator["targets"].as_array().into_iter().flatten() {
            let cells = ["by", "op", "value", "low", "high", "unit"];
            let cells = cells.iter().filter_map(|cell| text(&target[*cell]));
            let cells: Vec<String> = name.iter().cloned().chain(cells).collect();
            out.push(cells.join(" "));
        }
    }
    for clause in rows("tasks").iter().chain(&rows("duties")) {
        let cells = [
            &clause["code"],
            &clause["time"]["kind"],
            &clause["time"]["date"],
        ];
        let cells: Vec<String> = cells.into_iter().filter_map(text).collect();
        if !cells.is_empty() {
            out.push(cells.join(" "));
        }
    }
    out
}

#[test]
fn people_mend_their_slips_from_the_message_alone() {
    let mut wrong = Vec::new();
    for slip in slips() {
        let (text, bad) = said(&slip.source);
        match &slip.says {
            Some(says) if !text.contains(says.as_str()) => {
                wrong.push(format!("{}\nshould say {says}\n{text}", slip.source));
            }
            None if bad => wrong.push(format!("{}\nreads as it stands\n{text}", slip.source)),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_is_mended_is_clean_and_means_what_was_meant() {
    let mut wrong = Vec::new();
    for slip in slips() {
        let mended = slip.mended.as_ref().unwrap_or(&slip.source);
        let (text, bad) = said(mended);
        let exports = exported(mended);
        if bad || exports != slip.exports {
            wrong.push(format!("{mended}\n{exports:?}\n{:?}\n{text}", slip.exports));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A line that a message offers for another is read itself.
#[test]
fn an_offer_is_never_refused() {
    let syntax = |text: &str| -> Vec<(usize, String)> {
        let (_, sources, findings) = check(text);
        let errors = findings.iter().filter(|f| {
            f.severity == Severity::Error && f.entry.class == ctr::finding::Class::Syntax
        });
        let line = |f: &Finding| {
            let at = f.at.as_ref()?;
            Some(ctr::finding::place::spot(at, &sources).line as usize)
        };
        errors
            .filter_map(|f| Some((line(f)?, f.help_text(Lang::Vi))))
            .collect()
    };
    let opens = [
        "đến ",
        "giai đoạn ",
        "hằng năm",
        "năm ",
        "từ ",
        "trong ",
        "thời gian:",
        "hiện trạng ",
    ];
    let (mut tried, mut refused) = (0, Vec::new());
    for slip in slips() {
        let text = format!("{HEAD}{}", slip.source);
        let lines: Vec<&str> = text.lines().collect();
        for (line, help) in syntax(&text) {
            // What is offered for a head is of several lines.
            let indented = lines[line - 1].starts_with(' ');
            let offers = help.split('`').skip(1).step_by(2);
            let whole = |offer: &&str| {
                let opens = opens.iter().any(|word| offer.starts_with(word));
                opens && offer.contains(':') && !offer.contains('…')
            };
            for offer in offers.filter(whole).filter(|_| indented) {
                let instead = format!("  {offer}");
                let mut mended = lines.clone();
                mended[line - 1] = &instead;
                tried += 1;
                let said = syntax(&mended.join("\n"));
                if said.iter().any(|(at, _)| *at == line) {
                    refused.push(format!("{} → {offer}", lines[line - 1]));
                }
            }
        }
    }
    assert!(tried > 100, "{tried}");
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

/// The table is as long as it says that it is.
#[test]
fn a_hundred_slips_are_held() {
    let slips = slips();
    let told = slips.iter().filter(|slip| slip.says.is_some()).count();
    assert!(told >= 100, "{told}");
}
