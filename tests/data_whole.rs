//! A row is of the whole only where all that it says is known: what narrows it, the unit
//! above its table, a standing of what is to be, another table's names beside it. What
//! cannot be read right is named, and no figure is taken.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::model::IndicatorId;
use data::{codes, lam_dong, read_for};

const POOR: &str =
    "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  đến 2025: không quá 3\n";
const REVENUE: &str =
    "chỉ tiêu 3 \"Thu ngân sách\", tỷ đồng, trong kỳ, càng cao càng tốt\n  đến 2025: ít nhất 100\n";

/// The figures of 2025 of the programme's own place, exact, and the findings' codes.
fn own(indicator: &str, text: &str) -> (Vec<String>, Vec<&'static str>) {
    let model = lam_dong(indicator);
    let (table, findings) = read_for(&model, "s.csv", text);
    let places = [Some(ctr::data::PlaceId::NONE), table.place("Lâm Đồng")];
    let cells = places
        .into_iter()
        .flatten()
        .flat_map(|place| table.series(IndicatorId(0), place));
    let figures = cells
        .filter(|cell| cell.period.code() == "2025")
        .filter_map(|cell| Some(cell.value.exact()?.to_string()));
    (figures.collect(), codes(&findings))
}

#[track_caller]
fn is_named(indicator: &str, text: &str, code: &str) {
    let (figures, found) = own(indicator, text);
    assert!(figures.is_empty(), "{figures:?} {found:?}\n{text}");
    assert!(
        code.is_empty() || found.contains(&code),
        "{found:?}\n{text}"
    );
}

#[track_caller]
fn is_read(indicator: &str, text: &str, figure: &str) {
    let (figures, found) = own(indicator, text);
    assert_eq!(figures, [figure], "{found:?}\n{text}");
}

#[test]
fn the_unit_above_a_table_is_of_all_its_figures() {
    let rows = "Chỉ tiêu;2024;2025\nThu ngân sách;98000;99000\n";
    for line in [
        "Đơn vị tính: triệu đồng\n",
        "ĐVT: triệu đồng\n\n",
        "ĐVT triệu đồng\n",
        "Đơn vị: triệu đồng\n",
        "(Triệu đồng)\n",
        "KẾT QUẢ (ĐVT: triệu đồng)\n",
        ";;Đơn vị tính: triệu đồng\n",
        "Biểu 1;;Đơn vị tính: triệu đồng\n",
        "Đơn vị tính;triệu đồng;\n",
    ] {
        is_read(REVENUE, &format!("{line}{rows}"), "99");
    }
    is_read(REVENUE, &format!("{rows}Đơn vị tính: triệu đồng;;\n"), "99");
    is_read(REVENUE, &format!("Đơn vị tính: tỷ đồng\n{rows}"), "99000");
    is_read(REVENUE, &format!("Đơn vị: Sở Tài chính\n{rows}"), "99000");
    is_named(REVENUE, &format!("Đơn vị tính: quả dừa\n{rows}"), "CTR0622");
    let long = "chỉ tiêu;kỳ;giá trị\n3;2025;99000\n";
    is_read(REVENUE, &format!("Đơn vị tính: triệu đồng\n{long}"), "99");
    let own = "Đơn vị tính: triệu đồng\nChỉ tiêu;2025\nThu ngân sách (tỷ đồng);99\n";
    is_read(REVENUE, own, "99");
}

#[test]
fn a_column_that_nobody_knows_narrows_its_rows() {
    for heading in [
        "Xã/Phường/Thị trấn",
        "Tên đơn vị",
        "Thôn",
        "Trường",
        "Loại hộ",
        "Chi tiết",
        "Location",
        "",
    ] {
        let text = format!("chỉ tiêu;kỳ;{heading};giá trị\n1;2025;Riêng Đà Lạt;2,1\n");
        is_named(POOR, &text, "CTR0638");
    }
    is_named(
        POOR,
        "Chỉ tiêu;;2024;2025\nTỷ lệ hộ nghèo;Thành thị;4;2,1\n",
        "CTR0638",
    );
    is_named(
        POOR,
        "Chỉ tiêu;2024;2025;Diện\nTỷ lệ hộ nghèo;4;2,1;Hộ Kinh\n",
        "CTR0638",
    );
    for (heading, cell) in [
        ("người nhập", "Lan"),
        ("Nhận xét", "giảm nhanh"),
        ("loại số liệu", "Thực hiện"),
        ("mã số", "12"),
        ("kỳ báo cáo", "cả năm"),
    ] {
        let text = format!("chỉ tiêu;kỳ;{heading};giá trị\n1;2025;{cell};2,1\n");
        let text = match heading {
            "kỳ báo cáo" => text.replace("kỳ;kỳ", "năm;kỳ"),
            _ => text,
        };
        is_read(POOR, &text, "21/10");
    }
}

