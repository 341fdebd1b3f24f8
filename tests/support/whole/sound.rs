//! Levels that fit together: each in the direction of its indicator, each at a
//! milestone of its own, none against another.

use super::{Kind, Maker};

/// Milestones one after another, as a line writes them.
const IN_TURN: [&[&str]; 5] = [
    &["đến 2025", "đến 2030"],
    &["đến 2025", "đến 2030"],
    &["đến quý IV/2024", "đến 2025", "đến 2030"],
    &["đến 30/6/2025", "đến tháng 9/2026", "đến hết năm 2027"],
    &["niên độ 7/2024 - 6/2025", "niên độ 7/2025 - 6/2026"],
];

/// Lines that stand alone: one asks of every period it means.
const ALONE: [&str; 8] = [
    "hằng năm",
    "hằng năm 2022 - 2025",
    "hằng quý 2025",
    "hằng tháng 2024",
    "thường xuyên",
    "giai đoạn 2021 - 2025",
    "đến 2025, 2030",
    "trước 01/7/2025",
];

/// The milestone as a test names it, where a figure of a test may be of it.
fn asked(time: &str) -> &'static [&'static str] {
    match time {
        "đến 2025" => &["2025"],
        "đến 2030" => &["2030"],
        "đến 2025, 2030" => &["2025", "2030"],
        "đến quý IV/2024" => &["quý IV/2024"],
        _ => &[],
    }
}

impl Maker {
    pub(super) fn targets(&mut self, at: usize) -> String {
        let mut out = String::new();
        if self.dice.one_in(4) {
            let time = ALONE[self.dice.below(ALONE.len())];
            let condition = self.alone(at, time);
            self.facts[at].asked.extend(asked(time));
            return format!("  {time}: {condition}\n");
        }
        let times = IN_TURN[self.dice.below(IN_TURN.len())];
        let many = self.dice.below(times.len() + 1);
        let narrowed = self.dice.one_in(5);
        for (turn, time) in times[..many].iter().enumerate() {
            let condition = self.goal(at, turn);
            out += &format!("  {time}: {condition}\n");
            self.facts[at].asked.extend(asked(time));
            if narrowed {
                let terms = self.terms();
                self.facts[at].by_place = true;
                let level = self.level(at, turn + 1);
                out += &format!("  {time} {terms}: {level}\n");
            }
        }
        out
    }

    /// For whom, if what, by whose word.
    fn terms(&mut self) -> String {
        let n = self.number;
        let given = self.earlier(|one| one.kind == Kind::Done);
        match self.dice.below(8) {
            0 | 1 if self.communes => {
                let place = self.dice.of(&["Xã A", "Xã B", "Nhóm "]).to_string();
                format!("riêng \"{place}{n}\"")
            }
            2 => "theo STC".into(),
            3 if self.scenario => "kịch bản \"Cao\"".into(),
            3 => "kịch bản \"Thấp\"".into(),
            4 | 5 => match given {
                Some(given) => format!("nếu {}", self.called(given)),
                None => "theo 12/NQ-T".into(),
            },
            6 => match self.earlier(|one| one.kind == Kind::Count) {
                Some(given) => format!("nếu {} ít nhất 40", self.called(given)),
                None => "riêng \"Cao Bằng\"".into(),
            },
            _ => "riêng \"Lạng Sơn\"".into(),
        }
    }

    /// What a line asks that stands alone.
    fn alone(&mut self, at: usize, time: &str) -> String {
        let facts = self.facts[at].clone();
        if !facts.kind.is_number() || !self.dice.one_in(2) {
            return self.level(at, 1);
        }
        let change = if facts.higher { "tăng" } else { "giảm" };
        let op = if facts.higher {
            "ít nhất"
        } else {
            "không quá"
        };
        if time.starts_with("giai đoạn") {
            let over = match facts.time == "trong kỳ" {
                true => self.dice.of(&["tổng", "bình quân"]),
                false => "bình quân",
            };
            return match self.dice.below(3) {
                0 => format!("{change} bình quân ít nhất 2% tương đối mỗi năm"),
                1 => format!("{over} {} - {}", facts.start, facts.start + 5),
                _ => format!("{over} {op} {}", facts.start),
            };
        }
        let amount = self.amount(at);
        let base = self
            .dice
            .of(&["so với năm trước", "so với cùng kỳ", "mỗi năm"]);
        // A line of several years has no single year before.
        match time {
            "đến 2025, 2030" | "trước 01/7/2025" => self.level(at, 1),
            _ => format!("{change} ít nhất {amount} {base}"),
        }
    }

    /// A condition, and at times one to strive for beyond it.
    fn goal(&mut self, at: usize, turn: usize) -> String {
        if self.facts[at].kind.is_number() && self.dice.one_in(8) {
            let (level, more) = (self.number_at(at, turn), self.number_at(at, turn + 1));
            return match self.dice.one_in(4) {
                true => format!("phấn đấu {level}"),
                false => format!("{level}, phấn đấu {more}"),
            };
        }
        self.sound_condition(at, turn, 2)
    }

    /// The level of a turn, further in the direction of the indicator.
    fn number_at(&mut self, at: usize, turn: usize) -> String {
        let facts = &self.facts[at];
        let (start, step) = (facts.start, 4 * (turn + 1));
        let whole = if facts.higher {
            start + step
        } else {
            start.saturating_sub(step)
        };
        whole.to_string()
    }

