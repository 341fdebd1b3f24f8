//! Dates, periods and deadlines.

use super::Lower;
use crate::finding::catalogue::syntax::NO_SUCH_DATE;
use crate::finding::{Finding, Text};
use crate::model::indicator::{Relative, Step};
use crate::model::programme::Due;
use crate::model::{By, Period};
use crate::source::Span;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::{Pair, Rule};
use jiff::civil::Date;

const MONTHS: Text = Text {
    vi: "một năm có tháng 1 đến tháng 12; năm có bốn chữ số",
    en: "a year has months 1 to 12; years have four digits",
};
const MONTH_EXAMPLE: Text = Text {
    vi: "viết lại, ví dụ tháng 6/2025",
    en: "write it again, such as tháng 6/2025",
};
const QUARTERS: Text = Text {
    vi: "một năm có bốn quý: I, II, III, IV; năm có bốn chữ số",
    en: "a year has four quarters: I, II, III, IV; years have four digits",
};
const QUARTER_EXAMPLE: Text = Text {
    vi: "viết lại, ví dụ quý IV/2024",
    en: "write it again, such as quý IV/2024",
};
const YEARS: Text = Text {
    vi: "năm đầu phải trước năm cuối, cả hai từ 1000 đến 9998",
    en: "the first year must be before the last, both from 1000 to 9998",
};
const YEARS_EXAMPLE: Text = Text {
    vi: "viết lại, ví dụ giai đoạn 2021 - 2025",
    en: "write it again, such as giai đoạn 2021 - 2025",
};

const NO_YEAR: Text = Text {
    vi: "ngày và tháng, thiếu năm",
    en: "a day and a month, without a year",
};
const NO_YEAR_EXAMPLE: Text = Text {
    vi: "thêm năm, ví dụ `{date}/2025`; mỗi năm một lần thì viết `{date} hằng năm`",
    en: "add the year, such as `{date}/2025`; for once a year write `{date} hằng năm`",
};
const WEEKDAYS: Text = Text {
    vi: "một tuần có thứ hai đến thứ bảy và chủ nhật",
    en: "a week has thứ hai to thứ bảy (Monday to Saturday) and chủ nhật (Sunday)",
};
const WEEKDAY_EXAMPLE: Text = Text {
    vi: "viết lại, ví dụ thứ sáu hằng tuần",
    en: "write it again, such as thứ sáu hằng tuần",
};

/// What `khoảng năm 2030` asks for.
const NO_SLACK: Text = Text {
    vi: "đến hết năm ấy; `khoảng` không cho thêm thời gian",
    en: "by the end of that year; `khoảng` (about) gives no more time",
};
const TWELVE_MONTHS: Text = Text {
    vi: "một niên độ là mười hai tháng liền, từ tháng này đến tháng liền trước của năm sau",
    en: "a fiscal year is twelve months, from a month to the one before it a year later",
};
const TWELVE_MONTHS_EXAMPLE: Text = Text {
    vi: "viết lại, ví dụ niên độ 4/2024 - 3/2025",
    en: "write it again, such as niên độ 4/2024 - 3/2025",
};

/// The month stood before the day.
const SWAPPED: Text = Text {
    vi: "ngày viết trước tháng: `{instead}`",
    en: "the day stands before the month: `{instead}`",
};
/// Two years with a stroke between them.
const TWO_YEARS: Text = Text {
    vi: "hai mốc thì mỗi mốc một dòng, một mức: {instead}",
    en: "two milestones are two lines, each with its level: {instead}",
};

/// What a date that there is not was meant to be, where it shows: `12/31/2025`, `2025/2030`.
fn instead(typed: &str, rule: Rule) -> Option<(String, Text)> {
    let parts: Vec<i64> = typed
        .split('/')
        .map(|part| part.trim().parse().unwrap_or(-1))
        .collect();
    match (parts.as_slice(), rule) {
        ([month, day, year], Rule::day) => {
            civil(*year, *month, *day)?;
            Some((format!("{day}/{month}/{year}"), SWAPPED))
        }
        ([first @ 1900..=2200, last @ 1900..=2200], Rule::month) => {
            Some((format!("`đến {first}: …` và `đến {last}: …`"), TWO_YEARS))
        }
        _ => None,
    }
}

