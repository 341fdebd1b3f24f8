//! What each form says of a row, with what the row's marks lead to.

use crate::read::html::{text, tree};
use crate::read::{name_of, squeezed};
use ctr::eval::{Kind, Verdict};
use ctr::model::Model;
use std::collections::HashMap;

/// A row by which its verdict is found.
pub struct Key {
    /// As the programme has it.
    pub name: String,
    /// Its place, where that is not the programme's.
    pub place: Option<String>,
    /// Its status in words.
    pub status: String,
    /// Name and place in one.
    pub both: String,
}

impl Key {
    pub fn of(model: &Model, verdict: &Verdict, lang: ctr::finding::Lang) -> Key {
        let home = model.programmes[verdict.programme].place.as_deref();
        let place = verdict
            .place
            .as_deref()
            .filter(|place| Some(*place) != home);
        let shown = place.filter(|_| verdict.kind == Kind::Target);
        Key {
            name: squeezed(&verdict.name),
            place: place.map(str::to_string),
            status: verdict.status().shown().get(lang).to_string(),
            both: name_of(&verdict.name, shown),
        }
    }
}

#[cfg(feature = "office")]
/// The numbers in `words`, as in ` (lưu ý 1, 4)`.
fn numbers(text: &str, words: &str) -> Vec<usize> {
    let parts = text.split(words).skip(1);
    let lists = parts.filter_map(|part| part.split(')').next());
    let all = lists.flat_map(|list| list.split(", ").map(str::to_string).collect::<Vec<_>>());
    all.filter_map(|n| n.parse().ok()).collect()
}

