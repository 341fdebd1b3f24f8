//! A contradiction in words: each clause with what it says of the figures, and the
//! sum that cannot be.

use crate::check::proof::Proof;
use crate::check::proof::solve::{Contradiction, Sum};
use crate::check::proof::system::{ClauseId, Outside, Row, Sense, Source, System};
use crate::finding::catalogue::proof::{CONTRADICTION, OUTSIDE_PROOF};
use crate::finding::{Arg, Finding, Text};
use crate::model::number::{Exact, plain, vietnamese};
use crate::model::{IndicatorId, Model, Period};
use crate::source::Span;
use num_traits::{One, Signed, Zero};

/// The labels of the clauses; the rest are counted.
const LABELS: [(&str, Text); 10] = [
    ("c0", same("{c0}")),
    ("c1", same("{c1}")),
    ("c2", same("{c2}")),
    ("c3", same("{c3}")),
    ("c4", same("{c4}")),
    ("c5", same("{c5}")),
    ("c6", same("{c6}")),
    ("c7", same("{c7}")),
    ("c8", same("{c8}")),
    ("c9", same("{c9}")),
];

const fn same(text: &'static str) -> Text {
    Text { vi: text, en: text }
}

/// Of alternatives, so many are added up in the message.
const MOST_SUMS: usize = 3;

/// A longer name gives way to the code.
const LONGEST_NAME: usize = 40;

/// Vietnamese, English.
type Said = (String, String);

/// The finding of a contradiction.
pub fn contradiction(model: &Model, proof: &Proof, found: &Contradiction) -> Finding {
    let writer = Writer {
        model,
        system: &proof.system,
        periods: periods(&proof.system, found),
    };
    let sums: Vec<Sum> = found.sums.iter().map(tidy).collect();
    let mut clauses = found.clauses.clone();
    clauses.sort_by_key(|c| {
        let clause = &proof.system.clauses[*c as usize];
        (clause.source != Source::Target, clause.span.start, *c)
    });
    let span = |c: &ClauseId| proof.system.clauses[*c as usize].span;
    let when: Vec<_> = writer.periods.iter().map(|p| p.vietnamese()).collect();
    let when_en: Vec<_> = writer.periods.iter().map(|p| p.code()).collect();
    let added = writer.added(&sums);
    let mut finding = Finding::new(&CONTRADICTION, clauses.first().map_or(empty(), span))
        .arg("what", together(clauses.len(), found.least))
        .arg("when", at_milestones(&when.join(", "), &when_en.join(", ")))
        .arg("sum", sum_said(when.is_empty(), added));
    for (at, clause) in clauses.iter().take(LABELS.len()).enumerate() {
        let said = writer.clause(*clause, &sums);
        finding = finding.arg(LABELS[at].0, Arg::Made(said.0, said.1));
        if at > 0 {
            finding = finding.related(span(clause), LABELS[at].1);
        }
    }
    finding
}

/// `3 điều này không thể cùng đúng`
fn together(clauses: usize, least: bool) -> Arg {
    match clauses {
        1 => Arg::Both("điều này không thể đúng", "this cannot hold"),
        n if !least => Arg::Made(
            format!("{n} điều này không thể cùng đúng (nhiều quá nên chưa rút gọn hết)"),
            format!("these {n} cannot all hold (too many to be cut down to the fewest)"),
        ),
        n => Arg::Made(
            format!("{n} điều này không thể cùng đúng"),
            format!("these {n} cannot all hold"),
        ),
    }
}

/// ` ở mốc năm 2025`; nothing where no figure is spoken of.
fn at_milestones(vi: &str, en: &str) -> Arg {
    match vi {
        "" => Arg::Both("", ""),
        _ => Arg::Made(format!(" ở mốc {vi}"), format!(" at {en}")),
    }
}

/// What comes of adding the clauses up; of mere numbers there is nothing to add.
fn sum_said(numbers: bool, added: Said) -> Arg {
    match numbers {
        true => Arg::Both(
            "hai vế là hai con số trái nhau",
            "its two sides are numbers that differ",
        ),
        false => Arg::Made(
            format!("cộng lại thì {}", added.0),
            format!("added up, {}", added.1),
        ),
    }
}

fn empty() -> crate::source::Span {
    crate::source::Span::new(crate::source::FileId(0), 0, 0)
}

fn periods(system: &System, found: &Contradiction) -> Vec<Period> {
    let rows = found.sums.iter().flat_map(|sum| &sum.rows);
    let vars = rows.flat_map(|(row, _)| row.linear.terms.iter().map(|(var, _)| *var));
    let mut periods: Vec<Period> = vars.map(|v| system.figures[v as usize].period).collect();
    periods.sort_by_key(|p| (p.end(), p.code()));
    periods.dedup();
    periods
}

