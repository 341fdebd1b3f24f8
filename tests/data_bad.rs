//! Bad input: one finding that says what is wrong, no panic, bounded work.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::{Input, Settings, unusable};
use ctr::finding::catalogue::data::ENTRIES;
use ctr::finding::{At, Lang};
use data::*;
use std::io::{self, Read};

#[test]
fn every_entry_has_its_finding_and_its_mend() {
    // What cannot be shown by a small text, or needs another programme.
    let elsewhere = [
        "CTR0601", "CTR0604", "CTR0606", "CTR0621", "CTR0624", "CTR0632", "CTR0633",
        // Need a programme with a place, or with more: tests/data_aside.rs, tests/data_doubts.rs.
        "CTR0636", "CTR0637", "CTR0639", "CTR0640", "CTR0641", "CTR0642", "CTR0643", "CTR0645",
        "CTR0648", "CTR0649",
    ];
    let mut programme = model();
    programme.indicators.truncate(1);
    programme.indicators[0].aliases = vec!["Chỉ tiêu một".into()];
    programme.indicators[0].share = true;
    for entry in ENTRIES {
        let read = |text: &str| {
            let (_, findings) = ctr::data::read(vec![input(text)], &programme, &mut |_| {});
            findings
        };
        let codes = |text: &str| read(text).iter().map(|f| f.entry.code).collect::<Vec<_>>();
        if !elsewhere.contains(&entry.code) {
            assert!(
                codes(entry.wrong).contains(&entry.code),
                "{} {:?}",
                entry.code,
                codes(entry.wrong)
            );
            assert!(!codes(entry.mend).contains(&entry.code), "{}", entry.code);
            for finding in read(entry.wrong) {
                for lang in [Lang::Vi, Lang::En] {
                    let said = finding.message(lang)
                        + &finding.label_text(lang)
                        + &finding.help_text(lang);
                    assert!(!said.contains('{'), "{said}");
                }
            }
        }
    }
}

#[test]
fn columns() {
    let (_, findings) = read("chi tieu,kỳ,giá trị\n1,2025,3\n");
    assert_eq!(
        names(&findings),
        ["data-misspelt-column", "data-missing-column"]
    );
    assert_eq!(
        findings[0].message(Lang::Vi),
        "không có cột nào tên “chi tieu”; có phải ý bạn là “chỉ tiêu”?"
    );
    let Some(At::Excerpt(at)) = &findings[0].at else {
        panic!("it points")
    };
    assert_eq!((&at.text[at.start..at.end], at.line), ("chi tieu", 1));
}

#[test]
fn cells_point_at_what_was_typed() {
    let text = "chỉ tiêu;kỳ;địa bàn;giá trị;trạng thái\n1;31/4/2025;A;3;\n1;2025;A;nhiều;\n1;2024;A;3;chắc chắn\n1;x;A;3;\n1;2025\n;2025;A;3;\n";
    let (table, findings) = read(text);
    let pointed: Vec<(u64, String)> = findings
        .iter()
        .filter_map(|f| match &f.at {
            Some(At::Excerpt(e)) => Some((e.line, e.text[e.start..e.end].to_string())),
            _ => None,
        })
        .collect();
    let expected = [
        (2, "31/4/2025"),
        (3, "nhiều"),
        (4, "chắc chắn"),
        (5, "x"),
        (6, "1;2025"),
        (7, ";2025;A;3;"),
    ];
    assert_eq!(
        pointed,
        expected.map(|(line, text)| (line, text.to_string()))
    );
    assert!(findings.iter().all(|f| !unusable(f)));
    assert_eq!(table.files()[0].rows, 6);
}

