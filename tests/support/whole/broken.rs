//! Programmes torn: by lines, as a paste goes wrong, and by words.

use super::Dice;

/// The text with a line torn, doubled, moved or strewn with something.
pub(super) fn broken(dice: &mut Dice, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    for _ in 0..1 + dice.below(2) {
        let at = dice.below(lines.len());
        let chars: Vec<char> = lines[at].chars().collect();
        let cut = dice.below(chars.len() + 1);
        let (head, tail): (String, String) =
            (chars[..cut].iter().collect(), chars[cut..].iter().collect());
        match dice.below(5) {
            0 => lines[at] = head,
            1 => lines[at] = tail,
            2 => lines.insert(at, format!("{head}{tail}")),
            3 => {
                let strewn = dice.of(&[
                    "\"", "(", ")", ":", "|", "\t", "[", "]", " ?? ", "#", "…", "12.5",
                ]);
                lines[at] = format!("{head}{strewn}{tail}");
            }
            _ => {
                let line = lines.remove(at);
                let to = dice.below(lines.len() + 1);
                lines.insert(to, line);
            }
        }
    }
    lines.join("\n") + "\n"
}

/// The text with some words gone, doubled or exchanged, its end cut off, or something
/// nested very deep.
pub fn mutated(dice: &mut Dice, text: &str) -> String {
    let mut pieces = pieces(text);
    for _ in 0..1 + dice.below(3) {
        if pieces.is_empty() {
            break;
        }
        let (at, other) = (dice.below(pieces.len()), dice.below(pieces.len()));
        match dice.below(12) {
            0..=2 => drop(pieces.remove(at)),
            3 | 4 => pieces.insert(at, pieces[at].clone()),
            5 | 6 => pieces.swap(at, other),
            7 => pieces.insert(at, pieces[other].clone()),
            8 => pieces.truncate(at),
            9 => {
                // Within a word, at whichever letter.
                let chars: Vec<char> = pieces[at].chars().collect();
                pieces[at] = chars[..dice.below(chars.len())].iter().collect();
            }
            10 => pieces.insert(at, deep(dice)),
            _ => pieces[at] = dice.of(&STRANGE).to_string(),
        }
    }
    pieces.concat()
}

/// What may come into a text by mistake.
const STRANGE: [&str; 14] = [
    "\u{feff}",
    "\u{200b}",
    "\0",
    "\r\n",
    "\t",
    "\"",
    "[",
    "]",
    "1.2",
    "31/4/2025",
    "99999999999999",
    "không",
    "e\u{301}",
    "9998",
];

/// Something that opens and opens.
fn deep(dice: &mut Dice) -> String {
    let (open, many) = (
        dice.of(&[
            "(",
            "-(",
            "duy trì ",
            "nếu [1] ",
            "[",
            "kỳ trước(",
            "((",
            "và ",
            "/ ",
            "1 - ",
        ]),
        [20, 200, 3000][dice.below(3)],
    );
    open.repeat(many)
}

/// Words, blanks, line ends and marks, each by itself.
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let kind = |c: char| match c {
        '\n' => 0,
        c if c.is_whitespace() => 1,
        c if c.is_alphanumeric() => 2,
        _ => 3,
    };
    for c in text.chars() {
        let joins = |last: &String| {
            kind(c) != 0 && kind(c) != 3 && last.chars().next_back().map(kind) == Some(kind(c))
        };
        match out.last_mut().filter(|last| joins(last)) {
            Some(last) => last.push(c),
            None => out.push(c.to_string()),
        }
    }
    out
}
