//! Edits of a programme that a reviewer must see, each committed on a branch and read by
//! `ctr review main...HEAD`: which line tells it, and which group of `--deny` refuses it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and writes files of its own"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use desk::{Desk, Run};
use std::process::Command;

/// A name that is awkward for shells, git and terminals.
const FILE: &str = "tỉnh một/kế hoạch (bản 'ký' 2).ctr";

/// A plan with something of everything (made-up).
const PLAN: &str = r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  số hiệu: 1/KH-MH
  ban hành: ngày 02/8/2024
  cơ quan ban hành: "Cơ quan thử"
  địa bàn: "Lạng Sơn"
  mốc: 2025, 2030

cơ quan SYT "Sở Y tế"
cơ quan STC "Sở Tài chính"
cơ quan SNV "Sở Nội vụ"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  phối hợp: STC
  đến 2025: ít nhất 70, phấn đấu 75
  đến 2030 nếu [2] ít nhất 90: ít nhất 80
chỉ tiêu 2 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 100
  đến 2030 trừ "Xã B": ít nhất 120
chỉ tiêu 3 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  chủ trì: SNV
  hiện trạng 2023: 12
  đến 2025: không quá 5
  đến 2030: phấn đấu không quá 2
chỉ tiêu 4 "Thu ngân sách", tỷ đồng, càng cao càng tốt, trong kỳ
  chủ trì: STC
  đến 2025: cao hơn [5]
chỉ tiêu 5 "Chi ngân sách", tỷ đồng, trong kỳ
chỉ tiêu 6 "Chi đầu tư", tỷ đồng, trong kỳ

ràng buộc 1 "Chi không quá thu"
  [6] <= [5]

nhiệm vụ 1 "Ban hành đề án"
  chủ trì: SYT
  phối hợp: STC
  thời gian: 30/6/2025

báo cáo "Báo cáo năm"
  thực hiện: SYT
  gửi: STC
  thời gian: trước 05/11 hằng năm

sửa đổi 2
  theo: 3/QĐ-MH
  hiệu lực: 01/7/2026
  đến 2030: ít nhất 110
"#;

fn sh(desk: &Desk, script: &str) -> Run {
    let run = desk.run(Command::new("sh").args(["-euc", script]));
    assert_eq!(run.status, Some(0), "{script}: {run:?}");
    run
}

fn repository(text: &str) -> Desk {
    let desk = Desk::new();
    desk.put(FILE, text);
    sh(
        &desk,
        "git init -q -b main . && git config user.name a && git config user.email a@example.invalid
         git config core.autocrlf false && git add . && git commit -q -m một && git checkout -q -b nhanh",
    );
    desk
}

/// The plan without its amendment, where that does not matter.
fn plain() -> String {
    PLAN.split("\nsửa đổi").next().expect("a plan").to_string() + "\n"
}

