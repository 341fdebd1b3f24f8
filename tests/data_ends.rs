//! What a figure ends as: used, or named with why. One small file a kind, as departments
//! send them; all figures are made up (số liệu minh hoạ).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;

use ctr::data::PlaceId;
use ctr::model::{IndicatorId, Model};
use ctr::source::{SourceFile, Sources};
use data::{codes, read_for};

const PROGRAMME: &str = r#"chương trình "Thử"
  ban hành: ngày 02/01/2020
  địa bàn: "Lâm Đồng"
chỉ tiêu 1.2.1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  số liệu: "SI.POV"
  đến 2024: không quá 30
  trong đó "Thành thị"
    đến 2024: không quá 20
  trong đó "Nông thôn"
    đến 2024: không quá 40
chỉ tiêu 2 "Thu ngân sách", tỷ đồng, trong kỳ, càng cao càng tốt
  đến 2024: ít nhất 2000
chỉ tiêu 3 "Dân số", người, càng cao càng tốt
  đến 2024: ít nhất 2000
"#;

const POOR: IndicatorId = IndicatorId(0);
const REVENUE: IndicatorId = IndicatorId(3);
const PEOPLE: IndicatorId = IndicatorId(4);

fn programme(place: &str) -> Model {
    let mut sources = Sources::default();
    let text = PROGRAMME.replace("\"Lâm Đồng\"", &format!("\"{place}\""));
    sources.add(SourceFile::new("k.ctr", text));
    ctr::check::programmes(&mut sources).0
}

/// The figures of the programme's own place, `kỳ=số`; what is named, `kind name rows`; and
/// the codes of the findings.
fn ends_of(
    place: &str,
    name: &str,
    text: &str,
    of: IndicatorId,
) -> (Vec<String>, Vec<String>, Vec<&'static str>) {
    let model = programme(place);
    let (table, findings) = read_for(&model, name, text);
    let places = [Some(PlaceId::NONE), table.place(place)];
    let cells = places
        .into_iter()
        .flatten()
        .flat_map(|at| table.series(of, at));
    let figures = cells.map(|cell| {
        let value = cell.value.exact().map(|value| value.to_string());
        format!("{}={}", cell.period.code(), value.unwrap_or_default())
    });
    let named = table.asides().iter();
    let named = named.map(|one| format!("{} {} {}", one.kind.id(), one.name, one.rows));
    (figures.collect(), named.collect(), codes(&findings))
}

fn ends(text: &str, of: IndicatorId) -> (Vec<String>, Vec<String>, Vec<&'static str>) {
    ends_of("Lâm Đồng", "s.csv", text, of)
}

/// One cell under the place's name and under none: two values are a conflict that is
/// listed, one value is a figure said twice.
#[test]
fn the_own_place_with_its_name_and_without_is_one() {
    let file = |other: &str| {
        format!("chỉ tiêu;kỳ;địa bàn;giá trị\n2;2024;Toàn tỉnh;2100\n2;2024;Lâm Đồng;{other}\n")
    };
    let (figures, named, found) = ends(&file("2200"), REVENUE);
    assert!(figures.is_empty(), "{figures:?}");
    assert_eq!(named, ["conflict Thu ngân sách 2"]);
    assert!(found.contains(&"CTR0625"), "{found:?}");
    let (_, named, found) = ends(&file("2100"), REVENUE);
    assert_eq!(named, ["duplicate Thu ngân sách 1"]);
    assert!(!found.contains(&"CTR0625"), "{found:?}");
    let model = programme("Lâm Đồng");
    let (table, _) = read_for(&model, "s.csv", &file("2200"));
    assert_eq!(table.conflicts().len(), 1);
}

/// A name that is a province's but for a slip is judged nowhere, even where each place is.
#[test]
fn a_slip_of_a_places_name_is_no_place() {
    let text = PROGRAMME.replace(
        "  đến 2024: ít nhất 2000\nchỉ tiêu 3",
        "  phạm vi: từng địa bàn\n  đến 2024: ít nhất 2000\nchỉ tiêu 3",
    );
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "k.ctr",
        text.replace("Lâm Đồng", "Cả nước"),
    ));
    let model = ctr::check::programmes(&mut sources).0;
    let rows = ["Lâm Đông", "Hoà Bìn", "Xã Lạ"].map(|place| format!("2;2024;{place};2100\n"));
    let file = format!("chỉ tiêu;kỳ;địa bàn;giá trị\n{}", rows.concat());
    let (table, found) = read_for(&model, "s.csv", &file);
    let places = table.places_of(REVENUE).into_iter();
    let names: Vec<String> = places
        .filter_map(|at| Some(table.place_name(at)?.to_string()))
        .collect();
    assert_eq!(names, ["Xã Lạ"]);
    let named: Vec<(&str, Option<&str>)> = (table.asides().iter())
        .map(|one| (one.name.as_str(), one.nearest.as_deref()))
        .collect();
    assert_eq!(
        named,
        [
            ("Lâm Đông", Some("Lâm Đồng")),
            ("Hoà Bìn", Some("Hòa Bình"))
        ]
    );
    assert_eq!(codes(&found), ["CTR0636", "CTR0636"]);
}