/// The multipliers as people would choose them: whole ones that start with 1,
/// else decimals of at most 1, else whole ones.
fn tidy(sum: &Sum) -> Sum {
    let constant = (sum.rows.iter()).fold(Exact::zero(), |all, (row, by)| {
        all + &row.linear.constant * by
    });
    let sign = if constant.is_positive() {
        -Exact::one()
    } else {
        Exact::one()
    };
    let sizes = || sum.rows.iter().map(|(_, by)| by.abs());
    let least = sizes().min().unwrap_or_else(Exact::one);
    let most = sizes().max().unwrap_or_else(Exact::one);
    let decimal = |by: &Exact| super::witness::decimal(by).is_some_and(|text| text.len() < 8);
    let scale = if sizes().all(|by| (by / &least).is_integer()) {
        least.recip()
    } else if sizes().all(|by| decimal(&(by / &most))) {
        most.recip()
    } else {
        sizes().fold(Exact::one(), |all, by| {
            let over = &by * &all;
            all * Exact::from_integer(over.denom().clone())
        })
    };
    let scale = scale * sign;
    Sum {
        rows: (sum.rows.iter())
            .map(|(row, by)| (row.clone(), by * &scale))
            .collect(),
    }
}

struct Writer<'a> {
    model: &'a Model,
    system: &'a System,
    periods: Vec<Period>,
}

impl Writer<'_> {
    /// What a clause says of the figures, and how often it is counted.
    fn clause(&self, clause: ClauseId, sums: &[Sum]) -> Said {
        let mut said: Vec<Said> = Vec::new();
        let rows = sums.iter().flat_map(|sum| &sum.rows);
        for (row, by) in rows.filter(|(row, _)| row.clauses.first() == Some(&clause)) {
            let row = self.row(row);
            let by = by.abs();
            let one = if by.is_one() {
                row
            } else {
                let by = number(&by);
                (
                    format!("{} (nhân với {})", row.0, by.0),
                    format!("{} (times {})", row.1, by.1),
                )
            };
            if !said.contains(&one) {
                said.push(one);
            }
        }
        let kind = kind(self.system.clauses[clause as usize].source);
        if said.is_empty() {
            return (
                format!("{}, dùng để quy đổi dòng khác", kind.vi),
                format!("{}, used to work out another line", kind.en),
            );
        }
        let (vi, en): (Vec<_>, Vec<_>) = said.into_iter().unzip();
        (
            format!("{}: {}", kind.vi, vi.join("; ")),
            format!("{}: {}", kind.en, en.join("; ")),
        )
    }

    /// `[A] + [B] ≤ 100`
    fn row(&self, row: &Row) -> Said {
        let constant = &row.linear.constant;
        if row.linear.terms.is_empty() {
            return (
                "chỉ so hai con số, không có [chỉ tiêu] nào".to_string(),
                "two numbers held against each other, and no [indicator]".to_string(),
            );
        }
        let side = |positive: bool| {
            let mut parts: Vec<Said> = (row.linear.terms.iter())
                .filter(|(_, factor)| factor.is_positive() == positive)
                .map(|(var, factor)| self.term(*var, &factor.abs()))
                .collect();
            let figures = parts.len();
            if !constant.is_zero() && constant.is_positive() == positive {
                parts.push(number(&constant.abs()));
            }
            let none = parts.is_empty();
            let (vi, en): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
            let said = if none {
                ("0".to_string(), "0".to_string())
            } else {
                (vi.join(" + "), en.join(" + "))
            };
            (figures, said)
        };
        let ((left, a), (_, b)) = (side(true), side(false));
        let (a, b, sign) = match (left, row.sense) {
            (_, Sense::Eq) if left == 0 => (b, a, "="),
            (_, Sense::Eq) => (a, b, "="),
            (0, Sense::Ge) => (b, a, "≤"),
            (0, Sense::Gt) => (b, a, "<"),
            (_, Sense::Ge) => (a, b, "≥"),
            (_, Sense::Gt) => (a, b, ">"),
        };
        (
            format!("{} {sign} {}", a.0, b.0),
            format!("{} {sign} {}", a.1, b.1),
        )
    }

    fn term(&self, var: u32, factor: &Exact) -> Said {
        let figure = &self.system.figures[var as usize];
        let mut name = format!("[{}]", self.called(figure.indicator));
        if let Some(place) = &figure.place {
            name += &format!(" ({place})");
        }
        let (mut vi, mut en) = (name.clone(), name);
        if self.periods.len() > 1 {
            vi += &format!(" {}", figure.period.vietnamese());
            en += &format!(" {}", figure.period.code());
        }
        if factor.is_one() {
            return (vi, en);
        }
        let by = number(factor);
        (format!("{} × {vi}", by.0), format!("{} × {en}", by.1))
    }

    fn called(&self, id: IndicatorId) -> String {
        let name = self.model.full_name(id);
        match &self.model.indicator(id).code {
            Some(code) if name.chars().count() > LONGEST_NAME => code.clone(),
            _ => name,
        }
    }

    /// The sum, or one for each way.
    fn added(&self, sums: &[Sum]) -> Said {
        if let [sum] = sums {
            return added(sum);
        }
        let each = sums.iter().take(MOST_SUMS).map(added);
        let (vi, en): (Vec<_>, Vec<_>) = each.unzip();
        (
            format!(
                "có {} cách, cách nào cũng vướng ({})",
                sums.len(),
                vi.join("; ")
            ),
            format!(
                "there are {} ways, and none will do ({})",
                sums.len(),
                en.join("; ")
            ),
        )
    }
}

