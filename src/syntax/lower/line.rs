//! Attribute lines.

use super::Lower;
use crate::finding::catalogue::syntax::REPEATED_ATTRIBUTE;
use crate::finding::{Finding, Text};
use crate::model::By;
use crate::model::condition::{Op, Plan};
use crate::source::{
    Span,
    text::{key, settled},
};
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::tree::{
    Attr, CondKind, FreeKind, GivenText, ListKind, Name, ScopeText, TargetLine, TermsText, WhenKind,
};

/// An attribute from its node; `None` when a part of it could not be read, which
/// was then reported.
pub fn attribute(lower: &mut Lower, pair: Pair) -> Option<Attr> {
    let span = lower.span(&pair);
    let rule = pair.as_rule();
    let mut parts = pair.clone().into_inner();
    Some(match rule {
        Rule::part => Attr::Part(Box::new(lower.indicator(pair))),
        Rule::names => {
            let kind = list_kind(parts.next()?.as_rule());
            Attr::List(kind, lower.items(parts.next_back()?))
        }
        Rule::free => {
            let kind = free_kind(parts.next()?.as_rule());
            Attr::Free(kind, lower.name(&parts.next_back()?))
        }
        Rule::issued => Attr::Issued(lower.day(&parts.next_back()?)?),
        Rule::effective => Attr::Effective(lower.day(&parts.next_back()?)?),
        Rule::withdrawn => Attr::Withdrawn,
        Rule::ends => Attr::Ends(lower.day(&parts.next_back()?)?),
        Rule::successors => {
            let day = parts.clone().find(|p| p.as_rule() == Rule::day);
            let fields = parts.clone().find(|p| p.as_rule() == Rule::list);
            let fields = fields.map_or(Vec::new(), |list| lower.items(list));
            let names = parts.find(|p| p.as_rule() == Rule::successor_list)?;
            let names = names
                .into_inner()
                .filter(|p| p.as_rule() == Rule::successor);
            let names = names.map(|p| lower.name(&p)).collect();
            let from = match day {
                Some(day) => Some(lower.day(&day)?),
                None => None,
            };
            Attr::Successors {
                fields,
                to: names,
                from,
            }
        }
        Rule::former => {
            let day = parts.clone().find(|p| p.as_rule() == Rule::day);
            let until = match day {
                Some(day) => Some(lower.day(&day)?),
                None => None,
            };
            let list = parts.find(|p| p.as_rule() == Rule::former_list)?;
            let names = (list.into_inner()).filter(|p| p.as_rule() == Rule::former_name);
            let names = names.map(|p| lower.name(&p)).collect();
            Attr::Former { names, until }
        }
        Rule::release => super::release::release(lower, pair)?,
        Rule::milestones => {
            let years = parts.filter(|p| p.as_rule() == Rule::year);
            Attr::Milestones(years.filter_map(|year| lower.year(&year)).collect())
        }
        Rule::scope => Attr::Scope(match parts.next_back()? {
            p if p.as_rule() == Rule::TUNG_DIA_BAN => ScopeText::EachPlace,
            p if p.as_rule() == Rule::TUNG_TINH => ScopeText::EachProvince,
            p if p.as_rule() == Rule::item => ScopeText::EachOf(lower.name(&p)),
            list => ScopeText::Named(lower.items(list)),
        }),
        Rule::when => {
            let kind = match parts.next()?.as_rule() {
                Rule::HAN => WhenKind::Deadline,
                _ => WhenKind::Time,
            };
            let due = parts.next_back()?;
            let text = lower.name(&due);
            Attr::When(kind, lower.due(due)?, text)
        }
        Rule::baseline => {
            let year = parts.find(|p| p.as_rule() == Rule::year)?;
            let number = parts.find(|p| p.as_rule() == Rule::signed)?;
            let unit = parts.next();
            let year = lower.year(&year)?;
            Attr::Baseline(year, Box::new(lower.quantity(number, unit)))
        }
        Rule::formula => Attr::Formula(lower.expression(parts.next_back()?)),
        Rule::based => Attr::ShareOf(lower.name(&parts.next_back()?)),
        Rule::target => return target(lower, pair),
        Rule::dated => return dated(lower, pair),
        Rule::planned => {
            let word = lower.span(&parts.next()?);
            let budget = key(lower.slice(word)) == key(Plan::Budget.word());
            let plan = if budget { Plan::Budget } else { Plan::Plan };
            let year = parts.find(|p| p.as_rule() == Rule::year)?;
            let number = parts.find(|p| p.as_rule() == Rule::signed)?;
            let unit = parts.next();
            let year = lower.year(&year)?;
            Attr::Planned(plan, year, lower.quantity(number, unit))
        }
        Rule::as_of | Rule::figure | Rule::state | Rule::expectation => {
            return lower.test_line(pair).map(|line| Attr::Test(Box::new(line)));
        }
        Rule::constraint => return constraint(lower, pair),
        _ => {
            debug_assert!(false, "no attribute: {rule:?} at {span:?}");
            return None;
        }
    })
}

