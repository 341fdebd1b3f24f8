//! A line to a command. The words of every command, and its help, are here.

use super::pieces::{Piece, bare, pieces};
use crate::finding::{Lang, Text};

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// An empty line or a comment.
    Nothing,
    /// How to use it, or one command of it.
    Help(String),
    /// The end.
    Quit,
    /// The evaluation date.
    AsOf(String),
    /// More programmes.
    Load(Vec<String>),
    /// More observations.
    Data(Vec<String>),
    /// The whole evaluation in short.
    Summary,
    /// All indicators.
    Indicators,
    /// An agency.
    Agency(String),
    /// The programme whose names count first.
    Programme(String),
    /// An assumed figure.
    Suppose(String),
    /// An assumed target.
    SupposeTarget(String),
    /// A named scenario begins; none: tell the scenarios there are.
    Scenario(Option<String>),
    /// Take back the last assumption, a scenario, or everything.
    Undo(Undo),
    /// Write the scenarios to a file.
    Save(String),
    /// Run a file's commands.
    Open(String),
    /// What the assumptions change; of one scenario, when named.
    Compare(Option<String>),
    /// What a target needs.
    Needed(String),
    /// How a verdict came about.
    Why(String),
    /// Anything else: an indicator, an agency, or an expression.
    Ask(String),
}

/// How much is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// The last assumption.
    Last,
    /// A scenario and what came after it began.
    Scenario(String),
    /// Everything.
    All,
}

/// A command's words and help.
#[derive(Debug)]
pub struct Word {
    /// The words, as they are written.
    pub words: &'static str,
    /// What follows them.
    pub after: Text,
    /// What it does.
    pub does: Text,
    /// An example.
    pub example: &'static str,
}

const fn word(
    words: &'static str,
    after: (&'static str, &'static str),
    does: (&'static str, &'static str),
    example: &'static str,
) -> Word {
    Word {
        words,
        after: Text {
            vi: after.0,
            en: after.1,
        },
        does: Text {
            vi: does.0,
            en: does.1,
        },
        example,
    }
}

