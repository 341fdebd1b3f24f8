//! The same evaluation in every listing and form: the counts agree.

use super::reads::Checked;
use ctr::data::Observations;
use ctr::eval::{Evaluation, List, Options, Status, evaluate};
use ctr::finding::Lang;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::{Scene, View, csv, excel, human, json, md};
use serde_json::Value;
use std::collections::BTreeMap;

/// An evaluation with what its forms need.
pub struct Shown<'a> {
    pub checked: &'a Checked,
    pub evaluation: &'a Evaluation,
    pub notes: &'a DataNotes,
}

impl Shown<'_> {
    fn scene(&self, view: View) -> Scene<'_> {
        Scene {
            model: &self.checked.model,
            sources: &self.checked.sources,
            evaluation: self.evaluation,
            data: self.notes,
            view,
            top: None,
            lang: Lang::Vi,
        }
    }

    /// `ctr.eval/1`.
    pub fn json(&self) -> Value {
        let mut out = Vec::new();
        json::write(&self.scene(View::All), &mut out).expect("written");
        serde_json::from_slice(&out).expect("the evaluation is JSON")
    }

    fn text(&self, view: View) -> String {
        let mut out = Vec::new();
        md::write(&self.scene(view), &mut out).expect("written");
        String::from_utf8(out).expect("text")
    }
}

/// Holds every listing to the one of all.
pub fn agree(checked: &Checked, data: &Observations, options: &Options, all: &Evaluation) {
    let notes = DataNotes::of(&checked.model, data, options.as_of);
    let shown = |evaluation| Shown {
        checked,
        evaluation,
        notes: &notes,
    };
    let headings = headings(&shown(all).text(View::All));
    assert_eq!(headings, counted(all, |_| true), "headings of all");
    rows(&shown(all));
    for list in [List::Digest, List::Unmet, List::None] {
        let other = {
            let options = Options { list, ..*options };
            evaluate(&checked.model, data, &options)
        };
        assert_eq!(other.by_status, all.by_status, "{list:?}");
        assert_eq!(other.tasks, all.tasks, "{list:?}");
        assert_eq!(
            format!("{:?}", other.by_agency),
            format!("{:?}", all.by_agency),
            "{list:?}"
        );
        assert_eq!(other.remarks, all.remarks, "{list:?}");
        assert_eq!(other.used, all.used, "{list:?}");
        match list {
            List::Digest => digest(&Shown {
                checked,
                evaluation: &other,
                notes: &notes,
            }),
            List::Unmet => unmet(all, &other),
            List::None | List::All => assert!(other.verdicts.is_empty()),
        }
    }
    worst(checked, data, options, all);
}

/// JSON and the tables of rows have every commitment once.
fn rows(shown: &Shown<'_>) {
    let all: u64 = shown.evaluation.by_status.iter().sum();
    let json = shown.json();
    let commitments = json["commitments"].as_array().map_or(0, Vec::len);
    assert_eq!(commitments as u64, all, "json");
    assert_eq!(json["summary"]["total"].as_u64(), Some(all), "total");
    let mut table = Vec::new();
    csv::write(&shown.scene(View::All), &mut table).expect("written");
    let records = ::csv::Reader::from_reader(table.as_slice()).into_records();
    assert_eq!(records.count() as u64, all, "csv");
    let mut out = Vec::new();
    excel::write(&shown.scene(View::All), &mut out).expect("written");
    human::write(&shown.scene(View::All), &mut out).expect("written");
}

/// Statuses told row by row in a digest.
const TOLD: [Status; 6] = [
    Status::Unmet,
    Status::Overdue,
    Status::OffTrack,
    Status::NoData,
    Status::Unread,
    Status::Undecided,
];

fn digest(shown: &Shown<'_>) {
    let evaluation = shown.evaluation;
    for status in TOLD {
        let worded = (evaluation.verdicts.iter()).filter(|one| one.status() == status);
        let untold = &evaluation.untold;
        let rows = untold.rows.iter().filter(|one| one.status == status);
        let mut sum = worded.count() as u64 + rows.map(|one| one.count).sum::<u64>();
        if status == Status::NoData {
            sum += untold.lacking.iter().map(|one| one.count).sum::<u64>();
        }
        let counted = evaluation.by_status[status as usize];
        assert_eq!(sum, counted, "{status:?} in the digest");
    }
    let told = counted(evaluation, |status| TOLD.contains(&status));
    assert_eq!(headings(&shown.text(View::Digest)), told, "headings");
}

fn unmet(all: &Evaluation, other: &Evaluation) {
    let is_unmet = |status| matches!(status, Status::Unmet | Status::Overdue);
    let unmet = all.verdicts.iter().filter(|one| is_unmet(one.status()));
    let unmet: Vec<String> = unmet.map(|one| format!("{one:?}")).collect();
    let listed: Vec<String> = (other.verdicts.iter())
        .map(|one| format!("{one:?}"))
        .collect();
    assert_eq!(unmet, listed, "--list unmet");
}

/// `--top` lists the largest shortfalls of all.
fn worst(checked: &Checked, data: &Observations, options: &Options, all: &Evaluation) {
    let top = Some(7);
    let other = evaluate(&checked.model, data, &Options { top, ..*options });
    let short = all
        .verdicts
        .iter()
        .filter(|one| one.satisfied() == Some(false) && one.shortfall().is_some());
    let mut short: Vec<_> = short.map(|one| one.relative()).collect();
    short.sort_by(|a, b| b.cmp(a));
    short.truncate(7);
    let listed: Vec<_> = (other.verdicts.iter()).map(|one| one.relative()).collect();
    assert_eq!(listed, short, "--top 7");
    assert_eq!(other.by_status, all.by_status, "--top 7");
}

/// Commitments by the name of their status, of those asked for.
fn counted(evaluation: &Evaluation, is: impl Fn(Status) -> bool) -> BTreeMap<String, u64> {
    let all = Status::ALL.iter().filter(|status| is(**status));
    let counts = all.map(|status| {
        let name = status.shown().get(Lang::Vi).to_lowercase();
        (name, evaluation.by_status[*status as usize])
    });
    counts.filter(|(_, count)| *count > 0).collect()
}

/// What the headings of a report say: `## Không đạt: 1.210 cam kết`.
fn headings(text: &str) -> BTreeMap<String, u64> {
    let lines = text.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("## ")?.split_once(": ")?;
        let number = rest.strip_suffix(" cam kết")?;
        let number = number.replace('.', "").parse().ok()?;
        Some((name.to_lowercase(), number))
    });
    lines.collect()
}
