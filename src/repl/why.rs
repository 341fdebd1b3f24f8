//! `vì sao`: the derivation of a verdict as a tree, every figure with its
//! period, flag and source.

use super::pieces::{Piece, pieces};
use super::session::{Answer, Session};
use crate::data::Spot;
use crate::eval::amended::{self, Step};
use crate::eval::places::Site;
use crate::eval::published::{self, Compared};
use crate::eval::reader::{Point, Reader};
use crate::eval::rolled::{parts, places_of};
use crate::eval::target::judge;
use crate::eval::verdict::{Read, Role, Verdict};
use crate::finding::Lang;
use crate::model::formula::Over;
use crate::model::number::{Exact, whole};
use crate::model::{Formula, IndicatorId, Period};
use crate::source::text::key;
use crate::source::words::WORDS;

/// A line with those below it.
struct Node {
    text: String,
    below: Vec<Node>,
}

/// A figure read: which, where, when.
type Input = (IndicatorId, Site, Period);

/// Trees deeper or wider than this say how much is left out.
const DEEPEST: u32 = 12;
const WIDEST: usize = 80;

impl Session {
    /// `4.1`, `4.1 tại "…"`.
    pub(super) fn why(&self, typed: &str) -> Answer {
        // A name may end as a status does: only where the whole names nothing.
        let (id, asked) = self
            .subject(typed)
            .or_else(|why| match without_status(typed) {
                Some(rest) => self.subject(rest),
                None => Err(why),
            })?;
        self.reading(|reader| {
            let site = self.site_for(reader, id, asked.place.as_deref())?;
            let all = self.clauses_asked(reader, id, &site, asked.by)?;
            let mut out = format!("{}\n", self.label(id));
            let mut shown: Vec<Period> = Vec::new();
            let mut nodes = Vec::new();
            for clause in &all {
                let verdict = judge(reader, clause, &site, &[]);
                let scene = self.scene();
                let mut below = Vec::new();
                if let Some(shortfall) = verdict.shortfall() {
                    let short = scene.amount(shortfall, scene.shortfall_unit(&verdict));
                    below.push(leaf(format!(
                        "{} {short}",
                        self.say("còn thiếu", "short by")
                    )));
                }
                if let Some(method) = verdict.method() {
                    below.push(leaf(self.straight_line(method)));
                }
                below.extend(self.became(reader, &verdict));
                below.extend(verdict.notes.iter().map(|note| leaf(scene.remark(note))));
                below.extend(self.agreed(&verdict));
                let bases = verdict.read.iter().filter(|read| read.role == Role::Base);
                below.extend(bases.map(|read| leaf(self.base_of(read))));
                let period = verdict.figure().map(|figure| figure.period);
                // A milestone's period may be another name of the figure's own.
                let asked = clause.period.filter(|p| p.end() <= self.as_of());
                let at = asked
                    .filter(|p| reader.at(id, &site, *p).is_ok())
                    .or(period);
                match at {
                    Some(period) if shown.contains(&period) => {
                        below.push(leaf(
                            self.say("số liệu như trên", "the figure is as above")
                                .into(),
                        ));
                    }
                    Some(period) => {
                        shown.push(period);
                        below.push(self.node(reader, &(id, site.clone(), period), 0));
                    }
                    None => {
                        let period = asked.unwrap_or(super::suppose::last_year(self.as_of()));
                        below.push(self.node(reader, &(id, site.clone(), period), 0));
                    }
                }
                let when = match clause.period {
                    Some(period) => format!("{} {}", self.say("đến", "by"), scene.period(period)),
                    None => self.when(clause.target),
                };
                let text = format!("{when}, {}: {}", verdict.required, self.stands(&verdict));
                nodes.push(Node { text, below });
            }
            if all.is_empty() {
                let like = super::suppose::last_year(self.as_of());
                let latest = reader.latest(id, &site, self.as_of(), like);
                let period = latest.map_or(like, |point| point.period);
                nodes.push(self.node(reader, &(id, site.clone(), period), 0));
            }
            draw(&nodes, "", &mut out);
            Ok(out)
        })
    }

    /// The published verdicts that no remark tells of: they are what is computed.
    fn agreed(&self, verdict: &Verdict) -> Vec<Node> {
        if published::is_told(&verdict.published) {
            return Vec::new();
        }
        let said = |one: &Compared| {
            let (vi, en) = published::named(&one.published);
            let (why, why_en) = published::why(one);
            let at = &one.published.spot;
            match self.lang {
                Lang::Vi => format!("đã công bố {vi} · {at}: {why}"),
                Lang::En => format!("published {en} · {at}: {why_en}"),
            }
        };
        let all = verdict.published.iter();
        all.map(|one| leaf(said(one))).collect()
    }

