//! Drawings of the page: bars of counts, and levels against figures.

use super::text::esc;
use crate::report::eval::office::chart::{Chart, Point, Step};
use std::io::{self, Write};

/// How wide a bar is, in its own measure.
const WIDE: u64 = 1000;

/// Counts side by side, of a length that is theirs of `most` (0: their own).
pub(super) fn bar(
    out: &mut dyn Write,
    title: &str,
    parts: &[(u64, &str, &str)],
    most: u64,
) -> io::Result<()> {
    let all: u64 = parts.iter().map(|(n, ..)| n).sum();
    let most = most.max(all);
    if most == 0 {
        return Ok(());
    }
    let said = parts.iter().filter(|(n, ..)| *n > 0);
    let said: Vec<String> = said.map(|(n, _, word)| format!("{word} {n}")).collect();
    write!(
        out,
        "<svg class=\"bar\" viewBox=\"0 0 {WIDE} 20\" preserveAspectRatio=\"none\" role=\"img\">\
         <title>{}</title><desc>{}</desc>",
        esc(title),
        esc(&said.join(", ")),
    )?;
    let mut before = 0;
    for (n, class, _) in parts.iter().filter(|(n, ..)| *n > 0) {
        let (x, end) = (before * WIDE / most, (before + n) * WIDE / most);
        // A blank parts one from the next, but never takes all of a short one.
        let width = (end - x).saturating_sub(3).max(2);
        write!(
            out,
            "<rect class=\"{class}\" x=\"{x}\" y=\"0\" width=\"{width}\" height=\"20\"/>"
        )?;
        before += n;
    }
    writeln!(out, "</svg>")
}

/// The drawing's measure, and its margins.
const W: f64 = 336.0;
const H: f64 = 150.0;
const LEFT: f64 = 6.0;
const RIGHT: f64 = 44.0;
const TOP: f64 = 18.0;
const BOTTOM: f64 = 24.0;

/// Where things lie on the paper.
struct Paper<'a>(&'a Chart);

impl Paper<'_> {
    fn x(&self, at: f64) -> f64 {
        let (from, until) = self.0.time;
        LEFT + (at - from) / (until - from) * (W - LEFT - RIGHT)
    }

    fn y(&self, value: f64) -> f64 {
        let (low, high) = self.0.values;
        H - BOTTOM - (value - low) / (high - low) * (H - TOP - BOTTOM)
    }
}

/// Levels as steps with the met side tinted, figures as points, years that have none as
/// gaps.
pub(super) fn chart(out: &mut dyn Write, title: &str, desc: &str, chart: &Chart) -> io::Result<()> {
    let paper = Paper(chart);
    write!(
        out,
        "<svg class=\"chart\" viewBox=\"0 0 {W} {H}\" role=\"img\"><title>{}</title><desc>{}</desc>",
        esc(title),
        esc(desc)
    )?;
    let (base, end) = (H - BOTTOM, W - RIGHT);
    write!(out, "<path class=\"axis\" d=\"M{LEFT} {base}H{end}\"/>")?;
    for step in &chart.steps {
        side(out, &paper, step)?;
    }
    for step in &chart.steps {
        level(out, &paper, step)?;
    }
    line(out, &paper, &chart.points)?;
    for point in &chart.points {
        let class = if point.hollow { "hollow" } else { "dot" };
        write!(
            out,
            "<circle class=\"{class}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"4\"/>",
            paper.x(point.at),
            paper.y(point.value)
        )?;
    }
    labels(out, &paper)?;
    writeln!(out, "</svg>")
}

/// The side on which the level is met.
fn side(out: &mut dyn Write, paper: &Paper, step: &Step) -> io::Result<()> {
    let (x, end) = (paper.x(step.from), paper.x(step.until));
    let top = step.high.map_or(TOP, |high| paper.y(high));
    let base = step.low.map_or(H - BOTTOM, |low| paper.y(low));
    write!(
        out,
        "<rect class=\"side\" x=\"{x:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
        end - x,
        (base - top).max(0.0)
    )
}

fn level(out: &mut dyn Write, paper: &Paper, step: &Step) -> io::Result<()> {
    let (x, end) = (paper.x(step.from), paper.x(step.until));
    let mut ends: Vec<f64> = step.low.into_iter().chain(step.high).collect();
    ends.dedup();
    for value in ends {
        let y = paper.y(value);
        write!(out, "<path class=\"goal\" d=\"M{x:.1} {y:.1}H{end:.1}\"/>")?;
    }
    Ok(())
}

/// The figures joined, but for years of which there is none.
fn line(out: &mut dyn Write, paper: &Paper, points: &[Point]) -> io::Result<()> {
    let mut path = String::new();
    for (at, point) in points.iter().enumerate() {
        let pen = if at == 0 || point.gap { 'M' } else { 'L' };
        let (x, y) = (paper.x(point.at), paper.y(point.value));
        path += &format!("{pen}{x:.1} {y:.1}");
    }
    write!(out, "<path class=\"line\" d=\"{path}\"/>")
}

/// The last figure, each level at its milestone, and the years.
fn labels(out: &mut dyn Write, paper: &Paper) -> io::Result<()> {
    let chart = paper.0;
    let last = chart.points.last();
    for step in &chart.steps {
        let Some(value) = step.low.or(step.high) else {
            continue;
        };
        // On the side of the line where the last figure is not.
        let below = last.is_some_and(|point| {
            let near = (paper.x(point.at) - paper.x(step.until)).abs() < 60.0;
            near && point.value >= value && paper.y(value) - paper.y(point.value) < 40.0
        });
        let y = paper.y(value) + if below { 14.0 } else { -6.0 };
        let shown: String = step.text.chars().take(18).collect();
        let more = if shown.len() < step.text.len() {
            "…"
        } else {
            ""
        };
        write!(
            out,
            "<text class=\"level\" x=\"{:.1}\" y=\"{y:.1}\" text-anchor=\"end\">{}{more}</text>",
            paper.x(step.until) - 1.0,
            esc(&shown)
        )?;
    }
    if let Some(point) = last {
        write!(
            out,
            "<text class=\"now\" x=\"{:.1}\" y=\"{:.1}\">{}</text>",
            paper.x(point.at) + 7.0,
            paper.y(point.value) + 4.5,
            esc(&point.text)
        )?;
    }
    years(out, paper)
}

fn years(out: &mut dyn Write, paper: &Paper) -> io::Result<()> {
    let chart = paper.0;
    let all = (chart.points.iter().map(|point| point.at))
        .chain(chart.steps.iter().map(|step| step.until));
    let mut all: Vec<i64> = all.map(|at| at.round() as i64).collect();
    all.sort_unstable();
    all.dedup();
    let mut free = f64::MIN;
    for year in all {
        let x = paper.x(year as f64).clamp(LEFT + 13.0, W - RIGHT);
        if x - free < 36.0 {
            continue;
        }
        free = x;
        write!(
            out,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{year}</text>",
            H - 7.0
        )?;
    }
    Ok(())
}
