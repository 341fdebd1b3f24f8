//! What is told of figures that clash, cannot be, or are in doubt.

use super::super::aside::Aside;
use super::super::doubts::{self, Expected, Together};
use super::super::issues::Issues;
use super::super::known;
use super::super::merge::SeriesKey;
use super::super::number::from_fixed;
use super::super::table::{Conflict, Observations, SupersededIn, Superseding, meta};
use super::super::{FileSummary, PlaceId};
use super::versions::{Backwards, Told};
use super::{Clash, Done, Doubted, NotUsed, Refused};
use crate::finding::catalogue::data as kinds;
use crate::finding::place::SHEET;
use crate::finding::{Arg, Excerpt, Finding, Text};
use crate::model::number::{plain, vietnamese};
use crate::model::{Flag, IndicatorId, Model, Period};
use jiff::civil::Date;
use std::collections::HashSet;

/// The rows of a series that make no figure of their own, as they are accounted for.
pub(super) fn asides(done: &Done, model: &Model) -> Vec<Aside> {
    let name = called(model, (IndicatorId(done.key.0), done.key.1.as_deref()));
    let all = done
        .named
        .by_kind()
        .into_iter()
        .filter(|(_, rows)| *rows > 0);
    all.map(|(kind, rows)| Aside::of_file((kind, name.clone(), rows)))
        .collect()
}

pub(super) fn conflict(key: &SeriesKey, clash: &Clash, files: &[FileSummary]) -> Conflict {
    let side = |(value, file, line): &(String, u32, u32)| {
        (
            value.clone(),
            files[*file as usize].name.clone(),
            u64::from(*line),
        )
    };
    Conflict {
        indicator: IndicatorId(key.0),
        breakdown: key.1.clone(),
        place: PlaceId(clash.place),
        period: Period::from_key(clash.period),
        one: side(&clash.one),
        other: side(&clash.other),
    }
}

/// A cell of a file as the table knows it: its lines are no longer in memory.
fn cell(before: [&str; 3], value: &str, file: &str, line: u64) -> Excerpt {
    let [label, period, place] = before;
    let before = [label, period, place, ""].join("; ").replace("; ; ", "; ");
    Excerpt {
        file: file.to_string(),
        line,
        start: before.len(),
        end: before.len() + value.len(),
        text: before + value,
        column: None,
    }
}

/// An indicator, or a breakdown of it, for a message.
fn called(model: &Model, (id, breakdown): (IndicatorId, Option<&str>)) -> String {
    match breakdown {
        Some(part) => format!("{}: {part}", model.full_name(id)),
        None => model.full_name(id),
    }
}

/// The finding of a figure that cannot be.
pub(super) fn refuse(
    refused: &Refused,
    done: &Done,
    files: &[FileSummary],
    table: &Observations,
    model: &Model,
) -> Finding {
    let place = (table.place_name(PlaceId(refused.place))).map_or("", |name| name);
    let value = &refused.value.0;
    let period = Period::from_key(refused.period);
    let excerpt = cell_of(refused, done, files, place);
    let id = IndicatorId(done.key.0);
    let at = match place {
        "" => String::new(),
        place => format!(", {place}"),
    };
    if let NotUsed::Thousands(plain) = &refused.why {
        let apart = value.split(['.', ',']).next().unwrap_or(value);
        let finding = Finding::in_data(&kinds::COUNT_DECIMALS, excerpt)
            .arg("indicator", called(model, (id, done.key.1.as_deref())))
            .arg("place", at)
            .arg("period", period.vietnamese())
            .arg("value", value.as_str())
            .arg("one", apart)
            .arg("other", vietnamese(plain))
            .arg("plain", plain.as_str());
        return match done.possible.is_counted() {
            true => finding,
            false => finding.labelled(THREE_DIGITS),
        };
    }
    let finding = Finding::in_data(&kinds::IMPOSSIBLE, excerpt)
        .arg("indicator", called(model, (id, done.key.1.as_deref())))
        .arg("place", at)
        .arg("period", period.vietnamese())
        .arg("value", value.as_str())
        .arg("reason", done.possible.why_reported());
    match done.possible.help() {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// Three digits behind a mark, of an amount of money.
const THREE_DIGITS: Text = Text {
    vi: "ba chữ số sau dấu: phần lẻ, hay dấu ngăn hàng nghìn",
    en: "three digits behind the mark: decimals, or thousands",
};

/// Where a figure that is not used stands.
fn cell_of(refused: &Refused, done: &Done, files: &[FileSummary], place: &str) -> Excerpt {
    let (value, file, line) = &refused.value;
    let period = Period::from_key(refused.period).code();
    let file = &files[*file as usize].name;
    let excerpt = cell([&done.label, &period, place], value, file, u64::from(*line));
    let in_sheet = file.contains(SHEET) && refused.field > 0;
    Excerpt {
        column: in_sheet.then_some(refused.field),
        ..excerpt
    }
}

/// Of the figures that may be fractions and are asked for, the first of each file: it
/// speaks for all.
pub(super) fn first_fractions<'d>(done: &'d Done, table: &Observations) -> Vec<&'d Refused> {
    let unclear = |one: &&Refused| {
        let place = table.place_name(PlaceId(one.place)).map(|name| &**name);
        matches!(one.why, NotUsed::Fraction) && table.asked.asks(done.key.0, place)
    };
    let mut all: Vec<&Refused> = done.impossible.iter().filter(unclear).collect();
    all.sort_by_key(|one| (one.value.1, one.value.2));
    all.dedup_by_key(|one| one.value.1);
    all
}

