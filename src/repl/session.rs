//! A session: what is loaded, what is assumed on top of it, an answer a line.

use super::called::Called;
use super::command::{self, Command};
use super::guard::{Fault, guarded};
use super::label::Mentioned;
use super::scratch::Desk;
use super::stack::Step;
use super::state::State;
use crate::data::{Input, Observations};
use crate::eval::Options;
use crate::eval::reader::Reader;
use crate::eval::scenario::{Assumed, Ledger, Overlay};
use crate::eval::verdict::Evaluation;
use crate::finding::{Finding, Lang};
use crate::model::Model;
use crate::report::eval::data::DataNotes;
use crate::report::eval::{Scene, View};
use crate::source::Sources;
use jiff::civil::Date;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a session asks of the world outside.
pub trait Disk {
    /// Programmes from their files, and why some cannot be read.
    fn programmes(&mut self, paths: &[PathBuf]) -> (Sources, Vec<Finding>);
    /// Observation files, and why some cannot be opened.
    fn observations(&mut self, paths: &[PathBuf]) -> (Vec<Input>, Vec<Finding>);
    /// A file's text.
    fn read(&mut self, path: &Path) -> Result<String, Box<Finding>>;
    /// Writes a file whole, or leaves what was there.
    fn write(&mut self, path: &Path, text: &str) -> Result<(), Box<Finding>>;
}

/// The answer to a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What was asked.
    pub text: String,
    /// Why it was not done, when it was not.
    pub refusal: String,
    /// The session ends.
    pub ends: bool,
}

impl Reply {
    /// Whether the line failed.
    pub fn failed(&self) -> bool {
        !self.refusal.is_empty()
    }
}

/// Why a line was not carried out, in the session's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

/// The text of an answer.
pub(super) type Answer = Result<String, Refused>;

/// A session. A copy of it is cheap: what is large is shared.
#[derive(Clone)]
pub struct Session {
    pub(super) lang: Lang,
    pub(super) as_of: Date,
    /// The day of knowledge, where it is not that of the evaluation.
    pub(super) known: Option<Date>,
    pub(super) sources: Arc<Sources>,
    pub(super) files: Vec<PathBuf>,
    pub(super) data_files: Vec<PathBuf>,
    pub(super) pasted: Vec<Arc<str>>,
    /// What the last reading had to say of programmes and figures.
    pub(super) told: Vec<String>,
    pub(super) model: Arc<Model>,
    pub(super) data: Arc<Observations>,
    pub(super) notes: Arc<DataNotes>,
    pub(super) ledger: Arc<Ledger>,
    /// What the indicators are called.
    pub(super) called: Arc<Called>,
    /// What questions that declare something are read with.
    pub(super) desk: Desk,
    pub(super) steps: Vec<Arc<Step>>,
    pub(super) state: Arc<State>,
    pub(super) blank: Evaluation,
    pub(super) at_hand: usize,
    pub(super) depth: u32,
    /// The scripts that are open, each within the one before.
    pub(super) opening: Vec<String>,
    /// How many lines the scripts have carried out since the first was opened.
    pub(super) script_lines: usize,
    /// What the answer at hand has named so far.
    pub(super) mentioned: RefCell<Mentioned>,
}

impl Session {
    /// Nothing loaded yet.
    pub fn new(lang: Lang, as_of: Date) -> Self {
        let (model, data) = (Model::default(), Observations::default());
        let ledger = Ledger::new(&model, &data, &Options::new(as_of));
        Self {
            lang,
            as_of,
            known: None,
            sources: Arc::default(),
            files: Vec::new(),
            data_files: Vec::new(),
            pasted: Vec::new(),
            told: Vec::new(),
            notes: Arc::default(),
            ledger: Arc::new(ledger),
            called: Arc::default(),
            desk: Desk::default(),
            steps: Vec::new(),
            state: Arc::default(),
            blank: Evaluation::blank(as_of),
            at_hand: 0,
            depth: 0,
            opening: Vec::new(),
            script_lines: 0,
            mentioned: RefCell::default(),
            model: Arc::new(model),
            data: Arc::new(data),
        }
    }

    /// Figures published after this day are not read; without one, after that of the
    /// evaluation.
    pub fn know(&mut self, day: Option<Date>) {
        self.known = day;
    }

    /// The programmes as the assumptions leave them.
    pub fn model(&self) -> &Model {
        self.state.model.as_deref().unwrap_or(&self.model)
    }

    /// The programmes as they are.
    pub(super) fn declared(&self) -> &Model {
        &self.model
    }

    /// The programme whose names count first.
    pub(super) fn at_hand(&self) -> usize {
        self.at_hand
    }

    pub(super) fn as_of(&self) -> Date {
        self.as_of
    }

    pub(super) fn options(&self) -> Options {
        Options::new(self.as_of)
    }

