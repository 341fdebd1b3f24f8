//! A copy of a workbook with messages at its cells, for whoever filled it: nothing else
//! of the file changes.
//!
//! The copy is the container as it came, but for the parts that say what notes there are
//! (ECMA-376 part 1, 18.7: comments; Excel draws them from a VML part beside).

mod comments;
mod drawing;
mod splice;

use crate::data::workbook::{Refusal, attribute, refused, sheets, within};
use crate::finding::Finding;
use splice::{Piece, last_in_root, walk};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A message at a cell.
#[derive(Clone, Debug)]
pub struct Note {
    /// The sheet's name as people see it; none: the first sheet.
    pub sheet: Option<String>,
    /// Row from 1.
    pub row: u32,
    /// Column from 1.
    pub column: u32,
    /// What is said.
    pub text: String,
}

/// A cell, row and column from 1.
type Cell = (u32, u32);

/// The messages of a sheet, by cell.
type Notes = BTreeMap<Cell, String>;

/// So many bytes of a part are read.
const MOST: u64 = 200 << 20;

/// Rows and columns of a sheet.
const LAST: Cell = (1_048_576, 16_384);

/// A part's relation to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// The workbook with the notes at their cells. Those of a sheet that is not there are at
/// the first cell of the first. Refused, with what to do, where the file is no workbook.
pub fn annotated(file: &str, bytes: &[u8], notes: &[Note]) -> Result<Vec<u8>, Box<Finding>> {
    with_notes(bytes, notes).map_err(|why| refused(file, why))
}

fn with_notes(bytes: &[u8], notes: &[Note]) -> Result<Vec<u8>, Refusal> {
    let sheets = sheets(bytes)?;
    let mut by_sheet: BTreeMap<&str, Notes> = BTreeMap::new();
    for note in notes {
        let named = note.sheet.as_ref();
        let own = named.and_then(|name| sheets.iter().find(|(sheet, _)| sheet == name));
        let Some((_, path)) = own.or(sheets.first()) else {
            return Err(Refusal::Damaged("workbook.xml"));
        };
        let cell = match own.is_some() || named.is_none() {
            true => (note.row.clamp(1, LAST.0), note.column.clamp(1, LAST.1)),
            false => (1, 1),
        };
        let said = by_sheet.entry(path).or_default().entry(cell).or_default();
        if !said.is_empty() {
            said.push_str("\n\n");
        }
        said.push_str(&note.text);
    }
    let mut book = Book::open(bytes)?;
    for (path, notes) in &by_sheet {
        book.annotate(path, notes)?;
    }
    book.written()
}

/// A container, and what is to be written in place of its parts or beside them.
struct Book<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    changed: HashMap<String, String>,
    added: Vec<(String, String)>,
}

