//! Conditions: every number in the indicator's unit, every level on its scale.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::names::{Names, nearest_arg};
use crate::check::resolver::Resolver;
use crate::check::senseless::{TIMES_ZERO, TWO_LEVELS};
use crate::finding::catalogue::names::{UNKNOWN_INDICATOR, UNKNOWN_UNIT};
use crate::finding::catalogue::types::{
    LEVEL_NOT_ON_SCALE, REVERSED_RANGE, SHARE_OVER_100, UNIT_DOES_NOT_FIT, WRONG_KIND_OF_LEVEL,
};
use crate::finding::{Arg, At, Finding, Text};
use crate::model::condition::{Amount, Condition, NO_LEVEL, Op, Plan};
use crate::model::indicator::Better;
use crate::model::nature::within_100;
use crate::model::number::{Decimal, exact, hundred, plain, vietnamese};
use crate::model::unit::text as units;
use crate::model::{IndicatorId, Measure, UnitId};
use crate::source::Span;
use crate::source::text::{key, stands_in};
use crate::syntax::tree::{Cond, CondKind, Name, Quantity};
use num_traits::{One, Signed};

/// What to make of a document's words in a table's cell.
const WORDS_IN_CELL: Text = Text {
    vi: "văn bản có mức thì viết {example}; chỉ có lời (tăng dần, hoàn thành, x) thì để ô `-` và chép lời ấy vào cột `ghi chú`, hoặc đưa chỉ tiêu ra khỏi bảng: `chỉ tiêu …` với `thang`, `hoàn thành`, hay dòng `không đo được:`",
    en: "where the document has a level write {example}; where it has words only (tăng dần, hoàn thành, x) leave `-` in the cell and copy the words into `ghi chú`, or declare the indicator outside the table with `thang`, `hoàn thành` or a `không đo được:` line",
};

/// What to make of `không còn …` of other things than the indicator's.
const NONE_LEFT: Text = Text {
    vi: "là chính cái chỉ tiêu này đếm thì viết `không còn` hay `không quá 0`",
    en: "where it is what the indicator counts write `không còn` or `không quá 0`",
};

/// What to do with a unit that is said by half.
const EACH_YEAR: Text = Text {
    vi: "mỗi năm bấy nhiêu thì đổi mốc thành `hằng năm NĂM ĐẦU - NĂM CUỐI:` và bỏ `/năm` ở mức; là tổng của cả giai đoạn thì viết mức bằng {expected}",
    en: "for so many each year make the milestone `hằng năm FIRST YEAR - LAST YEAR:` and leave `/năm` out of the level; for the sum of the whole period write the level in {expected}",
};
/// What to do with a unit of an indicator that has none.
const NO_UNIT_OF_ITS_OWN: Text = Text {
    vi: "chỉ tiêu này là {expected}: ghi đơn vị sau tên, sau dấu phẩy: `, {typed}`",
    en: "this indicator is {expected}: write the unit behind the name and a comma: `, {typed}`",
};
const NO_UNIT_IN_ROW: Text = Text {
    vi: "ô đơn vị tính của hàng này còn trống: ghi `{typed}` vào đó, hoặc bỏ đơn vị ở mức",
    en: "the cell of this row's unit is blank: write `{typed}` into it, or leave the unit out of the level",
};
const SHARE_OF_COUNT: Text = Text {
    vi: "mức này là phần trăm, chỉ tiêu thì đếm bằng {expected}: chỉ tiêu đo bằng phần trăm thì ở dòng `chỉ tiêu` đổi đơn vị thành `{typed}`; đếm thì viết số phải đạt bằng {expected}, không phải con số phần trăm này",
    en: "this level is a per cent and the indicator counts in {expected}: where it is measured in per cent its line `chỉ tiêu` has the unit `{typed}`; where it is counted write how many in {expected}, which is not this percentage",
};
const WITHOUT_QUOTES: Text = Text {
    vi: "con số không để trong ngoặc kép: viết `{number}`",
    en: "a number wants no quotes: write `{number}`",
};
const IN_FULL: Text = Text {
    vi: "ghi đủ đơn vị: `{full}`",
    en: "write the unit in full: `{full}`",
};

/// Of which kind a level is that is not the indicator's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A number, or a change of one.
    Number,
    /// The document's words.
    Words,
    /// That it is done, or that others are.
    Done,
}

