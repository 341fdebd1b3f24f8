//! What is reported: figures of the indicators, states of the tasks.

use super::{Kind, Maker};
use std::collections::HashSet;

const PERIODS: [&str; 14] = [
    "2020",
    "2022",
    "2023",
    "2024",
    "2024",
    "2025",
    "2025",
    "2025",
    "2025-Q2",
    "2024-Q4",
    "2025-06",
    "2030",
    "2024-07/2025-06",
    "2021",
];

impl Maker {
    pub(super) fn rows(&mut self) -> Vec<String> {
        let mut out = Vec::new();
        for at in 0..self.facts.len() {
            if self.dice.one_in(8) {
                continue;
            }
            let mut known = HashSet::new();
            for _ in 0..2 + self.dice.below(14) {
                let (of, said) = self.row(at);
                // Two rows of one cell are told apart or conflict; a few do.
                if known.insert(of.clone()) || self.dice.one_in(12) {
                    out.push(format!("{of},{said}\n"));
                }
            }
        }
        out
    }

    /// A cell's place in the table, and what it says.
    fn row(&mut self, at: usize) -> (String, String) {
        let n = self.number;
        let period = self.dice.of(&PERIODS).to_string();
        let (a, b) = (format!("Xã A{n}"), format!("Xã B{n}"));
        let mut places = vec!["", "", "", "Lạng Sơn", "Lạng Sơn", "Cao Bằng", "Cả nước"];
        if self.communes {
            places.extend([a.as_str(), &a, &b]);
        }
        let place = self.dice.of(&places).to_string();
        let part = match self.facts[at].parts {
            true => self.dice.of(&["", "", "Thành thị", "Nông thôn"]),
            false if self.dice.one_in(12) => "Nam",
            false => "",
        };
        let value = self.value(at);
        let standing = self
            .dice
            .of(&["", "", "", "chính thức", "sơ bộ", "ước tính"]);
        let source = self.dice.of(&["", "", "NGTK"]);
        let code = self.code(at);
        (
            format!("{code},{period},{place},{part}"),
            format!("{value},{standing},{source}"),
        )
    }

    fn value(&mut self, at: usize) -> String {
        let start = self.facts[at].start;
        match self.facts[at].kind {
            Kind::Level => self.dice.of(&["Kém", "Vừa", "Tốt"]).to_string(),
            Kind::Done => self.dice.of(&["hoàn thành", "chưa hoàn thành"]).to_string(),
            Kind::Count | Kind::Share | Kind::Money => {
                let near = start.saturating_sub(15) + self.dice.below(30);
                match self.dice.below(8) {
                    0 => format!("\"{near},{}\"", 1 + self.dice.below(99)),
                    1 => self.number_cell(near),
                    _ => near.to_string(),
                }
            }
        }
    }

    /// A cell that says less than a number, or another one.
    fn number_cell(&mut self, near: usize) -> String {
        match self.dice.below(5) {
            0 => format!("dưới {near}"),
            1 => format!("{near} - {}", near + 3),
            2 => "…".into(),
            3 => "0".into(),
            _ => format!("-{near}"),
        }
    }

    pub(super) fn states(&mut self) -> Vec<String> {
        let mut out = Vec::new();
        for work in self.works.clone() {
            for _ in 0..self.dice.below(3) {
                let day =
                    self.dice
                        .of(&["", "2024-01-15", "2025-06-30", "15/7/2025", "2026-02-01"]);
                let remark = self.dice.of(&["", "xong", "chậm"]);
                out.push(format!("{work},{day},{remark}\n"));
            }
        }
        out
    }
}
