//! How a document is laid out: data, with the rule and its year.

/// A layout. Lengths are in twips (a millimetre is 56.7), sizes in half points.
pub struct Layout {
    /// The rule it follows.
    pub rule: &'static str,
    /// The year of the rule.
    pub year: u16,
    /// Width and height of the paper, upright.
    pub paper: (u32, u32),
    /// Margins: top, right, bottom, left.
    pub margins: [u32; 4],
    /// From the edge to the page number.
    pub header: u32,
    /// The typeface.
    pub font: &'static str,
    /// Quốc hiệu; tiêu ngữ.
    pub nation: (&'static str, u32),
    /// Tiêu ngữ.
    pub motto: (&'static str, u32),
    /// The body above the one that issues, and the one that issues.
    pub issuer: u32,
    /// Số, ký hiệu.
    pub number: u32,
    /// Địa danh, ngày tháng năm.
    pub date: u32,
    /// Tên loại; trích yếu.
    pub kind: u32,
    /// The text.
    pub body: u32,
    /// First line of a paragraph.
    pub indent: u32,
    /// Between paragraphs.
    pub gap: u32,
    /// Nơi nhận: its heading, its list.
    pub copies: (u32, u32),
    /// Tables of annexes.
    pub table: u32,
    /// Footnotes.
    pub note: u32,
    /// The page number.
    pub page: u32,
}

/// The State's documents: Nghị định 30/2020/NĐ-CP, Phụ lục I. The Party's have a layout of
/// their own, with another rule and year.
pub const STATE_2020: Layout = Layout {
    rule: "Nghị định 30/2020/NĐ-CP",
    year: 2020,
    paper: (11_906, 16_838),
    margins: [1_134, 850, 1_134, 1_701],
    header: 567,
    font: "Times New Roman",
    nation: ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24),
    motto: ("Độc lập - Tự do - Hạnh phúc", 26),
    issuer: 24,
    number: 26,
    date: 26,
    kind: 28,
    body: 28,
    indent: 567,
    gap: 120,
    copies: (24, 22),
    table: 20,
    note: 20,
    page: 28,
};

impl Layout {
    /// The width of the text, upright or across.
    pub(super) fn text(&self, across: bool) -> u32 {
        match across {
            false => self.paper.0 - self.margins[1] - self.margins[3],
            true => self.paper.1 - self.margins[0] - self.margins[2],
        }
    }
}
