//! One test a kind of thing that may not be understood: what it takes with it, and
//! what it does not. Figures are made up (số liệu minh hoạ): A, B, C have 20 in each
//! year, at every place.

use super::{A, all_unread, csv, judged, statuses, under, verdicts};
use ctr::diff::Kind;
use ctr::eval::Status;
use ctr::eval::cascade::{Relation, cascade};
use ctr::source::{SourceFile, Sources};
use ctr::testing::Ending;

const LEVEL: &str = "  đến 2025: ít nhất 5\n";

/// The model of some files, which have an error.
fn model(files: &[&str]) -> (ctr::model::Model, Vec<ctr::finding::Finding>) {
    let mut sources = Sources::default();
    for (number, text) in files.iter().enumerate() {
        sources.add(SourceFile::new(format!("{number}.ctr"), *text));
    }
    ctr::check::programmes(&mut sources)
}

/// The same with the files.
fn sources_and_model(files: &[&str]) -> (Sources, ctr::model::Model) {
    let mut sources = Sources::default();
    for (number, text) in files.iter().enumerate() {
        sources.add(SourceFile::new(format!("{number}.ctr"), *text));
    }
    let (model, _) = ctr::check::programmes(&mut sources);
    (sources, model)
}

#[test]
fn a_test_of_which_a_line_was_only_mended_does_not_run() {
    let head = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Huế\"\n  mốc: 2025\n{A}{LEVEL}"
    );
    let ending = |test: &str| {
        let (model, _) = model(&[&format!("{head}{test}")]);
        let outcomes = ctr::testing::run(&model, None);
        assert_eq!(outcomes.len(), 1, "{test}");
        outcomes[0].result
    };
    let sound = "kiểm thử \"a\"\n  tính đến: 31/01/2026\n  số liệu [A] 2025: 9\n  mong đợi [A] đến 2025: đạt\n";
    assert_eq!(ending(sound), Ending::Passed);
    for (right, wrong) in [
        ("kiểm thử", "kiem thu"),
        ("tính đến", "tinh den"),
        ("số liệu", "so lieu"),
        ("mong đợi", "mong doi"),
        (": đạt", ": dat"),
        (": 9", ": 9.5"),
        ("  mong đợi", "  xyz\n  mong đợi"),
    ] {
        let test = sound.replace(right, wrong);
        assert_eq!(ending(&test), Ending::NotRun, "{test}");
    }
}

#[test]
fn units_and_scales_with_a_bad_head() {
    for unit in [
        "đơn vị \"rổ\" = 5 kgg",
        "đon vị \"rổ\" = 5 kg",
        "đơn vị \"rổ\" = kg 5 5",
    ] {
        let of_it = format!("{unit}\nchỉ tiêu A \"Số rổ\", rổ, càng cao càng tốt\n{LEVEL}");
        all_unread(&of_it, 1);
        let beside = format!(
            "{unit}\nchỉ tiêu A \"Số\", kg, càng cao càng tốt\n  đến 2025: ít nhất 1 rổ\n  đến 2024: ít nhất 3\n"
        );
        assert_eq!(
            statuses(&verdicts(&beside)),
            [("2024", Status::Met), ("2025", Status::Unread)]
        );
    }
    for scale in [
        "thang \"Mức\": \"Thấp\" <",
        "thnag \"Mức\": \"Thấp\" < \"Cao\"",
    ] {
        let text = format!("{scale}\nchỉ tiêu A \"Mức A\", thang \"Mức\"\n  đến 2025: \"Thấp\"\n");
        all_unread(&text, 1);
    }
}

#[test]
fn a_place_with_a_bad_head() {
    let sound = "địa bàn \"Xã Hai\", xã, thuộc \"Huế\"\n";
    for bad in [
        "địa bàn \"Xã Một\" xã\n",
        "địa bàn \"Xã Một\", xã, thuộc\n",
        "địa bàn \"Xã Một\", xã, thuoc \"Huế\"\n",
        "đia bàn \"Xã Một\", xã\n",
    ] {
        let each = format!("{bad}{sound}{A}  phạm vi: từng xã\n{LEVEL}");
        let found = verdicts(&each);
        let at = |place: &str| {
            let one = found.iter().find(|one| one.place.as_deref() == Some(place));
            one.map(|one| one.status())
        };
        assert_eq!(at("Xã Một"), Some(Status::Unread), "{each}\n{found:#?}");
        assert_eq!(at("Xã Hai"), Some(Status::Met), "{each}\n{found:#?}");
        // Whether it is a part of the whole is not known.
        let sum = format!(
            "{bad}{sound}{A}chỉ tiêu B \"Tổng\", người, càng cao càng tốt\n  công thức: tổng theo địa bàn([A])\n{LEVEL}"
        );
        all_unread(&sum, 1);
    }
}

