//! `giả sử`: figures and targets laid over those loaded.

use super::pieces::{Piece, bare, pieces};
use super::session::{Refused, Session};
use super::stack::Effect;
use crate::data::{self, PlaceId, Value};
use crate::eval::places::{Site, named, sites};
use crate::eval::reader::{Point, Reader};
use crate::eval::scenario::Assumed;
use crate::finding::Lang;
use crate::model::Flag;
use crate::model::indicator::Step;
use crate::model::nature::is_rank;
use crate::model::number::{Exact, exact, whole};
use crate::model::unit::text as units;
use crate::model::written::{Written, read};
use crate::model::{By, IndicatorId, Measure, Period, Scope, Target};
use crate::source::text::key;
use std::sync::Arc;

/// What a line does to a figure.
enum Change {
    /// It is this much.
    Set(Number),
    /// It is this word.
    Word(String),
    /// It grows by so much; shrinks where the sign is so.
    By(Exact, Number),
}

/// A number and the text of its unit.
struct Number {
    value: Exact,
    unit: String,
}

/// A line, taken apart.
struct Supposition {
    subject: String,
    period: Option<Period>,
    place: Option<String>,
    change: Change,
}

type Supposed = Result<(Effect, String), Refused>;

impl Session {
    /// `[2.1] = 1,5 năm 2025`: what it does, and what it says it does.
    pub(super) fn suppose(&self, typed: &str) -> Supposed {
        let line = self.supposition(typed)?;
        let id = self.indicator(&line.subject)?;
        self.reading(|reader| {
            let site = self.site_for(reader, id, line.place.as_deref())?;
            let now = match line.period {
                Some(period) => reader.at(id, &site, period).ok(),
                None => reader.latest(id, &site, self.as_of(), last_year(self.as_of())),
            };
            let period = line.period.or(now.as_ref().map(|point| point.period));
            let period = period.unwrap_or(last_year(self.as_of()));
            self.seen(period)?;
            let value = self.changed(id, &line.change, now.as_ref())?;
            let figures = rows(reader, id, &site, period).into_iter();
            let figures: Vec<Assumed> = figures
                .map(|place| Assumed {
                    indicator: id,
                    place,
                    period,
                    value: value.clone(),
                    flag: Flag::Estimate,
                    source: Some(Arc::from(self.say("giả sử", "assumed"))),
                })
                .collect();
            let told = self.told_of(id, &site, period, now.as_ref(), &value, &line.change);
            let upon = matches!(line.change, Change::By(..));
            Ok((Effect::Figures { all: figures, upon }, told))
        })
    }

    /// Figures of periods that are not over are not judged.
    fn seen(&self, period: Period) -> Result<(), Refused> {
        if period.end() <= self.as_of() {
            return Ok(());
        }
        let (scene, end) = (self.scene(), Period::Day(period.end()).vietnamese());
        let (shown, day) = (scene.period(period), scene.date(self.as_of()));
        Err(self.refuse(
            format!(
                "kỳ {shown} chưa kết thúc vào ngày đánh giá {day} nên số của kỳ ấy không được xét; gõ `tính đến {end}` trước"
            ),
            format!(
                "{shown} is not over on the evaluation date {day}, so its figures are not judged; type `tính đến {end}` first"
            ),
        ))
    }

    /// The site of a place by name, else the only one the indicator is judged at.
    pub(super) fn site_for(
        &self,
        reader: &Reader<'_>,
        id: IndicatorId,
        place: Option<&str>,
    ) -> Result<Site, Refused> {
        let owner = self.owner(id);
        let all = sites(reader, &reader.model.programmes[owner], id).all;
        if let Some(name) = place {
            let same = |site: &&Site| site.name.as_deref().is_some_and(|n| key(n) == key(name));
            if let Some(site) = all.iter().find(same) {
                return Ok(site.clone());
            }
            let site = named(reader, name);
            if site.rows.is_some() {
                return Ok(site);
            }
            return Err(self.refuse(
                format!("số liệu không có địa bàn “{name}”"),
                format!("the figures have no place “{name}”"),
            ));
        }
        match all.as_slice() {
            [one] => Ok(one.clone()),
            _ => Err(self.refuse(
                format!(
                    "`{}` có {} địa bàn; nêu một: `… tại \"tên địa bàn\"`",
                    reader.model.full_name(id),
                    all.len()
                ),
                format!(
                    "`{}` has {} places; name one: `… tại \"place\"`",
                    reader.model.full_name(id),
                    all.len()
                ),
            )),
        }
    }

