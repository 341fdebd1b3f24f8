//! What stands around figures says of what they are: all rows of a header, the lines
//! above a table, the row above a part's, the code beside a name, the wider place beside
//! a narrower, a unit in a heading. What is plainly so is read; the rest is named. All
//! figures are made up: số liệu minh hoạ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::PlaceId;
use ctr::model::{IndicatorId, Model};
use ctr::source::{SourceFile, Sources};
use data::{codes, lam_dong, read_for};

const JOBLESS: &str =
    "chỉ tiêu 2 \"Tỷ lệ thất nghiệp\", %, càng thấp càng tốt\n  đến 2025: không quá 5\n";
const REVENUE: &str =
    "chỉ tiêu 3 \"Thu ngân sách\", tỷ đồng, càng cao càng tốt\n  đến 2025: ít nhất 500\n";
const JOBS: &str = "chỉ tiêu 2 \"Số lao động xuất khẩu\", người, càng cao càng tốt\n  đến 2025: 100\n\
    chỉ tiêu 1 \"Số lao động được tạo việc làm\", người, càng cao càng tốt\n  đến 2025: 1.000\n  trong đó \"Nữ\"\n    đến 2025: 500\n";

/// The figures of 2025 of an indicator at a place, or the programme's own.
fn figures(model: &Model, name: &str, place: Option<&str>, text: &str) -> (Vec<String>, String) {
    let (table, findings) = read_for(model, "s.csv", text);
    let places = match place {
        Some(place) => vec![table.place(place)],
        None => vec![Some(PlaceId::NONE), table.place("Lâm Đồng")],
    };
    let id = (0..model.indicators.len() as u32)
        .map(IndicatorId)
        .find(|id| model.full_name(*id) == name)
        .unwrap();
    let cells = (places.into_iter().flatten()).flat_map(|place| table.series(id, place));
    let found = cells
        .filter(|cell| cell.period.code() == "2025")
        .filter_map(|cell| Some(cell.value.exact()?.to_string()));
    let asides: Vec<&str> = table.asides().iter().map(|one| one.name.as_str()).collect();
    let labels: Vec<&str> = table
        .unmatched()
        .iter()
        .map(|(label, _)| label.as_str())
        .collect();
    let told = format!("{:?} {asides:?} {labels:?}", codes(&findings));
    (found.collect(), told)
}

fn first(text: &str) -> String {
    text.split('"').nth(1).unwrap().to_string()
}

/// No figure of the first indicator is read, and something is told or counted.
#[track_caller]
fn is_set_aside(programme_text: &str, text: &str) {
    let model = lam_dong(programme_text);
    let (found, told) = figures(&model, &first(programme_text), None, text);
    assert!(found.is_empty(), "{found:?} {told}\n{text}");
    assert_ne!(told, "[] [] []", "nothing is told\n{text}");
}

#[track_caller]
fn is_read(programme_text: &str, text: &str, figure: &str) {
    let model = lam_dong(programme_text);
    let (found, told) = figures(&model, &first(programme_text), None, text);
    assert_eq!(found, [figure], "{told}\n{text}");
}

#[test]
fn a_second_row_of_a_header_says_what_its_years_are_of() {
    for said in [
        "Kế hoạch",
        "Mục tiêu",
        "Dự báo",
        "6 tháng",
        "9T",
        "Nữ",
        "Khánh Hòa",
        "cả nước",
        "KH",
    ] {
        is_set_aside(
            JOBLESS,
            &format!("Chỉ tiêu;2024;2025\n;Thực hiện;{said}\n2;6;3\n"),
        );
    }
    for over in [
        "Kế hoạch",
        "Mục tiêu đến",
        "Lộ trình thực hiện",
        "So với cùng kỳ",
    ] {
        is_set_aside(JOBLESS, &format!("Chỉ tiêu;{over};\n;2024;2025\n2;3;3\n"));
        is_set_aside(
            JOBLESS,
            &format!("STT;Chỉ tiêu;ĐVT;{over};\n;;;2024;2025\n1;Tỷ lệ thất nghiệp;%;3;3\n"),
        );
    }
    is_set_aside(JOBLESS, "Chỉ tiêu;2024;2025\n;Kế hoạch;\n2;3;3\n");
    for text in [
        "Chỉ tiêu;Năm 2025;\n;6 tháng đầu năm;Cả năm\n2;3;7\n",
        "Chỉ tiêu;2025;;\n;Kế hoạch;6 tháng;Ước cả năm\n2;3;4;7\n",
        "Chỉ tiêu;Năm 2024;;Năm 2025;\n;Kế hoạch;Thực hiện;Kế hoạch;Thực hiện\n2;1;2;3;7\n",
        "Chỉ tiêu;Thực hiện;;Kế hoạch;\n;2024;2025;2024;2025\n2;6;7;3;3\n",
        "STT;Chỉ tiêu;ĐVT;Năm 2025;;Ghi chú\n;;;KH;TH;\n1;Tỷ lệ thất nghiệp;%;3;7;\n",
        "Chỉ tiêu;Năm 2025;;\n;Kế hoạch;Thực hiện;\n;;6 tháng;Cả năm\n2;3;4;7\n",
        "Chỉ tiêu;2024;2025\n;Cả nước;Toàn tỉnh\n2;3;7\n",
        "Chỉ tiêu;Năm 2025;\n;Khánh Hòa;Lâm Đồng\n2;3;7\n",
    ] {
        is_read(JOBLESS, text, "7");
    }
}