/// Lines of words below the figures are told once, and are no mistakes.
#[test]
fn notes_below_the_figures_are_passed_over() {
    let text = "chỉ tiêu,kỳ,giá trị\n2,2024,2100\nNguồn: Cục Thống kê,,\nNguồn: Cục Thống kê, Sở Tài chính, 2025\n\
                Người lập biểu,Giám đốc\n\"Đà Lạt, ngày 5 tháng 1 năm 2025\",,\n";
    let (figures, named, found) = ends(text, REVENUE);
    assert_eq!(figures, ["2024=2100"]);
    assert!(named.is_empty(), "{named:?}");
    assert_eq!(found, ["CTR0651"]);
    // What has a number, or the name of an indicator, is no note.
    for row in ["2,,", "Thu ngân sách,,", "Chỉ tiêu lạ,hôm nay,5", "x,5"] {
        let (_, _, found) = ends(
            &format!("chỉ tiêu,kỳ,giá trị\n2,2024,2100\n{row}\n"),
            REVENUE,
        );
        assert!(
            !found.contains(&"CTR0651") && !found.is_empty(),
            "{row} {found:?}"
        );
    }
}

/// Titles above one figure a line say of all rows what they say of a table's columns.
#[test]
fn titles_hold_for_long_files() {
    let long = |title: &str, period: &str| {
        let text = format!("{title};;\nchỉ tiêu;kỳ;giá trị\n2;{period};2100\n");
        ends(&text, REVENUE)
    };
    for title in [
        "KẾ HOẠCH NĂM 2024",
        "DỰ TOÁN THU NĂM 2024",
        "Ước 6 tháng đầu năm 2024",
    ] {
        let (figures, named, found) = long(title, "2024");
        assert!(figures.is_empty(), "{title} {figures:?}");
        assert_eq!(named, [format!("period {title} 1")]);
        assert_eq!(found, ["CTR0652"]);
    }
    for (title, period) in [
        ("Kết quả thực hiện kế hoạch năm 2024", "2024"),
        ("Kết quả 6 tháng đầu năm 2024", "quý I/2024"),
        ("BIỂU SỐ 01", "2024"),
    ] {
        let (figures, named, _) = long(title, period);
        assert_eq!((figures.len(), named.len()), (1, 0), "{title} {named:?}");
    }
    let (figures, named, _) = long("THÀNH PHỐ ĐÀ LẠT", "2024");
    assert!(figures.is_empty());
    assert_eq!(named, ["place THÀNH PHỐ ĐÀ LẠT 1"]);
}

/// Periods as long files write them; a part of a year of which no level is is named.
#[test]
fn periods_of_long_files() {
    for (cell, code) in [
        ("T12/2024", "2024-12"),
        ("2024*", "2024"),
        ("2024 (1)", "2024"),
        ("quý IV/2024 (*)", "2024-Q4"),
    ] {
        let text = format!("chỉ tiêu;kỳ;giá trị\n2;{cell};2100\n");
        assert_eq!(ends(&text, REVENUE).0, [format!("{code}=2100")], "{cell}");
    }
    for cell in ["6 tháng đầu năm 2024", "9T/2024", "9T/2024*"] {
        let text = format!("chỉ tiêu;kỳ;giá trị\n2;{cell};2100\n");
        let (_, named, found) = ends(&text, REVENUE);
        assert!(
            named.len() == 1 && named[0].starts_with("period "),
            "{named:?}"
        );
        assert_eq!(found, ["CTR0650"], "{cell}");
    }
}

/// `Chung` is the whole, unless a programme has a part of that name.
#[test]
fn a_word_for_everything_is_no_part() {
    let text = "chỉ tiêu;kỳ;phân tổ;giá trị\nSI.POV;2024;Chung;3,5\nSI.POV;2024;Nông thôn;4,5\n";
    let (figures, named, _) = ends(text, POOR);
    assert_eq!(figures, ["2024=7/2"]);
    assert!(named.is_empty(), "{named:?}");
}

