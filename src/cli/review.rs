//! `ctr review`: what changed in a folder of programmes between two revisions of git.

use super::args::{Review, ReviewFormat};
use super::diff::bad;
use super::git::{Listed, Repository, State};
use super::{Exit, eval, files, output, refuse, report};
use ctr::check;
use ctr::data::{self, Input};
use ctr::diff::evaluations::{self, Bad, Breach, Evaluation};
use ctr::diff::review::{Known, paired, whole};
use ctr::diff::{Kind, programmes};
use ctr::eval::Options;
use ctr::finding::catalogue::cli::{NO_SUCH_FILE, NOT_IN_EITHER};
use ctr::finding::{Finding, Lang, Severity};
use ctr::model::Model;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::{View, json};
use ctr::report::review::{Reviewed, Scene, concise, github, human, json as as_json, markdown};
use ctr::source::{SourceFile, Sources};
use std::collections::HashMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

type Asked<T> = Result<T, Box<Finding>>;

/// A file of a state, read.
struct Read {
    listed: Listed,
    file: SourceFile,
}

/// Figures of a state: names and bytes.
type Figures = Vec<(String, Vec<u8>)>;

/// What is compared.
struct Both {
    repository: Repository,
    old: State,
    new: State,
    base: String,
    head: Option<String>,
}

/// Says what changed; exit status 1 where `--deny` names some of it, or where the newer
/// texts have errors: those may hide a change.
pub fn run(asked: &Review, lang: Lang) -> Exit {
    match review(asked, lang) {
        Ok(exit) => exit,
        Err(finding) => refuse(*finding, lang),
    }
}

fn review(asked: &Review, lang: Lang) -> Asked<Exit> {
    let both = Both::of(asked)?;
    let mut findings = Vec::new();
    let (programmes, read, texts) = both.programmes(asked, &mut findings)?;
    // What is denied is for the whole run; what could not be read comes first.
    let unusable = files::unusable(&findings);
    report(&findings, &Sources::default(), lang);
    if unusable {
        return Ok(Exit::Unusable);
    }
    let mut exit = Exit::Fine;
    for text in texts {
        exit = exit.max(errors(text, lang));
    }
    let scene = Scene {
        base: &both.base,
        head: both.head.as_deref(),
        programmes: &programmes,
        deny: &asked.deny,
        read,
        lang,
    };
    output::emit(asked.output.as_deref(), |out| match asked.format {
        ReviewFormat::Human => human(&scene, out),
        ReviewFormat::Concise => concise(&scene, out),
        ReviewFormat::Github => github(&scene, out),
        ReviewFormat::Md => markdown(&scene, out),
        ReviewFormat::Json => as_json(&scene, out),
    })?;
    Ok(match scene.denials() {
        0 => exit,
        _ => exit.max(Exit::Short),
    })
}

/// Tells the errors of a newer text: a mistake may hide a change.
fn errors(text: SourceFile, lang: Lang) -> Exit {
    let mut sources = Sources::default();
    sources.add(text);
    let (_, mut findings) = check::programmes(&mut sources);
    findings.retain(|finding| finding.severity == Severity::Error);
    report(&findings, &sources, lang);
    match findings.is_empty() {
        true => Exit::Fine,
        false => Exit::Short,
    }
}

impl Both {
    /// `BASE`, `BASE..HEAD`, `BASE...HEAD` (from the last commit in common), or nothing:
    /// the last commit beside the folder.
    fn of(asked: &Review) -> Asked<Self> {
        let repository = Repository::here()?;
        let typed = asked.range.as_deref().unwrap_or("HEAD");
        let named = |name: &str| match name {
            "" => "HEAD".to_string(),
            name => name.to_string(),
        };
        let (base, head, common) = match (typed.split_once("..."), typed.split_once("..")) {
            (Some((base, head)), _) => (named(base), Some(named(head)), true),
            (None, Some((base, head))) => (named(base), Some(named(head)), false),
            (None, None) => (named(typed), None, false),
        };
        let old = repository.commit(&base)?;
        let new = match &head {
            Some(head) => repository.commit(head)?,
            None => State::Folder,
        };
        let old = match common {
            true => repository.common(&old, &new)?,
            false => old,
        };
        Ok(Both {
            repository,
            old,
            new,
            base,
            head,
        })
    }

