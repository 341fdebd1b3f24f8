//! Whatever the numbers: the same level in other words is the same level, and a
//! correction that is offered leaves every word of meaning, every number and year.

use crate::meaning::{asked, export};
use ctr::finding::{At, Finding};
use ctr::source::text::unaccented;
use proptest::prelude::*;

/// Wordings of one level, the canonical one first; `{n}` is a number, `{m}` a larger
/// one, `{y}` the milestone, `{b}` a base year.
const ALIKE: [(&str, &[&str]); 20] = [
    (
        "%",
        &[
            "đến {y}: dưới {n}",
            "đến {y}: xuống dưới {n}",
            "đến {y}: còn dưới {n}%",
            "vào năm {y}: giảm xuống còn dưới {n}",
            "đến cuối năm {y}: ở mức dưới {n}%",
            "trong năm {y}: khoảng dưới {n}",
            "đến {y}: < {n}",
            "đến năm {y} còn dưới {n}%",
        ],
    ),
    (
        "%",
        &[
            "đến {y}: không quá {n}",
            "đến {y}: còn {n}%",
            "đến {y}: tiếp tục giảm còn {n}%",
            "đến {y}: giảm xuống {n}",
            "cuối năm {y}: xuống còn {n}%",
            "đến {y}: không vượt {n}",
            "đến {y}: không lớn hơn {n}",
            "đến {y}: không để trên {n}",
            "đến {y}: từ {n} trở xuống",
            "giảm còn {n}% vào năm {y}",
        ],
    ),
    (
        "%",
        &[
            "đến {y}: ít nhất {n}",
            "đến {y}: đạt {n}%",
            "đến {y}: nâng lên {n}",
            "đến {y}: tối thiểu đạt {n}",
            "đến {y}: không nhỏ hơn {n}",
            "đến {y}: không để dưới {n}",
            "đến {y}: bảo đảm {n}%",
            "đến {y}: từ {n} trở lên",
            "chậm nhất năm {y}: đạt từ {n}% trở lên",
            "đạt {n}% vào năm {y}",
        ],
    ),
    (
        "%",
        &[
            "đến {y}: trên {n}",
            "đến {y}: lên trên {n}%",
            "đến {y}: đạt trên {n}",
            "đến {y}: trên mức {n}",
            "đến {y}: chiếm trên {n}%",
            "vào cuối năm {y}: hơn {n}",
            "đến năm {y} đạt trên {n}%",
        ],
    ),
    (
        "%, càng thấp càng tốt",
        &[
            "đến {y}: {n}",
            "đến {y}: là {n}",
            "đến {y}: bằng {n}%",
            "đến {y}: ở mức {n}",
            "đến {y}: đạt được {n}",
            "đến {y}: đạt mức {n}%",
            "đến {y}: tương đương {n}%",
        ],
    ),
    (
        "%, càng cao càng tốt",
        &[
            "đến {y}: {n} - {m}",
            "đến {y}: khoảng {n} - {m}%",
            "đến {y}: từ {n} đến {m}",
            "đến {y}: trong khoảng từ {n} đến {m}%",
            "đến {y}: tối thiểu {n} - {m}",
            "đến {y}: nâng lên {n} - {m}%",
            "đến {y}: đạt khoảng {n} - {m}%",
        ],
    ),
    (
        "%, càng cao càng tốt",
        &[
            "đến {y}: duy trì {n}",
            "đến {y}: duy trì ở mức {n}%",
            "đến {y}: ổn định ở mức {n}",
            "đến {y}: giữ ở mức {n}%",
        ],
    ),
    (
        "%, càng thấp càng tốt",
        &[
            "đến {y}: giảm ít nhất {n} điểm % so với năm {b}",
            "đến {y}: giảm từ {n} điểm % trở lên so với năm {b}",
            "đến {y}: giảm {n} điểm % so với năm {b}",
            "đến {y}: giảm {n} điểm % svới năm {b}",
            "đến {y}: giảm {n} điểm % so với thực hiện năm {b}",
            "giảm {n} điểm % vào năm {y} so với năm {b}",
            "đến {y}: giảm so với năm {b} {n} điểm %",
        ],
    ),
    (
        "hộ, càng thấp càng tốt",
        &[
            "đến {y}: giảm {n} - {m}% so với năm {b}",
            "đến {y}: giảm từ {n} đến {m}% so với năm {b}",
            "đến {y}: giảm khoảng {n} - {m}% so với năm {b}",
        ],
    ),
    (
        "người, càng cao càng tốt",
        &[
            "đến {y}: gấp {m} lần năm {b}",
            "đến {y}: tăng gấp {m} lần so với năm {b}",
            "đến {y}: gấp ít nhất {m} lần năm {b}",
        ],
    ),
    (
        "ca/100.000 dân, càng thấp càng tốt",
        &[
            "đến {y}: dưới {n}",
            "đến {y}: dưới {n}/100.000",
            "đến {y}: xuống dưới {n}/100.000 dân",
        ],
    ),
    (
        "hạng",
        &[
            "đến {y}: không quá {r}",
            "đến {y}: thuộc nhóm {r} nước đứng đầu ASEAN",
            "đến {y}: top {r} nước tốt nhất châu Á",
        ],
    ),
    (
        "%, càng cao càng tốt",
        &[
            "đến {y}: không thấp hơn năm {b}",
            "đến {y}: không giảm so với năm {b}",
            "đến {y}: ít nhất 100% so với năm {b}",
        ],
    ),
    (
        "tỷ đồng, trong kỳ, càng cao càng tốt",
        &[
            "đến {y}: bằng {n}% so với năm {b}",
            "đến {y}: bằng {n}% năm {b}",
        ],
    ),
    (
        "tỷ đồng, trong kỳ, càng cao càng tốt",
        &[
            "đến {y}: tăng {n}% so với năm {b}",
            "đến {y}: cao hơn {n}% so với năm {b}",
            "đến {y}: nhiều hơn {n} % so với năm {b}",
        ],
    ),
    (
        "tỷ đồng, trong kỳ, càng cao càng tốt",
        &[
            "đến {y}: ít nhất {n}% kế hoạch",
            "đến {y}: đạt {n}% kế hoạch năm",
            "đến {y}: tối thiểu {n} % so với KẾ HOẠCH",
        ],
    ),
    (
        "tỷ đồng, trong kỳ, càng cao càng tốt",
        &[
            "đến {y}: vượt {n}% dự toán",
            "đến {y}: tăng {n}% so với dự toán",
            "đến {y}: vượt dự toán {n}%",
            "đến {y}: cao hơn {n}% so với dự toán năm",
        ],
    ),
    (
        "triệu đồng/người, càng cao càng tốt",
        &[
            "đến {y}: ít nhất {n} lần bình quân cả nước",
            "đến {y}: gấp {n} lần bình quân cả nước",
            "đến {y}: gấp ít nhất {n} lần so với trung bình cả nước",
        ],
    ),
    (
        "tỷ đồng, trong kỳ, càng cao càng tốt",
        &[
            "6 tháng đầu năm {y}: ít nhất {n}",
            "6 tháng {y}: đạt {n}",
            "đến hết 6 tháng đầu năm {y}: tối thiểu {n} tỷ đồng",
            "2 quý đầu năm {y}: không thấp hơn {n}",
        ],
    ),
    (
        "hạng",
        &[
            "đến {y}: không quá {r}",
            "đến {y}: top {r}",
            "đến {y}: đứng thứ {r}",
            "đến {y}: thuộc {r} tỉnh dẫn đầu cả nước",
        ],
    ),
];