const A_SCALE: Text = Text {
    vi: "các mức của một thang",
    en: "the levels of a scale",
};
const DONE_OR_NOT: Text = Text {
    vi: "xong hay chưa xong",
    en: "done or not done",
};
const A_NUMBER: Text = Text {
    vi: "con số",
    en: "a number",
};
const OF_THE_SCALE: Text = Text {
    vi: "viết một trong: {example}; chỉ tiêu đo bằng con số thì ở dòng `chỉ tiêu` ghi đơn vị thay cho `thang`",
    en: "write one of: {example}; where the indicator is a number, give its line `chỉ tiêu` a unit instead of `thang`",
};
const IT_IS_DONE: Text = Text {
    vi: "viết {example}; chỉ tiêu đo bằng con số thì ở dòng `chỉ tiêu` ghi đơn vị thay cho `hoàn thành`",
    en: "write {example}; where the indicator is a number, give its line `chỉ tiêu` a unit instead of `hoàn thành`",
};
const IN_WORDS: Text = Text {
    vi: "văn bản có con số thì viết bằng chữ số, giữ nguyên chữ so sánh trước nó (dưới, trên, ít nhất, không quá); chỉ có lời thì giữ nguyên dòng này và thêm một dòng trên nó: không đo được: \"văn bản không nêu con số\"",
    en: "where the document has a number write it in digits, and keep the comparison before it (dưới, trên, ít nhất, không quá); where it has words only keep this line and add one above it: không đo được: \"văn bản không nêu con số\"",
};
const IS_DONE: Text = Text {
    vi: "văn bản có con số thì viết con số ấy ở đây, như {example}; chỉ cần xong hay chưa xong thì ở dòng `chỉ tiêu` viết `hoàn thành` vào chỗ đơn vị (sau tên, sau dấu phẩy)",
    en: "where the document has a number write it here, like {example}; where it is only done or not, the line `chỉ tiêu` says `hoàn thành` in the place of a unit (behind the name and a comma)",
};

const ALSO_HERE: Text = Text {
    vi: "ô này cũng vậy",
    en: "so does this cell",
};

/// Two numbers without a comparison for one level, `95; 97`: one of them asks nothing.
fn bare_numbers(parts: &[Cond]) -> Option<(&Quantity, &Quantity)> {
    let mut bare = parts.iter().filter_map(|part| {
        let CondKind::Compare(None, quantity) = &part.kind else {
            return None;
        };
        Some(quantity)
    });
    let (one, two) = (bare.next()?, bare.next()?);
    (one.number.value != two.number.value).then_some((one, two))
}

