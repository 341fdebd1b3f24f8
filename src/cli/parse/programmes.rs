//! The commands that read or write programmes alone.

#[cfg(feature = "office")]
use super::super::args::Template;
use super::super::args::{Cascade, Check, CheckFormat, Export, Fmt, TableFormat};
use super::super::completions::Shell;
use super::super::new::{New, agency_of, documents, milestones};
use super::super::words::Word;
use super::Parsed;
use super::arguments::Arguments;
use super::values::{TABLES, choose, date};
#[cfg(feature = "office")]
use super::wrong::FOLDER;
use super::wrong::{NEW_FILE, SHELL, bad_value, missing};
use ctr::finding::Text;
use ctr::report::starter::Starter;
use ctr::source::tone::Style;
use ctr::syntax::format::shape::Shape;
use std::path::PathBuf;

impl Arguments {
    pub(super) fn check(self, word: &Word) -> Parsed<Check> {
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

    pub(super) fn export(self, word: &Word) -> Parsed<Export> {
        for (_, value) in &self.options {
            choose("--format", value, &[("json", ())])?;
        }
        Ok(Export {
            files: self.files(word)?,
            output: self.output,
        })
    }

    pub(super) fn cascade(self, word: &Word) -> Parsed<Cascade> {
        let mut format = TableFormat::default();
        for (_, value) in &self.options {
            format = choose("--format", value, &TABLES)?;
        }
        Ok(Cascade {
            files: self.files(word)?,
            format,
            output: self.output,
        })
    }

    pub(super) fn fmt(self, word: &Word) -> Parsed<Fmt> {
        let mut fmt = Fmt {
            files: self.files(word)?,
            ..Fmt::default()
        };
        for (option, value) in &self.options {
            match *option {
                "check" => fmt.check = true,
                "tones" => {
                    let styles = [("new", Style::New), ("old", Style::Old)];
                    fmt.tones = Some(choose("--tones", value, &styles)?);
                }
                _ => {
                    let shapes = [("table", Shape::Table), ("block", Shape::Block)];
                    fmt.shape = Some(choose("--as", value, &shapes)?);
                }
            }
        }
        Ok(fmt)
    }

    #[cfg(feature = "office")]
    pub(super) fn template(self, word: &Word) -> Parsed<Template> {
        let mut template = Template {
            files: self.files(word)?,
            ..Template::default()
        };
        for (option, value) in &self.options {
            match *option {
                "agency" => template.agency = Some(value.clone()),
                _ => template.period = Some(year(value)?),
            }
        }
        template.data = self.data;
        template.output = self.output.ok_or_else(|| missing(word, FOLDER))?;
        Ok(template)
    }

    pub(super) fn new_programme(self, word: &Word) -> Parsed<New> {
        let mut new = New {
            told: !self.options.is_empty(),
            ..New::default()
        };
        for (option, value) in &self.options {
            told(&mut new.starter, option, value)?;
        }
        match self.one(word)? {
            Some(file) => new.file = PathBuf::from(file),
            None => return Err(missing(word, NEW_FILE)),
        }
        Ok(new)
    }

    pub(super) fn completions(self, word: &Word) -> Parsed<Shell> {
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
}

/// A year: `2025`.
#[cfg(feature = "office")]
fn year(value: &str) -> Parsed<i16> {
    let year = value
        .parse()
        .ok()
        .filter(|year| (1900..=2200).contains(year));
    year.ok_or_else(|| {
        let allowed = Text {
            vi: "một năm, ví dụ 2025",
            en: "a year, such as 2025",
        };
        bad_value("period", value, allowed)
    })
}

/// Takes one thing that is known of a new programme, from an option or from an answer.
pub fn told(starter: &mut Starter, option: &str, value: &str) -> Parsed<()> {
    let bad = |allowed: Text| bad_value(option, value, allowed);
    match option {
        "title" => starter.title = value.to_string(),
        "number" => starter.number = Some(value.to_string()),
        "date" => starter.issued = Some(date(value)?),
        "issuer" => starter.issuer = Some(value.to_string()),
        "implements" => starter.implements.extend(documents(value)),
        "place" => starter.place = Some(value.to_string()),
        "milestones" => {
            starter.milestones = milestones(value).ok_or_else(|| {
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
            starter.agency = Some(agency);
        }
    }
    Ok(())
}
