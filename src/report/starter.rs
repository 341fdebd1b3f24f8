//! `ctr new`: the first file of a programme, with an example that can be checked
//! and evaluated at once, and the figures for it.

use crate::model::Period;
use jiff::civil::Date;
use std::fmt::Write;

/// What is known of a programme before its first indicator is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Starter {
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: Option<String>,
    /// The day it was issued.
    pub issued: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The documents that it carries out.
    pub implements: Vec<String>,
    /// The place it is for.
    pub place: Option<String>,
    /// The years at which it has levels, in order; none: the next two fives.
    pub milestones: Vec<i16>,
    /// Short and full name of an agency that answers for something.
    pub agency: Option<(String, String)>,
}

/// A name between quotes cannot have quotes of its own.
fn quoted(text: &str) -> String {
    let inner: String = text
        .chars()
        .map(|c| match c {
            '"' | '“' | '”' | '„' | '«' | '»' => '\'',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let words: Vec<&str> = inner.split_whitespace().collect();
    format!("\"{}\"", words.join(" "))
}

/// A code as it is, or in quotes where it would not stand without.
fn code(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-/.".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_string()
    } else {
        quoted(text)
    }
}

impl Starter {
    fn agency(&self) -> (String, String) {
        let (id, name) = self
            .agency
            .clone()
            .unwrap_or_else(|| ("SYT".to_string(), "Sở Y tế".to_string()));
        (code(&id), quoted(&name))
    }

    /// The programme's file. `file` and `data` are the names it tells of.
    pub fn programme(&self, file: &str, data: &str) -> String {
        let first = self.milestones.first().copied().unwrap_or_default();
        let mut out = String::new();
        let mut line = |text: &str| {
            let _ = writeln!(out, "{text}");
        };
        line(
            "# Chép chương trình vào đây: mỗi chỉ tiêu của phụ lục một khai báo hoặc một hàng của bảng.",
        );
        line("# Dòng bắt đầu bằng # là lời ghi chú. Cách viết từng thứ: lang/reference/.");
        line("#");
        line(&format!("#   ctr check {file}"));
        line(&format!(
            "#   ctr eval {file} --data {data} --as-of {first}-12-31"
        ));
        line("");
        line(&format!("chương trình {}", quoted(&self.title)));
        if let Some(number) = &self.number {
            line(&format!("  số hiệu: {}", code(number)));
        }
        if let Some(day) = self.issued {
            line(&format!(
                "  ban hành: ngày {}",
                Period::Day(day).vietnamese()
            ));
        }
        if let Some(issuer) = &self.issuer {
            line(&format!("  cơ quan ban hành: {}", quoted(issuer)));
        }
        if !self.implements.is_empty() {
            let basis: Vec<String> = self.implements.iter().map(|one| code(one)).collect();
            line(&format!("  căn cứ: {}", basis.join(", ")));
        }
        if let Some(place) = &self.place {
            line(&format!("  địa bàn: {}", quoted(place)));
        }
        let years: Vec<String> = self.milestones.iter().map(i16::to_string).collect();
        line(&format!("  mốc: {}", years.join(", ")));
        line("");
        let (id, name) = self.agency();
        line(&format!("cơ quan {id} {name}"));
        line("");
        line("# Từ đây là ví dụ để chạy thử; thay bằng các mục và chỉ tiêu của văn bản.");
        line("mục 1 \"Ví dụ\"");
        line(&format!("  chủ trì: {id}"));
        line("");
        line("chỉ tiêu 1.1 \"Tỷ lệ dân số tham gia bảo hiểm y tế\", %");
        line("  nguồn: \"Phụ lục, hàng 1.1\"");
        for (at, year) in self.milestones.iter().enumerate() {
            line(&format!("  đến {year}: ít nhất {}", self.level(at)));
        }
        line("");
        line("bảng chỉ tiêu, đơn vị: giường/10.000 dân, càng cao càng tốt");
        line(&format!(
            "  mã  | tên                            | {}",
            years.join(" | ")
        ));
        let levels: Vec<String> = (0..years.len()).map(|at| (30 + at).to_string()).collect();
        line(&format!(
            "  1.2 | Số giường bệnh trên 10.000 dân | {}",
            levels.join("   | ")
        ));
        line("");
        line("nhiệm vụ 1.3 \"Ban hành kế hoạch thực hiện hằng năm\"");
        line(&format!("  chủ trì: {id}"));
        line("  thời gian: thường xuyên");
        out
    }

    /// The level of the example at a milestone.
    fn level(&self, at: usize) -> usize {
        (95 + at).min(99)
    }

    /// Figures for the example.
    pub fn observations(&self) -> String {
        let mut out = String::from("chỉ tiêu;kỳ;địa bàn;giá trị;đơn vị;trạng thái;nguồn\n");
        let place = self
            .place
            .as_deref()
            .unwrap_or_default()
            .replace([';', '"', '\n'], " ");
        let first = self.milestones.first().copied().unwrap_or_default();
        for (code, year, value, unit) in [
            ("1.1", first - 1, "93,5", "%"),
            ("1.1", first, "94,2", "%"),
            ("1.2", first, "30,5", "giường/10.000 dân"),
        ] {
            let _ = writeln!(
                out,
                "{code};{year};{place};{value};{unit};ước tính;số liệu minh hoạ"
            );
        }
        out
    }
}