impl Resolver {
    /// A condition on an indicator; `None` when it says something that cannot
    /// be judged, which was reported.
    pub fn condition(&mut self, id: IndicatorId, cond: &Cond) -> Option<Condition> {
        match &cond.kind {
            CondKind::Compare(op, quantity) => {
                let amount = self.level_amount(id, quantity, cond.span)?;
                Some(Condition::Compare {
                    op: op.unwrap_or(Op::Ge),
                    amount,
                    bare: op.is_none(),
                })
            }
            CondKind::Range(ends) => self.range(id, &ends.0, &ends.1, cond.span),
            CondKind::Approx(quantity, tolerance) => {
                let amount = self.level_amount(id, quantity, cond.span)?;
                let tolerance = match tolerance {
                    Some(tolerance) => Some(self.amount(id, tolerance)?),
                    None => None,
                };
                Some(Condition::Approx { amount, tolerance })
            }
            CondKind::Words(_) | CondKind::Complete
                if self.model.indicator(id).scale.is_none()
                    && self.model.indicator(id).unmeasured.is_some() =>
            {
                let reason = self
                    .model
                    .indicator(id)
                    .unmeasured
                    .clone()
                    .unwrap_or_default();
                Some(Condition::Unmeasured { reason })
            }
            CondKind::Words(name) => self.words(id, name),
            CondKind::Complete => self.complete(id, cond.span),
            CondKind::Maintain(None) => Some(Condition::Maintain(None)),
            CondKind::Maintain(Some(inner)) => Some(Condition::Maintain(Some(Box::new(
                self.condition(id, inner)?,
            )))),
            CondKind::Change { .. } => self.change(id, cond),
            CondKind::Multiple(_, times, ..) if times.value.is_some_and(|n| n.is_zero()) => {
                self.senseless(times.span, &TIMES_ZERO);
                None
            }
            CondKind::Rank(number) => self.rank(id, *number, cond.span),
            CondKind::Multiple(..) => self.multiple(id, cond),
            CondKind::OfPlan(op, times, high, plan) => {
                self.of_plan(id, *op, (*times, *high), *plan, cond.span)
            }
            CondKind::Steady => Some(Condition::Unmeasured {
                reason: NO_LEVEL.vi.to_string(),
            }),
            CondKind::Worded(name, inner) => match self.model.indicator(id).measure {
                Measure::Level => self.words(id, name),
                Measure::Quantity | Measure::Completion => self.worded(id, inner),
            },
            CondKind::Toward(better, inner) => {
                self.lean(id, *better, cond.span)?;
                self.condition(id, inner)
            }
            CondKind::OverTime(function, inner) => Some(Condition::OverTime {
                function: *function,
                condition: Box::new(self.condition(id, inner)?),
            }),
            CondKind::OutOf(op, quantity, of) => self.out_of(id, *op, quantity, **of, cond.span),
            CondKind::Reached(number, percent, kind, of) => {
                self.reached(id, (*number, *percent), kind, of)
            }
            CondKind::Several(at_least, names) => self.several(id, *at_least, names, cond.span),
            CondKind::Versus(_, _, _, Some(times)) if times.value.is_some_and(|n| n.is_zero()) => {
                self.senseless(times.span, &TIMES_ZERO);
                None
            }
            CondKind::Versus(op, series, place, times) => {
                let indicator = match series {
                    Some(name) => self.indicator(name)?,
                    None => id,
                };
                Some(Condition::Series {
                    op: op.unwrap_or(Op::Ge),
                    bare: op.is_none(),
                    indicator,
                    place: place.as_ref().map(|p| p.text.clone()),
                    times: match times {
                        Some(times) => times.value?,
                        None => Decimal::ONE,
                    },
                    planned: None,
                })
            }
            CondKind::All(parts) | CondKind::Any(parts) if bare_numbers(parts).is_some() => {
                let (one, two) = bare_numbers(parts)?;
                self.two_levels(cond.span, &TWO_LEVELS, one, two.number.value?);
                None
            }
            CondKind::All(parts) => Some(Condition::All(self.all(id, parts)?)),
            CondKind::Any(parts) => Some(Condition::Any(self.all(id, parts)?)),
        }
    }

    /// Words whose meaning is a level: of `không còn hộ nghèo` the things are no unit
    /// where they are those that the indicator counts.
    fn worded(&mut self, id: IndicatorId, inner: &Cond) -> Option<Condition> {
        let CondKind::Compare(op, quantity) = &inner.kind else {
            return self.condition(id, inner);
        };
        let Some(things) = &quantity.unit else {
            return self.condition(id, inner);
        };
        let indicator = self.model.indicator(id);
        let named = stands_in(&key(&indicator.name), &key(&things.text));
        let known = units::find(&mut self.model.units, &things.text).is_some();
        if !named && !known {
            let finding = Finding::new(&UNKNOWN_UNIT, things.span)
                .arg("name", format!("`{}`", things.text))
                .arg("nearest", nearest_arg(None));
            self.report(finding.help(NONE_LEFT));
            return None;
        }
        let unit = if known { Some(things.clone()) } else { None };
        let number = quantity.number;
        let kind = CondKind::Compare(*op, Quantity { number, unit });
        let span = inner.span;
        self.condition(id, &Cond { kind, span })
    }

    /// So many times what the figures' own column says was planned.
    pub(super) fn of_planned_column(
        id: IndicatorId,
        op: Option<Op>,
        times: Decimal,
        plan: Plan,
    ) -> Condition {
        Condition::Series {
            op: op.unwrap_or(Op::Ge),
            bare: op.is_none(),
            indicator: id,
            place: None,
            times,
            planned: Some(plan),
        }
    }

    /// From one amount to the other, which is no less.
    pub(super) fn between(low: Amount, high: Amount) -> Condition {
        Condition::Range { low, high }
    }

    fn all(&mut self, id: IndicatorId, parts: &[Cond]) -> Option<Vec<Condition>> {
        // Every part is looked at, so that every mistake is reported.
        let parts: Vec<_> = parts.iter().map(|part| self.condition(id, part)).collect();
        parts.into_iter().collect()
    }

