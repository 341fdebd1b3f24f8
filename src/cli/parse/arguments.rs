//! Everything after the command, before it is held against it.

use super::super::args::Command;
use super::super::words::Word;
use super::Parsed;
use super::values::check_lang;
use super::wrong::{FILES, bad_option, extra_argument, missing, missing_value, unexpected};
use lexopt::Arg::{Long, Short, Value};
use lexopt::Parser;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// Everything after the command, not yet held against it.
#[derive(Default)]
pub(super) struct Arguments {
    pub(super) values: Vec<OsString>,
    pub(super) data: Vec<PathBuf>,
    pub(super) options: Vec<(&'static str, String)>,
    pub(super) output: Option<PathBuf>,
    pub(super) overwrite: bool,
    /// The first programme among what follows `--data`.
    pub(super) programme_as_data: Option<OsString>,
}

impl Arguments {
    pub(super) fn read(&mut self, word: &Word, parser: &mut Parser) -> Parsed<Option<Command>> {
        while let Some(arg) = parser.next().map_err(unexpected)? {
            match arg {
                Short('h') | Long("help") => return Ok(Some(Command::Help(Some(word.name)))),
                Short('V') | Long("version") => return Ok(Some(Command::Version)),
                Long("lang") => check_lang(parser)?,
                Value(value) => self.values.push(value),
                Long(typed) => {
                    let known = word.options.iter().find(|option| **option == typed);
                    let Some(option) = known.copied() else {
                        let typed = format!("--{typed}");
                        return Err(bad_option(Some(word), &typed));
                    };
                    self.option(word, option, parser)?;
                }
                Short(typed) => return Err(bad_option(Some(word), &format!("-{typed}"))),
            }
        }
        Ok(None)
    }

    pub(super) fn option(
        &mut self,
        word: &Word,
        option: &'static str,
        parser: &mut Parser,
    ) -> Parsed<()> {
        match option {
            "data" => {
                let values = parser
                    .values()
                    .map_err(|_| missing_value(Some(word), option))?;
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
            "overwrite" => self.overwrite = true,
            "notes" | "update" | "exit-code" | "check" | "witness" => {
                self.options.push((option, String::new()));
            }
            "output" => {
                let value = parser
                    .value()
                    .map_err(|_| missing_value(Some(word), option))?;
                self.output = Some(value.into());
            }
            _ => {
                let value = parser
                    .value()
                    .map_err(|_| missing_value(Some(word), option))?;
                let value = value.to_string_lossy().into_owned();
                self.options.push((option, value));
            }
        }
        Ok(())
    }

    /// The words after the command as one: `không đạt`.
    pub(super) fn words(self) -> Option<String> {
        let words: Vec<_> = (self.values.iter())
            .map(|word| word.to_string_lossy())
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// No word may follow the command.
    pub(super) fn none(self, word: &Word) -> Parsed<()> {
        match self.values.first() {
            None => Ok(()),
            Some(extra) => Err(extra_argument(extra, word)),
        }
    }

    /// The one word after the command, if any.
    pub(super) fn one(self, word: &Word) -> Parsed<Option<String>> {
        let mut values = self.values.into_iter();
        let code = values.next();
        if let Some(extra) = values.next() {
            return Err(extra_argument(&extra, word));
        }
        Ok(code.map(|code| code.to_string_lossy().into_owned()))
    }

    pub(super) fn files(&self, word: &Word) -> Parsed<Vec<PathBuf>> {
        if self.values.is_empty() {
            return Err(missing(word, FILES));
        }
        Ok(self.values.iter().map(PathBuf::from).collect())
    }
}
