//! What figures are by nature, as far as unit and name tell: counts, changes,
//! ranks, shares of a whole.

use crate::model::{Indicator, Measure, Model};
use crate::source::text::key;
use num_traits::One;
use std::sync::LazyLock;

/// Base units of which an amount may be below 0.
const SIGNED: [&str; 3] = ["đồng", "USD", "điểm"];

/// Base units of what is counted one by one.
const COUNTED: [&str; 26] = [
    "người",
    "hộ",
    "lượt",
    "buổi",
    "giường",
    "căn",
    "xã",
    "huyện",
    "tỉnh",
    "thôn",
    "trường",
    "lớp",
    "phòng",
    "cơ sở",
    "trạm",
    "doanh nghiệp",
    "hợp tác xã",
    "dự án",
    "công trình",
    "mô hình",
    "tiêu chí",
    "tổ chức",
    "ca",
    "vụ",
    "thuê bao",
    "sản phẩm",
];

/// Words of a name that make its figure a difference, which may be below 0.
static CHANGES: LazyLock<Words> =
    LazyLock::new(|| Words::of(&["tăng", "giảm", "chênh lệch", "biến động", "cân đối"]));

/// More such words, where a name is read to refuse a figure.
static NET: LazyLock<Words> =
    LazyLock::new(|| Words::of(&["thuần", "ròng", "thay đổi", "di cư", "xuất cư", "so với"]));

/// Words of a share's name that measure it against something other than the whole
/// it is of: what was planned, those of an age, another amount. These go over 100.
static OVER: LazyLock<Words> = LazyLock::new(|| {
    Words::of(&[
        "tiêm",
        "tiêm chủng",
        "kế hoạch",
        "dự toán",
        "chỉ tiêu",
        "mục tiêu",
        "hoàn thành",
        "thực hiện",
        "giải ngân",
        "nhập học",
        "đi học",
        "huy động",
        "bao phủ",
        "sử dụng giường",
        "sử dụng vốn",
        "công suất",
        "lấp đầy",
        "phụ thuộc",
        "trên",
        "gdp",
        "grdp",
        "nợ",
        "vốn",
        "tích luỹ",
        "quay vòng",
        "thu hồi",
        "thay thế",
        "bình quân",
        "trung bình",
    ])
});

/// Words of an age.
static AGES: LazyLock<Words> = LazyLock::new(|| Words::of(&["tuổi"]));
/// Words of a mean.
pub static MEANS: LazyLock<Words> = LazyLock::new(|| Words::of(&["bình quân", "trung bình"]));

/// Words that are sought in names, made ready once: every indicator is asked.
pub struct Words(Vec<String>);

impl Words {
    fn of(words: &[&str]) -> Self {
        let spaced = words.iter().map(|word| format!(" {} ", key(word)));
        Words(spaced.collect())
    }
}

/// The base unit of a figure that counts or measures one thing.
pub fn base<'m>(model: &'m Model, indicator: &Indicator) -> Option<&'m str> {
    let unit = model.units.get(indicator.unit?);
    match unit.dimension.as_slice() {
        [(base, 1)] if !unit.points => model.units.bases.get(*base as usize).map(String::as_str),
        _ => None,
    }
}

/// Whether figures are never below 0.
pub fn counts(model: &Model, indicator: &Indicator) -> bool {
    base(model, indicator).is_some_and(|base| !SIGNED.contains(&base)) && !is_change(indicator)
}

/// Whether its name says that it is a difference, which may be below 0.
pub fn is_change(indicator: &Indicator) -> bool {
    has_word(indicator, &CHANGES)
}

/// Whether the name has one of the words, whole.
pub fn has_word(indicator: &Indicator, words: &Words) -> bool {
    let name = format!(" {} ", key(&indicator.name));
    words.0.iter().any(|word| name.contains(word))
}

/// What a figure of an indicator cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// A share of a whole: from 0 to 100 %.
    Share,
    /// A place in an order: 1, 2, 3…
    Rank,
    /// So many persons, beds, beds by so many people: not below 0.
    Count,
    /// So many of this many that there are (`19/19 tiêu chí`).
    OutOf(i64),
    /// How old people become.
    Age,
}

/// What an indicator's figures cannot be; none where nothing can be ruled out.
/// Narrower than what proofs take for granted: a figure is refused only where
/// unit and name leave no other reading.
pub fn nature(model: &Model, indicator: &Indicator) -> Option<Nature> {
    if indicator.measure != Measure::Quantity || is_change(indicator) || has_word(indicator, &NET) {
        return None;
    }
    if indicator.share {
        let whole = |of: &Indicator| !has_word(of, &OVER) && !has_word(of, &NET) && !is_change(of);
        let parent = indicator.parent.map(|id| model.indicator(id));
        return (whole(indicator) && parent.is_none_or(whole)).then_some(Nature::Share);
    }
    if let Some(total) = indicator.total {
        return Some(Nature::OutOf(total));
    }
    let Some(base) = base(model, indicator) else {
        return is_rate(model, indicator).then_some(Nature::Count);
    };
    if base == "năm" && has_word(indicator, &AGES) {
        let unit = indicator.unit.map(|unit| model.units.get(unit));
        return unit
            .filter(|unit| unit.factor.is_one())
            .map(|_| Nature::Age);
    }
    if base == "hạng" {
        let mean = has_word(indicator, &MEANS);
        return (!mean).then_some(Nature::Rank);
    }
    COUNTED.contains(&base).then_some(Nature::Count)
}

/// Whether it measures something counted by something else that is counted:
/// giường/10.000 dân.
fn is_rate(model: &Model, indicator: &Indicator) -> bool {
    let Some(unit) = indicator.unit.map(|unit| model.units.get(unit)) else {
        return false;
    };
    let counted = |base: u32| {
        let base = model.units.bases.get(base as usize);
        base.is_some_and(|base| COUNTED.contains(&base.as_str()))
    };
    !unit.points
        && !unit.dimension.is_empty()
        && unit.dimension.iter().all(|(base, _)| counted(*base))
}
