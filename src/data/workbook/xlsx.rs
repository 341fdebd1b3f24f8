//! Workbooks of Excel since 2007: the book, its strings, and which sheets it has.

use super::cells::{self, Book};
use super::marks::{Raised, add_raised};
use super::packed::decoded;
use super::parts::{Parts, Piece, Xml, attribute, end, is_set, name};
use super::styles::{Styles, legacy};
use super::{Found, Refusal, State};
use crate::data::sheet::{MOST_CELLS, Room};
use crate::data::template::SHEET;
use crate::source::encoding::LegacyEncoding;
use std::borrow::Cow;
use std::collections::HashMap;

/// A text that cells name by its number.
pub struct Shared {
    /// The text.
    pub text: Box<str>,
    /// Its fonts are its own: what they show is decoded already.
    pub settled: bool,
    /// The encoding from which some of it was decoded.
    pub decoded: Option<LegacyEncoding>,
}

impl Shared {
    /// The text; that it was decoded is told.
    pub fn told(&self, found: &mut Found) -> &str {
        found.told.decoded = found.told.decoded.or(self.decoded);
        &self.text
    }
}

/// A sheet as the book lists it.
struct Listed {
    name: String,
    relation: String,
    state: State,
}

/// What the book itself says.
#[derive(Default)]
struct Contents {
    sheets: Vec<Listed>,
    recalculated: bool,
    from_1904: bool,
}

/// Reads the sheets of a workbook.
pub fn read(file: &str, parts: &mut Parts<'_>) -> Result<Vec<Found>, Refusal> {
    let path = book(parts)?;
    let folder = path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder)
        .to_string();
    let contents = parts
        .xml(&path, contents)?
        .ok_or(Refusal::Damaged("workbook.xml"))?;
    let own = path.rsplit('/').next().unwrap_or(&path);
    let relations = relations(parts, &format!("{folder}/_rels/{own}.rels"))?;
    let part = |kind: &str| {
        let found = relations.values().find(|one| one.kind == kind);
        found.map(|one| within(&folder, &one.target))
    };
    let styles = match part("styles") {
        Some(path) => parts.xml(&path, Styles::read)?.unwrap_or_default(),
        None => Styles::default(),
    };
    let strings = match part("sharedStrings") {
        Some(path) => parts.xml(&path, strings)?.unwrap_or_default(),
        None => Vec::new(),
    };
    let book = Book {
        styles: &styles,
        strings: &strings,
        recalculated: contents.recalculated,
        from_1904: contents.from_1904,
    };
    let (mut found, mut room) = (Vec::new(), Room::default());
    for listed in contents.sheets {
        let Some(relation) = relations.get(&listed.relation) else {
            return Err(Refusal::Damaged("workbook.xml.rels"));
        };
        if relation.kind != "worksheet" {
            // A chart, a dialog, a macro: no cells.
            continue;
        }
        // What only programs see is read of a template alone.
        let own = listed.state == State::VeryHidden && listed.name.trim() == SHEET;
        if listed.state != State::Visible && !own {
            found.push(Found::hidden(file, &listed.name));
            continue;
        }
        let path = within(&folder, &relation.target);
        let mut sheet = Found::new(file, &listed.name, listed.state);
        let read = parts.xml(&path, |xml| cells::read(xml, &book, &mut sheet, &mut room))?;
        read.ok_or(Refusal::Damaged("worksheet"))?;
        found.push(sheet);
    }
    Ok(found)
}

/// The sheets of a workbook that have cells, by name, and the parts that they are.
pub fn sheets(bytes: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
    let mut parts = Parts::open(bytes)?;
    let path = book(&mut parts)?;
    let (folder, own) = path.rsplit_once('/').unwrap_or(("", &path));
    let contents = parts
        .xml(&path, contents)?
        .ok_or(Refusal::Damaged("workbook.xml"))?;
    let relations = relations(&mut parts, &format!("{folder}/_rels/{own}.rels"))?;
    let all = contents.sheets.into_iter().filter_map(|listed| {
        let relation = relations.get(&listed.relation)?;
        let is_sheet = relation.kind == "worksheet";
        is_sheet.then(|| (listed.name, within(folder, &relation.target)))
    });
    Ok(all.collect())
}

/// Where the book stands, as the container says.
fn book(parts: &mut Parts<'_>) -> Result<String, Refusal> {
    let all = relations(parts, "_rels/.rels")?;
    let book = all.values().find(|one| one.kind == "officeDocument");
    let path = book.map_or("xl/workbook.xml".to_string(), |one| within("", &one.target));
    Ok(path)
}

/// What a part leads to.
struct Relation {
    kind: String,
    target: String,
}

