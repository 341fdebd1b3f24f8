//! A commitment held twice: by what formulas make of the figures, and by what was reported
//! for computed ones. Where the two come to opposite verdicts there is none.

use crate::eval::conclusion::{Conclusion, Contested, Early, Held, Lack};
use crate::eval::judge::Case;
use crate::eval::remark::{merge, remark};
use crate::eval::target::{self, Clause};
use crate::eval::verdict::Verdict;

/// What a commitment comes to; unknown where it hangs on which figure counts.
pub fn conclusion(case: &Case<'_, '_>, clause: &Clause<'_>, verdict: &mut Verdict) -> Conclusion {
    // What other commitments read is not this one's.
    case.reader.apart();
    let made = target::conclusion(case, clause, verdict);
    let apart = case.reader.apart();
    if apart.is_empty() {
        return made;
    }
    let by_reported = case.reader.by_reported().iter().map(|reader| {
        let case = Case { reader, ..*case };
        target::conclusion(&case, clause, &mut verdict.clone())
    });
    let others: Vec<Conclusion> = by_reported.collect();
    let Some(theirs) = others.iter().find(|theirs| turns(&made, theirs)) else {
        return made;
    };
    verdict.rating = None;
    let figure = |of: &Conclusion| of.judged().and_then(|judged| judged.figure.clone());
    let computed = figure(&made).is_some_and(|figure| figure.computed);
    let reported = figure(theirs).filter(|figure| computed && !figure.computed);
    let inputs = match reported {
        Some(_) => Vec::new(),
        None => apart,
    };
    merge(&mut verdict.notes, inputs.clone());
    let told = match reported {
        Some(_) => remark(
            "hai con số ấy cho hai kết luận khác nhau, nên không xét: soát lại công thức và số báo cáo",
            "those two numbers come to two verdicts, so none is given: check the formula and the reported figure",
        ),
        None => remark(
            "theo số tính được và theo số báo cáo thì hai kết luận khác nhau, nên không xét: soát lại công thức và số báo cáo",
            "what is computed and what was reported come to two verdicts, so none is given: check the formula and the reported figure",
        ),
    };
    verdict.notes.push(told);
    let judged = made.judged().cloned().unwrap_or_default();
    let as_of = case.reader.options.as_of;
    match verdict.due.is_some_and(|due| due <= as_of) {
        true => Conclusion::NoData(Lack::Contested(Box::new(Contested {
            judged,
            reported,
            inputs,
        }))),
        false => Conclusion::NotDue(Some(Box::new(Early {
            judged,
            held: Held::Unknown,
            pace: None,
        }))),
    }
}

/// Whether a conclusion does not stand beside another one: the other is the opposite, asks
/// nothing where this one asks, or cannot be told.
fn turns(made: &Conclusion, theirs: &Conclusion) -> bool {
    let asks_nothing = |of: &Conclusion| matches!(of, Conclusion::NotApplicable);
    match (asks_nothing(made), asks_nothing(theirs)) {
        (true, nothing) => !nothing,
        (false, true) => made.satisfied().is_some(),
        (false, false) => made.satisfied().is_some() && made.satisfied() != theirs.satisfied(),
    }
}
