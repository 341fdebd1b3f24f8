//! A session: what is loaded, what is assumed on top of it, an answer a line.

use super::command::{self, Command, Undo};
use super::label::Mentioned;
use super::pieces::bare;
use super::PROMPT;
use crate::check;
use crate::data::{self, Input, Observations};
use crate::eval::reader::Reader;
use crate::eval::scenario::ledger::Account;
use crate::eval::scenario::{Assumed, Ledger, Overlay};
use crate::eval::verdict::Evaluation;
use crate::eval::{Options, Status};
use crate::finding::screen::{Look, screens_capped};
use crate::finding::{Finding, Lang, Severity};
use crate::model::{IndicatorId, Model, Period, Target};
use crate::report::eval::data::DataNotes;
use crate::report::eval::{Scene, View};
use crate::source::Sources;
use crate::source::text::key;
use jiff::civil::Date;
use std::cell::RefCell;
use std::path::{Path, PathBuf};

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

/// What an assumption does.
#[derive(Clone, Debug)]
pub(super) enum Effect {
    /// A scenario of this name begins.
    Begin(String),
    /// Figures.
    Figures(Vec<Assumed>),
    /// A target, instead of the one at its milestone.
    Target(IndicatorId, Box<Target>),
}

/// One line of the stack.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// As typed, so that it can be run again.
    pub text: String,
    /// What it does.
    pub effect: Effect,
}

/// What some steps come to.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    model: Option<Model>,
    pub assumed: Vec<Assumed>,
    pub changed: Vec<IndicatorId>,
    /// The accounts that depend on what changed.
    pub again: Vec<Account>,
}

/// How deep files of commands may open each other.
const DEEPEST: u32 = 8;

