//! What is no longer known once something is found.

/// What a finding costs: what of a programme, or of the figures, nobody knows
/// where it is made as an error. That is unread, and nothing is judged by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Costs {
    /// Nothing: what is meant is known all the same, or another finding says what
    /// is not. Every warning and note is such.
    Nothing,
    /// What the line says that it points at; on a head, all that is declared there.
    Line,
    /// As a line, where that is a level and can say nothing else.
    Level,
    /// What two lines say, this one and the others pointed at: one of them is wrong.
    BothLines,
    /// Which of two declarations a name is of: this one or the other pointed at.
    Name,
    /// Which way is better, and so what an indicator's bare levels ask.
    Direction,
    /// As a line, and what further rows of its table say.
    Rows,
    /// What the cells below a heading say.
    Column,
    /// Which of the levels that it names together are meant as they stand.
    Levels,
    /// The figures of the rows or cells pointed at.
    Figures,
    /// All further figures of an observation file: the run ends.
    Input,
    /// All that the file, the option or the command was given for.
    Request,
}

impl Costs {
    /// Whether what stands at the place pointed at is not known.
    pub fn line(self) -> bool {
        matches!(
            self,
            Costs::Line | Costs::Level | Costs::BothLines | Costs::Rows
        )
    }

    /// Whether rows of a table may say what is not known.
    pub fn rows(self) -> bool {
        matches!(self, Costs::Rows | Costs::Column)
    }
}