#[test]
fn a_line_for_some_places() {
    for line in [
        "  riêng \"Huế\": abc 5\n",
        "  riêng \"Huế\" đến 2025: ít nhất 50\n",
        "  đến 2025, riêng \"Huế\": ít nhất 50\n",
        "  đến 2025 riêng toàn tỉnh: ít nhất 50\n",
        "  đến 2025 riêng \"các xã nghèo\": ít nhất 50\n",
        "  trừ \"Huế\"\n",
        "  riêgn \"Huế\": ít nhất 50\n",
    ] {
        let text = format!("{A}{LEVEL}{line}");
        let found = verdicts(&text);
        let general = found.iter().find(|one| one.required == "ít nhất 5");
        let status = general.map(|one| one.status());
        // A sound line that says `riêng` stands in its place; another may.
        assert!(
            matches!(status, None | Some(Status::Unread | Status::Met)),
            "{text}\n{found:#?}"
        );
        let named = line.contains("toàn tỉnh") || line.contains("các xã");
        assert!(named || status != Some(Status::Met), "{text}\n{found:#?}");
    }
    // A line of another year leaves the general one alone.
    let other = format!("{A}{LEVEL}  đến 2024, riêng \"Huế\": ít nhất 50\n");
    let found = verdicts(&other);
    let general = found.iter().find(|one| one.required == "ít nhất 5");
    assert_eq!(general.map(|one| one.status()), Some(Status::Met));
}

#[test]
fn an_amendment_of_an_unknown_clause() {
    let lines = "  theo: 2/QĐ-UBND\n  hiệu lực: ngày 01/01/2023\n";
    let others = "  đến 2024: ít nhất 4\n";
    for (head, earlier) in [
        // Near to one: that one, whole.
        ("sửa đổi \"Ax\"", Status::Unread),
        ("sửa đổi \"Số ngườii\"", Status::Unread),
        // Near to none: whatever has a level at its milestones.
        ("sửa đổi \"Một chỉ tiêu chưa ai biết\"", Status::Met),
        ("sửa đổi", Status::Met),
    ] {
        let text = format!("{A}{others}{LEVEL}{head}\n{lines}  đến 2025: ít nhất 50\n");
        let found = verdicts(&text);
        let of = |required: &str| {
            let one = found.iter().find(|one| one.required == required);
            one.map(|one| one.status())
        };
        assert_eq!(of("ít nhất 50"), Some(Status::Unread), "{text}\n{found:#?}");
        assert_eq!(of("ít nhất 5"), Some(Status::Unread), "{text}\n{found:#?}");
        assert_eq!(of("ít nhất 4"), Some(earlier), "{text}\n{found:#?}");
    }
    // One that withdraws nobody knows what may withdraw anything.
    let withdrawn = format!("{A}{LEVEL}sửa đổi \"Không rõ\"\n{lines}  bãi bỏ\n");
    let found = verdicts(&withdrawn);
    assert!(
        found.iter().all(|one| one.status() == Status::Unread),
        "{found:#?}"
    );
}

#[test]
fn words_that_are_no_place() {
    for scope in ["xyz abc; 12", "12", "toàn tỉnh", "\"các xã\", \"Huế\""] {
        let text = format!("{A}  phạm vi: {scope}\n{LEVEL}");
        let found = verdicts(&text);
        assert!(!found.is_empty());
        assert!(
            found.iter().all(|one| one.status() == Status::Unread),
            "{text}\n{found:#?}"
        );
        let head = format!("chương trình \"K\"\n  phạm vi: {scope}\n  mốc: 2025\n{A}{LEVEL}");
        let found = under(&head);
        assert!(
            found.iter().all(|one| one.status() == Status::Unread),
            "{head}\n{found:#?}"
        );
    }
}