fn relations(parts: &mut Parts<'_>, path: &str) -> Result<HashMap<String, Relation>, Refusal> {
    let read = |xml: &mut Xml<'_>| {
        let mut all = HashMap::new();
        loop {
            match xml.next()? {
                Piece::Start(start) if name(&start) == "Relationship" => {
                    let text = |key: &str| attribute(&start, key).unwrap_or_default();
                    let kind = text("Type")
                        .rsplit('/')
                        .next()
                        .unwrap_or_default()
                        .to_string();
                    let target = text("Target");
                    all.insert(text("Id"), Relation { kind, target });
                }
                Piece::Eof => return Ok(all),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
            }
        }
    };
    Ok(parts.xml(path, read)?.unwrap_or_default())
}

/// The path of a target that is given from a folder on.
pub fn within(folder: &str, target: &str) -> String {
    if let Some(from_top) = target.strip_prefix('/') {
        return from_top.to_string();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|one| !one.is_empty()).collect();
    for piece in target.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            piece => path.push(piece),
        }
    }
    path.join("/")
}

fn contents(xml: &mut Xml<'_>) -> Result<Contents, Refusal> {
    let mut out = Contents::default();
    loop {
        match xml.next()? {
            Piece::Start(start) => match name(&start) {
                "sheet" => {
                    let text = |key: &str| attribute(&start, key).unwrap_or_default();
                    let state = match text("state").as_str() {
                        "hidden" => State::Hidden,
                        "veryHidden" => State::VeryHidden,
                        _ => State::Visible,
                    };
                    out.sheets.push(Listed {
                        name: text("name"),
                        relation: text("id"),
                        state,
                    });
                }
                "calcPr" => out.recalculated = is_set(&start, "fullCalcOnLoad"),
                "workbookPr" => out.from_1904 = is_set(&start, "date1904"),
                _ => {}
            },
            Piece::Eof => return Ok(out),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
}

/// The texts that cells name by their number.
fn strings(xml: &mut Xml<'_>) -> Result<Vec<Shared>, Refusal> {
    let mut out = Vec::new();
    let mut one = Runs::default();
    loop {
        match xml.next()? {
            Piece::Start(start) => match name(&start) {
                "si" => one = Runs::default(),
                inner => one.begin(inner, &start),
            },
            Piece::Text(text) => one.add(&text),
            Piece::End(ended) => match end(&ended) {
                "si" if out.len() >= MOST_CELLS => return Err(Refusal::TooLarge),
                "si" => out.push(std::mem::take(&mut one).close()),
                inner => one.end(inner),
            },
            Piece::Eof => return Ok(out),
        }
    }
}

/// A text being read, in runs of a font each.
#[derive(Default)]
pub struct Runs {
    done: String,
    run: String,
    font: Option<LegacyEncoding>,
    in_text: bool,
    phonetic: bool,
    rich: bool,
    decoded: Option<LegacyEncoding>,
    /// The run stands above or below the line.
    raised: Option<Raised>,
    /// It is struck out: it is not there.
    struck: bool,
}

impl Runs {
    /// An element within it begins.
    pub fn begin(&mut self, element: &str, start: &quick_xml::events::BytesStart<'_>) {
        match element {
            "t" => self.in_text = !self.phonetic,
            "rPh" => self.phonetic = true,
            "r" => {
                self.rich = true;
                (self.font, self.raised, self.struck) = (None, None, false);
            }
            "vertAlign" => {
                self.raised = match attribute(start, "val").as_deref() {
                    Some("superscript") => Some(Raised::Above),
                    Some("subscript") => Some(Raised::Below),
                    _ => None,
                }
            }
            "strike" => {
                let off = attribute(start, "val");
                self.struck = !matches!(off.as_deref(), Some("0" | "false"));
            }
            "rFont" => self.font = attribute(start, "val").and_then(|font| legacy(&font)),
            _ => {}
        }
    }

    /// Text within it.
    pub fn add(&mut self, text: &str) {
        if self.in_text {
            self.run.push_str(text);
        }
    }

    /// An element within it ends.
    pub fn end(&mut self, element: &str) {
        match element {
            "t" => self.in_text = false,
            "rPh" => self.phonetic = false,
            "r" => self.settle(),
            _ => {}
        }
    }

    fn settle(&mut self) {
        let run = std::mem::take(&mut self.run);
        if std::mem::take(&mut self.struck) {
            return;
        }
        if let Some(raised) = self.raised.take() {
            add_raised(&mut self.done, raised, &run);
            return;
        }
        match self.font.and_then(|font| decoded(font, &run)) {
            Some(text) => {
                self.done.push_str(&text);
                self.decoded = self.font;
            }
            None => self.done.push_str(&run),
        }
    }

    /// The whole text.
    pub fn close(mut self) -> Shared {
        self.settle();
        Shared {
            text: unescaped(&self.done).into(),
            settled: self.rich,
            decoded: self.decoded,
        }
    }
}

/// A text without Excel's own escapes: `_x000D_` is the end of a line.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest
            .get(at + 2..at + 6)
            .filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let letter = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        match letter {
            Some(letter) => {
                out.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}
