//! Arguments to an [`Invocation`], or to the finding that says what is wrong.

use super::args::{
    Cascade, Check, CheckFormat, Command, Diff, Eval, EvalFormat, Export, FailOn, Fmt, Invocation,
    List, Repl, Test, TestFormat,
};
use super::completions::Shell;
use super::new::{New, agency_of, milestones};
use super::words::{self, Word};
use ctr::finding::catalogue::cli;
use ctr::finding::{Finding, Lang, Text};
use ctr::model::Period;
use ctr::syntax::format::shape::Shape;
use jiff::civil::Date;
use lexopt::Arg::{Long, Short, Value};
use lexopt::Parser;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

type Parsed<T> = Result<T, Box<Finding>>;

/// The language asked for, wherever `--lang` stands, so that a complaint about
/// the arguments themselves is in it; else that of `CTR_LANG`; else Vietnamese.
pub fn language(args: &[OsString], variable: Option<&str>) -> Lang {
    let mut asked = variable.map(str::to_string);
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if let Some(value) = arg.strip_prefix("--lang=") {
            asked = Some(value.to_string());
        } else if arg == "--lang" {
            asked = args.next().map(|value| value.to_string());
        }
    }
    match asked {
        Some(value) if value.to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}

/// Reads the arguments after the program's name.
pub fn parse(args: &[OsString], lang: Lang) -> Parsed<Invocation> {
    let mut parser = Parser::from_args(args.iter().cloned());
    let command = first(&mut parser)?;
    Ok(Invocation { lang, command })
}

fn first(parser: &mut Parser) -> Parsed<Command> {
    loop {
        let Some(arg) = parser.next().map_err(unexpected)? else {
            return Ok(Command::Help);
        };
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("lang") => check_lang(parser)?,
            Value(word) => {
                let word = word.to_string_lossy().into_owned();
                return match word.as_str() {
                    "help" | "trợ-giúp" | "tro-giup" => Ok(Command::Help),
                    _ => named(&word, parser),
                };
            }
            Long(other) => {
                let other = format!("--{other}");
                return Err(bad_option(None, &other));
            }
            Short(other) => return Err(bad_option(None, &format!("-{other}"))),
        }
    }
}

fn named(typed: &str, parser: &mut Parser) -> Parsed<Command> {
    let Some(word) = words::command(typed) else {
        let finding = Finding::somewhere(&cli::UNKNOWN_COMMAND, None).arg("word", typed);
        return Err(Box::new(match words::nearest_command(typed) {
            Some(nearest) => finding.arg("nearest", nearest).help(DID_YOU_MEAN),
            None => finding,
        }));
    };
    let mut arguments = Arguments::default();
    let help = arguments.read(word, parser)?;
    if let Some(command) = help {
        return Ok(command);
    }
    match word.name {
        "check" => arguments.check(word).map(Command::Check),
        "eval" => arguments.eval(word).map(Command::Eval),
        "export" => arguments.export(word).map(Command::Export),
        "cascade" => arguments.cascade(word).map(Command::Cascade),
        "new" => arguments.new_programme(word).map(Command::New),
        "completions" => arguments.completions(word).map(Command::Completions),
        "man" => arguments.none(word).map(|()| Command::Man),
        "test" => arguments.test(word).map(Command::Test),
        "diff" => arguments.diff(word).map(Command::Diff),
        "fmt" => arguments.fmt(word).map(Command::Fmt),
        "repl" => arguments.repl().map(Command::Repl),
        _ => Ok(Command::Explain(arguments.words())),
    }
}

const DID_YOU_MEAN: Text = Text {
    vi: "có phải ý bạn là `{nearest}`?",
    en: "did you mean `{nearest}`?",
};

/// Everything after the command, not yet held against it.
#[derive(Default)]
struct Arguments {
    values: Vec<OsString>,
    data: Vec<PathBuf>,
    options: Vec<(&'static str, String)>,
    output: Option<PathBuf>,
    /// The first programme among what follows `--data`.
    programme_as_data: Option<OsString>,
}

impl Arguments {
    fn read(&mut self, word: &Word, parser: &mut Parser) -> Parsed<Option<Command>> {
        while let Some(arg) = parser.next().map_err(unexpected)? {
            match arg {
                Short('h') | Long("help") => return Ok(Some(Command::Help)),
                Short('V') | Long("version") => return Ok(Some(Command::Version)),
                Long("lang") => check_lang(parser)?,
                Value(value) => self.values.push(value),
                Long(typed) => {
                    let known = word.options.iter().find(|option| **option == typed);
                    let Some(option) = known.copied() else {
                        let typed = format!("--{typed}");
                        return Err(bad_option(Some(word), &typed));
                    };
                    self.option(option, parser)?;
                }
                Short(typed) => return Err(bad_option(Some(word), &format!("-{typed}"))),
            }
        }
        Ok(None)
    }