impl Lower<'_> {
    /// Reports a date, a month, a quarter or a run of years that there is not.
    fn no_such_date(&mut self, span: Span, rule: Rule) {
        let mut typed = super::clean(self.slice(span));
        // `hằng quý 2025 - 2024`: it is the years that are not there.
        if rule == Rule::yearly {
            typed = typed
                .trim_start_matches(|c: char| !c.is_ascii_digit())
                .to_string();
        }
        let instead = instead(&typed, rule);
        let finding = Finding::new(&NO_SUCH_DATE, span).arg("date", typed);
        if let Some((instead, help)) = instead {
            let finding = finding.arg("instead", instead).help(help);
            return self.findings.push(finding);
        }
        let (label, help) = match rule {
            Rule::month if self.lacks_its_year(span) => (NO_YEAR, NO_YEAR_EXAMPLE),
            Rule::month => (MONTHS, MONTH_EXAMPLE),
            Rule::weekday => (WEEKDAYS, WEEKDAY_EXAMPLE),
            Rule::quarter => (QUARTERS, QUARTER_EXAMPLE),
            Rule::years | Rule::yearly => (YEARS, YEARS_EXAMPLE),
            Rule::fiscal => (TWELVE_MONTHS, TWELVE_MONTHS_EXAMPLE),
            _ => return self.findings.push(finding),
        };
        self.findings.push(finding.labelled(label).help(help));
    }

    /// Whether `30/11` is a day and its month, and no month and its year.
    fn lacks_its_year(&self, span: Span) -> bool {
        let numbers = self.slice(span).split(|c: char| !c.is_ascii_digit());
        let numbers: Vec<i64> = numbers.filter_map(|n| n.parse().ok()).collect();
        matches!(numbers[..], [day, month] if civil(2024, month, day).is_some())
    }

    /// The numbers below a node, in order.
    fn integers(&self, pair: &Pair) -> Vec<i64> {
        let numbers = pair
            .clone()
            .into_inner()
            .filter(|p| p.as_rule() == Rule::NUMBER);
        numbers
            .map(|n| self.slice(self.span(&n)).parse().unwrap_or(-1))
            .collect()
    }

    /// `day`
    pub fn day(&mut self, pair: &Pair) -> Option<Date> {
        let date = match self.integers(pair)[..] {
            [day, month, year] if (1000..=9998).contains(&year) => civil(year, month, day),
            _ => None,
        };
        if date.is_none() {
            self.no_such_date(self.span(pair), Rule::day);
        }
        date
    }

    /// `years`, `plain_years`, `months`, `day`, `month`, `quarter` or `year`
    pub fn interval(&mut self, pair: &Pair) -> Option<Period> {
        let period = match pair.as_rule() {
            Rule::day => return self.day(pair).map(Period::Day),
            Rule::year => return self.year(pair).map(Period::Year),
            Rule::month => match self.integers(pair)[..] {
                [month @ 1..=12, year @ 1000..=9998] => {
                    Some(Period::Month(year as i16, month as i8))
                }
                _ => None,
            },
            Rule::quarter => self.quarter(pair),
            Rule::months => (self.months(pair)).map(|(year, _, last)| Period::Month(year, last)),
            Rule::fiscal => match self.integers(pair)[..] {
                [first, from @ 1000..=9998, last, to @ 1000..=9998] => {
                    twelve_months((from, first), (to, last))
                }
                _ => None,
            },
            _ => match self.integers(pair)[..] {
                [from @ 1000..=9998, to @ 1000..=9998] if from < to => {
                    Some(Period::Years(from as i16, to as i16))
                }
                _ => None,
            },
        };
        if period.is_none() {
            self.no_such_date(self.span(pair), pair.as_rule());
        }
        period
    }

    /// The year of `6 tháng đầu năm 2025`, `9 tháng/2025`, `3 quý đầu năm 2025`, `6 tháng
    /// cuối năm 2025`, and its first and last month.
    fn months(&self, pair: &Pair) -> Option<(i16, i8, i8)> {
        let has = |rule| pair.clone().into_inner().any(|p| p.as_rule() == rule);
        let [count, year @ 1000..=9998] = self.integers(pair)[..] else {
            return None;
        };
        let months = if has(Rule::QUY) {
            count.checked_mul(3)?
        } else {
            count
        };
        let months = i8::try_from(months).ok().filter(|n| (1..=12).contains(n))?;
        let year = i16::try_from(year).ok()?;
        Some(match has(Rule::HET) {
            true => (year, 13 - months, 12),
            false => (year, 1, months),
        })
    }

    fn quarter(&self, pair: &Pair) -> Option<Period> {
        let mut parts = pair
            .clone()
            .into_inner()
            .filter(|p| matches!(p.as_rule(), Rule::WORD | Rule::NUMBER));
        let which = parts
            .next()
            .map(|p| self.slice(self.span(&p)).to_string())?;
        let year: i16 = self.slice(self.span(&parts.next()?)).parse().ok()?;
        let quarter = quarter_number(&which)?;
        (1000..=9998)
            .contains(&year)
            .then_some(Period::Quarter(year, quarter))
    }

    /// The period of a `period` or `due_by`: `trước` a day means the day before it.
    pub fn ending(&mut self, pair: &Pair) -> Option<Period> {
        let mut before = false;
        let mut period = None;
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::TRUOC => before = true,
                Rule::KHOANG => self.read_as(self.span(pair), NO_SLACK),
                Rule::DEN | Rule::HET | Rule::TRONG | Rule::VAO | Rule::HOAN_THANH => {}
                _ => period = self.interval(&part),
            }
        }
        match period {
            Some(Period::Day(_)) if before => period.map(Period::previous),
            Some(period) if before => period.start().yesterday().ok().map(Period::Day),
            period => period,
        }
    }

    /// `by`
    pub fn by(&mut self, pair: Pair) -> Option<By> {
        let inner = pair.into_inner().next()?;
        match inner.as_rule() {
            Rule::always => Some(By::Always),
            Rule::after => self.only_year(&inner).map(By::After),
            Rule::since => self.only_year(&inner).map(By::From),
            Rule::ahead => self.ahead(&inner),
            Rule::yearly => match self.integers(&inner)[..] {
                [from @ 1000..=9998, to @ 1000..=9998] if from <= to => {
                    Some(By::Yearly(Some((from as i16, to as i16))))
                }
                [] => Some(By::Yearly(None)),
                _ => {
                    self.no_such_date(self.span(&inner), Rule::yearly);
                    None
                }
            },
            Rule::recurring => self.recurring(&inner),
            _ => self
                .part_of_a_year(&inner)
                .or_else(|| self.ending(&inner).map(|period| through(&inner, period))),
        }
    }

    /// The year of `sau năm N`, `từ năm N`.
    fn only_year(&mut self, pair: &Pair) -> Option<i16> {
        let year = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::year)?;
        self.year(&year)
    }

    /// `6 tháng đầu năm 2025`; of other periods, and of months that are none, nothing.
    fn part_of_a_year(&self, pair: &Pair) -> Option<By> {
        let months = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::months)?;
        let (year, first, last) = self.months(&months)?;
        Some(By::Relative(Relative::Months(year, first, last)))
    }

    /// `trong 10 năm tới`
    fn ahead(&mut self, pair: &Pair) -> Option<By> {
        match self.integers(pair)[..] {
            [years @ 1..=200] => Some(By::Relative(Relative::YearsAhead(years as i16))),
            _ => {
                self.no_such_date(self.span(pair), Rule::ahead);
                None
            }
        }
    }

    /// `hằng quý`, `hằng tháng` and the years in which they are.
    fn recurring(&mut self, pair: &Pair) -> Option<By> {
        let mut parts = pair.clone().into_inner();
        let step = match parts.next()?.as_rule() {
            Rule::HANG_QUY => Step::Quarter,
            _ => Step::Month,
        };
        match self.integers(pair)[..] {
            [] => Some(By::Every(step, None)),
            [year @ 1000..=9998] => Some(By::Every(step, Some((year as i16, year as i16)))),
            [from @ 1000..=9998, to @ 1000..=9998] if from <= to => {
                Some(By::Every(step, Some((from as i16, to as i16))))
            }
            _ => {
                self.no_such_date(self.span(pair), Rule::yearly);
                None
            }
        }
    }

    /// `due`
    pub fn due(&mut self, pair: Pair) -> Option<Due> {
        let inner = pair.into_inner().next()?;
        match inner.as_rule() {
            Rule::due_ongoing => self.without_day(&inner).then_some(Due::Ongoing),
            Rule::due_event => self.event(&inner),
            Rule::due_day_each_year => self.days_each_year(&inner),
            Rule::due_day_each_step => self.day_each_step(&inner),
            Rule::due_each_week => self.each_week(&inner),
            Rule::due_after => {
                let by = inner.clone().into_inner().any(|p| p.as_rule() == Rule::DEN);
                let year = inner.into_inner().find(|p| p.as_rule() == Rule::year)?;
                let year = self.year(&year)?;
                Some(if by {
                    Due::ByYearAndAfter(year)
                } else {
                    Due::FromYear(year)
                })
            }
            Rule::due_every => Some(match inner.into_inner().next()?.as_rule() {
                Rule::HANG_QUY => Due::EveryQuarter,
                Rule::HANG_THANG => Due::EveryMonth,
                _ => Due::EveryYear,
            }),
            _ => self.ending(&inner).map(Due::By),
        }
    }

    /// `trước 05/11 hằng năm`, `trước 15/6 và trước 15/12 hằng năm`
    fn days_each_year(&mut self, pair: &Pair) -> Option<Due> {
        let (mut days, mut before) = (Vec::new(), false);
        for part in pair.clone().into_inner() {
            if part.as_rule() != Rule::day_of_year {
                continue;
            }
            before |= part
                .clone()
                .into_inner()
                .any(|p| p.as_rule() == Rule::TRUOC);
            let Some(day) = self.day_of_year(&part) else {
                self.no_such_date(self.span(&part), Rule::day);
                return None;
            };
            days.push(day);
        }
        Some(match days[..] {
            [(month, day)] => Due::Yearly {
                month,
                day,
                inclusive: !before,
            },
            _ => several(days, !before),
        })
    }

    /// The month and day of `15/6`, `15 tháng 6`; the last day of `tháng 6`, `quý II`,
    /// their first where it is to be before them.
    fn day_of_year(&self, pair: &Pair) -> Option<(i8, i8)> {
        let before = pair
            .clone()
            .into_inner()
            .any(|p| p.as_rule() == Rule::TRUOC);
        let whole = |first: i8, last: i8| match before {
            true => (first, 1),
            // Of a shorter month its last day.
            false => (last, 31),
        };
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::month_of_year => match self.integers(&part)[..] {
                    [month @ 1..=12] => return Some(whole(month as i8, month as i8)),
                    _ => return None,
                },
                Rule::quarter_of_year => {
                    let which = part.into_inner().next_back()?;
                    let quarter = quarter_number(self.slice(self.span(&which)))?;
                    return Some(whole(quarter * 3 - 2, quarter * 3));
                }
                _ => {}
            }
        }
        match self.integers(pair)[..] {
            // A leap year, so that 29/2 is a day.
            [day, month] => civil(2024, month, day).map(|_| (month as i8, day as i8)),
            _ => None,
        }
    }

    /// `thứ sáu hằng tuần`, `trước 15 giờ thứ 6 hằng tuần`: an hour of the day leaves
    /// the day itself in.
    fn each_week(&mut self, pair: &Pair) -> Option<Due> {
        let has = |rule| pair.clone().into_inner().any(|p| p.as_rule() == rule);
        let Some(day) = (pair.clone().into_inner()).find(|p| p.as_rule() == Rule::weekday) else {
            return Some(Due::EveryWeek);
        };
        let span = self.span(&day);
        let typed = key(self.slice(span));
        let number = typed.split_whitespace().next_back()?.to_string();
        let first = typed.split_whitespace().next()?.to_string();
        let at = WORDS.weekdays.keys().position(|word| word == number);
        let named = match number.parse::<i8>() {
            Ok(count @ 2..=7) => Some(count - 1),
            Ok(_) => None,
            Err(_) => at.and_then(|at| i8::try_from(at + 1).ok()),
        };
        let opens = first == key("thứ") || first == key("chủ");
        let Some(day) = named.filter(|_| opens) else {
            self.no_such_date(span, Rule::weekday);
            return None;
        };
        let inclusive = !has(Rule::TRUOC) || has(Rule::clock);
        Some(Due::Weekly { day, inclusive })
    }

    /// `trước ngày 25 hằng tháng`, `ngày 15 tháng cuối quý`, `ngày 5 tháng đầu quý`
    fn day_each_step(&mut self, pair: &Pair) -> Option<Due> {
        let has = |rule| pair.clone().into_inner().any(|p| p.as_rule() == rule);
        let (before, monthly) = (has(Rule::TRUOC), has(Rule::HANG_THANG));
        let start = (pair.clone().into_inner()).find(|p| p.as_rule() == Rule::quarter_start);
        let first = match start {
            None => 0,
            Some(word) if key(self.slice(self.span(&word))) == key("đầu") => 1,
            Some(word) => {
                self.no_such_date(self.span(&word), Rule::day);
                return None;
            }
        };
        match self.integers(pair)[..] {
            [day @ 1..=31] => {
                let ends = (1..=12).filter(|month| monthly || month % 3 == first);
                let days = ends.map(|month| (month, day as i8));
                Some(several(days.collect(), !before))
            }
            _ => {
                self.no_such_date(self.span(pair), Rule::day);
                None
            }
        }
    }
}

