//! Who answers on a day, from the files: the standard library's facts, fields of
//! work, a programme's own facts, and places whose boundary changed.

#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Evaluation, Options, Verdict, evaluate};
use ctr::model::{AgencyId, Model};
use ctr::source::{SourceFile, Sources};
use jiff::civil::{Date, date};

fn model(text: &str) -> (Model, Vec<&'static str>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    // Of agencies only: other rules have tests of their own.
    let codes = findings.iter().map(|f| f.entry.code);
    (model, codes.filter(|code| *code < "CTR0500").collect())
}

fn judged(text: &str, data: &str, as_of: Date) -> (Model, Evaluation) {
    let (model, _) = model(text);
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(std::io::Cursor::new(data.as_bytes().to_vec())),
        size: None,
    };
    let (table, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let found = evaluate(&model, &table, &Options::new(as_of));
    (model, found)
}

fn ids<'m>(model: &'m Model, agencies: &[AgencyId]) -> Vec<&'m str> {
    let ids = agencies.iter().map(|id| model.agency(*id).id.as_str());
    ids.collect()
}

/// Who answers now for the commitment of this code.
fn now<'m>(model: &'m Model, found: &Evaluation, code: &str) -> Vec<&'m str> {
    let of = |v: &&Verdict| v.code.as_deref() == Some(code);
    let verdict = found.verdicts.iter().find(of).expect(code);
    ids(model, &verdict.answers_now)
}

const HEAD: &str =
    "chương trình \"Kế hoạch\"\n  ban hành: ngày 22/7/2024\n  địa bàn: \"Lâm Đồng\"\n";

