//! Roll-ups over places: a whole is the sum of all its parts, or it is not known.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;

use ctr::eval::{Options, Status};
use ctr::source::{SourceFile, Sources};
use proptest::prelude::*;
use std::io::Cursor;

fn status(place: &str, level: &str, rows: &[(&str, &str)]) -> (Status, Vec<String>) {
    judged("", place, level, rows)
}

/// The verdict on the sum of A over the parts of a place, and what is said of it.
fn judged(
    declared: &str,
    place: &str,
    level: &str,
    rows: &[(&str, &str)],
) -> (Status, Vec<String>) {
    let mut sources = Sources::default();
    let text = format!(
        "chương trình \"K\"\n  địa bàn: \"{place}\"\n  mốc: 2015\n{declared}chỉ tiêu A \"Số hộ nghèo\", hộ\nchỉ tiêu B \"Tổng số hộ nghèo\", hộ\n  \
         công thức: tổng theo địa bàn([A])\n  đến 2015: {level}\n"
    );
    sources.add(SourceFile::new("k.ctr", text));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    // These programmes are made of what is tested: nobody answers for them.
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    // That there are no parts is told, and what it comes to is tested here.
    findings.retain(|f| f.entry.code != "CTR0368");
    assert!(
        findings.is_empty(),
        "{:?}",
        findings
            .iter()
            .map(|f| f.message(Default::default()))
            .collect::<Vec<_>>()
    );
    let mut csv = String::from("chỉ tiêu,năm,địa bàn,giá trị\n");
    for (place, value) in rows {
        csv.push_str(&format!("A,2015,{place},{value}\n"));
    }
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(csv.into_bytes())),
        size: None,
    };
    let (data, findings) = ctr::data::read(vec![input], &model, &mut |_| {});
    // A place that nobody declares is told of, as a warning.
    assert!(
        findings
            .iter()
            .all(|f| f.severity < ctr::finding::Severity::Error)
    );
    let options = Options::new(jiff::civil::date(2015, 12, 31));
    let evaluation = ctr::eval::evaluate(&model, &data, &options);
    let verdict = evaluation
        .verdicts
        .iter()
        .find(|v| v.code.as_deref() == Some("B"))
        .expect("a verdict");
    (
        verdict.status(),
        verdict.notes.iter().map(|note| note.vi.clone()).collect(),
    )
}

/// Every province of the standard library, with this figure each.
fn provinces(value: &'static str) -> Vec<(String, &'static str)> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", "chương trình \"K\"\n"));
    let (model, _) = ctr::check::programmes(&mut sources);
    let alive = |place: &&ctr::model::place::Place| {
        place.kind == ctr::model::place::PlaceKind::Province
            && place
                .ends
                .is_none_or(|ends| ends > jiff::civil::date(2015, 12, 31))
    };
    model
        .places
        .all
        .iter()
        .filter(alive)
        .map(|place| (place.name.clone(), value))
        .collect()
}

#[test]
fn the_country_is_all_its_provinces_whatever_regions_say() {
    let all = provinces("1");
    assert_eq!(all.len(), 63);
    let mut rows: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    rows.push(("Tây Nguyên", "65"));
    assert_eq!(status("Cả nước", "không quá 63", &rows).0, Status::Met);
    assert_eq!(status("Cả nước", "không quá 62", &rows).0, Status::Unmet);
}

#[test]
fn some_of_the_provinces_are_not_the_country() {
    let (status, notes) = status(
        "Cả nước",
        "không quá 100",
        &[("Lâm Đồng", "60"), ("Hà Nội", "70"), ("Tây Nguyên", "65")],
    );
    assert_eq!(status, Status::NoData);
    assert!(
        notes
            .iter()
            .any(|note| note.contains("2/63 địa bàn đã báo cáo") && note.contains("“Cà Mau”")),
        "{notes:?}"
    );
}

