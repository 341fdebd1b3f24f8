//! The first sheet: counts of indicators first, then by agency and by section, with charts.

use super::sheet::{Sheet, Styles, Written, column, fitting};
use crate::report::eval::office::{Agency, Report, Said};
use rust_xlsxwriter::{Chart, ChartType, Color, Format, Workbook};

/// How many columns the sheet has.
const WIDE: usize = 7;

pub(super) fn sheet(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    let name = report.say("Tổng hợp", "Summary");
    let mut sheet = Sheet::new(book, report, styles, name)?;
    sheet.sheet.set_print_fit_to_pages(1, 1);
    opening(&mut sheet)?;
    counts(&mut sheet)?;
    let who = report.say("Cơ quan trả lời hôm nay", "Who answers today");
    let title = report.say(
        "Cam kết đã đến hạn, theo cơ quan trả lời hôm nay",
        "Commitments that are due, by who answers today",
    );
    tally(&mut sheet, (name, who, title), &report.agencies)?;
    let section = report.say("Mục của văn bản", "Section of the document");
    let title = report.say(
        "Mức đã đến hạn của các chỉ tiêu, theo mục của văn bản",
        "Levels of indicators that are due, by section of the document",
    );
    tally(&mut sheet, (name, section, title), &report.by_section())?;
    said(&mut sheet)
}

/// A line across the sheet.
fn line(sheet: &mut Sheet, text: &str, format: &Format) -> Written {
    let lines = text.chars().count().div_ceil(110).max(1);
    let height = 18.0 * lines as f64;
    let text = fitting(sheet.report, text);
    sheet
        .sheet
        .merge_range(sheet.row, 0, sheet.row, column(WIDE - 1), &text, format)?;
    sheet.sheet.set_row_height(sheet.row, height)?;
    sheet.row += 1;
    Ok(())
}

fn opening(sheet: &mut Sheet) -> Written {
    let (report, styles) = (sheet.report, sheet.styles);
    for head in report.heads.iter().take(20) {
        let number = head.number.as_ref();
        let number = number.map_or(String::new(), |number| format!(" ({number})"));
        line(sheet, &format!("{}{number}", head.title), &styles.title)?;
    }
    if report.heads.len() > 20 {
        let more = report.say("chương trình nữa", "programmes more");
        line(
            sheet,
            &format!("… {} {more}", report.heads.len() - 20),
            &styles.plain,
        )?;
    }
    let as_of = report.say("Tính đến hết ngày", "As of the end of");
    line(
        sheet,
        &format!("{as_of} {}", report.as_of_text),
        &styles.plain,
    )?;
    if let Some(known) = &report.known {
        let words = report.say(
            "Theo số liệu đã công bố đến hết ngày",
            "By figures published to the end of",
        );
        line(sheet, &format!("{words} {known}"), &styles.plain)?;
    }
    if report.made_up {
        line(sheet, report.made_up_words(), &styles.mark)?;
    }
    if let Some(cut) = &report.cut {
        line(sheet, cut, &styles.mark)?;
    }
    line(sheet, &report.lead(), &styles.lead)?;
    if let Some(striven) = report.strives() {
        line(sheet, &striven, &styles.plain)?;
    }
    line(sheet, &report.headline, &styles.plain)?;
    sheet.row += 1;
    Ok(())
}

