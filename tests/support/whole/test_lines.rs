//! Tests that the programme carries (kiểm thử).

use super::{Kind, Maker};

impl Maker {
    /// A test of the levels for everybody, or of what a figure and a state say.
    pub(super) fn test(&mut self, turn: usize) -> String {
        let name = format!("T{turn} của {}", self.number);
        let mut out = format!("kiểm thử \"{name}\"\n  tính đến: 31/12/2025\n");
        let plain: Vec<usize> = (0..self.facts.len())
            .filter(|at| !self.facts[*at].asked.is_empty() && !self.facts[*at].by_place)
            .collect();
        if plain.is_empty() || self.by_place && self.sound {
            return match self.works.is_empty() {
                true => String::new(),
                false => out + &self.work_lines(),
            };
        }
        let at = plain[self.dice.below(plain.len())];
        let asked = self.facts[at].asked.clone();
        let one = self.called(at);
        for period in ["2020", "2024", "2025"] {
            if period == "2025" || self.dice.one_in(2) {
                let figure = self.found(at);
                let standing = self.dice.of(&["", "", ", sơ bộ", ", ước tính"]);
                out += &format!("  số liệu {one} {period}: {figure}{standing}\n");
            }
        }
        // One that expects nothing is filled in.
        if self.dice.one_in(4) {
            return out + "\n";
        }
        for period in asked {
            let status =
                self.dice
                    .of(&["đạt", "không đạt", "vượt", "thiếu số liệu", "chưa đến hạn"]);
            out += &format!("  mong đợi {one} đến {period}: {status}\n");
        }
        out + "\n"
    }

    fn work_lines(&mut self) -> String {
        let work = self.works[0].clone();
        let is_task = !work.contains(' ');
        let (word, named) = match is_task {
            true => ("nhiệm vụ", work),
            false => ("báo cáo", format!("\"{work}\"")),
        };
        let state = self.dice.of(&["hoàn thành 05/01/2025", "chưa hoàn thành"]);
        let mut out = format!("  {word} {named}: {state}\n");
        if is_task && self.dice.one_in(2) {
            let status = self.dice.of(&["hoàn thành", "quá hạn", "thường xuyên"]);
            out += &format!("  mong đợi {word} {named}: {status}\n");
        }
        out + "\n"
    }

    /// A figure of an indicator, as a test writes it.
    fn found(&mut self, at: usize) -> String {
        match self.facts[at].kind {
            Kind::Level => self.dice.of(&["\"Kém\"", "\"Vừa\"", "\"Tốt\""]).to_string(),
            Kind::Done => "hoàn thành".into(),
            Kind::Count | Kind::Share | Kind::Money => {
                let start = self.facts[at].start;
                (start.saturating_sub(15) + self.dice.below(30)).to_string()
            }
        }
    }
}