#[test]
fn a_region_is_its_provinces() {
    let tn = ["Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"];
    let rows: Vec<(&str, &str)> = tn.iter().map(|name| (*name, "10")).collect();
    assert_eq!(status("Tây Nguyên", "không quá 50", &rows).0, Status::Met);
    assert_eq!(
        status("Tây Nguyên", "không quá 50", &rows[1..]).0,
        Status::NoData
    );
}

#[test]
fn places_that_only_the_data_have_are_no_parts() {
    let rows = [("Xã A", "10"), ("Xã B", "20"), ("Hà Nội", "500")];
    let told = status("Lâm Đồng", "không quá 30", &rows);
    assert_eq!(told.0, Status::NoData);
    let says = |note: &String| note.contains("không có phần nào để tổng hợp");
    assert!(told.1.iter().any(says), "{:?}", told.1);
}

/// As [`status`], of Lâm Đồng with these districts declared.
fn districts(names: &[&str], level: &str, rows: &[(&str, &str)]) -> (Status, Vec<String>) {
    let declared: String = (names.iter())
        .map(|name| format!("địa bàn \"{name}\", huyện, thuộc \"Lâm Đồng\"\n"))
        .collect();
    judged(&declared, "Lâm Đồng", level, rows)
}

#[test]
fn what_is_missing_is_told_alike_whatever_the_order_of_the_rows() {
    let names = ["Huyện A", "Huyện B", "Huyện C"];
    let rows = [("Huyện B", "-"), ("Huyện A", "-"), ("Huyện C", "30")];
    let mut turned = rows;
    turned.reverse();
    let told = districts(&names, "không quá 30", &rows);
    assert_eq!(told.0, Status::NoData);
    let partial = |note: &String| {
        note.contains("1/3 địa bàn đã báo cáo")
            && note.contains("cộng được 30")
            && note.contains("“Huyện A”, “Huyện B”")
    };
    assert!(told.1.iter().any(partial), "{:?}", told.1);
    assert_eq!(told, districts(&names, "không quá 30", &turned));
}

#[test]
fn a_place_nobody_declares_that_is_like_the_parts_leaves_the_total_open() {
    let rows = [("Huyện A", "10"), ("Huyện B", "10")];
    let of = |more: &[(&str, &str)]| {
        districts(
            &["Huyện A", "Huyện B"],
            "không quá 25",
            &[&rows[..], more].concat(),
        )
    };
    assert_eq!(of(&[]).0, Status::Met);
    for like in ["Huyện C", "Thị xã C", "HUYỆN C", "Đức Trọng"] {
        let told = of(&[(like, "10")]);
        assert_eq!(told.0, Status::NoData, "{like}");
        assert!(
            told.1.iter().any(|note| note.contains("chưa khai báo")),
            "{:?}",
            told.1
        );
    }
    // Of another level, or declared elsewhere: no part.
    for other in ["Xã C", "Thôn 3", "Hà Nội", "Tây Nguyên"] {
        assert_eq!(of(&[(other, "10")]).0, Status::Met, "{other}");
    }
    // The whole's own figure is another, or the same.
    for own in ["Toàn tỉnh", "Lâm Đồng"] {
        assert_eq!(of(&[(own, "40")]).0, Status::NoData, "{own}");
        assert_eq!(of(&[(own, "20")]).0, Status::Met, "{own}");
    }
}

#[test]
fn a_place_declared_twice_is_counted_once() {
    let rows = [("Huyện A", "10"), ("Huyện B", "10")];
    let level = "không quá 20";
    let group = "địa bàn \"Các huyện nghèo\", nhóm\n  gồm: \"Huyện A\"\n";
    let declared = "địa bàn \"Huyện A\", huyện, thuộc \"Lâm Đồng\"\n\
                    địa bàn \"Huyện B\", huyện, thuộc \"Lâm Đồng\"\n\
                    địa bàn \"Lâm Đồng\", tỉnh, thuộc \"Tây Nguyên\"\n";
    let told = judged(&format!("{declared}{group}"), "Lâm Đồng", level, &rows);
    assert_eq!(told.0, Status::Met, "{:?}", told.1);
}

