//! A formula as people write it.

use super::{Arithmetic, AtEach, Formula, Function, Over};
use crate::model::IndicatorId;
use crate::model::condition::Op;
use crate::model::number::Exact;

/// What the names and numbers of a formula are called.
struct Words<'w> {
    name: &'w dyn Fn(IndicatorId) -> String,
    number: &'w dyn Fn(&Exact) -> String,
}

impl Formula {
    /// The formula as it is written: `[1] / [2] * 100`. `name` calls an indicator,
    /// `number` writes a number, which is in base units.
    pub fn written(
        &self,
        name: &dyn Fn(IndicatorId) -> String,
        number: &dyn Fn(&Exact) -> String,
    ) -> String {
        Words { name, number }.of(self)
    }
}

impl Words<'_> {
    /// A part between others: one made of several gets brackets.
    fn inner(&self, part: &Formula) -> String {
        match part {
            Formula::Arithmetic(..) | Formula::Compare(..) | Formula::If(..) => {
                format!("({})", self.of(part))
            }
            Formula::Number(_)
            | Formula::Indicator(_)
            | Formula::Negate(_)
            | Formula::Call(..)
            | Formula::Previous(_)
            | Formula::Growth(_)
            | Formula::RollUp { .. }
            | Formula::AtEach(..)
            | Formula::WeightedMean(_) => self.of(part),
        }
    }

    fn named(&self, id: IndicatorId) -> String {
        format!("[{}]", (self.name)(id))
    }

    fn list(&self, all: &[Formula]) -> String {
        let all: Vec<String> = all.iter().map(|part| self.of(part)).collect();
        all.join(", ")
    }

    fn of(&self, formula: &Formula) -> String {
        match formula {
            Formula::Number(number) => (self.number)(number),
            Formula::Indicator(id) => self.named(*id),
            Formula::Negate(x) => format!("-{}", self.inner(x)),
            Formula::Arithmetic(op, a, b) => {
                format!("{} {} {}", self.inner(a), sign(*op), self.inner(b))
            }
            Formula::Compare(op, a, b) => {
                format!("{} {} {}", self.inner(a), comparison(*op), self.inner(b))
            }
            Formula::If(test, yes, no) => format!(
                "nếu {} thì {} khác {}",
                self.of(test),
                self.inner(yes),
                self.inner(no)
            ),
            Formula::Call(function, all) => format!("{}({})", called(*function), self.list(all)),
            Formula::Previous(x) => format!("kỳ trước({})", self.of(x)),
            Formula::Growth(x) => format!("tăng trưởng({})", self.of(x)),
            Formula::RollUp {
                function,
                over,
                of,
                weight,
            } => {
                let over = match over {
                    Over::Places => "địa bàn",
                    Over::Breakdowns => "phân tổ",
                };
                let weight = weight.map(|id| format!(" trọng số {}", self.named(id)));
                let (of, weight) = (self.named(*of), weight.unwrap_or_default());
                format!("{} theo {over}({of}{weight})", called(*function))
            }
            Formula::AtEach(what, x) => {
                let (called, first) = match what {
                    AtEach::Count => ("đếm", ""),
                    AtEach::Rank { highest_first } => (
                        "thứ hạng",
                        match highest_first {
                            Some(true) => ", lớn nhất trước",
                            Some(false) => ", nhỏ nhất trước",
                            None => "",
                        },
                    ),
                };
                format!("{called} theo địa bàn({}{first})", self.of(x))
            }
            Formula::WeightedMean(pairs) => {
                let pairs = pairs.iter();
                let pairs =
                    pairs.map(|(x, weight)| format!("{} trọng số {}", self.of(x), self.of(weight)));
                format!(
                    "bình quân gia quyền({})",
                    pairs.collect::<Vec<_>>().join(", ")
                )
            }
        }
    }
}

fn sign(op: Arithmetic) -> &'static str {
    match op {
        Arithmetic::Add => "+",
        Arithmetic::Sub => "-",
        Arithmetic::Mul => "*",
        Arithmetic::Div => "/",
    }
}

fn comparison(op: Op) -> &'static str {
    match op {
        Op::Lt => "<",
        Op::Le => "<=",
        Op::Gt => ">",
        Op::Ge => ">=",
        Op::Eq => "=",
    }
}

fn called(function: Function) -> &'static str {
    match function {
        Function::Sum => "tổng",
        Function::Mean => "bình quân",
        Function::Max => "lớn nhất",
        Function::Min => "nhỏ nhất",
    }
}
