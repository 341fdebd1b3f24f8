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
        ["SNV", "SYT", "SGDĐT", "SNNMT"],
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
    assert_eq!(after, ["SGDĐT", "SNNMT", "SNV", "SYT"]);
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
