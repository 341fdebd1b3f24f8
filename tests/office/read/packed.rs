//! A workbook and a document, unpacked: their parts, and what these say.

use super::{Told, squeezed};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts by their names.
pub type Parts = BTreeMap<String, String>;

/// Unpacks; every part of markup is well formed, and whatever is referred to is there.
pub fn parts(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    let mut parts = Parts::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        assert!(
            parts
                .insert(part.name().expect("UTF-8").to_string(), text)
                .is_none()
        );
    }
    for (name, text) in &parts {
        let tree = tree(name, text);
        if name.ends_with(".rels") {
            complete(name, &tree, &parts);
        }
    }
    let types = tree("types", &parts["[Content_Types].xml"]);
    for part in types
        .descendants()
        .filter_map(|node| node.attribute("PartName"))
    {
        assert!(parts.contains_key(&part[1..]), "{part} is not there");
    }
    parts
}

fn tree<'a>(name: &str, text: &'a str) -> Document<'a> {
    match Document::parse(text) {
        Ok(tree) => tree,
        Err(why) => panic!("{name}: {why}"),
    }
}

/// Every relation leads to a part.
fn complete(name: &str, tree: &Document, parts: &Parts) {
    let folder = name.split("_rels/").next().unwrap_or_default();
    for node in tree
        .descendants()
        .filter(|node| node.has_tag_name("Relationship"))
    {
        let target = node.attribute("Target").expect("a target");
        let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        match target.strip_prefix('/') {
            Some(whole) => path = whole.split('/').collect(),
            None => {
                for step in target.split('/') {
                    match step {
                        ".." => drop(path.pop()),
                        step => path.push(step),
                    }
                }
            }
        }
        assert!(parts.contains_key(&path.join("/")), "{name}: no {target}");
    }
}

/// A cell of a sheet: a number as it is written, or text.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Number(String),
    Text(String),
}

/// The rows of the sheets, by their names.
pub fn sheets(parts: &Parts) -> BTreeMap<String, Vec<Vec<Cell>>> {
    let shared = parts.get("xl/sharedStrings.xml");
    let shared: Vec<String> = shared.map_or(Vec::new(), |text| {
        let tree = tree("strings", text);
        let all = tree.descendants().filter(|node| node.has_tag_name("si"));
        all.map(whole).collect()
    });
    let book = tree("book", &parts["xl/workbook.xml"]);
    let names = book.descendants().filter(|node| node.has_tag_name("sheet"));
    let sheets = names.enumerate().map(|(at, node)| {
        let part = &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
        assert!(!part.contains("<f>"), "a formula");
        (
            node.attribute("name").expect("a name").to_string(),
            rows(part, &shared),
        )
    });
    sheets.collect()
}

fn whole(node: Node) -> String {
    let all = node.descendants().filter(|one| one.is_text());
    all.filter_map(|one| one.text()).collect()
}

fn rows(part: &str, shared: &[String]) -> Vec<Vec<Cell>> {
    let tree = tree("sheet", part);
    let rows = tree.descendants().filter(|node| node.has_tag_name("row"));
    rows.map(|row| {
        let mut cells: Vec<Cell> = Vec::new();
        for cell in row.children().filter(|node| node.has_tag_name("c")) {
            let at = column(cell.attribute("r").expect("a place"));
            cells.resize(at.max(cells.len()), Cell::Text(String::new()));
            let value = cell.children().find(|node| node.has_tag_name("v"));
            let value = value.and_then(|node| node.text()).unwrap_or_default();
            cells.push(match cell.attribute("t") {
                Some("s") => Cell::Text(shared[value.parse::<usize>().expect("a number")].clone()),
                _ if value.is_empty() => Cell::Text(String::new()),
                _ => Cell::Number(value.to_string()),
            });
        }
        cells
    })
    .collect()
}

/// `C12` is column 2.
fn column(at: &str) -> usize {
    let letters = at.chars().take_while(char::is_ascii_uppercase);
    letters.fold(0, |n, c| n * 26 + (c as usize - 'A' as usize) + 1) - 1
}