#[test]
fn a_unit_in_a_heading_a_title_or_a_merged_cell_is_heeded() {
    for text in [
        "Chỉ tiêu (triệu đồng);2024;2025\nThu ngân sách;400;600\n",
        "STT;Chỉ tiêu (Đơn vị: triệu đồng);2025\n1;Thu ngân sách;600\n",
        "Chỉ tiêu - ĐVT: triệu đồng;2025\nThu ngân sách;600\n",
        "Tính bằng triệu đồng\nChỉ tiêu;2025\nThu ngân sách;600\n",
        "ĐV: triệu đồng\nChỉ tiêu;2025\nThu ngân sách;600\n",
        "KẾT QUẢ THU NGÂN SÁCH - Triệu đồng\nChỉ tiêu;2025\nThu ngân sách;600\n",
        "Thu ngân sách (triệu đồng)\nChỉ tiêu;2025\nThu ngân sách;600\n",
        "Chỉ tiêu;2024;2025\n;Triệu đồng;Triệu đồng\nThu ngân sách;400;600\n",
        "Chỉ tiêu;ĐVT;2025\nChi;triệu đồng;5\nThu ngân sách;;600\n",
        "chỉ tiêu;năm;giá trị (triệu đồng)\n3;2025;600\n",
        "chỉ tiêu;năm;giá trị (ĐVT: triệu đồng)\n3;2025;600\n",
    ] {
        is_read(REVENUE, text, "3/5");
    }
    is_read(
        REVENUE,
        "SỞ TÀI CHÍNH - LÂM ĐỒNG\nChỉ tiêu (tỷ đồng);2025\nThu ngân sách;600\n",
        "600",
    );
    is_read(
        JOBLESS,
        "chỉ tiêu;năm;giá trị\nTỷ lệ thất nghiệp (%);2025;3\n",
        "3",
    );
}

#[test]
fn a_part_is_of_the_row_above_it() {
    let model = lam_dong(JOBS);
    let women = |text: &str| figures(&model, "Số lao động được tạo việc làm: Nữ", None, text);
    for said in [
        "Nữ",
        "- Nữ",
        "+ nữ",
        "Trong đó: Nữ",
        "Trong đó nữ",
        "Riêng nữ",
        "Chia ra: Nữ",
    ] {
        let own = format!(
            "Chỉ tiêu;2025\nSố lao động được tạo việc làm;1200\n{said};700\nSố lao động xuất khẩu;900\n"
        );
        assert_eq!(women(&own).0, ["700"], "{own}");
        let others = format!(
            "Chỉ tiêu;2025\nSố lao động được tạo việc làm;1200\nSố lao động xuất khẩu;900\n{said};700\n"
        );
        let (found, told) = women(&others);
        assert!(
            found.is_empty() && told.contains("CTR0638"),
            "{told}\n{others}"
        );
        let strange = others.replace("xuất khẩu", "lạ");
        assert!(women(&strange).0.is_empty(), "{strange}");
    }
    let (found, told) =
        women("chỉ tiêu;năm;giá trị\nSố lao động xuất khẩu;2025;900\nNữ;2025;700\n");
    assert!(found.is_empty() && told.contains("Nữ"), "{told}");
}

