//! What a report says beside its verdicts: what was read, what was not used, remarks.

use crate::report::eval::Scene;
use crate::report::eval::block::Block;
use crate::report::eval::{boundary, summary};
use std::io;

/// A line, or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A paragraph.
    Line(String),
    /// A list.
    List(Vec<String>),
}

/// The remarks of the whole.
pub(super) fn of(scene: &Scene) -> Vec<Said> {
    let mut out = Vec::new();
    for remark in boundary::remarks(scene) {
        out.push(Said::Line(outward(&scene.remark(&remark))));
    }
    let mut take = |block: Block| -> io::Result<()> {
        match block {
            Block::Line(text) | Block::Summary(text) | Block::Heading(_, text) => {
                out.push(Said::Line(outward(&text)));
            }
            Block::List(items) => {
                out.push(Said::List(items.iter().map(|item| outward(item)).collect()));
            }
            Block::Table(_) => {}
        }
        Ok(())
    };
    // Nothing is written, so nothing can fail.
    let _ = summary::data(scene, &mut take);
    out
}

/// A text without what is for who sits at a terminal: `(xem `ctr check`)`.
pub(super) fn outward(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(" (") {
        let inside = &rest[open + 2..];
        let Some(close) = inside.find(')') else {
            break;
        };
        let aside = &inside[..close];
        out.push_str(&rest[..open]);
        if !aside.contains("`ctr ") {
            out.push_str(&rest[open..open + 2 + close + 1]);
        }
        rest = &inside[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::outward;

    #[test]
    fn commands_stay_in_the_house() {
        assert_eq!(
            outward("còn 2 lỗi (xem `ctr check`); (a) b (c"),
            "còn 2 lỗi; (a) b (c"
        );
        assert_eq!(outward("không có gì"), "không có gì");
    }
}
