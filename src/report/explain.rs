//! A kind of finding, explained: what it says, why it matters, what to do, and
//! an example with its mend.

use crate::finding::catalogue;
use crate::finding::screen::word;
use crate::finding::wrap::{hanging, unfilled, wrap};
use crate::finding::{Entry, Lang, Text};
use std::fmt::Write;

const WIDTH: usize = 96;

/// What the example of an entry makes the checker say.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// The message, filled in.
    pub message: String,
    /// What to do, filled in.
    pub help: String,
    /// The finding as the screen has it.
    pub screen: String,
}

/// One kind of finding; `heard` where its example is a programme.
pub fn entry(entry: &Entry, heard: Option<&Heard>, lang: Lang) -> String {
    let say = |vi: &'static str, en: &'static str| Text { vi, en }.get(lang);
    let severity = word(entry.severity).get(lang).to_lowercase();
    let mut out = format!("{} {} ({severity})\n\n", entry.code, entry.name);
    let message = heard.map_or(entry.message.get(lang), |heard| &heard.message);
    paragraph(&mut out, "", message);
    paragraph(&mut out, say("Vì sao: ", "Why: "), entry.why.get(lang));
    let help = heard.map_or(entry.help.get(lang), |heard| &heard.help);
    paragraph(&mut out, say("Cách sửa: ", "What to do: "), help);
    example(&mut out, say("Ví dụ sai:", "Wrong:"), entry.wrong);
    if let Some(heard) = heard {
        let _ = writeln!(out, "{}\n{}", say("ctr sẽ báo:", "ctr says:"), heard.screen);
    }
    example(&mut out, say("Sửa lại:", "Mended:"), entry.mend);
    out
}

/// The groups of codes, by their first two digits.
const GROUPS: [(&str, Text); 8] = [
    (
        "01",
        Text {
            vi: "Cách viết",
            en: "How it is written",
        },
    ),
    (
        "02",
        Text {
            vi: "Tên và mã",
            en: "Names and codes",
        },
    ),
    (
        "03",
        Text {
            vi: "Đơn vị, mức và công thức",
            en: "Units, levels and formulas",
        },
    ),
    (
        "04",
        Text {
            vi: "Văn phong",
            en: "Style",
        },
    ),
    (
        "05",
        Text {
            vi: "Mâu thuẫn trong chương trình",
            en: "Contradictions in a programme",
        },
    ),
    (
        "06",
        Text {
            vi: "Số liệu",
            en: "Figures",
        },
    ),
    (
        "07",
        Text {
            vi: "Dòng lệnh và tệp",
            en: "Command line and files",
        },
    ),
    (
        "08",
        Text {
            vi: "Kiểm thử",
            en: "Tests",
        },
    ),
];

/// All kinds by group, a line or two each.
pub fn list(lang: Lang) -> String {
    let mut out = String::new();
    let mut group = "";
    for entry in catalogue::all() {
        let digits = entry.code.get(3..5).unwrap_or_default();
        if digits != group {
            let gap = if group.is_empty() { "" } else { "\n" };
            group = digits;
            let known = GROUPS.iter().find(|(digits, _)| *digits == group);
            let other = Text {
                vi: "Khác",
                en: "Others",
            };
            let title = known.map_or(other, |(_, title)| *title).get(lang);
            let _ = writeln!(out, "{gap}{title}");
        }
        let message = unfilled(entry.message.get(lang));
        let head = format!("  {}  {:<26}", entry.code, entry.name);
        let _ = writeln!(out, "{}", hanging(&head, &message, WIDTH));
    }
    let _ = writeln!(
        out,
        "\n{}",
        Text {
            vi: "`ctr explain MÃ` để xem từng mã, với ví dụ và cách sửa.",
            en: "`ctr explain CODE` tells about one, with an example and its mend.",
        }
        .get(lang)
    );
    out
}

fn paragraph(out: &mut String, head: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let text = format!("{head}{}", sentence(&unfilled(text)));
    for line in wrap(&text, WIDTH) {
        let _ = writeln!(out, "{line}");
    }
    out.push('\n');
}

fn example(out: &mut String, head: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let _ = writeln!(out, "{head}");
    for line in text.trim_end().lines() {
        let line = format!("    {line}");
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out.push('\n');
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase).into_iter().flatten();
    let text: String = first.chain(chars).collect();
    match text.chars().last() {
        Some('.' | '!' | '?' | ':' | '…') | None => text,
        Some(_) => format!("{text}."),
    }
}
