//! What a line editor is helped with: completion, hints and colours, by the
//! real lexer and the loaded names. It knows no editor.

use super::command::{WORDS, named};
use super::pieces::pieces;
use super::session::Session;
use crate::finding::Lang;
use crate::model::IndicatorId;
use crate::source::text::unaccented;
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::{Token, scan};

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// As it is shown.
    pub shown: String,
    /// What stands instead of the typed text.
    pub text: String,
}

/// Where a completion begins, and the candidates.
pub type Completion = (usize, Vec<Candidate>);

/// Never more candidates than can be looked at.
const MOST: usize = 60;

/// How a stretch of a line is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// As it is.
    Plain,
    /// A command's words.
    Command,
    /// A name in brackets.
    Name,
    /// A quoted text.
    Quoted,
    /// A number.
    Number,
    /// A comment.
    Comment,
}

/// The words a session completes with.
#[derive(Clone, Debug, Default)]
pub struct Names {
    commands: Vec<(String, String)>,
    indicators: Vec<(String, String)>,
    codes: Vec<(String, String)>,
    agencies: Vec<(String, String)>,
    units: Vec<(String, String)>,
    keywords: Vec<(String, String)>,
}

impl Names {
    /// Those of a session as it is now.
    pub fn new(session: &Session) -> Self {
        let model = session.model();
        let plain = |name: &str| (unaccented(name), name.to_string());
        let ids = (0..model.indicators.len()).map(|at| IndicatorId(at as u32));
        let used = model.programmes.iter().flat_map(|one| &one.agencies);
        let agencies = used.flat_map(|id| {
            let agency = model.agency(*id);
            [agency.id.clone(), agency.name.clone()]
        });
        let keywords = (1..).map_while(|code| PHRASES.get(code));
        let mut names = Self {
            commands: WORDS.iter().map(|word| plain(word.words)).collect(),
            indicators: ids.map(|id| plain(&model.full_name(id))).collect(),
            codes: (model.indicators.iter())
                .filter_map(|one| one.code.as_deref().map(plain))
                .collect(),
            agencies: agencies
                .filter(|name| !name.is_empty())
                .map(|name| plain(&name))
                .collect(),
            units: model
                .units
                .all
                .iter()
                .map(|unit| plain(&unit.name))
                .collect(),
            keywords: keywords.map(|phrase| plain(phrase.text)).collect(),
        };
        for list in [
            &mut names.agencies,
            &mut names.units,
            &mut names.keywords,
            &mut names.codes,
        ] {
            list.sort();
            list.dedup();
        }
        names
    }

    /// How the text before the cursor can go on; files are asked of `files`.
    pub fn complete(
        &self,
        line: &str,
        cursor: usize,
        files: &dyn Fn(&str) -> Vec<String>,
    ) -> Completion {
        let before = line.get(..cursor).unwrap_or(line);
        let all = pieces(before);
        let command = named(&all).map(|(word, count)| (word.words, count));
        if let Some(("nạp" | "số liệu" | "lưu" | "mở", count)) = command
            && (all.len() > count || before.ends_with(char::is_whitespace))
        {
            let start = match all.get(count..).and_then(<[_]>::last) {
                Some(last) if !before.ends_with(char::is_whitespace) => last.start,
                _ => before.len(),
            };
            let typed = super::pieces::bare(&before[start..]);
            let found = files(typed).into_iter().take(MOST);
            let text = |file: String| match file.contains(' ') {
                true => format!("\"{file}\""),
                false => file,
            };
            let found = found.map(|file| Candidate {
                shown: file.clone(),
                text: text(file),
            });
            return (start, found.collect());
        }
        // A name begun in brackets.
        if let Some(open) = before.rfind('[').filter(|at| !before[*at..].contains(']')) {
            let typed = unaccented(&before[open + 1..]);
            let names = self.indicators.iter().chain(&self.codes);
            let found = matching(names, &typed, |name| format!("[{name}]"));
            return (open, found);
        }
        self.words(before, &all, command.is_some())
    }

