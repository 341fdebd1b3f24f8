//! Which encoding a file is in that is not UTF-8, so that a message can say how
//! to convert it. Vietnamese files of before Unicode are still about.

use crate::source::lang::Text;

/// An encoding that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegacyEncoding {
    /// UTF-16, low byte first ("Unicode" in Excel and Notepad).
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// TCVN 5712:1993 (ABC), fonts .VnTime.
    Tcvn3,
    /// VNI for Windows, fonts VNI-Times.
    Vni,
    /// Windows-1258.
    Windows1258,
    /// Windows-1252 or another Western code page.
    Windows1252,
}

impl LegacyEncoding {
    /// Its name, as converters list it.
    pub fn name(self) -> &'static str {
        match self {
            LegacyEncoding::Utf16Le => "UTF-16 LE (Unicode)",
            LegacyEncoding::Utf16Be => "UTF-16 BE",
            LegacyEncoding::Tcvn3 => "TCVN3 (ABC, .VnTime)",
            LegacyEncoding::Vni => "VNI Windows (VNI-Times)",
            LegacyEncoding::Windows1258 => "Windows-1258",
            LegacyEncoding::Windows1252 => "Windows-1252",
        }
    }

    /// How to convert a file.
    pub fn advice(self) -> Text {
        match self {
            LegacyEncoding::Utf16Le | LegacyEncoding::Utf16Be => Text {
                vi: "mở tệp bằng Excel hoặc Notepad, chọn Lưu thành (Save As) rồi chọn \
                     “CSV UTF-8” hoặc mã hoá “UTF-8”",
                en: "open the file in Excel or Notepad, choose Save As and then “CSV UTF-8” \
                     or the encoding “UTF-8”",
            },
            LegacyEncoding::Tcvn3 => Text {
                vi: "dùng công cụ chuyển mã của Unikey (Ctrl+Shift+F6): nguồn “TCVN3 (ABC)”, \
                     đích “Unicode”, rồi lưu tệp bằng mã UTF-8",
                en: "convert with Unikey's toolkit (Ctrl+Shift+F6): source “TCVN3 (ABC)”, \
                     target “Unicode”, and save as UTF-8",
            },
            LegacyEncoding::Vni => Text {
                vi: "dùng công cụ chuyển mã của Unikey (Ctrl+Shift+F6): nguồn “VNI Windows”, \
                     đích “Unicode”, rồi lưu tệp bằng mã UTF-8",
                en: "convert with Unikey's toolkit (Ctrl+Shift+F6): source “VNI Windows”, \
                     target “Unicode”, and save as UTF-8",
            },
            LegacyEncoding::Windows1258 => Text {
                vi: "chuyển sang UTF-8, ví dụ: iconv -f CP1258 -t UTF-8 tệp-cũ > tệp-mới; \
                     hoặc mở bằng Excel rồi lưu thành “CSV UTF-8”",
                en: "convert to UTF-8, for example: iconv -f CP1258 -t UTF-8 old > new; \
                     or open in Excel and save as “CSV UTF-8”",
            },
            LegacyEncoding::Windows1252 => Text {
                vi: "mở tệp bằng Excel rồi lưu thành “CSV UTF-8”; kiểm tra lại các chữ có dấu",
                en: "open the file in Excel and save it as “CSV UTF-8”; check the accented letters",
            },
        }
    }
}

/// How much of a file is looked at.
const SAMPLE: usize = 64 * 1024;

/// The likely encoding of bytes that are not UTF-8; `None` when they are UTF-8
/// or not text at all.
pub fn explain(bytes: &[u8]) -> Option<LegacyEncoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    match sample {
        [0xff, 0xfe, ..] => return Some(LegacyEncoding::Utf16Le),
        [0xfe, 0xff, ..] => return Some(LegacyEncoding::Utf16Be),
        _ => {}
    }
    if sample.contains(&0) {
        return utf16_without_mark(sample);
    }
    if is_utf8(sample, bytes.len() >= SAMPLE) {
        return None;
    }
    Some(single_byte(sample))
}

