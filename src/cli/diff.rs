//! `ctr diff`.

use super::args::{Diff, ReviewFormat};
use super::check::exit;
use super::{Exit, files, output, refuse, report};
use ctr::check;
use ctr::check::sift::select::Deny;
use ctr::diff::evaluations::{Bad, Breach, Evaluation, changes, read};
use ctr::diff::{Change, programmes};
use ctr::finding::catalogue::tests::{MIXED_INPUTS, NOT_AN_EVALUATION, PARTIAL_EVALUATION};
use ctr::finding::{Arg, Finding, Lang, Severity, Text};
use ctr::model::{Model, Programme};
use ctr::report::diff::{Scene, Side, json};
use ctr::report::eval::{human, md};
use ctr::report::review::{self, Reviewed};
use ctr::source::{SourceFile, Sources};
use std::io::{self, Write};

const TWO_PROGRAMMES: Text = Text {
    vi: "so hai chương trình thì đưa chính hai tệp .ctr: ctr diff cu.ctr moi.ctr",
    en: "to compare two programmes give the two .ctr files: ctr diff cu.ctr moi.ctr",
};

/// Lays two programmes, or two evaluations, side by side.
pub fn run(asked: &Diff, lang: Lang) -> Exit {
    let mut sides = Vec::with_capacity(2);
    let mut doubts = Vec::new();
    // Each read on its own: a file may be compared with itself.
    for path in &asked.files {
        let (read, found) = files::programmes(&[path]);
        sides.extend(read.iter().map(|(_, file)| file.clone()));
        doubts.extend(found);
    }
    let [old, new] = match <[SourceFile; 2]>::try_from(sides) {
        Ok(sides) if !files::unusable(&doubts) => sides,
        _ => {
            report(&doubts, &Sources::default(), lang);
            return Exit::Unusable;
        }
    };
    match (is_document(&old), is_document(&new)) {
        (true, true) => evaluations(asked, &old, &new, lang),
        (false, false) => texts(asked, old, new, lang),
        (true, false) => refuse(mixed(&new, &old), lang),
        (false, true) => refuse(mixed(&old, &new), lang),
    }
}

/// Whether a file is a JSON document; no programme starts with a brace.
fn is_document(file: &SourceFile) -> bool {
    let text = file.text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with(['{', '['])
}

fn mixed(programme: &SourceFile, evaluation: &SourceFile) -> Finding {
    Finding::somewhere(&MIXED_INPUTS, None)
        .arg("programme", programme.name.as_str())
        .arg("evaluation", evaluation.name.as_str())
}

fn texts(asked: &Diff, old: SourceFile, new: SourceFile, lang: Lang) -> Exit {
    let mut sources = Sources::default();
    sources.add(old);
    sources.add(new);
    let (model, mut findings) = check::programmes(&mut sources);
    // What `check` has to say is for `check`; a mistake may hide a change.
    findings.retain(|finding| finding.severity == Severity::Error);
    report(&findings, &sources, lang);
    let changes = programmes::changes(&model, &sources, 0, 1);
    let scene = Scene {
        evaluations: false,
        old: side(&model, 0, &sources),
        new: side(&model, 1, &sources),
        changes: &changes,
        sources: &sources,
        lang,
    };
    match written(asked, scene) {
        Exit::Fine => exit(&findings, &Deny::default()).max(differs(asked, &changes)),
        other => other,
    }
}

fn side(model: &Model, at: usize, sources: &Sources) -> Side {
    let programme: &Programme = &model.programmes[at];
    Side {
        file: sources.file(programme.file).name.clone(),
        title: programme.title.clone(),
        number: programme.number.clone(),
        as_of: None,
    }
}