/// What an indicator's line asks, in one form: `100%` of a figure is once it.
fn asks(of: &str, line: &str) -> String {
    let text = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Huế\"\nchỉ tiêu 1 \"Chỉ số\", {of}\n  {line}\n"
    );
    asked(&export(&text).0).replace("1.00 since", "1 since")
}

fn written(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        part => format!("{},{part}", tenths / 10),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn other_words_for_a_level_ask_the_same(
        which in 0..ALIKE.len(),
        n in 1u32..900,
        more in 1u32..90,
        rank in 1u32..60,
        year in 2022i16..2040,
    ) {
        let (of, lines) = ALIKE[which];
        let fill = |line: &str| {
            line.replace("{n}", &written(n))
                .replace("{m}", &written(n + more + 10))
                .replace("{r}", &rank.to_string())
                .replace("{y}", &year.to_string())
                .replace("{b}", "2020")
        };
        let canonical = asks(of, &fill(lines[0]));
        prop_assert!(!canonical.starts_with("unread"), "{}", fill(lines[0]));
        for line in &lines[1..] {
            prop_assert_eq!(&asks(of, &fill(line)), &canonical, "{}", fill(line));
        }
    }

    #[test]
    fn a_correction_leaves_words_of_meaning_numbers_and_years(
        words in proptest::collection::vec(0..WORDS.len(), 1..5),
        time in 0..TIMES.len(),
        n in 1u32..900,
    ) {
        let words: Vec<&str> = words.into_iter().map(|at| WORDS[at]).collect();
        let line = format!("  {}: {} {}%\n", TIMES[time], words.join(" "), written(n));
        let head = "chương trình \"K\"\n  ban hành: ngày 02/01/2021\nchỉ tiêu 1 \"Chỉ số\", %\n";
        let (_, findings) = export(&format!("{head}{line}"));
        for finding in &findings {
            let Some(mended) = mended(&line, head.len(), finding) else { continue };
            let lost = lost(&line, &mended);
            prop_assert!(lost.is_empty(), "{line} → {mended}: {lost:?}");
        }
    }
}

