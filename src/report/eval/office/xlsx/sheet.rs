//! A sheet under one row of headings, and what may stand in its cells.

use crate::eval::Status;
use crate::model::number::{Exact, places, plain};
use crate::report::eval::office::{Report, Tone};
use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign, FormatBorder,
    Note, Workbook, Worksheet, XlsxError,
};

pub(super) type Written = Result<(), XlsxError>;

/// So many digits a number of Excel has.
const DIGITS: usize = 15;

/// A cell holds so many letters.
const LETTERS: usize = 32_767;

/// Room for the words that say how much a cell has no room for.
const CUT: usize = 67;

/// So many notes a sheet bears; each is a drawing of its own.
const NOTES: u32 = 200;

/// How cells look.
pub(super) struct Styles {
    pub title: Format,
    pub lead: Format,
    pub mark: Format,
    pub plain: Format,
    head: Format,
    text: Format,
    section: Format,
    day: Format,
    numbers: Vec<Format>,
    tones: [(Tone, Format); 6],
}

fn base() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(12)
}

fn cell() -> Format {
    base()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xBFBFBF))
        .set_align(FormatAlign::Top)
}

impl Styles {
    pub(super) fn new() -> Styles {
        let coloured = |ink: u32, ground: u32| {
            let format = Format::new().set_font_color(Color::RGB(ink));
            format.set_background_color(Color::RGB(ground)).set_bold()
        };
        let number = |places: usize| {
            let code = match places {
                0 => "#,##0".to_string(),
                n => format!("#,##0.{}", "0".repeat(n)),
            };
            cell().set_num_format(code).set_align(FormatAlign::Right)
        };
        Styles {
            title: base().set_bold().set_font_size(14).set_text_wrap(),
            lead: base().set_font_size(13).set_bold().set_text_wrap(),
            mark: base().set_bold().set_font_color(Color::RGB(0x8A5200)),
            plain: base().set_text_wrap(),
            head: cell()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xE4EAEE)),
            text: cell().set_text_wrap().set_num_format("@"),
            section: cell().set_bold().set_background_color(Color::RGB(0xF3F5F6)),
            day: cell().set_num_format("dd/mm/yyyy"),
            numbers: (0..=DIGITS).map(number).collect(),
            tones: [
                (Tone::Good, coloured(0x0A6E5E, 0xDFF1EC)),
                (Tone::Best, coloured(0x1B579C, 0xDFEAF7)),
                (Tone::Bad, coloured(0xA92C15, 0xFBE3DD)),
                (Tone::Warn, coloured(0x8A5200, 0xFBEFD9)),
                (Tone::Unknown, coloured(0x4A525B, 0xE6E9EC)),
                (Tone::Quiet, coloured(0x565F69, 0xFFFFFF)),
            ],
        }
    }
}

/// A column: its heading and width in letters.
pub(super) type Column = (String, f64);

/// A sheet being written, a row after the other.
pub(super) struct Sheet<'a> {
    pub sheet: &'a mut Worksheet,
    pub styles: &'a Styles,
    pub report: &'a Report,
    /// The row written to next.
    pub row: u32,
    columns: usize,
    /// The width of each column, in letters.
    widths: Vec<f64>,
    /// The lines that the row needs.
    lines: f64,
    notes: u32,
}

/// The height of a line, in points.
const LINE: f64 = 15.5;

/// Excel has no higher rows.
const HIGHEST: f64 = 409.0;

