//! The tree: what a file says, line by line, with spans and no meaning yet.

use crate::model::condition::{Direction, Op, Plan};
use crate::model::formula::{Arithmetic, Function, Over};
use crate::model::indicator::Better;
use crate::model::number::Decimal;
use crate::model::programme::Due;
use crate::model::{By, Period};
use crate::source::{FileId, Span};
use crate::syntax::attributes::DeclarationKind;

/// A piece of text: NFC, without its quotes, blanks settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The text as shown.
    pub text: String,
    /// Where it stands, quotes included.
    pub span: Span,
}

/// A number; one that could not be read was reported and is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Num {
    /// Its value.
    pub value: Option<Decimal>,
    /// Where it stands.
    pub span: Span,
}

/// A number with the unit beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number.
    pub number: Num,
    /// The unit's text.
    pub unit: Option<Name>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Cond {
    /// What it asks.
    pub kind: CondKind,
    /// Where it stands.
    pub span: Span,
}

/// The forms of conditions.
#[derive(Clone, Debug, PartialEq)]
pub enum CondKind {
    /// A number, with (`Some`) or without a comparator.
    Compare(Option<Op>, Quantity),
    /// a - b
    Range(Box<(Quantity, Quantity)>),
    /// khoảng x, with a tolerance
    Approx(Quantity, Option<Box<Quantity>>),
    /// A level of a scale.
    Words(Name),
    /// hoàn thành
    Complete,
    /// duy trì …
    Maintain(Option<Box<Cond>>),
    /// tăng/giảm …
    Change {
        /// tăng or giảm.
        direction: Direction,
        /// The comparator, if any.
        op: Option<Op>,
        /// How much, or the low end.
        low: Quantity,
        /// The high end.
        high: Option<Box<Quantity>>,
        /// `1/2`, `một nửa`: the low end's divisor.
        divided: Option<Box<Num>>,
        /// `tương đối`.
        relative: bool,
        /// `khoảng`.
        about: bool,
        /// `mỗi năm`, `bình quân`: so much a year.
        averaged: bool,
        /// Since when.
        base: Option<CondBase>,
    },
    /// gấp k lần năm N, gấp k - m lần năm N, bằng 96% cùng kỳ; without a comparator
    /// it is in the indicator's direction. The last says `khoảng`.
    Multiple(Option<Op>, Num, Option<Num>, CondBase, bool),
    /// bằng 105% dự toán: so many times the planned number of the milestone's year;
    /// vượt 10 - 12% dự toán, from so many to so many times.
    OfPlan(Option<Op>, Num, Option<Num>, Plan),
    /// ổn định: no level is named.
    Steady,
    /// Words that are a level of the indicator's scale where it has one, as `không
    /// còn`, and the condition where it has none.
    Worded(Name, Box<Cond>),
    /// A condition whose words say which way is better: `giảm còn 5 - 6`.
    Toward(Better, Box<Cond>),
    /// nhóm n đứng đầu
    Rank(Num),
    /// bình quân, tổng of the years of a milestone
    OverTime(Function, Box<Cond>),
    /// 19/19 tiêu chí; 550/100.000 of a rate in that denominator
    OutOf(Option<Op>, Quantity, Box<Num>),
    /// đạt cả, đạt ít nhất n trong: of other indicators
    Several(Option<Num>, Vec<Name>),
    /// ít nhất n (hoặc n %) địa bàn đạt: how many, whether in per cent, which kind of
    /// places, and whose levels they reach
    Reached(Num, bool, Name, Name),
    /// Compared with a series, which is the national average of the same one where
    /// none is named, or so many times it; without a comparator in the indicator's
    /// direction.
    Versus(Option<Op>, Option<Name>, Option<Name>, Option<Num>),
    /// và
    All(Vec<Cond>),
    /// hoặc
    Any(Vec<Cond>),
}

impl Cond {
    /// The conditions it is directly made of, as written.
    pub fn parts(&self) -> &[Cond] {
        match &self.kind {
            CondKind::Maintain(Some(inner))
            | CondKind::OverTime(_, inner)
            | CondKind::Worded(_, inner)
            | CondKind::Toward(_, inner) => std::slice::from_ref(inner),
            CondKind::All(parts) | CondKind::Any(parts) => parts,
            CondKind::Compare(..)
            | CondKind::Range(..)
            | CondKind::Approx(..)
            | CondKind::Words(_)
            | CondKind::Complete
            | CondKind::Maintain(None)
            | CondKind::Change { .. }
            | CondKind::Multiple(..)
            | CondKind::OfPlan(..)
            | CondKind::Steady
            | CondKind::Rank(_)
            | CondKind::OutOf(..)
            | CondKind::Several(..)
            | CondKind::Reached(..)
            | CondKind::Versus(..) => &[],
        }
    }