    fn option(&mut self, option: &'static str, parser: &mut Parser) -> Parsed<()> {
        match option {
            "data" => {
                let values = parser.values().map_err(|_| missing_value(option))?;
                for value in values {
                    // A programme is never data, wherever it stands.
                    if OsStr::new("ctr") == PathBuf::from(&value).extension().unwrap_or_default() {
                        self.programme_as_data.get_or_insert(value.clone());
                        self.values.push(value);
                    } else {
                        self.data.push(value.into());
                    }
                }
            }
            "notes" | "update" | "exit-code" | "check" | "witness" => {
                self.options.push((option, String::new()));
            }
            "output" => {
                let value = parser.value().map_err(|_| missing_value(option))?;
                self.output = Some(value.into());
            }
            _ => {
                let value = parser.value().map_err(|_| missing_value(option))?;
                let value = value.to_string_lossy().into_owned();
                self.options.push((option, value));
            }
        }
        Ok(())
    }

    fn check(self, word: &Word) -> Parsed<Check> {
        let mut check = Check {
            files: self.files(word)?,
            data: self.data,
            output: self.output,
            ..Check::default()
        };
        for (option, value) in &self.options {
            match *option {
                "format" => {
                    check.format = choose(
                        "--format",
                        value,
                        &[
                            ("human", CheckFormat::Human),
                            ("json", CheckFormat::Json),
                            ("sarif", CheckFormat::Sarif),
                            ("junit", CheckFormat::Junit),
                            ("github", CheckFormat::Github),
                            ("concise", CheckFormat::Concise),
                        ],
                    )?;
                }
                "witness" => check.witness = true,
                "deny" => check.deny.deny(value)?,
                "select" => check.selection.select(value)?,
                "ignore" => check.selection.ignore(value)?,
                "baseline" => check.baseline = Some(value.into()),
                _ => check.write_baseline = Some(value.into()),
            }
        }
        Ok(check)
    }

    fn export(self, word: &Word) -> Parsed<Export> {
        for (_, value) in &self.options {
            choose("--format", value, &[("json", ())])?;
        }
        Ok(Export {
            files: self.files(word)?,
            output: self.output,
        })
    }

    fn cascade(self, word: &Word) -> Parsed<Cascade> {
        let mut json = false;
        for (_, value) in &self.options {
            json = choose("--format", value, &[("human", false), ("json", true)])?;
        }
        Ok(Cascade {
            files: self.files(word)?,
            json,
            output: self.output,
        })
    }

    fn diff(self, word: &Word) -> Parsed<Diff> {
        let mut diff = Diff::default();
        for (option, value) in &self.options {
            match *option {
                "exit-code" => diff.exit_code = true,
                _ => {
                    let forms = [("human", false), ("json", true)];
                    diff.json = choose("--format", value, &forms)?;
                }
            }
        }
        let mut values = self.values.into_iter();
        let (Some(old), Some(new)) = (values.next(), values.next()) else {
            return Err(missing(word, TWO_FILES));
        };
        if let Some(extra) = values.next() {
            let extra = extra.to_string_lossy().into_owned();
            return Err(Box::new(
                Finding::somewhere(&cli::EXTRA_ARGUMENT, None)
                    .arg("word", extra)
                    .arg("command", word.name),
            ));
        }
        diff.files = [old.into(), new.into()];
        diff.output = self.output;
        Ok(diff)
    }

    fn test(self, word: &Word) -> Parsed<Test> {
        let mut test = Test {
            files: self.files(word)?,
            output: self.output,
            ..Test::default()
        };
        for (option, value) in self.options {
            match option {
                "select" => test.select = Some(value),
                "update" => test.update = true,
                _ => {
                    let forms = [
                        ("human", TestFormat::Human),
                        ("json", TestFormat::Json),
                        ("junit", TestFormat::Junit),
                    ];
                    test.format = choose("--format", &value, &forms)?;
                }
            }
        }
        Ok(test)
    }

    fn fmt(self, word: &Word) -> Parsed<Fmt> {
        let mut fmt = Fmt {
            files: self.files(word)?,
            ..Fmt::default()
        };
        for (option, value) in &self.options {
            match *option {
                "check" => fmt.check = true,
                _ => {
                    let shapes = [("table", Shape::Table), ("block", Shape::Block)];
                    fmt.shape = Some(choose("--as", value, &shapes)?);
                }
            }
        }
        Ok(fmt)
    }

