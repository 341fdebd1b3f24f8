//! The line that a figure stands on and its decimals as written, in one number.

use super::super::number::DECIMAL;

/// Where the line begins.
const LINE: u32 = 4;

/// Lines from this one on are not told apart: a file of them is over five gigabytes.
const MOST_LINES: u32 = (1 << (32 - LINE)) - 1;

/// So many decimals, or more, are not told.
const MOST_DECIMALS: u32 = (1 << LINE) - 1;

/// The line, from 1, and the decimals.
#[inline]
pub fn pack(line: u64, decimals: u8) -> u32 {
    let line = line.min(u64::from(MOST_LINES)) as u32;
    line << LINE | u32::from(decimals).min(MOST_DECIMALS)
}

/// The line of a packed cell.
#[inline]
pub fn line(packed: u32) -> u32 {
    packed >> LINE
}

/// Whether the line is known, and not only that it is far down.
pub fn has_line(packed: u32) -> bool {
    line(packed) < MOST_LINES
}

/// The same without its decimals: of a figure that is put into another unit they say
/// nothing.
pub fn without_decimals(packed: u32) -> u32 {
    packed | MOST_DECIMALS
}

/// The decimals of a packed cell, if the mark that they stand behind is one of decimals.
pub fn written_decimals(packed: u32) -> Option<u8> {
    let decimals = packed & MOST_DECIMALS;
    (decimals < MOST_DECIMALS).then_some(decimals as u8)
}

/// How many digits stand behind the last mark of a cell: `40,4 %` has one.
pub fn decimals(cell: &[u8]) -> u8 {
    let Some(mark) = cell
        .iter()
        .rposition(|b| matches!(*b, b'.' | b',' | DECIMAL))
    else {
        return 0;
    };
    let digits = cell[mark + 1..].iter().take_while(|b| b.is_ascii_digit());
    digits.count().min(usize::from(u8::MAX)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out() {
        let packed = pack(5_500_001, decimals(b"40,43 %"));
        assert_eq!(
            (line(packed), written_decimals(packed)),
            (5_500_001, Some(2))
        );
        assert_eq!(written_decimals(pack(1, 0)), Some(0));
        assert_eq!(written_decimals(pack(1, 14)), Some(14));
        assert_eq!(written_decimals(pack(1, 15)), None);
        assert_eq!(written_decimals(pack(1, u8::MAX)), None);
        assert_eq!(written_decimals(without_decimals(packed)), None);
        assert_eq!(line(without_decimals(packed)), 5_500_001);
        assert!(has_line(packed) && !has_line(pack(u64::MAX, 3)));
        assert_eq!(
            (decimals(b"40"), decimals(b"1.234,5"), decimals(b"-")),
            (0, 1, 0)
        );
    }
}