#[test]
fn not_text() {
    let of = |bytes: &[u8]| {
        let (_, findings) = read_all(&[bytes], Settings::default());
        assert!(findings.iter().all(unusable), "{:?}", messages(&findings));
        messages(&findings).join("|")
    };
    assert!(of(b"").contains("CTR0602"));
    assert!(of(b"\n \n").contains("CTR0602"));
    assert!(of(b"\0\x01\0\0\x02\0\0").contains("CTR0605"));
    // What is known is decoded, and told.
    for (bytes, name) in [
        (&b"\xff\xfei\0n\0"[..], "UTF-16"),
        (b"ch\xd8 ti\xaau,k\xfa,gi\xb8 tr\xde\n1,2025,3\n", "TCVN3"),
    ] {
        let (_, findings) = read_all(&[bytes], Settings::default());
        assert_eq!(findings[0].entry.code, "CTR0645");
        assert!(messages(&findings).join("|").contains(name), "{findings:?}");
    }
    assert!(of(b"caf\xe9,na\xefve\n1,2\n").contains("CTR0604"));
    // Not in the head, but far down.
    let mut late = "indicator,period,place,value\n".to_string().into_bytes();
    for i in 0..9000 {
        late.extend(format!("1,2025,P{i},3\n").bytes());
    }
    late.extend(b"1,2025,H\xb5 N\xe9i,3\n");
    assert!(of(&late).contains("CTR0604"));
    let (_, findings) = read("indicator,period,value\n");
    assert_eq!(names(&findings), ["data-no-rows"]);
}

struct Failing;
impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::from(io::ErrorKind::IsADirectory))
    }
}

#[test]
fn a_directory() {
    let input = Input {
        name: "thư mục".into(),
        reader: Box::new(Failing),
        size: None,
    };
    let (_, findings) = ctr::data::read(vec![input], &model(), &mut |_| {});
    assert_eq!(names(&findings), ["data-unreadable"]);
    assert!(
        findings[0]
            .message(Lang::Vi)
            .contains("thư mục, không phải tệp")
    );
}

/// Bytes without end, counted.
fn endless(start: &'static [u8], byte: u8) -> Input {
    Input {
        name: "dài.csv".into(),
        reader: Box::new(start.chain(io::repeat(byte).take(200 << 20))),
        size: None,
    }
}

#[test]
fn a_line_of_200_mb() {
    let header = b"indicator,period,value\n";
    for (input, code) in [
        (endless(b"", b'x'), "CTR0606"),
        (endless(header, b'x'), "CTR0606"),
        (
            endless(b"indicator,period,value\n1,2025,\"", b'x'),
            "CTR0607",
        ),
        (endless(b"indicator,period,value\n", b','), "CTR0606"),
    ] {
        let mut most = 0;
        let (_, findings) = ctr::data::read(vec![input], &model(), &mut |n| most = n);
        assert_eq!(findings[0].entry.code, code, "{:?}", messages(&findings));
        assert!(most < 8 << 20, "reads no more than it must: {most}");
    }
}

#[test]
fn an_open_quote_at_the_end() {
    let (_, findings) = read("indicator,period,value\n1,2025,3\n1,2024,\"3\n");
    assert_eq!(names(&findings), ["data-open-quote"]);
    let Some(At::Excerpt(at)) = &findings[0].at else {
        panic!("it points")
    };
    assert_eq!(at.line, 3);
}

#[test]
fn blank_lines_before_the_header() {
    let (table, findings) = read("\n\nindicator,perod,period,value\n1,,2025,3\n1,,x,3\n");
    assert_eq!(names(&findings), ["data-unknown-column", "data-bad-period"]);
    let lines: Vec<u64> = findings
        .iter()
        .map(|f| match &f.at {
            Some(At::Excerpt(e)) => e.line,
            _ => 0,
        })
        .collect();
    assert_eq!(lines, [3, 5]);
    assert_eq!(series(&table, POVERTY, ""), "2025=3");
}

/// Each label once: what a file costs must not grow with the square of them.
#[test]
fn many_labels_that_match_nothing() {
    let mut text = String::from("chỉ tiêu,kỳ,giá trị\n");
    for n in 0..20_000 {
        text.push_str(&format!("chỉ tiêu lạ số {n},2025,1\n"));
    }
    text.push_str("chỉ tiêu lạ số 7,2026,1\n");
    let (table, findings) = read(&text);
    assert_eq!(table.unmatched().len(), 20_000);
    assert_eq!(table.unmatched()[7], ("chỉ tiêu lạ số 7".into(), 2));
    assert_eq!(table.files()[0].unmatched, 20_001);
    assert_eq!(findings.len(), 21);
}

#[test]
fn a_number_of_400_digits() {
    let (_, findings) = read(&format!(
        "chỉ tiêu,kỳ,giá trị\n1,2025,{}\n",
        "9".repeat(400)
    ));
    let message = messages(&findings).join("\n");
    assert!(message.contains("99999999999999999999…") && message.contains("dài 400 chữ số"));
    assert_eq!(names(&findings), ["data-number-too-long"]);
}