/// What is typed otherwise, the group that refuses it, and a piece of the line that tells.
const EDITS: &[(&str, &str, &str, &str)] = &[
    (
        "không quá 5",
        "không quá 6",
        "loosened",
        "mức nới lỏng: 3 Tỷ lệ hộ nghèo, 2025: không quá 5 → không quá 6",
    ),
    (
        "đến 2025: không quá 5",
        "đến 2025 nếu [1] ít nhất 95: không quá 5",
        "loosened",
        "mức nới lỏng: 3 Tỷ lệ hộ nghèo, 2025: không quá 5 → nếu [1] ít nhất 95: không quá 5 (thêm điều kiện)",
    ),
    (
        "đến 2025: không quá 5",
        "đến 2025 theo \"phấn đấu\": không quá 5",
        "loosened",
        "→ theo \"phấn đấu\": không quá 5 (nay chỉ là mức theo một nơi đặt ra)",
    ),
    (
        "đến 2025: không quá 5",
        "đến 2025 riêng \"Xã A\": không quá 5",
        "loosened",
        "→ riêng \"Xã A\": không quá 5 (nay chỉ của một số địa bàn)",
    ),
    (
        "đến 2025: không quá 5",
        "đến 2025 trừ \"Xã A\": không quá 5",
        "loosened",
        "(nay có địa bàn được trừ)",
    ),
    (
        "trừ \"Xã B\"",
        "trừ \"Xã A\", \"Xã B\"",
        "loosened",
        "(ít địa bàn hơn)",
    ),
    (
        "nếu [2] ít nhất 90",
        "nếu [2] ít nhất 95",
        "loosened",
        "nếu [2] ít nhất 90: ít nhất 80 → nếu [2] ít nhất 95: ít nhất 80 (điều kiện khác)",
    ),
    (
        "ít nhất 70, phấn đấu 75",
        "phấn đấu ít nhất 70",
        "loosened",
        "(nay chỉ phấn đấu)",
    ),
    (
        "ít nhất 70, phấn đấu 75",
        "ít nhất 70",
        "loosened",
        "ít nhất 70, phấn đấu 75 → ít nhất 70 (bỏ mức phấn đấu)",
    ),
    (
        "phấn đấu 75",
        "phấn đấu 72",
        "loosened",
        "(hạ mức phấn đấu)",
    ),
    (
        "phấn đấu 75",
        "phấn đấu 78",
        "any",
        "mức siết chặt: 1 Tỷ lệ hộ có nước sạch, 2025: ít nhất 70, phấn đấu 75 → ít nhất 70, phấn đấu 78 (nâng mức phấn đấu)",
    ),
    (
        "phấn đấu không quá 2",
        "không quá 2",
        "any",
        "mức siết chặt: 3 Tỷ lệ hộ nghèo, 2030: phấn đấu không quá 2 → không quá 2 (không còn chỉ là phấn đấu)",
    ),
    (
        " nếu [2] ít nhất 90",
        "",
        "any",
        "mức siết chặt: 1 Tỷ lệ hộ có nước sạch, 2030: nếu [2] ít nhất 90: ít nhất 80 → ít nhất 80 (bỏ điều kiện)",
    ),
    (
        "ít nhất 100",
        "đúng 100",
        "any",
        "mức siết chặt: 2 Số bác sĩ, 2025: ít nhất 100 → đúng 100",
    ),
    (
        "cao hơn [5]",
        "cao hơn [6]",
        "loosened",
        "4 Thu ngân sách, 2025: cao hơn [5] → cao hơn [6]",
    ),
    (
        "chỉ tiêu 5 \"Chi ngân sách\", tỷ đồng, trong kỳ\nchỉ tiêu 6 \"Chi đầu tư\"",
        "chỉ tiêu 6 \"Chi ngân sách\", tỷ đồng, trong kỳ\nchỉ tiêu 5 \"Chi đầu tư\"",
        "loosened",
        "cao hơn [5] → cao hơn [5] (so với hai số liệu khác nhau; chỉ tiêu được nhắc đến là chỉ tiêu khác)",
    ),
    (
        "chỉ tiêu 5 \"Chi ngân sách\", tỷ đồng, trong kỳ\nchỉ tiêu 6 \"Chi đầu tư\"",
        "chỉ tiêu 6 \"Chi ngân sách\", tỷ đồng, trong kỳ\nchỉ tiêu 5 \"Chi đầu tư\"",
        "loosened",
        "ràng buộc 1 Chi không quá thu",
    ),
    (
        "[6] <= [5]",
        "[6] >= [5]",
        "loosened",
        "ràng buộc 1 Chi không quá thu",
    ),
    (
        "  đến 2025: ít nhất 100\n",
        "",
        "removed",
        "không còn: 2 Số bác sĩ, 2025: ít nhất 100",
    ),
    (
        "đến 2025: không quá 5",
        "đến 2026: không quá 5",
        "deadline",
        "đổi thời hạn: 3 Tỷ lệ hộ nghèo: 2025 → 2026 (muộn hơn)",
    ),
    (
        "  phối hợp: STC\n  đến",
        "  phối hợp: SNV\n  đến",
        "owner",
        "đổi cơ quan: 1 Tỷ lệ hộ có nước sạch: STC → SNV (phối hợp)",
    ),
    (
        "  phối hợp: STC\n  đến",
        "  đến",
        "owner",
        "đổi cơ quan: 1 Tỷ lệ hộ có nước sạch: STC → – (phối hợp)",
    ),
    (
        "  phối hợp: STC\n  thời",
        "  phối hợp: SNV\n  thời",
        "owner",
        "đổi cơ quan: 1 Ban hành đề án: STC → SNV (phối hợp)",
    ),
    (
        "  gửi: STC",
        "  gửi: SNV",
        "owner",
        "đổi cơ quan: Báo cáo năm: STC → SNV (nơi nhận)",
    ),
    (
        "trước 05/11",
        "trước 15/11",
        "deadline",
        "đổi thời hạn: Báo cáo năm",
    ),
    (
        "nhiệm vụ 1 \"Ban hành đề án\"\n  chủ trì: SYT\n  phối hợp: STC\n  thời gian: 30/6/2025\n",
        "",
        "removed",
        "không còn: 1 Ban hành đề án",
    ),
    (
        "hiện trạng 2023: 12",
        "hiện trạng 2023: 20",
        "loosened",
        "đổi hiện trạng: 3 Tỷ lệ hộ nghèo",
    ),
    (
        ", càng cao càng tốt, trong kỳ",
        ", càng cao càng tốt",
        "loosened",
        "đổi cách tính: 4 Thu ngân sách: trong kỳ → số của riêng từng kỳ",
    ),
    (
        "xã, thuộc \"Lạng Sơn\"\n\n",
        "phường, thuộc \"Lạng Sơn\"\n\n",
        "loosened",
        "khai báo: địa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\" → địa bàn \"Xã B\", phường",
    ),
    (
        "chủ trì: SNV",
        "chủ trì: SNV\n  không đo được: \"chưa có số\"",
        "loosened",
        "không đo được",
    ),
];

