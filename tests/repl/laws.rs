//! What-if answers equal a fresh evaluation of edited figures; what is taken
//! back leaves nothing behind; what would do, does.

use crate::support::{day, input, session};
use ctr::check;
use ctr::data::{self, PlaceId, Value};
use ctr::eval::scenario::{Assumed, Ledger, Overlay};
use ctr::eval::{Options, Verdict, evaluate};
use ctr::finding::Severity;
use ctr::model::Flag;
use ctr::model::number::whole;
use ctr::model::{IndicatorId, Period};
use ctr::source::{SourceFile, Sources};
use proptest::prelude::*;

/// Inputs A-D, formulas over them and over each other, one compared series.
const PROGRAMME: &str = r#"chương trình "Luật"
  ban hành: ngày 02/01/2021
  mốc: 2025, 2030

chỉ tiêu 1 "A", người, càng thấp càng tốt
  đến 2025: 40
  đến 2030: 30

chỉ tiêu 2 "B", người, càng cao càng tốt
  đến 2030: 60

chỉ tiêu 3 "C", người, càng cao càng tốt

chỉ tiêu 4 "D", người, càng cao càng tốt
  đến 2025: không thấp hơn [C]

chỉ tiêu 5 "Tỷ số AB", %
  công thức: [A] / [B]
  đến 2025: dưới 80
  đến 2030: dưới 50

chỉ tiêu 6 "Cộng", người, càng cao càng tốt
  công thức: [C] + [D] * 2
  đến 2025: ít nhất 100

chỉ tiêu 7 "Lồng", %, càng cao càng tốt
  công thức: [Cộng] / ([B] + [C])
  đến 2025: từ 100 đến 200
  đến 2030: 150

chỉ tiêu 8 "Tăng", %, càng cao càng tốt
  công thức: tăng trưởng([C])
  đến 2025: 5
"#;

type Row = (usize, i16, i64);

fn csv(rows: &[Row], assumed: &[Row]) -> String {
    let mut out = String::from("chỉ tiêu;năm;giá trị;trạng thái;nguồn\n");
    for (at, year, value) in rows {
        if !assumed.iter().any(|(a, y, _)| (a, y) == (at, year)) {
            out.push_str(&format!(
                "{};{year};{value};;sổ\n",
                ["A", "B", "C", "D"][*at]
            ));
        }
    }
    for (at, (which, year, value)) in assumed.iter().enumerate() {
        let again = assumed[at + 1..]
            .iter()
            .any(|(a, y, _)| (a, y) == (which, year));
        if !again {
            let name = ["A", "B", "C", "D"][*which];
            out.push_str(&format!("{name};{year};{value};ước tính;giả sử\n"));
        }
    }
    out
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cell = proptest::option::weighted(0.8, 0i64..120);
    prop::collection::vec(cell, 12).prop_map(|cells| {
        let at = |(i, cell): (usize, Option<i64>)| cell.map(|n| (i / 3, 2023 + (i % 3) as i16, n));
        cells.into_iter().enumerate().filter_map(at).collect()
    })
}

