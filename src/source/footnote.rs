//! Marks of a document's footnotes after a number.

/// What stands before a footnote's mark; the whole where there is none. A mark
/// follows a number or its %: `10.000 m²` has none.
pub fn before_mark(typed: &str) -> &str {
    const RAISED: [char; 11] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '*'];
    let kept = bracketed(typed).unwrap_or_else(|| typed.trim_end_matches(RAISED));
    let kept = kept.trim_end();
    let ends = kept.ends_with(|c: char| c.is_ascii_digit() || c == '%');
    if ends { kept } else { typed }
}

/// What stands before a mark in brackets, or stars, whatever it follows: for cells
/// that make no sense with it.
pub fn before_any_mark(typed: &str) -> &str {
    let kept = before_mark(typed);
    if kept.len() < typed.len() {
        return kept;
    }
    bracketed(typed)
        .unwrap_or_else(|| typed.trim_end_matches('*'))
        .trim_end()
}

/// What stands before digits or stars in brackets.
fn bracketed(typed: &str) -> Option<&str> {
    [('(', ')'), ('[', ']')].iter().find_map(|&(open, close)| {
        let inner = typed.strip_suffix(close)?;
        let (before, inner) = inner.rsplit_once(open)?;
        is_mark(inner).then_some(before)
    })
}

/// One or two digits, or stars.
fn is_mark(inner: &str) -> bool {
    let all = |is: fn(char) -> bool| inner.chars().all(is);
    (1..=3).contains(&inner.len())
        && (all(|c| c == '*') || inner.len() < 3 && all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{before_any_mark, before_mark};

    #[test]
    fn marks_follow_numbers() {
        for (typed, kept) in [
            ("95*", "95"),
            ("95 **", "95"),
            ("0 [1]", "0"),
            ("0,5(2)", "0,5"),
            ("95% (*)", "95%"),
            ("95¹", "95"),
            ("ít nhất 95 (1)", "ít nhất 95"),
            ("95", "95"),
            ("10 m²", "10 m²"),
            ("giảm 2 (so với 2020)", "giảm 2 (so với 2020)"),
            ("(1)", "(1)"),
            ("*", "*"),
            ("", ""),
        ] {
            assert_eq!(before_mark(typed), kept, "{typed}");
        }
    }

    #[test]
    fn marks_follow_words() {
        for (typed, kept) in [
            ("Triển khai theo đề án  [2]", "Triển khai theo đề án"),
            ("Hoàn thành (*)", "Hoàn thành"),
            ("Hoàn thành*", "Hoàn thành"),
            ("95 [1]", "95"),
            ("bằng [Tỷ lệ A]", "bằng [Tỷ lệ A]"),
            ("Hoàn thành", "Hoàn thành"),
        ] {
            assert_eq!(before_any_mark(typed), kept, "{typed}");
        }
    }
}
