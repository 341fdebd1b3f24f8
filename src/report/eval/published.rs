//! Published verdicts that are not what is computed: a section of its own in every form
//! that people read.

use super::Scene;
use super::block::{Block, Table};
use super::summary::count;
use crate::data::Spot;
use crate::data::judged::Published;
use crate::eval::Verdict;
use crate::eval::published::{self, Compared};
use crate::eval::readings::Reading;
use crate::finding::Lang;
use crate::finding::wrap::visible;
use serde::Serialize;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// The most rows that are told of; the rest is counted.
const ROWS: usize = 200;

/// How many columns its table has.
pub(crate) const COLUMNS: usize = 5;

/// The section, worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// What it is called.
    pub title: &'static str,
    /// What stands above the table.
    pub lead: String,
    /// The headings of the table.
    pub heads: [&'static str; COLUMNS],
    /// Its rows: which commitment, when, what is computed, what was published, why.
    pub rows: Vec<[String; COLUMNS]>,
    /// What stands below it.
    pub more: Option<String>,
}

/// What the section is called.
pub(crate) const TITLE: (&str, &str) = (
    "Kết luận đã công bố khác với kết quả tính",
    "Published verdicts that differ from the computed ones",
);

/// The section; none where all that was published is what is computed.
pub(crate) fn section(scene: &Scene) -> Option<Section> {
    let told = &scene.evaluation.published;
    if told.verdicts.is_empty() && told.unasked == 0 {
        return None;
    }
    let mut rows: Vec<[String; COLUMNS]> = Vec::new();
    let mut left = 0_u64;
    for verdict in &told.verdicts {
        for one in &verdict.published {
            match rows.len() < ROWS {
                true => rows.push(row(scene, verdict, one)),
                false => left += 1,
            }
        }
    }
    let more = (left > 0).then(|| {
        let n = count(scene, left);
        match scene.lang {
            Lang::Vi => format!("… và {n} kết luận nữa"),
            Lang::En => format!("… and {n} more"),
        }
    });
    Some(Section {
        title: scene.say(TITLE.0, TITLE.1),
        lead: lead(scene),
        heads: [
            scene.say("Chỉ tiêu", "Indicator"),
            scene.say("Mốc", "By"),
            scene.say("Kết quả tính", "Computed"),
            scene.say("Đã công bố", "Published"),
            scene.say(
                "Ra kết luận đã công bố nếu",
                "The published verdict follows if",
            ),
        ],
        rows,
        more,
    })
}

fn row(scene: &Scene, verdict: &Verdict, one: &Compared) -> [String; COLUMNS] {
    let mut computed = verdict.status().shown().get(scene.lang).to_string();
    if let Some(figure) = verdict.figure() {
        let figure = scene.figure(figure, scene.figure_unit(verdict));
        computed = format!("{computed}: {figure}");
    }
    let required = visible(&verdict.required);
    computed = format!("{computed}; {} {required}", scene.say("mức", "level"));
    let (named, named_en) = published::named(&one.published);
    let (why, why_en) = published::why(one);
    let named = if scene.lang == Lang::Vi {
        named
    } else {
        named_en
    };
    let why = if scene.lang == Lang::Vi { why } else { why_en };
    let home = scene.model.programmes.get(verdict.programme);
    let home = home.and_then(|programme| programme.place.as_deref());
    let place = verdict
        .place
        .as_deref()
        .filter(|place| Some(*place) != home);
    let place = place.map_or(String::new(), |place| format!(" ({})", visible(place)));
    [
        format!("{}{place}", scene.clause(verdict)),
        scene.by(&verdict.by),
        computed,
        visible(&format!("{named}, {}", one.published.spot)),
        visible(&why),
    ]
}

