//! The words of the command line: commands with their Vietnamese names, the
//! options of each, and the nearest to a misspelt one.

use ctr::source::text::{key, unaccented};

/// A command's words.
pub struct Word {
    /// Its name.
    pub name: &'static str,
    /// Its Vietnamese name.
    pub vietnamese: &'static str,
    /// The options it takes.
    pub options: &'static [&'static str],
}

/// Options of every command.
pub const EVERYWHERE: &[&str] = &["lang", "help", "version"];

/// The commands.
pub const COMMANDS: &[Word] = &[
    Word {
        name: "check",
        vietnamese: "kiểm-tra",
        options: &["format", "deny", "output"],
    },
    Word {
        name: "eval",
        vietnamese: "đánh-giá",
        options: &[
            "data", "as-of", "format", "fail-on", "list", "top", "figure", "notes", "output",
        ],
    },
    Word {
        name: "export",
        vietnamese: "xuất",
        options: &["format", "output"],
    },
    Word {
        name: "cascade",
        vietnamese: "đối-chiếu",
        options: &["format", "output"],
    },
    Word {
        name: "repl",
        vietnamese: "hỏi-đáp",
        options: &["data", "as-of"],
    },
    Word {
        name: "explain",
        vietnamese: "giải-thích",
        options: &[],
    },
];

/// The command of this name; Vietnamese names with or without their marks.
pub fn command(typed: &str) -> Option<&'static Word> {
    COMMANDS.iter().find(|word| {
        word.name == typed
            || key(word.vietnamese) == key(typed)
            || unaccented(word.vietnamese) == typed.to_lowercase()
    })
}

/// The command most like what was typed.
pub fn nearest_command(typed: &str) -> Option<&'static str> {
    let names = COMMANDS.iter().flat_map(|w| [w.name, w.vietnamese]);
    nearest(typed, names)
}

/// The option of `command` most like what was typed.
pub fn nearest_option(command: &Word, typed: &str) -> Option<&'static str> {
    nearest(typed, command.options.iter().chain(EVERYWHERE).copied())
}

/// The candidate most like `typed`, if any is like it at all.
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = unaccented(typed);
    let scored = candidates.map(|candidate| {
        let plain = unaccented(candidate);
        let far = strsim::damerau_levenshtein(&plain, &typed);
        (far, plain.chars().count(), candidate)
    });
    let best = scored.min_by_key(|(far, ..)| *far)?;
    (best.0 <= 2.max(best.1 / 3)).then_some(best.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_in_both_languages() {
        for (typed, name) in [
            ("check", "check"),
            ("kiểm-tra", "check"),
            ("kiem-tra", "check"),
            ("đánh-giá", "eval"),
            ("danh-gia", "eval"),
            ("giai-thich", "explain"),
            ("xuất", "export"),
            ("xuat", "export"),
            ("doi-chieu", "cascade"),
        ] {
            assert_eq!(command(typed).map(|word| word.name), Some(name), "{typed}");
        }
        assert!(command("chekc").is_none());
        assert_eq!(nearest_command("chekc"), Some("check"));
        assert_eq!(nearest_command("danh gia"), Some("đánh-giá"));
        assert_eq!(nearest_command("zzzzzzzz"), None);
    }
}
