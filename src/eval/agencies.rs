//! Who answers for an agency's commitments on a day.
//!
//! Duties move by field of work (lĩnh vực). A clause that says its field goes to
//! those who took that field over, or, when no line names the field, to those who
//! took over the rest. A clause that says none goes to all of them, for nobody
//! can tell which.

use crate::model::{Agency, AgencyId, FieldId, Model, Successor};
use jiff::civil::Date;

/// The agencies that answer on `day` for those that led a clause of these
/// `fields`: an agency that has ended is followed to those that took over, and
/// they to theirs. An agency that ended without a successor leaves nobody.
pub fn answering(
    model: &Model,
    leads: &[AgencyId],
    fields: &[FieldId],
    day: Date,
) -> Vec<AgencyId> {
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
        let (stays, heirs) = heirs(agency, fields, day);
        if stays {
            out.push(id);
        }
        waiting.extend(heirs.into_iter().rev());
    }
    out
}

/// Whether the agency itself still answers, and who took over from it.
fn heirs(agency: &Agency, fields: &[FieldId], day: Date) -> (bool, Vec<AgencyId>) {
    let ended = agency.ends.is_some_and(|ended| ended <= day);
    let in_force: Vec<&Successor> = (agency.successors.iter())
        .filter(|s| s.from.or(agency.ends).is_some_and(|from| from <= day))
        .collect();
    let (mut stays, mut out) = (false, Vec::new());
    let mut take = |some: &[&Successor]| out.extend(some.iter().map(|s| s.agency));
    if fields.is_empty() {
        if ended {
            take(&in_force);
        }
        return (!ended, out);
    }
    let of = |test: &dyn Fn(&Successor) -> bool| -> Vec<&Successor> {
        in_force.iter().copied().filter(|s| test(s)).collect()
    };
    for field in fields {
        let by_field = of(&|s| s.fields.contains(field));
        let rest = of(&|s| s.fields.is_empty());
        match (by_field.is_empty(), ended, rest.is_empty()) {
            (false, ..) => take(&by_field),
            (true, false, _) => stays = true,
            (true, true, false) => take(&rest),
            (true, true, true) => take(&in_force),
        }
    }
    (stays, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Agency;
    use crate::source::{FileId, Span};
    use jiff::civil::date;

    fn to(agency: u32, fields: &[u32]) -> Successor {
        Successor {
            agency: AgencyId(agency),
            from: None,
            fields: fields.iter().map(|&f| FieldId(f)).collect(),
        }
    }

    fn agency(id: &str, ends: Option<Date>, next: &[u32]) -> Agency {
        Agency {
            id: id.into(),
            name: id.into(),
            ends,
            successors: next.iter().map(|&i| to(i, &[])).collect(),
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
        assert_eq!(
            answering(&model, &led, &[], date(2025, 2, 28)),
            [AgencyId(0)]
        );
        assert_eq!(
            answering(&model, &led, &[], date(2025, 3, 1)),
            [AgencyId(1), AgencyId(2)]
        );
        assert_eq!(
            answering(&model, &led, &[], date(2026, 1, 1)),
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
        assert!(answering(&model, &[AgencyId(0)], &[], date(2025, 1, 1)).is_empty());
    }

    #[test]
    fn duties_move_by_field() {
        let mut model = Model {
            agencies: vec![
                agency("STTTT", Some(date(2025, 3, 1)), &[]),
                agency("SKHCN", None, &[]),
                agency("SVHTTDL", None, &[]),
            ],
            ..Model::default()
        };
        model.agencies[0].successors = vec![to(1, &[]), to(2, &[0])];
        let of = |fields: &[u32], day| {
            let fields: Vec<FieldId> = fields.iter().map(|&f| FieldId(f)).collect();
            let out = answering(&model, &[AgencyId(0)], &fields, day);
            out.into_iter().map(|id| id.0).collect::<Vec<_>>()
        };
        let after = date(2025, 3, 1);
        assert_eq!(of(&[0], date(2025, 2, 28)), [0]);
        assert_eq!(of(&[0], after), [2]);
        assert_eq!(of(&[1], after), [1]);
        assert_eq!(of(&[0, 1], after), [2, 1]);
        assert_eq!(of(&[], after), [1, 2]);
    }

    #[test]
    fn a_field_may_leave_an_agency_that_goes_on() {
        let mut model = Model {
            agencies: vec![agency("A", None, &[]), agency("B", None, &[])],
            ..Model::default()
        };
        let mut moved = to(1, &[0]);
        moved.from = Some(date(2025, 3, 1));
        model.agencies[0].successors = vec![moved];
        let of = |fields: &[FieldId]| answering(&model, &[AgencyId(0)], fields, date(2025, 4, 1));
        assert_eq!(of(&[FieldId(0)]), [AgencyId(1)]);
        assert_eq!(of(&[FieldId(1)]), [AgencyId(0)]);
        assert_eq!(of(&[]), [AgencyId(0)]);
    }
}
