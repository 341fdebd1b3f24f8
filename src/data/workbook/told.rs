//! What is told of a workbook.

use super::{Cells, Found, Kind, Refusal, What};
use crate::data::issues::{excerpt, whole_file};
use crate::data::sheet::CELL;
use crate::finding::catalogue::workbooks as kinds;
use crate::finding::place::{cell_name, column_name};
use crate::finding::{Arg, Entry, Finding, Text};

/// So many rows or columns are named one by one.
const NAMED: usize = 8;

/// Why a file is not read.
pub fn refused(file: &str, why: Refusal) -> Box<Finding> {
    let of = |entry| Finding::in_data(entry, whole_file(file)).arg("file", file);
    Box::new(match why {
        Refusal::Encrypted => of(&kinds::ENCRYPTED),
        #[cfg(not(feature = "office"))]
        Refusal::NotBuilt => of(&kinds::NO_OFFICE),
        Refusal::TooLarge => of(&kinds::TOO_MUCH).arg("part", ""),
        Refusal::TooWide(cell) => {
            let vi = format!(": ô `{cell}` đứng quá xa bảng số liệu");
            let en = format!(": the cell `{cell}` stands too far from the table");
            of(&kinds::TOO_MUCH).arg("part", Arg::Made(vi, en))
        }
        Refusal::Damaged(part) => {
            let part = match part {
                "" => String::new(),
                part => format!(" ({part})"),
            };
            of(&kinds::DAMAGED).arg("part", part)
        }
        Refusal::Other(what) => {
            let (what, advice) = of_what(what);
            of(&kinds::NOT_A_WORKBOOK)
                .arg("what", what)
                .arg("advice", advice)
        }
    })
}

fn of_what(what: What) -> (Text, Text) {
    let word = Text {
        vi: "mở tệp, chép bảng số liệu sang Excel rồi lưu thành .xlsx",
        en: "open the file, copy the table into Excel and save it as .xlsx",
    };
    let again = Text {
        vi: "mở bằng Excel rồi lưu thành .xlsx (Excel Workbook)",
        en: "open it in Excel and save it as .xlsx (Excel Workbook)",
    };
    let unpack = Text {
        vi: "giải nén rồi đưa từng tệp bảng tính bên trong vào sau `--data`",
        en: "unpack it and give the workbooks within after `--data`",
    };
    let (vi, en, advice) = match what {
        What::Word => (
            "đây là tệp Word (.docx, .odt)",
            "it is a Word file (.docx, .odt)",
            word,
        ),
        What::OldWord => (
            "đây là tệp Word đời cũ (.doc)",
            "it is an old Word file (.doc)",
            word,
        ),
        What::Slides => ("đây là tệp trình chiếu", "it is a presentation", word),
        What::Pdf => ("đây là tệp PDF", "it is a PDF", word),
        What::Rtf => ("đây là tệp RTF", "it is an RTF file", word),
        What::Zip => ("đây là tệp nén", "it is an archive", unpack),
        What::Binary => (
            "đây là bảng tính nhị phân .xlsb",
            "it is a binary workbook (.xlsb)",
            again,
        ),
        What::Xml2003 => (
            "đây là bảng tính XML 2003",
            "it is an XML spreadsheet of 2003",
            again,
        ),
        What::Unknown => (
            "đây là tệp của một chương trình khác",
            "it is a file of another program",
            again,
        ),
    };
    (Text { vi, en }, advice)
}

/// That a file is named as a workbook and is none; nothing where it is what its name says.
pub fn about_kind(file: &str, kind: Option<Kind>) -> Option<Finding> {
    let lower = file.to_lowercase();
    let named = [".xlsx", ".xlsm", ".xls", ".ods"];
    let named = named.iter().find(|ending| lower.ends_with(*ending))?;
    let found = match kind {
        Some(Kind::Html) => Text {
            vi: "trang HTML",
            en: "an HTML page",
        },
        None => Text {
            vi: "bảng chữ (CSV)",
            en: "a table of text (CSV)",
        },
        Some(Kind::Zip) if *named == ".xls" => Text {
            vi: "bảng tính đời mới (.xlsx)",
            en: "a newer workbook (.xlsx)",
        },
        Some(Kind::Compound) if *named != ".xls" => Text {
            vi: "bảng tính đời cũ (.xls)",
            en: "an older workbook (.xls)",
        },
        Some(_) => return None,
    };
    let finding = Finding::in_data(&kinds::OTHER_KIND, whole_file(file));
    Some(
        finding
            .arg("file", file)
            .arg("named", *named)
            .arg("found", found),
    )
}

