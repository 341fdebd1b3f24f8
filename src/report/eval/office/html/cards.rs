//! What is not met, by who answers today: the shortfall, its chart, what is said of it.

use super::text::{data, esc};
use super::{Page, svg};
use crate::eval::Kind;
use crate::model::Flag;
use crate::report::eval::office::{Entry, Group, Report, Row, chart};
use std::collections::HashMap;
use std::io;

/// So many of them are told at length; the rest stand in the annex.
const CARDS: usize = 400;

impl Page<'_> {
    /// Unmet and overdue, then what was only striven for.
    pub(super) fn failures(&mut self) -> io::Result<()> {
        let report = self.report;
        let title = report.say(
            "Không đạt, quá hạn: theo cơ quan trả lời hôm nay, hụt nhiều trước",
            "Unmet and overdue: by who answers today, the worst first",
        );
        self.section("khong-dat", title)?;
        if let Some(words) = report.no_failures() {
            writeln!(self.out, "<p>{words}</p>")?;
        }
        if !report.failures.is_empty() {
            let words = report.say(
                "Đường xanh là mức phải đạt, nền xanh là phía đạt; chấm đặc là số chính thức, chấm rỗng \
                 là số sơ bộ hoặc ước tính; năm không có số để trống.",
                "The green line is the level asked for, the tint the side on which it is met; a full dot \
                 is an official figure, a hollow one preliminary or an estimate; a year without a figure is a gap.",
            );
            writeln!(self.out, "<p class=\"small\">{words}</p>")?;
        }
        let rows = rows(report);
        let mut left = CARDS;
        let what = report.say("cam kết", "commitments");
        self.groups(&report.failures, &rows, what, "", &mut left)?;
        self.end()?;
        if report.striven.is_empty() {
            return Ok(());
        }
        let title = report.say(
            "Phấn đấu chưa đạt (không tính vào số không đạt ở trên)",
            "Striven for and not reached (not counted above)",
        );
        self.section("phan-dau", title)?;
        self.groups(&report.striven, &rows, what, " striven", &mut left)?;
        self.end()
    }

    fn groups(
        &mut self,
        groups: &[Group],
        rows: &HashMap<usize, usize>,
        what: &str,
        class: &str,
        left: &mut usize,
    ) -> io::Result<()> {
        let report = self.report;
        for group in groups {
            self.group(group, what, "bad")?;
            let told = group.entries.len().min(*left);
            for at in &group.entries[..told] {
                let row = rows.get(at).map(|row| &report.annex[*row]);
                self.card(&report.entries[*at], row, class)?;
            }
            *left -= told;
            if told < group.entries.len() {
                let words = report.say(
                    "cam kết nữa, xem ở phụ lục hoặc phần nhiệm vụ",
                    "more, see the annex or the tasks",
                );
                let more = report.count((group.entries.len() - told) as u64);
                writeln!(self.out, "<p>… {more} {words}.</p>")?;
            }
        }
        Ok(())
    }

    fn card(&mut self, entry: &Entry, row: Option<&Row>, class: &str) -> io::Result<()> {
        let report = self.report;
        writeln!(self.out, "<article class=\"card{class}\">\n<div>")?;
        writeln!(self.out, "<h4>{}</h4>", clause(report, entry))?;
        writeln!(self.out, "<p class=\"say\">{}</p>", say(report, entry))?;
        if let Some(pace) = &entry.pace {
            writeln!(self.out, "<p class=\"small\">{}.</p>", esc(&capital(pace)))?;
        }
        self.words(entry)?;
        for note in &entry.notes {
            writeln!(self.out, "<p class=\"small\">{}</p>", esc(note))?;
        }
        let sources = sources(report, entry);
        writeln!(self.out, "<p class=\"src\">{sources}</p>\n</div>")?;
        let drawn = row.and_then(|row| Some((row, chart::of(report, row)?)));
        if let Some((row, drawing)) = drawn {
            writeln!(self.out, "<div>")?;
            let desc = desc(report, entry, &drawing);
            svg::chart(self.out, &entry.name, &desc, &drawing)?;
            self.beside(row, &drawing)?;
            writeln!(self.out, "</div>")?;
        }
        writeln!(self.out, "</article>")
    }

    /// Why, and what is being done; or that nobody has said so.
    fn words(&mut self, entry: &Entry) -> io::Result<()> {
        let report = self.report;
        if entry.cause.is_none() && entry.remedy.is_none() {
            let words = report.say(
                "Cơ quan trả lời chưa nêu nguyên nhân, giải pháp.",
                "Who answers has given no cause and no remedy.",
            );
            return writeln!(self.out, "<p class=\"ask\">{words}</p>");
        }
        let all = [
            (report.say("Nguyên nhân", "Cause"), &entry.cause),
            (report.say("Giải pháp", "Remedy"), &entry.remedy),
        ];
        writeln!(self.out, "<dl>")?;
        for (head, text) in all {
            if let Some(text) = text {
                writeln!(self.out, "<dt>{head}</dt><dd>{}</dd>", esc(text))?;
            }
        }
        writeln!(self.out, "</dl>")
    }

    /// The table beside a chart.
    fn beside(&mut self, row: &Row, drawing: &chart::Chart) -> io::Result<()> {
        let report = self.report;
        let unit = row
            .unit
            .as_ref()
            .map_or(String::new(), |unit| format!(" ({unit})"));
        writeln!(
            self.out,
            "<details><summary>{}{}</summary><table><thead><tr><th scope=\"col\">{}</th>\
             <th scope=\"col\" class=\"r\">{}</th><th scope=\"col\" class=\"r\">{}</th></tr></thead><tbody>",
            report.say("Bảng số liệu của biểu đồ", "The figures of the chart"),
            esc(&unit),
            report.say("Kỳ, mốc", "Period"),
            report.say("Thực hiện", "Figure"),
            report.say("Mức", "Level"),
        )?;
        let mut lines: Vec<(f64, &str, String, String)> = Vec::new();
        for point in &drawing.points {
            let hollow = match point.hollow {
                true => report.say(" (chưa chính thức)", " (not official)"),
                false => "",
            };
            let value = format!("{}{hollow}", point.text);
            lines.push((point.at, &point.when, value, String::new()));
        }
        for step in &drawing.steps {
            match lines.iter_mut().find(|line| line.1 == step.by) {
                Some(line) => line.3 = step.text.clone(),
                None => lines.push((step.until, &step.by, String::new(), step.text.clone())),
            }
        }
        lines.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, when, value, level) in lines {
            writeln!(
                self.out,
                "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{}</td></tr>",
                esc(when),
                esc(&value),
                esc(&level)
            )?;
        }
        writeln!(self.out, "</tbody></table></details>")
    }
}