/// Each commitment: code, place, status; the counts of every listing agree.
fn each_place(declarations: &str, rows: &str) -> Vec<(String, String, Status)> {
    let head = "chương trình \"K\"\n  ban hành: ngày 02/01/2014\n  mốc: 2015\n";
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "k.ctr",
        format!("{head}  phạm vi: từng địa bàn\n{declarations}"),
    ));
    let (model, _) = ctr::check::programmes(&mut sources);
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu,năm,địa bàn,giá trị\n{rows}").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let all = Options::new(jiff::civil::date(2015, 12, 31));
    let evaluation = ctr::eval::evaluate(&model, &data, &all);
    for list in [ctr::eval::List::Digest, ctr::eval::List::None] {
        let options = Options { list, ..all };
        let other = ctr::eval::evaluate(&model, &data, &options);
        assert_eq!(other.by_status, evaluation.by_status, "{list:?}");
    }
    let one = |v: &ctr::eval::Verdict| {
        let place = v.place.as_deref().unwrap_or_default().to_string();
        (v.code.clone().unwrap_or_default(), place, v.status())
    };
    let mut out: Vec<_> = evaluation.verdicts.iter().map(one).collect();
    out.sort();
    out
}

#[test]
fn places_of_what_is_computed_are_those_of_its_inputs_however_far_back() {
    let computed = "chỉ tiêu A \"a\", hộ, càng cao càng tốt\n\
        chỉ tiêu B \"b\", hộ, càng cao càng tốt\n  công thức: 2 * [A]\n\
        chỉ tiêu C \"c\", hộ, càng cao càng tốt\n  công thức: [B] + [B]\n  đến 2015: ít nhất 20\n\
        chỉ tiêu D \"d\", hoàn thành\n  đến 2015: đạt cả [C]\n";
    let found = each_place(computed, "A,2015,Hà Nội,5\nA,2015,Lạng Sơn,4\n");
    let told = |code: &str, place: &str, status| (code.to_string(), place.to_string(), status);
    assert_eq!(
        found,
        [
            told("C", "Hà Nội", Status::Met),
            told("C", "Lạng Sơn", Status::Unmet),
            told("D", "Hà Nội", Status::Met),
            told("D", "Lạng Sơn", Status::Unmet),
        ]
    );
}

#[test]
fn what_is_asked_of_each_of_no_places_stays_in_sight() {
    let asked = "chỉ tiêu A \"a\", hộ, càng cao càng tốt\n  đến 2015: ít nhất 20\n\
        chỉ tiêu B \"b\", hộ, càng cao càng tốt\n  đến 2015: xuống dưới 20\n\
        chỉ tiêu C \"c\", hộ, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2015: ít nhất 20\n";
    let found = each_place(asked, "");
    let told = |code: &str, status| (code.to_string(), String::new(), status);
    assert_eq!(
        found,
        [
            told("A", Status::NoData),
            told("B", Status::Unread),
            told("C", Status::NoData),
        ]
    );
    // A region alone answers for nothing, and is named as left out.
    assert!(
        each_place(
            &asked[..asked.find("chỉ tiêu B").expect("B")],
            "A,2015,Tây Nguyên,5\n"
        )
        .is_empty()
    );
}

#[test]
fn parts_of_several_levels_may_count_a_place_twice() {
    let declared = "địa bàn \"Huyện A\", huyện, thuộc \"Lâm Đồng\"\n\
                    địa bàn \"Xã B\", xã, thuộc \"Lâm Đồng\"\n\
                    địa bàn \"Xã C\", xã, thuộc \"Huyện A\"\n\
                    địa bàn \"Vùng khó khăn\", nhóm\n  gồm: \"Huyện A\", \"Xã C\"\n\
                    địa bàn \"Hai nơi\", nhóm\n  gồm: \"Huyện A\", \"Xã B\"\n";
    let rows = [("Huyện A", "10"), ("Xã B", "10"), ("Xã C", "10")];
    let of = |place: &str| judged(declared, place, "không quá 20", &rows);
    for place in ["Lâm Đồng", "Vùng khó khăn"] {
        let told = of(place);
        assert_eq!(told.0, Status::NoData, "{place}");
        assert!(
            told.1.iter().any(|note| note.contains("tính trùng")),
            "{:?}",
            told.1
        );
    }
    assert_eq!(of("Hai nơi").0, Status::Met);
}