impl<'a> Sheet<'a> {
    /// A sheet of this name, to be printed on A4 across.
    pub(super) fn new(
        book: &'a mut Workbook,
        report: &'a Report,
        styles: &'a Styles,
        name: &str,
    ) -> Result<Sheet<'a>, XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_landscape().set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.6, 0.5, 0.7, 0.7, 0.3, 0.3);
        sheet.set_footer("&C&P/&N");
        Ok(Sheet {
            sheet,
            styles,
            report,
            row: 0,
            columns: 0,
            widths: Vec::new(),
            lines: 1.0,
            notes: 0,
        })
    }

    /// The row of headings, which stays in sight and is printed on every page.
    pub(super) fn heads(&mut self, columns: &[Column]) -> Written {
        self.columns = columns.len();
        self.widths = columns.iter().map(|(_, width)| *width).collect();
        for (at, (head, width)) in columns.iter().enumerate() {
            let at = column(at);
            self.sheet.set_column_width(at, *width)?;
            self.sheet.write_string_with_format(
                self.row,
                at,
                fitting(self.report, head),
                &self.styles.head,
            )?;
            self.needs(usize::from(at), head);
        }
        self.sheet.set_repeat_rows(self.row, self.row)?;
        self.sheet.set_freeze_panes(self.row + 1, 0)?;
        self.next()
    }

    /// Ends the row, as high as its texts need: not every program works that out itself.
    pub(super) fn next(&mut self) -> Written {
        let height = (self.lines * LINE + 2.0).min(HIGHEST);
        self.sheet.set_row_height(self.row, height)?;
        self.lines = 1.0;
        self.row += 1;
        Ok(())
    }

    /// Notes how many lines a text takes in its column.
    fn needs(&mut self, at: usize, text: &str) {
        let width = self.widths.get(at).copied().unwrap_or(10.0);
        let lines = text.lines().map(|line| {
            let letters = line.chars().count() as f64;
            (letters * 1.12 / width).ceil().max(1.0)
        });
        self.lines = self.lines.max(lines.sum());
    }

    /// A sentence below the rows, where there is one.
    pub(super) fn below(&mut self, at: usize, words: Option<String>) -> Written {
        let Some(words) = words else { return Ok(()) };
        self.text(at, &words)?;
        self.next()
    }

    /// A heading among the rows.
    pub(super) fn section(&mut self, title: &str) -> Written {
        let format = &self.styles.section;
        for at in 0..self.columns {
            let text = if at == 0 { title } else { "" };
            self.sheet.write_string_with_format(
                self.row,
                column(at),
                fitting(self.report, text),
                format,
            )?;
        }
        self.next()
    }

    /// A text: never a formula, a date or a number, whatever it looks like.
    pub(super) fn text(&mut self, at: usize, text: &str) -> Written {
        let format = &self.styles.text;
        self.sheet.write_string_with_format(
            self.row,
            column(at),
            fitting(self.report, text),
            format,
        )?;
        self.needs(at, text);
        Ok(())
    }

    /// A number where Excel holds it exactly; else its digits as text, and why.
    pub(super) fn number(&mut self, at: usize, number: &Exact) -> Written {
        if let Some((value, decimals)) = held(number) {
            let format = &self.styles.numbers[decimals];
            self.sheet
                .write_number_with_format(self.row, column(at), value, format)?;
            return Ok(());
        }
        self.text(at, &crate::report::eval::json::decimal(number))?;
        if self.notes < NOTES {
            self.notes += 1;
            let why = self.report.say(
                "Số dài hơn 15 chữ số hoặc vô hạn, Excel không giữ đúng được: ghi bằng chữ.",
                "More than 15 digits, or no finite decimal: Excel cannot hold it, so it is text.",
            );
            self.sheet
                .insert_note(self.row, column(at), &Note::new(why))?;
        }
        Ok(())
    }

    /// A figure: a number, or words.
    pub(super) fn figure(&mut self, at: usize, number: Option<&Exact>, words: &str) -> Written {
        match number {
            Some(number) => self.number(at, number),
            None => self.text(at, words),
        }
    }

    /// A day.
    pub(super) fn day(&mut self, at: usize, day: Option<Date>) -> Written {
        let Some(day) = day else {
            return self.text(at, "");
        };
        let format = &self.styles.day;
        self.sheet
            .write_datetime_with_format(self.row, column(at), super::day(day)?, format)?;
        Ok(())
    }

    /// A count.
    pub(super) fn count(&mut self, at: usize, n: u64) -> Written {
        self.number(
            at,
            &crate::model::number::whole(i64::try_from(n).unwrap_or(i64::MAX)),
        )
    }

    /// Colours the statuses of a column, also those that somebody changes later.
    pub(super) fn colour(&mut self, at: usize, first: u32) -> Written {
        if self.row <= first {
            return Ok(());
        }
        for status in Status::ALL {
            let tone = Tone::of(status);
            let known = self.styles.tones.iter().find(|(known, _)| *known == tone);
            let Some((_, format)) = known else { continue };
            let rule = ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(self.report.word(status)))
                .set_format(format);
            self.sheet.add_conditional_format(
                first,
                column(at),
                self.row - 1,
                column(at),
                &rule,
            )?;
        }
        Ok(())
    }

    /// Headings that sift.
    pub(super) fn sift(&mut self, head: u32) -> Written {
        if self.row > head + 1 {
            let last = column(self.columns.saturating_sub(1));
            self.sheet.autofilter(head, 0, self.row - 1, last)?;
        }
        Ok(())
    }
}

