//! Levels whose number or year cannot be meant: always met, or never judged.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::SENSELESS_LEVEL;
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::{Base, Condition};
use crate::model::number::{Decimal, exact, vietnamese};
use crate::model::{By, IndicatorId, Measure, Period};
use crate::source::{Span, text::key};
use crate::syntax::tree::{Cond, CondKind, Num, Quantity};
use num_traits::One;

/// What is wrong with a level, and what to write instead.
pub struct Senseless {
    problem: Text,
    mend: Text,
}

/// `giảm 0/3`
pub const NO_PART: Senseless = Senseless {
    problem: Text {
        vi: "phân số này bằng 0, tức là không thay đổi gì",
        en: "this fraction is 0, which is no change",
    },
    mend: Text {
        vi: "viết phần thật sự thay đổi, ví dụ `giảm 1/3`; muốn không xấu hơn thì viết `duy trì`",
        en: "write the part that changes, as `giảm 1/3`; for not getting worse write `duy trì`",
    },
};

/// `90/95` of a per cent
pub const TWO_NUMBERS: Senseless = Senseless {
    problem: Text {
        vi: "hai con số cho một mức phần trăm: không rõ con số nào phải đạt",
        en: "two numbers for one level in per cent: which of them must be reached is not known",
    },
    mend: EACH_OF_TWO,
};

/// `65/75%`, `65/75 triệu đồng`
pub const TWO_LEVELS: Senseless = Senseless {
    problem: Text {
        vi: "hai con số cho một mức: không rõ con số nào phải đạt",
        en: "two numbers for one level: which of them must be reached is not known",
    },
    mend: EACH_OF_TWO,
};

/// What `65/75%` may be, in its own numbers.
const EACH_OF_TWO: Text = Text {
    vi: "viết một con số: `{one}` hay `{two}`; là mức của hai mốc thì mỗi mốc một dòng (trong bảng: một cột), là khoảng thì viết `{range}`, là bao nhiêu trên tổng số thì đổi đơn vị của chỉ tiêu",
    en: "write one number: `{one}` or `{two}`; of two milestones give each a line (in a table: a column), of a range write `{range}`, of so many out of all change the indicator's unit",
};

/// `0/19 tiêu chí`
pub const NONE_OF_THEM: Senseless = Senseless {
    problem: Text {
        vi: "đạt 0 là không phải đạt gì cả",
        en: "reaching 0 of them is reaching nothing",
    },
    mend: Text {
        vi: "viết số phải đạt, ví dụ `đạt 15/19 tiêu chí`",
        en: "write how many must be reached, as `đạt 15/19 tiêu chí`",
    },
};

/// `1/0`
pub const OF_NONE: Senseless = Senseless {
    problem: Text {
        vi: "số sau dấu `/` bằng 0",
        en: "the number after `/` is 0",
    },
    mend: Text {
        vi: "viết số của cả khối sau dấu `/`, ví dụ `19/19 tiêu chí`, `giảm 1/3`",
        en: "write how many there are after `/`, as `19/19 tiêu chí`, `giảm 1/3`",
    },
};

/// `đạt ít nhất 0 trong [A], [B]`
pub const COUNT_OF_CRITERIA: Senseless = Senseless {
    problem: Text {
        vi: "số chỉ tiêu phải đạt là số nguyên, từ 1 trở lên",
        en: "how many indicators are to be reached is a whole number, 1 or more",
    },
    mend: Text {
        vi: "viết số chỉ tiêu phải đạt, ví dụ `đạt ít nhất 2 trong [A], [B], [C]`; tất cả thì viết `đạt cả`",
        en: "write how many, as `đạt ít nhất 2 trong [A], [B], [C]`; for all of them write `đạt cả`",
    },
};

/// `gấp 0 lần`
pub const TIMES_ZERO: Senseless = Senseless {
    problem: Text {
        vi: "gấp 0 lần thì con số nào không âm cũng đạt",
        en: "any figure that is not below 0 is 0 times another",
    },
    mend: Text {
        vi: "viết số lần, ví dụ `gấp 2 lần năm 2020`, `gấp 1,5 lần năm 2020`",
        en: "write how many times, as `gấp 2 lần năm 2020`, `gấp 1,5 lần năm 2020`",
    },
};

