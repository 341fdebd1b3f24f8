//! Vietnamese encodings of before Unicode, decoded: TCVN3 (ABC) and VNI by tables of
//! our own, Windows-1258 and UTF-16 by those of the WHATWG standard.

use crate::source::encoding::LegacyEncoding;
use unicode_normalization::UnicodeNormalization;

/// The letters of TCVN 5712:1993 from 0xA0 on, sixteen a row; `·` is none.
const TCVN3: [&str; 6] = [
    "·ĂÂÊÔƠƯĐăâêôơưđ·",
    "·····àảãáạ·ằẳẵắ·",
    "······ặầẩẫấậè·ẻẽ",
    "éẹềểễếệìỉ···ĩíịò",
    "·ỏõóọồổỗốộờởỡớợù",
    "·ủũúụừửữứựỳỷỹýỵ·",
];

/// VNI: letters that stand alone.
const VNI_ALONE: [(u8, char); 14] = [
    (0xf4, 'ơ'),
    (0xf6, 'ư'),
    (0xf1, 'đ'),
    (0xed, 'í'),
    (0xec, 'ì'),
    (0xe6, 'ỉ'),
    (0xf3, 'ĩ'),
    (0xf2, 'ị'),
    (0xee, 'ỵ'),
    (0xd4, 'Ơ'),
    (0xd6, 'Ư'),
    (0xd1, 'Đ'),
    (0xcd, 'Í'),
    (0xce, 'Ỵ'),
];

/// VNI: what a byte behind a vowel puts on it, as combining marks; capitals have 0x20
/// less.
const VNI_MARKS: [(u8, &str); 15] = [
    (0xf9, "\u{301}"),
    (0xf8, "\u{300}"),
    (0xfb, "\u{309}"),
    (0xf5, "\u{303}"),
    (0xef, "\u{323}"),
    (0xe2, "\u{302}"),
    (0xe1, "\u{302}\u{301}"),
    (0xe0, "\u{302}\u{300}"),
    (0xe5, "\u{302}\u{309}"),
    (0xe3, "\u{302}\u{303}"),
    (0xe4, "\u{302}\u{323}"),
    (0xea, "\u{306}"),
    (0xe9, "\u{306}\u{301}"),
    (0xe8, "\u{306}\u{300}"),
    (0xfa, "\u{306}\u{309}"),
];

/// VNI: the two marks of `ẵ`, `ặ`.
const VNI_BREVE: [(u8, &str); 2] = [(0xfc, "\u{306}\u{303}"), (0xeb, "\u{306}\u{323}")];

/// The text of bytes in an encoding; none where it is not Vietnamese or does not decode.
///
/// ```
/// use ctr::source::{encoding::LegacyEncoding, legacy::decode};
/// let text = decode(LegacyEncoding::Tcvn3, b"T\xfb l\xd6 h\xe9 ngh\xcco");
/// assert_eq!(text.as_deref(), Some("Tỷ lệ hộ nghèo"));
/// let text = decode(LegacyEncoding::Vni, b"Ty\xfb le\xe4 ho\xe4 nghe\xf8o");
/// assert_eq!(text.as_deref(), Some("Tỷ lệ hộ nghèo"));
/// ```
pub fn decode(encoding: LegacyEncoding, bytes: &[u8]) -> Option<String> {
    let standard = |encoding: &'static encoding_rs::Encoding| {
        let (text, _, bad) = encoding.decode(bytes);
        (!bad).then(|| text.nfc().collect::<String>())
    };
    match encoding {
        LegacyEncoding::Utf16Le => standard(encoding_rs::UTF_16LE),
        LegacyEncoding::Utf16Be => standard(encoding_rs::UTF_16BE),
        LegacyEncoding::Windows1258 => standard(encoding_rs::WINDOWS_1258),
        LegacyEncoding::Tcvn3 => tcvn3(bytes),
        LegacyEncoding::Vni => vni(bytes),
        LegacyEncoding::Windows1252 => None,
    }
}

fn tcvn3(bytes: &[u8]) -> Option<String> {
    let letter = |byte: u8| match byte {
        0..=0x7f => Some(char::from(byte)),
        0xa0.. => {
            let at = usize::from(byte - 0xa0);
            let row = TCVN3.get(at / 16)?;
            row.chars().nth(at % 16).filter(|c| *c != '·')
        }
        _ => None,
    };
    bytes.iter().map(|byte| letter(*byte)).collect()
}

fn vni(bytes: &[u8]) -> Option<String> {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 4);
    let mut vowel = false;
    for &byte in bytes {
        if byte < 0x80 {
            out.push(char::from(byte));
            vowel = b"aeiouyAEIOUY".contains(&byte);
            continue;
        }
        let small = byte | 0x20;
        let marks = VNI_MARKS.iter().chain(&VNI_BREVE);
        let mark = marks.filter(|_| vowel).find(|(code, _)| *code == small);
        let alone = VNI_ALONE.iter().find(|(code, _)| *code == byte);
        match (mark, alone) {
            (Some((_, marks)), _) => {
                out.push_str(marks);
                vowel = false;
            }
            (None, Some((_, letter))) => {
                out.push(*letter);
                vowel = matches!(letter, 'ơ' | 'ư' | 'Ơ' | 'Ư');
            }
            (None, None) => match byte {
                0xcc => out.push('Ì'),
                0xc6 => out.push('Ỉ'),
                0xd3 => out.push('Ĩ'),
                0xd2 => out.push('Ị'),
                _ => return None,
            },
        }
    }
    Some(out.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_language() {
        let text = "Số hộ nghèo ở Đắk Lắk, Bà Rịa - Vũng Tàu, Thừa Thiên Huế: tỷ lệ giảm; mẫu giáo, chẵn lẻ, cỡ nhỡ";
        let (cp1258, _, bad) = encoding_rs::WINDOWS_1258.encode("So");
        assert!(!bad && cp1258.len() == 2);
        assert_eq!(
            decode(
                LegacyEncoding::Windows1258,
                b"Ty\xd2 l\xea\xf2 h\xf4\xf2 nghe\xcco \xf0a"
            )
            .as_deref(),
            Some("Tỷ lệ hộ nghèo đa")
        );
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            decode(LegacyEncoding::Utf16Le, &utf16).as_deref(),
            Some(text)
        );
        assert_eq!(
            decode(
                LegacyEncoding::Vni,
                b"\xd1a\xe9k La\xe9k, Th\xf6\xf8a Thie\xe2n Hue\xe1, B\xeca, ch\xf6\xf5, A\xdd"
            )
            .as_deref(),
            None
        );
        assert_eq!(
            decode(
                LegacyEncoding::Vni,
                b"\xd1a\xe9k La\xe9k, Th\xf6\xf8a Thie\xe2n Hue\xe1, ch\xf4\xef"
            )
            .as_deref(),
            Some("Đắk Lắk, Thừa Thiên Huế, chợ")
        );
        assert_eq!(
            decode(
                LegacyEncoding::Tcvn3,
                b"\xa7\xbek L\xbek, Th\xf5a Thi\xaan Hu\xd5"
            )
            .as_deref(),
            Some("Đắk Lắk, Thừa Thiên Huế")
        );
    }
}