fn counts(sheet: &mut Sheet) -> Written {
    let report = sheet.report;
    let counts = &report.counts;
    sheet.heads(&[
        (report.say("Chỉ tiêu", "Indicators").into(), 44.0),
        (report.say("Số lượng", "Count").into(), 12.0),
    ])?;
    let rows = [
        (report.say("đạt", "met"), counts.met),
        (report.say("vượt", "exceeded"), counts.exceeded),
        (report.say("không đạt", "unmet"), counts.unmet),
        (
            report.say("chưa xét được", "cannot be judged yet"),
            counts.no_data,
        ),
        (report.say("chưa đến hạn", "not due"), counts.not_due),
        (
            report.say("chỉ phấn đấu: đạt", "striven for: reached"),
            counts.striven.met,
        ),
        (
            report.say("chỉ phấn đấu: chưa đạt", "striven for: not reached"),
            counts.striven.unmet,
        ),
        (
            report.say(
                "chỉ phấn đấu: chưa xét được",
                "striven for: cannot be judged yet",
            ),
            counts.striven.no_data,
        ),
    ];
    let words = report.say("chưa đến ngày công bố", "not out yet");
    let awaiting = (counts.awaiting > 0).then_some((words, counts.awaiting));
    for (word, n) in rows.into_iter().chain(awaiting) {
        sheet.text(0, word)?;
        sheet.count(1, n)?;
        sheet.next()?;
    }
    sheet.row += 1;
    Ok(())
}

/// Counts of what is due, a row each, and their bars.
fn tally(sheet: &mut Sheet, (name, of, title): (&str, &str, &str), rows: &[Agency]) -> Written {
    let report = sheet.report;
    if rows.is_empty() {
        return Ok(());
    }
    let head = sheet.row;
    sheet.heads(&[
        (of.into(), 44.0),
        (report.say("Đã đến hạn", "Due").into(), 12.0),
        (report.say("Đạt, xong", "Met, done").into(), 12.0),
        (report.say("Xong muộn", "Done late").into(), 12.0),
        (
            report.say("Không đạt, quá hạn", "Unmet, overdue").into(),
            14.0,
        ),
        (report.say("Chưa xét được", "Unknown").into(), 14.0),
        (String::new(), 40.0),
    ])?;
    // The sheet begins with sentences: its first row stays where it is.
    sheet.sheet.set_freeze_panes(0, 0)?;
    for agency in rows {
        sheet.text(0, &agency.name)?;
        let all = [
            agency.all(),
            agency.good,
            agency.late,
            agency.bad,
            agency.unknown,
        ];
        for (at, n) in all.into_iter().enumerate() {
            sheet.count(at + 1, n)?;
        }
        sheet.next()?;
    }
    let last = sheet.row - 1;
    chart(sheet, (name, title), head, last)
}

/// Bars of the rows between.
fn chart(sheet: &mut Sheet, (name, title): (&str, &str), head: u32, last: u32) -> Written {
    let report = sheet.report;
    let mut chart = Chart::new(ChartType::BarStacked);
    let colours = [0x0A6E5E, 0xC98A2B, 0xA92C15, 0x8A939C];
    for (at, colour) in colours.into_iter().enumerate() {
        let at = column(at + 2);
        chart
            .add_series()
            .set_name((name, head, at))
            .set_categories((name, head + 1, 0, last, 0))
            .set_values((name, head + 1, at, last, at))
            .set_format(rust_xlsxwriter::ChartFormat::new().set_solid_fill(
                rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(colour)),
            ));
    }
    chart.title().set_name(title);
    // Bars are drawn from below: the first row is to stand above.
    chart.y_axis().set_reverse();
    chart.set_width(900);
    chart.set_height(160 + 26 * u32::min(last - head, 40));
    let said: String = report.headline.chars().take(250).collect();
    chart.set_alt_text(said);
    sheet.row += 1;
    sheet.sheet.insert_chart(sheet.row, 0, &chart)?;
    sheet.row += (160 + 26 * u32::min(last - head, 40)) / 20 + 2;
    Ok(())
}

/// What was read, what was not used, remarks.
fn said(sheet: &mut Sheet) -> Written {
    let styles = sheet.styles;
    for said in &sheet.report.said {
        match said {
            Said::Line(text) => line(sheet, text, &styles.plain)?,
            Said::List(items) => {
                for item in items {
                    line(sheet, &format!("– {item}"), &styles.plain)?;
                }
            }
        }
    }
    Ok(())
}