fn constraint(lower: &mut Lower, pair: Pair) -> Option<Attr> {
    let span = lower.span(&pair);
    let mut parts = pair.into_inner();
    let (left, op, right) = (parts.next()?, parts.next()?, parts.next()?);
    // Between two figures `bằng` is exact: neither has a direction here.
    let op = super::condition::comparator(op).unwrap_or(Op::Eq);
    let (left, right) = (lower.chain(left), lower.chain(right));
    let sides = Box::new((left, right));
    Some(Attr::Constraint(op, sides, as_written(lower, span)))
}

fn target(lower: &mut Lower, pair: Pair) -> Option<Attr> {
    let mut times = Vec::with_capacity(1);
    let mut readable = true;
    let mut goal = None;
    let mut terms: Vec<Pair> = Vec::new();
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::by => {
                let span = lower.span(&part);
                match lower.by(part) {
                    Some(by) => times.push((by, span)),
                    None => readable = false,
                }
            }
            Rule::qualifier => terms.push(part),
            Rule::goal | Rule::MINUS => goal = Some(part),
            _ => {}
        }
    }
    let terms = (!terms.is_empty()).then(|| lower.terms(terms));
    let line = lower.goal(goal?, times, terms)?;
    (readable || !line.times.is_empty()).then(|| Attr::Target(Box::new(line)))
}

/// A sentence of several levels with their times: `đạt 65% vào năm 2025 và 75% vào
/// năm 2030`. A number alone is compared as the one before it.
fn dated(lower: &mut Lower, pair: Pair) -> Option<Attr> {
    let strives = pair
        .clone()
        .into_inner()
        .any(|p| p.as_rule() == Rule::PHAN_DAU);
    let of_all = (pair.clone().into_inner()).find(|p| p.as_rule() == Rule::point_base);
    let of_all = of_all.and_then(|base| lower.base(base));
    let clauses = pair
        .into_inner()
        .filter(|p| matches!(p.as_rule(), Rule::clause | Rule::moved));
    let mut lines: Vec<TargetLine> = Vec::new();
    let mut before = None;
    for clause in clauses {
        let (mut time, mut level) = (None, None);
        for part in clause.into_inner() {
            match part.as_rule() {
                Rule::by => time = Some(part),
                _ => level = Some(part),
            }
        }
        let (time, level) = (time?, level?);
        let span = lower.span(&time);
        let text = as_written(lower, lower.span(&level));
        let by = lower.by(time)?;
        dash_for_colon(lower, &level);
        let is_bare = (level.clone().into_inner()).all(|p| match p.as_rule() {
            Rule::bare => true,
            Rule::out_of => !p.into_inner().any(|p| p.as_rule() == Rule::comparator),
            _ => false,
        });
        let (mut firm, rises) = (is_firm(&level), rises(&level));
        let mut condition = match level.as_rule() {
            Rule::change => lower.change_of(level),
            _ => lower.level_of(level),
        };
        match &mut condition.kind {
            CondKind::Compare(op, _) | CondKind::OutOf(op, ..) => match is_bare {
                true => (*op, firm) = before.unwrap_or((*op, firm)),
                false => before = Some((*op, firm)),
            },
            CondKind::Change { base, .. } => *base = base.or(of_all),
            _ => {}
        }
        lines.push(TargetLine {
            times: vec![(by, span)],
            condition: Some(condition),
            stretch: None,
            strives,
            firm,
            rises,
            text,
            narrowed: None,
        });
    }
    Some(Attr::Dated(lines))
}