    /// The level as adopted, and what each later document made of it.
    fn became(&self, reader: &Reader<'_>, verdict: &Verdict) -> Vec<Node> {
        let steps = amended::of_verdict(reader.model, verdict, self.as_of());
        let scene = self.scene();
        let said = |step: Step<'_>| {
            let judged = match step.judged {
                true => self.say(" ← xét theo mức này", " ← judged by this"),
                false => "",
            };
            let Some(from) = step.from else {
                let adopted = self.say("lúc ban hành", "as adopted");
                return format!("{adopted}: {}{judged}", step.text.unwrap_or_default());
            };
            let day = scene.period(Period::Day(from));
            let since = self.say("từ", "from");
            let document = step.document.map_or(String::new(), |document| {
                format!(" ({} {document})", self.say("theo", "by"))
            });
            let text = step.text.unwrap_or(self.say("bãi bỏ", "abolished"));
            format!("{since} {day}{document}: {text}{judged}")
        };
        steps.into_iter().map(|step| leaf(said(step))).collect()
    }

    fn straight_line(&self, method: &crate::eval::verdict::Method) -> String {
        let scene = self.scene();
        let n = |value: &Exact| scene.number(value);
        let p = |period: Period| scene.period(period);
        let inferred = match method.baseline_inferred {
            true => self.say(
                " (số đầu tiên của chương trình)",
                " (the programme's first figure)",
            ),
            false => "",
        };
        let (base, from) = (n(&method.baseline.0), p(method.baseline.1));
        let (level, to) = (n(&method.target.0), p(method.target.1));
        let (now, required) = (p(method.current.1), n(&method.required));
        match self.lang {
            Lang::Vi => format!(
                "đường thẳng từ {base} ({from}){inferred} đến {level} ({to}): vào {now} phải là {required}"
            ),
            Lang::En => format!(
                "straight line from {base} ({from}){inferred} to {level} ({to}): {required} at {now}"
            ),
        }
    }

    fn node(&self, reader: &Reader<'_>, input: &Input, depth: u32) -> Node {
        let (id, site, period) = input;
        let scene = self.scene();
        let found = reader.at(*id, site, *period);
        let text = match &found {
            Ok(point) => self.figure_of(reader, *id, site, point),
            Err(_) => {
                let (vi, en) = reader.called(*id, site, *period);
                match self.lang {
                    Lang::Vi => format!("{vi}: không có số liệu"),
                    Lang::En => format!("{en}: no figure"),
                }
            }
        };
        let mut below = Vec::new();
        match &found {
            Ok(point) => {
                below.extend(point.notes.iter().map(|note| leaf(scene.remark(note))));
                let unit = self.model().unit_name(reader.model.indicator(*id));
                let old = point.release.superseded.iter();
                below.extend(old.map(|old| {
                    let source = old.source.as_ref().map_or(String::new(), |source| {
                        format!(" · {} {source}", self.say("nguồn:", "source:"))
                    });
                    let word = self.say("thay cho", "in the place of");
                    leaf(format!("{word} {}{source}", scene.superseded(old, unit)))
                }));
            }
            Err(why) => below.extend(why.iter().map(|note| leaf(scene.remark(note)))),
        }
        let assumed = site
            .ids()
            .any(|place| reader.data.assumed(*id, place, *period));
        let formula = reader.model.indicator(*id).formula.as_ref();
        if let Some(formula) = formula.filter(|_| !assumed) {
            below.insert(
                0,
                leaf(format!(
                    "= {}",
                    formula.written(&|id| self.short(id), &|number| self.scene().number(number))
                )),
            );
            let mut inputs = Vec::new();
            read(reader, formula, site, *period, &mut inputs, 0);
            if depth < DEEPEST {
                let more = inputs.len().saturating_sub(WIDEST);
                inputs.truncate(WIDEST);
                below.extend(
                    inputs
                        .iter()
                        .map(|input| self.node(reader, input, depth + 1)),
                );
                if more > 0 {
                    below.push(leaf(match self.lang {
                        Lang::Vi => format!("và {more} số liệu nữa"),
                        Lang::En => format!("and {more} more figures"),
                    }));
                }
            }
        }
        Node { text, below }
    }

    /// What a figure is held against, as [`Session::figure_of`].
    fn base_of(&self, read: &Read) -> String {
        let indicator = self.model().indicator(read.indicator);
        let label = self.labelled(read.indicator);
        let value = self
            .scene()
            .figure(&read.figure, self.model().unit_name(indicator));
        let source = read.figure.source.as_ref().map_or(String::new(), |source| {
            format!(" · {} {source}", self.say("nguồn:", "source:"))
        });
        let at = self.cell_of(read.figure.spot.as_ref(), read.figure.source.as_deref());
        let base = self.say("so với", "against");
        format!("{base} {label} = {value}{source}{at}")
    }

    /// In which cell of which file a figure stands; the file only where it is not named
    /// as the source already.
    fn cell_of(&self, spot: Option<&Spot>, source: Option<&str>) -> String {
        let Some(spot) = spot else {
            return String::new();
        };
        let column = spot.column.map_or(String::new(), |column| {
            format!(", {} {column}", self.say("cột", "column"))
        });
        let line = self.say("dòng", "line");
        let file = match source == Some(&*spot.file) {
            true => String::new(),
            false => format!(" · {}", spot.file),
        };
        if let Some(cell) = spot.cell() {
            return format!("{file}, {} {cell}", self.say("ô", "cell"));
        }
        format!("{file}, {line} {}{column}", spot.line)
    }

    /// A code alone would read as a number: `1 = 1,2 %`.
    fn labelled(&self, id: IndicatorId) -> String {
        let code = &self.model().indicator(id).code;
        match (self.label(id), code) {
            (label, Some(code)) if label == *code => format!("[{code}]"),
            (label, _) => label,
        }
    }

    /// `Tên (Lạng Sơn) = 1,15 % (2025, sơ bộ) · nguồn: …`
    fn figure_of(
        &self,
        reader: &Reader<'_>,
        id: IndicatorId,
        site: &Site,
        point: &Point,
    ) -> String {
        let scene = self.scene();
        let indicator = reader.model.indicator(id);
        let figure = point.figure();
        let value = figure.map_or_else(String::new, |figure| {
            scene.figure(&figure, self.model().unit_name(indicator))
        });
        let place = site
            .name
            .as_deref()
            .filter(|_| self.many_places(id) || site.breakdown.is_some());
        let place = match (place, &site.breakdown) {
            (_, Some(breakdown)) => format!(" ({breakdown})"),
            (Some(place), None) => format!(" ({place})"),
            _ => String::new(),
        };
        let source = match (&point.source, point.computed) {
            (Some(source), false) => format!(" · {} {source}", self.say("nguồn:", "source:")),
            _ => String::new(),
        };
        let at = self.cell_of(point.spot.as_ref(), point.source.as_deref());
        let label = self.labelled(id);
        format!("{label}{place} = {value}{source}{at}")
    }

    /// A formula as it is written.
    pub(super) fn written(&self, formula: &Formula) -> String {
        let name = |id| self.model().full_name(id);
        formula.written(&name, &|number| self.scene().number(number))
    }
}

