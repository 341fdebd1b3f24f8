//! What an officer types, and what the answers say. The figures are made up.

use crate::support::{Memory, session};
use ctr::repl::Session;

const PROGRAMME: &str = r#"chương trình "Số liệu minh hoạ"
  số hiệu: 1/KH-UBND
  ban hành: ngày 02/01/2021
  mốc: 2025, 2030

mục 1 "Lao động"
  chủ trì: SNV

chỉ tiêu "Số người thất nghiệp trong độ tuổi lao động ở khu vực thành thị", người, càng thấp càng tốt

chỉ tiêu "Số người trong độ tuổi lao động ở khu vực thành thị", người, càng cao càng tốt

chỉ tiêu 2.1 "Tỷ lệ thất nghiệp ở khu vực thành thị", %
  công thức: [Số người thất nghiệp trong độ tuổi lao động ở khu vực thành thị] / [Số người trong độ tuổi lao động ở khu vực thành thị]
  đến 2025: dưới 1,2
  đến 2030: dưới 1

chỉ tiêu 4.1 "Tỷ lệ lao động qua đào tạo", %, càng cao càng tốt
  đến 2025: 28
  đến 2030: 35

chỉ tiêu 5.8 "Số người có việc làm", người, càng cao càng tốt
  đến 2025: ít nhất 42.000
  đến 2030: ít nhất 62.000

chỉ tiêu 5.9 "Số người đi làm việc ở nước ngoài", người, càng cao càng tốt
  đến 2025: tăng ít nhất 10% so với năm 2020

chỉ tiêu 6 "Số hộ thiếu đất ở", hộ, càng thấp càng tốt
  đến 2025: không quá 300

thang "Xoá nhà tạm": "Chưa giải quyết" < "Giải quyết cơ bản" < "Xoá bỏ hoàn toàn"

chỉ tiêu 9.2 "Xoá nhà dột nát", thang "Xoá nhà tạm"
  đến 2025: "Giải quyết cơ bản"

chỉ tiêu 9.3 "Phổ cập", hoàn thành
  đến 2025: hoàn thành

chỉ tiêu "Số hộ nghèo", hộ, càng thấp càng tốt

chỉ tiêu "Số hộ", hộ, càng cao càng tốt

chỉ tiêu 9.4 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  công thức: [Số hộ nghèo] / [Số hộ]
  đến 2025: dưới 5,5

chỉ tiêu 9.5 "Tỷ lệ hộ nghèo, theo báo cáo", %, càng thấp càng tốt
  công thức: [Số hộ nghèo] / [Số hộ]
  đến 2025: không quá 5,5
"#;

const DATA: &str = "chỉ tiêu;năm;giá trị
Số người thất nghiệp trong độ tuổi lao động ở khu vực thành thị;2025;12350
Số người trong độ tuổi lao động ở khu vực thành thị;2025;950000
4.1;2025;27,5
5.8;2025;hơn 40.000
5.9;2025;500
6;2025;350-400
9.2;2025;Chưa giải quyết
9.3;2025;chưa hoàn thành
Số hộ nghèo;2025;50-60
Số hộ;2025;1000
9.5;2025;7
";

fn begun() -> (Session, Memory) {
    session(PROGRAMME, DATA, "2025-12-31")
}

fn answer(session: &mut Session, disk: &mut Memory, line: &str) -> String {
    let reply = session.run(line, disk);
    assert!(!reply.failed(), "{line}: {}", reply.refusal);
    reply.text
}

fn refusal(session: &mut Session, disk: &mut Memory, line: &str) -> String {
    let reply = session.run(line, disk);
    assert!(reply.failed(), "{line}: {}", reply.text);
    reply.refusal
}

#[test]
fn a_long_name_is_told_once() {
    let (mut session, mut disk) = begun();
    const LONG: &str = "Số người thất nghiệp trong độ tuổi lao động ở khu vực thành thị";
    for line in [
        "vì sao 2.1",
        "cần gì để đạt 2.1",
        "giả sử [Số người trong…] tăng 20%",
        "so sánh",
    ] {
        let text = answer(&mut session, &mut disk, line);
        assert!(text.matches(LONG).count() <= 1, "{line}: {text}");
        assert_eq!(
            text.matches("Tỷ lệ thất nghiệp ở khu vực thành thị")
                .count(),
            1,
            "{line}: {text}"
        );
    }
    // The next answer begins anew.
    assert!(answer(&mut session, &mut disk, "cần gì để đạt 2.1").contains(LONG));
}