    /// Whose indicator it is; of none: that of the programme at hand.
    pub(super) fn owner(&self, id: IndicatorId) -> usize {
        let programmes = &self.declared().programmes;
        let own = programmes
            .iter()
            .position(|one| one.indicators.contains(&id.0));
        own.unwrap_or(self.at_hand())
    }

    fn supposition(&self, typed: &str) -> Result<Supposition, Refused> {
        let all = pieces(typed);
        let verb = self.verb(typed, &all);
        let Some(verb) = verb.filter(|at| *at > 0 && at + 1 < all.len()) else {
            return Err(self.supposition_lacks(&all, verb.is_some()));
        };
        let (subject, mut when) = self.split_off(&all[..verb])?;
        let (amount, after) = self.split_off(&all[verb + 1..])?;
        when.period = after.period.or(when.period);
        when.place = after.place.or(when.place);
        let subject = match (subject.first(), subject.last()) {
            (Some(first), Some(last)) => typed[first.start..last.end()].to_string(),
            _ => String::new(),
        };
        let change = self.change(&all[verb].plain(), typed, &amount)?;
        Ok(Supposition {
            subject,
            period: when.period,
            place: when.place,
            change,
        })
    }

    /// Where the verb stands: the first that has an indicator before it, for names
    /// may have such words of their own (`bằng cấp`).
    fn verb(&self, typed: &str, all: &[Piece<'_>]) -> Option<usize> {
        let is = |piece: &Piece| {
            piece.text == "=" || matches!(piece.plain().as_str(), "tang" | "giam" | "bang" | "la")
        };
        let mut verbs = (0..all.len()).filter(|at| is(&all[*at]));
        let named = |at: &usize| {
            let subject = self.split_off(&all[..*at]).map(|(subject, _)| subject);
            let subject = subject.unwrap_or_default();
            match (subject.first(), subject.last()) {
                (Some(first), Some(last)) => {
                    let text = bare(&typed[first.start..last.end()]);
                    !self.indicators_called(text).is_empty()
                }
                _ => false,
            }
        };
        verbs.clone().find(named).or_else(|| verbs.next())
    }

    /// What a line without subject, verb or figure is told.
    fn supposition_lacks(&self, all: &[Piece<'_>], verb: bool) -> Refused {
        let example = self.example_of("giả sử");
        let (vi, en) = match (all.is_empty(), verb) {
            (true, _) => (
                "thiếu chỉ tiêu và con số giả sử",
                "an indicator and a figure are missing",
            ),
            (false, true) => (
                "thiếu chỉ tiêu hay con số giả sử",
                "an indicator or a figure is missing",
            ),
            (false, false) => (
                "thiếu `=`, `tăng` hay `giảm` và con số giả sử",
                "`=`, `tăng` or `giảm` and a figure are missing",
            ),
        };
        self.refuse(
            format!("{vi}; viết như `{example}`"),
            format!("{en}; write as in `{example}`"),
        )
    }

    /// Takes `năm 2025` and `tại "…"` out of a run of pieces.
    fn split_off<'a>(&self, run: &[Piece<'a>]) -> Result<(Vec<Piece<'a>>, When), Refused> {
        let (mut rest, mut when, mut at) = (Vec::new(), When::default(), 0);
        while let Some(piece) = run.get(at) {
            let next = run.get(at + 1);
            let plain = piece.plain();
            if plain == "tai" {
                let Some(place) = next else {
                    return Err(self.refuse(
                        "thiếu tên địa bàn sau `tại`; viết như `tại \"Lạng Sơn\"`",
                        "a place is missing after `tại`; write as in `tại \"Lạng Sơn\"`",
                    ));
                };
                let (name, words) = place_of(place, &run[at + 1..]);
                when.place = Some(name);
                at += 1 + words;
                continue;
            }
            let named = matches!(plain.as_str(), "nam" | "ky" | "quy" | "thang" | "ngay");
            let two = next.map(|next| format!("{} {}", piece.bare(), next.bare()));
            let two = two.filter(|_| named).and_then(|text| period(&text));
            let two = two.or_else(|| {
                next.filter(|_| plain == "ky")
                    .and_then(|n| period(n.bare()))
            });
            if let Some(period) = two {
                when.period = Some(period);
                at += 2;
                continue;
            }
            // A bare year after the subject or the figure.
            if let Some(period) = period(piece.bare()).filter(|_| at > 0) {
                when.period = Some(period);
                at += 1;
                continue;
            }
            rest.push(*piece);
            at += 1;
        }
        Ok((rest, when))
    }