/// The quarter of `II`, `2`.
fn quarter_number(text: &str) -> Option<i8> {
    let names = [["I", "1"], ["II", "2"], ["III", "3"], ["IV", "4"]];
    let text = text.to_uppercase();
    let found = names
        .iter()
        .position(|names| names.contains(&text.as_str()))?;
    i8::try_from(found + 1).ok()
}

/// Several days of each year, in order.
fn several(mut days: Vec<(i8, i8)>, inclusive: bool) -> Due {
    days.sort_unstable();
    days.dedup();
    Due::DaysOfYear { days, inclusive }
}

/// Twelve months from a month of one year to a month of the next.
fn twelve_months((from, first): (i64, i64), (to, last): (i64, i64)) -> Option<Period> {
    let whole = (2..=12).contains(&first) && to == from + 1 && last == first - 1;
    whole.then_some(Period::TwelveMonths(to as i16, last as i8))
}

fn civil(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// `đến hết quý III/2025`, `đến quý III/2025`, `đến 30/9/2025`: what came about since the
/// year's start, of what is a sum. `quý III/2025` is that quarter alone.
fn through(pair: &Pair, period: Period) -> By {
    let has = |rules: &[Rule]| {
        pair.clone()
            .into_inner()
            .any(|p| rules.contains(&p.as_rule()))
    };
    let ends_a_month = period.end() == period.end().last_of_month();
    match period {
        Period::Quarter(..) | Period::Month(..) if has(&[Rule::HET]) => {
            By::Relative(Relative::Through(period))
        }
        Period::Quarter(..) | Period::Month(..) if has(&[Rule::DEN]) => {
            By::Relative(Relative::UpTo(period))
        }
        Period::Day(_) if ends_a_month && has(&[Rule::DEN, Rule::TRUOC, Rule::HET]) => {
            By::Relative(Relative::UpTo(period))
        }
        _ => By::End(period),
    }
}