/// A tree of places: each a figure or none, and the place it is in; 0 is the province.
#[derive(Clone, Debug)]
struct Tree {
    parents: Vec<usize>,
    figures: Vec<Option<u32>>,
}

const KINDS: [&str; 4] = ["tỉnh", "huyện", "xã", "thôn"];

impl Tree {
    /// From any numbers: each place is in an earlier one that may hold others.
    fn new(all: &[(usize, Option<u32>)]) -> Self {
        let mut tree = Tree {
            parents: vec![0],
            figures: vec![None],
        };
        for (any, figure) in all {
            let holders = (0..tree.parents.len()).filter(|at| tree.depth(*at) < KINDS.len() - 1);
            let holders: Vec<usize> = holders.collect();
            let parent = holders[any % holders.len()];
            tree.parents.push(parent);
            tree.figures.push(*figure);
        }
        tree
    }

    fn depth(&self, at: usize) -> usize {
        if at == 0 {
            return 0;
        }
        1 + self.depth(self.parents[at])
    }

    fn name(&self, at: usize) -> String {
        match at {
            0 => "Lâm Đồng".to_string(),
            _ => format!("{} N{at}", KINDS[self.depth(at)]),
        }
    }

    fn declared(&self) -> String {
        let one = |at: usize| {
            let (name, up) = (self.name(at), self.name(self.parents[at]));
            let kind = KINDS[self.depth(at)];
            format!("địa bàn \"{name}\", {kind}, thuộc \"{up}\"\n")
        };
        (1..self.parents.len()).map(one).collect()
    }

    fn rows(&self) -> Vec<(String, String)> {
        let figures = self.figures.iter().enumerate();
        figures
            .filter_map(|(at, figure)| Some((self.name(at), (*figure)?.to_string())))
            .collect()
    }

    /// What is in a place at the next level, added up; none where one has no figure,
    /// where nothing is in it, and where its own figure is another.
    fn sum(&self, whole: usize) -> Option<u32> {
        let parts = (1..self.parents.len()).filter(|at| self.parents[*at] == whole);
        let parts: Vec<Option<u32>> = parts.map(|at| self.figures[at]).collect();
        let sum = parts.iter().copied().sum::<Option<u32>>()?;
        let alone = parts.is_empty() || self.figures[whole].is_some_and(|own| own != sum);
        (!alone).then_some(sum)
    }
}

