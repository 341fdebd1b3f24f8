//! The workload of the speed aims: indicators × communes × years in long CSV,
//! and the programme that is held against it. The same every time.

use std::io::{self, Write};

/// How large.
#[derive(Clone, Copy)]
pub struct Size {
    pub indicators: u32,
    pub communes: u32,
    pub years: u32,
}

/// 5.5 million rows.
pub const FULL: Size = Size {
    indicators: 100,
    communes: 11_000,
    years: 5,
};

/// A linear congruential generator: no dependency, no surprise.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(below)) as u32
    }
}

/// Whether a lower figure is the better one.
pub fn falls(indicator: u32) -> bool {
    indicator.is_multiple_of(4)
}

/// How levels are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mix {
    /// Plain bounds of years.
    Plain,
    /// In every fifth indicator from below and from above.
    Joined,
    /// By the end of a day.
    Days,
    /// As a change a year.
    Changes,
}

impl Mix {
    /// By its word on the command line.
    pub fn named(word: &str) -> Option<Mix> {
        match word {
            "plain" => Some(Mix::Plain),
            "joined" => Some(Mix::Joined),
            "days" => Some(Mix::Days),
            "changes" => Some(Mix::Changes),
            _ => None,
        }
    }

    /// The lines of the milestones.
    fn lines(self, i: u32) -> String {
        let (near, far) = match falls(i) {
            true => ("không quá 40", "không quá 20"),
            false => ("ít nhất 60", "ít nhất 80"),
        };
        match self {
            Mix::Joined if i.is_multiple_of(5) => "  đến 2025: ít nhất 30 và không quá 70\n  \
                 đến 2030: ít nhất 40 và không quá 60\n"
                .to_string(),
            Mix::Days => format!("  đến 30/6/2025: {near}\n  đến 2030: {far}\n"),
            Mix::Changes => {
                let way = if falls(i) { "giảm" } else { "tăng" };
                format!("  hằng năm 2022-2025: {way} ít nhất 1 điểm % mỗi năm\n")
            }
            _ => format!("  đến 2025: {near}\n  đến 2030: {far}\n"),
        }
    }
}

/// The programme, as its author writes it.
pub fn programme(size: Size, mix: Mix) -> String {
    let mut out = String::from(
        "chương trình \"Chương trình đo tốc độ\"\n  số hiệu: 01/CTr-ĐTĐ\n  ban hành: ngày 01/01/2021\n  phạm vi: từng địa bàn\n  mốc: 2025, 2030\n\n",
    );
    for agency in 1..=10 {
        out += &format!("cơ quan CQ{agency} \"Cơ quan số {agency}\"\n");
    }
    for i in 1..=size.indicators {
        let agency = (i - 1) % 10 + 1;
        let direction = match falls(i) {
            true => ", càng thấp càng tốt",
            false => "",
        };
        out += &format!(
            "\nchỉ tiêu {i} \"Chỉ tiêu số {i}\", %{direction}\n  chủ trì: CQ{agency}\n{}",
            mix.lines(i)
        );
    }
    out
}

/// The observations: years out of order, 2 % of the values empty, one place
/// name in eight quoted.
pub fn observations(size: Size, out: &mut dyn Write) -> io::Result<()> {
    let mut dice = Dice(20_250_701);
    writeln!(out, "chỉ tiêu,kỳ,địa bàn,giá trị,trạng thái")?;
    let mut years: Vec<u32> = (0..size.years).map(|y| 2021 + y).collect();
    let mut line = String::new();
    for indicator in 1..=size.indicators {
        for commune in 1..=size.communes {
            for i in (1..years.len()).rev() {
                years.swap(i, dice.next(i as u32 + 1) as usize);
            }
            for year in &years {
                use std::fmt::Write as _;
                line.clear();
                let quote = if commune.is_multiple_of(8) { "\"" } else { "" };
                let _ = write!(
                    line,
                    "Chỉ tiêu số {indicator},{year},{quote}Xã số {commune:05}"
                );
                line += if commune.is_multiple_of(8) {
                    ", miền núi\","
                } else {
                    ","
                };
                if dice.next(50) > 0 {
                    let _ = write!(line, "{}.{:02}", dice.next(100), dice.next(100));
                }
                line += if dice.next(10) == 0 {
                    ",sơ bộ"
                } else {
                    ",chính thức"
                };
                line.push('\n');
                out.write_all(line.as_bytes())?;
            }
        }
    }
    Ok(())
}