fn leaf(text: String) -> Node {
    Node {
        text,
        below: Vec::new(),
    }
}

/// The figures a formula reads, each once.
fn read(
    reader: &Reader<'_>,
    formula: &Formula,
    site: &Site,
    period: Period,
    out: &mut Vec<Input>,
    depth: u32,
) {
    if depth > crate::eval::formula::DEEPEST {
        return;
    }
    let depth = depth + 1;
    let mut push = |input: Input| {
        if !out.contains(&input) {
            out.push(input);
        }
    };
    match formula {
        Formula::Number(_) => {}
        Formula::Indicator(id) => push((*id, site.clone(), period)),
        Formula::RollUp {
            over, of, weight, ..
        } => {
            for (id, site) in parts(reader, *over, *of, site, Some(period)) {
                push((id, site.clone(), period));
                if let Some(weight) = weight.filter(|_| *over == Over::Places) {
                    push((weight, site, period));
                }
            }
        }
        Formula::AtEach(what, x) => {
            for place in places_of(reader, *what, site, period) {
                read(reader, x, &place, period, out, depth);
            }
        }
        Formula::Negate(x) => read(reader, x, site, period, out, depth),
        Formula::Previous(x) => read(reader, x, site, period.previous(), out, depth),
        Formula::Growth(x) => {
            read(reader, x, site, period, out, depth);
            read(reader, x, site, period.previous(), out, depth);
        }
        Formula::Arithmetic(_, a, b) | Formula::Compare(_, a, b) => {
            read(reader, a, site, period, out, depth);
            read(reader, b, site, period, out, depth);
        }
        Formula::If(a, b, c) => {
            [a, b, c]
                .into_iter()
                .for_each(|x| read(reader, x, site, period, out, depth));
        }
        Formula::Call(_, all) => all
            .iter()
            .for_each(|x| read(reader, x, site, period, out, depth)),
        Formula::WeightedMean(pairs) => pairs.iter().for_each(|(value, weight)| {
            read(reader, value, site, period, out, depth);
            read(reader, weight, site, period, out, depth);
        }),
    }
}

fn draw(nodes: &[Node], indent: &str, out: &mut String) {
    for (at, node) in nodes.iter().enumerate() {
        let last = at + 1 == nodes.len();
        let (branch, stem) = if last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        out.push_str(&format!("{indent}{branch}{}\n", node.text));
        draw(&node.below, &format!("{indent}{stem}"), out);
    }
}

/// A figure in base units, in a unit of the same dimension.
pub(super) fn in_unit(base: &Exact, factor: &Exact) -> Exact {
    if factor == &whole(0) {
        base.clone()
    } else {
        base / factor
    }
}

/// What `vì sao 4.1 không đạt` asks of, without the status that people add; none
/// where there is none.
fn without_status(typed: &str) -> Option<&str> {
    let rest = pieces(typed);
    let plain = |from: usize| {
        let words: Vec<String> = rest[from..].iter().map(Piece::plain).collect();
        words.join(" ").trim_end_matches('?').trim().to_string()
    };
    let until = (1..rest.len()).find(|at| WORDS.verdict_words.has(&key(&plain(*at))))?;
    Some(typed[..rest[until - 1].end()].trim())
}