/// The row of the annex that an entry stands in.
fn rows(report: &Report) -> HashMap<usize, usize> {
    let all = report.annex.iter().enumerate();
    all.flat_map(|(row, of)| of.entries.iter().map(move |at| (*at, row)))
        .collect()
}

/// Code, name, place.
fn clause(report: &Report, entry: &Entry) -> String {
    let code = entry.code.as_ref().map_or(String::new(), |code| {
        format!("<span class=\"code\">{}</span> ", esc(code))
    });
    let place = entry.place.as_ref().map_or(String::new(), |place| {
        format!(" <span class=\"code\">· {}</span>", esc(place))
    });
    let programme = match report.heads.get(entry.programme) {
        Some(head) if report.heads.len() > 1 => {
            let name = head.number.as_ref().unwrap_or(&head.title);
            format!("<span class=\"code\">[{}]</span> ", esc(name))
        }
        _ => String::new(),
    };
    format!("{programme}{code}{}{place}", esc(&entry.name))
}

/// `✕ không đạt 16,4 % so với mức dưới 15 đến 2025 · thiếu 1,4 điểm %`
fn say(report: &Report, entry: &Entry) -> String {
    let mut out = report.status(entry.status);
    if entry.kind != Kind::Target {
        out += &format!(" {}: {}", report.say("hạn", "due"), esc(&entry.deadline()));
        if let Some(late) = &entry.stands {
            out += &format!(" · <b>{}</b>", esc(late));
        }
        return out;
    }
    if let Some(figure) = &entry.figure {
        out += &format!(
            " <b>{}</b> ({}) {}",
            data(figure, &figure.text),
            esc(&figure.when),
            report.say("so với mức", "against")
        );
    }
    out += &format!(
        " <b>{}</b> {} {}",
        esc(&entry.required),
        report.say("đến", "by"),
        esc(&entry.by)
    );
    if let Some(short) = entry.lacking(report.say("thiếu", "short by")) {
        out += &format!(" · <b>{}</b>", esc(&short));
    }
    if let Some(share) = &entry.share {
        let of = report.say("của mức", "of the level");
        out += &format!(" ({} {of})", esc(share));
    }
    out
}

/// `Số liệu 2025, chính thức. Nguồn: …; tệp.csv dòng 12, cột 5. Cam kết: lam-dong.ctr dòng 555.`
fn sources(report: &Report, entry: &Entry) -> String {
    let mut out = String::new();
    if let Some(figure) = &entry.figure {
        let standing = match figure.flag {
            Flag::Official => format!(", {}", report.flag(figure.flag)),
            // What else it is, its own words say.
            Flag::Preliminary | Flag::Estimate => String::new(),
        };
        let word = report.say("Số liệu", "Figure of");
        let whence = figure.whence().replacen(&figure.when, "", 1);
        out += &format!("{word} {}{standing}{}. ", esc(&figure.when), esc(&whence));
    }
    for at in entry.sources.iter().take(3) {
        let words = report.sources[*at].words(report);
        out += &format!("<a href=\"#n{0}\">[{0}]</a> {1}. ", at + 1, esc(&words));
    }
    if entry.sources.len() > 3 {
        let more = report.say("và các nguồn khác ở cuối trang", "and others at the end");
        out += &format!("… {more}. ");
    }
    out += &format!(
        "{} {}.",
        report.say("Cam kết:", "Commitment:"),
        esc(&entry.clause)
    );
    out
}

/// What the chart says: the finding first, then figures and levels.
fn desc(report: &Report, entry: &Entry, drawing: &chart::Chart) -> String {
    let figures: Vec<String> = (drawing.points.iter())
        .map(|point| format!("{}: {}", point.when, point.text))
        .collect();
    let levels: Vec<String> = (drawing.steps.iter())
        .map(|step| format!("{}: {}", step.by, step.text))
        .collect();
    let short = entry.lacking(report.say("thiếu", "short by"));
    let short = short.map_or(String::new(), |short| format!(", {short}"));
    format!(
        "{} {} {}{short}. {}: {}. {}: {}.",
        capital(report.word(entry.status)),
        report.say("mốc", "by"),
        entry.by,
        report.say("Thực hiện", "Figures"),
        figures.join("; "),
        report.say("Mức", "Levels"),
        levels.join("; "),
    )
}

fn capital(text: &str) -> String {
    crate::report::eval::summary::capital(text)
}
