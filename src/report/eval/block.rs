//! The blocks of a report.

/// A block.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading: 1 of the report, 2 of a status, 3 of an agency.
    Heading(u8, String),
    /// A paragraph.
    Line(String),
    /// The paragraph that says it all.
    Summary(String),
    /// A list without order.
    List(Vec<String>),
    /// A table.
    Table(Table),
}

/// A table; a cell may have several lines.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns' heads.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
    /// The columns whose cells stand to the right.
    pub right: Vec<usize>,
    /// The column whose lines are kept whole, where a screen has the room.
    pub whole: Option<usize>,
    /// The column that gives room first.
    pub narrow: Option<usize>,
    /// Where a screen shows a row on one line: a document has all of it.
    pub cut: Cut,
}

/// What a screen cuts so that a row is one line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cut {
    /// A column, and the most of it that is shown.
    pub limit: Option<(usize, usize)>,
    /// A column that has what room is left, and the least that it is given.
    pub rest: Option<(usize, usize)>,
}

impl Table {
    /// A table with these heads.
    pub fn new<S: Into<String>>(header: impl IntoIterator<Item = S>) -> Self {
        Table {
            header: header.into_iter().map(Into::into).collect(),
            ..Table::default()
        }
    }

    /// Takes column `at` out.
    pub fn drop_column(&mut self, at: usize) {
        self.header.remove(at);
        for row in &mut self.rows {
            row.remove(at);
        }
        self.right.retain(|column| *column != at);
        for column in &mut self.right {
            *column -= usize::from(*column > at);
        }
        for column in [&mut self.whole, &mut self.narrow] {
            *column = column.filter(|column| *column != at);
            *column = column.map(|column| column - usize::from(column > at));
        }
        for cut in [&mut self.cut.limit, &mut self.cut.rest] {
            *cut = cut.filter(|(column, _)| *column != at);
            *cut = cut.map(|(column, width)| (column - usize::from(column > at), width));
        }
    }

    /// Whether column `at` is empty in every row.
    pub fn is_blank(&self, at: usize) -> bool {
        self.rows.iter().all(|row| row[at].is_empty())
    }

    /// The one text of column `at`, when several rows all have it.
    pub fn constant(&self, at: usize) -> Option<&str> {
        let first = self.rows.first()?[at].as_str();
        let alike = self.rows.iter().all(|row| row[at] == first);
        (self.rows.len() > 1 && alike && !first.is_empty()).then_some(first)
    }
}