fn evaluations(asked: &Diff, old: &SourceFile, new: &SourceFile, lang: Lang) -> Exit {
    let mut both = Vec::with_capacity(2);
    let mut findings = Vec::new();
    for file in [old, new] {
        match read(&file.text) {
            Ok(evaluation) => both.push(evaluation),
            Err(why) => findings.push(bad(file, &why)),
        }
    }
    let [one, two] = &both[..] else {
        report(&findings, &Sources::default(), lang);
        return Exit::Unusable;
    };
    let changes = changes(one, two);
    let side = |file: &SourceFile, evaluation: &Evaluation| Side {
        file: file.name.clone(),
        as_of: Some(evaluation.as_of.clone()),
        ..Side::default()
    };
    let scene = Scene {
        evaluations: true,
        old: side(old, one),
        new: side(new, two),
        changes: &changes,
        sources: &Sources::default(),
        lang,
    };
    written(asked, scene).max(differs(asked, &changes))
}

/// Why a text is no evaluation that can be compared.
pub(super) fn bad(file: &SourceFile, why: &Bad) -> Finding {
    let about = |entry| Finding::somewhere(entry, None).arg("file", file.name.as_str());
    match why {
        Bad::Partial(listed, all) => about(&PARTIAL_EVALUATION)
            .arg("listed", Arg::Count(*listed))
            .arg("all", Arg::Count(*all)),
        Bad::Unreadable(breach, line) => {
            let (vi, en) = match breach {
                Breach::Short => (
                    "tệp dừng giữa chừng, như bị chép thiếu",
                    "it ends too early, as if copied in part",
                ),
                Breach::NoJson => (
                    "chỗ này không đúng dạng mà ctr ghi ra, như đã bị sửa tay",
                    "this is not as ctr writes it, as if edited by hand",
                ),
                Breach::Otherwise => (
                    "thiếu hoặc khác một mục mà kết quả đánh giá phải có",
                    "something that an evaluation has is missing or another",
                ),
            };
            about(&NOT_AN_EVALUATION).arg(
                "reason",
                Arg::Made(format!("dòng {line}: {vi}"), format!("line {line}: {en}")),
            )
        }
        Bad::OtherSchema(name) if name.starts_with("ctr.export/") => about(&NOT_AN_EVALUATION)
            .arg(
                "reason",
                Arg::Both(
                    "đây là nội dung chương trình, do `ctr export` ghi ra",
                    "it is what programmes declare, written by `ctr export`",
                ),
            )
            .help(TWO_PROGRAMMES),
        Bad::OtherSchema(name) => about(&NOT_AN_EVALUATION).arg(
            "reason",
            Arg::Made(format!("đây là `{name}`"), format!("it is `{name}`")),
        ),
        Bad::UnknownStatus(word) => about(&NOT_AN_EVALUATION).arg(
            "reason",
            Arg::Made(
                format!("`{word}` không phải một kết quả"),
                format!("`{word}` is no status"),
            ),
        ),
    }
}

fn written(asked: &Diff, scene: Scene) -> Exit {
    let lang = scene.lang;
    let written = output::emit(asked.output.as_deref(), |out| match asked.format {
        ReviewFormat::Json => json(&scene, out),
        ReviewFormat::Human => human::write_blocks(scene.blocks(), out),
        ReviewFormat::Md => md::write_blocks(scene.blocks(), out),
        ReviewFormat::Concise => lined(&scene, out, review::concise),
        ReviewFormat::Github => lined(&scene, out, review::github),
    });
    match written {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

/// A line a change, as a review has it.
fn lined(
    scene: &Scene,
    out: &mut dyn Write,
    form: fn(&review::Scene, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let one = Reviewed {
        old_file: Some(scene.old.file.clone()),
        file: Some(scene.new.file.clone()),
        title: scene.new.title.clone(),
        number: scene.new.number.clone(),
        sources: scene.sources.clone(),
        changes: scene.changes.to_vec(),
    };
    let scene = review::Scene {
        base: &scene.old.file,
        head: Some(&scene.new.file),
        programmes: &[one],
        deny: &[],
        read: 1,
        lang: scene.lang,
    };
    form(&scene, out)
}

fn differs(asked: &Diff, changes: &[Change]) -> Exit {
    match asked.exit_code && !changes.is_empty() {
        true => Exit::Short,
        false => Exit::Fine,
    }
}