#[test]
fn what_a_verdict_waits_for_is_said() {
    let (mut session, mut disk) = begun();
    let mut asked = |line: &str| answer(&mut session, &mut disk, line);
    let interval = asked("cần gì để đạt 5.8");
    assert!(
        interval.contains("kết luận chờ con số cụ thể; con số gần nhất đạt mức: 42.000 người"),
        "{interval}"
    );
    let beyond = asked("cần gì để đạt 6");
    assert!(
        beyond
            .contains("không con số nào trong khoảng ấy đạt mức; con số gần nhất đạt mức: 300 hộ"),
        "{beyond}"
    );
    let missing = asked("cần gì để đạt 5.9");
    assert!(
        missing.contains("kết luận chờ số liệu: thiếu số liệu") && missing.contains("(2020)"),
        "{missing}"
    );
    let words = asked("cần gì để đạt 9.2");
    assert!(
        words.contains("để đạt, cần: “Giải quyết cơ bản” hoặc “Xoá bỏ hoàn toàn”"),
        "{words}"
    );
    assert!(asked("cần gì để đạt 9.3").contains("để đạt, cần: “hoàn thành”"));
    let input = asked("cần gì để đạt 9.4");
    assert!(
        input.contains("ghi “50-60” là một khoảng, công thức cần một con số"),
        "{input}"
    );
    // The reported figure stands where the formula has none: it is what has to change.
    let stands = asked("cần gì để đạt 9.5");
    assert!(stands.contains("9.5: 7 % → 5,5 %"), "{stands}");
}

#[test]
fn a_milestone_is_named_in_many_ways() {
    let (mut session, mut disk) = begun();
    let like = answer(&mut session, &mut disk, "cần gì để đạt 4.1 đến 2030");
    assert!(
        like.contains("đến 2030") && !like.contains("đến 2025"),
        "{like}"
    );
    for end in [
        "năm 2030",
        "nam 2030",
        "2030",
        "đến năm 2030",
        "đến hết năm 2030",
    ] {
        let line = format!("cần gì để đạt 4.1 {end}");
        assert_eq!(answer(&mut session, &mut disk, &line), like, "{line}");
    }
    let why = answer(&mut session, &mut disk, "vì sao 4.1 2030");
    assert!(!why.contains("đến 2025"), "{why}");
    let none = refusal(&mut session, &mut disk, "cần gì để đạt 4.1 đến 2027");
    assert!(none.contains("các mốc có mức: 2025, 2030"), "{none}");
    let none = refusal(&mut session, &mut disk, "cần gì để đạt [Số hộ]");
    assert!(none.contains("không đặt mức nào"), "{none}");
}

#[test]
fn what_is_assumed_in_all_is_said() {
    let (mut session, mut disk) = begun();
    let mut asked = |line: &str| answer(&mut session, &mut disk, line);
    assert!(!asked("giả sử 4.1 = 29").contains("Đang giả sử"));
    let again = asked("giả sử 4.1 = 30");
    assert!(again.contains("(thay cho `giả sử 4.1 = 29`)"), "{again}");
    assert!(
        !again.contains("Đang giả sử"),
        "one thing is in force: {again}"
    );
    let on = asked("giả sử 4.1 tăng 1 điểm %");
    assert!(
        on.contains("(tính tiếp từ số của `giả sử 4.1 = 30`)"),
        "{on}"
    );
    assert!(
        on.contains("Đang giả sử 2 điều: 4.1 = 30; 4.1 tăng 1 điểm %."),
        "{on}"
    );
    let other = asked("giả sử mục tiêu 4.1 đến 2030: ít nhất 40");
    assert!(
        other.contains("Đang giả sử 3 điều: ") && !other.contains("thay cho"),
        "{other}"
    );
    assert!(asked("kịch bản \"Cao\"").contains("chồng lên 3 điều"));
    asked("bỏ giả sử");
    assert_eq!(
        asked("giả sử 4.1 = 31")
            .matches("Đang giả sử 2 điều: mục tiêu 4.1")
            .count(),
        1
    );
    asked("bỏ tất cả");
    assert_eq!(asked("kịch bản"), "chưa giả sử gì\n");
}

