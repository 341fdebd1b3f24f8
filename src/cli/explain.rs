//! `ctr explain`.

use super::words::nearest;
use super::{Exit, output, refuse};
use ctr::check;
use ctr::finding::catalogue::{self, cli};
use ctr::finding::screen::{Look, screen};
use ctr::finding::{Entry, Finding, Lang, Text};
use ctr::model::Units;
use ctr::report::explain::{self, Heard};
use ctr::report::glossary;
use ctr::source::{SourceFile, Sources};

const DID_YOU_MEAN: Text = Text {
    vi: "có phải ý bạn là `{nearest}`? `ctr explain` không kèm mã để xem cả danh sách",
    en: "did you mean `{nearest}`? `ctr explain` without a code lists them all",
};

/// Explains a code or a name, or lists them all.
pub fn run(code: Option<&str>, lang: Lang) -> Exit {
    let found = code.and_then(catalogue::find);
    if let (Some(word), None) = (code, found)
        && let Some(text) = glossary::term(word, &units(), lang)
    {
        return super::print_text(&text, lang);
    }
    let text = match code.map(|code| (code, found)) {
        None => explain::list(lang),
        Some((_, Some(entry))) => explain::entry(entry, heard(entry, lang).as_ref(), lang),
        Some((code, None)) => return refuse(unknown(code), lang),
    };
    match output::emit(None, |out| out.write_all(text.as_bytes())) {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

/// The units of the language itself.
fn units() -> Units {
    check::programmes(&mut Sources::default()).0.units
}

/// What the checker says of the entry's example, where that is a programme.
fn heard(entry: &Entry, lang: Lang) -> Option<Heard> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("vi-du.ctr", entry.wrong));
    let (_, findings) = check::programmes(&mut sources);
    let code = entry.code;
    let finding = findings.iter().find(|finding| finding.entry.code == code)?;
    let look = Look {
        lang,
        colour: false,
    };
    Some(Heard {
        message: finding.message(lang),
        help: finding.help_text(lang),
        screen: screen(finding, &sources, look, false),
    })
}

fn unknown(code: &str) -> Finding {
    let finding = Finding::somewhere(&cli::UNKNOWN_CODE, None).arg("word", code);
    let found = catalogue::nearest(code).or_else(|| nearest(code, glossary::words()));
    match found {
        Some(found) => finding.arg("nearest", found).help(DID_YOU_MEAN),
        None => finding,
    }
}
