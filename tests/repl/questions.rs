//! A question is answered as a fresh session would answer it: what was asked before
//! leaves nothing behind but the assumptions that stand.

use crate::support::{Memory, day};
use ctr::finding::Lang;
use ctr::repl::{Reply, Session};
use proptest::prelude::*;

/// Formulas, parts, words, a scenario, a condition on another; a name without marks.
const ONE: &str = r#"chương trình "Một"
  ban hành: ngày 02/01/2021
  mốc: 2025, 2030
  kịch bản: "Cao"

thang "Mức độ": "Thấp", "Vừa", "Cao"

chỉ tiêu 1 "Dân số", người, càng cao càng tốt
  đến 2025: 1000
  đến 2030: 2000

chỉ tiêu 2 "Số hộ", hộ
  đến 2030 kịch bản "Cao": ít nhất 300

chỉ tiêu 3 "Người mỗi hộ", người/hộ, càng thấp càng tốt
  công thức: [Dân số] / [Số hộ]
  đến 2025: không quá 4

chỉ tiêu 4 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  đến 2025: dưới 5
  trong đó "Thành thị"
    đến 2025: dưới 2

chỉ tiêu 5 "Chuyển đổi số", thang "Mức độ"
  đến 2025: "Vừa"

chỉ tiêu 6 "Tăng dân", %, càng cao càng tốt
  công thức: tăng trưởng([Dân số])
  đến 2025: 5

chỉ tiêu 7 "Đề án", hoàn thành
  đến 2025: đạt cả [1], [4]
"#;

/// A unit of its own, which the first file does not declare; a line that is not read.
const TWO: &str = r#"chương trình "Hai"
  ban hành: ngày 02/01/2022
  mốc: 2025

đơn vị thửa
đơn vị lô = 10 thửa

chỉ tiêu 1 "Ruộng", thửa, càng cao càng tốt
  đến 2025: 10

chỉ tiêu 2 "Số hộ", hộ
  đến 2025: đâu đó 5

chỉ tiêu 3 "Ruộng mỗi hộ", thửa/hộ
  công thức: [Ruộng] / [Số hộ]
  đến 2025: ít nhất 1
"#;

const DATA: &str = "chỉ tiêu,năm,giá trị\nDân số,2024,880\nDân số,2025,900\nTỷ lệ hộ nghèo,2025,4\nTỷ lệ hộ nghèo: Thành thị,2025,1\nChuyển đổi số,2025,Vừa\nRuộng,2025,12\nSố hộ,2025,250\n";

fn loaded() -> (Session, Memory) {
    let mut disk = Memory::default();
    for (name, text) in [("mot.ctr", ONE), ("hai.ctr", TWO), ("s.csv", DATA)] {
        disk.0.insert(name.into(), text.into());
    }
    let mut session = Session::new(Lang::Vi, day("2025-12-31"));
    let files = ["mot.ctr".into(), "hai.ctr".into()];
    let told = session.load(&files, &["s.csv".into()], &mut disk);
    assert!(told.is_ok(), "{told:?}");
    (session, disk)
}

/// What stands, as lines that bring a fresh session there.
struct Standing {
    chosen: String,
    /// Each with the programme that was at hand.
    assumed: Vec<(String, String)>,
}

impl Standing {
    fn new() -> Self {
        Self {
            chosen: "chương trình Một".into(),
            assumed: Vec::new(),
        }
    }

    /// Notes what a line that was carried out changes.
    fn note(&mut self, line: &str) {
        match line {
            "bỏ" => drop(self.assumed.pop()),
            "bỏ hết" => self.assumed.clear(),
            _ if line.starts_with("chương trình ") => self.chosen = line.into(),
            _ if line.starts_with("giả sử") || line.starts_with("kịch bản \"") => {
                self.assumed.push((self.chosen.clone(), line.into()));
            }
            _ => {}
        }
    }

    /// The answer of a session that is asked nothing else.
    fn fresh(&self, line: &str) -> Reply {
        let (mut session, mut disk) = loaded();
        let assumed = self
            .assumed
            .iter()
            .flat_map(|(chosen, line)| [chosen, line]);
        for before in assumed.chain([&self.chosen]) {
            let reply = session.run(before, &mut disk);
            assert!(!reply.failed(), "{before}: {reply:?}");
        }
        session.run(line, &mut disk)
    }
}

