//! Workbooks of every kind, made by hand: what cells say at their edges, and what a file
//! that is made to choke its reader is told. All figures are made up: số liệu minh hoạ.
#![cfg(feature = "office")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail, and runs the program"
)]

mod support {
    pub mod books;
    #[allow(dead_code, reason = "other tests use the rest")]
    pub mod desk;
}

use support::books::{eval, ods, packed, row, sheet, xls, xlsx};
use support::desk::Desk;

const PROGRAMME: &str = "chương trình \"KH\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
     địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nmục 1 \"x\"\n  chủ trì: SYT\n\
     chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: tối đa 8%\n\
     chỉ tiêu 2 \"Số giường bệnh\", giường\n  đến 2025: ít nhất 100\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("k.ctr", PROGRAMME);
    desk
}

/// `Chỉ tiêu | 2025` in rows 1 and 2 of Excel.
fn small(value: &str) -> String {
    row(1, &["Chỉ tiêu", "2025"]) + &row(2, &["Tỷ lệ hộ nghèo", value])
}

fn one(desk: &Desk, name: &str, rows: &str, more: &str) {
    xlsx(
        desk,
        name,
        &[("Biểu 02", "visible", &sheet(rows, more))],
        &[],
    );
}

#[test]
fn a_per_cent_of_before_2007_is_sure_only_where_it_cannot_be_a_fraction() {
    let desk = desk();
    desk.put("k.ctr", &format!(
        "{PROGRAMME}chỉ tiêu 3 \"Tỷ lệ hoàn thành dự toán\", %\n  hiện trạng 2020: 5\n  đến 2025: ít nhất 100%\n\
         chỉ tiêu 4 \"Tỷ lệ giải quyết việc làm\", %\n  đến 2025: ít nhất 100%\n"
    ));
    for (name, value, read) in [
        (
            "Tỷ lệ hộ nghèo",
            "7.5",
            Some(("1", "7.5 so.xls › B2 B2 met")),
        ),
        // 1,5 % or 150 %: far above the level, and above all per cents.
        (
            "Tỷ lệ hộ nghèo",
            "1.5",
            Some(("1", "1.5 so.xls › B2 B2 met")),
        ),
        ("Tỷ lệ hộ nghèo", "0.075", None),
        (
            "Tỷ lệ giải quyết việc làm",
            "105.3",
            Some(("4", "105.3 so.xls › B2 B2 met")),
        ),
        ("Tỷ lệ giải quyết việc làm", "1.053", None),
        ("Tỷ lệ hoàn thành dự toán", "1.053", None),
    ] {
        xls(&desk, "so.xls", &[&["Chỉ tiêu", "2025"], &[name, value]]);
        let told = eval(&desk, "so.xls");
        match read {
            Some((code, read)) => assert_eq!(told.of(code), read, "{}", told.said),
            None => told.refused("CTR0839"),
        }
    }
}

/// The byte that stands for the decimal mark of stored numbers, typed.
#[test]
fn nobody_can_type_the_decimal_mark_of_stored_numbers() {
    let desk = desk();
    for value in ["7&#30;5", "7_x001E_5", "7&#x1e;500"] {
        one(&desk, "so.xlsx", &small(value), "");
        let told = eval(&desk, "so.xlsx");
        assert!(told.of("1").ends_with("no_data"), "{value}: {}", told.said);
        assert!(told.said.contains("CTR0613"), "{value}: {}", told.said);
    }
    xls(
        &desk,
        "so.xls",
        &[&["Chỉ tiêu", "2025"], &["Tỷ lệ hộ nghèo", "7\u{1e}5"]],
    );
    let page = "<table><tr><td>Chỉ tiêu<td>2025</tr><tr><td>Tỷ lệ hộ nghèo<td>7&#30;5</tr></table>";
    desk.put("trang.html", page);
    let cube = "{\"class\":\"dataset\",\"id\":[\"chỉ tiêu\",\"năm\"],\"size\":[1,1],\"dimension\":{\
        \"chỉ tiêu\":{\"category\":{\"label\":{\"a\":\"Tỷ lệ hộ nghèo\"}}},\
        \"năm\":{\"category\":{\"label\":{\"2025\":\"2025\"}}}},\"value\":[\"7\\u001e5\"]}";
    desk.put("so.json", cube);
    let text = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>TEXT</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\"><text:p>NUMBER</text:p></table:table-cell></table:table-row>";
    let line = |a: &str, b: &str| text.replace("TEXT", a).replace("NUMBER", b);
    let rows = line("Chỉ tiêu", "2025") + &line("Tỷ lệ hộ nghèo", "7&#30;5");
    ods(&desk, "so.ods", "", &rows);
    for name in ["so.xls", "trang.html", "so.json", "so.ods"] {
        let told = eval(&desk, name);
        assert!(told.of("1").ends_with("no_data"), "{name}: {}", told.said);
        assert!(told.said.contains("CTR0613"), "{name}: {}", told.said);
    }
}