    fn eval(self, word: &Word) -> Parsed<Eval> {
        if self.data.is_empty()
            && let Some(programme) = &self.programme_as_data
        {
            let file = programme.to_string_lossy().into_owned();
            return Err(Box::new(
                Finding::somewhere(&cli::PROGRAMME_AS_DATA, None).arg("file", file),
            ));
        }
        let mut eval = Eval {
            files: self.files(word)?,
            ..Eval::default()
        };
        for (option, value) in &self.options {
            eval.set(option, value)?;
        }
        if self.data.is_empty() {
            return Err(missing(word, DATA));
        }
        eval.data = self.data;
        eval.output = self.output;
        Ok(eval)
    }

    fn new_programme(self, word: &Word) -> Parsed<New> {
        let mut new = New {
            told: !self.options.is_empty(),
            ..New::default()
        };
        for (option, value) in &self.options {
            let bad = |allowed: Text| bad_value(option, value, allowed);
            match *option {
                "title" => new.starter.title = value.clone(),
                "number" => new.starter.number = Some(value.clone()),
                "date" => new.starter.issued = Some(date(value)?),
                "place" => new.starter.place = Some(value.clone()),
                "milestones" => {
                    new.starter.milestones = milestones(value).ok_or_else(|| {
                        bad(Text {
                            vi: "các năm, ví dụ 2025,2030",
                            en: "years, such as 2025,2030",
                        })
                    })?;
                }
                _ => {
                    let agency = agency_of(value).ok_or_else(|| {
                        bad(Text {
                            vi: "mã = tên đầy đủ, ví dụ \"SYT=Sở Y tế\"",
                            en: "a short name = a full name, such as \"SYT=Sở Y tế\"",
                        })
                    })?;
                    new.starter.agency = Some(agency);
                }
            }
        }
        match self.one(word)? {
            Some(file) => new.file = PathBuf::from(file),
            None => return Err(missing(word, NEW_FILE)),
        }
        Ok(new)
    }

    /// A session may begin with nothing; what it needs is then loaded in it.
    fn repl(self) -> Parsed<Repl> {
        let mut repl = Repl {
            files: self.values.iter().map(PathBuf::from).collect(),
            data: self.data,
            as_of: None,
        };
        for (_, value) in &self.options {
            repl.as_of = Some(date(value)?);
        }
        Ok(repl)
    }

    fn completions(self, word: &Word) -> Parsed<Shell> {
        let shells = [
            ("bash", Shell::Bash),
            ("zsh", Shell::Zsh),
            ("fish", Shell::Fish),
        ];
        match self.one(word)? {
            Some(shell) => choose("completions", &shell, &shells),
            None => Err(missing(word, SHELL)),
        }
    }

