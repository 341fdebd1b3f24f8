//! What stands above the text and below it.

use super::xml::{Align, Look, Run, bold, italic, plain};
use super::{BLANK, Document};
use crate::report::eval::office::Head;

impl Document<'_> {
    /// Quốc hiệu, cơ quan, số, ngày, tên loại, trích yếu, kính gửi, căn cứ.
    pub(super) fn head(&mut self) {
        self.crest();
        self.title();
        self.addressee();
        self.bases();
        let who = self.letter.issuer.as_deref().unwrap_or(BLANK);
        let text = format!(
            "{who} báo cáo kết quả thực hiện, tính đến hết ngày {}, như sau:",
            self.report.as_of_text
        );
        self.say(&[plain(text)]);
        if self.report.made_up {
            let words = self.report.made_up_words();
            self.say(&[bold(words)]);
        }
        if let Some(cut) = self.report.cut.clone() {
            self.say(&[italic(cut)]);
        }
    }

    /// The two columns at the top of the first page.
    fn crest(&mut self) {
        let layout = self.body.layout;
        let all = layout.text(false);
        let (left, right) = (all * 42 / 100, all - all * 42 / 100);
        self.body.table(&[left, right], false);
        self.body.row(false);
        self.body.cell(left, 1);
        let middle = |size| Look {
            size,
            align: Align::Center,
            ..Look::default()
        };
        let superior = self.letter.superior.as_deref().map(str::to_uppercase);
        let issuer = self.letter.issuer.as_deref().map(str::to_uppercase);
        let look = middle(layout.issuer);
        self.body
            .paragraph(look, &[plain(superior.as_deref().unwrap_or(BLANK))]);
        self.body
            .paragraph(look, &[bold(issuer.as_deref().unwrap_or(BLANK))]);
        self.body.rule(left - 120, left * 2 / 5);
        let number = [plain("Số: ……/BC-……")];
        self.body.paragraph(middle(layout.number), &number);
        self.body.end_cell();
        self.body.cell(right, 1);
        self.body
            .paragraph(middle(layout.nation.1), &[bold(layout.nation.0)]);
        self.body
            .paragraph(middle(layout.motto.1), &[bold(layout.motto.0)]);
        // As long as the words above it.
        let length = layout.motto.0.chars().count() as u32 * layout.motto.1 * 5;
        self.body.rule(right - 120, length);
        let place = self.letter.place.as_deref().unwrap_or("…………");
        let date = format!("{place}, ngày …… tháng …… năm ……");
        self.body.paragraph(middle(layout.date), &[italic(date)]);
        self.body.end_cell();
        self.body.end_row();
        self.body.end_table();
    }

    fn title(&mut self) {
        let layout = self.body.layout;
        let look = Look {
            size: layout.kind,
            align: Align::Center,
            ..Look::default()
        };
        let above = Look {
            before: 360,
            ..look
        };
        self.body.paragraph(above, &[bold("BÁO CÁO")]);
        let of = match self.report.heads.as_slice() {
            [one] => one.title.clone(),
            all => format!("{} chương trình, kế hoạch", all.len()),
        };
        let about = format!("Kết quả thực hiện {of}");
        self.body.paragraph(look, &[bold(about)]);
        let width = layout.text(false);
        self.body.rule(width, width * 2 / 5);
    }

    fn addressee(&mut self) {
        let layout = self.body.layout;
        let look = Look {
            size: layout.body,
            align: Align::Center,
            before: layout.gap,
            after: layout.gap,
            ..Look::default()
        };
        let to = self.letter.to.as_deref().unwrap_or(BLANK);
        let text = format!("Kính gửi: {to}");
        self.body.paragraph(look, &[plain(text)]);
    }

    /// Căn cứ: each on its own line, the last with a full stop.
    fn bases(&mut self) {
        let heads: Vec<String> = (self.report.heads.iter()).filter_map(basis).collect();
        let last = heads.len();
        for (at, head) in heads.iter().enumerate() {
            let end = if at + 1 == last { "." } else { ";" };
            self.say(&[italic(format!("{head}{end}"))]);
        }
    }

    /// Nơi nhận on the left, who signs on the right.
    pub(super) fn signature(&mut self) {
        let layout = self.body.layout;
        let all = layout.text(false);
        let (left, right) = (all / 2, all - all / 2);
        self.body.apart();
        self.body.table(&[left, right], false);
        self.body.row(false);
        let size = |size| Look {
            size,
            ..Look::default()
        };
        self.body.cell(left, 1);
        let copies = [Run::Text("Nơi nhận:".into(), true, true)];
        self.body.paragraph(size(layout.copies.0), &copies);
        let list = size(layout.copies.1);
        match self.letter.to.clone() {
            Some(to) => self.body.paragraph(list, &[plain(format!("- {to};"))]),
            None => self.body.paragraph(list, &[plain("- ……………………;")]),
        }
        self.body.paragraph(list, &[plain("- ……………………;")]);
        self.body.paragraph(list, &[plain("- Lưu: VT, ……………….")]);
        self.body.end_cell();
        self.body.cell(right, 1);
        let middle = Look {
            align: Align::Center,
            ..size(layout.body)
        };
        let position = self.letter.position.as_deref().map(str::to_uppercase);
        let position = position.unwrap_or_else(|| BLANK.to_string());
        self.body.paragraph(middle, &[bold(position)]);
        for _ in 0..5 {
            self.body.paragraph(middle, &[]);
        }
        let signer = self.letter.signer.as_deref().unwrap_or(BLANK);
        self.body.paragraph(middle, &[bold(signer)]);
        self.body.end_cell();
        self.body.end_row();
        self.body.end_table();
    }
}

/// `Căn cứ văn bản số 6121/KH-UBND, ban hành ngày 22/7/2024, của …`
fn basis(head: &Head) -> Option<String> {
    let number = head.number.as_ref()?;
    let mut out = format!("Căn cứ văn bản số {number}");
    if let Some(date) = &head.date {
        out.push_str(&format!(" ngày {date}"));
    }
    if let Some(issuer) = &head.issuer {
        out.push_str(&format!(" của {issuer}"));
    }
    out.push_str(&format!(" ({})", head.title));
    Some(out)
}