/// Two years alone that are ten times apart, and quarters that are more than their year.
#[test]
fn doubts_of_few_figures() {
    let two = "chỉ tiêu;kỳ;giá trị\n2;2023;2100\n2;2024;21500\n";
    assert_eq!(ends(two, REVENUE).2, ["CTR0640", "CTR0640"]);
    let apart = "chỉ tiêu;kỳ;giá trị\n2;2015;2100\n2;2024;21500\n";
    assert!(ends(apart, REVENUE).2.is_empty());
    let rows = |quarter: u32| {
        let rows = [1, 2, 3].map(|at| format!("2;2024-Q{at};{quarter}\n"));
        format!("chỉ tiêu;kỳ;giá trị\n2;2024;2100\n{}", rows.concat())
    };
    assert_eq!(ends(&rows(900), REVENUE).2, ["CTR0642"]);
    assert!(ends(&rows(600), REVENUE).2.is_empty());
}

/// Blank cells of places beside a district: a total says what the district says too; what
/// has nothing in common with it may be the district's.
#[test]
fn blank_places_beside_a_district() {
    let head = "địa bàn;chỉ tiêu;năm;giá trị\n";
    let total = format!("{head};2;2024;2100\nĐà Lạt;2;2024;1100\n");
    assert_eq!(ends(&total, REVENUE).0, ["2024=2100"]);
    let merged = format!("{head}Đà Lạt;SI.POV;2024;1,5\n;2;2024;1100\n");
    let (figures, named, _) = ends(&merged, REVENUE);
    assert!(figures.is_empty(), "{figures:?}");
    assert_eq!(named.len(), 2, "{named:?}");
    let country = format!("{head}Cả nước;2;2024;1700000\n;2;2024;2100\n");
    assert!(ends(&country, REVENUE).0.is_empty());
}

/// Files as Open SDG sites, DHIS2, SDMX and Eurostat publish them.
#[test]
fn published_formats() {
    let sdg = "Year,Region,Sex,Units,GeoCode,Value\n2024,,,Percentage (%),,28.5\n2024,,female,Percentage (%),,30.5\n\
               2024,Ha Noi,,Percentage (%),VN01,3.6\n";
    let (figures, ..) = ends_of("Cả nước", "indicator_1-2-1.csv", sdg, POOR);
    assert_eq!(figures, ["2024=57/2"]);
    // A province's programme takes nothing of it.
    let (figures, ..) = ends_of("Lâm Đồng", "indicator_1-2-1.csv", sdg, POOR);
    assert!(figures.is_empty(), "{figures:?}");
    let dhis = "\"dataid\",\"dataname\",\"datacode\",\"datadescription\",\"periodid\",\"periodname\",\"periodcode\",\
                \"perioddescription\",\"organisationunitid\",\"organisationunitname\",\"organisationunitcode\",\
                \"organisationunitdescription\",\"Value\"\n\
                \"fbf\",\"SI.POV\",\"\",\"\",\"2024\",\"2024\",\"\",\"\",\"Ims\",\"Viet Nam\",\"VN\",\"\",\"28.5\"\n";
    let (figures, _, found) = ends_of("Cả nước", "s.csv", dhis, POOR);
    assert_eq!(
        (figures, found),
        (vec!["2024=57/2".to_string()], vec!["CTR0637"])
    );
    let sdmx = "FREQ,INDICATOR,REF_AREA,SEX,AGE,UNIT_MEASURE,UNIT_MULT,TIME_PERIOD,OBS_VALUE\n\
                A,SI.POV,Viet Nam,T,_T,PT,0,2024,28.5\nA,SI.POV,Viet Nam,F,_T,PT,0,2024,30.5\n\
                A,3,Viet Nam,T,_Z,PS,3,2024,101300.5\n";
    let (figures, named, _) = ends_of("Cả nước", "s.csv", sdmx, POOR);
    assert_eq!(figures, ["2024=57/2"]);
    assert_eq!(named, ["breakdown F 1"]);
    assert_eq!(
        ends_of("Cả nước", "s.csv", sdmx, PEOPLE).0,
        ["2024=101300500"]
    );
    let tsv = "freq,indic,unit,sex,geo\\TIME_PERIOD\t2024 \nA,SI.POV,PC,T,VN\t28.5 p\n";
    assert_eq!(ends_of("Cả nước", "s.tsv", tsv, POOR).0, ["2024=57/2"]);
}