    /// The programmes that changed, how many there are now, and the newer texts that are
    /// not as they were.
    fn programmes(
        &self,
        asked: &Review,
        findings: &mut Vec<Finding>,
    ) -> Asked<(Vec<Reviewed>, usize, Vec<SourceFile>)> {
        let (old, new) = (
            self.listed(&self.old, &asked.paths)?,
            self.listed(&self.new, &asked.paths)?,
        );
        for path in &asked.paths {
            self.is_somewhere(path)?;
        }
        let read = new.len();
        let figures = self.figures(asked, findings)?;
        let same_figures = figures.as_ref().is_none_or(|(old, new)| old == new);
        // Unchanged texts need not be read where no figures changed either.
        let ids: HashMap<&str, &Option<String>> =
            (old.iter().map(|one| (one.path.as_str(), &one.id))).collect();
        let unchanged = |one: &Listed| {
            same_figures && one.id.is_some() && ids.get(one.path.as_str()) == Some(&&one.id)
        };
        let kept: Vec<String> = (new.iter().filter(|one| unchanged(one)))
            .map(|one| one.path.clone())
            .collect();
        let open = |all: Vec<Listed>| -> Vec<Listed> {
            (all.into_iter())
                .filter(|one| kept.binary_search(&one.path).is_err())
                .collect()
        };
        let olds = self.read_all(open(old), findings)?;
        let news = self.read_all(open(new), findings)?;
        let mut out = Vec::new();
        let mut wrong = Vec::new();
        for (old, new) in paired(&known(&olds), &known(&news)) {
            let pair = (old.map(|at| &olds[at]), new.map(|at| &news[at]));
            let mut reviewed = of_pair(pair);
            if let Some(new) = new.map(|at| &news[at]) {
                wrong.push(new.file.clone());
            }
            if let (Some((before, after)), (Some(old), Some(new))) = (&figures, pair)
                && !(same_figures && old.file.text == new.file.text)
            {
                let was = evaluated(&old.file, before, asked)?;
                let is = evaluated(&new.file, after, asked)?;
                reviewed
                    .changes
                    .splice(0..0, evaluations::changes(&was, &is));
            }
            let moved = reviewed.old_file.is_some()
                && reviewed.file.is_some()
                && reviewed.old_file != reviewed.file;
            if !reviewed.changes.is_empty() || moved {
                out.push(reviewed);
            }
        }
        Ok((out, read, wrong))
    }

    /// The programmes of a state, by path.
    fn listed(&self, state: &State, paths: &[PathBuf]) -> Asked<Vec<Listed>> {
        let mut listed = self.repository.files(state, paths)?;
        listed.retain(|one| one.path.ends_with(".ctr"));
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listed)
    }

    /// A path that is in neither revision is a slip.
    fn is_somewhere(&self, path: &PathBuf) -> Asked<()> {
        let paths = std::slice::from_ref(path);
        for state in [&self.old, &self.new] {
            if !self.repository.files(state, paths)?.is_empty() {
                return Ok(());
            }
        }
        Err(Box::new(files::about(&NOT_IN_EITHER, path)))
    }

    fn read_all(&self, all: Vec<Listed>, findings: &mut Vec<Finding>) -> Asked<Vec<Read>> {
        let mut out = Vec::new();
        for listed in all {
            let file = match &listed.id {
                Some(id) => files::from_bytes(&listed.path, &self.repository.text(id)?),
                None => files::programme(&self.repository.on_disk(&listed.path))
                    .map(|file| SourceFile::new(listed.path.clone(), file.text)),
            };
            match file {
                Ok(file) => out.push(Read { listed, file }),
                Err(finding) => findings.push(*finding),
            }
        }
        Ok(out)
    }

    /// The figures of both states, where some are asked for. A file that is in the newer
    /// one alone is new; one that is in neither is a slip.
    fn figures(
        &self,
        asked: &Review,
        findings: &mut Vec<Finding>,
    ) -> Asked<Option<(Figures, Figures)>> {
        if asked.data.is_empty() {
            return Ok(None);
        }
        let mut both = (Vec::new(), Vec::new());
        for path in &asked.data {
            let old = self.bytes(&self.old, path)?;
            let new = self.bytes(&self.new, path)?;
            if old.is_none() && new.is_none() {
                findings.push(files::about(&NO_SUCH_FILE, path));
            }
            let name = path.to_string_lossy().into_owned();
            both.0.extend(old.map(|bytes| (name.clone(), bytes)));
            both.1.extend(new.map(|bytes| (name, bytes)));
        }
        Ok(Some(both))
    }

    fn bytes(&self, state: &State, path: &Path) -> Asked<Option<Vec<u8>>> {
        match state {
            State::Commit(commit) => self.repository.file_in(commit, path),
            State::Folder => Ok(files::bytes(path)),
        }
    }
}