/// `7` above `500` in one cell is no 7500.
#[test]
fn two_lines_of_a_cell_are_no_thousands() {
    let desk = desk();
    one(&desk, "so.xlsx", &small("7\n500"), "");
    desk.put(
        "trang.html",
        "<table><tr><td>Chỉ tiêu<td>2025</tr><tr><td>Tỷ lệ<br>hộ nghèo<td>7<br>500</tr></table>",
    );
    for name in ["so.xlsx", "trang.html"] {
        let told = eval(&desk, name);
        assert!(told.of("1").ends_with("no_data"), "{name}: {}", told.said);
        assert!(told.said.contains("CTR0613"), "{name}: {}", told.said);
    }
}

#[test]
fn a_text_that_cells_share_is_counted_each_time() {
    let desk = desk();
    let text = "x".repeat(40_000);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    let rows: String = (1..=8_000)
        .map(|line| format!("<row r=\"{line}\"><c r=\"A{line}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let sheets = [("Biểu 02", "visible", sheet(&rows, ""))];
    let sheets = sheets
        .each_ref()
        .map(|(name, state, xml)| (*name, *state, xml.as_str()));
    xlsx(
        &desk,
        "so.xlsx",
        &sheets,
        &[("xl/sharedStrings.xml", &strings)],
    );
    eval(&desk, "so.xlsx").refused("CTR0833");
    // One that is not there would lose a row.
    let lost = small("7").replace(
        "t=\"inlineStr\"><is><t>Tỷ lệ hộ nghèo</t></is>",
        "t=\"s\"><v>9</v>",
    );
    one(&desk, "so.xlsx", &lost, "");
    eval(&desk, "so.xlsx").refused("sharedStrings");
}

#[test]
fn merges_that_overlap_a_thousand_times_are_damage() {
    let desk = desk();
    let mut rows = small("7");
    rows += &(3..=8_000)
        .map(|line| row(line, &["x"]))
        .collect::<String>();
    let merges = |count: usize| {
        format!(
            "<mergeCells>{}</mergeCells>",
            "<mergeCell ref=\"A3:A8000\"/>".repeat(count)
        )
    };
    one(&desk, "so.xlsx", &rows, &merges(1));
    assert_eq!(eval(&desk, "so.xlsx").of("1"), "7 so.xlsx › Biểu 02 B2 met");
    one(&desk, "so.xlsx", &rows, &merges(2_000));
    eval(&desk, "so.xlsx").refused("mergeCells");
    one(
        &desk,
        "so.xlsx",
        &rows,
        "<mergeCells><mergeCell ref=\"A3:7\"/></mergeCells>",
    );
    eval(&desk, "so.xlsx").refused("mergeCell");
}

#[test]
fn a_cell_that_stands_too_far_from_the_table_is_named() {
    let desk = desk();
    let stray = "<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row>";
    one(&desk, "so.xlsx", &(small("7") + stray), "");
    assert_eq!(eval(&desk, "so.xlsx").of("1"), "7 so.xlsx › Biểu 02 B2 met");
    let rows: String = (10..=1_000).map(|line| row(line, &["x"])).collect();
    one(&desk, "so.xlsx", &(small("7") + stray + &rows), "");
    let told = eval(&desk, "so.xlsx");
    told.refused("CTR0833");
    assert!(told.said.contains("`Biểu 02 › XFD9`"), "{}", told.said);
}

/// A hundred sheets are held together, as one file.
#[test]
fn the_bounds_are_of_a_file_and_not_of_a_sheet() {
    let desk = desk();
    let cell = |name: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"12\"><text:p>{name}</text:p></table:table-cell>"
        )
    };
    let rows = format!(
        "<table:table-row table:number-rows-repeated=\"900000\">{}</table:table-row>",
        cell("x")
    );
    ods(
        &desk,
        "so.ods",
        "",
        &format!("{rows}</table:table><table:table table:name=\"b\">{rows}"),
    );
    eval(&desk, "so.ods").refused("CTR0833");
}