/// Headers of three rows, names over their parts, and columns without any heading.
#[test]
fn headers_of_several_rows() {
    let three = "Chỉ tiêu;Năm 2023;;;Năm 2024;;\n;Chung;Trong đó;;Chung;Trong đó;\n\
                 ;;Thành thị;Nông thôn;;Thành thị;Nông thôn\nSI.POV;5,5;2,5;8,5;4,5;1,5;7,5\n";
    let part = |text: &str, at: u32| ends(text, IndicatorId(at)).0;
    assert_eq!(part(three, 0), ["2023=11/2", "2024=9/2"]);
    assert_eq!(part(three, 1), ["2023=5/2", "2024=3/2"]);
    assert_eq!(part(three, 2), ["2023=17/2", "2024=15/2"]);
    let names =
        "Năm;Tỷ lệ hộ nghèo;;\n;Chung;Thành thị;Nông thôn\n2023;5,5;2,5;8,5\n2024;4,5;1,5;7,5\n";
    for at in 0..3 {
        assert_eq!(part(names, at), part(three, at));
    }
    let nameless = "Chỉ tiêu;2023;;2024\nSI.POV;5,5;7,5;4,5\n";
    let (figures, named, found) = ends(nameless, POOR);
    assert_eq!(figures, ["2023=11/2", "2024=9/2"]);
    assert_eq!((named.len(), found), (1, vec!["CTR0611"]), "{named:?}");
}

/// A code beside the name: both must be of one indicator.
#[test]
fn codes_beside_names() {
    let file = |code: &str, name: &str| {
        let text = format!("Mã;Chỉ tiêu;Năm;Giá trị\n{code};{name};2024;2100\n");
        ends(&text, REVENUE).0.len() + ends(&text, POOR).0.len()
    };
    assert_eq!(file("7", "Thu ngân sách"), 1);
    let poor = "Mã;Chỉ tiêu;Năm;Giá trị\nSI.POV;Tên khác hẳn;2024;3,5\n";
    // A code that is declared beside a name that is another's: nobody knows which is meant.
    let (figures, named, found) = ends(poor, POOR);
    assert!(figures.is_empty(), "{figures:?}");
    assert_eq!(found, ["CTR0619"], "{named:?}");
    assert_eq!(file("2", "Tên khác hẳn"), 0);
    let two = "Nội dung;Chỉ tiêu;Năm;Giá trị\nThành thị;Thu ngân sách;2024;2100\n";
    assert_eq!(ends(two, REVENUE).2, ["CTR0610"]);
}

/// A standing in brackets behind the number is its standing.
#[test]
fn standings_in_brackets() {
    let text = "chỉ tiêu;kỳ;giá trị\n2;2023;2.100 (ước tính)\n2;2024;2.300,5 (sơ bộ)\n";
    let model = programme("Lâm Đồng");
    let (table, _) = read_for(&model, "s.csv", text);
    let flags: Vec<String> = (table.series(REVENUE, PlaceId::NONE).iter())
        .map(|cell| format!("{:?}", cell.flag))
        .collect();
    assert_eq!(flags, ["Estimate", "Preliminary"]);
}

/// Figures of what has no level are named; a label without any figure is not.
#[test]
fn what_nothing_asks_for_is_named() {
    let text = PROGRAMME.replace("  đến 2024: ít nhất 2000\nchỉ tiêu 3", "chỉ tiêu 3");
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let model = ctr::check::programmes(&mut sources).0;
    let (table, found) = read_for(
        &model,
        "s.csv",
        "chỉ tiêu;kỳ;giá trị\n2;2024;2100\nKINH TẾ;2024;\n",
    );
    let named: Vec<(&str, u64)> = (table.asides().iter())
        .map(|one| (one.kind.id(), one.rows))
        .collect();
    assert_eq!(named, [("no_level", 1)]);
    assert_eq!(codes(&found), ["CTR0649"]);
    assert_eq!(table.files()[0].missing, 1);
}

/// A column of periods under a heading that only says so, where no other is theirs.
#[test]
fn periods_under_a_longer_heading() {
    let text = "Mã số;Tên chỉ tiêu;Kỳ báo cáo;Kết quả thực hiện\n9;Thu ngân sách;Năm 2024;2100\n";
    assert_eq!(ends(text, REVENUE).0, ["2024=2100"]);
    let beside = "chỉ tiêu;năm;kỳ báo cáo;giá trị\n2;2024;6 tháng đầu năm;2100\n";
    assert!(ends(beside, REVENUE).0.is_empty());
}
