//! Figures of a state at one day, said of several periods that end on it.

use crate::eval::judge::Case;
use crate::eval::reader::Point;
use crate::eval::remark::{number, remark};
use crate::eval::target::has_figure;
use crate::eval::verdict::Remark;
use crate::model::Period;
use crate::model::condition::demand::Demand;
use crate::model::indicator::TimeKind;

/// Other figures of a state at the end of the figure's own period that come to another
/// verdict: the year's and its fourth quarter's are of one day.
pub fn turning(
    case: &Case<'_, '_>,
    demand: &Demand,
    point: &Point,
    satisfied: Option<bool>,
) -> Vec<Remark> {
    let alone = |period: Period| matches!(period, Period::Months(..) | Period::Years(..));
    let state = case.indicator().time == TimeKind::Stock;
    if !state || satisfied.is_none() || point.computed || !has_figure(demand) {
        return Vec::new();
    }
    let series = case.reader.series(case.id, case.site);
    let others = series.iter().filter(|other| {
        other.period.end() == point.period.end()
            && other.period != point.period
            && !alone(other.period)
            && !other.conflict
    });
    let turning =
        others.filter(|other| case.judge(demand, other).satisfied == satisfied.map(|it| !it));
    turning
        .filter_map(|other| Some((other.period, number(other.number.as_ref()?))))
        .map(|(period, (vi, en))| {
            remark(
                format!(
                    "số liệu {} cùng ngày cuối kỳ là {vi}, cho kết luận khác: soát lại số nào đúng",
                    period.vietnamese()
                ),
                format!(
                    "the figure of {}, which ends on the same day, is {en} and comes to another verdict: check which is right",
                    period.code()
                ),
            )
        })
        .collect()
}
