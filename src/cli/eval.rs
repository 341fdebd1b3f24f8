//! `ctr eval`.

use super::args::{Eval, EvalFormat, FailOn, Listed};
use super::check::{exit, of_audit};
use super::progress::Progress;
use super::{Exit, files, output, refuse, report};
use ctr::check::sift::select::Deny;
use ctr::data;
use ctr::eval::verdict::Remark;
use ctr::eval::{Evaluation, FigureRule, Options, Status};
use ctr::finding::catalogue::cli::{BAD_VALUE, TOO_MANY_FOR_FORM};
use ctr::finding::catalogue::data::SUPERSEDED;
use ctr::finding::catalogue::types::NO_SCENARIO_CHOSEN;
use ctr::finding::{Arg, At, Finding, Lang, Severity};
use ctr::model::Model;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::table::{Form, Gathered};
use ctr::report::eval::{Scene, View, concise, csv, excel, human, in_order, json, md, office};
use ctr::source::text::{collation_key, key};
use ctr::{check, eval};
use jiff::civil::Date;
use jiff::tz::Offset;

/// Reads programmes and figures, judges, and prints. Findings go to standard
/// error; nothing is judged when some input cannot be used at all.
pub fn run(asked: &Eval, lang: Lang) -> Exit {
    let (mut sources, mut doubts) = files::programmes(&asked.files);
    let (inputs, more) = files::observations(&asked.data);
    doubts.extend(more);
    if files::unusable(&doubts) {
        report(&doubts, &sources, lang);
        return Exit::Unusable;
    }
    let (mut model, mut findings) = check::programmes(&mut sources);
    if let Some(name) = &asked.scenario {
        if let Err(finding) = choose(&mut model, name) {
            return refuse(*finding, lang);
        }
        findings.retain(|finding| finding.entry.code != NO_SCENARIO_CHOSEN.code);
    }
    findings.extend(doubts);
    let mut progress = Progress::new(&inputs, lang);
    let options = options(asked);
    let known = asked.known.unwrap_or(options.as_of);
    let (observations, more) =
        data::read_known(inputs, &model, known, &mut |bytes| progress.at(bytes));
    progress.finish();
    let unusable = more.iter().any(data::unusable);
    findings.extend(more);
    report(&shown(&findings, asked.notes), &sources, lang);
    #[cfg(feature = "office")]
    if let Some(folder) = &asked.annotate {
        match super::annotate::write(folder, &asked.data, &findings, lang) {
            Ok(refused) => report(&refused, &sources, lang),
            Err(finding) => return refuse(*finding, lang),
        }
    }
    if unusable {
        return Exit::Unusable;
    }
    let (mut evaluation, mut listing) = match asked.format {
        // What is written row by row needs no list of all.
        _ if asked.table.is_some() => {
            let (evaluation, listing) = eval::listed(&model, &observations, &options);
            (evaluation, Some(listing))
        }
        EvalFormat::Json | EvalFormat::Csv if !asked.in_order => {
            let (evaluation, listing) = eval::listed(&model, &observations, &options);
            (evaluation, Some(listing))
        }
        EvalFormat::Json
        | EvalFormat::Csv
        | EvalFormat::Human
        | EvalFormat::Md
        | EvalFormat::Excel
        | EvalFormat::Concise
        | EvalFormat::Github
        | EvalFormat::Html => (eval::evaluate(&model, &observations, &options), None),
        #[cfg(feature = "office")]
        EvalFormat::Xlsx | EvalFormat::Docx => {
            (eval::evaluate(&model, &observations, &options), None)
        }
    };
    if asked.in_order {
        in_order::arrange(&model, &mut evaluation);
    }
    let unread = evaluation.by_status[Status::Unread as usize] > 0;
    evaluation
        .remarks
        .splice(0..0, errors_left(&findings, unread));
    evaluation.remarks.extend(readings(&observations));
    evaluation.remarks.extend(versions(&findings));
    evaluation
        .remarks
        .extend(eval::sent::remarks(&model, &observations, &options));
    let notes = DataNotes::of(&model, &observations, options.as_of);
    let scene = Scene {
        model: &model,
        sources: &sources,
        evaluation: &evaluation,
        data: &notes,
        view: view(asked),
        top: asked.top,
        lang,
    };
    if let Some(finding) = too_many(asked, &evaluation) {
        return refuse(finding, lang);
    }
    let written = output::emit(asked.output.as_deref(), |out| {
        if let (Some(across), Some(form)) = (asked.table, form(asked.format)) {
            let mut gathered = Gathered::new(&scene, across);
            let listing = listing.take().into_iter();
            for listing in listing {
                listing.each(&mut |verdict| {
                    gathered.add(&verdict);
                    Ok::<(), std::io::Error>(())
                })?;
            }
            return gathered.write(form, out);
        }
        match (asked.format, listing.take()) {
            (EvalFormat::Json, Some(listing)) => json::write_listing(&scene, listing, out),
            (EvalFormat::Csv, Some(listing)) => csv::write_listing(&scene, listing, out),
            (EvalFormat::Json, None) => json::write(&scene, out),
            (EvalFormat::Csv, None) => csv::write(&scene, out),
            (EvalFormat::Human, _) => human::write(&scene, out),
            (EvalFormat::Md, _) => md::write(&scene, out),
            (EvalFormat::Excel, _) => excel::write(&scene, out),
            (EvalFormat::Concise, _) => concise::write(&scene, asked.list.is_some(), out),
            (EvalFormat::Github, _) => concise::github(&scene, asked.list.is_some(), out),
            (EvalFormat::Html, _) => {
                office::html::write(&office::Report::of(&scene, &observations), out)
            }
            #[cfg(feature = "office")]
            (EvalFormat::Xlsx, _) => {
                office::xlsx::write(&office::Report::of(&scene, &observations), out)
            }
            // Its form is Vietnamese, and so is what it says.
            #[cfg(feature = "office")]
            (EvalFormat::Docx, _) => {
                let scene = Scene {
                    lang: Lang::Vi,
                    ..scene
                };
                let report = office::Report::of(&scene, &observations);
                office::docx::write(&report, &letter(asked), out)
            }
        }
    });
    match written {
        Err(finding) => refuse(*finding, lang),
        Ok(()) if failed(&evaluation, asked.fail_on) => Exit::Short,
        Ok(()) => exit(&findings, &Deny::default()),
    }
}

