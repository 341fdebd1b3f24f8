//! Which figure of a cell stands, which rows are the programme's own, and which are not.
//! All figures are made up: số liệu minh hoạ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "support/files.rs"]
mod files;

use files::{csv, evaluated, judged, judged_on};

const PROGRAMME: &str = r#"chương trình "Thử"
  ban hành: ngày 02/01/2021
  địa bàn: "Lạng Sơn"
cơ quan SYT "Sở Y tế"
thang "Mức": "Thấp" < "Vừa" < "Cao"
chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  đến 2025: không quá 1.000
chỉ tiêu 2 "Số bác sĩ", người, càng cao càng tốt
  đến 2025: ít nhất 500
chỉ tiêu 3 "Mức độ chuyển đổi số", thang "Mức"
  đến 2025: "Cao"
nhiệm vụ I.1 "Ban hành quy chế"
  thời gian: 31/12/2025
"#;

#[test]
fn what_cannot_be_known_is_stood_for_by_no_estimate_of_another_file() {
    let estimate = csv(
        "b.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;500;ước tính\n",
    );
    let official = csv(
        "b.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;500;chính thức\n",
    );
    for lost in [
        // A standing that nobody knows.
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;4000;chắc\n",
        "Chỉ tiêu;Trạng thái;2025\nSố hộ nghèo;chắc;4000\n",
        // A title between the rows.
        "chỉ tiêu;năm;giá trị\n2;2024;30\nDân tộc thiểu số;;\n1;2025;4000\n",
        // A number that a comma tore.
        "chỉ tiêu,năm,giá trị,trạng thái\n1,2025,400,5\n",
        // A decimal mark of which nobody knows which it is.
        "chỉ tiêu;năm;giá trị\n2;2024;3.5\n2;2023;3,5\n1;2025;4000\n",
    ] {
        let (told, codes) = judged(PROGRAMME, &[csv("a.csv", lost), estimate.clone()]);
        assert_eq!(told, [""; 0], "{lost}\n{codes:?}");
        assert!(!codes.is_empty(), "{lost}");
    }
    // An official figure elsewhere stands beside one of a standing that nobody knows.
    let unknown = csv(
        "a.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;4000;đã huỷ\n",
    );
    assert_eq!(judged(PROGRAMME, &[unknown, official]).0, ["1 met 500"]);
    // A plan's figure says nothing of what came about.
    let goal = csv(
        "a.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;4000;kế hoạch\n",
    );
    assert_eq!(judged(PROGRAMME, &[goal, estimate]).0, ["1 met 500"]);
}

#[test]
fn words_that_cannot_be_known_are_stood_for_by_none_of_less_standing() {
    let head = "chỉ tiêu;năm;giá trị;trạng thái;ngày công bố\n";
    let estimate = csv("b.csv", &format!("{head}3;2025;cao;ước tính;\n"));
    for lost in ["3;2025;thấp;;30/13/2025\n", "3;2025;thấp;chắc;\n"] {
        let lost = csv("a.csv", &format!("{head}{lost}"));
        let (told, codes) = judged(PROGRAMME, &[lost, estimate.clone()]);
        assert_eq!(told, [""; 0], "{codes:?}");
    }
    let between = "chỉ tiêu;năm;giá trị\n3;2024;thấp\nDân tộc thiểu số;;\n3;2025;thấp\n";
    let (told, codes) = judged(PROGRAMME, &[csv("a.csv", between), estimate.clone()]);
    assert_eq!(told, [""; 0], "{codes:?}");
    assert_eq!(judged(PROGRAMME, &[estimate]).0, ["3 met cao"]);
}

#[test]
fn an_empty_cell_of_an_unreadable_day_leaves_the_figure_of_another_row() {
    for day in ["30/13/2025", "01/02/2025"] {
        for text in [
            format!(
                "chỉ tiêu;năm;giá trị;trạng thái;ngày công bố\n1;2025;;chính thức;{day}\n\
                 1;2025;500;ước tính;30/12/2025\n"
            ),
            format!(
                "Chỉ tiêu;Trạng thái;Ngày công bố;2025\nSố hộ nghèo;chính thức;{day};\n\
                 Số hộ nghèo;ước tính;30/12/2025;500\n"
            ),
        ] {
            let (told, codes) = judged(PROGRAMME, &[csv("a.csv", &text)]);
            assert_eq!(told, ["1 met 500"], "{text}\n{codes:?}");
        }
    }
}

#[test]
fn a_standing_in_the_period_is_no_plan() {
    let head = "chỉ tiêu;năm;giá trị;cơ quan chủ trì\n";
    let read = |period: &str| {
        judged(
            PROGRAMME,
            &[csv("a.csv", &format!("{head}1;{period};500;Sở Y tế\n"))],
        )
        .0
    };
    assert_eq!(read("2025 (sơ bộ)"), ["1 met 500"]);
    assert_eq!(read("2025 (chính thức)"), ["1 met 500"]);
    assert_eq!(read("2025"), [""; 0]);
}