/// Levels that only the proof finds to be contradictory.
#[test]
fn what_cannot_hold_together() {
    let two = "chỉ tiêu A \"A\", người\n  đến 2025: ít nhất 10\nchỉ tiêu B \"B\", người\n  đến 2025: không quá 5\n";
    let relation = "ràng buộc \"R\"\n  [A] <= [B]\n";
    all_unread(&format!("{two}{relation}"), 2);
    all_unread(
        "chỉ tiêu A \"A\", người\n  đến 2025: ít nhất 10 và không quá 5\n",
        1,
    );
    // What rests on them, and what does not.
    let third = "chỉ tiêu C \"Xong\", hoàn thành\n  đến 2025: đạt cả [A], [B]\n";
    all_unread(&format!("{two}{relation}{third}"), 3);
    let found = verdicts(&format!("{two}{relation}chỉ tiêu C \"C\", người\n{LEVEL}"));
    let of_c = found.iter().find(|one| one.code.as_deref() == Some("C"));
    assert_eq!(of_c.map(|one| one.status()), Some(Status::Met));
    // Whoever says that the document stands so has its levels judged.
    let kept = "chỉ tiêu A \"A\", người\n  đến 2025: ít nhất 10 và không quá 5 # bỏ qua CTR0580: văn bản ghi vậy\nchỉ tiêu B \"B\", lạ\n";
    let found = verdicts(kept);
    assert_eq!(found[0].status(), Status::Unmet, "{found:#?}");
}

#[test]
fn a_baseline_takes_what_is_measured_from_it() {
    let levels = "  đến 2025: ít nhất 5\n  đến 2024: ít nhất 100\n  đến 2023: duy trì\n  đến 2022: tăng ít nhất 5 so với năm 2020\n";
    for base in [
        "hiện trạng 20x0: 4",
        "hiện trạng 2020: 4.5",
        "hiện trạng 2020: 4 kg",
        "hien trang 2020: 4",
    ] {
        let found = verdicts(&format!("{A}  {base}\n{levels}"));
        assert_eq!(
            statuses(&found),
            [
                ("2022", Status::Unread),
                ("2023", Status::Unread),
                ("2024", Status::Unmet),
                ("2025", Status::Met)
            ],
            "{base}"
        );
    }
    // Nor does a straight line begin there.
    let not_due = format!("{A}  hiện trạng 20x0: 4\n  đến 2030: ít nhất 100\n");
    assert_eq!(statuses(&verdicts(&not_due)), [("2030", Status::NotDue)]);
    // A bare level's side may have been told by it.
    let bare = "chỉ tiêu A \"Số\", người\n  hiện trạng 20x0: 4\n  đến 2025: 30\n";
    all_unread(bare, 1);
    // A level may have slipped into the line.
    let slipped = format!("{A}  hiện trạng 20x0: 4, đến 2025: ít nhất 50\n  đến 2024: ít nhất 5\n");
    all_unread(&slipped, 2);
    // What asks it of another indicator.
    let given = format!(
        "{A}  hiện trạng 20x0: 4\nchỉ tiêu B \"B\", người, càng cao càng tốt\n  đến 2025 nếu [A] tăng ít nhất 1 so với năm 2020: ít nhất 5\n  đến 2024 nếu [A] ít nhất 5: ít nhất 5\n"
    );
    assert_eq!(
        statuses(&verdicts(&given)),
        [("2024", Status::Met), ("2025", Status::Unread)]
    );
}

#[test]
fn lines_of_the_head() {
    let with = |line: &str, levels: &str| {
        under(&format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Huế\"\n  mốc: 2025\n  {line}\n{A}{levels}"
        ))
    };
    // What no verdict rests on.
    for line in [
        "người ký: Nguyễn Văn A",
        "nơi nhận: 12 xã",
        "số hiệu 12",
        "căn cư: 42-NQ/TW",
    ] {
        assert_eq!(
            statuses(&with(line, LEVEL)),
            [("2025", Status::Met)],
            "{line}"
        );
    }
    // What may be the scope.
    for line in [
        "xyz: abc",
        "áp dụng: từng xã",
        "phạm vi:",
        "người ký Nguyễn Văn A",
    ] {
        assert_eq!(
            statuses(&with(line, LEVEL)),
            [("2025", Status::Unread)],
            "{line}"
        );
    }
    // Milestones say which years come round, not what a year of its own asks.
    let both = format!("{LEVEL}  hằng năm: ít nhất 5\n");
    let found = with("mốc 2025", &both);
    for one in &found {
        let own = one.required == "ít nhất 5" && one.by == "2025";
        assert!(own || one.status() == Status::Unread, "{one:#?}");
    }
    assert!(
        found.iter().any(|one| one.status() == Status::Met),
        "{found:#?}"
    );
}