/// A session.
pub struct Session {
    pub(super) lang: Lang,
    as_of: Date,
    pub(super) sources: Sources,
    files: Vec<PathBuf>,
    data_files: Vec<PathBuf>,
    pasted: Vec<String>,
    model: Model,
    pub(super) data: Observations,
    notes: DataNotes,
    pub(super) ledger: Ledger,
    pub(super) steps: Vec<Step>,
    pub(super) state: State,
    blank: Evaluation,
    at_hand: usize,
    depth: u32,
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
            sources: Sources::default(),
            files: Vec::new(),
            data_files: Vec::new(),
            pasted: Vec::new(),
            notes: DataNotes::default(),
            ledger,
            steps: Vec::new(),
            state: State::default(),
            blank: blank(as_of),
            at_hand: 0,
            depth: 0,
            mentioned: RefCell::default(),
            model,
            data,
        }
    }

    /// The programmes as the assumptions leave them.
    pub fn model(&self) -> &Model {
        self.state.model.as_ref().unwrap_or(&self.model)
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
        let overlay = Overlay::new(&self.data, assumed);
        let options = self.options();
        ask(&self.ledger.reader(model, &overlay, &options))
    }

    /// Reads programmes and figures besides those read before. `Err` when a
    /// file cannot be used; then everything is as it was.
    pub fn load(
        &mut self,
        files: &[PathBuf],
        data_files: &[PathBuf],
        disk: &mut dyn Disk,
    ) -> Result<Vec<String>, Vec<String>> {
        let all = [&self.files[..], files].concat();
        let all_data = [&self.data_files[..], data_files].concat();
        let pasted = self.pasted.clone();
        self.read(all, all_data, pasted, disk)
    }

    fn read(
        &mut self,
        files: Vec<PathBuf>,
        data_files: Vec<PathBuf>,
        pasted: Vec<String>,
        disk: &mut dyn Disk,
    ) -> Result<Vec<String>, Vec<String>> {
        let (sources, mut doubts) = disk.programmes(&files);
        let (mut inputs, more) = disk.observations(&data_files);
        doubts.extend(more);
        if doubts.iter().any(|one| one.severity == Severity::Error) {
            return Err(self.shown(&doubts, &sources));
        }
        inputs.extend(
            pasted
                .iter()
                .enumerate()
                .map(|(at, text)| self.block(at, text)),
        );
        let mut all = sources.clone();
        let (model, mut findings) = check::programmes(&mut all);
        findings.extend(doubts);
        let (data, more) = data::read(inputs, &model, &mut |_| {});
        let unusable = more.iter().any(data::unusable);
        findings.extend(more);
        findings.retain(|finding| finding.severity > Severity::Note);
        let told = self.shown(&findings, &all);
        if unusable {
            return Err(told);
        }
        self.notes = DataNotes::of(&model, &data);
        (self.model, self.data, self.sources) = (model, data, all);
        (self.files, self.data_files, self.pasted) = (files, data_files, pasted);
        let lost = self.settle();
        Ok(told.into_iter().chain(lost).collect())
    }

    fn block(&self, at: usize, text: &str) -> Input {
        let name = match self.lang {
            Lang::Vi => format!("bảng dán {}", at + 1),
            Lang::En => format!("pasted table {}", at + 1),
        };
        Input {
            name,
            size: Some(text.len() as u64),
            reader: Box::new(std::io::Cursor::new(text.as_bytes().to_vec())),
        }
    }

    pub(super) fn shown(&self, findings: &[Finding], sources: &Sources) -> Vec<String> {
        if findings.is_empty() {
            return Vec::new();
        }
        let look = Look {
            lang: self.lang,
            colour: false,
        };
        vec![screens_capped(findings, sources, look, 20)]
    }

    /// Judges anew, and assumes again what was assumed; what can no longer be
    /// assumed is told.
    fn settle(&mut self) -> Vec<String> {
        self.at_hand = self
            .at_hand
            .min(self.model.programmes.len().saturating_sub(1));
        self.blank = blank(self.as_of);
        self.ledger = Ledger::new(&self.model, &self.data, &self.options());
        let mut lost = Vec::new();
        self.state = State::default();
        for step in std::mem::take(&mut self.steps) {
            match self.step(&step.text) {
                Ok(effect) => self.push(step.text, effect),
                Err(why) => lost.push(format!(
                    "{} `{}`: {}",
                    self.say("không còn giả sử được", "can no longer be assumed:"),
                    step.text,
                    why.0
                )),
            }
        }
        lost
    }

    /// What a line of the stack does.
    fn step(&self, text: &str) -> Result<Effect, Refused> {
        match command::parse(text) {
            Command::Suppose(rest) => self.suppose(&rest).map(|(effect, _)| effect),
            Command::SupposeTarget(rest) => self.suppose_target(&rest).map(|(effect, _)| effect),
            Command::Scenario(Some(name)) => Ok(Effect::Begin(name)),
            _ => Err(self.refuse("không phải một giả sử", "it is no assumption")),
        }
    }

    fn push(&mut self, text: String, effect: Effect) {
        self.steps.push(Step { text, effect });
        self.state = self.state_of(&self.steps);
    }

    /// What some steps come to.
    pub(super) fn state_of(&self, steps: &[Step]) -> State {
        let mut state = State::default();
        for step in steps {
            match &step.effect {
                Effect::Begin(_) => {}
                Effect::Figures(figures) => {
                    for one in figures {
                        state.changed.push(one.indicator);
                        state.assumed.push(one.clone());
                    }
                }
                Effect::Target(id, target) => {
                    let model = state.model.get_or_insert_with(|| self.model.clone());
                    let targets = &mut model.indicators[id.0 as usize].targets;
                    match targets.iter_mut().find(|known| known.by == target.by) {
                        Some(known) => *known = (**target).clone(),
                        None => targets.push((**target).clone()),
                    }
                    state.changed.push(*id);
                }
            }
        }
        state.changed.sort_unstable();
        state.changed.dedup();
        if !state.changed.is_empty() {
            let overlay = Overlay::new(&self.data, &state.assumed);
            let model = state.model.as_ref().unwrap_or(&self.model);
            let options = self.options();
            state.again = (self.ledger).again(model, &overlay, &options, &state.changed);
        }
        state
    }

    /// Carries out a line.
    pub fn run(&mut self, line: &str, disk: &mut dyn Disk) -> Reply {
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
            Command::Help(of) => command::help(&of, self.lang).ok_or_else(|| {
                self.refuse(
                    format!("không có lệnh `{of}`; gõ `?` để xem các lệnh"),
                    format!("there is no command `{of}`; `?` lists them"),
                )
            }),
            Command::AsOf(day) => self.set_day(&day),
            Command::Load(files) => self.more(&files, true, disk),
            Command::Data(files) => self.more(&files, false, disk),
            Command::Summary => self.loaded().and_then(|()| self.summary()),
            Command::Indicators => self.loaded().map(|()| self.list()),
            Command::Agency(name) => self.loaded().and_then(|()| self.agency(&name)),
            Command::Programme(name) => self.choose(&name),
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

    /// Refuses what needs a programme when there is none.
    fn loaded(&self) -> Result<(), Refused> {
        if !self.model.programmes.is_empty() {
            return Ok(());
        }
        Err(self.refuse(
            "chưa có chương trình nào; gõ `nạp ke-hoach.ctr`",
            "no programme is loaded; type `nạp ke-hoach.ctr`",
        ))
    }

    fn set_day(&mut self, typed: &str) -> Answer {
        let day = match data::period::parse(bare(typed)) {
            Ok((Period::Day(day), None)) => Some(day),
            Ok((period, None)) => Some(period.end()),
            _ => None,
        };
        let Some(day) = day.filter(|day| (1900..=2200).contains(&day.year())) else {
            return Err(self.refuse(
                format!("`{typed}` không phải một ngày; viết như `tính đến 31/12/2025`"),
                format!("`{typed}` is no date; write as in `tính đến 31/12/2025`"),
            ));
        };
        self.as_of = day;
        let lost = self.settle();
        let day = self.scene().date(day);
        let head = match self.lang {
            Lang::Vi => format!("ngày đánh giá: {day}\n"),
            Lang::En => format!("evaluation date: {day}\n"),
        };
        Ok(head + &lines(&lost))
    }

    fn more(&mut self, files: &[String], programmes: bool, disk: &mut dyn Disk) -> Answer {
        if files.is_empty() {
            return Err(self.refuse(
                "thiếu tên tệp; ví dụ `nạp ke-hoach.ctr`, `số liệu so-lieu.csv`",
                "a file is missing; as in `nạp ke-hoach.ctr`, `số liệu so-lieu.csv`",
            ));
        }
        let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
        let read = match programmes {
            true => self.load(&files, &[], disk),
            false => self.load(&[], &files, disk),
        };
        match read {
            Ok(told) => Ok(lines(&told) + &self.opening()),
            Err(told) => Err(Refused(lines(&told))),
        }
    }

    /// What is loaded, in a line.
    pub fn opening(&self) -> String {
        let count = |n: usize| n.to_string();
        let (programmes, indicators) = (self.model.programmes.len(), self.model.indicators.len());
        let (rows, day) = (self.data.rows(), self.scene().date(self.as_of));
        match self.lang {
            Lang::Vi => format!(
                "{} chương trình, {} chỉ tiêu, {rows} số liệu; tính đến hết {day}\n",
                count(programmes),
                count(indicators)
            ),
            Lang::En => format!(
                "{} programme(s), {} indicators, {rows} figures; to the end of {day}\n",
                count(programmes),
                count(indicators)
            ),
        }
    }

    fn choose(&mut self, name: &str) -> Answer {
        let wanted = key(name);
        let found = self.model.programmes.iter().position(|one| {
            let file = &self.sources.file(one.file).name;
            let names = [one.number.as_deref(), one.title.as_deref(), Some(file)];
            names.into_iter().flatten().any(|name| key(name) == wanted)
        });
        let Some(at) = found else {
            return Err(self.refuse(
                format!("không có chương trình nào số hiệu, tên hay tệp là `{name}`"),
                format!("no programme has the number, title or file `{name}`"),
            ));
        };
        self.at_hand = at;
        let one = &self.model.programmes[at];
        let title = one.title.clone().or_else(|| one.number.clone());
        Ok(format!("{}\n", title.unwrap_or_default()))
    }

    /// Puts an assumption on the stack and tells what it changes.
    fn assumed(&mut self, line: &str, effect: Effect, told: String) -> String {
        let before = std::mem::take(&mut self.state);
        self.push(line.trim().to_string(), effect);
        let changes = self.changes(&before, &self.state);
        told + &self.told(&changes)
    }

    fn begin(&mut self, line: &str, name: String) -> Answer {
        if self.start_of(&name).is_some() {
            return Err(self.refuse(
                format!("đã có kịch bản “{name}”; đặt tên khác, hoặc `bỏ \"{name}\"` trước"),
                format!(
                    "there is a scenario “{name}”; name it otherwise, or `bỏ \"{name}\"` first"
                ),
            ));
        }
        let told = match self.lang {
            Lang::Vi => format!("kịch bản “{name}”\n"),
            Lang::En => format!("scenario “{name}”\n"),
        };
        self.push(line.trim().to_string(), Effect::Begin(name));
        Ok(told)
    }

    /// Where a scenario begins in the stack.
    pub(super) fn start_of(&self, name: &str) -> Option<usize> {
        let wanted = key(name);
        (self.steps.iter())
            .position(|step| matches!(&step.effect, Effect::Begin(known) if key(known) == wanted))
    }

    /// A scenario that is not there.
    pub(super) fn no_scenario(&self, name: &str) -> Refused {
        self.refuse(
            format!("không có kịch bản “{name}”; gõ `kịch bản` để xem các kịch bản"),
            format!("there is no scenario “{name}”; `kịch bản` lists them"),
        )
    }

    fn scenarios(&self) -> String {
        if self.steps.is_empty() {
            return format!("{}\n", self.say("chưa giả sử gì", "nothing is assumed"));
        }
        let mut out = String::new();
        for step in &self.steps {
            match &step.effect {
                Effect::Begin(_) => out.push_str(&format!("{}\n", step.text)),
                _ => out.push_str(&format!("  {}\n", step.text)),
            }
        }
        out
    }

    fn undo(&mut self, how: &Undo) -> Answer {
        let keep = match how {
            Undo::All => 0,
            Undo::Last => self.steps.len().saturating_sub(1),
            Undo::Scenario(name) => self.start_of(name).ok_or_else(|| self.no_scenario(name))?,
        };
        if self.steps.is_empty() {
            return Err(self.refuse("chưa giả sử gì để bỏ", "nothing is assumed"));
        }
        let gone = self.steps.split_off(keep);
        self.state = self.state_of(&self.steps);
        let gone: Vec<String> = gone.into_iter().map(|step| step.text).collect();
        let list = gone.join("; ");
        Ok(match self.lang {
            Lang::Vi => format!("đã bỏ: {list}\n"),
            Lang::En => format!("taken back: {list}\n"),
        })
    }

    fn save(&self, file: &str, disk: &mut dyn Disk) -> Answer {
        if file.is_empty() {
            return Err(self.refuse(
                "thiếu tên tệp; ví dụ `lưu \"kich-ban.txt\"`",
                "a file is missing; as in `lưu \"kich-ban.txt\"`",
            ));
        }
        let day = self.as_of;
        let mut text = String::from(match self.lang {
            Lang::Vi => "# Giả sử đã lưu từ ctr repl; chạy lại bằng lệnh `mở`.\n",
            Lang::En => "# Assumptions saved from ctr repl; `mở` runs them again.\n",
        });
        text.push_str(&format!(
            "tính đến {:02}/{:02}/{}\n",
            day.day(),
            day.month(),
            day.year()
        ));
        for step in &self.steps {
            text.push_str(&step.text);
            text.push('\n');
        }
        if let Err(finding) = disk.write(Path::new(file), &text) {
            return Err(Refused(lines(&self.shown(&[*finding], &self.sources))));
        }
        Ok(match self.lang {
            Lang::Vi => format!("đã lưu {} dòng vào {file}\n", self.steps.len()),
            Lang::En => format!("{} lines saved to {file}\n", self.steps.len()),
        })
    }

    fn open(&mut self, file: &str, disk: &mut dyn Disk) -> Reply {
        let mut reply = Reply::default();
        if self.depth >= DEEPEST {
            let why = self.refuse(
                "các tệp mở nhau quá sâu",
                "files open each other too deeply",
            );
            reply.refusal = why.0;
            return reply;
        }
        let text = match disk.read(Path::new(file)) {
            Ok(text) => text,
            Err(finding) => {
                reply.refusal = lines(&self.shown(&[*finding], &self.sources));
                return reply;
            }
        };
        self.depth += 1;
        for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            if !line.trim().is_empty() {
                reply.text.push_str(&format!("{PROMPT}{line}\n"));
            }
            let one = self.run(line, disk);
            reply.text.push_str(&one.text);
            if one.failed() {
                let at = number + 1;
                reply
                    .refusal
                    .push_str(&format!("{file}:{at}: {}\n", one.refusal.trim_end()));
            }
            if one.ends {
                break;
            }
        }
        self.depth -= 1;
        reply
    }

    /// Takes rows pasted from a spreadsheet as observations.
    pub fn paste(&mut self, rows: &[&str], disk: &mut dyn Disk) -> Reply {
        let answer = self.pasted_rows(rows, disk);
        match answer {
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

    fn pasted_rows(&mut self, rows: &[&str], disk: &mut dyn Disk) -> Answer {
        self.loaded()?;
        let first: Vec<&str> = rows
            .first()
            .map_or(Vec::new(), |row| row.split('\t').collect());
        let heading = |cell: &&str| {
            data::head::role(cell.trim()).is_some() || data::period::heading(cell.trim()).is_some()
        };
        // A table with its own heading reads as a file would.
        let headed = first.iter().skip(1).all(|cell| heading(&cell.trim()));
        let headed = headed && data::head::role(first.first().unwrap_or(&"").trim()).is_some();
        let mut text = match headed {
            true => String::new(),
            false => HEADINGS[..first.len().clamp(3, HEADINGS.len())].join("\t") + "\n",
        };
        for row in rows {
            text.push_str(row.trim_end());
            text.push('\n');
        }
        let at = self.pasted.len();
        let (found, findings) = data::read(vec![self.block(at, &text)], &self.model, &mut |_| {});
        let told = lines(&self.shown(&findings, &self.sources));
        let bad = findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        if bad || found.rows() == 0 {
            let nothing = self.say(
                "không lấy được số nào từ bảng dán\n",
                "no figure could be taken\n",
            );
            return Err(Refused(format!("{nothing}{told}")));
        }
        let (files, data_files) = (self.files.clone(), self.data_files.clone());
        let mut pasted = self.pasted.clone();
        pasted.push(text);
        match self.read(files, data_files, pasted, disk) {
            Ok(told) => {
                let rows = found.rows();
                let head = match self.lang {
                    Lang::Vi => format!("đã nhận {rows} số liệu dán vào\n"),
                    Lang::En => format!("{rows} pasted figures taken\n"),
                };
                Ok(head + &lines(&told))
            }
            Err(told) => Err(Refused(lines(&told))),
        }
    }
}

/// The headings of pasted rows that have none.
const HEADINGS: [&str; 5] = ["chỉ tiêu", "kỳ", "giá trị", "trạng thái", "nguồn"];

/// Whether a line is a row copied from a spreadsheet.
pub fn is_row(line: &str) -> bool {
    line.split('\t').count() >= 3
}

/// The lines with an end each.
pub(super) fn lines(all: &[String]) -> String {
    all.iter()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

/// An evaluation without verdicts.
pub(super) fn blank(as_of: Date) -> Evaluation {
    Evaluation {
        as_of,
        verdicts: Vec::new(),
        by_status: [0; Status::ALL.len()],
        tasks: Default::default(),
        by_agency: Vec::new(),
        observations: 0,
        used: 0,
        remarks: Vec::new(),
        moved: Vec::new(),
    }
}

/// The text of pieces up to the one of these words.
pub(super) fn last_words(typed: &str, run: &[super::pieces::Piece<'_>], stop: &str) -> String {
    let end = run
        .iter()
        .position(|piece| piece.plain() == stop)
        .unwrap_or(run.len());
    match (run.first(), end.checked_sub(1).and_then(|at| run.get(at))) {
        (Some(first), Some(last)) => bare(&typed[first.start..last.end()]).to_string(),
        _ => String::new(),
    }
}