    /// Itself and all that it is made of, in the order written.
    pub fn walk(&self) -> impl Iterator<Item = &Cond> {
        // Most are made of nothing, and take no room.
        let (mut next, mut left) = (Some(self), Vec::new());
        std::iter::from_fn(move || {
            let one = next.take().or_else(|| left.pop())?;
            left.extend(one.parts().iter().rev());
            Some(one)
        })
    }
}

impl TargetLine {
    /// What the line says between its milestones and its colon.
    pub fn terms(&self) -> &TermsText {
        static NOTHING: TermsText = TermsText {
            only: Vec::new(),
            except: Vec::new(),
            given: None,
            scenario: None,
            authority: None,
            text: None,
        };
        self.narrowed.as_deref().unwrap_or(&NOTHING)
    }

    /// Every condition of the line: what is asked, what is striven for beyond it,
    /// and that of `nếu`.
    pub fn conditions(&self) -> impl Iterator<Item = &Cond> {
        let given = self.terms().given.iter().flat_map(|given| &given.condition);
        self.condition
            .iter()
            .chain(self.stretch.as_deref())
            .chain(given)
    }
}

/// Against what a change is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CondBase {
    /// mỗi năm
    EachYear,
    /// so với năm N
    Year(i16),
    /// so với another period: a quarter, a month, a day
    At(Period),
    /// so với năm trước
    YearBefore,
    /// so với đầu năm
    YearStart,
    /// so với cùng kỳ
    SamePeriod,
    /// so với hiện trạng, đầu kỳ: the declared starting figure
    Start,
}

/// A formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What.
    pub kind: ExprKind,
    /// Where.
    pub span: Span,
}

/// The forms of formulas.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A number; `true` when `%` follows.
    Number(Num, bool),
    /// `[name]`
    Reference(Name),
    /// -x
    Negate(Box<Expr>),
    /// x ∘ y
    Arithmetic(Arithmetic, Box<Expr>, Box<Expr>),
    /// x < y
    Compare(Op, Box<Expr>, Box<Expr>),
    /// nếu, thì, khác
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// A function of arguments, each perhaps weighted, perhaps over places.
    Call(Call, Option<Over>, Vec<(Expr, Option<Expr>)>),
}

/// The functions of formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// tổng, bình quân, lớn nhất, nhỏ nhất
    Plain(Function),
    /// bình quân gia quyền
    Weighted,
    /// kỳ trước
    Previous,
    /// tăng trưởng
    Growth,
    /// đếm
    Count,
    /// thứ hạng; whether `lớn nhất trước` or `nhỏ nhất trước` is said
    Rank(Option<bool>),
}

/// An option behind an indicator's name.
#[derive(Clone, Debug, PartialEq)]
pub enum Opt {
    /// thang "…"
    Scale(Name),
    /// hoàn thành
    Completion,
    /// càng cao / càng thấp càng tốt
    Better(Better),
    /// luỹ kế từ năm N
    Cumulative(Option<i16>),
    /// trong kỳ
    Flow,
    /// bình quân các kỳ
    Mean,
    /// các phần cộng đủ
    Partition,
    /// thời điểm
    Stock,
    /// Anything else is the unit.
    Unit(Name),
}

/// The scope as written.
#[derive(Clone, Debug, PartialEq)]
pub enum ScopeText {
    /// từng địa bàn
    EachPlace,
    /// từng tỉnh
    EachProvince,
    /// từng xã: places of a kind
    EachOf(Name),
    /// Named places.
    Named(Vec<Name>),
}

/// The head of an indicator or of a part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorHead {
    /// Its code.
    pub code: Option<Name>,
    /// Its name.
    pub name: Option<Name>,
    /// What follows the name, with where each stands.
    pub options: Vec<(Opt, Span)>,
}