    fn change(&self, verb: &str, typed: &str, amount: &[Piece<'_>]) -> Result<Change, Refused> {
        let mut amount = amount;
        let mut verb = verb;
        // tăng lên 5, giảm còn 5: it is 5.
        if amount
            .first()
            .is_some_and(|p| matches!(p.plain().as_str(), "len" | "con" | "xuong"))
        {
            (amount, verb) = (&amount[1..], "bang");
        }
        // tăng thêm 5, giảm đi 5
        if amount
            .first()
            .is_some_and(|p| matches!(p.plain().as_str(), "them" | "di"))
        {
            amount = &amount[1..];
        }
        let Some(first) = amount.first() else {
            let example = self.example_of("giả sử");
            return Err(self.refuse(
                format!("thiếu con số; viết như `{example}`"),
                format!("a number is missing; write as in `{example}`"),
            ));
        };
        let end = amount.last().map_or(0, Piece::end);
        let text = typed[first.start..end].trim().trim_end_matches([',', ';']);
        if first.is_quoted() {
            return Ok(Change::Word(bare(first.text).to_string()));
        }
        let sign = match verb {
            "tang" => Some(whole(1)),
            "giam" => Some(whole(-1)),
            _ => None,
        };
        match (self.number(text)?, sign) {
            (Some(number), Some(sign)) => Ok(Change::By(sign, number)),
            (Some(number), None) => Ok(Change::Set(number)),
            (None, None) => Ok(Change::Word(text.to_string())),
            (None, Some(_)) => Err(self.refuse(
                format!("`{text}` không phải một con số"),
                format!("`{text}` is no number"),
            )),
        }
    }

    /// A number and its unit; none where there is no digit in front.
    fn number(&self, text: &str) -> Result<Option<Number>, Refused> {
        let (minus, rest) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let digits = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
            .unwrap_or(rest.len());
        if !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(None);
        }
        let (digits, unit) = rest.split_at(digits);
        match read(digits.trim_end_matches([',', '.'])) {
            Written::Right(number) => Ok(Some(Number {
                value: if minus { -exact(number) } else { exact(number) },
                unit: unit.trim().to_string(),
            })),
            Written::Dot(right) | Written::English(right) => Err(self.refuse(
                format!("số thập phân dùng dấu phẩy, hàng nghìn dùng dấu chấm: `{digits}` viết là `{right}`"),
                format!("decimals take a comma and thousands a dot: write `{digits}` as `{right}`"),
            )),
            Written::Unclear => Err(self.refuse(
                format!("chưa rõ dấu nào trong `{digits}` là dấu phẩy thập phân"),
                format!("which mark of `{digits}` is the decimal comma is not clear"),
            )),
            Written::TooLong => Err(self.refuse(
                format!("số quá dài: {digits}"),
                format!("the number is too long: {digits}"),
            )),
        }
    }

    /// The figure after the change, in the indicator's unit.
    fn changed(
        &self,
        id: IndicatorId,
        change: &Change,
        now: Option<&Point>,
    ) -> Result<Value, Refused> {
        let quantity = self.model().indicator(id).measure == Measure::Quantity;
        let name = self.model().full_name(id);
        match change {
            Change::Word(word) if !quantity => self.word_that_fits(id, word),
            Change::Word(word) => Err(self.refuse(
                format!("“{name}” cần một con số, không phải `{word}`"),
                format!("“{name}” takes a number, not `{word}`"),
            )),
            _ if !quantity => Err(self.words_instead(id)),
            Change::Set(number) => {
                let value = &number.value * self.factor(id, &number.unit, false)?;
                self.whole_where_counted(id, &value)?;
                self.number_that_fits(id, value, now)
            }
            Change::By(sign, number) => {
                let Some(figure) = now.and_then(|point| point.number.as_ref()) else {
                    return Err(self.refuse(
                        format!("chưa có số liệu nào của “{name}” để tăng giảm; viết `= số`"),
                        format!("“{name}” has no figure to change; write `= number`"),
                    ));
                };
                let by = match number.unit.as_str() {
                    "%" => figure * &number.value / whole(100),
                    unit => &number.value * self.factor(id, unit, true)?,
                };
                // `tăng 5 hạng` is five places better, as a level of it is.
                let places =
                    number.unit != "%" && is_rank(self.model(), self.model().indicator(id));
                let by = if places { -by } else { by };
                self.number_that_fits(id, figure + sign * by, now)
            }
        }
    }