const OTHERS: [&str; 24] = [
    "Tỉnh Khánh Hòa",
    "Địa bàn: Khánh Hòa",
    "BIỂU 5 - KHÁNH HÒA",
    "Kết quả thực hiện tại Khánh Hòa",
    "UBND TỈNH KHÁNH HÒA",
    "HUYỆN ĐỨC TRỌNG",
    "PHƯỜNG 1",
    "Cả nước",
    "TỈNH LÂM ĐỒNG - HUYỆN ĐỨC TRỌNG",
    "Loại số liệu: Kế hoạch",
    "SỐ LIỆU DỰ BÁO NĂM 2025",
    "Kế hoạch thực hiện năm 2025",
    "Báo cáo kế hoạch năm 2025",
    "Biểu giao chỉ tiêu năm 2025",
    "CHỈ TIÊU ĐĂNG KÝ",
    "Mục tiêu phấn đấu",
    "Báo cáo quý I năm 2025",
    "Kết quả 9T/2025",
    "Số liệu đến 30/6/2025",
    "6 tháng đầu năm 2025",
    "Đối tượng: Nữ",
    "Riêng nữ",
    "Số liệu khu vực thành thị",
    "Nữ",
];

const PLAIN: [&str; 22] = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    "CHỈ TIÊU KINH TẾ - XÃ HỘI",
    "TÌNH HÌNH KINH TẾ - XÃ HỘI TỈNH LÂM ĐỒNG NĂM 2025",
    "BẢO HIỂM XÃ HỘI TỈNH LÂM ĐỒNG",
    "XÂY DỰNG NÔNG THÔN MỚI",
    "BẢN TỔNG HỢP SỐ LIỆU",
    "TỈNH ỦY LÂM ĐỒNG",
    "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
    "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
    "Nguồn: Sở Kế hoạch và Đầu tư",
    "NHÀ Ở XÃ HỘI",
    "(Kèm theo Kế hoạch số 123/KH-UBND ngày 01/01/2021)",
    "KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2025",
    "Tình hình thực hiện các chỉ tiêu kế hoạch năm 2025",
    "Đà Lạt, ngày 05 tháng 7 năm 2025",
    "BÁO CÁO TÌNH HÌNH NĂM 2025, KẾ HOẠCH NĂM 2026",
    "Số liệu đến 31/12/2025",
    "Toàn tỉnh",
    "Biểu số 01/KH",
    "Ước thực hiện năm 2025",
    "Kết quả thực hiện chỉ tiêu được giao",
];

#[test]
fn lines_above_a_table_count_in_every_layout() {
    for title in OTHERS {
        is_set_aside(
            JOBLESS,
            &format!("{title}\nchỉ tiêu;năm;giá trị\n2;2025;3\n"),
        );
        is_set_aside(
            JOBLESS,
            &format!("{title}\n\nSTT;Chỉ tiêu;2024;2025\n1;Tỷ lệ thất nghiệp;4;3\n"),
        );
    }
    is_set_aside(
        JOBLESS,
        ";;Tỉnh Khánh Hòa\nSTT;Chỉ tiêu;2025\n1;Tỷ lệ thất nghiệp;3\n",
    );
    for title in PLAIN {
        is_read(
            JOBLESS,
            &format!("{title}\nchỉ tiêu;năm;giá trị\n2;2025;3\n"),
            "3",
        );
        is_read(
            JOBLESS,
            &format!("{title}\n\nSTT;Chỉ tiêu;2024;2025\n1;Tỷ lệ thất nghiệp;4;3\n"),
            "3",
        );
    }
    // A quarter's figure under a quarter's title is its own.
    let model = lam_dong(JOBLESS);
    let text = "Báo cáo quý I năm 2025\nchỉ tiêu;kỳ;giá trị\n2;2025-Q1;3\n";
    assert_eq!(
        read_for(&model, "s.csv", text)
            .0
            .series(IndicatorId(0), PlaceId::NONE)
            .len(),
        1
    );
}

