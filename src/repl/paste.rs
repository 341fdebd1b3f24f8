//! Rows pasted from a spreadsheet.

use super::session::{Answer, Disk, Refused, Reply, Session, lines};
use crate::data;
use crate::finding::{Lang, Severity};

/// The headings of pasted rows that have none.
const HEADINGS: [&str; 5] = ["chỉ tiêu", "kỳ", "giá trị", "trạng thái", "nguồn"];

/// Tables that a session takes: each is a file of its own, and every one is read again
/// with the next.
const MOST_TABLES: usize = 100;

/// Whether a line is a row copied from a spreadsheet.
pub fn is_row(line: &str) -> bool {
    line.split('\t').count() >= 3
}

impl Session {
    /// Takes rows pasted from a spreadsheet as observations.
    pub fn paste(&mut self, rows: &[&str], disk: &mut dyn Disk) -> Reply {
        self.kept(|session| match session.pasted_rows(rows, disk) {
            Ok(text) => Reply {
                text,
                ..Reply::default()
            },
            Err(Refused(refusal)) => Reply {
                refusal,
                ..Reply::default()
            },
        })
    }

    pub(super) fn pasted_rows(&mut self, rows: &[&str], disk: &mut dyn Disk) -> Answer {
        self.loaded()?;
        if self.pasted.len() >= MOST_TABLES {
            return Err(self.refuse(
                format!("đã có {MOST_TABLES} bảng dán, nhiều nhất của một phiên: chép các bảng vào một tệp CSV rồi gõ `số liệu so-lieu.csv`"),
                format!("{MOST_TABLES} tables are pasted, the most that a session takes: copy them into one CSV file, then type `số liệu so-lieu.csv`"),
            ));
        }
        let first: Vec<&str> = rows
            .first()
            .map_or(Vec::new(), |row| row.split('\t').collect());
        let heading = |cell: &&str| {
            data::head::role(cell.trim()).is_some() || data::period::heading(cell.trim()).is_some()
        };
        // A table with its own heading reads as a file would.
        let headed = first.iter().skip(1).all(|cell| heading(&cell.trim()));
        let headed = headed && data::head::role(first.first().unwrap_or(&"").trim()).is_some();
        let mut text = match headed {
            true => String::new(),
            false => HEADINGS[..first.len().clamp(3, HEADINGS.len())].join("\t") + "\n",
        };
        for row in rows {
            text.push_str(row.trim_end());
            text.push('\n');
        }
        let at = self.pasted.len();
        let (found, findings) = data::read(vec![self.block(at, &text)], &self.model, &mut |_| {});
        let told = lines(&self.shown(&findings, &self.sources));
        let bad = findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        if bad || found.rows() == 0 {
            let nothing = self.say(
                "không lấy được số nào từ bảng dán\n",
                "no figure could be taken\n",
            );
            return Err(Refused(format!("{nothing}{told}")));
        }
        let (files, data_files) = (self.files.clone(), self.data_files.clone());
        let mut pasted = self.pasted.clone();
        pasted.push(text.into());
        match self.read(files, data_files, pasted, disk) {
            Ok(told) => {
                let rows = found.rows();
                let head = match self.lang {
                    Lang::Vi => format!("đã nhận {rows} số liệu dán vào\n"),
                    Lang::En => format!("{rows} pasted figures taken\n"),
                };
                Ok(head + &lines(&told))
            }
            Err(told) => Err(Refused(lines(&told))),
        }
    }
}