/// The finding of per cents that may be fractions.
pub(super) fn fraction(
    refused: &Refused,
    done: &Done,
    files: &[FileSummary],
    table: &Observations,
    model: &Model,
) -> Finding {
    let place = (table.place_name(PlaceId(refused.place))).map_or("", |name| name);
    let id = IndicatorId(done.key.0);
    let level = vietnamese(&plain(&from_fixed(done.fractions.1), 6));
    Finding::in_data(&kinds::FRACTION, cell_of(refused, done, files, place))
        .arg("indicator", called(model, (id, done.key.1.as_deref())))
        .arg("value", refused.value.0.as_str())
        .arg("level", level)
}

/// The finding of a conflict.
pub(super) fn report(
    conflict: &Conflict,
    label: &str,
    table: &Observations,
    model: &Model,
) -> Finding {
    let place = table.place_name(conflict.place).map_or("", |name| name);
    let name = called(model, (conflict.indicator, conflict.breakdown.as_deref()));
    let period = conflict.period.code();
    let shown = |(value, file, line): &(String, String, u64)| {
        cell([label, &period, place], value, file, *line)
    };
    let mut finding = Finding::in_data(&kinds::CONFLICT, shown(&conflict.one))
        .arg("indicator", name)
        .arg("place", if place.is_empty() { "-" } else { place })
        .arg("period", conflict.period.vietnamese())
        .arg("one", conflict.one.0.as_str())
        .arg("one_line", conflict.one.2 as usize)
        .arg("other", conflict.other.0.as_str())
        .arg("other_line", conflict.other.2 as usize);
    finding.related.push(crate::finding::Related {
        at: crate::finding::At::Excerpt(shown(&conflict.other)),
        text: crate::finding::Text {
            vi: "ở đây lại là {other}",
            en: "here it is {other}",
        },
    });
    finding
}

/// Doubts as they are told: of what falls the first of a place.
pub(super) fn told_once<'d>(all: &[&'d Doubted]) -> Vec<&'d Doubted> {
    let mut fallen = HashSet::new();
    let told = all.iter().copied().filter(|one| match one.doubt.why {
        doubts::Why::Falls => fallen.insert(one.doubt.place),
        doubts::Why::Fraction | doubts::Why::Jump | doubts::Why::YearAgainstParts => true,
    });
    told.collect()
}

pub(super) fn doubts_entry(why: doubts::Why) -> &'static crate::finding::Entry {
    match why {
        doubts::Why::Jump => &kinds::JUMP,
        doubts::Why::Fraction => &kinds::FRACTION,
        doubts::Why::YearAgainstParts => &kinds::YEAR_AGAINST_PARTS,
        doubts::Why::Falls => &kinds::CUMULATIVE_FALLS,
    }
}

/// The finding of a figure in doubt.
pub(super) fn doubt(
    doubted: &Doubted,
    done: &Done,
    files: &[FileSummary],
    table: &Observations,
    model: &Model,
) -> Finding {
    let doubt = &doubted.doubt;
    let shown = |value: i64| vietnamese(&plain(&from_fixed(value), 6));
    let period = Period::from_key(doubt.period);
    let place = table
        .place_name(PlaceId(doubt.place))
        .map_or("", |name| name);
    let value = shown(doubt.value);
    let (file, line) = doubted.at;
    let excerpt = cell(
        [&done.label, &period.code(), place],
        &value,
        &files[file as usize].name,
        u64::from(line),
    );
    let at = match place {
        "" => String::new(),
        place => format!(", {place}"),
    };
    let others: Vec<String> = doubt.others.iter().map(|value| shown(*value)).collect();
    let id = IndicatorId(done.key.0);
    let mean = Expected::of(model, done.key.0).together == Some(Together::Mean);
    let (vi, en) = doubts::parts::told(&doubt.parts, mean);
    Finding::in_data(doubts_entry(doubt.why), excerpt)
        .arg("indicator", called(model, (id, done.key.1.as_deref())))
        .arg("place", at)
        .arg("period", period.vietnamese())
        .arg("whole", whole(period))
        .arg("value", value)
        .arg("others", others.join(", "))
        .arg("sum", others.join(", "))
        .arg("parts", vi)
        .arg("parts_en", en)
}