/// The number of a column.
pub(super) fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// A text that fits a cell; one that does not says how much of it is left out.
pub(super) fn fitting(report: &Report, text: &str) -> String {
    let words = report.say(
        "ký tự nữa, một ô Excel không chứa hết",
        "letters more, a cell of Excel has no room",
    );
    fit(text, |left| format!("[… {} {words}]", report.count(left)))
}

/// The same, with the words that say how many letters are left out. Excel counts as UTF-16
/// does.
fn fit(text: &str, words: impl Fn(u64) -> String) -> String {
    let letters = text.encode_utf16().count();
    if letters <= LETTERS {
        return text.to_string();
    }
    let mut cut = String::new();
    let mut used = 0;
    for c in text.chars() {
        used += c.len_utf16();
        if used > LETTERS - CUT {
            break;
        }
        cut.push(c);
    }
    let left = text.chars().count() - cut.chars().count();
    format!("{cut} {}", words(u64::try_from(left).unwrap_or(u64::MAX)))
}

/// The number as Excel holds it, and its decimals, where it holds it exactly.
fn held(number: &Exact) -> Option<(f64, usize)> {
    let decimals = usize::try_from(places(number)?).ok()?;
    if decimals > DIGITS {
        return None;
    }
    let text = plain(number, u32::try_from(decimals).ok()?);
    let digits = text.trim_start_matches('-').replace('.', "");
    let digits = digits.trim_start_matches('0');
    let told = match decimals {
        0 => digits.trim_end_matches('0'),
        _ => digits,
    };
    if told.len() > DIGITS {
        return None;
    }
    Some((text.parse().ok()?, decimals))
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, fit, held};
    use crate::model::number::{ratio, whole};

    #[test]
    fn what_a_cell_has_no_room_for_is_counted() {
        let words = |left: u64| format!("[… {left} ký tự nữa, một ô Excel không chứa hết]");
        // In UTF-16 one letter of the first, two of the second.
        for letter in ["ệ", "𝛼"] {
            let whole = letter.repeat(LETTERS / letter.encode_utf16().count());
            assert_eq!(fit(&whole, words), whole);
            let long = format!("{whole}{letter}{letter}");
            let cut = fit(&long, words);
            assert!(cut.encode_utf16().count() <= LETTERS);
            let kept = cut.chars().filter(|c| letter.contains(*c)).count();
            let left = long.chars().count() - kept;
            assert!(cut.ends_with(&words(left as u64)), "{left}");
        }
    }

    #[test]
    fn what_excel_holds() {
        assert_eq!(held(&ratio(9996, 2)), Some((99.96, 2)));
        assert_eq!(held(&ratio(58, 2)), Some((0.58, 2)));
        assert_eq!(held(&whole(-40_000)), Some((-40_000.0, 0)));
        assert_eq!(
            held(&ratio(123_456_789_012_345, 3)),
            Some((123_456_789_012.345, 3))
        );
        assert_eq!(held(&ratio(1_234_567_890_123_456, 3)), None);
        assert_eq!(held(&(whole(1) / whole(3))), None);
        assert_eq!(held(&ratio(1, 18)), None);
    }
}