#[test]
fn a_sheet_of_very_many_parts_holds_its_text_once() {
    let desk = desk();
    let note = "ghi chú ".repeat(40);
    let mut rows = String::new();
    for part in 0..1_500u64 {
        let (line, year) = (3 * part + 1, 2025 - (part % 100) as i64);
        rows += &row(line, &["chỉ tiêu", "kỳ", "giá trị", "ghi chú"]);
        rows += &row(line + 1, &["Tỷ lệ hộ nghèo", &year.to_string(), "7", &note]);
    }
    one(&desk, "so.xlsx", &rows, "");
    assert_eq!(eval(&desk, "so.xlsx").of("1"), "7 so.xlsx › Biểu 02 C2 met");
}

#[test]
fn styles_beyond_all_bounds_or_without_their_format_are_damage() {
    let desk = desk();
    let rows = small("0.075").replace("<c r=\"B2\">", "<c r=\"B2\" s=\"1\">");
    let sheets = [("Biểu 02", "visible", sheet(&rows, ""))];
    let sheets = sheets
        .each_ref()
        .map(|(name, state, xml)| (*name, *state, xml.as_str()));
    let styles = |code: &str, cells: &str| {
        format!(
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"{code}\"/></numFmts>\
             <cellXfs><xf numFmtId=\"0\"/>{cells}</cellXfs></styleSheet>"
        )
    };
    let own = "<xf numFmtId=\"170\"/>";
    for (styles, read) in [
        (styles("0.0%", own), Ok("7.5 so.xlsx › Biểu 02 B2 met")),
        (styles(&"%".repeat(1_000_000), own), Err("numFmt")),
        (styles("0.0%", &own.repeat(70_000)), Err("cellXfs")),
        (styles("0.0%", "<xf numFmtId=\"x\"/>"), Err("cellXfs")),
        // The cell's format is not among them: 0,075 % would be read.
        (styles("0.0%", ""), Err("styles")),
    ] {
        xlsx(&desk, "so.xlsx", &sheets, &[("xl/styles.xml", &styles)]);
        let told = eval(&desk, "so.xlsx");
        match read {
            Ok(read) => assert_eq!(told.of("1"), read),
            Err(part) => told.refused(part),
        }
    }
}

#[test]
fn numbers_of_rows_and_columns_that_no_sheet_has_are_damage() {
    let desk = desk();
    for (from, to, part) in [
        ("<row r=\"2\">", "<row r=\"18446744073709551615\">", "row"),
        (
            "<row r=\"2\">",
            "<row r=\"18446744073709551615\"/><row>",
            "row",
        ),
        ("<row r=\"2\">", "<row r=\"hai\">", "row"),
        ("<row r=\"2\">", "<row r=\"1\">", "row"),
        ("r=\"B2\"", "r=\"XFE2\"", "c"),
        ("r=\"B2\"", "r=\"2\"", "c"),
        ("r=\"B2\"", "r=\"B2\" s=\"-1\"", "s"),
    ] {
        one(&desk, "so.xlsx", &small("7").replace(from, to), "");
        eval(&desk, "so.xlsx").refused(&format!("({part})"));
    }
}

