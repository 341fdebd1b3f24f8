//! `ctr explain`.

use super::words::nearest;
use super::{Exit, output, refuse};
use ctr::finding::catalogue::{self, cli};
use ctr::finding::{Finding, Lang, Text};
use ctr::report::explain;

const DID_YOU_MEAN: Text = Text {
    vi: "có phải ý bạn là `{nearest}`? `ctr explain` không kèm mã để xem cả danh sách",
    en: "did you mean `{nearest}`? `ctr explain` without a code lists them all",
};

/// Explains a code or a name, or lists them all.
pub fn run(code: Option<&str>, lang: Lang) -> Exit {
    let text = match code.map(|code| (code, catalogue::find(code))) {
        None => explain::list(lang),
        Some((_, Some(entry))) => explain::entry(entry, lang),
        Some((code, None)) => return refuse(unknown(code), lang),
    };
    match output::emit(None, |out| out.write_all(text.as_bytes())) {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

fn unknown(code: &str) -> Finding {
    let finding = Finding::somewhere(&cli::UNKNOWN_CODE, None).arg("word", code);
    let all = catalogue::all();
    let upper = code.to_uppercase();
    let name = nearest(code, all.iter().map(|entry| entry.name));
    let found = name.or_else(|| nearest(&upper, all.iter().map(|entry| entry.code)));
    match found {
        Some(found) => finding.arg("nearest", found).help(DID_YOU_MEAN),
        None => finding,
    }
}