    /// The indicator of this name or code; an unknown one is reported.
    pub fn indicator(&mut self, name: &Name) -> Option<IndicatorId> {
        let found = self.indicators.get(&name.text);
        if found.is_none() && !self.again(&UNKNOWN_INDICATOR, name) {
            let nearest = if self.seeks_nearest() {
                self.indicators.nearest(&name.text)
            } else {
                None
            };
            let nearest = nearest.map(str::to_string);
            let code =
                name.text.starts_with(|c: char| c.is_ascii_digit()) && !name.text.contains(' ');
            let declaration = match code {
                true => format!("chỉ tiêu {} \"…\", …", name.text),
                false => format!("chỉ tiêu \"{}\", …", name.text),
            };
            let finding = Finding::new(&UNKNOWN_INDICATOR, name.span)
                .arg("declaration", declaration)
                .arg("name", format!("[{}]", name.text))
                .arg("nearest", nearest_arg(nearest.as_deref()));
            self.tell(name, None, finding);
        }
        found
    }

    /// A number that is a level of the indicator.
    fn level_amount(&mut self, id: IndicatorId, quantity: &Quantity, span: Span) -> Option<Amount> {
        if self.model.indicator(id).measure != Measure::Quantity {
            self.wrong_kind(id, Said::Number, span);
            return None;
        }
        // `65%/75%`
        let twice = |text: &str| text.contains('/') && text.matches(['%', '‰']).count() > 1;
        if let Some(unit) = quantity.unit.as_ref().filter(|unit| twice(&unit.text)) {
            let text = unit.text.rsplit('/').next().unwrap_or_default();
            let text = text.trim().trim_end_matches(['%', '‰']).replace(',', ".");
            let second = text.trim().parse().or(quantity.number.value.ok_or(()));
            let one = Quantity {
                unit: Some(Name {
                    text: "%".to_string(),
                    span: unit.span,
                }),
                ..quantity.clone()
            };
            self.two_levels(span, &TWO_LEVELS, &one, second.unwrap_or_default());
            return None;
        }
        let amount = match self.is_rate_a_year(id, quantity) {
            true => self.amount(
                id,
                &Quantity {
                    unit: None,
                    ..quantity.clone()
                },
            )?,
            false => self.amount(id, quantity)?,
        };
        if self.thousands_comma(id, quantity, &amount) || self.money_twice(id, quantity, &amount) {
            return None;
        }
        self.small_share(id, quantity, &amount);
        if self.below_zero(id, quantity, &amount) {
            return None;
        }
        let over = amount.value > hundred();
        if within_100(self.model.indicator(id)) && (over || amount.value.is_negative()) {
            let value = vietnamese(&plain(&amount.value, 6));
            let beyond = match over {
                true => Arg::Both("vượt quá 100%", "is over 100%"),
                false => Arg::Both("nhỏ hơn 0", "is below 0"),
            };
            let finding = Finding::new(&SHARE_OVER_100, quantity.number.span);
            self.report(finding.arg("value", value).arg("beyond", beyond));
            return None;
        }
        Some(amount)
    }

    /// A number in the indicator's unit, converted from the unit beside it.
    pub fn amount(&mut self, id: IndicatorId, quantity: &Quantity) -> Option<Amount> {
        let mut expected = self.model.indicator(id).unit;
        // Of an indicator whose unit nobody knows the level's unit may well be right.
        if let (true, Some(name)) = (self.unnamed.contains_key(&id), &quantity.unit) {
            expected = self.unit(name);
        }
        if expected.is_none() && self.without_unit(id, quantity) {
            return None;
        }
        self.amount_in(expected, quantity)
    }

    /// Reports a level with a unit of an indicator that has none: nobody knows whether
    /// its figures are 60 or 0,6. One that a formula computes is a pure number, of which
    /// 60 % is 0,6. Whether it was one.
    fn without_unit(&mut self, id: IndicatorId, quantity: &Quantity) -> bool {
        let Some(name) = &quantity.unit else {
            return false;
        };
        let Some(unit) = units::find(&mut self.model.units, &name.text) else {
            return false;
        };
        let scaled = !self.model.units.get(unit).factor.is_one();
        let pure = self.model.units.get(unit).dimension.is_empty() && !scaled;
        let computed = self.computed.contains(&id) || self.model.indicator(id).formula.is_some();
        if pure || computed {
            return false;
        }
        let finding = Finding::new(&UNIT_DOES_NOT_FIT, name.span)
            .arg("unit", self.unit_shown(Some(unit)))
            .arg("expected", self.unit_shown(None))
            .arg("typed", name.text.clone());
        let finding = finding.help(NO_UNIT_OF_ITS_OWN);
        self.report(self.in_table(id, finding, NO_UNIT_IN_ROW));
        true
    }

