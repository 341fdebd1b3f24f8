//! What is missing, where every figure stands, and what else must be known.

use super::Page;
use super::text::esc;
use crate::report::eval::office::Said;
use crate::report::eval::office::marks::Marks;
use std::io;

impl Page<'_> {
    /// What is due and not known.
    pub(super) fn lacks(&mut self) -> io::Result<()> {
        let report = self.report;
        if report.lacks.is_empty() && report.unknown_unlisted == 0 {
            return Ok(());
        }
        let title = report.say(
            "Thiếu số liệu: cơ quan nào còn phải gửi",
            "Missing data: who has yet to send it",
        );
        self.section("thieu-so-lieu", title)?;
        let heads = [
            report.say("Mã", "Code"),
            report.say("Cam kết", "Commitment"),
            report.say("Mốc", "By"),
            report.say("Yêu cầu", "Required"),
            report.say("Kết quả", "Result"),
            report.say("Số gần nhất", "Latest known"),
            report.say("Còn thiếu, lưu ý, nguyên nhân", "What lacks, and why"),
        ];
        let what = report.say("cam kết", "commitments");
        for group in &report.lacks {
            self.group(group, what, "nd")?;
            self.table_of("wide", &heads, &[])?;
            for entry in group.entries.iter().map(|at| &report.entries[*at]) {
                let place = entry.place.as_ref();
                let place = place.map_or(String::new(), |place| format!(" · {}", esc(place)));
                let why: Vec<String> = (entry.why_not(report).into_iter())
                    .map(|(what, text)| format!("{what}: {}", esc(text)))
                    .collect();
                writeln!(
                    self.out,
                    "<tr role=\"row\"><td role=\"cell\">{}</td><th scope=\"row\" role=\"rowheader\">{}{place}</th>\
                     <td role=\"cell\" data-label=\"{}\">{}</td><td role=\"cell\" data-label=\"{}\">{}</td>\
                     <td role=\"cell\">{}</td><td role=\"cell\" data-label=\"{}\">{}</td>\
                     <td role=\"cell\" data-label=\"{}\">{}</td></tr>",
                    esc(entry.code.as_deref().unwrap_or_default()),
                    esc(&entry.name),
                    heads[2],
                    esc(&entry.by),
                    heads[3],
                    esc(&entry.required),
                    report.status(entry.status),
                    heads[5],
                    esc(entry.known().unwrap_or_default()),
                    heads[6],
                    why.join("; "),
                )?;
            }
            writeln!(self.out, "</tbody></table>")?;
        }
        if let Some(words) = report.no_lacks() {
            writeln!(self.out, "<p>{words}</p>")?;
        }
        self.end()
    }

    /// What stands beside rows of the annexes.
    pub(super) fn marks(&mut self, marks: &Marks) -> io::Result<()> {
        if marks.texts.is_empty() {
            return Ok(());
        }
        let title = self.report.say("Lưu ý của từng hàng", "Notes to rows");
        self.section("luu-y", title)?;
        writeln!(self.out, "<ol>")?;
        for (at, text) in marks.texts.iter().enumerate() {
            writeln!(self.out, "<li id=\"l{}\">{}</li>", at + 1, esc(text))?;
        }
        writeln!(self.out, "</ol>")?;
        self.end()
    }

    /// Published verdicts that are not what is computed.
    pub(super) fn published(&mut self) -> io::Result<()> {
        let Some(section) = &self.report.published else {
            return Ok(());
        };
        self.section("da-cong-bo", section.title)?;
        writeln!(self.out, "<p>{}</p>", esc(&section.lead))?;
        if !section.rows.is_empty() {
            self.table_of("wide", &section.heads, &[])?;
            for row in &section.rows {
                write!(self.out, "<tr role=\"row\">")?;
                for (at, (head, cell)) in section.heads.iter().zip(row).enumerate() {
                    match at {
                        0 => write!(
                            self.out,
                            "<th scope=\"row\" role=\"rowheader\">{}</th>",
                            esc(cell)
                        )?,
                        _ => write!(
                            self.out,
                            "<td role=\"cell\" data-label=\"{}\">{}</td>",
                            esc(head),
                            esc(cell)
                        )?,
                    }
                }
                writeln!(self.out, "</tr>")?;
            }
            writeln!(self.out, "</tbody></table>")?;
        }
        if let Some(more) = &section.more {
            writeln!(self.out, "<p>{}</p>", esc(more))?;
        }
        self.end()
    }

    /// Every figure shown, with its file, row and column.
    pub(super) fn sources(&mut self) -> io::Result<()> {
        let report = self.report;
        if report.sources.is_empty() {
            return Ok(());
        }
        let title = report.say("Nguồn của từng số liệu", "Where every figure stands");
        self.section("nguon", title)?;
        let heads = [
            report.say("Số", "No."),
            report.say("Chỉ tiêu", "Indicator"),
            report.say("Kỳ", "Period"),
            report.say("Số liệu", "Figure"),
            report.say("Loại", "Standing"),
            report.say("Nguồn", "Source"),
            report.say("Tệp, dòng, cột", "File, row, column"),
        ];
        self.table_of("wide", &heads, &[])?;
        for (at, source) in report.sources.iter().enumerate() {
            let place = source.place.as_ref();
            let place = place.map_or(String::new(), |place| format!(" · {}", esc(place)));
            writeln!(
                self.out,
                "<tr role=\"row\" id=\"n{0}\"><td role=\"cell\">{0}</td><th scope=\"row\" role=\"rowheader\">{1}{place}</th>\
                 <td role=\"cell\" data-label=\"{2}\">{3}</td><td role=\"cell\" data-label=\"{4}\">{5}</td>\
                 <td role=\"cell\" data-label=\"{6}\">{7}</td><td role=\"cell\" data-label=\"{8}\">{9}</td>\
                 <td role=\"cell\">{10}</td></tr>",
                at + 1,
                esc(&source.name),
                heads[2],
                esc(&source.when),
                heads[3],
                esc(&source.text),
                heads[4],
                report.flag(source.flag),
                heads[5],
                esc(source.stated.as_deref().unwrap_or_default()),
                esc(&source.whole_cell(report)),
            )?;
        }
        writeln!(self.out, "</tbody></table>")?;
        self.end()
    }

    /// What was read, what was not used, remarks.
    pub(super) fn said(&mut self) -> io::Result<()> {
        let report = self.report;
        if report.said.is_empty() {
            return Ok(());
        }
        self.section("ghi-chu", report.say("Ghi chú", "Notes"))?;
        for said in &report.said {
            match said {
                Said::Line(text) => writeln!(self.out, "<p>{}</p>", esc(text))?,
                Said::List(items) => {
                    writeln!(self.out, "<ul>")?;
                    for item in items {
                        writeln!(self.out, "<li>{}</li>", esc(item))?;
                    }
                    writeln!(self.out, "</ul>")?;
                }
            }
        }
        self.end()
    }
}
