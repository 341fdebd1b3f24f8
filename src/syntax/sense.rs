//! What words say, whoever reads them: a suggestion changes marks and spelling, never
//! which side is meant, how strictly, or when.

use crate::source::text::{key, stands_in, unaccented};
use crate::source::words::WORDS;
use crate::syntax::phrases::PHRASES;

/// Whether `spelling` in place of the words `typed` leaves their meaning: every word
/// of direction, strictness or time that was typed is still there, and each word that
/// is new stands for one typed without its marks or a letter off.
///
/// ```
/// use ctr::syntax::sense::same_meaning;
/// assert!(same_meaning("it nhat", "ít nhất"));
/// assert!(same_meaning("khong dưới", "không dưới"));
/// assert!(!same_meaning("xuống dưới", "không dưới"));
/// assert!(!same_meaning("vào năm", "hằng năm"));
/// assert!(!same_meaning("hẳn", "hạng"));
/// ```
pub fn same_meaning(typed: &str, spelling: &str) -> bool {
    let says = |syllable: &str| WORDS.meaning_words.has(syllable);
    let (typed_key, spelt_key) = (key(typed), key(spelling));
    let mut missing: Vec<&str> = spelt_key.split(' ').collect();
    let mut unclear: Vec<&str> = Vec::new();
    for syllable in typed_key.split(' ') {
        match missing.iter().position(|other| *other == syllable) {
            Some(at) => {
                missing.swap_remove(at);
            }
            None if says(syllable) => return false,
            None => unclear.push(syllable),
        }
    }
    let joined = |text: &str| unaccented(text).replace(' ', "");
    if joined(typed) == joined(spelling) {
        return true;
    }
    // `tang` is `tăng` without its mark, and so no slip of `bằng`.
    let another = |plain: &str| {
        WORDS
            .meaning_words
            .keys()
            .any(|word| unaccented(word) == plain)
    };
    // A letter off and another mark too is another word: `hẳn` is no slip of `hạng`.
    let one_slip = |other: &str, syllable: &str| {
        unaccented(other) == other || strsim::osa_distance(other, syllable) <= 1
    };
    let near = |other: &str, syllable: &str| {
        let (a, b) = (unaccented(other), unaccented(syllable));
        a == b
            || strsim::osa_distance(&a, &b) <= usize::from(b.chars().count() > 2)
                && one_slip(other, syllable)
                && !(says(syllable) && another(&a))
    };
    // Each syllable that is new stands for one that was typed, and none is dropped.
    missing.len() == unclear.len()
        && missing.iter().all(|syllable| {
            let found = unclear.iter().position(|other| near(other, syllable));
            found.map(|at| unclear.swap_remove(at)).is_some()
        })
}

/// The levels that words may mean which could not be read, about `number`: the one that
/// they name, and as strictly; any where they name none.
pub fn readings(words: &str, number: &str) -> Vec<String> {
    let all = key(words);
    let denied = WORDS.denial_words.within(&all);
    let (down, up) = (WORDS.down_words.within(&all), WORDS.up_words.within(&all));
    // A comparator that stands there whole says it all.
    let whole = |code: &str| {
        let phrase = PHRASES.all.iter().find(|phrase| phrase.code == code);
        let mut spellings = phrase.into_iter().flat_map(|phrase| phrase.spellings());
        spellings.any(|one| stands_in(&all, &key(one)))
    };
    let (least, most) = (whole("IT_NHAT"), whole("KHONG_QUA"));
    // What is no more is less: `còn` denied is no other side.
    let gone = whole("KHONG_CON");
    let reached = whole("DAT") && !denied;
    let strict = WORDS.strict_words.within(&all);
    let form = match (down, up) {
        // Of ranks the first is the best.
        _ if whole("THU_HANG") => "không quá",
        _ if least != most => match least {
            true => "ít nhất",
            false => "không quá",
        },
        _ if gone => "không quá",
        (true, false) if !denied && strict => "dưới",
        (true, false) if !denied => "không quá",
        (false, true) if !denied && strict => "trên",
        (false, true) if !denied => "ít nhất",
        (false, false) if reached => "ít nhất",
        (true, false) => "ít nhất",
        (false, true) => "không quá",
        _ => {
            let level = |form: &&str| format!("`{}`", format!("{form} {number}").trim());
            return ANY.iter().map(level).collect();
        }
    };
    vec![format!("`{form} {number}`")]
}

/// The forms of a level of which words tell nothing.
const ANY: [&str; 6] = ["", "ít nhất", "không quá", "trên", "dưới", "khoảng"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_stays_on_its_side() {
        for (typed, spelling) in [
            ("chi tieu", "chỉ tiêu"),
            ("thườngxuyên", "thường xuyên"),
            ("hang nam", "hằng năm"),
            ("khong qua", "không quá"),
            ("ít nhấtt", "ít nhất"),
            ("dươi", "dưới"),
        ] {
            assert!(same_meaning(typed, spelling), "{typed} {spelling}");
        }
        for (typed, spelling) in [
            ("xuống dưới", "không dưới"),
            ("đạt được", "đạt"),
            ("không vượt", "không dưới"),
            ("khoảng dưới", "không dưới"),
            ("vào năm", "hằng năm"),
            ("chưa dưới", "dưới"),
            ("đừng", "đúng"),
            ("lên", "trên"),
            ("tăng", "từng"),
            ("tháng", "thang"),
            ("it xuống", "hạ xuống"),
        ] {
            assert!(!same_meaning(typed, spelling), "{typed} {spelling}");
        }
    }

    #[test]
    fn readings_stay_on_the_side_that_is_named() {
        for (words, level) in [
            ("tụt xuống", "`không quá 5`"),
            ("không hề giảm", "`ít nhất 5`"),
            ("ít nhất ít nhất 5", "`ít nhất 5`"),
            ("không dưới cỡ 5", "`ít nhất 5`"),
            ("không còn hơn cỡ", "`không quá 5`"),
            ("không thấp hơn cỡ hạng", "`không quá 5`"),
            ("cơ bản đạt", "`ít nhất 5`"),
            ("đẩy lên", "`ít nhất 5`"),
            ("cao hơn cỡ", "`trên 5`"),
            ("ở dưới cỡ", "`dưới 5`"),
        ] {
            assert_eq!(readings(words, "5"), [level], "{words}");
        }
        assert_eq!(readings("cỡ", "5").len(), 6);
    }
}
