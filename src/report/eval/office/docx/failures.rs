//! The text: the count of indicators, what is not met by who answers, what is needed.

use super::annex::Names;
use super::xml::{Align, Look, Run, bold, italic, plain};
use super::{BLANK, Document};
use crate::eval::Kind;
use crate::report::eval::office::{Entry, Group, Said};

/// How points are lettered; what comes after the last has a dash.
const LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
];

impl Document<'_> {
    /// I. How it stands, in counts.
    pub(super) fn summary(&mut self) {
        let report = self.report;
        self.heading("I. KẾT QUẢ CHUNG");
        let mut lead: Vec<Run> = vec![bold(report.lead())];
        let names = Names::of(report);
        let works = names.works.map(|name| format!(", từng nhiệm vụ ở {name}"));
        let sources = names
            .sources
            .map(|name| format!(", nguồn của từng số liệu ở {name}"));
        lead.push(plain(format!(
            " Kết quả từng chỉ tiêu ở {}{}{} kèm theo.",
            names.indicators,
            works.unwrap_or_default(),
            sources.unwrap_or_default()
        )));
        self.say(&lead);
        if let Some(striven) = report.strives() {
            self.say(&[plain(striven)]);
        }
        if !report.headline.is_empty() {
            let text = format!("Tính theo từng cam kết: {}", report.headline);
            self.say(&[plain(text)]);
        }
        if report.agencies.is_empty() {
            return;
        }
        self.say(&[plain(
            "Cam kết đã đến hạn, theo cơ quan đang chịu trách nhiệm:",
        )]);
        self.agencies();
    }

    fn agencies(&mut self) {
        let report = self.report;
        let all = self.body.layout.text(false);
        let each = all * 12 / 100;
        let widths = [all - 5 * each, each, each, each, each, each];
        let heads = [
            "Cơ quan",
            "Đã đến hạn",
            "Đạt, xong",
            "Xong muộn",
            "Không đạt, quá hạn",
            "Chưa xét được",
        ];
        self.body.apart();
        self.grid(&widths, &heads);
        for agency in &report.agencies {
            let counts = [
                agency.all(),
                agency.good,
                agency.late,
                agency.bad,
                agency.unknown,
            ];
            self.body.row(false);
            let look = self.cell_look(Align::Left);
            self.body
                .lines(widths[0], look, &[vec![plain(&agency.name)]]);
            let look = self.cell_look(Align::Right);
            for (n, width) in counts.into_iter().zip(&widths[1..]) {
                let shown = match n {
                    0 => String::new(),
                    n => report.count(n),
                };
                self.body.lines(*width, look, &[vec![plain(shown)]]);
            }
            self.body.end_row();
        }
        self.body.end_table();
        self.body.apart();
    }

    /// A table with borders, and its headings.
    pub(super) fn grid(&mut self, widths: &[u32], heads: &[&str]) {
        self.body.table(widths, true);
        self.body.row(true);
        let look = self.cell_look(Align::Center);
        for (width, head) in widths.iter().zip(heads) {
            self.body.lines(*width, look, &[vec![bold(*head)]]);
        }
        self.body.end_row();
    }

    pub(super) fn cell_look(&self, align: Align) -> Look {
        Look {
            size: self.body.layout.table,
            align,
            before: 20,
            after: 20,
            ..Look::default()
        }
    }

    /// II. What is not met, by who answers, the worst first.
    pub(super) fn failures(&mut self) {
        let report = self.report;
        self.heading("II. CHỈ TIÊU KHÔNG ĐẠT, NHIỆM VỤ QUÁ HẠN");
        if let Some(words) = report.no_failures() {
            self.say(&[plain(words)]);
        }
        for (at, group) in report.failures.iter().enumerate() {
            self.group(at + 1, group);
        }
        if report.striven.is_empty() {
            return;
        }
        self.say(&[bold(
            "Phấn đấu chưa đạt (không tính vào số không đạt ở trên):",
        )]);
        for group in &report.striven {
            for at in &group.entries {
                self.failure("-", &report.entries[*at]);
            }
        }
    }

    fn group(&mut self, number: usize, group: &Group) {
        let report = self.report;
        let count = report.count(group.entries.len() as u64);
        let before = group.before.as_ref();
        let before = before.map_or(String::new(), |before| format!(". {before}"));
        let look = Look {
            keep: true,
            ..self.look()
        };
        let title = format!("{number}. {} ({count} cam kết)", group.name);
        self.body
            .paragraph(look, &[bold(title), plain(format!("{before}."))]);
        for (at, entry) in group.entries.iter().enumerate() {
            let letter = LETTERS.get(at).map(|letter| format!("{letter})"));
            let letter = letter.unwrap_or_else(|| "-".to_string());
            self.failure(&letter, &report.entries[*entry]);
        }
    }

    /// A point: what it is, what was asked, what is missing; why and what is being done.
    fn failure(&mut self, letter: &str, entry: &Entry) {
        let report = self.report;
        let mut runs = vec![plain(format!("{letter} {}: ", self.clause(entry)))];
        if entry.kind == Kind::Target {
            if let Some(figure) = &entry.figure {
                runs.push(bold(&figure.text));
                let note = self.sources(entry);
                runs.push(note);
                runs.push(plain(format!(" ({}) so với mức ", figure.whence())));
            }
            runs.push(bold(&entry.required));
            runs.push(plain(format!(" đến {}; ", entry.by)));
            runs.push(bold(report.word(entry.status)));
            if let Some(short) = entry.lacking("thiếu") {
                runs.push(plain(format!(", {short}")));
            }
        } else {
            runs.push(bold(report.word(entry.status)));
            runs.push(plain(format!(", thời hạn {}", entry.deadline())));
            if let Some(late) = &entry.stands {
                runs.push(plain(format!(", {late}")));
            }
        }
        runs.push(plain("."));
        if let Some(pace) = &entry.pace {
            runs.push(plain(format!(
                " {}.",
                crate::report::eval::summary::capital(pace)
            )));
        }
        if !entry.notes.is_empty() {
            runs.push(plain(format!(" Lưu ý: {}.", entry.notes.join("; "))));
        }
        let look = Look {
            keep: true,
            ..self.look()
        };
        self.body.paragraph(look, &runs);
        for (head, said) in [("Nguyên nhân", &entry.cause), ("Giải pháp", &entry.remedy)] {
            let said = said.clone().unwrap_or_else(|| BLANK.repeat(2));
            let look = Look {
                keep: head == "Nguyên nhân",
                ..self.look()
            };
            let runs = [italic(format!("{head}: ")), plain(said)];
            self.body.paragraph(look, &runs);
        }
    }

    /// Code, name and place of a commitment, with its programme where there are several.
    fn clause(&self, entry: &Entry) -> String {
        let report = self.report;
        let programme = report.heads.get(entry.programme);
        let programme = programme.filter(|_| report.heads.len() > 1);
        let programme = programme.map(|head| head.number.as_ref().unwrap_or(&head.title));
        let programme = programme.map(|name| format!("[{name}]"));
        let all = [programme, entry.code.clone(), Some(entry.name.clone())];
        let name = all.into_iter().flatten().collect::<Vec<_>>().join(" ");
        match &entry.place {
            Some(place) => format!("{name}, {place}"),
            None => name,
        }
    }

    /// The footnote of a figure: where it comes from, to the cell.
    fn sources(&mut self, entry: &Entry) -> Run {
        let report = self.report;
        let mut said: Vec<String> = (entry.sources.iter().take(5))
            .map(|at| report.sources[*at].words(report))
            .collect();
        if entry.sources.len() > 5 {
            said.push(format!("và {} số liệu khác", entry.sources.len() - 5));
        }
        if entry.figure.as_ref().is_some_and(|figure| figure.computed) {
            said.insert(0, "Tính theo công thức từ".to_string());
        }
        if said.is_empty() {
            said.push("Số liệu không ghi nguồn".to_string());
        }
        self.note(format!("{}.", said.join("; ")))
    }

    /// III. What is due and not known.
    pub(super) fn lacks(&mut self) {
        let report = self.report;
        self.heading("III. SỐ LIỆU CÒN THIẾU, CẦN BỔ SUNG");
        if let Some(words) = report.no_lacks() {
            self.say(&[plain(words)]);
        }
        for (at, group) in report.lacks.iter().enumerate() {
            let look = Look {
                keep: true,
                ..self.look()
            };
            let title = format!("{}. {}", at + 1, group.name);
            self.body.paragraph(look, &[bold(title)]);
            for entry in group.entries.iter().map(|at| &report.entries[*at]) {
                let stands = entry.known();
                let stands = stands.map_or(String::new(), |text| format!(" (số gần nhất: {text})"));
                let why = entry.why_not(report).into_iter();
                let why: String = why
                    .map(|(what, text)| format!("; {what}: {text}"))
                    .collect();
                let asked = match entry.kind {
                    Kind::Target => format!("{} đến {}", entry.required, entry.by),
                    Kind::Task | Kind::Duty => format!("thời hạn {}", entry.deadline()),
                };
                let text = format!(
                    "- {}: {asked}, {}{stands}",
                    self.clause(entry),
                    report.word(entry.status)
                );
                let mut runs = vec![plain(text)];
                if !entry.sources.is_empty() {
                    let note = self.sources(entry);
                    runs.push(note);
                }
                runs.push(plain(format!("{why}.")));
                self.say(&runs);
            }
        }
        for said in &report.said {
            match said {
                Said::Line(text) => self.say(&[plain(text)]),
                Said::List(items) => {
                    for item in items {
                        self.say(&[plain(format!("- {item}"))]);
                    }
                }
            }
        }
    }

    /// IV. Published verdicts that are not what is computed, where there are.
    pub(super) fn published(&mut self) {
        let Some(section) = &self.report.published else {
            return;
        };
        self.heading(&format!("IV. {}", section.title.to_uppercase()));
        self.say(&[plain(&section.lead)]);
        if !section.rows.is_empty() {
            let all = self.body.layout.text(false);
            let share = |hundredths: u32| all * hundredths / 100;
            let widths = [share(23), share(9), share(20), share(22)];
            let rest = all - widths.iter().sum::<u32>();
            let widths: Vec<u32> = widths.into_iter().chain([rest]).collect();
            self.body.apart();
            self.grid(&widths, &section.heads);
            let look = self.cell_look(Align::Left);
            for row in &section.rows {
                self.body.row(false);
                for (width, cell) in widths.iter().zip(row) {
                    self.body.lines(*width, look, &[vec![plain(cell)]]);
                }
                self.body.end_row();
            }
            self.body.end_table();
            self.body.apart();
        }
        if let Some(more) = &section.more {
            self.say(&[plain(more)]);
        }
    }

    /// What is asked for: the officer's to write.
    pub(super) fn requests(&mut self) {
        let number = match self.report.published {
            Some(_) => "V",
            None => "IV",
        };
        self.heading(&format!("{number}. ĐỀ NGHỊ"));
        self.say(&[plain(BLANK.repeat(3))]);
        let who = self.letter.issuer.as_deref().unwrap_or(BLANK);
        let text = format!("Trên đây là báo cáo của {who}./.");
        self.say(&[plain(text)]);
    }
}