fn programme(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

const CLAUSES: &str = "
mục 1 \"Việc làm\"
  lĩnh vực: lao động, việc làm

chỉ tiêu 1 \"Tỷ lệ thất nghiệp\", %
  chủ trì: LĐTBXH
  đến 2025: dưới 2
  trong đó 1a \"Trẻ em\"
    lĩnh vực: trẻ em
    đến 2025: dưới 1

chỉ tiêu 2 \"Tỷ lệ hộ nghèo\", %
  chủ trì: LĐTBXH
  lĩnh vực: giảm nghèo
  đến 2025: dưới 2

nhiệm vụ 3 \"Tìm việc\"
  chủ trì: LĐTBXH
  thời gian: đến năm 2025

mục 2 \"Khác\"

nhiệm vụ 4 \"Việc khác\"
  chủ trì: LĐTBXH
  thời gian: đến năm 2025

bảng chỉ tiêu, đơn vị: %, chủ trì: LĐTBXH, lĩnh vực: giáo dục nghề nghiệp
  mã | tên                | 2025
  5  | Tỷ lệ qua đào tạo  | >30
";

#[test]
fn duties_of_the_standard_library_move_by_field() {
    let (model, found) = judged(&programme(CLAUSES), "", date(2025, 12, 31));
    assert_eq!(now(&model, &found, "1"), ["SNV"]);
    assert_eq!(now(&model, &found, "1a"), ["SYT"]);
    assert_eq!(now(&model, &found, "2"), ["SNNMT"]);
    assert_eq!(now(&model, &found, "3"), ["SNV"]);
    assert_eq!(
        now(&model, &found, "4"),
        ["SNV", "SYT", "SGDĐT", "SNNMT", "CA tỉnh"],
        "no field: all of them"
    );
    assert_eq!(now(&model, &found, "5"), ["SGDĐT"]);
    let (model, found) = judged(&programme(CLAUSES), "", date(2025, 2, 28));
    for code in ["1", "1a", "2", "3", "4", "5"] {
        assert_eq!(now(&model, &found, code), ["LĐTBXH"]);
    }
}

#[test]
fn a_programme_inherits_by_full_name_and_its_own_agencies_take_over() {
    let own = "
cơ quan SLĐ \"Sở Lao động - Thương binh và Xã Hội\"
cơ quan NoiVu \"Sở Nội vụ\"

chỉ tiêu 1 \"Tỷ lệ thất nghiệp\", %
  chủ trì: SLĐ
  lĩnh vực: việc làm
  đến 2025: dưới 2
";
    let (model, found) = judged(&programme(own), "", date(2025, 3, 1));
    assert_eq!(now(&model, &found, "1"), ["NoiVu"]);
    // Used without being declared: its successor is still the programme's own.
    let used = "
cơ quan SNV \"Sở Nội vụ\"

chỉ tiêu 1 \"Tỷ lệ thất nghiệp\", %
  chủ trì: LĐTBXH
  lĩnh vực: việc làm
  đến 2025: dưới 2
";
    let (model, found) = judged(&programme(used), "", date(2025, 3, 1));
    let answers = &found.verdicts[0].answers_now;
    assert_eq!(ids(&model, answers), ["SNV"]);
    assert!(!model.agency(answers[0]).standard);
}

#[test]
fn a_programmes_own_facts_replace_the_librarys() {
    let own = "
cơ quan \"Ban Dân tộc\" \"Ban Dân tộc tỉnh\"
  kết thúc: 01/3/2025
  tiếp nhận: SNV

nhiệm vụ 1 \"Vận động\"
  chủ trì: Ban Dân tộc
  thời gian: đến năm 2025
";
    let (model, found) = judged(&programme(own), "", date(2025, 12, 31));
    assert_eq!(now(&model, &found, "1"), ["SNV"]);
}

#[test]
fn counts_are_of_who_answers_on_the_day() {
    let named = |as_of| {
        let (model, found) = judged(&programme(CLAUSES), "", as_of);
        let of = |group: &ctr::eval::verdict::AgencyCounts| {
            group.agency.map(|id| model.agency(id).id.clone())
        };
        found.by_agency.iter().filter_map(of).collect::<Vec<_>>()
    };
    let mut after = named(date(2025, 12, 31));
    after.dedup();
    assert_eq!(after, ["CA tỉnh", "SGDĐT", "SNNMT", "SNV", "SYT"]);
    assert_eq!(named(date(2025, 2, 28)), ["LĐTBXH"]);
}

#[test]
fn a_successor_that_ended_too_leaves_nobody() {
    let ring = "
cơ quan A \"Ban A\"
  kết thúc: 01/3/2025
  tiếp nhận: B
cơ quan B \"Ban B\"
  kết thúc: 01/4/2025
  tiếp nhận: A
";
    let (_, codes) = model(&programme(ring));
    assert_eq!(codes, ["CTR0212", "CTR0212"]);
}

const POVERTY: &str = "
chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt
  đến 2024, 2025: dưới 2
";

#[test]
fn a_figure_of_a_new_boundary_says_so() {
    let data = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Lâm Đồng;1,5\n1;2025;Lâm Đồng;2,5\n";
    let (_, found) = judged(&programme(POVERTY), data, date(2025, 12, 31));
    let of = |by: &str| found.verdicts.iter().find(|v| v.by == by).expect("listed");
    assert_eq!(of("2024").boundary, None);
    let boundary = of("2025").boundary.clone().expect("changed");
    assert_eq!(boundary.changed, date(2025, 7, 1));
    assert_eq!(boundary.with, ["Bình Thuận", "Đắk Nông"]);
    assert!(boundary.figure_on_new);
    assert!(of("2025").notes[0].vi.contains("địa giới mới từ 01/7/2025"));
    assert!(found.remarks.iter().any(|r| r.vi.starts_with("1 cam kết")));
}

#[test]
fn rows_of_the_old_boundary_stand_before_the_others() {
    let data = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Lâm Đồng;2,5\n1;2025;Lâm Đồng (cũ);1,5\n";
    let (_, found) = judged(&programme(POVERTY), data, date(2025, 12, 31));
    let verdict = found.verdicts.iter().find(|v| v.by == "2025").expect("it");
    assert_eq!(
        (verdict.satisfied(), &verdict.boundary),
        (Some(true), &None)
    );
    assert_eq!(found.used, 2);
}

#[test]
fn a_later_programme_is_of_the_new_boundary() {
    let later = programme(POVERTY).replace("22/7/2024", "22/7/2025");
    let data = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Lâm Đồng;2,5\n1;2025;Lâm Đồng (cũ);1,5\n";
    let (_, found) = judged(&later, data, date(2025, 12, 31));
    let verdict = found.verdicts.iter().find(|v| v.by == "2025").expect("it");
    assert_eq!(
        (verdict.satisfied(), &verdict.boundary),
        (Some(false), &None)
    );
}

#[test]
fn a_place_that_was_taken_in_keeps_its_commitments() {
    let text = programme(POVERTY)
        .replace("Lâm Đồng", "Hậu Giang")
        .replace("2024, 2025", "2025, 2030");
    let data = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Cần Thơ;1,5\n";
    let (_, found) = judged(&text, data, date(2025, 12, 31));
    assert_eq!(found.verdicts.len(), 2, "2030 is not dropped");
    for verdict in &found.verdicts {
        let boundary = verdict.boundary.clone().expect("it ended");
        assert_eq!(boundary.into.as_deref(), Some("Cần Thơ"));
        assert_eq!(
            verdict.satisfied(),
            None,
            "Cần Thơ's figure is another place's"
        );
    }
    let (_, found) = judged(&text, data, date(2025, 6, 30));
    assert!(found.verdicts.iter().all(|v| v.boundary.is_none()));
}

#[test]
fn each_place_is_held_on_its_own_boundary() {
    let each = programme(POVERTY).replace(
        "  địa bàn: \"Lâm Đồng\"\n",
        "  địa bàn: \"Cả nước\"\n  phạm vi: từng địa bàn\n",
    );
    let data = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Lâm Đồng;2,5\n1;2025;Lâm Đồng (cũ);1,5\n\
                1;2025;Hưng Yên;2,5\n1;2025;Lạng Sơn;2,5\n";
    let (_, found) = judged(&each, data, date(2025, 12, 31));
    let of = |place: &str| {
        let test = |v: &&Verdict| v.by == "2025" && v.place.as_deref() == Some(place);
        let verdict = found.verdicts.iter().find(test);
        verdict.map(|v| (v.satisfied(), v.boundary.is_some()))
    };
    assert_eq!(of("Lâm Đồng"), Some((Some(true), false)));
    assert_eq!(of("Lâm Đồng (cũ)"), None);
    assert_eq!(of("Hưng Yên"), Some((Some(false), true)));
    assert_eq!(of("Lạng Sơn"), Some((Some(false), false)));
}

/// A known agency's name may have commas of its own, also in a list and a table.
#[test]
fn a_name_with_commas_is_one_agency() {
    let text = "chương trình \"K\"\n  ban hành: ngày 22/7/2024\n\n\
                chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  \
                chủ trì: Sở Y tế, Sở Văn hóa, Thể thao và Du lịch, SNV\n  đến 2030: 90\n\n\
                bảng chỉ tiêu, đơn vị: %\n  mã | tên | 2030 | cơ quan chủ trì\n  \
                2 | B | >90 | Sở Văn hóa, Thể thao và Du lịch\n";
    let mut sources = ctr::source::Sources::default();
    sources.add(ctr::source::SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    assert!(
        findings.iter().all(|f| f.entry.code != "CTR0202"),
        "{findings:?}"
    );
    let leads = |at: usize| -> Vec<&str> {
        let lead = &model.indicators[at].lead;
        lead.iter()
            .map(|id| model.agency(*id).id.as_str())
            .collect()
    };
    assert_eq!(leads(0), ["SYT", "SVHTTDL", "SNV"]);
    assert_eq!(leads(1), ["SVHTTDL"]);
}

/// Leads of indicators, and the codes of what is wrong, of a programme with these lines.
fn leads(lines: &str) -> (Vec<Vec<String>>, Vec<&'static str>) {
    let (model, codes) = model(&programme(lines));
    let of = |i: &ctr::model::Indicator| {
        let lead = i.lead.iter().map(|id| model.agency(*id).id.clone());
        lead.collect()
    };
    (model.indicators.iter().map(of).collect(), codes)
}

/// The lead of one indicator that says `chủ trì: {names}`.
fn lead(names: &str) -> (Vec<String>, Vec<&'static str>) {
    let (mut leads, codes) = leads(&format!(
        "chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  chủ trì: {names}\n  đến 2030: 90\n"
    ));
    (leads.remove(0), codes)
}

#[test]
fn an_agency_goes_by_its_full_name_and_by_its_abbreviations() {
    for (names, ids) in [
        ("Bộ VHTTDL, BVHTTDL", &["BVHTTDL"][..]),
        (
            "Bộ Văn hoá, Thể thao và Du lịch, Sở VHTT&DL",
            &["BVHTTDL", "SVHTTDL"],
        ),
        ("Bộ NN&PTNT; Bộ NN&MT", &["BNNPTNT", "BNNMT"]),
        ("Sở LĐ-TB&XH, SGD&ĐT", &["LĐTBXH", "SGDĐT"]),
        ("UBND tỉnh", &["UBND tỉnh"]),
    ] {
        let (found, codes) = lead(names);
        assert_eq!(found, ids, "{names}");
        assert!(!codes.contains(&"CTR0202"), "{names}");
    }
    assert_eq!(lead("Bộ KHKT").1, ["CTR0202"]);
}

/// The facts' state and since when, each with its basis.
#[test]
fn ministries_are_followed_by_field() {
    let of = |lead: &str, field: &str| {
        let field = match field {
            "" => String::new(),
            field => format!("  lĩnh vực: {field}\n"),
        };
        let text = format!(
            "chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  chủ trì: {lead}\n{field}  đến 2030: 90\n"
        );
        let answers = |as_of| {
            let (model, found) = judged(&programme(&text), "", as_of);
            let ids = ids(&model, &found.verdicts[0].answers_now);
            ids.into_iter().map(String::from).collect::<Vec<_>>()
        };
        assert_eq!(answers(date(2025, 2, 28)).len(), 1);
        answers(date(2025, 3, 1))
    };
    assert_eq!(of("Bộ KH&ĐT", ""), ["BTC"]);
    assert_eq!(of("Bộ GTVT", ""), ["BXD"]);
    assert_eq!(of("Bộ TN&MT", ""), ["BNNMT"]);
    assert_eq!(of("Ủy ban Dân tộc", ""), ["BDTTG"]);
    assert_eq!(of("Bộ TT&TT", "báo chí"), ["BVHTTDL"]);
    assert_eq!(of("Bộ LĐTBXH", "giáo dục nghề nghiệp"), ["BGDĐT"]);
    assert_eq!(of("Bộ LĐTBXH", "việc làm"), ["BNV"]);
    let std = include_str!("../lang/std/co-quan.ctr");
    for agency in std.split("\ncơ quan ").skip(1) {
        let ends = agency.contains("\n  kết thúc:");
        assert!(!ends || agency.contains("\n  nguồn: \""), "{agency}");
    }
}

/// Names that are one by their commas are told as one, and declared as one.
#[test]
fn a_name_with_commas_is_told_whole() {
    for names in [
        "các sở, cơ quan của tỉnh",
        "Sở Giáo dục, Đào tạo và Thể thao",
        "các phòng, ban, đơn vị trực thuộc",
    ] {
        let (found, codes) = lead(&format!("SYT, {names}"));
        assert_eq!((found, codes), (vec!["SYT".to_string()], vec!["CTR0202"]));
        let (found, codes) = leads(&format!(
            "cơ quan \"{names}\"\n\nchỉ tiêu 1 \"A\", %, càng cao càng tốt\n  chủ trì: SYT; {names}\n  đến 2030: 90\n"
        ));
        assert_eq!(found[0], ["SYT", names]);
        assert!(codes.is_empty(), "{codes:?}");
    }
    // What the standard library has as one.
    let (found, codes) = lead("SGDĐT; các sở, ngành liên quan");
    assert_eq!(found, ["SGDĐT", "các sở ban ngành"]);
    // A group of nobody in particular joins in; it does not lead beside an agency.
    assert_eq!(codes, ["CTR0223"]);
    // Agencies that begin as such stay several.
    assert_eq!(lead("Sở Ngoại giao, Sở Hải quan").1, ["CTR0202", "CTR0202"]);
}

#[test]
fn a_table_may_have_several_leads() {
    let (found, codes) = leads(
        "bảng chỉ tiêu, chủ trì: SYT, Sở Văn hóa, Thể thao và Du lịch, đơn vị: %\n  mã | tên | 2030\n  1 | A | >90\n",
    );
    assert_eq!(found[0], ["SYT", "SVHTTDL"]);
    assert!(codes.is_empty(), "{codes:?}");
}

/// Two agencies of one name are told; a clause by that name is nobody's.
#[test]
fn two_agencies_of_one_name() {
    let clauses = "
cơ quan A \"Sở Y tế\"
cơ quan B \"Sở Y tế\"
cơ quan C \"Sở y tế\"
  kết thúc: 01/3/2025
  tiếp nhận: A
chỉ tiêu 1 \"X\", người, càng cao càng tốt
  chủ trì: A
  đến 2025: ít nhất 5
chỉ tiêu 2 \"Y\", người, càng cao càng tốt
  chủ trì: B
  đến 2025: ít nhất 5
chỉ tiêu 3 \"Z\", người, càng cao càng tốt
  chủ trì: Sở Y tế
  đến 2025: ít nhất 5
";
    let (found, codes) = leads(clauses);
    assert_eq!(codes, ["CTR0221", "CTR0222"]);
    assert_eq!(found[0], ["A"]);
    assert_eq!(found[1], ["B"]);
    assert!(found[2].is_empty());
    let (found, codes) = leads(
        &clauses
            .replace("B \"Sở Y tế\"", "B \"Sở Nội vụ\"")
            .replace("C \"Sở y tế\"", "C \"Sở Y tế cũ\""),
    );
    assert_eq!(codes, [""; 0]);
    assert_eq!(found[2], ["A"]);
}