impl<'b> Book<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged(""))?;
        Ok(Book {
            archive,
            changed: HashMap::new(),
            added: Vec::new(),
        })
    }

    /// A part as it is by now; none where there is none.
    fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        if let Some(changed) = self.changed.get(name) {
            return Ok(Some(changed.clone()));
        }
        let Some(at) = self.archive.index_for_name(name) else {
            return Ok(None);
        };
        let part = self.archive.by_index(at);
        let part = part.map_err(|_| Refusal::Damaged(""))?;
        let mut text = String::new();
        let read = part.take(MOST + 1).read_to_string(&mut text);
        read.map_err(|_| Refusal::Damaged("UTF-8"))?;
        match text.len() as u64 > MOST {
            true => Err(Refusal::TooLarge),
            false => Ok(Some(text.trim_start_matches('\u{feff}').to_string())),
        }
    }

    /// Puts a text in the place of a part, or adds a part.
    fn put(&mut self, name: String, text: String) {
        if self.archive.index_for_name(&name).is_some() {
            self.changed.insert(name, text);
        } else {
            self.added.retain(|(added, _)| *added != name);
            self.added.push((name, text));
        }
    }

    /// A name that no part has.
    fn fresh(&self, stem: &str, ending: &str) -> String {
        let taken = |name: &str| {
            self.archive.index_for_name(name).is_some()
                || self.added.iter().any(|(added, _)| added == name)
        };
        let mut all = (1u32..).map(|n| format!("{stem}{n}.{ending}"));
        all.find(|name| !taken(name)).unwrap_or_default()
    }

    /// Puts notes at the cells of a sheet.
    fn annotate(&mut self, path: &str, notes: &Notes) -> Result<(), Refusal> {
        let (folder, own) = path.rsplit_once('/').unwrap_or(("", path));
        let relations_path = format!("{folder}/_rels/{own}.rels");
        let relations = self.part(&relations_path)?;
        let known = match &relations {
            Some(text) => relations_of(text)?,
            None => Vec::new(),
        };
        let mut more = Vec::new();
        // Cells that have a note already are drawn already.
        let new = self.comments(folder, &known, notes, &mut more)?;
        self.drawing((folder, path), &known, &new, &mut more)?;
        if !more.is_empty() {
            let text = relations.unwrap_or_else(|| {
                format!("{HEAD}<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>")
            });
            self.put(relations_path, last_in_root(&text, &more.concat())?);
        }
        Ok(())
    }

    /// Adds what is said to the sheet's notes; which cells have none before.
    fn comments(
        &mut self,
        folder: &str,
        known: &[Relation],
        notes: &Notes,
        more: &mut Vec<String>,
    ) -> Result<Vec<Cell>, Refusal> {
        let there = known.iter().find(|one| one.kind == "comments");
        if let Some(path) = there.map(|one| within(folder, &one.target))
            && let Some(text) = self.part(&path)?
        {
            let (text, new) = comments::added(&text, notes)?;
            self.put(path, text);
            return Ok(new);
        }
        let path = self.fresh("xl/ctrComments", "xml");
        more.push(relation("rIdCtrNotes", "comments", &path));
        self.declare(&format!(
            "<Override xmlns=\"{CONTENT}\" PartName=\"/{path}\" ContentType=\"{COMMENTS}\"/>"
        ))?;
        self.put(path, comments::fresh(notes));
        Ok(notes.keys().copied().collect())
    }

    /// Draws the notes of cells.
    fn drawing(
        &mut self,
        (folder, path): (&str, &str),
        known: &[Relation],
        cells: &[Cell],
        more: &mut Vec<String>,
    ) -> Result<(), Refusal> {
        let sheet = self.part(path)?.ok_or(Refusal::Damaged("worksheet"))?;
        let (id, place) = drawing::of_sheet(&sheet)?;
        let there = id.and_then(|id| known.iter().find(|one| one.id == id));
        if let Some(there) = there.map(|one| within(folder, &one.target))
            && let Some(text) = self.part(&there)?
        {
            self.put(there, drawing::added(&text, cells)?);
            return Ok(());
        }
        let vml = self.fresh("xl/drawings/ctrNotes", "vml");
        more.push(relation("rIdCtrDrawing", "vmlDrawing", &vml));
        let types = self.part(TYPES)?.ok_or(Refusal::Damaged(TYPES))?;
        if !types.to_lowercase().contains("extension=\"vml\"") {
            self.declare(&format!(
                "<Default xmlns=\"{CONTENT}\" Extension=\"vml\" ContentType=\"{VML}\"/>"
            ))?;
        }
        self.put(vml, drawing::fresh(cells));
        self.put(path.to_string(), drawing::shown(&sheet, &place));
        Ok(())
    }

    /// Adds to the types of parts.
    fn declare(&mut self, what: &str) -> Result<(), Refusal> {
        let types = self.part(TYPES)?.ok_or(Refusal::Damaged(TYPES))?;
        self.put(TYPES.to_string(), last_in_root(&types, what)?);
        Ok(())
    }

    /// The container with what was changed and added.
    fn written(mut self) -> Result<Vec<u8>, Refusal> {
        let damaged = |_| Refusal::Damaged("");
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let mut seen = HashSet::new();
        for at in 0..self.archive.len() {
            let part = self.archive.by_index_raw(at).map_err(damaged)?;
            let name = part.name().map_err(damaged)?.into_owned();
            if !seen.insert(name.clone()) {
                continue;
            }
            match self.changed.get(&name) {
                Some(text) => add(&mut out, &name, text)?,
                None => out.raw_copy_file(part).map_err(damaged)?,
            }
        }
        for (name, text) in &self.added {
            add(&mut out, name, text)?;
        }
        let done = out.finish().map_err(damaged)?;
        Ok(done.into_inner())
    }
}

fn add(out: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), Refusal> {
    let begun = out.start_file(name, SimpleFileOptions::default());
    begun.map_err(|_| Refusal::Damaged(""))?;
    out.write_all(text.as_bytes())
        .map_err(|_| Refusal::Damaged(""))
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES: &str = "[Content_Types].xml";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

fn relation(id: &str, kind: &str, path: &str) -> String {
    format!(
        "<Relationship xmlns=\"{RELATIONSHIPS}\" Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"/{path}\"/>"
    )
}

fn relations_of(text: &str) -> Result<Vec<Relation>, Refusal> {
    let mut all = Vec::new();
    walk(text, |at, piece| {
        let Piece::Start { start, .. } = piece else {
            return;
        };
        if at.name == "Relationship" {
            let said = |name: &str| attribute(start, name).unwrap_or_default();
            let kind = said("Type");
            all.push(Relation {
                id: said("Id"),
                kind: kind.rsplit('/').next().unwrap_or_default().to_string(),
                target: said("Target"),
            });
        }
    })?;
    Ok(all)
}
