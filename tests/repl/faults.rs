//! A fault costs an answer, never the session; numbers alone are answered
//! wherever the programme is judged.

use crate::support::{Memory, day, session};
use ctr::data::Input;
use ctr::finding::{Finding, Lang};
use ctr::repl::{Disk, Reply, Session};
use ctr::source::Sources;
use std::path::{Path, PathBuf};

const DATA: &str = "chỉ tiêu;năm;địa bàn;giá trị\n1;2025;Lạng Sơn;4\n1;2025;Cao Bằng;6\n";

fn programme(scope: &str) -> String {
    format!(
        "chương trình \"K\"\n  mốc: 2025\n{scope}\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  đến 2025: 5\nchỉ tiêu 2 \"Thu\", triệu đồng\n  đến 2025: 5\n"
    )
}

fn ask(session: &mut Session, line: &str) -> Reply {
    session.run(line, &mut Memory::default())
}

/// Whatever the scope and the figures, numbers are of no place.
#[test]
fn numbers_alone_are_of_no_place() {
    for scope in [
        "",
        "  phạm vi: từng địa bàn\n",
        "  phạm vi: từng tỉnh\n",
        "  phạm vi: từng xã\n",
        "  địa bàn: Lạng Sơn\n",
    ] {
        for data in [DATA, "chỉ tiêu;năm;giá trị\n1;2025;4\n"] {
            let (mut session, _) = session(&programme(scope), data, "2025-12-31");
            for (line, answer) in [
                ("2 + 3", "2 + 3 = 5\n"),
                ("12 người", "12 người = 12 người\n"),
                ("2 hộ + 3 hộ", "2 hộ + 3 hộ = 5 hộ\n"),
                ("nếu 2 > 1 thì 7 khác 8", "nếu 2 > 1 thì 7 khác 8 = 7\n"),
            ] {
                let reply = ask(&mut session, line);
                assert_eq!(reply.text, answer, "{scope:?} {line}: {reply:?}");
            }
            assert_eq!(ask(&mut session, "4%").refusal, "", "{scope:?}");
        }
    }
}

/// What a scratch knows alone is asked of in no other model.
#[test]
fn what_only_a_question_knows_stays_in_it() {
    let scope = "  phạm vi: từng địa bàn\n";
    let (mut session, _) = session(&programme(scope), DATA, "2025-12-31");
    for line in [
        "bình quân các địa bàn của [12 người]",
        "tổng các địa bàn của 12 người",
        "[12 người] + [1]",
        "kỳ trước([12 người])",
        "giả sử mục tiêu 2 đến 2025: ít nhất 3 nghìn triệu đồng, phấn đấu 4 nghìn tỷ đồng",
        "giả sử mục tiêu 2 đến 2025: bình quân ít nhất 3 nghìn triệu đồng",
        "2",
        "cần gì 2 đến 2025",
        "vì sao 2",
        "tổng hợp",
        "so sánh",
    ] {
        let reply = ask(&mut session, line);
        let said = format!("{}{}", reply.text, reply.refusal);
        assert!(!said.contains("lỗi bên trong"), "{line}: {said}");
        assert!(!said.contains("ctr repl⟧"), "{line}: {said}");
    }
}

/// Files that make every reading of them fail as a fault of ctr's own would.
struct Faulty;

#[expect(clippy::panic, reason = "the fault that is injected")]
impl Disk for Faulty {
    fn programmes(&mut self, _: &[PathBuf]) -> (Sources, Vec<Finding>) {
        panic!("injected")
    }
    fn observations(&mut self, _: &[PathBuf]) -> (Vec<Input>, Vec<Finding>) {
        panic!("injected")
    }
    fn read(&mut self, _: &Path) -> Result<String, Box<Finding>> {
        panic!("injected")
    }
    fn write(&mut self, _: &Path, _: &str) -> Result<(), Box<Finding>> {
        panic!("injected")
    }
}

#[test]
fn a_fault_costs_one_answer_and_nothing_else() {
    let (mut session, mut disk) = session(
        &programme(""),
        "chỉ tiêu;năm;giá trị\n1;2025;4\n2;2025;1\n",
        "2025-12-31",
    );
    ask(&mut session, "giả sử 1 = 3");
    let before = (ask(&mut session, "kịch bản"), ask(&mut session, "1"));
    for line in ["nạp x.ctr", "số liệu x.csv", "mở x.txt", "lưu x.txt"] {
        let reply = session.run(line, &mut Faulty);
        assert!(reply.text.is_empty() && !reply.ends, "{line}: {reply:?}");
        let told = reply.refusal;
        assert!(
            told.contains("phiên làm việc vẫn như trước"),
            "{line}: {told}"
        );
        assert!(!told.contains('\n'), "one plain line: {told}");
    }
    let pasted = session.paste(&["1\t2024\t25"], &mut Faulty);
    assert!(
        pasted.refusal.contains("phiên làm việc vẫn như trước"),
        "{pasted:?}"
    );
    assert_eq!(
        before,
        (ask(&mut session, "kịch bản"), ask(&mut session, "1"))
    );
    // And it goes on: what failed is done when the fault is gone.
    assert_eq!(session.paste(&["1\t2024\t25"], &mut disk).refusal, "");
    assert_eq!(ask(&mut session, "bỏ").text, "đã bỏ: giả sử 1 = 3\n");
}

#[test]
fn a_fault_is_told_in_english_too() {
    let mut session = Session::new(Lang::En, day("2025-12-31"));
    let told = session.run("mở x.txt", &mut Faulty).refusal;
    assert!(told.contains("the session is as it was before"), "{told}");
}

/// Every pasted table is a file that is read again with the next: there are so many, and
/// then it is said what to do.
#[test]
fn tables_pasted_without_end_are_refused() {
    let (mut session, mut disk) = session(&programme(""), DATA, "2025-12-31");
    for table in 0..100 {
        let row = format!("2\t{}\t5", 1900 + table);
        assert_eq!(session.paste(&[&row], &mut disk).refusal, "", "{table}");
    }
    let refusal = session.paste(&["2\t2010\t5"], &mut disk).refusal;
    assert!(refusal.contains("`số liệu so-lieu.csv`"), "{refusal}");
    assert!(!ask(&mut session, "2").text.contains("2010"));
}