    /// The words after the command as one: `không đạt`.
    fn words(self) -> Option<String> {
        let words: Vec<_> = (self.values.iter())
            .map(|word| word.to_string_lossy())
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// No word may follow the command.
    fn none(self, word: &Word) -> Parsed<()> {
        match self.values.first() {
            None => Ok(()),
            Some(extra) => Err(extra_argument(extra, word)),
        }
    }

    /// The one word after the command, if any.
    fn one(self, word: &Word) -> Parsed<Option<String>> {
        let mut values = self.values.into_iter();
        let code = values.next();
        if let Some(extra) = values.next() {
            return Err(extra_argument(&extra, word));
        }
        Ok(code.map(|code| code.to_string_lossy().into_owned()))
    }

    fn files(&self, word: &Word) -> Parsed<Vec<PathBuf>> {
        if self.values.is_empty() {
            return Err(missing(word, FILES));
        }
        Ok(self.values.iter().map(PathBuf::from).collect())
    }
}

impl Eval {
    fn set(&mut self, option: &str, value: &str) -> Parsed<()> {
        match option {
            "as-of" => self.as_of = Some(date(value)?),
            "format" => {
                let forms = [
                    ("human", EvalFormat::Human),
                    ("json", EvalFormat::Json),
                    ("csv", EvalFormat::Csv),
                    ("md", EvalFormat::Md),
                    ("excel", EvalFormat::Excel),
                ];
                self.format = choose("--format", value, &forms)?;
            }
            "fail-on" => {
                let levels = [
                    ("unmet", FailOn::Unmet),
                    ("off-track", FailOn::OffTrack),
                    ("no-data", FailOn::NoData),
                    ("never", FailOn::Never),
                ];
                self.fail_on = choose("--fail-on", value, &levels)?;
            }
            "list" => {
                let lists = [
                    ("all", List::All),
                    ("unmet", List::Unmet),
                    ("none", List::None),
                ];
                self.list = Some(choose("--list", value, &lists)?);
            }
            "notes" => self.notes = true,
            "scenario" => self.scenario = Some(value.to_string()),
            "figure" => {
                self.latest = choose("--figure", value, &[("exact", false), ("latest", true)])?;
            }
            _ => self.top = Some(top(value)?),
        }
        Ok(())
    }
}

fn top(value: &str) -> Parsed<usize> {
    value.parse().map_err(|_| {
        let allowed = Text {
            vi: "một số nguyên, ví dụ 15",
            en: "a whole number, such as 15",
        };
        bad_value("top", value, allowed)
    })
}

fn extra_argument(extra: &OsStr, word: &Word) -> Box<Finding> {
    Box::new(
        Finding::somewhere(&cli::EXTRA_ARGUMENT, None)
            .arg("word", extra.to_string_lossy().into_owned())
            .arg("command", word.name),
    )
}

fn bad_value(option: &str, value: &str, allowed: Text) -> Box<Finding> {
    Box::new(
        Finding::somewhere(&cli::BAD_VALUE, None)
            .arg("option", format!("--{option}"))
            .arg("value", value)
            .arg("allowed", allowed),
    )
}

/// The years of an evaluation date: those that figures can be of, and no further.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// `2025-12-31`, or as people write it, `31/12/2025`.
pub fn date(value: &str) -> Parsed<Date> {
    let parts: Vec<&str> = value.split('/').collect();
    let code = match parts.as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => value.to_string(),
    };
    let far = |day: &Date| !YEARS.contains(&day.year());
    let real: Option<Date> = code.parse().ok();
    if real.as_ref().is_some_and(far) {
        return Err(Box::new(
            Finding::somewhere(&cli::FAR_DATE, None)
                .arg("value", value)
                .arg("first", *YEARS.start() as usize)
                .arg("last", *YEARS.end() as usize),
        ));
    }
    match Period::parse(&code) {
        Some(Period::Day(day)) => Ok(day),
        _ => Err(Box::new(
            Finding::somewhere(&cli::BAD_DATE, None).arg("value", value),
        )),
    }
}

fn choose<T: Copy>(option: &str, value: &str, allowed: &[(&str, T)]) -> Parsed<T> {
    if let Some((_, chosen)) = allowed.iter().find(|(name, _)| *name == value) {
        return Ok(*chosen);
    }
    let names: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
    Err(Box::new(
        Finding::somewhere(&cli::BAD_VALUE, None)
            .arg("option", option)
            .arg("value", value)
            .arg("allowed", names.join(", ")),
    ))
}

fn check_lang(parser: &mut Parser) -> Parsed<()> {
    let value = parser.value().map_err(|_| missing_value("lang"))?;
    choose(
        "--lang",
        &value.to_string_lossy(),
        &[("vi", ()), ("en", ())],
    )
}

fn bad_option(word: Option<&Word>, typed: &str) -> Box<Finding> {
    let finding = Finding::somewhere(&cli::UNKNOWN_OPTION, None)
        .arg("word", typed)
        .arg("command", word.map_or("ctr", |word| word.name));
    let plain = typed.trim_start_matches('-');
    let nearest = match word {
        Some(word) => words::nearest_option(word, plain),
        None => words::nearest(plain, words::EVERYWHERE.iter().copied()),
    };
    Box::new(match nearest {
        Some(nearest) => finding
            .arg("nearest", format!("--{nearest}"))
            .help(DID_YOU_MEAN),
        None => finding,
    })
}

fn missing_value(option: &str) -> Box<Finding> {
    let example = match option {
        "as-of" => "2025-12-31",
        "data" => "so-lieu.csv",
        "output" => "ket-qua.json",
        "lang" => "vi",
        "top" => "15",
        "deny" => "warnings",
        "select" | "ignore" => "CTR0310",
        "baseline" | "write-baseline" => "moc-so-sanh.json",
        "list" | "fail-on" => "unmet",
        "figure" => "latest",
        "title" => "\"Kế hoạch giảm nghèo\"",
        "number" => "6121/KH-UBND",
        "date" => "22/7/2024",
        "place" => "\"Lâm Đồng\"",
        "milestones" => "2025,2030",
        "agency" => "\"SYT=Sở Y tế\"",
        "scenario" => "\"Cơ sở\"",
        "as" => "table",
        _ => "json",
    };
    Box::new(
        Finding::somewhere(&cli::MISSING_VALUE, None)
            .arg("option", format!("--{option}"))
            .arg("example", example),
    )
}

const FILES: Text = Text {
    vi: "ít nhất một tệp chương trình (.ctr)",
    en: "at least one programme (.ctr)",
};

const NEW_FILE: Text = Text {
    vi: "tên tệp chương trình mới, ví dụ ke-hoach.ctr",
    en: "the new programme's file, such as ke-hoach.ctr",
};

const SHELL: Text = Text {
    vi: "tên trình lệnh: bash, zsh hoặc fish",
    en: "a shell: bash, zsh or fish",
};

const TWO_FILES: Text = Text {
    vi: "hai tệp: bản cũ rồi bản mới",
    en: "two files: the older, then the newer",
};

const DATA: Text = Text {
    vi: "số liệu: `--data` và ít nhất một tệp",
    en: "figures: `--data` and at least one file",
};

fn missing(word: &Word, what: Text) -> Box<Finding> {
    let example = match word.name {
        "eval" => "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31",
        "export" => "ctr export ke-hoach.ctr",
        "test" => "ctr test ke-hoach.ctr",
        "diff" => "ctr diff ke-hoach-cu.ctr ke-hoach-moi.ctr",
        "fmt" => "ctr fmt ke-hoach.ctr",
        "cascade" => "ctr cascade nghi-quyet.ctr ke-hoach-tinh.ctr",
        _ => "ctr check ke-hoach.ctr",
    };
    Box::new(
        Finding::somewhere(&cli::MISSING_ARGUMENT, None)
            .arg("command", word.name)
            .arg("what", what)
            .arg("example", example),
    )
}

fn unexpected(error: lexopt::Error) -> Box<Finding> {
    let word = match &error {
        lexopt::Error::UnexpectedOption(word) => word.clone(),
        lexopt::Error::UnexpectedValue { option, value } => {
            format!("{option}={}", value.to_string_lossy())
        }
        other => other.to_string(),
    };
    Box::new(
        Finding::somewhere(&cli::EXTRA_ARGUMENT, None)
            .arg("word", word)
            .arg("command", "ctr"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Parsed<Command> {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        parse(&args, Lang::Vi).map(|invocation| invocation.command)
    }

    fn code(line: &str) -> &'static str {
        parsed(line).map_or_else(|finding| finding.entry.code, |_| "")
    }

    #[test]
    fn data_takes_several_until_the_next_option() {
        let Ok(Command::Eval(eval)) = parsed(
            "đánh-giá a.ctr --data 1.csv 2.csv b.ctr --top 3 --data 4.csv --as-of 31/12/2025",
        ) else {
            panic!("not read");
        };
        assert_eq!(eval.files, [PathBuf::from("a.ctr"), "b.ctr".into()]);
        assert_eq!(eval.data.len(), 3);
        assert_eq!(eval.top, Some(3));
        assert_eq!(
            eval.as_of.map(|d| d.to_string()).as_deref(),
            Some("2025-12-31")
        );
    }

    #[test]
    fn every_mistake_has_its_message() {
        for (line, expected) in [
            ("chekc a.ctr", "CTR0710"),
            ("check a.ctr --fromat json", "CTR0711"),
            ("check a.ctr -x", "CTR0711"),
            ("--wat", "CTR0711"),
            ("check a.ctr --format", "CTR0712"),
            ("eval a.ctr --data", "CTR0712"),
            ("check a.ctr --format xml", "CTR0713"),
            ("eval a.ctr --data b --top -3", "CTR0713"),
            ("check a.ctr --lang fr", "CTR0713"),
            ("eval a.ctr --data b --as-of 2025-02-30", "CTR0714"),
            ("eval a.ctr --data b --as-of 2025", "CTR0714"),
            ("eval a.ctr --data b --as-of 9999-12-31", "CTR0721"),
            ("eval a.ctr --data b --as-of 31/12/1899", "CTR0721"),
            ("eval a.ctr --data b --as-of 9999-02-30", "CTR0714"),
            ("eval --data a.ctr", "CTR0720"),
            ("eval a.ctr --data b.ctr", "CTR0720"),
            ("eval a.ctr", "CTR0715"),
            ("check", "CTR0715"),
            ("man CTR0701", "CTR0716"),
            ("fmt", "CTR0715"),
            ("fmt a.ctr --as", "CTR0712"),
            ("fmt a.ctr --as bang", "CTR0713"),
            ("fmt a.ctr --chek", "CTR0711"),
        ] {
            assert_eq!(code(line), expected, "{line}");
        }
    }
}
