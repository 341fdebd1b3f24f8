//! Whole programmes over the grammar, from a seed: the same seed gives the same text.
//!
//! Every name and code carries the programme's number, so that many programmes can be
//! read together and one table of figures speaks of all of them.

/// A source of choices: a linear congruential generator, the same everywhere.
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d);
        dice.below(2);
        dice
    }

    /// A number below another.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = (self.0)
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    /// Once in so many.
    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    /// One of several.
    pub fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// What an indicator measures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Count,
    Share,
    Money,
    Level,
    Done,
}

/// A programme on its way.
struct Maker {
    dice: Dice,
    /// The programme's number.
    number: u64,
    kinds: Vec<Kind>,
    /// Kept to what fits together, so that it is likely without errors.
    plain: bool,
    /// The indicators before the one at hand: what a plain one may read.
    before: usize,
}

/// A programme and the figures of some of its indicators.
pub struct Made {
    /// The programme's text.
    pub text: String,
    /// Rows: indicator; period; place; value.
    pub rows: Vec<String>,
}

/// The programme of a seed.
pub fn programme(seed: u64) -> Made {
    let mut dice = Dice::new(seed);
    let count = 2 + dice.below(5);
    let plain = !dice.one_in(3);
    let counts = plain && !dice.one_in(3);
    let kind = |dice: &mut Dice| match dice.below(10) {
        0..=3 => Kind::Count,
        4..=6 => Kind::Share,
        7 => Kind::Money,
        8 => Kind::Level,
        _ => Kind::Done,
    };
    let one = |dice: &mut Dice| if counts { Kind::Count } else { kind(dice) };
    let kinds = (0..count).map(|_| one(&mut dice)).collect();
    let mut maker = Maker {
        dice,
        number: seed,
        kinds,
        plain,
        before: count,
    };
    let mut text = maker.head();
    for at in 0..count {
        maker.before = at;
        if maker.dice.one_in(8) {
            text += &maker.section();
        }
        text += &match maker.dice.one_in(10) {
            true => maker.table(at),
            false => maker.indicator(at),
        };
    }
    maker.before = count;
    text += &maker.others();
    let rows = maker.rows();
    let text = match maker.dice.one_in(6) {
        true => maker.broken(&text),
        false => text,
    };
    Made { text, rows }
}

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
    fn head(&mut self) -> String {
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
        if self.dice.one_in(4) {
            let scope = self.dice.of(&[
                "từng địa bàn",
                "từng tỉnh",
                "từng xã",
                "\"Lạng Sơn\", \"Cao Bằng\"",
            ]);
            out += &format!("  phạm vi: {scope}\n");
        }
        if self.dice.one_in(4) {
            out += "  kịch bản: \"Cao\"\n";
        }
        out += "  mốc: 2025, 2030\n\n";
        if self.dice.one_in(3) {
            out += &format!("cơ quan CQ{n} \"Cơ quan số {n}\"\n\n");
        }
        if self.dice.one_in(3) {
            out += &format!(
                "địa bàn \"Xã A{n}\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B{n}\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Nhóm {n}\", nhóm\n  gồm: \"Xã A{n}\", \"Xã B{n}\"\n\n"
            );
        }
        if self.kinds.contains(&Kind::Level) || self.dice.one_in(6) {
            out += &format!("thang \"Bậc {n}\": \"Kém\" < \"Vừa\" < \"Tốt\"\n\n");
        }
        out
    }

    fn section(&mut self) -> String {
        let n = self.dice.below(9);
        let lead = self.dice.of(&[
            "",
            "  chủ trì: SNNMT\n",
            "  chủ trì: STC, SYT\n",
            "  lĩnh vực: việc làm\n",
        ]);
        format!("mục {n} \"Mục {n}\"\n{lead}\n")
    }

    fn code(&self, at: usize) -> String {
        format!("{}.{}", self.number, at + 1)
    }

    fn name(&self, at: usize) -> String {
        format!("Số đo {} của {}", at + 1, self.number)
    }

    /// A reference to some indicator, by code or by name.
    fn reference(&mut self) -> String {
        let most = if self.plain {
            self.before
        } else {
            self.kinds.len()
        };
        let at = self.dice.below(most);
        match self.dice.one_in(2) {
            true => format!("[{}]", self.code(at)),
            false => format!("[{}]", self.name(at)),
        }
    }

    fn options(&mut self, at: usize) -> String {
        let unit = match self.kinds[at] {
            Kind::Count if self.plain => "người",
            Kind::Count => self.dice.of(&["người", "hộ", "nghìn người", "xã"]),
            Kind::Share => "%",
            Kind::Money => self
                .dice
                .of(&["tỷ đồng", "triệu đồng", "triệu đồng/người/năm"]),
            Kind::Level => return format!(", thang \"Bậc {}\"", self.number),
            Kind::Done => return ", hoàn thành".into(),
        };
        let time = self.dice.of(&[
            "",
            "",
            "",
            ", trong kỳ",
            ", luỹ kế từ năm 2021",
            ", bình quân các kỳ",
        ]);
        let up = if self.plain {
            ", càng cao càng tốt"
        } else {
            ""
        };
        let better = self
            .dice
            .of(&[up, ", càng cao càng tốt", ", càng thấp càng tốt"]);
        let parts = self.dice.of(&["", "", "", "", "", ", các phần cộng đủ"]);
        format!(", {unit}{time}{better}{parts}")
    }

    fn indicator(&mut self, at: usize) -> String {
        let mut out = format!(
            "chỉ tiêu {} \"{}\"{}\n",
            self.code(at),
            self.name(at),
            self.options(at)
        );
        if self.dice.one_in(4) {
            out += &format!("  hiện trạng 2020: {}\n", self.number());
        }
        if self.dice.one_in(5) {
            out += self.dice.of(&[
                "  phạm vi: từng địa bàn\n",
                "  phạm vi: từng xã\n",
                "  chủ trì: SYT\n",
                "  nguồn: \"x\"\n",
            ]);
        }
        if !self.plain && self.dice.one_in(8) {
            let share = self.reference();
            out += &format!("  tính trên: {share}\n");
        }
        let number = !matches!(self.kinds[at], Kind::Level | Kind::Done);
        if number && self.may_read() && self.dice.one_in(3) {
            out += &format!("  công thức: {}\n", self.formula(3));
        }
        for turn in 0..self.dice.below(4) {
            out += &match self.plain {
                true => self.plain_target(at, turn),
                false => self.target(at, "  "),
            };
        }
        if number && !self.plain && self.dice.one_in(5) {
            for part in ["Thành thị", "Nông thôn"] {
                out += &format!("  trong đó \"{part}\"\n{}", self.target(at, "    "));
            }
        }
        out + "\n"
    }

    fn table(&mut self, at: usize) -> String {
        let (unit, a, b) = (self.options(at), self.level(at), self.level(at));
        let unit = unit.split(", ").nth(1).unwrap_or("%").to_string();
        format!(
            "bảng chỉ tiêu\n  mã | chỉ tiêu | đơn vị | 2025 | 2030\n  {} | {} | {unit} | {a} | {b}\n\n",
            self.code(at),
            self.name(at),
        )
    }

    /// A line of its own milestone, in the direction of the indicator's others.
    fn plain_target(&mut self, at: usize, turn: usize) -> String {
        let time = ["đến quý IV/2024", "đến 2025", "đến 2030"][turn];
        let level = match self.kinds[at] {
            Kind::Level | Kind::Done => self.level(at),
            _ => format!("{}", 10 * (turn + 1)),
        };
        let line = match self.dice.below(6) {
            0..=2 => self.condition(at, 2),
            3 => format!("{level}, phấn đấu {level}"),
            _ => level,
        };
        format!("  {time}: {line}\n")
    }

    fn target(&mut self, at: usize, indent: &str) -> String {
        let time = self.dice.of(&TIMES);
        let mut line = format!("{indent}{time}");
        if self.dice.one_in(10) {
            line += self.dice.of(&[
                " tại \"Lạng Sơn\"",
                " trừ \"Cao Bằng\"",
                " riêng \"Lạng Sơn\"",
            ]);
        }
        if !self.plain && self.dice.one_in(10) {
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
        line += &format!(": {}", self.condition(at, 3));
        if self.dice.one_in(8) {
            line += &format!(", phấn đấu {}", self.level(at));
        }
        line + "\n"
    }

    /// Whether a completion may ask for others.
    fn may_ask(&self, at: usize) -> bool {
        !self.plain || self.kinds[at] == Kind::Done && self.before > 1
    }

    /// Whether there is an indicator that may be read.
    fn may_read(&self) -> bool {
        !self.plain || self.before > 0 && self.kinds.iter().all(|kind| *kind == Kind::Count)
    }

    fn number(&mut self) -> String {
        let whole = self.dice.below(120);
        match self.dice.below(4) {
            0 => format!("{whole},{}", 1 + self.dice.below(99)),
            _ => whole.to_string(),
        }
    }

    fn level(&mut self, at: usize) -> String {
        match self.kinds[at] {
            Kind::Level => self.dice.of(&["\"Kém\"", "\"Vừa\"", "\"Tốt\""]).to_string(),
            Kind::Done => "hoàn thành".into(),
            _ => format!("{}{}", self.dice.of(&COMPARE), self.number()),
        }
    }

    /// A condition, with others inside down to a depth.
    fn condition(&mut self, at: usize, depth: usize) -> String {
        let words = matches!(self.kinds[at], Kind::Level | Kind::Done);
        let most = if depth == 0 { 8 } else { 12 };
        let points = if self.kinds[at] == Kind::Share {
            " điểm %"
        } else {
            ""
        };
        match self.dice.below(most) {
            0 | 1 => self.level(at),
            2 if !words => {
                let low = self.dice.below(90);
                let far = self.dice.below(30);
                match self.plain || !self.dice.one_in(4) {
                    true => format!("{low} - {}", low + 1 + far),
                    false => format!("{} - {low}", low + far),
                }
            }
            3 if !words => {
                let (way, base) = (self.dice.of(&["tăng", "giảm"]), self.dice.of(&BASES));
                let op = self
                    .dice
                    .of(&["", " thêm", " ít nhất", " không quá", " trên"]);
                let unit = self.dice.of(&["%", points, ""]);
                format!("{way}{op} {}{unit}{base}", self.number())
            }
            4 if !words => {
                let (times, base) = (
                    self.dice
                        .of(&["gấp đôi", "gấp 3 lần", "giảm một nửa so với", "bằng 1/2"]),
                    self.dice.of(&["năm 2020", "năm 2022"]),
                );
                format!("{times} {base}")
            }
            5 if !words && self.may_read() => {
                let (op, other) = (
                    self.dice
                        .of(&["không thấp hơn", "cao hơn", "không quá", "ít nhất bằng"]),
                    self.reference(),
                );
                format!("{op} {other}")
            }
            6 if self.may_ask(at) => format!("đạt cả {}, {}", self.reference(), self.reference()),
            7 if self.may_ask(at) => format!(
                "đạt ít nhất 1 trong {}, {}",
                self.reference(),
                self.reference()
            ),
            8 | 9 => {
                let join = self.dice.of(&[" và ", " hoặc "]);
                let (a, b) = (self.condition(at, depth - 1), self.condition(at, depth - 1));
                match self.dice.one_in(3) {
                    true => format!("({a}){join}({b})"),
                    false => format!("{a}{join}{b}"),
                }
            }
            10 if !self.plain => format!("duy trì {}", self.condition(at, depth - 1)),
            11 if !self.plain => {
                let over = self.dice.of(&["bình quân", "tổng", "phấn đấu"]);
                format!("{over} {}", self.condition(at, depth - 1))
            }
            _ => self.level(at),
        }
    }

    fn formula(&mut self, depth: usize) -> String {
        if depth == 0 {
            return match !self.plain && self.dice.one_in(4) {
                true => self.number(),
                false => self.reference(),
            };
        }
        let one = self.formula(depth - 1);
        match self.dice.below(12) {
            0..=4 if self.plain => {
                let (op, two) = (self.dice.of(&[" + ", " - "]), self.formula(depth - 1));
                format!("{one}{op}{two}")
            }
            0..=4 => {
                let (op, two) = (
                    self.dice.of(&[" + ", " - ", " * ", " / "]),
                    self.formula(depth - 1),
                );
                format!("{one}{op}{two}")
            }
            5 => format!("({one})"),
            6 => format!("-{one}"),
            7 => format!("kỳ trước({one})"),
            8 => {
                let f = self.dice.of(&["tổng", "bình quân", "lớn nhất", "nhỏ nhất"]);
                format!("{f}({one}, {})", self.formula(depth - 1))
            }
            9 => {
                let (a, b) = (self.formula(depth - 1), self.reference());
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

    fn others(&mut self) -> String {
        let n = self.number;
        let mut out = String::new();
        if self.may_read() && self.dice.one_in(4) {
            let op = self.dice.of(&["<=", ">=", "không quá", "ít nhất"]);
            out += &format!(
                "ràng buộc 1 \"R\"\n  {} {op} {}\n\n",
                self.formula(1),
                self.formula(1)
            );
        }
        if self.dice.one_in(4) {
            let time = self.dice.of(&[
                "đến năm 2025",
                "thường xuyên",
                "đến 30/6/2025",
                "đến quý I/2024",
                "trước 30/6/2024",
            ]);
            out += &format!("nhiệm vụ {n}.V \"Việc\"\n  chủ trì: STC\n  thời gian: {time}\n\n");
        }
        if self.dice.one_in(5) {
            let time = self
                .dice
                .of(&["trước 15/11 hằng năm", "đến 30/6/2025", "hằng quý"]);
            out += &format!("báo cáo \"Kết quả {n}\"\n  chủ trì: STC\n  thời gian: {time}\n\n");
        }
        if self.dice.one_in(5) {
            let (at, change) = (self.dice.below(self.kinds.len()), self.dice.one_in(3));
            let change = match change {
                true => "  bãi bỏ\n".to_string(),
                false => self.target(at, "  "),
            };
            out += &format!(
                "sửa đổi {}\n  theo: 2/QĐ-T\n  hiệu lực: 01/7/2025\n{change}\n",
                self.code(at)
            );
        }
        if !self.plain && self.dice.one_in(4) {
            let (one, figure) = (self.reference(), self.number());
            out += &format!(
                "kiểm thử \"T\"\n  tính đến: 31/12/2025\n  số liệu {one} 2025: {figure}\n  mong đợi {one} đến 2025: đạt\n\n"
            );
        }
        out
    }

    /// The text with a line torn, doubled, moved or strewn with something.
    fn broken(&mut self, text: &str) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
        for _ in 0..1 + self.dice.below(2) {
            let at = self.dice.below(lines.len());
            let chars: Vec<char> = lines[at].chars().collect();
            let cut = self.dice.below(chars.len() + 1);
            let (head, tail): (String, String) =
                (chars[..cut].iter().collect(), chars[cut..].iter().collect());
            match self.dice.below(5) {
                0 => lines[at] = head,
                1 => lines[at] = tail,
                2 => lines.insert(at, format!("{head}{tail}")),
                3 => {
                    let strewn = self.dice.of(&[
                        "\"", "(", ")", ":", "|", "\t", "[", "]", " ?? ", "#", "…", "12.5",
                    ]);
                    lines[at] = format!("{head}{strewn}{tail}");
                }
                _ => {
                    let line = lines.remove(at);
                    let to = self.dice.below(lines.len() + 1);
                    lines.insert(to, line);
                }
            }
        }
        lines.join("\n") + "\n"
    }

    fn rows(&mut self) -> Vec<String> {
        let mut out = Vec::new();
        for at in 0..self.kinds.len() {
            for _ in 0..self.dice.below(5) {
                let period = self.dice.of(&[
                    "2020", "2022", "2023", "2024", "2025", "2025-Q2", "2024-Q4", "2025-06", "2030",
                ]);
                let place = self.dice.of(&["", "", "Lạng Sơn", "Cao Bằng", "Cả nước"]);
                let value = match self.kinds[at] {
                    Kind::Level => self.dice.of(&["Kém", "Vừa", "Tốt"]).to_string(),
                    Kind::Done => self.dice.of(&["hoàn thành", "chưa hoàn thành"]).to_string(),
                    _ => format!("\"{}\"", self.number()),
                };
                out.push(format!("{},{period},{place},{value}\n", self.code(at)));
            }
        }
        out
    }
}
