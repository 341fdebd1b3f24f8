//! Which attributes each declaration has.

use crate::finding::Text;
use crate::syntax::phrases::PHRASES;
use crate::syntax::tree::{Attr, FreeKind, Head, ListKind};

/// The kinds of declarations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclarationKind {
    /// chương trình
    Programme,
    /// cơ quan
    Agency,
    /// mục
    Section,
    /// chỉ tiêu
    Indicator,
    /// bảng chỉ tiêu
    Table,
    /// thang
    Scale,
    /// nhiệm vụ
    Task,
    /// báo cáo
    Duty,
    /// tầm nhìn
    Vision,
    /// đơn vị
    Unit,
    /// địa bàn
    Place,
    /// sửa đổi
    Amendment,
    /// kiểm thử
    Test,
    /// ràng buộc
    Relation,
    /// lịch công bố
    Calendar,
}

use DeclarationKind as D;

/// What stands for a relation's comparison, which no keyword opens.
const CONSTRAINT: &str = "constraint";

impl DeclarationKind {
    /// The kind that a keyword opens.
    pub fn of_keyword(terminal: &str) -> Option<Self> {
        Some(match terminal {
            "CHUONG_TRINH" => D::Programme,
            "CO_QUAN" => D::Agency,
            "MUC" => D::Section,
            "CHI_TIEU" => D::Indicator,
            "BANG_CHI_TIEU" | "BANG_NHIEM_VU" => D::Table,
            "THANG" => D::Scale,
            "NHIEM_VU" => D::Task,
            "BAO_CAO" => D::Duty,
            "TAM_NHIN" => D::Vision,
            "DON_VI" => D::Unit,
            "DIA_BAN" => D::Place,
            "SUA_DOI" => D::Amendment,
            "KIEM_THU" => D::Test,
            "RANG_BUOC" => D::Relation,
            "LICH_CONG_BO" => D::Calendar,
            _ => return None,
        })
    }

    /// The kind of a head that was read.
    pub fn of_head(head: &Head) -> Option<Self> {
        Some(match head {
            Head::Programme(_) => D::Programme,
            Head::Agency(..) => D::Agency,
            Head::Section(..) => D::Section,
            Head::Indicator(_) => D::Indicator,
            Head::Table(_) => D::Table,
            Head::Scale(..) => D::Scale,
            Head::Task(..) => D::Task,
            Head::Duty(..) => D::Duty,
            Head::Vision(..) => D::Vision,
            Head::Unit(..) => D::Unit,
            Head::Place(..) => D::Place,
            Head::Amendment(_) => D::Amendment,
            Head::Test(_) => D::Test,
            Head::Relation(..) => D::Relation,
            Head::Calendar(_) => D::Calendar,
            Head::Bad(bad) => return bad.kind,
        })
    }

    /// What a reader calls it.
    pub fn name(self) -> Text {
        let (vi, en) = match self {
            D::Programme => ("chương trình", "a programme (chương trình)"),
            D::Agency => ("cơ quan", "an agency (cơ quan)"),
            D::Section => ("mục", "a section (mục)"),
            D::Indicator => ("chỉ tiêu", "an indicator (chỉ tiêu)"),
            D::Table => ("bảng chỉ tiêu", "a table (bảng chỉ tiêu)"),
            D::Scale => ("thang", "a scale (thang)"),
            D::Task => ("nhiệm vụ", "a task (nhiệm vụ)"),
            D::Duty => ("báo cáo", "a report (báo cáo)"),
            D::Vision => ("tầm nhìn", "a vision (tầm nhìn)"),
            D::Unit => ("đơn vị", "a unit (đơn vị)"),
            D::Amendment => ("sửa đổi", "an amendment (sửa đổi)"),
            D::Relation => ("ràng buộc", "a relation (ràng buộc)"),
            D::Calendar => ("lịch công bố", "a calendar of publication (lịch công bố)"),
            D::Place => ("địa bàn", "a place (địa bàn)"),
            D::Test => ("kiểm thử", "a test (kiểm thử)"),
        };
        Text { vi, en }
    }