    /// From figures in a unit to those of the indicator, or of their differences.
    fn factor(&self, id: IndicatorId, unit: &str, change: bool) -> Result<Exact, Refused> {
        let all = &self.model().units;
        let own = self.model().indicator(id).unit;
        if unit.is_empty() {
            return Ok(whole(1));
        }
        let shown = own.map_or("", |own| &all.get(own).name);
        let to = match (own, change) {
            (Some(own), true) => Some(units::difference(all, own)),
            (own, _) => own,
        };
        // `diem %` typed without its marks.
        let plain = crate::source::text::unaccented(unit);
        let unit = (all.all.iter())
            .find(|known| crate::source::text::unaccented(&known.name) == plain)
            .map_or(unit, |known| known.name.as_str());
        match units::conversion(all, unit, to) {
            Ok(Some(factor)) => Ok(factor),
            Ok(None) => Err(self.refuse(
                format!("`{unit}` không đổi được ra `{shown}`, đơn vị của chỉ tiêu"),
                format!("`{unit}` cannot be turned into `{shown}`, the indicator's unit"),
            )),
            Err(()) => Err(self.refuse(
                format!("không có đơn vị `{unit}`; đơn vị của chỉ tiêu là `{shown}`"),
                format!("there is no unit `{unit}`; the indicator's is `{shown}`"),
            )),
        }
    }

    fn told_of(
        &self,
        id: IndicatorId,
        site: &Site,
        period: Period,
        now: Option<&Point>,
        value: &Value,
        change: &Change,
    ) -> String {
        let (scene, indicator) = (self.scene(), self.model().indicator(id));
        let unit = self.model().unit_name(indicator);
        let before = now.and_then(Point::figure).map_or_else(
            || self.say("chưa có số", "no figure").to_string(),
            |figure| scene.figure(&figure, unit),
        );
        let after = match value {
            Value::Word(word) => word.to_string(),
            number => scene.amount(&number.exact().unwrap_or_default(), unit),
        };
        let place = site
            .name
            .as_deref()
            .map_or(String::new(), |name| format!("{name}, "));
        let mut out = format!(
            "{} ({place}{}): {before} → {after}\n",
            self.label(id),
            scene.period(period)
        );
        let percent = matches!(unit, Some(unit) if unit.contains('%'));
        if let Change::By(_, number) = change
            && percent
            && number.unit == "%"
        {
            out.push_str(self.say(
                "  (% của chính số ấy; muốn cộng trừ thẳng, viết `điểm %`)\n",
                "  (per cent of the figure itself; to add or take away, write `điểm %`)\n",
            ));
        }
        if indicator.formula.is_some() {
            out.push_str(self.say(
                "  (thay cho số tính theo công thức của kỳ ấy)\n",
                "  (stands instead of the formula's figure of that period)\n",
            ));
        }
        out
    }

    /// `4.1 đến 2030: ít nhất 35%`: what it does, and what it says it does.
    pub(super) fn suppose_target(&self, typed: &str) -> Supposed {
        let all = pieces(typed);
        let at = all.iter().position(|piece| {
            matches!(
                piece.plain().as_str(),
                "den" | "hang" | "thuong" | "tu" | "moi" | "truoc"
            )
        });
        let Some(at) = at.filter(|at| *at > 0) else {
            let example = self.example_of("giả sử mục tiêu");
            return Err(self.refuse(
                format!("thiếu chỉ tiêu, mốc hay mức; viết như `{example}`"),
                format!("an indicator, a milestone or a level is missing; write as in `{example}`"),
            ));
        };
        let id = self.indicator(&typed[all[0].start..all[at - 1].end()])?;
        let line = &typed[all[at].start..];
        let (mut target, scratch) = self.target_like(id, line)?;
        let known = self
            .model()
            .indicator(id)
            .targets
            .iter()
            .find(|one| one.by == target.by);
        target.span = known.map_or(self.model().indicator(id).span, |known| known.span);
        let most = self.declared().units.all.len();
        adopt(&mut target, scratch, id, most);
        let before = known.map_or(self.say("chưa có mức", "no level").to_string(), |one| {
            one.text.clone()
        });
        let told = format!(
            "{} ({}): {before} → {}\n",
            self.label(id),
            self.when(&target),
            target.text
        );
        Ok((Effect::Target(id, Box::new(target)), told))
    }