/// A period as it opens a sentence.
fn whole(period: Period) -> Arg {
    let vi = match period {
        Period::Year(year) => format!("năm {year}"),
        period => period.vietnamese(),
    };
    Arg::Made(vi, period.code())
}

/// A standing's name, in both languages.
fn standing(flag: Flag) -> Text {
    let (vi, en) = flag.shown();
    Text { vi, en }
}

/// A figure with its standing and its day: `4,8 (chính thức, 30/06/2025)`.
fn version((value, flag, day): &(String, Flag, Option<Date>)) -> Arg {
    let flag = standing(*flag);
    let shown = day.map(|day| Period::Day(day).vietnamese());
    let vi = shown.map_or(String::new(), |day| format!(", {day}"));
    let en = day.map_or(String::new(), |day| format!(", {day}"));
    Arg::Made(
        format!("{value} ({}{vi})", flag.vi),
        format!("{value} ({}{en})", flag.en),
    )
}

/// Tells of what was superseded, once a file, and of standings that go backwards.
pub(super) fn versions(
    done: &Done,
    files: &mut [FileSummary],
    table: &mut Observations,
    issues: &mut [Issues],
) {
    for old in &done.versions.old {
        files[old.file as usize].superseded += old.count;
        let told =
            |(value, flag, day): &Told| (value.clone(), meta::flag(*flag), known::to_date(*day));
        let first = Superseding {
            line: old.line,
            indicator: IndicatorId(done.key.0),
            breakdown: done.key.1.clone(),
            place: PlaceId((old.cell >> 32) as u32),
            period: Period::from_key(old.cell as u32),
            old: told(&old.old),
            new: told(&old.new),
        };
        let file = old.file as usize;
        match table.superseded.iter_mut().find(|one| one.file == file) {
            Some(one) => {
                one.count += old.count;
                if first.line < one.first.line {
                    one.first = first;
                }
            }
            None => table.superseded.push(SupersededIn {
                file,
                count: old.count,
                first,
            }),
        }
    }
    for one in &done.versions.backwards {
        issues[one.at.0 as usize].add(&kinds::STANDING_BACKWARDS, || {
            backwards(one, done, files, table)
        });
    }
}

fn backwards(one: &Backwards, done: &Done, files: &[FileSummary], table: &Observations) -> Finding {
    let period = Period::from_key(one.cell as u32);
    let place = table.place_name(PlaceId((one.cell >> 32) as u32));
    let place = place.map_or("", |name| name);
    let (file, line) = one.at;
    let before = [&*done.label, &period.code(), place];
    let file = &files[file as usize].name;
    let day = |day| known::to_date(day).map_or(String::new(), |day| Period::Day(day).vietnamese());
    let name = match &done.key.1 {
        Some(part) => format!("{}: {part}", done.label),
        None => done.label.to_string(),
    };
    Finding::in_data(
        &kinds::STANDING_BACKWARDS,
        cell(before, &one.worse.0, file, u64::from(line)),
    )
    .arg("indicator", name)
    .arg("place", beside(place))
    .arg("period", period.vietnamese())
    .arg("better", standing(meta::flag(one.better.0)))
    .arg("worse", standing(meta::flag(one.worse.1)))
    .arg("day", day(one.better.1))
    .arg("later", day(one.worse.2))
}

fn beside(place: &str) -> String {
    match place {
        "" => String::new(),
        place => format!(", {place}"),
    }
}

/// The note of each file of which something was superseded.
pub(super) fn superseded(
    table: &Observations,
    files: &[FileSummary],
    model: &Model,
) -> Vec<Finding> {
    let told = table.superseded.iter().map(|one| {
        let first = &one.first;
        let place = table.place_name(first.place).map_or("", |name| name);
        let name = called(model, (first.indicator, first.breakdown.as_deref()));
        let code = first.period.code();
        let file = &files[one.file].name;
        let line = u64::from(first.line);
        let finding = Finding::in_data(
            &kinds::SUPERSEDED,
            cell([&name, &code, place], &first.old.0, file, line),
        )
        .arg("count", one.count as usize)
        .arg("indicator", name.as_str())
        .arg("place", beside(place))
        .arg("period", first.period.vietnamese())
        .arg("old", version(&first.old))
        .arg("new", version(&first.new));
        (one.file, finding)
    });
    let mut told: Vec<(usize, Finding)> = told.collect();
    told.sort_by_key(|(file, _)| *file);
    told.into_iter().map(|(_, finding)| finding).collect()
}
