//! What a name says of which way is better: that less is, nothing, or that one cannot
//! tell.

use crate::source::text::{begins_with, key, starts};
use crate::source::words::{List, WORDS};

/// What an indicator's name says of which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidByName {
    /// It names nothing bad, or what is done about it: `Số nhà xây cho hộ nghèo`.
    Nothing,
    /// It is of something bad and of nothing else: `Tỷ lệ hộ nghèo`.
    Lesser,
    /// It has something bad beside other words: `Tỷ lệ hộ cận nghèo mua BHYT`.
    Doubtful,
}

/// What a name says of which way is better. A word for something bad is believed only
/// where every other word of the name is known to be of what, whom or where.
pub(super) fn said_by_name(name: &str) -> SaidByName {
    // Most names say nothing bad: no more of them is looked at.
    if !WORDS.lesser_names.within(&key(name)) {
        return SaidByName::Nothing;
    }
    let words = without_places(name);
    if !WORDS.lesser_names.within(&words) || of_a_gain(&words) {
        return SaidByName::Nothing;
    }
    match is_plain(&words) {
        true => SaidByName::Lesser,
        false => SaidByName::Doubtful,
    }
}

/// Whether the name is of a rise or a fall, or all that is bad in it is whom something is
/// for: `Mức giảm tỷ lệ hộ nghèo`, `Số nhà ở xây mới cho hộ nghèo`.
fn of_a_gain(words: &str) -> bool {
    let opens = [&WORDS.growth_names, &WORDS.fall_names, &WORDS.gain_names];
    if opens.iter().any(|list| list.begins(words)) {
        return true;
    }
    let is_bad = |rest: &str| WORDS.lesser_names.begins(rest);
    let mut bad = starts(words).filter(|rest| is_bad(rest)).peekable();
    // `cận nghèo` within `hộ cận nghèo` is told with the word before it.
    bad.peek().is_some()
        && bad.all(|rest| {
            let before = words[..words.len() - rest.len()].trim_end();
            WORDS.for_whom.keys().any(|word| ends_with(before, word))
        })
}

/// Whether a text, as its key, ends with these words, whole.
fn ends_with(text: &str, words: &str) -> bool {
    let rest = text.strip_suffix(words);
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

/// Whether words for something bad and those of what, whom and where make up all of a
/// name.
fn is_plain(words: &str) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let word = rest.split(' ').next().unwrap_or(rest);
        let number = word.chars().all(|c| !c.is_alphabetic());
        let known = (longest(&WORDS.lesser_names, rest)).max(longest(&WORDS.plain_names, rest));
        let taken = match known.max(if number { word.len() } else { 0 }) {
            0 => return false,
            taken => taken,
        };
        rest = rest[taken..].trim_start();
    }
    true
}

/// How much of a text the longest of the words takes with which it begins.
fn longest(list: &List, text: &str) -> usize {
    let found = list.keys().filter(|word| begins_with(text, word));
    found.map(str::len).max().unwrap_or(0)
}

/// The key of a name without the proper names of places in it, and without punctuation:
/// `phòng` of `thành phố Hải Phòng` is no word of its own.
fn without_places(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut of_place = false;
    for word in name.split(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
        if word.is_empty() {
            continue;
        }
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase);
        if !(of_place && capital) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&key(word));
            of_place = WORDS.place_words.keys().any(|kind| ends_with(&out, kind));
        }
    }
    out
}

/// Whether a character is a mark on the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::{SaidByName, said_by_name};

    #[test]
    fn something_bad_and_nothing_else() {
        for name in [
            "Tỷ lệ hộ nghèo",
            "Tỷ lệ hộ nghèo đa chiều theo chuẩn nghèo giai đoạn 2021 - 2025",
            "Tỷ lệ thất thoát nước sạch",
            "Tỷ lệ hộ nghèo tại thành phố Hải Phòng",
            "Tỷ lệ thất nghiệp của lao động có trình độ",
            "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng (thể thấp còi)",
            "Số vụ tai nạn giao thông đường bộ được thống kê",
            "Tỷ suất tử vong trẻ em dưới 1 tuổi",
        ] {
            assert_eq!(said_by_name(name), SaidByName::Lesser, "{name}");
        }
    }

    #[test]
    fn something_bad_beside_other_words() {
        for name in [
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "Tỷ lệ hộ nghèo dùng nước sạch",
            "Thu nợ đọng thuế",
            "Tỷ lệ phá án tội phạm",
            "Tỷ lệ trẻ suy dinh dưỡng phục hồi",
            "Số lớp dạy chữ cho người mù chữ, bỏ học",
            "Dư nợ tín dụng hộ nghèo",
            "Tỷ lệ hộ nghèo được vay vốn",
            "Số hộ nghèo vươn lên khá",
        ] {
            assert_eq!(said_by_name(name), SaidByName::Doubtful, "{name}");
        }
    }

    #[test]
    fn what_is_done_about_it() {
        for name in [
            "Mức giảm tỷ lệ hộ nghèo",
            "Tỷ lệ giảm hộ nghèo",
            "Số nhà ở xây mới cho hộ nghèo",
            "Thu nhập bình quân của hộ nghèo",
            "Tỷ lệ dân số dùng nước sạch",
        ] {
            assert_eq!(said_by_name(name), SaidByName::Nothing, "{name}");
        }
    }
}
