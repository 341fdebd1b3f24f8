//! Whole programmes over the grammar, from a seed: the same seed gives the same text.
//!
//! Four of five are *sound*: units, directions, milestones and references fit together, so
//! that most have no error and are evaluated to the end. The others are *wild*: anything
//! the grammar has room for, and some of both are broken.
//!
//! Every name and code carries the programme's number, so that many programmes can be
//! read together and one table of figures speaks of all of them.
#![allow(dead_code, reason = "each test takes what it needs")]

mod broken;
mod dice;
mod formula;
mod head;
mod indicator;
mod others;
mod rows;
mod sound;
mod test_lines;
mod wild;

pub use broken::mutated;
pub use dice::Dice;

/// A programme and what is reported of some of its indicators and tasks.
pub struct Made {
    /// The programme's text.
    pub text: String,
    /// Rows: indicator; period; place; breakdown; value; standing; source.
    pub rows: Vec<String>,
    /// Rows: task; day it was done; remark.
    pub states: Vec<String>,
}

/// The first line of a table of [`Made::rows`].
pub const ROWS: &str = "chỉ tiêu,kỳ,địa bàn,phân tổ,giá trị,trạng thái,nguồn\n";

/// The first line of a table of [`Made::states`].
pub const STATES: &str = "nhiệm vụ,hoàn thành,ghi chú\n";

/// What an indicator measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Share,
    Money,
    Level,
    Done,
}

impl Kind {
    fn is_number(self) -> bool {
        !matches!(self, Kind::Level | Kind::Done)
    }
}

/// What is settled of an indicator before its lines are written.
#[derive(Clone, Debug)]
struct Facts {
    kind: Kind,
    unit: &'static str,
    /// More is better.
    higher: bool,
    /// How the figure relates to time: an option, or none.
    time: &'static str,
    /// Where it starts from.
    start: usize,
    /// It has parts.
    parts: bool,
    /// The milestones of its lines for everybody, as a test names them.
    asked: Vec<&'static str>,
    /// Its lines speak of several places, or of some only.
    by_place: bool,
}

/// A programme on its way.
struct Maker {
    dice: Dice,
    /// The programme's number.
    number: u64,
    facts: Vec<Facts>,
    /// Kept to what fits together.
    sound: bool,
    /// The indicators before the one at hand: what a sound one may name.
    before: usize,
    /// Its communes are declared.
    communes: bool,
    /// The programme itself is for several places.
    by_place: bool,
    /// The scenario chosen.
    scenario: bool,
    /// Codes of tasks, titles of reports.
    works: Vec<String>,
}

/// The programme of a seed.
pub fn programme(seed: u64) -> Made {
    let mut dice = Dice::new(seed);
    let count = 2 + dice.below(5);
    let sound = !dice.one_in(5);
    let facts = indicator::facts(&mut dice, count, sound);
    let mut maker = Maker {
        dice,
        number: seed,
        facts,
        sound,
        before: count,
        communes: false,
        by_place: false,
        scenario: false,
        works: Vec::new(),
    };
    let mut text = maker.head();
    for at in 0..count {
        maker.before = at;
        if maker.dice.one_in(8) {
            text += &maker.section();
        }
        text += &match maker.dice.one_in(10) {
            true => maker.table(at),
            false => maker.indicator(at),
        };
    }
    maker.before = count;
    text += &maker.others();
    let (rows, states) = (maker.rows(), maker.states());
    let often = if sound { 12 } else { 3 };
    let text = match maker.dice.one_in(often) {
        true => broken::broken(&mut maker.dice, &text),
        false => text,
    };
    Made { text, rows, states }
}

impl Maker {
    fn code(&self, at: usize) -> String {
        format!("{}.{}", self.number, at + 1)
    }

    fn name(&self, at: usize) -> String {
        format!("Số đo {} của {}", at + 1, self.number)
    }

    /// An indicator by code or by name.
    fn called(&mut self, at: usize) -> String {
        match self.dice.one_in(2) {
            true => format!("[{}]", self.code(at)),
            false => format!("[{}]", self.name(at)),
        }
    }

    /// A reference to some indicator, whatever it measures.
    fn reference(&mut self) -> String {
        let at = self.dice.below(self.facts.len());
        self.called(at)
    }

    /// An earlier indicator of which something holds.
    fn earlier(&mut self, is: impl Fn(&Facts) -> bool) -> Option<usize> {
        let all: Vec<usize> = (0..self.before).filter(|at| is(&self.facts[*at])).collect();
        (!all.is_empty()).then(|| all[self.dice.below(all.len())])
    }

    /// An earlier indicator in the same unit.
    fn alike(&mut self, at: usize) -> Option<usize> {
        let (kind, unit) = (self.facts[at].kind, self.facts[at].unit);
        self.earlier(|other| other.kind == kind && other.unit == unit)
    }

    /// A number, at times with decimals.
    fn number(&mut self) -> String {
        let whole = self.dice.below(120);
        match self.dice.below(4) {
            0 => format!("{whole},{}", 1 + self.dice.below(99)),
            _ => whole.to_string(),
        }
    }
}
