//! Indicators: what they measure, their declarations, tables of them.

use super::{Dice, Facts, Kind, Maker};

/// What the indicators of a programme measure.
pub(super) fn facts(dice: &mut Dice, count: usize, sound: bool) -> Vec<Facts> {
    let counts = dice.one_in(4);
    let mut out = Vec::with_capacity(count);
    for _ in 0..count {
        let kind = match dice.below(10) {
            _ if counts => Kind::Count,
            0..=3 => Kind::Count,
            4..=6 => Kind::Share,
            7 => Kind::Money,
            8 => Kind::Level,
            _ => Kind::Done,
        };
        out.push(facts_of(dice, kind, sound));
    }
    out
}

fn facts_of(dice: &mut Dice, kind: Kind, sound: bool) -> Facts {
    let unit = match kind {
        Kind::Count if sound => dice_of(dice, &["người", "người", "hộ"]),
        Kind::Count => dice_of(dice, &["người", "hộ", "nghìn người", "xã"]),
        Kind::Share => "%",
        Kind::Money => dice_of(dice, &["tỷ đồng", "triệu đồng", "triệu đồng/người/năm"]),
        Kind::Level | Kind::Done => "",
    };
    let time = dice_of(
        dice,
        &[
            "",
            "",
            "",
            "trong kỳ",
            "luỹ kế từ năm 2021",
            "bình quân các kỳ",
        ],
    );
    Facts {
        kind,
        unit,
        higher: !dice.one_in(3),
        time: if kind.is_number() { time } else { "" },
        start: 30 + dice.below(20),
        parts: kind.is_number() && dice.one_in(6),
        asked: Vec::new(),
        by_place: false,
    }
}

/// [`Dice::of`], of what lives on.
fn dice_of(dice: &mut Dice, all: &[&'static str]) -> &'static str {
    all[dice.below(all.len())]
}

impl Maker {
    fn options(&mut self, at: usize) -> String {
        let facts = self.facts[at].clone();
        match facts.kind {
            Kind::Level => return format!(", thang \"Bậc {}\"", self.number),
            Kind::Done => return ", hoàn thành".into(),
            Kind::Count | Kind::Share | Kind::Money => {}
        }
        let mut out = format!(", {}", facts.unit);
        if !facts.time.is_empty() {
            out += &format!(", {}", facts.time);
        }
        let better = if facts.higher {
            ", càng cao càng tốt"
        } else {
            ", càng thấp càng tốt"
        };
        if self.sound || !self.dice.one_in(3) {
            out += better;
        }
        if facts.parts && self.dice.one_in(3) || !self.sound && self.dice.one_in(8) {
            out += ", các phần cộng đủ";
        }
        out
    }

    pub(super) fn indicator(&mut self, at: usize) -> String {
        let (code, name) = (self.code(at), self.name(at));
        let mut out = format!("chỉ tiêu {code} \"{name}\"{}\n", self.options(at));
        let facts = self.facts[at].clone();
        if facts.kind.is_number() && self.dice.one_in(4) {
            out += &format!("  hiện trạng 2020: {}\n", facts.start);
        }
        out += &self.attributes(at);
        if facts.kind.is_number() && self.dice.one_in(3) {
            let formula = match self.sound {
                true => self.formula(at),
                false => Some(self.wild_formula(3)),
            };
            out += &formula.map_or_else(String::new, |one| format!("  công thức: {one}\n"));
        }
        out += &match self.sound {
            true => self.targets(at),
            false => self.wild_targets(at),
        };
        if facts.parts {
            for part in ["Thành thị", "Nông thôn"] {
                let line = match self.sound {
                    true => self.part_target(at),
                    false => self.wild_target(at, "    "),
                };
                out += &format!("  trong đó \"{part}\"\n{line}");
            }
        }
        out + "\n"
    }

    /// Lines of an indicator that are neither levels nor formulas.
    fn attributes(&mut self, at: usize) -> String {
        let mut out = String::new();
        if self.dice.one_in(6) {
            self.facts[at].by_place = true;
            out += &format!("  phạm vi: {}\n", self.scope());
        }
        if self.dice.one_in(5) {
            out += self.dice.of(&[
                "  chủ trì: SYT\n",
                "  nguồn: \"x\"\n",
                "  ghi chú: \"y\"\n",
                "  lĩnh vực: việc làm\n",
            ]);
        }
        if self.dice.one_in(40) {
            out += "  không đo được: \"không nói thế nào\"\n";
        }
        let share = match self.sound {
            true if self.facts[at].kind != Kind::Share => None,
            true => self.alike(at),
            false => Some(self.dice.below(self.facts.len())),
        };
        if let Some(share) = share.filter(|_| self.dice.one_in(8)) {
            out += &format!("  tính trên: {}\n", self.called(share));
        }
        out
    }

    pub(super) fn table(&mut self, at: usize) -> String {
        let facts = self.facts[at].clone();
        let (a, b) = match self.sound {
            true => (self.level(at, 1), self.level(at, 2)),
            false => (self.wild_level(at), self.wild_level(at)),
        };
        let (code, name) = (self.code(at), self.name(at));
        // A row of a table is a number in a unit.
        if !facts.kind.is_number() && self.sound {
            return self.indicator(at);
        }
        self.facts[at].asked = vec!["2025", "2030"];
        let (unit, way) = (facts.unit, ["càng thấp càng tốt", "càng cao càng tốt"]);
        let way = way[usize::from(facts.higher)];
        format!(
            "bảng chỉ tiêu\n  mã | chỉ tiêu | đơn vị | hướng | 2025 | 2030\n  {code} | {name} | {unit} | {way} | {a} | {b}\n\n"
        )
    }
}
