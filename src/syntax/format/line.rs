//! One line, its lexemes spelt and spaced.
//!
//! The grammar's parse of the line gives each lexeme its place: in a name or a
//! text, or in a rule of the language.

use super::words::{Tones, calendar_number, keyword, push_between, push_text};
use crate::syntax::grammar::{self, LineKind, Pair, Rule};
use crate::syntax::lexemes::{Lexed, Lexeme};
use crate::syntax::line::PART_WORD;
use crate::syntax::phrases::FIRST_KEYWORD;
use crate::syntax::scan::Token;
use foldhash::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// Whether a line that begins with this opens a part of an indicator.
pub fn opens_part(code: u16) -> bool {
    Some(code) == *PART_WORD
}

/// Where a lexeme stands in its line.
#[derive(Clone, Copy)]
struct Place {
    /// Which name or text of the line it is of; 0: none.
    text: u16,
    /// The rule it stands in.
    rule: Rule,
    /// Which number of its date it is, when it is one.
    nth: u8,
}

/// Rules that are a name, a text or a unit: what stands there is the author's.
fn is_text(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::text
            | Rule::item
            | Rule::code
            | Rule::agency_id
            | Rule::level
            | Rule::successor
            | Rule::former_name
            | Rule::unit
            | Rule::words
            | Rule::document
    )
}

/// Prints lines of one file.
pub struct LinePrinter<'a> {
    lexed: &'a Lexed,
    text: &'a str,
    tones: Tones,
    places: Vec<Place>,
    texts: u16,
    /// Places of lines seen: the grammar knows a line by its codes alone, and most
    /// lines of a programme are alike.
    seen: HashMap<(LineKind, &'a str), Option<Rc<[Place]>>>,
    /// Keywords seen, by code and as typed.
    spelt: HashMap<(u16, &'a str), String>,
}

/// No more lines than this are remembered.
const REMEMBERED: usize = 20_000;

impl<'a> LinePrinter<'a> {
    /// A printer of this file's lines.
    pub fn new(lexed: &'a Lexed, text: &'a str, tones: Tones) -> Self {
        Self {
            lexed,
            text,
            tones,
            places: Vec::new(),
            texts: 0,
            seen: HashMap::default(),
            spelt: HashMap::default(),
        }
    }

    /// Appends these lexemes, read as `kind`; false when they cannot be.
    pub fn push(&mut self, out: &mut String, kind: LineKind, lexemes: &Range<usize>) -> bool {
        let codes = self.lexed.codes(lexemes);
        let places = match self.seen.get(&(kind, codes)) {
            Some(places) => places.clone(),
            None => {
                let places = self.places(kind, codes, lexemes.len());
                if self.seen.len() < REMEMBERED {
                    self.seen.insert((kind, codes), places.clone());
                }
                places
            }
        };
        let Some(places) = places else { return false };
        self.push_lexemes(out, lexemes, &places);
        true
    }

    /// Where each lexeme of a line stands.
    fn places(&mut self, kind: LineKind, codes: &str, count: usize) -> Option<Rc<[Place]>> {
        let pair = grammar::parse(kind, codes).ok()?;
        let nowhere = Place {
            text: 0,
            rule: Rule::EOI,
            nth: 0,
        };
        self.places.clear();
        self.places.resize(count, nowhere);
        self.texts = 0;
        self.visit(pair);
        Some(self.places.as_slice().into())
    }

    /// Appends these lexemes as one text.
    pub fn push_as_text(&mut self, out: &mut String, lexemes: &Range<usize>) {
        let place = Place {
            text: 1,
            rule: Rule::text,
            nth: 0,
        };
        self.push_lexemes(out, lexemes, &vec![place; lexemes.len()]);
    }

    /// Gives the lexemes below a node their places.
    fn visit(&mut self, pair: Pair) {
        let rule = pair.as_rule();
        let span = pair.as_span();
        let (from, to) = (span.start() / 3, span.end() / 3);
        if is_text(rule) {
            self.texts += 1;
            let text = self.texts;
            for place in &mut self.places[from..to] {
                *place = Place { text, rule, nth: 0 };
            }
            // `đạt`, `là` before a level of words are the language's.
            if rule == Rule::words
                && let Some(first) = pair.into_inner().next()
                && matches!(first.as_rule(), Rule::DAT | Rule::BANG)
            {
                self.places[from].text = 0;
            }
            return;
        }
        for place in &mut self.places[from..to] {
            place.rule = rule;
        }
        let mut numbers = 0;
        for child in pair.into_inner() {
            if child.as_rule() == Rule::NUMBER {
                numbers += 1;
                self.places[child.as_span().start() / 3].nth = numbers;
            } else if child.as_span().end() > child.as_span().start() + 3 || is_rule(&child) {
                self.visit(child);
            }
        }
    }

    fn push_lexemes(&mut self, out: &mut String, lexemes: &Range<usize>, places: &[Place]) {
        let mut before: Option<(Lexeme, Place)> = None;
        for (lexeme, place) in self.lexed.lexemes[lexemes.clone()].iter().zip(places) {
            if let Some((last, at)) = before {
                if at.text != 0 && at.text == place.text {
                    out.push_str(self.typed_gap(last, *lexeme));
                } else if is_spaced((last, at), (*lexeme, *place)) {
                    out.push(' ');
                }
            }
            self.push_lexeme(out, *lexeme, *place);
            before = Some((*lexeme, *place));
        }
    }

    /// Blanks inside a text: one, where there are any; invisible ones that are no
    /// blanks stay.
    fn typed_gap(&self, before: Lexeme, after: Lexeme) -> &'a str {
        let gap = &self.text[before.end as usize..after.start as usize];
        if gap.contains(char::is_whitespace) {
            " "
        } else {
            gap
        }
    }

    fn push_lexeme(&mut self, out: &mut String, lexeme: Lexeme, place: Place) {
        let text = self.text;
        let typed = &text[lexeme.start as usize..lexeme.end as usize];
        if lexeme.is(Token::String) {
            return push_between(out, typed, '"', '"', self.tones.texts);
        }
        if lexeme.is(Token::Bracket) {
            return push_between(out, typed, '[', ']', self.tones.texts);
        }
        if place.text != 0 {
            return push_text(out, typed, self.tones.texts);
        }
        if lexeme.code >= FIRST_KEYWORD {
            return self.push_keyword(out, lexeme.code, typed);
        }
        if lexeme.is(Token::Number) {
            return out.push_str(&number(typed, place));
        }
        if lexeme.is(Token::Word) && place.rule == Rule::quarter {
            return out.push_str(&typed.to_uppercase());
        }
        match sign(lexeme) {
            Some(sign) => out.push_str(sign),
            None => push_text(out, typed, self.tones.texts),
        }
    }
}