    pub(super) fn amount_in(
        &mut self,
        expected: Option<UnitId>,
        quantity: &Quantity,
    ) -> Option<Amount> {
        let unit = match &quantity.unit {
            Some(name) => Some(self.unit(name)?),
            None => expected,
        };
        let written = quantity.number.value?;
        let factor = match (unit, expected) {
            (None, _) => Some(crate::model::number::whole(1)),
            (Some(from), Some(to)) => self.model.units.conversion(from, to),
            // An index without a unit: a pure number is one.
            (Some(from), None) => {
                let unit = self.model.units.get(from);
                (unit.dimension.is_empty() && !unit.points).then(|| unit.factor.clone())
            }
        };
        let Some(factor) = factor else {
            let own = expected;
            let (typed, expected) = (self.unit_shown(unit), self.unit_shown(expected));
            let span = quantity
                .unit
                .as_ref()
                .map_or(quantity.number.span, |name| name.span);
            let finding = Finding::new(&UNIT_DOES_NOT_FIT, span)
                .arg("unit", typed)
                .arg("expected", expected);
            let full = self.in_full(quantity.unit.as_ref(), own);
            let typed = quantity.unit.as_ref().map(|name| name.text.as_str());
            let yearly = typed.and_then(units::per_year).is_some_and(|each| {
                units::find(&mut self.model.units, each).is_some_and(|each| Some(each) == own)
            });
            let percent = own.is_some_and(|own| self.model.units.get(own).is_percentage());
            let share = unit.is_some_and(|unit| self.model.units.get(unit).is_percentage());
            let typed = typed.unwrap_or_default().to_string();
            self.report(match full {
                None if share && !percent => finding.arg("typed", typed).help(SHARE_OF_COUNT),
                None if yearly && !percent => finding.help(EACH_YEAR),
                Some(full) => (finding.fix(span, full.clone()))
                    .arg("full", full)
                    .help(IN_FULL),
                None => finding,
            });
            return None;
        };
        Some(Amount {
            written,
            unit,
            value: if factor.is_one() {
                exact(written)
            } else {
                exact(written) * factor
            },
        })
    }

    /// `triệu` of what is in `tỷ đồng` in full, `triệu đồng`.
    fn in_full(&self, typed: Option<&Name>, own: Option<UnitId>) -> Option<String> {
        let (typed, own) = (&typed?.text, own?);
        let own_name = &self.model.units.get(own).name;
        let behind = own_name.split_once(' ').map(|(_, base)| base);
        let fits = |full: &String| {
            let fits = units::conversion(&self.model.units, full, Some(own));
            matches!(fits, Ok(Some(_)))
        };
        // `12 nghìn` of `hộ`, `1.250 tỷ` of `triệu đồng`.
        let bases = behind.into_iter().chain([own_name.as_str()]);
        let mut all = bases.map(|base| format!("{typed} {base}"));
        all.find(fits)
    }

    fn range(
        &mut self,
        id: IndicatorId,
        low: &Quantity,
        high: &Quantity,
        span: Span,
    ) -> Option<Condition> {
        // "85 - 90 %": the unit behind the second number is the first's too.
        let shared = Quantity {
            unit: low.unit.clone().or_else(|| high.unit.clone()),
            ..low.clone()
        };
        // What is wrong with the unit of both is said once.
        let units = |one: &Quantity| one.unit.as_ref().map(|unit| key(&unit.text));
        let before = self.findings.len();
        let first = self.level_amount(id, &shared, span);
        let told = first.is_none() && self.findings.len() > before;
        if told && units(&shared) == units(high) {
            return None;
        }
        let (low_amount, high_amount) = (first?, self.level_amount(id, high, span)?);
        if low_amount.value > high_amount.value {
            let shown = |amount: &Amount| vietnamese(&amount.written.to_string());
            let (low, high) = (shown(&low_amount), shown(&high_amount));
            let finding = Finding::new(&REVERSED_RANGE, span)
                .arg("low", low.clone())
                .arg("high", high.clone());
            self.reversed.insert(id);
            self.report(finding.fix(span, format!("{high} - {low}")));
            // As if it were mended, so that nothing else seems to be wrong; its line is
            // unread.
            return Some(Condition::Range {
                low: high_amount,
                high: low_amount,
            });
        }
        Some(Condition::Range {
            low: low_amount,
            high: high_amount,
        })
    }

