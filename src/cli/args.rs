//! What the command line asks for.

use super::completions::Shell;
use super::new::New;
use ctr::check::sift::select::{Deny, Selection};
use ctr::diff::review::Group;
use ctr::finding::Lang;
use ctr::model::MethodId;
use ctr::report::eval::table::Across;
use ctr::report::list::Question;
use ctr::source::tone::Style;
use ctr::syntax::format::shape::Shape;
use jiff::civil::Date;
use std::path::PathBuf;

/// What is known of who sends a document, and to whom: the option, and what it says.
pub type Letter = Vec<(String, String)>;

/// One run.
#[derive(Debug)]
pub struct Invocation {
    /// The language of everything said.
    pub lang: Lang,
    /// A result may be written over a file of another kind.
    pub overwrite: bool,
    /// What to do.
    pub command: Command,
}

/// The commands.
#[derive(Debug)]
pub enum Command {
    /// Nothing was asked: where to begin.
    Welcome,
    /// How to use it: all of it, or one command (its name in [`super::words::COMMANDS`]).
    Help(Option<&'static str>),
    /// Which version it is.
    Version,
    /// `check`.
    Check(Check),
    /// `eval`.
    Eval(Eval),
    /// `export`.
    Export(Export),
    /// `cascade`.
    Cascade(Cascade),
    /// `list`.
    List(List),
    /// `new`.
    New(New),
    /// `completions`.
    Completions(Shell),
    /// `man`.
    Man,
    /// `template`.
    #[cfg(feature = "office")]
    Template(Template),
    /// `test`.
    Test(Test),
    /// `diff`.
    Diff(Diff),
    /// `review`.
    Review(Review),
    /// `fmt`.
    Fmt(Fmt),
    /// `repl`.
    Repl(Repl),
    /// `explain`, of a code or of all.
    Explain(Option<String>),
}

/// The forms of `check`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckFormat {
    /// Screens.
    #[default]
    Human,
    /// `ctr.check/1`.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
    /// Annotations of a pull request.
    Github,
    /// One line a finding.
    Concise,
}