/// Verdicts as text without the cells that their figures stand in: what is assumed has none.
fn without_spots(text: &str) -> String {
    let mut out = String::new();
    let mut inside: Option<usize> = None;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        match inside {
            Some(of) if indent > of => continue,
            Some(_) => inside = None,
            None if line.trim() == "spot: Some(" => inside = Some(indent),
            None if line.trim() == "spot: None," => {}
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_if_is_a_fresh_evaluation(
        rows in rows(),
        assumed in prop::collection::vec((0usize..4, 2023i16..=2025, 0i64..120), 1..5),
    ) {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("k.ctr", PROGRAMME));
        let (model, findings) = check::programmes(&mut sources);
        let notes = findings.iter().all(|finding| finding.severity == Severity::Note);
        prop_assert!(notes, "{findings:?}");
        let read = |text: &str| data::read(vec![input("s.csv", text)], &model, &mut |_| {}).0;
        let options = Options::new(day("2025-12-31"));
        let base = read(&csv(&rows, &[]));
        let ledger = Ledger::new(&model, &base, &options);
        let figures: Vec<Assumed> = (assumed.iter())
            .map(|(which, year, value)| Assumed {
                indicator: IndicatorId(*which as u32),
                place: PlaceId::NONE,
                period: Period::Year(*year),
                value: Value::Ratio(whole(*value)),
                flag: Flag::Estimate,
                source: Some("giả sử".into()),
            })
            .collect();
        let changed: Vec<IndicatorId> = figures.iter().map(|one| one.indicator).collect();
        let overlay = Overlay::new(&base, &figures);
        let again = ledger.again(&model, &overlay, &options, &changed);
        let ours = ledger.verdicts(&model, &again);
        let fresh = evaluate(&model, &read(&csv(&rows, &assumed)), &options).verdicts;
        // What is assumed is in no file, so that nothing is told of how it sits among its
        // neighbours there.
        let undoubted = |verdicts: &[Verdict]| {
            let mut all = verdicts.to_vec();
            for one in &mut all {
                one.notes.retain(|note| !note.vi.contains("còn nghi"));
            }
            without_spots(&format!("{all:#?}"))
        };
        prop_assert_eq!(undoubted(&ours), undoubted(&fresh));
        // And with nothing assumed the ledger is the evaluation.
        let ours = ledger.verdicts(&model, &[]);
        let fresh = evaluate(&model, &base, &options).verdicts;
        prop_assert_eq!(format!("{ours:#?}"), format!("{fresh:#?}"));
    }

    #[test]
    fn undo_leaves_nothing_behind(
        rows in rows(),
        lines in prop::collection::vec((0usize..4, 0usize..4, 1i64..90), 1..5),
    ) {
        let (mut session, mut disk) = session(PROGRAMME, &csv(&rows, &[]), "2025-12-31");
        let mut all = |session: &mut ctr::repl::Session| -> String {
            let asked = ["1", "2", "5", "7", "tổng hợp", "vì sao 7", "cần gì để đạt 5", "kịch bản"];
            asked.iter().map(|line| format!("{:?}", session.run(line, &mut disk))).collect()
        };
        let before = all(&mut session);
        let mut taken = 0;
        let mut other = crate::support::Memory::default();
        for (which, how, n) in &lines {
            let name = ["A", "B", "C", "7"][*which];
            let line = match how {
                0 => format!("giả sử [{name}] = {n}"),
                1 => format!("giả sử [{name}] tăng {n}%"),
                2 => format!("giả sử [{name}] 2024 = {n}"),
                _ => format!("giả sử mục tiêu 1 đến 2025: không quá {n}"),
            };
            taken += usize::from(!session.run(&line, &mut other).failed());
        }
        for _ in 0..taken {
            prop_assert!(!session.run("bỏ", &mut other).failed());
        }
        prop_assert_eq!(before, all(&mut session));
    }

    /// What `cần gì để đạt` names meets the target when assumed.
    #[test]
    fn what_would_do_does(a in 1i64..200, b in 1i64..200) {
        let rows = [(0, 2025, a), (1, 2025, b)];
        let (mut session, mut disk) = session(PROGRAMME, &csv(&rows, &[]), "2025-12-31");
        let told = session.run("cần gì để đạt 5 đến 2025", &mut disk).text;
        // Below 80 %: A below 0,8·B, and B above A/0,8; met when it is so already.
        let met = a * 100 < 80 * b;
        prop_assert_eq!(told.contains("đã đủ mức"), met, "{}", &told);
        if !met {
            let least = whole(a) * whole(5) / whole(4);
            let most = whole(b) * whole(4) / whole(5);
            let shown = |n| ctr::model::number::vietnamese(&ctr::model::number::plain(n, 4));
            prop_assert!(told.contains(&format!("→ dưới {} người", shown(&most))), "{}", &told);
            prop_assert!(told.contains(&format!("→ trên {} người", shown(&least))), "{}", &told);
        }
    }
}

#[test]
fn nothing_can_is_said_where_it_is_so() {
    let programme = "chương trình \"Không thể\"\n  mốc: 2025\n\nchỉ tiêu \"X\", người, càng cao càng tốt\n\nchỉ tiêu 1 \"Phần\", %, càng cao càng tốt\n  công thức: [X] / ([X] + [X])\n  đến 2025: 60\n\nchỉ tiêu 2 \"Cong\", %, càng cao càng tốt\n  công thức: [X] * [X] / 100\n  đến 2025: 60\n";
    let programme = programme.replace("[X] * [X] / 100", "lớn nhất([X] / [X], 50%) / 2");
    let (mut session, mut disk) = session(
        &programme,
        "chỉ tiêu;năm;giá trị\nX;2025;10\n",
        "2025-12-31",
    );
    let told = session.run("cần gì để đạt 1", &mut disk).text;
    assert!(told.contains("không có cách nào"), "{told}");
    let told = session.run("cần gì để đạt 2", &mut disk).text;
    assert!(told.contains("không rõ"), "{told}");
    let (mut session, mut disk) = crate::support::session(
        &programme,
        "chỉ tiêu;năm;giá trị\nX;2024;10\n",
        "2025-12-31",
    );
    let told = session.run("can gi de dat 1", &mut disk).text;
    assert!(
        told.contains("chờ số liệu") && told.contains("“X”"),
        "{told}"
    );
}