const ODS_ROW: &str = "<table:table-row ROW><table:table-cell office:value-type=\"string\" A><text:p>NAME</text:p></table:table-cell>\
    <table:table-cell office:value-type=\"float\" office:value=\"VALUE\" B><text:p>SEEN</text:p></table:table-cell></table:table-row>";

/// A row of LibreOffice: name, stored value, what is seen.
fn seen(name: &str, value: &str, seen: &str) -> String {
    let row = ODS_ROW.replace("NAME", name).replace("VALUE", value);
    row.replace("SEEN", seen)
}

fn plain(rows: &str) -> String {
    rows.replace(" ROW>", ">")
        .replace(" A>", ">")
        .replace(" B>", ">")
}

#[test]
fn numbers_of_libreoffice_that_no_sheet_has_are_damage_or_too_much() {
    let desk = desk();
    let head = seen("Chỉ tiêu", "2025", "2025");
    let own = seen("Tỷ lệ hộ nghèo", "7", "7");
    ods(&desk, "so.ods", "", &plain(&format!("{head}{own}")));
    assert_eq!(eval(&desk, "so.ods").of("1"), "7 so.ods › Biểu 02 B2 met");
    let (most, repeated) = ("18446744073709551615", "table:number-rows-repeated");
    let spans = "table:number-columns-spanned=\"0\" table:number-rows-spanned=\"2\"";
    for (mark, with, code) in [
        (" A>", format!(" {spans}>"), "CTR0832"),
        (" A>", format!(" table:number-rows-spanned=\"{most}\">"), ""),
        (
            " B>",
            " table:number-columns-repeated=\"0\">".to_string(),
            "CTR0832",
        ),
        (
            " B>",
            format!(" table:number-columns-repeated=\"{most}\">"),
            "CTR0833",
        ),
        (" ROW>", format!(" {repeated}=\"{most}\">"), "CTR0833"),
        (" ROW>", format!(" {repeated}=\"-3\">"), "CTR0832"),
    ] {
        let rows = format!("{head}{}", own.replacen(mark, &with, 1));
        ods(&desk, "so.ods", "", &plain(&rows));
        let told = eval(&desk, "so.ods");
        match code {
            "" => assert_eq!(told.of("1"), "7 so.ods › Biểu 02 B2 met"),
            code => told.refused(code),
        }
    }
    let columns =
        "<table:table-column table:number-columns-repeated=\"0\" table:visibility=\"collapse\"/>";
    ods(
        &desk,
        "so.ods",
        "",
        &plain(&format!("{columns}{head}{own}")),
    );
    eval(&desk, "so.ods").refused("CTR0832");
    let blank =
        format!("<table:table-row {repeated}=\"{most}\"><table:table-cell/></table:table-row>");
    ods(
        &desk,
        "so.ods",
        "",
        &plain(&format!("{head}{own}{blank}{blank}")),
    );
    assert_eq!(eval(&desk, "so.ods").of("1"), "7 so.ods › Biểu 02 B2 met");
}