    /// One of two texts, in the session's language.
    pub(super) fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// What numbers and figures are written with.
    pub(super) fn scene(&self) -> Scene<'_> {
        self.scene_of(&self.blank, View::None)
    }

    pub(super) fn scene_of<'a>(&'a self, evaluation: &'a Evaluation, view: View) -> Scene<'a> {
        Scene {
            model: self.model(),
            sources: &self.sources,
            evaluation,
            data: &self.notes,
            view,
            top: None,
            lang: self.lang,
        }
    }

    /// Runs `ask` with a reader of the figures as assumed.
    pub(super) fn reading<T>(&self, ask: impl FnOnce(&Reader<'_>) -> T) -> T {
        self.reading_with(self.model(), &self.state.assumed, ask)
    }

    pub(super) fn reading_with<T>(
        &self,
        model: &Model,
        assumed: &[Assumed],
        ask: impl FnOnce(&Reader<'_>) -> T,
    ) -> T {
        let overlay = Overlay::new(&*self.data, assumed);
        let options = self.options();
        ask(&self.ledger.reader(model, &overlay, &options))
    }

    /// Carries out a line. A fault of ctr's own costs this answer only: it is
    /// refused, and the session is as it was before the line.
    pub fn run(&mut self, line: &str, disk: &mut dyn Disk) -> Reply {
        self.kept(|session| session.carry_out(line, disk))
    }

    /// Does what changes the session; where it fails by a fault of ctr's own, all is
    /// as before, and the fault is told.
    pub(super) fn kept(&mut self, work: impl FnOnce(&mut Self) -> Reply) -> Reply {
        let mut changed = self.clone();
        match guarded(|| work(&mut changed)) {
            Ok(reply) => {
                *self = changed;
                reply
            }
            Err(fault) => Reply {
                refusal: self.at_fault(&fault),
                ..Reply::default()
            },
        }
    }

    fn at_fault(&self, Fault(place): &Fault) -> String {
        let place = match place.is_empty() {
            true => String::new(),
            false => format!(" ({place})"),
        };
        let told = self.refuse(
            format!(
                "ctr gặp lỗi bên trong khi trả lời câu này, xin báo lại kèm tệp đã dùng{place}; phiên làm việc vẫn như trước câu hỏi"
            ),
            format!(
                "ctr failed on this question by a fault of its own, please report it with the files used{place}; the session is as it was before"
            ),
        );
        told.0
    }

    fn carry_out(&mut self, line: &str, disk: &mut dyn Disk) -> Reply {
        self.begin_answer();
        let command = command::parse(line);
        if command == Command::Quit {
            return Reply {
                ends: true,
                ..Reply::default()
            };
        }
        if let Command::Open(file) = &command {
            return self.open(file, disk);
        }
        match self.answer(line, command, disk) {
            Ok(text) => Reply {
                text,
                ..Reply::default()
            },
            Err(Refused(refusal)) => Reply {
                refusal,
                ..Reply::default()
            },
        }
    }

    fn answer(&mut self, line: &str, command: Command, disk: &mut dyn Disk) -> Answer {
        match command {
            Command::Nothing | Command::Quit | Command::Open(_) => Ok(String::new()),
            Command::Help(of) => command::help(&of, self.lang, &|words| self.example_of(words))
                .ok_or_else(|| {
                    self.refuse(
                        format!("không có lệnh `{of}`; gõ `?` để xem các lệnh"),
                        format!("there is no command `{of}`; `?` lists them"),
                    )
                }),
            Command::AsOf(day) => self.set_day(&day, disk),
            Command::Load(files) => self.more(&files, true, disk),
            Command::Data(files) => self.more(&files, false, disk),
            Command::Summary => self.loaded().and_then(|()| self.summary()),
            Command::Indicators => self.loaded().map(|()| self.list()),
            Command::Agency(name) if name.is_empty() => self.loaded().map(|()| self.agencies()),
            Command::Agency(name) => self.loaded().and_then(|()| self.agency(&name)),
            Command::Programme(name) => self.loaded().and_then(|()| self.choose(&name)),
            Command::Suppose(rest) => {
                self.loaded()?;
                let (effect, told) = self.suppose(&rest)?;
                Ok(self.assumed(line, effect, told))
            }
            Command::SupposeTarget(rest) => {
                self.loaded()?;
                let (effect, told) = self.suppose_target(&rest)?;
                Ok(self.assumed(line, effect, told))
            }
            Command::Scenario(None) => Ok(self.scenarios()),
            Command::Scenario(Some(name)) => self.begin(line, name),
            Command::Undo(how) => self.undo(&how),
            Command::Save(file) => self.save(&file, disk),
            Command::Compare(name) => self.compare(name.as_deref()),
            Command::Needed(rest) => self.loaded().and_then(|()| self.needed(&rest)),
            Command::Why(rest) => self.loaded().and_then(|()| self.why(&rest)),
            Command::Ask(text) => self.loaded().and_then(|()| self.ask(&text)),
        }
    }
}

/// The lines with an end each.
pub(super) fn lines(all: &[String]) -> String {
    all.iter()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

pub use super::paste::is_row;

/// The text of pieces up to the one of these words.
pub(super) fn last_words(typed: &str, run: &[super::pieces::Piece<'_>], stop: &str) -> String {
    let end = run
        .iter()
        .position(|piece| piece.plain() == stop)
        .unwrap_or(run.len());
    match (run.first(), end.checked_sub(1).and_then(|at| run.get(at))) {
        (Some(first), Some(last)) => {
            super::pieces::bare(&typed[first.start..last.end()]).to_string()
        }
        _ => String::new(),
    }
}