    /// A plain level.
    pub(super) fn level(&mut self, at: usize, turn: usize) -> String {
        let facts = self.facts[at].clone();
        match facts.kind {
            Kind::Level if turn == 0 => return "\"Vừa\"".into(),
            Kind::Level => return "\"Tốt\"".into(),
            Kind::Done => return "hoàn thành".into(),
            Kind::Count | Kind::Share | Kind::Money => {}
        }
        let number = self.number_at(at, turn);
        let unit = match self.dice.one_in(4) {
            true => format!(" {}", facts.unit),
            false => String::new(),
        };
        let number = match self.dice.one_in(4) {
            true => format!("{number},{}", 1 + self.dice.below(99)),
            false => number,
        };
        let higher = ["", "ít nhất ", "trên ", "đạt ", ">= ", "từ … trở lên"];
        let lower = [
            "",
            "không quá ",
            "dưới ",
            "tối đa ",
            "<= ",
            "từ … trở xuống",
        ];
        let word = self.dice.of(if facts.higher { &higher } else { &lower });
        match word.split_once('…') {
            Some((before, after)) => format!("{before}{number}{unit}{after}"),
            None => format!("{word}{number}{unit}"),
        }
    }

    /// What a change comes to, in a unit that can be told.
    fn amount(&mut self, at: usize) -> String {
        let facts = self.facts[at].clone();
        let few = 1 + self.dice.below(4);
        match (facts.kind, self.dice.one_in(2)) {
            (Kind::Share, true) => format!("{few} điểm %"),
            (Kind::Share, false) => format!("{few}% tương đối"),
            (_, true) => format!("{few}%"),
            (_, false) => format!("{few} {}", facts.unit),
        }
    }

    /// A condition with others inside down to a depth.
    fn sound_condition(&mut self, at: usize, turn: usize, depth: usize) -> String {
        let facts = self.facts[at].clone();
        if !facts.kind.is_number() {
            return self.words(at, turn);
        }
        let number = self.number_at(at, turn);
        let level: usize = number.parse().unwrap_or(1);
        match self.dice.below(if depth == 0 { 12 } else { 16 }) {
            6 => match self.dice.one_in(2) {
                true => format!("{level} - {}", level + 3),
                false => format!("từ {level} đến {}", level + 3),
            },
            7 => {
                let tolerance = self.dice.of(&["", "", " (sai số ± 0,5)"]);
                format!("khoảng {number}{tolerance}")
            }
            8 | 9 => self.change(at),
            10 => self.times(at),
            11 => match self.alike(at) {
                Some(other) => {
                    let words = match facts.higher {
                        true => ["không thấp hơn", "cao hơn", "ít nhất bằng"],
                        false => ["không cao hơn", "thấp hơn", "không quá"],
                    };
                    let word = self.dice.of(&words).replace(" bằng", "");
                    format!("{word} {}", self.called(other))
                }
                None => self.level(at, turn),
            },
            12 | 13 => {
                let join = self.dice.of(&[" và ", " hoặc ", "; "]);
                let (a, b) = (
                    self.sound_condition(at, turn, depth - 1),
                    self.sound_condition(at, turn, depth - 1),
                );
                format!("{a}{join}{b}")
            }
            14 => match self.dice.one_in(2) {
                true => "duy trì".into(),
                false => format!("duy trì {}", self.level(at, turn)),
            },
            _ => self.level(at, turn),
        }
    }

    fn change(&mut self, at: usize) -> String {
        let facts = self.facts[at].clone();
        let amount = self.amount(at);
        let way = if facts.higher { "tăng" } else { "giảm" };
        let op = self.dice.of(&["", " thêm", " ít nhất", " trên"]);
        let mut bases = vec![
            "so với năm trước",
            "so với cùng kỳ",
            "so với năm 2020",
            "so với quý IV/2022",
            "so với 31/12/2023",
            "mỗi năm",
        ];
        if facts.time.is_empty() {
            bases.push("so với đầu năm");
        }
        let base = self.dice.of(&bases);
        format!("{way}{op} {amount} {base}")
    }

    fn times(&mut self, at: usize) -> String {
        let base = self.dice.of(&["năm 2020", "năm 2022"]);
        match self.facts[at].higher {
            true => {
                // A figure between 1,02 and 2,02 times the base is undecided.
                let doubtful = "tăng 1,02 lần so với năm 2020";
                match self.dice.of(&["gấp đôi", "gấp ít nhất 1,1 lần", doubtful]) {
                    way if way == doubtful => way.into(),
                    times => format!("{times} {base}"),
                }
            }
            false => format!("giảm một nửa so với {base}"),
        }
    }

    /// Of what is no number: a level of the scale, done, criteria.
    fn words(&mut self, at: usize, turn: usize) -> String {
        let met = |one: &super::Facts| !one.asked.is_empty() && !one.by_place;
        let (a, b) = (self.earlier(met), self.earlier(met));
        match (self.facts[at].kind, a, b) {
            (Kind::Done, Some(a), Some(b)) if a != b && self.dice.one_in(2) => {
                let (a, b) = (self.called(a), self.called(b));
                match self.dice.one_in(2) {
                    true => format!("đạt cả {a}, {b}"),
                    false => format!("đạt ít nhất 1 trong {a}, {b}"),
                }
            }
            _ => self.level(at, turn),
        }
    }

    /// A level of a part, in the direction of the whole.
    pub(super) fn part_target(&mut self, at: usize) -> String {
        match self.dice.one_in(4) {
            true => String::new(),
            false => format!("    đến 2025: {}\n", self.level(at, 0)),
        }
    }
}