/// `check`.
#[derive(Debug, Default)]
pub struct Check {
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Observations to hold them against, if any.
    pub data: Vec<PathBuf>,
    /// The form.
    pub format: CheckFormat,
    /// What makes the exit status 1, beside errors.
    pub deny: Deny,
    /// Which findings are asked for.
    pub selection: Selection,
    /// What is known already and does not count.
    pub baseline: Option<PathBuf>,
    /// Where to record what is found.
    pub write_baseline: Option<PathBuf>,
    /// Figures in which everything holds are shown too (human form).
    pub witness: bool,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// `export`.
#[derive(Debug, Default)]
pub struct Export {
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// `fmt`.
#[derive(Debug, Default)]
pub struct Fmt {
    /// Programmes; `-` is standard input.
    pub files: Vec<PathBuf>,
    /// Nothing is written; what would change is shown.
    pub check: bool,
    /// Indicators as tables or as blocks, when asked for.
    pub shape: Option<Shape>,
    /// The tone marks of the whole file in this style, when asked for.
    pub tones: Option<Style>,
}

/// Forms of tables that are no report of verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableFormat {
    /// Tables for a terminal.
    #[default]
    Human,
    /// Rows for other programs.
    Csv,
    /// Tables for a document.
    Md,
    /// One JSON document.
    Json,
}

/// `list`.
#[derive(Debug, Default)]
pub struct List {
    /// What is asked; none: what can be asked, with counts.
    pub questions: Vec<Question>,
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Observations.
    pub data: Vec<PathBuf>,
    /// The evaluation date, when not today.
    pub as_of: Option<Date>,
    /// The day of knowledge, when not the evaluation date.
    pub known: Option<Date>,
    /// The form.
    pub format: TableFormat,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// `cascade`.
#[derive(Debug, Default)]
pub struct Cascade {
    /// Programmes, the parent among them.
    pub files: Vec<PathBuf>,
    /// The form; json is `ctr.cascade/1`.
    pub format: TableFormat,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// `template`.
#[cfg(feature = "office")]
#[derive(Debug, Default)]
pub struct Template {
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Figures known already, shown beside what is asked.
    pub data: Vec<PathBuf>,
    /// One agency alone, by its code or name.
    pub agency: Option<String>,
    /// The year asked about; the last one that is over unless given.
    pub period: Option<i16>,
    /// The folder to write to.
    pub output: PathBuf,
}

/// `diff`.
#[derive(Debug, Default)]
pub struct Diff {
    /// The older one, then the newer.
    pub files: [PathBuf; 2],
    /// The form: a line a change is of programmes alone.
    pub format: ReviewFormat,
    /// A difference makes the exit status 1.
    pub exit_code: bool,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// The forms of `review`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewFormat {
    /// A line a change, by programme.
    #[default]
    Human,
    /// `file:line: …`, a line a change.
    Concise,
    /// Annotations of a pull request.
    Github,
    /// A comment for a pull request.
    Md,
    /// `ctr.review/1`.
    Json,
}

/// `review`.
#[derive(Debug, Default)]
pub struct Review {
    /// `BASE`, `BASE..HEAD`, `BASE...HEAD`; none: the last commit and the folder.
    pub range: Option<String>,
    /// Folders and files; none: all programmes of the repository.
    pub paths: Vec<PathBuf>,
    /// Figures, to compare verdicts too.
    pub data: Vec<PathBuf>,
    /// The evaluation date of both; today unless given.
    pub as_of: Option<Date>,
    /// What makes the exit status 1.
    pub deny: Vec<Group>,
    /// The form.
    pub format: ReviewFormat,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// The forms of `test`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TestFormat {
    /// Lines for a terminal.
    #[default]
    Human,
    /// `ctr.test/1`.
    Json,
    /// JUnit XML.
    Junit,
    /// One line a test that did not pass.
    Concise,
    /// Annotations of a pull request.
    Github,
}

/// `test`.
#[derive(Debug, Default)]
pub struct Test {
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Only tests with these words in their name.
    pub select: Option<String>,
    /// Expectations are rewritten to what is said today.
    pub update: bool,
    /// What is known already and does not count.
    pub baseline: Option<PathBuf>,
    /// The form.
    pub format: TestFormat,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
}

/// The forms of `eval`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EvalFormat {
    /// Tables for a terminal.
    #[default]
    Human,
    /// `ctr.eval/1`.
    Json,
    /// A row a commitment.
    Csv,
    /// Tables for a document.
    Md,
    /// A sheet for Excel set to Vietnamese.
    Excel,
    /// One line a commitment.
    Concise,
    /// Annotations of a pull request.
    Github,
    /// A page.
    Html,
    /// A workbook.
    #[cfg(feature = "office")]
    Xlsx,
    /// A document to be signed.
    #[cfg(feature = "office")]
    Docx,
}

/// From which status on an evaluation fails; each takes in those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailOn {
    /// None.
    #[default]
    Never,
    /// A commitment unmet or overdue.
    Unmet,
    /// Or off track.
    OffTrack,
    /// Or without data.
    NoData,
}

/// `eval`.
#[derive(Debug, Default)]
pub struct Eval {
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Observations.
    pub data: Vec<PathBuf>,
    /// The evaluation date, when not today.
    pub as_of: Option<Date>,
    /// The day of knowledge, when not the evaluation date: figures published later are
    /// not read.
    pub known: Option<Date>,
    /// The form.
    pub format: EvalFormat,
    /// When the exit status is 1.
    pub fail_on: FailOn,
    /// Which verdicts are listed: `all`, `unmet`, `none`.
    pub list: Option<Listed>,
    /// In the order of the documents, not by result.
    pub in_order: bool,
    /// Only so many.
    pub top: Option<usize>,
    /// One table in the place of the report.
    pub table: Option<Across>,
    /// Notes are shown too, not only warnings and errors.
    pub notes: bool,
    /// The scenario whose levels are judged, in place of the programmes' own choice.
    pub scenario: Option<String>,
    /// What is known of who sends the document, and to whom.
    pub letter: Letter,
    /// The latest figure may stand for a missing one.
    pub latest: bool,
    /// The method of progress for all indicators.
    pub method: Option<MethodId>,
    /// Where to, when not standard output.
    pub output: Option<PathBuf>,
    /// The folder for copies of workbooks with the messages at their cells.
    #[cfg(feature = "office")]
    pub annotate: Option<PathBuf>,
}

/// `repl`.
#[derive(Debug, Default)]
pub struct Repl {
    /// Programmes.
    pub files: Vec<PathBuf>,
    /// Observations.
    pub data: Vec<PathBuf>,
    /// The evaluation date, when not today.
    pub as_of: Option<Date>,
    /// The day of knowledge, when not the evaluation date.
    pub known: Option<Date>,
}

/// `--list`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Every verdict.
    All,
    /// What is missed.
    Unmet,
    /// None.
    None,
}
