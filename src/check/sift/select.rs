//! Which findings are asked for (`--select`, `--ignore`) and which make a check
//! fail (`--deny`).

use super::unread;
use crate::finding::catalogue;
use crate::finding::catalogue::cli::{NOT_IGNORABLE, UNKNOWN_CODE};
use crate::finding::sifted::Sifted;
use crate::finding::{Entry, Finding, Severity, Text};
use crate::source::nearest::nearest;

/// One kind of finding, or a group of them.
#[derive(Clone, Debug)]
pub enum Which {
    /// The kind of this code or name.
    Kind(&'static Entry),
    /// Every code that begins like this: `CTR05`.
    Group(String),
}

impl Which {
    fn has(&self, entry: &Entry) -> bool {
        match self {
            Which::Kind(kind) => kind.code == entry.code,
            Which::Group(head) => entry.code.starts_with(head.as_str()),
        }
    }
}

type Parsed<T> = Result<T, Box<Finding>>;

const DID_YOU_MEAN: Text = Text {
    vi: "có phải ý bạn là `{nearest}`? `{option}` nhận {takes}",
    en: "did you mean `{nearest}`? `{option}` takes {takes}",
};

const WHAT_IT_TAKES: Text = Text {
    vi: "`{option}` nhận {takes}; `ctr explain` kể mọi mã và tên",
    en: "`{option}` takes {takes}; `ctr explain` lists all codes and names",
};

const KINDS: Text = Text {
    vi: "mã (CTR0310), đầu mã (CTR03) hoặc tên",
    en: "codes (CTR0310), their beginnings (CTR03) or names",
};

const LEVELS_AND_KINDS: Text = Text {
    vi: "`warnings`, `notes`, mã (CTR0310), đầu mã (CTR03) hoặc tên",
    en: "`warnings`, `notes`, codes (CTR0310), their beginnings (CTR03) or names",
};

/// What `word`, a value of `option`, stands for; `levels` are the other words
/// that the option takes.
fn which(option: &'static str, word: &str, levels: &[&'static str]) -> Parsed<Which> {
    if let Some(entry) = catalogue::find(word) {
        return Ok(Which::Kind(entry));
    }
    let head = word.to_ascii_uppercase();
    let group = head.starts_with("CTR") && head[3..].bytes().all(|b| b.is_ascii_digit());
    if group && catalogue::all().iter().any(|e| e.code.starts_with(&head)) {
        return Ok(Which::Group(head));
    }
    let takes = if levels.is_empty() {
        KINDS
    } else {
        LEVELS_AND_KINDS
    };
    let finding = Finding::somewhere(&UNKNOWN_CODE, None)
        .arg("word", word)
        .arg("option", option)
        .arg("takes", takes);
    let level = nearest(word, levels.iter().copied());
    Err(Box::new(match level.or_else(|| catalogue::nearest(word)) {
        Some(nearest) => finding.arg("nearest", nearest).help(DID_YOU_MEAN),
        None => finding.help(WHAT_IT_TAKES),
    }))
}

/// The words of `CTR0310, CTR05`.
fn words(list: &str) -> impl Iterator<Item = &str> {
    let list = list.strip_suffix(',').unwrap_or(list);
    list.split(',').map(str::trim)
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    only: Option<Vec<Which>>,
    not: Vec<Which>,
}

impl Selection {
    /// Adds the value of a `--select`.
    pub fn select(&mut self, list: &str) -> Parsed<()> {
        let only = self.only.get_or_insert_default();
        for word in words(list) {
            only.push(which("--select", word, &[])?);
        }
        Ok(())
    }

    /// Adds the value of an `--ignore`.
    pub fn ignore(&mut self, list: &str) -> Parsed<()> {
        for word in words(list) {
            let which = which("--ignore", word, &[])?;
            let ignorable = |entry: &&Entry| which.has(entry) && !unread(entry);
            if !catalogue::all().iter().any(ignorable) {
                return Err(Box::new(
                    Finding::somewhere(&NOT_IGNORABLE, None)
                        .arg("option", "--ignore")
                        .arg("word", word),
                ));
            }
            self.not.push(which);
        }
        Ok(())
    }

    fn keeps(&self, entry: &Entry) -> bool {
        let asked = |list: &[Which]| list.iter().any(|which| which.has(entry));
        unread(entry) || (self.only.as_deref().is_none_or(asked) && !asked(&self.not))
    }

    /// Only what is asked for, of what counts and of what is set aside.
    pub fn apply(&self, sifted: &mut Sifted) {
        sifted.findings.retain(|finding| self.keeps(finding.entry));
        sifted.aside.retain(|aside| self.keeps(aside.finding.entry));
    }
}

/// What makes a check fail, beside errors.
#[derive(Clone, Debug, Default)]
pub struct Deny {
    least: Option<Severity>,
    kinds: Vec<Which>,
}

impl Deny {
    /// Adds the value of a `--deny`: a level, codes, names.
    pub fn deny(&mut self, list: &str) -> Parsed<()> {
        for word in words(list) {
            let level = match word {
                "warnings" | "warning" => Severity::Warning,
                "notes" | "note" => Severity::Note,
                _ => {
                    self.kinds
                        .push(which("--deny", word, &["warnings", "notes"])?);
                    continue;
                }
            };
            self.least = Some(self.least.map_or(level, |least| least.min(level)));
        }
        Ok(())
    }

    /// Whether this finding makes the exit status 1.
    pub fn denies(&self, finding: &Finding) -> bool {
        finding.severity >= self.least.unwrap_or(Severity::Error)
            || self.kinds.iter().any(|which| which.has(finding.entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::catalogue::{names, style, syntax, types};

    fn fails(result: Parsed<()>) -> &'static str {
        result.map_or_else(|finding| finding.entry.code, |()| "")
    }

    #[test]
    fn groups_names_and_what_cannot_be_ignored() {
        let mut asked = Selection::default();
        assert_eq!(fails(asked.select("ctr03, Mixed-Tone-Marks,")), "");
        assert_eq!(fails(asked.ignore("CTR0310")), "");
        assert!(asked.keeps(&types::UNKNOWN_DIRECTION));
        assert!(asked.keeps(&style::MIXED_TONE_MARKS));
        assert!(!asked.keeps(&types::TWO_LEVELS_AT_ONE_MILESTONE));
        assert!(!asked.keeps(&names::UNKNOWN_AGENCY));
        assert!(asked.keeps(&syntax::DOT_IN_NUMBER), "what was not read");
        for word in ["CTR9", "CTR03xx", "two-level-at-one-milestone", "cảnh báo"] {
            assert_eq!(fails(asked.select(word)), "CTR0717", "{word}");
        }
        assert_eq!(fails(asked.ignore("CTR0104")), "CTR0790");
        assert_eq!(fails(asked.ignore("no-such-file")), "CTR0790");
    }

    #[test]
    fn the_lowest_level_denied_holds() {
        let mut deny = Deny::default();
        let note = Finding::somewhere(&style::MIXED_TONE_MARKS, None);
        assert!(!deny.denies(&note));
        assert_eq!(fails(deny.deny("CTR04")), "");
        assert!(deny.denies(&note));
        let mut deny = Deny::default();
        assert_eq!(fails(deny.deny("notes")), "");
        assert_eq!(fails(deny.deny("warnings")), "");
        assert!(deny.denies(&note));
    }
}
