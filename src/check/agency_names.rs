//! The agencies that clauses name: by their short or full name, by an abbreviation of
//! the full one, several between commas, of which some have commas themselves.

use crate::check::names::nearest_arg;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::names::{
    AGENCY_OF_TWO_NAMES, AMBIGUOUS_AGENCY, GROUP_IN_LEAD, UNKNOWN_AGENCY,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::AgencyId;
use crate::source::Span;
use crate::source::text::{key, unaccented};
use crate::source::words::WORDS;
use crate::syntax::tree::Name;

/// A name of an agency has at most so many commas, and one.
const MOST_PARTS: usize = 8;

/// What stands between two agencies that are meant as two.
const JOINS: [&str; 8] = [
    " và ",
    "/",
    " - ",
    " – ",
    " + ",
    " & ",
    " cùng với ",
    " cùng ",
];

/// What to write where a document says that it is the one above.
const DITTO: Text = Text {
    vi: "{name} chỉ cơ quan của hàng trên, mà ctr không đoán thay: chép tên cơ quan của hàng trên vào mọi ô ghi {name}; cả mục hay cả bảng một cơ quan thì ghi một lần ở dòng `mục`, hay `bảng chỉ tiêu, chủ trì: …`",
    en: "{name} means the agency of the row above, which ctr does not guess: copy the agency of the row above into each cell that says {name}; where a section or a table has one, say it once at its `mục`, or `bảng chỉ tiêu, chủ trì: …`",
};

/// What to do with a name that has commas of its own.
const ONE_OR_SEVERAL: Text = Text {
    vi: "là một tên gọi chung thì giữ nguyên dòng này, và khai báo ở đầu tệp một lần: {declaration}; là nhiều cơ quan thì viết đủ tên từng cơ quan",
    en: "where it is one name keep this line, and declare it once: {declaration}; where they are several agencies write each name in full",
};

/// Whether a name ends with `liên quan`.
fn ends_vague(name: &str) -> bool {
    name.ends_with(&key("liên quan"))
}

/// What to do with a name that is a known one with a slip.
const MEANT: Text = Text {
    vi: "viết `{instead}`; là cơ quan khác thì khai báo ở đầu tệp: {declaration}",
    en: "write `{instead}`; another agency is declared: {declaration}",
};

/// What a name stands for.
enum Found {
    One(AgencyId),
    /// Several agencies have it.
    Several(Vec<AgencyId>),
    Nobody,
}

impl Resolver {
    /// Takes in a name of an agency; one that another agency of the file has too is
    /// told, and stands for neither.
    pub(super) fn names_agency(&mut self, name: &Name, agency: AgencyId) {
        let Some(first) = self.agencies.own.insert(&name.text, agency) else {
            return;
        };
        if first == agency || self.model.agency(agency).standard {
            return;
        }
        let all = self.clashing.entry(key(&name.text)).or_default();
        let new = all.is_empty();
        for id in [first, agency] {
            if !all.contains(&id) {
                all.push(id);
            }
        }
        if !new && self.is_reported(&AGENCY_OF_TWO_NAMES, &name.text) {
            self.again(&AGENCY_OF_TWO_NAMES, name);
            return;
        }
        let known = self.model.agency(first);
        let finding = Finding::new(&AGENCY_OF_TWO_NAMES, name.span)
            .arg("name", format!("`{}`", name.text))
            .arg("first", format!("`{}`", known.id))
            .arg("second", format!("`{}`", self.model.agency(agency).id))
            .related(known.span, FIRST);
        self.tell(name, None, finding);
    }

    /// The agencies of these names; unknown ones are reported.
    pub fn agencies(&mut self, names: &[Name]) -> Vec<AgencyId> {
        let mut out = Vec::with_capacity(names.len());
        let mut next = 0;
        while let Some(name) = names.get(next) {
            let (found, taken) = self.agency_at(&names[next..]);
            match found {
                Found::One(id) => {
                    self.uses(id);
                    if !out.contains(&id) {
                        out.push(id);
                    }
                }
                Found::Several(ids) => self.ambiguous_agency(name, &ids),
                Found::Nobody => self.unknown_agency(&joined(&names[next..next + taken])),
            }
            next += taken;
        }
        out
    }

    /// Warns of a group of nobody in particular among those who lead.
    pub(super) fn group_in_lead(&mut self, names: &[Name]) {
        let last = |name: &Name| ends_vague(&key(&name.text));
        let Some(end) = names.iter().position(last) else {
            return;
        };
        let opens = |name: &Name| key(&name.text).starts_with(&key("các "));
        let from = names[..=end].iter().rposition(opens).unwrap_or(end);
        if from == 0 && end + 1 == names.len() {
            return;
        }
        let group = joined(&names[from..=end]);
        let finding = Finding::new(&GROUP_IN_LEAD, group.span)
            .arg("name", format!("`{}`", group.text))
            .arg("group", group.text);
        self.report(finding);
    }

    /// Reports an agency that nobody knows; `nt` is nobody's name.
    fn unknown_agency(&mut self, name: &Name) {
        let typed = key(&name.text);
        let typed = typed.trim_matches(['-', '–', ' ', '.', '(', ')']);
        let ditto = WORDS.ditto.has(typed);
        if self.again(&UNKNOWN_AGENCY, name) {
            return;
        }
        let near = || self.agencies.nearest(&name.text).map(str::to_string);
        let sought = self.seeks_nearest() && !ditto;
        let seek = || (self.two_known(&name.text)).or_else(|| self.of_the_province(&name.text));
        let nearest = sought.then(|| seek().or_else(near));
        let nearest = nearest.flatten();
        let (commas, near) = (name.text.contains(','), nearest.clone());
        let declaration = declaration(&name.text);
        // What has a part or a person in it has no near name.
        let bare = Finding::new(&UNKNOWN_AGENCY, name.span)
            .arg("name", format!("`{}`", name.text))
            .arg("nearest", nearest_arg(None));
        if !ditto && let Some(finding) = self.with_role(&name.text, bare) {
            self.tell(name, None, finding);
            return;
        }
        self.unknown_name(&UNKNOWN_AGENCY, name, nearest, |finding| {
            let finding = finding.arg("declaration", declaration);
            match near {
                _ if ditto => finding.help(DITTO),
                Some(near) => finding.arg("instead", near).help(MEANT),
                None if commas => finding.help(ONE_OR_SEVERAL),
                None => finding,
            }
        });
    }

    /// `Sở Y tế tỉnh`, `Sở Y tế thành phố` as the known agency without the word behind it.
    fn of_the_province(&self, text: &str) -> Option<String> {
        let mut ends = [" tỉnh", " thành phố", " TP"].iter();
        let bare = ends.find_map(|end| text.strip_suffix(end))?;
        self.is_known(bare).then(|| bare.to_string())
    }

    /// `Sở Y tế và Sở Nội vụ`, `Sở Y tế/Sở Nội vụ` as the two known agencies that it is.
    fn two_known(&self, text: &str) -> Option<String> {
        let joins = JOINS.iter().flat_map(|join| text.match_indices(join));
        let mut parts = joins.map(|(at, and)| (text[..at].trim(), text[at + and.len()..].trim()));
        let (one, other) = parts.find(|(a, b)| self.is_known(a) && self.is_known(b))?;
        Some(format!("{one}, {other}"))
    }

    /// Reports a name that several agencies have.
    fn ambiguous_agency(&mut self, name: &Name, ids: &[AgencyId]) {
        for id in ids {
            self.uses(*id);
        }
        if self.again(&AMBIGUOUS_AGENCY, name) {
            return;
        }
        let short = ids
            .iter()
            .map(|id| format!("`{}`", self.model.agency(*id).id));
        let short: Vec<String> = short.collect();
        let finding = Finding::new(&AMBIGUOUS_AGENCY, name.span)
            .arg("name", format!("`{}`", name.text))
            .arg("all", short.join(", "));
        self.tell(name, None, finding);
    }

    /// The agency that a list begins with, and how many of its names it takes: a name
    /// may itself have commas (`Sở Văn hóa, Thể thao và Du lịch`). Of names that nobody
    /// knows those that cannot begin an agency's belong to the one before.
    fn agency_at(&self, names: &[Name]) -> (Found, usize) {
        for taken in (2..=names.len().min(MOST_PARTS)).rev() {
            let parts = &names[..taken];
            let alone = parts.iter().all(|name| self.is_known(&name.text));
            let whole = match alone {
                true => Found::Nobody,
                false => self.agency_named(&joined(parts).text),
            };
            if !matches!(whole, Found::Nobody) {
                return (whole, taken);
            }
        }
        let first = self.agency_named(&names[0].text);
        let taken = match first {
            Found::Nobody => {
                let rest = names[1..].iter().take(MOST_PARTS - 1);
                let goes_on = |name: &&Name| !opens(&name.text) && !self.is_known(&name.text);
                1 + rest.take_while(goes_on).count()
            }
            Found::One(_) | Found::Several(_) => 1,
        };
        (first, taken)
    }

    pub(super) fn is_known(&self, text: &str) -> bool {
        !matches!(self.agency_named(text), Found::Nobody)
    }

    /// What a name stands for: one of the file's own agencies before any other.
    fn agency_named(&self, text: &str) -> Found {
        if !self.clashing.is_empty()
            && let Some(all) = self.clashing.get(&key(text))
        {
            return Found::Several(all.clone());
        }
        if let Some(id) = self.agencies.get(text) {
            return Found::One(id);
        }
        let Some(short) = abbreviation(text) else {
            return Found::Nobody;
        };
        for layer in [&self.agencies.own, &self.agencies.standard] {
            let mut ids: Vec<AgencyId> = (layer.shown())
                .filter(|name| initials(name) == short)
                .filter_map(|name| layer.get(name))
                .collect();
            ids.sort_unstable();
            ids.dedup();
            match ids.as_slice() {
                [] => {}
                [id] => return Found::One(*id),
                _ => return Found::Several(ids),
            }
        }
        Found::Nobody
    }
}

const FIRST: Text = Text {
    vi: "cơ quan kia",
    en: "the other agency",
};

/// Names of a list as one, from the first to the last.
fn joined(names: &[Name]) -> Name {
    let (first, last) = (&names[0].span, &names[names.len() - 1].span);
    let parts: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
    Name {
        text: parts.join(", "),
        span: Span::new(first.file, first.start, last.end),
    }
}

/// How an agency of this name is declared: `cơ quan SYT "tên đầy đủ"`, of a name of
/// several words `cơ quan "Sở Y tế"`.
fn declaration(name: &str) -> Arg {
    match name.contains([' ', ',']) {
        true => Arg::Text(format!("`cơ quan \"{name}\"`")),
        false => Arg::Made(
            format!("`cơ quan {name} \"tên đầy đủ\"`"),
            format!("`cơ quan {name} \"its full name\"`"),
        ),
    }
}

/// Whether a name may be an agency's own: it begins as agencies do, or is a code.
fn opens(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    // `các sở, ban, ngành`: one word alone is none.
    is_acronym(first) || name.contains(' ') && WORDS.agency_heads.begins(&key(name))
}

/// `VHTTDL`, `LĐ-TB&XH`: capitals alone, two at least.
fn is_acronym(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 2
        && letters().all(char::is_uppercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || "&-–,.".contains(c))
}

/// The initials of a name of which some word stands for several: `Bộ VHTT&DL` as
/// `bvhttdl`; none of a name without such a word.
fn abbreviation(name: &str) -> Option<String> {
    let short = name.split_whitespace().any(is_acronym);
    short.then(|| initials(name))
}

/// The first letter of each word, all letters of an abbreviation; words that join
/// others have none: `Sở Văn hóa, Thể thao và Du lịch` is `svhttdl`.
fn initials(name: &str) -> String {
    let mut out = String::new();
    for word in name.split_whitespace() {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        match is_acronym(word) {
            true => out.extend(letters),
            false if WORDS.joining_words.has(&key(word)) => {}
            false => out.extend(letters.take(1)),
        }
    }
    unaccented(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_has_the_initials_of_the_name() {
        for (short, full) in [
            ("Bộ VHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
            ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
            ("Sở VHTT&DL", "Sở Văn hoá, Thể thao và Du lịch"),
            ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
            ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
            ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ] {
            assert_eq!(abbreviation(short), Some(initials(full)), "{short}");
        }
        assert_eq!(abbreviation("Sở Y tế"), None);
        assert_ne!(
            abbreviation("Sở VHTTDL"),
            Some(initials("Bộ Văn hóa, Thể thao và Du lịch"))
        );
    }
}
