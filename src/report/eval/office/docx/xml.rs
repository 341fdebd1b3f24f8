//! Paragraphs and tables of a document, as its parts have them.

use super::layout::Layout;
use crate::finding::markup;

/// How a paragraph stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Align {
    /// From the left.
    #[default]
    Left,
    /// To both sides.
    Both,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A piece of text of one look.
#[derive(Clone, Debug)]
pub(super) enum Run {
    /// Text: bold, italic.
    Text(String, bool, bool),
    /// A footnote, by its number.
    Note(usize),
}

/// Upright text.
pub(super) fn plain(text: impl Into<String>) -> Run {
    Run::Text(text.into(), false, false)
}

/// Bold text.
pub(super) fn bold(text: impl Into<String>) -> Run {
    Run::Text(text.into(), true, false)
}

/// Italic text.
pub(super) fn italic(text: impl Into<String>) -> Run {
    Run::Text(text.into(), false, true)
}

/// How a paragraph looks: size in half points, the rest in twips.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub size: u32,
    pub align: Align,
    pub first: u32,
    pub left: u32,
    pub before: u32,
    pub after: u32,
    /// Stays on the page of the next.
    pub keep: bool,
}

/// Text as XML has it; what is no character there is marked.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        let c = if matches!(c, '\t' | '\n') { ' ' } else { c };
        // A string takes everything.
        let _ = markup::put(&mut out, c);
    }
    out
}

/// A part being written.
pub(super) struct Body<'a> {
    pub out: String,
    pub layout: &'a Layout,
}

impl Body<'_> {
    /// A paragraph.
    pub(super) fn paragraph(&mut self, look: Look, runs: &[Run]) {
        self.out.push_str("<w:p><w:pPr>");
        if look.keep {
            self.out.push_str("<w:keepNext/>");
        }
        self.out.push_str(&format!(
            "<w:spacing w:before=\"{}\" w:after=\"{}\"/><w:ind w:left=\"{}\" w:firstLine=\"{}\"/>",
            look.before, look.after, look.left, look.first
        ));
        let align = match look.align {
            Align::Left => "left",
            Align::Both => "both",
            Align::Center => "center",
            Align::Right => "right",
        };
        self.out
            .push_str(&format!("<w:jc w:val=\"{align}\"/></w:pPr>"));
        for run in runs {
            self.run(look.size, run);
        }
        self.out.push_str("</w:p>");
    }

    fn run(&mut self, size: u32, run: &Run) {
        match run {
            Run::Text(said, bold, italic) => {
                self.out.push_str("<w:r><w:rPr>");
                if *bold {
                    self.out.push_str("<w:b/>");
                }
                if *italic {
                    self.out.push_str("<w:i/>");
                }
                self.out.push_str(&format!(
                    "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>\
                     <w:t xml:space=\"preserve\">{}</w:t></w:r>",
                    text(said)
                ));
            }
            Run::Note(number) => self.out.push_str(&format!(
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>\
                 <w:footnoteReference w:id=\"{number}\"/></w:r>"
            )),
        }
    }

    /// A rule of this length in the middle of `width`.
    pub(super) fn rule(&mut self, width: u32, length: u32) {
        let side = width.saturating_sub(length) / 2;
        self.out.push_str(&format!(
            "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>\
             <w:spacing w:before=\"60\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>\
             <w:ind w:left=\"{side}\" w:right=\"{side}\"/></w:pPr></w:p>"
        ));
    }

    /// Opens a table of columns of these widths.
    pub(super) fn table(&mut self, widths: &[u32], borders: bool) {
        let border = match borders {
            true => "single",
            false => "nil",
        };
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
        let sides: String = sides
            .iter()
            .map(|side| {
                format!(
                    "<w:{side} w:val=\"{border}\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
                )
            })
            .collect();
        let all: u32 = widths.iter().sum();
        let grid: String = widths
            .iter()
            .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
            .collect();
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{all}\" w:type=\"dxa\"/><w:tblBorders>{sides}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>\
             <w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        ));
    }

    /// Opens a row; one of headings stands on every page.
    pub(super) fn row(&mut self, heading: bool) {
        let heading = if heading { "<w:tblHeader/>" } else { "" };
        self.out
            .push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>"));
    }

    /// Opens a cell over so many columns.
    pub(super) fn cell(&mut self, width: u32, span: usize) {
        let span = match span {
            0 | 1 => String::new(),
            n => format!("<w:gridSpan w:val=\"{n}\"/>"),
        };
        self.out.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}</w:tcPr>"
        ));
    }

    /// A whole cell, a paragraph a line.
    pub(super) fn lines(&mut self, width: u32, look: Look, lines: &[Vec<Run>]) {
        self.cell(width, 1);
        for runs in lines {
            self.paragraph(look, runs);
        }
        if lines.is_empty() {
            self.paragraph(look, &[]);
        }
        self.out.push_str("</w:tc>");
    }

    pub(super) fn end_cell(&mut self) {
        self.out.push_str("</w:tc>");
    }

    pub(super) fn end_row(&mut self) {
        self.out.push_str("</w:tr>");
    }

    pub(super) fn end_table(&mut self) {
        self.out.push_str("</w:tbl>");
    }

    /// Two tables with nothing between them become one.
    pub(super) fn apart(&mut self) {
        let look = Look {
            size: 12,
            ..Look::default()
        };
        self.paragraph(look, &[]);
    }

    /// The end of a section: its paper and margins.
    pub(super) fn section(&self, across: bool) -> String {
        let layout = self.layout;
        let [top, right, bottom, left] = layout.margins;
        let (width, height) = layout.paper;
        // Turned, the margin of the binding is above.
        let (size, margins) = match across {
            false => (
                format!("w:w=\"{width}\" w:h=\"{height}\""),
                [top, right, bottom, left],
            ),
            true => (
                format!("w:w=\"{height}\" w:h=\"{width}\" w:orient=\"landscape\""),
                [left, bottom, right, top],
            ),
        };
        let [top, right, bottom, left] = margins;
        format!(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:type w:val=\"nextPage\"/>\
             <w:pgSz {size}/><w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" \
             w:left=\"{left}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>\
             <w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
            layout.header, layout.header
        )
    }
}