/// The form of a table in the place of the report.
pub fn form(format: EvalFormat) -> Option<Form> {
    match format {
        EvalFormat::Human => Some(Form::Human),
        EvalFormat::Md => Some(Form::Md),
        EvalFormat::Csv => Some(Form::Csv),
        EvalFormat::Excel => Some(Form::Excel),
        EvalFormat::Json | EvalFormat::Concise | EvalFormat::Github | EvalFormat::Html => None,
        #[cfg(feature = "office")]
        EvalFormat::Xlsx | EvalFormat::Docx => None,
    }
}

/// That no program opens a page, a workbook or a document of so many commitments.
fn too_many(asked: &Eval, evaluation: &Evaluation) -> Option<Finding> {
    let form = match asked.format {
        EvalFormat::Html => "html",
        #[cfg(feature = "office")]
        EvalFormat::Xlsx => "xlsx",
        #[cfg(feature = "office")]
        EvalFormat::Docx => "docx",
        _ => return None,
    };
    let listed = evaluation.verdicts.len();
    (listed > office::MOST).then(|| {
        Finding::somewhere(&TOO_MANY_FOR_FORM, None)
            .arg("form", form)
            .arg("count", listed)
            .arg("most", office::MOST)
    })
}

/// What is known of who sends the document, and to whom.
#[cfg(feature = "office")]
fn letter(asked: &Eval) -> office::docx::Letter {
    let said = |option: &str| {
        let known = asked.letter.iter().rev().find(|(name, _)| name == option);
        known.map(|(_, value)| ctr::finding::wrap::visible(value))
    };
    office::docx::Letter {
        issuer: said("issuer"),
        superior: said("superior"),
        to: said("to"),
        place: said("place"),
        position: said("position"),
        signer: said("signer"),
    }
}

/// How places of the files were read that are spelt otherwise.
fn readings(observations: &data::Observations) -> impl Iterator<Item = Remark> {
    let all = observations.readings().iter();
    all.map(|(vi, en)| Remark {
        vi: format!("địa bàn trong tệp được hiểu là: {vi}"),
        en: format!("places of the file were taken to mean: {en}"),
        refutes: false,
    })
}

/// What of each file was superseded, once a file.
fn versions(findings: &[Finding]) -> impl Iterator<Item = Remark> {
    let told = findings.iter();
    let told = told.filter(|finding| finding.entry.code == SUPERSEDED.code);
    told.map(|finding| {
        let file = match &finding.at {
            Some(At::Excerpt(excerpt)) => excerpt.file.as_str(),
            _ => "",
        };
        let said = |lang| {
            let example = finding.label_text(lang);
            format!("{file}: {}; {example}", finding.message(lang))
        };
        Remark {
            vi: said(Lang::Vi),
            en: said(Lang::En),
            refutes: false,
        }
    })
}

