//! Which lines of words say nothing of the figures under them: titles of tables, heads of
//! their own sections, names of sheets. Any other is of a part, a place, a comparison, or
//! of nobody knows what.

use super::pieces::{label_in_title, unbulleted, unit_of_table, unnumbered, without_lead};
use super::titles::{About, is_dateline, of_day, of_line, year_of_sheet};
use super::{Known, cross};
use crate::data::head;
use crate::data::spelling::Meant;
use crate::source::text::{key, unaccented};
use crate::source::words::WORDS;

/// What words are to the figures under them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// They narrow nothing.
    Nothing,
    /// They are of a part, a scenario, a comparison.
    Narrows,
    /// Nobody knows.
    Unknown,
}

/// Words of a line that begins by narrowing: a longer one is a sentence.
const MOST_OPENED: usize = 12;

/// Words of a line that names a group of people: a longer one is a title or a programme.
const MOST_GROUP: usize = 8;

/// Words of a title of which nothing is known that may be a name.
const MOST_NAME: usize = 3;

/// What a line of words says.
pub fn says(line: &str, known: Known) -> Says {
    let text = bare(line);
    let said = spoken(text);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let own = is_known(line, known) || is_known(text, known);
    let house = said.split(' ').count() > MOST_NAME && WORDS.narrow_bodies.begins(&said);
    if letters < 2 || own || !house && is_form(line, &said) {
        return Says::Nothing;
    }
    let count = said.split(' ').count();
    // `Bệnh viện Đa khoa tỉnh Lạng Sơn`, `UBND TP`.
    if house && !head::is_wide_agency(text) || is_of_lesser_board(&said, known) {
        return Says::Narrows;
    }
    let rest = lead_less(text);
    let rest = spoken(rest);
    let opened = WORDS.narrowing_titles.begins(&said) || WORDS.narrowing_titles.begins(&rest);
    if opened && count <= MOST_OPENED {
        return Says::Narrows;
    }
    let lead = rest != said;
    let listed = rest.replace(',', "");
    let neutral = WORDS.neutral_titles.begins(&listed)
        || WORDS.neutral_titles.begins(&rest)
        || WORDS.neutral_titles.begins(&said) && !lead;
    let topic = WORDS.topic_titles.within(&said);
    if !neutral && !topic && count <= MOST_GROUP && WORDS.narrowing_groups.within(&rest) {
        return Says::Narrows;
    }
    match neutral || topic || WORDS.neutral_titles.begins(&said) {
        true => Says::Nothing,
        false => Says::Unknown,
    }
}

/// Whether a line is of the board of a kind of places and names none: `UBND TP`, `UBND
/// huyện`; of a city's own programme `UBND thành phố` is the whole.
fn is_of_lesser_board(said: &str, known: Known) -> bool {
    let Some(kind) = said.strip_prefix("ubnd ") else {
        return false;
    };
    let kind = if kind == "tp" {
        key("thành phố")
    } else {
        kind.to_string()
    };
    let programmes = &known.vocabulary.model().programmes;
    let city = (programmes.iter().filter_map(|one| one.place.as_deref()))
        .any(|place| WORDS.central_cities.has(&key(place)) || key(place).starts_with(&kind));
    let lists = [&WORDS.district_kinds, &WORDS.commune_kinds];
    let lesser = lists.iter().any(|kinds| kinds.has(&kind));
    lesser && !(city && WORDS.city_prefixes.has(&kind)) && kind != key("tỉnh")
}

/// What a title above figures says of them: what it names, and a short one of which
/// nothing is known is of a place or a part.
pub fn of_title(line: &str, known: Known) -> About {
    if let Some(about) = of_day(line) {
        return about;
    }
    let about = of_line(line, known);
    let count = bare(line).split_whitespace().count();
    match about.is_empty() && count <= MOST_NAME && says(line, known) == Says::Unknown {
        true => named(line),
        false => about,
    }
}

