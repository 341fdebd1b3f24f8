//! The annex in the order of the document; tasks; provinces as tiles.

use super::text::{class, data, esc};
use super::{Page, svg};
use crate::model::Period;
use crate::report::eval::office::columns::Columns;
use crate::report::eval::office::marks::Marks;
use crate::report::eval::office::{Entry, Report, Row, Tone};
use std::collections::BTreeMap;
use std::io;

/// So many places and more are shown as tiles.
const TILES: usize = 6;

impl Page<'_> {
    /// Counts by agency: a bar, and the numbers beside it.
    pub(super) fn agencies(&mut self) -> io::Result<()> {
        let report = self.report;
        if report.agencies.is_empty() {
            return Ok(());
        }
        let title = report.say(
            "Cơ quan trả lời hôm nay: cam kết đã đến hạn",
            "Who answers today: commitments that are due",
        );
        self.section("co-quan", title)?;
        let heads = [
            report.say("Cơ quan", "Agency"),
            report.say("Tỷ lệ", "Share"),
            report.say("Đạt, xong", "Met, done"),
            report.say("Xong muộn", "Late"),
            report.say("Không đạt, quá hạn", "Unmet, overdue"),
            report.say("Chưa xét được", "Unknown"),
        ];
        write!(
            self.out,
            "<table class=\"agencies stack\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">"
        )?;
        for (at, head) in heads.iter().enumerate() {
            let right = if at > 1 { " class=\"r\"" } else { "" };
            write!(
                self.out,
                "<th scope=\"col\" role=\"columnheader\"{right}>{head}</th>"
            )?;
        }
        writeln!(self.out, "</tr></thead><tbody role=\"rowgroup\">")?;
        let most = report
            .agencies
            .iter()
            .map(|one| one.all())
            .max()
            .unwrap_or(0);
        for agency in &report.agencies {
            let parts = [
                (agency.good, "ok", heads[2]),
                (agency.late, "warn", heads[3]),
                (agency.bad, "bad", heads[4]),
                (agency.unknown, "nd", heads[5]),
            ];
            write!(
                self.out,
                "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">{}</th><td role=\"cell\" class=\"bars\">",
                esc(&agency.name)
            )?;
            svg::bar(self.out, &agency.name, &parts, most)?;
            write!(self.out, "</td>")?;
            for (n, _, head) in parts {
                let shown = match n {
                    0 => String::new(),
                    n => report.count(n),
                };
                write!(
                    self.out,
                    "<td role=\"cell\" class=\"r\" data-label=\"{head}\">{shown}</td>"
                )?;
            }
            writeln!(self.out, "</tr>")?;
        }
        writeln!(self.out, "</tbody></table>")?;
        self.end()
    }

    /// Indicators, a row each.
    pub(super) fn annex(&mut self, marks: &Marks) -> io::Result<()> {
        let report = self.report;
        if report.annex.is_empty() {
            return self.annex_cut();
        }
        let title = report.say(
            "Phụ lục: chỉ tiêu theo thứ tự văn bản",
            "Annex: indicators in the order of the document",
        );
        self.section("phu-luc", title)?;
        let columns = Columns::of(report);
        columns.heads(self, report)?;
        let mut under = None;
        for row in &report.annex {
            let here = (row.programme, row.section.as_ref().map(|(at, _)| *at));
            if under != Some(here) {
                under = Some(here);
                self.under(row, columns.count())?;
            }
            self.row(row, &columns, marks)?;
        }
        writeln!(self.out, "</tbody></table>")?;
        self.annex_cut()?;
        self.end()
    }

    /// How many commitments are not listed.
    fn annex_cut(&mut self) -> io::Result<()> {
        match self.report.annex_cut() {
            Some(words) => writeln!(self.out, "<p>{words}</p>"),
            None => Ok(()),
        }
    }

    /// The heading that rows stand under.
    fn under(&mut self, row: &Row, columns: usize) -> io::Result<()> {
        let report = self.report;
        let title = report.under(row);
        if title.is_empty() {
            return Ok(());
        }
        writeln!(
            self.out,
            "<tr class=\"sec\" role=\"row\"><th colspan=\"{columns}\" scope=\"colgroup\" role=\"columnheader\">{}</th></tr>",
            esc(&title)
        )
    }

    fn row(&mut self, row: &Row, columns: &Columns, marks: &Marks) -> io::Result<()> {
        let report = self.report;
        let place = row.place.as_ref().map_or(String::new(), |place| {
            format!(" <span class=\"code\">· {}</span>", esc(place))
        });
        write!(
            self.out,
            "<tr role=\"row\"><td role=\"cell\">{}</td><th scope=\"row\" role=\"rowheader\">{}{place}</th>\
             <td role=\"cell\" data-label=\"{}\">{}</td>",
            esc(row.code.as_deref().unwrap_or_default()),
            esc(&row.name),
            report.say("Đơn vị", "Unit"),
            esc(row.unit.as_deref().unwrap_or_default()),
        )?;
        for year in &columns.years {
            let period = Period::Year(*year);
            let figure = row.past.iter().find(|shown| shown.period == period);
            let shown = figure.map_or(String::new(), |figure| {
                let cell = figure.source.map_or(String::new(), |at| {
                    format!("<br/><a class=\"small\" href=\"#n{0}\">[{0}]</a>", at + 1)
                });
                format!("{}{cell}", data(figure, &figure.bare))
            });
            write!(
                self.out,
                "<td role=\"cell\" class=\"r\" data-label=\"{year}\">{shown}</td>"
            )?;
        }
        for group in columns.groups() {
            let of = row.entries.iter().map(|at| (*at, &report.entries[*at]));
            let cells: Vec<String> = of
                .filter(|(_, entry)| columns.holds(group, entry))
                .map(|(at, entry)| {
                    let links = links(report, marks.numbers(at));
                    columns.level(report, entry, group.is_none(), &links)
                })
                .collect();
            let label = group.map_or("", |milestone| milestone.text.as_str());
            write!(
                self.out,
                "<td role=\"cell\" data-label=\"{} {}\">{}</td>",
                report.say("Mức", "Level"),
                esc(label),
                cells.join("")
            )?;
        }
        writeln!(
            self.out,
            "<td role=\"cell\" data-label=\"{}\">{}</td></tr>",
            report.say("Cơ quan", "Agency"),
            esc(&row.now)
        )
    }

    /// Tasks and reports, a row each.
    pub(super) fn works(&mut self, marks: &Marks) -> io::Result<()> {
        let report = self.report;
        if report.works.is_empty() {
            return Ok(());
        }
        let title = report.say("Nhiệm vụ, báo cáo", "Tasks and reports");
        self.section("nhiem-vu", title)?;
        let heads = [
            report.say("Mã", "Code"),
            report.say("Việc", "What"),
            report.say("Thời hạn", "Due"),
            report.say("Kết quả", "Result"),
            report.say("Cơ quan", "Agency"),
        ];
        self.table_of("wide", &heads, &[])?;
        for &at in &report.works {
            let entry = &report.entries[at];
            let done = entry.completed_text.as_ref();
            let done = done.map_or(String::new(), |day| format!(" ({day})"));
            let links = links(report, marks.numbers(at));
            let late = entry.stands.as_ref();
            let late = late.map_or(String::new(), |late| format!(" ({})", esc(late)));
            writeln!(
                self.out,
                "<tr role=\"row\"><td role=\"cell\">{}</td><th scope=\"row\" role=\"rowheader\">{}</th>\
                 <td role=\"cell\" data-label=\"{}\">{}</td><td role=\"cell\">{}{done}{late}{links}</td>\
                 <td role=\"cell\" data-label=\"{}\">{}</td></tr>",
                esc(entry.code.as_deref().unwrap_or_default()),
                esc(&entry.name),
                heads[2],
                esc(&entry.deadline()),
                report.status(entry.status),
                heads[4],
                esc(&entry.now),
            )?;
        }
        writeln!(self.out, "</tbody></table>")?;
        self.end()
    }

    /// Opens a table whose rows stand below one another on a phone.
    pub(super) fn table_of(
        &mut self,
        class: &str,
        heads: &[&str],
        widths: &[&str],
    ) -> io::Result<()> {
        write!(
            self.out,
            "<table class=\"stack {class}\" role=\"table\">{}<thead role=\"rowgroup\"><tr role=\"row\">",
            columns(widths)
        )?;
        for head in heads {
            write!(
                self.out,
                "<th scope=\"col\" role=\"columnheader\">{}</th>",
                esc(head)
            )?;
        }
        writeln!(self.out, "</tr></thead><tbody role=\"rowgroup\">")
    }

    /// Where each place stands, of what is asked of many.
    pub(super) fn tiles(&mut self) -> io::Result<()> {
        let report = self.report;
        let spread = spread(report);
        if spread.is_empty() {
            return Ok(());
        }
        let title = report.say("Theo địa bàn", "By place");
        self.section("dia-ban", title)?;
        for entries in spread {
            let Some(first) = entries.first() else {
                continue;
            };
            let code = first.code.as_deref().unwrap_or_default();
            writeln!(
                self.out,
                "<h3><span class=\"code\">{}</span> {} <span class=\"n\">{} {}: {}</span></h3>\n<ul class=\"tiles\">",
                esc(code),
                esc(&first.name),
                report.say("đến", "by"),
                esc(&first.by),
                esc(&first.required),
            )?;
            for entry in entries {
                let tone = Tone::of(entry.status);
                let figure = entry.figure.as_ref();
                let figure = figure.map_or(String::new(), |figure| {
                    format!(" <span>{}</span>", data(figure, &figure.text))
                });
                writeln!(
                    self.out,
                    "<li class=\"{}\"><b>{}</b>{}{figure}</li>",
                    class(tone),
                    esc(entry.place.as_deref().unwrap_or_default()),
                    report.status(entry.status),
                )?;
            }
            writeln!(self.out, "</ul>")?;
        }
        self.end()
    }
}

