//! A programme and figures, both as text, evaluated.

use ctr::data::Input;
use ctr::eval::{Evaluation, Options, Verdict};
use ctr::finding::Finding;
use ctr::source::{SourceFile, Sources};
use jiff::civil::Date;
use std::io::Cursor;

/// What `ctr check` says of a programme, and the evaluation of figures on a day.
pub fn evaluated(programme: &str, rows: &str, as_of: Date) -> (Vec<Finding>, Evaluation) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", programme.to_string()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(rows.as_bytes().to_vec())),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let evaluation = ctr::eval::evaluate(&model, &data, &Options::new(as_of));
    (findings, evaluation)
}

/// The first commitment of a clause.
pub fn of_clause<'e>(evaluation: &'e Evaluation, code: &str) -> &'e Verdict {
    let mut all = evaluation.verdicts.iter();
    let found = all.find(|verdict| verdict.code.as_deref() == Some(code));
    found.expect("a commitment of the clause")
}