#[test]
fn a_place_beside_a_place_narrows_it() {
    let head = "chỉ tiêu;kỳ;địa bàn;khu vực;giá trị\n";
    is_named(
        POOR,
        &format!("{head}1;2025;Lâm Đồng;Thành thị;2,1\n"),
        "CTR0638",
    );
    let both = format!("{head}1;2025;Lâm Đồng;Thành thị;1\n1;2025;Lâm Đồng;;2,1\n");
    is_read(POOR, &both, "21/10");
    is_read(
        POOR,
        &format!("{head}1;2025;Lâm Đồng;Toàn tỉnh;2,1\n"),
        "21/10",
    );
    let wide = "Địa phương;Khu vực;Chỉ tiêu;2025\nLâm Đồng;Nông thôn;Tỷ lệ hộ nghèo;2,1\n";
    is_named(POOR, wide, "CTR0638");
}

#[test]
fn an_empty_place_below_another_is_not_our_own() {
    let wide = "Địa phương;Chỉ tiêu;2025\nHà Nội;Tỷ lệ lạ;1,5\n;Tỷ lệ hộ nghèo;2,1\n";
    is_named(POOR, wide, "CTR0636");
    let long = "địa bàn;chỉ tiêu;kỳ;giá trị\nHà Nội;Tỷ lệ lạ;2025;1,5\n;1;2025;2,1\n";
    is_named(POOR, long, "CTR0636");
    let ours = long.replace("Hà Nội", "Lâm Đồng");
    is_read(POOR, &ours, "21/10");
}

#[test]
fn what_is_to_be_is_no_result() {
    for flag in ["mục tiêu", "kế hoạch", "Dự báo", "M", "F"] {
        let text = format!("chỉ tiêu;kỳ;giá trị;trạng thái\n1;2025;2,1;{flag}\n");
        is_named(POOR, &text, "");
    }
    let column = "chỉ tiêu;kỳ;loại số liệu;giá trị\n1;2025;Kế hoạch;2,1\n";
    is_named(POOR, column, "CTR0638");
    let rows = "Chỉ tiêu;2025\nTỷ lệ hộ nghèo;2,1\n";
    for title in [
        "Kế hoạch năm 2025",
        "MỤC TIÊU ĐẾN NĂM 2025",
        "DỰ BÁO",
        "6 THÁNG ĐẦU NĂM 2025",
    ] {
        is_named(POOR, &format!("{title}\n{rows}"), "CTR0611");
    }
    for title in ["Thành phố Đà Lạt", "CHỈ TIÊU CỦA TỈNH BÌNH THUẬN NĂM 2025"] {
        is_named(POOR, &format!("{title}\n{rows}"), "");
    }
    for title in [
        "KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2025",
        "CÁC CHỈ TIÊU CHỦ YẾU CỦA TỈNH LÂM ĐỒNG NĂM 2025",
        "Chương trình mục tiêu quốc gia",
    ] {
        is_read(POOR, &format!("{title}\n{rows}"), "21/10");
    }
}

#[test]
fn a_title_in_capitals_names_a_place_only_where_the_programme_does_not_say_the_words() {
    let communes = "chương trình \"Thử\"\n  ban hành: 01/01/2024\n  mốc: 2025\n  địa bàn: Lạng Sơn\n\nchỉ tiêu 1 \"Tỷ lệ xã đạt chuẩn nông thôn mới\", %\n  đến 2025: ít nhất 80\n";
    let rows = "Chỉ tiêu;2025\nTỷ lệ xã đạt chuẩn nông thôn mới;85\n";
    for title in [
        "KẾT QUẢ XÃ ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2025",
        "XÃ ĐẠT CHUẨN NÔNG THÔN MỚI",
        "TÌNH HÌNH CÁC XÃ NGHÈO",
        "Số xã đạt chuẩn",
    ] {
        is_read(communes, &format!("{title}\n{rows}"), "85");
    }
    for title in [
        "KẾT QUẢ HUYỆN BẮC SƠN",
        "BÁO CÁO CỦA HUYỆN BẮC SƠN",
        "Kết quả huyện Bắc Sơn",
    ] {
        is_named(communes, &format!("{title}\n{rows}"), "CTR0636");
    }
}