/// Text mostly of Latin letters has a zero in every other byte.
fn utf16_without_mark(sample: &[u8]) -> Option<LegacyEncoding> {
    let zeros = |from: usize| {
        let every: Vec<u8> = sample.iter().skip(from).step_by(2).copied().collect();
        let zeros = every.iter().filter(|b| **b == 0).count();
        (every.len() >= 2, zeros * 100 / every.len().max(1))
    };
    let ((enough, even), (_, odd)) = (zeros(0), zeros(1));
    match (even, odd) {
        (0..=5, 40..) if enough => Some(LegacyEncoding::Utf16Le),
        (40.., 0..=5) if enough => Some(LegacyEncoding::Utf16Be),
        _ => None,
    }
}

/// Whether the sample is UTF-8; its end may cut a character when it is `cut`.
fn is_utf8(sample: &[u8], cut: bool) -> bool {
    match std::str::from_utf8(sample) {
        Ok(_) => true,
        Err(error) => cut && error.error_len().is_none(),
    }
}

/// Judges by how high bytes follow letters: Windows-1258 and VNI write marks
/// after a vowel, TCVN3 has its letters where Western pages have signs.
fn single_byte(sample: &[u8]) -> LegacyEncoding {
    let (mut high, mut signs, mut marks, mut vni) = (0u32, 0u32, 0u32, 0u32);
    let mut last = b' ';
    for &byte in sample {
        if byte >= 0x80 {
            high += 1;
            let vowel = b"aeiouyAEIOUY".contains(&last);
            let modified = matches!(
                last,
                0xc2 | 0xc3 | 0xca | 0xd4 | 0xd5 | 0xdd | 0xe2 | 0xe3 | 0xea | 0xf4 | 0xf5 | 0xfd
            );
            if (vowel || modified) && matches!(byte, 0xcc | 0xd2 | 0xde | 0xec | 0xf2) {
                marks += 1;
            }
            let vni_mark = matches!(
                byte,
                0xc0 | 0xc1 | 0xc2 | 0xc5 | 0xc8..=0xcb | 0xcf | 0xd5 | 0xd8..=0xdc | 0xe0..=0xe2 |
                0xe4 | 0xe5 | 0xe8..=0xeb | 0xef | 0xf5 | 0xf8..=0xfc
            );
            if (vowel || matches!(last, 0xf4 | 0xf6 | 0xd4 | 0xd6)) && vni_mark
                || matches!(byte, 0xf1 | 0xd1 | 0xf6 | 0xd6)
            {
                vni += 1;
            }
            if matches!(byte, 0xa1..=0xbe) {
                signs += 1;
            }
        }
        last = byte;
    }
    if signs * 4 >= high {
        LegacyEncoding::Tcvn3
    } else if marks * 5 >= high {
        LegacyEncoding::Windows1258
    } else if vni * 10 >= high * 6 {
        LegacyEncoding::Vni
    } else {
        LegacyEncoding::Windows1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "Tỷ lệ hộ nghèo đa chiều toàn tỉnh" in each encoding.
    #[test]
    fn each_is_told_apart() {
        let tcvn3 =
            b"T\xfb l\xd6 h\xe9 ngh\xcco \xaea chi\xd2u to\xb5n t\xd8nh, c\xac s\xeb d\xb9n c\xad";
        let vni =
            b"Ty\xfb le\xe4 ho\xe4 ngh\xe8o \xf1a chie\xe0u toa\xf8n t\xe6nh, c\xf4 s\xf4\xfb";
        let cp1258 = b"Ty\xd2 l\xea\xf2 h\xf4\xf2 nghe\xcco \xf0a chi\xea\xccu toa\xccn ti\xd2nh";
        assert_eq!(explain(tcvn3), Some(LegacyEncoding::Tcvn3));
        assert_eq!(explain(vni), Some(LegacyEncoding::Vni));
        assert_eq!(explain(cp1258), Some(LegacyEncoding::Windows1258));
        assert_eq!(
            explain(b"caf\xe9 na\xefve, 12"),
            Some(LegacyEncoding::Windows1252)
        );
        assert_eq!(explain("Tỷ lệ".as_bytes()), None);
        assert_eq!(explain(b"\xff\xfeT\0"), Some(LegacyEncoding::Utf16Le));
        let bare: Vec<u8> = "indicator"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(explain(&bare), Some(LegacyEncoding::Utf16Le));
        let bare: Vec<u8> = "indicator"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(explain(&bare), Some(LegacyEncoding::Utf16Be));
        assert_eq!(explain(b"\0\x01\x02\x03\0\0\0\0"), None);
    }
}
