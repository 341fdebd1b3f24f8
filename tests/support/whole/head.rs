//! A programme's head, its places, agencies and headings.

use super::{Kind, Maker};

impl Maker {
    pub(super) fn head(&mut self) -> String {
        let n = self.number;
        let word = self
            .dice
            .of(&["chương trình", "kế hoạch", "nghị quyết", "đề án"]);
        let mut out = format!("{word} \"Thử {n}\"\n  số hiệu: {n}/KH-T\n");
        if !self.dice.one_in(5) {
            out += "  ban hành: ngày 02/01/2021\n";
        }
        if self.dice.one_in(2) {
            out += "  địa bàn: \"Lạng Sơn\"\n";
        }
        self.communes = self.dice.one_in(3);
        if self.dice.one_in(4) {
            self.by_place = true;
            out += &format!("  phạm vi: {}\n", self.scope());
        }
        if self.dice.one_in(4) {
            self.scenario = true;
            out += "  kịch bản: \"Cao\"\n";
        }
        out += "  mốc: 2025, 2030\n\n";
        out + &self.declarations()
    }

    /// For which places, in what a `phạm vi` line says.
    pub(super) fn scope(&mut self) -> String {
        let n = self.number;
        match self.dice.below(if self.communes { 6 } else { 4 }) {
            0 | 1 => "từng địa bàn".into(),
            2 if self.dice.one_in(10) => "từng tỉnh".into(),
            2 | 3 => "\"Lạng Sơn\", \"Cao Bằng\"".into(),
            4 => "từng xã".into(),
            _ => format!("\"Nhóm {n}\""),
        }
    }

    fn declarations(&mut self) -> String {
        let (n, mut out) = (self.number, String::new());
        if self.dice.one_in(3) {
            out += &format!("cơ quan CQ{n} \"Cơ quan số {n}\"\n\n");
        }
        if self.communes {
            out += &format!(
                "địa bàn \"Xã A{n}\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B{n}\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Nhóm {n}\", nhóm\n  gồm: \"Xã A{n}\", \"Xã B{n}\"\n\n"
            );
        }
        if self.facts.iter().any(|one| one.kind == Kind::Level) || self.dice.one_in(6) {
            out += &format!("thang \"Bậc {n}\": \"Kém\" < \"Vừa\" < \"Tốt\"\n\n");
        }
        out
    }

    pub(super) fn section(&mut self) -> String {
        let n = self.dice.below(9);
        let lead = self.dice.of(&[
            "",
            "  chủ trì: SNNMT\n",
            "  chủ trì: STC, SYT\n",
            "  lĩnh vực: việc làm\n",
        ]);
        format!("mục {n} \"Mục {n}\"\n{lead}\n")
    }
}