/// Chooses a scenario in every programme that has levels of it.
fn choose(model: &mut Model, name: &str) -> Result<(), Box<Finding>> {
    let mut known: Vec<String> = Vec::new();
    let mut chosen = false;
    for at in 0..model.programmes.len() {
        let programme = &model.programmes[at];
        let targets = (model.indicators_of(programme)).flat_map(|(_, i)| &i.targets);
        let of: Vec<&String> = targets.filter_map(|t| t.terms.scenario.as_ref()).collect();
        let found = of.iter().any(|one| key(one) == key(name));
        known.extend(of.into_iter().cloned());
        if found {
            chosen = true;
            model.programmes[at].scenario = Some(name.to_string());
        }
    }
    if chosen {
        return Ok(());
    }
    known.sort_by_cached_key(|name| collation_key(name));
    known.dedup_by_key(|name| key(name));
    let known: Vec<String> = known.iter().map(|name| format!("\"{name}\"")).collect();
    let allowed = match known.is_empty() {
        true => Arg::Both(
            "các chương trình này không có kịch bản nào",
            "these programmes have no scenarios",
        ),
        false => Arg::Text(known.join(", ")),
    };
    let finding = Finding::somewhere(&BAD_VALUE, None)
        .arg("option", "--scenario")
        .arg("value", name)
        .arg("allowed", allowed);
    Err(Box::new(finding))
}

/// That errors are left, in the report itself: it may be passed on without the
/// messages beside it.
/// That what they touch is not judged is said where that is so: a commitment is
/// unread, or figures were set aside.
fn errors_left(findings: &[Finding], unread: bool) -> Option<Remark> {
    let errors = (findings.iter()).filter(|finding| finding.severity == Severity::Error);
    let in_data = |finding: &&Finding| matches!(finding.at, Some(At::Excerpt(_)));
    let aside = unread || errors.clone().any(|finding| in_data(&finding));
    let count = errors.count();
    let (vi, en) = match aside {
        true => (
            "; chỗ có lỗi chưa được xét",
            "; what they touch is not judged",
        ),
        false => ("", ""),
    };
    (count > 0).then(|| Remark {
        vi: format!("Chương trình hay số liệu còn {count} lỗi (xem `ctr check`){vi}."),
        en: format!("{count} errors are left in the programme or the data (see `ctr check`){en}."),
        refutes: false,
    })
}

/// Notes on style belong to `check`, and so does what an auditor would say of the
/// programme (CTR05xx): a report is preceded by what may change it.
fn shown(findings: &[Finding], notes: bool) -> Vec<Finding> {
    let told = findings.iter();
    let told = told.filter(|finding| {
        let severity = finding.severity;
        notes || severity == Severity::Error || (severity > Severity::Note && !of_audit(finding))
    });
    told.cloned().collect()
}

fn options(asked: &Eval) -> Options {
    // JSON and the tables of other programs have every commitment.
    let digested =
        asked.table.is_none() && matches!(asked.format, EvalFormat::Human | EvalFormat::Md);
    Options {
        list: match asked.list {
            None if asked.top.is_none() && digested && !asked.in_order => eval::List::Digest,
            None | Some(Listed::All) => eval::List::All,
            Some(Listed::Unmet) => eval::List::Unmet,
            Some(Listed::None) => eval::List::None,
        },
        top: asked.top,
        figure: if asked.latest {
            FigureRule::Latest
        } else {
            FigureRule::Exact
        },
        method: asked.method,
        ..Options::new(asked.as_of.unwrap_or_else(today))
    }
}

/// What the tables show.
fn view(asked: &Eval) -> View {
    match asked.list {
        None | Some(Listed::All | Listed::Unmet) if asked.in_order => View::Document,
        None => View::Digest,
        Some(Listed::All) => View::All,
        Some(Listed::Unmet) => View::Unmet,
        Some(Listed::None) => View::None,
    }
}

/// Today in Việt Nam: every report says which day that was.
pub fn today() -> Date {
    Offset::constant(7)
        .to_datetime(jiff::Timestamp::now())
        .date()
}

/// Whether a status asked for by `--fail-on` occurs.
fn failed(evaluation: &Evaluation, fail_on: FailOn) -> bool {
    let levels = [
        (FailOn::Unmet, Status::Unmet),
        (FailOn::Unmet, Status::Overdue),
        (FailOn::OffTrack, Status::OffTrack),
        (FailOn::NoData, Status::NoData),
        (FailOn::NoData, Status::Undecided),
    ];
    fail_on != FailOn::Never
        && levels
            .iter()
            .any(|(level, status)| fail_on >= *level && evaluation.by_status[*status as usize] > 0)
}
