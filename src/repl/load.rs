//! What is loaded: programmes, figures, the evaluation date, the programme at hand.

use super::called::Called;
use super::pieces::bare;
use super::scratch::Desk;
use super::session::{Answer, Disk, Refused, Session, lines};
use super::state::State;
use super::suppose::period;
use crate::check;
use crate::data::{self, Input};
use crate::eval::scenario::Ledger;
use crate::eval::verdict::Evaluation;
use crate::finding::screen::{Look, screens_capped};
use crate::finding::{Finding, Lang, Severity};
use crate::model::Period;
use crate::report::eval::data::DataNotes;
use crate::source::Sources;
use crate::source::text::{key, unaccented};
use std::path::PathBuf;
use std::sync::Arc;

impl Session {
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

    pub(super) fn read(
        &mut self,
        files: Vec<PathBuf>,
        data_files: Vec<PathBuf>,
        pasted: Vec<Arc<str>>,
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
        let (model, mut findings, ready) = check::scratch::ready(&mut all);
        findings.extend(doubts);
        let known = self.known.unwrap_or(self.as_of);
        let (data, more) = data::read_known(inputs, &model, known, &mut |_| {});
        let unusable = more.iter().any(data::unusable);
        findings.extend(more);
        findings.retain(|finding| finding.severity > Severity::Note);
        let told = self.shown(&findings, &all);
        if unusable {
            return Err(told);
        }
        self.notes = Arc::new(DataNotes::of(&model, &data, self.as_of));
        (self.model, self.data) = (Arc::new(model), Arc::new(data));
        self.sources = Arc::new(all);
        self.desk = Desk::new(ready);
        self.called = Arc::new(Called::new(&self.model));
        (self.files, self.data_files, self.pasted) = (files, data_files, pasted);
        let lost = self.settle();
        // What was said of the same files before is not said again.
        let before = std::mem::replace(&mut self.told, told.clone());
        let new = told.into_iter().filter(|one| !before.contains(one));
        Ok(new.chain(lost).collect())
    }

    pub(super) fn block(&self, at: usize, text: &str) -> Input {
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
    pub(super) fn settle(&mut self) -> Vec<String> {
        self.at_hand = self
            .at_hand
            .min(self.model.programmes.len().saturating_sub(1));
        self.blank = Evaluation::blank(self.as_of);
        self.ledger = Arc::new(Ledger::new(&self.model, &*self.data, &self.options()));
        let mut lost = Vec::new();
        self.state = Arc::new(State::default());
        for step in std::mem::take(&mut self.steps) {
            match self.step(&step.text) {
                Ok(effect) => self.push(step.text.clone(), effect),
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

    /// Refuses what needs a programme when there is none.
    pub(super) fn loaded(&self) -> Result<(), Refused> {
        if !self.model.programmes.is_empty() {
            return Ok(());
        }
        Err(self.refuse(
            "chưa có chương trình nào; gõ `nạp ke-hoach.ctr`",
            "no programme is loaded; type `nạp ke-hoach.ctr`",
        ))
    }

    pub(super) fn set_day(&mut self, typed: &str, disk: &mut dyn Disk) -> Answer {
        let day = match period(bare(typed)) {
            Some(Period::Day(day)) => Some(day),
            other => other.map(Period::end),
        };
        let Some(day) = day.filter(|day| (1900..=2200).contains(&day.year())) else {
            return Err(self.refuse(
                match typed.is_empty() {
                    true => "thiếu ngày; viết như `tính đến 31/12/2025`".to_string(),
                    false => {
                        format!("`{typed}` không phải một ngày; viết như `tính đến 31/12/2025`")
                    }
                },
                match typed.is_empty() {
                    true => "a date is missing; write as in `tính đến 31/12/2025`".to_string(),
                    false => format!("`{typed}` is no date; write as in `tính đến 31/12/2025`"),
                },
            ));
        };
        let before = std::mem::replace(&mut self.as_of, day);
        let lost = match self.data.says_days() && self.known.is_none() {
            // Another day knows other figures.
            true => {
                let (files, data) = (self.files.clone(), self.data_files.clone());
                match self.read(files, data, self.pasted.clone(), disk) {
                    Ok(told) => told,
                    Err(told) => {
                        self.as_of = before;
                        return Err(Refused(lines(&told)));
                    }
                }
            }
            false => {
                self.notes = Arc::new(DataNotes::of(&self.model, &self.data, day));
                self.settle()
            }
        };
        let day = self.scene().date(day);
        let head = match self.lang {
            Lang::Vi => format!("ngày đánh giá: {day}\n"),
            Lang::En => format!("evaluation date: {day}\n"),
        };
        Ok(head + &lines(&lost))
    }

    pub(super) fn more(
        &mut self,
        files: &[String],
        programmes: bool,
        disk: &mut dyn Disk,
    ) -> Answer {
        if files.is_empty() {
            return Err(self.no_file(if programmes { "nạp" } else { "số liệu" }));
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

    /// The programmes there are; the one at hand is marked.
    fn programmes(&self) -> String {
        let mut out = String::new();
        for (at, one) in self.model.programmes.iter().enumerate() {
            let file = &self.sources.file(one.file).name;
            let names = [one.number.as_deref(), one.title.as_deref(), Some(file)];
            let names: Vec<&str> = names.into_iter().flatten().collect();
            let mark = if at == self.at_hand { "*" } else { " " };
            out.push_str(&format!("{mark} {}\n", names.join(" · ")));
        }
        out
    }

    pub(super) fn choose(&mut self, name: &str) -> Answer {
        if name.is_empty() {
            return Ok(self.programmes());
        }
        let find = |same: &dyn Fn(&str) -> bool| {
            self.model.programmes.iter().position(|one| {
                let file = &self.sources.file(one.file).name;
                let names = [one.number.as_deref(), one.title.as_deref(), Some(file)];
                names.into_iter().flatten().any(same)
            })
        };
        let found = find(&|known| key(known) == key(name))
            .or_else(|| find(&|known| unaccented(known) == unaccented(name)));
        let Some(at) = found else {
            return Err(self.refuse(
                format!("không có chương trình nào số hiệu, tên hay tệp là `{name}`; gõ `chương trình` để xem các chương trình"),
                format!("no programme has the number, title or file `{name}`; `chương trình` lists them"),
            ));
        };
        self.at_hand = at;
        let one = &self.model.programmes[at];
        let title = one.title.clone().or_else(|| one.number.clone());
        Ok(format!("{}\n", title.unwrap_or_default()))
    }
}