#[test]
fn a_task_not_due_yet_is_done_though_an_earlier_report_says_not_yet() {
    let rows = "nhiệm vụ;hoàn thành\nI.1;chưa\nI.1;15/03/2025\n";
    let before = judged_on(PROGRAMME, &[csv("a.csv", rows)], "2025-06-30").0;
    assert_eq!(before, ["I.1 done"]);
    // Once it is due, nobody knows which of them is right.
    assert_eq!(judged(PROGRAMME, &[csv("a.csv", rows)]).0, [""; 0]);
}

#[test]
fn quarters_that_are_not_all_of_some_months_are_held_against_none() {
    let programme = PROGRAMME.replace("hộ, càng thấp", "hộ, trong kỳ, càng thấp");
    let file = |months: &str, figure: u32| {
        let rows = format!("1;{months} tháng 2025;{figure}\n1;2025-Q1;10\n1;2025-Q2;10\n");
        csv(
            "a.csv",
            &format!("chỉ tiêu;kỳ;giá trị\n{rows}1;2025-Q3;10\n"),
        )
    };
    let told = |months, figure| judged(&programme, &[file(months, figure)]).1;
    assert!(!told("11", 50).contains(&"CTR0642"));
    // Three quarters are nine months.
    assert!(told("9", 50).contains(&"CTR0642"));
    assert!(told("11", 20).contains(&"CTR0642"));
}

#[test]
fn a_cause_is_of_the_last_year_with_a_figure() {
    for (head, cells) in [("2025;2024", ";1200"), ("2024;2025", "1200;")] {
        let text = format!("Chỉ tiêu;{head};Nguyên nhân\nSố hộ nghèo;{cells};Bão\n");
        let programme =
            PROGRAMME.replace("  đến 2025: không quá 1.000", "  đến 2024: không quá 1.000");
        let (evaluation, _) = evaluated(&programme, &[csv("a.csv", &text)], "2026-01-31");
        let one = evaluation
            .verdicts
            .iter()
            .find(|one| one.code.as_deref() == Some("1"));
        assert_eq!(one.unwrap().cause(), Some("Bão"), "{head}");
    }
}

#[test]
fn a_figure_that_cannot_be_read_is_said_to_be_so() {
    let text = "chỉ tiêu;năm;giá trị\n1;2025;4o0\n";
    let (evaluation, _) = evaluated(PROGRAMME, &[csv("a.csv", text)], "2026-01-31");
    let one = evaluation
        .verdicts
        .iter()
        .find(|one| one.code.as_deref() == Some("1"));
    let notes: Vec<&str> = one
        .unwrap()
        .notes
        .iter()
        .map(|note| note.vi.as_str())
        .collect();
    assert!(
        notes
            .iter()
            .any(|note| note.contains("không đọc hay không dùng được")),
        "{notes:?}"
    );
}

/// Holds tables under a header to what is judged of them.
fn tables(head: &str, cases: &[(&str, &[&str])]) {
    for (rows, wanted) in cases {
        let (told, codes) = judged(PROGRAMME, &[csv("a.csv", &format!("{head}{rows}"))]);
        assert_eq!(told, *wanted, "{rows}\n{codes:?}");
        let silent = wanted.is_empty() && codes.is_empty();
        assert!(!silent, "nothing is told\n{rows}");
    }
}

#[test]
fn brackets_of_a_name_are_no_words_to_pass_over() {
    let read: &[&str] = &["2 met 600"];
    let narrowed = [
        "nữ",
        "kế hoạch",
        "6 tháng",
        "huyện Cao Lộc",
        "năm 2024",
        "tăng thêm",
        "trừ tư nhân",
        "nghìn người",
    ];
    for words in narrowed {
        let wide = format!("Số bác sĩ ({words});người;600\n");
        let blank = format!("Số bác sĩ;người;\n{wide}");
        tables("Chỉ tiêu;ĐVT;Năm 2025\n", &[(&wide, &[]), (&blank, &[])]);
        let long = format!("Số bác sĩ ({words});2025;600;người\n");
        let blank = format!("Số bác sĩ;2025;;người\n{long}");
        tables(
            "chỉ tiêu;kỳ;giá trị;đơn vị\n",
            &[(&long, &[]), (&blank, &[])],
        );
    }
    for row in [
        "Số bác sĩ;người;600\n",
        "Số bác sĩ (người);người;600\n",
        "Số bác sĩ (BS);người;600\n",
        "Số bác sĩ (1);người;600\n",
        "Số bác sĩ (*);người;600\n",
    ] {
        tables("Chỉ tiêu;ĐVT;Năm 2025\n", &[(row, read)]);
    }
}