/// Words as they are typed, rightly and wrongly.
const WORDS: [&str; 40] = [
    "xuống", "dưới", "không", "vượt", "quá", "nhỏ", "hơn", "đạt", "được", "khoảng", "trên", "lên",
    "tăng", "giảm", "ít", "nhất", "it", "nhat", "duoi", "khong", "toi", "da", "bằng", "còn", "mức",
    "tối", "thiểu", "tren", "tang", "giam", "chưa", "đừng", "gần", "hết", "từng", "dưối", "nhấtt",
    "khôg", "khoang", "qua",
];

/// Times as they are typed.
const TIMES: [&str; 8] = [
    "đến 2025",
    "den 2025",
    "vào năm 2025",
    "truoc 2025",
    "sau nam 2025",
    "hằng nam 2021 - 2025",
    "hang nam 2021 - 2025",
    "tới năm 2025",
];

/// A line with a finding's corrections made; none where it offers none.
fn mended(line: &str, before: usize, finding: &Finding) -> Option<String> {
    if finding.fix.is_empty() || !matches!(finding.at, Some(At::Span(_))) {
        return None;
    }
    let mut edits: Vec<_> = finding.fix.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    let mut out = line.to_string();
    for edit in edits {
        let range = edit.span.start as usize - before..edit.span.end as usize - before;
        out.replace_range(range, &edit.text);
    }
    Some(out)
}

/// What a correction took away that is more than marks and spelling: a word that is
/// rightly spelt as it stands, a number, a year; and what it put there that was not
/// nearly there.
fn lost(line: &str, mended: &str) -> Vec<String> {
    const RIGHT: [&str; 26] = [
        "xuống", "dưới", "không", "vượt", "quá", "nhỏ", "hơn", "đạt", "được", "khoảng", "trên",
        "lên", "tăng", "giảm", "ít", "nhất", "bằng", "còn", "tối", "thiểu", "chưa", "đừng", "gần",
        "hết", "từng", "vào",
    ];
    let tokens = |text: &str| -> Vec<String> {
        let parts = text.split([' ', ':', '\n']).filter(|part| !part.is_empty());
        parts.map(str::to_string).collect()
    };
    let (old, mut new) = (tokens(line), tokens(mended));
    let mut wrong = Vec::new();
    let mut unclear = Vec::new();
    for token in old {
        match new.iter().position(|other| *other == token) {
            Some(at) => {
                new.remove(at);
            }
            None if RIGHT.contains(&token.as_str()) => wrong.push(token),
            None if token.contains(|c: char| c.is_ascii_digit()) => wrong.push(token),
            None => unclear.push(unaccented(&token)),
        }
    }
    let near = |one: &str, other: &str| {
        one == other
            || (other.len().abs_diff(one.len()) <= 1 && one.chars().next() == other.chars().next())
    };
    for token in new {
        let plain = unaccented(&token);
        match unclear.iter().position(|other| near(&plain, other)) {
            Some(at) => {
                unclear.remove(at);
            }
            None => wrong.push(format!("+{token}")),
        }
    }
    wrong
}
