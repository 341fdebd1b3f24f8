//! `ctr list`.

use super::args::{List, TableFormat};
use super::check::{exit, of_audit};
use super::eval::today;
use super::progress::Progress;
use super::{Exit, context, files, output, refuse, report};
use ctr::check::sift::select::Deny;
use ctr::data::{self, Observations};
use ctr::eval::cascade::cascade;
use ctr::eval::{Evaluation, Options};
use ctr::finding::{Finding, Lang, Severity};
use ctr::model::{By, Model, Period};
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::{Scene, View};
use ctr::report::list::{Asked, Question, answers, csv, human, json, md};
use ctr::source::Sources;
use ctr::{check, eval};
use jiff::civil::Date;

/// Answers what is asked. What it finds is a list, not an error: the status says only
/// whether everything could be read.
pub fn run(asked: &List, lang: Lang) -> Exit {
    let (mut sources, doubts) = files::programmes(&asked.files);
    let (inputs, more) = files::observations(&asked.data);
    let doubts: Vec<Finding> = doubts.into_iter().chain(more).collect();
    if files::unusable(&doubts) {
        report(&doubts, &sources, lang);
        return Exit::Unusable;
    }
    let beside = parents(asked, &sources);
    let (model, mut findings) = check::programmes(&mut sources);
    findings.extend(doubts);
    let day = asked.as_of.unwrap_or_else(today);
    let mut progress = Progress::new(&inputs, lang);
    let known = asked.known.unwrap_or(day);
    let (data, more) = data::read_known(inputs, &model, known, &mut |bytes| progress.at(bytes));
    progress.finish();
    let unusable = more.iter().any(data::unusable);
    findings.extend(more);
    findings.retain(|finding| finding.severity > Severity::Note && !of_audit(finding));
    report(&findings, &sources, lang);
    if unusable {
        return Exit::Unusable;
    }
    match written(
        asked,
        (&sources, &model),
        beside.as_ref(),
        (&data, day),
        lang,
    ) {
        Ok(()) => exit(&findings, &Deny::default()),
        Err(finding) => refuse(*finding, lang),
    }
}

/// The programmes with the parent documents that lie beside them, where some question
/// asks for those.
fn parents(asked: &List, sources: &Sources) -> Option<(Sources, Model)> {
    let needed = asked.questions.is_empty() || asked.questions.contains(&Question::Weaker);
    let found = match needed {
        true => context::parents(&files::within(&asked.files), sources),
        false => Vec::new(),
    };
    if found.is_empty() {
        return None;
    }
    let mut both = sources.clone();
    for parent in found {
        both.add(parent);
    }
    let (model, _) = check::programmes(&mut both);
    Some((both, model))
}

fn written(
    asked: &List,
    (sources, model): (&Sources, &Model),
    beside: Option<&(Sources, Model)>,
    (data, day): (&Observations, Date),
    lang: Lang,
) -> Result<(), Box<Finding>> {
    let notes = DataNotes::of(model, data, day);
    let of_quarter = quarter(day);
    let overview = asked.questions.is_empty();
    let questions = match overview {
        true => &Question::ALL[..],
        false => &asked.questions,
    };
    let figures = !asked.data.is_empty();
    let asks = |question: Question| questions.contains(&question);
    // What falls due in the quarter is sought among nothing else.
    let in_quarter = asks(Question::Due).then(|| due_in(model, of_quarter));
    let of_figures = questions.iter().any(Question::needs_verdicts);
    let evaluation = match &in_quarter {
        _ if figures && of_figures => eval::evaluate(model, data, &Options::new(day)),
        Some(model) => without_figures(model, day),
        None => Evaluation::blank(day),
    };
    let later = in_quarter.map(|model| without_figures(&model, of_quarter.1));
    let scene = Scene {
        model,
        sources,
        evaluation: &evaluation,
        data: &notes,
        view: View::All,
        top: None,
        lang,
    };
    let (sources, model) = beside.map_or((sources, model), |(sources, model)| (sources, model));
    let cascades = match asks(Question::Weaker) {
        true => cascade(model),
        false => Vec::new(),
    };
    let with_parents = Scene {
        model,
        sources,
        ..scene
    };
    let ask = Asked {
        scene: &scene,
        figures,
        quarter: later.as_ref().map_or(&[], |all| &all.verdicts),
        of_quarter,
        cascades: (&with_parents, &cascades),
    };
    let answers = answers(&ask, questions);
    output::emit(asked.output.as_deref(), |out| match asked.format {
        TableFormat::Human => human(&ask, &answers, overview, out),
        TableFormat::Md => md(&ask, &answers, overview, out),
        TableFormat::Csv => csv(&ask, &answers, out),
        TableFormat::Json => json(&ask, &answers, overview, out),
    })
}

/// What there is to be judged on a day, each time that it is, without figures.
fn without_figures(model: &Model, day: Date) -> Evaluation {
    let (none, _) = data::read(Vec::new(), model, &mut |_| {});
    eval::evaluate(model, &none, &Options::new(day))
}

/// The programmes without the levels that are of one period and fall due before or after
/// these days.
fn due_in(model: &Model, (first, last): (Date, Date)) -> Model {
    let mut model = model.clone();
    for indicator in &mut model.indicators {
        indicator.targets.retain(|target| match target.by {
            By::End(period) => (first..=last).contains(&period.end()),
            _ => true,
        });
    }
    model
}

/// The first and the last day of the quarter of a day.
fn quarter(day: Date) -> (Date, Date) {
    let number = (day.month() - 1) / 3 + 1;
    let quarter = Period::Quarter(day.year(), number);
    (quarter.start(), quarter.end())
}
