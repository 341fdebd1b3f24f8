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
    let near = |other: &str, syllable: &str| {
        let (a, b) = (unaccented(other), unaccented(syllable));
        a == b
            || strsim::osa_distance(&a, &b) <= usize::from(b.chars().count() > 2)
                && !(says(syllable) && another(&a))
    };
    // Each syllable that is new stands for one that was typed, and none is dropped.
    missing.len() == unclear.len()
        && missing.iter().all(|syllable| {
            let found = unclear.iter().position(|other| near(other, syllable));
            found.map(|at| unclear.swap_remove(at)).is_some()
        })
}

/// The levels that words may mean which could not be read, about `number`: on the
/// side that they name, on either where they name none or deny one.
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
    let forms: &[&str] = match (down, up) {
        // Of ranks the first is the best.
        _ if whole("THU_HANG") => &["không quá"],
        _ if least != most => &[if least { "ít nhất" } else { "không quá" }],
        _ if gone => &["không quá", "dưới"],
        (true, false) if !denied => &["dưới", "không quá"],
        (false, false) if reached => &["ít nhất", "trên"],
        (false, true) if !denied => &["trên", "ít nhất"],
        (true, false) => &["ít nhất", "trên"],
        (false, true) => &["không quá", "dưới"],
        _ => &["ít nhất", "không quá", "trên", "dưới"],
    };
    let level = |form: &&str| format!("`{form} {number}`");
    forms.iter().map(level).collect()
}

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
        assert_eq!(readings("tụt xuống", "5"), ["`dưới 5`", "`không quá 5`"]);
        assert_eq!(readings("không hề giảm", "5"), ["`ít nhất 5`", "`trên 5`"]);
        assert_eq!(readings("ít nhất ít nhất 5", "5"), ["`ít nhất 5`"]);
        assert_eq!(readings("không dưới cỡ 5", "5"), ["`ít nhất 5`"]);
        assert_eq!(
            readings("không còn hơn cỡ", "5"),
            ["`không quá 5`", "`dưới 5`"]
        );
        assert_eq!(readings("không thấp hơn cỡ hạng", "5"), ["`không quá 5`"]);
        assert_eq!(readings("cơ bản đạt", "5"), ["`ít nhất 5`", "`trên 5`"]);
        assert_eq!(readings("cỡ", "5").len(), 4);
    }
}