/// Asks of a level without a colon before it that begins with a dash close to its number.
fn dash_for_colon(lower: &mut Lower, level: &Pair) {
    let mut nodes = level.clone().into_inner().flatten();
    let opens = |node: &Pair| {
        node.as_rule() == Rule::MINUS && lower.span(node).start == lower.span(level).start
    };
    let Some(minus) = nodes.find(opens) else {
        return;
    };
    let Some(number) = nodes.find(|node| node.as_rule() == Rule::NUMBER) else {
        return;
    };
    let (minus, number) = (lower.span(&minus), lower.span(&number));
    // One that stands apart is asked about wherever it stands.
    if minus.end == number.start {
        lower.dash(minus.to(number), number);
    }
}

/// Whether a level says itself that it is to rise.
fn rises(level: &Pair) -> bool {
    let mut nodes = level.clone().into_inner().flatten();
    nodes.any(|p| matches!(p.as_rule(), Rule::LEN | Rule::NANG))
}

/// Whether a level says itself that it is the lower end.
fn is_firm(level: &Pair) -> bool {
    let says = |p: Pair| {
        matches!(
            p.as_rule(),
            Rule::IT_NHAT
                | Rule::TREN
                | Rule::GE
                | Rule::GT
                | Rule::TRO_LEN
                | Rule::up_from
                | Rule::VUOT
                | Rule::KHONG_QUA
                | Rule::KHONG_GIAM
        )
    };
    level.clone().into_inner().flatten().any(says)
}

/// A second condition, scenario or body on one line.
fn twice(rule: Rule, span: Span, first: Span) -> Finding {
    let word = match rule {
        Rule::given => "nếu",
        Rule::scenario => "kịch bản",
        _ => "theo",
    };
    let finding = Finding::new(&REPEATED_ATTRIBUTE, span).arg("attribute", word);
    let first_time = Text {
        vi: "lần thứ nhất",
        en: "the first time",
    };
    finding.related(first, first_time).help(Text {
        vi: "giữ một; mức của trường hợp kia viết thành một dòng khác",
        en: "keep one; write the level of the other case on a line of its own",
    })
}

/// The condition's text as written, quotes and all.
fn as_written(lower: &Lower, span: Span) -> Name {
    Name {
        text: settled(lower.slice(span)),
        span,
    }
}

