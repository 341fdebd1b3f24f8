//! Formulas and relations whose units fit together.

use super::{Kind, Maker};

impl Maker {
    /// A formula of an indicator, of those before it.
    pub(super) fn formula(&mut self, at: usize) -> Option<String> {
        if self.facts[at].kind == Kind::Share && !self.dice.one_in(3) {
            let of = self.earlier(|one| matches!(one.kind, Kind::Count | Kind::Money))?;
            let below = self.alike_before(of).unwrap_or(of);
            let (a, b) = (self.called(of), self.called(below));
            return Some(match self.dice.below(3) {
                1 if of == below => format!("{a} / kỳ trước({b})"),
                0 => format!("tăng trưởng({a})"),
                1 => format!("({a} - {b}) / {b}"),
                _ => format!("{a} / {b}"),
            });
        }
        let alike = self.alike(at)?;
        Some(self.sum(alike, 3))
    }

    /// Something in the unit of an indicator.
    pub(super) fn sum(&mut self, of: usize, depth: usize) -> String {
        let of = self.alike_before(of).unwrap_or(of);
        let one = match depth {
            0 => return self.called(of),
            _ => self.sum(of, depth - 1),
        };
        match self.dice.below(14) {
            0..=3 => {
                let op = self.dice.of(&[" + ", " - "]);
                format!("{one}{op}{}", self.sum(of, depth - 1))
            }
            4 => format!("({one})"),
            5 => format!("kỳ trước({one})"),
            6 => {
                let f = self.dice.of(&["tổng", "bình quân", "lớn nhất", "nhỏ nhất"]);
                format!("{f}({one}, {})", self.sum(of, depth - 1))
            }
            7 => {
                let op = self.dice.of(&[">", "<=", "="]);
                let (a, b) = (self.sum(of, depth - 1), self.called(of));
                format!("nếu ({one}) {op} ({a}) thì {b} khác {a}")
            }
            8 => {
                let f = self.dice.of(&["tổng", "bình quân", "lớn nhất", "nhỏ nhất"]);
                let over = self.dice.of(&["theo địa bàn", "theo phân tổ"]);
                format!("{f} {over}({})", self.called(of))
            }
            9 => format!("2 * ({one})"),
            10 => format!("({one}) / {}", 1 + self.dice.below(3)),
            11 => {
                let (a, b) = (self.called(of), self.called(of));
                format!("bình quân gia quyền({a} trọng số {b})")
            }
            _ => one,
        }
    }

    /// Another of the same unit as `of`, not after the indicator at hand.
    fn alike_before(&mut self, of: usize) -> Option<usize> {
        let (kind, unit) = (self.facts[of].kind, self.facts[of].unit);
        self.earlier(|one| one.kind == kind && one.unit == unit)
    }

    /// A line of a relation that figures can satisfy.
    pub(super) fn relation(&mut self) -> Option<String> {
        let of = self.earlier(|one| one.kind.is_number())?;
        let (a, b) = (self.called(of), self.sum(of, 1));
        let (op, other) = match self.dice.one_in(2) {
            true => ("không quá", format!("1000 * ({b})")),
            false => ("<=", format!("{a} + ({b})")),
        };
        Some(format!("{a} {op} {other}"))
    }
}
