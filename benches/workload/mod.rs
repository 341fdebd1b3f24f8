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

/// The programme, as its author writes it.
pub fn programme(size: Size) -> String {
    let mut out = String::from(
        "chương trình \"Chương trình đo tốc độ\"\n  số hiệu: 01/CTr-ĐTĐ\n  ban hành: ngày 01/01/2021\n  phạm vi: từng địa bàn\n  mốc: 2025, 2030\n\n",
    );
    for agency in 1..=10 {
        out += &format!("cơ quan CQ{agency} \"Cơ quan số {agency}\"\n");
    }
    for i in 1..=size.indicators {
        let agency = (i - 1) % 10 + 1;
        let (direction, near, far) = if falls(i) {
            (", càng thấp càng tốt", "không quá 40", "không quá 20")
        } else {
            ("", "ít nhất 60", "ít nhất 80")
        };
        out += &format!(
            "\nchỉ tiêu {i} \"Chỉ tiêu số {i}\", %{direction}\n  chủ trì: CQ{agency}\n  đến 2025: {near}\n  đến 2030: {far}\n"
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