#[test]
fn a_figure_that_cannot_be_is_refused() {
    let (mut session, mut disk) = begun();
    for (line, says) in [
        (
            "giả sử 9.2 = \"linh tinh\"",
            "các mức, từ thấp đến cao: “Chưa giải quyết” < “Giải quyết cơ bản”",
        ),
        ("giả sử 9.2 = 5", "viết như `= \"Xoá bỏ hoàn toàn\"`"),
        (
            "giả sử 9.3 = linh tinh",
            "viết `= hoàn thành` hay `= chưa hoàn thành`",
        ),
        ("giả sử 5.9 giảm 200%", "không thể là -500 người"),
        ("giả sử 5.9 = -1", "số đếm không âm"),
        ("giả sử 5.9 = 99,5", "đếm từng cái thì là số nguyên"),
        (
            "giả sử 4.1 = 120",
            "tỷ lệ của một tổng thể chỉ từ 0 đến 100 %",
        ),
    ] {
        let told = refusal(&mut session, &mut disk, line);
        assert!(told.contains(says), "{line}: {told}");
    }
    assert_eq!(
        answer(&mut session, &mut disk, "kịch bản"),
        "chưa giả sử gì\n"
    );
    // Typed without marks, it is the level as declared.
    let told = answer(&mut session, &mut disk, "gia su 9.2 = xoa bo hoan toan");
    assert!(told.contains("→ Xoá bỏ hoàn toàn\n"), "{told}");
    assert!(answer(&mut session, &mut disk, "giả sử 5.9 giảm 100%").contains("→ 0 người"));
}

#[test]
fn a_command_with_nothing_after_it_says_what_to_write() {
    let (mut session, mut disk) = begun();
    for (line, example) in [
        ("giả sử", "`giả sử 2.1 giảm 10%`"),
        ("giả sử 4.1", "`giả sử 2.1 giảm 10%`"),
        ("giả sử mục tiêu", "`giả sử mục tiêu 2.1 đến 2030: dưới 1`"),
        ("vì sao", "`vì sao 2.1`"),
        ("cần gì để đạt", "`cần gì để đạt 2.1`"),
        ("so sánh", "`giả sử 2.1 giảm 10%`"),
        ("lưu", "`lưu \"kich-ban-cao.txt\"`"),
        ("mở", "`mở \"kich-ban-cao.txt\"`"),
        ("nạp", "`nạp ke-hoach.ctr`"),
        ("số liệu", "`số liệu so-lieu.csv`"),
        ("tính đến", "`tính đến 31/12/2025`"),
    ] {
        let told = refusal(&mut session, &mut disk, line);
        assert!(
            told.contains(example) && !told.contains("``"),
            "{line}: {told}"
        );
    }
    assert_eq!(
        answer(&mut session, &mut disk, "cơ quan"),
        "  SNV (Sở Nội vụ)\n"
    );
    assert!(answer(&mut session, &mut disk, "chương trình").starts_with("* 1/KH-UBND · "));
    // The examples work as they stand.
    for line in [
        "giả sử 2.1 giảm 10%",
        "giả sử mục tiêu 2.1 đến 2030: dưới 1",
        "vì sao 2.1",
    ] {
        answer(&mut session, &mut disk, line);
    }
}

#[test]
fn what_people_type_is_understood() {
    let (mut session, mut disk) = begun();
    let mut asked = |line: &str| answer(&mut session, &mut disk, line);
    let why = asked("vì sao 4.1");
    assert_eq!(asked("tai sao 4.1"), why);
    assert_eq!(asked("vi sao ty le lao dong qua dao tao"), why);
    assert_eq!(asked("cần gì 4.1"), asked("cần gì để đạt 4.1"));
    assert_eq!(asked("4.1 năm 2030"), asked("4.1"));
    assert_eq!(asked("giup"), asked("?"));
    assert!(asked("tinh den nam 2025").contains("31/12/2025"));
    assert!(asked("gia su 4.1 = 30 nam 2024").contains("(2024)"));
    assert!(asked("gia su 4.1 tang them 2 diem %").contains("→ 29,5 %"));
    asked("kịch bản \"Thấp\"");
    assert!(asked("so sanh thap").starts_with("kịch bản “thap”"));
    asked("bo thap");
    assert_eq!(asked("chuong trinh so lieu minh hoa"), "Số liệu minh hoạ\n");
    assert!(session.run("exit", &mut disk).ends);
}

#[test]
fn what_is_not_understood_is_told_the_nearest() {
    let (mut session, mut disk) = begun();
    for (line, says) in [
        (
            "thất nghiệp",
            "`2.1` (Tỷ lệ thất nghiệp ở khu vực thành thị)",
        ),
        (
            "vi sao that nghiep",
            "có phải ý bạn là `[Số người thất nghiệp",
        ),
        ("giả sử 4,1 = 30", "có phải ý bạn là `4.1`?"),
        ("4.1 + 5.8", "trong phép tính viết `[4.1]`"),
        (
            "giả sử 4.1 = 30 tại Lạng Sơn",
            "không có địa bàn “Lạng Sơn”",
        ),
        ("làm gì với 4.1", "không hiểu"),
        ("cơ quan xyz", "gõ `cơ quan` để xem các cơ quan"),
        ("nếu 4.1 thì 30", "`giả sử 2.1 giảm 10%`"),
    ] {
        let told = refusal(&mut session, &mut disk, line);
        assert!(told.contains(says), "{line}: {told}");
    }
}