/// What the name of a sheet says of its figures: as a title, but one of which nothing is
/// known is no figure of the whole, however long.
pub fn of_sheet(name: &str, known: Known) -> About {
    if let Some(about) = of_day(name) {
        return about;
    }
    let spaced = spaced(name);
    let mut about = of_line(&spaced, known);
    if about.years.is_empty() {
        about.years.extend(year_of_sheet(&spaced));
    }
    // `T6`, `Q1-2025`: blanks part what is one word.
    let short = of_line(&name.replace('_', " "), known);
    if about.why.is_none() && short.why.is_some() {
        about = short;
    }
    let said = spoken(&spaced);
    if about.why.is_none()
        && (WORDS.plan_headings.begins(&said) || WORDS.budget_headings.begins(&said))
    {
        return About {
            why: Some(crate::data::heading::Why::Goal),
            said: name.trim().to_string(),
            ..about
        };
    }
    let plain = unaccented(&spaced);
    let neutral = WORDS.neutral_titles.words().any(|word| {
        let rest = plain.strip_prefix(unaccented(word).as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    let cut = name.trim().chars().count() >= CUT_NAME;
    let is_cut = |full: &str| cut && key(full).starts_with(&key(name));
    let cut = (known.vocabulary.model().indicators.iter()).any(|one| is_cut(&one.name));
    let unknown = about.is_empty() && !neutral && !cut && says(name, known) == Says::Unknown;
    match unknown && says(&spaced, known) == Says::Unknown {
        true => named(name),
        false => about,
    }
}

/// Letters of a sheet's name from which it may be cut short.
const CUT_NAME: usize = 28;

/// What words of which nothing is known are taken for: a place, where they are a proper
/// name of several words, else a part.
fn named(line: &str) -> About {
    let text = bare(line).to_string();
    let place = text.contains(' ') && cross::is_name(&text);
    match place {
        true => About {
            place: Some(text),
            ..About::default()
        },
        false => About {
            part: Some(text),
            ..About::default()
        },
    }
}

/// Words of a bare name of a place.
const MOST_PLACE: usize = 4;

/// Whether a line is of a level of places, or of all of a kind: `Tuyến xã`, `Cấp huyện`,
/// `Các huyện, thị xã`.
pub fn is_level(line: &str) -> bool {
    let said = spoken(&bare(line).replace([',', '/'], " "));
    let kinds = [
        &WORDS.narrow_places,
        &WORDS.commune_kinds,
        &WORDS.village_kinds,
    ];
    let short = said.split(' ').count() <= MOST_GROUP;
    let led = WORDS.place_levels.keys().any(|level| {
        let rest = said
            .strip_prefix(level)
            .and_then(|rest| rest.strip_prefix(' '));
        rest.is_some_and(|rest| {
            kinds.iter().any(|kind| kind.begins(rest)) && !WORDS.plain_titles.begins(rest)
        })
    });
    short && led && !WORDS.topic_titles.within(&said)
}

/// The place that a line names by its bare name and nothing else: one that is declared
/// with its kind (`Cao Lộc` of `Huyện Cao Lộc`), or a proper name of nobody knows what.
pub fn place_alone(line: &str, known: Known) -> Option<String> {
    let text = bare(line);
    let said = key(text);
    let model = known.vocabulary.model();
    if says(line, known) != Says::Unknown {
        return None;
    }
    let declared = model.places.all.iter().find(|place| {
        let name = key(&place.name);
        let mut kinds = WORDS.narrow_places.keys();
        kinds.any(|kind| {
            name.strip_prefix(kind)
                .is_some_and(|rest| rest.trim_start() == said)
        })
    });
    if let Some(place) = declared {
        return Some(place.name.clone());
    }
    let words: Vec<String> = text.split_whitespace().map(key).collect();
    let plain = text.chars().all(|c| c.is_alphabetic() || c == ' ');
    let topic = || {
        let wide = model
            .agencies
            .iter()
            .filter(|one| head::is_wide_agency(&one.name));
        let within = |name: &str| format!(" {} ", key(name)).contains(&format!(" {said} "));
        known.vocabulary.says(&words) || wide.into_iter().any(|one| within(&one.name))
    };
    let named = (2..=MOST_PLACE).contains(&words.len()) && plain && cross::is_name(text);
    (named && !topic()).then(|| text.to_string())
}

/// Whether words are the programmes' own: an indicator, a section, a title, a place.
fn is_known(text: &str, known: Known) -> bool {
    let vocabulary = known.vocabulary;
    if label_in_title(text, vocabulary).is_some_and(|(label, _)| !vocabulary.is_only_part(label))
        || unit_of_table(text, vocabulary).is_some()
    {
        return true;
    }
    let own = match known.spellings.read(text) {
        Meant::Own | Meant::Total => true,
        Meant::Named(name) | Meant::Read(name) => known.spellings.is_own(&name),
        Meant::Unknown => false,
    };
    let said = key(text);
    let is = |title: &str| key(title) == said;
    let undated = spoken(text);
    let undated = undated.trim_end_matches(|c: char| c.is_ascii_digit() || " -–/".contains(c));
    let model = vocabulary.model();
    let programmes = &model.programmes;
    // `SYT`, `SYT 2025`: whoever reports for the whole place.
    let body = (model.agencies.iter())
        .any(|one| key(&one.id) == undated && head::is_wide_agency(&one.name));
    // `LS 2025` of Lạng Sơn; `NT` of Ninh Thuận may be of Nông thôn.
    let groups = WORDS
        .people_parts
        .words()
        .chain(WORDS.narrowing_groups.words());
    let of_group = || groups.into_iter().any(|group| initials(group) == undated);
    let short = (programmes.iter().filter_map(|one| one.place.as_deref()))
        .any(|place| place.contains(' ') && initials(place) == undated)
        && !of_group();
    own || body
        || short
        || WORDS.neutral_whole.has(undated)
        || programmes.iter().any(|one| {
            one.title.as_deref().is_some_and(is)
                || one.number.as_deref().is_some_and(is)
                || one.issuer.as_deref().is_some_and(is)
                || one.sections.iter().any(|section| is(&section.title))
        })
}

/// The first letters of a name, as a key.
fn initials(name: &str) -> String {
    let first = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    key(&first.collect::<String>())
}

/// Whether a line is of the form of papers: their motto, a body, a source, a date.
fn is_form(line: &str, said: &str) -> bool {
    let body = WORDS.agency_heads.begins(said) && !said.starts_with(&key("các "));
    let head = line.split_once(':').map(|(head, _)| spoken(head));
    let of_all = |head: String| WORDS.column_unit.has(&head) || WORDS.column_published.has(&head);
    let note = head::is_note(line) || head.is_some_and(of_all);
    let dated = is_dateline(line);
    let named = WORDS.plan_titles.within(said);
    let long = said.split(' ').count() > 4;
    let standing = WORDS.official.begins(said)
        || WORDS.preliminary.begins(said)
        || WORDS.estimated.begins(said)
        || super::titles::standing(line).is_some();
    let separator = said.starts_with("sep=") || is_paper_number(line);
    note || standing
        || separator
        || body
        || dated
        || named && long
        || WORDS.motto_titles.within(said)
}

/// Whether a line is the number of a paper: `Số: 15/BC-SYT`.
fn is_paper_number(line: &str) -> bool {
    let said = key(line.trim());
    let rest = said
        .strip_prefix(&key("số"))
        .map(|rest| rest.trim_start_matches([':', ' ', '.']));
    rest.is_some_and(|rest| {
        let number = rest.split(' ').next().unwrap_or_default();
        rest == number && number.contains('/') && number.contains('-')
    })
}

/// A line without its brackets, bullet, and the number before it: `A. Nữ`, `Biểu 3. Nữ`.
fn bare(line: &str) -> &str {
    let ends = ['(', ')', '[', ']', '“', '”', '"', '*', ':', '.', ';', ' '];
    let text = unnumbered(unbulleted(line.trim().trim_matches(ends)));
    let text = text.trim_matches(ends);
    let Some((number, rest)) = text.split_once(char::is_whitespace) else {
        return text;
    };
    let inner = number.trim_end_matches(['.', ')', '/', ':', '-']);
    let roman = inner.chars().all(|c| "IVX".contains(c));
    let marked = inner.len() < number.len()
        && (inner.chars().count() == 1
            || inner.chars().all(|c| c.is_ascii_digit() || c == '.')
            || inner.chars().all(|c| "ivxIVX".contains(c)));
    match !inner.is_empty() && (roman || marked) {
        true => rest.trim_matches(ends),
        false => text,
    }
}

/// What follows the words that lead to a part, as often as they stand.
fn lead_less(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..4 {
        match without_lead(rest) {
            Some(next) => rest = next,
            None => break,
        }
    }
    rest
}

/// The key of words, without brackets and marks.
fn spoken(text: &str) -> String {
    let plain = text.replace(['(', ')', '[', ']', ':', ';', '.', '“', '”', '"', '*'], " ");
    let said = key(&plain);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of a sheet with blanks where its words end: `Sheet1`, `Bieu_01`, `KQ-2025`.
fn spaced(name: &str) -> String {
    let mut out = String::new();
    let mut last = ' ';
    for c in name.chars() {
        let c = if c == '_' { ' ' } else { c };
        if last.is_alphabetic() && c.is_ascii_digit() {
            out.push(' ');
        }
        out.push(c);
        last = c;
    }
    out.trim().to_string()
}
