//! What resolving knows while it goes through the files.

use crate::check::names::{Layered, Names, nearest_arg};
use crate::check::respelt::respelt;
use crate::check::unknown::{Reported, quoted_if_needed};
use crate::check::unread::HeadUnread;
use crate::finding::catalogue::names::UNKNOWN_UNIT;
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::Amount;
use crate::model::condition::Plan;
use crate::model::unit::text as units;
use crate::model::{AgencyId, By, FieldId, IndicatorId, Model, ScaleId, UnitId};
use crate::source::words::WORDS;
use crate::source::{
    Span,
    text::{key, unaccented},
};
use crate::syntax::tree::Name;
use foldhash::{HashMap, HashSet, HashSetExt};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The model as far as it is known, and the names of the file at hand.
#[derive(Default)]
pub struct Resolver {
    /// What is built.
    pub model: Model,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// Names of units, for suggestions.
    pub unit_names: Names<UnitId>,
    /// The base dimensions by the key of their names.
    pub base_at: HashMap<String, u32>,
    /// How many of them stand there so far.
    pub bases_met: usize,
    /// Scales.
    pub scales: Layered<ScaleId>,
    /// Agencies, by short and full name.
    pub agencies: Layered<AgencyId>,
    /// Fields of work.
    pub fields: Layered<FieldId>,
    /// The fields that a clause may name, as messages list them, once that was asked.
    pub known_fields: Option<Arg>,
    /// Places, by index.
    pub places: Layered<usize>,
    /// Indicators of the file at hand, by code, name and full name.
    pub indicators: Names<IndicatorId>,
    /// Where the tasks of the file at hand stand, by code.
    pub task_codes: Names<Span>,
    /// Indicators that are rows of a table, where other hints help.
    pub rows: HashSet<IndicatorId>,
    /// Indicators whose unit or scale nobody knows, by the finding that says so.
    pub unnamed: HashMap<IndicatorId, &'static str>,
    /// Units and scales of the file at hand whose declaration was not understood, as
    /// keys: that they are unknown follows from what is told of it.
    pub lost_names: HashSet<String>,
    /// Indicators of which a range is reversed.
    pub reversed: HashSet<IndicatorId>,
    /// Indicators whose leads are named, and none of them is known.
    pub misnamed: BTreeSet<IndicatorId>,
    /// Said of this file that names tell of rates.
    pub told_of_rates: bool,
    /// Indicators of this file taken, by name or unit, for what happens in its period.
    pub taken_for_flows: Vec<IndicatorId>,
    /// Names that several agencies of the file at hand have, by key.
    pub clashing: HashMap<String, Vec<AgencyId>>,
    /// Agencies the file at hand has named.
    pub used: Vec<AgencyId>,
    /// The same, to look them up.
    is_used: HashSet<AgencyId>,
    /// Names reported as unknown in the file at hand.
    pub reported: Reported,
    /// What the head of the file at hand leaves unread.
    pub head: HeadUnread,
    /// Indicators of which an error leaves in doubt which way is better.
    pub in_doubt: HashSet<IndicatorId>,
    /// The day on which the programme at hand was issued.
    pub issued: Option<Date>,
    /// The years of the milestone line at hand.
    pub years: Vec<i16>,
    /// Indicators whose name or unit says that less is better: `đạt 10` is 10 or less.
    pub lesser: HashSet<IndicatorId>,
    /// Those of which the name alone says so.
    pub by_name: HashSet<IndicatorId>,
    /// Indicators whose name has something bad beside other words: which way is better
    /// is not told by `đạt 10`.
    pub doubtful: HashSet<IndicatorId>,
    /// Indicators with a level that says `đạt` and not which end it is.
    pub soft: HashSet<IndicatorId>,
    /// Indicators of which rising levels alone say which way is better.
    pub risen: HashSet<IndicatorId>,
    /// Indicators with a line `công thức`.
    pub computed: HashSet<IndicatorId>,
    /// The milestones of that line.
    pub dues: Vec<By>,
    /// Planned numbers by indicator, kind and year.
    pub planned: Vec<(IndicatorId, Plan, i16, Amount)>,
    /// Indicators of which a level says `trong khoảng`: neither end is better unless
    /// other words say so.
    pub within: HashSet<IndicatorId>,
}

/// What to do with an unknown unit that is a known one with a slip.
const MEANT: Text = Text {
    vi: "viết `{instead}`; nếu đúng là một đơn vị khác thì khai báo ở đầu tệp: đơn vị {name}",
    en: "write `{instead}`; where it is another unit indeed declare it: đơn vị {name}",
};

/// What to do with the letter of a thousand.
const A_THOUSAND: Text = Text {
    vi: "`k` là nghìn thì viết đủ chữ số: `20k` là `20.000`, `1,5k` là `1.500`",
    en: "where `k` is a thousand write all digits: `20k` is `20.000`, `1,5k` is `1.500`",
};