#[test]
fn a_part_of_the_year_in_a_column_not_known_is_not_the_year() {
    for (heading, cell) in [
        ("kỳ báo cáo", "6 tháng đầu năm"),
        ("giai đoạn", "Quý I"),
        ("học kỳ", "I"),
        ("đợt", "1"),
    ] {
        let text = format!("chỉ tiêu;năm;{heading};giá trị\n1;2025;{cell};2,5\n");
        is_named(POOR, &text, "CTR0638");
    }
}

#[test]
fn tables_side_by_side_and_changes_alone_are_named() {
    let beside = "Chỉ tiêu;2024;;Chỉ tiêu;2025\nTỷ lệ hộ nghèo;4;;Tỷ lệ lạ;1,1\n";
    is_named(POOR, beside, "CTR0610");
    for between in ["so với", "over", "vs"] {
        let text =
            format!("Chỉ tiêu;2024 {between} 2023;2025 {between} 2024\nTỷ lệ hộ nghèo;2;2,1\n");
        is_named(POOR, &text, "CTR0611");
    }
}

#[test]
fn a_table_that_is_refused_leaves_the_others() {
    let table = |title: &str| format!("{title}\nĐịa bàn;2024;2025\nLâm Đồng;4;2,5\n\n");
    let text = table("Bảng 1. Tỷ lệ hộ nghèo") + &table("Bảng 2. Tỷ lệ lạ lùng");
    is_read(POOR, &text, "5/2");
    assert!(own(POOR, &text).1.contains(&"CTR0629"));
}

#[test]
fn a_number_torn_before_a_standing_is_named() {
    is_named(
        POOR,
        "chỉ tiêu,kỳ,giá trị,trạng thái,nguồn\n1,2025,3,5,Sở\n",
        "CTR0644",
    );
}

#[test]
fn places_that_are_none_of_the_kind_are_named() {
    let communes = format!(
        "địa bàn \"Lạc Dương\", xã, thuộc \"Lâm Đồng\"\n{}",
        POOR.replace("  đến", "  phạm vi: từng xã\n  đến")
    );
    let model = lam_dong(&communes);
    let rows = "1;2025;Lạc Dương;2\n1;2025;Lạc Dươg;2\n1;2025;Huyện Xa;2\n";
    let (table, findings) = read_for(
        &model,
        "s.csv",
        &format!("chỉ tiêu;kỳ;địa bàn;giá trị\n{rows}"),
    );
    let asides: Vec<_> = (table.asides().iter())
        .map(|one| (one.name.as_str(), one.rows, one.nearest.as_deref()))
        .collect();
    assert_eq!(
        asides,
        [("Lạc Dươg", 1, Some("Lạc Dương")), ("Huyện Xa", 1, None)]
    );
    assert!(codes(&findings).contains(&"CTR0636"));
}

#[test]
fn a_cubes_units_and_sizes_are_read() {
    let cube = |unit: &str, size: &str| {
        format!(
            r#"{{"class":"dataset","id":["metric","time"],"size":{size},"role":{{"metric":["metric"],"time":["time"]}},
            "dimension":{{"metric":{{"category":{{"index":["3"],"label":{{"3":"Thu ngân sách"}}{unit}}}}},
            "time":{{"category":{{"index":["2024","2025"]}}}}}},"value":[98000,99000]}}"#
        )
    };
    is_read(REVENUE, &cube("", "[1,2]"), "99000");
    let millions = r#","unit":{"3":{"label":"triệu đồng"}}"#;
    is_read(REVENUE, &cube(millions, "[1,2]"), "99");
    let power = r#","unit":{"3":{"label":"đồng","multiplier":6}}"#;
    is_read(REVENUE, &cube(power, "[1,2]"), "99");
    is_named(REVENUE, &cube("", "[2,2]"), "CTR0631");
}