#[test]
fn the_head_of_a_group_and_of_the_names_counts() {
    for group in [
        "Huyện Đức Trọng",
        "Khánh Hòa",
        "Cả nước",
        "KẾ HOẠCH",
        "6 THÁNG ĐẦU NĂM",
        "Thành thị",
    ] {
        for row in [format!("{group};;;;"), format!("III;{group};;;")] {
            let text = format!("STT;Chỉ tiêu;ĐVT;2024;2025\n{row}\n1;Tỷ lệ thất nghiệp;%;4;3\n");
            is_set_aside(JOBLESS, &text);
        }
    }
    for row in [
        "I;KINH TẾ;;;",
        "II. XÃ HỘI;;;;",
        "B;XÂY DỰNG NÔNG THÔN MỚI;;;",
        "Khánh Hòa;;;;\nToàn tỉnh;;;;",
    ] {
        let text = format!("STT;Chỉ tiêu;ĐVT;2024;2025\n{row}\n1;Tỷ lệ thất nghiệp;%;4;3\n");
        is_read(JOBLESS, &text, "3");
    }
    for corner in [
        "Khánh Hòa",
        "Thành thị",
        "Chỉ tiêu phấn đấu",
        "Mục tiêu",
        "Chỉ tiêu kế hoạch",
    ] {
        is_set_aside(
            JOBLESS,
            &format!("{corner};2024;2025\nTỷ lệ thất nghiệp;4;3\n"),
        );
    }
    is_read(
        JOBLESS,
        "Các chỉ tiêu chủ yếu;2024;2025\nTỷ lệ thất nghiệp;4;3\n",
        "3",
    );
}

#[test]
fn a_long_table_below_a_wide_one_leaves_it() {
    let long = "chỉ tiêu;năm;giá trị\nTỷ lệ thất nghiệp;2025;3\n";
    for between in ["", "\n"] {
        let wide = "Chỉ tiêu;2024;2025\nTỷ lệ thất nghiệp;6;7\n";
        let model = lam_dong(JOBLESS);
        let (found, told) = figures(
            &model,
            "Tỷ lệ thất nghiệp",
            None,
            &format!("{wide}{between}{long}"),
        );
        assert!(
            found.is_empty() && told.contains("CTR0625"),
            "{found:?} {told}"
        );
    }
    let many = "Tỷ lệ lạ;6;7\n".repeat(15);
    let swapped = "chỉ tiêu;giá trị;năm\nTỷ lệ thất nghiệp;3;2025\n";
    is_read(
        JOBLESS,
        &format!("Chỉ tiêu;2024;2025\n{many}\n{swapped}"),
        "3",
    );
}

#[test]
fn a_wider_place_must_be_what_the_narrower_lies_in() {
    let communes = "địa bàn \"Huyện A\", huyện, thuộc \"Lâm Đồng\"\nđịa bàn \"Huyện B\", huyện, thuộc \"Lâm Đồng\"\n\
        địa bàn \"Xã A1\", xã, thuộc \"Huyện A\"\n\
        chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  phạm vi: từng xã\n  đến 2025: không quá 5\n";
    let model = lam_dong(communes);
    let found = |text: &str| figures(&model, "Tỷ lệ hộ nghèo", Some("Xã A1"), text).0;
    let head = "chỉ tiêu;năm;tỉnh;huyện;xã;giá trị\n1;2025;";
    for (province, district) in [
        ("Khánh Hòa", ""),
        ("", "Huyện B"),
        ("Lâm Đồng", "Huyện Z"),
        ("Khánh Hòa", "Huyện A"),
    ] {
        let text = format!("{head}{province};{district};Xã A1;3\n");
        assert!(found(&text).is_empty(), "{text}");
    }
    for (province, district) in [
        ("Lâm Đồng", ""),
        ("", "huyện a"),
        ("Tỉnh Lâm Đồng", "Huyện A"),
        ("", ""),
    ] {
        let text = format!("{head}{province};{district};Xã A1;3\n");
        assert_eq!(found(&text), ["3"], "{text}");
    }
    assert!(found("Tỉnh Khánh Hòa\nĐịa bàn;Chỉ tiêu;2025\nXã A1;Tỷ lệ hộ nghèo;3\n").is_empty());
    assert!(found("Huyện Z\nchỉ tiêu;năm;địa bàn;giá trị\n1;2025;Xã A1;3\n").is_empty());
    assert_eq!(
        found("Huyện A\nchỉ tiêu;năm;địa bàn;giá trị\n1;2025;Xã A1;3\n"),
        ["3"]
    );
    is_set_aside(
        JOBLESS,
        "chỉ tiêu;năm;tỉnh;xã;giá trị\n2;2025;Khánh Hòa;Toàn tỉnh;3\n",
    );
}

#[test]
fn a_code_and_the_name_beside_it_are_of_one_indicator() {
    for text in [
        "Mã;Chỉ tiêu;2025\n2;Tỷ lệ thất nghiệp thành thị;3\n",
        "Mã;Chỉ tiêu;2025\n2;Số giường;3\n",
        "Mã chỉ tiêu;Tên chỉ tiêu;Năm;Giá trị\n2;Số giường;2025;3\n",
    ] {
        is_set_aside(JOBLESS, text);
    }
    for text in [
        "Mã;Chỉ tiêu;Năm;Giá trị\n2;Tỷ lệ thất nghiệp;2025;3\n",
        "Mã;Chỉ tiêu;2025\n2;Ty le that nghiep;3\n",
        "Mã;Chỉ tiêu;Năm;Giá trị\nKT05;Tỷ lệ thất nghiệp (%);2025;3\n",
        "Mã;Chỉ tiêu;Năm;Giá trị\n2;;2025;3\n",
    ] {
        is_read(JOBLESS, text, "3");
    }
}