/// What to do with words behind a unit.
const AN_AGENCY: Text = Text {
    vi: "`{agency}` là cơ quan, không phải đơn vị: bỏ ở đây, thêm dòng `chủ trì: {agency}`",
    en: "`{agency}` is an agency, not a unit: take it from here, and add a line `chủ trì: {agency}`",
};
const A_DIGIT: Text = Text {
    vi: "chữ `o`, `l` dính vào con số: viết số bằng chữ số `0`, `1`",
    en: "a letter `o` or `l` stands beside the number: write the digits `0`, `1`",
};
const A_UNIT_AND_MORE: Text = Text {
    vi: "đơn vị là `{unit}`; `{more}` không thuộc đơn vị: để nó trong tên chỉ tiêu, hoặc mức của riêng phần ấy thì viết dưới một dòng `trong đó \"…\"`; là một đơn vị mới thì khai báo ở đầu tệp: đơn vị {name}",
    en: "the unit is `{unit}`; `{more}` is no part of it: say it in the indicator's name, or write the level of that part below a line `trong đó \"…\"`; a new unit is declared: đơn vị {name}",
};

/// How a direction is written.
const A_DIRECTION: Text = Text {
    vi: "chiều mong muốn viết là `càng cao càng tốt` hoặc `càng thấp càng tốt`, sau đơn vị và dấu phẩy: `, %, càng cao càng tốt`",
    en: "which way is better is written `càng cao càng tốt` (higher) or `càng thấp càng tốt` (lower), behind the unit and a comma: `, %, càng cao càng tốt`",
};

/// Whether what stands for a unit says which way is better: `thấp hơn là tốt`.
pub fn says_direction(text: &str) -> bool {
    let text = key(text.trim_matches('`'));
    // `%, tăng`: a way that no unit has.
    let ways = [
        "tăng",
        "giảm",
        "cao",
        "thấp",
        "tăng dần",
        "giảm dần",
        "higher",
        "lower",
        "up",
        "down",
    ];
    ways.iter().any(|way| key(way) == text)
        || (text.split(' ')).any(|word| word == key("tốt") || word == "better")
}

impl Resolver {
    /// Makes what was declared so far the standard library.
    #[cfg(test)]
    pub fn seal_standard(&mut self) {
        for place in &mut self.model.places.all {
            place.declared_in = None;
        }
        self.scales.standard = std::mem::take(&mut self.scales.own);
        self.agencies.standard = std::mem::take(&mut self.agencies.own);
        self.fields.standard = std::mem::take(&mut self.fields.own);
        self.places.standard = std::mem::take(&mut self.places.own);
    }

    /// Forgets the file before.
    pub fn fresh(&mut self) {
        self.scales.own = Names::default();
        self.agencies.own = Names::default();
        self.fields.own = Names::default();
        self.known_fields = None;
        self.places.own = Names::default();
        self.indicators = Names::default();
        self.task_codes = Names::default();
        self.clashing = HashMap::default();
        self.used = Vec::new();
        self.is_used = HashSet::new();
        self.reported = Reported::default();
        self.head = HeadUnread::default();
        self.in_doubt = HashSet::new();
        self.lost_names = HashSet::new();
        self.planned = Vec::new();
        self.told_of_rates = false;
        self.taken_for_flows = Vec::new();
    }

    /// Calls places as they were called when the programmes were issued, where that was
    /// one name for all of them.
    fn call_places_as_then(&mut self) {
        let dates = self.model.programmes.iter().map(|programme| programme.date);
        let Some(dates) = dates.collect::<Option<Vec<Date>>>() else {
            return;
        };
        let places = self.model.places.all.iter_mut();
        let renamed = places.filter(|place| !place.former.is_empty());
        renamed.for_each(|place| place.call_as_on(&dates));
    }

    /// Reports.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Whether nearest names are still sought: not for the hundredth unknown.
    pub fn seeks_nearest(&self) -> bool {
        self.reported.len() < 50
    }

    /// The unit of this name; an unknown one is reported.
    pub fn unit(&mut self, name: &Name) -> Option<UnitId> {
        let found = units::find(&mut self.model.units, &name.text);
        let lost = found.is_none() && self.lost_names.contains(&key(&name.text));
        if found.is_none() && !lost && !self.again(&UNKNOWN_UNIT, name) {
            self.unknown_unit(name);
        }
        found
    }

