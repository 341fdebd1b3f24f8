//! What a reader of the whole is told: places, states and levels not judged.

use super::Work;
use crate::data::PlaceId;
use crate::eval::remark::remark;
use crate::eval::terms;
use crate::eval::verdict::Remark;
use crate::model::Model;
use crate::source::nearest::is_slip;
use crate::source::text::{collation_key, key};
use std::collections::HashSet;
use std::sync::Arc;

/// Says how many levels of scenarios that were not chosen are no commitments.
pub(super) fn other_scenarios(model: &Model) -> Vec<Remark> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let targets = (model.indicators_of(programme)).flat_map(|(_, i)| &i.targets);
        let count = targets.filter(|t| !terms::is_chosen(programme, t)).count();
        if count == 0 {
            continue;
        }
        let chosen = programme.scenario.as_deref();
        let (vi, en) = chosen.map_or(
            (
                "chưa chọn kịch bản nào".to_string(),
                "none is chosen".to_string(),
            ),
            |name| (format!("đang chọn “{name}”"), format!("“{name}” is chosen")),
        );
        out.push(remark(
            format!("{count} mức của kịch bản khác không xét ({vi})"),
            format!("{count} levels of other scenarios are not judged ({en})"),
        ));
    }
    out
}

/// Says which places of the data answer for nothing, and which answer for some of their
/// commitments only: those that ended and of which some are judged.
pub(super) fn left_out(names: HashSet<Arc<str>>, judged_before: &HashSet<Arc<str>>) -> Vec<Remark> {
    let (partly, wholly): (Vec<Arc<str>>, Vec<Arc<str>>) = names
        .into_iter()
        .partition(|name| judged_before.contains(name));
    let mut out = Vec::new();
    if let Some((count, list)) = listed(wholly) {
        out.push(remark(
            format!("không xét {count} địa bàn là vùng thống kê hoặc đã kết thúc: {list}"),
            format!(
                "{count} places are statistical regions or have ended and are not judged: {list}"
            ),
        ));
    }
    if let Some((count, list)) = listed(partly) {
        out.push(remark(
            format!(
                "{count} địa bàn đã kết thúc chỉ được xét cam kết của các kỳ bắt đầu trước ngày kết thúc: {list}"
            ),
            format!(
                "{count} places have ended and are judged by the periods that began before that alone: {list}"
            ),
        ));
    }
    out
}

/// How many, and their names in order, the first of very many.
fn listed(mut names: Vec<Arc<str>>) -> Option<(usize, String)> {
    const NAMED: usize = 20;
    names.sort_by_cached_key(|name| collation_key(name));
    let count = names.len();
    let more = if count > NAMED { ", …" } else { "" };
    let list = names[..count.min(NAMED)].join(", ");
    (count > 0).then(|| (count, format!("{list}{more}")))
}

/// Says which places of the data are nobody's and written almost like a programme's
/// own: their figures count nowhere, and nothing else would tell.
pub(super) fn misspelt_places(work: &Work<'_>) -> Vec<Remark> {
    // Against a programme's own place alone, a shorter word than elsewhere may be one.
    const SHORTEST: usize = 3;
    let own: Vec<(&str, String)> = (work.model.programmes.iter())
        .filter_map(|programme| programme.place.as_deref())
        .map(|name| (name, key(name)))
        .collect();
    let strangers = (work.declared.iter().enumerate())
        .filter(|(_, declared)| declared.is_none())
        .filter_map(|(at, _)| work.data.place_name(PlaceId(at as u32)));
    let near = strangers.filter_map(|name| {
        let typed = key(name);
        let (own, _) = own.iter().find(|(_, own)| is_slip(&typed, own, SHORTEST))?;
        Some((name, own))
    });
    near.map(|(name, own)| {
        remark(
            format!("số liệu ghi địa bàn “{name}”: không có địa bàn ấy; có phải “{own}”?"),
            format!("figures of “{name}”: there is no such place; did you mean “{own}”?"),
        )
    })
    .collect()
}

/// Says which reported states are of no task.
pub(super) fn unknown_tasks(names: &[&str]) -> Option<Remark> {
    const NAMED: usize = 20;
    let more = if names.len() > NAMED { ", …" } else { "" };
    let list: Vec<String> = (names.iter().take(NAMED))
        .map(|name| format!("“{name}”"))
        .collect();
    let (count, list) = (names.len(), list.join(", "));
    (count > 0).then(|| {
        remark(
            format!("{count} dòng tình trạng không khớp nhiệm vụ hay báo cáo nào: {list}{more}"),
            format!("{count} reported states match no task or duty: {list}{more}"),
        )
    })
}