/// A finding about a cell of a sheet.
fn at(entry: &'static Entry, found: &Found, cells: Cells) -> Finding {
    let (line, column) = cells.first.unwrap_or((1, 0));
    let name = cell_name(line, column as u32 + 1);
    let row = found.sheet.row_of(line);
    let place = match row {
        Some(row) => row.record().excerpt(row.cell_at(column)),
        None => {
            let bytes = [vec![CELL; column + 1], name.clone().into_bytes()].concat();
            excerpt(&found.sheet.name, line, &bytes, column + 1, bytes.len())
        }
    };
    Finding::in_data(entry, place)
        .arg("sheet", found.name.trim())
        .arg("cell", name)
        .arg("count", cells.count as usize)
}

/// That formulas have no stored result, if some have none.
pub fn uncomputed(found: &Found) -> Option<Box<Finding>> {
    let cells = found.told.uncomputed;
    (cells.count > 0).then(|| Box::new(at(&kinds::UNCOMPUTED, found, cells)))
}

/// What is hidden in a sheet, or seen otherwise than stored.
pub fn tell(found: &Found) -> Vec<Finding> {
    let mut out = Vec::new();
    let whole = |entry| {
        let place = whole_file(&found.sheet.name);
        Finding::in_data(entry, place).arg("sheet", found.name.trim())
    };
    if found.state != super::State::Visible {
        return vec![whole(&kinds::HIDDEN_SHEET)];
    }
    let told = &found.told;
    let rows: Vec<String> = told.rows.iter().map(u64::to_string).collect();
    let columns = (told.columns.iter()).map(|at| column_name(*at as u32 + 1));
    let columns: Vec<String> = columns.collect();
    let hidden = [
        (rows, Arg::Both("hàng", "rows")),
        (columns, Arg::Both("cột", "columns")),
    ];
    for (names, what) in hidden {
        if !names.is_empty() {
            let finding = whole(&kinds::HIDDEN_CELLS);
            out.push(finding.arg("what", what).arg("names", listed(&names)));
        }
    }
    let stored = Text {
        vi: "ctr dùng số đang lưu",
        en: "the stored number is used",
    };
    let seen = Text {
        vi: "ctr dùng số nhìn thấy",
        en: "the number seen is used",
    };
    let dash = Text {
        vi: "ô ấy là thiếu số; là số liệu thì đổi định dạng của ô cho hiện số",
        en: "such a cell is missing; if it is a figure format the cell so that it shows",
    };
    let shown = [
        (
            told.rounded,
            Text {
                vi: "ít chữ số thập phân hơn",
                en: "fewer decimals",
            },
            stored,
        ),
        (
            told.scaled,
            Text {
                vi: "bỏ bớt hàng nghìn",
                en: "thousands left out",
            },
            seen,
        ),
        (
            told.unseen,
            Text {
                vi: "hiện trống hoặc dấu gạch",
                en: "blank or a dash",
            },
            dash,
        ),
    ];
    for (cells, how, used) in shown {
        if cells.count > 0 {
            let finding = at(&kinds::SHOWN_OTHERWISE, found, cells);
            out.push(finding.arg("how", how).arg("used", used));
        }
    }
    out
}

/// `7, 8, 9 … (24)`.
fn listed(names: &[String]) -> String {
    let first = names[..names.len().min(NAMED)].join(", ");
    match names.len() > NAMED {
        true => format!("{first} … ({})", names.len()),
        false => first,
    }
}
