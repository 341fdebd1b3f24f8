//! What is judged, when, and first of all how many indicators stand how.

use super::Page;
use super::svg;
use super::text::esc;
use crate::report::eval::by_indicator::Weight;
use crate::report::eval::office::{Head, Report};
use std::io;

/// More programmes than these share one heading.
const MANY: usize = 3;

impl Page<'_> {
    /// Programme, day, and that the data are made up where they say so.
    pub(super) fn opening(&mut self) -> io::Result<()> {
        let report = self.report;
        let skip = report.say("Đến phần không đạt", "Go to what is unmet");
        writeln!(
            self.out,
            "<a class=\"skip\" href=\"#khong-dat\">{skip}</a>\n<header>"
        )?;
        match report.heads.as_slice() {
            [one] => self.title(one)?,
            heads => self.titles(heads)?,
        }
        let as_of = report.say("Tính đến hết ngày", "As of the end of");
        write!(
            self.out,
            "<p class=\"meta\">{as_of} <strong>{}</strong>.",
            esc(&report.as_of_text)
        )?;
        if let Some(known) = &report.known {
            let words = report.say(
                "Theo số liệu đã công bố đến hết ngày",
                "By figures published to the end of",
            );
            write!(self.out, " {words} {}.", esc(known))?;
        }
        writeln!(self.out, "</p>")?;
        if report.made_up {
            let words = report.made_up_words();
            writeln!(self.out, "<p class=\"made-up\">{words}</p>")?;
        }
        if let Some(cut) = &report.cut {
            writeln!(self.out, "<p class=\"small\">{}</p>", esc(cut))?;
        }
        Ok(())
    }

    fn title(&mut self, head: &Head) -> io::Result<()> {
        let about = about(self.report, head);
        if !about.is_empty() {
            writeln!(self.out, "<p class=\"meta\">{}</p>", esc(&about))?;
        }
        writeln!(self.out, "<h1>{}</h1>", esc(&head.title))
    }

    fn titles(&mut self, heads: &[Head]) -> io::Result<()> {
        let words = self.report.say("chương trình", "programmes");
        writeln!(self.out, "<h1>{} {words}</h1>\n<ul>", heads.len())?;
        for head in heads.iter().take(if heads.len() > 20 { MANY } else { 20 }) {
            let about = about(self.report, head);
            let about = match about.is_empty() {
                true => String::new(),
                false => format!(" <span class=\"small\">({})</span>", esc(&about)),
            };
            writeln!(self.out, "<li>{}{about}</li>", esc(&head.title))?;
        }
        if heads.len() > 20 {
            let words = self.report.say("chương trình nữa", "programmes more");
            writeln!(self.out, "<li>… {} {words}</li>", heads.len() - MANY)?;
        }
        writeln!(self.out, "</ul>")
    }

    /// The count of indicators: the first thing that people ask for.
    pub(super) fn counts(&mut self) -> io::Result<()> {
        let report = self.report;
        let counts = &report.counts;
        let heading = report.say("Tổng hợp", "Summary");
        self.section("tong-hop", heading)?;
        writeln!(self.out, "<p class=\"lead\">{}</p>", lead(report))?;
        let parts = [
            (counts.met, "ok", "✓", report.say("đạt", "met")),
            (counts.exceeded, "best", "▲", report.say("vượt", "exceeded")),
            (counts.unmet, "bad", "✕", report.say("không đạt", "unmet")),
            (
                counts.no_data,
                "nd",
                "?",
                report.say("chưa xét được", "not to be judged"),
            ),
        ];
        let words = report.say("chưa đến ngày công bố", "not out yet");
        let awaiting = (counts.awaiting > 0).then_some((counts.awaiting, "nd", "…", words));
        let parts: Vec<_> = parts.into_iter().chain(awaiting).collect();
        let title = report.say("Chỉ tiêu đã đến hạn", "Indicators that are due");
        let bar: Vec<_> = parts
            .iter()
            .map(|(n, class, _, word)| (*n, *class, *word))
            .collect();
        svg::bar(self.out, title, &bar, 0)?;
        writeln!(self.out, "<ul class=\"key\">")?;
        for (n, class, mark, word) in parts {
            writeln!(
                self.out,
                "<li class=\"{class}\"><b>{}</b> <span aria-hidden=\"true\">{mark}</span> {word}</li>",
                report.count(n)
            )?;
        }
        writeln!(self.out, "</ul>")?;
        if let Some(striven) = report.strives() {
            writeln!(self.out, "<p>{}</p>", esc(&striven))?;
        }
        if !report.headline.is_empty() {
            let words = report.say("Tính theo từng cam kết:", "By commitment:");
            writeln!(
                self.out,
                "<p class=\"small\">{words} {}</p>",
                esc(&report.headline)
            )?;
        }
        self.end()
    }
}

/// Who issued it, its number, its day.
fn about(report: &Report, head: &Head) -> String {
    let date = head.date.as_ref().map(|date| {
        let issued = report.say("ban hành", "issued");
        format!("{issued} {date}")
    });
    let all = [head.issuer.clone(), head.number.clone(), date];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The first sentence, its counts in bold.
fn lead(report: &Report) -> String {
    let pieces = report.lead_pieces().into_iter();
    let pieces = pieces.map(|(text, weight)| match weight {
        Weight::Plain => esc(&text).to_string(),
        Weight::Bold => format!("<b>{}</b>", esc(&text)),
        Weight::Bad => format!("<b class=\"bad\">{}</b>", esc(&text)),
    });
    pieces.collect()
}