fn line() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "1",
        "2",
        "3",
        "4",
        "5",
        "7",
        "[Dân số]",
        "[dan so]",
        "[Số hộ]",
        "[Ruộng]",
        "[Thành thị]",
        "[Người mỗi hộ]",
        "[Dân sô]",
        "[Không có]",
    ]);
    let unit = prop::sample::select(vec![
        "",
        " người",
        " nghìn người",
        " thửa",
        " lô",
        " hộ",
        " người/km2",
        " %",
        " điểm %",
        " xyz",
    ]);
    let level = prop::sample::select(vec![
        "ít nhất ",
        "không quá ",
        "khong qua ",
        "",
        "tăng ít nhất ",
        "không thấp hơn [Số hộ] và ",
        "từ 1 đến ",
        "ít nhất 50 và không quá ",
    ]);
    let when = prop::sample::select(vec![
        "đến 2025",
        "đến 2030",
        "hằng năm",
        "đến 2025 riêng \"Lạng Sơn\"",
        "đến 2030 kịch bản \"Thấp\"",
        "đến 2025 riêng \"Xã A\" trừ \"Xã A\"",
    ]);
    let sign = prop::sample::select(vec!["+", "-", "*", "/", ">"]);
    let bracket = |name: &str| format!("[{}]", name.trim_matches(['[', ']']));
    let (a, b, n) = (name.clone(), name.clone(), -5i64..400);
    let parts = (a, b, n, unit, level, when, sign, 0usize..18);
    parts.prop_map(move |(a, b, n, unit, level, when, sign, kind)| match kind {
        0 | 1 => format!("{} {sign} {}", bracket(a), bracket(b)),
        2 => format!("{} {sign} {n}{unit}", bracket(a)),
        3 => format!("{n}{unit} {sign} {n}{unit}"),
        4 => format!("tăng trưởng({}) + kỳ trước({})", bracket(a), bracket(b)),
        5..=8 => format!("giả sử mục tiêu {a} {when}: {level}{n}{unit}"),
        9 | 10 => format!("giả sử {a} = {n}{unit}"),
        11 => format!("giả sử {a} tăng 10%"),
        12 => "bỏ".into(),
        13 => ["so sánh", "bỏ hết", "kịch bản \"K\"", "tổng hợp"][n.unsigned_abs() as usize % 4]
            .into(),
        14 => format!("vì sao {a}"),
        15 => format!("cần gì để đạt {a}"),
        16 => ["chương trình Một", "chương trình Hai"][n.unsigned_abs() as usize % 2].into(),
        _ => a.to_string(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_answer_is_a_fresh_one(lines in prop::collection::vec(line(), 12..24)) {
        let (mut session, mut disk) = loaded();
        let mut standing = Standing::new();
        for line in &lines {
            let reply = session.run(line, &mut disk);
            prop_assert_eq!(&reply, &standing.fresh(line), "{}, after {:?}", line, &standing.assumed);
            if !reply.failed() {
                standing.note(line);
            }
        }
    }
}

/// A target that names another indicator follows it, in whichever order they come, and
/// so does what rests on its verdict.
#[test]
fn an_assumed_target_follows_what_it_names() {
    let target = "giả sử mục tiêu 4 đến 2025: không cao hơn [Thành thị]";
    for (lines, status) in [
        (vec![target, "giả sử [Thành thị] = 6"], "đạt 4 %"),
        (vec!["giả sử [Thành thị] = 6", target], "đạt 4 %"),
        (
            vec![target, "giả sử [Thành thị] = 6", "bỏ"],
            "không đạt 4 %",
        ),
        (
            vec![target, "giả sử [Thành thị] = 6", "giả sử [Thành thị] = 2"],
            "không đạt 4 %",
        ),
    ] {
        let (mut session, mut disk) = loaded();
        let mut standing = Standing::new();
        for line in &lines {
            let reply = session.run(line, &mut disk);
            assert!(!reply.failed(), "{line}: {reply:?}");
            standing.note(line);
        }
        let shown = session.run("4", &mut disk).text;
        assert!(
            shown.contains(&format!("): {status}")),
            "{lines:?}: {shown}"
        );
        let rests = session.run("7", &mut disk);
        assert_eq!(rests, standing.fresh("7"), "{lines:?}");
    }
}

/// A unit that a later file declares is that unit wherever it is typed.
#[test]
fn a_unit_of_a_later_programme_is_itself() {
    let (mut session, mut disk) = loaded();
    assert_eq!(session.run("5 lô", &mut disk).text, "5 lô = 50 thửa\n");
    let sum = session.run("2 lô + 5 thửa", &mut disk).text;
    assert_eq!(sum, "2 lô + 5 thửa = 2,5 lô\n");
    let refused = session.run("[Dân số] + 5 thửa", &mut disk).refusal;
    assert!(refused.contains("người với thửa"), "{refused}");
}

/// What questions name and compose is gone with them.
#[test]
fn many_questions_leave_no_name_behind() {
    let (mut session, mut disk) = loaded();
    let answer = session.run("12 người / 3 hộ", &mut disk);
    for n in 0..200 {
        session.run(&format!("{n} người + [Không có {n}]"), &mut disk);
        session.run(
            &format!("giả sử mục tiêu 1 đến 2025: {n} nghìn hộ/người"),
            &mut disk,
        );
    }
    assert_eq!(session.run("12 người / 3 hộ", &mut disk), answer);
    let near = session.run("[12 người] + 1", &mut disk).refusal;
    assert!(!near.contains("có phải"), "{near}");
}