#[test]
fn rows_below_the_name_of_a_place_are_not_the_whole() {
    let row = "2;Số bác sĩ;người;600\n";
    let head = "STT;Chỉ tiêu;ĐVT;Năm 2025\n";
    for name in [
        "Tuyến xã",
        "Tuyến tỉnh",
        "Cấp huyện",
        "Các huyện",
        "Các xã, phường",
        "Cao Lộc",
        "Hữu Lũng",
        "Huyện Cao Lộc",
    ] {
        for number in ["", "I", "A"] {
            tables(head, &[(&format!("{number};{name};;\n{row}"), &[])]);
        }
        let short = format!("{name};;\nSố bác sĩ;người;600\n");
        tables("Chỉ tiêu;ĐVT;Năm 2025\n", &[(&short, &[])]);
    }
    for name in [
        "Y tế",
        "Kinh tế - Xã hội",
        "Toàn tỉnh",
        "Lạng Sơn",
        "Các chỉ tiêu chủ yếu",
        "Cấp nước sạch",
        "Xây dựng nông thôn mới",
    ] {
        let rows = format!("I;{name};;\n{row}");
        tables(head, &[(&rows, &["2 met 600"])]);
    }
    // An indicator of nobody's, in capitals, without a figure.
    tables(
        head,
        &[(&format!("1;Thu Hút Đầu Tư;dự án;\n{row}"), &["2 met 600"])],
    );
    tables(
        head,
        &[(&format!(";Thu Hút Đầu Tư;dự án;\n{row}"), &["2 met 600"])],
    );
}

/// A section is of all where it is known to be, and else of nobody knows what.
#[test]
fn rows_below_a_section_of_nobody_knows_what_are_not_the_whole() {
    let row = "2;Số bác sĩ;người;600\n";
    let head = "STT;Chỉ tiêu;ĐVT;Năm 2025\n";
    let before = "1;Số hộ nghèo;hộ;500\n";
    for name in [
        "TP. Lạng Sơn",
        "TP.Lạng Sơn",
        "TP Lạng Sơn",
        "thành phố",
        "Xã khu vực III",
        "Tăng thêm",
        "Năm 2024",
        "Nữ",
        "Nông thôn",
        "Công lập",
        "Dân tộc Tày",
        "Vùng đồng bào DTTS",
        "Mức tăng",
        "So với năm trước",
        "Ngoài nhà nước",
    ] {
        for number in ["", "I", "A"] {
            tables(head, &[(&format!("{number};{name};;\n{row}"), &[])]);
            let after = format!("{before}{number};{name};;\n{row}");
            tables(head, &[(&after, &["1 met 500"])]);
        }
        // Without running numbers.
        tables(
            head,
            &[(&format!(";{name};;\n;Số bác sĩ;người;600\n"), &[])],
        );
    }
    for name in ["Trong đó", "Chia ra", "Trong đó:"] {
        tables(head, &[(&format!("I;{name};;\n{row}"), &[])]);
        tables(head, &[(&format!(";{name};;\n{row}"), &[])]);
    }
    for name in [
        "Y tế",
        "Y TẾ",
        "Lĩnh vực y tế",
        "Năm 2025",
        "Tỉnh Lạng Sơn",
        "Chỉ tiêu xã hội",
        "Nước sạch và vệ sinh môi trường",
        "Bưu chính, viễn thông",
    ] {
        for number in ["", "I", "A"] {
            tables(
                head,
                &[(&format!("{number};{name};;\n{row}"), &["2 met 600"])],
            );
        }
    }
    // The next section is another's.
    let next = format!("I;Công lập;;\n{before}II;Y tế;;\n{row}");
    tables(head, &[(&next, &["2 met 600"])]);
    let within = format!("I;Công lập;;\n{before}A;Y tế;;\n{row}");
    tables(head, &[(&within, &[])]);
    // A part without a figure beside another part heads nothing.
    let parts = format!("{before};Nam;hộ;300\n;Nữ;;\n{row}");
    tables(head, &[(&parts, &["1 met 500", "2 met 600"])]);
}