/// ` (lưu ý 1, 4)`, each leading to its text.
fn links(report: &Report, numbers: &[usize]) -> String {
    let links = numbers.iter().map(|n| format!("<a href=\"#l{n}\">{n}</a>"));
    let links: Vec<String> = links.collect();
    match links.is_empty() {
        true => String::new(),
        false => format!(
            " <span class=\"small\">({} {})</span>",
            report.say("lưu ý", "notes"),
            links.join(", ")
        ),
    }
}

/// Columns of widths that are not left to what stands in them.
fn columns(widths: &[&str]) -> String {
    if widths.is_empty() {
        return String::new();
    }
    let all = widths.iter().map(|class| match class.is_empty() {
        true => "<col/>".to_string(),
        false => format!("<col class=\"{class}\"/>"),
    });
    format!("<colgroup>{}</colgroup>", all.collect::<String>())
}

/// What is due at many places, a list a clause and milestone, the places in order.
pub(super) fn spread(report: &Report) -> Vec<Vec<&Entry>> {
    let mut all: BTreeMap<(usize, &str, &str, &str), Vec<&Entry>> = BTreeMap::new();
    let mut order = Vec::new();
    for &at in report.annex.iter().flat_map(|row| &row.entries) {
        let entry = &report.entries[at];
        let due = entry.due.is_some_and(|due| due <= report.as_of);
        if entry.place.is_none() || !due {
            continue;
        }
        let key = (
            entry.programme,
            entry.clause.as_str(),
            entry.name.as_str(),
            entry.by_code.as_str(),
        );
        let of = all.entry(key).or_default();
        if of.is_empty() {
            order.push(key);
        }
        of.push(entry);
    }
    let lists = order.into_iter().filter_map(|key| all.remove(&key));
    lists.filter(|list| list.len() >= TILES).collect()
}

