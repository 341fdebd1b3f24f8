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
static NET: LazyLock<Words> = LazyLock::new(|| {
    Words::of(&[
        "thuần",
        "ròng",
        "thay đổi",
        "di cư",
        "xuất cư",
        "di dân",
        "so với",
        "lạm phát",
        "bội chi",
        "lợi nhuận",
        "sinh lời",
        "thặng dư",
        "cán cân",
    ])
});

/// Words of a share's name that measure it against something other than the whole
/// it is of: what was planned, those of an age, another amount. These go over 100.
static OVER: LazyLock<Words> = LazyLock::new(|| {
    Words::of(&[
        "tiêm",
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
        "giường",
        "khai thác",
        "tuyển sinh",
        "thuê bao",
        "điện thoại",
        "vào lớp",
        "ra lớp",
        "học chung",
        "tự chủ",
        "tín dụng",
        "xuất khẩu",
        "nhập khẩu",
        "độ mở",
        "đáp ứng",
        "tự cung cấp",
        "vượt",
        "phát triển",
        "thành lập",
        "đăng ký",
        "thu ngân sách",
        "chi ngân sách",
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
        let parent = indicator.parent.map(|id| model.indicator(id));
        let mut all = std::iter::once(indicator).chain(parent);
        let of_some = all.clone().any(is_of_some);
        let passes = all.any(|one| may_pass(one) || is_change(one));
        return (of_some && !passes).then_some(Nature::Share);
    }
    if let Some(total) = indicator.total {
        return Some(Nature::OutOf(total));
    }
    let Some(base) = base(model, indicator) else {
        return is_rate(model, indicator).then_some(Nature::Count);
    };
    // How old, and not how many years of something: `Số năm công tác từ 18 tuổi`.
    let sum = ["số", "tổng", "tổng số"]
        .iter()
        .any(|word| key(&indicator.name).starts_with(&format!("{} ", key(word))));
    if base == "năm" && has_word(indicator, &AGES) && !sum {
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

/// Whether levels of a share are from 0 to 100 %: all but those of changes, and of
/// what by its name may pass either end and is not plainly of some among those there
/// are (`Tỷ lệ lấp đầy khu công nghiệp`).
pub fn within_100(indicator: &Indicator) -> bool {
    indicator.share && !is_change(indicator) && (is_of_some(indicator) || !may_pass(indicator))
}

fn may_pass(indicator: &Indicator) -> bool {
    has_word(indicator, &OVER) || has_word(indicator, &NET)
}

/// Whether a share is plainly of some among those there are: how the names begin of
/// which a figure over 100 % is refused. `Tỷ lệ xã hội hoá` is of no communes.
fn is_of_some(indicator: &Indicator) -> bool {
    let name = format!("{} ", key(&indicator.name));
    let social = SOME.1.iter().any(|words| name.starts_with(words));
    !social && SOME.0.iter().any(|words| name.starts_with(words))
}

/// Beginnings of such names, as keys; and those that only look alike.
static SOME: LazyLock<(Vec<String>, Vec<String>)> = LazyLock::new(|| {
    let of = [
        "hộ",
        "người",
        "dân số",
        "dân cư",
        "lao động",
        "lực lượng lao động",
        "trẻ em",
        "trẻ",
        "phụ nữ",
        "xã",
        "thôn",
        "bản",
        "huyện",
        "đối tượng",
        "học sinh",
        "sinh viên",
        "cán bộ",
        "nông dân",
        "đồng bào",
        "nghèo",
        "thất nghiệp",
        "nhà",
        "gia đình",
        "thanh niên",
    ];
    let keys = |words: &[&str]| {
        let spaced = |word: &&str| format!("{} ", key(&format!("tỷ lệ {word}")));
        words.iter().map(spaced).collect()
    };
    (keys(&of), keys(&["xã hội", "nhà nước"]))
});

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