/// An attribute line's content.
#[derive(Clone, Debug, PartialEq)]
pub enum Attr {
    /// A keyword with a list: chủ trì, phối hợp, căn cứ…
    List(ListKind, Vec<Name>),
    /// A keyword with one text: số hiệu, nguồn, ghi chú…
    Free(FreeKind, Name),
    /// ban hành
    Issued(jiff::civil::Date),
    /// kết thúc
    Ends(jiff::civil::Date),
    /// hiệu lực
    Effective(jiff::civil::Date),
    /// bãi bỏ
    Withdrawn,
    /// tiếp nhận … từ …
    Successors {
        /// Which fields only; none: everything else.
        fields: Vec<Name>,
        /// Who takes over.
        to: Vec<Name>,
        /// From when.
        from: Option<jiff::civil::Date>,
    },
    /// tên cũ … trước …
    Former {
        /// What the place was called.
        names: Vec<Name>,
        /// The day from which it is called so no longer, if that is said.
        until: Option<jiff::civil::Date>,
    },
    /// công bố: by which day figures of a kind of period are out
    Release(Box<ReleaseText>),
    /// mốc
    Milestones(Vec<i16>),
    /// phạm vi
    Scope(ScopeText),
    /// thời gian, hạn: the due date and its text
    When(WhenKind, Due, Name),
    /// hiện trạng
    Baseline(i16, Box<Quantity>),
    /// công thức
    Formula(Expr),
    /// A milestone line.
    Target(Box<TargetLine>),
    /// A sentence of several levels with their times: each is then a line.
    Dated(Vec<TargetLine>),
    /// dự toán, kế hoạch: the planned number of a year
    Planned(Plan, i16, Quantity),
    /// tính trên
    ShareOf(Name),
    /// trong đó
    Part(Box<IndicatorHead>),
    /// A line of a test.
    Test(Box<crate::syntax::test_lines::TestLine>),
    /// A comparison of a relation, and as written.
    Constraint(Op, Box<(Expr, Expr)>, Name),
}

/// A milestone line.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetLine {
    /// The milestones.
    pub times: Vec<(By, Span)>,
    /// The level; none where the line says `-`.
    pub condition: Option<Cond>,
    /// phấn đấu: a level beyond it to strive for.
    pub stretch: Option<Box<Cond>>,
    /// The level itself is only striven for.
    pub strives: bool,
    /// The level's own words say which end it is (`ít nhất`, `trên`, `vượt`), unlike `đạt
    /// 10`, `lên 10`, `10/63` of what less may be better of.
    pub firm: bool,
    /// The level's own words say that it is to rise (`tăng lên 95`, `nâng từ 60 lên 95`).
    pub rises: bool,
    /// The levels as written.
    pub text: Name,
    /// For whom, if what, in which scenario, by whose word; most lines say nothing
    /// of it, see [`TargetLine::terms`].
    pub narrowed: Option<Box<TermsText>>,
}

/// What a milestone line says between its milestones and its colon.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermsText {
    /// riêng, tại: these places only.
    pub only: Vec<Name>,
    /// trừ: all but these places.
    pub except: Vec<Name>,
    /// `nếu [X] …`: when another indicator satisfies a condition (none: is done).
    pub given: Option<Box<GivenText>>,
    /// kịch bản
    pub scenario: Option<Name>,
    /// theo: the document or body whose level it is.
    pub authority: Option<Name>,
    /// All of it as written.
    pub text: Option<String>,
}

/// `nếu [X] đạt 10`: when another indicator satisfies a condition.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenText {
    /// Of which indicator.
    pub of: Name,
    /// What; none: it is done.
    pub condition: Option<Cond>,
    /// As [`TargetLine::firm`].
    pub firm: bool,
}

/// Attributes that hold a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// chủ trì
    Lead,
    /// phối hợp
    Coordinate,
    /// chỉ đạo
    Direct,
    /// tham mưu
    Advise,
    /// giám sát
    Supervise,
    /// cụ thể hoá
    MakesConcrete,
    /// thực hiện
    CarriesOut,
    /// gửi
    To,
    /// căn cứ
    Basis,
    /// số liệu
    DataNames,
    /// tên khác
    OtherNames,
    /// lĩnh vực
    Fields,
    /// địa giới cũ
    OldBoundary,
    /// gồm
    Members,
}

/// Attributes that hold one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FreeKind {
    /// số hiệu
    Number,
    /// cơ quan ban hành
    Issuer,
    /// nguồn
    Source,
    /// ghi chú
    Note,
    /// không đo được
    Unmeasured,
    /// theo
    Document,
    /// địa bàn
    Place,
    /// đơn vị
    Unit,
    /// kịch bản
    Scenario,
    /// tiến độ
    Progress,
}

/// Attributes that say when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhenKind {
    /// thời gian
    Time,
    /// hạn
    Deadline,
}

