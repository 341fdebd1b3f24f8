//! `ctr eval --format docx`: a report to be signed, in the layout of the State's documents.
//! What the officer writes stays blank; what is known is filled in. It is in Vietnamese,
//! as its form is.

mod annex;
mod failures;
mod head;
pub mod layout;
mod parts;
mod xml;

use super::Report;
use layout::STATE_2020;
use std::io::{self, Cursor, Write};
use xml::{Align, Body, Look, Run};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What is known of who sends the report and to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Who issues it.
    pub issuer: Option<String>,
    /// The body above.
    pub superior: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// Where: the place before the date.
    pub place: Option<String>,
    /// By what right it is signed: `GIÁM ĐỐC`, `KT. CHỦ TỊCH`.
    pub position: Option<String>,
    /// Who signs.
    pub signer: Option<String>,
}

/// Blanks for what the officer writes.
const BLANK: &str = "……………………";

/// A document being written.
struct Document<'a> {
    body: Body<'a>,
    report: &'a Report,
    letter: &'a Letter,
    notes: Vec<String>,
}

/// Writes the document.
pub fn write(report: &Report, letter: &Letter, out: &mut dyn Write) -> io::Result<()> {
    let (document, notes) = text(report, letter);
    let parts = [
        ("[Content_Types].xml", parts::TYPES.to_string()),
        ("_rels/.rels", parts::ROOT.to_string()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", parts::RELATIONS.to_string()),
        ("word/styles.xml", parts::styles(&STATE_2020)),
        ("word/footnotes.xml", parts::footnotes(&notes)),
        ("word/header1.xml", parts::header(&STATE_2020)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(part.as_bytes())?;
    }
    out.write_all(zip.finish()?.get_ref())
}

/// The document's own part, and its footnotes.
fn text(report: &Report, letter: &Letter) -> (String, Vec<String>) {
    let mut document = Document {
        body: Body {
            out: format!("{}<w:document {}><w:body>", parts::OPENING, parts::NAMES),
            layout: &STATE_2020,
        },
        report,
        letter,
        notes: Vec::new(),
    };
    document.head();
    document.summary();
    document.failures();
    document.lacks();
    document.published();
    document.requests();
    document.signature();
    document.annexes();
    document.body.out.push_str("</w:body></w:document>");
    (document.body.out, document.notes)
}

impl Document<'_> {
    /// How a paragraph of the text looks.
    fn look(&self) -> Look {
        let layout = self.body.layout;
        Look {
            size: layout.body,
            align: Align::Both,
            first: layout.indent,
            before: layout.gap,
            ..Look::default()
        }
    }

    /// A paragraph of the text.
    fn say(&mut self, runs: &[Run]) {
        let look = self.look();
        self.body.paragraph(look, runs);
    }

    /// `I. TÊN MỤC`
    fn heading(&mut self, title: &str) {
        let look = Look {
            keep: true,
            ..self.look()
        };
        self.body.paragraph(look, &[xml::bold(title)]);
    }

    /// A footnote; the run that points to it.
    fn note(&mut self, text: String) -> Run {
        self.notes.push(text);
        Run::Note(self.notes.len())
    }
}