    /// When a target is due.
    pub(super) fn when(&self, target: &Target) -> String {
        let vi = self.lang == Lang::Vi;
        match target.by {
            By::End(period) if vi => format!("đến {}", period.vietnamese()),
            By::End(period) => format!("by {}", period.code()),
            By::Yearly(_) => self.say("hằng năm", "every year").to_string(),
            By::Every(Step::Quarter, _) => self.say("hằng quý", "every quarter").to_string(),
            By::Every(Step::Month, _) => self.say("hằng tháng", "every month").to_string(),
            By::From(year) if vi => format!("từ năm {year}"),
            By::From(year) => format!("from {year} on"),
            By::After(year) if vi => format!("sau năm {year}"),
            By::After(year) => format!("after {year}"),
            By::Always => self.say("thường xuyên", "at all times").to_string(),
            By::Unstated | By::Relative(_) => self.say("không nêu mốc", "no date").to_string(),
        }
    }

    /// Whether an indicator is judged at many places.
    pub(super) fn many_places(&self, id: IndicatorId) -> bool {
        self.model().indicator(id).scope != Scope::Programme
    }
}

/// When and where.
#[derive(Default)]
struct When {
    period: Option<Period>,
    place: Option<String>,
}

/// The name of a place at the start of a run of pieces: a quoted one, or the words
/// before a period; and how many pieces it is.
pub(super) fn place_of(first: &Piece<'_>, run: &[Piece<'_>]) -> (String, usize) {
    let goes_on = |piece: &&Piece| {
        !matches!(
            piece.plain().as_str(),
            "nam" | "ky" | "quy" | "thang" | "ngay" | "den"
        ) && period(piece.bare()).is_none()
    };
    let words = match first.is_quoted() {
        true => 1,
        false => run.iter().take_while(goes_on).count().max(1),
    };
    let name: Vec<&str> = run.iter().take(words).map(Piece::bare).collect();
    (name.join(" "), words)
}

pub(super) fn period(text: &str) -> Option<Period> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let read = |text: &str| match data::period::parse(text) {
        Ok((period, None)) => Some(period),
        _ => None,
    };
    read(text).or_else(|| read(&marked(text)))
}

/// The words of a date typed without marks, as they are written.
fn marked(text: &str) -> String {
    let word = |word: &str| match word.to_lowercase().as_str() {
        "nam" => "năm".to_string(),
        "quy" => "quý".to_string(),
        "thang" => "tháng".to_string(),
        "ngay" => "ngày".to_string(),
        _ => word.to_string(),
    };
    text.split_whitespace()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The last year that is over.
pub(super) fn last_year(as_of: jiff::civil::Date) -> Period {
    let over = Period::Year(as_of.year()).end() <= as_of;
    Period::Year(as_of.year() - i16::from(!over))
}

/// The rows in which a figure stands: those that have one of the period, else
/// the first that have any.
fn rows(reader: &Reader<'_>, id: IndicatorId, site: &Site, period: Period) -> Vec<PlaceId> {
    let ids: Vec<PlaceId> = site.ids().collect();
    let series = |place: &PlaceId| reader.data.series(id, *place);
    let same = |place: &PlaceId| {
        series(place).iter().any(|cell| cell.period == period)
            || reader.data.conflicting(id, *place, period)
    };
    let here: Vec<PlaceId> = ids.iter().copied().filter(same).collect();
    if !here.is_empty() {
        return here;
    }
    let any = ids.iter().copied().find(|place| !series(place).is_empty());
    any.or(ids.first().copied()).into_iter().collect()
}

/// Makes a target of the scratch one of the session's: what only the scratch knows
/// are none of its units, the amounts' values being in the indicator's already; and
/// the indicator `scratch` is `id`.
fn adopt(target: &mut Target, scratch: IndicatorId, id: IndicatorId, most: usize) {
    target.conditions_mut(|condition| {
        condition.rename(scratch, id);
        condition.amounts_mut(|amount| {
            amount.unit = amount.unit.filter(|unit| (unit.0 as usize) < most);
        });
    });
}
