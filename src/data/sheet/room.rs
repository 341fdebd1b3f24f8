//! How much of one file is held in memory.

/// So many cells, blank ones before filled ones counted, are held of one file.
pub const MOST_CELLS: usize = 12_000_000;

/// So many bytes of text.
const MOST_TEXT: usize = 256 << 20;

/// So many places of cells that are one.
const MOST_MERGES: usize = 1 << 20;

/// What is left to be held of one file, over all its sheets.
pub struct Room {
    cells: usize,
    text: usize,
    merges: usize,
}

impl Default for Room {
    fn default() -> Self {
        Room {
            cells: MOST_CELLS,
            text: MOST_TEXT,
            merges: MOST_MERGES,
        }
    }
}

impl Room {
    /// Takes room for a row of so many cells and bytes of text; false where there is none.
    #[must_use]
    pub fn row(&mut self, cells: usize, text: usize) -> bool {
        // Each blank or filled cell has a byte before it.
        let text = text.saturating_add(cells);
        let (Some(cells), Some(text)) =
            (self.cells.checked_sub(cells), self.text.checked_sub(text))
        else {
            return false;
        };
        (self.cells, self.text) = (cells, text);
        true
    }

    /// Takes room for cells that are one; false where there is none.
    #[must_use]
    pub fn merge(&mut self) -> bool {
        let left = self.merges.checked_sub(1);
        self.merges = left.unwrap_or(0);
        left.is_some()
    }
}