/// `giai đoạn 2021 - 2025, giai đoạn 2026 - 2030: tăng bình quân 8%/năm`
pub const TWO_PERIODS: Senseless = Senseless {
    problem: Text {
        vi: "mức bình quân mỗi năm của hai giai đoạn không cùng một năm gốc",
        en: "an average a year over two periods has not one base year",
    },
    mend: Text {
        vi: "mỗi giai đoạn viết một dòng",
        en: "give each period a line of its own",
    },
};

/// `giai đoạn 2021 - 2025: tăng bình quân 8%/năm` of a flow
pub const PERIOD_OF_SUMS: Senseless = Senseless {
    problem: Text {
        vi: "số liệu của cả giai đoạn là tổng các năm, không so được với năm trước giai đoạn",
        en: "the figure of the whole period is the sum of its years, which cannot be held against the year before it",
    },
    mend: Text {
        vi: "viết năm cuối và năm gốc: `đến 2025: tăng bình quân 8%/năm so với năm 2020`",
        en: "name the last year and the base year: `đến 2025: tăng bình quân 8%/năm so với năm 2020`",
    },
};

/// `đến 2025: tăng bình quân 8%/năm so với năm trước`
pub const EACH_YEAR_BEFORE: Senseless = Senseless {
    problem: Text {
        vi: "mỗi năm một mức tăng giảm, mà mốc chỉ có một: không rõ là từng năm hay bình quân các năm",
        en: "so much a year, and one milestone only: of each year, or on average, is not known",
    },
    mend: Text {
        vi: "từng năm thì viết `hằng năm 2021 - 2025: tăng 8% so với năm trước`; bình quân thì viết `đến 2025: tăng bình quân 8%/năm so với năm 2020`",
        en: "of each year write `hằng năm 2021 - 2025: tăng 8% so với năm trước`; on average `đến 2025: tăng bình quân 8%/năm so với năm 2020`",
    },
};

/// `tăng 5%/năm so với quý II/2020`
pub const EACH_SINCE_PART: Senseless = Senseless {
    problem: Text {
        vi: "mức tăng giảm mỗi năm chỉ tính được từ một năm, không từ một phần của năm",
        en: "a change a year is measured from a year, not from a part of one",
    },
    mend: Text {
        vi: "viết năm gốc: `tăng bình quân 8%/năm so với năm 2020`",
        en: "name the base year: `tăng bình quân 8%/năm so với năm 2020`",
    },
};

/// `giai đoạn 2024 - 2025: đạt kế hoạch` of a flow
pub const PLAN_OF_A_YEAR: Senseless = Senseless {
    problem: Text {
        vi: "số liệu của cả giai đoạn là tổng các năm, mà kế hoạch đã khai báo là của từng năm",
        en: "the figure of the whole period is the sum of its years, and the plans declared are of one year each",
    },
    mend: Text {
        vi: "mỗi năm viết một dòng: `đến 2024: đạt kế hoạch`, `đến 2025: đạt kế hoạch`; hoặc viết thẳng mức của cả giai đoạn: `ít nhất …`",
        en: "give each year a line: `đến 2024: đạt kế hoạch`, `đến 2025: đạt kế hoạch`; or write the level of the whole period: `ít nhất …`",
    },
};

/// `nhóm 0`, `nhóm 2,5`
const RANK: Senseless = Senseless {
    problem: Text {
        vi: "thứ hạng là số nguyên, từ 1 trở lên",
        en: "a rank is a whole number, 1 or more",
    },
    mend: Text {
        vi: "viết ví dụ `thuộc nhóm 10 tỉnh đứng đầu`",
        en: "write for example `thuộc nhóm 10 tỉnh đứng đầu`",
    },
};

/// `nhóm 10 đứng đầu` of what is no rank
const NOT_RANKED: Senseless = Senseless {
    problem: Text {
        vi: "`nhóm … đứng đầu` là thứ hạng, mà chỉ tiêu này không đo bằng hạng",
        en: "`nhóm … đứng đầu` is a rank, and this indicator is not measured in ranks",
    },
    mend: Text {
        vi: "đặt mức ấy ở một chỉ tiêu có đơn vị `hạng`: chỉ tiêu \"Thứ hạng …\", hạng; một đơn vị khác của thứ hạng thì khai báo: đơn vị tên = 1 hạng",
        en: "set it on an indicator in `hạng`: chỉ tiêu \"Thứ hạng …\", hạng; another unit of ranks is declared: đơn vị name = 1 hạng",
    },
};

