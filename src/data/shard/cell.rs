//! Which field of its line a figure is, and its decimals as written, in one number.

use super::super::number::DECIMAL;

/// Where the field begins.
const FIELD: u32 = 8;

/// More fields or decimals than these are as many.
const MOST_FIELDS: u32 = (1 << (32 - FIELD)) - 1;

/// The field, from 1 (0: not known), and the decimals.
pub fn pack(field: u32, decimals: u8) -> u32 {
    field.min(MOST_FIELDS) << FIELD | u32::from(decimals)
}

/// The field of a packed cell.
pub fn field(packed: u32) -> Option<u32> {
    Some(packed >> FIELD).filter(|field| *field > 0)
}

/// The decimals of a packed cell, if the mark that they stand behind is one of decimals.
pub fn written_decimals(packed: u32) -> u8 {
    packed as u8
}

/// How many digits stand behind the last mark of a cell: `40,4 %` has one.
#[inline]
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
        let packed = pack(31, decimals(b"40,43 %"));
        assert_eq!((field(packed), written_decimals(packed)), (Some(31), 2));
        assert_eq!(field(pack(0, 0)), None);
        assert_eq!(field(pack(u32::MAX, 3)), Some(MOST_FIELDS));
        assert_eq!(
            (decimals(b"40"), decimals(b"1.234,5"), decimals(b"-")),
            (0, 1, 0)
        );
    }
}
