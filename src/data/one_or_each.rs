//! A number a row, which most files have alike in all their rows.

/// A number for each row, kept once while all rows have the same: the field that a long
/// file's figures stand in, the file of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OneOrEach {
    /// That of the first row.
    one: u32,
    /// How many rows have it, up to the first that has another.
    same: usize,
    /// Those of all rows, once one is other than the first.
    each: Vec<u32>,
}

impl OneOrEach {
    /// Adds a row's.
    #[inline]
    pub fn push(&mut self, number: u32) {
        if !self.each.is_empty() {
            self.each.push(number);
        } else if self.same == 0 || self.one == number {
            (self.one, self.same) = (number, self.same + 1);
        } else {
            self.part(number);
        }
    }

    #[cold]
    fn part(&mut self, number: u32) {
        self.each = vec![self.one; self.same];
        self.each.push(number);
    }

    /// That of a row; none beyond the last.
    #[inline]
    pub fn get(&self, row: usize) -> Option<u32> {
        match self.each.is_empty() {
            true => (row < self.same).then_some(self.one),
            false => self.each.get(row).copied(),
        }
    }

    /// Of the rows that `keep` tells of, in order, those that it keeps.
    pub fn retain(&mut self, keep: impl Iterator<Item = bool>) {
        let kept = keep.enumerate().filter(|(_, keeps)| *keeps);
        let mut left = OneOrEach::default();
        for number in kept.filter_map(|(row, _)| self.get(row)) {
            left.push(number);
        }
        *self = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[u32]) -> OneOrEach {
        let mut out = OneOrEach::default();
        numbers.iter().for_each(|number| out.push(*number));
        out
    }

    fn all(column: &OneOrEach) -> Vec<u32> {
        (0..).map_while(|row| column.get(row)).collect()
    }

    #[test]
    fn every_row_has_what_it_was_given() {
        for numbers in [&[][..], &[4], &[4, 4, 4], &[4, 4, 5, 4], &[5, 4]] {
            assert_eq!(all(&of(numbers)), numbers);
        }
        assert!(of(&[4, 4, 4]).each.is_empty());
    }

    #[test]
    fn what_is_kept_stays_with_its_row() {
        let mut column = of(&[1, 2, 3, 3]);
        column.retain([false, true, false, true].into_iter());
        assert_eq!(all(&column), [2, 3]);
        let mut column = of(&[7, 7, 7]);
        column.retain([true, false, true].into_iter());
        assert_eq!(column, of(&[7, 7]));
    }
}
