//! What kind of thing a finding is about.

use super::Text;

/// What a kind of finding is about. The first two digits of its code go by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// How the text is written: what of it could not be read (`CTR01`).
    Syntax,
    /// Names and codes: declared twice, or nowhere (`CTR02`).
    Names,
    /// Units, levels and formulas (`CTR03`).
    Types,
    /// How it reads (`CTR04`).
    Style,
    /// What an auditor would say of the programme itself (`CTR05`).
    Audit,
    /// Observations (`CTR06`).
    Data,
    /// Files and the command line (`CTR07`).
    Command,
    /// Comments that suppress other findings (`CTR078`).
    Suppression,
    /// Tests of a programme (`CTR08`).
    Tests,
    /// Workbooks of figures (`CTR083`, `CTR084`, `CTR085`).
    Workbook,
}

impl Class {
    /// What stands above the findings of this class in a list.
    pub fn title(self) -> Text {
        let (vi, en) = match self {
            Class::Syntax => ("Cách viết", "How it is written"),
            Class::Names => ("Tên và mã", "Names and codes"),
            Class::Types => ("Đơn vị, mức và công thức", "Units, levels and formulas"),
            Class::Style => ("Văn phong", "Style"),
            Class::Audit => (
                "Mâu thuẫn trong chương trình",
                "Contradictions in a programme",
            ),
            Class::Data => ("Số liệu", "Figures"),
            Class::Command | Class::Suppression => ("Dòng lệnh và tệp", "Command line and files"),
            Class::Tests => ("Kiểm thử", "Tests"),
            Class::Workbook => ("Bảng tính", "Workbooks"),
        };
        Text { vi, en }
    }
}

/// What an entry's examples are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A programme, checked alone.
    Programme,
    /// Programmes of several documents, checked together; each opens with a line
    /// `# Tệp của …`. The finding is never made of one of them alone.
    Documents,
    /// A programme that has the finding only beside figures.
    WithFigures,
    /// An observation file.
    Observations,
    /// What stands in a workbook, in words.
    Workbook,
    /// A command line.
    Command,
}
