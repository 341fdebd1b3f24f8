//! `ctr eval --format html`: a page in one file. No script, nothing fetched; what stands
//! in it of programmes and data is text, never markup.

mod annex;
mod cards;
mod notes;
mod opening;
mod svg;
mod text;

use super::marks::Marks;
use super::{Group, Report};
use std::io::{self, Write};
use text::esc;

/// The look of the page.
const STYLE: &str = include_str!("style.css");

/// The SHA-256 of [`STYLE`] in base 64: the one style that the page may use. A test holds
/// it to the style, and says what it is.
const DIGEST: &str = "DkSkgVOhhvoFeBIr616JAT2241SyLBtWWnfvMVyz1G0=";

/// A page being written.
struct Page<'a> {
    out: &'a mut dyn Write,
    report: &'a Report,
}

/// Writes the page.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let marks = Marks::of(report, |_| true);
    let mut page = Page { out, report };
    page.head()?;
    page.opening()?;
    page.links(&marks)?;
    writeln!(page.out, "</header>\n<main>")?;
    page.counts()?;
    page.agencies()?;
    page.failures()?;
    page.tiles()?;
    page.annex(&marks)?;
    page.works(&marks)?;
    page.marks(&marks)?;
    page.lacks()?;
    page.published()?;
    page.sources()?;
    page.said()?;
    writeln!(page.out, "</main>\n</body>\n</html>")
}

/// The sections that a page may have: where, and what it is called.
const SECTIONS: [(&str, &str, &str); 10] = [
    ("co-quan", "Cơ quan trả lời", "Who answers"),
    ("khong-dat", "Không đạt, quá hạn", "Unmet, overdue"),
    ("dia-ban", "Theo địa bàn", "By place"),
    ("phu-luc", "Phụ lục", "Annex"),
    ("nhiem-vu", "Nhiệm vụ, báo cáo", "Tasks and reports"),
    ("luu-y", "Lưu ý của từng hàng", "Notes to rows"),
    ("thieu-so-lieu", "Thiếu số liệu", "Missing data"),
    ("da-cong-bo", "Kết luận đã công bố", "Published verdicts"),
    ("nguon", "Nguồn số liệu", "Sources"),
    ("ghi-chu", "Ghi chú", "Notes"),
];

impl Page<'_> {
    fn head(&mut self) -> io::Result<()> {
        let report = self.report;
        let title = report.heads.first().map_or("", |head| head.title.as_str());
        let lang = report.say("vi", "en");
        writeln!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'sha256-{DIGEST}'; base-uri 'none'; form-action 'none'\"/>\n\
             <title>{} – {}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
            esc(title),
            esc(&report.as_of_text),
        )
    }

    /// Whether there is something to be said in a section.
    fn has(&self, section: &str, marks: &Marks) -> bool {
        let report = self.report;
        match section {
            "co-quan" => !report.agencies.is_empty(),
            "dia-ban" => !annex::spread(report).is_empty(),
            "phu-luc" => !report.annex.is_empty(),
            "nhiem-vu" => !report.works.is_empty(),
            "luu-y" => !marks.texts.is_empty(),
            "thieu-so-lieu" => !report.lacks.is_empty() || report.unknown_unlisted > 0,
            "da-cong-bo" => report.published.is_some(),
            "nguon" => !report.sources.is_empty(),
            "ghi-chu" => !report.said.is_empty(),
            _ => true,
        }
    }

    /// Where to go from the top.
    fn links(&mut self, marks: &Marks) -> io::Result<()> {
        let report = self.report;
        let label = report.say("Các phần của báo cáo", "Parts of the report");
        writeln!(self.out, "<nav aria-label=\"{label}\"><ul>")?;
        for (id, vi, en) in SECTIONS {
            if self.has(id, marks) {
                let name = report.say(vi, en);
                writeln!(self.out, "<li><a href=\"#{id}\">{name}</a></li>")?;
            }
        }
        writeln!(self.out, "</ul></nav>")
    }

    /// Opens a section by its heading.
    fn section(&mut self, id: &str, title: &str) -> io::Result<()> {
        writeln!(
            self.out,
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>",
            esc(title)
        )
    }

    fn end(&mut self) -> io::Result<()> {
        writeln!(self.out, "</section>")
    }

    /// The heading of a group: who answers, how many, who was given it.
    fn group(&mut self, group: &Group, what: &str, tone: &str) -> io::Result<()> {
        writeln!(
            self.out,
            "<h3>{} <span class=\"n {tone}\">{} {what}</span></h3>",
            esc(&group.name),
            self.report.count(group.entries.len() as u64),
        )?;
        if let Some(before) = &group.before {
            writeln!(self.out, "<p class=\"small\">{}.</p>", esc(before))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{DIGEST, STYLE};
    use sha2::{Digest, Sha256};

    /// Base 64, as a policy has it.
    fn base64(bytes: &[u8]) -> String {
        const LETTERS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let of = |three: &[u8]| -> String {
            let at = |i: usize| u32::from(three.get(i).copied().unwrap_or(0));
            let all = at(0) << 16 | at(1) << 8 | at(2);
            let letters = (0..4).map(|i| char::from(LETTERS[(all >> (18 - 6 * i) & 63) as usize]));
            let blank = 3 - three.len();
            letters
                .take(4 - blank)
                .chain("==".chars().take(blank))
                .collect()
        };
        bytes.chunks(3).map(of).collect()
    }

    #[test]
    fn the_policy_names_the_style() {
        assert_eq!(DIGEST, base64(&Sha256::digest(STYLE)));
    }
}
