//! The commands that judge, and those that compare what was judged.

use super::super::args::{
    Diff, Eval, EvalFormat, FailOn, List, Listed, Repl, Review, ReviewFormat, Test, TestFormat,
};
use super::super::eval::form;
use super::super::words::Word;
use super::Parsed;
use super::arguments::Arguments;
use super::values::{TABLES, choose, date, top};
use super::wrong::{DATA, FILES, TWO_FILES, bad_value, extra_argument, missing, no_question};
use ctr::diff::review::Group;
use ctr::finding::catalogue::cli;
use ctr::finding::{Arg, Finding, Text};
use ctr::model::MethodId;
use ctr::report::eval::table::Across;
use ctr::report::list::Question;
use ctr::source::text::{key, unaccented};
use std::path::PathBuf;

/// Whether a word stands in the place of every question.
fn is_all(typed: &str) -> bool {
    let spelt = typed.trim().replace([' ', '_'], "-");
    let vietnamese = "tất-cả";
    key(&spelt) == key("all") || key(&spelt) == key(vietnamese) || unaccented(&spelt) == "tat-ca"
}

/// The forms of what changed.
const REVIEW_FORMS: [(&str, ReviewFormat); 5] = [
    ("human", ReviewFormat::Human),
    ("concise", ReviewFormat::Concise),
    ("github", ReviewFormat::Github),
    ("md", ReviewFormat::Md),
    ("json", ReviewFormat::Json),
];

/// The forms of `eval`.
const EVAL_FORMS: &[(&str, EvalFormat)] = &[
    ("human", EvalFormat::Human),
    ("json", EvalFormat::Json),
    ("csv", EvalFormat::Csv),
    ("md", EvalFormat::Md),
    ("excel", EvalFormat::Excel),
    ("concise", EvalFormat::Concise),
    ("github", EvalFormat::Github),
    ("html", EvalFormat::Html),
    #[cfg(feature = "office")]
    ("xlsx", EvalFormat::Xlsx),
    #[cfg(feature = "office")]
    ("docx", EvalFormat::Docx),
];

/// The values of `--list`.
const LISTS: [(&str, Listed); 3] = [
    ("all", Listed::All),
    ("unmet", Listed::Unmet),
    ("none", Listed::None),
];

/// The values of `--order`: whether it is that of the documents.
const ORDERS: [(&str, bool); 2] = [("result", false), ("document", true)];

