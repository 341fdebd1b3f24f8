//! `ctr check --witness`: one set of figures in which everything holds, a line a
//! figure, for who wants to see that a programme can be kept.

use crate::check::proof::{self, witness::decimal};
use crate::finding::{Lang, Text};
use crate::model::number::{Exact, vietnamese};
use crate::model::{Model, Programme};
use std::fmt::Write;

const FOUND: Text = Text {
    vi: "Một bộ số liệu mà mọi cam kết, ràng buộc đều đúng (chỉ để chứng minh, không phải số liệu thật):",
    en: "One set of figures in which every commitment and relation holds (a proof, not real figures):",
};
const NONE: Text = Text {
    vi: "Không có bộ số liệu nào mà mọi cam kết, ràng buộc đều đúng, hoặc chưa tính được.",
    en: "There is no set of figures in which every commitment and relation holds, or none was found.",
};
const NOTHING: Text = Text {
    vi: "Không có cam kết nào bằng con số để chứng minh.",
    en: "There are no commitments in numbers to prove.",
};

/// The witnesses of all programmes.
pub fn text(model: &Model, lang: Lang) -> String {
    let mut out = String::new();
    for programme in &model.programmes {
        one(model, programme, lang, &mut out);
    }
    out
}

fn one(model: &Model, programme: &Programme, lang: Lang, out: &mut String) {
    let proof = proof::prove(model, programme);
    let title = programme.title.as_deref().unwrap_or_default();
    let said = match &proof.witness {
        None => NONE,
        Some(figures) if figures.is_empty() => NOTHING,
        Some(_) => FOUND,
    };
    // Writing to a string does not fail.
    let _ = writeln!(out, "{title}\n{}", said.get(lang));
    for figure in proof.witness.iter().flatten() {
        let indicator = model.indicator(figure.indicator);
        let name = model.full_name(figure.indicator);
        let code = (indicator.code.as_ref()).map_or(String::new(), |code| format!("{code} "));
        let place = (figure.place.as_ref()).map_or(String::new(), |place| format!(" ({place})"));
        let unit = model.unit_name(indicator).unwrap_or_default();
        let period = match lang {
            Lang::Vi => figure.period.vietnamese(),
            Lang::En => figure.period.code(),
        };
        let value = number(&figure.value, lang);
        let line = format!("  {code}{name}{place}, {period}: {value} {unit}");
        let _ = writeln!(out, "{}", line.trim_end());
    }
    let left = proof.outside.len();
    if left > 0 {
        let said = match lang {
            Lang::Vi => format!("{left} điều nằm ngoài phần chứng minh, không xét ở đây."),
            Lang::En => format!("{left} take no part in the proof and are not held here."),
        };
        let _ = writeln!(out, "{said}");
    }
    out.push('\n');
}

/// Exactly: a decimal, or a fraction where it has no end.
fn number(value: &Exact, lang: Lang) -> String {
    match (decimal(value), lang) {
        (Some(text), Lang::Vi) => vietnamese(&text),
        (Some(text), Lang::En) => text,
        (None, _) => format!("{}/{}", value.numer(), value.denom()),
    }
}