/// How many were published, and what of them is what is computed.
fn lead(scene: &Scene) -> String {
    let told = &scene.evaluation.published;
    let (agree, differ) = (count(scene, told.agree), count(scene, told.differ));
    let mut parts = vec![match scene.lang {
        Lang::Vi => format!("Kết luận đã công bố: {agree} như kết quả tính, {differ} khác"),
        Lang::En => format!("Published verdicts: {agree} as computed, {differ} differ"),
    }];
    if told.alone > 0 {
        let n = count(scene, told.alone);
        parts.push(match scene.lang {
            Lang::Vi => format!("{n} chưa có kết quả tính để so"),
            Lang::En => format!("{n} without a computed result"),
        });
    }
    if told.unasked > 0 {
        let n = count(scene, told.unasked);
        parts.push(match scene.lang {
            Lang::Vi => format!("{n} của kỳ, địa bàn không có mức nào để xét"),
            Lang::En => format!("{n} of a period or place without a level"),
        });
    }
    let words = scene.say(
        "Kết luận đã công bố không thay cho kết quả tính",
        "A published verdict does not replace the computed one",
    );
    format!("{}. {words}.", parts.join(", "))
}

/// The section on a screen and in Markdown.
pub(super) fn table(scene: &Scene, show: Show) -> io::Result<()> {
    let Some(section) = section(scene) else {
        return Ok(());
    };
    show(Block::Heading(2, section.title.to_string()))?;
    show(Block::Line(section.lead))?;
    if !section.rows.is_empty() {
        let mut table = Table::new(section.heads);
        table.rows = section.rows.into_iter().map(Vec::from).collect();
        show(Block::Table(table))?;
    }
    section.more.map_or(Ok(()), |more| show(Block::Line(more)))
}

/// A published verdict in the JSON form.
#[derive(Serialize)]
pub(super) struct PublishedOut<'a> {
    verdict: &'static str,
    /// As typed.
    text: &'a str,
    source: Option<&'a str>,
    file: &'a str,
    line: u32,
    column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    agrees: Option<bool>,
    /// The first reading that gives it, where it differs from what is computed.
    reading: Option<ReadingOut<'a>>,
    /// Further readings that do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    more_readings: Vec<ReadingOut<'a>>,
    /// What other documents say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<PublishedOut<'a>>,
}

#[derive(Serialize)]
struct ReadingOut<'a> {
    id: &'static str,
    vi: &'a str,
    en: &'a str,
}

/// How many verdicts were published, in the summary of the JSON form.
#[derive(Serialize)]
pub(super) struct CountsOut {
    agree: u64,
    differ: u64,
    /// Nothing is computed beside them.
    alone: u64,
    /// Places and periods without a level.
    unasked: u64,
}

/// The counts; none where nothing was published.
pub(super) fn counts(scene: &Scene) -> Option<CountsOut> {
    let told = &scene.evaluation.published;
    (!told.is_empty()).then_some(CountsOut {
        agree: told.agree,
        differ: told.differ,
        alone: told.alone,
        unasked: told.unasked,
    })
}

/// What was published of a commitment: the first that differs, and the others in it.
pub(super) fn json(verdict: &Verdict) -> Option<PublishedOut<'_>> {
    let all = &verdict.published;
    let differs = all.iter().position(|one| one.agrees == Some(false));
    let first = differs.unwrap_or(0);
    let mut out = one(all.get(first)?);
    let others = all.iter().enumerate().filter(|(at, _)| *at != first);
    out.others = others.map(|(_, other)| one(other)).collect();
    Some(out)
}

fn one(compared: &Compared) -> PublishedOut<'_> {
    let Published {
        said,
        text,
        source,
        spot,
    } = &compared.published;
    let mut readings = compared.readings.iter().map(reading);
    PublishedOut {
        verdict: said.key(),
        text,
        source: source.as_deref(),
        file: &spot.file,
        line: spot.line,
        column: spot.column,
        cell: Spot::cell(spot),
        agrees: compared.agrees,
        reading: readings.next(),
        more_readings: readings.collect(),
        others: Vec::new(),
    }
}

fn reading(reading: &Reading) -> ReadingOut<'_> {
    ReadingOut {
        id: reading.id,
        vi: &reading.said.vi,
        en: &reading.said.en,
    }
}