/// What a value is called on the command line.
fn name_of<T: PartialEq>(all: &[(&'static str, T)], value: &T) -> &'static str {
    let found = all.iter().find(|(_, one)| one == value);
    found.map_or("", |(name, _)| name)
}

impl Arguments {
    pub(super) fn eval(self, word: &Word) -> Parsed<Eval> {
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
        if eval.table.is_some() {
            eval.fits_table()?;
        }
        eval.data = self.data;
        eval.output = self.output;
        eval.fits_order()?;
        eval.has_a_letter()?;
        eval.needs_a_file()?;
        Ok(eval)
    }

    pub(super) fn test(self, word: &Word) -> Parsed<Test> {
        let mut test = Test {
            files: self.files(word)?,
            output: self.output,
            ..Test::default()
        };
        for (option, value) in self.options {
            match option {
                "select" => test.select = Some(value),
                "update" => test.update = true,
                "baseline" => test.baseline = Some(value.into()),
                _ => {
                    let forms = [
                        ("human", TestFormat::Human),
                        ("json", TestFormat::Json),
                        ("junit", TestFormat::Junit),
                        ("concise", TestFormat::Concise),
                        ("github", TestFormat::Github),
                    ];
                    test.format = choose("--format", &value, &forms)?;
                }
            }
        }
        Ok(test)
    }

    pub(super) fn diff(self, word: &Word) -> Parsed<Diff> {
        let mut diff = Diff::default();
        for (option, value) in &self.options {
            match *option {
                "exit-code" => diff.exit_code = true,
                _ => {
                    diff.format = choose("--format", value, &REVIEW_FORMS)?;
                }
            }
        }
        let mut values = self.values.into_iter();
        let (Some(old), Some(new)) = (values.next(), values.next()) else {
            return Err(missing(word, TWO_FILES));
        };
        if let Some(extra) = values.next() {
            return Err(extra_argument(&extra, word));
        }
        diff.files = [old.into(), new.into()];
        diff.output = self.output;
        Ok(diff)
    }

    /// Words that name a question are asked; the others are programmes.
    pub(super) fn list(self, word: &Word) -> Parsed<List> {
        let mut list = List {
            data: self.data,
            output: self.output,
            ..List::default()
        };
        for (option, value) in &self.options {
            match *option {
                "as-of" => list.as_of = Some(date(value)?),
                "known" => list.known = Some(date(value)?),
                _ => list.format = choose("--format", value, &TABLES)?,
            }
        }
        for value in self.values {
            let typed = value.to_string_lossy();
            let path = PathBuf::from(&value);
            match Question::named(&typed) {
                Some(question) => list.questions.push(question),
                None if is_all(&typed) => list.questions.extend(Question::ALL),
                // What is no file either is a question that nobody knows.
                None if path.extension().is_none() && path.components().count() == 1 => {
                    match list.questions.is_empty() && list.files.is_empty() && !path.exists() {
                        true => return Err(no_question(&typed)),
                        false => list.files.push(path),
                    }
                }
                None => list.files.push(path),
            }
        }
        if list.files.is_empty() {
            return Err(missing(word, FILES));
        }
        let asks = |question: &Question| question.needs_data();
        let all = list.questions.len() >= Question::ALL.len();
        if list.data.is_empty() && !all && list.questions.iter().any(asks) {
            return Err(missing(word, DATA));
        }
        let mut seen = Vec::new();
        list.questions.retain(|question| {
            let new = !seen.contains(question);
            seen.push(*question);
            new
        });
        Ok(list)
    }

    /// The first word is a revision, or two of them; the others are paths.
    pub(super) fn review(self) -> Parsed<Review> {
        let mut review = Review::default();
        for (option, value) in &self.options {
            match *option {
                "as-of" => review.as_of = Some(date(value)?),
                "deny" => {
                    for name in value.split(',').map(str::trim) {
                        review.deny.push(choose("--deny", name, &Group::ALL)?);
                    }
                }
                _ => {
                    review.format = choose("--format", value, &REVIEW_FORMS)?;
                }
            }
        }
        let mut values = self.values.into_iter();
        review.range = (values.next()).map(|range| range.to_string_lossy().into_owned());
        review.paths = values.map(PathBuf::from).collect();
        review.data = self.data;
        review.output = self.output;
        Ok(review)
    }

    /// A session may begin with nothing; what it needs is then loaded in it.
    pub(super) fn repl(self) -> Parsed<Repl> {
        let mut repl = Repl {
            files: self.values.iter().map(PathBuf::from).collect(),
            data: self.data,
            as_of: None,
            known: None,
        };
        for (option, value) in &self.options {
            let day = Some(date(value)?);
            match *option {
                "known" => repl.known = day,
                _ => repl.as_of = day,
            }
        }
        Ok(repl)
    }
}

impl Eval {
    /// Whether what else is asked goes with a table in the place of the report.
    fn fits_table(&self) -> Parsed<()> {
        let not = |option: &str, value: &str, allowed| Err(bad_value(option, value, allowed));
        if form(self.format).is_none() {
            let allowed = Text {
                vi: "human, md, csv hoặc excel khi có `--table`",
                en: "human, md, csv or excel beside `--table`",
            };
            return not("format", name_of(EVAL_FORMS, &self.format), allowed);
        }
        if let Some(list) = self.list.filter(|list| *list != Listed::All) {
            let allowed = Text {
                vi: "all khi có `--table`: mọi mốc, không chỉ mốc đã đến hạn",
                en: "all beside `--table`: every milestone, not only those that are due",
            };
            return not("list", name_of(&LISTS, &list), allowed);
        }
        if let Some(top) = self.top {
            let allowed = Text {
                vi: "gì khi có `--table`: bảng có mọi địa bàn",
                en: "nothing beside `--table`: the table has every place",
            };
            return not("top", &top.to_string(), allowed);
        }
        Ok(())
    }

    /// The order of the documents is that of lists: reports have an annex in it anyway.
    fn fits_order(&self) -> Parsed<()> {
        let lists = [
            EvalFormat::Human,
            EvalFormat::Md,
            EvalFormat::Csv,
            EvalFormat::Excel,
            EvalFormat::Json,
        ];
        if !self.in_order || (lists.contains(&self.format) && self.table.is_none()) {
            return Ok(());
        }
        let allowed = Text {
            vi: "result; document chỉ với dạng human, md, csv, excel, json và không có `--table`: phụ \
                 lục của trang html, sổ Excel, báo cáo Word vốn theo thứ tự văn bản",
            en: "result; document only in the forms human, md, csv, excel, json without `--table`: the \
                 annex of the page, the workbook and the Word report is in that order anyway",
        };
        Err(bad_value("order", "document", allowed))
    }

    /// Who signs and who is written to stands in a document to be signed alone.
    fn has_a_letter(&self) -> Parsed<()> {
        #[cfg(feature = "office")]
        let signed = self.format == EvalFormat::Docx;
        #[cfg(not(feature = "office"))]
        let signed = false;
        match self.letter.first() {
            Some((option, _)) if !signed => {
                let allowed = Arg::Made(
                    format!("docx khi có `--{option}`: chỉ báo cáo Word để ký có chỗ ghi điều ấy"),
                    format!("docx beside `--{option}`: only the report to be signed says it"),
                );
                let finding = Finding::somewhere(&cli::BAD_VALUE, None)
                    .arg("option", "--format")
                    .arg("value", name_of(EVAL_FORMS, &self.format))
                    .arg("allowed", allowed);
                Err(Box::new(finding))
            }
            _ => Ok(()),
        }
    }

    /// A workbook or a document on a screen is noise.
    fn needs_a_file(&self) -> Parsed<()> {
        #[cfg(feature = "office")]
        if let (EvalFormat::Xlsx | EvalFormat::Docx, None) = (self.format, &self.output) {
            let form = match self.format {
                EvalFormat::Xlsx => "xlsx",
                _ => "docx",
            };
            return Err(Box::new(
                Finding::somewhere(&cli::OUTPUT_NEEDED, None).arg("form", form),
            ));
        }
        Ok(())
    }

    fn set(&mut self, option: &str, value: &str) -> Parsed<()> {
        match option {
            "as-of" => self.as_of = Some(date(value)?),
            "known" => self.known = Some(date(value)?),
            "format" => {
                self.format = choose("--format", value, EVAL_FORMS)?;
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
                self.list = Some(choose("--list", value, &LISTS)?);
            }
            "table" => {
                let tables = [("places", Across::Places), ("agencies", Across::Agencies)];
                self.table = Some(choose("--table", value, &tables)?);
            }
            "notes" => self.notes = true,
            "scenario" => self.scenario = Some(value.to_string()),
            "figure" => {
                self.latest = choose("--figure", value, &[("exact", false), ("latest", true)])?;
            }
            "method" => {
                let methods = MethodId::ALL.map(|method| (method.id(), method));
                self.method = Some(choose("--method", value, &methods)?);
            }
            "order" => {
                self.in_order = choose("--order", value, &ORDERS)?;
            }
            "top" => self.top = Some(top(value)?),
            #[cfg(feature = "office")]
            "annotate" => self.annotate = Some(value.into()),
            _ => self.letter.push((option.to_string(), value.to_string())),
        }
        Ok(())
    }
}