impl<'a> LinePrinter<'a> {
    fn push_keyword(&mut self, out: &mut String, code: u16, typed: &'a str) {
        let style = Some(self.tones.keywords);
        let spelt = self.spelt.entry((code, typed)).or_insert_with(|| {
            let mut spelt = String::new();
            push_text(&mut spelt, keyword(code, typed).unwrap_or(typed), style);
            spelt
        });
        out.push_str(spelt);
    }
}

/// Whether a node of one lexeme is a rule and not a terminal: only rules have
/// names in small letters.
fn is_rule(pair: &Pair) -> bool {
    is_text(pair.as_rule()) || pair.clone().into_inner().next().is_some()
}

/// A day or a month of a date.
fn number(typed: &str, place: Place) -> std::borrow::Cow<'_, str> {
    match (place.rule, place.nth) {
        (Rule::day | Rule::day_of_year | Rule::due_day_each_step, 1) => {
            calendar_number(typed, false)
        }
        (Rule::day | Rule::day_of_year, 2) | (Rule::month, 1) => calendar_number(typed, true),
        _ => typed.into(),
    }
}

/// The one sign for those that mean the same.
fn sign(lexeme: Lexeme) -> Option<&'static str> {
    const SIGNS: [(Token, &str); 5] = [
        (Token::Minus, "-"),
        (Token::Star, "*"),
        (Token::Slash, "/"),
        (Token::Le, "<="),
        (Token::Ge, ">="),
    ];
    let found = SIGNS.iter().find(|(token, _)| lexeme.is(*token));
    found.map(|(_, sign)| *sign)
}

/// Whether a blank stands between two lexemes that are not of one text.
fn is_spaced((before, at): (Lexeme, Place), (after, place): (Lexeme, Place)) -> bool {
    let ours = |lexeme: Lexeme, place: Place, token| place.text == 0 && lexeme.is(token);
    let glued_after = [
        Token::Colon,
        Token::Comma,
        Token::Semi,
        Token::RParen,
        Token::Dot,
    ];
    if glued_after.iter().any(|&t| ours(after, place, t)) || ours(before, at, Token::LParen) {
        return false;
    }
    if ours(after, place, Token::LParen) {
        return !matches!(at.rule, Rule::function | Rule::over);
    }
    if ours(before, at, Token::Slash) {
        return at.rule == Rule::product;
    }
    if ours(after, place, Token::Slash) {
        return place.rule == Rule::product;
    }
    // A sign before its number; between two numbers it has blanks.
    if ours(before, at, Token::Minus) {
        return !matches!(at.rule, Rule::signed | Rule::factor);
    }
    let percent = after.is(Token::Percent) || after.is(Token::Permille);
    !(percent && ours(before, at, Token::Number))
}