    /// Names and keywords, by as many of the last words as still match: a name
    /// of several words is completed from any beginning of it.
    fn words(&self, before: &str, all: &[super::pieces::Piece<'_>], command: bool) -> Completion {
        if before.ends_with(char::is_whitespace) {
            return (before.len(), Vec::new());
        }
        let first = all.len().saturating_sub(8);
        for at in first..all.len() {
            let start = all[at].start;
            let typed = unaccented(&before[start..]);
            let mut found = Vec::new();
            if at == 0 && !command {
                found.extend(matching(self.commands.iter(), &typed, str::to_string));
            }
            found.extend(matching(self.indicators.iter(), &typed, |name| {
                format!("[{name}]")
            }));
            if at + 1 == all.len() || typed.len() > 3 {
                let rest = self.codes.iter().chain(&self.agencies).chain(&self.units);
                found.extend(matching(rest, &typed, str::to_string));
                found.extend(matching(self.keywords.iter(), &typed, str::to_string));
            }
            if !found.is_empty() {
                found.truncate(MOST);
                return (start, found);
            }
        }
        (before.len(), Vec::new())
    }
}

/// The names that begin with what is typed; else those in which a word does.
fn matching<'a>(
    names: impl Iterator<Item = &'a (String, String)> + Clone,
    typed: &str,
    text: impl Fn(&str) -> String,
) -> Vec<Candidate> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let candidate = |(_, name): &(String, String)| Candidate {
        shown: name.clone(),
        text: text(name),
    };
    let begins = names.clone().filter(|(plain, _)| plain.starts_with(typed));
    let begins: Vec<Candidate> = begins.take(MOST).map(candidate).collect();
    if !begins.is_empty() || typed.chars().count() < 3 {
        return begins;
    }
    let inside = format!(" {typed}");
    let within = names.filter(|(plain, _)| plain.contains(&inside));
    within.take(MOST).map(candidate).collect()
}

/// What follows a command's words, for an empty place after them; the rest of
/// its words, while they are being typed.
pub fn hint(line: &str, lang: Lang) -> Option<String> {
    let all = pieces(line);
    let whole = named(&all).filter(|(_, count)| *count == all.len());
    let Some((word, _)) = whole else {
        return rest_of_words(line, lang);
    };
    let after = word.after.get(lang);
    (!after.is_empty()).then(|| match line.ends_with(' ') {
        true => after.to_string(),
        false => format!(" {after}"),
    })
}

/// `gia` goes on with ` sử …`: of a command whose first word is there, or of the
/// only one that begins as typed.
fn rest_of_words(line: &str, lang: Lang) -> Option<String> {
    let typed = unaccented(line.trim_start());
    if typed.trim().is_empty() {
        return None;
    }
    let begun = |words: &str| unaccented(words).starts_with(&typed);
    let mut found: Vec<_> = WORDS.iter().filter(|word| begun(word.words)).collect();
    // `giả sử` before `giả sử mục tiêu`.
    found.sort_by_key(|word| word.words.len());
    let first = found.first()?;
    let whole = |word: &str| {
        let plain = unaccented(word);
        let next = plain.strip_prefix(&typed).unwrap_or_default();
        typed.ends_with(' ') || next.starts_with(' ')
    };
    let same = |word: &str| word.starts_with(first.words);
    if !whole(first.words) && !found.iter().all(|word| same(word.words)) {
        return None;
    }
    let rest: String = first.words.chars().skip(typed.chars().count()).collect();
    let after = first.after.get(lang);
    Some(format!("{rest} {after}").trim_end().to_string())
}

/// Whether a line goes on: a bracket, quotes or a parenthesis is open, or an
/// operator stands at its end.
pub fn goes_on(line: &str) -> bool {
    let mut depth = 0i32;
    let mut last = None;
    for (token, _) in scan(line) {
        match token {
            Token::LParen => depth += 1,
            Token::RParen => depth -= 1,
            _ => {}
        }
        if !token.is_blank() && token != Token::Newline {
            last = Some(token);
        }
    }
    depth > 0
        || matches!(
            last,
            Some(Token::Plus | Token::Star | Token::Slash | Token::Minus | Token::Colon)
        )
}