/// What the annex and the tasks of a workbook say.
pub fn workbook(bytes: &[u8]) -> Told {
    let sheets = sheets(&parts(bytes));
    let mut told = Told::new();
    for (name, place) in [("Phụ lục", true), ("Nhiệm vụ, báo cáo", false)] {
        let Some(rows) = sheets.get(name) else {
            continue;
        };
        let (heads, rows) = rows.split_first().expect("headings");
        let heads: Vec<&str> = heads.iter().map(text).collect();
        let of = |head: &str| heads.iter().position(|one| *one == head).expect("a column");
        let called = of(if place { "Chỉ tiêu" } else { "Việc" });
        for row in rows
            .iter()
            .filter(|row| row.get(1).is_some_and(|cell| !text(cell).is_empty()))
        {
            let place = place
                .then(|| text(&row[of("Địa bàn")]))
                .filter(|place| !place.is_empty());
            let told = told
                .entry(super::name_of(text(&row[called]), place))
                .or_default();
            for (head, cell) in heads.iter().zip(row) {
                match cell {
                    Cell::Text(text) if head.starts_with("Kết quả") && !text.is_empty() => {
                        told.0.push(text.clone());
                    }
                    Cell::Number(number) => told.1.push(number.clone()),
                    // A number too long for Excel stands as text.
                    Cell::Text(text) => told.1.push(text.clone()),
                }
            }
        }
    }
    for of in told.values_mut() {
        of.0.sort();
    }
    told
}

fn text(cell: &Cell) -> &str {
    match cell {
        Cell::Text(text) | Cell::Number(text) => text,
    }
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What the annexes of a document say: numbers as people write them.
pub fn document(bytes: &[u8]) -> Told {
    let parts = parts(bytes);
    let tree = tree("document", &parts["word/document.xml"]);
    let mut told = Told::new();
    let tables = tree
        .descendants()
        .filter(|node| node.has_tag_name((W, "tbl")));
    for table in tables {
        // Between two tables always a paragraph.
        let next = table.next_sibling().expect("something");
        assert!(next.has_tag_name((W, "p")), "{:?}", next.tag_name());
        let rows: Vec<Vec<Vec<String>>> = (table.children())
            .filter(|node| node.has_tag_name((W, "tr")))
            .map(cells)
            .collect();
        let heads: Vec<String> = rows[0].iter().map(|cell| cell.join(" ")).collect();
        let name = heads
            .iter()
            .position(|head| head == "Chỉ tiêu" || head == "Nhiệm vụ, báo cáo");
        let Some(name) = name else { continue };
        for row in rows.iter().skip(1).filter(|row| row.len() == heads.len()) {
            let told = told.entry(squeezed(&row[name].join(" "))).or_default();
            for (head, cell) in heads.iter().zip(row) {
                told.1.extend(cell.iter().cloned());
                match head.as_str() {
                    "Kết quả" => told.0.extend(cell.first().map(|text| unmarked(text))),
                    // A level, then what it comes to.
                    head if head.starts_with("Mức và kết quả") || head == "Các mốc khác" =>
                    {
                        let statuses = cell.iter().skip(1).step_by(2);
                        told.0.extend(statuses.map(|text| unmarked(text)));
                    }
                    _ => {}
                }
            }
        }
    }
    for of in told.values_mut() {
        of.0.sort();
    }
    told
}

/// A status without the numbers of what stands beside its row.
fn unmarked(text: &str) -> String {
    let status = text.split(" (lưu ý ").next();
    status.unwrap_or_default().to_string()
}

/// The cells of a row, a text a paragraph.
fn cells(row: Node) -> Vec<Vec<String>> {
    let cells = row.children().filter(|node| node.has_tag_name((W, "tc")));
    cells
        .map(|cell| {
            let lines = cell.children().filter(|node| node.has_tag_name((W, "p")));
            lines.map(whole).filter(|line| !line.is_empty()).collect()
        })
        .collect()
}