#[test]
fn titles_of_another_period_or_place_than_the_column_are_heeded() {
    for (title, wanted) in [
        ("Sáu tháng cuối năm 2025", &[][..]),
        ("Quý ba năm 2025", &[]),
        ("30.6.2025", &[]),
        ("H1", &[]),
        ("H1/2025", &[]),
        ("Năm 2024", &[]),
        ("2024", &[]),
        ("KẾT QUẢ THỰC HIỆN NĂM 2024", &[]),
        ("Bệnh viện Đa khoa tỉnh Lạng Sơn", &[]),
        ("Trường Cao đẳng Y tế Lạng Sơn", &[]),
        ("UBND TP", &[]),
        ("UBND huyện", &[]),
        ("UBND TP. Lạng Sơn", &[]),
        ("BIỂU MẪU KH", &[]),
        ("Thực hiện tháng 12 năm 2025", &[]),
        ("KẾT QUẢ NĂM 2025", &["2 met 600"]),
        ("Mười hai tháng năm 2025", &["2 met 600"]),
        ("Số liệu đến tháng 12 năm 2025", &["2 met 600"]),
        ("Lạng Sơn, tháng 12 năm 2025", &["2 met 600"]),
        ("Kết quả thực hiện Nghị quyết năm 2021", &["2 met 600"]),
        ("Sở KH và CN", &["2 met 600"]),
        ("UBND TỈNH", &["2 met 600"]),
        ("Số: 15/BC-SYT", &["2 met 600"]),
        ("Dự thảo", &["2 met 600"]),
        ("DỰ THẢO", &["2 met 600"]),
    ] {
        let head = format!("{title}\nChỉ tiêu;ĐVT;Năm 2025\n");
        tables(&head, &[("Số bác sĩ;người;600\n", wanted)]);
    }
    // A year of which some column is; a yearbook of the years before it.
    let text = "KẾT QUẢ NĂM 2025\nChỉ tiêu;ĐVT;Năm 2024;Năm 2025\nSố bác sĩ;người;9;600\n";
    assert_eq!(judged(PROGRAMME, &[csv("a.csv", text)]).0, ["2 met 600"]);
    let text = "KẾT QUẢ NĂM 2026\nChỉ tiêu;Năm 2023;Năm 2024;Năm 2025\nSố bác sĩ;8;9;600\n";
    assert_eq!(judged(PROGRAMME, &[csv("a.csv", text)]).0, ["2 met 600"]);
}

#[test]
fn what_is_counted_in_a_heading_is_no_unit() {
    for heading in [
        "Dân số 2025",
        "Lao động 2025",
        "Học sinh 2025",
        "Trẻ em 2025",
    ] {
        let head = format!("Chỉ tiêu;{heading}\n");
        tables(&head, &[("Số bác sĩ;600\n", &[])]);
    }
    for heading in ["Người 2025", "2025 (người)", "Năm 2025 (người)"] {
        let head = format!("Chỉ tiêu;{heading}\n");
        tables(&head, &[("Số bác sĩ;600\n", &["2 met 600"])]);
    }
}

#[test]
fn marks_behind_a_name_and_words_for_the_whole_are_none_of_it() {
    let read: &[&str] = &["2 met 600"];
    for name in [
        "Số bác sĩ:",
        "Số bác sĩ;",
        "Số bác sĩ.",
        "Số bác sĩ¹",
        "Số bác sĩ (toàn tỉnh)",
        "Số bác sĩ (tỉnh Lạng Sơn)",
        "Số bác sĩ (Lạng Sơn)",
        "Số bác sĩ (SYT)",
        "Số bác sĩ (thực hiện)",
    ] {
        let row = format!("\"{name}\",người,600\n");
        tables("Chỉ tiêu,ĐVT,Năm 2025\n", &[(&row, read)]);
    }
    for name in [
        "Số bác sĩ (thành phố Lạng Sơn)",
        "Số bác sĩ (toàn huyện)",
        "Số bác sĩ (xã A)",
    ] {
        let row = format!("\"{name}\",người,600\n");
        tables("Chỉ tiêu,ĐVT,Năm 2025\n", &[(&row, &[])]);
    }
}

#[test]
fn titles_of_a_city_of_that_name_and_of_a_month_are_heeded() {
    for (title, wanted) in [
        ("Thành phố Lạng Sơn", &[][..]),
        ("UBND THÀNH PHỐ LẠNG SƠN", &[]),
        ("Địa bàn: thành phố Lạng Sơn", &[]),
        ("Lạng Sơn (thành phố)", &[]),
        ("KẾT QUẢ T6/2025", &[]),
        ("UBND TỈNH LẠNG SƠN", &["2 met 600"]),
        ("Lạng Sơn (tỉnh)", &["2 met 600"]),
        (
            "KẾT QUẢ THỰC HIỆN THÁNG 12, QUÝ IV VÀ NĂM 2025",
            &["2 met 600"],
        ),
        ("SYT", &["2 met 600"]),
    ] {
        let head = format!("{title}\nChỉ tiêu;ĐVT;Năm 2025\n");
        tables(&head, &[("Số bác sĩ;người;600\n", wanted)]);
    }
}