#[test]
fn a_verb_within_a_name_is_no_verb() {
    let programme = "chương trình \"K\"\n  mốc: 2025\n\nchỉ tiêu 1 \"Tỷ lệ có bằng cấp tăng thêm\", %, càng cao càng tốt\n  đến 2025: 5\n";
    let data = "chỉ tiêu;năm;giá trị\n1;2025;4\n";
    let (mut session, mut disk) = session(programme, data, "2025-12-31");
    for line in [
        "giả sử Tỷ lệ có bằng cấp tăng thêm = 6",
        "gia su ty le co bang cap tang them bang 6",
    ] {
        assert!(
            answer(&mut session, &mut disk, line).contains("→ 6 %"),
            "{line}"
        );
    }
}

/// Each programme has its own agency of a name; the library's of that name leads nothing.
#[test]
fn an_agency_is_the_one_the_programme_names() {
    let text = "chương trình \"K\"\n  ban hành: ngày 22/7/2024\n  mốc: 2025\n\n\
                cơ quan LĐTBXH \"Sở Lao động - Thương binh và Xã hội\"\n\n\
                chỉ tiêu 2.1 \"Tỷ lệ thất nghiệp chung\", %\n  chủ trì: LĐTBXH\n  lĩnh vực: việc làm\n  đến 2025: dưới 1,2\n";
    let (mut session, mut disk) =
        session(text, "chỉ tiêu;năm;giá trị\n2.1;2025;1,5\n", "2025-12-31");
    for typed in [
        "LĐTBXH",
        "cơ quan ldtbxh",
        "Sở Lao động - Thương binh và Xã hội",
    ] {
        let said = answer(&mut session, &mut disk, typed);
        assert!(
            said.contains("2.1 Tỷ lệ thất nghiệp chung, đến 2025"),
            "{typed}: {said}"
        );
        assert!(
            said.contains("kết thúc từ 01/3/2025; nay trả lời: "),
            "{said}"
        );
    }
}

#[test]
fn questions_as_people_put_them() {
    let (mut session, mut disk) = begun();
    let plain = answer(&mut session, &mut disk, "vì sao 9.5");
    for typed in [
        "tại sao 9.5 không đạt",
        "vi sao 9.5 chua dat?",
        "vì sao 9.5 lại không đạt",
    ] {
        assert_eq!(answer(&mut session, &mut disk, typed), plain, "{typed}");
    }
    let supposed = answer(&mut session, &mut disk, "giả sử [4.1] = 30");
    answer(&mut session, &mut disk, "bỏ hết");
    for typed in [
        "neu 4.1 la 30 thi sao",
        "nếu [4.1] là 30 thì sao?",
        "giả sử 4.1 là 30",
    ] {
        assert_eq!(answer(&mut session, &mut disk, typed), supposed, "{typed}");
        answer(&mut session, &mut disk, "bỏ hết");
    }
    // The formula's own words stay the formula's.
    let formula = answer(&mut session, &mut disk, "nếu 2 = 1 thì 2 khác 3");
    assert!(formula.contains("= 3"), "{formula}");
}

#[test]
fn a_pasted_row_does_not_say_all_again() {
    // Nobody leads the second section.
    let rest = "\nmục 2 \"Khác\"\n\nchỉ tiêu 10 \"Tỷ lệ hài lòng\", %\n  đến 2025: ít nhất 5\n";
    let warned = format!("{PROGRAMME}{rest}");
    let mut disk = Memory::default();
    disk.0.insert("k.ctr".into(), warned);
    disk.0.insert("s.csv".into(), DATA.into());
    let mut session = Session::new(ctr::finding::Lang::Vi, jiff::civil::date(2025, 12, 31));
    let told = session.load(&["k.ctr".into()], &["s.csv".into()], &mut disk);
    assert!(told.is_ok_and(|told| told.join("").contains("CTR")));
    let pasted = session.paste(&["4.1\t2024\t25"], &mut disk);
    assert_eq!(pasted.text, "đã nhận 1 số liệu dán vào\n");
}
