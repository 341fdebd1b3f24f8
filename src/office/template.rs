//! The workbook that goes out to an agency and comes back filled: a sheet to be filled, of
//! which only the cells for figures can be written; a guide; and a sheet that only
//! programs see, by which what comes back is known again.

use crate::data::template::{FORM, GUIDE, HEADINGS, LOCKED, Marker, Row, SHEET};
use crate::model::indicator::Measure;
use crate::model::{AgencyId, IndicatorId, Model, Programme};
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

/// A template: whose, of what.
pub struct Template<'m> {
    /// The programmes.
    pub model: &'m Model,
    /// The one asked about.
    pub programme: &'m Programme,
    /// Who is asked; none: everybody.
    pub agency: Option<AgencyId>,
    /// The year asked about.
    pub year: i16,
    /// The rows, in the document's order,
    /// each with the last figure known of it, as text with its period.
    pub rows: &'m [(Row, String)],
}

/// How wide the columns of [`HEADINGS`] are. Headings that begin with `Căn cứ` and `Ghi
/// chú` are remarks to the reader of figures.
const WIDTHS: [f64; HEADINGS.len()] = [
    9.0, 44.0, 12.0, 13.0, 26.0, 18.0, 14.0, 13.0, 26.0, 14.0, 34.0, 34.0,
];

