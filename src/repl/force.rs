//! Which assumptions are in force: a later one on the same figure stands for the earlier.

use super::command::named;
use super::pieces::pieces;
use super::session::Session;
use super::stack::{Effect, Step};
use crate::finding::Lang;

/// More than so many are only counted.
const SHOWN: usize = 4;

/// Whether a later step leaves nothing of an earlier one.
pub(super) fn replaces(later: &Step, earlier: &Step) -> bool {
    match (&later.effect, &earlier.effect) {
        (Effect::Figures { all: new, upon }, Effect::Figures { all: old, .. }) => {
            !upon && old.iter().all(|one| new.iter().any(|n| one.same_cell(n)))
        }
        (Effect::Target(id, new), Effect::Target(known, old)) => id == known && new.by == old.by,
        _ => false,
    }
}

/// Whether a later step goes on from an earlier one's figure.
fn goes_on(later: &Step, earlier: &Step) -> bool {
    match (&later.effect, &earlier.effect) {
        (Effect::Figures { all: new, upon }, Effect::Figures { all: old, .. }) => {
            *upon && old.iter().any(|one| new.iter().any(|n| one.same_cell(n)))
        }
        _ => false,
    }
}

/// A step without the command's words.
fn assumption(text: &str) -> &str {
    let all = pieces(text);
    let after = named(&all).and_then(|(word, count)| match word.words {
        "giả sử" => all.get(count),
        "giả sử mục tiêu" => all.get(count - 2),
        _ => None,
    });
    after.map_or(text, |piece| text[piece.start..].trim())
}

impl Session {
    /// What the last assumption does to an earlier one on the same figure.
    pub(super) fn over_earlier(&self) -> String {
        let Some((last, before)) = self.steps.split_last() else {
            return String::new();
        };
        let earlier = before.iter().rev();
        let mut earlier = earlier.filter(|one| replaces(last, one) || goes_on(last, one));
        let Some(one) = earlier.next() else {
            return String::new();
        };
        let text = &one.text;
        match (replaces(last, one), self.lang) {
            (true, Lang::Vi) => format!("  (thay cho `{text}`)\n"),
            (true, Lang::En) => format!("  (stands for `{text}`)\n"),
            (false, Lang::Vi) => format!("  (tính tiếp từ số của `{text}`)\n"),
            (false, Lang::En) => format!("  (goes on from the figure of `{text}`)\n"),
        }
    }

    /// All that is assumed, in a line, when it is more than one thing.
    pub(super) fn all_assumed(&self) -> String {
        let all = &self.state.in_force;
        if all.len() < 2 {
            return String::new();
        }
        let (count, skipped) = (all.len(), all.len().saturating_sub(SHOWN));
        let shown: Vec<&str> = all
            .iter()
            .skip(skipped)
            .map(|step| assumption(&step.text))
            .collect();
        let more = if skipped > 0 { "…; " } else { "" };
        let list = shown.join("; ");
        match self.lang {
            Lang::Vi => format!(
                "Đang giả sử {count} điều: {more}{list}. `bỏ` để bỏ điều sau cùng, `bỏ hết` để bỏ tất cả.\n"
            ),
            Lang::En => format!(
                "{count} things are assumed: {more}{list}. `bỏ` takes back the last, `bỏ hết` all.\n"
            ),
        }
    }
}