/// `60 + 45 = 105 > 100`
fn added(sum: &Sum) -> Said {
    let (mut asked, mut left) = (Vec::new(), Vec::new());
    for (row, by) in &sum.rows {
        let piece = &row.linear.constant * by;
        if piece.is_negative() {
            asked.push((by.abs(), row.linear.constant.abs()));
        } else if piece.is_positive() {
            left.push((by.abs(), row.linear.constant.abs()));
        }
    }
    let total = |pieces: &[(Exact, Exact)]| {
        (pieces.iter()).fold(Exact::zero(), |sum, (by, of)| sum + by * of)
    };
    let (more, less) = (total(&asked), total(&left));
    let (asked, left) = (pieces(&asked, &more), pieces(&left, &less));
    if more == less {
        return (
            format!("{} chỉ vừa bằng {}, mà phải khác hẳn", asked.0, left.0),
            format!("{} just equals {}, and must not", asked.1, left.1),
        );
    }
    (
        format!("{} > {}", asked.0, left.0),
        format!("{} > {}", asked.1, left.1),
    )
}

fn pieces(all: &[(Exact, Exact)], total: &Exact) -> Said {
    let total = number(total);
    let one = |(by, of): &(Exact, Exact)| {
        let (by_said, of) = (number(by), number(of));
        if by.is_one() {
            of
        } else {
            (
                format!("{} × {}", by_said.0, of.0),
                format!("{} × {}", by_said.1, of.1),
            )
        }
    };
    let (vi, en): (Vec<_>, Vec<_>) = all.iter().map(one).unzip();
    match all {
        [] => total,
        [(by, _)] if by.is_one() => total,
        _ => (
            format!("{} = {}", vi.join(" + "), total.0),
            format!("{} = {}", en.join(" + "), total.1),
        ),
    }
}

/// A number: as a decimal where it is one, else as a fraction.
fn number(value: &Exact) -> Said {
    match super::witness::decimal(value) {
        Some(text) => (vietnamese(&text), text),
        None if value.numer().bits() < 40 && value.denom().bits() < 40 => {
            let text = format!("{}/{}", value.numer(), value.denom());
            (text.clone(), text)
        }
        None => {
            let text = plain(value, 6);
            (format!("≈{}", vietnamese(&text)), format!("≈{text}"))
        }
    }
}

fn kind(source: Source) -> Text {
    let (vi, en) = match source {
        Source::Target => ("cam kết", "commitment"),
        Source::Baseline => ("hiện trạng", "baseline"),
        Source::Relation => ("ràng buộc", "relation"),
        Source::Formula => ("công thức", "formula"),
        Source::Part => ("một phần không quá cả khối", "a part is at most its whole"),
        Source::Partition => ("các phần cộng đủ", "parts add up"),
        Source::Periods => (
            "số cả kỳ tính từ các kỳ trong đó",
            "a period is made of those within it",
        ),
        Source::Share => ("tỷ lệ chỉ từ 0 đến 100 %", "a share is from 0 to 100 %"),
        Source::Count => ("số đếm không âm", "a count is not below 0"),
    };
    Text { vi, en }
}

/// One note a programme: what was too large to be decided.
pub fn undecided(proof: &Proof) -> Option<Finding> {
    let spans = proof.undecided.iter();
    let all: Vec<_> = spans.map(|span| (Outside::TooLarge, *span)).collect();
    outside(&all)
}

/// One note a programme: what takes no part in the proof, by reason.
pub fn outside(all: &[(Outside, Span)]) -> Option<Finding> {
    let (_, first) = all.first()?;
    let reasons = [
        Outside::NotLinear,
        Outside::Places,
        Outside::Conditional,
        Outside::Form,
        Outside::TooLarge,
    ];
    let (mut vi, mut en) = (Vec::new(), Vec::new());
    for reason in reasons {
        let count = all.iter().filter(|(why, _)| *why == reason).count();
        if count > 0 {
            let text = why(reason);
            vi.push(format!("{count} {}", text.vi));
            en.push(format!("{count} {}", text.en));
        }
    }
    Some(
        Finding::new(&OUTSIDE_PROOF, *first)
            .arg("count", all.len())
            .arg("reasons", Arg::Made(vi.join(", "), en.join(", "))),
    )
}

fn why(reason: Outside) -> Text {
    let (vi, en) = match reason {
        Outside::NotLinear => ("không tuyến tính", "not linear"),
        Outside::Places => (
            "chỉ cho một số địa bàn hoặc gộp nhiều địa bàn",
            "for some places or over several",
        ),
        Outside::Conditional => ("chỉ áp dụng khi có điều kiện", "conditional"),
        Outside::Form => (
            "tính trên nhiều kỳ, nhiều chỉ tiêu hoặc chưa rõ gốc so sánh",
            "over several periods or indicators, or without a known base",
        ),
        Outside::TooLarge => (
            "quá nhiều cách hoặc quá lớn để tính",
            "too many ways or too large to compute",
        ),
    };
    Text { vi, en }
}