#[test]
fn headings_of_a_year_in_other_words() {
    for heading in [
        "Thực hiện đến 31/12/2025",
        "TH đến hết 31/12/2025",
        "31/12/2025",
        "KQTH 2025",
        "KQ 2025",
        "Số lượng 2025",
        "Thực hiện (2025)",
        "12 tháng 2025",
        "12T/2025",
        "Quí 4/2025",
        "TH2025",
        "UTH 2025",
        "Năm 2025 (TH)",
        "Đến 31/12/2025",
        "Tính đến ngày 31/12/2025",
        "Cuối kỳ 2025",
    ] {
        let head = format!("Chỉ tiêu;ĐVT;{heading}\n");
        tables(&head, &[("Số bác sĩ;người;600\n", &["2 met 600"])]);
    }
    for heading in [
        "Kế hoạch (2025)",
        "Thực hiện đến 30/6/2025",
        "Thực hiện đến 31/12/2024",
        "11 tháng 2025",
        "Quí 3/2025",
        "KH2025",
        "Đến 30/6/2025",
        "Đến năm 2025",
        "Đầu kỳ 2025",
    ] {
        let head = format!("Chỉ tiêu;ĐVT;{heading}\n");
        let (told, _) = judged(
            PROGRAMME,
            &[csv("a.csv", &format!("{head}Số bác sĩ;người;600\n"))],
        );
        assert_eq!(told, [""; 0], "{heading}");
    }
}

#[test]
fn the_year_of_a_title_is_that_of_its_results() {
    let read = |title: &str, head: &str, row: &str| {
        let text = format!("{title}\nChỉ tiêu;ĐVT;{head}\nSố bác sĩ;người;{row}\n");
        judged(PROGRAMME, &[csv("a.csv", &text)])
    };
    for title in [
        "KẾT QUẢ THỰC HIỆN NĂM 2025",
        "Lạng Sơn, ngày 15 tháng 01 năm 2026\nKẾT QUẢ THỰC HIỆN NĂM 2025",
        "KẾT QUẢ NĂM 2025\n(Kèm theo Báo cáo số 12/BC-UBND ngày 10/01/2026)",
    ] {
        assert_eq!(
            read(title, "Kế hoạch;Thực hiện", "550;600").0,
            ["2 met 600"],
            "{title}"
        );
        let more = "Kế hoạch;Thực hiện;So sánh (%)";
        assert_eq!(read(title, more, "550;600;109").0, ["2 met 600"], "{title}");
    }
    let paper = "KẾT QUẢ THỰC HIỆN QUYẾT ĐỊNH 12/2025/QĐ-UBND";
    assert_eq!(read(paper, "Kế hoạch;Thực hiện", "550;600").0, [""; 0]);
    let published = "KẾT QUẢ THỰC HIỆN\nNgày công bố;31/12/2025";
    assert_eq!(
        read(published, "Năm 2024;Năm 2025", "550;600").0,
        ["2 met 600"]
    );
    for title in [
        "KẾ HOẠCH NĂM 2025",
        "KẾT QUẢ 6 THÁNG NĂM 2025",
        "KẾT QUẢ NĂM 2024 VÀ 2025",
        "KẾT QUẢ THÁNG 12, QUÝ IV VÀ NĂM 2025",
        "KẾT QUẢ",
    ] {
        let (told, codes) = read(title, "Kế hoạch;Thực hiện", "550;600");
        assert_eq!(told, [""; 0], "{title}");
        assert!(!codes.is_empty(), "{title}");
    }
    let goal = "KẾT QUẢ THỰC HIỆN NĂM 2025";
    assert_eq!(read(goal, "Kế hoạch;Cùng kỳ", "550;600").0, [""; 0]);
    assert_eq!(read(goal, "Thực hiện năm trước", "600").0, [""; 0]);
}

#[test]
fn months_below_a_year_are_months() {
    let text = "Chỉ tiêu;ĐVT;Năm 2025;\n;;T11;T12\nSố bác sĩ;người;550;600\n";
    assert_eq!(judged(PROGRAMME, &[csv("a.csv", text)]).0, ["2 met 600"]);
    let flow = PROGRAMME.replace("\"Số bác sĩ\", người", "\"Số bác sĩ\", người, trong kỳ");
    assert_eq!(judged(&flow, &[csv("a.csv", text)]).0, [""; 0]);
    let all = "Chỉ tiêu;ĐVT;Năm 2025;;\n;;T11;T12;Cả năm\nSố bác sĩ;người;5;6;700\n";
    assert_eq!(judged(&flow, &[csv("a.csv", all)]).0, ["2 met 700"]);
}

