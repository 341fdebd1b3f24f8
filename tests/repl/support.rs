//! A session whose files are in memory.

use ctr::data::Input;
use ctr::finding::catalogue::cli;
use ctr::finding::{Finding, Lang};
use ctr::repl::{Disk, Session};
use ctr::source::{SourceFile, Sources};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files by name.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<PathBuf, String>);

impl Disk for Memory {
    fn programmes(&mut self, paths: &[PathBuf]) -> (Sources, Vec<Finding>) {
        let mut sources = Sources::default();
        let mut findings = Vec::new();
        for path in paths {
            match self.read(path) {
                Ok(text) => {
                    sources.add(SourceFile::new(path.to_string_lossy(), text));
                }
                Err(finding) => findings.push(*finding),
            }
        }
        (sources, findings)
    }
    fn observations(&mut self, paths: &[PathBuf]) -> (Vec<Input>, Vec<Finding>) {
        let inputs = paths
            .iter()
            .map(|path| input(&path.to_string_lossy(), &self.0[path]));
        (inputs.collect(), Vec::new())
    }
    fn read(&mut self, path: &Path) -> Result<String, Box<Finding>> {
        let missing = || Finding::somewhere(&cli::NO_SUCH_FILE, None);
        let known = self.0.get(path).cloned();
        known.ok_or_else(|| Box::new(missing().arg("file", path.to_string_lossy().into_owned())))
    }
    fn write(&mut self, path: &Path, text: &str) -> Result<(), Box<Finding>> {
        self.0.insert(path.into(), text.into());
        Ok(())
    }
}

pub fn input(name: &str, text: &str) -> Input {
    Input {
        name: name.into(),
        size: None,
        reader: Box::new(std::io::Cursor::new(text.as_bytes().to_vec())),
    }
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A session with a programme and figures, and its files.
pub fn session(programme: &str, data: &str, as_of: &str) -> (Session, Memory) {
    let mut disk = Memory::default();
    disk.0.insert("k.ctr".into(), programme.into());
    disk.0.insert("s.csv".into(), data.into());
    let mut session = Session::new(Lang::Vi, day(as_of));
    let told = session.load(&["k.ctr".into()], &["s.csv".into()], &mut disk);
    // What the checker has to say of the programme is not this test's.
    assert!(told.is_ok(), "{told:?}");
    (session, disk)
}