/// A format says the same of a figure in both kinds of workbook.
#[test]
fn thousands_left_out_and_words_are_read_as_in_excel() {
    let desk = desk();
    desk.put(
        "k.ctr",
        &format!("{PROGRAMME}chỉ tiêu 3 \"Dân số\", người\n  đến 2025: ít nhất 100\n"),
    );
    let head = seen("Chỉ tiêu", "2025", "2025");
    let style = |format: &str| {
        format!(
            "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"0\" {format}/></number:number-style>\
         <style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>\
         <style:style style:name=\"ce2\" style:family=\"table-cell\" style:parent-style-name=\"ce1\"/>"
        )
    };
    let factor = "number:display-factor=\"1000\"";
    let own = seen("Số giường bệnh", "1235000", "1.235");
    let (cell, row) = (
        "table:style-name=\"ce2\"",
        "table:default-cell-style-name=\"ce1\"",
    );
    let columns = format!("<table:table-column/><table:table-column {row}/>");
    for rows in [
        format!("{head}{}", own.replace(" B>", &format!(" {cell}>"))),
        format!("{head}{}", own.replace(" ROW>", &format!(" {row}>"))),
        format!(
            "{columns}{}{own}",
            head.replace(" ROW>", " table:default-cell-style-name=\"-\">")
        ),
    ] {
        ods(&desk, "so.ods", &style(factor), &plain(&rows));
        let told = eval(&desk, "so.ods");
        assert_eq!(
            told.of("2"),
            "1235 so.ods › Biểu 02 B2 met",
            "{}",
            told.said
        );
        assert!(told.said.contains("bỏ bớt hàng nghìn"), "{}", told.said);
    }
    let rows = format!("{head}{}", own.replace(" B>", &format!(" {cell}>")));
    ods(
        &desk,
        "so.ods",
        &style("number:display-factor=\"100\""),
        &plain(&rows),
    );
    eval(&desk, "so.ods").refused("display-factor");
    // Other digits than are stored.
    ods(&desk, "so.ods", &style(""), &plain(&rows));
    let told = eval(&desk, "so.ods");
    assert!(told.of("2").ends_with("no_data"), "{}", told.said);
    assert!(told.said.contains("CTR0613"), "{}", told.said);
    let rows = rows.replace("1.235<", "1.235.000<");
    ods(&desk, "so.ods", &style(""), &plain(&rows));
    assert_eq!(
        eval(&desk, "so.ods").of("2"),
        "1235000 so.ods › Biểu 02 B2 met"
    );
    // `0,0 "triệu người"`.
    ods(
        &desk,
        "so.ods",
        "",
        &plain(&(head + &seen("Dân số", "1.6", "1,6 triệu người"))),
    );
    let told = eval(&desk, "so.ods");
    assert_eq!(
        told.of("3"),
        "1600000 so.ods › Biểu 02 B2 met",
        "{}",
        told.said
    );
}

#[test]
fn what_only_programs_see_refuses_nothing() {
    let desk = desk();
    let bare = "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c></row>";
    let (seen, unseen) = (sheet(&small("7"), ""), sheet(bare, ""));
    for state in ["veryHidden", "hidden"] {
        let sheets = [
            ("Biểu 02", "visible", seen.as_str()),
            ("_addin", state, &unseen),
        ];
        xlsx(&desk, "so.xlsx", &sheets, &[]);
        let told = eval(&desk, "so.xlsx");
        assert_eq!(told.of("1"), "7 so.xlsx › Biểu 02 B2 met", "{}", told.said);
        assert!(told.said.contains("trang “_addin” bị ẩn"), "{}", told.said);
    }
    let sheets = [
        ("Biểu 02", "visible", seen.as_str()),
        ("Phụ", "visible", &unseen),
    ];
    xlsx(&desk, "so.xlsx", &sheets, &[]);
    eval(&desk, "so.xlsx").refused("CTR0834");
}

/// Labels that reach down are of each row that they reach.
#[test]
fn a_label_of_a_page_reaches_down() {
    let desk = desk();
    let head = "<tr><th>Chỉ tiêu<th>Kỳ<th>Giá trị</tr>";
    let page = format!(
        "<table>{head}<tr><td rowspan=2>Tỷ lệ hộ nghèo<td>2024<td>9</tr><tr><td>2025<td>7</tr>\
         <tr><td rowspan=2>Số giường bệnh<td rowspan=2>2025<td rowspan=2>120</tr><tr></tr>\
         <tr><td>Tỷ lệ hộ nghèo<td>2023<td>12</tr></table>"
    );
    desk.put("trang.html", &page);
    let told = eval(&desk, "trang.html");
    assert_eq!(
        told.of("1"),
        "7 trang.html › bảng 1 C3 met",
        "{}",
        told.said
    );
    assert_eq!(
        told.of("2"),
        "120 trang.html › bảng 1 C4 met",
        "{}",
        told.said
    );
    assert_eq!(told.status, Some(0), "{}", told.said);
}