/// The line cut into stretches and how each is shown: every byte once.
pub fn inks(line: &str) -> Vec<(usize, Ink)> {
    let all = pieces(line);
    let command = named(&all)
        .and_then(|(_, count)| all.get(count - 1))
        .map_or(0, |p| p.end());
    let ink = |token: Token, start: usize| match token {
        _ if start < command => Ink::Command,
        Token::Bracket | Token::OpenBracket => Ink::Name,
        Token::String | Token::OpenString => Ink::Quoted,
        Token::Number => Ink::Number,
        Token::Comment => Ink::Comment,
        _ => Ink::Plain,
    };
    let mut at = 0;
    let stretches = scan(line).into_iter().map(|(token, end)| {
        let start = std::mem::replace(&mut at, end as usize);
        (end as usize, ink(token, start))
    });
    stretches.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let pair = |name: &str| (unaccented(name), name.to_string());
        Names {
            commands: WORDS.iter().map(|word| pair(word.words)).collect(),
            indicators: vec![
                pair("Tỷ lệ thất nghiệp chung"),
                pair("Số người thất nghiệp"),
            ],
            codes: vec![pair("2.1")],
            ..Names::default()
        }
    }

    #[test]
    fn completes_without_marks() {
        let complete = |line: &str| {
            let (start, found) = names().complete(line, line.len(), &|_| vec!["a b.csv".into()]);
            let texts: Vec<String> = found.into_iter().map(|one| one.text).collect();
            (start, texts)
        };
        let both = vec![
            "[Tỷ lệ thất nghiệp chung]".to_string(),
            "[Số người thất nghiệp]".into(),
        ];
        assert_eq!(complete("that nghi"), (0, both.clone()));
        assert_eq!(complete("vi sao that nghi"), (7, both));
        assert_eq!(
            complete("giả sử [so ng"),
            (11, vec!["[Số người thất nghiệp]".into()])
        );
        assert_eq!(complete("tong h"), (0, vec!["tổng hợp".into()]));
        assert_eq!(complete("nap a"), (4, vec!["\"a b.csv\"".into()]));
    }

    #[test]
    fn colours_cover_the_line() {
        let line = "gia su [Số người] = 1,5 # thử";
        let inks = inks(line);
        assert_eq!(inks.last().map(|one| one.0), Some(line.len()));
        assert_eq!(inks[0].1, Ink::Command);
        assert!(inks.iter().any(|one| one.1 == Ink::Name));
    }

    #[test]
    fn open_lines_go_on() {
        assert!(goes_on("([A] + "));
        assert!(goes_on("[A] /"));
        assert!(!goes_on("[A] / [B]"));
    }

    #[test]
    fn hints_go_on_from_any_beginning() {
        let hinted = |line: &str| hint(line, Lang::Vi).unwrap_or_default();
        assert_eq!(hinted("vi sao"), " CHỈ-TIÊU");
        assert_eq!(hinted("vi"), " sao CHỈ-TIÊU");
        assert_eq!(hinted("vì "), "sao CHỈ-TIÊU");
        assert!(hinted("gia").starts_with(" sử CHỈ-TIÊU = SỐ"));
        assert!(hinted("giả s").starts_with("ử CHỈ-TIÊU = SỐ"));
        assert!(hinted("can gi de").starts_with(" đạt CHỈ-TIÊU"));
        assert!(hinted("giả sử mục").starts_with(" tiêu CHỈ-TIÊU"));
        assert_eq!(hinted("tong h"), "ợp");
        // Several commands begin so.
        assert_eq!(hinted("t"), "");
        assert_eq!(hinted("2.1"), "");
        assert_eq!(hinted(""), "");
    }
}
