//! What stands beside the indicators: relations, tasks, reports, amendments.

use super::Maker;

impl Maker {
    pub(super) fn others(&mut self) -> String {
        let mut out = String::new();
        if self.dice.one_in(4) {
            let line = match self.sound {
                true => self.relation(),
                false => Some(self.wild_relation()),
            };
            out += &line.map_or_else(String::new, |line| {
                format!("ràng buộc 1 \"R\"\n  {line}\n\n")
            });
        }
        for turn in 0..self.dice.below(3) {
            out += &self.task(turn);
        }
        if self.dice.one_in(3) {
            out += &self.report();
        }
        if self.dice.one_in(5) {
            out += &self.amendment();
        }
        if self.dice.one_in(8) {
            out += &format!("tầm nhìn 2045 \"Xa {}\"\n\n", self.number);
        }
        for turn in 0..self.dice.below(3) {
            out += &self.test(turn);
        }
        out
    }

    fn task(&mut self, turn: usize) -> String {
        let time = self.dice.of(&[
            "đến năm 2025",
            "thường xuyên",
            "đến 30/6/2025",
            "đến quý I/2024",
            "trước 30/6/2024",
            "đến năm 2025 và các năm tiếp theo",
            "năm 2024 và các năm tiếp theo",
            "hằng quý",
            "định kỳ theo quy định",
            "khi sơ kết",
            "trong năm 2026",
        ]);
        let code = format!("{}.V{turn}", self.number);
        self.works.push(code.clone());
        format!("nhiệm vụ {code} \"Việc {code}\"\n  chủ trì: STC\n  thời gian: {time}\n\n")
    }

    fn report(&mut self) -> String {
        let time = self.dice.of(&[
            "trước 15/11 hằng năm",
            "trước 29/02 hằng năm",
            "đến 30/6/2025",
            "hằng quý",
            "hằng năm",
        ]);
        let title = format!("Kết quả {}", self.number);
        self.works.push(title.clone());
        format!("báo cáo \"{title}\"\n  thực hiện: STC\n  hạn: {time}\n\n")
    }

    fn amendment(&mut self) -> String {
        let at = self.dice.below(self.facts.len());
        let mut of = self.code(at);
        let change = match self.dice.below(6) {
            0 => "  bãi bỏ\n".to_string(),
            1 => "  chủ trì: SYT\n".to_string(),
            2 if !self.works.is_empty() => {
                of = self.works[0].clone();
                "  thời gian: đến năm 2026\n".to_string()
            }
            3 if !self.works.is_empty() => {
                of = self.works[0].clone();
                "  bãi bỏ\n".to_string()
            }
            _ if self.sound => format!("  đến 2025: {}\n", self.level(at, 1)),
            _ => self.wild_target(at, "  "),
        };
        format!("sửa đổi {of}\n  theo: 2/QĐ-T\n  hiệu lực: 01/7/2025\n{change}\n")
    }
}
