//! Properties: what is written reads back, and how it is read does not matter.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::{PlaceId, Settings};
use data::*;
use proptest::prelude::*;

/// A number of `decimals` decimals in either style.
fn written(mantissa: i64, decimals: usize, comma: bool, grouped: bool) -> String {
    let digits = format!("{:0width$}", mantissa.abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let (mark, thousands) = if comma { (',', '.') } else { ('.', ',') };
    let mut out = String::from(if mantissa < 0 { "-" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        if grouped && i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push(mark);
        out += fraction;
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn numbers_read_back(
        numbers in prop::collection::vec((-9_999_999_999i64..9_999_999_999, 0usize..9, any::<bool>()), 1..40),
        comma: bool,
        separator in prop::sample::select(vec![',', ';', '\t']),
        vietnamese: bool,
    ) {
        // One cell that settles the decimal mark.
        let mut text = if vietnamese { "chỉ tiêu_kỳ_địa bàn_giá trị\n" } else { "indicator_period_place_value\n" }
            .replace('_', &separator.to_string());
        text += &format!("1{separator}1999{separator}A{separator}\"{}\"\n", written(15, 1, comma, false));
        for (i, (mantissa, decimals, grouped)) in numbers.iter().enumerate() {
            let cell = written(*mantissa, *decimals, comma, *grouped);
            text += &format!("1{separator}2025{separator}P{i}{separator}\"{cell}\"\n");
        }
        let table = clean(&text);
        for (i, (mantissa, decimals, _)) in numbers.iter().enumerate() {
            let place = table.place(&format!("P{i}")).expect("it has a row");
            let cells = table.series(POVERTY, place);
            let expected = ctr::model::number::ratio(i128::from(*mantissa), *decimals as u32);
            prop_assert_eq!(cells[0].value.exact(), Some(expected));
        }
    }

    #[test]
    fn blocks_and_readers_do_not_matter(
        rows in prop::collection::vec(
            (
                prop::sample::select(vec!["1", "9.3", "Dân số", "lạ", "9.2", ""]),
                prop::sample::select(vec!["2024", "2025", "quý I/2025", "31/4/2025"]),
                prop::sample::select(vec!["A", "\"B, C\"", "\"D \"\"E\"\"\nF\"", "Ha Noi", "Hà Nội", "G\"H", ""]),
                prop::sample::select(vec!["1.5", "2", "", "1.234", "xấu", "0.12345678", "3,4"]),
            ),
            0..60,
        ),
        block in 1usize..200,
        readers in 1usize..4,
    ) {
        let mut text = String::from("indicator;period;place;value\n");
        for (label, period, place, value) in rows {
            text += &format!("{label};{period};{place};{value}\n");
        }
        // A head as long as what is looked at, so that several readers start.
        let mut long = text.clone();
        for i in 0..4500 {
            long += &format!("1;2020;đệm {i};7.5\n");
        }
        for text in [text, long] {
            let bytes = [text.as_bytes()];
            let (one, one_said) = read_all(&bytes, Settings { block: 1 << 20, readers: 1 });
            let (two, two_said) = read_all(&bytes, Settings { block, readers });
            prop_assert_eq!(messages(&one_said), messages(&two_said));
            prop_assert_eq!(one.files(), two.files());
            prop_assert_eq!(one.unmatched(), two.unmatched());
            for indicator in [POVERTY, DWELLING, LEVEL, PEOPLE] {
                prop_assert_eq!(one.columns(indicator), two.columns(indicator));
            }
            for id in 0..one.place_count() as u32 {
                prop_assert_eq!(one.place_name(PlaceId(id)), two.place_name(PlaceId(id)));
            }
        }
    }

    #[test]
    fn no_bytes_are_too_bad(bytes in prop::collection::vec(any::<u8>(), 0..400), header: bool) {
        let mut all = if header { b"indicator;period;value;place\n".to_vec() } else { Vec::new() };
        all.extend(bytes);
        let (_, findings) = read_all(&[&all], Settings { block: 16, readers: 2 });
        for finding in findings {
            finding.message(ctr::finding::Lang::En);
        }
    }

    #[test]
    fn no_text_is_too_bad(text in "[12,;\"\n.\\- aăÔ]{0,300}") {
        read(&format!("indicator;period;value;place\n{text}"));
        read(&text);
        read(&format!("Tỷ lệ hộ nghèo\n\nTỉnh;2024;2025\n{text}"));
    }
}