impl Columns {
    /// A level and what it comes to; its figure too, where no column has it.
    fn level(&self, report: &Report, entry: &Entry, named: bool, links: &str) -> String {
        let by = match named {
            true => format!("{}: ", esc(&entry.by)),
            false => String::new(),
        };
        let figure = self.own_figure(entry).map_or(String::new(), |figure| {
            format!(" ({}: {})", esc(&figure.when), data(figure, &figure.text))
        });
        format!(
            "<span class=\"req\">{by}{} {}{figure}{links}</span>",
            esc(&entry.required),
            report.status(entry.status),
        )
    }

    fn count(&self) -> usize {
        4 + self.years.len() + self.groups().count()
    }

    fn heads(&self, page: &mut Page, report: &Report) -> io::Result<()> {
        let mut heads = vec![
            report.say("Mã", "Code").to_string(),
            report.say("Chỉ tiêu", "Indicator").to_string(),
            report.say("Đơn vị", "Unit").to_string(),
        ];
        heads.extend(self.years.iter().map(|year| year.to_string()));
        heads.extend(self.groups().map(|group| match group {
            Some(one) => format!(
                "{} {}",
                report.say("Mức và kết quả", "Level and result"),
                one.text
            ),
            None => report.say("Các mốc khác", "Other milestones").to_string(),
        }));
        heads.push(report.say("Cơ quan", "Agency").to_string());
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let years = self.years.iter().map(|_| "c-year");
        let groups = self.groups().map(|_| "c-level");
        let widths: Vec<&str> = (["c-code", "", "c-unit"].into_iter())
            .chain(years)
            .chain(groups)
            .chain(["c-who"])
            .collect();
        page.table_of("annex", &heads, &widths)
    }
}