#[test]
fn a_remark_that_says_plainly_what_its_row_is_of_narrows_it() {
    for (heading, cell) in [
        ("loại chỉ tiêu", "Kế hoạch"),
        ("trạng thái", "KH"),
        ("trạng thái", "số giao"),
        ("trạng thái", "6 tháng"),
        ("diễn giải", "Trong đó: nữ"),
        ("tiến độ", "6 tháng đầu năm"),
        ("ghi chú", "kế hoạch"),
        ("ghi chú", "Quý I/2025"),
        ("ghi chú", "Thành thị"),
        ("đơn vị báo cáo", "Huyện Đức Trọng"),
    ] {
        is_set_aside(
            JOBLESS,
            &format!("chỉ tiêu;năm;giá trị;{heading}\n2;2025;3;{cell}\n"),
        );
    }
    is_set_aside(
        JOBLESS,
        "Chỉ tiêu;2025;Ghi chú\nTỷ lệ thất nghiệp;3;Kế hoạch\n",
    );
    for heading in [
        "Ý kiến",
        "Kiến nghị",
        "Người kiểm tra",
        "Cán bộ phụ trách",
        "Ghi chú (nếu có)",
        "Ghi chú thêm",
        "Thuyết minh",
        "Minh chứng",
        "Cơ quan công bố",
        "Mã số",
        "Mục",
        "Số công văn",
        "ghi chú",
    ] {
        for cell in ["đã kiểm tra", "đạt kế hoạch năm"] {
            is_read(
                JOBLESS,
                &format!("chỉ tiêu;năm;giá trị;{heading}\n2;2025;3;{cell}\n"),
                "3",
            );
        }
    }
}

#[test]
fn a_share_is_at_most_all_and_three_digits_of_money_may_be_thousands() {
    for name in [
        "Tỷ lệ trạm y tế có bác sĩ",
        "Tỷ lệ trường đạt chuẩn",
        "Tỷ lệ che phủ rừng",
        "Tỷ trọng công nghiệp",
        "Tỷ lệ chất thải rắn được thu gom",
    ] {
        let text = format!("chỉ tiêu 1 \"{name}\", %, càng cao càng tốt\n  đến 2025: ít nhất 95\n");
        is_set_aside(&text, "chỉ tiêu;năm;giá trị\n1;2025;935\n");
    }
    for name in [
        "Tỷ lệ thu ngân sách đạt so với dự toán",
        "Tỷ lệ lấp đầy khu công nghiệp",
        "Tỷ lệ thực hiện kế hoạch",
    ] {
        let text = format!("chỉ tiêu 1 \"{name}\", %, càng cao càng tốt\n  đến 2025: ít nhất 95\n");
        is_read(&text, "chỉ tiêu;năm;giá trị\n1;2025;123,5\n", "247/2");
    }
    let cost =
        format!("{REVENUE}chỉ tiêu 2 \"Tỷ lệ\", %, càng cao càng tốt\n  đến 2025: ít nhất 5\n");
    is_set_aside(&cost, "chỉ tiêu;năm;giá trị\n3;2025;15.000\n2;2025;7.5\n");
    is_read(
        &cost,
        "chỉ tiêu;năm;giá trị\n3;2024;14.5\n3;2025;15.125\n2;2025;7.5\n",
        "121/8",
    );
}

#[test]
fn per_cents_beside_others_are_no_fractions() {
    let two = "chỉ tiêu 1 \"Tỷ lệ thất nghiệp\", %, càng thấp càng tốt\n  đến 2025: dưới 2\n\
        chỉ tiêu 2 \"Tỷ lệ khác\", %, càng cao càng tốt\n  đến 2025: 70\n";
    is_read(
        two,
        "chỉ tiêu;năm;giá trị\n1;2025;0,9\n2;2025;80,5\n",
        "9/10",
    );
    is_set_aside(two, "chỉ tiêu;năm;giá trị\n1;2025;0,9\n2;2025;0,8\n");
    is_set_aside(two, "chỉ tiêu;năm;giá trị\n1;2025;0,021\n2;2025;80,5\n");
}

