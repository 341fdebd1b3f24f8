//! The stack of assumptions: what each line does, what all come to, scenarios,
//! taking back, saving.

use super::command::{self, Command, Undo};
use super::session::{Answer, Disk, Refused, Reply, Session, lines};
use crate::eval::scenario::Assumed;
use crate::finding::{Lang, Text};
use crate::model::{IndicatorId, Target};
use crate::source::text::{key, unaccented};
use std::path::Path;
use std::sync::Arc;

/// What an assumption does.
#[derive(Clone, Debug)]
pub(super) enum Effect {
    /// A scenario of this name begins.
    Begin(String),
    /// Figures; `upon`: counted from those that stood there.
    Figures { all: Vec<Assumed>, upon: bool },
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

/// How deep files of commands may open each other.
const DEEPEST: u32 = 8;

/// How many lines the files that one `mở` opens may have in all.
const MOST_LINES: usize = 10_000;

/// The first line of what `lưu` writes.
const SAVED: Text = Text {
    vi: "# Giả sử đã lưu từ ctr repl; chạy lại bằng lệnh `mở`.",
    en: "# Assumptions saved from ctr repl; `mở` runs them again.",
};

/// Whether a text begins like one that `lưu` wrote.
pub fn is_saved(text: &str) -> bool {
    [SAVED.vi, SAVED.en]
        .iter()
        .any(|line| text.starts_with(line))
}

impl Session {
    /// What a line of the stack does.
    pub(super) fn step(&self, text: &str) -> Result<Effect, Refused> {
        match command::parse(text) {
            Command::Suppose(rest) => self.suppose(&rest).map(|(effect, _)| effect),
            Command::SupposeTarget(rest) => self.suppose_target(&rest).map(|(effect, _)| effect),
            Command::Scenario(Some(name)) => Ok(Effect::Begin(name)),
            _ => Err(self.refuse("không phải một giả sử", "it is no assumption")),
        }
    }

    pub(super) fn push(&mut self, text: String, effect: Effect) {
        let step = Arc::new(Step { text, effect });
        self.state = Arc::new(self.state_with(&self.state, &step));
        self.steps.push(step);
    }

    /// Puts an assumption on the stack and tells what it changes.
    pub(super) fn assumed(&mut self, line: &str, effect: Effect, told: String) -> String {
        let before = Arc::clone(&self.state);
        self.push(line.trim().to_string(), effect);
        let changes = self.changes(&before, &self.state);
        told + &self.over_earlier() + &self.told(&changes) + &self.all_assumed()
    }

    pub(super) fn begin(&mut self, line: &str, name: String) -> Answer {
        if self.start_of(&name).is_some() {
            return Err(self.refuse(
                format!("đã có kịch bản “{name}”; đặt tên khác, hoặc `bỏ \"{name}\"` trước"),
                format!(
                    "there is a scenario “{name}”; name it otherwise, or `bỏ \"{name}\"` first"
                ),
            ));
        }
        let told = match (self.state.in_force.len(), self.lang) {
            (0, Lang::Vi) => format!("kịch bản “{name}”\n"),
            (0, Lang::En) => format!("scenario “{name}”\n"),
            (n, Lang::Vi) => format!(
                "kịch bản “{name}”, chồng lên {n} điều đã giả sử (`bỏ hết` để bắt đầu lại từ số thật)\n"
            ),
            (n, Lang::En) => format!(
                "scenario “{name}”, on top of {n} things assumed (`bỏ hết` begins again with the true figures)\n"
            ),
        };
        self.push(line.trim().to_string(), Effect::Begin(name));
        Ok(told)
    }

    /// Where a scenario begins in the stack.
    pub(super) fn start_of(&self, name: &str) -> Option<usize> {
        let find = |same: &dyn Fn(&str) -> bool| {
            (self.steps.iter())
                .position(|step| matches!(&step.effect, Effect::Begin(known) if same(known)))
        };
        find(&|known| key(known) == key(name))
            .or_else(|| find(&|known| unaccented(known) == unaccented(name)))
    }

    /// A scenario that is not there.
    pub(super) fn no_scenario(&self, name: &str) -> Refused {
        self.refuse(
            format!("không có kịch bản “{name}”; gõ `kịch bản` để xem các kịch bản"),
            format!("there is no scenario “{name}”; `kịch bản` lists them"),
        )
    }

    pub(super) fn scenarios(&self) -> String {
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

    pub(super) fn undo(&mut self, how: &Undo) -> Answer {
        let keep = match how {
            Undo::All => 0,
            Undo::Last => self.steps.len().saturating_sub(1),
            Undo::Scenario(name) => self.start_of(name).ok_or_else(|| self.no_scenario(name))?,
        };
        if self.steps.is_empty() {
            return Err(self.refuse("chưa giả sử gì để bỏ", "nothing is assumed"));
        }
        let gone = self.steps.split_off(keep);
        self.state = Arc::new(self.state_without(&self.steps, &gone, &self.state));
        let gone: Vec<&str> = gone.iter().map(|step| step.text.as_str()).collect();
        let list = gone.join("; ");
        Ok(match self.lang {
            Lang::Vi => format!("đã bỏ: {list}\n"),
            Lang::En => format!("taken back: {list}\n"),
        })
    }

    pub(super) fn save(&self, file: &str, disk: &mut dyn Disk) -> Answer {
        if file.is_empty() {
            return Err(self.no_file("lưu"));
        }
        let day = self.as_of;
        let mut text = String::from(self.say(SAVED.vi, SAVED.en)) + "\n";
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

    pub(super) fn open(&mut self, file: &str, disk: &mut dyn Disk) -> Reply {
        let mut reply = Reply::default();
        if self.depth >= DEEPEST {
            let why = self.refuse(
                "các tệp mở nhau quá sâu",
                "files open each other too deeply",
            );
            reply.refusal = why.0;
            return reply;
        }
        if file.is_empty() {
            reply.refusal = self.no_file("mở").0;
            return reply;
        }
        let text = match disk.read(Path::new(file)) {
            Ok(text) => text,
            Err(finding) => {
                reply.refusal = lines(&self.shown(&[*finding], &self.sources));
                return reply;
            }
        };
        // By its name: another name of it is found by how deep it goes.
        if self.opening.iter().any(|open| open == file) {
            let why = self.refuse(
                format!("tệp {file} đang được mở mà lại mở chính nó"),
                format!("the file {file} opens itself"),
            );
            reply.refusal = why.0;
            return reply;
        }
        if self.depth == 0 {
            self.script_lines = 0;
        }
        self.depth += 1;
        self.opening.push(file.to_string());
        for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            if !line.trim().is_empty() {
                reply.text.push_str(&format!("> {line}\n"));
            }
            self.script_lines += 1;
            if self.script_lines > MOST_LINES {
                let why = self.refuse(
                    format!("các tệp mở nhau đã quá {MOST_LINES} dòng; phần còn lại không chạy"),
                    format!("the files opened have over {MOST_LINES} lines; the rest is not run"),
                );
                reply
                    .refusal
                    .push_str(&format!("{file}:{}: {}\n", number + 1, why.0));
                break;
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
        self.opening.pop();
        self.depth -= 1;
        reply
    }
}
