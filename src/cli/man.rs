//! `ctr man`: the manual page, made from the help text.

use super::help;
use ctr::finding::Lang;
use roff::{Roff, bold, roman};

/// The page, for `man -l -`.
pub fn page(lang: Lang) -> String {
    let (name, usage) = match lang {
        Lang::Vi => ("TÊN", "CÁCH DÙNG"),
        Lang::En => ("NAME", "USAGE"),
    };
    let text = help::text(lang);
    let (title, rest) = text.split_once("\n\n").unwrap_or(("ctr", text));
    let title = title.strip_prefix("ctr: ").unwrap_or(title);
    let version = concat!("ctr ", env!("CARGO_PKG_VERSION"));
    let mut page = Roff::new();
    page.control("TH", ["CTR", "1", "", version]);
    page.control("SH", [name]);
    page.text([bold("ctr"), roman(format!(" - {title}"))]);
    page.control("SH", [usage]);
    page.control("nf", []);
    for line in rest.lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []);
    page.to_roff()
}
