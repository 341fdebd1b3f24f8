//! What a verdict waits for, where no exact figure can be told to change: words,
//! intervals, figures that are missing.

use super::needed::levels;
use super::session::Session;
use super::solve::{Nearest, Ratio, Way, nearest};
use crate::data::interval::Interval;
use crate::eval::judge::{Case, Outcome};
use crate::eval::reader::Point;
use crate::eval::target::Clause;
use crate::eval::verdict::{Status, Verdict};
use crate::finding::Lang;
use crate::model::Measure;
use crate::model::number::{Exact, whole};
use std::sync::Arc;

impl Session {
    /// Which figures a verdict waits for.
    pub(super) fn waits(&self, verdict: &Verdict) -> String {
        let scene = self.scene();
        let head = match verdict.status() {
            Status::NoData => self.say(
                "    kết luận chờ số liệu",
                "    the verdict waits for figures",
            ),
            Status::AwaitingRelease => self.say(
                "    kết luận chờ ngày công bố số liệu",
                "    the verdict waits for the day on which the figure is out",
            ),
            _ => self.say("    chưa xét được", "    it cannot be judged yet"),
        };
        let notes: Vec<String> = verdict.notes.iter().map(|one| scene.remark(one)).collect();
        let mut out = match notes.is_empty() {
            true => format!("{head}\n"),
            false => format!("{head}: {}\n", notes.join("; ")),
        };
        if let Some((figure, does)) = verdict.latest() {
            let shown = scene.figure(figure, scene.figure_unit(verdict));
            let does = match does {
                Some(true) => self.say("đủ mức", "would do"),
                Some(false) => self.say("chưa đủ mức", "would not do"),
                None => self.say("không so được", "cannot be compared"),
            };
            out.push_str(&format!(
                "    {} {shown}: {does}\n",
                self.say("số gần nhất", "latest known")
            ));
        }
        out
    }

    /// Which words meet what is asked of a level or of something to be completed.
    pub(super) fn words_needed(
        &self,
        case: &Case<'_, '_>,
        clause: &Clause<'_>,
        point: &Point,
    ) -> String {
        let indicator = self.model().indicator(clause.id);
        let scale = (indicator.scale).and_then(|id| self.model().scales.get(id.0 as usize));
        let all: Vec<String> = match (indicator.measure, scale) {
            (_, Some(scale)) => scale.levels.clone(),
            (Measure::Completion, None) => vec!["hoàn thành".to_string()],
            _ => Vec::new(),
        };
        let meets = |word: &String| {
            let point = Point {
                number: None,
                between: None,
                word: Some(Arc::from(word.as_str())),
                ..point.clone()
            };
            case.judge(&clause.demand, &point).satisfied == Some(true)
        };
        let fit: Vec<String> = (all.iter())
            .filter(|word| meets(word))
            .map(|word| format!("“{word}”"))
            .collect();
        let fit = fit.join(self.say(" hoặc ", " or "));
        match (fit.is_empty(), self.lang) {
            (true, _) => self.unsolved_line(),
            (false, Lang::Vi) => format!("    để đạt, cần: {fit}\n"),
            (false, Lang::En) => format!("    to meet it: {fit}\n"),
        }
    }

    /// An observed figure of which only an interval is known: what the exact
    /// figure would have to be.
    pub(super) fn exact_needed(
        &self,
        case: &Case<'_, '_>,
        clause: &Clause<'_>,
        point: &Point,
        interval: &Interval,
        outcome: &Outcome,
    ) -> String {
        let scene = self.scene();
        let unit = self.model().unit_name(self.model().indicator(clause.id));
        let demand = &*clause.demand;
        let mut out = String::from(match outcome.satisfied {
            Some(_) => self.say(
                "    không con số nào trong khoảng ấy đạt mức",
                "    no figure within that range meets the level",
            ),
            None => self.say(
                "    số mới biết là một khoảng: kết luận chờ con số cụ thể",
                "    only a range is known: the verdict waits for the exact figure",
            ),
        });
        let meets = |y: &Exact| {
            let point = Point {
                number: Some(y.clone()),
                between: None,
                ..point.clone()
            };
            case.judge(demand, &point).satisfied == Some(true)
        };
        let ends = [&interval.low, &interval.high].into_iter().flatten();
        let start = ends.map(|end| &end.at).find(|at| !meets(at));
        let levels = levels(demand, outcome);
        if let (Some(start), Some(levels)) = (start, levels) {
            let bounds = self.bounds(clause.id, start);
            let same = Ratio::input(whole(1));
            let found = nearest(&same, &levels, start, &bounds, &meets);
            let (beyond, to) = match &found {
                Nearest::At(to) => ("", Some(to)),
                Nearest::Beyond(to, Way::Up) => (self.say("trên ", "above "), Some(to)),
                Nearest::Beyond(to, Way::Down) => (self.say("dưới ", "below "), Some(to)),
                Nearest::Never => ("", None),
            };
            if let Some(to) = to {
                let head = self.say(
                    "; con số gần nhất đạt mức: ",
                    "; the nearest that meets it: ",
                );
                out.push_str(&format!("{head}{beyond}{}", scene.amount(to, unit)));
            }
        }
        out.push('\n');
        out
    }

    pub(super) fn unsolved_line(&self) -> String {
        format!("    {}\n", self.unsolved())
    }

    pub(super) fn unsolved(&self) -> &'static str {
        self.say(
            "không rõ: công thức hay điều kiện này không giải được chính xác",
            "not known: this formula or condition cannot be solved exactly",
        )
    }
}