impl Lower<'_> {
    /// `goal`, or the `-` that stands for none.
    pub fn goal(
        &mut self,
        pair: Pair,
        times: Vec<(By, Span)>,
        terms: Option<TermsText>,
    ) -> Option<TargetLine> {
        let text = as_written(self, self.span(&pair));
        let (mut condition, mut stretch, mut strives) = (None, None, false);
        let (firm, rises) = (is_firm(&pair), rises(&pair));
        if pair.as_rule() == Rule::goal {
            for part in pair.into_inner() {
                match part.as_rule() {
                    Rule::PHAN_DAU => strives = condition.is_none(),
                    Rule::condition => condition = Some(self.condition(part)),
                    Rule::stretch => {
                        let one = part.into_inner().next();
                        stretch = one.map(|one| Box::new(self.condition(one)));
                    }
                    _ => {}
                }
            }
            condition.as_ref()?;
        }
        Some(TargetLine {
            times,
            condition,
            stretch,
            strives,
            firm,
            rises,
            text,
            narrowed: terms.map(Box::new),
        })
    }

    /// The `qualifier`s of a milestone line.
    fn terms(&mut self, all: Vec<Pair>) -> TermsText {
        let mut terms = TermsText::default();
        if let (Some(first), Some(last)) = (all.first(), all.last()) {
            let span = self.span(first).to(self.span(last));
            terms.text = Some(as_written(self, span).text);
        }
        let mut seen: Vec<(Rule, Span)> = Vec::new();
        for one in all.into_iter().filter_map(|one| one.into_inner().next()) {
            let (rule, span) = (one.as_rule(), self.span(&one));
            // Lists of places may go on; of the others one alone can hold.
            if !matches!(rule, Rule::only | Rule::except) {
                if let Some((_, first)) = seen.iter().find(|(other, _)| *other == rule) {
                    self.findings.push(twice(rule, span, *first));
                }
                seen.push((rule, span));
            }
            for part in one.into_inner() {
                match part.as_rule() {
                    Rule::place_list => {
                        let strings = (part.into_inner()).filter(|p| p.as_rule() == Rule::STRING);
                        let names = strings.map(|p| self.name(&p));
                        match rule {
                            Rule::only => terms.only.extend(names),
                            _ => terms.except.extend(names),
                        }
                    }
                    Rule::BRACKET => {
                        terms.given = Some(Box::new(GivenText {
                            of: self.name(&part),
                            condition: None,
                            firm: false,
                        }));
                    }
                    Rule::condition => {
                        let firm = is_firm(&part);
                        let condition = self.condition(part);
                        if let Some(given) = &mut terms.given {
                            (given.condition, given.firm) = (Some(condition), firm);
                        }
                    }
                    Rule::STRING => terms.scenario = Some(self.name(&part)),
                    Rule::document => terms.authority = Some(self.name(&part)),
                    _ => {}
                }
            }
        }
        terms
    }

    /// `list`
    pub fn items(&mut self, pair: Pair) -> Vec<Name> {
        let parts = pair.into_inner();
        // Each but the first stands behind a comma.
        let mut names = Vec::with_capacity(parts.len().div_ceil(2));
        let items = parts.filter(|p| p.as_rule() == Rule::item);
        names.extend(items.map(|p| self.name(&p)));
        names
    }
}

fn list_kind(rule: Rule) -> ListKind {
    match rule {
        Rule::PHOI_HOP => ListKind::Coordinate,
        Rule::CHI_DAO => ListKind::Direct,
        Rule::THAM_MUU => ListKind::Advise,
        Rule::GIAM_SAT => ListKind::Supervise,
        Rule::CU_THE_HOA => ListKind::MakesConcrete,
        Rule::THUC_HIEN => ListKind::CarriesOut,
        Rule::GUI => ListKind::To,
        Rule::CAN_CU => ListKind::Basis,
        Rule::SO_LIEU => ListKind::DataNames,
        Rule::TEN_KHAC => ListKind::OtherNames,
        Rule::LINH_VUC => ListKind::Fields,
        Rule::DIA_GIOI_CU => ListKind::OldBoundary,
        Rule::GOM => ListKind::Members,
        _ => ListKind::Lead,
    }
}

fn free_kind(rule: Rule) -> FreeKind {
    match rule {
        Rule::SO_HIEU => FreeKind::Number,
        Rule::CO_QUAN_BAN_HANH => FreeKind::Issuer,
        Rule::NGUON => FreeKind::Source,
        Rule::KHONG_DO => FreeKind::Unmeasured,
        Rule::THEO => FreeKind::Document,
        Rule::DIA_BAN => FreeKind::Place,
        Rule::DON_VI => FreeKind::Unit,
        Rule::KICH_BAN => FreeKind::Scenario,
        Rule::TIEN_DO => FreeKind::Progress,
        _ => FreeKind::Note,
    }
}
