//! The annexes: indicators, then tasks, in the order of the document; on paper turned.

use super::Document;
use super::xml::{Align, Look, Run, bold, italic, plain};
use crate::model::Period;
use crate::report::eval::office::columns::Columns;
use crate::report::eval::office::{Entry, Milestone, Row, Tone};

/// A table has so many rows and no more: Word takes no longer ones.
const ROWS: usize = 30_000;

impl Document<'_> {
    /// The annexes, and the end of the document.
    pub(super) fn annexes(&mut self) {
        let two = !self.report.works.is_empty();
        let upright = self.body.section(false);
        // The end of the text's section stands in its last paragraph.
        self.body
            .out
            .push_str(&format!("<w:p><w:pPr>{upright}</w:pPr></w:p>"));
        self.annex_title(
            if two { "Phụ lục I" } else { "Phụ lục" },
            "KẾT QUẢ TỪNG CHỈ TIÊU, THEO THỨ TỰ CỦA VĂN BẢN",
        );
        self.indicators();
        let across = self.body.section(true);
        if two {
            self.body
                .out
                .push_str(&format!("<w:p><w:pPr>{across}</w:pPr></w:p>"));
            self.annex_title("Phụ lục II", "KẾT QUẢ TỪNG NHIỆM VỤ, BÁO CÁO");
            self.works();
        }
        self.body.apart();
        self.body.out.push_str(&across);
    }

    fn annex_title(&mut self, name: &str, title: &str) {
        let look = Look {
            size: self.body.layout.kind,
            align: Align::Center,
            ..Look::default()
        };
        self.body.paragraph(look, &[bold(name)]);
        self.body.paragraph(look, &[bold(title)]);
        let who = self.letter.issuer.as_deref().unwrap_or("……………");
        let with = format!("(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm …… của {who})");
        let below = Look { after: 120, ..look };
        self.body.paragraph(below, &[italic(with)]);
    }

    fn indicators(&mut self) {
        let report = self.report;
        let columns = Columns::of(report);
        let widths = self.widths(&columns);
        let heads = heads(&columns);
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let mut under = None;
        for part in report.annex.chunks(ROWS) {
            self.grid(&widths, &heads);
            for row in part {
                let here = (row.programme, row.section.as_ref().map(|(at, _)| *at));
                if under != Some(here) {
                    under = Some(here);
                    self.under(row, &widths);
                }
                self.indicator(row, &columns, &widths);
            }
            self.body.end_table();
            self.body.apart();
        }
    }

    /// Widths: code, name, unit, a year each, level and result of each milestone, agency.
    fn widths(&self, columns: &Columns) -> Vec<u32> {
        let all = self.body.layout.text(true);
        let share = |hundredths: u32| all * hundredths / 100;
        let mut widths = vec![share(6), 0, share(7)];
        widths.extend(columns.years.iter().map(|_| share(7)));
        widths.extend(columns.groups().map(|_| share(13)));
        widths.push(share(14));
        let rest: u32 = widths.iter().sum();
        widths[1] = all.saturating_sub(rest).max(share(12));
        widths
    }

    fn under(&mut self, row: &Row, widths: &[u32]) {
        let title = self.report.under(row);
        if title.is_empty() {
            return;
        }
        let look = self.cell_look(Align::Left);
        self.body.row(false);
        self.body.cell(widths.iter().sum(), widths.len());
        self.body.paragraph(look, &[bold(title)]);
        self.body.end_cell();
        self.body.end_row();
    }

    fn indicator(&mut self, row: &Row, columns: &Columns, widths: &[u32]) {
        let (left, right) = (self.cell_look(Align::Left), self.cell_look(Align::Right));
        let mut widths = widths.iter().copied();
        let mut next = || widths.next().unwrap_or_default();
        let name = match &row.place {
            Some(place) => format!("{} · {place}", row.name),
            None => row.name.clone(),
        };
        self.body.row(false);
        for text in [
            row.code.as_deref().unwrap_or_default(),
            &name,
            row.unit.as_deref().unwrap_or_default(),
        ] {
            self.body.lines(next(), left, &[vec![plain(text)]]);
        }
        for year in &columns.years {
            let period = Period::Year(*year);
            let figure = row.past.iter().find(|shown| shown.period == period);
            let bare = figure.map_or("", |figure| figure.bare.as_str());
            self.body.lines(next(), right, &[vec![plain(bare)]]);
        }
        for group in columns.groups() {
            let lines = self.levels(row, columns, group);
            self.body.lines(next(), left, &lines);
        }
        self.body.lines(next(), left, &[vec![plain(&row.now)]]);
        self.body.end_row();
    }

    /// Levels of a milestone, each with what it comes to.
    fn levels(&self, row: &Row, columns: &Columns, group: Option<&Milestone>) -> Vec<Vec<Run>> {
        let report = self.report;
        let of = row.entries.iter().map(|at| &report.entries[*at]);
        of.filter(|entry| columns.holds(group, entry))
            .flat_map(|entry| {
                let by = match group {
                    None => format!("{}: ", entry.by),
                    Some(_) => String::new(),
                };
                let figure = columns.own_figure(entry);
                let figure = figure.map_or(String::new(), |figure| {
                    format!(" ({}: {})", figure.when, figure.text)
                });
                [
                    vec![plain(format!("{by}{}{figure}", entry.required))],
                    vec![self.status(entry)],
                ]
            })
            .collect()
    }

    fn status(&self, entry: &Entry) -> Run {
        let word = self.report.word(entry.status);
        match Tone::of(entry.status) {
            Tone::Bad => bold(word),
            _ => italic(word),
        }
    }

    fn works(&mut self) {
        let report = self.report;
        let all = self.body.layout.text(true);
        let share = |hundredths: u32| all * hundredths / 100;
        let widths = [share(7), share(43), share(15), share(15), share(20)];
        let heads = ["Mã", "Nhiệm vụ, báo cáo", "Thời hạn", "Kết quả", "Cơ quan"];
        for part in report.works.chunks(ROWS) {
            self.grid(&widths, &heads);
            for entry in part.iter().map(|at| &report.entries[*at]) {
                let done = entry.completed.map(|day| {
                    let day = format!("{}/{}/{}", day.day(), day.month(), day.year());
                    vec![plain(format!("xong {day}"))]
                });
                let look = self.cell_look(Align::Left);
                self.body.row(false);
                let code = entry.code.as_deref().unwrap_or_default();
                self.body.lines(widths[0], look, &[vec![plain(code)]]);
                self.body
                    .lines(widths[1], look, &[vec![plain(&entry.name)]]);
                self.body.lines(widths[2], look, &[vec![plain(&entry.by)]]);
                let mut result = vec![vec![self.status(entry)]];
                result.extend(done);
                self.body.lines(widths[3], look, &result);
                self.body.lines(widths[4], look, &[vec![plain(&entry.now)]]);
                self.body.end_row();
            }
            self.body.end_table();
            self.body.apart();
        }
    }
}

fn heads(columns: &Columns) -> Vec<String> {
    let mut heads: Vec<String> = ["Mã", "Chỉ tiêu", "Đơn vị"].map(String::from).to_vec();
    heads.extend(columns.years.iter().map(|year| format!("Thực hiện {year}")));
    heads.extend(columns.groups().map(|group| match group {
        Some(one) => format!("Mức và kết quả {}", one.text),
        None => "Các mốc khác".to_string(),
    }));
    heads.push("Cơ quan".to_string());
    heads
}
