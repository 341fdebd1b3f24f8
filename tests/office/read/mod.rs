//! What a page, a workbook and a document say, read back: of each row its name and place,
//! the statuses in it, and the numbers.

pub mod html;
#[cfg(feature = "office")]
pub mod packed;

use ctr::data::Observations;
use ctr::eval::{Kind, Options, Status, evaluate};
use ctr::finding::Lang;
use ctr::finding::wrap::visible;
use ctr::model::Model;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::office::Report;
use ctr::report::eval::{Scene, View, json};
use ctr::source::Sources;
use std::collections::BTreeMap;

/// By name (and place, where that is not the programme's): statuses in words, sorted, and
/// numbers.
pub type Told = BTreeMap<String, (Vec<String>, Vec<String>)>;

/// A programme with figures, judged: what the JSON form says, and the report.
pub fn judged(
    (model, sources): (&Model, &Sources),
    figures: &Observations,
    options: &Options,
) -> (Told, Report) {
    let evaluation = evaluate(model, figures, options);
    let notes = DataNotes::of(model, figures, options.as_of);
    let scene = Scene {
        model,
        sources,
        evaluation: &evaluation,
        data: &notes,
        view: View::All,
        top: None,
        lang: Lang::Vi,
    };
    let mut out = Vec::new();
    json::write(&scene, &mut out).expect("written");
    let said: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    let homes: Vec<Option<&str>> = (evaluation.verdicts.iter())
        .map(|verdict| model.programmes[verdict.programme].place.as_deref())
        .collect();
    let mut told = Told::new();
    let all = said["commitments"].as_array().expect("a list");
    for ((one, home), verdict) in all.iter().zip(homes).zip(&evaluation.verdicts) {
        let place = one["place"].as_str().filter(|place| Some(*place) != home);
        let name = one["name"].as_str().expect("a name");
        let name = name_of(name, place.filter(|_| verdict.kind == Kind::Target));
        let status = one["status"].as_str().expect("a status");
        let status = Status::ALL.iter().find(|known| known.key() == status);
        let of = told.entry(name).or_default();
        of.0.push(status.expect("known").shown().vi.to_string());
        let number = one["actual"].as_str();
        let number = number.filter(|text| text.parse::<f64>().is_ok());
        of.1.extend(number.map(str::to_string));
    }
    for of in told.values_mut() {
        of.0.sort();
    }
    (told, Report::of(&scene, figures))
}

/// A name and its place, in one.
pub fn name_of(name: &str, place: Option<&str>) -> String {
    let name = squeezed(&visible(name));
    match place {
        Some(place) => format!("{name} · {}", squeezed(&visible(place))),
        None => name,
    }
}

/// A text with its blanks as one each, as a form may have them.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds what a form says to what the JSON says: the same rows with the same statuses, and
/// every number that was judged.
pub fn same(json: &Told, form: &Told) {
    let statuses = |told: &Told| -> Vec<(String, Vec<String>)> {
        told.iter()
            .map(|(name, (statuses, _))| (name.clone(), statuses.clone()))
            .collect()
    };
    pretty_assertions(&statuses(json), &statuses(form));
    for (name, (_, numbers)) in json {
        for number in numbers {
            let known = &form[name].1;
            assert!(
                known.contains(number),
                "{name}: no {number} among {known:?}"
            );
        }
    }
}

fn pretty_assertions(json: &[(String, Vec<String>)], form: &[(String, Vec<String>)]) {
    for (one, other) in json.iter().zip(form) {
        assert_eq!(one, other);
    }
    assert_eq!(json.len(), form.len());
}