/// What each file goes by.
fn known(all: &[Read]) -> Vec<Known> {
    let known = all.iter().map(|read| {
        let mut sources = Sources::default();
        sources.add(read.file.clone());
        let (model, _) = check::collect(&mut sources);
        let programme = model.programmes.first();
        Known {
            path: read.listed.path.clone(),
            number: programme.and_then(|one| one.number.clone()),
            title: programme.and_then(|one| one.title.clone()),
        }
    });
    known.collect()
}

/// What changed in a programme.
fn of_pair((old, new): (Option<&Read>, Option<&Read>)) -> Reviewed {
    let mut sources = Sources::default();
    for (read, older) in [(old, true), (new, false)] {
        let Some(read) = read else { continue };
        let mut file = read.file.clone();
        // Two files of one name: only the newer goes by it.
        if older && new.is_some_and(|new| new.file.name == file.name) {
            file.name.push_str(" (trước)");
        }
        sources.add(file);
    }
    let (model, _) = check::programmes(&mut sources);
    let changes = match (old, new) {
        (Some(_), Some(_)) => programmes::changes(&model, &sources, 0, 1),
        (Some(_), None) => alone(Kind::Gone, &model),
        _ => alone(Kind::Appeared, &model),
    };
    let shown = model.programmes.last();
    Reviewed {
        old_file: old.map(|read| read.listed.path.clone()),
        file: new.map(|read| read.listed.path.clone()),
        title: shown.and_then(|one| one.title.clone()),
        number: shown.and_then(|one| one.number.clone()),
        changes,
        sources,
    }
}

/// A programme that is in one revision alone.
fn alone(kind: Kind, model: &Model) -> Vec<ctr::diff::Change> {
    let programmes = model.programmes.iter();
    let whole = programmes.map(|programme| {
        let levels = model.indicators_of(programme);
        let levels: usize = levels.map(|(_, one)| one.targets.len()).sum();
        let count = levels + programme.tasks.len() + programme.duties.len();
        whole(kind, programme, count)
    });
    whole.collect()
}

/// The verdicts of a programme on figures: as the public form has them.
fn evaluated(file: &SourceFile, figures: &Figures, asked: &Review) -> Asked<Evaluation> {
    let mut sources = Sources::default();
    sources.add(file.clone());
    let (model, _) = check::programmes(&mut sources);
    let inputs = figures.iter().map(|(name, bytes)| Input {
        name: name.clone(),
        size: Some(bytes.len() as u64),
        reader: Box::new(Cursor::new(bytes.clone())),
    });
    let (observations, findings) = data::read(inputs.collect(), &model, &mut |_| {});
    if let Some(unusable) = findings.into_iter().find(data::unusable) {
        return Err(Box::new(unusable));
    }
    let options = Options::new(asked.as_of.unwrap_or_else(eval::today));
    let (evaluation, listing) = ctr::eval::listed(&model, &observations, &options);
    let notes = DataNotes::of(&model, &observations, options.as_of);
    let scene = ctr::report::eval::Scene {
        model: &model,
        sources: &sources,
        evaluation: &evaluation,
        data: &notes,
        view: View::All,
        top: None,
        lang: Lang::Vi,
    };
    let mut text = Vec::new();
    let written = json::write_listing(&scene, listing, &mut text);
    let text = String::from_utf8_lossy(&text);
    match (written, evaluations::read(&text)) {
        (Ok(()), Ok(evaluation)) => Ok(evaluation),
        (Ok(()), Err(why)) => Err(Box::new(bad(file, &why))),
        (Err(_), _) => Err(Box::new(bad(file, &Bad::Unreadable(Breach::Short, 1)))),
    }
}