#[test]
fn a_page_made_to_choke_its_reader_costs_its_length() {
    let desk = desk();
    let head = "<tr><td>Chỉ tiêu<td>2025</tr><tr><td>Tỷ lệ hộ nghèo<td>7</tr>";
    let scripts = "<script>1</script><STYLE>a</Style>".repeat(60_000);
    let signs = "&".repeat(200_000);
    desk.put(
        "trang.html",
        &format!("<html>{scripts}<table>{head}<tr><td>{signs}</tr></table>"),
    );
    assert_eq!(
        eval(&desk, "trang.html").of("1"),
        "7 trang.html › bảng 1 B2 met"
    );
    let wide = "<td colspan=1000 rowspan=65000>x".repeat(17);
    desk.put(
        "trang.html",
        &format!("<table>{head}<tr>{wide}</tr></table>"),
    );
    eval(&desk, "trang.html").refused("CTR0833");
    let deep = "<td colspan=1000 rowspan=65000>x".repeat(16);
    let rows = "<tr><td>y</tr>".repeat(2_000);
    desk.put(
        "trang.html",
        &format!("<table><tr>{deep}</tr>{rows}</table>"),
    );
    eval(&desk, "trang.html").refused("CTR0833");
}

#[test]
fn a_cube_of_more_text_than_is_held_is_refused() {
    let desk = desk();
    let words: Vec<String> = (0..2_000)
        .map(|at| format!("\"c{at}\":\"{}\"", "x".repeat(2_000)))
        .collect();
    let years: Vec<String> = (0..200)
        .map(|at| format!("\"{0}\":\"{0}\"", 1900 + at))
        .collect();
    let cube = format!(
        "{{\"class\":\"dataset\",\"id\":[\"chỉ tiêu\",\"năm\"],\"size\":[2000,200],\"dimension\":{{\
         \"chỉ tiêu\":{{\"category\":{{\"label\":{{{}}}}}}},\"năm\":{{\"category\":{{\"label\":{{{}}}}}}}}},\"value\":{{\"0\":1}}}}",
        words.join(","),
        years.join(",")
    );
    desk.put("so.json", &cube);
    eval(&desk, "so.json").refused("CTR0632");
    packed(&desk, "x.zip", &[("a", "b")]);
    eval(&desk, "x.zip").refused("CTR0831");
}

/// A figure in words has its cell, also where blank columns stand before the table.
#[test]
fn a_figure_in_words_has_its_cell() {
    let desk = desk();
    desk.put(
        "k.ctr",
        &format!("{PROGRAMME}thang \"Bậc\": thấp < vừa < cao\nchỉ tiêu 3 \"Mức độ\", thang \"Bậc\"\n  đến 2025: đạt vừa\n"),
    );
    let rows = row(1, &["", "", "chỉ tiêu", "kỳ", "giá trị"])
        + &row(2, &["", "", "Mức độ", "2025", "cao"]);
    one(&desk, "so.xlsx", &rows, "");
    let told = eval(&desk, "so.xlsx");
    assert_eq!(
        told.of("3"),
        "cao so.xlsx › Biểu 02 E2 exceeded",
        "{}",
        told.said
    );
}

/// Lines between rows are looked at once each, not with all that follow.
#[test]
fn a_sheet_of_very_many_lines_of_words_is_read() {
    let desk = desk();
    let lines: String = (3..=20_000).map(|line| row(line, &["x"])).collect();
    one(&desk, "so.xlsx", &(small("7") + &lines), "");
    assert_eq!(eval(&desk, "so.xlsx").of("1"), "7 so.xlsx › Biểu 02 B2 met");
}