#[test]
fn edits_that_a_reviewer_must_see() {
    let plan = plain();
    let desk = repository(&plan);
    let quiet = desk.ctr("review main...HEAD --deny any");
    assert_eq!(
        (quiet.status, quiet.err.as_str()),
        (Some(0), ""),
        "{quiet:?}"
    );
    for (old, new, group, expected) in EDITS {
        assert!(plan.contains(old), "{old}");
        desk.put(FILE, &plan.replacen(old, new, 1));
        sh(&desk, "git commit -q -a -m hai");
        let run = desk.ctr(&format!(
            "review main...HEAD --deny {group} --format concise"
        ));
        assert_eq!(run.status, Some(1), "{old} → {new}: {run:?}");
        let told = |line: &str| {
            line.starts_with(FILE) && line.contains("chặn: ") && line.contains(expected)
        };
        assert!(run.out.lines().any(told), "{expected}\nin\n{}", run.out);
        assert!(
            !run.out.contains("mức như cũ"),
            "{old} → {new}:\n{}",
            run.out
        );
        sh(&desk, "git reset -q --hard main");
    }
}

/// A plan in which a `#` stands in names, where it begins no comment (made-up).
const MARKS: &str = r#"chương trình "Kế hoạch # một (số liệu minh hoạ)"
  số hiệu: 1/KH-MH
  ban hành: ngày 02/8/2024
  cơ quan ban hành: "Cơ quan # thử"
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở # Y tế"

đơn vị "rổ # to" = 5 kg
thang "Bậc # một": "Thấp # a" < "Cao # a"
địa bàn "Xã # A", xã, thuộc "Lạng Sơn"
lịch công bố "Lịch # một"
  số liệu: "Sản lượng"
  công bố năm: ngày 31/3 năm sau

chỉ tiêu 1 "Sản lượng # tươi", "rổ # to", càng cao càng tốt
  chủ trì: SYT
  nguồn: "Biểu # 1"
  kế hoạch 2025: 40
  đến 2025: ít nhất 70  # ghi chú
  đến 2030 riêng "Xã # A": ít nhất 80

