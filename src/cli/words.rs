//! The words of the command line: commands with their Vietnamese names, the
//! options of each, and the nearest to a misspelt one.

pub use ctr::source::nearest::nearest;
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
        options: &[
            "data",
            "format",
            "deny",
            "select",
            "ignore",
            "baseline",
            "write-baseline",
            "witness",
            "output",
            "overwrite",
        ],
    },
    Word {
        name: "eval",
        vietnamese: "đánh-giá",
        options: &[
            "data",
            "as-of",
            "known",
            "format",
            "fail-on",
            "list",
            "order",
            "top",
            "table",
            "figure",
            "method",
            "scenario",
            "notes",
            "output",
            "overwrite",
            #[cfg(feature = "office")]
            "annotate",
            "issuer",
            "superior",
            "to",
            "place",
            "position",
            "signer",
        ],
    },
    Word {
        name: "export",
        vietnamese: "xuất",
        options: &["format", "output", "overwrite"],
    },
    Word {
        name: "cascade",
        vietnamese: "đối-chiếu",
        options: &["format", "output", "overwrite"],
    },
    Word {
        name: "list",
        vietnamese: "liệt-kê",
        options: &["data", "as-of", "known", "format", "output", "overwrite"],
    },
    Word {
        name: "new",
        vietnamese: "tạo",
        options: &[
            "title",
            "number",
            "date",
            "issuer",
            "implements",
            "place",
            "milestones",
            "agency",
        ],
    },
    Word {
        name: "completions",
        vietnamese: "tự-điền",
        options: &[],
    },
    Word {
        name: "man",
        vietnamese: "sách-tra",
        options: &[],
    },
    #[cfg(feature = "office")]
    Word {
        name: "template",
        vietnamese: "biểu-mẫu",
        options: &["data", "agency", "period", "output"],
    },
    Word {
        name: "test",
        vietnamese: "kiểm-thử",
        options: &[
            "format",
            "select",
            "update",
            "baseline",
            "output",
            "overwrite",
        ],
    },
    Word {
        name: "diff",
        vietnamese: "so-sánh",
        options: &["format", "exit-code", "output", "overwrite"],
    },
    Word {
        name: "review",
        vietnamese: "soát",
        options: &["data", "as-of", "deny", "format", "output", "overwrite"],
    },
    Word {
        name: "fmt",
        vietnamese: "định-dạng",
        options: &["check", "as", "tones"],
    },
    Word {
        name: "repl",
        vietnamese: "hỏi-đáp",
        options: &["data", "as-of", "known"],
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
            ("định-dạng", "fmt"),
            ("dinh-dang", "fmt"),
            ("xuất", "export"),
            ("xuat", "export"),
            ("doi-chieu", "cascade"),
            ("liệt-kê", "list"),
            ("liet-ke", "list"),
            ("tao", "new"),
            ("tự-điền", "completions"),
            ("kiểm-thử", "test"),
            ("kiem-thu", "test"),
            ("so-sánh", "diff"),
            ("so-sanh", "diff"),
            ("soát", "review"),
            ("soat", "review"),
            #[cfg(feature = "office")]
            ("bieu-mau", "template"),
        ] {
            assert_eq!(command(typed).map(|word| word.name), Some(name), "{typed}");
        }
        assert!(command("chekc").is_none());
        assert_eq!(nearest_command("chekc"), Some("check"));
        assert_eq!(nearest_command("danh gia"), Some("đánh-giá"));
        assert_eq!(nearest_command("zzzzzzzz"), None);
    }
}
