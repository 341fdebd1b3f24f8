//! The annexes: indicators, then tasks, in the order of the document; on paper turned.

use super::Document;
use super::xml::{Align, Look, Run, bold, italic, plain};
use crate::model::{Flag, Period};
use crate::report::eval::office::columns::Columns;
use crate::report::eval::office::marks::Marks;
use crate::report::eval::office::{Entry, Milestone, Report, Row, Shown, Tone};

/// A table has so many rows and no more: Word takes no longer ones.
const ROWS: usize = 30_000;

impl Document<'_> {
    /// The annexes, and the end of the document.
    pub(super) fn annexes(&mut self) {
        let report = self.report;
        let upright = self.body.section(false);
        // The end of the text's section stands in its last paragraph.
        self.body
            .out
            .push_str(&format!("<w:p><w:pPr>{upright}</w:pPr></w:p>"));
        let names = Names::of(report);
        self.annex_title(
            &names.indicators,
            "KẾT QUẢ TỪNG CHỈ TIÊU, THEO THỨ TỰ CỦA VĂN BẢN",
        );
        let marks = Marks::of(report, told_beside);
        self.indicators(&marks);
        let across = self.body.section(true);
        let end = format!("<w:p><w:pPr>{across}</w:pPr></w:p>");
        if let Some(name) = names.works {
            self.body.out.push_str(&end);
            self.annex_title(&name, "KẾT QUẢ TỪNG NHIỆM VỤ, BÁO CÁO");
            self.works(&marks);
        }
        self.body.apart();
        self.marks(&marks);
        if let Some(name) = names.sources {
            self.body.out.push_str(&end);
            self.annex_title(&name, "NGUỒN CỦA TỪNG SỐ LIỆU");
            self.source_list();
            self.body.apart();
        }
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

    fn indicators(&mut self, marks: &Marks) {
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
                self.indicator(row, &columns, &widths, marks);
            }
            self.body.end_table();
            self.body.apart();
        }
        if let Some(words) = report.annex_cut() {
            self.say(&[plain(words)]);
        }
    }

    /// What stands beside rows of the annexes, by its number.
    fn marks(&mut self, marks: &Marks) {
        if marks.texts.is_empty() {
            return;
        }
        let look = self.cell_look(Align::Left);
        self.body.paragraph(look, &[bold("Lưu ý của các phụ lục")]);
        for (at, text) in marks.texts.iter().enumerate() {
            let text = format!("{}. {text}", at + 1);
            self.body.paragraph(look, &[plain(text)]);
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

    fn indicator(&mut self, row: &Row, columns: &Columns, widths: &[u32], marks: &Marks) {
        let report = self.report;
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
            let mut lines = vec![vec![plain(format!("{bare}{}", numbered(figure)))]];
            let about = figure.filter(|figure| figure.flag != Flag::Official);
            lines.extend(about.map(|figure| vec![italic(report.flag(figure.flag))]));
            self.body.lines(next(), right, &lines);
        }
        for group in columns.groups() {
            let lines = self.levels(row, columns, group, marks);
            self.body.lines(next(), left, &lines);
        }
        self.body.lines(next(), left, &[vec![plain(&row.now)]]);
        self.body.end_row();
    }

    /// Levels of a milestone, each with what it comes to.
    fn levels(
        &self,
        row: &Row,
        columns: &Columns,
        group: Option<&Milestone>,
        marks: &Marks,
    ) -> Vec<Vec<Run>> {
        let report = self.report;
        let of = row.entries.iter().map(|at| (*at, &report.entries[*at]));
        of.filter(|(_, entry)| columns.holds(group, entry))
            .flat_map(|(at, entry)| {
                let by = match group {
                    None => format!("{}: ", entry.by),
                    Some(_) => String::new(),
                };
                let figure = columns.own_figure(entry);
                let figure = figure.map_or(String::new(), |figure| {
                    let number = numbered(Some(figure));
                    format!(" ({}: {}{number})", figure.when, figure.text)
                });
                [
                    vec![plain(format!("{by}{}{figure}", entry.required))],
                    self.status(entry, marks.numbers(at)),
                ]
            })
            .collect()
    }

    /// `không đạt (lưu ý 1, 4)`
    fn status(&self, entry: &Entry, marks: &[usize]) -> Vec<Run> {
        let word = self.report.word(entry.status);
        let mut runs = vec![match Tone::of(entry.status) {
            Tone::Bad => bold(word),
            _ => italic(word),
        }];
        let marks: Vec<String> = marks.iter().map(usize::to_string).collect();
        if !marks.is_empty() {
            runs.push(plain(format!(" (lưu ý {})", marks.join(", "))));
        }
        runs
    }

    /// Every figure of the annexes: where it comes from, to the cell.
    fn source_list(&mut self) {
        let report = self.report;
        let all = self.body.layout.text(true);
        let share = |hundredths: u32| all * hundredths / 100;
        let widths = [5, 33, 9, 12, 9, 16, 16].map(share);
        let heads = [
            "Số",
            "Số liệu của",
            "Kỳ",
            "Số liệu",
            "Loại",
            "Nguồn",
            "Tệp, dòng, cột",
        ];
        let look = self.cell_look(Align::Left);
        for (part, from) in report.sources.chunks(ROWS).zip((0..).step_by(ROWS)) {
            self.grid(&widths, &heads);
            for (source, at) in part.iter().zip(from + 1..) {
                let name = match &source.place {
                    Some(place) => format!("{} · {place}", source.name),
                    None => source.name.clone(),
                };
                let cells = [
                    at.to_string(),
                    name,
                    source.when.clone(),
                    source.text.clone(),
                    report.flag(source.flag).to_string(),
                    source.stated.clone().unwrap_or_default(),
                    source.whole_cell(report),
                ];
                self.body.row(false);
                for (text, width) in cells.into_iter().zip(widths) {
                    self.body.lines(width, look, &[vec![plain(text)]]);
                }
                self.body.end_row();
            }
            self.body.end_table();
            self.body.apart();
        }
    }

    fn works(&mut self, marks: &Marks) {
        let report = self.report;
        let all = self.body.layout.text(true);
        let share = |hundredths: u32| all * hundredths / 100;
        let widths = [share(7), share(43), share(15), share(15), share(20)];
        let heads = ["Mã", "Nhiệm vụ, báo cáo", "Thời hạn", "Kết quả", "Cơ quan"];
        for part in report.works.chunks(ROWS) {
            self.grid(&widths, &heads);
            for &at in part {
                let entry = &report.entries[at];
                let done = entry.completed_text.as_ref();
                let done = done.map(|day| vec![plain(format!("xong {day}"))]);
                let look = self.cell_look(Align::Left);
                self.body.row(false);
                let code = entry.code.as_deref().unwrap_or_default();
                self.body.lines(widths[0], look, &[vec![plain(code)]]);
                self.body
                    .lines(widths[1], look, &[vec![plain(&entry.name)]]);
                self.body
                    .lines(widths[2], look, &[vec![plain(entry.deadline())]]);
                let mut result = vec![self.status(entry, marks.numbers(at))];
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

/// ` [12]`: the number of a figure's source in the last annex.
fn numbered(figure: Option<&Shown>) -> String {
    let source = figure.and_then(|figure| figure.source);
    source.map_or(String::new(), |at| format!(" [{}]", at + 1))
}

/// What the annexes are called: two or more are numbered.
pub(super) struct Names {
    pub indicators: String,
    pub works: Option<String>,
    pub sources: Option<String>,
}

impl Names {
    pub(super) fn of(report: &Report) -> Names {
        let there = [!report.works.is_empty(), !report.sources.is_empty()];
        let several = there.contains(&true);
        let name = |number: &str| match several {
            true => format!("Phụ lục {number}"),
            false => "Phụ lục".to_string(),
        };
        let [works, sources] = there;
        Names {
            indicators: name("I"),
            works: works.then(|| name("II")),
            sources: sources.then(|| name(if works { "III" } else { "II" })),
        }
    }
}

/// Whether what stands beside it is told in the annex: of what is not met or not known the
/// text of the report tells it.
fn told_beside(entry: &Entry) -> bool {
    !entry.status.is_bad() && !entry.status.is_unknown()
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