/// Every command; of two that begin alike the longer stands first.
pub const WORDS: &[Word] = &[
    word(
        "giả sử mục tiêu",
        (
            "CHỈ-TIÊU đến MỐC: ĐIỀU-KIỆN",
            "INDICATOR đến MILESTONE: CONDITION",
        ),
        (
            "đặt thử một mức khác cho mốc ấy (chỉ trong phiên này)",
            "tries another level at that milestone (in this session only)",
        ),
        "giả sử mục tiêu 4.1 đến 2030: ít nhất 35%",
    ),
    word(
        "giả sử",
        (
            "CHỈ-TIÊU = SỐ | tăng SỐ | giảm SỐ [năm N] [tại \"ĐỊA BÀN\"]",
            "INDICATOR = FIGURE | tăng FIGURE | giảm FIGURE [năm N] [tại \"PLACE\"]",
        ),
        (
            "đặt thử một số liệu; 10% là mười phần trăm của chính số ấy, 5 điểm % là cộng trừ; không nêu kỳ thì là kỳ của số gần nhất",
            "tries a figure; 10% is ten per cent of the figure itself, 5 điểm % is added or taken away; without a period: that of the latest figure",
        ),
        "giả sử [Số người thất nghiệp] giảm 10%",
    ),
    word(
        "kịch bản",
        ("[\"TÊN\"]", "[\"NAME\"]"),
        (
            "mở một kịch bản có tên, chồng lên những gì đã giả sử; không kèm tên: liệt kê",
            "begins a named scenario on top of what is assumed; without a name: lists them",
        ),
        "kịch bản \"Cao\"",
    ),
    word(
        "so sánh",
        ("[\"KỊCH BẢN\"]", "[\"SCENARIO\"]"),
        (
            "kết luận nào đổi, từ gì sang gì, qua công thức nào",
            "which verdicts change, from what to what, through which formulas",
        ),
        "so sánh \"Cao\"",
    ),
    word(
        "bỏ",
        ("[hết | \"KỊCH BẢN\"]", "[hết | \"SCENARIO\"]"),
        (
            "bỏ giả sử cuối cùng, cả một kịch bản và mọi thứ sau nó, hay bỏ hết",
            "takes back the last assumption, a scenario with all after it, or everything (hết)",
        ),
        "bỏ hết",
    ),
    word(
        "cần gì để đạt",
        ("CHỈ-TIÊU [đến MỐC]", "INDICATOR [đến MILESTONE]"),
        (
            "thay đổi nhỏ nhất của từng số liệu đầu vào để đạt mức, và mỗi năm bao nhiêu",
            "the smallest change of each input that meets the level, and how much a year",
        ),
        "cần gì để đạt 4.1",
    ),
    word(
        "vì sao",
        ("CHỈ-TIÊU", "INDICATOR"),
        (
            "cây suy luận của kết luận: từng số với kỳ, độ tin cậy và nguồn",
            "how the verdict came about: every figure with its period, flag and source",
        ),
        "vì sao 4.1",
    ),
    word(
        "tính đến",
        ("NGÀY", "DATE"),
        ("đặt ngày đánh giá", "sets the evaluation date"),
        "tính đến 31/12/2025",
    ),
    word(
        "tổng hợp",
        ("", ""),
        ("cả chương trình, tóm tắt", "the whole programme in short"),
        "tổng hợp",
    ),
    word(
        "chỉ tiêu",
        ("", ""),
        ("liệt kê các chỉ tiêu", "lists the indicators"),
        "chỉ tiêu",
    ),
    word(
        "cơ quan",
        ("[TÊN]", "[NAME]"),
        (
            "một cơ quan chịu trách nhiệm những gì, kết quả ra sao; không kèm tên: liệt kê",
            "what an agency answers for, and how it stands; without a name: lists them",
        ),
        "cơ quan SYT",
    ),
    word(
        "chương trình",
        ("[SỐ-HIỆU]", "[NUMBER]"),
        (
            "khi có nhiều chương trình: tên gọi được tìm trong chương trình này trước; không kèm số hiệu: liệt kê",
            "of several programmes: names are looked for in this one first; without a number: lists them",
        ),
        "chương trình 6121/KH-UBND",
    ),
    word(
        "nạp",
        ("TỆP…", "FILE…"),
        ("đọc thêm chương trình", "reads more programmes"),
        "nạp ke-hoach.ctr",
    ),
    word(
        "số liệu",
        ("TỆP…", "FILE…"),
        (
            "đọc thêm số liệu; cũng có thể dán thẳng các dòng từ bảng tính: mã, kỳ, giá trị",
            "reads more figures; rows pasted from a spreadsheet do as well: code, period, value",
        ),
        "số liệu so-lieu.csv",
    ),
    word(
        "lưu",
        ("\"TỆP\"", "\"FILE\""),
        (
            "ghi các giả sử ra tệp, chạy lại được bằng `mở`",
            "writes the assumptions to a file that `mở` runs again",
        ),
        "lưu \"kich-ban-cao.txt\"",
    ),
    word(
        "mở",
        ("\"TỆP\"", "\"FILE\""),
        ("chạy các lệnh của một tệp", "runs a file's commands"),
        "mở \"kich-ban-cao.txt\"",
    ),
    word(
        "trợ giúp",
        ("[LỆNH]", "[COMMAND]"),
        ("các lệnh, hay một lệnh", "the commands, or one of them"),
        "trợ giúp giả sử",
    ),
    word(
        "thoát",
        ("", ""),
        ("kết thúc (cũng là Ctrl-D)", "ends (so does Ctrl-D)"),
        "thoát",
    ),
];