#[test]
fn a_running_number_before_a_name_is_none_of_it() {
    let read: &[&str] = &["2 met 600"];
    for number in ["1.", "2.", "2", "2.1.", "(3)", "3)", "a)", "I.", "IV."] {
        let wide = format!("{number} Số bác sĩ;người;600\n");
        tables("Chỉ tiêu;ĐVT;Năm 2025\n", &[(&wide, read)]);
        let long = format!("{number} Số bác sĩ;2025;600;người\n");
        tables("chỉ tiêu;kỳ;giá trị;đơn vị\n", &[(&long, read)]);
    }
    let refused: &[&str] = &[];
    for row in [
        "1 Số bác sĩ;người;600\n",
        "1. Số bác sĩ nữ;người;600\n",
        "1. Số bác sĩ (nữ);người;600\n",
        "12 tháng Số bác sĩ;người;600\n",
    ] {
        tables("Chỉ tiêu;ĐVT;Năm 2025\n", &[(row, refused)]);
    }
}

/// A page with this above its table, and this as the cell of the figure.
fn page(above: &str, table: &str, figure: &str) -> Vec<String> {
    let text = format!(
        "<html><head><title>KẾ HOẠCH</title></head><body>{above}<table>{table}<tr><th>Chỉ tiêu\
         <th>ĐVT<th>Năm 2025</tr><tr><td>Số bác sĩ<td>người<td>{figure}</tr></table>"
    );
    judged(PROGRAMME, &[csv("t.html", &text)]).0
}

#[test]
fn what_stands_above_the_table_of_a_page_is_its_title() {
    let read: &[&str] = &["2 met 600"];
    for (above, wanted) in [
        ("", read),
        ("<h1>KẾT QUẢ THỰC HIỆN NĂM 2025</h1>", read),
        ("<p>UBND TỈNH LẠNG SƠN</p><p>Nguồn: Sở Y tế</p>", read),
        ("<h1>KẾ HOẠCH NĂM 2025</h1>", &[]),
        ("<h1>KẾ HOẠCH<br>NĂM 2025</h1><p>Sở Y tế</p>", &[]),
        ("<div><b>KẾ HOẠCH</b> NĂM 2025</div>", &[]),
        ("KẾ HOẠCH NĂM 2025", &[]),
        ("<p>Huyện Cao Lộc</p>", &[]),
        ("<table><tr><td>KẾ HOẠCH NĂM 2025</td></tr></table>", &[]),
        ("<table><tr><td><h2>Huyện Cao Lộc</h2>", &[]),
        (
            "<h1>KẾ HOẠCH NĂM 2025</h1><h2>Biểu 1</h2><table><tr><td>a<td>2</table><h2>Biểu 2</h2>",
            &[],
        ),
        // The next chapter is another's.
        (
            "<h1>KẾ HOẠCH NĂM 2025</h1><table><tr><td>a<td>2</table><h1>KẾT QUẢ NĂM 2025</h1>",
            read,
        ),
        ("<p style='display:none'>KẾ HOẠCH NĂM 2025</p>", read),
        ("<del>KẾ HOẠCH</del> <ins>KẾT QUẢ</ins> NĂM 2025", read),
    ] {
        assert_eq!(page(above, "", "600"), wanted, "{above}");
    }
    let (plan, result) = ("KẾ HOẠCH NĂM 2025", "KẾT QUẢ NĂM 2025");
    assert_eq!(
        page("", &format!("<caption>{plan}</caption>"), "600"),
        [""; 0]
    );
    assert_eq!(
        page("", &format!("<caption>{result}</caption>"), "600"),
        read
    );
    assert_eq!(page("", &format!("<caption>{plan}"), "600"), [""; 0]);
}

#[test]
fn a_cell_of_a_page_is_what_is_seen_of_it() {
    for (cell, wanted) in [
        ("60<sup>2</sup>", "2 unmet 60"),
        ("602<sup>(1)</sup>", "2 met 602"),
        ("602<sub>a</sub>", "2 met 602"),
        ("<del>600</del><ins>400</ins>", "2 unmet 400"),
        ("<s>600</s> 400", "2 unmet 400"),
        ("<strike>600</strike>400", "2 unmet 400"),
        ("<span style=\"display: none\">000</span>600", "2 met 600"),
        ("<b>6</b>00<br>", "2 met 600"),
    ] {
        assert_eq!(page("", "", cell), [wanted], "{cell}");
    }
    for cell in [
        "<del>600</del>",
        "<s>600",
        "6 x 10<sup>2</sup>",
        "10<sup>3</sup>",
    ] {
        assert_eq!(page("", "", cell), [""; 0], "{cell}");
    }
}

#[test]
fn hidden_rows_of_a_page_are_told_of() {
    let told = |row: &str| {
        let text = format!(
            "<table><tr><th>Chỉ tiêu<th>Năm 2025</tr>{row}<td>Số bác sĩ<td>600</tr></table>"
        );
        judged(PROGRAMME, &[csv("t.html", &text)])
    };
    assert!(!told("<tr>").1.contains(&"CTR0835"));
    for row in [
        "<tr hidden>",
        "<tr style='DISPLAY : none'>",
        "<tbody style=\"display:none\"><tr>",
        "<col style='display:none'><tr>",
    ] {
        let (read, codes) = told(row);
        assert!(codes.contains(&"CTR0835"), "{row} {read:?} {codes:?}");
    }
    // A table that is not shown is a hidden sheet.
    let text = "<html><div style='display:none'><table><tr><th>Chỉ tiêu<th>Năm 2025</tr>\
        <tr><td>Số bác sĩ<td>600</tr></table></div><table><tr><th>Chỉ tiêu<th>Năm 2025</tr>\
        <tr><td>Số bác sĩ<td>400</tr></table>";
    assert_eq!(judged(PROGRAMME, &[csv("t.html", text)]).0, ["2 unmet 400"]);
}