kiểm thử "Thử # một"  # ghi chú
  tính đến: 31/01/2026  # ghi chú
  số liệu [Sản lượng # tươi] 2025: 71
  mong đợi [Sản lượng # tươi] đến 2025: đạt
"#;

#[test]
fn a_number_sign_in_a_name_hides_nothing_behind_it() {
    let desk = repository(MARKS);
    let checked = desk.run(Command::new("ctr").args(["check", FILE]));
    assert_eq!(checked.status, Some(0), "{checked:?}");
    let edits = [
        ("hoạch # một", "hoạch # hai", "đổi ở văn bản"),
        ("quan # thử", "quan # khác", "đổi ở văn bản"),
        ("Sở # Y tế", "Sở # Y dược", "đổi cơ quan"),
        (
            "to\" = 5 kg",
            "to\" = 6 kg",
            "đơn vị \"rổ # to\" = 5 kg → đơn vị \"rổ # to\" = 6 kg",
        ),
        ("\"Cao # a\"", "\"Cao # b\"", "khai báo: thang"),
        ("A\", xã, thuộc", "A\", phường, thuộc", "khai báo: địa bàn"),
        ("\"Lịch # một\"", "\"Lịch # hai\"", "khai báo: lịch công bố"),
        ("ngày 31/3", "ngày 30/4", "khai báo: lịch công bố"),
        (
            "kế hoạch 2025: 40",
            "kế hoạch 2025: 41",
            "khai báo: kế hoạch",
        ),
        ("\"Biểu # 1\"", "\"Biểu # 2\"", "nguồn"),
        (
            "\"Thử # một\"",
            "\"Thử # hai\"",
            "không còn: kiểm thử Thử # một",
        ),
        ("2025: 71", "2025: 72", "đổi điều khác: kiểm thử Thử # một"),
    ];
    let all = [
        ("\"rổ # to\"", "\"rổ # nhỏ\"", "đổi đơn vị"),
        ("\"Xã # A\"", "\"Xã # B\"", "riêng \"Xã # B\""),
        ("Sản lượng # tươi", "Sản lượng # khô", "đổi tên"),
    ];
    let once = edits.map(|(old, new, told)| (MARKS.replacen(old, new, 1), new, told));
    let each = all.map(|(old, new, told)| (MARKS.replace(old, new), new, told));
    for (text, new, told) in once.into_iter().chain(each) {
        assert_ne!(text, MARKS, "{new}");
        desk.put(FILE, &text);
        let run = desk.ctr("review --deny any --format concise");
        assert_eq!(run.status, Some(1), "{new}: {run:?}");
        let blocks = |line: &str| line.contains("chặn: ") && line.contains(told);
        assert!(run.out.lines().any(blocks), "{told}\nin\n{}", run.out);
    }
    // What stands behind a comment's mark says nothing; nor do blanks.
    let quiet = MARKS
        .replace("# ghi chú", "#ghi \"khác\" # nữa")
        .replace("= 5 kg", " =  5 kg # to");
    desk.put(FILE, &quiet);
    let run = desk.ctr("review --deny any");
    assert_eq!(
        (run.status, run.out.contains("rổ")),
        (Some(0), false),
        "{run:?}"
    );
}

/// A suppression is known by the line it speaks of, to its end.
#[test]
fn a_suppression_that_moves_is_another() {
    let plan = MARKS.replace("đến 2025: ít nhất 70  # ghi chú", "đến 2025: ít nhất 70")
        + "cơ quan A \"Sở # A\"  # bỏ qua CTR0540: sẽ dùng\ncơ quan A1 \"Sở # B\"\n";
    let desk = repository(&plan);
    let moved = plan
        .replace("\"Sở # A\"  # bỏ qua CTR0540: sẽ dùng", "\"Sở # A\"")
        .replace("\"Sở # B\"", "\"Sở # B\"  # bỏ qua CTR0540: sẽ dùng");
    desk.put(FILE, &moved);
    let run = desk.ctr("review --deny suppressed --format concise");
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.out.contains("chặn: đổi chỗ bỏ qua"), "{}", run.out);
}

/// A level that stays as typed and is not understood any more, or the other way round,
/// says why: its text tells nothing.
#[test]
fn what_is_no_longer_understood_says_why() {
    let plan = "chương trình \"K (số liệu minh hoạ)\"\n  số hiệu: 1/KH-MH\n  ban hành: ngày 02/8/2024\n\n\
                cơ quan SYT \"Sở Y tế\"\n\n\
                chỉ tiêu 7.3 \"Số năm sống khỏe\", năm\n  chủ trì: SYT\n  đến 2025: 67\n  đến 2030: 68\n\n\
                chỉ tiêu 1 \"Sản lượng\", tấn, càng cao càng tốt\n  chủ trì: SYT\n  \
                công thức: [2] + [3]\n  đến 2025: ít nhất 500\n\
                chỉ tiêu 2 \"Lúa\", tấn\nchỉ tiêu 3 \"Ngô\", tấn\n";
    let desk = repository(plan);
    let cases: [(&str, &str, &[&str]); 5] = [
        (
            "đến 2030: 68",
            "đến 2030: 66",
            &[
                "mức đổi, không so được: 7.3 Số năm sống khỏe, 2025: 67 → 67 (nay: khai báo của chỉ \
                 tiêu còn chỗ chưa đọc được (lỗi CTR0306); hướng: càng cao càng tốt → không rõ)",
                "68 → 66 (nay: khai báo của chỉ tiêu còn chỗ chưa đọc được (lỗi CTR0306); hướng: càng cao càng tốt → không rõ; \
                 có thể là nới lỏng: nếu càng cao càng tốt thì mức này dễ hơn)",
            ],
        ),
        (
            "đến 2030: 68",
            "đến 2030: 66\n  ghi chú: \"66\"",
            &["có thể là nới lỏng"],
        ),
        (
            "[2] + [3]",
            "[2] * [3]",
            &[
                "ít nhất 500 → ít nhất 500 (nay: công thức bị từ chối (lỗi CTR0308) nên không có số nào)",
            ],
        ),
        (
            "tấn, càng cao càng tốt\n  chủ trì: SYT\n  công",
            "tấn, càng thấp càng tốt\n  chủ trì: SYT\n  công",
            &[
                "ít nhất 500 → ít nhất 500 (nay: ",
                "; hướng: càng cao càng tốt → càng thấp càng tốt)",
            ],
        ),
        (
            "năm\n  chủ trì: SYT\n  đến 2025: 67",
            "năm, càng thấp càng tốt\n  chủ trì: SYT\n  đến 2025: 67",
            &[
                "đổi hướng: 7.3 Số năm sống khỏe: càng cao càng tốt → càng thấp càng tốt",
                "67 → 67 (hướng: càng cao càng tốt → càng thấp càng tốt)",
            ],
        ),
    ];
    for (old, new, expected) in cases {
        assert!(plan.contains(old), "{old}");
        desk.put(FILE, &plan.replacen(old, new, 1));
        let run = desk.ctr("review --deny loosened --format concise");
        assert_eq!(run.status, Some(1), "{new}: {run:?}");
        for told in expected {
            let blocks = |line: &str| line.contains("chặn: ") && line.contains(told);
            assert!(run.out.lines().any(blocks), "{told}\nin\n{}", run.out);
        }
        assert!(!run.out.contains("viết theo cách khác nhau"), "{}", run.out);
    }
    // The other way round.
    desk.put(FILE, &plan.replacen("đến 2030: 68", "đến 2030: 66", 1));
    sh(&desk, "git commit -q -a -m hai");
    desk.put(FILE, plan);
    let run = desk.ctr("review --deny loosened --format concise");
    let told = "67 → 67 (trước: khai báo của chỉ tiêu còn chỗ chưa đọc được (lỗi CTR0306); hướng: không rõ → càng cao càng tốt)";
    assert!(run.out.contains(told), "{}", run.out);
}

/// A level that an amendment ends later is what was judged until then.
#[test]
fn what_an_amendment_ends_is_compared_too() {
    let plan = PLAN.replace(
        "  đến 2030 trừ \"Xã B\": ít nhất 120\n",
        "  đến 2030: ít nhất 120\n",
    );
    let desk = repository(&plan);
    for (old, new, expected) in [
        (
            "ít nhất 120",
            "ít nhất 115",
            "mức nới lỏng: 2 Số bác sĩ, 2030: ít nhất 120 → ít nhất 115",
        ),
        (
            "ít nhất 110",
            "ít nhất 105",
            "mức nới lỏng: 2 Số bác sĩ, 2030: ít nhất 110 → ít nhất 105",
        ),
        (
            "theo: 3/QĐ-MH",
            "theo: 4/QĐ-MH",
            "theo: 3/QĐ-MH → theo: 4/QĐ-MH",
        ),
        (
            "hiệu lực: 01/7/2026",
            "hiệu lực: 01/7/2025",
            "hiệu lực: 01/7/2026 → hiệu lực: 01/7/2025",
        ),
    ] {
        desk.put(FILE, &plan.replacen(old, new, 1));
        let run = desk.ctr("review --deny any --format concise");
        assert_eq!(run.status, Some(1), "{old} → {new}: {run:?}");
        assert!(run.out.contains(expected), "{expected}\nin\n{}", run.out);
    }
}

/// A parent that is deleted, one that only moves, one that becomes another file.
#[test]
fn whole_files() {
    let desk = repository(&plain());
    let parent = plain()
        .replace("1/KH-MH", "2/NQ-MH")
        .replace("Kế hoạch (", "Nghị quyết (");
    desk.put("cấp trên/-nq.ctr", &parent);
    sh(
        &desk,
        "git add . && git commit -q -m cha && git branch -f main",
    );
    sh(&desk, "git rm -q 'cấp trên/-nq.ctr' && git commit -q -m bỏ");
    let run = desk.ctr("review main...HEAD --deny removed --format concise");
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(
        run.out
            .starts_with("cấp trên/-nq.ctr:1: chặn: không còn: chương trình: 2/NQ-MH (")
    );
    sh(
        &desk,
        "git reset -q --hard main && mkdir -p x && git mv 'cấp trên/-nq.ctr' 'x/a\tb.ctr'",
    );
    sh(&desk, "git commit -q -m dời");
    let run = desk.ctr("review main...HEAD --deny any");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.out.contains("cấp trên/-nq.ctr"), "{}", run.out);
}