    /// The terminals of its attributes, in the order messages list them.
    pub fn attributes(self) -> &'static [&'static str] {
        match self {
            D::Programme => &[
                "SO_HIEU",
                "BAN_HANH",
                "CO_QUAN_BAN_HANH",
                "CAN_CU",
                "THUC_HIEN",
                "DIA_BAN",
                "MOC",
                "PHAM_VI",
                "KICH_BAN",
                "TIEN_DO",
                "NGUON",
                "GHI_CHU",
            ],
            D::Agency => &[
                "LINH_VUC",
                "KET_THUC",
                "TIEP_NHAN",
                "TEN_KHAC",
                "NGUON",
                "GHI_CHU",
            ],
            D::Section => &["LINH_VUC", "CHU_TRI", "TIEN_DO", "NGUON", "GHI_CHU"],
            D::Indicator => &[
                "DON_VI",
                "CU_THE_HOA",
                "LINH_VUC",
                "CHI_DAO",
                "CHU_TRI",
                "THAM_MUU",
                "PHOI_HOP",
                "PHAM_VI",
                "SO_LIEU",
                "HIEN_TRANG",
                "DU_TOAN",
                "TINH_TREN",
                "CONG_THUC",
                "TIEN_DO",
                "DEN",
                "TRONG_DO",
                "KHONG_DO",
                "GIAM_SAT",
                "NGUON",
                "GHI_CHU",
            ],
            D::Task | D::Duty => &[
                "LINH_VUC",
                "CHI_DAO",
                "CHU_TRI",
                "THAM_MUU",
                "PHOI_HOP",
                "GIAM_SAT",
                "THUC_HIEN",
                "GUI",
                "THOI_GIAN",
                "HAN",
                "NGUON",
                "GHI_CHU",
            ],
            D::Amendment => &[
                "THEO",
                "HIEU_LUC",
                "DEN",
                "BAI_BO",
                "CHU_TRI",
                "THUC_HIEN",
                "THOI_GIAN",
                "HAN",
                "NGUON",
                "GHI_CHU",
            ],
            D::Place => &[
                "TEN_KHAC",
                "GOM",
                "TEN_CU",
                "DIA_GIOI_CU",
                "KET_THUC",
                "TIEP_NHAN",
                "NGUON",
                "GHI_CHU",
            ],
            D::Unit => &["TEN_KHAC", "NGUON", "GHI_CHU"],
            D::Test => &[
                "TINH_DEN", "SO_LIEU", "NHIEM_VU", "BAO_CAO", "MONG_DOI", "GHI_CHU",
            ],
            D::Relation => &[CONSTRAINT, "MOC", "NGUON", "GHI_CHU"],
            D::Calendar => &[
                "CONG_BO", "SO_LIEU", "LINH_VUC", "CAN_CU", "HIEU_LUC", "KET_THUC", "NGUON",
                "GHI_CHU",
            ],
            D::Table => &[],
            D::Scale | D::Vision => &["NGUON", "GHI_CHU"],
        }
    }

    /// Its attributes as a list for a message.
    pub fn allowed(self) -> String {
        let spelling = |code: &&str| {
            if *code == CONSTRAINT {
                return Some("`[chỉ tiêu] <= [chỉ tiêu]`");
            }
            PHRASES.all.iter().find(|p| p.code == *code).map(|p| p.text)
        };
        self.attributes()
            .iter()
            .filter_map(spelling)
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether it has this attribute.
    pub fn has(self, attr: &Attr) -> bool {
        self.attributes().contains(&terminal(attr))
    }
}