fn judged_rows(
    tree: &Tree,
    whole: usize,
    level: &str,
    rows: &[(String, String)],
) -> (Status, Vec<String>) {
    let rows: Vec<(&str, &str)> = (rows.iter())
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    judged(&tree.declared(), &tree.name(whole), level, &rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_roll_up_is_the_sum_over_the_tree(
        all in prop::collection::vec((any::<usize>(), prop::option::weighted(0.85, 1u32..60)), 1..12),
        whole in any::<prop::sample::Index>(),
        own in 0u32..3,
        other in 0usize..8,
        turned: bool,
    ) {
        let mut tree = Tree::new(&all);
        let whole = whole.index(tree.parents.len());
        // Its own figure: none, what its parts make, or as it came.
        tree.figures[whole] = match own {
            0 => None,
            1 => { tree.figures[whole] = None; tree.sum(whole) }
            _ => tree.figures[whole],
        };
        let mut rows = tree.rows();
        if turned {
            rows.reverse();
        }
        let sum = tree.sum(whole);
        let level = format!("không quá {}", sum.unwrap_or(500));
        let told = judged_rows(&tree, whole, &level, &rows);
        let expected = if sum.is_some() { Status::Met } else { Status::NoData };
        prop_assert_eq!(told.0, expected, "{:?} {} {:?}", tree, whole, told.1);
        if let Some(sum) = sum {
            let under = format!("dưới {sum}");
            prop_assert_eq!(judged_rows(&tree, whole, &under, &rows).0, Status::Unmet);
        }
        // Places that are no parts: declared elsewhere, or of another level.
        let parts = tree.depth(whole) + 1;
        let others = ["Hà Nội", "Tây Nguyên", "Cà Mau", "Bản Xa", "Huyện Xa", "Xã Xa", "Thôn Xa", "Tỉnh Xa"];
        let other = others[other];
        let level_of = |name: &str| match name {
            "Bản Xa" => 3,
            _ => KINDS.iter().position(|kind| name.to_lowercase().starts_with(kind)).unwrap_or(0),
        };
        prop_assume!(level_of(other) != parts);
        rows.insert(0, (other.to_string(), "77".to_string()));
        prop_assert_eq!(judged_rows(&tree, whole, &level, &rows), told, "{}", other);
    }
}

/// Place, milestone, status and whether a pace is told, of each commitment of files
/// read together.
fn told(files: &[&str], rows: &str, as_of: (i16, i8, i8)) -> Vec<(String, String, Status, bool)> {
    let mut sources = Sources::default();
    for (at, text) in files.iter().enumerate() {
        sources.add(SourceFile::new(format!("{at}.ctr"), text.to_string()));
    }
    let (model, _) = ctr::check::programmes(&mut sources);
    let csv = format!("chỉ tiêu,năm,địa bàn,giá trị\n{rows}");
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(csv.into_bytes())),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let (year, month, day) = as_of;
    let options = Options::new(jiff::civil::date(year, month, day));
    let evaluation = ctr::eval::evaluate(&model, &data, &options);
    let one = |v: &ctr::eval::Verdict| {
        let place = v.place.as_deref().unwrap_or_default().to_string();
        (place, v.by.clone(), v.status(), v.pace().is_some())
    };
    evaluation.verdicts.iter().map(one).collect()
}

const HEAD: &str = "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n";

#[test]
fn an_indicator_is_no_part_of_itself() {
    for formula in ["tổng theo địa bàn([1])", "tổng theo địa bàn([2])"] {
        let file = format!(
            "{HEAD}  địa bàn: \"Lạng Sơn\"\nđịa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\n\
             địa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
             chỉ tiêu 1 \"Số hộ nghèo\", hộ, càng thấp càng tốt\n  công thức: {formula}\n  \
             đến 2024: không quá 350\n\
             chỉ tiêu 2 \"Số hộ nghèo khác\", hộ, càng thấp càng tốt\n  công thức: 1 * [1]\n"
        );
        let rows = "1,2024,Lạng Sơn,340\n1,2024,Xã A,200\n1,2024,Xã B,170\n";
        let told = told(&[&file], rows, (2025, 6, 30));
        let unread: Vec<Status> = told.iter().map(|one| one.2).collect();
        assert_eq!(unread, [Status::Unread], "{formula}");
    }
}

#[test]
fn communes_are_seen_at_any_depth_each_once() {
    let places = "địa bàn \"Huyện A\", huyện, thuộc \"Lạng Sơn\"\n\
                  địa bàn \"Xã A\", xã, thuộc \"Huyện A\"\nđịa bàn \"Xã B\", xã, thuộc \"Cà Mau\"\n";
    let of = |place: &str, files: usize| {
        let file = format!(
            "{HEAD}  địa bàn: \"{place}\"\n  phạm vi: từng xã\n{places}\
             chỉ tiêu 1 \"Số tiêu chí\", tiêu chí, càng cao càng tốt\n  đến 2024: ít nhất 15\n"
        );
        let other = format!("{HEAD}  địa bàn: \"Cả nước\"\n{places}");
        let files = &[file.as_str(), other.as_str()][..files];
        let rows = "1,2024,Xã A,16\n1,2024,Xã B,14\n";
        let told = told(files, rows, (2025, 6, 30)).into_iter();
        told.map(|one| (one.0, one.2)).collect::<Vec<_>>()
    };
    let (a, b) = (
        ("Xã A".to_string(), Status::Met),
        ("Xã B".to_string(), Status::Unmet),
    );
    for files in [1, 2] {
        let mut country = of("Cả nước", files);
        country.sort();
        assert_eq!(country, [a.clone(), b.clone()]);
        assert_eq!(of("Lạng Sơn", files), std::slice::from_ref(&a));
    }
}