    /// Reports the part of a unit that nobody knows: `trẻ đẻ` of `ca/100.000 trẻ đẻ`.
    /// A known unit is suggested for its spelling alone: another unit is no slip.
    fn unknown_unit(&mut self, name: &Name) {
        let part = units::unknown_part(&self.model.units, &name.text).to_string();
        let slip = |text: &str| {
            let plain = unaccented(text);
            let bare = self.unit_names.find(|name| unaccented(name) == plain);
            let nearest = bare.or_else(|| self.unit_names.nearest(text));
            nearest
                .filter(|nearest| misspells(text, nearest))
                .map(str::to_string)
        };
        let sought = self.seeks_nearest();
        let near = said_twice(&part)
            .or_else(|| in_full(&part))
            .or_else(|| sought.then(|| slip(&part)).flatten());
        let instead = near.as_ref().map(|near| name.text.replacen(&part, near, 1));
        let instead = instead.or_else(|| {
            let mended = || respelt(&self.model.units, &name.text, &slip);
            sought.then(mended).flatten()
        });
        let shown = near.as_ref().or(instead.as_ref());
        let finding = Finding::new(&UNKNOWN_UNIT, name.span)
            .arg("name", format!("`{part}`"))
            .arg("nearest", nearest_arg(shown.map(String::as_str)));
        let finding = match &instead {
            Some(instead) => (finding.fix(name.span, quoted_if_needed(name, instead)))
                .arg("instead", instead.clone())
                .help(MEANT),
            None if says_direction(&name.text) => finding.help(A_DIRECTION),
            None if self.is_known(&name.text) => {
                finding.arg("agency", name.text.clone()).help(AN_AGENCY)
            }
            None if key(&name.text) == "k" => finding.help(A_THOUSAND),
            None if is_digit(&self.model.units, &name.text) => finding.help(A_DIGIT),
            None => match self.unit_and_more(&name.text) {
                Some((unit, more)) => {
                    (finding.arg("unit", unit).arg("more", more)).help(A_UNIT_AND_MORE)
                }
                None => finding,
            },
        };
        self.tell(name, instead, finding);
    }

    /// `% ở đô thị` as the unit `%` and more words, which say of what part it is.
    fn unit_and_more(&self, text: &str) -> Option<(String, String)> {
        let ends = text.match_indices(' ').map(|(at, _)| at);
        let mut split = ends.rev().map(|at| (text[..at].trim(), text[at..].trim()));
        let known = |unit: &str| units::measure(&self.model.units, unit).is_some();
        let part = |more: &str| more.split(' ').any(|word| WORDS.part_words.has(&key(word)));
        let (unit, more) = split.find(|(unit, more)| known(unit) && part(more))?;
        Some((unit.to_string(), more.to_string()))
    }

    /// Notes that the file at hand names an agency.
    pub fn uses(&mut self, id: AgencyId) {
        if self.is_used.insert(id) {
            self.used.push(id);
        }
    }

    /// A unit's name for a message; a bare number has none.
    pub fn unit_shown(&self, unit: Option<UnitId>) -> Arg {
        unit.map_or(
            Arg::Both("một số không có đơn vị", "a number without a unit"),
            |unit| Arg::Text(format!("`{}`", self.model.units.get(unit).name)),
        )
    }

    /// The model and the findings, in the order of the files' lines; what contradicts
    /// itself is not among them.
    pub fn finish(mut self) -> (Model, Vec<Finding>) {
        self.call_places_as_then();
        let turned = super::unread::turned(&mut self.model, &self.risen);
        self.findings.extend(turned);
        let more = super::rules::of_model(&self.model, &self.findings);
        self.findings.extend(more);
        super::rules::follow_on::drop_directions(&mut self.findings, &self.model, &self.rows);
        self.findings.sort_by_key(place);
        (self.model, self.findings)
    }
}

/// Where a finding stands among the files' lines.
pub fn place(finding: &Finding) -> (u32, u32) {
    match &finding.at {
        Some(crate::finding::At::Span(Span { file, start, .. })) => (file.0, *start),
        _ => (u32::MAX, 0),
    }
}

/// Whether a unit is another one with a slip: without its marks, or a letter off in
/// a long word.
fn misspells(typed: &str, unit: &str) -> bool {
    let (a, b) = (unaccented(typed), unaccented(unit));
    let words = |text: &str| text.split(' ').count();
    a == b
        || words(&a) == words(&b)
            && a.chars().count().min(b.chars().count()) > 5
            && strsim::osa_distance(&a, &b) == 1
}

/// Whether a unit is a known one behind a letter that is a digit: `o%`.
fn is_digit(units: &crate::model::Units, text: &str) -> bool {
    let rest = text.trim_start_matches(['o', 'O', 'l', 'I']).trim();
    rest != text && (rest.is_empty() || units::measure(units, rest).is_some())
}

/// The full name of a unit that tables abbreviate: `triệu đồng` of `trđ`.
fn in_full(text: &str) -> Option<String> {
    let text = key(text.trim_end_matches('.'));
    let mut pairs = WORDS.unit_short.keys().iter().zip(WORDS.unit_short.words());
    let (_, [_, full]) = pairs.find(|([short, _], _)| *short == text)?;
    Some(full.to_string())
}

/// `%` of `%%`, `% %`.
fn said_twice(unit: &str) -> Option<String> {
    let mut signs = unit.chars().filter(|c| !c.is_whitespace());
    let first = signs.next().filter(|c| matches!(c, '%' | '‰'))?;
    let mut rest = signs.peekable();
    rest.peek()?;
    rest.all(|c| c == first).then(|| first.to_string())
}