#[test]
fn a_row_without_a_place_is_of_no_one_of_several_provinces() {
    let one = |place: &str| {
        format!(
            "chương trình \"{place}\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"{place}\"\nchỉ tiêu 1 \"Số bác sĩ\", người\n  đến 2025: 50\n"
        )
    };
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", one("Lâm Đồng")));
    sources.add(SourceFile::new("b.ctr", one("Khánh Hòa")));
    let model = ctr::check::programmes(&mut sources).0;
    let count = |text: &str| {
        let (table, findings) = read_for(&model, "s.csv", text);
        let places = [Some(PlaceId::NONE), table.place("Khánh Hòa")];
        let cells =
            (places.into_iter().flatten()).flat_map(|place| table.series(IndicatorId(0), place));
        (cells.count(), codes(&findings).len())
    };
    assert_eq!(count("chỉ tiêu;năm;giá trị\nSố bác sĩ;2025;60\n"), (0, 1));
    assert_eq!(
        count("chỉ tiêu;năm;địa bàn;giá trị\nSố bác sĩ;2025;Khánh Hòa;60\n"),
        (1, 0)
    );
    assert_eq!(
        count("Tỉnh Khánh Hòa\nchỉ tiêu;năm;giá trị\nSố bác sĩ;2025;60\n"),
        (1, 0)
    );
}

#[test]
fn a_place_nobody_declares_is_named_where_places_are_added_up() {
    let sum = "địa bàn \"Huyện A\", huyện, thuộc \"Lâm Đồng\"\nchỉ tiêu A \"Số hộ\", hộ\n\
        chỉ tiêu 1 \"Tổng\", hộ\n  công thức: tổng theo địa bàn([A])\n  đến 2025: ít nhất 100\n";
    let model = lam_dong(sum);
    let text = "chỉ tiêu;năm;địa bàn;giá trị\nA;2025;Huyện A;110\nA;2025;Xã Z;10\n";
    let (table, findings) = read_for(&model, "s.csv", text);
    let named: Vec<&str> = table.asides().iter().map(|one| one.name.as_str()).collect();
    assert_eq!((named, codes(&findings)), (vec!["Xã Z"], vec!["CTR0636"]));
}

#[test]
fn a_task_of_another_place_or_to_be_done_is_not_done() {
    let task = "cơ quan SYT \"Sở Y tế\"\nnhiệm vụ 1 \"Xây dựng đề án\"\n  chủ trì: SYT\n  thời gian: đến quý II/2025\n";
    let model = lam_dong(task);
    let done = |text: &str| read_for(&model, "s.csv", text).0.tasks().len();
    for row in [
        "1;Khánh Hòa;30/6/2025;",
        "1;Huyện Z;30/6/2025;",
        "1;;30/6/2025;dự kiến",
    ] {
        assert_eq!(
            done(&format!("nhiệm vụ;địa bàn;hoàn thành;trạng thái\n{row}\n")),
            0,
            "{row}"
        );
    }
    for row in [
        "1;;30/6/2025;",
        "1;Toàn tỉnh;30/6/2025;",
        "1;Tỉnh Lâm Đồng;30/6/2025;",
    ] {
        assert_eq!(
            done(&format!("nhiệm vụ;địa bàn;hoàn thành;trạng thái\n{row}\n")),
            1,
            "{row}"
        );
    }
}

/// What a standing is that nobody knows, its figure is not known to be either.
#[test]
fn a_standing_that_is_none_leaves_its_figure_out() {
    let model = lam_dong(JOBLESS);
    for standing in ["thực hiện 6 tháng", "đã huỷ", "không chính thức", "chắc"] {
        let text = format!("chỉ tiêu;năm;giá trị;trạng thái\n2;2025;3;{standing}\n");
        let (found, told) = figures(&model, "Tỷ lệ thất nghiệp", None, &text);
        assert!(found.is_empty(), "{standing}: {found:?}");
        assert!(
            told.contains("CTR0616") && told.contains(standing),
            "{told}"
        );
    }
    for title in ["Q3/2025", "Phường 2, Đà Lạt", "Đặc khu Phú Quý"] {
        let text = format!("{title}\nChỉ tiêu;2025\nTỷ lệ thất nghiệp;3\n");
        let (found, told) = figures(&model, "Tỷ lệ thất nghiệp", None, &text);
        assert!(found.is_empty(), "{title}: {found:?} {told}");
    }
}
