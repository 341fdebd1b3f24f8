//! What stands between and beside rows says of what they are: titles between rows, columns
//! of owners and reporters, codes, figures that are lost, places across. All figures are
//! made up: số liệu minh hoạ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use ctr::data::Input;
use ctr::eval::{Options, evaluate};
use ctr::report::eval::data::DataNotes;
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use std::io::Cursor;

const PROGRAMME: &str = r#"chương trình "Thử"
  ban hành: ngày 02/01/2021
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  đến 2025: không quá 1.000
chỉ tiêu 2 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  đến 2025: không quá 2
chỉ tiêu 3 "Thu ngân sách", tỷ đồng, càng cao càng tốt, trong kỳ
  đến 2025: ít nhất 100
nhiệm vụ I.1 "Ban hành quy chế"
  thời gian: 31/12/2025
"#;

/// Commitment, status and figure of all that has one, and the codes that are told.
fn judged(programme: &str, data: &str) -> (Vec<String>, Vec<&'static str>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", programme));
    let model = ctr::check::programmes(&mut sources).0;
    let input = Input {
        name: "s.csv".into(),
        reader: Box::new(Cursor::new(data.as_bytes().to_vec())),
        size: None,
    };
    let (table, findings) = ctr::data::read(vec![input], &model, &mut |_| {});
    let evaluation = evaluate(&model, &table, &Options::new(date(2026, 1, 31)));
    let told = evaluation.verdicts.iter().filter_map(|one| {
        let code = one.code.as_deref()?;
        let status = one.status().key();
        let figure = one.figure().map(|figure| format!("{:?}", figure.value));
        (status != "no_data" || figure.is_some()).then(|| format!("{code} {status}"))
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    let mut codes: Vec<&str> = findings.iter().map(|one| one.entry.code).collect();
    codes.sort_unstable();
    codes.dedup();
    (told, codes)
}

/// Holds each input to its verdicts and to a code that is told.
fn hold(cases: &[(&str, &[&str], &str)]) {
    for (data, verdicts, code) in cases {
        let (told, codes) = judged(PROGRAMME, data);
        assert_eq!(&told, verdicts, "{data}\n{codes:?}");
        let is_told = code.is_empty() || codes.contains(code);
        assert!(is_told, "{code} is not told\n{data}\n{codes:?}");
    }
}

#[test]
fn titles_between_the_rows_of_a_table() {
    hold(&[
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;1900;1800\nSố hộ cận nghèo\nLâm Đồng;700;500\n",
            &[],
            "CTR0629",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;1900;1800\nSố hộ cận nghèo;;\nLâm Đồng;700;500\n",
            &[],
            "CTR0629",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;19;18\nB. Tỷ lệ hộ cận nghèo;;\nLâm Đồng;700;500\n",
            &[],
            "CTR0629",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2025\nHà Nội;1800\nSố hộ cận nghèo;\nLâm Đồng;500\n",
            &[],
            "CTR0629",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;9;8\nHỘ CẬN NGHÈO\nLâm Đồng;700;500\n",
            &[],
            "CTR0629",
        ),
        (
            "Tỷ lệ hộ nghèo\nĐịa phương;2024;2025\nHà Nội;9;8\nTỷ lệ hộ cận nghèo (%)\nLâm Đồng;1,2;1,1\n",
            &[],
            "CTR0629",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;9;8\nTrong đó: hộ dân tộc thiểu số\nLâm Đồng;700;500\n",
            &[],
            "CTR0629",
        ),
        // A known title is of the rows below it.
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;9;8\nSố hộ nghèo (tiếp theo)\nLâm Đồng;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nHà Nội;9;8\nTiếp theo\nLâm Đồng;700;500\n",
            &["1 met"],
            "",
        ),
        // What has a name of its own is named by that.
        (
            "Chỉ tiêu;2024;2025\nKINH TẾ;;\nGiá trị lạ;1;2\nSố hộ nghèo;700;500\n",
            &["1 met"],
            "CTR0619",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nToàn tỉnh;700;500\nTỷ lệ hộ nghèo (%)\nToàn tỉnh;2,1;1,5\n",
            &["1 met", "2 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nToàn tỉnh;1900;1800\nThu ngân sách\nToàn tỉnh;2000;2001\n",
            &["1 unmet", "3 met"],
            "",
        ),
    ]);
}

#[test]
fn heads_of_groups_narrow_nothing() {
    hold(&[
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nTây Nguyên\nLâm Đồng;700;500\nĐắk Lắk;8;7\n",
            &["1 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nĐồng bằng sông Hồng\nHà Nội;1900;1800\nTây Nguyên\nLâm Đồng;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nĐam Rông;;\nLâm Đồng;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\n(hộ)\nToàn tỉnh;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\nToàn tỉnh;700;500\nCác huyện phía Bắc\nHuyện Di Linh;9;8\n",
            &["1 met"],
            "",
        ),
        (
            "Số hộ nghèo\nĐịa phương;2024;2025\n(*) Số liệu rà soát\nLâm Đồng;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "STT;Chỉ tiêu;2024;2025\nI;KINH TẾ;;\n1;Thu ngân sách;90;120\nII;XÃ HỘI;;\n2;Số hộ nghèo;700;500\n",
            &["1 met", "3 met"],
            "",
        ),
    ]);
}

#[test]
fn lines_between_rows_of_one_figure() {
    hold(&[
        (
            "Số hộ nghèo\nĐịa phương;Năm;Giá trị\nHà Nội;2025;18\nSố hộ cận nghèo\nLâm Đồng;2025;500\n",
            &[],
            "CTR0662",
        ),
        (
            "chỉ tiêu;năm;giá trị\n1;2024;700\nKẾ HOẠCH\n1;2025;500\n",
            &[],
            "CTR0662",
        ),
        (
            "chỉ tiêu;năm;giá trị\n1;2024;700\nGhi chú: số liệu của Sở\n1;2025;500\n",
            &["1 met"],
            "",
        ),
        (
            "SƠ BỘ\nchỉ tiêu;năm;giá trị\n1;2025;500\nCHÍNH THỨC\nchỉ tiêu;năm;giá trị\n1;2025;1600\n",
            &["1 unmet"],
            "CTR0656",
        ),
    ]);
}

#[test]
fn a_plans_own_appendix_is_no_result() {
    hold(&[
        (
            "STT;Chỉ tiêu;Đơn vị tính;2025;2030;Cơ quan chủ trì\n1;Số hộ nghèo;hộ;1.000;800;SLĐ\n",
            &[],
            "CTR0661",
        ),
        (
            "STT;Chỉ tiêu;Đơn vị tính;2025;2030;Cơ quan chủ trì\n1;Số hộ nghèo;hộ;<1.000;<800;SLĐ\n",
            &[],
            "CTR0661",
        ),
        (
            "Chỉ tiêu;Năm;Giá trị;Cơ quan chủ trì\nSố hộ nghèo;2025;500;Sở A\nSố hộ nghèo;2030;300;Sở A\n",
            &[],
            "CTR0661",
        ),
        (
            "Chỉ tiêu;Đơn vị;Thực hiện 2024;Thực hiện 2025;Cơ quan chủ trì\nSố hộ nghèo;hộ;700;500;Sở A\n",
            &["1 met"],
            "",
        ),
        (
            "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\nChỉ tiêu;Đơn vị;2024;2025;Cơ quan chủ trì\nSố hộ nghèo;hộ;700;500;Sở A\n",
            &["1 met"],
            "",
        ),
        (
            "Chỉ tiêu;Đơn vị;2024;Ước 2025;Cơ quan chủ trì\nSố hộ nghèo;hộ;700;500;Sở A\n",
            &["1 met"],
            "",
        ),
    ]);
}

#[test]
fn columns_that_narrow_their_rows() {
    for (heading, cell) in [
        ("nửa năm", "1"),
        ("năm học", "1"),
        ("Cấp", "2"),
        ("Đơn vị báo cáo", "UBND xã A"),
        ("Cơ quan báo cáo", "UBND xã A"),
        ("Đơn vị thực hiện", "Phòng Y tế huyện Di Linh"),
        ("tình trạng", "kế hoạch"),
        ("6 tháng", "1"),
        ("ngày số liệu", "30/6/2025"),
    ] {
        let data = format!("chỉ tiêu;năm;{heading};giá trị\n1;2025;{cell};2\n");
        let (told, codes) = judged(PROGRAMME, &data);
        assert!(told.is_empty(), "{data}{told:?}");
        assert!(codes.contains(&"CTR0638"), "{data}{codes:?}");
    }
    for (heading, cell) in [
        ("Đơn vị báo cáo", "Sở Lao động - Thương binh và Xã hội"),
        ("Đơn vị thực hiện", "SLĐTBXH"),
        ("Tổng dân số", "1300000"),
    ] {
        let data = format!("chỉ tiêu;năm;{heading};giá trị\n1;2025;{cell};2\n");
        assert_eq!(judged(PROGRAMME, &data).0, ["1 met"], "{data}");
    }
    let numbered = "Dòng;Chỉ tiêu;Năm;Giá trị\n1;1;2025;500\n2;2;2025;1,5\n3;3;2025;120,5\n";
    assert_eq!(judged(PROGRAMME, numbered).0, ["1 met", "2 met", "3 met"]);
}

#[test]
fn the_word_for_the_own_kind_of_place() {
    let data = |cell: &str| format!("chỉ tiêu;năm;địa bàn;giá trị\n1;2025;{cell};2\n");
    for (cell, verdicts) in [
        ("Toàn tỉnh", &["1 met"][..]),
        ("Toàn địa bàn", &["1 met"]),
        ("Tỉnh Lâm Đồng (cũ)", &["1 met"]),
        ("Toàn thành phố", &[]),
        ("Toàn vùng", &[]),
        ("Toàn huyện", &[]),
        ("Cả xã", &[]),
    ] {
        assert_eq!(judged(PROGRAMME, &data(cell)).0, verdicts, "{cell}");
    }
    let city = PROGRAMME.replace("Lâm Đồng", "Hà Nội");
    assert_eq!(judged(&city, &data("Toàn thành phố")).0, ["1 met"]);
    assert!(judged(&city, &data("Toàn tỉnh")).0.is_empty());
}

#[test]
fn a_lost_figure_is_stood_for_by_none_of_less_standing() {
    let head = "chỉ tiêu;năm;giá trị;trạng thái\n";
    let flagged = |rows: &str| format!("{head}{rows}");
    for (data, verdicts) in [
        (
            flagged("1;2025;40x;chính thức\n1;2025;500;ước tính\n"),
            &[][..],
        ),
        (flagged("1;2025;#REF!;chính thức\n1;2025;500;sơ bộ\n"), &[]),
        (
            flagged("1;2025;40x;ước tính\n1;2025;500;chính thức\n"),
            &["1 met"],
        ),
        (
            "chỉ tiêu;năm;giá trị;trạng thái;ngày công bố\n1;2025;4000;chính thức;30/13/2025\n\
             1;2025;500;ước tính;30/12/2025\n"
                .into(),
            &[],
        ),
        (
            "Chỉ tiêu;Ước thực hiện 2025;Thực hiện 2025\nSố hộ nghèo;500;1.2x\n".into(),
            &[],
        ),
        (
            "chỉ tiêu;năm;địa bàn;giá trị;trạng thái\n1;2025;;40x;chính thức\n\
             1;2025;Lâm Đồng;500;ước tính\n"
                .into(),
            &[],
        ),
        (
            "chỉ tiêu;năm;địa bàn;giá trị\n1;2025;Lâm Đồng;500\n1;2025;Đắk Lắk;40x\n".into(),
            &["1 met"],
        ),
    ] {
        assert_eq!(judged(PROGRAMME, &data).0, verdicts, "{data}");
    }
}

#[test]
fn titles_say_of_what_a_table_is() {
    hold(&[
        (
            "Số hộ nghèo\nLao động nữ\nĐịa phương;2024;2025\nLâm Đồng;700;500\n",
            &[],
            "CTR0638",
        ),
        (
            "BIỂU GIAO NHIỆM VỤ\nChỉ tiêu;2024;2025\nSố hộ nghèo;700;500\n",
            &[],
            "CTR0611",
        ),
        (
            "Dự thảo chỉ tiêu\nChỉ tiêu;2024;2025\nSố hộ nghèo;700;500\n",
            &[],
            "CTR0611",
        ),
        (
            "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nChỉ tiêu;2024;2025\nSố hộ nghèo;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "Chỉ tiêu;2024;2025 (mục tiêu)\nSố hộ nghèo;700;500\n",
            &[],
            "CTR0611",
        ),
        (
            "Chỉ tiêu;2024;2025 (KH)\nSố hộ nghèo;700;500\n",
            &[],
            "CTR0611",
        ),
        (
            "Chỉ tiêu;2024;2025 (11 tháng)\nSố hộ nghèo;700;500\n",
            &[],
            "CTR0611",
        ),
        (
            "Chỉ tiêu;2024;Cam kết 2025\nSố hộ nghèo;700;500\n",
            &[],
            "CTR0611",
        ),
        (
            "Ngày công bố: 15/01/2026\nChỉ tiêu;2024;2025\nSố hộ nghèo;700;500\n",
            &["1 met"],
            "",
        ),
        (
            "chỉ tiêu;kỳ;giá trị;ngày công bố\n1;2025;500;45926\n",
            &[],
            "CTR0657",
        ),
    ]);
}

#[test]
fn places_across() {
    hold(&[
        (
            "Năm 2025\nChỉ tiêu;Đơn vị;Hà Nội;Lâm Đồng\nSố hộ nghèo;hộ;9000;500\n",
            &["1 met"],
            "",
        ),
        (
            "CHỈ TIÊU NĂM 2025\nChỉ tiêu;ĐVT;Toàn tỉnh;Đà Lạt;Bảo Lộc\nSố hộ nghèo;hộ;500;5;10\n",
            &["1 met"],
            "CTR0636",
        ),
        (
            "Số hộ nghèo\nNăm;Hà Nội;Lâm Đồng\n2024;9000;600\n2025;8000;500\n",
            &["1 met"],
            "",
        ),
        (
            ";Lâm Đồng;;Đắk Lắk;\nChỉ tiêu;2024;2025;2024;2025\nSố hộ nghèo;700;500;3;4\n",
            &["1 met"],
            "",
        ),
        (
            ";Xã A;;Xã B;\nChỉ tiêu;2024;2025;2024;2025\nSố hộ nghèo;1;2;3;4\n",
            &[],
            "CTR0636",
        ),
        (
            "6 THÁNG ĐẦU NĂM 2025\nChỉ tiêu;Lâm Đồng;Đắk Lắk\nSố hộ nghèo;500;5\n",
            &[],
            "CTR0611",
        ),
        (
            "KẾ HOẠCH NĂM 2025\nChỉ tiêu;Lâm Đồng;Đắk Lắk\nSố hộ nghèo;500;5\n",
            &[],
            "CTR0611",
        ),
    ]);
}

#[test]
fn rows_of_one_task_that_differ() {
    for (rows, status) in [
        ("I.1;30/11/2025\nI.1;15/01/2026\n", "no_data"),
        ("I.1;30/11/2025\nI.1;\n", "no_data"),
        ("I.1;30/11/2025\nI.1;30/11/2025\n", "done"),
        ("I.1;30/11/2025\nI.1;01/12/2025\n", "done"),
    ] {
        let (told, _) = judged(PROGRAMME, &format!("nhiệm vụ;hoàn thành\n{rows}"));
        let wanted: &[String] = match status {
            "no_data" => &[],
            status => &[format!("I.1 {status}")],
        };
        assert_eq!(told, wanted, "{rows}");
    }
}

/// What verdicts rest on is counted as used: halves that make a year, parts that a formula
/// adds up.
#[test]
fn parts_that_verdicts_rest_on_are_used() {
    let programme = r#"chương trình "Thử"
  ban hành: ngày 02/01/2021
chỉ tiêu 1 "Số hộ", hộ, càng thấp càng tốt
  trong đó "Thành thị"
  trong đó "Nông thôn"
chỉ tiêu 2 "Tổng", hộ, càng thấp càng tốt
  công thức: tổng theo phân tổ([1])
  đến 2025: không quá 25
chỉ tiêu 3 "Thu ngân sách", tỷ đồng, càng cao càng tốt, trong kỳ
  đến 2025: ít nhất 100
"#;
    for (data, used, others) in [
        (
            "chỉ tiêu;kỳ;giá trị\n3;6 tháng đầu năm 2025;60\n3;6 tháng cuối năm 2025;60\n",
            2,
            0,
        ),
        (
            "chỉ tiêu;kỳ;giá trị\n3;9 tháng đầu năm 2025;60\n3;quý IV/2025;60\n",
            2,
            0,
        ),
        ("chỉ tiêu;kỳ;giá trị\n3;6 tháng đầu năm 2025;60\n", 0, 1),
        (
            "chỉ tiêu;kỳ;phân tổ;giá trị\n1;2025;Thành thị;10\n1;2025;Nông thôn;10\n",
            2,
            0,
        ),
    ] {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("k.ctr", programme));
        let model = ctr::check::programmes(&mut sources).0;
        let input = Input {
            name: "s.csv".into(),
            reader: Box::new(Cursor::new(data.as_bytes().to_vec())),
            size: None,
        };
        let (table, _) = ctr::data::read(vec![input], &model, &mut |_| {});
        let day = date(2026, 1, 31);
        let evaluation = evaluate(&model, &table, &Options::new(day));
        let notes = DataNotes::of(&model, &table, day);
        let account = notes.account(&evaluation.used_of);
        let named: u64 = notes
            .asides
            .iter()
            .chain(&account.unasked)
            .map(|one| one.rows)
            .sum();
        assert_eq!((account.used, named), (used, others), "{data}");
    }
}
