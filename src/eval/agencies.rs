//! Who answers for an agency's commitments on a day.

use crate::model::{AgencyId, Model};
use jiff::civil::Date;

/// The agencies that answer on `day` for those that led: an agency that has
/// ended is followed to those that took over, and they to theirs. An agency
/// that ended without a successor leaves nobody.
pub fn answering(model: &Model, leads: &[AgencyId], day: Date) -> Vec<AgencyId> {
    let mut out = Vec::new();
    let mut seen = Vec::new();
    let mut waiting: Vec<AgencyId> = leads.iter().rev().copied().collect();
    while let Some(id) = waiting.pop() {
        let Some(agency) = model.agencies.get(id.0 as usize) else {
            continue;
        };
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        match agency.ends {
            Some(ended) if ended <= day => waiting.extend(
                agency
                    .successors
                    .iter()
                    .rev()
                    .filter(|(_, from)| from.unwrap_or(ended) <= day)
                    .map(|(successor, _)| *successor),
            ),
            _ => out.push(id),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Agency;
    use crate::source::{FileId, Span};
    use jiff::civil::date;

    fn agency(id: &str, ends: Option<Date>, next: &[u32]) -> Agency {
        Agency {
            id: id.into(),
            name: id.into(),
            ends,
            successors: next.iter().map(|&i| (AgencyId(i), None)).collect(),
            standard: false,
            span: Span::new(FileId(0), 0, 0),
        }
    }

    #[test]
    fn successors_are_followed_from_their_day() {
        let model = Model {
            agencies: vec![
                agency("LĐTBXH", Some(date(2025, 3, 1)), &[1, 2]),
                agency("NV", None, &[]),
                agency("YT", Some(date(2025, 6, 1)), &[3]),
                agency("YT2", None, &[]),
            ],
            ..Model::default()
        };
        let led = [AgencyId(0)];
        assert_eq!(answering(&model, &led, date(2025, 2, 28)), [AgencyId(0)]);
        assert_eq!(
            answering(&model, &led, date(2025, 3, 1)),
            [AgencyId(1), AgencyId(2)]
        );
        assert_eq!(
            answering(&model, &led, date(2026, 1, 1)),
            [AgencyId(1), AgencyId(3)]
        );
    }

    #[test]
    fn a_ring_of_successors_ends() {
        let ended = Some(date(2020, 1, 1));
        let model = Model {
            agencies: vec![agency("A", ended, &[1]), agency("B", ended, &[0])],
            ..Model::default()
        };
        assert!(answering(&model, &[AgencyId(0)], date(2025, 1, 1)).is_empty());
    }
}