/// What people type instead of a command's words, without marks.
const ALSO: [(&str, &str); 8] = [
    ("can gi", "cần gì để đạt"),
    ("tai sao", "vì sao"),
    ("gia dinh", "giả sử"),
    ("help", "trợ giúp"),
    ("giup", "trợ giúp"),
    ("exit", "thoát"),
    ("quit", "thoát"),
    ("ket thuc", "thoát"),
];

/// The command's words a line begins with, and how many pieces they are.
pub fn named(line: &[Piece<'_>]) -> Option<(&'static Word, usize)> {
    let typed: Vec<String> = line.iter().take(4).map(Piece::plain).collect();
    let begun = |plain: &str| {
        let words: Vec<&str> = plain.split(' ').collect();
        let begins = typed.len() >= words.len() && words.iter().zip(&typed).all(|(a, b)| a == b);
        begins.then_some(words.len())
    };
    let known = WORDS.iter().find_map(|word| {
        let plain = crate::source::text::unaccented(word.words);
        Some((word, begun(&plain)?))
    });
    known.or_else(|| {
        ALSO.iter().find_map(|(typed, words)| {
            let count = begun(typed)?;
            let word = WORDS.iter().find(|word| word.words == *words)?;
            Some((word, count))
        })
    })
}

/// Reads a line.
pub fn parse(line: &str) -> Command {
    let all = pieces(line);
    let Some(first) = all.first() else {
        return Command::Nothing;
    };
    if first.text.starts_with('?') {
        return Command::Help(line.trim().trim_start_matches('?').trim().to_string());
    }
    if let Some(supposed) = what_if(line, &all) {
        return Command::Suppose(supposed.to_string());
    }
    let Some((word, count)) = named(&all) else {
        let end = all.last().map_or(0, Piece::end);
        return Command::Ask(line[first.start..end].trim().to_string());
    };
    let rest = &all[count..];
    let end = all.last().map_or(0, Piece::end);
    let after = rest.first().map_or("", |p| line[p.start..end].trim());
    let name = || bare(after).to_string();
    let files = || rest.iter().map(|p| p.bare().to_string()).collect();
    match word.words {
        "giả sử mục tiêu" => Command::SupposeTarget(after.to_string()),
        "giả sử" => Command::Suppose(after.to_string()),
        "kịch bản" => Command::Scenario((!after.is_empty()).then(name)),
        "so sánh" => Command::Compare((!after.is_empty()).then(name)),
        "bỏ" => Command::Undo(match rest {
            [] => Undo::Last,
            [one] if one.plain() == "het" => Undo::All,
            [one, two] => match (one.plain().as_str(), two.plain().as_str()) {
                ("tat", "ca") => Undo::All,
                ("gia", "su") => Undo::Last,
                _ => Undo::Scenario(name()),
            },
            _ => Undo::Scenario(name()),
        }),
        "cần gì để đạt" => Command::Needed(after.to_string()),
        "vì sao" => Command::Why(after.to_string()),
        "tính đến" => Command::AsOf(after.to_string()),
        "tổng hợp" if after.is_empty() => Command::Summary,
        "chỉ tiêu" if after.is_empty() => Command::Indicators,
        "chỉ tiêu" => Command::Ask(after.to_string()),
        "cơ quan" => Command::Agency(name()),
        "chương trình" => Command::Programme(name()),
        "nạp" => Command::Load(files()),
        "số liệu" => Command::Data(files()),
        "lưu" => Command::Save(name()),
        "mở" => Command::Open(name()),
        "trợ giúp" => Command::Help(after.to_string()),
        "thoát" if after.is_empty() => Command::Quit,
        _ => Command::Ask(line[first.start..end].trim().to_string()),
    }
}

/// What `nếu 4.1 là 30 thì sao` supposes; none for the formula `nếu … thì … khác …`.
fn what_if<'l>(line: &'l str, all: &[Piece<'_>]) -> Option<&'l str> {
    let plain: Vec<String> = all.iter().map(Piece::plain).collect();
    let is = |at: usize, words: &[&str]| plain.get(at).is_some_and(|p| words.contains(&p.as_str()));
    let changes = plain
        .iter()
        .any(|p| ["la", "=", "bang", "tang", "giam"].contains(&p.as_str()));
    if !is(0, &["neu"]) || plain.iter().any(|p| p == "khac") || !changes {
        return None;
    }
    // … thì sao, … thì thế nào
    let then = plain.iter().position(|p| p == "thi");
    if then.is_some_and(|at| !is(at + 1, &["sao", "the", "sao?", "nao"])) {
        return None;
    }
    let end = then.unwrap_or(all.len());
    let (first, last) = (all.get(1)?, all[..end].last()?);
    (first.start < last.end()).then(|| line[first.start..last.end()].trim())
}

/// The help of all commands, or of the one whose words are given, with an example
/// of it.
pub fn help(of: &str, lang: Lang, like: &dyn Fn(&str) -> String) -> Option<String> {
    if of.trim().is_empty() {
        let mut out = String::from(OPENING.get(lang));
        for word in WORDS {
            let head = format!("  {} {}", word.words, word.after.get(lang));
            out.push_str(&format!(
                "{}\n      {}\n",
                head.trim_end(),
                word.does.get(lang)
            ));
        }
        out.push_str(CLOSING.get(lang));
        return Some(out);
    }
    let (word, _) = named(&pieces(of))?;
    let head = format!("{} {}", word.words, word.after.get(lang));
    let example = EXAMPLE.get(lang);
    Some(format!(
        "{}\n  {}\n  {example}: {}\n",
        head.trim_end(),
        word.does.get(lang),
        like(word.words)
    ))
}

const OPENING: Text = Text {
    vi: "Gõ mã hay tên chỉ tiêu (2.1, [Tỷ lệ thất nghiệp chung]), tên cơ quan, một phép tính
([A] / [B] * 100; 12 người/10.000 dân), hay một lệnh, có dấu hay không dấu:
",
    en:
        "Type an indicator's code or name (2.1, [Tỷ lệ thất nghiệp chung]), an agency, an expression
([A] / [B] * 100; 12 người/10.000 dân), or a command, with or without its marks:
",
};

const CLOSING: Text = Text {
    vi: "`? LỆNH` cho một ví dụ, như `? giả sử`.\n",
    en: "`? COMMAND` shows an example, as in `? giả sử`.\n",
};

const EXAMPLE: Text = Text {
    vi: "ví dụ",
    en: "example",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text::unaccented;

    #[test]
    fn every_command_is_itself_with_and_without_marks() {
        for word in WORDS {
            let found = parse(word.example);
            assert!(!matches!(found, Command::Ask(_)), "{}", word.example);
            let plain = parse(&unaccented(word.example));
            let (a, b) = (
                std::mem::discriminant(&found),
                std::mem::discriminant(&plain),
            );
            assert_eq!(a, b, "{}", word.example);
            for lang in [Lang::Vi, Lang::En] {
                let text = help(word.words, lang, &|_| word.example.to_string()).expect("help");
                assert!(text.contains(word.example), "{text}");
            }
        }
    }

    #[test]
    fn the_rest_is_asked() {
        assert_eq!(parse("  2.1 "), Command::Ask("2.1".into()));
        assert_eq!(parse("# chú thích"), Command::Nothing);
        assert_eq!(parse("tai sao 4.1"), Command::Why("4.1".into()));
        assert_eq!(parse("Cần gì 4.1?"), Command::Needed("4.1?".into()));
        assert_eq!(parse("exit"), Command::Quit);
        assert_eq!(parse("? bo"), Command::Help("bo".into()));
        assert_eq!(parse("bỏ hết"), Command::Undo(Undo::All));
        assert_eq!(
            parse("bo \"Cao\""),
            Command::Undo(Undo::Scenario("Cao".into()))
        );
    }
}
