//! What git keeps of the programmes: the files of a revision, and their texts. Asks the
//! `git` of the machine; nothing is written.

use ctr::finding::Finding;
use ctr::finding::catalogue::cli::{GIT_FAILED, NO_REPOSITORY, UNKNOWN_REVISION};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

type Asked<T> = Result<T, Box<Finding>>;

/// A repository.
pub struct Repository {
    /// Its top folder.
    root: PathBuf,
}

/// A state of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Of a commit, by its full name.
    Commit(String),
    /// As they lie in the folder now.
    Folder,
}

/// A file of a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its path from the repository's top, with `/`.
    pub path: String,
    /// The name of its text in git; none for a file in the folder.
    pub id: Option<String>,
}

impl Repository {
    /// The one that the current folder lies in.
    pub fn here() -> Asked<Self> {
        let top = ask(["rev-parse", "--show-toplevel"])?;
        let top = top.ok_or_else(|| Box::new(Finding::somewhere(&NO_REPOSITORY, None)))?;
        let top = String::from_utf8_lossy(&top);
        let root = PathBuf::from(top.trim_end_matches(['\n', '\r']));
        Ok(Repository { root })
    }

    /// The commit of a revision as typed: `main`, `HEAD~2`, `v1`.
    pub fn commit(&self, typed: &str) -> Asked<State> {
        let of = format!("{typed}^{{commit}}");
        let found = ask(["rev-parse", "--verify", "--quiet", "--end-of-options", &of])?;
        match found {
            Some(name) => Ok(State::Commit(line(&name))),
            None => Err(Box::new(
                Finding::somewhere(&UNKNOWN_REVISION, None).arg("revision", typed),
            )),
        }
    }

    /// The last commit that two have in common.
    pub fn common(&self, one: &State, other: &State) -> Asked<State> {
        match (one, other) {
            (State::Commit(one), State::Commit(other)) => {
                let found = self.must(["merge-base", one.as_str(), other])?;
                Ok(State::Commit(line(&found)))
            }
            _ => Ok(one.clone()),
        }
    }

    /// The files of a state that lie under one of the paths, which are relative to the
    /// current folder; all where none is given.
    pub fn files(&self, state: &State, paths: &[PathBuf]) -> Asked<Vec<Listed>> {
        let within: Vec<&OsStr> = match paths {
            [] => vec![self.root.as_os_str()],
            paths => paths.iter().map(|path| path.as_os_str()).collect(),
        };
        match state {
            State::Commit(commit) => {
                let listed = match paths {
                    [] => self.must(["ls-tree", "-r", "-z", "--full-tree", commit.as_str()])?,
                    _ => {
                        let begin = ["ls-tree", "-r", "-z", "--full-name"].map(OsStr::new);
                        let begin = begin.into_iter().chain([OsStr::new(commit)]);
                        self.must(begin.chain(within))?
                    }
                };
                Ok(records(&listed).filter_map(entry).collect())
            }
            State::Folder => {
                let begin = ["ls-files", "-z", "-c", "-o", "--exclude-standard"];
                let begin = begin.into_iter().chain(["--full-name", "--"]);
                let listed = self.must(begin.map(OsStr::new).chain(within))?;
                let mut paths: Vec<String> = records(&listed).map(str::to_string).collect();
                paths.dedup();
                paths.retain(|path| self.root.join(path).is_file());
                let listed = |path| Listed { path, id: None };
                Ok(paths.into_iter().map(listed).collect())
            }
        }
    }

    /// Where a file of the folder lies.
    pub fn on_disk(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The bytes of a text by its name in git.
    pub fn text(&self, id: &str) -> Asked<Vec<u8>> {
        self.must(["cat-file", "blob", id])
    }

    /// The bytes of the file at a path, relative to the current folder, in a commit; none
    /// where it is not there.
    pub fn file_in(&self, commit: &str, path: &Path) -> Asked<Option<Vec<u8>>> {
        let path = path.to_string_lossy();
        let path = path.strip_prefix("./").unwrap_or(&path);
        let of = match Path::new(path).is_absolute() {
            true => format!("{commit}:{path}"),
            false => format!("{commit}:./{path}"),
        };
        ask(["cat-file", "blob", &of])
    }

    fn must<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Asked<Vec<u8>> {
        let words: Vec<S> = words.into_iter().collect();
        let asked = words.first().map(|word| word.as_ref().to_owned());
        let said = ask(words)?;
        said.ok_or_else(|| failed(&asked.unwrap_or_default().to_string_lossy()))
    }
}

/// What git answers; none where it refuses.
fn ask<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Asked<Option<Vec<u8>>> {
    let output = Command::new("git").args(words).env("LC_ALL", "C").output();
    let output = output.map_err(|_| failed("git"))?;
    Ok(output.status.success().then_some(output.stdout))
}

fn failed(what: &str) -> Box<Finding> {
    Box::new(Finding::somewhere(&GIT_FAILED, None).arg("what", what))
}

fn line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_string()
}

/// What stands between the zeros; a name that is no UTF-8 is passed over: no programme's
/// path is one.
fn records(bytes: &[u8]) -> impl Iterator<Item = &str> {
    let records = bytes.split(|byte| *byte == 0);
    let records = records.filter_map(|record| std::str::from_utf8(record).ok());
    records.filter(|record| !record.is_empty())
}

/// `100644 blob 3f2a… chuong-trinh/lam-dong.ctr`: a file, no link and no module.
fn entry(record: &str) -> Option<Listed> {
    let (about, path) = record.split_once('\t')?;
    let mut about = about.split(' ');
    let (mode, kind, id) = (about.next()?, about.next()?, about.next()?);
    (kind == "blob" && mode.starts_with("100")).then(|| Listed {
        path: path.to_string(),
        id: Some(id.to_string()),
    })
}