impl Template<'_> {
    /// The bytes of the workbook; the same for the same template.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        self.workbook().map_err(|error| error.to_string())
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
        let marker = Marker::of(
            self.model,
            self.programme,
            self.agency,
            self.year,
            self.rows,
        );
        self.form(&marker, book.add_worksheet())?;
        self.guide(&marker, book.add_worksheet())?;
        let own = book.add_worksheet();
        own.set_name(SHEET)?;
        for (at, cells) in (0u32..).zip(marker.cells()) {
            for (column, cell) in (0u16..).zip(cells) {
                own.write_string(at, column, cell)?;
            }
        }
        own.set_very_hidden(true);
        own.protect();
        book.save_to_buffer()
    }

    fn form(&self, marker: &Marker, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(FORM)?;
        let plain = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        let head = plain
            .clone()
            .set_bold()
            .set_align(FormatAlign::Center)
            .set_background_color("D9E2EC");
        let open = plain.clone().set_unlocked().set_background_color("FFF8E1");
        let day = open.clone().set_num_format("dd/mm/yyyy");
        for ((column, heading), width) in (0u16..).zip(HEADINGS).zip(WIDTHS) {
            sheet.write_with_format(0, column, heading, &head)?;
            sheet.set_column_width(column, width)?;
        }
        for (line, asked) in (1u32..).zip(&marker.rows) {
            for (column, text) in (0u16..).zip(&asked.cells) {
                sheet.write_string_with_format(line, column, text, &plain)?;
            }
            for (column, heading) in (0u16..).zip(HEADINGS).skip(LOCKED) {
                let format = match heading {
                    "Ngày công bố" => &day,
                    _ => &open,
                };
                sheet.write_blank(line, column, format)?;
            }
        }
        let last = u32::try_from(self.rows.len()).unwrap_or(u32::MAX).max(1);
        for (line, (row, _)) in (1u32..).zip(self.rows) {
            if let Some(rule) = self.figure(row.id)? {
                sheet.add_data_validation(line, 6, line, 6, &rule)?;
            }
        }
        sheet.add_data_validation(1, 7, last, 7, &standing()?)?;
        sheet.add_data_validation(1, 9, last, 9, &date(self.first_year())?)?;
        sheet.set_freeze_panes(1, 2)?;
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_print_fit_to_pages(1, 0);
        sheet.protect();
        Ok(())
    }

    fn first_year(&self) -> i16 {
        let all = self.rows.iter().map(|(row, _)| row.period.year());
        all.min().unwrap_or(self.year)
    }

    /// What may stand in the cell of a figure; none where words of any kind may.
    fn figure(&self, id: IndicatorId) -> Result<Option<DataValidation>, XlsxError> {
        let indicator = self.model.indicator(id);
        let words: Vec<&str> = match (indicator.measure, indicator.scale) {
            (Measure::Quantity, _) => return number().map(Some),
            (Measure::Completion, _) => vec!["hoàn thành", "chưa hoàn thành"],
            (Measure::Level, Some(scale)) => {
                let scale = &self.model.scales[scale.0 as usize];
                scale.levels.iter().map(String::as_str).collect()
            }
            (Measure::Level, None) => return Ok(None),
        };
        // A longer list in a cell breaks the workbook.
        if words.join(",").chars().count() > 255 || words.iter().any(|word| word.contains(',')) {
            return Ok(None);
        }
        let rule = DataValidation::new()
            .allow_list_strings(&words)?
            .set_error_title("Giá trị lạ")?
            .set_error_message("Chọn một giá trị trong danh sách.")?;
        Ok(Some(rule))
    }

    fn guide(&self, marker: &Marker, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(GUIDE)?;
        sheet.set_column_width(0, 100.0)?;
        let wrap = Format::new().set_text_wrap();
        for (line, text) in (0u32..).zip(self.guidance(marker)) {
            sheet.write_string_with_format(line, 0, text, &wrap)?;
        }
        sheet.protect();
        Ok(())
    }

    /// What whoever fills it must know.
    fn guidance(&self, marker: &Marker) -> Vec<String> {
        let agency = self
            .agency
            .map(|id| &self.model.agencies[id.0 as usize].name);
        let whom = agency.map_or("các cơ quan".to_string(), String::clone);
        let title = self.programme.title.as_deref().unwrap_or_default();
        let mut out = vec![
            format!("Biểu thu thập số liệu năm {} gửi {whom}", self.year),
            format!("Theo: {title}"),
            format!("Chỉ điền các ô màu vàng ở trang “{FORM}”; các ô khác đã khoá (không có mật khẩu)."),
            "Cột Giá trị: nhập số theo đơn vị ở cột Đơn vị; đơn vị % thì nhập 7,5 hoặc 7,5% đều được.".into(),
            "Chưa có số thì để trống và ghi vì sao ở cột Nguyên nhân; không ghi 0 thay cho chưa có.".into(),
            "Cột Trạng thái: chính thức, sơ bộ hoặc ước tính; để trống là chính thức.".into(),
            "Cột Nguồn: văn bản, báo cáo hoặc niên giám có con số ấy.".into(),
            "Cột Nguyên nhân, Giải pháp: của chỉ tiêu chưa đạt; hai cột này đi nguyên vào báo cáo.".into(),
            "Không xoá hàng, không chép biểu của năm khác đè lên; gửi lại đúng tệp này.".into(),
        ];
        let own = self.year.to_string();
        let more = marker.rows.iter().filter(|row| row.period.code() != own);
        let more: Vec<String> = more.map(|row| row.label(&own)).collect();
        if !more.is_empty() {
            out.push(format!(
                "Mỗi hàng hỏi số của đúng kỳ ở cột Kỳ. Ngoài năm {own} còn hỏi các kỳ mà mức phải đạt cần đến: {}.",
                more.join("; ")
            ));
        }
        out
    }
}

fn number() -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(-1e15, 1e15))
        .set_error_title("Chưa phải số")?
        .set_error_message("Ô này chỉ nhận một con số; chữ ghi ở cột Nguyên nhân.")
}

fn standing() -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(&["chính thức", "sơ bộ", "ước tính"])?
        .set_error_title("Trạng thái lạ")?
        .set_error_message("Chọn chính thức, sơ bộ hoặc ước tính.")
}

fn date(year: i16) -> Result<DataValidation, XlsxError> {
    let first = ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(2000), 1, 1)?;
    let last = ExcelDateTime::from_ymd(2100, 12, 31)?;
    DataValidation::new()
        .allow_date(DataValidationRule::Between(first, last))
        .set_error_title("Chưa phải ngày")?
        .set_error_message("Nhập ngày công bố, ví dụ 15/01/2026.")
}