/// Sums take no figure of what is unread.
#[test]
fn sums_with_unread_parts() {
    let sum = |formula: &str| {
        format!("chỉ tiêu B \"Tổng\", người, càng cao càng tốt\n  công thức: {formula}\n{LEVEL}")
    };
    let places = "địa bàn \"Xã Một\", xã, thuộc \"Huế\"\nđịa bàn \"Xã Hai\", xã, thuộc \"Huế\"\n";
    for bad in [
        "chỉ tiêu A \"A\", lạ hoắc\n",
        "chỉ tiêu A \"A\", người\n  công thức: [C] +\n",
    ] {
        let other = "chỉ tiêu C \"C\", người\n";
        all_unread(&format!("{bad}{other}{}", sum("[A] + [C]")), 1);
        all_unread(
            &format!("{places}{bad}{other}{}", sum("tổng theo địa bàn([A])")),
            1,
        );
    }
}

const PARENT: &str = "chương trình \"Nghị quyết\"\n  số hiệu: 42-NQ/TW\n  ban hành: ngày 02/01/2021\n  mốc: 2030\nchỉ tiêu 1 \"Tỷ lệ thất nghiệp\", %\n  đến 2030: dưới 3\n";
const CHILD: &str = "chương trình \"Kế hoạch tỉnh\"\n  số hiệu: 1/KH-UBND\n  căn cứ: 42-NQ/TW\n  địa bàn: \"Huế\"\n  mốc: 2030\nchỉ tiêu A \"Tỷ lệ thất nghiệp\", %\n  đến 2030: dưới 5\n";

/// A level that was not understood is neither weaker nor stronger than another.
#[test]
fn beside_a_parent_s_unread_level() {
    let weaker = |parent: &str, child: &str| {
        let (model, findings) = model(&[parent, child]);
        let rows: Vec<Relation> = (cascade(&model).iter())
            .flat_map(|one| one.lines.iter().map(|line| line.relation))
            .collect();
        (rows, findings.iter().any(|one| one.entry.code == "CTR0565"))
    };
    assert_eq!(weaker(PARENT, CHILD), (vec![Relation::Weaker], true));
    let unread = "dưới hẳn";
    for (parent, child) in [
        (PARENT.replace("dưới", unread), CHILD.to_string()),
        (PARENT.to_string(), CHILD.replace("dưới", unread)),
        (PARENT.replace(", %", ", lạ hoắc"), CHILD.to_string()),
    ] {
        let (rows, told) = weaker(&parent, &child);
        assert!(
            !told && rows == [Relation::NotComparable],
            "{rows:?}\n{parent}{child}"
        );
    }
}

/// Nothing is said of a change from or to what was not understood but that it is one.
#[test]
fn between_two_texts() {
    for text in [
        PARENT.replace("dưới 3", "dưới hẳn 3"),
        PARENT.replace("dưới 3", "abc 3"),
    ] {
        let (sources, both) = sources_and_model(&[PARENT, &text]);
        // Which way is better was told by the line alone.
        assert_eq!(both.indicators[1].better, None, "{text}");
        for (old, new) in [(0, 1), (1, 0)] {
            let changes = ctr::diff::programmes::changes(&both, &sources, old, new);
            let kinds: Vec<Kind> = changes.iter().map(|one| one.kind).collect();
            assert_eq!(kinds, [Kind::Changed], "{text}\n{changes:#?}");
        }
    }
}

/// The worst thing to say: another side than the one meant.
#[test]
fn no_mend_turns_a_comparator() {
    for typed in ["xuống dưới 3", "xuong duoi 3", "lên trên 3"] {
        let (_, findings) = model(&[&PARENT.replace("dưới 3", typed)]);
        assert!(findings.iter().all(|one| one.fix.is_empty()), "{typed}");
    }
    let (_, findings) = model(&[&PARENT.replace("dưới 3", "khong duoi 3")]);
    assert!(findings.iter().any(|one| !one.fix.is_empty()));
}

/// The places have figures of their own.
#[test]
fn figures_are_those_of_the_tests() {
    let sound = format!("{A}{LEVEL}chỉ tiêu B \"B\", lạ\n");
    assert!(csv().contains("Xã Một"));
    assert_eq!(judged(&sound), [Status::Met]);
}