    fn words(&mut self, id: IndicatorId, name: &Name) -> Option<Condition> {
        let indicator = self.model.indicator(id);
        let Some(scale) = indicator.scale else {
            let number = name.text.starts_with(|c: char| c.is_ascii_digit());
            if number && indicator.measure == Measure::Quantity {
                let finding = Finding::new(&WRONG_KIND_OF_LEVEL, name.span)
                    .arg("measure", A_NUMBER)
                    .arg("number", name.text.clone());
                self.report(finding.help(WITHOUT_QUOTES));
                return None;
            }
            self.wrong_kind(id, Said::Words, name.span);
            return None;
        };
        let scale = &self.model.scales[scale.0 as usize];
        let mut levels = Names::default();
        for (rank, level) in scale.levels.iter().enumerate() {
            levels.insert(level, rank);
        }
        if let Some(rank) = levels.get(&name.text) {
            return Some(Condition::Level {
                rank,
                written: scale.levels[rank].clone(),
            });
        }
        let all = scale
            .levels
            .iter()
            .map(|level| format!("\"{level}\""))
            .collect::<Vec<_>>()
            .join(", ");
        let mut finding = Finding::new(&LEVEL_NOT_ON_SCALE, name.span)
            .arg("level", format!("\"{}\"", name.text))
            .arg("scale", format!("\"{}\"", scale.name))
            .arg("levels", all)
            .arg("nearest", nearest_arg(levels.nearest(&name.text)));
        finding = finding.related(
            scale.span,
            Text {
                vi: "thang khai báo ở đây",
                en: "the scale is declared here",
            },
        );
        self.report(finding);
        None
    }

    fn complete(&mut self, id: IndicatorId, span: Span) -> Option<Condition> {
        let indicator = self.model.indicator(id);
        if indicator.measure == Measure::Completion {
            return Some(Condition::Complete);
        }
        if indicator.scale.is_some() {
            return self.words(
                id,
                &Name {
                    text: "Hoàn thành".to_string(),
                    span,
                },
            );
        }
        self.wrong_kind(id, Said::Done, span);
        None
    }

    /// Reports a level of another kind than the indicator's.
    pub fn wrong_kind(&mut self, id: IndicatorId, said: Said, span: Span) {
        // Of which kind it should be is not known; that is told.
        if self.unnamed.contains_key(&id) {
            return;
        }
        let indicator = self.model.indicator(id);
        let (measure, example, advice) = match (indicator.measure, indicator.scale) {
            (Measure::Level, Some(scale)) => {
                let levels = self.model.scales[scale.0 as usize].levels.iter();
                let levels: Vec<String> = levels.map(|level| format!("`\"{level}\"`")).collect();
                (A_SCALE, levels.join(", "), OF_THE_SCALE)
            }
            (Measure::Completion, _) => (DONE_OR_NOT, "`hoàn thành`".to_string(), IT_IS_DONE),
            _ => {
                let level = match indicator.better {
                    Some(Better::Lower) => "`không quá …`",
                    Some(Better::Higher | Better::Within) | None => "`ít nhất …`",
                };
                let advice = match said {
                    Said::Number | Said::Words => IN_WORDS,
                    Said::Done => IS_DONE,
                };
                (A_NUMBER, level.to_string(), advice)
            }
        };
        let finding = Finding::new(&WRONG_KIND_OF_LEVEL, span)
            .arg("measure", measure)
            .arg("example", example)
            .help(advice);
        let finding = self.in_table(id, finding, WORDS_IN_CELL);
        // A row is told of once.
        let row = indicator.span;
        let is_row = self.rows.contains(&id);
        let within = |s: &Span| s.file == row.file && s.start >= row.start && s.end <= row.end;
        let told = |at: &At| matches!(at, At::Span(s) if within(s));
        let told = |f: &Finding| {
            f.entry.code == WRONG_KIND_OF_LEVEL.code && f.at.as_ref().is_some_and(told)
        };
        match self.findings.last_mut().filter(|last| is_row && told(last)) {
            Some(last) => *last = last.clone().related(span, ALSO_HERE),
            None => self.report(finding),
        }
    }
}