#[cfg(feature = "office")]
mod sheets {
    use super::{PROGRAMME, judged};
    use crate::files::File;
    use rust_xlsxwriter::{Format, Workbook};

    /// A workbook of one sheet: name, rows of texts, the last cell a number in a format.
    fn book(name: &str, rows: &[&[&str]], format: &str) -> File {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name(name).unwrap();
        let format = Format::new().set_num_format(format);
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let (at, column) = (at as u32, column as u16);
                match cell.parse::<f64>() {
                    Ok(value) if at > 0 => sheet.write_with_format(at, column, value, &format),
                    _ => sheet.write(at, column, *cell),
                }
                .unwrap();
            }
        }
        ("s.xlsx".to_string(), book.save_to_buffer().unwrap())
    }

    const WIDE: &[&[&str]] = &[
        &["Chỉ tiêu", "ĐVT", "Năm 2025"],
        &["Số bác sĩ", "người", "600"],
    ];
    const LONG: &[&[&str]] = &[&["chỉ tiêu", "kỳ", "giá trị"], &["2", "2025", "600"]];

    #[test]
    fn a_cell_that_shows_nothing_is_no_figure() {
        for (format, wanted) in [
            ("#,##0", &["2 met 600"][..]),
            ("0;-0;;@", &["2 met 600"]),
            (";;;", &[]),
            (";;;@", &[]),
        ] {
            let (told, codes) = judged(PROGRAMME, &[book("KQ", WIDE, format)]);
            assert_eq!(told, wanted, "{format} {codes:?}");
            let hidden = codes.contains(&"CTR0838");
            assert_eq!(hidden, wanted.is_empty(), "{format} {codes:?}");
        }
    }

    /// A growth that a format shows below 0, a scale, a further digit.
    #[test]
    fn a_figure_is_what_its_format_shows() {
        let programme = format!(
            "{PROGRAMME}chỉ tiêu 4 \"Tốc độ tăng trưởng\", %, càng cao càng tốt\n  đến 2025: ít nhất 1\n"
        );
        let read = |name: &str, value: &str, format: &str| {
            let rows: &[&[&str]] = &[&["Chỉ tiêu", "Năm 2025"], &[name, value]];
            judged(&programme, &[book("KQ", rows, format)])
        };
        for format in [
            "\"-\"0.0",
            "\\-0.0",
            "(0.0)",
            "\"↓\"0.0",
            "▼0.0",
            "\"giảm \"0.0",
        ] {
            let (told, codes) = read("Tốc độ tăng trưởng", "5", format);
            assert_eq!(told, ["4 unmet -5"], "{format} {codes:?}");
        }
        for format in ["0.0", "+0.0;-0.0", "▲0.0;▼0.0", "0.0_);(0.0)", "[Red]0.0"] {
            let (told, codes) = read("Tốc độ tăng trưởng", "5", format);
            assert_eq!(told, ["4 met 5"], "{format} {codes:?}");
        }
        for format in ["0.0", "0.0;[Red]0.0", "▲0.0;▼0.0", "0.0_);(0.0)"] {
            let (told, codes) = read("Tốc độ tăng trưởng", "-5", format);
            assert_eq!(told, ["4 unmet -5"], "{format} {codes:?}");
        }
        for (name, value, format) in [
            ("Tốc độ tăng trưởng", "25", "0\"‰\""),
            ("Tốc độ tăng trưởng", "25", "0‰"),
            ("Tốc độ tăng trưởng", "5", "\"(-)\"0.0"),
            ("Tốc độ tăng trưởng", "5", "0.0-"),
            ("Tốc độ tăng trưởng", "-5", "0.0;0.0"),
            ("Số bác sĩ", "600", "(0)"),
            ("Số bác sĩ", "6000", "0\".\"0"),
        ] {
            let (told, codes) = read(name, value, format);
            assert_eq!(told, [""; 0], "{format} {codes:?}");
            assert!(codes.contains(&"CTR0613"), "{format} {codes:?}");
        }
        assert_eq!(read("Số bác sĩ", "60", "0\"0\"").0, ["2 met 600"]);
        assert_eq!(read("Số bác sĩ", "60", "0").0, ["2 unmet 60"]);
        assert_eq!(read("Số bác sĩ", "6000", "0\"0\"").0, ["2 met 60000"]);
    }

    /// What is struck out is not there, and a raised digit is a footnote's.
    #[test]
    fn a_text_of_a_sheet_is_what_is_seen_of_it() {
        let read = |parts: &[(&Format, &str)]| {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            for (at, cell) in ["Chỉ tiêu", "ĐVT", "Năm 2025"].iter().enumerate() {
                sheet.write(0, at as u16, *cell).unwrap();
            }
            sheet.write(1, 0, "Số bác sĩ").unwrap();
            sheet.write(1, 1, "người").unwrap();
            sheet.write_rich_string(1, 2, parts).unwrap();
            let file = ("s.xlsx".to_string(), book.save_to_buffer().unwrap());
            judged(PROGRAMME, &[file]).0
        };
        let plain = Format::new();
        let raised = Format::new().set_font_script(rust_xlsxwriter::FormatScript::Superscript);
        let struck = Format::new().set_font_strikethrough();
        assert_eq!(read(&[(&plain, "60"), (&raised, "2")]), ["2 unmet 60"]);
        assert_eq!(read(&[(&plain, "602"), (&raised, "(1)")]), ["2 met 602"]);
        assert_eq!(read(&[(&struck, "600"), (&plain, "400")]), ["2 unmet 400"]);
    }

    #[test]
    fn a_sheet_of_a_month_or_quarter_is_not_of_the_year() {
        for name in [
            "T6", "Q1", "T9 2025", "T6.2025", "Q2-2025", "Quý 1", "6T 2025",
        ] {
            let (told, codes) = judged(PROGRAMME, &[book(name, WIDE, "0")]);
            assert_eq!(told, [""; 0], "{name} {codes:?}");
            assert!(codes.contains(&"CTR0611"), "{name} {codes:?}");
            let (told, codes) = judged(PROGRAMME, &[book(name, LONG, "0")]);
            assert_eq!(told, [""; 0], "{name} {codes:?}");
        }
    }

    #[test]
    fn a_sheet_of_another_period_or_place_is_not_of_the_column() {
        for name in [
            "30.6.2025",
            "31.12.2024",
            "H1",
            "2024",
            "Năm 2024",
            "KQ 2024",
            "UBND TP",
            "Biểu mẫu KH",
            "Sáu tháng",
            "T12",
        ] {
            let (told, codes) = judged(PROGRAMME, &[book(name, WIDE, "0")]);
            assert_eq!(told, [""; 0], "{name} {codes:?}");
            assert!(!codes.is_empty(), "{name}");
        }
        for name in ["31.12.2025", "2025", "Biểu 02 2024"] {
            let (told, codes) = judged(PROGRAMME, &[book(name, WIDE, "0")]);
            assert_eq!(told, ["2 met 600"], "{name} {codes:?}");
        }
        // An estimate stands for no official figure.
        let official = crate::files::csv("b.csv", "chỉ tiêu;năm;giá trị\n2;2025;400\n");
        let files = [book("Ước", WIDE, "0"), official];
        assert_eq!(judged(PROGRAMME, &files).0, ["2 unmet 400"]);
    }

    #[test]
    fn a_sheet_of_an_agency_or_of_no_part_is_of_the_whole() {
        for name in [
            "SYT",
            "SYT 2025",
            "syt_2025",
            "LS",
            "LS 2025",
            "So sánh",
            "Tiến độ",
            "Giai đoạn 2021-2025",
            "KQTH",
            "Nhập",
            "In",
            "Bản sao",
            "SLĐ",
            "Dự thảo",
        ] {
            for rows in [WIDE, LONG] {
                let (told, codes) = judged(PROGRAMME, &[book(name, rows, "0")]);
                assert_eq!(told, ["2 met 600"], "{name} {codes:?}");
            }
        }
    }

    #[test]
    fn the_year_of_a_title_is_that_of_its_results_in_a_sheet() {
        let rows: &[&[&str]] = &[
            &["KẾT QUẢ THỰC HIỆN NĂM 2025"],
            &["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
            &["I", "Y tế"],
            &["1", "Số bác sĩ", "người", "550", "600"],
        ];
        let (told, codes) = judged(PROGRAMME, &[book("KQ", rows, "0")]);
        assert_eq!(told, ["2 met 600"], "{codes:?}");
    }

    #[test]
    fn the_name_of_a_sheet_is_said_to_be_one() {
        let files = [book("Foo", WIDE, "0")];
        let (_, findings) = crate::files::findings(PROGRAMME, &files);
        let one = findings.iter().find(|one| one.entry.code == "CTR0638");
        let help = one.unwrap().help_text(ctr::finding::Lang::Vi);
        assert!(help.contains("tên của trang tính"), "{help}");
    }
}
