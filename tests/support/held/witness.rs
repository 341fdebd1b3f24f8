//! The proof and the evaluation are of one mind: figures that the proof gives as a
//! witness miss no commitment that takes part in it.

use super::reads::{Checked, figures};
use ctr::check::proof::{self, witness::decimal};
use ctr::eval::{Options, Status, evaluate};
use ctr::model::{By, IndicatorId, Scope};
use std::collections::HashSet;

/// Evaluates the witnesses of the programmes without errors; how many there were.
pub fn missed_by_none(checked: &Checked) -> usize {
    let model = &checked.model;
    // Says which mark the decimals of the table have.
    let mut rows = vec!["?,2025,,,0.5,,\n".to_string()];
    let mut outside = HashSet::new();
    let mut proved = HashSet::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        let simple = programme.scope == Scope::Programme
            && (model.indicators_of(programme)).all(|(_, one)| one.scope == Scope::Programme);
        if !simple || checked.wrong[programme.file.0 as usize] {
            continue;
        }
        let proof = proof::prove(model, programme);
        outside.extend(
            proof
                .outside
                .iter()
                .map(|(_, span)| (span.file.0, span.start)),
        );
        // A programme without a date begins with its first figure: what it asks of each
        // year is asked from then on, which no proof can know.
        let each = |by: By| matches!(by, By::Yearly(None) | By::Always);
        for (_, indicator) in model.indicators_of(programme) {
            let undated = indicator.since.or(programme.date).is_none();
            let open = indicator
                .targets
                .iter()
                .filter(|one| undated && each(one.by));
            outside.extend(open.map(|one| (one.span.file.0, one.span.start)));
        }
        let Some(witness) = proof.witness else {
            continue;
        };
        if witness
            .iter()
            .any(|figure| decimal(&figure.value).is_none())
        {
            continue;
        }
        proved.insert(at);
        for figure in witness {
            if model.indicator(figure.indicator).formula.is_some() {
                continue;
            }
            let (of, part) = named(checked, figure.indicator);
            let place = figure.place.unwrap_or_default();
            let value = decimal(&figure.value).unwrap_or_default();
            rows.push(format!(
                "{of},{},{place},{part},{value},,\n",
                figure.period.code()
            ));
        }
    }
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let data = figures(model, &rows, &[]);
    let day = jiff::civil::date(2045, 12, 31);
    let evaluation = evaluate(model, &data, &Options::new(day));
    let of_proof = evaluation.verdicts.iter().filter(|verdict| {
        let takes_part = !outside.contains(&(verdict.span.file.0, verdict.span.start));
        let own = verdict.indicator.into_iter();
        let targets = own.clone().flat_map(|id| &model.indicator(id).targets);
        let beside = targets
            .filter(|one| one.span == verdict.span)
            .flat_map(|one| one.indicators());
        let mut rests = own.chain(beside);
        let formula = rests.any(|id| rests_on_one(checked, id, &outside));
        proved.contains(&verdict.programme) && takes_part && !formula
    });
    for verdict in of_proof {
        assert_ne!(
            verdict.status(),
            Status::Unmet,
            "the witness misses {}: {} by {}: {:?}\n{}\n{}",
            verdict.name,
            verdict.required,
            verdict.by,
            verdict.figure(),
            rows.concat(),
            checked.sources.file(verdict.span.file).text
        );
    }
    proved.len()
}

/// Whether a figure is computed by a formula that takes no part in the proof.
fn rests_on_one(checked: &Checked, id: IndicatorId, outside: &HashSet<(u32, u32)>) -> bool {
    let (mut waiting, mut seen) = (vec![id], HashSet::new());
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let indicator = checked.model.indicator(id);
        if let Some(formula) = &indicator.formula {
            if outside.contains(&(indicator.span.file.0, indicator.span.start)) {
                return true;
            }
            waiting.extend(formula.inputs());
        }
    }
    false
}

/// How a table names an indicator: by its code, or by its whole's and its own name.
fn named(checked: &Checked, id: IndicatorId) -> (String, String) {
    let indicator = checked.model.indicator(id);
    match indicator.parent {
        Some(parent) => (named(checked, parent).0, indicator.name.clone()),
        None => (indicator.code.clone().unwrap_or_default(), String::new()),
    }
}