/// What a line that could not be read would have said.
#[derive(Clone, Debug, PartialEq)]
pub enum Lost {
    /// Nothing that a verdict rests on: a remark, who leads.
    Aside,
    /// A commitment: its text, and its milestones where those could be read.
    Target(Box<TargetLine>),
    /// What the other lines of its declaration are read by, and its keyword.
    Reading(&'static str),
    /// Where an indicator stood at the start, and its text.
    Baseline(Name),
    /// Nobody knows what, and its text.
    Unknown(Name),
}

/// An attribute line.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// What it says; `None`: a bad line, reported.
    pub attr: Option<Attr>,
    /// What is lost where it is a bad line.
    pub lost: Option<Lost>,
    /// The keyword's or the line's first word.
    pub key: Span,
    /// The whole line.
    pub span: Span,
}

/// A declaration's first line.
#[derive(Clone, Debug, PartialEq)]
pub enum Head {
    /// chương trình
    Programme(Option<Name>),
    /// cơ quan
    Agency(Name, Option<Name>),
    /// mục
    Section(Option<Name>, Name),
    /// chỉ tiêu
    Indicator(IndicatorHead),
    /// bảng chỉ tiêu
    Table(Table),
    /// thang
    Scale(Name, Vec<Name>),
    /// nhiệm vụ
    Task(Option<Name>, Name),
    /// báo cáo
    Duty(Option<Name>, Name),
    /// tầm nhìn
    Vision(i16, Name),
    /// đơn vị: its name, and what it equals
    Unit(Name, Option<UnitValue>),
    /// địa bàn: its name, kind and the place it belongs to
    Place(Name, Vec<Name>, Option<Name>),
    /// sửa đổi: what is amended, by code or name
    Amendment(Name),
    /// kiểm thử
    Test(Name),
    /// ràng buộc: its code and title
    Relation(Option<Name>, Name),
    /// lịch công bố: its name
    Calendar(Name),
    /// A head that could not be read: reported.
    Bad(BadHead),
}

/// A line of a calendar of publication.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseText {
    /// Of which periods.
    pub step: crate::model::release::Step,
    /// Of which standing.
    pub flag: Option<Name>,
    /// The day.
    pub day: Num,
    /// The month, where it is named.
    pub month: Option<Num>,
    /// What follows: `tháng sau`, `năm thứ hai sau`.
    pub after: Option<Name>,
    /// The day as written.
    pub text: Name,
}

/// What is known of a head that could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BadHead {
    /// What its keyword declares; none where no word says.
    pub kind: Option<DeclarationKind>,
    /// What stands between its quotes, else all of it.
    pub text: Option<Name>,
}

/// What a declared unit equals.
#[derive(Clone, Debug, PartialEq)]
pub enum UnitValue {
    /// So many (divided by so many) of another unit, or a pure number.
    Times(Num, Option<Num>, Option<Name>),
    /// The difference of two figures in another unit.
    Difference(Name),
}

impl UnitValue {
    /// The other unit, where there is one.
    pub fn of(&self) -> Option<&Name> {
        match self {
            UnitValue::Times(_, _, of) => of.as_ref(),
            UnitValue::Difference(of) => Some(of),
        }
    }
}

/// A table of indicators.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Unit of all rows that name none.
    pub unit: Option<Name>,
    /// Who leads where the row names nobody.
    pub lead: Vec<Name>,
    /// The field of all rows.
    pub fields: Vec<Name>,
    /// Which way is better in all rows.
    pub better: Option<Better>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Lines among its rows that are none: rules, numbers of columns, the heading once
    /// more, the second line of a row.
    pub aside: Vec<Span>,
    /// How many lines head its columns.
    pub heads: usize,
    /// Whether some column could not be read, and with it cells of every row.
    pub unread: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The indicator; without a code and with a dash before its name: a part.
    pub head: IndicatorHead,
    /// Whether it is a part of the row above.
    pub part: bool,
    /// Whether it opens a section, as a `mục` line does: no cell but its code, its
    /// name and who leads.
    pub opens: bool,
    /// Its cells that are attributes.
    pub attributes: Vec<Attribute>,
    /// The whole row.
    pub span: Option<Span>,
}

/// A declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// Its first line.
    pub head: Head,
    /// Where the first line stands.
    pub span: Span,
    /// The lines after it.
    pub attributes: Vec<Attribute>,
}

/// A file.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Which.
    pub file: FileId,
    /// Its declarations, in order.
    pub declarations: Vec<Declaration>,
}
