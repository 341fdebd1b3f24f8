//! Anything that the grammar has room for, whether or not it fits together.

use super::{Kind, Maker};

const COMPARE: [&str; 7] = [
    "",
    "ít nhất ",
    "không quá ",
    "dưới ",
    "trên ",
    "đúng ",
    "khoảng ",
];
const BASES: [&str; 8] = [
    "",
    " mỗi năm",
    " so với năm trước",
    " so với đầu năm",
    " so với cùng kỳ",
    " so với năm 2020",
    " so với quý IV/2022",
    " so với 31/12/2023",
];
const TIMES: [&str; 11] = [
    "đến 2025",
    "đến 2025",
    "đến 2030",
    "đến 30/6/2025",
    "đến quý IV/2025",
    "hằng năm",
    "hằng quý 2025",
    "giai đoạn 2021 - 2025",
    "thường xuyên",
    "niên độ 7/2024 - 6/2025",
    "trước 2026",
];

impl Maker {
    pub(super) fn wild_targets(&mut self, at: usize) -> String {
        let many = self.dice.below(4);
        (0..many).map(|_| self.wild_target(at, "  ")).collect()
    }

    pub(super) fn wild_target(&mut self, at: usize, indent: &str) -> String {
        let time = self.dice.of(&TIMES);
        let mut line = format!("{indent}{time}");
        if self.dice.one_in(10) {
            line += self.dice.of(&[
                " tại \"Lạng Sơn\"",
                " trừ \"Cao Bằng\"",
                " riêng \"Lạng Sơn\"",
            ]);
        }
        if self.dice.one_in(10) {
            let (other, level) = (self.reference(), self.number());
            line += &match self.dice.one_in(2) {
                true => format!(" nếu {other}"),
                false => format!(" nếu {other} ít nhất {level}"),
            };
        }
        if self.dice.one_in(12) {
            line += self
                .dice
                .of(&[" kịch bản \"Cao\"", " kịch bản \"Thấp\"", " theo STC"]);
        }
        line += &format!(": {}", self.wild_condition(at, 3));
        if self.dice.one_in(8) {
            line += &format!(", phấn đấu {}", self.wild_level(at));
        }
        line + "\n"
    }

    pub(super) fn wild_level(&mut self, at: usize) -> String {
        match self.facts[at].kind {
            Kind::Level => self.dice.of(&["\"Kém\"", "\"Vừa\"", "\"Tốt\""]).to_string(),
            Kind::Done => "hoàn thành".into(),
            Kind::Count | Kind::Share | Kind::Money => {
                format!("{}{}", self.dice.of(&COMPARE), self.number())
            }
        }
    }

    /// A condition, with others inside down to a depth.
    fn wild_condition(&mut self, at: usize, depth: usize) -> String {
        let words = !self.facts[at].kind.is_number();
        match self.dice.below(if depth == 0 { 8 } else { 12 }) {
            2 if !words => {
                let (low, far) = (self.dice.below(90), self.dice.below(30));
                match !self.dice.one_in(4) {
                    true => format!("{low} - {}", low + 1 + far),
                    false => format!("{} - {low}", low + far),
                }
            }
            3 if !words => self.wild_change(),
            4 if !words => {
                let ways = [
                    "gấp đôi",
                    "gấp 3 lần",
                    "giảm một nửa so với",
                    "bằng 1/2",
                    "tăng 1,2 lần so với",
                ];
                let base = self.dice.of(&["năm 2020", "năm 2022"]);
                format!("{} {base}", self.dice.of(&ways))
            }
            5 if !words => {
                let ops = ["không thấp hơn", "cao hơn", "không quá", "ít nhất bằng"];
                format!("{} {}", self.dice.of(&ops), self.reference())
            }
            6 => format!("đạt cả {}, {}", self.reference(), self.reference()),
            7 => {
                let (a, b) = (self.reference(), self.reference());
                format!("đạt ít nhất 1 trong {a}, {b}")
            }
            8 | 9 => {
                let join = self.dice.of(&[" và ", " hoặc "]);
                let (a, b) = (
                    self.wild_condition(at, depth - 1),
                    self.wild_condition(at, depth - 1),
                );
                match self.dice.one_in(3) {
                    true => format!("({a}){join}({b})"),
                    false => format!("{a}{join}{b}"),
                }
            }
            10 => format!("duy trì {}", self.wild_condition(at, depth - 1)),
            11 => {
                let over = self.dice.of(&["bình quân", "tổng", "phấn đấu"]);
                format!("{over} {}", self.wild_condition(at, depth - 1))
            }
            _ => self.wild_level(at),
        }
    }

    fn wild_change(&mut self) -> String {
        let (way, base) = (self.dice.of(&["tăng", "giảm"]), self.dice.of(&BASES));
        let op = self
            .dice
            .of(&["", " thêm", " ít nhất", " không quá", " trên"]);
        let unit = self.dice.of(&["%", " điểm %", "", " người"]);
        format!("{way}{op} {}{unit}{base}", self.number())
    }

    pub(super) fn wild_formula(&mut self, depth: usize) -> String {
        if depth == 0 {
            return match self.dice.one_in(4) {
                true => self.number(),
                false => self.reference(),
            };
        }
        let one = self.wild_formula(depth - 1);
        match self.dice.below(12) {
            0..=4 => {
                let op = self.dice.of(&[" + ", " - ", " * ", " / "]);
                format!("{one}{op}{}", self.wild_formula(depth - 1))
            }
            5 => format!("({one})"),
            6 => format!("-{one}"),
            7 => format!("kỳ trước({one})"),
            8 => {
                let f = self.dice.of(&["tổng", "bình quân", "lớn nhất", "nhỏ nhất"]);
                format!("{f}({one}, {})", self.wild_formula(depth - 1))
            }
            9 => {
                let (a, b) = (self.wild_formula(depth - 1), self.reference());
                format!("nếu {one} > {a} thì {b} khác {}", self.number())
            }
            10 => {
                let f = self.dice.of(&[
                    "tổng theo địa bàn",
                    "bình quân theo địa bàn",
                    "tổng theo phân tổ",
                    "tăng trưởng",
                ]);
                format!("{f}({})", self.reference())
            }
            _ => one,
        }
    }

    pub(super) fn wild_relation(&mut self) -> String {
        let op = self.dice.of(&["<=", ">=", "không quá", "ít nhất"]);
        format!("{} {op} {}", self.wild_formula(1), self.wild_formula(1))
    }
}