#[test]
fn a_standard_place_declared_again_is_that_place() {
    // The merger is made up.
    let of = |more: &str| {
        let file = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2026\n  địa bàn: \"Cả nước\"\n  phạm vi: từng tỉnh\n\
             {more}chỉ tiêu 1 \"Tổng tỷ suất sinh\", con/phụ nữ, càng thấp càng tốt\n  đến 2026: không quá 2,1\n"
        );
        let told = told(&[&file], "1,2026,Hà Nội,2\n", (2026, 12, 31));
        told.into_iter().map(|one| one.0).collect::<Vec<String>>()
    };
    let without: Vec<String> = of("");
    let expected: Vec<String> = (without.iter().filter(|name| *name != "Cao Bằng"))
        .cloned()
        .collect();
    assert_eq!((expected.len(), without.len()), (33, 34));
    let again = "địa bàn \"Cao Bằng\", tỉnh, thuộc \"Trung du và miền núi phía Bắc\"\n  kết thúc: 01/12/2025\n  \
                 tiếp nhận: \"Lạng Sơn\"\nđịa bàn \"Lâm Đồng\", tỉnh, thuộc \"Tây Nguyên\"\n";
    assert_eq!(of(again), expected);
    // A commune of a province's name is another place.
    assert_eq!(of("địa bàn \"Cao Bằng\", xã, thuộc \"Cà Mau\"\n"), without);
}

#[test]
fn nothing_is_advised_for_a_year_that_is_past() {
    let file = format!(
        "{HEAD}  địa bàn: \"Cả nước\"\nchỉ tiêu 1 \"Tỷ suất chết trẻ em dưới 1 tuổi\", ‰, càng thấp càng tốt\n  \
         đến 2024: không quá 14,8\n  đến 2025: không quá 14\n"
    );
    let rows = "1,2024,Cả nước,\"14,9\"\n1,2025,Cả nước,\"14,9\"\n";
    let paces = |as_of| {
        let told = told(&[&file], rows, as_of).into_iter();
        told.filter(|one| one.3)
            .map(|one| one.1)
            .collect::<Vec<_>>()
    };
    assert_eq!(paces((2025, 6, 30)).len(), 2);
    assert!(paces((2025, 12, 31)).is_empty());
    assert!(paces((2026, 6, 30)).is_empty());
}

#[test]
fn each_of_several_wholes_without_rows_has_a_sum_of_its_own() {
    let mut file = format!("{HEAD}  địa bàn: \"Lâm Đồng\"\n  phạm vi: từng huyện\n");
    for (whole, part) in [("Huyện A", "Xã A"), ("Huyện B", "Xã B")] {
        file += &format!(
            "địa bàn \"{whole}\", huyện, thuộc \"Lâm Đồng\"\nđịa bàn \"{part}\", xã, thuộc \"{whole}\"\n"
        );
    }
    file += "chỉ tiêu 1 \"Số hộ nghèo\", hộ\nchỉ tiêu 2 \"Tổng\", hộ, càng thấp càng tốt\n  \
             công thức: tổng theo địa bàn([1])\n  đến 2024: không quá 15\n";
    let told = told(&[&file], "1,2024,Xã A,10\n1,2024,Xã B,20\n", (2025, 6, 30));
    let mut told: Vec<_> = told.into_iter().map(|one| (one.0, one.2)).collect();
    told.sort();
    let (a, b) = ("Huyện A".to_string(), "Huyện B".to_string());
    assert_eq!(told, [(a, Status::Met), (b, Status::Unmet)]);
}