const BASE_BEFORE: Text = Text {
    vi: "viết một năm gốc trước mốc; mốc viết nhầm thì sửa mốc",
    en: "write a base year before the milestone; or mend the milestone",
};

impl Resolver {
    /// Reports a level that cannot be meant.
    pub fn senseless(&mut self, span: Span, what: &Senseless) {
        let finding = Finding::new(&SENSELESS_LEVEL, span).arg("problem", what.problem);
        self.report(finding.help(what.mend));
    }

    /// Reports two numbers for one level, with what they may be.
    pub fn two_levels(&mut self, span: Span, what: &Senseless, one: &Quantity, two: Decimal) {
        let shown = |number: Decimal| vietnamese(&number.to_string());
        let number = one.number.value.unwrap_or_default();
        let unit =
            one.unit
                .as_ref()
                .map_or(String::new(), |unit| match unit.text.starts_with('%') {
                    true => unit.text.clone(),
                    false => format!(" {}", unit.text),
                });
        let (a, b) = (shown(number), shown(two));
        let (low, high) = if number <= two { (&a, &b) } else { (&b, &a) };
        let finding = Finding::new(&SENSELESS_LEVEL, span)
            .arg("problem", what.problem)
            .arg("range", format!("{low} - {high}{unit}"))
            .arg("one", format!("{a}{unit}"))
            .arg("two", format!("{b}{unit}"));
        self.report(finding.help(what.mend));
    }

    /// `nhóm 10 đứng đầu`: a rank of at most 10.
    pub fn rank(&mut self, id: IndicatorId, number: Num, span: Span) -> Option<Condition> {
        let value = number.value?;
        if exact(value) < One::one() || !value.fract().is_zero() {
            self.senseless(number.span, &RANK);
            return None;
        }
        let indicator = self.model.indicator(id);
        let ranks = self.model.units.by_key.get(&key("hạng")).copied();
        if let (Measure::Quantity, Some(own), Some(ranks)) =
            (indicator.measure, indicator.unit, ranks)
            && self.model.units.conversion(own, ranks).is_none()
        {
            self.senseless(span, &NOT_RANKED);
            return None;
        }
        let unit = None;
        let level = CondKind::Compare(
            Some(crate::model::condition::Op::Le),
            Quantity { number, unit },
        );
        self.condition(id, &Cond { kind: level, span })
    }

    /// How many of several must be reached; a number that cannot be is reported.
    pub fn how_many(&mut self, asked: Num, all: usize) -> Option<usize> {
        let value = asked.value?;
        if value < Decimal::ONE || !value.fract().is_zero() {
            self.senseless(asked.span, &COUNT_OF_CRITERIA);
            return None;
        }
        let number = usize::try_from(value).unwrap_or(usize::MAX);
        if number > all {
            self.more_than_all(asked.span, value, Decimal::from(all));
            return None;
        }
        Some(number)
    }

    /// Reports a base that is not before the milestone.
    pub fn late_base(&mut self, condition: &Condition, by: By, span: Span) {
        let milestone = match by {
            By::End(milestone) => milestone,
            // Nothing is ever judged where not even the last year is after the base.
            By::Yearly(Some((_, last))) => Period::Year(last),
            _ => return,
        };
        let Some(base) = base_not_before(condition, milestone) else {
            return;
        };
        let (base, milestone) = (
            (base.vietnamese(), base.code()),
            (milestone.vietnamese(), milestone.code()),
        );
        let problem = Arg::Made(
            format!("so với {}, mà mốc là {}", base.0, milestone.0),
            format!(
                "it is held against {}, and the milestone is {}",
                base.1, milestone.1
            ),
        );
        let finding = Finding::new(&SENSELESS_LEVEL, span).arg("problem", problem);
        let label = Text {
            vi: "kỳ gốc không trước mốc này nên không bao giờ xét được",
            en: "what it is held against is not before this milestone, so it can never be judged",
        };
        self.report(finding.labelled(label).help(BASE_BEFORE));
    }
}

/// A base of a condition that ends no sooner than its milestone.
fn base_not_before(condition: &Condition, milestone: Period) -> Option<Period> {
    let mut bases = condition.bases().filter_map(Base::period);
    bases.find(|base| base.end() >= milestone.end())
}