pub fn html(page: &str, keys: &[Key]) -> Vec<String> {
    let tree = tree(page);
    let notes: HashMap<&str, String> = (tree.descendants())
        .filter(|node| node.has_tag_name("li"))
        .filter_map(|node| Some((node.attribute("id")?, text(node))))
        .collect();
    let mut rows: Vec<(String, String)> = Vec::new();
    for node in tree.descendants() {
        let head = match node.tag_name().name() {
            "tr" => (node.children()).find(|one| one.attribute("scope") == Some("row")),
            "article" => node.descendants().find(|one| one.has_tag_name("h4")),
            _ => None,
        };
        let Some(head) = head else { continue };
        let mut said = text(node);
        for link in node.descendants().filter_map(|one| one.attribute("href")) {
            if let Some(note) = notes.get(&link[1..]) {
                said += &format!(" | {note}");
            }
        }
        rows.push((text(head), said));
    }
    let of = |key: &Key| {
        let own = rows.iter().filter(|(head, _)| {
            head == &key.both || head == &key.name || head.ends_with(&format!(" {}", key.both))
        });
        own.map(|(_, said)| said.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    };
    keys.iter().map(of).collect()
}

#[cfg(feature = "office")]
pub fn xlsx(bytes: &[u8], keys: &[Key]) -> Vec<String> {
    use crate::read::packed::{Cell, parts, sheets};
    let sheets = sheets(&parts(bytes));
    let cell = |cell: &Cell| match cell {
        Cell::Text(text) | Cell::Number(text) => text.clone(),
    };
    let rows: Vec<Vec<String>> = (sheets.values().flatten())
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let of = |key: &Key| {
        let own = rows.iter().filter(|row| {
            let place = key.place.as_ref();
            row.iter().any(|cell| squeezed(cell) == key.name)
                && place.is_none_or(|place| row.contains(place) || row.len() == 9)
        });
        own.map(|row| row.join(" | "))
            .collect::<Vec<_>>()
            .join("\n")
    };
    keys.iter().map(of).collect()
}

#[cfg(feature = "office")]
pub fn docx(bytes: &[u8], keys: &[Key]) -> Vec<String> {
    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let parts = crate::read::packed::parts(bytes);
    let parse = |part: &str| roxmltree::Document::parse(&parts[part]).expect("well formed");
    let (body, feet) = (parse("word/document.xml"), parse("word/footnotes.xml"));
    let feet: HashMap<&str, String> = (feet.descendants())
        .filter(|node| node.has_tag_name((W, "footnote")))
        .filter_map(|node| Some((node.attribute((W, "id"))?, text(node))))
        .collect();
    let said = |node: roxmltree::Node| {
        let mut said = text(node);
        for one in node
            .descendants()
            .filter(|one| one.has_tag_name((W, "footnoteReference")))
        {
            said += &format!(" | {}", feet[one.attribute((W, "id")).expect("an id")]);
        }
        said
    };
    let root = body
        .descendants()
        .find(|node| node.has_tag_name((W, "body")));
    let blocks = root.expect("a body").children();
    let points: Vec<String> = (blocks.filter(|node| node.has_tag_name((W, "p"))))
        .map(said)
        .collect();
    let list = points
        .iter()
        .position(|text| text == "Lưu ý của các phụ lục");
    let list = list.map_or(&[][..], |at| &points[at + 1..]);
    let note = |n: &usize| {
        let head = format!("{n}. ");
        list.iter().find(|text| text.starts_with(&head)).cloned()
    };
    let mut rows: Vec<(String, String)> = Vec::new();
    for row in body
        .descendants()
        .filter(|node| node.has_tag_name((W, "tr")))
    {
        let cells = row.children().filter(|node| node.has_tag_name((W, "tc")));
        let cells: Vec<String> = cells.map(text).collect();
        let Some(name) = cells.get(1) else { continue };
        let mut all = cells.join(" | ");
        let notes: Vec<String> = (numbers(&all, "(lưu ý ").iter()).filter_map(note).collect();
        all += &notes.join(" | ");
        rows.push((name.clone(), all));
    }
    let of = |key: &Key| {
        let mut out: Vec<&str> = (rows.iter())
            .filter(|(name, _)| *name == key.both || *name == key.name)
            .map(|(_, said)| said.as_str())
            .collect();
        let head = match &key.place {
            Some(place) => format!("{}, {place}: ", key.name),
            None => format!("{}: ", key.name),
        };
        for (at, _) in points
            .iter()
            .enumerate()
            .filter(|(_, text)| text.contains(&head))
        {
            let more = points[at + 1..].iter().take(2);
            let more = more
                .filter(|text| text.starts_with("Nguyên nhân") || text.starts_with("Giải pháp"));
            out.push(&points[at]);
            out.extend(more.map(String::as_str));
        }
        out.join("\n")
    };
    keys.iter().map(of).collect()
}

/// A row of Markdown: the heading of its status, what stands above its table, its text.
struct Line {
    status: String,
    said: String,
}

pub fn md(page: &str, keys: &[Key]) -> Vec<String> {
    let page = page.replace("<br>", " ").replace('\\', "");
    let page = page.replace("&lt;", "<").replace("&amp;", "&");
    let mut rows: Vec<Line> = Vec::new();
    let (mut status, mut above, mut table) = (String::new(), String::new(), 0..0);
    for line in page.lines().filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            status = title.to_lowercase();
        } else if line.starts_with('|') {
            if table.is_empty() {
                table = rows.len()..rows.len();
            }
            let said = format!("{above} | {line}");
            rows.push(Line {
                status: status.clone(),
                said,
            });
            table.end = rows.len();
            continue;
        } else if let Some(note) = line.strip_prefix("- ") {
            let mark = note.split(' ').next().filter(|mark| mark.starts_with('['));
            // One that begins with a row's name is that row's.
            let own = note.split(", ").next().unwrap_or_default();
            let own = Some(own).filter(|own| {
                let mut all = rows[table.clone()].iter();
                mark.is_none() && all.any(|row| row.said.contains(&format!("| {own} |")))
            });
            for row in &mut rows[table.clone()] {
                let marked = mark.is_none_or(|mark| row.said.contains(mark));
                if marked && own.is_none_or(|own| row.said.contains(&format!("| {own} |"))) {
                    row.said += &format!(" | {note}");
                }
            }
            continue;
        }
        above = if line.starts_with('#') {
            String::new()
        } else {
            line.to_string()
        };
        table = 0..0;
    }
    let of = |key: &Key| {
        let own = rows.iter().filter(|row| {
            row.status.starts_with(&format!("{}: ", key.status))
                && row.said.contains(&key.name)
                && key
                    .place
                    .as_ref()
                    .is_none_or(|place| row.said.contains(place))
        });
        let own: Vec<String> = own
            .map(|row| format!("{}: {}", row.status, row.said))
            .collect();
        own.join("\n")
    };
    keys.iter().map(of).collect()
}

/// The records of a table of texts; what is kept a text for Excel as it is.
pub fn records(table: &[u8], delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(table);
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| {
        row.iter()
            .collect::<Vec<_>>()
            .join(" | ")
            .replace("\"\"", "\"")
    })
    .collect()
}

/// All texts of a value, and the names of what is true.
pub fn texts(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(texts).collect::<Vec<_>>().join(" | "),
        Value::Object(all) => {
            let told = all.iter().map(|(key, one)| match one {
                Value::Bool(true) => key.clone(),
                one => texts(one),
            });
            told.collect::<Vec<_>>().join(" | ")
        }
        _ => String::new(),
    }
}

/// The letters of a report for a terminal or of Markdown, in order of the alphabet: what one
/// says and the other does not shows.
pub fn letters(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.starts_with("| ---"));
    let text: String = lines.collect::<Vec<_>>().join("\n").to_lowercase();
    let text = text
        .replace("<br>", "")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
    let plain = |c: &char| !c.is_whitespace() && !"|*#\\─═-".contains(*c);
    let mut all: Vec<char> = text.chars().filter(plain).collect();
    all.sort_unstable();
    all.into_iter().collect()
}