/// The terminal that opens an attribute; milestones count as `đến`.
pub fn terminal(attr: &Attr) -> &'static str {
    match attr {
        Attr::List(ListKind::Lead, _) => "CHU_TRI",
        Attr::List(ListKind::Coordinate, _) => "PHOI_HOP",
        Attr::List(ListKind::Direct, _) => "CHI_DAO",
        Attr::List(ListKind::Advise, _) => "THAM_MUU",
        Attr::List(ListKind::Supervise, _) => "GIAM_SAT",
        Attr::List(ListKind::MakesConcrete, _) => "CU_THE_HOA",
        Attr::List(ListKind::CarriesOut, _) => "THUC_HIEN",
        Attr::List(ListKind::To, _) => "GUI",
        Attr::List(ListKind::Basis, _) => "CAN_CU",
        Attr::List(ListKind::DataNames, _) => "SO_LIEU",
        Attr::List(ListKind::OtherNames, _) => "TEN_KHAC",
        Attr::List(ListKind::Fields, _) => "LINH_VUC",
        Attr::List(ListKind::OldBoundary, _) => "DIA_GIOI_CU",
        Attr::List(ListKind::Members, _) => "GOM",
        Attr::Free(FreeKind::Number, _) => "SO_HIEU",
        Attr::Free(FreeKind::Issuer, _) => "CO_QUAN_BAN_HANH",
        Attr::Free(FreeKind::Source, _) => "NGUON",
        Attr::Free(FreeKind::Note, _) => "GHI_CHU",
        Attr::Free(FreeKind::Unmeasured, _) => "KHONG_DO",
        Attr::Free(FreeKind::Document, _) => "THEO",
        Attr::Effective(_) => "HIEU_LUC",
        Attr::Withdrawn => "BAI_BO",
        Attr::Free(FreeKind::Place, _) => "DIA_BAN",
        Attr::Free(FreeKind::Unit, _) => "DON_VI",
        Attr::Free(FreeKind::Scenario, _) => "KICH_BAN",
        Attr::Free(FreeKind::Progress, _) => "TIEN_DO",
        Attr::ShareOf(_) => "TINH_TREN",
        Attr::Issued(_) => "BAN_HANH",
        Attr::Ends(_) => "KET_THUC",
        Attr::Successors { .. } => "TIEP_NHAN",
        Attr::Former { .. } => "TEN_CU",
        Attr::Release(_) => "CONG_BO",
        Attr::Milestones(_) => "MOC",
        Attr::Scope(_) => "PHAM_VI",
        Attr::When(crate::syntax::tree::WhenKind::Time, ..) => "THOI_GIAN",
        Attr::When(crate::syntax::tree::WhenKind::Deadline, ..) => "HAN",
        Attr::Baseline(..) => "HIEN_TRANG",
        Attr::Formula(_) => "CONG_THUC",
        Attr::Target(..) | Attr::Dated(_) => "DEN",
        Attr::Planned(..) => "DU_TOAN",
        Attr::Part(_) => "TRONG_DO",
        Attr::Test(line) => line.terminal(),
        Attr::Constraint(..) => CONSTRAINT,
    }
}

/// The keywords that a milestone line starts with.
const TIMES: [&str; 16] = [
    "DEN",
    "TRUOC",
    "HET",
    "NAM",
    "NGAY",
    "QUY",
    "GIAI_DOAN",
    "HANG_NAM",
    "HANG_QUY",
    "HANG_THANG",
    "NIEN_DO",
    "THUONG_XUYEN",
    "VAO",
    "TRONG",
    "SAU",
    "KHOANG",
];

/// Whether a milestone line starts with this keyword.
pub fn opens_target(code: &str) -> bool {
    TIMES.contains(&code)
}

/// Whether no verdict rests on a line that starts with this keyword: who answers,
/// where it comes from, under which names data give it (without them there are no
/// data), of what it is told to be a share.
pub fn aside(code: &str) -> bool {
    const ASIDE: [&str; 18] = [
        "SO_HIEU",
        "CO_QUAN_BAN_HANH",
        "CAN_CU",
        "THEO",
        "CU_THE_HOA",
        "LINH_VUC",
        "CHI_DAO",
        "CHU_TRI",
        "THAM_MUU",
        "PHOI_HOP",
        "GIAM_SAT",
        "THUC_HIEN",
        "GUI",
        "SO_LIEU",
        "TINH_TREN",
        "NGUON",
        "GHI_CHU",
        "TEN_KHAC",
    ];
    ASIDE.contains(&code)
}

/// Whether an attribute line starts with this keyword.
pub fn opens(code: &str) -> bool {
    let kinds = [
        D::Programme,
        D::Agency,
        D::Indicator,
        D::Task,
        D::Amendment,
        D::Place,
        D::Calendar,
    ];
    // Those of a test alone; its others open declarations elsewhere.
    const OF_TESTS: [&str; 2] = ["TINH_DEN", "MONG_DOI"];
    let plain = TIMES.contains(&code) || OF_TESTS.contains(&code);
    plain || kinds.iter().any(|kind| kind.attributes().contains(&code))
}

/// Whether a declaration may have several of it.
pub fn repeats(attr: &Attr) -> bool {
    match attr {
        Attr::Test(line) => line.as_of().is_none(),
        _ => matches!(
            attr,
            Attr::Target(..)
                | Attr::Dated(_)
                | Attr::Planned(..)
                | Attr::Part(_)
                | Attr::Constraint(..)
                | Attr::Free(FreeKind::Note | FreeKind::Source, _)
                | Attr::Baseline(..)
                | Attr::Successors { .. }
                | Attr::Former { .. }
                | Attr::Release(_)
        ),
    }
}
